"""What a user may turn. Every default stands here, with its source."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Share = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class HedgeWidths(BaseModel):
    """How far a hedge reaches, as a share of the stated value.

    No style guide gives a numeric tolerance, and published studies of hedges differ by a factor of four between readers
    (Ferson et al. 2015, "Natural language of uncertainty"); these are the cautious ends.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    about: Share = 0.10
    """"about 200" admits 180 to 220."""
    almost: Share = 0.10
    """"almost 200" admits 180 to 200; "fewer than 200" likewise has its soft bound there."""
    more_than: Share = 0.25
    """"more than 200" admits 200 to 250; "at least 200" likewise has its soft bound there."""


class Options(BaseModel):
    """The options in force for one run."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    hedges: HedgeWidths = HedgeWidths()
    tolerance: Share = 0.0
    """A share by which any two figures may differ and still agree, on top of every rule."""
    rounding_from: Annotated[int, Field(ge=1)] = 1000
    """The smallest bare round figure that may be a rounding of a longer one; the dead are never rounded."""
    ignore: frozenset[str] = frozenset()
    """Codes of rules whose findings are left out."""
