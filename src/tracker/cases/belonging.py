"""What says where a claim belongs: the id of a case, and the row of the claim."""

import hashlib

from tracker.cases.mention import Mention
from tracker.cases.records import CaseClaim, JoinRule


def case_id_of(claim_id: str) -> str:
    """The id of the case whose first claim this is.

    >>> case_id_of("r1:15")
    'c-c4d289a51e'
    """
    return f"c-{hashlib.sha256(claim_id.encode()).hexdigest()[:10]}"


def belongs(
    mention: Mention,
    step: int,
    rule: JoinRule,
    why: str,
    *,
    case_id: str | None = None,
    series_id: str | None = None,
) -> CaseClaim:
    """The row of a claim in ``case_claims``.

    Args:
        mention: The claim.
        step: Number of the step in its case, or of the point in its series.
        rule: The rule that put it there.
        why: In what it agrees with which claim.
        case_id: Its case.
        series_id: Its series; either this or the case.
    """
    claim = mention.claim
    return CaseClaim(
        claim_id=claim.claim_id,
        case_id=case_id,
        series_id=series_id,
        step=step,
        published=mention.published,
        date_end=claim.date_end,
        count_low=claim.count_low,
        count_high=claim.count_high,
        count_qualifier=claim.count_qualifier,
        report_source=mention.source,
        rule=rule,
        why=why,
    )
