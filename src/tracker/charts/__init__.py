"""Charts of the tables: each function takes tables of a run and returns a matplotlib Figure.

No chart adds up numbers from different reports; each says in its foot what it leaves out. Only ``save_all``
writes files.
"""

from tracker.charts.asylum import asylum_requests
from tracker.charts.case_path import case_path
from tracker.charts.coverage import coverage
from tracker.charts.crackdown import crackdown
from tracker.charts.official_decisions import decisions
from tracker.charts.official_news import news_beside_register
from tracker.charts.official_ranks import host_ranks
from tracker.charts.official_years import applications_by_host
from tracker.charts.save import save_all
from tracker.charts.series_told import totals_told
from tracker.charts.series_totals import running_totals
from tracker.charts.status import people_by_status
from tracker.charts.style import rendered

__all__ = [
    "applications_by_host",
    "asylum_requests",
    "case_path",
    "coverage",
    "crackdown",
    "decisions",
    "host_ranks",
    "news_beside_register",
    "people_by_status",
    "rendered",
    "running_totals",
    "save_all",
    "totals_told",
]
