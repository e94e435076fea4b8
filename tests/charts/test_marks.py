"""The shape of a mark says what was counted and how the words bound it."""

from matplotlib.lines import Line2D

from tracker.charts.marks import Mark, draw_marks, key_of
from tracker.charts.stated import Counted
from tracker.charts.style import PALETTE, PAPER, Chart

BLUE = PALETTE[0]


def drawn(*marks: Mark, sideways: bool = False) -> list[Line2D]:
    axes = Chart().add_subplot()
    draw_marks(axes, marks, BLUE, sideways=sideways)
    return [line for line in axes.lines if len(line.get_xdata())]


def test_a_total_is_filled_and_an_occasion_is_a_ring() -> None:
    total, occasion = drawn(Mark(1, 8, 8, Counted.TOTAL), Mark(2, 8, 8, Counted.OCCASION))
    assert total.get_markerfacecolor() == BLUE
    assert occasion.get_markerfacecolor() == PAPER


def test_a_number_without_a_day_of_its_own_is_an_empty_square() -> None:
    (undated,) = drawn(Mark(1, 8, 8, Counted.UNDATED))
    assert (undated.get_marker(), undated.get_markerfacecolor()) == ("s", PAPER)


def test_a_range_is_two_dots_with_a_bar() -> None:
    bar, dots = drawn(Mark(1, 400, 600, Counted.TOTAL))
    assert list(bar.get_ydata()) == list(dots.get_ydata()) == [400, 600]


def test_an_open_bound_has_an_arrow_that_points_out_of_it() -> None:
    _, up = drawn(Mark(1, 400, None, Counted.TOTAL))
    _, down = drawn(Mark(1, None, 600, Counted.TOTAL))
    assert up.get_marker().vertices[:, 1].min() > 0
    assert down.get_marker().vertices[:, 1].max() < 0


def test_sideways_the_counts_run_along_x() -> None:
    dots, arrow = drawn(Mark(1, 400, None, Counted.TOTAL), sideways=True)
    assert list(dots.get_xdata()) == [400]
    assert arrow.get_marker().vertices[:, 0].min() > 0


def test_the_same_number_told_twice_is_one_mark() -> None:
    (dots,) = drawn(Mark(1, 8, 8, Counted.TOTAL), Mark(1, 8, 8, Counted.TOTAL))
    assert len(dots.get_xdata()) == 1


def test_the_key_names_only_what_is_drawn() -> None:
    assert list(key_of([Mark(1, 8, 8, Counted.TOTAL)])) == ["running total"]
    assert list(key_of([Mark(1, 8, None, Counted.OCCASION), Mark(1, 2, 3, Counted.PART)])) == [
        "total of another time",
        "one occasion",
        "or more",
        "from … to",
    ]
