"""Officers and officials as the news tells of them, against all applications, by host country."""

import datetime as dt
from collections import defaultdict

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Drawing
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, NullLocator

from tracker.charts import style
from tracker.charts.growth import mark_coup
from tracker.charts.lettering import text_width
from tracker.charts.marks import draw_marks, key_of, mark_of
from tracker.charts.official_data import Era, Host, foot, hosts
from tracker.charts.scales import place, set_day_axis
from tracker.charts.sheet import MARGIN, Sheet, new_sheet, no_data, source_note
from tracker.charts.stated import Evidence, Stated, evidence, stated_by
from tracker.charts.words import counted, country_name
from tracker.coups import Coup

_COLUMNS, _MOST = 2, 6
_PANEL, _HEAD, _TICKS, _LABELS = 128, 26, 30, 58
_STATE = ("officers", "soldiers", "military", "police", "diplomats", "judiciary", "officials")
_TOLD, _REGISTERED = style.PALETTE[1], "#8a8a8a"


def news_beside_register(
    claims: pd.DataFrame, reports: pd.DataFrame, official: pd.DataFrame, coup: Coup
) -> Drawing:
    """People of the state who asked for asylum by the news, and everyone who did by the register.

    Marks are what reports say of officers, soldiers, police, diplomats, judges and officials; the grey steps
    are all applications registered since the coup's year. The two are never added or divided.

    Args:
        claims: The claims table.
        reports: The reports table.
        official: The ``official`` table; one source and one release.
        coup: Its nationals since its day.

    Returns:
        A figure 800 pixels wide; "No data" is drawn where there is none.

    Raises:
        UsageError: The official table holds several sources or releases.
    """
    chosen = claims[claims["group"].astype(object).isin(_STATE)]
    found = evidence(stated_by(chosen, reports, ["asylum_sought"]), reports, coup, dated=True)
    registered = {host.country: host for host in hosts(official, coup)}
    told: dict[str, list[Stated]] = defaultdict(list)
    for one in found.drawn:
        if one.country in registered:
            told[one.country].append(one)
    with style.house_style():
        if not told:
            why = "No claim gives a number and a day of officers or officials asking for asylum in a country "
            why += "that has official figures."
            return no_data("Officers and officials against all applications", why, "")
        return _drawn(told, registered, found, official, coup)


def _drawn(
    told: dict[str, list[Stated]],
    registered: dict[str, Host],
    found: Evidence,
    official: pd.DataFrame,
    coup: Coup,
) -> Drawing:
    ranked = sorted(told, key=lambda country: (-_highest(told[country]), country))
    shown = ranked[:_MOST]
    rows = -(-len(shown) // _COLUMNS)
    block = _PANEL + _HEAD + _TICKS
    marks = [mark_of(one, 0, coup) for country in shown for one in told[country]]
    sheet = new_sheet(
        _title(shown[0], told[shown[0]], registered[shown[0]], coup),
        "Officers, soldiers, police, diplomats, judges and officials asking for asylum, by the news (marks), "
        f"and all applications by nationals of {country_name(coup.origin)} registered since the start of "
        f"{coup.day.year} (grey steps); logarithmic scale",
        _foot(found, official, coup, ranked[_MOST:]),
        rows * block,
        key_of(marks) | {"all applications registered": (Line2D([], [], color=_REGISTERED, lw=2),)},
    )
    last = _last_day(shown, told, registered, coup)
    step = (style.WIDTH - 2 * MARGIN + 20) / _COLUMNS
    for number, country in enumerate(shown):
        row, column = divmod(number, _COLUMNS)
        left, top = MARGIN + column * step, sheet.top - row * block
        _draw_name(sheet, registered[country], left, top - 14)
        axes = sheet.axes(left + _LABELS, top - _HEAD - _PANEL, step - _LABELS - 20, _PANEL)
        first = dt.date(coup.day.year, 1, 1)
        set_day_axis(axes, first, last, step - _LABELS - 20)
        _draw_panel(axes, told[country], registered[country], coup, last)
        mark_coup(axes, coup, named=number == 0)
    return sheet.chart


def _draw_name(sheet: Sheet, host: Host, left: float, bottom: float) -> None:
    sheet.text(left, bottom, host.name, size=10, weight="bold")
    if host.cases:
        beside = left + text_width(host.name, 10, "bold") + 8
        words = "some applications counted in cases, not shown"
        sheet.text(beside, bottom, words, size=style.SMALL_SIZE, color=style.GREY)


def _draw_panel(axes: Axes, stated: list[Stated], host: Host, coup: Coup, last: dt.date) -> None:
    axes.set_yscale("log")
    days, sums = _running(host, coup)
    axes.step([place(day) for day in days], sums, where="post", color=_REGISTERED, lw=2)
    draw_marks(axes, [mark_of(one, place(one.day), coup) for one in stated if one.day], _TOLD)
    if days and days[-1] < last:
        axes.plot([place(days[-1]), place(last)], [sums[-1]] * 2, color=_REGISTERED, lw=2, alpha=0.4)
    top = max([*sums, _highest(stated)])
    axes.set_ylim(0.7, top * 4)
    axes.set_yticks([10**n for n in range(len(str(top)) + 1) if 10**n <= top * 4])
    axes.yaxis.set_minor_locator(NullLocator())
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    axes.grid(axis="y", color=style.FAINT, lw=0.7)
    axes.tick_params(axis="y", length=0, labelsize=style.SMALL_SIZE)


def _running(host: Host, coup: Coup) -> tuple[list[dt.date], list[int]]:
    """The sum of applications at the end of each period, from the coup's own period on."""
    figures = [figure for figure in host.figures if figure.era(coup) is not Era.BEFORE]
    sums, total = [], 0
    for figure in figures:
        total += figure.value
        sums.append(total)
    return [figure.end for figure in figures], sums


def _last_day(
    shown: list[str], told: dict[str, list[Stated]], registered: dict[str, Host], coup: Coup
) -> dt.date:
    """Two years after the last report at most: the register goes on when the news has gone."""
    news = max(one.day for country in shown for one in told[country] if one.day)
    register = max((day for country in shown for day in _running(registered[country], coup)[0]), default=news)
    end = dt.date(news.year + 2, 12, 31)
    return max(news, min(register, end)) + dt.timedelta(days=30)


def _highest(stated: list[Stated]) -> int:
    return max(max(one.low or 0, one.high or 0) for one in stated)


def _title(country: str, stated: list[Stated], host: Host, coup: Coup) -> str:
    top = max(stated, key=lambda one: (max(one.low or 0, one.high or 0), one.day or dt.date.min))
    year = top.day.year if top.day else coup.day.year
    days, sums = _running(host, coup)
    by_then = [total for day, total in zip(days, sums, strict=True) if day.year <= year]
    number = f"{_highest(stated):,} officers or officials"
    told = f"In {country_name(country)}, the news tells of {number} asking for asylum"
    if not by_then:
        return told
    return f"{told}; {by_then[-1]:,} people had applied by the end of {year}"


def _foot(found: Evidence, official: pd.DataFrame, coup: Coup, dropped: list[str]) -> str:
    news = source_note(found).replace("Source:", "News:", 1)
    notes = [news, "Registered: new and repeat applications, persons, whole years."]
    if dropped:
        countries = counted(len(dropped), "country", "countries")
        notes.append(f"For want of room without {countries} with smaller numbers.")
    return foot(official, coup, *notes)
