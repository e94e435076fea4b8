"""Labels at the end of lines, moved apart where they would lie on each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from tracker.charts.style import DPI, INK

LABELS_BEGIN = 1.04
"""In widths of the axes."""

LINE_HEIGHT = 14.0
"""Pixels from one label to the next."""


@dataclass(frozen=True, slots=True)
class Label:
    """What to write at which height of the axis of counts, and the colour of the line that it names."""

    at: float
    words: str
    colour: str


def spread_apart(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Positions at least ``gap`` apart between ``low`` and ``high``, as near as can be to those wanted.

    ``wanted`` is ascending. Neighbours that are too close form a block, which is centred on the mean of
    what its members want (the classic solution of isotonic regression: pool adjacent violators).

    >>> spread_apart([10.0, 11.0, 50.0], 10, 0, 100)
    [5.5, 15.5, 50.0]
    """
    blocks: list[list[float]] = []  # of wants, each less the room that its members before it take
    for number, want in enumerate(wanted):
        blocks.append([want - number * gap])
        while len(blocks) > 1 and _mean(blocks[-2]) >= _mean(blocks[-1]):
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    ceiling = high - (len(wanted) - 1) * gap
    places = [min(max(_mean(block), low), ceiling) for block in blocks for _ in block]
    return [place + number * gap for number, place in enumerate(places)]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def label_ends(axes: Axes, labels: Sequence[Label], height: float) -> None:
    """Write each label to the right of the axes at its line's height, a thin leader between the two.

    Args:
        axes: Their limits and scale are set already.
        labels: In any order.
        height: Of the axes, in pixels.
    """
    ordered = sorted(labels, key=lambda label: (label.at, label.words))
    to_pixels, origin = axes.transData, axes.transAxes.transform((0, 0))[1]
    scale = DPI / axes.figure.dpi
    wanted = [(to_pixels.transform((0, label.at))[1] - origin) * scale for label in ordered]
    places = spread_apart(wanted, LINE_HEIGHT, 0, height)
    for label, want, place in zip(ordered, wanted, places, strict=True):
        axes.plot(
            [1.0, 1.02, 1.035],
            [want / height, place / height, place / height],
            transform=axes.transAxes,
            color=label.colour,
            lw=1.0,
            clip_on=False,
        )
        axes.text(
            LABELS_BEGIN,
            place / height,
            label.words,
            transform=axes.transAxes,
            va="center",
            size=9,
            color=INK,
        )
