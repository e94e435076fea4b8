"""The floor under a total: the highest number so far, never a sum."""

import datetime as dt
import random

from hypothesis import given
from hypothesis import strategies as st

from tracker.charts.series import floor_series, reached
from tracker.charts.stated import Stated

DAYS = st.dates(dt.date(2016, 7, 15), dt.date(2020, 12, 31))


def stated(day: dt.date, low: int | None, high: int | None) -> Stated:
    return Stated("asylum_sought", "DEU", "TUR", low, high, True, None, day, day, "r", False, "people")


@st.composite
def numbers(draw: st.DrawFn) -> Stated:
    low = draw(st.none() | st.integers(0, 200_000))
    high = (
        draw(st.none() | st.integers(low or 0, 300_000)) if low is not None else draw(st.integers(0, 9_000))
    )
    return stated(draw(DAYS), low, high)


@given(st.lists(numbers(), min_size=1))
def test_the_floor_is_the_highest_lower_bound_and_never_falls(given_numbers: list[Stated]) -> None:
    steps = floor_series(given_numbers)
    lows = [step.low for step in steps if step.low is not None]
    assert lows == sorted(lows)
    stated_lows = [one.low for one in given_numbers if one.low is not None]
    assert steps[-1].low == max(stated_lows, default=None)


@given(st.lists(numbers(), min_size=1))
def test_the_band_holds_the_floor(given_numbers: list[Stated]) -> None:
    assert all(step.high >= (step.low or 0) for step in floor_series(given_numbers))


@given(st.lists(numbers(), min_size=1), st.randoms())
def test_the_order_of_the_claims_does_not_matter(given_numbers: list[Stated], random: random.Random) -> None:
    shuffled = given_numbers.copy()
    random.shuffle(shuffled)
    assert floor_series(shuffled) == floor_series(given_numbers)


def test_an_open_number_stays_open_until_a_closed_one_reaches_it() -> None:
    days = [dt.date(2017, 5, day) for day in (1, 2, 3)]
    steps = floor_series([stated(days[0], 60, None), stated(days[1], 50, 50), stated(days[2], 60, 60)])
    assert [step.words for step in steps] == ["60+", "60+", "60"]


def test_an_upper_bound_alone_gives_no_floor() -> None:
    (step,) = floor_series([stated(dt.date(2017, 5, 1), None, 500)])
    assert (step.low, step.words) == (None, "up to 500")


def test_a_number_is_reached_on_the_day_that_it_first_holds() -> None:
    steps = floor_series([stated(dt.date(2017, 5, 1), 60, 60), stated(dt.date(2018, 5, 1), 40, 40)])
    assert reached(steps) == dt.date(2017, 5, 1)
