"""Code that reads an exported CSV without the tracker, made for each table and printed in ``codebook.md``.

The pandas code is run by the tests and must give the same frame as ``tracker.export.read_csv``.
``texts`` says whether reports have theirs.
"""

from tracker.export.schema import exported_columns
from tracker.records import Column, Kind

_PANDAS_TYPES = {
    Kind.STRING: "str",
    Kind.DATE: "str",
    Kind.INTEGER: '"Int64"',
    Kind.NUMBER: "str",
}


def pandas_code(table: str, *, texts: bool = True) -> str:
    """Python code that reads ``<table>.csv`` of the working directory into a variable of its name."""
    columns = exported_columns(table, texts=texts)
    types = "".join(f'        "{column.name}": {_pandas_type(column)},\n' for column in columns)
    text, dates, numbers = (_names(columns, kind) for kind in (Kind.STRING, Kind.DATE, Kind.NUMBER))
    parse_dates = (
        f"for column in {dates}:\n"
        f'    days = pd.to_datetime({table}[column], format="%Y-%m-%d")\n'
        f'    {table}[column] = days.astype("datetime64[ms]")\n'
    )
    parse_numbers = f"for column in {numbers}:\n    {table}[column] = {table}[column].astype(float)\n"
    return (
        "import pandas as pd\n"
        "\n"
        f"{table} = pd.read_csv(\n"
        f'    "{table}.csv",\n'
        '    encoding="utf-8-sig",\n'
        "    keep_default_na=False,\n"
        '    na_values=[""],\n'
        "    dtype={\n"
        f"{types}"
        "    },\n"
        ")\n"
        f"for column in {text}:\n"
        f'    {table}[column] = {table}[column].str.removeprefix("\'")\n'
        f"{parse_dates if dates else ''}"
        f"{parse_numbers if numbers else ''}"
    )


def _pandas_type(column: Column) -> str:
    if column.kind is Kind.CATEGORY:
        return f"pd.CategoricalDtype({list(column.categories)}, ordered=True)"
    return _PANDAS_TYPES[column.kind]


def r_code(table: str, *, texts: bool = True) -> str:
    """R code that reads ``<table>.csv`` of the working directory; needs no package."""
    columns = exported_columns(table, texts=texts)
    types = {
        Kind.STRING: "character",
        Kind.CATEGORY: "character",
        Kind.INTEGER: "integer",
        Kind.NUMBER: "numeric",
        Kind.DATE: "Date",
    }
    classes = ",\n".join(f'    {column.name} = "{types[column.kind]}"' for column in columns)
    factors = "".join(
        f"{table}${column.name} <- factor({table}${column.name}, levels = c({_quoted(column.categories)}))\n"
        for column in columns
        if column.categories
    )
    return (
        f"{table} <- read.csv(\n"
        f'  "{table}.csv", fileEncoding = "UTF-8-BOM", na.strings = "",\n'
        f"  colClasses = c(\n{classes}\n  )\n"
        ")\n"
        f"text <- sapply({table}, is.character)\n"
        f'{table}[text] <- lapply({table}[text], function(x) sub("^\'", "", x))\n'
        f"{factors}"
    )


def stata_code(table: str, *, texts: bool = True) -> str:
    """Stata code that reads ``<table>.csv`` of the working directory; dates become daily dates."""
    columns = exported_columns(table, texts=texts)
    numbers = [column.name for column in columns if column.kind in {Kind.INTEGER, Kind.NUMBER}]
    dates = [column.name for column in columns if column.kind is Kind.DATE]
    lines = [
        f'import delimited using "{table}.csv", clear varnames(1) encoding("utf-8") ///',
        "    bindquotes(strict) maxquotedrows(unlimited) stringcols(_all)",
        "foreach v of varlist _all {",
        "    replace `v' = substr(`v', 2, .) if substr(`v', 1, 1) == \"'\"",
        "}",
    ]
    if numbers:
        lines.append(f"destring {' '.join(numbers)}, replace")
    if dates:
        lines += [
            f"foreach v of varlist {' '.join(dates)} {{",
            '    generate long day = daily(`v\', "YMD")',
            "    format day %td",
            "    drop `v'",
            "    rename day `v'",
            "}",
        ]
    return "\n".join(lines) + "\n"


def _quoted(values: tuple[str, ...]) -> str:
    return ", ".join(f'"{value}"' for value in values)


def _names(columns: tuple[Column, ...], kind: Kind) -> list[str]:
    return [column.name for column in columns if column.kind is kind]
