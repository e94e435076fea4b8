"""The path of one case as a timeline, with its reports as dots."""

import datetime as dt
from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from tracker.charts import style
from tracker.charts.case_data import CaseRow, StepRow, case_with_parts
from tracker.charts.lettering import shortened, text_width
from tracker.charts.scales import place, set_day_axis
from tracker.charts.sheet import MARGIN, Sheet, new_sheet, no_data
from tracker.charts.words import counted, country_name, day_text, status_name
from tracker.version import __version__
from tracker.vocabulary import FAMILY_OF, Family, LegalStatus

_ROW, _HEAD, _TICKS = 22, 26, 24
_LABELS, _NUMBERS = 190, 130
"""Pixels at least for the names of steps at the left, and for numbers and reports at the right."""
_LABELS_MOST = 260
_INDENT, _GAP = 10, 10

_BAR = 7.0
"""Points across."""


def case_path(case_id: str, tables: Mapping[str, pd.DataFrame]) -> Figure:
    """The legal path of a case and of the parts that were split off it: a row a step, each report a dot.

    A bar is when it happened, an arrow a day by which it was so; a dot is a report that says so, on its day.

    Args:
        case_id: The case.
        tables: ``cases``, ``case_steps``, ``case_claims``, ``claims`` and ``reports`` by their names.

    Returns:
        A figure 800 pixels wide and as high as there are steps.

    Raises:
        UsageError: There is no such case.
    """
    rows = case_with_parts(case_id, tables)
    with style.house_style():
        if not _days(rows):
            return no_data(_title(rows[0]), "No report of it has a date, nor gives one.", _foot(rows))
        return _drawn(rows)


def _drawn(rows: list[CaseRow]) -> Figure:
    height = sum(_ROW * len(row.steps) + _HEAD for row in rows)
    sheet = new_sheet(
        _title(rows[0]),
        "What happened when (coloured, where a report dates it), and the days of the reports (dots); at the "
        "right how many people, and in how many claims if it is more than one",
        _foot(rows),
        height + _TICKS,
        _key(rows),
    )
    steps = [(step, row.country) for row in rows for step in row.steps]
    labels = min(_widest([_named(*step) for step in steps], _LABELS - _GAP) + _GAP, _LABELS_MOST)
    width = (
        style.WIDTH
        - 2 * MARGIN
        - labels
        - _widest([_said(step) for step, _ in steps], _NUMBERS - _GAP)
        - _GAP
    )
    axes = sheet.axes(MARGIN + labels, sheet.bottom + _TICKS, width, height)
    axes.set(ylim=(0, height), yticks=[])
    axes.spines["left"].set_visible(False)
    set_day_axis(axes, *_span(rows), width)
    axes.grid(axis="x", color=style.FAINT, lw=0.7)
    y = float(height)
    for row in rows:
        y -= _HEAD
        _write(sheet, MARGIN, y + 6, shortened(row.name, 9, labels + width, "bold"), weight="bold")
        for step in row.steps:
            y -= _ROW
            _draw_step(axes, step, y + _ROW / 2)
            _write(sheet, MARGIN + _INDENT, y + 6, shortened(_named(step, row.country), 9, labels - 2 * _GAP))
            _write(sheet, MARGIN + labels + width + _GAP, y + 6, _said(step))
    return sheet.chart


def _draw_step(axes: Axes, step: StepRow, middle: float) -> None:
    colour = style.FAMILY_COLOURS[FAMILY_OF[LegalStatus(step.status)]]
    axes.axhline(middle, color=style.FAINT, lw=0.6, zorder=0)
    if step.start is not None:
        ends = [place(step.start), place(step.end or step.start)]
        axes.plot(ends, [middle] * 2, color=colour, lw=_BAR, solid_capstyle="butt", marker="s", ms=_BAR,
                  mew=0, zorder=2)  # fmt: skip
    elif step.end is not None:
        axes.plot(place(step.end), middle, marker="<", ms=8, color=colour, mfc=style.PAPER, mew=1.6, zorder=2)
    dots = [place(day) for day in step.reported]
    axes.plot(dots, [middle] * len(dots), ls="none", marker="o", ms=4, color=style.INK, mec=style.PAPER,
              mew=0.6, zorder=3)  # fmt: skip


def _named(step: StepRow, country: str | None) -> str:
    """The status, with the country where it is not the one of the case."""
    return status_name(step.status) + (
        "" if step.country in {None, country} else f", {country_name(step.country)}"
    )


def _said(step: StepRow) -> str:
    """How many people, and by how many claims."""
    return step.number if step.claims == 1 else f"{step.number} · {counted(step.claims, 'claim')}"


def _widest(texts: list[str], least: float) -> float:
    return max([least, *(text_width(text, 9) + _INDENT for text in texts)])


def _write(sheet: Sheet, left: float, y: float, words: str, **look: str) -> None:
    sheet.text(left, sheet.bottom + _TICKS + y, words, size=9, **look)


def _days(rows: list[CaseRow]) -> list[dt.date]:
    """All that can be placed on the axis."""
    steps = [step for row in rows for step in row.steps]
    return [day for step in steps for day in (step.start, step.end, *step.reported) if day]


def _span(rows: list[CaseRow]) -> tuple[dt.date, dt.date]:
    first, last = min(_days(rows)), max(_days(rows))
    room = dt.timedelta(days=max((last - first).days // 30, 3))
    return first - room, last + room


def _title(row: CaseRow) -> str:
    since = f", {day_text(row.since)}" if row.since else ""
    return f"{row.name}: last step {status_name(row.status)}{since}"


def _key(rows: list[CaseRow]) -> dict[str, tuple[Line2D, ...]]:
    steps = [step for row in rows for step in row.steps]
    families = {FAMILY_OF[LegalStatus(step.status)] for step in steps if step.start or step.end}
    key: dict[str, tuple[Line2D, ...]] = {
        str(family): (
            Line2D([], [], ls="none", marker="s", ms=_BAR, mew=0, color=style.FAMILY_COLOURS[family]),
        )
        for family in Family
        if family in families
    }
    if any(step.start is None and step.end is not None for step in steps):
        arrow = Line2D([], [], ls="none", marker="<", ms=8, color=style.GREY, mfc=style.PAPER, mew=1.6)
        key["by that day"] = (arrow,)
    return key | {"a report": (Line2D([], [], ls="none", marker="o", ms=4, color=style.INK),)}


def _foot(rows: list[CaseRow]) -> str:
    whole = rows[0]
    said = (
        f"Source: {counted(whole.reports, 'news report')} of {counted(whole.outlets, 'independent outlet')}, "
        f"case {whole.case_id}, linked by tracker {__version__}"
    )
    if len(rows) > 1:
        said += f", with {counted(len(rows) - 1, 'part')} that reports tell apart"
    asked = [row.questions for row in rows if row.questions]
    published = [day for row in rows for step in row.steps for day in step.reported]
    said += (
        f". Cut-off: {f'last report of {day_text(max(published))}' if published else 'no report is dated'}."
    )
    return said + (f" Open: {'; '.join(asked)}." if asked else "")
