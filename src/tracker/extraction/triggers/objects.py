"""The object of a verb: "denied the four officers asylum"."""

from typing import NamedTuple

from tracker.extraction.counts import CountKind
from tracker.extraction.dates import DateRole
from tracker.extraction.marks import STOPS
from tracker.extraction.sentence import CLAUSE_OPENERS, VERBAL, Sentence
from tracker.extraction.triggers.clause import BREAKS, contains
from tracker.extraction.triggers.trigger import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag
from tracker.vocabulary import LegalStatus

_REACH = 9
"""Tokens between a verb and its object at most: "denied seven of the eight Turkish soldiers asylum"."""
_REACH_BACK = 12
"""The same for an object before the verb group: "the asylum requests of the eight soldiers were rejected"."""
_REACH_OF_PARTICIPLE = 2
"""The same without auxiliary: "asylum granted to four officers"."""
_SUBJECT_OF_RELATIVE = 6
"""Tokens from "which" to its verb: "which the government in Accra flatly rejected"."""
TAKEN_UP = frozenset({"asked"})
"""The list of words for what was asked before."""
_AT_LARGE = frozenset({"asylum", "extradition", "deportation", "refugee", "protection"})
_SHORT_CLAUSE, _LONG_CLAUSE = 2, 18
"""Tokens from a relative pronoun to the main verb."""
_UNITS = frozenset({"years", "months"})
_SPANNING = frozenset({"after", "within", "over", "during"})
_TERMS = frozenset({"term", "terms"})
_LENGTHS = ("-year", "-month", "-years", "-months")
_SENTENCE = frozenset({"sentence"})
_THAT_REACH = 4
"""Tokens from "that" to the verb of its clause."""
_BACK = 0.5
"""Cost of an object before the verb, in tokens: behind the verb wins at equal distance."""


class ObjectPhrase(NamedTuple):
    """A phrase that can be the object of a frame, and the lists of the lexicon that it is in."""

    first: int
    last: int
    lists: frozenset[str]


def find_objects(sentence: Sentence, lexicon: Lexicon) -> list[ObjectPhrase]:
    """All object phrases of a sentence, the longest at each place, none inside another.

    Words for what was asked before hide none: "a request" of "a request for their extradition".
    """
    lower, objects, end = sentence.lower, lexicon.objects, 0
    first_words, found = objects.first_words, list[ObjectPhrase]()
    for i in [i for i, word in enumerate(lower) if word in first_words]:
        phrase = objects.starting_at(lower, i) if i >= end else None
        if phrase is not None and (_is_time(sentence, i, phrase[1]) or _is_in_name(sentence, i)):
            continue
        if phrase is not None:
            lists, last = phrase
            found.append(ObjectPhrase(i, last, lists))
            end = i + 1 if lists == TAKEN_UP else last
    terms = [i for i, word in enumerate(lower) if word in _TERMS]
    found += [ObjectPhrase(i, i + 1, _SENTENCE) for i in terms if _is_of_length(lower, i)]
    return found


def _is_in_name(sentence: Sentence, i: int) -> bool:
    """Whether a word is part of a name, or of another noun: "a search warrant"."""
    words = sentence.tokens.words
    if sentence.lower[max(0, i - 1) : i] == ["search"]:
        return True
    if sentence.headline or i == 0 or i + 1 >= len(words):
        return False
    return words[i].istitle() and words[i - 1].istitle() and words[i + 1].istitle()


