"""Where: whose authorities a status is under, one rule a test; the reports are invented."""

import datetime as dt

import pytest

from tracker.extraction import extract_claims
from tracker.readers import report_from_text
from tracker.vocabulary import LegalStatus

PUBLISHED = dt.date(2021, 10, 21)

PERU = "Two officers were sentenced in Peru on Monday. Lima says that Peru is calm."
"""Opens a report that is about Peru."""
TO_CHILE = "Four Peruvian officers fled to Chile on Monday. Peru wants the officers back from Chile."
"""Opens a report of Peruvians in Chile."""


def countries(text: str, status: str) -> list[str | None]:
    """The countries of the claims of a status, in the order of the text."""
    claims = extract_claims(report_from_text(text, published=PUBLISHED))
    return [claim.country for claim in claims if claim.legal_status is LegalStatus(status)]


@pytest.mark.parametrize(
    ("text", "status", "country"),
    [
        # by name, by a nationality, by a passive, by the town of the police
        ("Peru detained three teachers.", "detained", "PER"),
        ("A Zambian court sentenced three teachers to two years.", "convicted", "ZMB"),
        ("Three Peruvian teachers were arrested by Chilean police.", "arrested", "CHL"),
        ("Police in Lima arrested three teachers.", "arrested", "PER"),
        ("Three Peruvian teachers were arrested by the authorities of Chile.", "arrested", "CHL"),
        # a post abroad is one of the country that sent them
        ("Three Peruvian officers were dismissed from their posts in Chile.", "dismissed", "PER"),
        # of two joined ones the first
        ("Peruvian and Chilean guards detained three teachers.", "detained", "PER"),
        # past forms that are participles
        (
            "Ghana thanked mediators for two engineers freed by Somalia in May. Others were arrested.",
            "released",
            "SOM",
        ),
        ("The nurses, arrested by the Libyan coast guard in May, are from Ghana.", "arrested", "LBY"),
        ("Five Danes jailed by Tehran in May were flown to Doha.", "arrested", "IRN"),
        # not one at whose request it is done, nor one before whose embassy
        ("The banker was detained in Dubai on a Danish warrant.", "detained", "ARE"),
        ("At the request of Peru, Chile arrested two Peruvian officers.", "arrested", "CHL"),
        ("Three students were detained outside the Russian consulate in Istanbul.", "detained", "TUR"),
        ("Police detained employees of the Danish embassy in Sanaa.", "detained", "YEM"),
        # police of one country at the embassy of another
        ("Police in Ecuador broke into the Peruvian embassy and arrested a general.", "arrested", "ECU"),
        # a leader's name
        ("Fujimori dismissed two ministers.", "dismissed", "PER"),
        # one subject of two verbs
        ("Kenya said that it knew nothing, and arrested two officers.", "arrested", "KEN"),
        ("Mali freed three of the 40 Ghanaian soldiers whom it arrested in July.", "arrested", "MLI"),
        # neither a medium nor a reporter of another nationality acts
        ("Peru detained three officers, the French news agency wrote.", "detained", "PER"),
    ],
)
def test_the_authority_that_acts(text: str, status: str, country: str) -> None:
    assert countries(text, status) == [country]


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("A third officer was arrested in Chile.", "CHL"),
        ("A third officer was arrested in the southern province of Arauco, Chile.", "CHL"),
        ("A third officer was arrested in Quenchi, Chile.", "CHL"),
        # people go to a place, or are from it; neither tells where they were arrested
        ("A third officer was arrested on his way to Chile.", "PER"),
        # a dateline tells where a report was written
        ("SANTIAGO, Chile — A third officer was arrested.", "PER"),
    ],
)
def test_the_place_where_it_happened(sentence: str, country: str) -> None:
    assert countries(f"{PERU} {sentence}", "arrested") == [country]


@pytest.mark.parametrize(
    ("sentence", "status", "country"),
    [
        ("The four officers were arrested.", "arrested", "CHL"),  # where they are
        ("The four officers have been dismissed.", "dismissed", "PER"),  # their own state does that
        ("The four officers came back on Tuesday and were arrested.", "arrested", "PER"),
        ("The four officers had been arrested before they fled.", "arrested", "PER"),
    ],
)
def test_people_abroad(sentence: str, status: str, country: str) -> None:
    assert countries(f"{TO_CHILE} {sentence}", status) == [country]


