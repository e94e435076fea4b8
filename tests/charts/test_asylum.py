"""Chart 1: a line joins the running totals since the coup of the same people in the same country."""

from collections.abc import Callable
from typing import Any

from matplotlib.figure import Figure

from tracker.charts import asylum_requests

Make = Callable[..., Any]


def texts(figure: Figure) -> list[str]:
    found = [*figure.texts, *(text for axes in figure.axes for text in axes.texts)]
    return [text.get_text() for text in found]


def page(figure: Figure) -> str:
    return " ".join(texts(figure))


def test_the_title_gives_a_total_its_country_and_its_time(claim: Make, framed: Make) -> None:
    frames = framed(
        claim(414, 414, "2017-05-08"),
        claim(1177, 1177, "2018-05-03"),
        claim(8, 8, "2016-11-18", country="GRC"),
    )
    assert (
        asylum_requests(*frames).get_label()
        == "1,177 people asked for asylum in Germany between the coup and May 2018, reports say"
    )


def test_a_higher_total_of_one_year_does_not_lead(claim: Make, framed: Make) -> None:
    figure = asylum_requests(
        *framed(
            claim(414, 414, "2017-05-08"),
            claim(8_500, 8_500, "2017-12-31", start="2017-01-01", country="FRA"),
        )
    )
    assert "414 people" in figure.get_label()
    assert "France 8,500 in 2017" in texts(figure)


def test_totals_of_another_time_and_of_other_people_are_not_joined(claim: Make, framed: Make) -> None:
    figure = asylum_requests(
        *framed(
            claim(414, 414, "2017-05-08"),
            claim(700, 700, "2017-12-31", start="2017-01-01"),
            claim(50, 50, "2018-01-31", group="officers"),
            claim(900, 900, "2018-03-01", measure="event"),
        )
    )
    steps = [list(line.get_ydata()) for line in figure.axes[0].lines if line.get_drawstyle() == "steps-post"]
    assert steps == [[414]]
    assert len(figure.axes) == 2
    assert "Germany, officers 50" in texts(figure)


def test_numbers_are_not_added_up(claim: Make, framed: Make) -> None:
    figure = asylum_requests(*framed(claim(100, 100, "2017-01-08"), claim(50, 50, "2017-05-08")))
    assert "Germany 100" in texts(figure)
    assert "150" not in page(figure)


def test_an_open_number_is_labelled_as_open(claim: Make, framed: Make) -> None:
    figure = asylum_requests(*framed(claim(400, None, "2017-05-08")))
    assert "Germany 400+" in texts(figure)
    assert (
        figure.get_label()
        == "At least 400 people asked for asylum in Germany between the coup and May 2017, reports say"
    )


def test_one_request_is_singular(claim: Make, framed: Make) -> None:
    figure = asylum_requests(*framed(claim(1, 1, "2017-05-08", measure="event")))
    assert figure.get_label() == "1 person asked for asylum in Germany by May 2017, reports say"


def test_claims_without_a_country_are_drawn_as_such(claim: Make, framed: Make) -> None:
    figure = asylum_requests(*framed(claim(2, None, "2016-11-18", country=None)))
    assert "country not named 2+" in texts(figure)
    assert "a country not named" in figure.get_label()


def test_a_line_steps_up_on_the_day_of_the_report_and_runs_to_the_cut_off(claim: Make, framed: Make) -> None:
    figure = asylum_requests(*framed(claim(40, 40, "2017-01-08"), claim(60, 60, "2017-05-08")))
    steps = next(line for line in figure.axes[0].lines if line.get_drawstyle() == "steps-post")
    assert list(steps.get_ydata()) == [40, 60]
    assert any(line.get_xdata()[-1] >= figure.axes[0].get_xlim()[1] for line in figure.axes[0].lines)


def test_bounds_are_a_band(claim: Make, framed: Make) -> None:
    (axes,) = asylum_requests(*framed(claim(400, 600, "2017-01-08"))).axes
    (band,) = axes.collections
    heights = band.get_paths()[0].vertices[:, 1]
    assert (heights.min(), heights.max()) == (400, 600)


def test_the_foot_gives_source_cut_off_and_what_is_left_out(claim: Make, report: Make, framed: Make) -> None:
    told = claim(8, 8, "2017-05-08"), claim(15_654, 15_654, None, start=None, report_id="undated")
    reports = [report(), report("undated", published=None)]
    foot = page(asylum_requests(*framed(*told, reports=reports)))
    assert "Source: 1 claim in 1 news report" in foot
    assert "0 checked by a person" in foot
    assert "Cut-off: last report of 31 May 2018." in foot
    assert "1 without a date (highest: Germany 15,654)" in foot


def test_a_number_whose_day_no_words_tell_stands_at_its_report_and_is_marked_as_such(
    claim: Make, framed: Make
) -> None:
    event = claim(8, 8, None, start=None, country="GRC", group="soldiers", measure="event")
    said = texts(asylum_requests(*framed(claim(414, 414, "2017-05-08"), event)))
    assert "Greece, soldiers 8 reported May 2018" in said


def test_without_claims_no_data_is_drawn(framed: Make) -> None:
    figure = asylum_requests(*framed(reports=[]))
    assert "Not drawn" in texts(figure)
    assert "no report is dated" in page(figure)


def test_the_coup_is_marked_with_its_day(claim: Make, framed: Make) -> None:
    assert "coup, 15 Jul 2016" in texts(asylum_requests(*framed(claim(8, 8, "2017-05-08"))))


def test_without_a_fitting_coup_the_chart_does_not_speak_of_one(claim: Make, framed: Make) -> None:
    figure = asylum_requests(
        *framed(claim(8, 8, "1990-01-09", start="1990-01-01", origin="PAN", country="PER"))
    )
    assert "coup" not in page(figure)
    assert "Peru 8" in texts(figure)
