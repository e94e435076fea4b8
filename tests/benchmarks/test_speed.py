"""The speed benchmark: texts that are what they say, and a clock that compares like with like."""

import json
import re
import subprocess
import sys
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest
from corpora.dense import dense_reports, dense_sentences
from corpora.ordinary import grammar, ordinary_reports
from corpora.pages import pages, write_pages
from stopwatch import Timing, time_in_turn
from yardsticks import LITERALS, scan_for_literals, speaks_of_status, trafilatura_alone

from tracker.readers import read_source
from tracker.records import Report

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def ordinary() -> list[Report]:
    return list(ordinary_reports(2_000_000))


class TestOrdinaryNews:
    def test_is_the_same_on_every_run(self) -> None:
        assert list(islice(ordinary_reports(10_000), 3)) == list(islice(ordinary_reports(10_000), 3))

    def test_holds_words_of_many_senses_as_often_as_real_news(self, ordinary: list[Report]) -> None:
        """As "back", "force" and "took": together within a fifth, each within a factor of six."""
        words = Counter(word for report in ordinary for word in re.findall(r"[a-z]+", report.text.lower()))
        real = grammar().per_million
        made = {word: words[word] * 1e6 / words.total() for word in real}
        assert sum(made.values()) == pytest.approx(sum(real.values()), rel=0.2)
        assert [word for word in real if not real[word] / 6 < made[word] < 6 * real[word]] == []

    def test_has_sentences_and_reports_of_usual_length(self, ordinary: list[Report]) -> None:
        characters = [len(report.text) for report in ordinary]
        words = [len(line.split()) for report in ordinary for line in re.split(r"[.?] |\n\n", report.text)]
        assert 3_000 < sum(characters) / len(characters) < 6_000
        assert 15 < sum(words) / len(words) < 23

    def test_fills_every_slot(self, ordinary: list[Report]) -> None:
        assert not any(mark in report.text for report in ordinary for mark in "{}")


class TestDenseReports:
    def test_each_sentence_speaks_of_a_status(self) -> None:
        assert len(dense_sentences()) > 100
        assert all(speaks_of_status(sentence) for sentence in dense_sentences())

    def test_no_sentence_comes_twice_in_a_report(self) -> None:
        report = next(dense_reports(1))
        found = [sentence for sentence in dense_sentences() if sentence in report.text]
        assert len(found) >= 8
        assert all(report.text.count(sentence) == 1 for sentence in found)


class TestPages:
    def test_have_the_size_of_news_pages(self) -> None:
        assert all(100_000 < len(page) < 175_000 for page in pages(6))

    def test_give_their_article_and_nothing_else(self, tmp_path: Path) -> None:
        for path in write_pages(pages(6), tmp_path):
            (report,) = read_source(path, tmp_path)
            assert isinstance(report, Report)
            assert "Share" not in report.text
            assert "hours ago" not in report.text

    def test_are_read_by_the_yardstick(self) -> None:
        assert all(trafilatura_alone(page) for page in pages(6))


class TestYardstick:
    def test_looks_for_sixty_different_words(self) -> None:
        assert len(set(LITERALS)) == 60

    def test_finds_words_in_any_case_but_not_within_others(self) -> None:
        assert scan_for_literals(b"Ten men were JAILED.")
        assert not scan_for_literals(b"The scoup was a bailiff.")


class TestStopwatch:
    def test_jobs_run_in_turn_after_a_warm_up(self) -> None:
        ran: list[str] = []
        timings = time_in_turn({"a": lambda: ran.append("a"), "b": lambda: ran.append("b")}, rounds=2)
        assert ran == ["a", "b", "a", "b", "a", "b"]
        assert len(timings["a"].seconds) == 2

    def test_compares_round_by_round(self) -> None:
        assert Timing((2.0, 4.0)).speed_against(Timing((1.0, 1.0))) == (0.5, 0.25)


def test_prints_a_table_and_writes_the_figures(tmp_path: Path) -> None:
    script = [sys.executable, ROOT / "benchmarks" / "speed.py", "--rounds", "1", "--scale", "0.002"]
    own = ROOT / "data" / "raw" / "json" / "totals.jsonl.gz"
    done = subprocess.run(  # noqa: S603
        [*script, "--texts", own, "--json", tmp_path / "speed.json"],
        capture_output=True,
        text=True,
        check=True,
    )
    figures = json.loads((tmp_path / "speed.json").read_text())
    assert [(found["texts"], found["job"]) for found in figures["results"]] == [
        ("irrelevant", "extract"),
        ("irrelevant", "read and extract"),
        ("dense", "extract"),
        ("dense", "read and extract"),
        ("totals", "extract"),
        ("totals", "read and extract"),
        ("web pages", "read"),
        ("web pages", "read and extract"),
    ]
    assert all(found["megabytes_per_second"] > 0 for found in figures["results"])
    assert len(done.stdout.splitlines()) == 1 + 8 + 2
