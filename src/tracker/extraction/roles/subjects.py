"""The people before a verb: its subject, the antecedent of "who", or the subject of the verb before."""

from typing import Final

from tracker.extraction.roles.agreement import disagrees
from tracker.extraction.roles.role import ANTECEDENT, NEAR, Earlier, Role, can_be_people, no_object_follows
from tracker.extraction.sentence import CLAUSE_OPENERS, VERBAL, People, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag

_PER_WORD = 0.1  # each word between the people and their verb

# What the people cost by where they stand.
_PREPOSITION = 4.0  # people behind a preposition are seldom a subject
_PREPOSITIONS: Final = {"by": 5.0, "including": 6.0, "like": 5.0, "than": 5.0, "as": 4.0, "among": 4.0}
_ABSOLUTE = 0.5  # "with 40 judges dismissed, …" is one
_ANTECEDENT_PREPOSITION = 0.4  # "one of 40 officers who fled"
_ANTECEDENT_PRONOUN = 3.0  # "they, who fled" is rare
_OWNER = 4.0  # "the officers' lawyers were arrested"
_AUTHORITY = 1.0
_SOURCE = 5.0  # "they said": they are the source

# What the words between cost.
_MARK = 5.0  # a semicolon or colon
_CLAUSE = 4.0  # a word that only opens clauses
_MAYBE_CLAUSE = 3.5  # "after", "as", "before", where other people stand behind them
_INFINITIVE = 0.3  # "believed to have belonged"
_REPORT = 3.0  # a reporting verb
_VERB = 1.2  # another verb
_QUOTE = 1.0
_RELATIVE = 0.6
_JOINED = 0.4  # "and" or "but" right before the verb
_COMMA = 0.3
_PARENTHESIS = 0.4  # two commas are one insertion

_OWN_CLAUSE = 1.5  # all obstacles of a relative clause that tells more of the people
_INSERTED = 2.5  # people inside an insertion: "Six men, two of them brothers, were …"
_PREDICATE = 3.0  # what others are: "three men who were ministers have been …"

_OF_WHICH = 6.0  # "it was Russia which had been put on trial": people would be "who"
_DISAGREES = 4.0  # "the aides of the president, who was arrested"
_BEHIND = 1.0  # the subject of the main clause, behind a participle
_HEAD_WORDS = 3
"""Words that may open a sentence before its participle, or stand between the comma and the subject."""
_SHARED = 0.3  # a subject that a second verb shares
_SHARED_REACH = 25
"""Tokens between two verbs over which they may share a subject."""


