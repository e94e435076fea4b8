"""What a run keeps on disk: the tables, all of one run, and what it already knows of each input file.

A folder of tables looks like this::

    data/processed/
        claims.parquet  -> .tracker/current/claims.parquet
        reports.parquet -> .tracker/current/reports.parquet
        rejects.parquet -> .tracker/current/rejects.parquet
        .tracker/
            current     -> run-3fa01c92ab34-x7      replaced in one step: the commit of a run
            run-3fa01c92ab34-x7/                    the tables of one run
            harvest.sqlite                          what each input file gave; may be deleted at any time
            lock                                    names the process that is writing

The folder may be moved and copied as a whole (the links are relative; ``cp -r``, ``rsync -a`` and ``tar``
keep them). Copying one table follows its link and gives a plain file. The file system must know symbolic
links (those of Linux and macOS do; FAT and exFAT do not) and the system file locks: on Windows, use WSL.
"""

from tracker.store.harvest import Batch, Found, Harvest, Stamp, open_harvest
from tracker.store.lock import locked
from tracker.store.tables import NewTables, is_table, load, new_tables, provenance, read_parquet

__all__ = [
    "Batch",
    "Found",
    "Harvest",
    "NewTables",
    "Stamp",
    "is_table",
    "load",
    "locked",
    "new_tables",
    "open_harvest",
    "provenance",
    "read_parquet",
]
