"""The file: what spreadsheets make of it, what each line must say, which lines exclude each other."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.corrections import Ledger, LedgerError, read_ledger, write_ledger
from tracker.records import Claim

Line = Callable[..., dict[str, str]]
Write = Callable[..., Path]
Keep = Callable[..., Ledger]


def said(ledger: Ledger) -> list[tuple[str, ...]]:
    return [(line.id, *line.said, line.who, line.when.isoformat(), line.why) for line in ledger.corrections]


def test_an_empty_file_is_an_empty_ledger(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("\n", encoding="utf-8")
    assert read_ledger(tmp_path / "empty.csv") == Ledger()


def test_a_missing_id_is_filled_in_by_what_the_line_says(claims: list[Claim], line: Line, keep: Keep) -> None:
    first = keep(line("confirm", claims[0].claim_id)).corrections[0]
    later = keep(
        line("drop", claims[1].claim_id), line("confirm", claims[0].claim_id, who="another", id="")
    ).corrections
    assert first.id.startswith("fix-")
    assert later[1].id == first.id
    assert later[0].id != first.id


def test_an_id_that_is_written_stays(claims: list[Claim], line: Line, keep: Keep) -> None:
    assert keep(line("confirm", claims[0].claim_id, id="greece-1")).corrections[0].id == "greece-1"


FORMS = [
    (delimiter, encoding)
    for delimiter in (",", ";", "\t")
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252")
]


@pytest.mark.parametrize("form", FORMS)
def test_what_excel_makes_of_a_file_reads_the_same(
    claims: list[Claim], line: Line, keep: Keep, write: Write, form: tuple[str, str]
) -> None:
    lines = [
        line("confirm", claims[0].claim_id, quote="“Eight” officers,\nor; nine, fled.", why="über alles"),
        line("set", claims[1].claim_id, changes="count_low=1; country=TUR"),
    ]
    plain = said(keep(*lines))
    path = write(*lines, delimiter=form[0], encoding=form[1])
    assert said(read_ledger(path)) == plain


def test_blank_rows_blank_cells_and_a_hint_for_excel_do_no_harm(
    claims: list[Claim], line: Line, write: Write
) -> None:
    path = write(line("confirm", claims[0].claim_id), delimiter=";")
    rows = path.read_text(encoding="utf-8").splitlines()
    text = "\r\n".join(["sep=;", f"{rows[0].upper()};;", ";;;;;;;", f" {rows[1]};;;"])
    path.write_text(text, encoding="utf-8", newline="")
    ledger = read_ledger(path)
    assert [found.claim_id for found in ledger.corrections] == [claims[0].claim_id]
    assert ledger.corrections[0].place.endswith("corrections.csv, line 4")


def test_a_file_is_written_again_as_it_was_found_with_all_ids(
    claims: list[Claim], line: Line, write: Write
) -> None:
    path = write(line("confirm", claims[0].claim_id), delimiter=";")
    ledger = read_ledger(path)
    write_ledger(path, ledger)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfid;action;claim_id;")
    assert b"\r\n" in data
    assert ledger.corrections[0].id.encode() in data
    assert said(read_ledger(path)) == said(ledger)


def test_what_a_spreadsheet_would_run_or_reformat_is_disarmed(line: Line, write: Write) -> None:
    path = write(line("confirm", "00123:45", quote="=1+1", why="+ a doubt"))
    write_ledger(path, read_ledger(path))
    text = path.read_text(encoding="utf-8-sig")
    assert ",'00123:45,,'=1+1," in text
    assert ",'2026-11-23,'+ a doubt" in text


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (
            {"when": "15/07/2016"},
            "line 2: when: '15/07/2016' is no date such as 2016-07-15; where a spreadsheet",
        ),
        ({"when": "7/15/16"}, "line 2: when: '7/15/16' is no date"),
        ({"when": ""}, "line 2: confirm: the cell when is empty"),
        ({"who": ""}, "line 2: confirm: the cell who is empty"),
        ({"quote": ""}, "line 2: confirm: the cell quote is empty"),
        ({"claim_id": ""}, "line 2: confirm: the cell claim_id is empty"),
        ({"claim_id": "r1"}, "line 2: claim_id: 'r1' is no id of a claim"),
        ({"report_id": "r2"}, "line 2: report_id: 'r2' is not the report of r1:0"),
        ({"id": "1e5"}, "line 2: id: '1e5' is no name"),
        ({"action": "delete"}, "line 2: action: 'delete' is none of confirm, set, drop, add, join, split"),
        ({"changes": "count_low=8"}, "line 2: confirm: the cell changes must be empty"),
        ({"action": "set"}, "line 2: set: the cell changes is empty"),
        ({"action": "set", "changes": ";"}, "line 2: set: changes names no column; there are legal_status"),
        ({"action": "set", "changes": "count_low=many"}, "line 2: count_low: 'many' is no whole number"),
        ({"action": "drop", "why": ""}, "line 2: drop: the cell why is empty"),
        ({"action": "join"}, "line 2: join: the cell other_claim_id is empty"),
        ({"action": "split", "other_claim_id": "r1:0"}, "line 2: split: both claims are r1:0"),
        ({"action": "add", "report_id": "r1"}, "line 2: add: the cell changes is empty"),
    ],
)
def test_a_line_that_cannot_be_meant_is_named_with_its_place(
    line: Line, keep: Keep, cells: dict[str, str], message: str
) -> None:
    quotes = {"quote": "Eight fled.", "other_quote": "Nine." if "other_claim_id" in cells else ""}
    if cells.get("action") == "join":
        quotes["other_quote"] = "Nine."
    with pytest.raises(LedgerError) as raised:
        keep(line("confirm", "r1:0", **quotes) | cells)
    assert message in str(raised.value)
    assert str(raised.value).count("corrections.csv") == 1


def test_an_added_claim_needs_status_and_group(line: Line, keep: Keep) -> None:
    with pytest.raises(LedgerError, match="changes must say group"):
        keep(line("add", report_id="r1", quote="Eight fled.", changes="legal_status=fled"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("action,quote,who\n", "line 1: the header has no column when"),
        ("action,quote,who,when,notes\n", "line 1: no column is called 'notes'; there are id, action"),
        ("action,quote,who,when,Who\n", "line 1: the column who stands twice"),
        ("action,quote,who,when\ndrop,a,b,2026-01-01,c\n", "line 2: 5 cells, the header has 4"),
        ('action,quote,who,when\n"drop,a,b\n', "line 2: not a row of CSV"),
    ],
)
def test_a_file_of_another_form_is_refused(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "corrections.csv").write_text(text, encoding="utf-8")
    with pytest.raises(LedgerError) as raised:
        read_ledger(tmp_path / "corrections.csv")
    assert message in str(raised.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"nowhere\.csv: cannot be read: No such file"):
        read_ledger(tmp_path / "nowhere.csv")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "corrections.csv").write_bytes(b"action,quote\n\xc3\xa9,\xff\xfe\n")
    with pytest.raises(LedgerError, match=r"corrections\.csv: .*UTF-8 broken at byte 16"):
        read_ledger(tmp_path / "corrections.csv")


def test_a_workbook_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "corrections.csv").write_bytes(b"PK\x03\x04\x14\x00\x06\x00")
    with pytest.raises(LedgerError, match=r"corrections\.csv: a workbook, and no CSV: save it as CSV"):
        read_ledger(tmp_path / "corrections.csv")


def test_lines_behind_a_cell_with_line_breaks_keep_their_place(
    claims: list[Claim], line: Line, keep: Keep
) -> None:
    with pytest.raises(LedgerError, match="line 4: drop: the cell why is empty"):
        keep(
            line("confirm", claims[0].claim_id, quote="Eight\nfled."),
            line("drop", claims[1].claim_id, why=""),
        )


def test_a_line_that_stands_twice_counts_once(claims: list[Claim], line: Line, keep: Keep) -> None:
    ledger = keep(line("drop", claims[0].claim_id), line("drop", claims[0].claim_id, who="another"))
    assert len(ledger.corrections) == 1


def test_two_lines_cannot_have_one_id(claims: list[Claim], line: Line, keep: Keep) -> None:
    with pytest.raises(LedgerError, match=r"line 2 and .*line 3 have the same id c-1; empty the cell"):
        keep(line("drop", claims[0].claim_id, id="c-1"), line("drop", claims[1].claim_id, id="c-1"))


@pytest.mark.parametrize("other", ["confirm", "set", "join", "split"])
def test_a_dropped_claim_can_have_no_other_line(
    claims: list[Claim], line: Line, keep: Keep, other: str
) -> None:
    cells = {"set": {"changes": "count_low=9"}}.get(other, {})
    if other in {"join", "split"}:
        cells = {"other_claim_id": claims[1].claim_id}
    with pytest.raises(LedgerError) as raised:
        keep(line("drop", claims[0].claim_id, id="c-a"), line(other, claims[0].claim_id, id="c-b", **cells))
    message = str(raised.value)
    assert "line 2 (c-a)" in message
    assert "line 3 (c-b)" in message
    assert "contradict each other" in message


def test_a_column_cannot_be_set_to_two_values(claims: list[Claim], line: Line, keep: Keep) -> None:
    with pytest.raises(
        LedgerError, match=r"line 2 .*line 3 .*country of claim r1:0 is set to TUR, and to nothing"
    ):
        keep(
            line("set", claims[0].claim_id, changes="country=TUR; count_low=1"),
            line("set", claims[0].claim_id, changes="country=; count_high=9"),
        )


def test_lines_made_against_different_quotes_do_not_contradict_each_other(
    claims: list[Claim], line: Line, keep: Keep
) -> None:
    stale = line("set", claims[0].claim_id, changes="country=TUR", quote="As it read last year.")
    assert len(keep(stale, line("set", claims[0].claim_id, changes="country=GRC")).corrections) == 2


def test_what_a_chain_of_joins_puts_together_cannot_be_split(
    claims: list[Claim], line: Line, keep: Keep
) -> None:
    first, second, third = (claim.claim_id for claim in claims)
    with pytest.raises(LedgerError) as raised:
        keep(
            line("join", first, other_claim_id=second, id="c-a"),
            line("join", third, other_claim_id=second, id="c-b"),
            line("split", first, other_claim_id=third, id="c-c"),
        )
    assert all(name in str(raised.value) for name in ("line 2 (c-a)", "line 3 (c-b)", "line 4 (c-c)"))


def test_a_new_line_must_agree_with_those_that_are_there(claims: list[Claim], line: Line, keep: Keep) -> None:
    drop = keep(line("drop", claims[0].claim_id)).corrections[0]
    ledger = keep(line("confirm", claims[0].claim_id))
    with pytest.raises(LedgerError, match=r"contradict each other"):
        ledger.with_line(drop)
    with pytest.raises(LedgerError, match=r"line 2 .* says so already"):
        ledger.with_line(ledger.corrections[0])


CELLS = st.tuples(
    *[st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12)] * 3
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(cells=CELLS)
def test_whatever_is_written_reads_back(
    line: Line, keep: Keep, tmp_path: Path, cells: tuple[str, str, str]
) -> None:
    quote, who, why = cells
    try:
        ledger = keep(line("drop", "r1:0", quote=quote, who=who, why=why))
    except LedgerError:
        return  # nothing but blanks or an apostrophe
    write_ledger(tmp_path / "again.csv", ledger)
    assert said(read_ledger(tmp_path / "again.csv")) == said(ledger)
