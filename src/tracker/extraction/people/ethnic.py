"""Nationalities by descent only: "ethnic Kazakhs from China", who are no nationals of Kazakhstan."""

from tracker.extraction.countries import PlaceMention
from tracker.extraction.sentence import Sentence
from tracker.lexicon.countries import countries


def tells_nationality(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a nationality tells where people are from.

    It does not before "based", nor behind "ethnic", unless it is that of a people with no country of its own
    ("ethnic Uighurs").
    """
    if "based" in sentence.lower[place.last : place.last + 2]:
        return False  # "the U.S. based cleric"
    if place.first == 0 or sentence.lower[place.first - 1] != "ethnic":
        return True
    country = countries()[place.iso3]
    word = " ".join(sentence.tokens.words[place.first : place.last])
    return (
        word not in country.adjectives and word.removesuffix("s") not in country.adjectives + country.persons
    )
