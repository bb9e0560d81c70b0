"""A weighing in words, in every format for people."""

import pytest

from discrepancy import Report
from discrepancy.model import Asked, Weighed, Weighing, Weight
from discrepancy.reporting.formats import FORMATS, Format

WEIGHING = Weighing(
    figures=(
        Weighed(assertion="a1", low=11, high=11, unit="count"),
        Weighed(assertion="c2", low=5.5, high=None, unit="mile"),
    ),
    prior=-5.09,
    weights=(
        Weight(facet="noun", level="same", sentence="both count the same <b>", log_odds=4.5),
        Weight(facet="change", level="same", sentence="both are levels", log_odds=-0.001),
    ),
    total=-0.591,
    together=-0.4,
    pairs=3,
    needed=-1.1,
    purpose="conflict",
    rules=(
        Asked(code="T101", sentence="Both give the same number.", held=False),
        Asked(code="C201", sentence="No value lets both be true.", held=True),
    ),
)
TEXT = """\
  one quantity? 11 (Harbour Post) and six (d3)
     -5.09  before any facet is asked
     +4.50  noun: both count the same <b>
     -0.59  the sum; figures of one quantity that clash need -1.10; over 3 pairs of texts,
            each by its best wording, it is -0.40
    weighing nothing: change
  true together? 11 admits 11; six admits 5.5 and more (mile)
    no   T101: Both give the same number.
    yes  C201: No value lets both be true.
"""


@pytest.fixture
def weighed(report: Report) -> Report:
    return report.model_copy(update={"findings": (report.findings[0].model_copy(update={"weighing": WEIGHING}),)})


def test_text_says_it_in_full(weighed: Report, report: Report) -> None:
    shown = FORMATS["text"](weighed)
    assert TEXT in shown
    assert shown.endswith("+0.69 doubles the\nodds, -0.69 halves them.\n")
    assert "log-odds" not in FORMATS["text"](report)


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("markdown", "- `+4.50` noun: both count the same \\<b\\>\n"),
        ("html", "<li>+4.50 noun: both count the same &lt;b&gt;</li>"),
    ],
)
def test_documents_say_it_too(weighed: Report, report: Report, form: Format, words: str) -> None:
    shown = {name: render(weighed) for name, render in FORMATS.items()}
    assert words in shown[form]
    assert words not in FORMATS[form](report)
