"""Words that mean a country only in one report, and buildings known by name; the reports are invented."""

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
        (
            "MUTARE, Zimbabwe - Six men were found guilty here on Tuesday of a coup attempt in Malawi.",
            "convicted",
            "ZWE",
        ),
        ("BANGKOK - Police here detained 12 Cambodian activists on Monday.", "detained", "THA"),
        (
            "NAIROBI - A court in this country sentenced two Iranian men to life on Monday.",
            "convicted",
            "KEN",
        ),
        ("GENEVA - Police in this quiet lakeside town arrested a Libyan on Monday.", "arrested", "CHE"),
        ("BERLIN - Two Syrians were granted asylum here on Monday.", "asylum_granted", "DEU"),
        ("GDANSK - A Belarusian editor was arrested here on Monday.", "arrested", "POL"),
        # another says it, elsewhere
        (
            'BANGKOK - "Police here detained 12 students," a teacher in Vietnam said. Vietnam denied it.',
            "detained",
            "VNM",
        ),
        ("LIMA, Peru - Chile detained three teachers, far from here.", "detained", "CHL"),
    ],
)
def test_here_is_where_the_reporter_is(text: str, status: str, country: str) -> None:
    assert countries(text, status) == [country]


@pytest.mark.parametrize(
    ("text", "status", "country"),
    [
        ("Bahrain would not yield. The kingdom arrested 14 clerics.", "arrested", "BHR"),
        ("Qatar was silent. Two Kenyan bloggers were arrested in the tiny Gulf state.", "arrested", "QAT"),
        (
            "Kenya and Qatar spoke. The Gulf emirate's police arrested two Kenyan bloggers.",
            "arrested",
            "QAT",
        ),
        (
            "Togo denies it. In the small West African country, two French officers were sentenced to death.",
            "convicted",
            "TGO",
        ),
        (
            "Tashkent was calm. Two German pastors were detained in the former Soviet republic.",
            "detained",
            "UZB",
        ),
        ("Singapore has rules. Eight Bangladeshi cooks were detained in the city-state.", "detained", "SGP"),
        # the last one of its kind
        (
            "Jordan and Saudi Arabia met. The kingdom arrested two Yemeni poets. Saudi Arabia is vast.",
            "arrested",
            "SAU",
        ),
        # named only behind it
        (
            "A Tunisian poet was arrested in the kingdom over a tweet, Saudi activists said.",
            "arrested",
            "SAU",
        ),
        # a name, and the country next door
        ("Jordan was calm. The Kingdom of Bahrain arrested two clerics.", "arrested", "BHR"),
    ],
)
def test_a_kind_of_country_is_the_last_one_of_the_kind(text: str, status: str, country: str) -> None:
    assert countries(text, status) == [country]


@pytest.mark.parametrize(
    ("text", "status", "country"),
    [
        ("A Libyan colonel was arrested at Heathrow on Friday.", "arrested", "GBR"),
        ("Two Venezuelan officers were detained at Kennedy Airport on Friday.", "detained", "USA"),
        ("An American pianist was detained at Sheremetyevo in May.", "detained", "RUS"),
        ("Two Danish tourists were released from Evin prison on Monday.", "released", "IRN"),
        ("The Audiencia Nacional refused to extradite a Venezuelan general.", "extradition_refused", "ESP"),
        ("A Syrian colonel was sentenced to life by a court in Koblenz.", "convicted", "DEU"),
        (
            "Four South African mercenaries were arrested on Mahe, the main island of the Seychelles.",
            "arrested",
            "SYC",
        ),
        ("Four French mercenaries were arrested on the Comoros in May.", "arrested", "COM"),
        ("A Colombian envoy was arrested on the island of Sal in Cape Verde.", "arrested", "CPV"),
        (
            "Four Chilean pilots were sentenced in Victoria, the capital of the Seychelles.",
            "convicted",
            "SYC",
        ),
        ("A report on Iran led to unrest in Oman. Three Omani poets were arrested.", "arrested", "OMN"),
        ("A Liberian warlord was convicted in Bellinzona on Friday.", "convicted", "CHE"),
    ],
)
def test_buildings_and_towns_tell_their_country(text: str, status: str, country: str) -> None:
    assert countries(text, status) == [country]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("One of the officers in Norway was arrested at the airport when he arrived in Turkey.", "TUR"),
        ("Three Guineans were arrested as they landed in Lima, and are in good health.", "PER"),
    ],
)
def test_people_are_arrested_where_they_come_to(text: str, country: str) -> None:
    claims = extract_claims(report_from_text(text, published=dt.date(2021, 10, 21)))
    assert {claim.country for claim in claims} == {country}
