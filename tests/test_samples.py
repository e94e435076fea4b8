"""The sample reports of ``data/raw`` and the hand codings that go with some of them."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tracker.evaluate.gold import FLOOR_FILE, read_gold
from tracker.readers import find_sources, read_source
from tracker.records import Reject, Report
from tracker.vocabulary import CountQualifier

ROOT = Path(__file__).parents[1]
RAW = ROOT / "data" / "raw"
GOLD = ROOT / "tests" / "gold"
GOLD_FILES = sorted(path for path in GOLD.glob("*/*.json") if path.name != FLOOR_FILE)
SUFFIXES = {".txt", ".html", ".json", ".jsonl", ".gz", ".csv", ".tsv"}


@pytest.fixture(scope="module")
def read() -> list[Report | Reject]:
    return [entry for path in find_sources(RAW) for entry in read_source(path, RAW)]


@pytest.fixture(scope="module")
def reports(read: list[Report | Reject]) -> list[Report]:
    return [entry for entry in read if isinstance(entry, Report)]


def test_no_sample_is_rejected(read: list[Report | Reject]) -> None:
    assert [entry for entry in read if isinstance(entry, Reject)] == []


def test_there_are_at_least_forty_reports(reports: list[Report]) -> None:
    assert len({report.text for report in reports}) >= 40


@pytest.mark.parametrize("path", find_sources(RAW), ids=lambda path: path.name)
def test_every_file_gives_reports(path: Path) -> None:
    assert any(isinstance(entry, Report) for entry in read_source(path, RAW))


@pytest.mark.parametrize("column", ["outlet", "url", "published", "title", "language"])
def test_every_report_says_where_it_comes_from(reports: list[Report], column: str) -> None:
    assert [report.source for report in reports if getattr(report, column) is None] == []


def test_every_format_is_there() -> None:
    sources = find_sources(RAW)
    assert {path.suffix for path in sources} == SUFFIXES


def test_plain_texts_are_dated_in_three_ways() -> None:
    texts = [path for path in find_sources(RAW) if path.suffix == ".txt"]
    headed = {path for path in texts if path.read_text(encoding="utf-8").startswith("---\n")}
    dated = {path for path in headed if "\npublished: " in path.read_text(encoding="utf-8")}
    beside = {path for path in texts if path.with_suffix(".meta.json").is_file()}
    assert dated
    assert headed - dated
    assert beside
    assert beside | headed == set(texts)


def test_one_report_stands_there_twice_under_two_addresses(reports: list[Report]) -> None:
    counts = Counter(report.text for report in reports)
    [twin] = [text for text, count in counts.items() if count > 1]
    addresses = {report.url for report in reports if report.text == twin}
    assert len(addresses) == 2


def test_the_page_around_an_article_is_not_read_with_it(reports: list[Report]) -> None:
    pages = [report for report in reports if report.source.endswith(".html")]
    furniture = (
        "cookie",
        "Newsletter",
        "Read also",
        "Most read",
        "Advertisement",
        "lentil soup",
        "Archive photo",
    )
    assert pages
    assert [(page.source, words) for page in pages for words in furniture if words in page.text] == []


def test_the_list_of_sources_names_every_report(reports: list[Report]) -> None:
    listed = (RAW / "README.md").read_text(encoding="utf-8")
    assert [report.source for report in reports if f"<{report.url}>" not in listed] == []


def coded(path: Path) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return report


def test_the_hand_coded_reports_can_be_read_for_scoring() -> None:
    assert {report.report_id for report in read_gold(GOLD_FILES)} == {path.stem for path in GOLD_FILES}


@pytest.mark.parametrize("path", GOLD_FILES, ids=lambda path: path.stem)
def test_quotes_of_hand_coded_claims_stand_in_the_report(path: Path) -> None:
    report = coded(path)
    places = (report["title"], report["text"])
    assert [c["quote"] for c in report["claims"] if not any(c["quote"] in place for place in places)] == []


@pytest.mark.parametrize("path", GOLD_FILES, ids=lambda path: path.stem)
def test_hand_coded_bounds_fit_their_qualifier(path: Path) -> None:
    for claim in coded(path)["claims"]:
        low, high = claim["count_low"], claim["count_high"]
        match CountQualifier(claim["count_qualifier"]):
            case CountQualifier.EXACT | CountQualifier.ABOUT:
                assert low == high is not None
            case CountQualifier.AT_LEAST | CountQualifier.VAGUE:
                assert low is not None
                assert high is None
            case CountQualifier.UNSTATED:
                assert low is high is None


@pytest.mark.parametrize("path", sorted((GOLD / "samples").glob("*.json")), ids=lambda path: path.stem)
def test_a_hand_coded_sample_is_the_report_that_is_read(path: Path, reports: list[Report]) -> None:
    gold = coded(path)
    report = next(report for report in reports if report.url == gold["url"])
    assert (report.outlet, report.title, report.language) == (gold["outlet"], gold["title"], gold["language"])
    assert report.published is not None
    assert report.published.isoformat() == gold["published"]
    assert report.text[report.body_start :] == gold["text"]
