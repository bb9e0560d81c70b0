"""Configuration: from discrepancy.toml or pyproject.toml and the command line to the options in force."""

from discrepancy.configuration.finding import find
from discrepancy.configuration.force import DEFAULT, InForce, Setting, in_force
from discrepancy.configuration.table import Table, read_table

__all__ = ["DEFAULT", "InForce", "Setting", "Table", "find", "in_force", "read_table"]
