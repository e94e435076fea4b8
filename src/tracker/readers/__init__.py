"""Files of news reports to a stream of ``Report`` and ``Reject``.

``find_sources`` says which files of a folder are read, ``read_source`` reads one, ``report_from_text`` makes
a Report of a text that is at hand already. The formats stand in ``registry.py``, one file each.
"""

from tracker.readers.columns import parse_columns
from tracker.readers.fields import FIELD_NAMES
from tracker.readers.registry import read_source
from tracker.readers.reports import report_from_text
from tracker.readers.sources import find_sources, sidecar_of

__all__ = ["FIELD_NAMES", "find_sources", "parse_columns", "read_source", "report_from_text", "sidecar_of"]
