"""Which of the days that a status may have: the most likely, by weights learned from the hand-coded reports.

The rules of this package choose days, too; their choice is one sign among others. What a sign counts for each
ground on which days can be had stands in ``date_weights.tsv``, which ``scripts/fit_dates.py`` writes.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files

from tracker.extraction.weights import parse_weights
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
def _weights() -> Mapping[tuple[str, ...], float]:
    text = files("tracker.extraction.when").joinpath(FILE).read_text(encoding="utf-8")
    return parse_weights(FILE, text, COLUMNS, len(COLUMNS) - 2)
