"""The words of ``lexicon/en/dates.toml``, checked and arranged for look-up."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class DatesLexicon:
    """Names of months and their numbers."""

    months: dict[str, int]


@cache
def dates_lexicon() -> DatesLexicon:
    """The English lexicon of dates."""
    table = tomllib.loads(files("tracker.lexicon").joinpath("en/dates.toml").read_text(encoding="utf-8"))
    return DatesLexicon(months=table["months"])
