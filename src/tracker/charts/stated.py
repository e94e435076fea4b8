"""Claims as a chart draws them: the boundary between the tables and the pictures.

What a chart cannot or must not draw (other people, other times, no date, no number) is counted here, so
that the foot of the chart can say so.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pandas as pd

from tracker.cases.records import Scope
from tracker.charts.words import month_text, window_text
from tracker.coups import Coup, shipped_coups
from tracker.official.scopes import scopes

_SINCE_THE_COUP = dt.timedelta(days=31)
"""A total that starts within a month of the coup is one since the coup."""

UNDATED = "without a date"

SEVERAL = "several groups"
"""Who a number for ``people`` counts where the sentence names their groups ("diplomats and soldiers")."""


class Counted(StrEnum):
    """What a number counts; no two are drawn alike."""

    TOTAL = "running total"
    PART = "total of another time"
    OCCASION = "one occasion"
    UNDATED = "undated: day of its report"


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
        people: Whom it counts: "people" for nationals of any kind, one group of the codebook, or ``SEVERAL``.
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
    people: str

    @property
    def day(self) -> dt.date | None:
        """The day that the number is known to be true for.

        A count without an end runs to the day of its report. Where it has no start either, that day does not
        tell when it happened: such a number is drawn as what it is, or not at all.
        """
        return self.end or self.published

    def counted_since(self, coup: Coup | None) -> Counted:
        """Whether it is a total since the coup, one of another or no named time, or one occasion.

        A total with no start ("30,000 are in jail") may hold people from before the coup.
        """
        if self.start is None and self.end is None:
            return Counted.UNDATED
        if not self.cumulative:
            return Counted.OCCASION
        if coup is None:
            return Counted.TOTAL
        return Counted.TOTAL if runs_from(coup, self.start) else Counted.PART

    @property
    def rank(self) -> tuple[int, bool, int]:
        """Orders numbers by what they say at least; an open bound comes above a closed one."""
        return (self.low or 0, self.high is None, self.high or 0)

    def window(self, coup: Coup | None) -> str:
        """The time that a number is for, as a label gives it; nothing for a total since the coup."""
        counted = self.counted_since(coup)
        if counted is Counted.UNDATED and self.day:
            return f"reported {month_text(self.day)}"
        if counted is not Counted.PART or self.day is None:
            return ""
        return window_text(self.start, self.day) if self.start else f"as of {month_text(self.day)}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a chart draws, what it leaves out for which reason, and the last day of a report on the coup."""

    drawn: tuple[Stated, ...]
    left_out: dict[str, list[Stated]]
    coup: Coup | None
    cut_off: dt.date | None

    @property
    def since(self) -> str:
        """``" since the coup"`` where there is one to count from."""
        return " since the coup" if self.coup else ""

    def only(self, fits: Callable[[Stated], bool], reason: str) -> "Evidence":
        """The same without the numbers that do not fit, which are left out for a reason."""
        rest = [one for one in self.drawn if not fits(one)]
        kept = tuple(one for one in self.drawn if fits(one))
        left_out = self.left_out | ({reason: rest} if rest else {})
        return Evidence(kept, left_out, self.coup, self.cut_off)


def runs_from(coup: Coup, start: dt.date | None) -> bool:
    """Whether a total with this first day is one since the coup."""
    return start is not None and coup.day <= start <= coup.day + _SINCE_THE_COUP


def foremost(stated: Iterable[Stated], coup: Coup | None) -> Stated:
    """The number to name first: totals come before totals of another time, those before occasions.

    Only numbers of one kind are ranked by their size.
    """
    order = list(Counted)
    return max(stated, key=lambda one: (-order.index(one.counted_since(coup)), one.rank, -_ordinal(one.day)))


def _ordinal(day: dt.date | None) -> int:
    return day.toordinal() if day else 0


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
        _people(chosen),
        strict=True,
    )
    return [Stated(str(status), *rest) for status, *rest in columns]


def _people(claims: pd.DataFrame) -> list[str]:
    """Whom each claim counts."""
    groups = zip(texts(claims["group"]), scopes(claims), strict=True)
    return [SEVERAL if scope == Scope.MIXED else str(group) for group, scope in groups]


def about(claims: pd.DataFrame, coup: Coup | None) -> pd.DataFrame:
    """The claims that can be about a coup: on its nationals, not ended before its day; all without one."""
    if coup is None:
        return claims
    ends = pd.to_datetime(claims["date_end"])
    late_enough = ends.isna() | (ends >= pd.Timestamp(coup.day))
    return claims[(claims["origin"].astype(object) == coup.origin) & late_enough]


def coup_of(claims: pd.DataFrame) -> Coup | None:
    """The shipped coup that most claims with a nationality can belong to, by origin and day; None if none."""
    origins, ends = texts(claims["origin"]), days(claims["date_end"])
    fitting = {
        coup: sum(
            origin == coup.origin and (end is None or end >= coup.day)
            for origin, end in zip(origins, ends, strict=True)
        )
        for coup in shipped_coups()
    }
    best = max(fitting, key=lambda coup: fitting[coup], default=None)
    known = sum(origin is not None for origin in origins)
    return best if best and 2 * fitting[best] > known else None


def cut_off(claims: pd.DataFrame, reports: pd.DataFrame, coup: Coup | None) -> dt.date | None:
    """The last day on which a report was published that tells of the coup; without a coup, any report."""
    telling = reports
    if coup is not None:
        telling = reports[reports["report_id"].isin(set(about(claims, coup)["report_id"]))]
    return max((day for day in days(telling["published"]) if day), default=None)


def evidence(stated: Iterable[Stated], until: dt.date | None, coup: Coup | None, *, dated: bool) -> Evidence:
    """Sort what can be drawn from what cannot, with the reason of each that is left out.

    Args:
        stated: The numbers that the chart is about.
        until: The ``cut_off``.
        coup: Only its people since its day; None draws all.
        dated: Whether each number needs a day of its own, so that the day of its report will not do.
    """
    drawn: list[Stated] = []
    left_out: dict[str, list[Stated]] = {}
    for one in stated:
        reason = _why_not(one, coup, dated=dated)
        if reason is None:
            drawn.append(one)
        else:
            left_out.setdefault(reason, []).append(one)
    return Evidence(tuple(drawn), left_out, coup, until)


def _why_not(one: Stated, coup: Coup | None, *, dated: bool) -> str | None:
    if coup and one.origin != coup.origin:
        return "about people of another or no named nationality"
    first = one.start or one.day
    if coup and first and first < coup.day:
        return "counting from before the coup"
    if one.low is None and one.high is None:
        return "without a number"
    if dated and one.start is None and one.end is None:
        return UNDATED
    return None
