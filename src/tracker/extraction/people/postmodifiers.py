"""What stands behind a noun for people: "of the armed forces", "from Turkey", "holding passports"."""

from tracker.extraction.people.groups import of_body
from tracker.extraction.sentence import BREAKS, CLOSED, People, Sentence
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag
from tracker.lexicon.wordlists import PeopleWords
from tracker.vocabulary import Group

_REACH = 7
"""Tokens from the head to the end of such a phrase at most."""


def extend_right(sentence: Sentence, lexicon: Lexicon, people: People) -> None:
    """Read origin and group off a phrase behind the head, and whether something belongs to the people."""
    lower, i = sentence.lower, people.last
    if i >= len(lower):
        return
    if lower[i] == "'s" or (lower[i] == "'" and people.plural):
        people.owner = True
    elif lower[i] in lexicon.people_words.openers:
        _read_phrase(sentence, lexicon, people, i)


def _read_phrase(sentence: Sentence, lexicon: Lexicon, people: People, i: int) -> None:
    """Read the phrase that the word at ``i`` opens, up to the body that tells the group."""
    lower, known = sentence.lower, lexicon.people_words
    for k in range(i + 1, min(i + _REACH, len(lower))):
        place = sentence.place_at[k]
        if place is not None and place.kind != "modifier" and lower[i] in known.origin_openers:
            people.origin = people.origin or place.iso3
        if _ends_phrase(sentence, k, is_first=k == i + 1):
            return
        group = modifier_ending_at(lexicon, lower, k)
        if group is not None and _tells_group(lower, known, people, group, range(i, k + 1)):
            take_body(lexicon, people, lower, group)
            people.last = k + 2 if known.papers.intersection(lower[k + 1 : k + 2]) else k + 1
            return


def _ends_phrase(sentence: Sentence, k: int, *, is_first: bool) -> bool:
    """Whether a phrase that began with a preposition is over: it takes "and", but no second preposition."""
    if sentence.lower[k] == "and" or (sentence.lower[k] == "'s" and sentence.place_at[k - 1] is not None):
        return False
    if sentence.lower[k] in BREAKS or sentence.tags[k] & (CLOSED & ~Tag.PREPOSITION):
        return True
    return not is_first and bool(sentence.tags[k] & Tag.PREPOSITION)


def _tells_group(lower: list[str], known: PeopleWords, people: People, group: Group, span: range) -> bool:
    """Whether the body named from the opener to the end of the span is the people's own."""
    opener = lower[span.start]
    if opener == "in" and lower[span.stop : span.stop + 1] in ([","], ["and"]):
        return False  # "40 people in the army, the police and …": where, and not of which
    if opener == "in" and lower[span.start + 1 : span.stop] == ["court"]:
        return False  # "six in court"
    if people.general and opener in known.body_openers:
        return True
    return group is Group.DIPLOMATS and opener in known.paper_openers


def take_body(lexicon: Lexicon, people: People, lower: list[str], body: Group) -> None:
    """Take the group of people from the body that they belong to."""
    leads = lower[people.head] in lexicon.people_words.chiefs
    people.group, people.general = of_body(people.group, body, leads=leads), False


def modifier_ending_at(lexicon: Lexicon, lower: list[str], k: int) -> Group | None:
    """The group that a modifier tells which ends at a word; null where none does."""
    found = lexicon.modifiers.ending_at(lower, k + 1)
    return None if found is None else found[0]
