"""The words of events: groups of nouns and verb forms that tell of the same thing."""

import pytest

from tracker.errors import LexiconError
from tracker.extraction.when.event_words import event_words, events_from


def test_a_noun_is_told_by_the_verbs_of_its_groups() -> None:
    words = event_words()
    found = words.nouns.starting_at(["since", "the", "ban"], 2)
    assert found is not None
    assert {"banned", "outlawed", "prohibition"} <= words.of(found[0])


def test_a_noun_of_two_groups_is_told_by_the_words_of_both() -> None:
    table = {
        "fall": {"nouns": ["fall"], "verbs": ["fell"]},
        "coup": {"nouns": ["fall"], "verbs": ["toppled"]},
    }
    words = events_from({"events": table, "not_before": []})
    found = words.nouns.starting_at(["fall"], 0)
    assert found is not None
    assert words.of(found[0]) == {"fall", "fell", "toppled"}


def test_a_missing_list_and_a_word_in_capitals_are_refused_by_name() -> None:
    with pytest.raises(LexiconError, match="'not_before' is missing"):
        events_from({"events": {}})
    with pytest.raises(LexiconError, match="'Ban' is empty or not in lower case"):
        events_from({"events": {"ban": {"nouns": ["Ban"], "verbs": []}}, "not_before": []})
