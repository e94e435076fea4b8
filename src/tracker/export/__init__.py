"""CSV that opens the same in Python, R, Stata and spreadsheets, with its codebook beside it."""

from tracker.export.csvs import lacks_texts, read_cells, read_csv, table_of, with_blank_texts
from tracker.export.folder import export

__all__ = ["export", "lacks_texts", "read_cells", "read_csv", "table_of", "with_blank_texts"]
