"""Speakers by name: pronouns resolved, and quotations that run over sentences given to who speaks them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from discrepancy.extraction.asides import Speaker
from discrepancy.extraction.attribution import officials_in, source_words, speaker_of, speakers_in
from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.sentences import Sentence
from discrepancy.extraction.token import Token
from discrepancy.lexicon.speech import speech
from discrepancy.model import Attribution, Span

REACH = 4
"""How many sentences away a speaker's name is looked for: news names a speaker again within a few."""
_THEY = re.compile(r"\bthey\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_BESIDE_PRONOUN = (
    re.compile(r"\b(?:he|she|it|they|who)(?= (\w+)(?: (\w+))?)", re.IGNORECASE),
    re.compile(r"\b(\w+) (?:he|she|it|they|who)\b", re.IGNORECASE),
)


def context(text: str, sentences: Sequence[Sentence], numbers: Iterable[int]) -> set[int]:
    """The numbers of the sentences, beside those in `numbers`, that may name a speaker of one of them."""
    asking = [
        number for number in numbers if sentences[number].quoted or _pronoun_speaks(_quote(text, sentences, number))
    ]
    return {
        near
        for number in asking
        for near in _around(sentences, number)
        if _speaks(_quote(text, sentences, near), several=_THEY.search(_quote(text, sentences, number)) is not None)
    }


def attribution(
    text: str, sentences: Sequence[Sentence], parsed: Mapping[int, Parsed], number: int, index: int
) -> Attribution | None:
    """Who says what stands at token `index` of sentence `number`.

    Args:
        text: the document's text.
        sentences: all of its sentences.
        parsed: those of them that were parsed, by number.
        number: the sentence of the figure.
        index: the token of the figure.
    """
    here = parsed[number]
    speaker = speaker_of(here.doc[index])
    if speaker is not None and not speaker.pronoun:
        return _attribution(text, here, speaker, here, speaker)
    if speaker is None and not sentences[number].quoted:
        return None
    several = speaker is not None and speaker.noun.lower_ == "they"
    for near, named in _named_around(sentences, parsed, number, several=several, quoted=speaker is None):
        return (
            _attribution(text, near, named, here, speaker) if speaker else _attribution(text, near, named, near, named)
        )
    return _attribution(text, here, speaker, here, speaker) if speaker else None


def _named_around(
    sentences: Sequence[Sentence], parsed: Mapping[int, Parsed], number: int, *, several: bool, quoted: bool
) -> Iterator[tuple[Parsed, Speaker]]:
    """The speakers named nearby, nearest first; for "they" also the police or officials that a clause is about.

    Who is `quoted` is named in the paragraph of the quotation, behind it where that goes on: "We saved 40. It took all
    night," said the captain.
    """
    around = [*_around(sentences, number)]
    if quoted:
        here, ahead = sentences[number].paragraph, number + 1
        goes_on = ahead < len(sentences) and sentences[ahead].paragraph == here and sentences[ahead].quoted
        around.sort(key=lambda near: (sentences[near].paragraph != here, goes_on and near < number))
    for near in (number, *around):
        if near in parsed:
            named = [found for found in speakers_in(parsed[near]) if not found.pronoun]
            named = named or (list(officials_in(parsed[near])) if several else [])
            if named:
                yield parsed[near], named[-1]


def _around(sentences: Sequence[Sentence], number: int) -> Iterator[int]:
    """The sentences before, nearest first, then those that follow in the same paragraph."""
    yield from range(number - 1, max(-1, number - 1 - REACH), -1)
    for after in range(number + 1, min(len(sentences), number + 1 + REACH)):
        if sentences[after].paragraph == sentences[number].paragraph:
            yield after


def _speaks(sentence: str, *, several: bool) -> bool:
    """Whether a sentence may name a speaker; for "they" also where it only speaks of the police or of officials."""
    words = set(_WORD.findall(sentence.lower()))
    return bool(words & _spoken_forms()) or (several and bool(words & _official_forms()))


def _pronoun_speaks(sentence: str) -> bool:
    """Whether a pronoun may be a speaker: at most a word before a form of a verb of speech, or right after one."""
    beside = (word for side in _BESIDE_PRONOUN for found in side.finditer(sentence) for word in found.groups(""))
    return any(word.lower() in _spoken_forms() for word in beside)


@cache
def _spoken_forms() -> frozenset[str]:
    """Inflected forms of the verbs of speech, near enough for a first look."""
    verbs = speech().verbs
    return frozenset(form for verb in verbs for form in (verb, f"{verb}s", f"{verb}ed", f"{verb}d")) | {
        "said",
        "told",
        "wrote",
        "put",
        *speech().prepositions,
    }


@cache
def _official_forms() -> frozenset[str]:
    people = speech().people
    return frozenset(form for noun in people for form in (noun, f"{noun}s", noun.removesuffix("y") + "ies"))


def _quote(text: str, sentences: Sequence[Sentence], number: int) -> str:
    return sentences[number].span.quote(text)


def _attribution(text: str, named_in: Parsed, named: Speaker, cued_in: Parsed, cued: Speaker) -> Attribution:
    """The words of the name, and the span from speaker to cue as the sentence with the cue has them."""
    start, end = source_words(cued.noun)
    begin = min(start, cued.cue.i)
    finish = max(end, cued.cue.i)
    return Attribution(
        source=_words(text, named_in, named.noun),
        cue=cued.cue.text,
        via=_words(text, cued_in, cued.via) if cued.via is not None else None,
        span=Span(start=cued_in.span(begin, begin).start, end=cued_in.span(finish, finish).end),
    )


def _words(text: str, parsed: Parsed, noun: Token) -> str:
    return " ".join(parsed.span(*source_words(noun)).quote(text).split())
