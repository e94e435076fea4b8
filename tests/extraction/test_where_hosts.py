"""Where: whom a request is made to, who is put out, and where those went who fled; invented reports."""

import datetime as dt

import pytest

from tracker.extraction import extract_claims
from tracker.readers import report_from_text
from tracker.vocabulary import LegalStatus

CHILE = "Chile arrested two Peruvian officers on Monday. Chile says that Santiago is calm. Peru is silent."
"""Opens a report that is about Chile, in which Peru is named too."""


def countries(text: str, status: str) -> list[str | None]:
    """The countries of the claims of a status, in the order of the text."""
    claims = extract_claims(report_from_text(text, published=dt.date(2021, 10, 21)))
    return [claim.country for claim in claims if claim.legal_status is LegalStatus(status)]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Eight officers fled to Chile, whose courts are slow, and whose extradition Lima demands.", "CHL"),
        ("The judges spoke of Ali Kaya, the cleric in Canada whose extradition Turkey has demanded.", "CAN"),
        ("The judges spoke of Ali Kaya, the Canada-based cleric whose extradition Turkey demands.", "CAN"),
        (f"{CHILE} Peru has asked for the extradition of Juan Soto.", "CHL"),
        (f"{CHILE} It angers Peru, an ally which is near and demands the extradition of Ana Soto.", "CHL"),
        # who is asked can stand in between
        ("Turkey wants Greece to extradite eight officers.", "GRC"),
    ],
)
def test_who_asks_for_people_is_not_asked(text: str, country: str) -> None:
    assert set(countries(text, "extradition_sought")) == {country}


@pytest.mark.parametrize(
    ("sentence", "status", "country"),
    [
        # people of no nationality are put out by the country of the report
        ("In May the foreign ministry expelled seven UN officials.", "returned", "CHL"),
        # where others were arrested, those who fled were no longer
        ("While 14 were arrested at Lima airport, 19 others fled the country by boat.", "fled", None),
        # a continent of another clause tells nothing of where they went
        (
            (
                "Bolivia blamed Brazil for hosting a man who fled over the border, in a row that deepens "
                "the old rifts of which Africa knows."
            ),
            "fled",
            "BRA",
        ),
    ],
)
def test_where_people_go(sentence: str, status: str, country: str | None) -> None:
    assert countries(f"{CHILE} {sentence}", status)[-1:] == [country]


def test_who_flees_with_others_goes_where_they_went() -> None:
    text = (
        "Eight Syrian officers fled to Turkey on Monday, Turkey said. Syria is silent. Twenty "
        "relatives fled with them."
    )
    assert countries(text, "fled") == ["TUR", "TUR"]


def test_there_is_no_nationality() -> None:
    text = (
        "Thailand sent 90 Uighurs to China. Britain urged Thailand to protect 60 more Uighurs who remain in "
        "detention there."
    )
    assert countries(text, "detained") == ["THA"]


@pytest.mark.parametrize(
    ("text", "status", "country"),
    [
        # "it" is the country that opens the sentence, below a dateline too
        (
            "LOME - Togo said on Tuesday it had arrested four Beninese officers in exile. Benin is silent.",
            "arrested",
            "TGO",
        ),
        # foreigners are held where they came in
        ("Three Congolese soldiers were captured after they strayed into Rwanda.", "detained", "RWA"),
        (
            "Three Kenyan soldiers were captured after they came from Mali. Kenya freed two.",
            "detained",
            "KEN",
        ),
        ("A Kenyan was arrested as he was about to cross into Mali. Kenya is calm.", "arrested", "KEN"),
        # who is of a nationality by descent only can be given asylum there
        (
            "Kazakhstan has granted asylum to four ethnic Kazakhs who fled from China. China is silent.",
            "asylum_granted",
            "KAZ",
        ),
    ],
)
def test_who_came_to_a_country_is_under_its_authorities(text: str, status: str, country: str) -> None:
    assert countries(text, status) == [country]


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("A poet fled war in Sudan's west and came to Santiago.", "CHL"),
        ("A poet fled persecution in Chile.", None),
        ("Forty poets fled fighting in northern Bolivia for Brazil.", "BRA"),
    ],
)
def test_what_people_flee_tells_where_they_are_from(sentence: str, country: str | None) -> None:
    assert countries(f"{CHILE} {sentence}", "fled") == [country]


def test_who_is_welcomed_home_was_held_abroad() -> None:
    text = (
        "NEW YORK - Three Americans freed by North Korea are home. In Washington the men were released to "
        "their families. They are Ben Lee, detained in 2015, and Tom Oh, arrested in 2017."
    )
    assert countries(text, "detained") == ["PRK"]
    assert countries(text, "arrested") == ["PRK"]


def test_whose_charges_people_face_is_not_asked_for_asylum() -> None:
    text = (
        "Pleading for asylum, Juan Soto told Chile that he would have to face U.S. espionage "
        "charges. Chile is silent."
    )
    assert "USA" not in countries(text, "asylum_sought")


@pytest.mark.parametrize(
    "sentence",
    [
        "Prime Minister Ramush Haradinaj on March 30 dismissed Interior Minister Ali Kaya.",
        "Premier Ramush Haradinaj, who knew nothing, on March 30 dismissed Interior Minister Ali Kaya.",
        "Premier Ramush Haradinaj, who says he knew nothing, later dismissed Interior Minister Ali Kaya.",
    ],
)
def test_who_acts_before_an_insertion_and_a_date(sentence: str) -> None:
    assert countries(f"Turkey arrested six teachers. Turkey wants others. {sentence}", "dismissed") == ["XKX"]


def test_a_headline_tells_the_country_that_the_lead_leaves_out() -> None:
    title, text = (
        "Norway grants asylum to Turkish officers",
        "Several Turkish officers have been granted asylum.",
    )
    (claim,) = extract_claims(report_from_text(text, title=title, published=dt.date(2021, 10, 21)))
    assert (claim.country, claim.origin) == ("NOR", "TUR")
