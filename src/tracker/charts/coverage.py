"""Chart 4: when and by whom it was reported."""

from collections import Counter
from typing import TypeVar

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from tracker.charts import style
from tracker.charts.lettering import shortened, text_width
from tracker.charts.reporting import NO_OUTLET, Coverage, counted_reports
from tracker.charts.scales import level_labels
from tracker.charts.sheet import MARGIN, Sheet, new_sheet, no_data
from tracker.charts.stated import about, coup_of
from tracker.charts.words import counted, country_name, day_text
from tracker.coups import Coup
from tracker.version import __version__

_MOST_OUTLETS = 30
_FEWEST_PERIODS = 12

_LABEL = 76
"""Pixels that the name of a month takes."""
_ROW, _BARS, _TICKS, _HEAD = 19, 110, 30, 30
_MOST_NAMES, _TOTALS, _UNDATED = 270, 40, 66

_ALL = "All outlets"

_Key = TypeVar("_Key")


def coverage(claims: pd.DataFrame, reports: pd.DataFrame, coup: Coup | None = None) -> Figure:
    """Reports that tell of the coup, by month (in a span of over ten years: by year) and outlet.

    Args:
        claims: The claims table; a report without a claim on nationals of the coup's country that can be of
            its time is not counted.
        reports: The reports table.
        coup: The coup; without one, the shipped coup that fits most claims; if none does, every report with
            a claim is counted.

    Returns:
        A figure 800 pixels wide; "Not drawn" stands there where there is none.
    """
    coup = coup or coup_of(claims)
    found = counted_reports(about(claims, coup), reports)
    on = f" on nationals of {country_name(coup.origin)} since the coup" if coup else ""
    with style.house_style():
        if not found.counts:
            why = f"No report makes a claim{on}."
            return no_data("When and by whom it was reported", why, _foot(found))
        return _drawn(found, on)


def _drawn(found: Coverage, on: str) -> Figure:
    outlets = _rows(found)
    space = _BARS + _HEAD + len(outlets) * _ROW + _TICKS
    shown = f"Reports that make a claim{on}, per {found.unit} and outlet; the larger the circle, the more"
    sheet = new_sheet(_title(found), shown, _foot(found), space)
    undated = found.by_period()[None]
    names = min(max(text_width(name, 9) for name in [*outlets, _ALL]) + 22, _MOST_NAMES)
    left = MARGIN + names
    width = style.WIDTH - MARGIN - left - _TOTALS - (_UNDATED if undated else 0)
    _draw_bars(sheet, found, left, width)
    _draw_circles(sheet, found, outlets, left, width)
    return sheet.chart


def _rows(found: Coverage) -> dict[str, Counter[int | None]]:
    """A row for each outlet, those with the most reports first; the smallest share the last row."""
    totals = found.by_outlet()
    ranked = sorted(totals, key=lambda name: (name == NO_OUTLET, -totals[name], name))
    kept = ranked if len(ranked) <= _MOST_OUTLETS else ranked[: _MOST_OUTLETS - 1]
    rest = f"{len(ranked) - len(kept)} other outlets"
    rows: dict[str, Counter[int | None]] = {name: Counter() for name in kept}
    if len(kept) < len(ranked):
        rows[rest] = Counter()
    for (outlet, period), count in found.counts.items():
        rows[outlet if outlet in rows else rest][period] += count
    return rows


def _draw_bars(sheet: Sheet, found: Coverage, left: float, width: float) -> None:
    sheet.text(MARGIN, sheet.top - _BARS / 2 - 10, _ALL, size=9, weight="bold")
    axes = sheet.axes(left, sheet.top - _BARS, width, _BARS - 14)
    axes.spines["left"].set_visible(False)
    if not found.periods:
        axes.set(xticks=[], yticks=[])
        axes.text(0.5, 0.4, "Not drawn: no report is dated", ha="center", size=11, color=style.GREY)
        return
    totals = found.by_period()
    periods = list(found.periods)
    axes.bar(periods, [totals[period] for period in periods], width=0.8, color=style.PALETTE[0])
    _set_periods(axes, found, width)
    axes.set_xticklabels([])
    axes.set_ylim(0, max(totals[period] for period in periods) * 1.2)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True, steps=[1, 2, 5, 10]))
    axes.grid(axis="y", color=style.FAINT, lw=0.7)
    axes.tick_params(axis="y", length=0)
    peak = max(periods, key=lambda period: (totals[period], -period))
    axes.annotate(
        f"{totals[peak]:,}", (peak, totals[peak]), (0, 2), textcoords="offset points", ha="center", size=8
    )


