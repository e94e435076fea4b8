"""Claims as a chart draws them: the boundary between the tables and the pictures.

What a chart cannot or must not draw (other people, other times, no date, no number) is counted here, so
that the foot of the chart can say so.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pandas as pd

from tracker.coups import Coup, shipped_coups

_SINCE_THE_COUP = dt.timedelta(days=31)
"""A total that starts within a month of the coup is one since the coup."""

UNDATED = "without a date"


class Counted(StrEnum):
    """What a number counts; the three are never drawn alike."""

    TOTAL = "running total"
    PART = "total of a shorter time"
    OCCASION = "one occasion"


@dataclass(frozen=True, slots=True)
class Stated:
    """One number that one report states.

    Attributes:
        status: Legal status.
        country: ISO alpha-3 code of the authorities, None where the report names none.
        origin: ISO alpha-3 nationality of the people.
        low: Lower bound, in people.
        high: Upper bound, in people.
        cumulative: A running total; else so many on one occasion.
        start: First day that it counts.
        end: Last day that it counts.
        published: Day of the report.
        report_id: The report.
        reviewed: Whether a person has looked at the coding.
    """

    status: str
    country: str | None
    origin: str | None
    low: int | None
    high: int | None
    cumulative: bool
    start: dt.date | None
    end: dt.date | None
    published: dt.date | None
    report_id: str
    reviewed: bool

    @property
    def day(self) -> dt.date | None:
        """The day that the number is known to be true for.

        A count with a start and no end runs to the day of its report. Without either it is undated: the day
        of the report alone does not tell whether it happened before the coup.
        """
        return self.end or (self.published if self.start else None)

    def counted_since(self, coup: Coup | None) -> Counted:
        """Whether it is a total since the coup, a total since some later day, or one occasion."""
        if not self.cumulative:
            return Counted.OCCASION
        late = coup is not None and self.start is not None and self.start > coup.day + _SINCE_THE_COUP
        return Counted.PART if late else Counted.TOTAL


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a chart draws, what it leaves out for which reason, and the last day of any report."""

    drawn: tuple[Stated, ...]
    left_out: dict[str, list[Stated]]
    coup: Coup | None
    cut_off: dt.date | None

    @property
    def since(self) -> str:
        """``" since the coup"`` where there is one to count from."""
        return " since the coup" if self.coup else ""


def days(column: "pd.Series[Any]") -> list[dt.date | None]:
    """A column of dates, of any of the types that pandas has for them, as dates."""
    return [None if pd.isna(stamp) else stamp.date() for stamp in pd.to_datetime(column)]


def texts(column: "pd.Series[Any]") -> list[str | None]:
    """A column of text or categories as strings."""
    return [None if pd.isna(value) else str(value) for value in column.astype(object)]


def _numbers(column: "pd.Series[Any]") -> list[int | None]:
    return [None if pd.isna(value) else int(value) for value in column.astype(object)]


def stated_by(claims: pd.DataFrame, reports: pd.DataFrame, statuses: Iterable[str]) -> list[Stated]:
    """The numbers that the claims of some statuses state."""
    chosen = claims[claims["legal_status"].astype(object).isin(set(statuses))]
    published = dict(zip(reports["report_id"], days(reports["published"]), strict=True))
    ids = [str(value) for value in chosen["report_id"]]
    columns = zip(
        texts(chosen["legal_status"]),
        texts(chosen["country"]),
        texts(chosen["origin"]),
        _numbers(chosen["count_low"]),
        _numbers(chosen["count_high"]),
        [value == "cumulative" for value in texts(chosen["measure"])],
        days(chosen["date_start"]),
        days(chosen["date_end"]),
        [published.get(report_id) for report_id in ids],
        ids,
        [value != "candidate" for value in texts(chosen["review"])],
        strict=True,
    )
    return [Stated(str(status), *rest) for status, *rest in columns]


def coup_of(claims: pd.DataFrame) -> Coup | None:
    """The shipped coup that most of the claims can belong to, by origin and day; None if none can."""
    origins, ends = texts(claims["origin"]), days(claims["date_end"])
    fitting = {
        coup: sum(
            origin == coup.origin and (end is None or end >= coup.day)
            for origin, end in zip(origins, ends, strict=True)
        )
        for coup in shipped_coups()
    }
    best = max(fitting, key=lambda coup: fitting[coup], default=None)
    return best if best and fitting[best] else None


def evidence(
    stated: Iterable[Stated],
    reports: pd.DataFrame,
    coup: Coup | None,
    *,
    dated: bool,
) -> Evidence:
    """Sort what can be drawn from what cannot, with the reason of each that is left out.

    Args:
        stated: The numbers that the chart is about.
        reports: The reports table; its last day of publication is the cut-off.
        coup: Only its people since its day; None draws all.
        dated: Whether the chart needs a day for each number.
    """
    drawn: list[Stated] = []
    left_out: dict[str, list[Stated]] = {}
    for one in stated:
        reason = _why_not(one, coup, dated=dated)
        if reason is None:
            drawn.append(one)
        else:
            left_out.setdefault(reason, []).append(one)
    published = [day for day in days(reports["published"]) if day]
    return Evidence(tuple(drawn), left_out, coup, max(published, default=None))


def _why_not(one: Stated, coup: Coup | None, *, dated: bool) -> str | None:
    if coup and one.origin != coup.origin:
        return "about people of another or no named nationality"
    first = one.start or one.end
    if coup and first and first < coup.day:
        return "counting from before the coup"
    if one.low is None and one.high is None:
        return "without a number"
    if dated and one.day is None:
        return UNDATED
    return None
