"""Chart 3: the crackdown over time, at home: detained, arrested, dismissed, suspended."""

import pandas as pd
from matplotlib.figure import Figure

from tracker.charts import style
from tracker.charts.growth import all_bounds, key_with_line, mark_coup, span
from tracker.charts.lines import Line, colours_of, draw_lines, height_of, lines_of, width_beside
from tracker.charts.scales import count_labels_width, scale_note, set_count_axis, set_day_axis
from tracker.charts.sentences import sentence
from tracker.charts.sheet import MARGIN, new_sheet, no_data, source_note
from tracker.charts.stated import Counted, Evidence, coup_of, cut_off, evidence, foremost, stated_by
from tracker.charts.words import country_name
from tracker.coups import Coup

STATUSES = ("detained", "arrested", "dismissed", "suspended")

_HEAD, _TICKS, _COUP = 24, 30, 14


def crackdown(claims: pd.DataFrame, reports: pd.DataFrame, coup: Coup | None = None) -> Figure:
    """The crackdown over time: people detained, arrested, dismissed and suspended, a panel each.

    All panels have the same axes. A line joins the running totals since the coup of one group of people;
    totals of another time and single occasions are marks. Nothing is added up.

    Args:
        claims: The claims table.
        reports: The reports table.
        coup: The coup that it followed; without one, the shipped coup that fits most claims.

    Returns:
        A figure 800 pixels wide; a panel, or all, says "not drawn" where there is none.
    """
    coup = coup or coup_of(claims)
    stated = [
        one
        for one in stated_by(claims, reports, STATUSES)
        if one.country is not None and one.country == (coup.origin if coup else one.origin)
    ]
    found = evidence(stated, cut_off(claims, reports, coup), coup, dated=True)
    with style.house_style():
        if not found.drawn:
            why = "No claim gives a number and a day of people in the crackdown at home."
            return no_data("The crackdown over time", why, source_note(found))
        return _drawn(found)


def _drawn(found: Evidence) -> Figure:
    panels = {status: _lines(found, status) for status in STATUSES}
    every = [line for lines in panels.values() for line in lines]
    marks = [mark for line in every for mark in line.marks]
    counts = all_bounds(marks)
    where = f" in {country_name(found.coup.origin)}" if found.coup else " in their own country"
    notes = [
        f"People detained, arrested, dismissed and suspended{where}{found.since}, by group",
        scale_note(counts),
    ]
    sheet = new_sheet(
        _title(found),
        "; ".join(note for note in notes if note),
        source_note(found),
        sum(height_of(lines) + _HEAD + _TICKS for lines in panels.values()) + _COUP,
        key_with_line(marks),
    )
    left = MARGIN + count_labels_width(counts)
    width = width_beside(every, left, style.WIDTH - MARGIN)
    colours = _colours(found)
    top: float = sheet.top
    for number, (status, lines) in enumerate(panels.items()):
        height = height_of(lines)
        sheet.text(MARGIN, top - 14, status.capitalize(), size=10.5, weight="bold")
        top -= _HEAD + height + (0 if number else _COUP)
        axes = sheet.axes(left, top, width, height)
        set_day_axis(axes, *span(found), width)
        set_count_axis(axes, counts)
        mark_coup(axes, found.coup, named=number == 0)
        if lines:
            draw_lines(axes, lines, [colours[line.name] for line in lines], height)
        else:
            axes.set_yticks([])
            why = "Not drawn: no claim gives a number and a day"
            axes.text(0.5, 0.4, why, transform=axes.transAxes, ha="center", size=11, color=style.GREY)
        top -= _TICKS
    return sheet.chart


def _lines(found: Evidence, status: str) -> list[Line]:
    chosen = [one for one in found.drawn if one.status == status]
    return lines_of(chosen, found.coup, lambda one: one.people)


def _colours(found: Evidence) -> dict[str, str]:
    """The same colour for a group in every panel."""
    lines = lines_of(found.drawn, found.coup, lambda one: one.people)
    return dict(zip((line.name for line in lines), colours_of(lines), strict=True))


def _title(found: Evidence) -> str:
    """The highest total since the coup of any of the four; groups and statuses are not ranked."""
    totals = [one for one in found.drawn if one.counted_since(found.coup) is Counted.TOTAL]
    return sentence(foremost(totals or found.drawn, found.coup), found.coup)