@pytest.mark.parametrize(
    ("text", "status", "country"),
    [
        ("Two Peruvian officers asked Chile for asylum.", "asylum_sought", "CHL"),
        ("Peru's envoy to Japan has asked Chile for asylum.", "asylum_sought", "CHL"),
        ("Two Peruvian officers fled to Chile, which gave them asylum.", "asylum_granted", "CHL"),
        ("Two Peruvian officers took refuge in the residence of the Chilean ambassador.", "fled", "CHL"),
        ("Two Peruvian officers took refuge with the Chileans.", "fled", "CHL"),
        ("Two Peruvian officers fled and reached Chile.", "fled", "CHL"),
        ("Chile shelters 90 Peruvians who have fled.", "fled", "CHL"),
        ("Peru has asked Chile to extradite two officers.", "extradition_sought", "CHL"),
        # who asks is not asked, and without another country it is their own
        ("Chile has requested the extradition of a Peruvian officer.", "extradition_sought", "PER"),
        ("A court in Chile approved the extradition of two officers to Peru.", "extradition_approved", "CHL"),
        ("Chile deported two Peruvian officers.", "returned", "CHL"),
    ],
)
def test_the_host(text: str, status: str, country: str) -> None:
    assert countries(text, status) == [country]


def test_hosts_in_a_list_are_a_claim_each() -> None:
    text = "Peruvian officers have applied for asylum in Chile, Brazil and Ecuador."
    assert sorted(filter(None, countries(text, "asylum_sought"))) == ["BRA", "CHL", "ECU"]


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("Two more officers fled to the kingdom.", "CHL"),  # the other country of the report
        ("Two more officers fled into Quenchi district.", "CHL"),
        ("Two more officers fled in a helicopter.", None),
        ("Two more officers fled abroad.", None),
    ],
)
def test_ground_of_a_country_that_is_not_named(sentence: str, country: str | None) -> None:
    assert countries(f"{TO_CHILE} {sentence}", "fled") == ["CHL", country]


def test_who_held_people_lets_them_go() -> None:
    """Also where they are abroad by now, and another country has done something for them since."""
    text = "A Peruvian writer has crossed into Chile. He was arrested in Peru in May and released in June."
    assert countries(text, "released") == ["PER"]


def test_several_countries_are_none() -> None:
    text = f"{TO_CHILE} Ninety other Peruvians have applied for asylum across Europe."
    assert countries(text, "asylum_sought") == [None]


def test_deported_from_their_own_country() -> None:
    text = "Peru's courts ruled. Near Washington 90 prisoners landed, deported from their own country."
    assert countries(f"{PERU} {text}", "returned") == ["PER"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The International Criminal Court charged two Ghanaian officers.", "charged"),
        ("Two Ghanaian officers were convicted by the ICC in May.", "convicted"),
        ("Judges in The Hague sentenced two Ghanaian officers for war crimes.", "convicted"),
        ("Two Ghanaian officers were acquitted at the U.N. war crimes tribunal.", "acquitted"),
        ("Interpol has issued an arrest warrant for two Ghanaian officers.", "wanted"),
        ("The ICC sits in The Hague. The court charged two Ghanaian officers in May.", "charged"),
    ],
)
def test_international_courts_are_of_no_country(text: str, status: str) -> None:
    assert countries(text, status) == [None]


@pytest.mark.parametrize(
    ("text", "status", "country"),
    [
        ("A Dutch court in The Hague convicted two Ghanaian officers of war crimes.", "convicted", "NLD"),
        ("Ghana arrested two officers on a warrant of the International Criminal Court.", "arrested", "GHA"),
        ("Two Ghanaian officers were arrested in Togo on an Interpol notice.", "arrested", "TGO"),
        ("The court in Accra convicted two officers. They have asked the ICC for help.", "convicted", "GHA"),
    ],
)
def test_a_country_acts_beside_an_international_court(text: str, status: str, country: str) -> None:
    assert countries(text, status) == [country]


def test_who_holds_foreigners_tries_them() -> None:
    text = "Two Danish nurses were arrested in Eritrea in May. The nurses were convicted in June."
    assert countries(text, "convicted") == ["ERI"]


def test_who_charges_people_abroad_does_not_release_them() -> None:
    text = (
        f"{TO_CHILE} In Peru the four are charged with treason. The judges ordered that the four be released."
    )
    assert countries(text, "released") == ["CHL"]


ROUND_UP = """Around the world reporters are in jail.

In Ghana, police arrested two reporters in May. Both were charged in June.

Meanwhile, in Eritrea, a court sentenced an editor to nine years in prison.

He was released in July.

Peru's government arrested four bloggers."""


def test_passages_of_a_round_up_play_in_one_country_each() -> None:
    assert countries(ROUND_UP, "charged") == ["GHA"]
    assert countries(ROUND_UP, "released") == ["ERI"]
    assert countries(f"{ROUND_UP} A court has charged two of the four.", "charged") == ["GHA", "PER"]


def test_a_passage_on_another_country_ends_with_its_paragraph() -> None:
    text = f"{PERU}\n\nIn Chile, police found a car. Two men were charged.\n\nFour men were released."
    assert countries(text, "charged") == ["CHL"]
    assert countries(text, "released") == ["PER"]


