import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from tracker.errors import UsageError
from tracker.evaluate.gold import read_gold, write_gold

QUOTE = "Eight officers applied for asylum in Greece on Saturday."
CLAIM: dict[str, Any] = {
    "legal_status": "asylum_sought",
    "country": "GRC",
    "origin": "TUR",
    "group": "officers",
    "count_low": 8,
    "count_high": 8,
    "count_qualifier": "exact",
    "measure": "event",
    "date_start": "2016-07-16",
    "date_end": "2016-07-16",
    "quote": QUOTE,
}
ENTRY: dict[str, Any] = {
    "id": "r1",
    "published": "2016-07-17",
    "language": "en",
    "title": "Officers land in Greece",
    "text": f"ATHENS - A helicopter landed. {QUOTE}",
    "claims": [CLAIM],
}


def write(folder: Path, entry: object, name: str = "r1.json") -> Path:
    file = folder / name
    file.write_text(json.dumps(entry), encoding="utf-8")
    return file


def test_a_quote_is_placed_in_headline_and_text(tmp_path: Path) -> None:
    write(tmp_path, ENTRY)
    (report,) = read_gold([tmp_path])
    claim = report.claims[0]
    assert f"{report.title}\n\n{report.text}"[claim.char_start : claim.char_end] == QUOTE


def test_quote_and_text_are_normalised_alike(tmp_path: Path) -> None:
    spaced = QUOTE.replace("Eight officers", "Eight\xa0officers")
    write(tmp_path, ENTRY | {"text": f"At dawn.\r\n\r\n{spaced}", "claims": [CLAIM | {"quote": spaced}]})
    assert read_gold([tmp_path])[0].claims[0].quote == QUOTE


def test_the_folder_names_the_group_of_reports(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    write(tmp_path / "own", ENTRY)
    assert read_gold([tmp_path])[0].folder == "own"


def test_the_floor_file_is_not_gold(tmp_path: Path) -> None:
    write(tmp_path, ENTRY)
    write(tmp_path, {"found": {}}, "floor.json")
    assert len(read_gold([tmp_path])) == 1


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"legal_status": "vanished"}, "'legal_status' is 'vanished', not one of fled"),
        ({"count_low": "eight"}, "'count_low' is 'eight', not a number"),
        ({"count_low": 7.5}, "'count_low' is 7.5, not a whole number"),
        ({"date_start": "16 July"}, "'date_start': '16 July' is not a date"),
        ({"quote": "Nine officers did."}, "the quote is not in the report's text"),
        ({"char_start": 0, "char_end": 5}, "characters 0 to 5 of the text are not the quote"),
        ({"country": 300}, "'country' is 300, not a text"),
    ],
)
def test_a_wrong_value_is_named_with_file_and_claim(
    tmp_path: Path, change: dict[str, object], message: str
) -> None:
    write(tmp_path, ENTRY | {"claims": [CLAIM, CLAIM | change]})
    with pytest.raises(UsageError, match=r"r1\.json, claim 2") as caught:
        read_gold([tmp_path])
    assert message in str(caught.value)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    write(tmp_path, ENTRY | {"claims": [{name: CLAIM[name] for name in CLAIM if name != "measure"}]})
    with pytest.raises(UsageError, match="claim 1: 'measure' is missing"):
        read_gold([tmp_path])


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[1]",
        '{"id": "r1"}',
        '{"id": "r1", "text": "", "claims": [1]}',
        '{"id": 1, "text": 1, "claims": []}',
    ],
)
def test_what_is_no_coded_report_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "r1.json").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"r1\.json"):
        read_gold([tmp_path])


def test_two_codings_of_one_report_are_refused(tmp_path: Path) -> None:
    write(tmp_path, ENTRY)
    write(tmp_path, ENTRY, "again.json")
    with pytest.raises(UsageError, match="a second coding of report r1"):
        read_gold([tmp_path])


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere: no such file or folder"):
        read_gold([tmp_path / "nowhere"])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", r"entry\.json: not JSON: expecting value at line 1, column 1$"),
        (b'{"id": "r1",\n "text"}', r"entry\.json: not JSON: expecting ':' delimiter at line 2, column 8$"),
        (b"\xb9", r"entry\.json: not UTF-8 text: byte 0$"),
    ],
)
def test_a_file_that_is_no_json_is_told_with_the_place(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "entry.json").write_bytes(content)
    with pytest.raises(UsageError, match=message):
        read_gold([tmp_path])


def test_writing_and_reading_again_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path, ENTRY)
    reports = read_gold([tmp_path])
    write_gold(reports, tmp_path / tmp_path.name)
    assert read_gold([tmp_path / tmp_path.name]) == reports


def test_two_reports_are_not_written_to_one_file(tmp_path: Path) -> None:
    write(tmp_path, ENTRY | {"id": "a/b"}, "1.json")
    write(tmp_path, ENTRY | {"id": "a b"}, "2.json")
    with pytest.raises(UsageError, match=r"a-b\.json: two reports"):
        write_gold(read_gold([tmp_path]), tmp_path / "out")


class TestWithoutText:
    """Codings of articles that may not be passed on: offsets and values, the text elsewhere."""

    @pytest.fixture
    def texts(self, tmp_path: Path) -> Path:
        file = tmp_path / "articles.jsonl.gz"
        records = [{"id": "r0", "text": "Nothing."}, {key: ENTRY[key] for key in ("id", "title", "text")}]
        file.write_bytes(gzip.compress("\n".join(map(json.dumps, records)).encode()))
        return file

    @pytest.fixture
    def gold(self, tmp_path: Path, texts: Path) -> Path:
        write(tmp_path, ENTRY)
        (written,) = write_gold(read_gold([tmp_path / "r1.json"]), tmp_path / "offsets", texts.name)
        return written

    def test_the_file_holds_no_words_of_the_report(self, gold: Path) -> None:
        assert "helicopter" not in gold.read_text()
        assert "officers applied" not in gold.read_text()

    def test_the_text_is_found_where_the_file_says(self, gold: Path, texts: Path) -> None:
        (report,) = read_gold([gold], [texts])
        assert report.claims[0].quote == QUOTE

    def test_without_the_text_the_values_are_still_there(self, gold: Path) -> None:
        (report,) = read_gold([gold])
        assert (report.text, report.claims[0].quote, report.claims[0].count_low) == (None, None, 8)

    def test_a_broken_text_file_is_named_with_its_line(self, gold: Path, tmp_path: Path) -> None:
        broken = tmp_path / "articles.jsonl"
        broken.write_text('{"id": "r0", "text": ""}\n{', encoding="utf-8")
        with pytest.raises(UsageError, match=r"articles\.jsonl, line 2"):
            read_gold([gold], [broken])
