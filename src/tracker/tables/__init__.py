"""Every table as Arrow schema, pandas frame and pandera model, all derived from ``catalogue.TABLES``.

A table that is added there needs nothing here; rules that tie several of its columns together are listed in
``checks.py``.
"""

from tracker.tables.arrow import schema, to_arrow
from tracker.tables.checks import CHECKS, LINKS
from tracker.tables.frames import frame, typed
from tracker.tables.rules import Check, Link
from tracker.tables.validate import model, validate

__all__ = ["CHECKS", "LINKS", "Check", "Link", "frame", "model", "schema", "to_arrow", "typed", "validate"]
