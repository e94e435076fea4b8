"""Where: countries in a sentence that are not those of the status, and hosts that nobody names."""

import datetime as dt

import pytest

from tracker.extraction import extract_claims
from tracker.readers import report_from_text
from tracker.vocabulary import LegalStatus

PUBLISHED = dt.date(2021, 10, 21)
PERU = "Two officers were sentenced in Peru on Monday. Lima says that Peru is calm."
"""Opens a report that is about Peru."""


def countries(text: str, status: str) -> list[str | None]:
    """The countries of the claims of a status, in the order of the text."""
    claims = extract_claims(report_from_text(text, published=PUBLISHED))
    return [claim.country for claim in claims if claim.legal_status is LegalStatus(status)]


@pytest.mark.parametrize(
    ("sentence", "status", "country"),
    [
        # what lies beyond a frontier
        ("A court in Tacna, near the Chilean border, acquitted four students.", "acquitted", "PER"),
        # what happens far away
        ("Agents fanned out a day before the war in Iraq began, and picked up 40 poets.", "detained", "PER"),
        ("The president sacked his ambassador in Chad and dismissed four judges.", "dismissed", "PER"),
        ("A colonel, after the Vienna summit, was arrested.", "arrested", "PER"),
        # where people went afterwards
        ("A third officer was released in December and now lives in Portugal.", "released", "PER"),
        ("A third officer was released in December and has since settled in Portugal.", "released", "PER"),
        ("A third officer was acquitted in May and died in Portugal.", "acquitted", "PER"),
        # but the next step of a case is one of the same place
        ("A third officer was arrested and interrogated in Portugal.", "arrested", "PRT"),
        # insertions that tell of those who act
        ("The generals, trained in Brazil, arrested 12 poets.", "arrested", "PER"),
        ("President Lima, whom Chile has been pressing for years, today freed 34 poets.", "released", "PER"),
        ("President Lima, whom Chile has pressed, today pardoned and freed 34 poets.", "released", "PER"),
        # the place of an insertion may be that of those who act
        ("A court in Bata, the economic capital of Equatorial Guinea, convicted 13 men.", "convicted", "GNQ"),
        # by one's request another acts
        ("The banker was arrested in Dubai on an extradition request by Spain.", "arrested", "ARE"),
        ("The banker was arrested in Dubai on a warrant issued by Spain.", "arrested", "ARE"),
        ("The banker was arrested in Dubai on a notice from Spain.", "arrested", "ARE"),
        # "there" is where people are, and not whence they came
        ("He landed in Nairobi on a flight from Spain, and was arrested there.", "arrested", "KEN"),
    ],
)
def test_a_country_of_something_else_does_not_act(sentence: str, status: str, country: str) -> None:
    assert countries(f"{PERU} {sentence}", status)[-1:] == [country]


@pytest.mark.parametrize(
    ("sentence", "status", "country"),
    [
        ("Two Syrian pilots were arrested at the airport of Amman.", "arrested", "JOR"),
        ("Four Burundian soldiers were arrested on the outskirts of Kigali.", "arrested", "RWA"),
        ("Three Kurdish poets were detained at the port of Piraeus.", "detained", "GRC"),
        ("Two ministers took refuge in the embassy of Angola.", "fled", "AGO"),
        ("Two ministers fled to the residence of the Portuguese ambassador.", "fled", "PRT"),
        ("Five officers took refuge at Fort Clay, a U.S. base near the coast.", "fled", "USA"),
        # who is arrested at an embassy is not arrested by it
        ("Three students were arrested outside the embassy of Angola in Lima.", "arrested", "PER"),
    ],
)
def test_sites_are_those_of_the_town_behind_them(sentence: str, status: str, country: str) -> None:
    assert countries(f"{PERU} {sentence}", status) == [country]


@pytest.mark.parametrize(
    ("sentence", "status", "country"),
    [
        ("A diplomat of Peru in Chile was seeking asylum in a third country.", "asylum_sought", None),
        ("Two officers applied for asylum in several European countries.", "asylum_sought", None),
        ("Its agents boast of having brought back dozens of officers from abroad.", "returned", None),
        # but here it is told which
        ("Two officers applied for asylum in a third country, Chile.", "asylum_sought", "CHL"),
        # who deserts does so where he serves, and who flees arrest in a country leaves it
        ("About 90 soldiers have deserted in Chile.", "fled", None),
        ("Forty poets have fled persecution in Chile.", "fled", None),
        ("A pilot deserted and took refuge in Chile.", "fled", "CHL"),
        # the country that gets people does not send them
        ("Eighteen boys were sent back to Colombia.", "returned", "PER"),
        ("A poet was handed over to China, which wants him for terrorism.", "returned", "PER"),
    ],
)
def test_hosts_and_senders_that_are_not_named(sentence: str, status: str, country: str | None) -> None:
    found = countries(f"{PERU} {sentence}", status)
    assert found
    assert set(found) == {country}


