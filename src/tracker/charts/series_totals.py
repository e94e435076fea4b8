"""The running totals of one status, a panel for each country, with the band between low and high."""

from collections import Counter, defaultdict

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from tracker.charts import style
from tracker.charts.growth import coup_key, mark_coup
from tracker.charts.lettering import shortened
from tracker.charts.marks import Mark, draw_marks, key_of
from tracker.charts.scales import count_labels_width, place, set_count_axis, set_day_axis
from tracker.charts.series_data import PointRow, points_of
from tracker.charts.sheet import MARGIN, Sheet, new_sheet, no_data
from tracker.charts.stated import SEVERAL, Counted, runs_from
from tracker.charts.words import (
    bounds_phrase,
    bounds_text,
    counted,
    country_name,
    day_text,
    listed,
    met,
    month_text,
    persons,
    status_name,
)
from tracker.coups import Coup
from tracker.version import __version__

_COLUMNS, _MOST = 2, 8
_PANEL, _HEAD, _TICKS, _BETWEEN = 130, 26, 30, 16

Panels = dict[str, dict[str, list[PointRow]]]
"""Country, who is counted, figures in order of day."""


def running_totals(series: pd.DataFrame, status: str, coup: Coup | None = None) -> Figure:
    """How the running totals of one status grew in each country, as all reports together tell it.

    A line joins the best figures of one kind of people from the same start, its band reaches from low to
    high. Figures of different people are never added up, nor are countries.

    Args:
        series: The table of running totals.
        status: A legal status.
        coup: Its nationals, from its day on; without one, all.

    Returns:
        A figure 800 pixels wide with the eight countries that most figures are about. Those with one figure
        stand in the foot, as long as another has several. "Not drawn" stands there where there is no figure.
    """
    points = points_of(series, status, coup)
    with style.house_style():
        if not points:
            why = f"No report gives a dated running total of {status_name(status)}."
            return no_data(f"Running totals: {status_name(status)}", why, "")
        return _drawn(points, status, coup)


