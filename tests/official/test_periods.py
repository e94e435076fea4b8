import datetime as dt
from pathlib import Path

import pytest

from tracker.errors import ReadError, UsageError
from tracker.official.periods import first_half, period
from tracker.official.read import read_official


@pytest.mark.parametrize(
    ("label", "first", "last"),
    [
        ("2016", "2016-01-01", "2016-12-31"),
        ("2016-S2", "2016-07-01", "2016-12-31"),
        ("2016-Q3", "2016-07-01", "2016-09-30"),
        ("2016-02", "2016-02-01", "2016-02-29"),
    ],
)
def test_a_period_has_a_first_and_a_last_day(label: str, first: str, last: str) -> None:
    assert period(label) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


def test_the_first_half_of_a_year_ends_in_june() -> None:
    assert first_half(2016) == (dt.date(2016, 1, 1), dt.date(2016, 6, 30))


@pytest.mark.parametrize(("label", "message"), [("2016/17", "is not a period"), ("0000", "no year 0000")])
def test_what_is_no_period_is_told(label: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        period(label)


def test_a_nationality_that_is_no_code_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'Turkey' is not an ISO 3166-1 alpha-3 code"):
        read_official(tmp_path, origin="Turkey")
