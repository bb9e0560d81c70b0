"""Do figures about one quantity agree? Alignments to positions and findings."""

from discrepancy.reconciliation.reconciling import Reconciliation, reconcile

__all__ = ["Reconciliation", "reconcile"]
