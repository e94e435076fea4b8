"""Who: the group and number of the people of a status, one rule a test; the reports are invented."""

import datetime as dt

import pytest

from tracker.extraction import extract_claims
from tracker.readers import report_from_text
from tracker.records import Claim
from tracker.vocabulary import LegalStatus

PUBLISHED = dt.date(2021, 10, 21)


def claims(text: str, status: str = "arrested") -> list[Claim]:
    """The claims of a status, in the order of the text."""
    found = extract_claims(report_from_text(text, published=PUBLISHED))
    return [claim for claim in found if claim.legal_status is LegalStatus(status)]


def groups(text: str, status: str = "arrested") -> list[str]:
    """Their groups."""
    return [claim.group.value for claim in claims(text, status)]


def numbers(text: str, status: str = "arrested") -> list[tuple[int | None, int | None]]:
    """Their numbers."""
    return [(claim.count_low, claim.count_high) for claim in claims(text, status)]


@pytest.mark.parametrize(
    ("people", "group"),
    [
        ("Two wing commanders", "officers"),
        ("Two military officers", "officers"),
        ("Two petty officers", "soldiers"),
        ("Two airmen", "military"),
        ("Two riot policemen", "police"),
        ("Two investigating judges", "judiciary"),
        ("Two press attachés", "diplomats"),
        ("Two prison wardens", "officials"),
        ("Two school principals", "educators"),
        ("Two news anchors", "journalists"),
        ("Two opposition candidates", "politicians"),
        ("Two key figures of the opposition", "politicians"),
        ("Two members of the ousted government", "politicians"),
        ("Two security guards", "people"),
        # bodies by a possessive, and those who lead them
        ("Two members of Peru's military", "military"),
        ("The army's chief", "officers"),
        ("The opposition's candidate", "politicians"),
        # of two bodies
        ("Two military and police officers", "military"),
        ("Two officers of the army and the police", "officers"),
        ("Two union officials", "people"),
    ],
)
def test_an_occupation_tells_the_group(people: str, group: str) -> None:
    assert groups(f"{people} were arrested in Peru.") == [group]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        # before the name, behind it, as a predicate, by the body that is led
        ("Ana Prado was arrested in Peru on Monday. Judge Ana Prado denied it.", "judiciary"),
        (
            "Ana Prado was arrested in Peru on Monday. Ana Prado, a nurse and an MP, denied it.",
            "politicians",
        ),
        ("Ana Prado was arrested in Peru on Monday. Prado had served as ambassador.", "diplomats"),
        (
            "Ana Prado was arrested in Peru on Monday. Prado, who leads the opposition, denied it.",
            "politicians",
        ),
        # one who has ruled the country needs no description
        ("Alberto Fujimori was arrested in Peru.", "politicians"),
    ],
)
def test_what_a_person_is_can_be_told_in_another_sentence(text: str, group: str) -> None:
    assert groups(text) == [group]


@pytest.mark.parametrize(
    ("people", "number"),
    [
        ("The interior minister, Ana Prado,", 1),
        ("Ana Prado, a nurse and key figure of the opposition,", 1),
        ("Ana Prado, a nurse, and Rui Costa", 2),
        ("Judge Ana Prado, the mayor of Lima, Rui Costa, and the poet Luis Sosa", 3),
    ],
)
def test_two_names_for_one_person_count_once(people: str, number: int) -> None:
    assert numbers(f"{people} were arrested in Peru on Monday.") == [(number, number)]


def test_a_person_named_in_passing_is_not_meant_by_a_pronoun() -> None:
    text = "Rui Costa, a supporter of General Ana Prado, came to Peru in May. He was arrested on Monday."
    assert groups(text) == ["people"]


def test_the_number_before_an_owner_counts_what_is_owned() -> None:
    assert numbers("Hundreds of Ana Prado's opponents were arrested in Peru.") == [(200, None)]
