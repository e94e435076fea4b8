"""The rank of host countries by asylum applications, before and since the coup."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Drawing

from tracker.charts import style
from tracker.charts.lettering import shortened, text_width
from tracker.charts.official_data import Era, Host, bounds_note, foot, hosts, usual_length, years_of
from tracker.charts.sheet import MARGIN, new_sheet, no_data
from tracker.charts.words import country_name, listed
from tracker.coups import Coup
from tracker.lexicon.countries import with_article
from tracker.official.vocabulary import OfficialMeasure

_MOST, _ROW = 12, 26
_SIDE = 250
"""Pixels for the names and numbers on either side."""
_CLIMB = 3
"""Places gained or lost that colour a line."""

_RANK, _NAME = 10, 42
"""Pixels from the axes to the near end of a rank, and of a name with its number, on either side."""
_ALIGN = ("right", "left")

_RISE, _FALL, _STAY = style.PALETTE[1], style.PALETTE[0], "#a3a3a3"

Ranks = dict[str, int]


def host_ranks(official: pd.DataFrame, coup: Coup) -> Drawing:
    """Host countries ranked by applications a year, before the coup at the left and since it at the right.

    Countries that counted some applications in cases have no comparable rank, and are named in the foot.

    Args:
        official: The ``official`` table; one source and one release.
        coup: Its nationals.

    Returns:
        A figure 800 pixels wide; "Not drawn" stands there where there is none.

    Raises:
        UsageError: The table holds several sources or releases.
    """
    every = hosts(official, coup)
    compared = [
        host
        for host in every
        if not host.cases and all(host.yearly(coup, era) is not None for era in (Era.BEFORE, Era.SINCE))
    ]
    people = f"nationals of {country_name(coup.origin)}"
    with style.house_style():
        if not compared:
            why = f"No country has figures of applications by {people} both before and since the coup."
            return no_data(f"Host countries of {people}", why, "")
        return _drawn(compared, every, official, coup)


def _drawn(compared: list[Host], every: list[Host], official: pd.DataFrame, coup: Coup) -> Drawing:
    before, since = _ranks(compared, coup, Era.BEFORE), _ranks(compared, coup, Era.SINCE)
    shown = [host for host in compared if min(before[host.country], since[host.country]) <= _MOST]
    depth = max(max(before[host.country], since[host.country]) for host in shown)
    height = _ROW * len(_places(shown, before, since, depth))
    sheet = new_sheet(
        _title(shown, before, since),
        f"Rank by asylum applications of nationals of {country_name(coup.origin)} a year (new and repeat, "
        f"persons); all countries that are among the first {_MOST} on either side. Orange: up {_CLIMB} "
        "places or more, blue: down as many.",
        _foot(every, shown, official, coup),
        height + 12,
    )
    axes = sheet.axes(MARGIN + _SIDE, sheet.bottom + 6, style.WIDTH - 2 * (MARGIN + _SIDE), height)
    rows = _places(shown, before, since, depth)
    _draw_lines(axes, shown, before, since, rows)
    for side, era in ((0, Era.BEFORE), (1, Era.SINCE)):
        years = years_of([figure for host in shown for figure in host.of_era(coup, era)])
        _write(axes, side, _NAME, -1.0, f"{years or era}, a year", weight="bold")
        ranks = (before, since)[side]
        for host in shown:
            rank = ranks[host.country]
            _write(axes, side, _RANK, rows[rank], f"{rank}.")
            _write(axes, side, _NAME, rows[rank], _named(host, coup, era))
    return sheet.chart


def _write(axes: Axes, side: int, away: float, row: float, words: str, **look: Any) -> None:
    """Write beside the axes, before (0) or since (1), so many pixels away from them."""
    outwards = (-away, away)[side] * 72 / style.DPI
    axes.annotate(
        words,
        (side, row),
        xytext=(outwards, 0),
        textcoords="offset points",
        ha=_ALIGN[side],
        va="center",
        size=9,
        annotation_clip=False,
        **look,
    )


def _ranks(compared: list[Host], coup: Coup, era: Era) -> Ranks:
    ordered = sorted(compared, key=lambda host: (-(host.yearly(coup, era) or 0), host.country))
    return {host.country: rank for rank, host in enumerate(ordered, 1)}


def _places(shown: list[Host], before: Ranks, since: Ranks, depth: int) -> dict[int, int]:
    """The row of each rank that is drawn; ranks that no country shown has take no room."""
    used = {ranks[host.country] for host in shown for ranks in (before, since)}
    return {rank: row for row, rank in enumerate(sorted(used & set(range(1, depth + 1))))}


def _draw_lines(axes: Axes, shown: list[Host], before: Ranks, since: Ranks, rows: dict[int, int]) -> None:
    for host in shown:
        climb = before[host.country] - since[host.country]
        colour = _RISE if climb >= _CLIMB else _FALL if climb <= -_CLIMB else _STAY
        ends = [rows[before[host.country]], rows[since[host.country]]]
        axes.plot([0, 1], ends, color=colour, lw=2, marker="o", ms=5, clip_on=False)
    axes.set(xlim=(0, 1), ylim=(len(rows) - 0.5, -1.6), xticks=[], yticks=[])
    axes.spines[:].set_visible(False)


def _named(host: Host, coup: Coup, era: Era) -> str:
    """Name and number as they stand beside the end of a line."""
    yearly = host.yearly(coup, era) or 0
    number = f"{yearly:,.0f}" if yearly >= 10 else f"{yearly:,.1f}"
    return f"{shortened(host.name, 9, _SIDE - _NAME - text_width(f'  {number}', 9))}  {number}"


def _title(shown: list[Host], before: Ranks, since: Ranks) -> str:
    top_before = min(shown, key=lambda host: before[host.country])
    riser = max(shown, key=lambda host: (before[host.country] - since[host.country], host.country))
    gain = before[riser.country] - since[riser.country]
    top = min(shown, key=lambda host: since[host.country])
    leader, former, climber = (with_article(host.name) for host in (top, top_before, riser))
    stays = f"{leader} stays first" if top is top_before else f"{leader} takes the first place from {former}"
    stays = stays[0].upper() + stays[1:]
    if gain < _CLIMB:
        return f"{stays} among the countries of asylum"
    return f"{stays}; {climber} climbs from rank {before[riser.country]} to {since[riser.country]}"


def _foot(every: list[Host], shown: list[Host], official: pd.DataFrame, coup: Coup) -> str:
    in_cases = [host.name for host in every if host.cases]
    length = usual_length(figure for host in shown for figure in host.figures)
    notes = [f"Averages over the {length}s with a figure; the {length} of the coup is in neither."]
    notes.append(bounds_note(official, coup, shown))
    if in_cases:
        notes.append(f"Not ranked, since cases were counted for some years: {listed(in_cases)}.")
    return foot(official, coup, OfficialMeasure.APPLICATIONS, *notes)
