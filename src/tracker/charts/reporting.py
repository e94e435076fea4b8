"""How many reports each outlet published in each month or year."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

import pandas as pd

from tracker.charts.stated import days, texts
from tracker.charts.words import month_text

NO_OUTLET = "outlet not named"

_MOST_MONTHS = 120
"""Ten years; a longer span is shown by year."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many reports each outlet published in each period.

    Attributes:
        counts: Reports by outlet and period; the period is None where a report has no date.
        yearly: Whether a period is a year; else a month. Periods are numbered from the year 0.
        aside: Reports without any claim, which are not counted.
        cut_off: Last day of publication.
    """

    counts: Counter[tuple[str, int | None]]
    yearly: bool
    aside: int
    cut_off: dt.date | None

    @property
    def periods(self) -> range:
        """All periods from the first with a report to the last."""
        dated = [period for _, period in self.counts if period is not None]
        return range(min(dated), max(dated) + 1) if dated else range(0)

    @property
    def unit(self) -> str:
        """``"year"`` or ``"month"``."""
        return "year" if self.yearly else "month"

    def by_outlet(self) -> Counter[str]:
        """Reports by outlet."""
        totals: Counter[str] = Counter()
        for (outlet, _), count in self.counts.items():
            totals[outlet] += count
        return totals

    def by_period(self) -> Counter[int | None]:
        """Reports by period."""
        totals: Counter[int | None] = Counter()
        for (_, period), count in self.counts.items():
            totals[period] += count
        return totals

    def name(self, period: int) -> str:
        """A period as the reader says it."""
        return f"{period}" if self.yearly else month_text(dt.date(period // 12, period % 12 + 1, 1))


def counted_reports(claims: pd.DataFrame, reports: pd.DataFrame) -> Coverage:
    """The reports that make a claim, by outlet and period."""
    relevant = reports[reports["report_id"].isin(set(claims["report_id"]))]
    published = days(relevant["published"])
    months = [None if day is None else day.year * 12 + day.month - 1 for day in published]
    dated = [month for month in months if month is not None]
    yearly = bool(dated) and max(dated) - min(dated) >= _MOST_MONTHS
    periods = [month // 12 if yearly and month is not None else month for month in months]
    outlets = [name or NO_OUTLET for name in texts(relevant["outlet"])]
    return Coverage(
        Counter(zip(outlets, periods, strict=True)),
        yearly,
        len(reports) - len(relevant),
        max((day for day in published if day), default=None),
    )
