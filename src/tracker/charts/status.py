"""Chart 2: people abroad, by host country and legal status."""

from collections import defaultdict

import pandas as pd
from matplotlib.figure import Figure

from tracker.charts import style
from tracker.charts.lettering import shortened, text_width
from tracker.charts.marks import draw_marks, key_of, mark_of
from tracker.charts.scales import scale_note, set_count_axis
from tracker.charts.sheet import MARGIN, Sheet, new_sheet, no_data, source_note
from tracker.charts.stated import Evidence, Stated, coup_of, evidence, stated_by
from tracker.charts.words import (
    NO_COUNTRY,
    bounds_phrase,
    bounds_text,
    counted,
    country_name,
    listed,
    reported,
    status_name,
)
from tracker.coups import Coup
from tracker.vocabulary import FAMILY_OF, Family, LegalStatus

_ROW, _BETWEEN, _TICKS = 17, 7, 24
_COUNTRY, _STATUS, _BETWEEN_NUMBERS = 184, 132, 20
"""Pixels for the names of countries and statuses at the left, and before the numbers at the right."""
_MOST_ROWS = 90

_COLOURS = dict(zip(Family, style.PALETTE, strict=False))

Rows = dict[str, dict[str, list[Stated]]]
"""Country, status, numbers."""


def people_by_status(claims: pd.DataFrame, reports: pd.DataFrame, coup: Coup | None = None) -> Figure:
    """People by host country and legal status: every reported number a mark, contradictions side by side.

    Left out is the country they come from, whose part is the crackdown. Nothing is added up; the number at
    the end of a row is its highest.

    Args:
        claims: The claims table.
        reports: The reports table.
        coup: Its nationals since its day; without one, the shipped coup that fits most claims.

    Returns:
        A figure 800 pixels wide and as high as there are rows; "No data" is drawn where there is none.
    """
    coup = coup or coup_of(claims)
    stated = [
        one
        for one in stated_by(claims, reports, list(LegalStatus))
        if one.country is None or one.country != (coup.origin if coup else one.origin)
    ]
    found = evidence(stated, reports, coup, dated=False)
    with style.house_style():
        if not found.drawn:
            why = "No claim gives a number of people in a legal status outside their own country."
            return no_data("People by host country and legal status", why, source_note(found))
        return _drawn(found)


def _drawn(found: Evidence) -> Figure:
    rows, dropped = _rows(found)
    stated = [one for statuses in rows.values() for part in statuses.values() for one in part]
    marks = [mark_of(one, 0, found.coup) for one in stated]
    counts = [bound for mark in marks for bound in mark.bounds]
    lines = sum(map(len, rows.values()))
    height = lines * _ROW + len(rows) * _BETWEEN
    notes = [f"People{found.since}, by the country that they are in or turned to", scale_note(counts)]
    foot = source_note(found)
    if dropped:
        foot += (
            f" For want of room without {counted(len(dropped), 'country', 'countries')} with the smallest "
        )
        foot += f"numbers: {listed(dropped)}."
    sheet = new_sheet(
        _title(rows),
        "; ".join(note for note in notes if note),
        foot,
        height + _TICKS,
        key_of(marks, sideways=True),
    )
    _draw_rows(sheet, rows, counts, height, found.coup)
    return sheet.chart


def _rows(found: Evidence) -> tuple[Rows, list[str]]:
    """The rows, countries with the highest numbers first, and the countries that there is no room for."""
    rows: Rows = defaultdict(lambda: defaultdict(list))
    for one in found.drawn:
        rows[country_name(one.country)][one.status].append(one)
    order = {status.value: number for number, status in enumerate(LegalStatus)}
    ranked = sorted(rows, key=lambda name: (name == NO_COUNTRY, -_highest(rows[name]), name))
    kept: Rows = {}
    dropped: list[str] = []
    lines = 0
    for name in ranked:
        lines += len(rows[name])
        if kept and lines > _MOST_ROWS:
            dropped.append(name)
        else:
            kept[name] = {status: rows[name][status] for status in sorted(rows[name], key=order.__getitem__)}
    return kept, dropped


def _highest(statuses: dict[str, list[Stated]]) -> int:
    return max(_rank(*_top(stated))[0] for stated in statuses.values())


def _draw_rows(sheet: Sheet, rows: Rows, counts: list[int], height: int, coup: Coup | None) -> None:
    left = MARGIN + _COUNTRY + _STATUS
    numbers = [text_width(bounds_text(*_top(part)), 9) for parts in rows.values() for part in parts.values()]
    width = style.WIDTH - MARGIN - left - max(numbers) - _BETWEEN_NUMBERS
    axes = sheet.axes(left, sheet.bottom + _TICKS, width, height)
    set_count_axis(axes, counts, sideways=True)
    axes.set(ylim=(0, height), yticks=[])
    axes.spines[["left", "bottom"]].set_visible(False)
    floor = sheet.bottom + _TICKS
    y = height - _BETWEEN / 2
    for country, statuses in rows.items():
        axes.axhline(y + _BETWEEN / 2, color=style.FAINT, lw=0.7, xmin=(MARGIN - left) / width, clip_on=False)
        name = shortened(country, 9, _COUNTRY - 8, "bold")
        sheet.text(MARGIN, floor + y - _ROW + 4, name, size=9, weight="bold")
        for status, stated in statuses.items():
            y -= _ROW
            sheet.text(MARGIN + _COUNTRY, floor + y + 4, status_name(status), size=9)
            marks = [mark_of(one, y + _ROW / 2, coup) for one in stated]
            draw_marks(axes, marks, _COLOURS[FAMILY_OF[LegalStatus(status)]], sideways=True)
            number = bounds_text(*_top(stated))
            right = style.WIDTH - MARGIN - text_width(number, 9)
            sheet.text(right, floor + y + 4, number, size=9)
        y -= _BETWEEN


def _top(stated: list[Stated]) -> tuple[int | None, int | None]:
    """The bounds of the highest number."""
    return max(((one.low, one.high) for one in stated), key=lambda bounds: _rank(*bounds))


def _rank(low: int | None, high: int | None) -> tuple[int, bool, int]:
    """Orders bounds by what they say at least; an open bound comes above a closed one."""
    return (low or 0, high is None, high or 0)


def _title(rows: Rows) -> str:
    tops = [
        (_top(stated), country, status) for country, part in rows.items() for status, stated in part.items()
    ]
    (low, high), country, status = max(tops, key=lambda top: (top[1] != NO_COUNTRY, *_rank(*top[0])))
    number = bounds_phrase(low, high)
    people = "person is" if low == 1 == high else "people are"
    where = "a country not named" if country == NO_COUNTRY else country
    return f"{number[0].upper()}{number[1:]} {people} reported {reported(status, where)}"
