"""Kinds of sentences and what they state: each line of ``sentences/*.txt`` is a short invented report.

A line is ``text => status number group; …``, with ``-`` where nothing is claimed; the group may be left out.
A number is written as ``8``, ``>8`` (at least), ``<8`` (at most), ``~8`` (about), ``2-3`` (range), ``v24``
(vague, at least 24 by the codebook) or ``u`` (unstated).
"""

import datetime as dt
from pathlib import Path

from tracker.extraction import extract_claims
from tracker.readers import report_from_text
from tracker.records import Claim
from tracker.vocabulary import CountQualifier

PUBLISHED = dt.date(2019, 5, 17)
"""A Friday."""
CASES = Path(__file__).parent / "sentences"


def written(claim: Claim) -> str:
    """A claim as the files write it."""
    low, high = claim.count_low, claim.count_high
    number = {
        CountQualifier.EXACT: f"{low}",
        CountQualifier.AT_LEAST: f">{low}",
        CountQualifier.AT_MOST: f"<{high}",
        CountQualifier.ABOUT: f"~{low}",
        CountQualifier.RANGE: f"{low}-{high}",
        CountQualifier.VAGUE: f"v{low}",
        CountQualifier.UNSTATED: "u",
    }[claim.count_qualifier]
    return f"{claim.legal_status} {number} {claim.group}"


def test_a_sentence_states_its_claims_and_no_others(text: str, expected: str) -> None:
    wanted = [] if expected == "-" else sorted(expected.split("; "))
    found = sorted(written(claim) for claim in extract_claims(report_from_text(text, published=PUBLISHED)))
    assert len(found) == len(wanted), found
    assert all(f"{one} ".startswith(f"{other} ") for one, other in zip(found, wanted, strict=True)), found
