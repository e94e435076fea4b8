"""The cell that says which columns of a claim get which values."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.corrections.changes import COLUMNS, format_changes, parse_changes
from tracker.corrections.error import LedgerError
from tracker.records import Kind
from tracker.vocabulary import Group, LegalStatus


def test_values_have_the_types_of_their_columns() -> None:
    assert parse_changes("legal_status=fled; count_low = 8 ;date_end=2016-07-15; country=") == {
        "legal_status": LegalStatus.FLED,
        "count_low": 8,
        "date_end": dt.date(2016, 7, 15),
        "country": None,
    }


def test_a_value_with_a_semicolon_stands_in_quotation_marks() -> None:
    assert parse_changes('attribution="the ""police""; a minister"; group=people') == {
        "attribution": 'the "police"; a minister',
        "group": Group.PEOPLE,
    }


@pytest.mark.parametrize("blank", ["", " ", ";", "\n"])
def test_an_empty_cell_changes_nothing(blank: str) -> None:
    assert parse_changes(blank) == {}


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        (
            "date_start=15/07/2016",
            "date_start: '15/07/2016' is no date such as 2016-07-15; where a spreadsheet",
        ),
        ("date_start=2016-02-30", "date_start: '2016-02-30' is no date"),
        ("date_start=42566", "date_start: '42566' is no date"),
        ("count_low=1,177", "count_low: '1,177' is no whole number such as 1177"),
        ("count_low=8.0", "count_low: '8.0' is no whole number"),
        ("count_low=-8", "count_low: '-8' is no whole number"),
        (
            "legal_status=jailed",
            "legal_status: 'jailed' is none of the codebook's values: fled, asylum_sought",
        ),
        ("country=Turkey", "country: 'Turkey' is no ISO 3166-1 alpha-3 code; its code is TUR"),
        ("legal_status=", "legal_status cannot be empty"),
        ("quote=Another", "'quote' is no column that can be set; there are legal_status, country"),
        ("review=confirmed", "'review' is no column that can be set"),
        ("count_low=8; count_low=9", "count_low stands twice"),
        ("count_low", "cannot read 'count_low'; write it as count_low=8; country=TUR"),
        ('attribution="police', "cannot read"),
    ],
)
def test_what_cannot_be_meant_is_refused(cell: str, message: str) -> None:
    with pytest.raises(LedgerError) as raised:
        parse_changes(cell)
    assert message in str(raised.value)


def values() -> st.SearchStrategy[dict[str, object]]:
    kinds = {
        Kind.INTEGER: st.integers(0, 10**12),
        Kind.DATE: st.dates(),
        Kind.STRING: st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    }
    by_name = {
        name: st.sampled_from(LegalStatus)
        if name == "legal_status"
        else st.sampled_from(["TUR", "XKX"])
        if column.pattern
        else kinds[column.kind]
        for name, column in COLUMNS.items()
        if column.kind is not Kind.CATEGORY or name == "legal_status"
    }
    return st.fixed_dictionaries(
        {},
        optional={name: one | st.none() if COLUMNS[name].nullable else one for name, one in by_name.items()},
    )


@given(values())
def test_a_cell_reads_back_as_it_was_written(changes: dict[str, object]) -> None:
    assert dict(parse_changes(format_changes(changes))) == changes  # type: ignore[arg-type]


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        changes = parse_changes(text)
    except LedgerError:
        return
    assert parse_changes(format_changes(changes)) == changes
