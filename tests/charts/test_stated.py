"""What is drawn and what is left out, with the reason."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from tracker.charts.stated import SEVERAL, Counted, Evidence, coup_of, cut_off, days, evidence, stated_by
from tracker.coups import Coup, find_coup

Tables = tuple[pd.DataFrame, pd.DataFrame]
Make = Callable[..., Any]

COUP = find_coup("turkey-2016")


def found(frames: Tables, coup: Coup | None = COUP, *, dated: bool = True) -> Evidence:
    claims, reports = frames
    stated = stated_by(claims, reports, ["asylum_sought"])
    return evidence(stated, cut_off(claims, reports, coup), coup, dated=dated)


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


def test_totals_since_the_coup_of_another_time_and_occasions_are_told_apart(
    claim: Make, framed: Make
) -> None:
    frames = framed(
        claim(8, 8, "2017-12-31"),
        claim(8, 8, "2017-12-31", start="2017-01-01"),
        claim(8, 8, "2017-12-31", start=None),
        claim(8, 8, "2017-12-31", measure="event"),
    )
    kinds = [one.counted_since(COUP) for one in found(frames).drawn]
    assert kinds == [Counted.TOTAL, Counted.PART, Counted.PART, Counted.OCCASION]


def test_a_total_of_another_time_names_that_time(claim: Make, framed: Make) -> None:
    frames = framed(
        claim(8, 8, "2017-12-31", start="2017-01-01"),
        claim(8, 8, "2017-12-31", start=None),
        claim(8, 8, "2017-12-31"),
    )
    assert [one.window(COUP) for one in found(frames).drawn] == ["in 2017", "as of Dec 2017", ""]


def test_a_figure_for_several_named_groups_is_not_one_for_people_at_large(claim: Make, framed: Make) -> None:
    frames = framed(
        claim(262, 262, "2017-12-31", quote="So far 262 diplomats and soldiers asked for asylum."),
        claim(262, 262, "2017-12-31", quote="So far 262 people asked for asylum, soldiers among them."),
        claim(262, 262, "2017-12-31", group="diplomats"),
    )
    assert [one.people for one in found(frames).drawn] == [SEVERAL, "people", "diplomats"]


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


def test_a_coup_that_few_claims_fit_is_not_the_one_that_they_are_about(claim: Make, framed: Make) -> None:
    claims, _ = framed(
        claim(8, 8, "2017-05-08"), *(claim(8, 8, "2017-05-08", origin="EGY") for _ in range(3))
    )
    assert coup_of(claims) is None


def test_the_cut_off_is_the_last_day_of_a_report_that_tells_of_the_coup(
    claim: Make, framed: Make, report: Make
) -> None:
    frames = framed(
        claim(8, 8, "2017-05-08"),
        claim(8, 8, "2019-04-09", origin="EGY", report_id="s"),
        reports=[report(), report("s", published="2019-04-09"), report("t", published="2020-01-01")],
    )
    assert found(frames).cut_off == dt.date(2018, 5, 31)
    assert found(frames, None).cut_off == dt.date(2020, 1, 1)
