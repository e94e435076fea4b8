"""``codebook.md``: what every table, column and value means, and how to read the files."""

from collections.abc import Iterable

from tracker.export.datapackage import ESCAPE_NOTE
from tracker.export.reading import pandas_code, r_code, stata_code
from tracker.export.schema import exported_columns, meaning, primary_key, references, title
from tracker.records import Column
from tracker.version import CODEBOOK_VERSION, __version__

_GENERAL_NOTE = (
    f"Made by tracker {__version__}, codebook version {CODEBOOK_VERSION}. Text is UTF-8, dates are "
    "YYYY-MM-DD, numbers have a decimal point and no separators. `NA` in a cell is text."
)

_CAUTION = (
    "`candidate` rows were made by a program and are not verified facts. Never sum rows whose measure is "
    "`cumulative`: they are running totals."
)

ESTIMATES = """\
1. Where any claim of the step gives a number, those that give none ("some", "dozens", "soldiers") are set
   aside.
2. **Best** is the figure of the most specific claim: `exact`, then `about`, then `range`, then `at_least` and
   `at_most`, then `vague`. Among equals the latest report wins, then the later `date_end`, then the smaller
   number. For a range and for "at least" the lower bound stands, for "at most" the upper.
3. **Low** and **high** are the least and the most bound that any of the claims names. High is empty where all
   leave it open, low where none gives a lower bound."""
"""The rule of ``docs/cases.md`` in its words, so that whoever has an export only can redo the figures."""

_ESTIMATES = f"""\
## How low, best and high are found

Of the claims of a case, of one step of it, or of one point of a series, as `case_claims.csv` has them:

{ESTIMATES}"""

_EXCEL_NOTE = (
    "Excel: export with `tracker export --excel`, which adds a byte order mark and CRLF and disarms what "
    "Excel would turn into a number or a date (`00123`). Open the file with a double click; in a country "
    "where Excel expects semicolons, with Data > From Text/CSV. Excel cuts a cell at 32,767 characters: look "
    "at `reports.csv` in it, but do not save from it."
)


def codebook(tables: Iterable[str], *, texts: bool = True) -> str:
    """The codebook of an export with these tables, as Markdown text.

    Args:
        tables: Their names.
        texts: Whether reports have theirs.
    """
    names = list(tables)
    parts = [
        "# Codebook",
        _GENERAL_NOTE,
        _CAUTION,
        "| table | one row is | rows are named by |\n|---|---|---|\n"
        + "\n".join(f"| [`{name}.csv`](#{name}) | {title(name)} | {_key(name)} |" for name in names),
        *(_table(name, texts=texts) for name in names),
        *([_ESTIMATES] if "case_claims" in names else []),
        "## How to read the files",
        ESCAPE_NOTE,
        _EXCEL_NOTE,
        *(_reading(name, texts=texts) for name in names),
    ]
    return "\n\n".join(parts) + "\n"


def _key(table: str) -> str:
    key = primary_key(table)
    return f"`{key}`" if key else ""


def _table(table: str, *, texts: bool) -> str:
    columns = exported_columns(table, texts=texts)
    linked = {link.column: link.table for link in references(table)}
    rows = [_row(column, linked.get(column.name)) for column in columns]
    listing = "| column | type | null | meaning |\n|---|---|---|---|\n" + "\n".join(rows)
    values = [_values(table, column) for column in columns if column.categories]
    return "\n\n".join(
        [f"## {table}", f"A row: {title(table).lower()[0]}{title(table)[1:]}.", listing, *values]
    )


def _row(column: Column, linked: str | None) -> str:
    notes = [column.doc]
    if linked:
        notes.append(f"Refers to [`{linked}`](#{linked}).")
    if column.minimum is not None and column.maximum is not None:
        notes.append(f"{column.minimum:g} to {column.maximum:g}.")
    elif column.minimum is not None:
        notes.append(f"{column.minimum:g} or more.")
    text = " ".join(notes).replace("|", "\\|")
    return f"| `{column.name}` | {column.kind} | {'yes' if column.nullable else ''} | {text} |"


def _values(table: str, column: Column) -> str:
    rows = [f"| `{value}` | {meaning(table, column.name, value)} |" for value in column.categories]
    return f"### {column.name}\n\n| value | meaning |\n|---|---|\n" + "\n".join(rows)


def _reading(table: str, *, texts: bool) -> str:
    return (
        f"### Reading {table}.csv\n\n"
        f"Python, with pandas and without the tracker:\n\n```python\n{pandas_code(table, texts=texts)}```\n\n"
        f"R:\n\n```r\n{r_code(table, texts=texts)}```\n\n"
        f"Stata:\n\n```stata\n{stata_code(table, texts=texts)}```"
    )
