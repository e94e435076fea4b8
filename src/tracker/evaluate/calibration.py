"""Whether the extractor's confidence says how often it is right: the reliability table."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.errors import UsageError
from tracker.evaluate.score import Pair

EDGES = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Bounds of the bins; a bin holds its lower bound, the last one 1.0 as well."""


@dataclass(frozen=True, slots=True)
class Bin:
    """The coded claims within one span of confidence.

    Attributes:
        low: Least confidence, included.
        high: Upper bound.
        coded: Number of claims.
        confidence: Their mean confidence; null where there is none.
        found: How many of them a gold claim stands for.
        right: How many of them are right in country, number, date and status.
    """

    low: float
    high: float
    coded: int
    confidence: float | None
    found: int
    right: int


def reliability(pairs: Sequence[Pair]) -> list[Bin]:
    """The bins of the reliability table.

    Raises:
        UsageError: A coded claim has no confidence (people's codings have none).
    """
    coded = [(pair, pair.coded.confidence) for pair in pairs if pair.coded is not None]
    sure = [(pair, confidence) for pair, confidence in coded if confidence is not None]
    if len(sure) < len(coded):
        raise UsageError("the coded claims have no confidence: a reliability table needs the extractor's own")
    bins = []
    for low, high in pairwise(EDGES):
        inside = [(pair, c) for pair, c in sure if low <= c < high or c == high == EDGES[-1]]
        bins.append(
            Bin(
                low=low,
                high=high,
                coded=len(inside),
                confidence=sum(c for _, c in inside) / len(inside) if inside else None,
                found=sum(pair.found for pair, _ in inside),
                right=sum(pair.right for pair, _ in inside),
            )
        )
    return bins


def reliability_table(pairs: Sequence[Pair]) -> str:
    """The reliability table as text: per bin, and for all claims from its lower bound up."""
    bins = reliability(pairs)
    n_gold = sum(pair.gold is not None for pair in pairs)
    lines = ["confidence  claims  mean  found  right | from here up: claims  found  right  recall of right"]
    for number, one in enumerate(bins):
        above = bins[number:]
        coded, found, right = (sum(getattr(b, name) for b in above) for name in ("coded", "found", "right"))
        mean = "   -" if one.confidence is None else f"{one.confidence:.2f}"
        lines.append(
            f"{one.low:.1f}-{one.high:.1f}     {one.coded:6}  {mean}   {_share(one.found, one.coded)}   "
            f"{_share(one.right, one.coded)} |               {coded:6}   {_share(found, coded)}   "
            f"{_share(right, coded)}             {_share(right, n_gold)}"
        )
    return "\n".join(lines)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "   -"
