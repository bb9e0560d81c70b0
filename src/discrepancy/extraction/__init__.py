"""Document -> assertions: sentences, figures, syntax, subjects, speakers, periods."""

from discrepancy.extraction.extracting import extract

__all__ = ["extract"]
