"""The people left of a verb: its subject, the antecedent of "who", or the subject behind a participle."""

from tracker.extraction.marks import STRONG
from tracker.extraction.roles.agreement import disagrees
from tracker.extraction.roles.role import ANTECEDENT, Role, can_be_people, no_object_follows
from tracker.extraction.roles.subject_cost import subject_cost
from tracker.extraction.sentence import CLAUSE_OPENERS, VERBAL, People, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag

_OF_WHICH = 6.0  # "it was Russia which had been put on trial": people would be "who"
_DISAGREES = 4.0  # "the aides of the president, who was arrested"
_BEHIND = 1.0  # the subject of the main clause, behind a participle
_CLAUSES_OF_THINGS = frozenset({"as", "when", "while", "until", "because", "before"})
_HEAD_WORDS = 3
"""Words that may open a sentence before its participle, or stand between the comma and the subject."""
_AUXILIARY_REACH = 25
"""Tokens before a participle in which the "was" of the verb that it goes on with may stand."""


def own_subjects(sentence: Sentence, trigger: Trigger) -> list[Role]:
    """The people who can be the subject of a verb by itself, each with its cost."""
    beside = _before_being(sentence, trigger)
    if beside is not None:
        return [beside]
    behind = _subject_behind(sentence, trigger)
    if behind is not None:
        return [behind]
    if _is_of_thing(sentence, trigger):
        return []
    auxiliary = _auxiliary_before(sentence, trigger)
    start = trigger.start if auxiliary is None else auxiliary
    relative = _relative_before(sentence, start)
    if relative is None and trigger.passive and _is_of_body(sentence, trigger, start):
        return []
    anchor = start if relative is None else relative
    path = "subject" if relative is None else ANTECEDENT
    is_antecedent = relative is not None
    return [
        Role(
            people,
            subject_cost(sentence, people, anchor, is_antecedent=is_antecedent)
            + (_DISAGREES if disagrees(sentence, trigger, people) else 0.0)
            + (_OF_WHICH if _is_far_from_which(sentence, people, anchor, relative) else 0.0),
            path,
        )
        for people in sentence.people
        if people.last <= anchor and not (trigger.passive and people.kind == "possessive")
    ]


def _before_being(sentence: Sentence, trigger: Trigger) -> Role | None:
    """The people right before "being", wherever they stand: "in exchange for seven men being held"."""
    if sentence.lower[trigger.start] != "being":
        return None
    people = next((p for p in sentence.people if p.last == trigger.start and p.kind == "noun"), None)
    return None if people is None or people.prep is None else Role(people, _BEHIND, "participle behind them")


def _is_far_from_which(sentence: Sentence, people: People, anchor: int, relative: int | None) -> bool:
    """Whether a thing stands right before "which", and the people further off."""
    if relative is None or sentence.lower[relative] != "which":
        return False
    return people.last < anchor - (sentence.lower[anchor - 1] == ",")


