"""Words as data: TOML files under en/, each entry with its own examples, validated when first used."""

from discrepancy.lexicon.loading import Entry, entries

__all__ = ["Entry", "entries"]
