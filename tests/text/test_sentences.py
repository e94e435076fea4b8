"""Where sentences end."""

import pytest

from tracker.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was freed in May. Turkey wants him back.", 2),
        ("“They beat me. Soldiers watched.” He fell ill. Mali knew.", 4),
        # but these are abbreviations, before a name, or no end at all
        ("In Jan. Turkey freed him.", 1),
        ("It was no. 10 of May 5.", 1),
        ("Col. Maj. Lima spoke.", 1),
    ],
)
def test_words_that_look_like_abbreviations_end_a_sentence(text: str, expected: int) -> None:
    assert len(sentences(text, "en")) == expected
