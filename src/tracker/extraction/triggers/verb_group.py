"""The verb group: what auxiliaries say of voice, tense and polarity, also where two verbs share them."""

from itertools import pairwise

from tracker.extraction.marks import SEPARATORS
from tracker.extraction.sentence import CLAUSE_OPENERS, PRONOUNS, VERBAL, Sentence
from tracker.extraction.triggers.trigger import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag

_LINKS = frozenset({"and", "or", "but", ",", "then", "later"})
"""Words between two verbs that may share auxiliaries."""
_SHARED_NEGATION = 2
"""Tokens between two verbs over which "not" reaches the second: "not charged or tried"."""
_SHARED_VOICE = 12
"""The same for the passive: "were detained in the capital and charged"."""
_ROW_WORDS = 12
"""Tokens from the auxiliary to the "and" of a row of participles at most."""
_SUBJECT_WORDS = 8
"""Tokens before a bare verb in which "demanded that" makes it a subjunctive."""
_LIST_WORDS = 12
"""Tokens before the comma or "and" of a row of verbs in which their shared modal or "to" stands."""
_PLURAL_ENDINGS = ("s", "men", "people", "police", "personnel", "staff")


def read_verb_group(sentence: Sentence, trigger: Trigger) -> None:
    """Walk left over auxiliaries, adverbs and dates, and note what they say of voice, tense and polarity."""
    be, k = False, trigger.first - 1
    row = _row_before(sentence, k) if trigger.form is Form.PAST else None
    if row is not None:
        k = row  # "may be tried and jailed"
    while k >= 0:
        tag, word = sentence.tags[k], sentence.lower[k]
        if word == "to" and not sentence.dated[k]:
            trigger.infinitive = trigger.start = k
            break
        if tag & Tag.NEGATION and not tag & Tag.DETERMINER:
            trigger.negated = True
        elif tag & Tag.BE:
            be = True
        elif tag & Tag.HAVE:
            trigger.perfect = True
            trigger.past_perfect = word == "had"
        elif tag & Tag.MODAL:
            trigger.modal = True
        elif not _inside_group(sentence, k):
            break
        if row is None and not sentence.dated[k]:
            trigger.start = k
        k -= 1
    if trigger.form is Form.BASE and trigger.frame.extradition and trigger.infinitive is None:
        trigger.infinitive = _shared_to(sentence, trigger)
    _drop_adverbs_before(sentence, trigger)
    trigger.passive = be and trigger.form is Form.PAST
    trigger.progressive = be and trigger.form is Form.ING


def _shared_to(sentence: Sentence, trigger: Trigger) -> int | None:
    """The "to" of a verb before: "asked Mizoram to detain and hand over eight officers"."""
    link = trigger.start - 1
    while link > 0 and sentence.tags[link] & Tag.ADVERB:
        link -= 1  # "to join them and perhaps return"
    if link < 0 or sentence.lower[link] != "and":
        return None
    row = range(link - 1, max(trigger.start - _LIST_WORDS, -1), -1)
    return next((k for k in row if sentence.lower[k] == "to" and _opens_infinitive(sentence, k + 1)), None)


def _opens_infinitive(sentence: Sentence, k: int) -> bool:
    """Whether a verb, and no noun phrase, goes on behind "to"."""
    noun_phrase = sentence.dated[k] or sentence.place_at[k] is not None or sentence.count_at[k] is not None
    return not (noun_phrase or sentence.tags[k] & Tag.DETERMINER or sentence.tokens.words[k][:1].isupper())


def _row_before(sentence: Sentence, k: int) -> int | None:
    """Where the auxiliaries of a row of participles end: "was taken away and"; null where there is none."""
    if k < 2 or sentence.lower[k] not in {"and", "or"}:
        return None
    for j in range(k - 1, max(k - 1 - _ROW_WORDS, 0), -1):
        word, tag = sentence.lower[j], sentence.tags[j]
        if tag & Tag.BE:
            return j if sentence.lower[j + 1].endswith(("ed", "en", "n")) else None
        if word in SEPARATORS or (tag & (CLAUSE_OPENERS | PRONOUNS) and not tag & Tag.PREPOSITION):
            return None
    return None


