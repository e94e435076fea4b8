"""What changed between two folders of tables, or two releases, row by row and with the reason.

``snapshot`` reads a folder, ``rows`` finds the rows and values that differ, ``reasons`` says why, ``text``
and ``table`` tell it. ``docs/corrections.md`` explains the reasons to readers.
"""

from tracker.diff.change import Change, Effect, Reason
from tracker.diff.compare import Comparison, compare
from tracker.diff.table import write_changes
from tracker.diff.text import changelog

__all__ = ["Change", "Comparison", "Effect", "Reason", "changelog", "compare", "write_changes"]
