"""Numbers that stand for people by themselves: "the eight", "another 20 were released", "two others"."""

from tracker.extraction.counts import CountKind, CountMention
from tracker.extraction.marks import QUOTES
from tracker.extraction.people.postmodifiers import extend_right
from tracker.extraction.sentence import BREAKS, CLOSED, PRONOUNS, People, Sentence
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag
from tracker.vocabulary import LegalStatus

_ADJECTIVES = ("ary", "al", "ful", "ed", "ive", "ous", "ic")
"""Endings of an adjective that may stand before a noun for what happens to people."""
_YEAR = 4
"""Digits of a year."""
_THING_REACH = 4
"""Tokens behind "thousands of" in which the noun stands."""


def find_bare_counts(sentence: Sentence, lexicon: Lexicon, taken: list[bool]) -> list[People]:
    """The numbers that count people and have no noun for them; their words are marked as taken."""
    found = []
    for count in sentence.counts:
        if any(taken[count.first : count.last]):
            continue
        people = _counted(sentence, lexicon, count)
        if people is not None:
            taken[people.first : people.last] = [True] * (people.last - people.first)
            extend_right(sentence, lexicon, people)
            people.general = False
            found.append(people)
    return found


def stands_alone(sentence: Sentence, lexicon: Lexicon, i: int) -> bool:
    """Whether the word at ``i`` is no noun that a number or "those" before it could belong to."""
    if i >= len(sentence.tokens):
        return True
    word, tag = sentence.lower[i], sentence.tags[i]
    if word == "'":
        return False
    if word in BREAKS or word in {"-", "the", "a"} or tag & (CLOSED | Tag.ADVERB) or sentence.dated[i]:
        return True
    known = lexicon.people_words
    if word in known.finite_behind_numbers or word in known.adverbs_behind_numbers:
        return True
    if word in known.given_to_numbers:
        return i + 1 >= len(sentence.tokens) or sentence.lower[i + 1] in BREAKS or bool(sentence.tags[i + 1])
    entries = lexicon.verbs.get(word)
    return entries is not None and entries[0].form is not Form.BASE


def _counted(sentence: Sentence, lexicon: Lexicon, count: CountMention) -> People | None:
    """The people of a number; null where it counts something else or belongs to a noun."""
    lower, known, last = sentence.lower, lexicon.people_words, count.last
    while last < len(lower) and lower[last] in known.after_bare_numbers:
        last += 1
    if _ends_name(sentence, count, last) or not _is_of_people(sentence, lexicon, count, last):
        return None
    if _is_year_of_event(sentence, count):
        return None
    first = count.first
    if first and lower[first - 1] in known.before_bare_numbers:
        first -= 1
    first = _with_collective(sentence, lexicon, first)
    people = People(first=first, last=last, head=last - 1, kind="count", general=True)
    people.take_count(count)
    people.owner = _owns(sentence, count, last)
    people.definite = count.definite or lower[first] in known.before_bare_numbers
    people.plural = people.low != 1 or people.high != 1
    return people


def _is_year_of_event(sentence: Sentence, count: CountMention) -> bool:
    """Whether a number of four digits stands before an event: "the trial of the 2016 coup attempt"."""
    word, k = sentence.lower[count.last - 1], count.last
    return len(word) == _YEAR and word.isdecimal() and k < len(sentence.dated) and sentence.dated[k]


def _with_collective(sentence: Sentence, lexicon: Lexicon, first: int) -> int:
    """Where "a group of 15" begins."""
    lower, opens = sentence.lower, first - 3
    if opens < 0 or lower[first - 1] != "of" or lower[first - 2] not in lexicon.people_words.collectives:
        return first
    return opens if sentence.tags[opens] & Tag.DETERMINER else first


def _ends_name(sentence: Sentence, count: CountMention, last: int) -> bool:
    """Whether a number belongs to a name in quotation marks: the tanker "Grace 1"."""
    closes = last < len(sentence.lower) and sentence.lower[last] in QUOTES
    return closes and count.first > 0 and sentence.tokens.words[count.first - 1][:1].isupper()


def _is_of_people(sentence: Sentence, lexicon: Lexicon, count: CountMention, last: int) -> bool:
    compound = "-" in sentence.lower[count.last - 1]  # "a four-count indictment"
    of_cases = count.kind in (CountKind.PEOPLE, CountKind.THING) and not compound
    if of_cases and _counts_persons(sentence, lexicon, count.last):
        return True
    if sentence.lower[last : last + 1] == ["of"] and _counts_things(sentence, lexicon, last + 1):
        return False
    if count.kind not in (CountKind.PEOPLE, CountKind.NONE):
        return False
    if _is_term_of_named(sentence, count, last):
        return False
    if _owns(sentence, count, last):
        return True
    return stands_alone(sentence, lexicon, last) or _opens_with_verb(sentence, lexicon, count, last)


def _owns(sentence: Sentence, count: CountMention, last: int) -> bool:
    """Whether something is theirs: "the pair's extradition", "the trio's arrest"."""
    return count.definite and sentence.lower[last : last + 1] == ["'s"]


def _is_term_of_named(sentence: Sentence, count: CountMention, last: int) -> bool:
    """Whether a number right behind a name is what the person got: "Ana Lima got 27 years, Awa Diop 24"."""
    name = count.first - 1
    if name < 1 or sentence.tags[name] or not sentence.tokens.words[name][:1].isupper():
        return False
    return sentence.tokens.words[name - 1][:1].isupper() and sentence.lower[last : last + 1] in (
        [],
        [","],
        ["and"],
        [";"],
        ["."],
    )


def _opens_with_verb(sentence: Sentence, lexicon: Lexicon, count: CountMention, last: int) -> bool:
    """Whether a number and a verb open the sentence: "Thousands flee …", "Lima: Four get life"."""
    opens = count.first == 0 or sentence.lower[count.first - 1] == ":"
    return opens and any(entry.form is Form.BASE for entry in lexicon.verbs.get(sentence.lower[last], ()))


def _counts_things(sentence: Sentence, lexicon: Lexicon, i: int) -> bool:
    """Whether a noun that is none for people follows "of": "thousands of canisters"."""
    for k in range(i, min(i + _THING_REACH, len(sentence.lower))):
        word, tag = sentence.lower[k], sentence.tags[k]
        if word in lexicon.people or sentence.place_at[k] is not None or tag & (PRONOUNS | Tag.DETERMINER):
            return False
        if sentence.tokens.words[k][:1].isupper():
            return False
        if stands_alone(sentence, lexicon, k):
            return k > i
    return False


def _counts_persons(sentence: Sentence, lexicon: Lexicon, i: int) -> bool:
    """Whether each thing counted is a person's own: "40 asylum requests", but not extradition requests."""
    if i + 1 < len(sentence.lower) and not sentence.tags[i] and sentence.lower[i].endswith(_ADJECTIVES):
        i += 1  # "312 arbitrary arrests"
    if i >= len(sentence.lower):
        return False
    if any(t.status is LegalStatus.PASSPORT_CANCELLED for t in sentence.triggers):
        return any(t.object is not None and t.object[0] == i for t in sentence.triggers)
    found = lexicon.nominals.starting_at(sentence.lower, i)
    if found is None:
        return False
    frame = found[0]
    return frame.status is not LegalStatus.EXTRADITION_SOUGHT and frame.pattern == "of"