def _inside_group(sentence: Sentence, k: int) -> bool:
    """Whether an adverb, "do", or a date behind an auxiliary: "were on Friday charged"."""
    tag = sentence.tags[k]
    if tag & (Tag.ADVERB | Tag.DO) and not tag & Tag.POSSESSIVE:
        return True
    if not any(tag & VERBAL for tag in sentence.tags[:k]) or not sentence.dated[k]:
        return False
    while k >= 0 and sentence.dated[k]:
        k -= 1
    return k >= 0 and bool(sentence.tags[k] & VERBAL)


def _drop_adverbs_before(sentence: Sentence, trigger: Trigger) -> None:
    """The group begins with its first auxiliary, negation or "to"."""
    while (
        trigger.start < trigger.first
        and not sentence.tags[trigger.start] & (VERBAL | Tag.NEGATION)
        and trigger.start != trigger.infinitive
    ):
        trigger.start += 1


def share_auxiliaries(sentence: Sentence, triggers: list[Trigger]) -> None:
    """The second verb of a row has the auxiliary of the first: "had jailed 80 and dismissed 130"."""
    for before, trigger in pairwise(triggers):
        if not _may_share(sentence, before, trigger):
            continue
        gap = trigger.first - before.end
        trigger.perfect, trigger.past_perfect, trigger.modal = (
            before.perfect,
            before.past_perfect,
            before.modal,
        )
        trigger.negated = before.negated and gap <= _SHARED_NEGATION
        if before.passive and gap <= _SHARED_VOICE and not _people_follow(sentence, trigger):
            trigger.passive = True


def _may_share(sentence: Sentence, before: Trigger, trigger: Trigger) -> bool:
    if trigger.form is not Form.PAST or before.form is not Form.PAST or trigger.start < trigger.first:
        return False
    if sentence.lower[trigger.first - 1] not in _LINKS:
        return False
    between = sentence.tags[before.end : trigger.first - 1]
    return not any(tag & (CLAUSE_OPENERS | VERBAL) and not tag & Tag.PREPOSITION for tag in between)


def _people_follow(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether an object comes right behind the verb: a number, a determiner or a demonym."""
    k = trigger.last
    if k >= len(sentence.lower):
        return False
    place, count = sentence.place_at[k], sentence.count_at[k]
    return bool(
        sentence.tags[k] & (Tag.DETERMINER | Tag.PRONOUN_PLURAL | Tag.PRONOUN_SINGULAR)
        or (place is not None and place.kind == "demonym")
        or (count is not None and not sentence.dated[k])
    )


def is_finite(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a verb can stand as it does: a bare form needs a modal, "to", or a subject in the plural."""
    if trigger.form is not Form.BASE or trigger.modal or trigger.infinitive is not None:
        return True
    if trigger.lemma in sentence.cues.adjectives and not _people_follow(sentence, trigger):
        return False  # "free speech"
    return _has_plural_subject(sentence, trigger)


def _has_plural_subject(sentence: Sentence, trigger: Trigger) -> bool:
    """Also true of a verb with "do" or "not", in a row of verbs, and of a subjunctive."""
    if trigger.start < trigger.first:
        return True
    k = trigger.start - 1
    while k >= 0 and _is_mere_adverb(sentence.tags[k]):
        k -= 1
    if k < 0:
        return False
    word, tag = sentence.lower[k], sentence.tags[k]
    if tag & Tag.COORDINATOR or word == ",":
        row = range(max(0, k - _LIST_WORDS), k)
        return not any(sentence.tags[j] & Tag.MODAL or sentence.lower[j] == "to" for j in row)
    if tag & (PRONOUNS | Tag.RELATIVE) or word == "not":
        return True
    if sentence.cues.demands & set(sentence.lower[max(0, k + 1 - _SUBJECT_WORDS) : k + 1]):
        return True  # "demanded that Washington extradite"
    if sentence.dated[k] and trigger.frame.tails:  # "officers accused of leading a coup last week face …"
        further = range(max(0, k - _LIST_WORDS), k)
        return any(sentence.lower[j].endswith(_PLURAL_ENDINGS) and not sentence.tags[j] for j in further)
    return word.endswith(_PLURAL_ENDINGS) and not tag


def _is_mere_adverb(tag: int) -> bool:
    return bool(tag & Tag.ADVERB) and not tag & (Tag.DETERMINER | Tag.PREPOSITION)
