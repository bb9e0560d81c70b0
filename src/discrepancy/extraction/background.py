"""Figures that are not of the event reported: of an earlier one, of a longer time, of another one beside it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from discrepancy.extraction.parsed import Parsed
from discrepancy.extraction.periods import Dated
from discrepancy.extraction.token import Token, text_of
from discrepancy.extraction.tree import SUBJECTS, is_noun, word
from discrepancy.lexicon.background import BackgroundWords, backgrounds, events
from discrepancy.model import Aside, Background, Span

RECENT = timedelta(days=31)
"""How long before publication an event can lie and still be the news: follow-ups seldom run longer."""
SINCE = 10
"""How many words before a date "since" still governs it: "since the conflict broke out in March 2011"."""
_LONG = frozenset({"week", "month", "year", "decade", "century"})
_POINTED = frozenset({"next", "last", "this"})
_AFTER = frozenset({"after", "since"})


def background(text: str, parsed: Parsed, place: int, dated: Dated | None, published: date | None) -> Background | None:
    """Whether the figure at `place` is of the event that its article reports; null where nothing says otherwise.

    Args:
        text: the words of the sentence.
        parsed: the sentence.
        place: the figure's place in it.
        dated: the expression of time that the figure's period was read from; its offsets are the sentence's.
        published: the day of publication.
    """
    text = text.lower()
    found = _long_before(parsed, place) if any(word in text for word in _AFTER) else None
    cued, lasting = _cue().search(text), _lasting().search(text)
    clause = _clause(parsed.token(place)) if found is None and (cued or lasting) else ()
    if lasting and found is None:
        found = (_since(parsed, clause) if "since" in text else None) or _lasted(parsed, clause)
    return found or _dated(parsed, dated, published) or (_worded(parsed, clause) if cued else None)


def _clause(figure: Token) -> list[Token]:
    """The tokens of the figure's own clause, of what it describes, and of what describes those counted."""
    top = figure
    while top.head.i != top.i and not _bounds(top):
        top = top.head
    path = {figure.i, *(token.i for token in figure.ancestors)}
    tokens = list(_within(top, path))
    if top.dep_ in {"relcl", "acl"}:
        beside = (child for child in top.head.children if child.i != top.i)
        tokens += [top.head, *(token for child in beside for token in _within(child, path))]
    if is_noun(figure.head) and figure.head.i != top.i:
        tokens += [token for child in figure.head.children if _bounds(child) for token in _within(child, path)]
    return sorted(tokens, key=lambda token: token.i)


def _bounds(token: Token) -> bool:
    """Whether a clause ends at a token: a verb that is a statement or a description of its own."""
    if not token.tag_.startswith(("VB", "MD")):
        return False
    own = any(child.dep_ in SUBJECTS for child in token.children)
    return token.dep_ in {"relcl", "acl", "ccomp", "parataxis"} or (own and token.dep_ in {"advcl", "conj"})


def _within(top: Token, path: set[int]) -> Iterator[Token]:
    """The tokens below `top`, without other clauses; `path` are the indices of the figure and all words above it."""
    yield top
    for child in top.children:
        joined = child.dep_ == "conj" and child.tag_.startswith("VB") and child.i not in path
        if not _bounds(child) and not joined:
            yield from _within(child, path)


def _long_before(parsed: Parsed, place: int) -> Background | None:
    """A clause or phrase that only says what went before: "it comes a week after an attack killed three"."""
    figure = parsed.token(place)
    for token in (figure, *figure.ancestors):
        mark = next((child for child in token.children if child.dep_ == "mark" and child.lower_ in _AFTER), None)
        mark = token if token.dep_ == "prep" and token.lower_ in _AFTER and token.i != figure.i else mark
        if mark is not None and mark.i < figure.i and _far(parsed, mark):
            return _told("earlier", parsed, mark.i, mark.i)
    return None


def _far(parsed: Parsed, mark: Token) -> bool:
    """Whether "after" or "since" reaches back far: "a week after", "the deadliest since"."""
    if mark.lower_ == "since":
        return any(token.tag_ in {"JJS", "RBS"} or token.lower_ == "first" for token in parsed.doc[: mark.i])
    before = parsed.doc[max(0, mark.i - 1)]
    pointed = any(child.lower_ in _POINTED for child in before.children)  # "a strike next week after ..."
    return is_noun(before) and word(before) in _LONG and not pointed


