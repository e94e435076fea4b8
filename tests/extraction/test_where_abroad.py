"""People of one country under the authorities of another, over several sentences; invented reports."""

import datetime as dt

import pytest

from tracker.extraction import extract_claims
from tracker.readers import report_from_text
from tracker.vocabulary import LegalStatus


def countries(text: str, status: str) -> list[str | None]:
    """The countries of the claims of a status, in the order of the text."""
    claims = extract_claims(report_from_text(text, published=dt.date(2021, 10, 21)))
    return [claim.country for claim in claims if claim.legal_status is LegalStatus(status)]


@pytest.mark.parametrize(
    ("text", "status", "country"),
    [
        # sent on to a third country, and home
        (
            (
                "In February last year Kenya extradited Simon Marsh, a Briton, to Gabon. "
                "In July he was sentenced to "
                "34 years."
            ),
            "convicted",
            "GAB",
        ),
        (
            (
                "Malaysia deported three Turkish teachers to Ankara in May. In July they "
                "were jailed for ten years."
            ),
            "convicted",
            "TUR",
        ),
        # it was before
        (
            "On Friday Malaysia deported three Turkish teachers to Ankara. They were detained a week ago.",
            "detained",
            "MYS",
        ),
    ],
)
def test_after_people_were_sent_to_a_country_it_deals_with_them(text: str, status: str, country: str) -> None:
    assert countries(text, status) == [country]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Benin blamed Togo for hosting a colonel who fled across the border that same day.", "TGO"),
        (
            (
                "Bangladesh said its camps were full. Some 12,000 Burmese villagers fled "
                "across the border in a week."
            ),
            "BGD",
        ),
        ("Myanmar has a war. Some 12,000 Burmese villagers fled across the border in a week.", None),
    ],
)
def test_the_border_is_that_of_the_country_named_before(text: str, country: str | None) -> None:
    assert countries(text, "fled") == [country]


@pytest.mark.parametrize(
    ("text", "status", "country"),
    [
        (
            (
                "OSLO - Two Russian citizens, Ivan Petrov and Oleg Orlov, will be "
                "swapped, Moscow said. Russia wants "
                "them. Petrov and Orlov were arrested in May of last year."
            ),
            "arrested",
            "NOR",
        ),
        ("OSLO - Russia has jailed two reporters, Ivan Petrov and Oleg Orlov.", "arrested", "RUS"),
    ],
)
def test_those_who_are_called_citizens_are_abroad(text: str, status: str, country: str) -> None:
    assert countries(text, status) == [country]


def test_a_country_in_an_argument_decides_nothing() -> None:
    text = (
        "The courts of Bosnia have twice blocked the extradition of Turkish teachers, on the ground that the "
        "United States does not call their movement terrorist."
    )
    assert countries(text, "extradition_refused") == ["BIH"]


def test_who_is_rebuffed_does_not_act() -> None:
    text = (
        "A Chechen politician spent 34 days in a Danish jail before the authorities "
        "in Denmark turned Moscow down "
        "and released him."
    )
    assert countries(text, "released") == ["DNK"]


def test_a_country_sends_its_own_people_abroad() -> None:
    text = "Kyrgyzstan is less free than it was. A Kyrgyz reporter was deported to Russia in May."
    assert countries(text, "returned") == ["KGZ"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("MANILA - The Department of Justice charged 12 officers with rebellion on Tuesday.", "PHL"),
        ("The Department of Justice charged 12 officers with espionage on Tuesday.", "USA"),
    ],
)
def test_a_body_that_several_countries_have_is_of_the_one_named(text: str, country: str) -> None:
    assert countries(text, "charged") == [country]


def test_who_went_home_was_not_freed_there() -> None:
    text = (
        "Three American tourists were arrested in Oman in May. They were released on Wednesday and flew home."
    )
    assert countries(text, "released") == ["OMN"]


def test_people_are_tried_where_they_are_held_for_what_they_did_elsewhere() -> None:
    text = (
        "Anwar Rami, a Syrian colonel, was arrested in Berlin in 2019. In January he "
        "was sentenced to life for "
        "torture in a Damascus prison."
    )
    assert countries(text, "convicted") == ["DEU"]


def test_a_place_behind_the_last_step_is_that_of_the_steps_before() -> None:
    text = "A Libyan agent was convicted of murder and jailed for life in Norway in May."
    assert set(countries(text, "convicted")) == {"NOR"}


def test_one_of_those_held_abroad_who_is_named_next_is_no_claim_at_home() -> None:
    text = (
        "One of the eight Turkish soldiers who fled to Greece has been released by the Council of State. "
        "Ali Demir, the co-pilot, goes free under strict conditions."
    )
    assert countries(text, "released") == ["GRC"]
