"""What a run keeps of each input file, and which of several equal reports is in the tables."""

import dataclasses
import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import store
from tracker.errors import TableError
from tracker.records import Claim, Reject, Report, columns_of
from tracker.store import Batch, Found, Harvest, Stamp
from tracker.store.rows import pack, unpack
from tracker.vocabulary import (
    CountQualifier,
    DateBasis,
    DatePrecision,
    Group,
    LegalStatus,
    Measure,
    RejectReason,
    RejectScope,
    Review,
)


def report(source: str, text: str, report_id: str | None = None) -> Report:
    return Report(
        report_id=report_id or f"id of {text}",
        url=None,
        outlet=None,
        published=dt.date(2016, 11, 18),
        language="en",
        title=None,
        authors=None,
        text=text,
        body_start=0,
        source=source,
        source_sha256="0" * 64,
        also_in=None,
    )


def claim(of: Report) -> Claim:
    return Claim(
        claim_id=f"{of.report_id}:0",
        report_id=of.report_id,
        legal_status=LegalStatus.FLED,
        country=None,
        origin=None,
        group=Group.PEOPLE,
        count_low=None,
        count_high=None,
        count_qualifier=CountQualifier.UNSTATED,
        measure=Measure.EVENT,
        date_start=dt.date(2016, 7, 15),
        date_end=dt.date(2016, 8, 15),
        date_precision=DatePrecision.RANGE,
        date_basis=DateBasis.CONTEXT,
        attribution=None,
        quote=of.text,
        char_start=0,
        char_end=len(of.text),
        rule="test",
        confidence=0.5,
        review=Review.CANDIDATE,
    )


def found(source: str, text: str, report_id: str | None = None) -> Found:
    one = report(source, text, report_id)
    return one, [claim(one)]


def stamp(path: str, state: str = "1") -> Stamp:
    return Stamp(path, 1, state)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".tracker").mkdir()
    return tmp_path


@pytest.fixture
def harvest(folder: Path) -> Iterator[Harvest]:
    with store.open_harvest(folder, "this version") as opened:
        yield opened


def all_rows(harvest: Harvest) -> Batch:
    """What would be in the tables."""
    harvest.settle()
    total = Batch()
    for batch in harvest.batches():
        total.reports += batch.reports
        total.claims += batch.claims
        total.rejects += batch.rejects
    return total


def test_what_was_put_comes_back_in_the_order_of_sources(harvest: Harvest) -> None:
    reject = Reject("c.txt", RejectScope.FILE, RejectReason.EMPTY, "no byte in it", None)
    harvest.put(stamp("c.txt"), [reject])
    harvest.put(stamp("b.txt"), [found("b.txt", "Two fled.")])
    harvest.put(stamp("a.jsonl"), [found("a.jsonl#1", "One fled."), found("a.jsonl#2", "Six fled.")])
    rows = all_rows(harvest)
    assert [one.source for one in rows.reports] == ["a.jsonl#1", "a.jsonl#2", "b.txt"]
    assert [one.quote for one in rows.claims] == ["One fled.", "Six fled.", "Two fled."]
    assert rows.claims[0] == claim(report("a.jsonl#1", "One fled."))
    assert rows.rejects == [reject]


def test_a_file_is_known_until_it_changes(harvest: Harvest) -> None:
    harvest.put(stamp("a.txt"), [found("a.txt", "One fled.")])
    assert harvest.reports_of(stamp("a.txt")) == 1
    assert harvest.reports_of(stamp("a.txt", "2")) is None
    assert harvest.reports_of(stamp("b.txt")) is None


def test_a_changed_file_replaces_what_it_gave_before(harvest: Harvest) -> None:
    harvest.put(stamp("a.txt"), [found("a.txt", "One fled.")])
    harvest.put(stamp("a.txt", "2"), [found("a.txt", "Two fled.")])
    assert [one.text for one in all_rows(harvest).reports] == ["Two fled."]


def test_files_that_are_gone_are_forgotten(harvest: Harvest) -> None:
    harvest.put(stamp("a.txt"), [found("a.txt", "One fled.")])
    harvest.put(stamp("b.txt"), [found("b.txt", "Two fled.")])
    harvest.keep_only({"b.txt"})
    assert [one.source for one in all_rows(harvest).reports] == ["b.txt"]


def test_a_file_that_fails_halfway_leaves_nothing(harvest: Harvest) -> None:
    """The error is not swallowed, and what the file gave before is still there."""

    def broken() -> Iterator[Found]:
        yield found("a.txt", "Two fled.")
        raise ZeroDivisionError

    harvest.put(stamp("a.txt"), [found("a.txt", "One fled.")])
    with pytest.raises(ZeroDivisionError):
        harvest.put(stamp("a.txt", "2"), broken())
    assert [one.text for one in all_rows(harvest).reports] == ["One fled."]


def test_the_harvest_outlives_the_run_even_one_that_fails(folder: Path) -> None:
    def fail() -> None:
        with store.open_harvest(folder, "this version") as harvest:
            harvest.put(stamp("a.txt"), [found("a.txt", "One fled.")])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with store.open_harvest(folder, "this version") as harvest:
        assert harvest.reports_of(stamp("a.txt")) == 1


