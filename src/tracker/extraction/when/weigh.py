"""Which of the days that a status may have: the most likely, by weights learned from the hand-coded reports.

The rules of this package choose days, too; their choice is one sign among others. What a sign counts for each
ground on which days can be had stands in ``date_weights.tsv``, which ``scripts/fit_dates.py`` writes.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files

from tracker.errors import LexiconError
from tracker.extraction.when.candidates import RULES, candidates
from tracker.extraction.when.setting import Candidate, Signs, Weighing, When
from tracker.extraction.when.statement import Statement
from tracker.extraction.when.status_signs import signs_of_status

FILE = "date_weights.tsv"
COLUMNS = ("ground", "sign", "value", "weight", "times")

Key = tuple[str, str, str]
"""A ground, a sign and its value."""


def weighed(said: Statement, by_rules: When) -> When:
    """The most likely days of a status; with the others and their shares in ``weighing``."""
    options = candidates(said, by_rules)
    signs = (*signs_of_status(said), ("rule", by_rules.rule))
    weights = _weights()
    scores = [math.fsum(weights.get(key, 0.0) for key in keys_of(option, signs)) for option in options]
    highest = max(scores)
    parts = [math.exp(score - highest) for score in scores]
    whole = math.fsum(parts)
    for option, part in zip(options, parts, strict=True):
        option.share = part / whole
    best = max(options, key=lambda option: option.share)
    return replace(best.when, weighing=Weighing(by_rules, options, signs))


def keys_of(option: Candidate, signs: Signs) -> Iterator[Key]:
    """What has a weight for a candidate: each ground, its signs, and the signs of the status for it."""
    for ground in option.grounds:
        yield ground.name, "always", ""
        for sign, value in ground.signs:
            yield ground.name, sign, value
        if ground.name != RULES:  # so that what the rules choose counts the same everywhere
            for sign, value in signs:
                yield ground.name, sign, value
    together = sorted({ground.name for ground in option.grounds} - {RULES})
    if len(together) > 1:
        yield "together", "grounds", ", ".join(together)


@cache
def _weights() -> Mapping[Key, float]:
    return parse_weights(files("tracker.extraction.when").joinpath(FILE).read_text(encoding="utf-8"))


def parse_weights(text: str) -> dict[Key, float]:
    """The weights of a file like ``date_weights.tsv``.

    Raises:
        LexiconError: The columns are others, a weight is no number, or a row comes twice.
    """
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line[:1] != "#"]
    if not lines or tuple(lines[0][1].split("\t")) != COLUMNS:
        raise LexiconError(f"{FILE}: columns are not {', '.join(COLUMNS)}")
    weights: dict[Key, float] = {}
    for number, line in lines[1:]:
        cells = line.split("\t")
        key = (cells[0], cells[1], cells[2]) if len(cells) == len(COLUMNS) else None
        if key is None or key in weights:
            raise LexiconError(
                f"{FILE}, line {number}: not {len(COLUMNS)} columns, or a second row of a value"
            )
        weights[key] = _number(cells[3], number)
    return weights


def _number(cell: str, line: int) -> float:
    try:
        weight = float(cell)
    except ValueError:
        weight = math.nan
    if not math.isfinite(weight):
        raise LexiconError(f"{FILE}, line {line}: weight '{cell}' is not a number")
    return weight
