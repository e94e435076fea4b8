"""Chart 1: reported asylum requests since the coup, by host country."""

import pandas as pd
from matplotlib.figure import Figure

from tracker.charts import style
from tracker.charts.growth import all_bounds, key_with_line, mark_coup, span
from tracker.charts.lines import Line, colours_of, draw_lines, height_of, lines_of, width_beside
from tracker.charts.scales import count_labels_width, scale_note, set_count_axis, set_day_axis
from tracker.charts.sentences import sentence
from tracker.charts.sheet import MARGIN, new_sheet, no_data, source_note
from tracker.charts.stated import (
    SEVERAL,
    UNDATED,
    Counted,
    Evidence,
    coup_of,
    cut_off,
    evidence,
    foremost,
    stated_by,
)
from tracker.charts.words import country_name, listed
from tracker.coups import Coup
from tracker.vocabulary import Group

_HEAD, _TICKS, _COUP = 24, 30, 14
_ANYONE = "people"


def asylum_requests(claims: pd.DataFrame, reports: pd.DataFrame, coup: Coup | None = None) -> Figure:
    """Reported asylum requests since the coup: nationals of any kind above, single groups of them below.

    Every report's number is a mark of its own; nothing is added up. A line joins the running totals since
    the coup of the same people in the same country; totals of another time and single occasions are marks,
    and so is a number whose day no words tell, on the day of its report.

    Args:
        claims: The claims table.
        reports: The reports table.
        coup: Count from its day, its nationals only; without one, the shipped coup that fits most claims.

    Returns:
        A figure 800 pixels wide; "Not drawn" stands there where there is none.
    """
    coup = coup or coup_of(claims)
    stated = stated_by(claims, reports, ["asylum_sought"])
    found = evidence(stated, cut_off(claims, reports, coup), coup, dated=False)
    found = found.only(lambda one: one.day is not None, UNDATED)
    with style.house_style():
        if not found.drawn:
            why = "No claim gives a number and a day of people seeking asylum."
            return no_data(f"Asylum requests reported{found.since}", why, source_note(found))
        return _drawn(found)


def _drawn(found: Evidence) -> Figure:
    panels = {name: lines for name, lines in _panels(found).items() if lines}
    every = [line for lines in panels.values() for line in lines]
    marks = [mark for line in every for mark in line.marks]
    counts = all_bounds(marks)
    notes = [f"People asking for asylum{found.since}, by the country asked", scale_note(counts)]
    heights = [height_of(lines) for lines in panels.values()]
    sheet = new_sheet(
        _title(found),
        "; ".join(note for note in notes if note),
        source_note(found),
        sum(heights) + len(panels) * (_HEAD + _TICKS) + _COUP,
        key_with_line(marks),
    )
    left = MARGIN + count_labels_width(counts)
    width = width_beside(every, left, style.WIDTH - MARGIN)
    top: float = sheet.top
    for (name, lines), height in zip(panels.items(), heights, strict=True):
        first = top == sheet.top
        sheet.text(MARGIN, top - 14, name, size=10.5, weight="bold")
        top -= _HEAD + height + (_COUP if first else 0)
        axes = sheet.axes(left, top, width, height)
        set_day_axis(axes, *span(found), width)
        set_count_axis(axes, counts)
        mark_coup(axes, found.coup, named=first)
        draw_lines(axes, lines, colours_of(lines), height)
        top -= _TICKS
    return sheet.chart


def _panels(found: Evidence) -> dict[str, list[Line]]:
    """Heading to lines: nationals of any kind, and single groups of them."""
    anyone = [one for one in found.drawn if one.people == _ANYONE]
    grouped = [one for one in found.drawn if one.people != _ANYONE]
    whom = f"Nationals of {country_name(found.coup.origin)}" if found.coup else "People"
    order = [*Group, SEVERAL]
    names = sorted({one.people for one in grouped}, key=order.index)
    listing = ["several together" if name == SEVERAL else name for name in names]
    below = f"By group: {listed(listing)}" if listing else ""
    return {
        f"{whom} of any kind": lines_of(anyone, found.coup, lambda one: country_name(one.country)),
        below: lines_of(grouped, found.coup, lambda one: f"{country_name(one.country)}, {one.people}"),
    }


def _title(found: Evidence) -> str:
    """The highest total since the coup, of nationals of any kind where there is one; no country is ranked."""
    totals = [one for one in found.drawn if one.counted_since(found.coup) is Counted.TOTAL]
    named = [one for one in totals or found.drawn if one.country is not None]
    anyone = [one for one in named if one.people == _ANYONE]
    return sentence(foremost(anyone or named or found.drawn, found.coup), found.coup)
