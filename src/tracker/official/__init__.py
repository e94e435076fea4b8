"""Official statistics of asylum (UNHCR, Eurostat) as one tidy table, and beside what reports say."""

from tracker.official.compare import compare
from tracker.official.figures import applications
from tracker.official.rates import recognition_rates
from tracker.official.read import read_file, read_official
from tracker.official.record import Official
from tracker.official.retold import retold
from tracker.official.sums import Total, claims_total, total

__all__ = [
    "Official",
    "Total",
    "applications",
    "claims_total",
    "compare",
    "read_file",
    "read_official",
    "recognition_rates",
    "retold",
    "total",
]
