"""The country that acts: "Turkey detained", "a Greek court sentenced", "arrested by Greek police"."""

from tracker.extraction.countries import PlaceMention
from tracker.extraction.people.groups import ARMED
from tracker.extraction.sentence import CLAUSE_OPENERS, VERBAL, Sentence
from tracker.extraction.where.dateline import dateline_end
from tracker.extraction.where.elsewhere import is_elsewhere
from tracker.extraction.where.statement import Statement
from tracker.extraction.where.surroundings import (
    STATE_BODIES,
    clause_between,
    is_inside,
    is_of_civilians,
    may_act,
    verb_between,
    word_before,
)
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag

_JOINING = frozenset({"and", "but"})
_GROUND = frozenset({"in", "of"})
_HEAD = 2
"""Tokens at the head of a sentence in which "in Lima" is no part of a subject."""
_PARTICIPLES = ("ed", "ing")
_BLAMING = frozenset({"for", "of"})
_BLAMED = 4
"""Tokens from a country to "for" at most: "accused the Turkish government of jailing"."""


def agent(said: Statement) -> PlaceMention | None:
    """The country that does what is said, by its name or that of an authority."""
    found: PlaceMention | None = None
    if _is_it(said):
        return said.places[0]
    insertion = _insertion(said)
    places = [*said.places, *said.sentence.leaders]
    for place in sorted(places, key=lambda place: place.first):
        if (is_inside(said.role, place) and not place.possessive) or place.kind == "modifier":
            continue
        if may_act(said, place) and _is_by(said, place):
            return place
        if not may_act(said, place) or is_of_civilians(said.sentence, place) or _suffers(said, place):
            continue
        if _is_blamed(said, place):
            return place
        if is_elsewhere(said.sentence, place) or _is_of_first_verb(said, place):
            continue
        if place.first in insertion and (found is not None or _is_aside(said, insertion, place)):
            continue
        if (
            (_is_before_verb(said, place) or _orders(said, place))
            and not _is_second(said, found, place)
            and not _is_object(said, found, place)
            and _may_be_subject(said, place, found)
        ):
            found = place
    return found


def _may_be_subject(said: Statement, place: PlaceMention, found: PlaceMention | None) -> bool:
    """Whether no preposition keeps a country from acting: "police in Lima" act, those "from Lima" do not."""
    sentence = said.sentence
    if place.kind == "here":
        return _is_authority(sentence, place.first - 1)  # "police here", "a court here"
    before = word_before(sentence, place)
    tags = sentence.lexicon.tags.get(before, 0)
    if not tags & Tag.PREPOSITION or tags & Tag.SUBORDINATOR:
        return True
    if before == "to" and not sentence.cues.loyal.isdisjoint(sentence.lower[: place.first]):
        return True  # "troops loyal to Chad's president"
    if before not in _GROUND:
        return False
    k = next(k for k in range(place.first - 1, -1, -1) if sentence.lower[k] == before)
    if _is_authority(sentence, k - 1):
        return True
    is_first = found is None and (before == "of" or place.first > _HEAD)
    return is_first and not _is_in_earlier_clause(said, place)


def _is_in_earlier_clause(said: Statement, place: PlaceMention) -> bool:
    """Whether it belongs to a verb before, or to no verb: "he fled in Chad, and a warrant for him is out"."""
    return said.trigger.form is None or any(
        other.end <= place.first and other.form is not None and not other.passive
        for other in said.sentence.triggers
        if other is not said.trigger and other.first < said.trigger.first
    )


def _is_authority(sentence: Sentence, k: int) -> bool:
    """Whether a token belongs to a word for those who act: the court of "a court in Lima"."""
    return any(
        (people.authority or people.group in STATE_BODIES | ARMED) and people.first <= k < people.last
        for people in sentence.people
    )


