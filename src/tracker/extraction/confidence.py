"""How sure: the share of claims with such signs that are right, by weights learned from the gold."""

import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from tracker.errors import LexiconError
from tracker.extraction.drafts import Draft
from tracker.extraction.signs import signs_of
from tracker.extraction.weights import parse_weights

FILE = "confidence.tsv"
COLUMNS = ("sign", "value", "weight", "claims", "right")
ALWAYS = (("every claim", "start"), ("every claim", "new reports"))
"""The weights that every claim has: where the sum starts, and what it costs that the rules know the gold."""
OTHER = "other"
"""The value of a sign that stands for all that were too rare in the gold to learn from, and for new ones."""

_LEAST, _MOST = 0.05, 0.95


class Weighed(NamedTuple):
    """A sign of a claim, and what it adds to the log odds that the claim is right."""

    sign: str
    value: str
    weight: float


def confidence_of(draft: Draft) -> float:
    """The share of such claims that are right in country, number, dates and status.

    Between 0.05 and 0.95, in steps of 0.01.
    """
    weights = _weights()
    signs = [weight_of(weights, sign, value) for sign, value in signs_of(draft).items()]
    log_odds = math.fsum([*(weights[sign] for sign in ALWAYS), *signs])
    return round(min(max(1 / (1 + math.exp(-log_odds)), _LEAST), _MOST), 2)


def weighed(draft: Draft) -> list[Weighed]:
    """What makes the confidence of a claim: the weights that every claim has, then those of its signs."""
    weights = _weights()
    always = [Weighed(sign, value, weights[sign, value]) for sign, value in ALWAYS]
    return always + [Weighed(*sign, weight_of(weights, *sign)) for sign in signs_of(draft).items()]


def weight_of(weights: Mapping[tuple[str, ...], float], sign: str, value: str) -> float:
    """The weight of a sign's value, or of ``OTHER`` where the gold had it too rarely.

    >>> weights = {("verb", "noun"): -0.5, ("verb", "other"): -0.2}
    >>> weight_of(weights, "verb", "noun"), weight_of(weights, "verb", "optative")
    (-0.5, -0.2)
    """
    known = weights.get((sign, value))
    return weights.get((sign, OTHER), 0.0) if known is None else known


@cache
def _weights() -> dict[tuple[str, ...], float]:
    return parse_confidence(files("tracker.extraction").joinpath(FILE).read_text(encoding="utf-8"))


def parse_confidence(text: str) -> dict[tuple[str, ...], float]:
    """The weights of a file like ``confidence.tsv``, by sign and value.

    Raises:
        LexiconError: It cannot be read, or one of the rows that every claim needs is not there.
    """
    weights = parse_weights(FILE, text, COLUMNS, 2)
    if missing := [f"{sign}, {value}" for sign, value in ALWAYS if (sign, value) not in weights]:
        raise LexiconError(f"{FILE}: no row for {'; '.join(missing)}")
    return weights
