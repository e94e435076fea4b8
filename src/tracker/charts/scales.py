"""Axes of counts and of days: limits, ticks and their labels."""

import datetime as dt
from collections.abc import Callable, Iterable
from itertools import pairwise

from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator, NullLocator

from tracker.charts.lettering import text_width
from tracker.charts.style import DPI, FAINT, GREY
from tracker.charts.words import month_text, short_day_text

_WIDE_SPREAD = 30
"""From this ratio of the largest to the smallest count on, a linear axis would press the small ones flat."""

_MONTH_LABEL, _YEAR_LABEL = 75, 50
"""Pixels from one label of an axis of days to the next."""

_BETWEEN_LABELS = 8
"""Least pixels between two labels of a horizontal axis of counts."""


def spread(counts: Iterable[int]) -> bool:
    """Whether the counts lie so far apart that they need a logarithmic axis."""
    positive = [count for count in counts if count > 0]
    return bool(positive) and max(positive) > _WIDE_SPREAD * min(positive)


def scale_note(counts: Iterable[int]) -> str:
    """What the reader must know of the axis of counts."""
    return "logarithmic scale" if spread(counts) else ""


def count_labels_width(counts: Iterable[int]) -> float:
    """Pixels that the labels of a vertical axis of counts need, with the gap to the axis."""
    numbers = sorted(counts)
    highest = _powers(numbers)[-1] if spread(numbers) else numbers[-1]
    return text_width(f"{highest:,}", 9.0) + 10


def set_count_axis(axes: Axes, counts: Iterable[int], *, sideways: bool = False) -> None:
    """Scale the axis of counts to hold all of them, from 0 where they are near each other."""
    numbers = sorted(counts)
    axis = axes.xaxis if sideways else axes.yaxis
    set_scale, set_limits = (axes.set_xscale, axes.set_xlim) if sideways else (axes.set_yscale, axes.set_ylim)
    if spread(numbers):
        set_scale("symlog", linthresh=1, linscale=0.7)
        lowest = _decade_below(numbers[0])
        set_limits(lowest * 0.8, numbers[-1] * 4)
        ticks = ([0] if lowest == 0 else []) + _powers(numbers)
        axis.set_ticks(ticks, _labels(axes, ticks) if sideways else [f"{tick:,}" for tick in ticks])
        axis.set_minor_locator(NullLocator())
    else:
        set_limits(0, max(numbers[-1], 1) * 1.2)
        axis.set_major_locator(MaxNLocator(nbins=5, integer=True, steps=[1, 2, 5, 10]))
        axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    axes.grid(axis="x" if sideways else "y", color=FAINT, lw=0.7)
    axes.tick_params(length=0)
    axes.spines["bottom" if not sideways else "left"].set_color(GREY)


def _labels(axes: Axes, ticks: list[int]) -> list[str]:
    """The labels of a horizontal axis: all, or every second one where neighbours would touch."""
    places = [axes.transData.transform((tick, 0))[0] * DPI / axes.figure.dpi for tick in ticks]
    halves = [text_width(f"{tick:,}", 9.0) / 2 for tick in ticks]
    ends = [(place - half, place + half) for place, half in zip(places, halves, strict=True)]
    touch = any(right[0] - left[1] < _BETWEEN_LABELS for left, right in pairwise(ends))
    step = 2 if touch else 1
    return [f"{tick:,}" if (len(ticks) - 1 - number) % step == 0 else "" for number, tick in enumerate(ticks)]


def _powers(numbers: list[int]) -> list[int]:
    """The powers of ten on a logarithmic axis of these numbers."""
    last = len(str(numbers[-1] * 4))
    return [10**n for n in range(last) if _decade_below(numbers[0]) <= 10**n]


def _decade_below(count: int) -> int:
    return 0 if count < 1 else 10 ** (len(str(count)) - 1)


def place(day: dt.date) -> float:
    """Where a day stands on an axis of days."""
    return float(day.toordinal())


def set_day_axis(axes: Axes, first: dt.date, last: dt.date, width: float) -> None:
    """An axis of days from ``first`` to ``last`` with as many labels as fit into ``width`` pixels."""
    axes.set_xlim(place(first), place(last))
    days, label = _day_ticks(first, last, width)
    axes.set_xticks([place(day) for day in days], [label(day) for day in days])
    axes.tick_params(axis="x", length=3)
    level_labels(axes)


def level_labels(axes: Axes) -> None:
    """Put the labels below the axes on one base line, whatever letters they have."""
    axes.tick_params(axis="x", pad=13)
    for label in axes.get_xticklabels():
        label.set_verticalalignment("baseline")


def _day_ticks(first: dt.date, last: dt.date, width: float) -> tuple[list[dt.date], Callable[[dt.date], str]]:
    most = int(width // _MONTH_LABEL)
    span = (last - first).days
    for step in (1, 2, 7, 14):
        if span / step <= most:
            return [first + dt.timedelta(days=n) for n in range(0, span + 1, step)], short_day_text
    months = [
        dt.date(year, month, 1)
        for year in range(first.year, last.year + 1)
        for month in range(1, 13)
        if first <= dt.date(year, month, 1) <= last
    ]
    for step in (1, 2, 3, 6):
        if len(months) / step <= most:
            return [day for day in months if (day.month - 1) % step == 0], month_text
    years = [day for day in months if day.month == 1]
    step = -(-len(years) // int(width // _YEAR_LABEL))
    return years[::step], lambda day: f"{day.year}"
