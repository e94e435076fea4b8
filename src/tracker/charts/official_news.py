"""Officers and officials as the news tells of them, against all applications, by host country."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Drawing
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, NullLocator

from tracker.charts import style
from tracker.charts.growth import mark_coup
from tracker.charts.marks import draw_marks, key_of, mark_of
from tracker.charts.official_data import Era, Figure, Host, foot, hosts, year_span
from tracker.charts.scales import place, set_day_axis
from tracker.charts.sheet import MARGIN, new_sheet, no_data, source_note
from tracker.charts.stated import SEVERAL, UNDATED, Evidence, Stated, cut_off, evidence, foremost, stated_by
from tracker.charts.words import bounds_phrase, counted, country_name, day_text, met, persons, window_text
from tracker.coups import Coup
from tracker.official.vocabulary import OfficialMeasure

_COLUMNS, _MOST = 2, 6
_PANEL, _HEAD, _TICKS, _LABELS, _BETWEEN = 128, 32, 30, 58, 30
_STATE = ("officers", "soldiers", "military", "police", "diplomats", "judiciary", "officials", SEVERAL)
_TOLD, _REGISTERED = style.PALETTE[1], "#8a8a8a"
_PERSONS: dict[str, Any] = {"color": _REGISTERED, "lw": 2.0}
_CASES: dict[str, Any] = {"color": _REGISTERED, "lw": 1.6, "ls": (0, (1, 1.5))}
_WHY: dict[str, Any] = {"size": style.SMALL_SIZE, "color": style.GREY}
_VALID = dt.timedelta(days=365)
"""How long a sum is drawn where no further one follows."""

_Told = dict[str, list[Stated]]
"""Country to what reports say."""


def news_beside_register(
    claims: pd.DataFrame, reports: pd.DataFrame, official: pd.DataFrame, coup: Coup
) -> Drawing:
    """People of the state who asked for asylum by the news, and everyone who did by the register.

    Marks are what reports say of officers, soldiers, police, diplomats, judges and officials, of one group or
    of several in one figure; the grey steps are all applications registered since the start of the coup's
    year, persons and cases apart. The two are never added or divided.

    Args:
        claims: The claims table.
        reports: The reports table.
        official: The ``official`` table; one source and one release.
        coup: Its nationals since its day.

    Returns:
        A figure 800 pixels wide; "Not drawn" stands there where there is none.

    Raises:
        UsageError: The official table holds several sources or releases.
    """
    stated = [one for one in stated_by(claims, reports, ["asylum_sought"]) if one.people in _STATE]
    registered = {host.country: host for host in hosts(official, coup)}
    every = evidence(stated, cut_off(claims, reports, coup), coup, dated=False)
    every = every.only(lambda one: one.day is not None, UNDATED)
    found = every.only(lambda one: one.country in registered, "in a country without official figures")
    told: _Told = defaultdict(list)
    for one in found.drawn:
        told[str(one.country)].append(one)
    with style.house_style():
        if not told:
            why = "No claim gives a number and a day of officers or officials asking for asylum in a country "
            why += "that has official figures."
            return no_data("Officers and officials against all applications", why, source_note(found))
        return _drawn(told, registered, found, official, coup)


def _drawn(
    told: _Told, registered: dict[str, Host], found: Evidence, official: pd.DataFrame, coup: Coup
) -> Drawing:
    ranked = sorted(told, key=lambda country: (-_highest(told[country]), country))
    shown = ranked[:_MOST]
    rows = -(-len(shown) // _COLUMNS)
    block = _PANEL + _HEAD + _TICKS
    marks = [mark_of(one, 0, coup) for country in shown for one in told[country]]
    lines = {"all applications registered, in persons": (Line2D([], [], **_PERSONS),)}
    if any(registered[country].cases for country in shown):
        lines["those counted in cases"] = (Line2D([], [], **_CASES),)
    sheet = new_sheet(
        _title(told, registered, shown, coup),
        "Officers, soldiers, police, diplomats, judges and officials asking for asylum, by the news (marks), "
        f"and all applications by nationals of {country_name(coup.origin)} registered since "
        f"{_first_day(shown, registered, coup)} (grey steps); logarithmic scale",
        _foot(found, official, coup, ranked[_MOST:]),
        rows * block,
        key_of(marks) | lines,
    )
    last = _last_day(shown, told, registered, coup)
    most = max(_top(told[country], registered[country], coup, last) for country in shown)
    step = (style.WIDTH - 2 * MARGIN + _BETWEEN - 12) / _COLUMNS  # the last year's label reaches out
    width = step - _LABELS - _BETWEEN
    for number, country in enumerate(shown):
        row, column = divmod(number, _COLUMNS)
        left, top = MARGIN + column * step, sheet.top - row * block
        sheet.text(left, top - 14, registered[country].name, size=10, weight="bold")
        axes = sheet.axes(left + _LABELS, top - _HEAD - _PANEL, width, _PANEL)
        set_day_axis(axes, dt.date(coup.day.year, 1, 1), last, width)
        _set_counts(axes, most)
        _draw_panel(axes, told[country], registered[country], coup, last)
        mark_coup(axes, coup, named=number == 0)
    return sheet.chart


def _top(stated: list[Stated], host: Host, coup: Coup, last: dt.date) -> int:
    """The highest number of a panel."""
    sums = [total for part in (host.figures, host.cases) for _, total in _sums(part, coup, last)]
    return max([*sums, _highest(stated)])


def _set_counts(axes: Axes, most: int) -> None:
    """The axis of counts, the same in all panels, so that countries can be compared."""
    axes.set_yscale("log")
    axes.set_ylim(0.7, most * 2)
    axes.set_yticks([10**n for n in range(len(str(most)) + 1) if 10**n <= most * 2])
    axes.yaxis.set_minor_locator(NullLocator())
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    axes.grid(axis="y", color=style.FAINT, lw=0.7)
    axes.tick_params(axis="y", length=0, labelsize=style.SMALL_SIZE)


def _draw_panel(axes: Axes, stated: list[Stated], host: Host, coup: Coup, last: dt.date) -> None:
    for figures, look in ((host.figures, _PERSONS), (host.cases, _CASES)):
        sums = _sums(figures, coup, last)
        if sums:
            days, totals = zip(*sums, strict=True)
            steps = [place(day) for day in (*days, min(last, days[-1] + _VALID))]
            axes.step(steps, [*totals, totals[-1]], where="post", **look)
    if not any(_sums(figures, coup, last) for figures in (host.figures, host.cases)):
        why = "no official figure of the time of the coup"
        axes.text(0.98, 0.94, why, transform=axes.transAxes, ha="right", va="top", **_WHY)
    draw_marks(axes, [mark_of(one, place(one.day), coup) for one in stated if one.day], _TOLD)


def _sums(figures: Iterable[Figure], coup: Coup, last: dt.date) -> list[tuple[dt.date, int]]:
    """The running sum up to the last day that is drawn."""
    return [(day, total) for day, total in _running(figures, coup) if day <= last]


def _running(figures: Iterable[Figure], coup: Coup) -> list[tuple[dt.date, int]]:
    """The sum of applications at the end of each period, from the coup's own on up to the first gap."""
    sums: list[tuple[dt.date, int]] = []
    for figure in figures:
        if figure.era(coup) is Era.BEFORE:
            continue
        follows = sums and figure.start == sums[-1][0] + dt.timedelta(days=1)
        if not follows and (sums or figure.era(coup) is not Era.COUP):
            break
        sums.append((figure.end, figure.value + (sums[-1][1] if sums else 0)))
    return sums