def _since(parsed: Parsed, clause: Sequence[Token]) -> Background | None:
    """A total since what lasts began: "since the war began", "since the start of the revolt"."""
    inside = {token.i for token in clause}
    for mark in (token for token in parsed.doc if token.lower_ == "since"):
        above = mark.head if mark.dep_ == "mark" else mark
        lasts = any(word(inner) in events().lasting for inner in above.subtree if is_noun(inner))
        if lasts and above.head.i in inside and not _far(parsed, mark):
            return _told("longer", parsed, mark.i, above.right_edge.i)
    return None


def _lasted(parsed: Parsed, clause: Sequence[Token]) -> Background | None:
    """What has lasted, and is not over: "the war has killed 300"."""
    if not any(token.dep_ == "aux" and word(token) == "have" for token in clause):
        return None
    lasting = next((token for token in clause if is_noun(token) and word(token) in events().lasting), None)
    return _told("longer", parsed, lasting.i, lasting.i) if lasting is not None else None


def _dated(parsed: Parsed, dated: Dated | None, published: date | None) -> Background | None:
    """What days that ended long before publication say, or that began long before it and last until then."""
    if dated is None or published is None:
        return None
    start, end, at = dated.period.start, dated.period.end, parsed.sentence.span.start
    if start is None or end is None or start >= (published - RECENT).isoformat() or _within_name(parsed, dated):
        return None
    first = parsed.at_offset(at + dated.start).i
    since = any(token.lower_ == "since" for token in parsed.doc[max(0, first - SINCE) : first])
    lasts = since or end >= published.isoformat()
    return Background(kind="longer" if lasts else "earlier", span=Span(start=at + dated.start, end=at + dated.end))


def _within_name(parsed: Parsed, dated: Dated) -> bool:
    """Whether a year is part of a name that is no event's: "the 2007 Harbour Commission"."""
    token = parsed.at_offset(parsed.sentence.span.start + dated.start)
    return token.tag_ == "CD" and token.i < token.head.i and token.head.tag_ == "NNP" and not _eventful(token.head)


def _worded(parsed: Parsed, clause: Sequence[Token]) -> Background | None:
    """What the words of a clause say themselves."""
    inside = {token.i for token in clause}
    for match in _cue().finditer(text_of(parsed.doc).lower()):
        run = _run(parsed.doc, *match.span())
        if not run or not inside.issuperset(token.i for token in run):
            continue
        entry, first = _entries()[match[0]], run[0]
        adjective = first.lower_ in entry.adjectives
        last = first.head.i if adjective else run[-1].i
        adverb = first.lower_ in entry.adverbs and first.dep_ == "advmod"
        if adverb or match[0] in entry.phrases or (adjective and _sets_apart(parsed, first, entry.kind)):
            return _told(entry.kind, parsed, min(first.i, last), max(first.i, last))
    return None


def _run(doc: Sequence[Token], start: int, end: int) -> Sequence[Token]:
    """The tokens that these offsets of the sentence hold; none where they cut one."""
    run = [token for token in doc if start <= token.idx < end]
    whole = bool(run) and run[0].idx == start and run[-1].idx + len(run[-1].text) == end
    return run if whole else ()


@cache
def _entries() -> Mapping[str, BackgroundWords]:
    """The entry of each word and phrase that may tell of another event."""
    return {word: entry for entry in backgrounds() for word in (*entry.adjectives, *entry.adverbs, *entry.phrases)}


@cache
def _cue() -> re.Pattern[str]:
    words = sorted(_entries(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


@cache
def _lasting() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, events().lasting))})")


def _sets_apart(parsed: Parsed, adjective: Token, kind: Aside) -> bool:
    """Whether an adjective stands before an event, and neither adds it to one nor only counts such events."""
    noun = adjective.head
    widens = kind == "other" and (noun.dep_ == "conj" or parsed.counted(noun))
    return adjective.dep_ in {"amod", "det"} and _eventful(noun) and not widens


def _eventful(noun: Token) -> bool:
    return is_noun(noun) and word(noun) in events().nouns


def _told(kind: Aside, parsed: Parsed, first: int, last: int) -> Background:
    return Background(kind=kind, span=parsed.span(first, last))
