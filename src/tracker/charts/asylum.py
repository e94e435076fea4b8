"""Chart 1: reported asylum requests since the coup, by host country."""

from collections import defaultdict
from dataclasses import dataclass

import pandas as pd
from matplotlib.figure import Figure

from tracker.charts import style
from tracker.charts.growth import all_bounds, dated_marks, draw_growth, key_with_line, mark_coup, span
from tracker.charts.labels import LABELS_BEGIN, LINE_HEIGHT, Label, label_ends
from tracker.charts.lettering import shortened, text_width
from tracker.charts.marks import Mark
from tracker.charts.scales import count_labels_width, scale_note, set_count_axis, set_day_axis
from tracker.charts.series import Step, floor_series, reached
from tracker.charts.sheet import MARGIN, new_sheet, no_data, source_note
from tracker.charts.stated import Evidence, Stated, coup_of, evidence, stated_by
from tracker.charts.words import NO_COUNTRY, country_name, month_text
from tracker.coups import Coup

_TICKS, _COUP = 30, 20
_LABEL_SIZE = 9.0
_LABEL_ROOM = 230
"""Most pixels that the country names at the right may take."""
_REST = "#9a9a9a"


def asylum_requests(claims: pd.DataFrame, reports: pd.DataFrame, coup: Coup | None = None) -> Figure:
    """Reported asylum requests since the coup, cumulative, one step line per host country.

    Every report's number is a mark of its own; nothing is added up. A country's line is the highest number
    reported so far: running totals and single occasions both show that there were at least so many.

    Args:
        claims: The claims table.
        reports: The reports table.
        coup: Count from its day, its nationals only; without one, the shipped coup that fits most claims.

    Returns:
        A figure 800 pixels wide; "No data" is drawn where there is none.
    """
    found = evidence(
        stated_by(claims, reports, ["asylum_sought"]), reports, coup or coup_of(claims), dated=True
    )
    with style.house_style():
        if not found.drawn:
            why = "No claim gives a number and a day of people seeking asylum."
            return no_data(f"Asylum requests reported{found.since}", why, source_note(found))
        return _drawn(found)


@dataclass(frozen=True, slots=True)
class _Line:
    """What is drawn for one host country; ``name`` may be that none is named."""

    name: str
    marks: list[Mark]
    steps: list[Step]

    @property
    def last(self) -> Step:
        return self.steps[-1]

    @property
    def label(self) -> str:
        number = self.last.words
        return f"{shortened(self.name, _LABEL_SIZE, _LABEL_ROOM - text_width(number, _LABEL_SIZE))} {number}"


def _drawn(found: Evidence) -> Figure:
    lines = _lines(found)
    counts = all_bounds(mark for line in lines for mark in line.marks)
    notes = [f"People asking for asylum{found.since}, by the country asked", scale_note(counts)]
    height = int(max(330, LINE_HEIGHT * (len(lines) + 1)))
    sheet = new_sheet(
        _title(lines),
        "; ".join(note for note in notes if note),
        source_note(found),
        height + _TICKS + _COUP,
        key_with_line(mark for line in lines for mark in line.marks),
    )
    room = max(text_width(line.label, _LABEL_SIZE) for line in lines)
    left = MARGIN + count_labels_width(counts)
    width = (style.WIDTH - MARGIN - left - room) / LABELS_BEGIN
    axes = sheet.axes(left, sheet.bottom + _TICKS, width, height)
    first, last = span(found)
    set_day_axis(axes, first, last, width)
    set_count_axis(axes, counts)
    mark_coup(axes, found.coup, named=True)
    colours = _colours(lines)
    for line, colour in reversed(list(zip(lines, colours, strict=True))):
        draw_growth(axes, line.marks, line.steps, colour, last)
    ends = [Label(line.last.end, line.label, colour) for line, colour in zip(lines, colours, strict=True)]
    label_ends(axes, ends, height)
    return sheet.chart


def _lines(found: Evidence) -> list[_Line]:
    """A line for each country, the highest number first, claims without a country last."""
    by_country: dict[str, list[Stated]] = defaultdict(list)
    for one in found.drawn:
        by_country[country_name(one.country)].append(one)
    lines = [
        _Line(name, dated_marks(stated, found.coup), floor_series(stated))
        for name, stated in by_country.items()
    ]
    return sorted(lines, key=lambda line: (line.name == NO_COUNTRY, -line.last.rank[0], line.name))


def _colours(lines: list[_Line]) -> list[str]:
    """A colour for each of the countries with the highest numbers; the rest and the unnamed are grey."""
    named = sum(line.name != NO_COUNTRY for line in lines)
    coloured = list(style.PALETTE[:named])
    return coloured + [_REST] * (len(lines) - len(coloured))


def _title(lines: list[_Line]) -> str:
    leader = lines[0]
    by = f"by {month_text(reached(leader.steps))}"
    number = leader.last.phrase
    if sum(line.name != NO_COUNTRY for line in lines) > 1:
        return f"Most asylum requests are reported from {leader.name}: {number} {by}"
    requests = f"{number} asylum {'request' if number == '1' else 'requests'}"
    where = "a country not named" if leader.name == NO_COUNTRY else leader.name
    return f"Reports speak of {requests} in {where} {by}"
