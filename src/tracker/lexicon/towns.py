"""Larger towns and regions that tell their country, as ``towns.tsv`` gives them."""

from collections.abc import Iterator
from importlib.resources import files

from tracker.errors import LexiconError

_COLUMNS = ("alpha3", "towns", "regions")


def towns() -> Iterator[tuple[str, str]]:
    """Every town and region of the table with the alpha-3 code of its country."""
    text = files("tracker.lexicon").joinpath("towns.tsv").read_text(encoding="utf-8")
    header, *rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    if tuple(header) != _COLUMNS:
        raise LexiconError(f"towns.tsv: columns are not {', '.join(_COLUMNS)}")
    for alpha3, *columns in rows:
        for column in columns:
            for name in column.split("; ") if column else ():
                yield name, alpha3
