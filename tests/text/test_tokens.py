"""How a sentence is cut into words and numbers."""

import pytest

from tracker.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("July 15, 2016", "July|15|,|2016"),  # wrong before Python 3.11.5 if the pattern is possessive
        ("Lima, 43, fled.", "Lima|,|43|,|fled|."),
        ("on May 3.", "on|May|3|."),
        ("1,043 or 3.5", "1,043|or|3.5"),
        ("the 15th, a 5s", "the|15th|,|a|5s"),
        ("Mali's co-pilot in the U.S.", "Mali|'s|co-pilot|in|the|U.S."),
    ],
)
def test_numbers_keep_separators_but_not_the_comma_behind(text: str, expected: str) -> None:
    assert "|".join(tokenize(text, 0, len(text)).words) == expected
