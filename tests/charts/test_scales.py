"""Axes hold what they must hold, and their labels have room."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.charts.scales import place, set_count_axis, set_day_axis, spread
from tracker.charts.style import Chart


@pytest.mark.parametrize(("counts", "logarithmic"), [([1, 150_000], True), ([8, 40], False), ([0, 0], False)])
def test_counts_far_apart_are_drawn_on_a_logarithmic_axis(counts: list[int], logarithmic: bool) -> None:
    assert spread(counts) is logarithmic


@settings(deadline=None)
@given(st.lists(st.integers(0, 2_000_000), min_size=1))
def test_the_axis_holds_every_count(counts: list[int]) -> None:
    axes = Chart().add_subplot()
    set_count_axis(axes, counts)
    bottom, top = axes.get_ylim()
    assert bottom <= min(counts)
    assert max(counts) < top


@settings(deadline=None)
@given(st.dates(dt.date(1950, 1, 1), dt.date(2040, 1, 1)), st.integers(28, 30_000), st.integers(250, 700))
def test_days_have_at_least_one_label_and_no_more_than_fit(first: dt.date, days: int, width: int) -> None:
    last = first + dt.timedelta(days=days)
    axes = Chart().add_subplot()
    set_day_axis(axes, first, last, width)
    ticks = axes.get_xticks()
    assert 1 <= len(ticks) <= width // 50
    assert place(first) <= min(ticks)
    assert max(ticks) <= place(last)


@pytest.mark.parametrize(
    ("width", "labels"), [(200, ["", "10", "", "1,000", "", "100,000"]), (700, ["1", "10", "100", "1,000"])]
)
def test_labels_side_by_side_do_not_touch(width: int, labels: list[str]) -> None:
    chart = Chart(figsize=(8, 2), dpi=100)
    axes = chart.add_axes((0.1, 0.2, width / 800, 0.7))
    set_count_axis(axes, [1, 100_000], sideways=True)
    assert [label.get_text() for label in axes.get_xticklabels()][: len(labels)] == labels
