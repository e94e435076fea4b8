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


def test_statuses_come_in_the_order_of_the_codebook_and_countries_by_how_much_is_told(
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
    assert rows == ["Greece", "fled", "asylum sought", "Germany", "asylum sought"]


def test_the_title_counts_countries_and_ranks_no_numbers(claim: Make, framed: Make) -> None:
    figure = people_by_status(
        *framed(
            claim(8_500, 8_500, "2017-12-31", start="2017-01-01", country="FRA"),
            claim(8, 8, "2016-11-18", country="GRC"),
            claim(8, 8, "2016-11-18", country="GRC", status="fled", measure="event"),
        )
    )
    assert figure.get_label() == "Reports tell of people in 2 countries: asylum sought in 2 and fled in 1"


def test_the_title_of_one_country_names_its_statuses(claim: Make, framed: Make) -> None:
    figure = people_by_status(
        *framed(
            claim(8, 8, "2016-11-18", country="GRC"), claim(8, 8, "2016-11-18", country="GRC", status="fled")
        )
    )
    assert figure.get_label() == "Reports tell of people in Greece: fled and asylum sought"


def test_the_number_of_a_row_names_its_group_and_time_and_totals_come_first(
    claim: Make, framed: Make
) -> None:
    figure = people_by_status(
        *framed(
            claim(8_500, 8_500, "2017-12-31", start="2017-01-01", country="FRA"),
            claim(900, 900, "2017-12-31", start="2017-01-01"),
            claim(414, 414, "2017-05-08", group="officials"),
        )
    )
    assert {"8,500 in 2017", "414 officials"} <= set(texts(figure))


def test_a_long_name_of_a_country_is_not_cut(claim: Make, framed: Make) -> None:
    figure = people_by_status(*framed(claim(1, 1, "2017-12-31", country="BIH")))
    assert "Bosnia and Herzegovina" in texts(figure)


def test_the_country_that_they_come_from_is_not_a_host(claim: Make, framed: Make) -> None:
    figure = people_by_status(
        *framed(claim(150_000, 150_000, "2018-03-10", country="TUR", status="dismissed"))
    )
    assert "Not drawn" in texts(figure)


def test_undated_numbers_are_drawn_too(claim: Make, framed: Make) -> None:
    figure = people_by_status(*framed(claim(8, 8, None, start=None)))
    assert figure.get_label() == "8 people asked for asylum in Germany by May 2018, reports say"
    assert "8 reported May 2018" in texts(figure)


def test_one_person_is_singular(claim: Make, framed: Make) -> None:
    figure = people_by_status(*framed(claim(1, 1, "2018-09-06", country="MDA", status="returned")))
    assert (
        figure.get_label() == "1 person was returned from Moldova between the coup and Sep 2018, reports say"
    )


def test_upper_bounds_do_not_lead(claim: Make, framed: Make) -> None:
    figure = people_by_status(*framed(claim(None, 900, "2018-09-06"), claim(8, 8, "2018-09-06")))
    assert figure.get_label().startswith("8 people asked for asylum in Germany")


def test_countries_without_room_are_named_in_the_foot(claim: Make, framed: Make) -> None:
    countries = [f"{a}{b}{c}" for a in "AB" for b in "CDEFGH" for c in "KLMNPQRS"]
    claims = [claim(n + 1, n + 1, "2018-09-06", country=code) for n, code in enumerate(countries)]
    foot = " ".join(texts(people_by_status(*framed(*claims))))
    assert "For want of room without 6 countries with the fewest numbers" in foot


def test_one_status_in_several_countries_is_said_once(claim: Make, framed: Make) -> None:
    figure = people_by_status(*framed(claim(8, 8, "2016-11-18"), claim(7, 7, "2016-11-18", country="NOR")))
    assert figure.get_label() == "Reports tell of asylum sought in 2 countries"


def test_the_longest_words_of_a_row_are_not_cut(claim: Make, framed: Make) -> None:
    told = claim(1, 1, None, start=None, group="educators", country="MDA", measure="event")
    assert "1 educator reported May 2018" in texts(people_by_status(*framed(told)))