def _drawn(points: list[PointRow], status: str, coup: Coup | None) -> Figure:
    panels, dropped, alone = _panels(points)
    shown = [point for kinds in panels.values() for part in kinds.values() for point in part]
    colours = _colours(shown)
    rows = -(-len(panels) // _COLUMNS)
    sheet = new_sheet(
        _title(shown, status, coup),
        f"Running totals of {status_name(status)}, in people, as reports give them; band from low to high; "
        "each panel has its own scale",
        _foot(shown, dropped, alone),
        rows * (_PANEL + _HEAD + _TICKS),
        _key(shown, colours, coup),
    )
    for number, (country, kinds) in enumerate(panels.items()):
        axes = _panel_axes(sheet, number, shown, coup)
        set_count_axis(axes, _bounds([point for part in kinds.values() for point in part]))
        for people, part in kinds.items():
            _draw_figures(axes, part, colours[people], coup)
        axes.set_title(_head(country, kinds, coup), loc="left", size=10.5, weight="bold", pad=7)
    return sheet.chart


def _panels(points: list[PointRow]) -> tuple[Panels, list[str], list[PointRow]]:
    """The panels, countries with most figures first; countries without room; figures that stand alone.

    One figure does not show how a total grew.
    """
    panels: Panels = defaultdict(lambda: defaultdict(list))
    for point in points:
        panels[point.country][point.people].append(point)
    figures = Counter(point.country for point in points)
    ranked = sorted(panels, key=lambda country: (-figures[country], country))
    grown = [country for country in ranked if figures[country] > 1] or ranked
    alone = [point for point in points if point.country not in grown]
    return {country: panels[country] for country in grown[:_MOST]}, grown[_MOST:], alone


def _colours(points: list[PointRow]) -> dict[str, str]:
    kinds = sorted({point.people for point in points})
    return {people: style.PALETTE[number % len(style.PALETTE)] for number, people in enumerate(kinds)}


def _key(points: list[PointRow], colours: dict[str, str], coup: Coup | None) -> dict[str, tuple[Line2D, ...]]:
    key: dict[str, tuple[Line2D, ...]] = {
        people: (Line2D([], [], color=colour, marker="o", ms=4),) for people, colour in colours.items()
    }
    return key | key_of(_mark(point, coup) for point in points) | coup_key(coup)


def _mark(point: PointRow, coup: Coup | None) -> Mark:
    kind = Counted.TOTAL if _is_joined(point, coup) else Counted.PART
    return Mark(place(point.day), point.best, None if point.high is None else point.best, kind)


def _panel_axes(sheet: Sheet, number: int, shown: list[PointRow], coup: Coup | None) -> Axes:
    row, column = divmod(number, _COLUMNS)
    labels = count_labels_width(_bounds(shown))
    width = (style.WIDTH - 2 * MARGIN - _COLUMNS * labels - _BETWEEN) / _COLUMNS
    left = MARGIN + labels + column * (width + _BETWEEN + labels)
    bottom = sheet.top - (row + 1) * (_PANEL + _HEAD + _TICKS) + _TICKS
    axes = sheet.axes(left, bottom, width, _PANEL)
    days = [point.day for point in shown] + ([coup.day] if coup else [])
    room = max((max(days) - min(days)) / 25, pd.Timedelta(days=4).to_pytimedelta())
    set_day_axis(axes, min(days) - room, max(days) + room, width)
    mark_coup(axes, coup, named=False)
    return axes


def _bounds(points: list[PointRow]) -> list[int]:
    return [bound for point in points for bound in (point.low, point.best, point.high) if bound is not None]


def _is_joined(point: PointRow, coup: Coup | None) -> bool:
    """Whether the figure has the start that the line counts from."""
    return point.start is not None if coup is None else runs_from(coup, point.start)


def _draw_figures(axes: Axes, points: list[PointRow], colour: str, coup: Coup | None) -> None:
    days = [place(point.day) for point in points]
    highs = [point.best if point.high is None else point.high for point in points]
    axes.vlines(days, [point.low for point in points], highs, color=colour, lw=2.5, alpha=0.5)
    joined = [point for point in points if _is_joined(point, coup)]
    days = [place(point.day) for point in joined]
    highs = [point.best if point.high is None else point.high for point in joined]
    axes.fill_between(days, [point.low for point in joined], highs, color=colour, alpha=0.2, lw=0)
    axes.plot(days, [point.best for point in joined], color=colour, lw=1.6)
    draw_marks(axes, [_mark(point, coup) for point in points], colour)


def _head(country: str, kinds: dict[str, list[PointRow]], coup: Coup | None) -> str:
    """The country and the last of its figures, with the people where they are one group."""
    points = [point for part in kinds.values() for point in part]
    last = max(points, key=lambda point: (_is_joined(point, coup), point.day, point.best))
    number = bounds_text(last.low, last.high)
    whom = {"people": "", SEVERAL: f" of {SEVERAL}"}.get(last.people, f" {last.people}")
    return f"{shortened(country_name(country), 10.5, 190, 'bold')}: {number}{whom}"


def _title(shown: list[PointRow], status: str, coup: Coup | None) -> str:
    """The highest figure that counts from where the lines start, of nationals of any kind if there is one."""
    joined = [point for point in shown if _is_joined(point, coup)] or shown
    first = max(joined, key=lambda point: (point.people == "people", point.best, point.day))
    alone = first.best == first.high == 1
    number = bounds_phrase(first.best, first.high)
    said = f"{number} {persons(first.people, one=alone)} {met(status, first.country, one=alone)}"
    return f"{said[0].upper()}{said[1:]} by {month_text(first.day)}, reports say"


def _foot(shown: list[PointRow], dropped: list[str], alone: list[PointRow]) -> str:
    last = max(point.day for point in shown)
    figures = counted(len(shown), "figure")
    said = (
        f"Source: {figures} of running totals in news reports, linked by tracker {__version__}. "
        f"Cut-off: figures up to {day_text(last)}. Nothing is summed."
    )
    if alone:
        told = [
            f"{country_name(point.country)} {bounds_text(point.low, point.high)} ({month_text(point.day)})"
            for point in sorted(alone, key=lambda point: (-point.best, point.country))
        ]
        more = [f"{len(told) - _MOST} more"] if len(told) > _MOST else []
        said += f" Not drawn, as there is one figure only: {listed(told[:_MOST] + more)}."
    if dropped:
        said += f" For want of room without {listed([country_name(country) for country in dropped])}."
    return said
