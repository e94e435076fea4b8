"""Turns news reports about a coup and its aftermath into a dataset.

``run`` reads a folder of reports and writes the tables, ``load`` gives a table as a typed pandas frame,
``extract`` reads one text, ``explain`` says which words gave a row, ``charts`` draws the tables, ``export``
writes them as CSV.
"""

from tracker import charts, export
from tracker.coups import Coup, find_coup
from tracker.errors import TrackerError
from tracker.pipeline import RunSummary, load, run
from tracker.pipeline import extract_text as extract
from tracker.records import Claim, Reject, Report
from tracker.tracing import explain
from tracker.version import __version__

__all__ = [
    "Claim",
    "Coup",
    "Reject",
    "Report",
    "RunSummary",
    "TrackerError",
    "__version__",
    "charts",
    "explain",
    "export",
    "extract",
    "find_coup",
    "load",
    "run",
]
