"""Charts of cases and running totals: what is drawn, and what is said where there is nothing to draw."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from tracker import tables
from tracker.cases import link
from tracker.charts.case_path import case_path
from tracker.charts.series_told import totals_told
from tracker.charts.series_totals import running_totals
from tracker.charts.style import rendered
from tracker.coups import find_coup
from tracker.errors import UsageError
from tracker.readers import report_from_text
from tracker.records import Claim, Report
from tracker.vocabulary import CountQualifier, DateBasis, Group, LegalStatus, Measure

Frames = Mapping[str, pd.DataFrame]


@pytest.fixture
def linked(claim: Callable[..., Claim]) -> Callable[..., Frames]:
    """The tables of claims, each of a report of its own: (outlet, day, columns of the claim)."""

    def frames(*told: tuple[str, str, dict[str, Any]]) -> Frames:
        reports: list[Report] = []
        claims: list[Claim] = []
        for number, (outlet, published, columns) in enumerate(told):
            report = report_from_text(
                f"Text {number} of {outlet}.", published=published, outlet=outlet, report_id=f"r{number}"
            )
            reports.append(report)
            own = {"claim_id": f"r{number}:0", "report_id": f"r{number}"}
            bounds = columns.pop("bounds")
            claims.append(_typed(claim(*bounds, columns.pop("end", None), **(columns | own))))
        rows = link(claims, reports)
        made = {name: tables.frame(name, getattr(rows, name)) for name in
                ("cases", "case_steps", "case_claims", "series")}  # fmt: skip
        return made | {"claims": tables.frame("claims", claims), "reports": tables.frame("reports", reports)}

    return frames


def _typed(claim: Claim) -> Claim:
    """The claim with its categories as members of their enums, as an extractor makes it."""
    return replace(
        claim,
        legal_status=LegalStatus(claim.legal_status),
        group=Group(claim.group),
        measure=Measure(claim.measure),
        count_qualifier=CountQualifier(claim.count_qualifier),
        date_basis=DateBasis.STATED,
    )


@pytest.fixture
def eight(linked: Callable[..., Frames]) -> Frames:
    """Eight soldiers in Greece: fled, extradition refused half a year later, told by two outlets."""
    same = {"bounds": (8, 8), "country": "GRC", "group": "soldiers", "measure": "event"}
    return linked(
        ("First Paper", "2016-07-17", same | {"status": "fled", "start": "2016-07-16", "end": "2016-07-16"}),
        ("Second Paper", "2017-01-27", same | {
            "status": "extradition_refused", "start": "2017-01-26", "end": "2017-01-26"}),
    )  # fmt: skip


def words(chart: Figure) -> str:
    texts = [text.get_text() for text in chart.texts]
    return " ".join([*texts, *(text.get_text() for axes in chart.axes for text in axes.texts)])


def test_a_path_names_the_case_its_steps_and_its_sources(eight: Frames) -> None:
    (case_id,) = eight["cases"]["case_id"]
    said = words(case_path(case_id, eight))
    assert "8 soldiers from Türkiye in Greece: last step extradition refused, 26 Jan 2017" in said
    assert " fled " in said
    assert "2 news reports of 2 independent outlets" in said


def test_each_report_is_a_dot_on_its_day(eight: Frames) -> None:
    (case_id,) = eight["cases"]["case_id"]
    (axes,) = case_path(case_id, eight).axes
    days = [x for line in axes.lines if line.get_marker() == "o" for x in line.get_xdata()]
    assert days == [dt.date(2016, 7, 17).toordinal(), dt.date(2017, 1, 27).toordinal()]


def test_large_figures_and_long_statuses_stay_inside_the_picture(linked: Callable[..., Frames]) -> None:
    sacked = {"country": "TUR", "group": "officials", "measure": "event", "status": "dismissed",
              "start": "2018-07-08", "end": "2018-07-08"}  # fmt: skip
    frames = linked(
        ("First Paper", "2018-07-08", sacked | {"bounds": (18_632, 18_632)}),
        ("Second Paper", "2018-07-09", sacked | {"bounds": (18_000, 18_000), "count_qualifier": "about"}),
    )
    chart = case_path(frames["cases"]["case_id"].iloc[0], frames)
    renderer = FigureCanvasAgg(chart).get_renderer()
    ends = {text.get_text(): text.get_window_extent(renderer).x1 for text in chart.texts}
    assert any("18,000–18,632 · 2 claims" in words for words in ends)
    assert max(ends.values()) < chart.bbox.x1


def test_an_unknown_case_is_told_by_name(eight: Frames) -> None:
    with pytest.raises(UsageError, match="no case is called 'c-nothing'"):
        case_path("c-nothing", eight)


def test_a_path_is_the_same_bytes_each_time(eight: Frames) -> None:
    (case_id,) = eight["cases"]["case_id"]
    first, second = (rendered(case_path(case_id, eight), "png") for _ in range(2))
    assert first == second


def test_running_totals_draw_one_panel_a_country(linked: Callable[..., Frames]) -> None:
    frames = linked(
        ("A", "2017-03-01", {"bounds": (136, 136), "end": "2017-02-24"}),
        ("B", "2017-05-09", {"bounds": (414, 414), "end": "2017-05-08"}),
        ("C", "2017-03-09", {"bounds": (600, 600), "end": "2017-03-06", "country": "BEL"}),
        ("C", "2017-05-09", {"bounds": (700, 700), "end": "2017-05-06", "country": "BEL"}),
    )
    chart = running_totals(frames["series"], "asylum_sought")
    assert [axes.get_title(loc="left") for axes in chart.axes] == ["Belgium: 700", "Germany: 414"]
    assert "700 people asked for asylum in Belgium by May 2017" in words(chart)


def test_a_country_with_one_figure_stands_in_the_foot(linked: Callable[..., Frames]) -> None:
    frames = linked(
        ("A", "2017-03-01", {"bounds": (136, 136), "end": "2017-02-24"}),
        ("B", "2017-05-09", {"bounds": (414, 414), "end": "2017-05-08"}),
        ("C", "2017-05-09", {"bounds": (700, None), "end": "2017-05-06", "country": "BEL"}),
    )
    chart = running_totals(frames["series"], "asylum_sought")
    assert [axes.get_title(loc="left") for axes in chart.axes] == ["Germany: 414"]
    said = " ".join(words(chart).split())
    assert "Not drawn, as there is one figure only: Belgium 700+ (May 2017)." in said
    alone = running_totals(frames["series"].query("country == 'BEL'"), "asylum_sought")
    assert [axes.get_title(loc="left") for axes in alone.axes] == ["Belgium: 700+"]


def test_an_open_running_total_has_an_arrow_and_the_coup_stands_in_the_key(
    linked: Callable[..., Frames],
) -> None:
    frames = linked(("A", "2017-05-09", {"bounds": (414, None), "start": "2016-07-15", "end": "2017-05-08"}))
    chart = running_totals(frames["series"], "asylum_sought", find_coup("turkey-2016"))
    key = [text.get_text() for text in chart.legends[0].texts]
    assert key == ["people", "running total", "or more", "coup, 15 Jul 2016"]


def test_a_case_is_named_as_a_sentence_has_it(linked: Callable[..., Frames]) -> None:
    officer = {"bounds": (1, 1), "country": "USA", "group": "officers", "measure": "event"}
    frames = linked(("A", "2016-08-10", officer | {"start": "2016-08-09", "end": "2016-08-09"}))
    assert list(frames["cases"]["name"]) == ["1 officer from Türkiye in the United States"]


def test_a_status_without_totals_says_so(linked: Callable[..., Frames]) -> None:
    frames = linked(("A", "2017-03-01", {"bounds": (136, 136), "end": "2017-02-24"}))
    assert "Not drawn" in words(running_totals(frames["series"], "returned"))


def test_a_total_as_told_names_every_outlet(linked: Callable[..., Frames]) -> None:
    frames = linked(
        (
            "First Paper",
            "2017-03-01",
            {"bounds": (136, None), "end": "2017-02-24", "count_qualifier": "at_least"},
        ),
        ("Second Paper", "2017-05-09", {"bounds": (414, 414), "end": "2017-05-08"}),
    )
    (series_id,) = set(frames["series"]["series_id"])
    said = words(totals_told(series_id, frames))
    assert "Asylum sought, Germany: 2 figures in 2 reports, from 136+ (Mar 2017) to 414 (May 2017)" in said
    assert "136+  First Paper, 1 Mar 2017" in said


def test_figures_of_one_report_are_of_one_report(linked: Callable[..., Frames]) -> None:
    frames = dict(linked(("AP", "2017-03-01", {"bounds": (136, 136), "end": "2017-02-24"}), (
        "AP", "2017-03-01", {"bounds": (53, 53), "end": "2016-11-25"})))  # fmt: skip
    frames["claims"] = frames["claims"].assign(report_id="r0")
    (series_id,) = set(frames["series"]["series_id"])
    assert "2 figures in 1 report," in words(totals_told(series_id, frames))


def test_a_series_that_is_not_there_says_so(linked: Callable[..., Frames]) -> None:
    frames = linked(("A", "2017-03-01", {"bounds": (136, 136), "end": "2017-02-24"}))
    assert "Not drawn" in words(totals_told("nothing", frames))


def test_a_case_without_any_day_is_not_drawn(linked: Callable[..., Frames]) -> None:
    told = {"bounds": (8, 8), "start": None, "measure": "event", "date_precision": None, "date_basis": None}
    made = linked(("Morning Post", "", told))
    assert "Not drawn" in words(case_path(made["cases"]["case_id"].iloc[0], made))
