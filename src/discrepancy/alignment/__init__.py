"""Which assertions are about the same quantity: were all of them exact and true, they would be equal."""

from collections.abc import Sequence

from discrepancy.alignment.blocking import candidates
from discrepancy.alignment.comparison import compare
from discrepancy.alignment.grouping import groups
from discrepancy.alignment.labels import label
from discrepancy.alignment.mentions import mentions
from discrepancy.model import Alignment, Assertion, Document
from discrepancy.options import Options

__all__ = ["align"]


def align(
    documents: Sequence[Document],
    assertions: Sequence[Assertion],
    options: Options = Options(),  # noqa: B008, ARG001
) -> tuple[Alignment, ...]:
    """Group assertions that are about the same quantity.

    Args:
        documents: the documents that the assertions' spans point into.
        assertions: figures with their subjects, as extracted; ids are unique.
        options: the options in force.

    Returns:
        Alignments without positions or outcome. Every assertion that is not derived stands in exactly one, alone if need be;
        a derived sum stands in one only where it joins others. The order of documents and assertions makes no difference.
    """
    known = mentions(documents, assertions)
    scores = {(one, other): compare(known[one], known[other]).total for one, other in candidates(known)}
    found = []
    for group in groups(len(known), scores):
        members = [known[place].assertion for place in group]
        if len(members) > 1 or not members[0].derived_from:
            found.append(members)
    return tuple(
        Alignment(id=f"q{number}", label=label(members), assertions=tuple(member.id for member in members))
        for number, members in enumerate(found, start=1)
    )
