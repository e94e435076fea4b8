"""CSV that opens the same in Python, R, Stata and spreadsheets, with its codebook beside it."""

from tracker.export.csvs import read_cells, read_csv, table_of
from tracker.export.folder import export

__all__ = ["export", "read_cells", "read_csv", "table_of"]
