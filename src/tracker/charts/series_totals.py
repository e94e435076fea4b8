"""The running totals of one status, a panel for each country, with the band between low and high."""

from collections import defaultdict

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from tracker.charts import style
from tracker.charts.lettering import shortened
from tracker.charts.scales import count_labels_width, place, scale_note, set_count_axis, set_day_axis
from tracker.charts.series_data import PointRow, points_of
from tracker.charts.sheet import MARGIN, Sheet, new_sheet, no_data
from tracker.charts.words import (
    bounds_phrase,
    bounds_text,
    counted,
    country_name,
    day_text,
    listed,
    month_text,
    reported,
    status_name,
)

_COLUMNS, _MOST = 2, 8
_PANEL, _HEAD, _TICKS, _BETWEEN = 130, 26, 30, 16

Panels = dict[str, dict[str, list[PointRow]]]
"""Country, who is counted, figures in order of day."""


def running_totals(series: pd.DataFrame, status: str) -> Figure:
    """How the running totals of one status grew in each country, as all reports together tell it.

    A line joins the best figures of one kind of people, its band reaches from low to high. Figures of
    different people are never added up, nor are countries.

    Args:
        series: The table of running totals.
        status: A legal status.

    Returns:
        A figure 800 pixels wide with the eight countries that most figures are about.
    """
    points = points_of(series, status)
    title = f"Running totals: {status_name(status)}"
    with style.house_style():
        if not points:
            return no_data(title, f"No report gives a dated running total of {status_name(status)}.", "")
        return _drawn(points, status)


def _drawn(points: list[PointRow], status: str) -> Figure:
    panels, dropped = _panels(points)
    shown = [point for kinds in panels.values() for part in kinds.values() for point in part]
    colours = _colours(shown)
    rows = -(-len(panels) // _COLUMNS)
    scale = scale_note(point.best for point in shown)
    sheet = new_sheet(
        _title(shown, status),
        f"Running totals of {status_name(status)}, in people, as reports give them; band from low to high"
        + (f"; {scale}" if scale else ""),
        _foot(shown, dropped),
        rows * (_PANEL + _HEAD + _TICKS),
        {people: (Line2D([], [], color=colour, marker="o", ms=4),) for people, colour in colours.items()},
    )
    for number, (country, kinds) in enumerate(panels.items()):
        _draw_panel(_panel_axes(sheet, number, shown), country, kinds, colours)
    return sheet.chart


def _panels(points: list[PointRow]) -> tuple[Panels, list[str]]:
    """The panels, countries with most figures first, and the countries that there is no room for."""
    panels: Panels = defaultdict(lambda: defaultdict(list))
    for point in points:
        panels[point.country][point.people].append(point)
    ranked = sorted(panels, key=lambda country: (-sum(map(len, panels[country].values())), country))
    return {country: panels[country] for country in ranked[:_MOST]}, ranked[_MOST:]


def _colours(points: list[PointRow]) -> dict[str, str]:
    kinds = sorted({point.people for point in points})
    return {people: style.PALETTE[number % len(style.PALETTE)] for number, people in enumerate(kinds)}


def _panel_axes(sheet: Sheet, number: int, shown: list[PointRow]) -> Axes:
    row, column = divmod(number, _COLUMNS)
    labels = count_labels_width(_bounds(shown))
    width = (style.WIDTH - 2 * MARGIN - _COLUMNS * labels - _BETWEEN) / _COLUMNS
    left = MARGIN + labels + column * (width + _BETWEEN + labels)
    bottom = sheet.top - (row + 1) * (_PANEL + _HEAD + _TICKS) + _TICKS
    axes = sheet.axes(left, bottom, width, _PANEL)
    days = [point.day for point in shown]
    room = (max(days) - min(days)) / 25
    set_day_axis(axes, min(days) - room, max(days) + room, width)
    set_count_axis(axes, _bounds(shown))
    return axes


def _bounds(points: list[PointRow]) -> list[int]:
    return [bound for point in points for bound in (point.low, point.best, point.high) if bound is not None]


def _draw_panel(axes: Axes, country: str, kinds: dict[str, list[PointRow]], colours: dict[str, str]) -> None:
    for people, points in kinds.items():
        days = [place(point.day) for point in points]
        lows = [point.low for point in points]
        highs = [point.best if point.high is None else point.high for point in points]
        axes.fill_between(days, lows, highs, color=colours[people], alpha=0.2, lw=0)
        axes.vlines(days, lows, highs, color=colours[people], lw=2.5, alpha=0.5)
        best = [point.best for point in points]
        axes.plot(days, best, color=colours[people], lw=1.6, marker="o", ms=4, clip_on=False)
    last = max(point for part in kinds.values() for point in part)
    name = shortened(country_name(country), 10.5, 200, "bold")
    axes.set_title(f"{name}: {bounds_text(last.low, last.high)}", loc="left", size=10.5, weight="bold", pad=7)


def _title(shown: list[PointRow], status: str) -> str:
    top = max(shown, key=lambda point: (point.best, point.day))
    number = bounds_phrase(top.best, top.high)
    people = "person is" if top.best == top.high == 1 else "people are"
    said = f"{number} {people} reported {reported(status, country_name(top.country))}"
    return f"{said[0].upper()}{said[1:]} by {month_text(top.day)}"


def _foot(shown: list[PointRow], dropped: list[str]) -> str:
    last = max(point.day for point in shown)
    figures = counted(len(shown), "figure")
    said = f"Source: {figures} of running totals, up to {day_text(last)}. Nothing is summed."
    if dropped:
        said += f" For want of room without {listed([country_name(country) for country in dropped])}."
    return said
