"""The whole of alignment: mentions, candidate pairs, comparisons, groups."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from discrepancy.alignment.blocking import candidates
from discrepancy.alignment.coherence import coherent
from discrepancy.alignment.comparison import joining, threshold, total
from discrepancy.alignment.grouping import groups
from discrepancy.alignment.labels import label
from discrepancy.alignment.mentions import Mention, mentions
from discrepancy.alignment.stories import Story, stories
from discrepancy.model import Alignment, Assertion, Document
from discrepancy.options import Options


def align(
    documents: Sequence[Document],
    assertions: Sequence[Assertion],
    options: Options = Options(),  # noqa: ARG001 - every stage takes the options, though this one asks for none yet
) -> tuple[Alignment, ...]:
    """Group assertions that are about the same quantity.

    Args:
        documents: the documents that the assertions' spans point into.
        assertions: figures with their subjects, as extracted; ids are unique.
        options: the options in force.

    Returns:
        Alignments without positions or outcome. Every assertion that is not derived stands in exactly one, alone if
        need be; a derived sum stands in one only where it joins others. Neither the order of documents and assertions
        nor what the documents are called makes a difference, and a copy of a document joins whatever the document
        joins.
    """
    return _numbered(chain.from_iterable(map(_quantities, stories(documents, assertions))))


def align_story(story: Story) -> tuple[Alignment, ...]:
    """As `align`, of documents that are one story however many they are."""
    return _numbered(_quantities(story))


def _numbered(found: Iterable[Sequence[Assertion]]) -> tuple[Alignment, ...]:
    return tuple(
        Alignment(id=f"q{number}", label=label(members), assertions=tuple(member.id for member in members))
        for number, members in enumerate(found, start=1)
    )


def _quantities(story: Story) -> list[list[Assertion]]:
    """The assertions of one story by what they are about."""
    copies = _copies(mentions(story.documents, story.assertions))
    first = [several[0] for several in copies]
    scores = {(one, other): joining(first[one], first[other]) for one, other in candidates(first)}
    numbers = {text: number for number, text in enumerate(dict.fromkeys(mention.text for mention in first))}
    linked = groups([numbers[mention.text] for mention in first], scores)

    def score(one: int, other: int) -> float:
        return total(first[one], first[other]) - threshold("conflict")

    found = [part for group in linked for part in coherent(group, first, score)]
    joined = [group for group in found if len(group) > 1 or not first[group[0]].assertion.derived_from]
    return [[mention.assertion for place in group for mention in copies[place]] for group in joined]


def _copies(known: Sequence[Mention]) -> list[list[Mention]]:
    """The mentions, those at the same place of the same text together."""
    found: defaultdict[tuple[str, int, int, str], list[Mention]] = defaultdict(list)
    for mention in known:
        span = mention.assertion.span
        found[mention.text, span.start, span.end, mention.assertion.quantity.text].append(mention)
    return list(found.values())
