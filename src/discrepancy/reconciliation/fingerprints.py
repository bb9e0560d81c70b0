"""A name for a finding that stays while its figures do: made from what they say, never from where they stand."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256

from discrepancy.model import Assertion, Finding

DIGITS = 10
"""Hexadecimal digits of a fingerprint, 40 bits: the chance that two of a thousand share one is 1 in 2,000,000."""


def identified(findings: Sequence[Finding], assertions: Sequence[Assertion]) -> tuple[Finding, ...]:
    """The findings with their fingerprints.

    A fingerprint holds the rule and, of each figure, the value as written, hedge, unit, status and what is counted. It
    changes with any of these and nothing else: not with offsets, ids, file names, options, or who repeats a figure.
    """
    by_id = {assertion.id: assertion for assertion in assertions}
    return tuple(finding.model_copy(update={"fingerprint": _fingerprint(finding, by_id)}) for finding in findings)


def _fingerprint(finding: Finding, by_id: Mapping[str, Assertion]) -> str:
    said = [_said(by_id[one]) for one in finding.assertions]
    drafted = said[:1] if finding.kind == "draft" else []
    content = json.dumps([finding.code, drafted, sorted(set(said[len(drafted) :]))])
    return sha256(content.encode()).hexdigest()[:DIGITS]


def _said(assertion: Assertion) -> str:
    quantity, subject = assertion.quantity, assertion.subject
    value = quantity.stated or " ".join(quantity.text.casefold().split())
    hedge = (quantity.modifier, quantity.unit, quantity.change, assertion.status)
    return json.dumps([value, hedge, subject.property, sorted(subject.head)])