def _last_day(shown: list[str], told: _Told, registered: dict[str, Host], coup: Coup) -> dt.date:
    """Two years after the last report at most: the register goes on when the news has gone."""
    news = max(one.day for country in shown for one in told[country] if one.day)
    register = max(
        (day for country in shown for day, _ in _running(registered[country].figures, coup)), default=news
    )
    end = dt.date(news.year + 2, 12, 31)
    return max(news, min(register, end)) + dt.timedelta(days=30)


def _highest(stated: list[Stated]) -> int:
    return max(max(one.low or 0, one.high or 0) for one in stated)


def _title(told: _Told, registered: dict[str, Host], shown: list[str], coup: Coup) -> str:
    """The foremost number of the news, and what the register of that country counts up to its year."""
    in_persons = [country for country in shown if not registered[country].cases] or shown
    first = foremost([one for country in in_persons for one in told[country]], coup)
    number = bounds_phrase(first.low, first.high)
    alone = number == "1"
    who = f"{number} {persons(first.people, one=alone)} who {met(first.status, first.country, one=alone)}"
    host = registered[str(first.country)]
    sums = _running(host.figures, coup)
    if not sums or host.cases:
        return f"Reports tell of {who}"
    day, total = next((one for one in sums if first.day and one[0] >= first.day), sums[-1])
    since = next(figure.start for figure in host.figures if figure.era(coup) is Era.COUP)
    whole_years = (since.month, since.day, day.month) == (1, 1, 12)
    time = f"in {year_span(since.year, day.year)}" if whole_years else window_text(since, day)
    return f"Reports tell of {who}; the register counts {counted(total, 'application')} {time}"


def _first_day(shown: list[str], registered: dict[str, Host], coup: Coup) -> str:
    """The day from which the register is counted: the first of the period that holds the coup."""
    figures = [one for name in shown for one in (*registered[name].figures, *registered[name].cases)]
    return day_text(min((one.start for one in figures if one.era(coup) is Era.COUP), default=coup.day))


def _foot(found: Evidence, official: pd.DataFrame, coup: Coup, dropped: list[str]) -> str:
    news = source_note(found).replace("Source:", "News:", 1)
    notes = [news, "Registered: new and repeat applications of people of any kind, whole periods."]
    notes.append("A step line ends where a period has no figure.")
    if dropped:
        countries = counted(len(dropped), "country", "countries")
        notes.append(f"For want of room without {countries} with smaller numbers.")
    return foot(official, coup, OfficialMeasure.APPLICATIONS, *notes)
