"""How every chart looks, and how it becomes bytes: no global state of pyplot, the same bytes each time."""

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from matplotlib import style
from matplotlib.figure import Figure

from tracker.vocabulary import Family

WIDTH = 800
"""Width of every chart in pixels; heights follow from what is in it."""

DPI = 100

FONT = "DejaVu Sans"
"""It comes with matplotlib, so every machine draws the same."""

INK = "#1a1a1a"
GREY = "#5f5f5f"
FAINT = "#d9d9d9"
PAPER = "#ffffff"

PALETTE = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
"""Okabe and Ito (2008), told apart with any common colour blindness; their yellow is too pale for a line on
white, their black is the ink."""

FAMILY_COLOURS = dict(zip(Family, PALETTE, strict=False))
"""The colour of each family of statuses."""

TITLE_SIZE = 14.0
TEXT_SIZE = 9.5
SMALL_SIZE = 8.0

_RC = {
    "font.family": [FONT],
    "font.size": TEXT_SIZE,
    "text.color": INK,
    "text.parse_math": False,  # an outlet may have a dollar sign in its name
    "axes.edgecolor": GREY,
    "axes.labelcolor": INK,
    "axes.linewidth": 0.8,
    "xtick.color": GREY,
    "ytick.color": GREY,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "xtick.labelsize": 9.0,
    "ytick.labelsize": 9.0,
    "svg.hashsalt": "tracker",  # ids inside an SVG are random without it
    "figure.facecolor": PAPER,
    "savefig.facecolor": PAPER,
}

_lock = threading.RLock()


@contextmanager
def house_style() -> Iterator[None]:
    """Draw in the house style, whatever the user's matplotlibrc says; afterwards theirs is back.

    matplotlib keeps its settings per process, so two threads draw one after the other.
    """
    with _lock, style.context(["default", _RC]):
        yield


class Chart(Figure):
    """A matplotlib figure that Jupyter shows without ``%matplotlib inline``."""

    def _repr_png_(self) -> bytes:
        return rendered(self, "png")


def rendered(figure: Figure, kind: Literal["png", "svg"]) -> bytes:
    """The chart as a file's bytes; the same chart gives the same bytes on every run."""
    metadata = {"Software": None} if kind == "png" else {"Date": None, "Creator": None}
    buffer = io.BytesIO()
    with house_style():
        figure.savefig(buffer, format=kind, dpi=DPI, metadata=metadata)
    return buffer.getvalue()
