"""Chart 3: a panel each for detained, arrested, dismissed and suspended, on the same axes."""

from collections.abc import Callable
from typing import Any

import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from tracker.charts import crackdown
from tracker.records import Claim

Make = Callable[..., Any]


def panels(figure: Figure) -> dict[str, Axes]:
    return dict(zip(("Detained", "Arrested", "Dismissed", "Suspended"), figure.axes, strict=True))


def texts(axes: Axes) -> list[str]:
    return [text.get_text() for text in axes.texts]


@pytest.fixture
def home(claim: Make) -> Make:
    def make(low: int | None, high: int | None, end: str, status: str, **other: Any) -> Claim:
        return claim(low, high, end, status=status, country="TUR", **other)

    return make


def test_each_status_has_a_panel_and_each_group_its_number(home: Make, framed: Make) -> None:
    figure = crackdown(
        *framed(
            home(50_000, 50_000, "2018-03-10", "arrested"),
            home(3_000, 3_000, "2018-03-10", "arrested", group="judiciary"),
            home(130_000, None, "2018-10-25", "dismissed"),
        )
    )
    heads = [text.get_text() for text in figure.texts]
    assert [head for head in heads if head in panels(figure)] == [*panels(figure)]
    assert texts(panels(figure)["Arrested"]) == ["judiciary 3,000", "people 50,000"]
    assert texts(panels(figure)["Dismissed"]) == ["people 130,000+"]
    assert (
        figure.get_label()
        == "At least 130,000 people were dismissed in Türkiye between the coup and Oct 2018, reports say"
    )


def test_a_panel_without_data_says_so(home: Make, framed: Make) -> None:
    figure = crackdown(*framed(home(50_000, 50_000, "2018-03-10", "arrested")))
    why = "Not drawn: no claim gives a number and a day"
    assert why in texts(panels(figure)["Detained"])
    assert why not in texts(panels(figure)["Arrested"])


def test_all_panels_have_the_same_axes(home: Make, framed: Make) -> None:
    figure = crackdown(
        *framed(home(1, 1, "2016-08-01", "detained"), home(150_000, 150_000, "2018-03-10", "suspended"))
    )
    assert len({axes.get_ylim() for axes in figure.axes}) == 1
    assert len({axes.get_xlim() for axes in figure.axes}) == 1
    assert figure.axes[0].get_yscale() == "symlog"


def test_detentions_abroad_are_no_part_of_the_crackdown_at_home(claim: Make, framed: Make) -> None:
    figure = crackdown(*framed(claim(6, 6, "2018-09-06", country="MDA", status="detained")))
    assert "Not drawn" in [text.get_text() for axes in figure.axes for text in axes.texts]


def test_an_occasion_is_no_total(home: Make, framed: Make) -> None:
    figure = crackdown(*framed(home(9_100, None, "2017-04-26", "suspended", measure="event")))
    assert [text.get_text() for text in figure.legends[0].texts][:2] == ["one occasion", "or more"]
