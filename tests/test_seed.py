"""The report that this project began with, as it was copied from its page; the text is not ours to ship."""

import datetime as dt
from pathlib import Path

import pytest

import tracker
from tracker.vocabulary import CountQualifier, DateBasis, Group, LegalStatus, Measure

SEED = Path(__file__).parents[2] / "shared" / "seeds" / "euronews-2016-11-18.txt"
COUP, PUBLISHED = dt.date(2016, 7, 15), dt.date(2016, 11, 18)


@pytest.fixture(scope="module")
def claims() -> list[tracker.Claim]:
    if not SEED.is_file():
        pytest.skip("the seed report is not here")
    return tracker.extract(SEED.read_text(encoding="utf-8"), published=PUBLISHED)


def test_the_seed_gives_its_four_claims_and_nothing_from_the_page_around_it(
    claims: list[tracker.Claim],
) -> None:
    found = [
        (c.legal_status, c.country, c.group, c.count_low, c.count_high, c.measure, c.date_start, c.date_end)
        for c in claims
    ]
    assert found == [
        (LegalStatus.ASYLUM_SOUGHT, None, Group.OFFICERS, 2, None, Measure.CUMULATIVE, COUP, PUBLISHED),
        (LegalStatus.DETAINED, "TUR", Group.PEOPLE, 2000, None, Measure.CUMULATIVE, COUP, PUBLISHED),
        (LegalStatus.FLED, "GRC", Group.OFFICERS, 8, 8, Measure.EVENT, COUP, dt.date(2016, 8, 15)),
        (LegalStatus.ASYLUM_SOUGHT, "GRC", Group.OFFICERS, 8, 8, Measure.EVENT, PUBLISHED, PUBLISHED),
    ]


def test_the_people_of_the_seed_are_from_turkey(claims: list[tracker.Claim]) -> None:
    assert {claim.origin for claim in claims} == {"TUR"}


def test_the_qualifiers_of_the_seed_are_those_of_its_words(claims: list[tracker.Claim]) -> None:
    vague, exact = CountQualifier.VAGUE, CountQualifier.EXACT
    assert [claim.count_qualifier for claim in claims] == [vague, vague, exact, exact]


def test_the_last_claim_of_the_seed_rests_on_the_day_of_publication(claims: list[tracker.Claim]) -> None:
    assert claims[-1].date_basis is DateBasis.PUBLICATION
