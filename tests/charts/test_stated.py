"""What is drawn and what is left out, with the reason."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from tracker.charts.stated import Counted, Evidence, coup_of, days, evidence, stated_by
from tracker.coups import Coup, find_coup

Tables = tuple[pd.DataFrame, pd.DataFrame]
Make = Callable[..., Any]

COUP = find_coup("turkey-2016")


def found(frames: Tables, coup: Coup | None = COUP, *, dated: bool = True) -> Evidence:
    claims, reports = frames
    return evidence(stated_by(claims, reports, ["asylum_sought"]), reports, coup, dated=dated)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"origin": "FRA"}, "about people of another or no named nationality"),
        ({"origin": None}, "about people of another or no named nationality"),
        ({"start": "2016-01-01"}, "counting from before the coup"),
        ({"start": None, "end": "2016-06-30"}, "counting from before the coup"),
        ({"low": None, "high": None}, "without a number"),
        ({"start": None, "end": None}, "without a date"),
    ],
)
def test_what_cannot_be_drawn_is_counted_with_its_reason(
    claim: Make, framed: Make, changes: dict[str, Any], reason: str
) -> None:
    values = {"low": 8, "high": 8, "end": "2017-05-08"} | changes
    evidence_found = found(framed(claim(**values)))
    assert evidence_found.drawn == ()
    assert {why: len(stated) for why, stated in evidence_found.left_out.items()} == {reason: 1}


def test_without_a_coup_all_people_and_times_are_drawn(claim: Make, framed: Make) -> None:
    frames = framed(claim(8, 8, "1990-01-09", start="1990-01-01", origin="PAN", country="PER"))
    assert len(found(frames, None).drawn) == 1


def test_a_count_that_is_open_at_the_end_runs_to_the_day_of_its_report(
    claim: Make, framed: Make, report: Make
) -> None:
    frames = framed(claim(8, 8, None), reports=[report(published="2018-03-01")])
    (one,) = found(frames).drawn
    assert one.day == dt.date(2018, 3, 1)


def test_totals_totals_of_a_shorter_time_and_occasions_are_told_apart(claim: Make, framed: Make) -> None:
    frames = framed(
        claim(8, 8, "2017-12-31"),
        claim(8, 8, "2017-12-31", start="2017-01-01"),
        claim(8, 8, "2017-12-31", measure="event"),
    )
    kinds = [one.counted_since(COUP) for one in found(frames).drawn]
    assert kinds == [Counted.TOTAL, Counted.PART, Counted.OCCASION]


@pytest.mark.parametrize("kind", ["object", "datetime64[ns]", "date32[day][pyarrow]", "text"])
def test_dates_are_read_in_every_type_that_pandas_has_for_them(kind: str) -> None:
    day = dt.date(2016, 7, 15)
    plain = pd.Series(["2016-07-15", None] if kind == "text" else [day, None], dtype="object")
    column = plain if kind in {"object", "text"} else plain.astype(kind)
    assert days(column) == [day, None]


def test_the_coup_is_the_one_that_fits_the_claims(claim: Make, framed: Make) -> None:
    claims, _ = framed(claim(8, 8, "2017-05-08"))
    assert coup_of(claims) == COUP


def test_no_coup_fits_claims_about_other_people(claim: Make, framed: Make) -> None:
    claims, _ = framed(claim(8, 8, "1990-01-09", start=None, origin="PAN"))
    assert coup_of(claims) is None


def test_the_cut_off_is_the_last_day_of_any_report(claim: Make, framed: Make, report: Make) -> None:
    frames = framed(claim(8, 8, "2017-05-08"), reports=[report(), report("s", published="2019-04-09")])
    assert found(frames).cut_off == dt.date(2019, 4, 9)
