"""Which assertions are about the same quantity: were all of them exact and true, they would be equal."""

from discrepancy.alignment.aligning import align, align_story
from discrepancy.alignment.stories import Story, stories

__all__ = ["Story", "align", "align_story", "stories"]
