"""Which tables there are: what a run writes, an export holds and a check knows.

A record type is declared where its rows are made (``records``, ``cases``, ``official``); here it gets its
place among the tables. Adding a table is one line here, its meanings in ``export/meanings.toml`` and, where
several of its columns hang together, its rules in ``tables/checks.py``.
"""

from tracker.cases.records import Case, CaseClaim, CaseStep, SeriesPoint
from tracker.official.record import Official
from tracker.records import Claim, Reject, Report

TABLES: dict[str, type] = {
    "reports": Report,
    "claims": Claim,
    "cases": Case,
    "case_steps": CaseStep,
    "case_claims": CaseClaim,
    "series": SeriesPoint,
    "official": Official,
    "rejects": Reject,
}
"""Table name to record type, in the order in which they are listed and exported."""
