"""What a terminal shows of a claim."""

import datetime as dt
import io

import pytest
from rich.console import Console

from tracker.extraction import extract_claims
from tracker.readers import report_from_text
from tracker.records import Report
from tracker.show import ReportView, count_words, span_words

REPORT = report_from_text(
    "The spokesman was brief. Eight Turkish officers applied for asylum in Greece. He took no questions.",
    published=dt.date(2016, 7, 21),
)


def shown(report: Report, *, colours: bool) -> str:
    file = io.StringIO()
    console = Console(
        file=file, width=200, force_terminal=colours, color_system="standard" if colours else None
    )
    console.print(ReportView(report, extract_claims(report)))
    return file.getvalue()


def test_with_colours_the_sentence_is_lit_up_in_its_paragraph() -> None:
    out = shown(REPORT, colours=True)
    assert "\x1b[1;33mEight Turkish officers applied for asylum in Greece.\x1b[0m" in out
    assert "\x1b[2mThe spokesman was brief. \x1b[0m" in out


def test_without_colours_the_sentence_stands_alone() -> None:
    out = shown(REPORT, colours=False)
    assert "    Eight Turkish officers applied for asylum in Greece.\n" in out
    assert "spokesman" not in out
    assert "\x1b" not in out


def test_a_report_cannot_steer_the_terminal() -> None:
    hostile = report_from_text(
        "Eight Turkish officers \x1b]0;owned\x07 applied for asylum in Greece.", title="A\x1b[2J"
    )
    assert "\x1b" not in shown(hostile, colours=False)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (8, 8, "8"),
        (2000, None, "2,000 or more"),
        (None, 50, "up to 50"),
        (2, 3, "2 to 3"),
        (None, None, "an unstated number of"),
    ],
)
def test_bounds_in_words(low: int | None, high: int | None, words: str) -> None:
    assert count_words(low, high) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (dt.date(2016, 7, 15), dt.date(2016, 7, 15), "2016-07-15"),
        (dt.date(2016, 7, 15), dt.date(2016, 11, 18), "2016-07-15 to 2016-11-18"),
        (None, dt.date(2016, 11, 18), "up to 2016-11-18"),
        (dt.date(2016, 7, 15), None, "from 2016-07-15"),
        (None, None, "no date"),
    ],
)
def test_days_in_words(start: dt.date | None, end: dt.date | None, words: str) -> None:
    assert span_words(start, end) == words
