"""Nationality of whom a country holds with no word on where they come from; the reports are invented."""

import pytest

from tracker.extraction import extract_claims
from tracker.readers import report_from_text
from tracker.records import Claim
from tracker.vocabulary import LegalStatus

LEAD = "Six Turkish teachers applied for asylum in Moldova last week. Turkey wants them back. "


def one_claim(text: str, status: LegalStatus) -> Claim:
    (found,) = [claim for claim in extract_claims(report_from_text(text)) if claim.legal_status is status]
    return found


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Headmaster Ali Demir was detained by Moldovan police.", LegalStatus.DETAINED),
        ("A court in Moldova released the headmaster.", LegalStatus.RELEASED),
    ],
)
def test_whom_a_host_country_holds_is_one_of_the_foreigners_told_of(
    sentence: str, status: LegalStatus
) -> None:
    claim = one_claim(LEAD + sentence, status)
    assert (claim.country, claim.origin) == ("MDA", "TUR")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Ali Demir, a Moldovan headmaster, was detained by police in Moldova.", LegalStatus.DETAINED),
        ("The interior minister of Moldova was dismissed.", LegalStatus.DISMISSED),
    ],
)
def test_nationals_told_as_such_and_servants_of_the_state_stay_nationals(
    sentence: str, status: LegalStatus
) -> None:
    claim = one_claim(LEAD + sentence, status)
    assert (claim.country, claim.origin) == ("MDA", "MDA")


def test_the_country_of_the_report_holds_its_own_people() -> None:
    text = (
        "Turkey has arrested a German reporter. Turkey purged its army after the coup. "
        "Turkish prosecutors went on. In Izmir a court released two teachers."
    )
    assert one_claim(text, LegalStatus.RELEASED).origin == "TUR"
