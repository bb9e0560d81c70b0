"""A page of text for a terminal: wrapped, indented, in colour only where that is wanted."""

from io import StringIO

from rich.console import Console
from rich.text import Text

NARROWEST = 40
"""Columns below which text is not squeezed further."""


class Page:
    """Lines that are written one after another; nothing in them is read as markup."""

    def __init__(self, width: int, *, colour: bool) -> None:
        self._written = StringIO()
        self._console = Console(
            file=self._written,
            width=max(width, NARROWEST),
            force_terminal=colour,
            force_jupyter=False,
            color_system="standard" if colour else None,
            no_color=not colour,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
        )

    def line(self, text: Text, indent: int = 0, hanging: int = 0) -> None:
        """Write `text`, its first line indented by `indent` columns, those that it wraps to by `hanging` more."""
        wrapped = text.wrap(self._console, self._console.width - indent - hanging)
        for number, words in enumerate(wrapped):
            words.rstrip()
            margin = " " * (indent + hanging if number else indent)
            self._console.print(Text(margin) + words, no_wrap=True, overflow="ignore", crop=False)

    def gap(self) -> None:
        """Leave a line free."""
        self._console.print()

    def __str__(self) -> str:
        return self._written.getvalue()
