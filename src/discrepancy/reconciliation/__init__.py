"""Do figures about one quantity agree? Alignments to positions and findings."""

from discrepancy.reconciliation.drafts import verdicts
from discrepancy.reconciliation.fingerprints import identified
from discrepancy.reconciliation.reconciling import Reconciliation, merged, reconcile, reconcile_stories

__all__ = ["Reconciliation", "identified", "merged", "reconcile", "reconcile_stories", "verdicts"]
