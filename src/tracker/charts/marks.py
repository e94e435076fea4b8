"""One mark for each number that a report states: its shape says what was counted and how it is bounded.

A filled dot is a running total since the coup, a diamond a total of another time, a ring one occasion, and an
empty square a number with no day, drawn on the day of its report. Two of them with a bar between are a range;
an arrow away from one is an open bound. Nothing is summed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.legend_handler import HandlerTuple
from matplotlib.lines import Line2D
from matplotlib.path import Path

from tracker.charts.stated import Counted, Stated
from tracker.charts.style import GREY, PAPER
from tracker.coups import Coup

_SIZE = 5.0
"""Points across."""
_SHAPES = {Counted.TOTAL: "o", Counted.PART: "D", Counted.OCCASION: "o", Counted.UNDATED: "s"}
_EMPTY = {Counted.OCCASION, Counted.UNDATED}
_ARROW, _KEY_ARROW = 20.0, 14.0
_STEM = ((0.0, 0.15), (0.0, 0.5), (-0.12, 0.36), (0.0, 0.5), (0.12, 0.36))
_STROKES = (Path.MOVETO, Path.LINETO, Path.MOVETO, Path.LINETO, Path.LINETO)


@dataclass(frozen=True, slots=True)
class Mark:
    """Where and how to draw one number: ``at`` on the one axis, its bounds in people on the other."""

    at: float
    low: int | None
    high: int | None
    counted: Counted

    @property
    def bounds(self) -> list[int]:
        """The numbers that the words name, the lower first."""
        return sorted({bound for bound in (self.low, self.high) if bound is not None})

    @property
    def is_range(self) -> bool:
        """Whether both bounds are named and differ."""
        return len(self.bounds) == 2


def mark_of(one: Stated, at: float, coup: Coup | None) -> Mark:
    """The mark of a number."""
    return Mark(at, one.low, one.high, one.counted_since(coup))


def draw_marks(axes: Axes, marks: Iterable[Mark], colour: str, *, sideways: bool = False) -> None:
    """Draw marks with their bounds along y, or along x where ``sideways``; equal ones once."""
    chosen = sorted(set(marks), key=lambda mark: (mark.at, mark.bounds, mark.counted))

    def plot(points: list[tuple[float, int]], **look: Any) -> None:
        at, counts = [point[0] for point in points], [point[1] for point in points]
        axes.plot(*((counts, at) if sideways else (at, counts)), clip_on=False, **look)

    for mark in chosen:
        if mark.is_range:
            plot([(mark.at, bound) for bound in mark.bounds], color=colour, lw=2.5, alpha=0.5, zorder=3)
    for counted in Counted:
        points = [(mark.at, bound) for mark in chosen if mark.counted == counted for bound in mark.bounds]
        plot(points, zorder=4, **_shape(counted, colour))
    above = [(mark.at, mark.low) for mark in chosen if mark.low is not None and mark.high is None]
    plot(above, zorder=4, **_arrow(1, colour, sideways=sideways))
    below = [(mark.at, mark.high) for mark in chosen if mark.low is None and mark.high is not None]
    plot(below, zorder=4, **_arrow(-1, colour, sideways=sideways))


def key_of(marks: Iterable[Mark], *, sideways: bool = False) -> dict[str, tuple[Line2D, ...]]:
    """A label with its handle for each kind of mark that is drawn."""
    found = set(marks)
    dot = _shape(Counted.TOTAL, GREY)
    key: dict[str, tuple[Line2D, ...]] = {
        counted.value: (Line2D([], [], **_shape(counted, GREY)),)
        for counted in Counted
        if any(mark.counted == counted for mark in found)
    }
    if any(mark.high is None for mark in found):
        key["or more"] = (_key_arrow(1, sideways=sideways), Line2D([], [], **dot))
    if any(mark.low is None for mark in found):
        key["or fewer"] = (_key_arrow(-1, sideways=sideways), Line2D([], [], **dot))
    if any(mark.is_range for mark in found):
        key["from … to"] = (Line2D([], [], color=GREY, lw=2.5, alpha=0.5), Line2D([], [], **dot))
    return key


KEY_HANDLER = {tuple: HandlerTuple(ndivide=1, pad=0)}
"""Draws the parts of a handle over each other."""


def _key_arrow(towards: int, *, sideways: bool) -> Line2D:
    """A shorter arrow, which keeps to its line of the key."""
    look = _arrow(towards, GREY, sideways=sideways)
    return Line2D([], [], **look | {"ms": _ARROW if sideways else _KEY_ARROW})


def _shape(counted: Counted, colour: str) -> dict[str, Any]:
    face = PAPER if counted in _EMPTY else colour
    size = _SIZE if _SHAPES[counted] == "o" else _SIZE * 0.9
    return {"ls": "none", "marker": _SHAPES[counted], "ms": size, "mfc": face, "mec": colour, "mew": 1.2}


def _arrow(towards: int, colour: str, *, sideways: bool) -> dict[str, Any]:
    """An open arrow that leaves the dot in the direction in which the axis grows (1) or shrinks (-1)."""
    points = [(y * towards, x) if sideways else (x, y * towards) for x, y in _STEM]
    marker = Path(points, _STROKES)
    return {"ls": "none", "marker": marker, "ms": _ARROW, "mfc": "none", "mec": colour, "mew": 1.1}
