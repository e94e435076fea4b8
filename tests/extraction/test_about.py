"""What a report is about: the country where people are pursued, and the one that takes them in."""

import pytest

from tracker.extraction.about import About, find_about
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import find_triggers
from tracker.lexicon.loader import load_lexicon
from tracker.text.sentences import SentenceSpan
from tracker.text.tokens import tokenize

ENGLISH = load_lexicon("en")


def about(*texts: str) -> About:
    """What a report of these sentences is about."""
    read = []
    for number, text in enumerate(texts):
        span = SentenceSpan(0, len(text))
        sentence = Sentence(tokenize(text, 0, len(text)), span, False, ENGLISH, None, None, number)
        sentence.triggers = find_triggers(sentence, ENGLISH)
        read.append(sentence)
    return find_about(read, 0)


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Officers fled Burundi and asked Rwanda for help.", "BDI"),
        ("Peru has given asylum to a general, said Bolivia's ousted leader.", "BOL"),
        ("Teachers sought asylum in Chile after the crackdown in Peru.", "PER"),
        ("A Zambian court sentenced two men who had lived in Malawi.", "ZMB"),
        ("Malawi asks Zambia for two men.", "MWI"),
        ("Three Peruvian guardsmen reached Chile.", "PER"),
        # nationals, but not the people behind another noun; wanted back from a host is not to leave it
        ("Three Chileans took a Peruvian airliner with 90 guardsmen. Chile was silent.", "CHL"),
        ("Chile was silent. Peru demands three guardsmen back from Chile.", "PER"),
    ],
)
def test_signs_of_the_country_that_people_leave(text: str, home: str) -> None:
    assert about(text).home == home


def test_a_leader_stands_for_the_country_that_nobody_names() -> None:
    assert about("Critics of Lukashenko were jailed.", "The judge gave them two years.").home == "BLR"


def test_washington_is_asked_for_a_comment_everywhere() -> None:
    """A mention of the United States counts less than one of another country."""
    told = ("The United States regretted the arrests.", "Washington knew of them.", "They are held in Peru.")
    assert about(*told, "Lima was silent.").home == "PER"


def test_the_other_country_is_named_more_than_once() -> None:
    told = ("Officers fled Peru for Chile.", "Peru was silent.")
    assert about(*told).away is None
    assert about(*told, "Chile took them in.").away == "CHL"
