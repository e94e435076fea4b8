"""Find noun phrases for people: a noun of the lexicon, or a nationality, with what stands around it."""

from tracker.extraction.countries import PlaceMention
from tracker.extraction.counts import CountKind
from tracker.extraction.people.ethnic import tells_nationality
from tracker.extraction.people.postmodifiers import extend_right
from tracker.extraction.people.premodifiers import extend_left
from tracker.extraction.sentence import BREAKS, CLOSED, PRONOUNS, People, Sentence
from tracker.lexicon.groups import PeopleNoun
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag
from tracker.vocabulary import Group

_ABSTRACT = ("tion", "tions", "sion", "sions", "ment", "ments", "status", "camps", "policy", "crisis")
"""Endings of nouns that are no people."""
_ADJECTIVES = 2
"""Tokens before a noun among which its article stands."""
_SINGULAR = ("an", "i", "er")
"""Endings of nationalities that one person has: "the Gambian", "the Iraqi"."""
_OF_ONE = ([",", "who"], ["who", "was"], ["who", "has"], [",", "whose"])
"""What follows where the person is meant and not the language or the people."""
_ONE = frozenset({"a", "an", "another"})
_QUOTES = frozenset("“”")


def find_noun_phrases(sentence: Sentence, lexicon: Lexicon) -> list[People]:
    """Noun phrases for people, in order of their heads; a head can lie within another phrase."""
    known = lexicon.people
    nationals = {p.last - 1 for p in sentence.places if p.kind == "person" or _is_noun(sentence, p)}
    lower, tokens = sentence.lower, sentence.tokens
    joined = [i for i in tokens.figures if "-" in lower[i]] if tokens.has_compounds else []
    places = [i for i, word in enumerate(lower) if word in known]
    if nationals or joined:
        places = sorted({*places, *nationals, *joined})
    heads = (_head_at(sentence, lexicon, i) for i in places)
    return [_noun_phrase(sentence, lexicon, head) for head in heads if head is not None]


def _head_at(sentence: Sentence, lexicon: Lexicon, i: int) -> People | None:
    """The noun that ends at a word: one of the lexicon, or else a nationality ("the Turks")."""
    place, word = sentence.place_at[i], sentence.lower[i]
    if place is not None and place.kind != "person" and not _are_nationals(lexicon, place.kind, word):
        return _national(sentence, place, word) if _is_noun(sentence, place) else None
    prefix, joined, base = word.partition("-")
    if joined and prefix in lexicon.people_words.prefixes and base in lexicon.people:
        word = base  # "co-defendants"
    lower = sentence.lower
    before = lower[i - 1] if i else ""
    for words, noun in lexicon.people.get(word, ()):
        if len(words) > 1 and before != words[-2]:
            continue
        start = i + 1 - len(words)
        if start == i or tuple(lower[start:i]) == words[:-1]:
            is_other = _is_other_word(sentence, lexicon, start, i) or _is_modifier(sentence, noun, start, i)
            return None if is_other else _head(start, i + 1, noun)
    if place is None or place.last != i + 1:
        return None
    return _national(sentence, place, word)


def _national(sentence: Sentence, place: PlaceMention, word: str) -> People:
    """The people of a country: "two Turks", "78 Taiwanese"."""
    noun = PeopleNoun(Group.PEOPLE, plural=word.endswith(("s", "men")), authority=False, general=False)
    head = _head(place.first, place.last, noun)
    if tells_nationality(sentence, place):
        head.origin, head.national = place.iso3, True
    return head


def _is_noun(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a nationality is that of people without a noun: "a Chechen was", "78 Taiwanese to China"."""
    if place.kind != "demonym" or place.first == 0 or place.possessive:
        return False
    before, count = sentence.lower[place.first - 1], sentence.count_at[place.first - 1]
    if before == "the" and sentence.lower[place.last - 1].endswith(_SINGULAR):
        return sentence.lower[place.last : place.last + 2] in _OF_ONE or (
            sentence.lower[place.last : place.last + 1] in (["was"], ["has"], ["is"])
        )
    if before not in _ONE and (count is None or count.kind is not CountKind.PEOPLE):
        return False
    return place.last >= len(sentence.tokens) or _closes(sentence, place.last)


def _closes(sentence: Sentence, i: int) -> bool:
    """Whether a word cannot go on with a noun phrase that an adjective has begun."""
    return sentence.lower[i] in BREAKS - _QUOTES or bool(sentence.tags[i] & CLOSED)


def _are_nationals(lexicon: Lexicon, kind: str, word: str) -> bool:
    """Whether the people of a region are meant, who have no state's name: "20 Tibetans"."""
    return kind == "demonym" and word.endswith("s") and word in lexicon.people


def _is_modifier(sentence: Sentence, noun: PeopleNoun, start: int, i: int) -> bool:
    """Whether one person only tells what a noun behind is of: "suspended new refugee admissions"."""
    if noun.plural or noun.authority or sentence.headline or i + 1 >= len(sentence.lower):
        return False
    behind = sentence.lower[i + 1]
    if sentence.tags[i + 1] or not behind.endswith(_ABSTRACT) or behind in sentence.lexicon.verbs:
        return False
    opens = range(max(0, start - _ADJECTIVES), start)
    return not any(sentence.tags[k] & (Tag.DETERMINER | Tag.POSSESSIVE) for k in opens)


def _is_other_word(sentence: Sentence, lexicon: Lexicon, start: int, i: int) -> bool:
    """Whether the noun is a verb or an adjective here ("forces him to", "in general")."""
    lower, known = sentence.lower, lexicon.people_words
    is_adjective = lower[i] in known.also_adjectives
    if not is_adjective and lower[i] not in known.also_verbs:
        return False
    before = lower[start - 1] if start else ""
    if before == "to" or (start and sentence.tags[start - 1] & (Tag.MODAL | PRONOUNS | Tag.RELATIVE)):
        return True
    if is_adjective:
        named = i + 1 < len(lower) and sentence.tokens.words[i + 1][:1].isupper()
        return before == "in" or not (named or _ends_phrase(sentence, i + 1))
    return lower[i + 1 : i + 2] == ["that"]


def _ends_phrase(sentence: Sentence, i: int) -> bool:
    """Whether no noun phrase goes on at a word."""
    if i >= len(sentence.tokens):
        return True
    word = sentence.lower[i]
    if word in sentence.lexicon.people_words.finite_behind_numbers or word in sentence.cues.pasts:
        return True  # "a private go on trial", "the general won"
    if sentence.count_at[i] is not None:
        return True  # "gave the colonel 21 years and the general 20"
    return word in BREAKS or word == "'s" or bool(sentence.tags[i]) or word.endswith("ed")


def _head(first: int, last: int, noun: PeopleNoun) -> People:
    return People(
        first=first,
        last=last,
        head=last - 1,
        kind="noun",
        group=noun.group,
        plural=noun.plural,
        authority=noun.authority,
        general=noun.general,
    )


def _noun_phrase(sentence: Sentence, lexicon: Lexicon, people: People) -> People:
    """The head with its modifiers, its count and what they tell of the people."""
    people.called = (sentence.lower[people.head],)
    extend_left(sentence, lexicon, people)
    extend_right(sentence, lexicon, people)
    if people.authority and (people.low or 0) > 1 and sentence.lower[people.head] == "military":
        people.group, people.authority = Group.MILITARY, False  # "40 military": persons, not the institution
    if people.qualifier is None and not people.plural and not people.authority:
        people.take_one()
    return people
