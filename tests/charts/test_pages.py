"""Every chart as a page: 800 pixels wide, no text on another, the same bytes each time."""

import itertools
import threading
from collections.abc import Callable, Iterator
from typing import Any

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from tracker import charts
from tracker.charts.style import house_style

Tables = tuple[pd.DataFrame, pd.DataFrame]
Make = Callable[..., Any]

CHARTS = [charts.asylum_requests, charts.people_by_status, charts.crackdown, charts.coverage]
HOSTS = [
    "DEU",
    "GRC",
    "CHE",
    "AUT",
    "BEL",
    "NLD",
    "FRA",
    "GBR",
    "USA",
    "CAN",
    "SWE",
    "NOR",
    "DNK",
    "FIN",
    "ITA",
    "ESP",
    "BGR",
    "ROU",
    "MDA",
    "KAZ",
    "GEO",
    "UKR",
    "BIH",
]
AT_HOME = ("detained", "arrested", "dismissed", "suspended")


@pytest.fixture
def scenes(claim: Make, framed: Make, report: Make) -> dict[str, Tables]:
    """Tables from none to extreme, by name."""
    reports = [
        report(f"r{n}", outlet, day)
        for n, (outlet, day) in enumerate(
            [
                ("Morning Post and Evening Courier of the Provinces and of the Islands", "2016-07-18"),
                ("$tar & $un", "2016-08-02"),
                (None, "2018-05-31"),
                ("Ημερησία", None),
            ]
        )
    ]
    abroad = [
        claim(
            low,
            high,
            f"2017-{n % 12 + 1:02}-0{n % 7 + 1}",
            country=country,
            report_id=f"r{n % 4}",
            status=status,
        )
        for n, (country, status) in enumerate(
            itertools.product(HOSTS, ("asylum_sought", "extradition_refused"))
        )
        for low, high in [((1, 1), (150_000, None), (400, 600), (None, 9_000), (8, 8))[n % 5]]
    ]
    at_home = [
        claim(low, high, f"2017-{n + 1:02}-15", country="TUR", status=status, report_id="r1", measure=measure)
        for n, status in enumerate(AT_HOME)
        for low, high, measure in [(1, 1, "event"), (150_000, None, "cumulative"), (0, 0, "event")]
    ]
    return {
        "empty": framed(reports=[]),
        "one": framed(claim(8, 8, "2016-11-18", country="GRC", measure="event")),
        "undated": framed(claim(8, 8, None, start=None), reports=[report(published=None)]),
        "at the coup": framed(claim(2, None, "2016-07-15"), reports=[report(published="2016-07-15")]),
        "extreme": framed(*abroad, *at_home, reports=reports),
    }


def boxes(figure: Figure) -> Iterator[tuple[str, Bbox]]:
    """The boxes of all text that is drawn, in pixels."""
    renderer = FigureCanvasAgg(figure).get_renderer()
    figure.draw(renderer)
    for text in figure.findobj(Text):
        box = text.get_window_extent(renderer)
        if text.get_visible() and text.get_text().strip() and box.width and not _hidden_tick(figure, text):
            yield text.get_text(), box


def _hidden_tick(figure: Figure, text: Text) -> bool:
    """Whether it labels a tick outside the limits, which matplotlib keeps and does not draw."""
    for axes in figure.axes:
        for axis in (axes.xaxis, axes.yaxis):
            low, high = axis.get_view_interval()
            for tick in axis.get_major_ticks():
                if text in (tick.label1, tick.label2):
                    return not low <= tick.get_loc() <= high
    return False


SCENES = ["empty", "one", "undated", "at the coup", "extreme"]


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("chart", CHARTS)
def test_no_text_lies_on_another_or_leaves_the_page(
    scenes: dict[str, Tables], chart: Make, scene: str
) -> None:
    figure = chart(*scenes[scene])
    with house_style():
        found = list(boxes(figure))
    assert figure.get_size_inches()[0] * figure.dpi == 800
    height = figure.get_size_inches()[1] * figure.dpi
    for words, box in found:
        assert box.x0 >= 0, words
        assert box.x1 <= 800, words
        assert box.y0 >= 0, words
        assert box.y1 <= height, words
    for (words, box), (others, other) in itertools.combinations(found, 2):
        apart = (
            box.x1 <= other.x0 + 1
            or other.x1 <= box.x0 + 1
            or box.y1 <= other.y0 + 2
            or other.y1 <= box.y0 + 2
        )
        assert apart, f"{words!r} lies on {others!r}"


@pytest.mark.parametrize("kind", ["png", "svg"])
@pytest.mark.parametrize("chart", CHARTS)
def test_the_same_tables_give_the_same_bytes(scenes: dict[str, Tables], chart: Make, kind: str) -> None:
    claims, reports = scenes["extreme"]
    again = chart(claims.sample(frac=1, random_state=1), reports.sample(frac=1, random_state=1))
    assert charts.rendered(chart(claims, reports), kind) == charts.rendered(again, kind)


def test_no_file_says_when_it_was_made(scenes: dict[str, Tables]) -> None:
    svg = charts.rendered(charts.asylum_requests(*scenes["one"]), "svg")
    assert b"<dc:date>" not in svg


def test_the_settings_of_the_user_change_nothing_and_stay_as_they_are(scenes: dict[str, Tables]) -> None:
    plain = charts.rendered(charts.asylum_requests(*scenes["one"]), "png")
    with mpl.rc_context({"axes.facecolor": "black", "font.size": 30}):
        assert charts.rendered(charts.asylum_requests(*scenes["one"]), "png") == plain
        assert mpl.rcParams["font.size"] == 30


def test_threads_draw_the_same_as_one(scenes: dict[str, Tables]) -> None:
    expected = charts.rendered(charts.crackdown(*scenes["extreme"]), "png")
    drawn = []

    def draw() -> None:
        drawn.append(charts.rendered(charts.crackdown(*scenes["extreme"]), "png"))

    threads = [threading.Thread(target=draw) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert drawn == [expected] * 3


def test_jupyter_shows_a_chart_by_itself(scenes: dict[str, Tables]) -> None:
    figure = charts.asylum_requests(*scenes["one"])
    assert figure._repr_png_() == charts.rendered(figure, "png")
