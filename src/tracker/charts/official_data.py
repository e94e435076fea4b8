"""Official figures as the charts draw them, and the foot that says where they are from."""

import calendar
import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from tracker.charts.style import PALETTE
from tracker.charts.words import country_name, day_text
from tracker.coups import Coup
from tracker.official.breaks import Period, without_a_part
from tracker.official.figures import applications, new_and_repeat
from tracker.official.periods import length_name
from tracker.official.vocabulary import HALF_YEAR, UNKNOWN_LENGTH, OfficialMeasure, Source
from tracker.version import __version__

_CREDITS = {
    Source.UNHCR: "UNHCR Refugee Population Statistics Database, version {release} (CC BY 4.0)",
    Source.EUROSTAT: "Eurostat, {dataset}, last update {release}",
}
_BOUNDS = {
    Source.UNHCR: "UNHCR's 5 stands for 1 to 5.",
    Source.EUROSTAT: "Eurostat rounds to multiples of 5.",
}
_NO_RELEASE = "not stated"
_A_YEAR = 0.999
"""Months make up their year but for rounding."""


class Era(StrEnum):
    """Where a period lies towards the coup; ``COUP`` is the period that holds its day."""

    BEFORE = "before the coup"
    COUP = "of the coup"
    SINCE = "since the coup"


ERA_COLOURS = {Era.BEFORE: "#a3a3a3", Era.COUP: "#9cc7e2", Era.SINCE: PALETTE[0]}


@dataclass(frozen=True, slots=True)
class Figure:
    """One official figure with its period.

    Attributes:
        start: First day.
        end: Last day, included.
        value: The figure.
        partial: Whether a part that made much of the figure before is missing.
    """

    start: dt.date
    end: dt.date
    value: int
    partial: bool = False

    def era(self, coup: Coup) -> Era:
        """Where the period lies towards the coup."""
        if self.end < coup.day:
            return Era.BEFORE
        return Era.COUP if self.start <= coup.day else Era.SINCE

    @property
    def days(self) -> int:
        """Length of the period."""
        return (self.end - self.start).days + 1

    @property
    def length(self) -> str:
        """The name of such a period, "month" to "year"."""
        return length_name(self.days)

    @property
    def years(self) -> float:
        """Length of the period as a part of its year: a calendar year is 1, leap year or not."""
        return self.days / (366 if calendar.isleap(self.start.year) else 365)


@dataclass(frozen=True, slots=True)
class Host:
    """The applications that one country registered.

    Attributes:
        name: Of the country.
        country: Its ISO alpha-3 code.
        figures: One a period, in order; periods without a figure are missing.
        cases: Applications counted in cases, which are in no figure: where there are any, the series breaks.
    """

    name: str
    country: str
    figures: tuple[Figure, ...]
    cases: tuple[Figure, ...]

    def since(self, coup: Coup) -> int:
        """Applications in the periods that begin after the coup."""
        return sum(figure.value for figure in self.figures if figure.era(coup) is Era.SINCE)

    def yearly(self, coup: Coup, era: Era) -> float | None:
        """Applications a year, over the periods of an era that have a figure; None where that is no year."""
        figures = self.of_era(coup, era)
        years = sum(figure.years for figure in figures)
        return sum(figure.value for figure in figures) / years if years >= _A_YEAR else None

    def of_era(self, coup: Coup, era: Era) -> list[Figure]:
        """The figures of an era."""
        return [figure for figure in self.figures if figure.era(coup) is era]


def year_span(first: int, last: int) -> str:
    """Two years as a span.

    >>> year_span(2010, 2015), year_span(2017, 2017)
    ('2010–15', '2017')
    """
    return str(first) if first == last else f"{first}–{last % 100:02d}"


def years_of(figures: list[Figure]) -> str | None:
    """The years that figures are of; None where they are of months or quarters."""
    if usual_length(figures) != "year":
        return None
    return year_span(min(one.start.year for one in figures), max(one.end.year for one in figures))


def usual_length(figures: Iterable[Figure]) -> str:
    """The name of the periods that most figures are of: a mid-year release has one half year."""
    return Counter(figure.length for figure in figures).most_common(1)[0][0]


def hosts(official: pd.DataFrame, coup: Coup) -> list[Host]:
    """The host countries, those with most applications since the coup first.

    Raises:
        UsageError: The table holds several sources or releases.
    """
    rows = applications(official, coup.origin).sort_values(["country", "period_start"])
    partial = without_a_part(official[official["origin"] == coup.origin])
    found = [_host(str(country), part, partial) for country, part in rows.groupby("country")]
    return sorted(found, key=lambda host: (-host.since(coup), host.country))


def _host(country: str, rows: pd.DataFrame, partial: set[Period]) -> Host:
    persons = rows.assign(partial=[(country, start) in partial for start in rows["period_start"]])
    cases = rows.assign(partial=False)
    return Host(country_name(country), country, _figures(persons, "value"), _figures(cases, "cases"))


def _figures(rows: pd.DataFrame, column: str) -> tuple[Figure, ...]:
    known = rows.loc[rows[column].notna(), ["period_start", "period_end", column, "partial"]]
    return tuple(
        Figure(start.date(), end.date(), int(value), partial)
        for start, end, value, partial in known.itertuples(index=False)
    )


def bounds_note(official: pd.DataFrame, coup: Coup, shown: list[Host]) -> str:
    """What masking and rounding leave open in figures that are drawn as they are published."""
    rows = new_and_repeat(official[official["origin"] == coup.origin])
    rows = rows[rows["country"].isin([host.country for host in shown]) & (rows["low"] < rows["high"])]
    return " ".join(_BOUNDS[source] for source in Source if (rows["source"] == source).any())


def _lengths(rows: pd.DataFrame) -> list[str]:
    """What to know of years that hold less than a year, or may do so."""
    flags, years = rows["flag"].fillna(""), rows["period_start"].dt.year
    half, unknown = (years[flags.str.contains(flag)].unique() for flag in (HALF_YEAR, UNKNOWN_LENGTH))
    return [
        *(f"{year} holds January to June only." for year in sorted(half)),
        *(f"{year} may hold January to June only: no release is stated." for year in sorted(unknown)),
    ]


def foot(official: pd.DataFrame, coup: Coup, measure: OfficialMeasure, *notes: str) -> str:
    """Source, release and cut-off of the figures that a chart draws, and notes."""
    rows = official[(official["origin"] == coup.origin) & (official["measure"] == measure)]
    files = rows[["source", "release", "dataset"]].drop_duplicates()
    credited = {
        _CREDITS[Source(str(source))].format(
            release=_NO_RELEASE if pd.isna(release) else release, dataset=dataset
        )
        for source, release, dataset in files.itertuples(index=False)
    }
    cut_off = day_text(rows["period_end"].max().date())
    notes = (*_lengths(rows), *notes)
    source = f"Source: {'; '.join(sorted(credited))}; drawn by tracker {__version__}. Cut-off: {cut_off}."
    return " ".join([source, *(note for note in notes if note)])