def test_who_asks_for_asylum_today_may_have_come_long_before() -> None:
    text = (
        "A Russian deserter has asked for asylum in Lithuania. Border guards detained him in the capital on "
        "August 10."
    )
    assert countries(text, "detained") == ["LTU"]


@pytest.mark.parametrize(
    ("text", "status", "country"),
    [
        # shortly before people are sent home, those who send them hold them
        (
            (
                "Liberia has handed over a Guinean colonel and his son to Guinea, which wants them. The "
                "two men were arrested at the border last week."
            ),
            "arrested",
            "LBR",
        ),
        (
            (
                "Malaysia has sent three Turks home to Turkey. The authorities had detained the three men "
                "last week."
            ),
            "detained",
            "MYS",
        ),
        # long before, they were at home
        (
            (
                "Malaysia has sent three Turks home to Turkey. The three were detained in 2015 in a purge "
                "of Turkish schools."
            ),
            "detained",
            "TUR",
        ),
        # who lives abroad is held there, but can be tried at home
        (
            (
                "A Turkish teacher who has lived in Kosovo for 20 years was arrested on Monday. Turkey calls "
                "him a traitor. Turkey has purged its schools."
            ),
            "arrested",
            "XKX",
        ),
        (
            "A Tunisian who lives in France was sentenced to four years. Tunisia calls him a traitor.",
            "convicted",
            "TUN",
        ),
        ("An Australian who lives in Peru was detained on arrival in Guangzhou.", "detained", "CHN"),
        # nor was who was turned back at a border at home again
        (
            (
                "A Russian deserter has fled to Lithuania. After he had been turned back once, border guards "
                "detained him in the capital on October 10."
            ),
            "detained",
            "LTU",
        ),
        # what the sentence has told of the same people goes on
        (
            (
                "Kyrgyzstan convicted Ali Sato in May. It calls his brother Ulan, who was arrested in "
                "London in June and is free on bail, a thief."
            ),
            "released",
            "GBR",
        ),
        # who is called a citizen of a country in the dateline of another is abroad
        (
            (
                "TBILISI - Turkish national Ali Kaya was set free on bail on Monday. Turkey wants him back. "
                "Turkey says he is a traitor."
            ),
            "released",
            "GEO",
        ),
        # Interpol has no police of its own
        ("Interpol arrested a Rwandan general in South Africa. Rwanda wants him.", "arrested", "ZAF"),
    ],
)
def test_where_people_abroad_are_held(text: str, status: str, country: str) -> None:
    assert set(countries(text, status)) == {country}


@pytest.mark.parametrize(
    ("sentence", "status", "country"),
    [
        ("Two soldiers were convicted of torturing prisoners in Iraq.", "convicted", "PER"),
        ("Two students were arrested on charges of planning attacks in Chile.", "arrested", "PER"),
        ("A general was dismissed over the loss of a base in Chile.", "dismissed", "PER"),
        ("Police arrested seven men who had planned attacks in Chile.", "arrested", "PER"),
        # but those who hid there were found there
        ("Police arrested seven men who were hiding in Chile.", "arrested", "CHL"),
        # but a term of prison tells no offence, and foreigners are tried where they did it
        ("Two students were sentenced to prison for ten years in Chile.", "convicted", "CHL"),
        ("Two Danes were convicted of spying in Chile.", "convicted", "CHL"),
    ],
)
def test_where_people_did_what_they_are_tried_for(sentence: str, status: str, country: str) -> None:
    assert countries(f"{PERU} {sentence}", status)[-1:] == [country]


def test_a_warrant_is_not_that_of_the_country_they_fled_to() -> None:
    text = f"{PERU} A third officer took refuge in Chile in May, and an arrest warrant for him is out."
    assert countries(text, "wanted") == ["PER"]


def test_who_fled_a_country_is_from_there_and_is_not_sent_by_it() -> None:
    text = f"{PERU} A teacher who fled from China's north in 2009 was handed over to China."
    assert countries(text, "returned") == ["PER"]
    assert countries(text, "fled") == [None]


def test_there_is_no_country_that_was_named_long_ago() -> None:
    text = (
        f"{PERU} The president had sent word from Singapore. Soldiers tore down the tents. They had come at "
        "night. The camp was old. Nine people were arrested there."
    )
    assert countries(text, "arrested") == ["PER"]
