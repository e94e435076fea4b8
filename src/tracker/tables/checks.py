"""What the tables ask of several columns at once, and of one table towards another.

What a single column may hold is declared with the column, by its record type; everything else stands in the
``…_rules`` modules and is listed here.
"""

from tracker.tables.claim_rules import CLAIM_CHECKS, CLAIM_LINKS, REPORT_CHECKS
from tracker.tables.official_rules import OFFICIAL_CHECKS
from tracker.tables.rules import Check, Link

CHECKS: dict[str, tuple[Check, ...]] = {
    "reports": REPORT_CHECKS,
    "claims": CLAIM_CHECKS,
    "official": OFFICIAL_CHECKS,
}
"""Table name to the rules that its rows keep by themselves."""

LINKS: dict[str, tuple[Link, ...]] = {"claims": CLAIM_LINKS}
"""Table name to the rules that its rows keep towards other tables."""
