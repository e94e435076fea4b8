"""What the tables ask of several columns at once, and of one table towards another.

What a single column may hold is declared with the column, by its record type; everything else stands in the
``…_rules`` modules and is listed here.
"""

from tracker.tables.case_rules import (
    CASE_CHECKS,
    CASE_CLAIM_CHECKS,
    CASE_CLAIM_LINKS,
    POINT_CHECKS,
    STEP_CHECKS,
    STEP_LINKS,
)
from tracker.tables.claim_rules import CLAIM_CHECKS, CLAIM_LINKS, REPORT_CHECKS
from tracker.tables.official_rules import OFFICIAL_CHECKS
from tracker.tables.rules import Check, Link

CHECKS: dict[str, tuple[Check, ...]] = {
    "reports": REPORT_CHECKS,
    "claims": CLAIM_CHECKS,
    "cases": CASE_CHECKS,
    "case_steps": STEP_CHECKS,
    "case_claims": CASE_CLAIM_CHECKS,
    "series": POINT_CHECKS,
    "official": OFFICIAL_CHECKS,
}
"""Table name to the rules that its rows keep by themselves."""

LINKS: dict[str, tuple[Link, ...]] = {
    "claims": CLAIM_LINKS,
    "case_steps": STEP_LINKS,
    "case_claims": CASE_CLAIM_LINKS,
}
"""Table name to the rules that its rows keep towards other tables."""
