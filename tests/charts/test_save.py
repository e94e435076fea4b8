"""All charts in one folder: which there are, and what is drawn of no table, of one report, of one coup."""

from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tracker import tables
from tracker.cases import link
from tracker.charts import asylum_requests, coverage, save_all
from tracker.charts.save import TABLES
from tracker.coups import Coup, find_coup
from tracker.official.read import read_official
from tracker.readers import report_from_text
from tracker.vocabulary import CountQualifier, Group, LegalStatus, Measure

Make = Callable[..., Any]
Frames = Mapping[str, pd.DataFrame]

SHIPPED = Path(__file__).parents[2] / "data/raw/official"
COUP = find_coup("turkey-2016")
NEWS = ("1-asylum-requests", "2-people-by-status", "3-crackdown", "4-coverage")
REGISTER = ("5-applications-by-host", "6-host-ranks", "7-decisions", "8-news-beside-register")
CASES = ("9-case-path", "10-running-totals", "11-total-as-told")


@pytest.fixture(scope="module")
def official() -> pd.DataFrame:
    frame, _ = read_official(SHIPPED)
    return frame


@pytest.fixture
def nothing() -> Frames:
    return {name: tables.frame(name, []) for name in TABLES}


@pytest.fixture
def one_report(claim: Make) -> Frames:
    """The tables of one report with one running total and one event."""
    report = report_from_text("A text.", published="2017-05-09", outlet="Morning Post", report_id="r")
    typed = {"group": Group.PEOPLE, "count_qualifier": CountQualifier.EXACT}
    claims = [
        claim(414, 414, "2017-05-08", status=LegalStatus.ASYLUM_SOUGHT, measure=Measure.CUMULATIVE, **typed),
        claim(8, 8, "2017-05-08", start="2017-05-08", country="GRC", status=LegalStatus.FLED,
              measure=Measure.EVENT, **typed),
    ]  # fmt: skip
    linked = link(claims, [report])
    rows = {name: getattr(linked, name) for name in ("cases", "case_steps", "case_claims", "series")}
    rows |= {"claims": claims, "reports": [report], "official": []}
    return {name: tables.frame(name, rows[name]) for name in TABLES}


def names(written: list[Path]) -> list[str]:
    return [path.stem for path in written if path.suffix == ".png"]


def test_every_chart_is_saved_as_png_and_svg(
    one_report: Frames, official: pd.DataFrame, tmp_path: Path
) -> None:
    written = save_all({**one_report, "official": official}, tmp_path / "new" / "charts")
    every = [*NEWS, *REGISTER, *CASES]
    assert [path.name for path in written] == [f"{name}.{kind}" for name in every for kind in ("png", "svg")]
    assert len({sha256(path.read_bytes()).hexdigest() for path in written}) == len(written)


def test_without_official_figures_on_its_nationals_no_register_is_drawn(
    one_report: Frames, official: pd.DataFrame, tmp_path: Path
) -> None:
    others = {**one_report, "official": official.assign(origin="EGY")}
    assert names(save_all(others, tmp_path)) == [*NEWS, *CASES]


def test_of_two_sources_that_count_the_same_one_is_drawn(
    one_report: Frames, official: pd.DataFrame, tmp_path: Path
) -> None:
    both = pd.concat([official, official.assign(source="eurostat")], ignore_index=True)
    assert set(REGISTER) <= set(names(save_all({**one_report, "official": both}, tmp_path)))
    assert "Eurostat" not in (tmp_path / f"{REGISTER[0]}.svg").read_text(encoding="utf-8")


def test_empty_tables_give_charts_that_say_that_there_is_no_data(nothing: Frames, tmp_path: Path) -> None:
    save_all(nothing, tmp_path, COUP)
    for name in (*NEWS, *CASES):
        drawn = (tmp_path / f"{name}.svg").read_text(encoding="utf-8")
        assert "Not drawn" in drawn, name


def test_reports_of_another_coup_change_no_axis_and_no_title(
    one_report: Frames, claim: Make, tmp_path: Path
) -> None:
    day = COUP.day.replace(year=2013)
    egypt = Coup(id="egypt-2013", name="coup in Egypt", origin="EGY", day=day, names=(), terms=())
    other = report_from_text("Another.", published="2020-01-01", outlet="Evening Post", report_id="s")
    more = claim(9_000, 9_000, "2020-01-01", start="2016-08-01", origin="EGY", report_id="s")
    both = {
        **one_report,
        "claims": pd.concat([one_report["claims"], tables.frame("claims", [more])], ignore_index=True),
        "reports": pd.concat([one_report["reports"], tables.frame("reports", [other])], ignore_index=True),
    }
    for draw in (asylum_requests, coverage):
        alone, among = (draw(frames["claims"], frames["reports"], COUP) for frames in (one_report, both))
        assert [axes.get_xlim() for axes in alone.axes] == [axes.get_xlim() for axes in among.axes]
        assert alone.get_label() == among.get_label()
    assert names(save_all(both, tmp_path, egypt)) == [*NEWS, *CASES]
