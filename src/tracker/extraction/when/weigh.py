"""Which of the days that a status may have: the most likely, by weights learned from the hand-coded reports.

The rules of this package choose days, too; their choice is one sign among others. What a sign counts for each
ground on which days can be had stands in ``date_weights.tsv``, which ``scripts/fit_dates.py`` writes.
"""

import math
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from tracker.extraction.weights import parse_weights
from tracker.extraction.when.candidates import RULES, candidates
from tracker.extraction.when.packed import Packer
from tracker.extraction.when.setting import Candidate, Signs, Weighing, When
from tracker.extraction.when.statement import Statement
from tracker.extraction.when.status_signs import signs_of_status

FILE = "date_weights.tsv"
COLUMNS = ("ground", "sign", "value", "weight", "times")

_WHOLE = 1000
"""Steps of a weight from 0 to 1."""
_ALWAYS = ("always", "")
"""The sign that a ground has whatever else it has."""
_TOGETHER = "together"
"""Stands for the ground where several give the same days."""

Sign = tuple[str, str]
Key = tuple[str, str, str]
"""A ground, a sign and its value."""


def weighed(said: Statement, by_rules: When) -> When:
    """The most likely days of a status; with the others and their shares in ``weighing``."""
    options = candidates(said, by_rules)
    signs = (*signs_of_status(said), ("rule", by_rules.rule))
    of_status = _scores_of_status(signs)
    scores = [_score(option, of_status) for option in options]
    highest = max(scores)
    parts = [math.exp((score - highest) / _WHOLE) for score in scores]
    whole = math.fsum(parts)
    for option, part in zip(options, parts, strict=True):
        option.share = part / whole
    best = max(options, key=lambda option: option.share)
    return best.when._replace(weighing=Weighing(by_rules, options, signs))


def _score(option: Candidate, of_status: Mapping[str, int]) -> int:
    """The sum of the weights of ``keys_of``, where those of the status's signs are summed already."""
    by_ground = _weights().by_ground
    score = 0
    for name, signs in option.grounds:
        weights = by_ground.get(name, {})
        score += weights.get(_ALWAYS, 0)
        if signs:
            score += sum([weights[sign] for sign in signs if sign in weights])
        if name != RULES:
            score += of_status.get(name, 0)
    if together := _together(option):
        score += by_ground.get(_TOGETHER, {}).get(together, 0)
    return score


def _scores_of_status(signs: Signs) -> dict[str, int]:
    """What the signs of a status add to each ground: one look for a sign, and not one for each ground."""
    by_ground, rows, by_sign = _weights()
    added = sum([by_sign[sign] for sign in signs if sign in by_sign])
    return dict(zip(by_ground, rows.unpack(added), strict=True))


def keys_of(option: Candidate, signs: Signs) -> Iterator[Key]:
    """What has a weight for a candidate: each ground, its signs, and the signs of the status for it."""
    for ground in option.grounds:
        yield ground.name, *_ALWAYS
        for sign, value in ground.signs:
            yield ground.name, sign, value
        if ground.name != RULES:  # so that what the rules choose counts the same everywhere
            for sign, value in signs:
                yield ground.name, sign, value
    if together := _together(option):
        yield _TOGETHER, *together


def _together(option: Candidate) -> Sign | None:
    """The sign that several grounds give the same days."""
    if len(option.grounds) < 2:
        return None
    names = sorted({ground.name for ground in option.grounds} - {RULES})
    return ("grounds", ", ".join(names)) if len(names) > 1 else None


class _Weights(NamedTuple):
    """The weights by ground and sign; and by sign, packed in rows in the order of the grounds.

    In thousandths, as the file has them: sums of whole numbers are exact, and take no time.
    """

    by_ground: dict[str, dict[Sign, int]]
    rows: Packer
    by_sign: dict[Sign, int]


@cache
def _weights() -> _Weights:
    text = files("tracker.extraction.when").joinpath(FILE).read_text(encoding="utf-8")
    by_ground: dict[str, dict[Sign, int]] = {}
    for (ground, sign, value), weight in parse_weights(FILE, text, COLUMNS, len(COLUMNS) - 2).items():
        by_ground.setdefault(ground, {})[sign, value] = round(weight * _WHOLE)
    signs = {sign for weights in by_ground.values() for sign in weights}
    rows = Packer(len(by_ground))
    by_sign = {sign: rows.pack([of.get(sign, 0) for of in by_ground.values()]) for sign in signs}
    return _Weights(by_ground, rows, by_sign)
