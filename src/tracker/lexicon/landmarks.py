"""Prisons, courts and airports that reports name without their country, as ``landmarks.tsv`` gives them."""

from collections.abc import Iterator
from importlib.resources import files

from tracker.errors import LexiconError

_COLUMNS = ("alpha3", "prisons", "courts", "airports")
COURT = _COLUMNS.index("courts")


def landmarks() -> Iterator[tuple[str, str, bool]]:
    """Every prison, court and airport with the alpha-3 code of its country, and whether it is a court."""
    text = files("tracker.lexicon").joinpath("landmarks.tsv").read_text(encoding="utf-8")
    header, *rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    if tuple(header) != _COLUMNS:
        raise LexiconError(f"landmarks.tsv: columns are not {', '.join(_COLUMNS)}")
    for alpha3, *columns in rows:
        for number, column in enumerate(columns, 1):
            for name in column.split("; ") if column else ():
                yield name, alpha3, number == COURT
