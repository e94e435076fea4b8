"""Decisions on asylum at first instance, and the share that gave protection."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Drawing
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, MaxNLocator, PercentFormatter

from tracker.charts import style
from tracker.charts.growth import mark_coup
from tracker.charts.labels import LABELS_BEGIN, Label, label_ends
from tracker.charts.lettering import shortened, text_width
from tracker.charts.official_data import foot
from tracker.charts.scales import place
from tracker.charts.sheet import MARGIN, new_sheet, no_data
from tracker.charts.words import country_name, window_text
from tracker.coups import Coup
from tracker.official.rates import recognition_rates
from tracker.official.vocabulary import OfficialMeasure

_BARS, _RATES, _BETWEEN, _TICKS, _COUP = 130, 230, 58, 26, 16
_LABELS, _NAME = 58, 130
_HOSTS = 5
_PROTECTED, _REJECTED = style.PALETTE[2], "#b8b8b8"
_LINES = tuple(colour for colour in style.PALETTE if colour != _PROTECTED)
_OPEN: dict[str, Any] = {"lw": 7, "alpha": 0.25, "solid_capstyle": "butt"}
_FEWEST = 30
"""Decisions of a country in a year below which a rate is mostly chance, and is not drawn."""


def decisions(official: pd.DataFrame, coup: Coup) -> Drawing:
    """First-instance decisions a year, and the recognition rate with what masking leaves open.

    Appeals, court cases, combined figures, cases, and applications closed without a decision on their merits
    are left out; the foot says so.

    Args:
        official: The ``official`` table; one source and one release.
        coup: Its nationals; its day is marked.

    Returns:
        A figure 800 pixels wide; "Not drawn" stands there where there is none.
    """
    rows = official[official["origin"] == coup.origin]
    every = recognition_rates(rows, by=()).dropna(subset=["rate"])
    people = f"nationals of {country_name(coup.origin)}"
    with style.house_style():
        if every.empty:
            return no_data(f"Asylum decisions on {people}", f"No official decision on {people}.", "")
        by_host = recognition_rates(rows).dropna(subset=["rate"])
        return _drawn(every, by_host, rows, coup, people)


def _drawn(
    every: pd.DataFrame, by_host: pd.DataFrame, rows: pd.DataFrame, coup: Coup, people: str
) -> Drawing:
    sheet = new_sheet(
        _title(every, people),
        f"First-instance decisions on {people} (persons, all countries of asylum), and the share of them "
        "that gave refugee status or another protection, in all and in the countries with most decisions",
        _foot(rows, coup),
        _BARS + _RATES + _BETWEEN + _TICKS + _COUP,
        {
            "protected": (_swatch(_PROTECTED),),
            "rejected": (_swatch(_REJECTED),),
            "share protected, all countries": (Line2D([], [], color=style.INK, lw=2.2),),
            "what masking and rounding leave open": (Line2D([], [], color=style.INK, **_OPEN),),
        },
    )
    curves = _curves(every, by_host)
    names = max(text_width(curve.label, 9) for curve in curves)
    width = (style.WIDTH - 2 * MARGIN - _LABELS - names) / LABELS_BEGIN
    lower = sheet.axes(MARGIN + _LABELS, sheet.bottom + _TICKS, width, _RATES)
    upper = sheet.axes(MARGIN + _LABELS, sheet.bottom + _TICKS + _RATES + _BETWEEN, width, _BARS)
    for axes in (lower, upper):
        _set_years(axes, every)
        mark_coup(axes, coup, named=axes is upper, over=axes is upper)
    _draw_bars(upper, every)
    _draw_rates(lower, curves)
    return sheet.chart


def _set_years(axes: Axes, every: pd.DataFrame) -> None:
    first, last = every["period_start"].min().date(), every["period_end"].max().date()
    axes.set_xlim(place(first), place(last))
    years = range(first.year, last.year + 1)
    step = -(-len(years) // 9)
    axes.set_xticks(
        [place(dt.date(year, 7, 1)) for year in years[::step]], [str(year) for year in years[::step]]
    )
    axes.grid(axis="y", color=style.FAINT, lw=0.7)
    axes.tick_params(length=0)


def _draw_bars(axes: Axes, every: pd.DataFrame) -> None:
    starts = [place(start.date()) for start in every["period_start"]]
    widths = ((every["period_end"] - every["period_start"]).dt.days + 1) * 0.86
    look: dict[str, Any] = {"width": list(widths), "align": "edge"}
    axes.bar(starts, list(every["protected"]), color=_PROTECTED, **look)
    axes.bar(starts, list(every["rejected"]), bottom=list(every["protected"]), color=_REJECTED, **look)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=True, steps=[1, 2, 2.5, 5, 10]))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))


@dataclass(frozen=True, slots=True)
class _Curve:
    """The rates of one country, or of all, with how they are drawn."""

    name: str
    rates: pd.DataFrame
    colour: str
    width: float

    @property
    def label(self) -> str:
        """The country and its last share: "Germany 12%"."""
        return f"{shortened(self.name, 9, _NAME)} {self.rates['rate'].iloc[-1]:.0%}"


def _curves(every: pd.DataFrame, by_host: pd.DataFrame) -> list[_Curve]:
    """The countries with most decisions, and all countries together."""
    enough = by_host[by_host["protected"] + by_host["rejected"] >= _FEWEST]
    size = enough.assign(size=enough["protected"] + enough["rejected"]).groupby("country")["size"].sum()
    chosen = size.sort_values(ascending=False, kind="stable").index[:_HOSTS]
    hosts = [
        _Curve(country_name(str(country)), enough[enough["country"] == country], colour, 1.4)
        for country, colour in zip(chosen, _LINES, strict=False)
    ]
    return [*hosts, _Curve("all countries", every, style.INK, 2.4)]


def _draw_rates(axes: Axes, curves: list[_Curve]) -> None:
    axes.set_ylim(0, 1)
    axes.yaxis.set_major_formatter(PercentFormatter(1.0))
    for curve in curves:
        _draw_rate(axes, curve.rates, curve.colour, curve.width)
    ends = [Label(float(curve.rates["rate"].iloc[-1]), curve.label, curve.colour) for curve in curves]
    label_ends(axes, ends, _RATES)


def _draw_rate(axes: Axes, rates: pd.DataFrame, colour: str, width: float) -> None:
    middles = [
        place((start + (end - start) / 2).date())
        for start, end in zip(rates["period_start"], rates["period_end"], strict=True)
    ]
    low, high = list(rates["rate_low"]), list(rates["rate_high"])
    axes.fill_between(middles, low, high, color=colour, alpha=0.2, lw=0)
    axes.vlines(middles, low, high, color=colour, lw=2.5, alpha=0.35)
    axes.plot(middles, list(rates["rate"]), color=colour, lw=width, marker="o", ms=3)


def _swatch(colour: str) -> Line2D:
    return Line2D([], [], ls="none", marker="s", ms=8, mfc=colour, mec="none")


def _title(every: pd.DataFrame, people: str) -> str:
    """The last share and the highest, where they differ as they are printed."""
    percent = (every["rate"] * 100).round().astype(int)
    days = zip(every["period_start"], every["period_end"], strict=True)
    times = [window_text(start.date(), end.date()) for start, end in days]
    now, highest, before = percent.iloc[-1], percent.max(), percent.iloc[:-1].max()
    if now < highest:
        share = f"{highest}% of decisions {times[int(percent.argmax())]}"
        return f"Protection for {people} peaked at {share} and stood at {now}% {times[-1]}"
    said = f"{now}% of decisions on {people} gave protection {times[-1]}"
    return f"{said}, more than ever before" if now > before else said


def _foot(rows: pd.DataFrame, coup: Coup) -> str:
    return foot(
        rows,
        coup,
        OfficialMeasure.DECISIONS,
        "Left out: appeals and court cases, figures that hold them, immigration courts, decisions counted in "
        "cases, and applications closed otherwise (withdrawn, or another country responsible).",
        f"No rate for fewer than {_FEWEST} decisions.",
    )
