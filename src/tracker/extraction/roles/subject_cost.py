"""What people cost as the subject of a verb: how far they stand from it, and what stands between."""

from typing import Final

from tracker.extraction.marks import QUOTES, SEPARATORS, STRONG
from tracker.extraction.sentence import VERBAL, People, Sentence
from tracker.lexicon.tags import Tag

_PER_WORD = 0.1  # each word between the people and their verb

# What the people cost by where they stand.
_PREPOSITION = 4.0  # people behind a preposition are seldom a subject
_PREPOSITIONS: Final = {
    "by": 5.0,
    "including": 6.0,
    "like": 5.0,
    "than": 5.0,
    "for": 6.0,
    "against": 6.0,
    "about": 6.0,
    "as": 4.0,
    "among": 4.0,
}
_ABSOLUTE = 0.5  # "with 40 judges dismissed, …" is one
_ANTECEDENT_PREPOSITION = 0.4  # "one of 40 officers who fled"
_ANTECEDENT_PRONOUN = 3.0  # "they, who fled" is rare
_OWNER = 4.0  # "the officers' lawyers were arrested"
_POSSESSIVE = 6.0  # "his offer was rejected"
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

_MARKS = STRONG | QUOTES
"""What parts people from their verb beside function words."""

_OWN_CLAUSE = 1.5  # all obstacles of a relative clause that tells more of the people
_INSERTED = 2.5  # people inside an insertion: "Six men, two of them brothers, were …"
_PREDICATE = 3.0  # what others are: "three men who were ministers have been …"
_NOT_FINITE = frozenset({"be", "been", "being"})
"""Forms of "be" behind which no subject stands: "13 men alleged to have been plotters were …"."""


def subject_cost(sentence: Sentence, people: People, anchor: int, *, is_antecedent: bool) -> float:
    """The cost of people as subject of the verb, or antecedent of the pronoun, at ``anchor``."""
    cost = _PER_WORD * (anchor - people.last)
    if people.prep is not None:
        cost += _antecedent_cost(people) if is_antecedent else _preposition_cost(sentence, people)
    cost += (_POSSESSIVE if people.kind == "possessive" else _OWNER if people.owner else 0.0) + (
        _AUTHORITY if people.authority else 0.0
    )
    if not is_antecedent:
        cost += _INSERTED if _is_inserted(sentence, people, anchor) else 0.0
        cost += _PREDICATE if _is_predicate(sentence, people) else 0.0
    if is_antecedent and people.kind == "those" and sentence.lower[people.last] == "of":
        cost += _ANTECEDENT_PRONOUN  # "those of Ana Lima, who was freed"
    if is_antecedent and people.kind == "pronoun":
        cost += _ANTECEDENT_PRONOUN
    if _is_source(sentence, people):
        cost += _SOURCE
    lower, tags = sentence.lower, sentence.tags
    parting = [k for k in range(people.last, anchor) if tags[k] or lower[k] in _MARKS]
    obstacles = sum([_obstacle(sentence, k, anchor) for k in parting])
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
    head = people.first_listed
    listed = head is not people
    if listed and head.first < 2:
        return False
    if listed and sentence.lower[head.first - 1] not in {"them", "including"}:
        return False  # the members of a list: "two judges, a mayor and a clerk, were held"
    opens = next((k for k in range(head.first - 1, -1, -1) if sentence.lower[k] in SEPARATORS), None)
    if opens is None or sentence.lower[opens] != ",":
        return False
    return any(
        other.last <= opens and other.prep is None and not other.authority and not sentence.dated[opens - 1]
        for other in sentence.people
    )


def _is_predicate(sentence: Sentence, people: People) -> bool:
    """Whether people are what others are, and no subject: "three men who were ministers"."""
    people = people.first_listed
    return bool(
        people.first > 1
        and people.kind == "noun"
        and sentence.tags[people.first - 1] & Tag.BE
        and (
            sentence.lower[people.first - 1] in _NOT_FINITE
            or sentence.lower[people.first - 2] == "to"
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
    if word in STRONG:
        return _MARK
    if word == "as" and "well" in sentence.lower[k - 1 : k + 2]:
        return 0.0  # "as well as"
    if word == ",":
        return 0.0
    if tag & Tag.SUBORDINATOR and not tag & (Tag.PREPOSITION | Tag.RELATIVE | Tag.ADVERB):
        return _CLAUSE
    maybe = tag & Tag.SUBORDINATOR and not sentence.dated[k] and not tag & Tag.RELATIVE
    if maybe and _opens_clause(sentence, k, anchor):
        return _MAYBE_CLAUSE
    if (tag & VERBAL and sentence.lower[k - 1] == "to") or _is_said_to(sentence, k):
        return _INFINITIVE
    if tag & Tag.REPORT and any(people.first <= k < people.head for people in sentence.people):
        return 0.0  # "Ana Lima and Rui Costa, alleged plotters, were"
    for kind, cost in ((VERBAL, _VERB), (Tag.REPORT, _REPORT), (Tag.RELATIVE, _RELATIVE)):
        if tag & kind:
            return cost
    if word in {"but", "and"} and k == anchor - 1:
        return _JOINED
    return _QUOTE if word in QUOTES else 0.0


def _opens_clause(sentence: Sentence, k: int, anchor: int) -> bool:
    """Whether "after", "as", "before" open a clause with the verb at ``anchor`` (or a mere phrase)."""
    return any(k < people.first and people.last <= anchor for people in sentence.people)
