"""Reading: files to documents. A new format is a module with a function `articles`, and its suffix in `gathering`."""

from discrepancy.reading.gathering import Reading, gather, read
from discrepancy.reading.met import Note

__all__ = ["Note", "Reading", "gather", "read"]
