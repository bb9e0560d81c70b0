"""What comparison sees of an assertion: its subject, the words of the figure's neighbourhood, and its kin.

The kin of a figure are those of its own document that could be taken for it: of one dimension and property, with
nouns that can name the same.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from discrepancy.alignment.cues import counts_attacker, extent, limits, measured_from, speaks_of_count
from discrepancy.alignment.surroundings import beside, calendar, names, paragraph, scene
from discrepancy.alignment.taxonomy import between
from discrepancy.alignment.units import convert, dimension, shared
from discrepancy.alignment.words import NOTHING, Rarity, Words, stems
from discrepancy.model import Assertion, Document, Quantity, Span, Subject

COMPANY = 12
"""How many other figures of a sentence or paragraph are looked at: a list of more tells no more of its event."""


Kind: TypeAlias = tuple[str, str | None]
"""The dimension and property of a figure."""

Company: TypeAlias = Mapping[Kind, Sequence["Mention"]]
"""Figures that stand together, by kind."""


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """One assertion as it is compared with others.

    `owners` are the names among the words of what it belongs to, `all_names` those of what is counted as well.

    `key` orders mentions by what they say before it asks for their ids, so that no order of documents shows. `low` and
    `high` are what the figure says at the least and the most, `value` is what its scale is judged by, all in `unit`.
    `position` is where in its text the figure stands, 0 at the start and 1 at the end. `whole` is the value of what it
    is a part of. `kin` holds the values of its kin and its own, and none where it has no kin; `standing` is "only" when
    it has none, "first" when they all come later, else "later".

    `limits` names what limits the figure to some cases or one of several events; `extent` is "whole" where it is of all
    of a country or the like, "part" where of a place in it; `attacker` is true where its words, or
    those of its like in its document, count the attacker among those hit, `count` where its sentence speaks of a count
    as such; `origin` has the name of the place that a distance is measured from. `beside_it` and `around` are the
    figures of its sentence and of its paragraph by dimension and property, itself among them.
    """

    assertion: Assertion
    text: str
    key: tuple[str, int, str, str]
    dimension: str
    unit: str
    low: float
    high: float
    value: float
    heads: frozenset[str]
    belonging: Words
    owners: frozenset[str]
    all_names: frozenset[str]
    beside: Words
    sentence: Words
    paragraph: Words
    names: Words
    names_beside: Words
    scene: Words
    named: bool
    speaker: Words
    cause: Words
    place: Words
    affiliation: Words
    calendar: frozenset[str]
    position: float
    limits: frozenset[str]
    extent: str | None
    attacker: bool
    count: bool
    origin: Words
    whole: float | None = None
    standing: str = "only"
    kin: frozenset[float] = frozenset()
    beside_it: Company = field(default_factory=dict)
    around: Company = field(default_factory=dict)

    @property
    def kind(self) -> Kind:
        """The dimension and property, by which company is kept."""
        return self.dimension, self.assertion.subject.property


def mentions(documents: Sequence[Document], assertions: Sequence[Assertion]) -> tuple[Mention, ...]:
    """The assertions as comparison sees them, in an order that depends only on what they say."""
    by_id = {document.id: document for document in documents}
    rarity = Rarity(document.text for document in documents)
    units = shared(assertion.quantity.unit for assertion in assertions)
    wholes = _wholes(assertions)
    alone = [
        replace(_mention(by_id[one.document], one, units[one.quantity.unit], rarity), whole=wholes.get(one.id))
        for one in assertions
    ]
    found = _with_company(_with_kin(alone))
    return tuple(sorted(found, key=lambda mention: mention.key))


def _wholes(assertions: Sequence[Assertion]) -> dict[str, float]:
    """For every part the value of its whole: of the figure that it is said to be part of, or of its sum."""
    values = {one.id: value(one.quantity) for one in assertions}
    stated = {one.id: values[one.part_of] for one in assertions if one.part_of in values}
    return {part: values[one.id] for one in assertions for part in one.derived_from} | stated


def _mention(document: Document, assertion: Assertion, unit: str, rarity: Rarity) -> Mention:
    text, span, subject = document.text, assertion.span, assertion.subject
    sentence, scope = assertion.sentence.quote(text), subject.qualifiers
    after, near = text[span.end : max(assertion.sentence.end, span.end)], beside(text, assertion)

    low, high = (convert(end, assertion.quantity.unit, unit) for end in ends(assertion.quantity))

    def weigh(words: Sequence[str]) -> Words:
        return rarity.weigh(stems(" ".join(words)))

    return Mention(
        assertion=assertion,
        text=text,
        key=(sentence, span.start - assertion.sentence.start, assertion.quantity.text, assertion.id),
        dimension=dimension(assertion.quantity.unit),
        unit=unit,
        low=low,
        high=high,
        value=convert(value(assertion.quantity), assertion.quantity.unit, unit),
        heads=_heads(subject),
        belonging=weigh(subject.of),
        owners=_capitalised(subject.of),
        all_names=_capitalised([*subject.of, *(subject.counted or "").split()]),
        beside=rarity.weigh(stems(near)),
        sentence=rarity.weigh(stems(sentence)),
        paragraph=rarity.weigh(stems(paragraph(text, assertion.sentence).quote(text))),
        names=weigh(names(sentence)),
        names_beside=weigh(names(f" {near}")),
        scene=weigh(names(scene(text, assertion.sentence))),
        named=_named(subject, sentence),
        speaker=rarity.weigh(stems(assertion.attribution.source)) if assertion.attribution else NOTHING,
        cause=weigh(scope.cause),
        place=weigh(scope.place),
        affiliation=weigh(scope.affiliation),
        calendar=calendar(sentence),
        position=span.start / max(1, len(text)),
        limits=limits(near),
        extent=extent(near) or ("part" if scope.place else None),
        attacker=counts_attacker(after),
        count=speaks_of_count(sentence),
        origin=weigh(measured_from(after) if subject.property == "distance" else ()),
    )


def _capitalised(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words if word[:1].isupper())


def _heads(subject: Subject) -> frozenset[str]:
    """The counted nouns; a people's name counts persons, and a role is a noun too ("troops to keep the peace").

    Whoever lives in a place is counted as a person, be it as a resident or as an inhabitant.
    """
    if subject.property == "population":
        return frozenset({"person"})
    peoples = {word.lower() for word in subject.qualifiers.affiliation}
    named = {"person" if noun in peoples or f"{noun}s" in peoples else noun for noun in subject.head}
    return frozenset(subject.qualifiers.role) or frozenset(named)


def _named(subject: Subject, sentence: str) -> bool:
    """Whether the counted noun is somebody's or something's name: "Mr Harris", "S&P", and not "residents".

    One word that begins its sentence is none for its capital.
    """
    if subject.counted and " " not in subject.counted and sentence.startswith(f"{subject.counted} "):
        return False
    words = re.findall(r"[^\W\d_](?:[^\W_]|&)*", subject.counted or "")
    initials = any(word.isupper() and len(word) > 1 and word.lower() in subject.head for word in words)
    return initials or any(word[0].isupper() and word.lower() in subject.head for word in words[1:] or words)


SOFT = 1.25
"""How many times its value a bound may be left behind, or undercut, before figures are told apart by it."""


def ends(quantity: Quantity) -> tuple[float, float]:
    """The least and the most that the figure admits, an open end closed where its bound grows soft."""
    low, high = quantity.low, quantity.high
    if low is None:
        low = (high or 0) / SOFT
    if high is None:
        high = low * SOFT
    return low, high


def value(quantity: Quantity) -> float:
    """One value to judge the scale by: as stated, or the middle of what a vague word admits."""
    low, high = quantity.said or ends(quantity)
    return (low + high) / 2


def _with_kin(found: Sequence[Mention]) -> list[Mention]:
    """Every mention with its kin, found noun by noun: a document may give a thousand figures of one."""
    alike: defaultdict[tuple[str, str, str | None], defaultdict[frozenset[str], list[Mention]]]
    alike = defaultdict(lambda: defaultdict(list))
    for mention in found:
        key = (mention.assertion.document, mention.dimension, mention.assertion.subject.property)
        alike[key][mention.heads].append(mention)
    return [
        related
        for by_noun in alike.values()
        for heads, several in by_noun.items()
        for related in _beside_kin(several, [one for noun in by_noun if _akin(heads, noun) for one in by_noun[noun]])
    ]


def _akin(one: frozenset[str], other: frozenset[str]) -> bool:
    return between(one, other) in {"same", "wider", "compatible"}


def _beside_kin(several: Sequence[Mention], kin: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions of one noun; `kin` are those akin to them, they themselves among them where the noun is known."""
    values = frozenset(one.value for one in kin)
    with_attacker = {one.value for one in kin if one.attacker}
    start = min((one.assertion.span.start for one in kin), default=0)
    itself = any(one is several[0] for one in kin)
    for mention in several:
        if len(kin) == itself:
            yield mention
            continue
        standing = "first" if mention.assertion.span.start <= start else "later"
        yield replace(
            mention, standing=standing, kin=values, attacker=mention.attacker or mention.value in with_attacker
        )


def _with_company(found: Sequence[Mention]) -> list[Mention]:
    """Every mention with the figures of its sentence and of its paragraph; sums of others are none of them."""
    sentences: defaultdict[tuple[str, Span], list[Mention]] = defaultdict(list)
    paragraphs: defaultdict[tuple[str, Span], list[Mention]] = defaultdict(list)
    places = [(one.assertion.document, paragraph(one.text, one.assertion.sentence)) for one in found]
    for one, place in zip(found, places, strict=True):
        if not one.assertion.derived_from:
            sentences[one.assertion.document, one.assertion.sentence].append(one)
            paragraphs[place].append(one)
    beside = {place: _by_kind(several) for place, several in sentences.items()}
    around = {place: _by_kind(several) for place, several in paragraphs.items()}
    return [
        replace(
            one,
            beside_it=beside.get((one.assertion.document, one.assertion.sentence), {}),
            around=around.get(place, {}),
        )
        for one, place in zip(found, places, strict=True)
    ]


def _by_kind(several: Sequence[Mention]) -> Company:
    found: defaultdict[Kind, list[Mention]] = defaultdict(list)
    for one in several[:COMPANY]:
        found[one.kind].append(one)
    return found
