"""The quick look at a text: which sentences are read for a status."""

import pytest

from tracker.extraction.scan import status_positions


@pytest.mark.parametrize(
    "text",
    [
        "Police booked the 12 protesters for sedition.",
        "They rounded 40 teachers up in Izmir.",
        "Soldiers pushed the judges out of the army.",
        "Norway sought the general, and got it.",
        "The court denies the manager protection.",
    ],
)
def test_a_common_word_is_looked_at_beside_the_verb_that_it_belongs_to(text: str) -> None:
    assert status_positions(text)


@pytest.mark.parametrize(
    "text",
    ["They stood for it under a bridge.", "A porter carried the bags.", "They broke a lamp at court."],
)
def test_a_common_word_is_passed_over_without_its_verb(text: str) -> None:
    assert status_positions(text) == []
