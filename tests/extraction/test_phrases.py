"""Look-up of fixed phrases."""

import pytest

from tracker.errors import LexiconError
from tracker.lexicon.phrases import PhraseTable


def test_the_longest_phrase_is_taken() -> None:
    table = PhraseTable("test", [("no", "denial"), ("no fewer than", "bound")])
    assert table.starting_at(["no", "fewer", "than", "40"], 0) == ("bound", 3)
    assert table.starting_at(["no", "officers"], 0) == ("denial", 1)


def test_phrases_are_found_backwards() -> None:
    table = PhraseTable("test", [("since", 1), ("ever since", 2)])
    assert table.ending_at(["ever", "since", "July"], 2) == (2, 0)
    assert table.ending_at(["and", "since", "July"], 2) == (1, 1)


def test_nothing_is_found_outside_the_sentence() -> None:
    table = PhraseTable("test", [("at least", 1)])
    assert table.starting_at(["at"], 0) is None
    assert table.starting_at(["at"], 1) is None
    assert table.ending_at(["least"], 0) is None


def test_the_same_phrase_twice_with_one_meaning_is_fine() -> None:
    assert PhraseTable("test", [("over", 1), ("over", 1)]).starting_at(["over"], 0) == (1, 1)


@pytest.mark.parametrize("entries", [[("over", 1), ("over", 2)], [("Over", 1)], [("", 1)]])
def test_contradictions_and_capitals_are_refused(entries: list[tuple[str, int]]) -> None:
    with pytest.raises(LexiconError, match="test"):
        PhraseTable("test", entries)
