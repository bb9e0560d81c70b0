"""Who says a figure, and where: the words that an editor is shown for one assertion."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from discrepancy.model import Assertion, Document, Report
from discrepancy.reporting.excerpts import Piece, excerpt
from discrepancy.reporting.safe import one_line


@dataclass(frozen=True, slots=True)
class Witnesses:
    """The assertions and documents of a report, looked up by id."""

    assertions: Mapping[str, Assertion]
    documents: Mapping[str, Document]
    outlets: Mapping[str, str]

    def outlet(self, assertion: Assertion) -> str:
        """The outlet that printed it: the publisher, with the document's id where others are the same publisher's."""
        return self.outlets[assertion.document]

    def speaker(self, assertion: Assertion) -> str | None:
        """Who says so in the article, and by way of whom; nothing where the article says it itself."""
        said = assertion.attribution
        if said is None:
            return None
        return one_line(f"{said.source}, via {said.via}" if said.via else said.source)

    def described(self, assertion: Assertion) -> str:
        """The figure, what is counted and of what it is said, the speaker, and what else an editor must know of it."""
        subject = assertion.subject
        about = ", ".join(one_line(words) for words in (subject.counted, subject.property) if words)
        status = None if assertion.status == "stated" else assertion.status
        derived = "sum of its parts" if assertion.derived_from else None
        return " · ".join(word for word in (figure(assertion), about, self.speaker(assertion), status, derived) if word)

    def counted(self, assertion: Assertion) -> str:
        """The figure with what it counts: "four soldiers"."""
        words, noun = figure(assertion), one_line(assertion.subject.counted or "")
        return words if noun.lower() in words.lower() else f"{words} {noun}"

    def quotations(self, assertion: Assertion) -> list[tuple[Piece, ...]]:
        """The sentence with the figure marked; of one that the text gives in parts, the sentences with its parts."""
        text = self.documents[assertion.document].text
        parts = [self.assertions[part] for part in assertion.derived_from] or [assertion]
        sentences = dict.fromkeys(part.sentence for part in parts)
        return [
            excerpt(text, sentence, [part.span for part in parts if part.sentence == sentence])
            for sentence in sentences
        ]


def witnesses(report: Report) -> Witnesses:
    """What the report's findings can be shown with."""
    publishers = Counter(document.publisher for document in report.documents)
    return Witnesses(
        assertions={assertion.id: assertion for assertion in report.assertions},
        documents={document.id: document for document in report.documents},
        outlets={document.id: _outlet(document, publishers[document.publisher]) for document in report.documents},
    )


def figure(assertion: Assertion) -> str:
    """The figure as written."""
    return one_line(assertion.quantity.text)


def figures(assertions: Sequence[Assertion]) -> str:
    """The different figures of several assertions, as first written."""
    first: dict[str, str] = {}
    for one in assertions:
        first.setdefault(figure(one).lower(), figure(one))
    return ", ".join(first.values())


def _outlet(document: Document, of_publisher: int) -> str:
    if not document.publisher:
        return one_line(document.id)
    return one_line(document.publisher if of_publisher == 1 else f"{document.publisher} ({document.id})")
