"""The command: `main` runs it. Modules here parse options, call one verb, write a report and choose the exit code."""

from discrepancy.cli.application import main

__all__ = ["main"]
