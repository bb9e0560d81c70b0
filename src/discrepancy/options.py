"""What a user may turn. Every default stands here, with its source."""

from collections.abc import Sequence
from string import Template
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

Share = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=1)]
Amount = Annotated[int, Field(ge=0)]


WORDING = ("low", "low_source", "high", "high_source")
"""What a template of the option `wording` names: all of them, so that no figure stands without its source."""


def _template(text: str) -> str:
    template = Template(text)
    if not template.is_valid():
        raise ValueError('has a "$" that stands before no name; write "$$" for the sign itself')
    named = template.get_identifiers()
    if unknown := next((name for name in named if name not in WORDING), None):
        raise ValueError(f"names ${unknown}, which there is not; it can name {_listed(WORDING)}")
    if missing := [name for name in WORDING if name not in named]:
        raise ValueError(f"leaves out {_listed(missing)}; a figure is printed with its source")
    return text


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"${name}" for name in names)


Wording = Annotated[str, AfterValidator(_template)]


class _Table(BaseModel):
    """A table of options. The text below an option is its description, in the JSON Schema and in docs/options.md."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class HedgeWidths(_Table):
    """How far a hedge reaches, as a share of the stated value.

    No style guide gives a numeric tolerance, and published studies of hedges differ by a factor of four between readers
    (Ferson et al. 2015, "Natural language of uncertainty"); these are the cautious ends.
    """

    about: Share = 0.10
    """"about 200" admits 180 to 220, and "just over 200" 200 to 220."""
    almost: Share = 0.10
    """"almost 200" and "just under 200" admit 180 to 200; "fewer than 200" likewise has its soft bound there."""
    more_than: Share = 0.25
    """"more than 200" admits 200 to 250; "at least 200" likewise has its soft bound there. "More than" a figure that is
    no milestone, such as 26,000, reaches as far as `about`."""


class Limits(_Table):
    """How much is read of what may be hostile: what is larger is refused by name, and the rest still read.

    The longest novels have about 3 million characters, news of one story a few thousand; these leave room for both.
    """

    file_bytes: Count = 20_000_000
    """The largest file, in bytes; for .jsonl, which holds many articles, see `records_bytes`."""
    records_bytes: Count = 1_000_000_000
    """The largest .jsonl file, in bytes."""
    page_bytes: Count = 5_000_000
    """The largest web page, in bytes: to tell its article from its menus takes seconds for each million."""
    unpacked_bytes: Count = 200_000_000
    """What a compressed file may unpack to, in bytes, by its own table of contents; nothing is unpacked before."""
    pages: Count = 1_000
    """The most pages of a PDF."""
    article_characters: Count = 4_000_000
    """The longest text of one article, in characters."""


class Options(_Table):
    """The options in force for one run."""

    hedges: HedgeWidths = HedgeWidths()
    tolerance: Share = 0.0
    """A share by which any two figures may differ and still agree, on top of every rule."""
    conversion: Share = 0.08
    """A share by which a figure told in another unit may be off: "60 km" goes with 35 to 40 miles."""
    small_counts: Amount = 2
    """How far at least a soft bound of a count is open, so that "at least 3" goes with 5, and "fewer than 10" with
    8."""
    rounding_from: Count = 1000
    """The smallest bare round figure that may be a rounding of a longer one, by no more than `about`; the dead are
    never rounded."""
    ignore: frozenset[str] = frozenset()
    """Codes of rules whose findings are left out."""
    wording: Wording = "between $low, according to $low_source, and $high, according to $high_source"
    """What `check` suggests where the sources differ: $low and $high are the lowest and the highest figure, $low_source
    and $high_source who gives them."""
    explain: bool = False
    """Whether each finding says in full why it was made: every facet's weight, their sum, and the rules in turn."""
    limits: Limits = Limits()