def _is_time(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words are those of a date, and no length of a term: "given out in the past two years"."""
    if sentence.lower[first:last] != ["years"] and sentence.lower[first:last] != ["months"]:
        return False
    dates = (date for date in sentence.dates if date.role is not DateRole.DURATION)
    return any(date.first <= first < date.last for date in dates)


def _is_of_length(lower: list[str], i: int) -> bool:
    """Whether a term is one of prison, by the length before it: "a nine-year term"."""
    return i > 0 and lower[i - 1].endswith(_LENGTHS)


def object_of(sentence: Sentence, trigger: Trigger, candidates: list[ObjectPhrase]) -> tuple[int, int] | None:
    """The nearest phrase that can be the object of the verb; null where none is near."""
    best, best_cost = None, float("inf")
    for candidate in candidates:
        if not candidate.lists & trigger.frame.objects or _is_of_somebody(sentence, candidate):
            continue
        if (
            _is_span_of_time(sentence, candidate)
            or _is_infinitive(sentence, candidate)
            or _is_of_law(sentence, candidate)
        ):
            continue
        cost = _cost(sentence, trigger, candidate)
        if cost is not None and cost < best_cost:
            best, best_cost = (candidate.first, candidate.last), cost
    return best


def _is_span_of_time(sentence: Sentence, candidate: ObjectPhrase) -> bool:
    """Whether years only tell how long it took: "returned a verdict after two years"."""
    if sentence.lower[candidate.first] not in _UNITS or candidate.last - candidate.first > 1:
        return False
    count = sentence.count_at[candidate.first - 1] if candidate.first else None
    return count is not None and count.first > 0 and sentence.lower[count.first - 1] in _SPANNING


def _is_infinitive(sentence: Sentence, candidate: ObjectPhrase) -> bool:
    """Whether a word is a verb here: "ordered its attachés to return", but not "agreed to extradition"."""
    word = sentence.lower[candidate.first : candidate.last]
    if word not in (["return"], ["surrender"], ["release"]):
        return False
    before = sentence.lower[max(0, candidate.first - _THAT_REACH) : candidate.first]
    return before[-1:] == ["to"] or "that" in before  # "demands that France surrender two officials"


def _is_of_law(sentence: Sentence, candidate: ObjectPhrase) -> bool:
    """Whether asylum or extradition at large is meant: "approved the extradition treaty"."""
    is_thing = sentence.lower[candidate.last - 1] in _AT_LARGE
    return is_thing and not sentence.cues.laws.isdisjoint(sentence.lower[candidate.last : candidate.last + 1])


def _is_of_somebody(sentence: Sentence, candidate: ObjectPhrase) -> bool:
    """Whether life is meant, and no term of prison: "gave his life to", "got a proof of life"."""
    before = candidate.first - 1
    if before < 0 or sentence.lower[candidate.first : candidate.last] != ["life"]:
        return False
    return sentence.lower[before] in {"of", "to", "about"} or bool(
        sentence.tags[before] & (Tag.POSSESSIVE | Tag.DETERMINER)
    )


def _cost(sentence: Sentence, trigger: Trigger, candidate: ObjectPhrase) -> float | None:
    """The distance in tokens; null where the phrase is no object of the verb."""
    if candidate.first >= trigger.last:
        if sentence.lower[candidate.first] == "which":  # a question: "would not say which countries"
            return None
        gap = candidate.first - _behind_insertion(sentence, trigger.last, candidate.first)
        if _is_ground_of(sentence, trigger, candidate):
            return None
        return float(gap) if gap <= _REACH and _reaches(sentence, trigger, candidate.first) else None
    if trigger.frame.needs == "asked" and not trigger.passive:
        return _cost_of_antecedent(sentence, candidate, trigger.start)
    whose = candidate.first > 0 and sentence.lower[candidate.first - 1] == "whose"
    if whose and trigger.form is Form.THIRD and not trigger.frame.links:  # "whose extradition Ankara demands"
        gap = trigger.start - candidate.last
        return (
            gap + _BACK
            if gap <= _SUBJECT_OF_RELATIVE and _reaches_back(sentence, candidate.last, trigger)
            else None
        )
    if trigger.frame.pattern == "do" and _is_active(sentence, trigger) and not whose:
        return None  # "in barely four years, received the sash"
    gets = trigger.lemma.startswith("be ")  # "were handed terms": the object follows
    if candidate.last <= trigger.start and trigger.form is Form.PAST and not (trigger.frame.links or gets):
        gap = trigger.start - candidate.last
        befalls = trigger.passive or whose or trigger.lemma in sentence.cues.befalls
        reach = _REACH_BACK if befalls else _REACH_OF_PARTICIPLE
        if befalls and "who" in sentence.lower[candidate.last : candidate.last + _REACH_BACK]:
            reach += _LONG_CLAUSE
        return gap + _BACK if gap <= reach and _reaches_back(sentence, candidate.last, trigger) else None
    return None


def _is_active(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a past form is no participle: "received", but not "asylum sought by 40 officers"."""
    if trigger.passive or trigger.lemma in sentence.cues.befalls:
        return False
    return sentence.lower[trigger.last : trigger.last + 1] != ["by"]


def _cost_of_antecedent(sentence: Sentence, candidate: ObjectPhrase, end: int) -> float | None:
    """Of what a relative clause is about: "which Ghana flatly rejected", "a request that Ghana rejected"."""
    relative = candidate.last - 1 if sentence.lower[candidate.first] == "which" else candidate.last
    gap = end - relative - 1
    if sentence.lower[relative] not in {"which", "that"} or not 0 < gap <= _SUBJECT_OF_RELATIVE:
        return None
    between = range(relative + 1, end)
    parted = any(sentence.lower[k] in BREAKS or sentence.tags[k] & (VERBAL | CLAUSE_OPENERS) for k in between)
    return None if parted else gap + _BACK


def _is_ground_of(sentence: Sentence, trigger: Trigger, candidate: ObjectPhrase) -> bool:
    """Whether a phrase tells why or what for: "dismissed the minister on the same charges"."""
    if trigger.status is LegalStatus.ASYLUM_REVOKED:
        return sentence.lower[candidate.first - 1] == "for"  # "ended a search for asylum"
    if trigger.status is not LegalStatus.ACQUITTED:
        return False
    return not {"on", "over", "for"}.isdisjoint(sentence.lower[trigger.last : candidate.first])


def _reaches(sentence: Sentence, trigger: Trigger, end: int) -> bool:
    """Whether the frame's link, and nothing that opens another clause, stands between verb and ``end``."""
    begin = _behind_insertion(sentence, trigger.last, end)
    if any(_parts(sentence, k, end) for k in range(begin, end)):
        return False
    between = sentence.lower[trigger.last : end]
    return not trigger.frame.links or any(contains(between, link) for link in trigger.frame.links)


def _behind_insertion(sentence: Sentence, begin: int, end: int) -> int:
    """Where a sentence goes on behind what tells who gets it: "gave Ana Lima, a teacher, five years"."""
    commas = [k for k in range(begin, end) if sentence.lower[k] == ","]
    if len(commas) != 2 or not sentence.tokens.words[commas[0] - 1][:1].isupper() or commas[0] == begin:
        return begin
    told = range(commas[0] + 1, commas[1])
    is_name = all(_is_of_phrase(sentence, k) for k in (*range(begin, commas[0]), *told))
    return commas[1] + 1 if is_name else begin


def _is_of_phrase(sentence: Sentence, k: int) -> bool:
    """Whether a word can stand in a noun phrase: no verb, no clause opener."""
    return not sentence.tags[k] & (VERBAL | Tag.REPORT | Tag.RELATIVE | Tag.COORDINATOR)


def _parts(sentence: Sentence, k: int, end: int) -> bool:
    word, tag = sentence.lower[k], sentence.tags[k]
    if word in BREAKS or tag & (VERBAL & ~Tag.DO) or (tag & Tag.RELATIVE and word != "that"):
        return True
    if tag & Tag.SUBORDINATOR and not tag & Tag.PREPOSITION:
        return True
    return word == "to" and k + 1 < end and sentence.lower[k + 1] in sentence.cues.infinitives


def _reaches_back(sentence: Sentence, begin: int, trigger: Trigger) -> bool:
    if _is_joined(sentence, begin, trigger):
        return False
    for k in range(begin, trigger.start):
        tag = sentence.tags[k]
        if _is_around_length(sentence, k):
            continue
        opens = tag & CLAUSE_OPENERS and not tag & (Tag.PREPOSITION | Tag.ADVERB)
        if sentence.lower[k] == "who" and _ends_with_verb(sentence, k, trigger):
            return True
        if sentence.lower[k] in STOPS or opens or tag & VERBAL:
            return False
    return True


def _ends_with_verb(sentence: Sentence, k: int, trigger: Trigger) -> bool:
    """Whether a relative clause tells of the owners, and this is the main verb.

    As in "the claims of four who came by boat were rejected", and not in "of four who were rejected".
    """
    if not trigger.passive or trigger.start - k <= _SHORT_CLAUSE or trigger.start - k > _LONG_CLAUSE:
        return False
    inner = range(k + 1, trigger.start)
    marks = [j for j in inner if sentence.lower[j] in {",", ";", ":"}]
    return not marks and not any(sentence.tags[j] & Tag.RELATIVE for j in inner)


def _is_joined(sentence: Sentence, begin: int, trigger: Trigger) -> bool:
    """Whether the verb goes on with the subject of another one: "asked for asylum there, was turned down"."""
    link = trigger.start - 1
    if sentence.lower[link] not in {",", "and", "but"} or link < begin or not trigger.passive:
        return False
    return "," not in sentence.lower[begin:link] and sentence.lower[begin - 2] in {"for", "sought", "seeking"}


def _is_around_length(sentence: Sentence, k: int) -> bool:
    """Whether a comma sets a length apart: "the longest term, 11 years, went to"."""
    if sentence.lower[k] != "," or k + 1 >= len(sentence.lower):
        return False
    return any(
        count.kind is CountKind.DURATION and (count.first == k + 1 or count.last in (k, k - 1))
        for count in sentence.counts
    )