def _is_of_thing(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a thing is the subject: "the day the tanks crossed the border", "and the strike was ended"."""
    k, tags = trigger.start - 1, sentence.tags
    while k > 0 and not tags[k] and sentence.lower[k].isalpha() and sentence.tokens.words[k].islower():
        if sentence.lower[k] in sentence.lexicon.people_words.number_nouns:
            return False
        if sentence.place_at[k] is not None or sentence.count_at[k] is not None or sentence.dated[k]:
            return False
        k -= 1
    if k < 1 or k >= trigger.start - 1:
        return False
    if trigger.passive and tags[k] & Tag.SUBORDINATOR and sentence.lower[k] in _CLAUSES_OF_THINGS:
        return not any(p.first < trigger.start and p.last > k for p in sentence.people)  # "as gas is fired"
    if sentence.lower[k] not in {"the", "its", "this", "that"}:
        return False
    if any(p.first < trigger.start and p.last > k for p in sentence.people):
        return False
    if k > 1 and sentence.lower[k - 2] == "who":
        return False  # "five officers who led the revolt have taken refuge"
    before = tags[k - 1]
    relative = sentence.lower[k] == "that"  # "for offences that include spying have left prison"
    opens = sentence.lower[k - 1] == "," or before & (Tag.COORDINATOR | CLAUSE_OPENERS)
    opens = opens or not (before or relative)
    return bool(opens and not before & Tag.PREPOSITION)


def _is_of_body(sentence: Sentence, trigger: Trigger, start: int) -> bool:
    """Whether bodies are counted right before the verb: "he said that 1,020 companies had been seized"."""
    return any(
        people.last == start and (people.low or 0) > 1 and not can_be_people(people, trigger)
        for people in sentence.people
    )


def _subject_behind(sentence: Sentence, trigger: Trigger) -> Role | None:
    """Of a participle that opens the sentence: "Arrested in May, the two …", "After fleeing, he …"."""
    participle = trigger.form is Form.ING or trigger.bare_past or trigger.passive or trigger.perfect
    if not participle or trigger.start > _HEAD_WORDS:
        return None
    head = zip(sentence.tags[: trigger.start], sentence.dated[: trigger.start], strict=True)
    if not all(tag & (Tag.SUBORDINATOR | Tag.ADVERB | Tag.PREPOSITION) or dated for tag, dated in head):
        return None
    if trigger.passive and "being" not in sentence.lower[: trigger.first] and not trigger.perfect:
        return None
    for comma in (k for k in range(trigger.end, len(sentence.lower)) if sentence.lower[k] == ","):
        people = next((p for p in sentence.people if p.first >= comma), None)
        if people is None:
            return None
        near = people.prep is None and not people.apposed and people.first - comma <= _HEAD_WORDS
        if near:
            return Role(people, _BEHIND, "subject behind the participle")
        if any(sentence.tags[k] & VERBAL for k in range(trigger.end, comma)):
            return None
    return None


def _auxiliary_before(sentence: Sentence, trigger: Trigger) -> int | None:
    """The "was" of a verb before that a participle goes on with: "was taken from his flat and arrested"."""
    alone = trigger.bare_past or (trigger.passive and trigger.start == trigger.first)
    link = link_before(sentence, trigger) if alone else None
    if link is None or sentence.lower[link] == "," or not no_object_follows(sentence, trigger):
        return None
    for k in range(link - 1, max(link - _AUXILIARY_REACH, -1), -1):
        tag = sentence.tags[k]
        if tag & Tag.BE and sentence.lower[k] in {"was", "were", "been"}:
            return k if _ends_like_participle(sentence, k + 1) else None
        if (
            sentence.lower[k] in STRONG
            or (tag & CLAUSE_OPENERS and not tag & Tag.PREPOSITION)
            or tag & VERBAL
        ):
            return None
    return None


def _ends_like_participle(sentence: Sentence, k: int) -> bool:
    """Whether a word stands at ``k`` that its ending shows to be a participle."""
    while k < len(sentence.lower) and (sentence.dated[k] or sentence.tags[k] & Tag.ADVERB):
        k += 1  # "were on Tuesday night bundled into a car and driven to"
    word = sentence.lower[k] if k < len(sentence.lower) else ""
    return word.endswith(("ed", "en"))


def _relative_before(sentence: Sentence, start: int) -> int | None:
    """Where "who" stands, if it is the subject of the verb group that begins at ``start``."""
    for k in range(start - 1, max(start - 3, -1), -1):
        if sentence.tags[k] & Tag.RELATIVE and sentence.lower[k] in {"who", "which", "that"}:
            reported = sentence.lower[k] == "that" and k and sentence.tags[k - 1] & Tag.REPORT
            return None if reported else k
        if not sentence.tags[k] & (Tag.ADVERB | VERBAL) and not sentence.dated[k]:
            return None
    return None


def link_before(sentence: Sentence, trigger: Trigger) -> int | None:
    """Where the "and" or comma stands that joins the verb to what is before it."""
    k = trigger.start - 1
    while k >= 0 and ((sentence.tags[k] & Tag.ADVERB and sentence.lower[k] != "both") or sentence.dated[k]):
        k -= 1
    return k if k >= 0 and sentence.lower[k] in {"and", "or", "but", ",", "then"} else None
