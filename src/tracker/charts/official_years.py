"""Asylum applications by nationals of the coup's country, a year, in the countries with most of them."""

import datetime as dt
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Drawing
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, MaxNLocator

from tracker.charts import style
from tracker.charts.growth import coup_key, mark_coup
from tracker.charts.official_data import (
    ERA_COLOURS,
    Era,
    Figure,
    Host,
    bounds_note,
    foot,
    hosts,
    usual_length,
    years_of,
)
from tracker.charts.scales import place
from tracker.charts.sheet import MARGIN, Sheet, new_sheet, no_data
from tracker.charts.words import country_name, listed
from tracker.coups import Coup
from tracker.lexicon.countries import with_article
from tracker.official.vocabulary import OfficialMeasure

_COLUMNS, _MOST = 3, 9
_CASES: dict[str, Any] = {"fc": "none", "ec": style.PALETTE[1], "lw": 1.0}
_PARTIAL: dict[str, Any] = {"fc": style.PAPER, "ec": ERA_COLOURS[Era.SINCE], "lw": 1.2}
_MISSING: dict[str, Any] = {"ls": "none", "marker": "x", "ms": 4.5, "mew": 1.1, "color": style.GREY}
_MOST_TICKS = 4.5
_PANEL, _HEAD, _TICKS, _LABELS = 96, 44, 26, 48
"""Pixels of a panel's height, of its words above, of the years below and of the counts at its left."""

Period = tuple[dt.date, dt.date]


def applications_by_host(official: pd.DataFrame, coup: Coup) -> Drawing:
    """Applications a year before and after a coup, one panel for each of the nine largest host countries.

    The averages compare years; they are no estimate of what the coup caused.

    Args:
        official: The ``official`` table; one source and one release.
        coup: Its nationals; its day is marked.

    Returns:
        A figure 800 pixels wide; "Not drawn" stands there where there is none.

    Raises:
        UsageError: The table holds several sources or releases.
    """
    shown = [host for host in hosts(official, coup) if host.since(coup)][:_MOST]
    people = f"nationals of {country_name(coup.origin)}"
    with style.house_style():
        if not shown:
            why = f"No official figure of applications by {people} since the coup."
            return no_data(f"Asylum applications by {people}", why, "")
        return _drawn(shown, official, coup, people)


def _drawn(shown: list[Host], official: pd.DataFrame, coup: Coup, people: str) -> Drawing:
    rows = -(-len(shown) // _COLUMNS)
    block = _PANEL + _HEAD + _TICKS
    periods = sorted({(figure.start, figure.end) for host in shown for figure in host.figures})
    length = usual_length(figure for host in shown for figure in host.figures)
    sheet = new_sheet(
        _title(shown[0], coup, people),
        f"Asylum applications by {people} a {length} (new and repeat, persons); each panel has its own "
        "scale. Averages compare years before and since the coup; they do not say what it caused.",
        _foot(shown, official, coup, length),
        rows * block,
        _key(shown, periods, coup, length),
    )
    step = (style.WIDTH - 2 * MARGIN + 14) / _COLUMNS
    for number, host in enumerate(shown):
        row, column = divmod(number, _COLUMNS)
        left = MARGIN + column * step
        top = sheet.top - row * block
        _draw_words(sheet, host, coup, left, top)
        axes = sheet.axes(left + _LABELS, top - _HEAD - _PANEL, step - _LABELS - 14, _PANEL)
        _draw_panel(axes, host, coup, periods)
    return sheet.chart


def _draw_words(sheet: Sheet, host: Host, coup: Coup, left: float, top: float) -> None:
    sheet.text(left, top - 14, host.name, size=10, weight="bold")
    sheet.text(left, top - 29, comparison(host, coup), size=style.SMALL_SIZE, color=style.GREY)


def comparison(host: Host, coup: Coup) -> str:
    """Applications a year before and since the coup in words, or why they are not compared."""
    before, since = host.yearly(coup, Era.BEFORE), host.yearly(coup, Era.SINCE)
    if host.cases:
        return "partly counted in cases, so not compared"
    if before is None or since is None:
        return "no year to compare"
    earlier = years_of(host.of_era(coup, Era.BEFORE)) or "before"
    later = years_of(host.of_era(coup, Era.SINCE)) or "since"
    return f"{earlier}: {before:,.0f} a year; {later}: {since:,.0f}"


def _draw_panel(axes: Axes, host: Host, coup: Coup, periods: list[Period]) -> None:
    for figure in host.figures:
        colour = ERA_COLOURS[figure.era(coup)]
        _draw_bar(axes, figure, _PARTIAL if figure.partial else {"color": colour})
    for figure in host.cases:
        _draw_bar(axes, figure, _CASES)
    middles = [place(start + (end - start) / 2) for start, end in _missing(host, periods)]
    axes.plot(middles, [0.06] * len(middles), transform=axes.get_xaxis_transform(), **_MISSING)
    mark_coup(axes, coup, named=False, over=True)
    first, last = periods[0][0], periods[-1][1]
    axes.set_xlim(place(first) - 40, place(last) + 40)
    every = range(first.year, last.year + 1)
    step = next(step for step in (1, 2, 5, 10, 20) if len(every) <= _MOST_TICKS * step)
    years = [year for year in every if year % step == 0]
    axes.set_xticks([place(dt.date(year, 7, 1)) for year in years], [str(year) for year in years])
    axes.set_ylim(0, max(figure.value for figure in (*host.figures, *host.cases)) * 1.08)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True, steps=[1, 2, 2.5, 5, 10]))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    axes.grid(axis="y", color=style.FAINT, lw=0.7)
    axes.tick_params(length=0, labelsize=style.SMALL_SIZE)
    axes.tick_params(axis="x", pad=6)


