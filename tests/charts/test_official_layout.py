"""Charts of official statistics at 800 pixels: no text lies on another or leaves the page."""

import datetime as dt
import itertools
from collections.abc import Iterator
from dataclasses import replace

import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from tracker.charts.official_decisions import decisions
from tracker.charts.official_news import news_beside_register
from tracker.charts.official_ranks import host_ranks
from tracker.charts.official_years import applications_by_host
from tracker.charts.style import house_style
from tracker.coups import find_coup

COUP = find_coup("turkey-2016")
EARLY = replace(COUP, day=dt.date(2016, 1, 20))
"""Its line stands at the very left of an axis that begins with its year."""

Table = pd.DataFrame
Tables = tuple[Table, Table]


def with_long_names(official: Table) -> Table:
    """The same figures in countries of long names."""
    longer = {"FRA": "BIH", "CAN": "CAF", "CHE": "VCT", "DEU": "FSM", "GRC": "ARE"}
    others = official[~official["country"].isin(longer.values())]
    return others.assign(country=others["country"].replace(longer))


def boxes(figure: Figure) -> Iterator[tuple[str, Bbox]]:
    """The boxes of all text that is drawn, in pixels."""
    renderer = FigureCanvasAgg(figure).get_renderer()
    figure.draw(renderer)
    hidden = set(hidden_ticks(figure))
    for text in figure.findobj(Text):
        if isinstance(text, Text) and text.get_visible() and text.get_text().strip() and text not in hidden:
            yield text.get_text(), text.get_window_extent(renderer)


def hidden_ticks(figure: Figure) -> Iterator[Text]:
    """Labels of ticks outside the limits, which matplotlib keeps and does not draw."""
    for axis in (axis for axes in figure.axes for axis in (axes.xaxis, axes.yaxis)):
        low, high = axis.get_view_interval()
        for tick in axis.get_major_ticks():
            if not low <= tick.get_loc() <= high:
                yield from (tick.label1, tick.label2)


@pytest.mark.parametrize("which", ["years", "months", "long names", "early coup"])
def test_no_text_lies_on_another_or_leaves_the_page(
    official: Table, months: Table, news: Tables, which: str
) -> None:
    rows = {"months": months, "long names": with_long_names(official)}.get(which, official)
    coup = EARLY if which == "early coup" else COUP
    pages = {
        "years": applications_by_host(rows, coup),
        "ranks": host_ranks(rows, coup),
        "decisions": decisions(rows, coup),
        "news": news_beside_register(*news, rows, coup),
    }
    for name, figure in pages.items():
        with house_style():
            found = list(boxes(figure))
        height = figure.get_size_inches()[1] * figure.dpi
        assert figure.get_size_inches()[0] * figure.dpi == 800
        for text, box in found:
            assert box.x0 >= 0, (name, text)
            assert box.x1 <= 800, (name, text)
            assert box.y0 >= 0, (name, text)
            assert box.y1 <= height, (name, text)
        for (text, box), (others, other) in itertools.combinations(found, 2):
            apart = (
                box.x1 <= other.x0 + 1
                or other.x1 <= box.x0 + 1
                or box.y1 <= other.y0 + 2
                or other.y1 <= box.y0 + 2
            )
            assert apart, f"{name}: {text!r} lies on {others!r}"
