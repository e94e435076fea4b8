"""Chart 2: people abroad, by host country and legal status."""

from collections import defaultdict

import pandas as pd
from matplotlib.figure import Figure

from tracker.charts import style
from tracker.charts.lettering import shortened, text_width
from tracker.charts.marks import draw_marks, key_of, mark_of
from tracker.charts.scales import scale_note, set_count_axis
from tracker.charts.sentences import sentence
from tracker.charts.sheet import MARGIN, Sheet, new_sheet, no_data, source_note
from tracker.charts.stated import SEVERAL, Evidence, Stated, coup_of, cut_off, evidence, foremost, stated_by
from tracker.charts.words import (
    NO_COUNTRY,
    bounds_text,
    counted,
    country_name,
    listed,
    status_name,
)
from tracker.coups import Coup
from tracker.vocabulary import FAMILY_OF, LegalStatus

_ROW, _BETWEEN, _TICKS = 17, 7, 24
_GAP = 14
"""Pixels between the columns of words and numbers."""
_MOST_COUNTRY, _MOST_NUMBER = 200, 260
"""Most pixels for the name of a country at the left, and for the number of a row at the right."""
_MOST_ROWS = 90
_IN_TITLE = 3


Rows = dict[str, dict[str, list[Stated]]]
"""Country, status, numbers."""


def people_by_status(claims: pd.DataFrame, reports: pd.DataFrame, coup: Coup | None = None) -> Figure:
    """People by host country and legal status: every reported number a mark, contradictions side by side.

    Left out is the country they come from, whose part is the crackdown. Nothing is added up. At the end of a
    row stands its number of the most complete kind: a total since the coup before one of another time, that
    before a single occasion; among equals, the highest.

    Args:
        claims: The claims table.
        reports: The reports table.
        coup: Its nationals since its day; without one, the shipped coup that fits most claims.

    Returns:
        A figure 800 pixels wide and as high as there are rows; "Not drawn" stands there where there is none.
    """
    coup = coup or coup_of(claims)
    stated = [
        one
        for one in stated_by(claims, reports, list(LegalStatus))
        if one.country is None or one.country != (coup.origin if coup else one.origin)
    ]
    found = evidence(stated, cut_off(claims, reports, coup), coup, dated=False)
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
    whom = f"People{found.since}, by the country that they are in or turned to"
    notes = [whom, scale_note(counts), "at the right the most complete number of a row"]
    foot = source_note(found)
    if dropped:
        countries = counted(len(dropped), "country", "countries")
        foot += f" For want of room without {countries} with the fewest numbers: {listed(dropped)}."
    sheet = new_sheet(
        _title(found),
        "; ".join(note for note in notes if note),
        foot,
        height + _TICKS,
        key_of(marks, sideways=True),
    )
    _draw_rows(sheet, rows, counts, height, found.coup)
    return sheet.chart


def _rows(found: Evidence) -> tuple[Rows, list[str]]:
    """The rows, countries with the most numbers first, and the countries that there is no room for."""
    rows: Rows = defaultdict(lambda: defaultdict(list))
    for one in found.drawn:
        rows[country_name(one.country)][one.status].append(one)
    order = {status.value: number for number, status in enumerate(LegalStatus)}
    ranked = sorted(rows, key=lambda name: (name == NO_COUNTRY, -_numbers(rows[name]), name))
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


def _numbers(statuses: dict[str, list[Stated]]) -> int:
    return sum(map(len, statuses.values()))


def _draw_rows(sheet: Sheet, rows: Rows, counts: list[int], height: int, coup: Coup | None) -> None:
    statuses_at = MARGIN + min(max(text_width(name, 9, "bold") for name in rows), _MOST_COUNTRY) + _GAP
    names = {status_name(status) for parts in rows.values() for status in parts}
    left = statuses_at + max(text_width(name, 9) for name in names) + _GAP
    numbers = [_number(part, coup) for parts in rows.values() for part in parts.values()]
    width = style.WIDTH - MARGIN - left - max(text_width(number, 9) for number in numbers) - _GAP
    axes = sheet.axes(left, sheet.bottom + _TICKS, width, height)
    set_count_axis(axes, counts, sideways=True)
    axes.set(ylim=(0, height), yticks=[])
    axes.spines[["left", "bottom"]].set_visible(False)
    floor = sheet.bottom + _TICKS
    y = height - _BETWEEN / 2
    for country, statuses in rows.items():
        axes.axhline(y + _BETWEEN / 2, color=style.FAINT, lw=0.7, xmin=(MARGIN - left) / width, clip_on=False)
        name = shortened(country, 9, _MOST_COUNTRY, "bold")
        sheet.text(MARGIN, floor + y - _ROW + 4, name, size=9, weight="bold")
        for status, stated in statuses.items():
            y -= _ROW
            sheet.text(statuses_at, floor + y + 4, status_name(status), size=9)
            marks = [mark_of(one, y + _ROW / 2, coup) for one in stated]
            draw_marks(axes, marks, style.FAMILY_COLOURS[FAMILY_OF[LegalStatus(status)]], sideways=True)
            sheet.text(left + width + _GAP, floor + y + 4, _number(stated, coup), size=9)
        y -= _BETWEEN


def _number(stated: list[Stated], coup: Coup | None) -> str:
    """The number to name first, with the group and the time that it counts."""
    top = foremost(stated, coup)
    whom = top.people.removesuffix("s") if top.low == top.high == 1 else top.people
    whom = {"people": "", SEVERAL: f"of {SEVERAL}"}.get(top.people, whom)
    parts = (bounds_text(top.low, top.high), whom, top.window(coup))
    return shortened(" ".join(part for part in parts if part), 9, _MOST_NUMBER)


def _title(found: Evidence) -> str:
    """In how many countries the statuses are that most countries have; of one row, its number."""
    where: dict[str, set[str]] = defaultdict(set)
    for one in found.drawn:
        if one.country is not None:
            where[one.status].add(one.country)
    hosts = {country for countries in where.values() for country in countries}
    order = [status.value for status in LegalStatus if status.value in where]
    if len(hosts) == 1 < len(order):
        return f"Reports tell of people in {country_name(*hosts)}: {listed([status_name(s) for s in order])}"
    if len(hosts) <= 1:
        return sentence(foremost(found.drawn, found.coup), found.coup)
    if len(order) == 1:
        return f"Reports tell of {status_name(order[0])} in {len(hosts)} countries"
    ranked = sorted(order, key=lambda status: -len(where[status]))[:_IN_TITLE]
    said = listed([f"{status_name(status)} in {len(where[status])}" for status in ranked])
    return f"Reports tell of people in {len(hosts)} countries: {said}"
