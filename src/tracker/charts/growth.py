"""A reported total as it grows: a mark for each number, a step line for the floor, a band for the bounds."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from tracker.charts.marks import Mark, key_of, mark_of
from tracker.charts.scales import place
from tracker.charts.series import Step
from tracker.charts.stated import Counted, Evidence, Stated
from tracker.charts.style import GREY, INK, SMALL_SIZE
from tracker.charts.words import day_text
from tracker.coups import Coup

_MINIMUM_SPAN = 28
"""Days; a chart of one report still shows some weeks around it."""


def dated_marks(stated: Iterable[Stated], coup: Coup | None) -> list[Mark]:
    """The marks of numbers that have a day, each on its day."""
    return [mark_of(one, place(one.day), coup) for one in stated if one.day]


def all_bounds(marks: Iterable[Mark]) -> list[int]:
    """Every number that the axis of counts must hold."""
    return [bound for mark in marks for bound in mark.bounds]


def key_with_line(marks: Iterable[Mark]) -> dict[str, tuple[Line2D, ...]]:
    """The key of the marks, and of the line that runs through them."""
    found = list(marks)
    if not any(mark.counted is Counted.TOTAL for mark in found):
        return key_of(found)
    return key_of(found) | {"highest running total so far": (Line2D([], [], color=GREY, lw=1.8),)}


def span(evidence: Evidence) -> tuple[dt.date, dt.date]:
    """First and last day to draw: from the coup, where there is one, to the cut-off."""
    days = [one.day for one in evidence.drawn if one.day]
    first = evidence.coup.day if evidence.coup else min(days)
    last = max([*days, *([evidence.cut_off] if evidence.cut_off else [])])
    room = max((last - first).days // 40, 2)
    last = max(last, first + dt.timedelta(days=_MINIMUM_SPAN))
    return first - dt.timedelta(days=room), last + dt.timedelta(days=room)


def draw_growth(axes: Axes, steps: Sequence[Step], colour: str, until: float) -> None:
    """Draw the band and the line of one series of totals; the line runs on, paler, to ``until``."""
    days = [place(step.day) for step in steps]
    lows = [float("nan") if step.low is None else float(step.low) for step in steps]
    floors = [0.0 if step.low is None else float(step.low) for step in steps]
    highs = [float(step.high) for step in steps]
    band = ([*days, until], [*floors, floors[-1]], [*highs, highs[-1]])
    axes.fill_between(*band, step="post", color=colour, alpha=0.16, lw=0, zorder=1)
    axes.step(days, lows, where="post", color=colour, lw=1.8, zorder=2)
    axes.plot([days[-1], until], [lows[-1]] * 2, color=colour, lw=1.8, alpha=0.45, solid_capstyle="butt")


def draw_leader(axes: Axes, at: float, count: int, colour: str, until: float) -> None:
    """Draw a dotted line from a number that no line joins to its label."""
    axes.plot([at, until], [count] * 2, color=colour, lw=1.0, ls=(0, (1, 3)), zorder=1)


_COUP: dict[str, Any] = {"color": INK, "lw": 0.8, "ls": (0, (4, 3))}


def coup_key(coup: Coup | None) -> dict[str, tuple[Line2D, ...]]:
    """The key of the line that ``mark_coup`` draws."""
    return {} if coup is None else {f"coup, {day_text(coup.day)}": (Line2D([], [], **_COUP),)}


def mark_coup(axes: Axes, coup: Coup | None, *, named: bool, over: bool = False) -> None:
    """A thin line on the day of the coup, named above the axes; ``over`` bars, or behind marks."""
    if coup is None:
        return
    axes.axvline(place(coup.day), zorder=5 if over else 0, **_COUP)
    if named:
        axes.annotate(
            f"coup, {day_text(coup.day)}",
            (place(coup.day), 1),
            xycoords=("data", "axes fraction"),
            xytext=(0, 3),
            textcoords="offset points",
            size=SMALL_SIZE,
            color=GREY,
        )
