"""A logistic regression over named values, in numpy: L2, Newton's method, the same weights on every run."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Signs = dict[str, str]
Floats = NDArray[np.float64]

OTHER = "other"
_STEPS = 100
_NEAR = 1e-10


@dataclass(frozen=True)
class Coding:
    """Which value of which sign has which weight.

    Attributes:
        columns: Sign and value to the place of the weight.
        usual: The most frequent value of each sign, whose weight is zero: the others are told from it.
    """

    columns: dict[tuple[str, str], int]
    usual: dict[str, str]

    def matrix(self, rows: Sequence[Signs]) -> Floats:
        """One row a claim, one column a weight; the last column is of every claim."""
        coded = np.zeros((len(rows), len(self.columns) + 1))
        coded[:, -1] = 1
        for number, signs in enumerate(rows):
            for sign, value in signs.items():
                place = self.columns.get((sign, self.known(sign, value)))
                if place is not None:
                    coded[number, place] = 1
        return coded

    def known(self, sign: str, value: str) -> str:
        """The value itself, or ``OTHER`` where it has no weight of its own."""
        return value if value == self.usual.get(sign) or (sign, value) in self.columns else OTHER


@dataclass(frozen=True)
class Model:
    """Learned weights; the last one is of every claim."""

    coding: Coding
    weights: Floats

    def log_odds(self, rows: Sequence[Signs]) -> Floats:
        """How surely each claim is right."""
        return self.coding.matrix(rows) @ self.weights

    def named(self) -> dict[tuple[str, str], float]:
        """The weights of all values, sign by sign, the usual one first."""
        named: dict[tuple[str, str], float] = {}
        for sign, usual in self.coding.usual.items():
            named[sign, usual] = 0.0
            own = {key: place for key, place in self.coding.columns.items() if key[0] == sign}
            named.update((key, float(self.weights[place])) for key, place in own.items())
        return named


def coding_of(rows: Sequence[Signs], least: int) -> Coding:
    """The values that come at least so often; all rarer ones of a sign are one, ``OTHER``."""
    counts = Counter(item for signs in rows for item in signs.items())
    names = list(dict.fromkeys(sign for signs in rows for sign in signs))
    columns: dict[tuple[str, str], int] = {}
    usual = {}
    for name in names:
        values = sorted((-n, value) for (sign, value), n in counts.items() if sign == name)
        usual[name] = values[0][1]
        kept = [value for n, value in values[1:] if -n >= least]
        rare = len(kept) < len(values) - 1
        for value in kept + [OTHER] * rare:
            columns[name, value] = len(columns)
    return Coding(columns, usual)


def fit(rows: Sequence[Signs], right: Floats, *, least: int, l2: float) -> Model:
    """The weights that tell the right claims best, each held near zero but for the one of every claim."""
    coding = coding_of(rows, least)
    coded = coding.matrix(rows)
    penalty = np.full(coded.shape[1], l2)
    penalty[-1] = 0
    weights = np.zeros(coded.shape[1])
    for _ in range(_STEPS):
        share = sigmoid(coded @ weights)
        slope = coded.T @ (share - right) + penalty * weights
        bend = (coded.T * (share * (1 - share))) @ coded + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < _NEAR:
            return Model(coding, weights)
    raise RuntimeError("the weights do not settle")


def shift_to(log_odds: Floats, share: float) -> float:
    """What must be added to all log odds for their mean share to be this one."""
    low, high = -20.0, 20.0
    while high - low > _NEAR:
        middle = (low + high) / 2
        low, high = (low, middle) if sigmoid(log_odds + middle).mean() > share else (middle, high)
    return (low + high) / 2


def sigmoid(log_odds: Floats) -> Floats:
    """Log odds as shares."""
    return 1 / (1 + np.exp(-log_odds))
