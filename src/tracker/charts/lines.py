"""Lines of a chart over time: each joins the running totals of the same people, and nothing else."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from tracker.charts import style
from tracker.charts.growth import dated_marks, draw_growth, draw_leader
from tracker.charts.labels import LABELS_BEGIN, LINE_HEIGHT, Label, label_ends
from tracker.charts.lettering import shortened, text_width
from tracker.charts.marks import Mark, draw_marks
from tracker.charts.scales import place
from tracker.charts.series import Step, floor_series
from tracker.charts.stated import Counted, Stated, foremost
from tracker.charts.words import NO_COUNTRY, bounds_text
from tracker.coups import Coup

_LABEL_SIZE = 9.0
_LABEL_ROOM = 330
"""Most pixels that the labels at the right may take."""
_LEAST_HEIGHT, _EMPTY_HEIGHT = 124, 44
_REST = "#9a9a9a"


@dataclass(frozen=True, slots=True)
class Line:
    """The numbers about the same people in the same place; only their totals since the coup are joined."""

    name: str
    stated: tuple[Stated, ...]
    coup: Coup | None

    @property
    def marks(self) -> list[Mark]:
        """One for each number."""
        return dated_marks(self.stated, self.coup)

    @property
    def totals(self) -> list[Stated]:
        """The numbers that the line joins."""
        return [one for one in self.stated if one.counted_since(self.coup) is Counted.TOTAL]

    @property
    def steps(self) -> list[Step]:
        """The line."""
        return floor_series(self.totals)

    @property
    def top(self) -> Stated:
        """The number that the label gives."""
        return foremost(self.stated, self.coup)

    @property
    def label(self) -> str:
        """Name, number and, for a total of another time, that time."""
        steps = self.steps
        number = steps[-1].words if steps else bounds_text(self.top.low, self.top.high)
        said = " ".join(part for part in (number, self.top.window(self.coup)) if part)
        return f"{shortened(self.name, _LABEL_SIZE, _LABEL_ROOM - text_width(said, _LABEL_SIZE))} {said}"

    @property
    def end(self) -> int:
        """Where on the axis of counts the label belongs."""
        steps = self.steps
        return steps[-1].end if steps else self.top.low or self.top.high or 0


def lines_of(stated: Iterable[Stated], coup: Coup | None, name: Callable[[Stated], str]) -> list[Line]:
    """A line for each name: those with totals first, the highest first, those without a country last."""
    named: dict[str, list[Stated]] = defaultdict(list)
    for one in stated:
        named[name(one)].append(one)
    lines = [Line(called, tuple(numbers), coup) for called, numbers in named.items()]
    order = list(Counted)
    return sorted(
        lines,
        key=lambda line: (
            line.name.startswith(NO_COUNTRY),
            order.index(line.top.counted_since(coup)),
            -line.end,
            line.name,
        ),
    )


def colours_of(lines: Sequence[Line]) -> list[str]:
    """A colour for each of the first lines; the rest, and those without a country, are grey."""
    named = sum(not line.name.startswith(NO_COUNTRY) for line in lines)
    coloured = list(style.PALETTE[:named])
    return coloured + [_REST] * (len(lines) - len(coloured))


def height_of(lines: Sequence[Line]) -> int:
    """Pixels that axes need so that every line has its label."""
    if not lines:
        return _EMPTY_HEIGHT
    return int(max(_LEAST_HEIGHT, LINE_HEIGHT * (len(lines) + 1)))


def width_beside(lines: Iterable[Line], left: float, right: float) -> float:
    """Pixels between ``left`` and ``right`` that labels of these lines leave for axes."""
    room = max((text_width(line.label, _LABEL_SIZE) for line in lines), default=0)
    return (right - left - room) / LABELS_BEGIN


def draw_lines(axes: Axes, lines: Sequence[Line], colours: Sequence[str], height: int) -> None:
    """Draw marks, lines and labels; the first line lies on top."""
    until = axes.get_xlim()[1]
    for line, colour in reversed(list(zip(lines, colours, strict=True))):
        if line.steps:
            draw_growth(axes, line.steps, colour, until)
        elif line.top.day:
            draw_leader(axes, place(line.top.day), line.end, colour, until)
    for line, colour in reversed(list(zip(lines, colours, strict=True))):
        draw_marks(axes, line.marks, colour)
    label_ends(axes, [Label(line.end, line.label, c) for line, c in zip(lines, colours, strict=True)], height)
