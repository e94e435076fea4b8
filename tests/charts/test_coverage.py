"""Chart 4: reports per month and outlet."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from matplotlib.figure import Figure

from tracker.charts import coverage
from tracker.charts.reporting import counted_reports

Tables = tuple[pd.DataFrame, pd.DataFrame]
Make = Callable[..., Any]


def texts(figure: Figure) -> list[str]:
    found = [*figure.texts, *(text for axes in figure.axes for text in axes.texts)]
    return [text.get_text() for text in found]


@pytest.fixture
def published(claim: Make, framed: Make, report: Make) -> Make:
    """The frames of reports given as outlet and day, each with one claim."""

    def make(*reports: tuple[str | None, str | None]) -> Tables:
        made = [report(f"r{n}", outlet, day) for n, (outlet, day) in enumerate(reports)]
        return framed(*(claim(8, 8, "2017-05-08", report_id=one.report_id) for one in made), reports=made)

    return make


def test_bars_count_the_reports_of_each_month(published: Make) -> None:
    figure = coverage(*published(("Post", "2016-07-18"), ("Post", "2016-07-20"), ("Courier", "2016-09-01")))
    assert [bar.get_height() for bar in figure.axes[0].patches] == [2, 0, 1]
    assert figure.get_label() == "Post has 2 of 3 reports; the most came in Jul 2016"


def test_the_area_of_a_circle_is_in_proportion_to_the_count(published: Make) -> None:
    figure = coverage(*published(*[("Post", "2016-07-18")] * 8, *[("Courier", "2016-08-18")] * 4))
    sizes = [size for group in figure.axes[1].collections for size in group.get_sizes()]
    assert sizes[0] == 2 * sizes[1]


def test_a_report_without_a_claim_is_set_aside(claim: Make, framed: Make, report: Make) -> None:
    frames = framed(claim(8, 8, "2017-05-08"), reports=[report(), report("quiet")])
    assert counted_reports(*frames).aside == 1
    assert "1 report without such a claim not counted." in " ".join(texts(coverage(*frames)))


def test_reports_without_date_or_outlet_are_shown_as_such(published: Make) -> None:
    shown = texts(coverage(*published((None, None), ("Post", "2016-07-18"))))
    assert "outlet not named" in shown
    assert "no date" in shown


def test_with_no_date_at_all_the_bars_say_so(published: Make) -> None:
    figure = coverage(*published(("Post", None), ("Courier", None)))
    assert "Not drawn: no report is dated" in texts(figure)
    assert figure.get_label() == "2 reports by 2 outlets, none of them dated"


def test_more_than_ten_years_are_shown_by_year(published: Make) -> None:
    frames = published(("Post", "1990-01-09"), ("Post", "2018-05-03"))
    assert counted_reports(*frames).yearly
    assert "per year and outlet" in texts(coverage(*frames))[1]


def test_many_outlets_share_a_last_row_and_none_is_lost(published: Make) -> None:
    frames = published(*[(f"Outlet {n}", "2016-07-18") for n in range(40)])
    shown = texts(coverage(*frames))
    assert "11 other outlets" in shown
    assert "Source: 40 news reports of 40 outlets" in " ".join(shown)


@pytest.mark.parametrize(
    ("reports", "title"),
    [
        ([("Post", "2016-11-18")], "One report by Post in Nov 2016"),
        ([(None, None)], "One report, not dated"),
        ([("Post", "2016-07-18"), ("Courier", "2016-07-19")], "2 reports by 2 outlets, all in Jul 2016"),
        (
            [("Post", "2016-07-18"), ("Courier", "2016-08-19")],
            "2 reports by 2 outlets, from Jul 2016 to Aug 2016",
        ),
    ],
)
def test_the_title_says_no_more_than_the_reports_show(
    published: Make, reports: list[tuple[str | None, str | None]], title: str
) -> None:
    assert coverage(*published(*reports)).get_label() == title


def test_no_reports_no_data(framed: Make) -> None:
    assert "Not drawn" in texts(coverage(*framed(reports=[])))
