"""A conditional logit: of several candidates one is right; weights of named keys make the right one likely.

Plain numpy, accelerated gradient steps with L2; the same weights on every run.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Key = tuple[str, str, str]
Floats = NDArray[np.float64]
Indices = NDArray[np.intp]

_STEPS = 400
_SETTLED = 1e-5


@dataclass(frozen=True)
class Choice:
    """One choice: the keys of each candidate, and which candidate is right (null where none is)."""

    candidates: Sequence[Sequence[Key]]
    right: int | None


@dataclass(frozen=True)
class _Design:
    """All candidates of all choices in a row: which keys they have, and to which choice they belong."""

    rows: Indices
    columns: Indices
    starts: Indices  # of each choice, the number of its first candidate
    choice: Indices  # of each candidate, the number of its choice

    def scores(self, weights: Floats) -> Floats:
        return np.bincount(self.rows, weights[self.columns], minlength=len(self.choice))

    def shares(self, weights: Floats) -> Floats:
        scores = self.scores(weights)
        parts = np.exp(scores - np.maximum.reduceat(scores, self.starts)[self.choice])
        shares: Floats = parts / np.add.reduceat(parts, self.starts)[self.choice]
        return shares


def fit(choices: Sequence[Choice], *, least: int, l2: float) -> dict[Key, float]:
    """The weights of all keys that at least so many candidates have.

    Args:
        choices: Those without a right candidate teach nothing and are left out.
        least: Candidates with a key, for it to have a weight.
        l2: How strongly weights are held near zero.
    """
    taught = [choice for choice in choices if choice.right is not None]
    counts = Counter(key for choice in taught for keys in choice.candidates for key in keys)
    columns = {key: place for place, key in enumerate(sorted(k for k, n in counts.items() if n >= least))}
    design = _design(taught, columns)
    right = np.zeros(len(design.choice))
    right[design.starts + np.array([choice.right for choice in taught])] = 1
    weights = _minimum(design, right, len(columns), l2)
    return {key: float(weights[place]) for key, place in columns.items()}


def pick(choice: Choice, weights: dict[Key, float]) -> int:
    """The candidate with the highest score; the first of equals."""
    scores = [sum(weights.get(key, 0.0) for key in keys) for keys in choice.candidates]
    return max(range(len(scores)), key=scores.__getitem__)


def _design(choices: Sequence[Choice], columns: dict[Key, int]) -> _Design:
    rows: list[int] = []
    places: list[int] = []
    starts: list[int] = []
    belongs: list[int] = []
    for number, choice in enumerate(choices):
        starts.append(len(belongs))
        for keys in choice.candidates:
            known = [columns[key] for key in keys if key in columns]
            rows.extend([len(belongs)] * len(known))
            places.extend(known)
            belongs.append(number)
    return _Design(np.array(rows), np.array(places), np.array(starts), np.array(belongs))


def _minimum(design: _Design, right: Floats, size: int, l2: float) -> Floats:
    """Where the penalised log loss is least: Nesterov's steps, shortened when they lead uphill."""
    weights = ahead = np.zeros(size)
    length, momentum, last = 1.0, 1.0, np.inf
    for _ in range(_STEPS):
        slope = _slope(design, right, ahead, l2)
        while True:
            following = ahead - length * slope
            drop = _loss(design, right, ahead, l2) - _loss(design, right, following, l2)
            if drop >= 0.5 * length * float(slope @ slope) or length < _SETTLED:
                break
            length /= 2
        loss = _loss(design, right, following, l2)
        if loss > last:
            momentum = 1.0
        grown = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
        ahead = following + (momentum - 1) / grown * (following - weights)
        if abs(last - loss) < _SETTLED * loss:
            return following
        weights, momentum, last = following, grown, loss
    return weights


def _loss(design: _Design, right: Floats, weights: Floats, l2: float) -> float:
    shares = design.shares(weights)
    return float(-np.log(np.maximum(shares[right > 0], 1e-300)).sum() + l2 / 2 * (weights @ weights))


def _slope(design: _Design, right: Floats, weights: Floats, l2: float) -> Floats:
    wrong = design.shares(weights) - right
    return np.bincount(design.columns, wrong[design.rows], minlength=len(weights)) + l2 * weights