def _insertion(said: Statement) -> range:
    """The tokens of an insertion right before the verb: "Chad's rulers, backed by Mali, have arrested"."""
    lower, start = said.sentence.lower, said.trigger.start
    while start > 0 and _is_before_its_verb(said, start - 1):
        start -= 1  # ", whom Mali had backed, today pardoned and freed"
    if said.trigger.form is None or start < 2 or lower[start - 1] != ",":
        return range(0)
    begin = next((k for k in range(start - 2, -1, -1) if lower[k] == ","), None)
    return range(0) if begin is None else range(begin, start)


def _is_before_its_verb(said: Statement, k: int) -> bool:
    """Whether a token between the subject and a verb is a date, an adverb or a verb that is joined to it."""
    sentence = said.sentence
    if sentence.dated[k] or sentence.tags[k] & Tag.ADVERB:
        return True
    is_joined = any(t.first <= k < t.last and t.form is not None for t in sentence.triggers)
    joins = sentence.lower[k] == "and" or is_joined or sentence.lower[k].endswith("ed")
    return joins and sentence.place_at[k] is None and sentence.lower[k] not in sentence.lexicon.people


def _is_of_first_verb(said: Statement, place: PlaceMention) -> bool:
    """Whether it ends what the subject did first: "sacked his envoy in Chad and jailed two aides"."""
    sentence, start = said.sentence, said.trigger.start
    return (
        said.trigger.form is not None
        and start - place.last == 1
        and sentence.lower[start - 1] in _JOINING
        and word_before(sentence, place) == "in"
    )


def _is_aside(said: Statement, insertion: range, place: PlaceMention) -> bool:
    """Whether an insertion only tells of those who act what another country does: ", backed by Mali,"."""
    sentence = said.sentence
    opening = insertion[1] if len(insertion) > 1 else place.first
    if sentence.tags[opening] & Tag.RELATIVE:
        return sentence.lower[opening] == "whom" or word_before(sentence, place) not in _GROUND
    return sentence.lower[opening].endswith(_PARTICIPLES) and opening != place.first


def _is_blamed(said: Statement, place: PlaceMention) -> bool:
    """Whether it is said to do it by another: "China criticised Britain for granting him asylum"."""
    lower, start = said.sentence.lower, said.trigger.start
    if said.trigger.form is not Form.ING or start < 1 or lower[start - 1] not in _BLAMING:
        return False
    if not 0 < start - place.last <= _BLAMED:
        return False
    between = said.sentence.tags[place.last : start - 1]
    return place.first > 0 and not any(tags & (CLAUSE_OPENERS | Tag.PREPOSITION) for tags in between)


def _is_it(said: Statement) -> bool:
    """Whether "it" acts, for the country that opens the sentence: "Mali freed those whom it held"."""
    lower, start, places = said.sentence.lower, said.trigger.start, said.places
    if said.trigger.passive or said.trigger.form is None or start < 1 or lower[start - 1] != "it":
        return False
    if not places or places[0].kind not in ("country", "capital"):
        return False
    opens = places[0].first - dateline_end(said.sentence)
    return opens <= _HEAD and places[0].last < start


def _is_by(said: Statement, place: PlaceMention) -> bool:
    """Whether "by" joins it to a passive: "arrested by Greek police"."""
    return (
        place.first >= said.trigger.last
        and (said.trigger.passive or said.trigger.form is None or _takes_by(said, place))
        and (word_before(said.sentence, place) == "by" or _is_of_agent(said, place))
        and not (said.trigger.form is None and _is_verb_between(said, place))
        and not clause_between(said.sentence, said.trigger.last, place.first)
        and not verb_between(said.sentence, said.trigger, place)
    )


def _is_of_agent(said: Statement, place: PlaceMention) -> bool:
    """Whether those who act are of the country: "arrested by the authorities of Greece"."""
    sentence = said.sentence
    k = place.first - 1
    while k > 0 and sentence.tags[k] & Tag.DETERMINER:
        k -= 1
    return sentence.lower[k] == "of" and any(
        people.last == k and people.prep == "by" and people.authority for people in sentence.people
    )


