"""Whom a quote is about, by name."""

import pytest

from tracker.cases.names import full_names_of, last_names_in, names_of


@pytest.mark.parametrize(
    ("quote", "names"),
    [
        ("The former prime minister Firstname Alphason was held on Monday.", {"alphason"}),
        ("Foreign Minister Firstname Alphason wants the men back.", set()),
        ("Twelve men were tied to the network of the exiled preacher Firstname Alphason.", set()),
        ("He was a minister under the late dictator Firstname Alphason.", set()),
        ("She was minister under Firstname Alphason.", set()),
        ("A court ordered the extradition of the businessman Firstname Alphason.", {"alphason"}),
        ("Firstname al-Alphason was held on Monday.", {"al-alphason"}),
        ("The guards held Firstname bin Alphason on Monday.", {"alphason"}),
        ("The decision was taken, the information minister, Firstname al-Alphason, told reporters.", set()),
        ("Firstname Alphason, a spokesman for the rebels, announced that the pilot had come.", set()),
        ("Firstname Alphason, a pilot, was held.", {"alphason"}),
        ("He was arrested in Deltona by agents of Homeland Investigations.", set()),
    ],
)
def test_a_name_counts_where_its_bearer_is_whom_the_words_are_about(quote: str, names: set[str]) -> None:
    assert names_of(quote) == names


def test_one_word_that_opens_a_sentence_is_a_name_where_the_report_has_it_in_full() -> None:
    text = "The guards held the president, Firstname Alphason. Alphason has been in his house since."
    assert names_of("Alphason has been in his house since.") == frozenset()
    assert names_of("Alphason has been in his house since.", None, last_names_in(text)) == {"alphason"}


def test_a_full_name_is_told_from_a_last_name() -> None:
    assert full_names_of("The lawyer Firstname Alphason was held.") == {"firstname alphason"}
    assert full_names_of("The lawyer Alphason was held.") == frozenset()
