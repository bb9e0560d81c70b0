"""The report as one page that opens offline, with plots and the articles side by side, and needs no script to read."""

from discrepancy.reporting.html.rendering import render

__all__ = ["render"]
