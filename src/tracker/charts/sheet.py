"""The page that a chart is drawn on: title, what is shown, key, room for axes, and a foot with the source.

Everything is placed in pixels of an 800-pixel-wide page, measured before it is drawn, so that no text meets
another and the page is as high as its contents need.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from tracker.charts import style
from tracker.charts.lettering import balanced, text_width, wrapped
from tracker.charts.marks import KEY_HANDLER
from tracker.charts.stated import UNDATED, Evidence, Stated
from tracker.charts.words import bounds_text, counted, country_name, day_text
from tracker.version import __version__

MARGIN = 18
_TITLE_LINE, _TEXT_LINE, _SMALL_LINE = 20, 15, 13
_KEY_HEIGHT, _KEY_LINE = 36, 25
_KEY_HANDLE = 48
"""Pixels of a key's handle with the gaps around it."""
_GAP = 10


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with its words on it and an empty space for axes.

    Attributes:
        chart: The figure.
        height: Of the page, in pixels.
        bottom: Lower edge of the space for axes, in pixels from the foot of the page.
        top: Its upper edge.
    """

    chart: style.Chart
    height: int
    bottom: int
    top: int

    def axes(self, left: float, bottom: float, width: float, height: float) -> Axes:
        """Axes at a place given in pixels, with the frame that all charts have."""
        box = (left / style.WIDTH, bottom / self.height, width / style.WIDTH, height / self.height)
        axes: Axes = self.chart.add_axes(box)
        axes.spines[["top", "right"]].set_visible(False)
        axes.set_axisbelow(True)
        return axes

    def text(self, left: float, bottom: float, words: str, **look: Any) -> Text:
        """Text on its base line at a place given in pixels."""
        pixels = Affine2D().scale(1 / style.DPI) + self.chart.dpi_scale_trans
        written: Text = self.chart.text(left, bottom, words, transform=pixels, **look)
        return written


def new_sheet(
    title: str, shown: str, foot: str, space: int, key: Mapping[str, tuple[Line2D, ...]] | None = None
) -> Sheet:
    """A page with title, foot and key, and ``space`` pixels of height for axes and their labels.

    Args:
        title: What the chart says.
        shown: What is drawn, and in which unit.
        foot: Source, cut-off and what is left out.
        space: Pixels.
        key: A label with its handle for each kind of mark that the chart uses.
    """
    width = style.WIDTH - 2 * MARGIN
    head = balanced(title, style.TITLE_SIZE, width, "bold")
    sub = balanced(shown, style.TEXT_SIZE, width)
    small = wrapped(foot, style.SMALL_SIZE, width)
    foot_height = MARGIN + _SMALL_LINE * len(small)
    head_height = MARGIN + _TITLE_LINE * len(head) + _TEXT_LINE * len(sub) + _GAP
    rows = _key_rows(key or {})
    key_height = _KEY_HEIGHT + _KEY_LINE * (rows - 1) if rows else 0
    height = foot_height + _GAP + space + key_height + head_height
    chart = style.Chart(figsize=(style.WIDTH / style.DPI, height / style.DPI), dpi=style.DPI)
    chart.set_label(title)
    sheet = Sheet(chart, height, foot_height + _GAP, foot_height + _GAP + space)
    y = height - MARGIN + 4
    for line in head:
        y -= _TITLE_LINE
        sheet.text(MARGIN, y, line, size=style.TITLE_SIZE, weight="bold")
    for line in sub:
        y -= _TEXT_LINE
        sheet.text(MARGIN, y - 3, line, size=style.TEXT_SIZE, color=style.GREY)
    for number, line in reversed(list(enumerate(reversed(small)))):
        sheet.text(MARGIN, MARGIN - 4 + number * _SMALL_LINE, line, size=style.SMALL_SIZE, color=style.GREY)
    if key:
        _add_key(sheet, key, rows)
    return sheet


def _key_rows(key: Mapping[str, tuple[Line2D, ...]]) -> int:
    """Lines that the key needs, at most three: its columns are as wide as their widest label."""
    widths = [text_width(label, style.SMALL_SIZE) + _KEY_HANDLE for label in key]
    for rows in (1, 2, 3):
        columns = [widths[first : first + rows] for first in range(0, len(widths), rows)]
        if sum(max(column) for column in columns) <= style.WIDTH - 2 * MARGIN:
            break
    return rows if key else 0


def _add_key(sheet: Sheet, key: Mapping[str, tuple[Line2D, ...]], rows: int) -> None:
    sheet.chart.legend(
        handles=list(key.values()),
        labels=list(key),
        handler_map=KEY_HANDLER,
        loc="lower left",
        bbox_to_anchor=((MARGIN - 4) / style.WIDTH, (sheet.top + 6) / sheet.height),
        ncols=-(-len(key) // rows),
        frameon=False,
        fontsize=style.SMALL_SIZE,
        borderaxespad=0,
        borderpad=0.4,
        columnspacing=1.3,
        labelspacing=1.1,
        handletextpad=0.5,
        handlelength=2.4,
    )


def no_data(title: str, why: str, foot: str) -> style.Chart:
    """A page that says that there is nothing to draw, and why."""
    sheet = new_sheet(title, "", foot, 240)
    axes = sheet.axes(MARGIN, sheet.bottom + 10, style.WIDTH - 2 * MARGIN, 210)
    axes.set(xticks=[], yticks=[], xlim=(0, 1), ylim=(0, 1), facecolor="#f5f5f5")
    axes.spines[:].set_visible(False)
    axes.text(0.5, 0.56, "Not drawn", ha="center", va="bottom", size=18, color=style.GREY, weight="bold")
    lines = wrapped(why, style.TEXT_SIZE, style.WIDTH - 8 * MARGIN)
    axes.text(0.5, 0.48, "\n".join(lines), ha="center", va="top", size=style.TEXT_SIZE, color=style.GREY)
    return sheet.chart


def source_note(evidence: Evidence) -> str:
    """Unit, source, how far it is checked, cut-off, and what is left out and why."""
    drawn = evidence.drawn
    checked = sum(one.reviewed for one in drawn)
    reports = len({one.report_id for one in drawn})
    cut_off = f"last report of {day_text(evidence.cut_off)}" if evidence.cut_off else "no report is dated"
    parts = [
        (
            f"Source: {counted(len(drawn), 'claim')} in {counted(reports, 'news report')}, coded by tracker "
            f"{__version__}; {checked:,} checked by a person."
        ),
        f"Cut-off: {cut_off}.",
    ]
    if evidence.left_out:
        reasons = [_left_out(reason, stated) for reason, stated in sorted(evidence.left_out.items())]
        parts.append(f"Claims left out: {', '.join(reasons)}.")
    return " ".join(parts)


def _left_out(reason: str, stated: list[Stated]) -> str:
    words = f"{len(stated):,} {reason}"
    if reason != UNDATED:
        return words
    top = max(stated, key=lambda one: (one.low or 0, one.high is None, one.country or ""))
    return f"{words} (highest: {country_name(top.country)} {bounds_text(top.low, top.high)})"
