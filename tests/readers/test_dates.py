import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import ReadError
from tracker.readers.dates import date_in_name, parse_published

DAY = dt.date(2016, 7, 16)
YEARS = st.dates(dt.date(1800, 1, 1), dt.date(2200, 12, 31))


@pytest.mark.parametrize(
    "written",
    [
        "2016-07-16",
        " 2016-07-16 ",
        "20160716",
        "2016/07/16",
        "2016-07-16T23:59:59Z",
        "2016-07-16T23:30:00-04:00",
        "2016-07-16 08:00:00.123456 UTC",
        "20160716T080000Z",
        "20160716T080000.0Z",
        "Sat, 16 Jul 2016 10:00:00 +0300",
        "16 Jul 2016 10:00 GMT",
        "16 July 2016",
        "16th July 2016",
        "Saturday, 16 July 2016",
        "July 16, 2016",
        "Jul. 16 2016",
        "Saturday, July 16, 2016 at 4:05 PM EDT",
        "16-Jul-2016",
        "16.07.2016",
        "16. 7. 2016",
        "16/07/2016",
        "07/16/2016",
        "7/16/2016 10:05 PM",
        "16-07-2016",
    ],
)
def test_the_day_is_read_as_written(written: str) -> None:
    assert parse_published(written) == DAY


@pytest.mark.parametrize(
    "written",
    [
        "",
        "7/6/18",
        "16/07-2016",
        "16/13/2016",
        "31/02/2016",
        "July 2016",
        "2016-07",
        "2016-02-30",
        "yesterday",
        "32 May 2016",
        "1469000000",
    ],
)
def test_what_does_not_name_one_day_is_refused_and_quoted(written: str) -> None:
    with pytest.raises(ReadError, match=f"cannot read '{written}'"):
        parse_published(written)


def test_a_date_that_means_two_days_is_refused_with_both() -> None:
    with pytest.raises(ReadError, match="'03/11/2016' can mean 2016-03-11 or 2016-11-03; write it in one"):
        parse_published("03/11/2016")


def test_a_date_that_means_one_day_either_way_round_is_read() -> None:
    assert parse_published("7/7/2016") == dt.date(2016, 7, 7)


@given(YEARS, st.sampled_from(["%Y-%m-%d", "%Y%m%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y 10:00:00 +0000"]))
def test_every_day_survives_every_form(day: dt.date, form: str) -> None:
    assert parse_published(day.strftime(form)) == day


@given(st.text(max_size=60))
def test_any_text_is_a_day_or_an_error(written: str) -> None:
    with contextlib.suppress(ReadError):
        assert isinstance(parse_published(written), dt.date)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("euronews-2016-07-16.txt", DAY),
        ("20160716_post.html", DAY),
        ("2016_07_16 copy of 2016-07-16.txt", DAY),
        ("2016-07-16-to-2016-07-20.txt", None),
        ("case-12016-07-16.txt", None),
        ("2016-13-16.txt", None),
        ("report.txt", None),
    ],
)
def test_a_file_name_dates_a_report_if_it_gives_one_day(name: str, day: dt.date | None) -> None:
    assert date_in_name(name) == day
