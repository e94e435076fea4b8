"""The country that acts: "Turkey detained", "a Greek court sentenced", "arrested by Greek police"."""

from tracker.extraction.countries import PlaceMention
from tracker.extraction.leaders import find_leaders
from tracker.extraction.where.statement import Statement
from tracker.extraction.where.surroundings import (
    clause_between,
    is_inside,
    is_of_civilians,
    may_act,
    verb_between,
    word_before,
)
from tracker.lexicon.loader import Tag

_NO_SUBJECT = frozenset(
    {
        "in",
        "from",
        "to",
        "of",
        "at",
        "on",
        "with",
        "for",
        "near",
        "into",
        "inside",
        "outside",
        "across",
        "against",
        "over",
        "under",
        "between",
        "through",
        "towards",
    }
)

_JOINING = frozenset({"and", "but"})


def agent(said: Statement) -> PlaceMention | None:
    """The country that does what is said, by its name or that of an authority."""
    found: PlaceMention | None = None
    if _is_it(said):
        return said.places[0]
    places = [*said.places, *find_leaders(said.sentence.tokens)]
    for place in sorted(places, key=lambda place: place.first):
        if (is_inside(said.role, place) and not place.possessive) or place.kind == "modifier":
            continue
        if _is_by(said, place):
            return place
        if not may_act(said, place) or is_of_civilians(said.sentence, place):
            continue
        if _is_before_verb(said, place) and not _is_second(said, found, place):
            before = word_before(said.sentence, place)
            may_be_place_of_agent = found is None and (
                before == "of" or (before == "in" and place.first > 2)  # "police in Lima"
            )
            if before not in _NO_SUBJECT or may_be_place_of_agent:
                found = place
    return found


def _is_it(said: Statement) -> bool:
    """Whether "it" acts, for the country that opens the sentence: "Mali freed those whom it held"."""
    lower, start, places = said.sentence.lower, said.trigger.start, said.places
    if said.trigger.passive or said.trigger.form is None or start < 1 or lower[start - 1] != "it":
        return False
    return bool(places) and places[0].first <= 1 and places[0].last < start and places[0].kind == "country"


def _is_by(said: Statement, place: PlaceMention) -> bool:
    """Whether "by" joins it to a passive: "arrested by Greek police"."""
    return (
        place.first >= said.trigger.last
        and (said.trigger.passive or said.trigger.form is None or _is_participle(said, place))
        and word_before(said.sentence, place) == "by"
        and not clause_between(said.sentence, said.trigger.last, place.first)
        and not verb_between(said.sentence, said.trigger, place)
    )


def _is_participle(said: Statement, place: PlaceMention) -> bool:
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
        said.role.path == "antecedent of whom" and people.last <= place.first
    )
    return (
        acts
        and place.last <= trigger.start
        and not trigger.passive
        and not _is_gerund_between(said, place)
        and (_is_shared_subject(said, place) or not clause_between(said.sentence, place.last, trigger.start))
    )


def _is_gerund_between(said: Statement, place: PlaceMention) -> bool:
    """Whether the verb depends on one in -ing, which is another's: "Iran blames Oman for refusing to …"."""
    lower = said.sentence.lower
    return any(
        lower[k] == "for" and lower[k + 1].endswith("ing") for k in range(place.last, said.trigger.start)
    )


def _is_shared_subject(said: Statement, place: PlaceMention) -> bool:
    """Whether it opens the sentence and does two things: "Kenya said it knew nothing, and freed them"."""
    return place.first <= 1 and said.sentence.lower[said.trigger.start - 1] in _JOINING


def _is_second(said: Statement, first: PlaceMention | None, place: PlaceMention) -> bool:
    """Whether one before it counts: "Bulgarian and Romanian guards", "Kenya, which Museveni visited, …"."""
    if first is None:
        return False
    return place.kind == "leader" or said.sentence.lower[first.last : place.first] == ["and"]
