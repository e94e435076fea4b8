"""Text is measured before it is drawn."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.charts.labels import spread_apart
from tracker.charts.lettering import balanced, shortened, text_width, wrapped

WORDS = st.text(st.characters(categories=["L", "N", "P"], max_codepoint=0x24F), min_size=1, max_size=30)


@given(st.lists(WORDS, min_size=1, max_size=12), st.integers(120, 700))
def test_lines_fit_and_no_word_is_lost(words: list[str], width: int) -> None:
    lines = wrapped(" ".join(words), 9, width)
    assert all(text_width(line, 9) <= width for line in lines)
    assert len(" ".join(lines).split()) == len(" ".join(words).split())


def test_no_single_word_is_left_for_the_last_line() -> None:
    first, second = balanced(
        "Reports speak of at least 2,000 people detained in Türkiye by Nov 2016", 14, 560
    )
    assert len(second.split()) > 2
    assert text_width(first, 14) <= 560


def test_text_that_is_too_long_ends_in_an_ellipsis() -> None:
    name = "Morning Post and Evening Courier of the Provinces"
    assert shortened(name, 9, 120).endswith("…")
    assert text_width(shortened(name, 9, 120), 9) <= 120
    assert shortened("Post", 9, 120) == "Post"


@given(st.lists(st.floats(0, 400), min_size=1, max_size=25))
def test_labels_are_apart_in_order_and_inside(wanted: list[float]) -> None:
    places = spread_apart(sorted(wanted), 14, 0, 400)
    assert all(after - before >= 14 - 1e-6 for before, after in pairwise(places))
    assert places[0] >= -1e-6
    assert places[-1] <= 400 + 1e-6


def test_labels_that_have_room_stay_where_they_are() -> None:
    assert spread_apart([10.0, 100.0, 390.0], 14, 0, 400) == pytest.approx([10, 100, 390])
