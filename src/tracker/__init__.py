"""Turns news reports about a coup and its aftermath into a dataset.

``run`` reads a folder of reports and writes the tables, ``load`` gives a table as a typed pandas frame,
``extract`` reads one text, ``explain`` says which words gave a row, ``charts`` draws the tables, ``export``
writes them as CSV. ``read_official`` reads tables of UNHCR and Eurostat, ``total`` sums what may be summed of
them, ``compare`` puts them beside the claims, ``retold`` finds the claims that retell them.

A name is loaded when it is first used, so that ``import tracker`` and ``tracker --help`` take no time.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tracker.errors import TrackerError
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
    "compare",
    "explain",
    "export",
    "extract",
    "find_coup",
    "load",
    "read_official",
    "retold",
    "run",
    "total",
]

if TYPE_CHECKING:
    from tracker import charts, export
    from tracker.coups import Coup, find_coup
    from tracker.official.compare import compare
    from tracker.official.read import read_official
    from tracker.official.retold import retold
    from tracker.official.sums import total
    from tracker.pipeline import extract_text as extract
    from tracker.pipeline import load, run
    from tracker.records import Claim, Reject, Report
    from tracker.summary import RunSummary
    from tracker.tracing import explain
else:
    _PLACES = {
        "Claim": "tracker.records:Claim",
        "Coup": "tracker.coups:Coup",
        "Reject": "tracker.records:Reject",
        "Report": "tracker.records:Report",
        "RunSummary": "tracker.summary:RunSummary",
        "charts": "tracker.charts",
        "compare": "tracker.official.compare:compare",
        "explain": "tracker.tracing:explain",
        "export": "tracker.export",
        "extract": "tracker.pipeline:extract_text",
        "find_coup": "tracker.coups:find_coup",
        "load": "tracker.pipeline:load",
        "read_official": "tracker.official.read:read_official",
        "retold": "tracker.official.retold:retold",
        "run": "tracker.pipeline:run",
        "total": "tracker.official.sums:total",
    }

    def __getattr__(name: str) -> Any:
        if name not in _PLACES:
            raise AttributeError(f"module 'tracker' has no attribute '{name}'")
        module, _, attribute = _PLACES[name].partition(":")
        found = import_module(module)
        globals()[name] = getattr(found, attribute) if attribute else found
        return globals()[name]

    def __dir__() -> list[str]:
        return __all__
