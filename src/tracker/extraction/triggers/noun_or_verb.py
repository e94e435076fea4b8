"""A spelling that is both noun and verb: "arrests", "release", "sentencing"."""

from tracker.extraction.sentence import PRONOUNS, Sentence
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag
from tracker.lexicon.verbs import VerbEntry

_BEFORE_NOUN = Tag.PREPOSITION | Tag.DETERMINER
"""What stands before the adjective of a noun: "on serious charges"."""


def is_noun(sentence: Sentence, lexicon: Lexicon, entry: VerbEntry, i: int) -> bool:
    """Whether the word at ``i``, which can be this verb, is a noun here."""
    if entry.form is Form.PAST:
        return False
    if entry.form is Form.ING:
        return _is_verbal_noun(sentence, lexicon, i)
    if sentence.lower[i + 1 : i + 2] == ["of"]:
        return True
    if i == 0:  # "Orders for the detention of six were signed"
        return entry.form is Form.THIRD and sentence.lower[1:2] == ["for"]
    before, tag = sentence.lower[i - 1], sentence.tags[i - 1]
    determined = bool(tag & (Tag.DETERMINER | Tag.POSSESSIVE))
    if before == "to" or (tag & (Tag.MODAL | Tag.RELATIVE | Tag.DO | PRONOUNS) and not determined):
        return False
    if determined or tag & Tag.PREPOSITION or before == "'s" or _is_counted(sentence, lexicon, entry, i):
        return True
    place = None if sentence.tokens.words[i - 1].islower() else sentence.place_at[i - 1]
    if place is not None:
        return place.kind == "demonym"
    if entry.form is not Form.THIRD or i < 2 or tag or before in lexicon.people:
        return False
    return bool(sentence.tags[i - 2] & _BEFORE_NOUN) or sentence.count_at[i - 2] is not None


def _is_counted(sentence: Sentence, lexicon: Lexicon, entry: VerbEntry, i: int) -> bool:
    """Whether a number stands before what can be a plural or a noun: "two arrests"."""
    if entry.form is not Form.THIRD and sentence.lower[i] not in lexicon.nominals.first_words:
        return False
    return sentence.count_at[i - 1] is not None


def _is_verbal_noun(sentence: Sentence, lexicon: Lexicon, i: int) -> bool:
    """Behind a determiner or possessive: "the sacking of", "his sentencing"."""
    if i == 0 or sentence.lower[i] not in lexicon.nominals.first_words:
        return False
    return bool(sentence.tags[i - 1] & (Tag.DETERMINER | Tag.POSSESSIVE)) or sentence.lower[i - 1] == "'s"


def is_verb(sentence: Sentence, lexicon: Lexicon, i: int) -> bool:
    """Whether the word at ``i``, which can be a noun, is a verb of the lexicon here."""
    entries = lexicon.verbs.get(sentence.lower[i], ())
    if not entries:
        return False
    return not any(is_noun(sentence, lexicon, entry, i) for entry in entries if not entry.particle)