def _draw_bar(axes: Axes, figure: Figure, look: dict[str, Any]) -> None:
    axes.bar(place(figure.start), figure.value, width=figure.days * 0.86, align="edge", **look)


def _missing(host: Host, periods: list[Period]) -> list[Period]:
    """The periods without a figure of a country, in persons or in cases, that others have."""
    known = {(figure.start, figure.end) for figure in (*host.figures, *host.cases)}
    return [period for period in periods if period not in known]


def _key(shown: list[Host], periods: list[Period], coup: Coup, length: str) -> dict[str, tuple[Line2D, ...]]:
    look: dict[str, Any] = {"ls": "none", "marker": "s", "ms": 8}
    key: dict[str, tuple[Line2D, ...]] = {
        f"{length} {era}" if era is Era.COUP else era.value: (
            Line2D([], [], mfc=ERA_COLOURS[era], mec="none", **look),
        )
        for era in Era
    }
    if any(figure.partial for host in shown for figure in host.figures):
        key["a part is missing"] = (Line2D([], [], mfc=_PARTIAL["fc"], mec=_PARTIAL["ec"], **look),)
    if any(host.cases for host in shown):
        key["counted in cases, not persons"] = (Line2D([], [], mfc="none", mec=_CASES["ec"], **look),)
    if any(_missing(host, periods) for host in shown):
        key["no figure"] = (Line2D([], [], **_MISSING),)
    return key | coup_key(coup)


def _title(leader: Host, coup: Coup, people: str) -> str:
    before, since = leader.yearly(coup, Era.BEFORE), leader.yearly(coup, Era.SINCE)
    if leader.cases or before is None or since is None:
        return (
            f"Since the coup, {with_article(leader.name)} has registered most asylum applications by {people}"
        )
    later, earlier = (years_of(leader.of_era(coup, era)) for era in (Era.SINCE, Era.BEFORE))
    return (
        f"In {with_article(leader.name)}, {people} applied for asylum {since:,.0f} times a year "
        f"{f'in {later}' if later else Era.SINCE}, {before:,.0f} times "
        f"{f'in {earlier}' if earlier else 'before'}"
    )


def _foot(shown: list[Host], official: pd.DataFrame, coup: Coup, length: str) -> str:
    notes = ["Left out: appeals, court cases and figures that hold them.", bounds_note(official, coup, shown)]
    in_cases = [_in_place(host, f"{sum(one.value for one in host.cases):,}") for host in shown if host.cases]
    if in_cases:
        notes.append(f"Not added, since one case can be several persons: cases in {listed(in_cases)}.")
    partial = [_in_place(host, str(one.start.year)) for host in shown for one in host.figures if one.partial]
    if partial:
        notes.append(f"Without a part that made a quarter or more of the {length} before: {listed(partial)}.")
    return foot(official, coup, OfficialMeasure.APPLICATIONS, *notes)


def _in_place(host: Host, number: str) -> str:
    """A country with a number or year of its own."""
    return f"{with_article(host.name)} ({number})"
