"""Every table as Arrow schema, pandas frame and pandera model, all derived from ``records.TABLES``.

A table that is added there needs nothing here; rules that tie several of its columns together go into
``checks.py``.
"""

from tracker.tables.arrow import schema, to_arrow
from tracker.tables.checks import CHECKS, LINKS, Check, Link
from tracker.tables.frames import frame, typed
from tracker.tables.validate import model, validate

__all__ = ["CHECKS", "LINKS", "Check", "Link", "frame", "model", "schema", "to_arrow", "typed", "validate"]
