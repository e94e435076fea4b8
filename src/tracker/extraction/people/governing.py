"""Where the modifiers of a noun end: at marks, function words, and verbs that govern it."""

from tracker.extraction.people.postmodifiers import modifier_ending_at
from tracker.extraction.sentence import BREAKS, CLOSED, Sentence
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag

OPENING_QUOTES = frozenset("‘’'\"“”")
"""Marks that can stand before a modifier as well: 'eight "traitor" pilots'."""


def ends_modifiers(sentence: Sentence, lexicon: Lexicon, k: int) -> bool:
    """Whether the word at ``k`` does not belong to the noun behind it."""
    word = sentence.lower[k]
    if word in lexicon.people_words.alleged:
        return k > 0 and not (_can_describe(sentence, lexicon, k) or _is_behind_name(sentence, k))
    return (
        word in BREAKS
        or word in OPENING_QUOTES
        or not word[0].isalpha()
        or bool(sentence.tags[k] & CLOSED)
        or (k > 0 and bool(sentence.tags[k - 1] & (Tag.HAVE | Tag.MODAL)))  # "have become citizens"
        or _is_governing_verb(sentence, lexicon, k)
    )


def _is_behind_name(sentence: Sentence, k: int) -> bool:
    """Whether only a comma stands between a name and a word: "Ana Lima and Rui Costa, alleged plotters"."""
    return k > 1 and sentence.lower[k - 1] == "," and sentence.tokens.words[k - 2][:1].isupper()


def _is_governing_verb(sentence: Sentence, lexicon: Lexicon, k: int) -> bool:
    """Whether the word before a noun is the verb that governs it, not a participle that describes it."""
    word, states = sentence.lower[k], lexicon.people_words.states
    if modifier_ending_at(lexicon, sentence.lower, k) is not None or word in states:
        return False  # "air force pilots", "top retired officers"
    if _ends_body(sentence, lexicon, k):
        return False  # "security force members"
    entries = lexicon.verbs.get(word)
    if entries is None:
        return _is_unknown_verb(sentence, lexicon, k)
    form = entries[0].form
    if k == 0:
        return form is not Form.PAST
    if form is Form.BASE and sentence.tags[k - 1] & Tag.DETERMINER:
        return False  # "of the present ruler"
    return form not in (Form.PAST, Form.ING) or not _can_describe(sentence, lexicon, k)


def _ends_body(sentence: Sentence, lexicon: Lexicon, k: int) -> bool:
    """Whether a word ends the name of a body in several words: "security force"."""
    for words, noun in lexicon.people.get(sentence.lower[k], ()):
        if len(words) > 1 and noun.authority and tuple(sentence.lower[k + 1 - len(words) : k + 1]) == words:
            return True
    return False


def _is_unknown_verb(sentence: Sentence, lexicon: Lexicon, k: int) -> bool:
    """Whether a word in -ing that gives no status governs the noun: "accusing officers"."""
    word = sentence.lower[k]
    if not word.endswith("ing") or k == 0 or word in lexicon.people_words.describing:
        return False
    return sentence.count_at[k - 1] is None and not sentence.tags[k - 1] & Tag.DETERMINER


def _can_describe(sentence: Sentence, lexicon: Lexicon, k: int) -> bool:
    """Whether what stands before a participle lets it describe its noun: "the recently dismissed judges"."""
    tags, before = sentence.tags, k - 1
    while before > 0 and tags[before] & Tag.ADVERB and not tags[before] & Tag.DETERMINER:
        before -= 1
    place = sentence.place_at[before]
    states = lexicon.people_words.states
    if sentence.lower[before] == "and" and sentence.lower[before - 1] in states:
        return sentence.lower[k] in states  # "former and serving members"
    return (
        bool(tags[before] & (Tag.DETERMINER | Tag.PREPOSITION | Tag.POSSESSIVE))
        or (sentence.count_at[before] is not None and not sentence.dated[before])  # "on March 30 dismissed"
        or (place is not None and place.kind == "demonym")
        or sentence.lower[before] in lexicon.people_words.before_participles
    )
