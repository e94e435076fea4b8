"""How one running total was told: each report's figure on the day that it came out, by outlet."""

import datetime as dt
from collections.abc import Mapping

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from tracker.charts import style
from tracker.charts.labels import Label, label_ends
from tracker.charts.lettering import text_width
from tracker.charts.marks import Mark, draw_marks, key_of
from tracker.charts.scales import count_labels_width, place, scale_note, set_count_axis, set_day_axis
from tracker.charts.series_data import Telling, tellings_of
from tracker.charts.sheet import MARGIN, new_sheet, no_data
from tracker.charts.stated import SEVERAL, Counted, runs_from
from tracker.charts.words import bounds_text, counted, country_name, day_text, listed, month_text, status_name
from tracker.coups import Coup
from tracker.version import __version__

_HEIGHT, _LINE, _TICKS = 240, 17, 30
_COLOUR = style.PALETTE[0]


def totals_told(series_id: str, tables: Mapping[str, pd.DataFrame], coup: Coup | None = None) -> Figure:
    """The figures that reports give of one running total, each with its outlet.

    A dot stands on the day of the report; the line at its left begins on the day that the figure is for, so
    that a long one is an old figure told again. An arrow is an open bound; a diamond counts from another day
    than the coup, or from none that is named.

    Args:
        series_id: The series.
        tables: ``case_claims``, ``claims`` and ``reports`` by their names.
        coup: The coup that a dot counts from; without one, a dot counts from any named day.

    Returns:
        A figure 800 pixels wide; "Not drawn" stands there where no dated report gives a figure.
    """
    told = tellings_of(series_id, tables)
    with style.house_style():
        if not told:
            return no_data(
                "A running total as it was told", f"No dated report gives a figure of {series_id}.", ""
            )
        return _drawn(series_id, told, coup)


def _drawn(series_id: str, told: list[Telling], coup: Coup | None) -> Figure:
    height = max(_HEIGHT, _LINE * len(told))
    counts = [bound for one in told for bound in (one.low, one.high) if bound is not None]
    notes = ["People; each mark is a report, on its day", scale_note(counts)]
    sheet = new_sheet(
        _title(series_id, told),
        "; ".join(note for note in notes if note),
        _foot(series_id, told),
        height + _TICKS,
        _key(told, coup),
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
        if one.day is not None and one.day < one.published:
            ends = [place(one.day), place(one.published)]
            axes.plot(ends, [one.low, one.low], color=_COLOUR, lw=1.2, alpha=0.6)
    draw_marks(axes, [_mark(one, coup) for one in told], _COLOUR)
    label_ends(axes, [Label(one.low, text, _COLOUR) for one, text in zip(told, words, strict=True)], height)
    return sheet.chart


def _mark(one: Telling, coup: Coup | None) -> Mark:
    is_total = one.start is not None if coup is None else runs_from(coup, one.start)
    return Mark(place(one.published), one.low, one.high, Counted.TOTAL if is_total else Counted.PART)


def _words(one: Telling) -> str:
    return f"{bounds_text(one.low, one.high)}  {one.outlet}, {day_text(one.published)}"


def _title(series_id: str, told: list[Telling]) -> str:
    status, country, _, group, scope, _ = series_id.split(".")
    whom = "" if (group, scope) == ("people", "whole") else f", {SEVERAL if scope == 'mixed' else group}"
    what = f"{status_name(status).capitalize()}, {country_name(None if country == 'none' else country)}{whom}"
    figures = {bounds_text(one.low, one.high) for one in told}
    if len(figures) == 1:
        return f"{what}: one figure, {figures.pop()}, told by {listed(sorted({one.outlet for one in told}))}"
    ordered = sorted(told, key=lambda one: (one.low, one.high is None, one.high or 0))
    ends = [
        f"{bounds_text(one.low, one.high)} ({month_text(one.published)})" for one in (ordered[0], ordered[-1])
    ]
    return f"{what}: {counted(len(figures), 'figure')} in {_reports(told)}, from {ends[0]} to {ends[1]}"


def _foot(series_id: str, told: list[Telling]) -> str:
    outlets = counted(len({one.outlet for one in told}), "outlet")
    return (
        f"Source: {_reports(told)} of {outlets}, series {series_id}, linked by tracker "
        f"{__version__}. Cut-off: last report of {day_text(told[-1].published)}. Nothing is summed."
    )


def _reports(told: list[Telling]) -> str:
    return counted(len({one.report_id for one in told}), "report")


def _key(told: list[Telling], coup: Coup | None) -> dict[str, tuple[Line2D, ...]]:
    key = key_of(_mark(one, coup) for one in told)
    if any(one.day is not None and one.day < one.published for one in told):
        key["since the day that the figure is for"] = (Line2D([], [], color=_COLOUR, lw=1.2, alpha=0.6),)
    return key
