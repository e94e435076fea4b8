"""The country where rarer words tell a status: who rules, grants, revokes or is asked; invented sentences."""

import datetime as dt

import pytest

from tracker.extraction import extract_claims
from tracker.readers import report_from_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who grants or takes asylum, though the report names no other country
        ("Ecuador revoked Ali Ba's asylum on Thursday.", ["asylum_revoked ECU"]),
        ("Twelve dancers claimed asylum while on tour in Canada.", ["asylum_sought CAN"]),
        ("The asylum request of a former governor is pending in Costa Rica.", ["asylum_sought CRI"]),
        ("The Netherlands refused to grant asylum to two Rwandan officers.", ["asylum_refused NLD"]),
        # who rules on an extradition that another clause tells
        ("A London judge ruled that the hacker could be extradited to the US.", ["extradition_approved GBR"]),
        (
            "A Greek appeals court decided that five of the officers should not be extradited.",
            ["extradition_refused GRC"],
        ),
        # who is asked
        ("Iran's minister demanded that Oman extradite former MP Ali Ba.", ["extradition_sought OMN"]),
        ("Kenya sent Ghana a formal request for the return of two fugitives.", ["extradition_sought GHA"]),
        ("A Paris court is considering Chad's request to extradite Ali Ba.", ["extradition_sought FRA"]),
        # who orders what is done
        ("A US judge ordered the Turkish banker freed.", ["released USA"]),
        # a house is no homeland; "it" and "there" take up the country named last
        ("The Turkish editor was detained at his home by Romanian police for Ankara.", ["detained ROU"]),
        ("Thailand was criticised by the UN. It detained 60 Uighurs from China.", ["detained THA"]),
        (
            "Burundi's government says Rwanda harbours plotters. Six Burundian officers fled there in May.",
            ["fled RWA"],
        ),
        # those to whom it is done do not act, nor does who is named behind a semicolon
        (
            "A German court convicted a Syrian colonel of torture and jailed him for life.",
            ["convicted DEU"],
        ),
        (
            "Mali's junta said Mali was safe. A French citizen was arrested; he was sent by France's spies.",
            ["arrested MLI"],
        ),
        # who hands people over
        (
            "Gabon has given up a Chadian dissident to Ndjamena. Deportations go on.",
            ["returned GAB"],
        ),
        ("The general crossed over to India's Mizoram state and was arrested.", ["fled IND", "arrested IND"]),
    ],
)
def test_the_country_of_rarer_words(text: str, expected: list[str]) -> None:
    claims = extract_claims(report_from_text(text, published=dt.date(2021, 10, 21)))
    assert [f"{claim.legal_status} {claim.country}" for claim in claims] == expected
