"""Roles: of whom a status is said, where verbs share their people or leave each other out."""

import datetime as dt

import pytest

from tracker.extraction import extract_claims
from tracker.readers import report_from_text
from tracker.vocabulary import LegalStatus

PUBLISHED = dt.date(2021, 10, 21)


def counts(text: str, status: str) -> list[int | None]:
    """How many people each claim of a status counts, in order of the text."""
    claims = extract_claims(report_from_text(text, published=PUBLISHED))
    return [claim.count_low for claim in claims if claim.legal_status is LegalStatus(status)]


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        # what a court dismisses are requests
        ("Peru asked for six officers. Every court in Lima dismissed them.", "dismissed", []),
        ("Six officers refused to shoot. The army in Lima dismissed them.", "dismissed", [6]),
        # a participle goes on with the passive before it
        (
            "In all 259 cadets were detained in Lima on May 3, and arrested four days later.",
            "arrested",
            [259],
        ),
        ("A judge in Lima was detained on Friday but released several hours later.", "released", [1]),
        # also with one that states nothing
        ("Ana Gomez was taken from a flat in Lima on May 3 and arrested.", "arrested", [1]),
        # those who deny something are not denied to be there
        ("Two ministers denied it and were remanded in custody by a court in Lima.", "arrested", [2]),
        # what others are tells nobody
        (
            "Juan Gomez, who ruled Peru and happens to be his brother, was arrested on Friday by police.",
            "arrested",
            [1],
        ),
        # a number ends where the verb begins
        ("All 34 fled the country. They had lived in Peru.", "fled", [34]),
    ],
)
def test_people_of_a_verb(text: str, status: str, expected: list[int | None]) -> None:
    assert counts(text, status) == expected


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        (
            "Nine officers were sentenced to 30 years in Peru, and eight soldiers to five years.",
            "convicted",
            [9, 8],
        ),
        ("Police arrested 30 teachers in Lima and 20 in Cusco.", "arrested", [30, 20]),
        ("On Monday 40 soldiers were detained in Lima; on Tuesday, 20 more.", "detained", [40, 20]),
        # but not where they have a verb of their own
        ("On Monday 40 soldiers were detained in Lima, and on Tuesday 20 met the press.", "detained", [40]),
        ("In Lima 40 soldiers were detained on Monday and two were killed.", "detained", [40]),
    ],
)
def test_a_verb_that_is_not_said_again(text: str, status: str, expected: list[int | None]) -> None:
    assert counts(text, status) == expected
