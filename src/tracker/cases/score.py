"""How well two linkings of the same claims agree: pairwise F1 and B-cubed."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """Precision, recall and their harmonic mean, each from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def pairwise(gold: Mapping[str, str], found: Mapping[str, str]) -> Agreement:
    """Over all pairs of claims: which are together in both.

    Args:
        gold: Claim to its case, by hand.
        found: Claim to its case; of at least the same claims, others do not count.

    >>> pairwise({"a": "1", "b": "1", "c": "2"}, {"a": "x", "b": "x", "c": "x"})
    Agreement(precision=0.3333333333333333, recall=1.0)
    """
    both = Counter((gold[claim], found[claim]) for claim in gold)
    together = sum(map(_pairs, both.values()))
    in_found = sum(map(_pairs, Counter(found[claim] for claim in gold).values()))
    in_gold = sum(map(_pairs, Counter(gold.values()).values()))
    return Agreement(together / in_found if in_found else 1.0, together / in_gold if in_gold else 1.0)


def b_cubed(gold: Mapping[str, str], found: Mapping[str, str]) -> Agreement:
    """Mean over claims of how much of its case is right, and of how much of the right case it has.

    A. Bagga, B. Baldwin, "Entity-based cross-document coreferencing using the vector space model", 1998.

    Args:
        gold: Claim to its case, by hand.
        found: Claim to its case; of at least the same claims, others do not count.
    """
    both = Counter((gold[claim], found[claim]) for claim in gold)
    sizes_gold, sizes_found = Counter(gold.values()), Counter(found[claim] for claim in gold)
    precision = sum(count * count / sizes_found[case] for (_, case), count in both.items())
    recall = sum(count * count / sizes_gold[case] for (case, _), count in both.items())
    return Agreement(precision / len(gold), recall / len(gold))


def _pairs(size: int) -> int:
    return size * (size - 1) // 2
