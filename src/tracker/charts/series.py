"""What a series of reported numbers establishes up to each day, without ever adding two of them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from tracker.charts.stated import Stated
from tracker.charts.words import bounds_phrase, bounds_text


@dataclass(frozen=True, slots=True)
class Step:
    """What is known from ``day`` on.

    Attributes:
        day: A day for which some report gives a number.
        low: The highest lower bound so far: the total cannot be less, since it only grows. None while there
            are upper bounds only.
        is_open: Whether the report of that bound says "or more".
        high: The highest bound of any kind so far.
    """

    day: dt.date
    low: int | None
    is_open: bool
    high: int

    @property
    def rank(self) -> tuple[int, bool]:
        """Sorts by number, an open one above a closed one."""
        return (self.low or 0, self.is_open)

    @property
    def words(self) -> str:
        """The number as a label gives it."""
        return bounds_text(*self._bounds)

    @property
    def phrase(self) -> str:
        """The number as a title gives it."""
        return bounds_phrase(*self._bounds)

    @property
    def end(self) -> int:
        """Where on the axis of counts a label belongs."""
        return self.high if self.low is None else self.low

    @property
    def _bounds(self) -> tuple[int | None, int | None]:
        if self.low is None:
            return None, self.high
        return self.low, None if self.is_open else self.low


def floor_series(stated: Iterable[Stated]) -> list[Step]:
    """The steps of the total that the reports establish, one for each day with a number.

    A running total or a single occasion of n people both show that there were at least n by that day, so
    the highest number so far is a floor under the total, whatever the reports leave unsaid.

    >>> def total(day: int, low: int, high: int | None) -> Stated:
    ...     when = dt.date(2017, 5, day)
    ...     where = ("asylum_sought", "DEU", "TUR")
    ...     return Stated(*where, low, high, True, when, when, when, "r", False, "people")
    >>> [step.words for step in floor_series([total(1, 40, 40), total(2, 60, None), total(3, 50, 50)])]
    ['40', '60+', '60+']
    """
    numbers = sorted(
        (one.day, -1 if one.low is None else one.low, one.high is None, one.high or 0)
        for one in stated
        if one.day is not None
    )
    steps: dict[dt.date, Step] = {}
    low, is_open, high = -1, False, 0
    for day, this_low, this_open, this_high in numbers:
        if this_low > low:
            low, is_open = this_low, this_open
        elif this_low == low:
            is_open = is_open and this_open  # a closed number for the same count says more
        high = max(high, this_low, this_high)
        steps[day] = Step(day, None if low < 0 else low, is_open, high)
    return list(steps.values())


def reached(steps: list[Step]) -> dt.date:
    """The day on which the series came to its last number."""
    return next(step.day for step in steps if step.low == steps[-1].low)
