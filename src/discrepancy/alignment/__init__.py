"""Which assertions are about the same quantity: were all of them exact and true, they would be equal."""

from discrepancy.alignment.aligning import align

__all__ = ["align"]
