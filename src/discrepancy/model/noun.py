"""What all nouns are: frozen values."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.dataclasses import dataclass

Number = int | float
"""A value; whole values are ints, so that 3,000 is written 3000 and never 3000.0."""
_FIELDS: dict[frozenset[str], set[str]] = {}
"""The sets of fields that nouns were given, each once: a set of their own would be two fifths of their memory."""


class Noun(BaseModel):
    """A frozen value that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_serialization_defaults_required=True)

    def model_post_init(self, _context: object, /) -> None:
        """Share the set of the fields that were given with all nouns that were given the same."""
        given = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _FIELDS.setdefault(frozenset(given), given))


@dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class Span:
    """Offsets [start, end) into a document's text.

    Every figure has several: a dataclass with slots takes a sixth of the memory that a model does.
    """

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]

    @model_validator(mode="after")
    def _ordered(self) -> "Span":
        if self.end < self.start:
            raise ValueError(f"a span cannot end at {self.end}, before its start {self.start}")
        return self

    def quote(self, text: str) -> str:
        """The words that the span covers in `text`."""
        return text[self.start : self.end]
