"""Figures: numbers as an article writes them, with their hedges, units and bounds."""

from discrepancy.extraction.figures.bounds import admitted
from discrepancy.extraction.figures.figure import Figure
from discrepancy.extraction.figures.reading import figures

__all__ = ["Figure", "admitted", "figures"]
