"""How one running total was told: each report's figure on the day that it came out, by outlet."""

import datetime as dt
from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from tracker.charts import style
from tracker.charts.labels import Label, label_ends
from tracker.charts.lettering import text_width
from tracker.charts.scales import count_labels_width, place, scale_note, set_count_axis, set_day_axis
from tracker.charts.series_data import Telling, tellings_of
from tracker.charts.sheet import MARGIN, new_sheet, no_data
from tracker.charts.words import bounds_text, counted, day_text, listed

_HEIGHT, _LINE, _TICKS = 240, 17, 30
_COLOUR = style.PALETTE[0]


def totals_told(series_id: str, tables: Mapping[str, pd.DataFrame]) -> Figure:
    """The figures that reports give of one running total, each with its outlet.

    A dot stands on the day of the report; the line at its left begins on the day that the figure is for, so
    that a long one is an old figure told again. An upward arrow is an open bound.

    Args:
        series_id: The series.
        tables: ``case_claims``, ``claims`` and ``reports`` by their names.

    Returns:
        A figure 800 pixels wide; "No data" is drawn where no dated report gives a figure.
    """
    told = tellings_of(series_id, tables)
    with style.house_style():
        if not told:
            return no_data(
                "A running total as it was told", f"No dated report gives a figure of {series_id}.", ""
            )
        return _drawn(series_id, told)


def _drawn(series_id: str, told: list[Telling]) -> Figure:
    height = max(_HEIGHT, _LINE * len(told))
    counts = [bound for one in told for bound in (one.low, one.high) if bound is not None]
    outlets = len({one.outlet for one in told})
    notes = ["People, on the day of the report that gives the figure", scale_note(counts)]
    sheet = new_sheet(
        _title(told),
        "; ".join(note for note in notes if note),
        f"Source: {counted(outlets, 'outlet')}, series {series_id}. Nothing is summed.",
        height + _TICKS,
        _key(told),
    )
    left = MARGIN + count_labels_width(counts)
    words = [_words(one) for one in told]
    width = style.WIDTH - MARGIN - left - max(text_width(text, 9) for text in words) - 30
    axes = sheet.axes(left, sheet.bottom + _TICKS, width, height)
    days = [day for one in told for day in (one.day, one.published) if day]
    room = dt.timedelta(days=max((max(days) - min(days)).days // 25, 3))
    set_day_axis(axes, min(days) - room, max(days) + room, width)
    set_count_axis(axes, counts)
    for one in told:
        _draw(axes, one)
    label_ends(axes, [Label(one.low, text, _COLOUR) for one, text in zip(told, words, strict=True)], height)
    return sheet.chart


def _draw(axes: Axes, one: Telling) -> None:
    at = place(one.published)
    if one.day is not None and one.day < one.published:
        axes.plot([place(one.day), at], [one.low, one.low], color=_COLOUR, lw=1.2, alpha=0.6)
    if one.high is not None and one.high > one.low:
        axes.plot([at, at], [one.low, one.high], color=_COLOUR, lw=2.5, alpha=0.5)
    marker = "o" if one.high is not None else "^"
    axes.plot(at, one.low, marker=marker, ms=6, color=_COLOUR, clip_on=False)


def _words(one: Telling) -> str:
    return f"{bounds_text(one.low, one.high)}  {one.outlet}, {day_text(one.published)}"


def _title(told: list[Telling]) -> str:
    figures = sorted({one.low for one in told})
    if len(figures) == 1:
        return f"One figure, {figures[0]:,}, told by {listed(sorted({one.outlet for one in told}))}"
    return (
        f"From {told[0].low:,} to {told[-1].low:,}: {counted(len(figures), 'figure')} in "
        f"{counted(len(told), 'report')}, {day_text(told[0].published)} to {day_text(told[-1].published)}"
    )


def _key(told: list[Telling]) -> dict[str, tuple[Line2D, ...]]:
    dot = Line2D([], [], ls="none", marker="o", ms=6, color=_COLOUR)
    key: dict[str, tuple[Line2D, ...]] = {"a report": (dot,)}
    if any(one.high is None for one in told):
        key["at least"] = (Line2D([], [], ls="none", marker="^", ms=6, color=_COLOUR),)
    if any(one.day is not None and one.day < one.published for one in told):
        key["since the day that the figure is for"] = (Line2D([], [], color=_COLOUR, lw=1.2, alpha=0.6),)
    return key