def _set_periods(axes: Axes, found: Coverage, width: float) -> None:
    periods = found.periods
    room = max(0.8, (_FEWEST_PERIODS - len(periods)) / 2)
    axes.set_xlim(periods[0] - room, periods[-1] + room)
    slot = width / (len(periods) - 1 + 2 * room)
    steps = (1, 2, 5, 10, 20, 50, 100) if found.yearly else (1, 2, 3, 6, 12)
    step = next((step for step in steps if step * slot >= _LABEL), steps[-1])
    ticks = [period for period in periods if period % step == 0] or [periods[0]]
    axes.set_xticks(ticks, [found.name(tick) for tick in ticks])


def _draw_circles(
    sheet: Sheet, found: Coverage, outlets: dict[str, Counter[int | None]], left: float, width: float
) -> None:
    height = len(outlets) * _ROW
    bottom = sheet.bottom + _TICKS
    axes = sheet.axes(left, bottom, width, height)
    axes.set(ylim=(0, len(outlets)), yticks=[])
    axes.spines[["left", "bottom"]].set_visible(False)
    axes.tick_params(axis="x", length=3)
    if found.periods:
        _set_periods(axes, found, width)
        level_labels(axes)
    else:
        axes.set_xticks([])
    biggest = max(count for row in outlets.values() for count in row.values())
    undated_at = left + width + _UNDATED / 2
    for number, (outlet, row) in enumerate(outlets.items()):
        y = len(outlets) - number - 0.5
        base = bottom + y * _ROW - 4
        axes.axhline(y, color=style.FAINT, lw=0.6)
        sheet.text(MARGIN, base, shortened(outlet, 9, left - MARGIN - 20), size=9)
        dated = sorted((period, count) for period, count in row.items() if period is not None)
        areas = [_area(count, biggest) for _, count in dated]
        axes.scatter(
            [period for period, _ in dated],
            [y] * len(dated),
            areas,
            style.PALETTE[0],
            lw=0,
            zorder=3,
            clip_on=False,
        )
        if row[None]:
            sheet.text(undated_at, base, f"{row[None]:,}", size=9, ha="center")
        total = f"{row.total():,}"
        sheet.text(style.WIDTH - MARGIN - text_width(total, 9), base, total, size=9, weight="bold")
    _draw_heads(sheet, bottom + height + 6, undated_at if found.by_period()[None] else None)


def _area(count: int, biggest: int) -> float:
    """Area of a circle in square points, in proportion to the count, yet one report can still be seen."""
    return max(110 * count / biggest, 12) if biggest > 1 else 40.0


def _draw_heads(sheet: Sheet, y: float, undated_at: float | None) -> None:
    right = style.WIDTH - MARGIN - text_width("all", style.SMALL_SIZE)
    sheet.text(right, y, "all", size=style.SMALL_SIZE, color=style.GREY)
    if undated_at is not None:
        sheet.text(undated_at, y, "no date", size=style.SMALL_SIZE, color=style.GREY, ha="center")


def _title(found: Coverage) -> str:
    totals = found.by_outlet()
    named = Counter({outlet: count for outlet, count in totals.items() if outlet != NO_OUTLET})
    dated = Counter({period: count for period, count in found.by_period().items() if period is not None})
    if totals.total() == 1:
        when = f" in {found.name(next(iter(dated)))}" if dated else ", not dated"
        return f"One report{''.join(f' by {outlet}' for outlet in named)}{when}"
    leader, peak = _single_top(named), _single_top(dated)
    reports = counted(totals.total(), "report")
    who = f"{leader} has {totals[leader]:,} of {reports}" if leader else reports
    if not leader and named:
        who += f" by {counted(len(named), 'outlet')}"
    if not dated:
        return f"{who}, none of them dated"
    if peak is not None:
        return f"{who}; the most came in {found.name(peak)}"
    first, last = found.name(min(dated)), found.name(max(dated))
    return f"{who}, all in {first}" if first == last else f"{who}, from {first} to {last}"


def _single_top(counts: Counter[_Key]) -> _Key | None:
    """The key with the highest count, where no other has as many."""
    ranked = counts.most_common(2)
    alone = len(ranked) == 2 and ranked[0][1] > ranked[1][1]
    return ranked[0][0] if alone else None


def _foot(found: Coverage) -> str:
    total = found.by_outlet().total()
    cut_off = f"last report of {day_text(found.cut_off)}" if found.cut_off else "no report is dated"
    parts = [
        (
            f"Source: {counted(total, 'news report')} of {counted(len(found.by_outlet()), 'outlet')}, "
            f"read by tracker {__version__}; the same text is counted once."
        ),
        f"Cut-off: {cut_off}.",
    ]
    if found.aside:
        parts.append(f"{counted(found.aside, 'report')} without such a claim not counted.")
    return " ".join(parts)