def subjects(sentence: Sentence, trigger: Trigger, earlier: Earlier) -> list[Role]:
    """The people left of a verb; a shared subject or an antecedent of "who" rules out the others."""
    shared = _shared_subject(sentence, trigger, earlier)
    if shared is not None:
        return [shared]
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
    anchor = start if relative is None else relative
    path = "subject" if relative is None else ANTECEDENT
    is_antecedent = relative is not None
    return [
        Role(
            people,
            _left_cost(sentence, people, anchor, is_antecedent=is_antecedent)
            + (_DISAGREES if disagrees(sentence, trigger, people) else 0.0)
            + (_OF_WHICH if _is_far_from_which(sentence, people, anchor, relative) else 0.0),
            path,
        )
        for people in sentence.people
        if people.last <= anchor
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
    if k < 1 or k >= trigger.start - 1 or sentence.lower[k] not in {"the", "its", "this", "that"}:
        return False
    if any(p.first < trigger.start and p.last > k for p in sentence.people):
        return False
    before = tags[k - 1]
    opens = sentence.lower[k - 1] == "," or before & (Tag.COORDINATOR | CLAUSE_OPENERS) or not before
    return bool(opens and not before & Tag.PREPOSITION)


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
    comma = next((k for k in range(trigger.end, len(sentence.lower)) if sentence.lower[k] == ","), None)
    after = (p for p in sentence.people if comma is not None and p.first >= comma)
    people = next(after, None)
    if people is None or people.prep is not None or people.first - (comma or 0) > _HEAD_WORDS:
        return None
    return Role(people, _BEHIND, "subject behind the participle")


def _auxiliary_before(sentence: Sentence, trigger: Trigger) -> int | None:
    """The "was" of a verb before that a participle goes on with: "was taken from his flat and arrested"."""
    alone = trigger.bare_past or (trigger.passive and trigger.start == trigger.first)
    link = _link_before(sentence, trigger) if alone else None
    if link is None or sentence.lower[link] == "," or not no_object_follows(sentence, trigger):
        return None
    for k in range(link - 1, max(link - _SHARED_REACH, -1), -1):
        tag = sentence.tags[k]
        if tag & Tag.BE and sentence.lower[k] in {"was", "were", "been"}:
            return k if _is_participle(sentence, k + 1) else None
        if (
            sentence.lower[k] in {";", ":"}
            or (tag & CLAUSE_OPENERS and not tag & Tag.PREPOSITION)
            or tag & VERBAL
        ):
            return None
    return None


def _is_participle(sentence: Sentence, k: int) -> bool:
    """Whether a participle stands at ``k``: one that shows it by its ending."""
    word = sentence.lower[k] if k < len(sentence.lower) else ""
    return word.endswith(("ed", "en"))


def is_intransitive(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the people of an active verb are its subject: "were in prison", "ended up in jail"."""
    lemmas = sentence.cues.intransitive
    return trigger.lemma in lemmas or bool(trigger.frame.tails and trigger.lemma.split()[0] in lemmas)


def _relative_before(sentence: Sentence, start: int) -> int | None:
    """Where "who" stands, if it is the subject of the verb group that begins at ``start``."""
    for k in range(start - 1, max(start - 3, -1), -1):
        if sentence.tags[k] & Tag.RELATIVE and sentence.lower[k] in {"who", "which", "that"}:
            reported = sentence.lower[k] == "that" and k and sentence.tags[k - 1] & Tag.REPORT
            return None if reported else k
        if not sentence.tags[k] & (Tag.ADVERB | VERBAL) and not sentence.dated[k]:
            return None
    return None


def _left_cost(sentence: Sentence, people: People, anchor: int, *, is_antecedent: bool) -> float:
    """The cost of people as subject of the verb, or antecedent of the pronoun, at ``anchor``."""
    cost = _PER_WORD * (anchor - people.last)
    if people.prep is not None:
        cost += _antecedent_cost(people) if is_antecedent else _preposition_cost(sentence, people)
    cost += (_OWNER if people.owner else 0.0) + (_AUTHORITY if people.authority else 0.0)
    if not is_antecedent:
        cost += _INSERTED if _is_inserted(sentence, people, anchor) else 0.0
        cost += _PREDICATE if _is_predicate(sentence, people) else 0.0
    if is_antecedent and people.kind == "pronoun":
        cost += _ANTECEDENT_PRONOUN
    if _is_source(sentence, people):
        cost += _SOURCE
    obstacles = sum(_obstacle(sentence, k, anchor) for k in range(people.last, anchor))
    cost += min(obstacles, _OWN_CLAUSE) if _has_own_clause(sentence, people, anchor) else obstacles
    commas = sentence.lower[people.last : anchor].count(",")
    return cost + (_PARENTHESIS if commas == 2 else _COMMA * commas)


def _is_source(sentence: Sentence, people: People) -> bool:
    """Whether the people report, and are not reported of: "six Turks said to be plotters were …"."""
    k = people.last
    return k < len(sentence.tags) and bool(sentence.tags[k] & Tag.REPORT) and not _is_said_to(sentence, k)


def _is_said_to(sentence: Sentence, k: int) -> bool:
    """Whether the word at ``k`` tells what others say of the people: "six Turks said to be plotters"."""
    return bool(sentence.tags[k] & Tag.REPORT) and sentence.lower[k + 1 : k + 2] == ["to"]


def _has_own_clause(sentence: Sentence, people: People, anchor: int) -> bool:
    """Whether a relative clause tells more of the people, and ends with a comma: "three men who …, were"."""
    k = people.last + (sentence.lower[people.last] == ",")
    if k >= anchor or not sentence.tags[k] & Tag.RELATIVE or sentence.lower[k] == "that":
        return False
    return sentence.lower[anchor - 1] == ","


def _is_inserted(sentence: Sentence, people: People, anchor: int) -> bool:
    """Whether other people stand before a comma, and these between it and the comma before the verb."""
    if sentence.lower[anchor - 1] != "," or people.last > anchor - 1:
        return False
    head = people
    while head.follows is not None:
        head = head.follows
    listed = head is not people
    if listed and head.first < 2:
        return False
    if listed and sentence.lower[head.first - 1] not in {"them", "including"}:
        return False  # the members of a list: "two judges, a mayor and a clerk, were held"
    opens = next((k for k in range(head.first - 1, -1, -1) if sentence.lower[k] in {",", ";", ":"}), None)
    if opens is None or sentence.lower[opens] != ",":
        return False
    return any(
        other.last <= opens and other.prep is None and not other.authority and not sentence.dated[opens - 1]
        for other in sentence.people
    )


def _is_predicate(sentence: Sentence, people: People) -> bool:
    while people.follows is not None:
        people = people.follows
    return bool(
        people.first > 1
        and people.kind == "noun"
        and sentence.tags[people.first - 1] & Tag.BE
        and (
            sentence.lower[people.first - 2] == "to"
            or any(sentence.tags[k] & Tag.RELATIVE for k in range(max(0, people.first - 3), people.first - 1))
        )
    )


def _antecedent_cost(people: People) -> float:
    """Of "one of 40 officers who fled" the one may be meant, of "a warrant for 40 officers who fled" all."""
    return _ANTECEDENT_PREPOSITION if people.prep in {"of", "among"} else 0.0


def _preposition_cost(sentence: Sentence, people: People) -> float:
    begins = people.first < 2 or sentence.lower[people.first - 2] == ","
    if people.prep == "with" and begins:
        return _ABSOLUTE
    return _PREPOSITIONS.get(people.prep or "", _PREPOSITION)


def _obstacle(sentence: Sentence, k: int, anchor: int) -> float:
    """What the word at ``k``, between the people and their verb, costs; commas are counted apart."""
    word, tag = sentence.lower[k], sentence.tags[k]
    if word in {";", ":"}:
        return _MARK
    if word == ",":
        return 0.0
    if tag & Tag.SUBORDINATOR and not tag & (Tag.PREPOSITION | Tag.RELATIVE | Tag.ADVERB):
        return _CLAUSE
    maybe = tag & Tag.SUBORDINATOR and not sentence.dated[k] and not tag & Tag.RELATIVE
    if maybe and _opens_clause(sentence, k, anchor):
        return _MAYBE_CLAUSE
    if (tag & VERBAL and sentence.lower[k - 1] == "to") or _is_said_to(sentence, k):
        return _INFINITIVE
    for kind, cost in ((VERBAL, _VERB), (Tag.REPORT, _REPORT), (Tag.RELATIVE, _RELATIVE)):
        if tag & kind:
            return cost
    if word in {"but", "and"} and k == anchor - 1:
        return _JOINED
    return _QUOTE if word in {"“", "”", '"'} else 0.0


def _opens_clause(sentence: Sentence, k: int, anchor: int) -> bool:
    """Whether "after", "as", "before" open a clause with the verb at ``anchor`` (or a mere phrase)."""
    return any(k < people.first and people.last <= anchor for people in sentence.people)


def _shared_subject(sentence: Sentence, trigger: Trigger, earlier: Earlier) -> Role | None:
    """No subject of its own behind "and": "fled to Greece and applied for asylum"."""
    link = _link_before(sentence, trigger)
    if link is None:
        return None
    role: Role | None
    before = [(other, role) for other, role in earlier if role is not None and other.first < trigger.first]
    if not before:
        return None
    other, role = before[-1]
    if trigger.first - other.end > _SHARED_REACH or _own_subject(sentence, other.end, link):
        return None
    if any(sentence.lower[k] == "who" for k in range(other.end, link)):
        return None  # "were jailed, among them Ana Lima, who was beaten and arrested"
    goes_on = other.passive and trigger.bare_past and no_object_follows(sentence, trigger)
    if not goes_on and _people_are_subject(sentence, other) != _people_are_subject(sentence, trigger):
        role = _subject_of_act(sentence, other, trigger)
    if role is None:
        return None
    return Role(role.people, role.cost + _SHARED, "subject shared with the verb before")


def _link_before(sentence: Sentence, trigger: Trigger) -> int | None:
    """Where the "and" or comma stands that joins the verb to what is before it."""
    k = trigger.start - 1
    while k >= 0 and ((sentence.tags[k] & Tag.ADVERB and sentence.lower[k] != "both") or sentence.dated[k]):
        k -= 1
    return k if k >= 0 and sentence.lower[k] in {"and", "or", "but", ",", "then"} else None


def _own_subject(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether people that can be a subject stand between the verb before and the link."""
    return any(
        begin < people.first
        and people.last <= end
        and people.prep is None
        and people.kind != "possessive"
        and not people.owner
        and not _is_object_of_gerund(sentence, people)
        for people in sentence.people
    )


def _is_object_of_gerund(sentence: Sentence, people: People) -> bool:
    """Whether a verb in -ing governs the people: "found guilty of insulting the president and …"."""
    while people.follows is not None:
        people = people.follows
    return people.first > 0 and sentence.lower[people.first - 1].endswith("ing")


def _subject_of_act(sentence: Sentence, act: Trigger, trigger: Trigger) -> Role | None:
    """Those who act, where they then come into a status: "protesters seized the bridge and were arrested"."""
    if not _people_are_subject(sentence, trigger) or act.frame.pattern != "act":
        return None
    options = subjects(sentence, act, [])
    best = min(options, key=lambda role: (role.cost, role.people.first), default=None)
    return best if best is not None and can_be_people(best.people, trigger) and best.cost < NEAR else None


def _people_are_subject(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the people of this trigger are its grammatical subject."""
    if trigger.frame.pattern in ("do", "state"):
        return True
    if not trigger.lemma:
        return False
    return trigger.passive or trigger.lemma.split()[0] in sentence.cues.intransitive
