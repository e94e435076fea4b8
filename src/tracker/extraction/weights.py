"""Learned weights from their data file: named values, each with one number."""

import math

from tracker.errors import LexiconError


def parse_weights(file: str, text: str, columns: tuple[str, ...], size: int) -> dict[tuple[str, ...], float]:
    """The weights of a table of tab-separated values; lines that begin with ``#`` tell of it.

    Args:
        file: Its name, for the messages.
        text: Its content.
        columns: The names of all its columns.
        size: How many of them, from the first, say whose weight it is; the next one is the weight.

    Raises:
        LexiconError: The columns are others, a weight is no number, or a value has two rows.
    """
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line[:1] != "#"]
    if not lines or tuple(lines[0][1].split("\t")) != columns:
        raise LexiconError(f"{file}: columns are not {', '.join(columns)}")
    weights: dict[tuple[str, ...], float] = {}
    for number, line in lines[1:]:
        cells = line.split("\t")
        key = tuple(cells[:size])
        if len(cells) != len(columns) or key in weights:
            raise LexiconError(f"{file}, line {number}: not {len(columns)} columns, or a value's second row")
        weights[key] = _number(file, cells[size], number)
    return weights


def _number(file: str, cell: str, line: int) -> float:
    try:
        weight = float(cell)
    except ValueError:
        weight = math.nan
    if not math.isfinite(weight):
        raise LexiconError(f"{file}, line {line}: weight '{cell}' is not a number")
    return weight