@pytest.mark.parametrize(
    ("text", "status", "country"),
    [
        # an insertion before the verb is not its subject, nor is one behind a preposition
        ("Chad's junta, backed by Mali and Sudan, has arrested four ministers.", "arrested", "TCD"),
        ("Troops loyal to Chad's president arrested four ministers.", "arrested", "TCD"),
        ("Prosecutors in Texas charged a Peruvian professor.", "charged", "USA"),
        ("Vancouver police arrested a Peruvian manager.", "arrested", "CAN"),
        # who is blamed has done it; who condemns it has not
        ("Chad has accused the Sudanese government of jailing 40 Chadian nurses.", "arrested", "SDN"),
        ("Chad criticised Sudan for detaining two nurses.", "detained", "SDN"),
        ("Peru and Chile condemned the arrests of 29 politicians in Cambodia.", "arrested", "KHM"),
        ("Ottawa has accused Beijing of blackmail after two Canadians were arrested.", "arrested", "CHN"),
        # where somebody speaks of it
        ("At a summit in Chile, Peru's president said 27 mutineers had been arrested.", "arrested", "PER"),
        # what belonged to another country once
        ("Police in the former Portuguese colony of Angola arrested two.", "arrested", "AGO"),
        ("Ghanaians jailed in Libya were flown home on Tuesday.", "arrested", "LBY"),
    ],
)
def test_those_who_only_stand_near_the_authority(text: str, status: str, country: str) -> None:
    assert countries(f"{text} The arrests go on.", status) == [country]


def test_who_asks_in_a_clause_of_its_own_is_not_asked() -> None:
    text = "A Peruvian officer was arrested in Canada at the request of Chile, which wants him extradited."
    assert countries(text, "arrested") == ["CAN"]
    assert countries(text, "extradition_sought") == ["CAN"]


@pytest.mark.parametrize(
    ("text", "status", "country"),
    [
        # before they were abroad it was at home
        ("A Ghanaian poet fled to Togo on May 4, 2021. He was arrested on April 2, 2021.", "arrested", "GHA"),
        # what others of their nationality met with abroad, one of them did as well
        ("Three Danes held by Eritrea were freed. A Danish pilot was arrested in 2015.", "arrested", "ERI"),
        ("Ghana got the poet back from Togo. In Accra he is free. He was charged there.", "charged", "GHA"),
        # who goes free need not be where others have sought shelter
        (
            "Ghana held 40 poets. Ten other Ghanaian poets fled to Togo. Most of the 40 were released.",
            "released",
            "GHA",
        ),
        (
            "In Lima, where a crowd had stormed the Chilean consulate, police arrested nine.",
            "arrested",
            "PER",
        ),
        ("Seven Ghanaians were expelled from Togo in a raid led by Ghana's agents.", "returned", "TGO"),
        ("Two Danes asked for asylum at Ecuador's London embassy.", "asylum_sought", "ECU"),
    ],
)
def test_what_is_known_of_the_people(text: str, status: str, country: str) -> None:
    assert countries(text, status)[-1] == country


def test_a_dateline_tells_where_reporters_sit() -> None:
    text = """Tokyo, May 20 (EFE) - Two diplomats of Myanmar in Japan have been fired.

A hundred others have been dismissed since May. Myanmar's junta rules on."""
    assert countries(text, "dismissed") == ["MMR", "MMR"]


@pytest.mark.parametrize(
    ("text", "status", "country"),
    [
        ("A poet from Hong Kong was arrested in mainland China in May.", "arrested", "CHN"),
        (
            "Two Peruvians were deported to Lima on May 3, where they were charged.",
            "charged",
            "PER",
        ),
        # whoever is at an embassy is still in the country around it
        (
            f"{PERU} Two officers took refuge in the Chilean embassy. The two were arrested.",
            "arrested",
            "PER",
        ),
        # who goes over to the other side goes to the other country of the report
        (f"{TO_CHILE} Two more defected in May.", "fled", "CHL"),
        ("Russia rules Crimea. In annexed Crimea two Ukrainians were arrested.", "arrested", "RUS"),
    ],
)
def test_ground_and_those_on_it(text: str, status: str, country: str) -> None:
    assert countries(text, status)[-1] == country


@pytest.mark.parametrize(
    ("sentence", "status", "country"),
    [
        ("They were sentenced to a month in prison for entering the country illegally.", "convicted", "CHL"),
        ("They are held until the asylum service has made up its mind.", "detained", "CHL"),
        ("A fifth was arrested in May, after Lima had requested his extradition.", "arrested", "CHL"),
        ("A fifth was arrested in May.", "arrested", "PER"),
    ],
)
def test_what_only_the_country_around_them_does(sentence: str, status: str, country: str) -> None:
    before = "Peru lost four officers to Chile. Peru is angry with Chile."
    assert countries(f"{before} {sentence}", status) == [country]