def _is_verb_between(said: Statement, place: PlaceMention) -> bool:
    """Whether an auxiliary stands between: "a warrant for his arrest was passed on by Chad"."""
    return any(tags & VERBAL for tags in said.sentence.tags[said.trigger.last : place.first])


def _takes_by(said: Statement, place: PlaceMention) -> bool:
    """Whether a past form takes "by" itself, so that it is no active verb: "the two freed by Chad"."""
    sentence, trigger = said.sentence, said.trigger
    return trigger.bare_past and all(
        sentence.dated[k]
        or sentence.tags[k] & (Tag.ADVERB | Tag.DETERMINER | Tag.PREPOSITION)
        or sentence.lower[k] == "by"
        for k in range(trigger.last, place.first)
    )


def _is_before_verb(said: Statement, place: PlaceMention) -> bool:
    """Whether it stands in the clause before an active verb, whose people are its object."""
    people, trigger = said.role.people, said.trigger
    acts = people.first >= trigger.last or (
        people.last <= place.first
        and (said.role.path == "antecedent of whom" or said.sentence.lower[place.first - 1] == "whom")
    )
    return (
        acts
        and place.last <= trigger.start
        and not trigger.passive
        and not _is_gerund_between(said, place)
        and not _only_reacts(said, place)
        and (_is_shared_subject(said, place) or not clause_between(said.sentence, place.last, trigger.start))
    )


def _suffers(said: Statement, place: PlaceMention) -> bool:
    """Whether it is of those whom an earlier verb is done to: "convicted a Syrian colonel and jailed him"."""
    sentence = said.sentence
    if place.kind != "demonym":
        return False
    people = next((p for p in sentence.people if p.first <= place.first < p.last), None)
    return people is not None and any(
        other.last == people.first and other.form is not None and not other.passive
        for other in sentence.triggers
        if other.first < said.trigger.first
    )


def _orders(said: Statement, place: PlaceMention) -> bool:
    """Whether it orders what is done: "a US judge ordered the Turkish banker freed"."""
    people, trigger, sentence = said.role.people, said.trigger, said.sentence
    if trigger.form is not Form.PAST or people.last > trigger.start or place.last > people.first:
        return False
    between = sentence.lower[place.last : people.first]
    return not sentence.cues.decides.isdisjoint(between) and not any(
        mark in between for mark in (",", ";", "who", "which", "where")
    )


def _is_gerund_between(said: Statement, place: PlaceMention) -> bool:
    """Whether the verb depends on one in -ing, which is another's: "Iran blames Oman for refusing to …"."""
    lower = said.sentence.lower
    return any(
        lower[k] == "for" and lower[k + 1].endswith("ing") for k in range(place.last, said.trigger.start)
    )


def _only_reacts(said: Statement, place: PlaceMention) -> bool:
    """Whether it speaks of what others have done: "Chile condemned the arrest of 29 teachers"."""
    reacting = said.sentence.cues.reacting
    return said.trigger.form is None and not reacting.isdisjoint(
        said.sentence.lower[place.last : said.trigger.start]
    )


def _is_shared_subject(said: Statement, place: PlaceMention) -> bool:
    """Whether it opens the sentence and does two things: "Kenya said it knew nothing, and freed them"."""
    return place.first <= 1 and said.sentence.lower[said.trigger.start - 1] in _JOINING


def _is_object(said: Statement, first: PlaceMention | None, place: PlaceMention) -> bool:
    """Whether something is done to it by the one before: "Denmark rebuffed Moscow and released him"."""
    if first is None or place.kind not in ("country", "capital"):
        return False
    before, cues = said.sentence.lower[place.first - 1], said.sentence.cues
    return before in cues.pasts or (before.endswith("ed") and before not in said.sentence.lexicon.people)


def _is_second(said: Statement, first: PlaceMention | None, place: PlaceMention) -> bool:
    """Whether one before it counts: "Bulgarian and Romanian guards", "Kenya, which Museveni visited, …"."""
    if first is None:
        return False
    return place.kind == "leader" or said.sentence.lower[first.last : place.first] == ["and"]
