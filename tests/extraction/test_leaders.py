"""Leaders: a ruler's name tells the country that a report does not name."""

import pytest

from tracker.extraction.leaders import find_leaders
from tracker.lexicon.leaders import leaders
from tracker.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Critics of Lukashenka were locked up.", ["BLR"]),
        ("DEBY'S GUARDS SEIZE TWO", ["TCD"]),  # in capitals, without accents
        ("Daniel Ortega's courts sat.", ["NIC"]),
        # a common surname needs the given name or a title
        ("Maria Ortega, a teacher, was held.", []),
        ("President Ortega spoke.", ["NIC"]),
        ("The men of Gen. Qasim won.", ["IRQ"]),
        ("Hassan Nasser and two others left.", []),
    ],
)
def test_a_leader_tells_the_country(text: str, countries: list[str]) -> None:
    assert [mention.iso3 for mention in find_leaders(tokenize(text, 0, len(text)))] == countries


def test_a_surname_of_two_countries_tells_none() -> None:
    """Presidents of Mali and of Burkina Faso were called Traoré."""
    assert "traore" not in leaders().by_surname
    assert find_leaders(tokenize("President Traoré fell.", 0, 22)) == []
