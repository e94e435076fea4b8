"""Chart 2: a row for each host country and status, every number a mark."""

from collections.abc import Callable
from typing import Any

from matplotlib.figure import Figure

from tracker.charts import people_by_status

Make = Callable[..., Any]


def texts(figure: Figure) -> list[str]:
    found = [*figure.texts, *(text for axes in figure.axes for text in axes.texts)]
    return [text.get_text() for text in found]


def test_contradicting_numbers_stand_side_by_side_in_one_row(claim: Make, framed: Make) -> None:
    figure = people_by_status(*framed(claim(8, 8, "2016-11-18"), claim(7, 7, "2016-11-18")))
    (dots,) = [line for line in figure.axes[0].lines if line.get_marker() == "o" and len(line.get_xdata())]
    assert sorted(dots.get_xdata()) == [7, 8]
    assert len(set(dots.get_ydata())) == 1
    assert texts(figure).count("asylum sought") == 1


def test_statuses_come_in_the_order_of_the_codebook_and_countries_by_number(
    claim: Make, framed: Make
) -> None:
    figure = people_by_status(
        *framed(
            claim(8, 8, "2016-11-18", country="GRC"),
            claim(8, 8, "2016-11-18", country="GRC", status="fled", measure="event"),
            claim(40, 40, "2016-11-18"),
        )
    )
    rows = [text for text in texts(figure) if text in {"Germany", "Greece", "fled", "asylum sought"}]
    assert rows == ["Germany", "asylum sought", "Greece", "fled", "asylum sought"]


def test_the_country_that_they_come_from_is_not_a_host(claim: Make, framed: Make) -> None:
    figure = people_by_status(
        *framed(claim(150_000, 150_000, "2018-03-10", country="TUR", status="dismissed"))
    )
    assert "No data" in texts(figure)


def test_undated_numbers_are_drawn_too(claim: Make, framed: Make) -> None:
    figure = people_by_status(*framed(claim(8, 8, None, start=None)))
    assert figure.get_label() == "8 people are reported to have sought asylum in Germany"


def test_one_person_is_singular(claim: Make, framed: Make) -> None:
    figure = people_by_status(*framed(claim(1, 1, "2018-09-06", country="MDA", status="returned")))
    assert figure.get_label() == "1 person is reported to have been returned from Moldova"


def test_upper_bounds_do_not_lead(claim: Make, framed: Make) -> None:
    figure = people_by_status(
        *framed(claim(None, 900, "2018-09-06"), claim(8, 8, "2018-09-06", country="GRC"))
    )
    assert figure.get_label() == "8 people are reported to have sought asylum in Greece"
    assert "up to 900" in texts(figure)


def test_countries_without_room_are_named_in_the_foot(claim: Make, framed: Make) -> None:
    countries = [f"{a}{b}{c}" for a in "AB" for b in "CDEFGH" for c in "KLMNPQRS"]
    claims = [claim(n + 1, n + 1, "2018-09-06", country=code) for n, code in enumerate(countries)]
    foot = " ".join(texts(people_by_status(*framed(*claims))))
    assert "For want of room without 6 countries with the smallest numbers" in foot