def test_the_harvest_of_another_version_is_dropped(folder: Path) -> None:
    with store.open_harvest(folder, "this version") as harvest:
        harvest.put(stamp("a.txt"), [found("a.txt", "One fled.")])
    with store.open_harvest(folder, "next version") as harvest:
        assert harvest.reports_of(stamp("a.txt")) is None


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0 and no more", b"something else" * 1000])
def test_a_damaged_harvest_is_made_anew(folder: Path, content: bytes) -> None:
    (folder / ".tracker/harvest.sqlite").write_bytes(content)
    with store.open_harvest(folder, "this version") as harvest:
        assert all_rows(harvest) == Batch()


def test_damage_that_shows_later_is_told_with_the_remedy(folder: Path) -> None:
    with store.open_harvest(folder, "this version") as harvest:
        harvest.put(stamp("a.txt"), [found("a.txt", "One fled.")])
    connection = sqlite3.connect(folder / ".tracker/harvest.sqlite")
    connection.execute("DROP TABLE source")
    connection.close()

    def use() -> None:
        with store.open_harvest(folder, "this version") as harvest:
            harvest.reports_of(stamp("a.txt"))

    with pytest.raises(TableError, match=r"harvest\.sqlite: .*this file may be deleted"):
        use()


def test_the_same_text_is_in_the_tables_once(harvest: Harvest) -> None:
    """White space does not count; the further sources are noted."""
    harvest.put(stamp("c.txt"), [found("c.txt", "One fled.\n\nSo they say.", "id-c")])
    harvest.put(stamp("a.txt"), [found("a.txt", "One fled. So they say.", "id-a")])
    harvest.put(stamp("b.txt"), [found("b.txt", "One  fled. So they say.", "id-b")])
    rows = all_rows(harvest)
    assert [(one.source, one.also_in) for one in rows.reports] == [("a.txt", "b.txt; c.txt")]
    assert [one.report_id for one in rows.claims] == ["id-a"]
    assert rows.rejects == []
    assert harvest.settle() == 2


def test_the_same_id_with_another_text_is_a_reject_that_names_both(harvest: Harvest) -> None:
    harvest.put(stamp("a.txt"), [found("a.txt", "One fled.", "same")])
    harvest.put(stamp("b.txt"), [found("b.txt", "Two fled.", "same")])
    rows = all_rows(harvest)
    assert [one.source for one in rows.reports] == ["a.txt"]
    assert [one.quote for one in rows.claims] == ["One fled."]
    (reject,) = rows.rejects
    assert (reject.source, reject.reason) == ("b.txt", RejectReason.DUPLICATE_ID)
    assert "a.txt" in reject.message
    assert "b.txt" in reject.message


def test_a_copy_of_a_report_that_lost_its_id_is_not_lost(harvest: Harvest) -> None:
    harvest.put(stamp("a.txt"), [found("a.txt", "One fled.", "same")])
    harvest.put(stamp("b.txt"), [found("b.txt", "Two fled.", "same")])
    harvest.put(stamp("c.txt"), [found("c.txt", "Two fled.", "own")])
    assert [one.source for one in all_rows(harvest).reports] == ["a.txt", "c.txt"]


def test_records_of_one_file_keep_their_order_beyond_nine(harvest: Harvest) -> None:
    """Record 2 is before record 10, though "#10" sorts before "#2"."""
    harvest.put(stamp("a.jsonl"), [found(f"a.jsonl#{n}", "One fled.") for n in range(1, 12)])
    (only,) = all_rows(harvest).reports
    assert only.source == "a.jsonl#1"
    assert (only.also_in or "").split("; ")[-1] == "a.jsonl#11"


def test_a_file_of_any_length_comes_in_batches(harvest: Harvest) -> None:
    harvest.put(stamp("a.jsonl"), (found(f"a.jsonl#{n}", f"{n} fled.") for n in range(25_000)))
    harvest.settle()
    assert [len(batch.reports) for batch in harvest.batches()] == [10_000, 10_000, 5_000]


REPORTS = st.tuples(
    st.sampled_from("abcdef"), st.sampled_from(["one", "two", "three"]), st.sampled_from("xyz")
)


@settings(max_examples=40, deadline=None)
@given(st.lists(REPORTS, unique_by=lambda item: item[0]), st.randoms(use_true_random=False))
def test_the_outcome_does_not_depend_on_the_order_of_reading(
    tmp_path_factory: pytest.TempPathFactory, files: list[tuple[str, str, str]], random: Random
) -> None:
    shuffled = random.sample(files, len(files))
    outcomes = []
    for order in (files, shuffled):
        folder = tmp_path_factory.mktemp("tables")
        (folder / ".tracker").mkdir()
        with store.open_harvest(folder, "") as harvest:
            for path, text, report_id in order:
                harvest.put(stamp(path), [found(path, text, report_id)])
            outcomes.append(all_rows(harvest))
    assert outcomes[0] == outcomes[1]
    taken_in = [
        one for row in outcomes[0].reports for one in (row.source, *(row.also_in or "").split("; ")) if one
    ]
    assert sorted(taken_in + [one.source for one in outcomes[0].rejects]) == sorted(one for one, *_ in files)


@given(st.text(st.characters(exclude_categories=["Cs"])), st.dates(), st.floats(0, 1))
def test_rows_come_back_as_they_were(text: str, day: dt.date, confidence: float) -> None:
    one = report("a.txt", text)
    row = dataclasses.replace(claim(one), date_start=day, confidence=confidence)
    assert unpack(Report, pack(one)) == one
    assert unpack(Claim, pack(row)) == row
    assert len(pack(row)) == len(columns_of(Claim))
