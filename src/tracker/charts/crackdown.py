"""Chart 3: the crackdown over time, at home: detained, arrested, dismissed, suspended."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from tracker.charts import style
from tracker.charts.growth import all_bounds, dated_marks, draw_growth, key_with_line, mark_coup, span
from tracker.charts.scales import count_labels_width, scale_note, set_count_axis, set_day_axis
from tracker.charts.series import Step, floor_series, reached
from tracker.charts.sheet import MARGIN, Sheet, new_sheet, no_data, source_note
from tracker.charts.stated import Evidence, coup_of, evidence, stated_by
from tracker.charts.words import country_name, day_text, month_text
from tracker.coups import Coup

STATUSES = ("detained", "arrested", "dismissed", "suspended")

_BETWEEN = 14
_PANEL, _HEAD, _TICKS = 150, 26, 30


def crackdown(claims: pd.DataFrame, reports: pd.DataFrame, coup: Coup | None = None) -> Figure:
    """The crackdown over time: people detained, arrested, dismissed and suspended, a panel each.

    All panels have the same axes. Running totals and single occasions are marked apart and never added up.

    Args:
        claims: The claims table.
        reports: The reports table.
        coup: The coup that it followed; without one, the shipped coup that fits most claims.

    Returns:
        A figure 800 pixels wide; a panel, or all, says "no data" where there is none.
    """
    coup = coup or coup_of(claims)
    stated = [
        one
        for one in stated_by(claims, reports, STATUSES)
        if one.country is not None and one.country == (coup.origin if coup else one.origin)
    ]
    found = evidence(stated, reports, coup, dated=True)
    with style.house_style():
        if not found.drawn:
            why = "No claim gives a number and a day of people in the crackdown at home."
            return no_data("The crackdown over time", why, source_note(found))
        return _drawn(found)


def _drawn(found: Evidence) -> Figure:
    marks = dated_marks(found.drawn, found.coup)
    counts = all_bounds(marks)
    where = f" in {country_name(found.coup.origin)}" if found.coup else " in their own country"
    since = f"{found.since} of {day_text(found.coup.day)} (dashed)" if found.coup else ""
    notes = [f"People detained, arrested, dismissed and suspended{where}{since}", scale_note(counts)]
    by_status = {status: [one for one in found.drawn if one.status == status] for status in STATUSES}
    sheet = new_sheet(
        _title({status: floor_series(stated) for status, stated in by_status.items() if stated}, where),
        "; ".join(note for note in notes if note),
        source_note(found),
        2 * (_PANEL + _HEAD + _TICKS),
        key_with_line(marks),
    )
    first, last = span(found)
    labels = count_labels_width(counts)
    width = (style.WIDTH - 2 * MARGIN - 2 * labels - _BETWEEN) / 2
    for number, (status, stated) in enumerate(by_status.items()):
        axes = _panel(sheet, number, labels, width)
        set_day_axis(axes, first, last, width)
        set_count_axis(axes, counts)
        mark_coup(axes, found.coup, named=False)
        name = status.capitalize()
        if stated:
            steps = floor_series(stated)
            draw_growth(axes, dated_marks(stated, found.coup), steps, style.PALETTE[number], last)
            name += f": {steps[-1].words}"
        else:
            axes.text(0.5, 0.5, "No data", transform=axes.transAxes, ha="center", size=11, color=style.GREY)
        axes.set_title(name, loc="left", size=10.5, weight="bold", pad=7)
    return sheet.chart


def _panel(sheet: Sheet, number: int, labels: float, width: float) -> Axes:
    """The axes of one of four panels, two by two, each with room for the labels of its counts."""
    row, column = divmod(number, 2)
    left = MARGIN + labels + column * (width + _BETWEEN + labels)
    return sheet.axes(left, sheet.top - (row + 1) * (_PANEL + _HEAD + _TICKS) + _TICKS, width, _PANEL)


def _title(steps: dict[str, list[Step]], where: str) -> str:
    status = max(steps, key=lambda status: steps[status][-1].rank)
    top = steps[status][-1]
    number = top.phrase
    people = "person" if number == "1" else "people"
    return f"Reports speak of {number} {people} {status}{where} by {month_text(reached(steps[status]))}"
