"""The host: the country in which people seek protection, or from which they are wanted, sent or gone."""

from tracker.extraction.countries import PlaceMention
from tracker.extraction.where.agent import agent
from tracker.extraction.where.candidates import may_be_host
from tracker.extraction.where.ground import flees_over_border, flees_to_ground
from tracker.extraction.where.host_cost import host_cost
from tracker.extraction.where.lists import listed_with
from tracker.extraction.where.request import asker_of_clause, receiver
from tracker.extraction.where.statement import Statement, Where
from tracker.extraction.where.surroundings import is_inside, preposition_before, says_there
from tracker.extraction.where.told import told_by_grammar
from tracker.extraction.where.unnamed import is_unnamed
from tracker.lexicon.inflect import Form
from tracker.vocabulary import FAMILY_OF, Family, LegalStatus

_DEFECT, _EXPEL = "defect", "expel"
_WITH = (["with", "them"], ["with", "him"], ["with", "her"])
_CONTINENT_REACH = 10
"""Tokens from the status words in which "across Europe" is said of them."""


def host(said: Statement) -> list[Where]:
    """The host of people, or the hosts where several are listed; the country null where none is told."""
    if is_unnamed(said):
        return [Where(None, None, "a country that is not named")]
    told = told_by_grammar(said)
    if told is not None:
        return [told]
    places = _candidates(said)
    if says_there(said.sentence, said.trigger):
        there = _there(said)
        if there is not None:
            return [there]
    if places:
        return _with_listed(said, places[0])
    sheltering = _sheltering(said) if said.status is LegalStatus.FLED else None
    if sheltering is not None:
        return [Where(sheltering.iso3, sheltering, "country that takes them in")]
    return [_from_discourse(said)]


def _from_discourse(said: Statement) -> Where:
    """What is taken for the host where the sentence names none."""
    if _is_of_many(said):
        return Where(None, None, "none named")
    asker, own = asking(said), said.nationality.own
    based = _based(said)
    if based is not None:
        return Where(based.iso3, based, "where they are based")
    if said.known not in (None, said.origin):
        return Where(said.known, None, "known from before")
    if asker is not None and asker.iso3 == said.other and said.nationality.home != said.other:
        return Where(said.nationality.home, None, "the country of the report is asked")
    if asker is not None and own is not None and asker.iso3 != own:
        return Where(own, None, "their own country is asked")
    if said.status is LegalStatus.FLED and flees_over_border(said):
        neighbour = _neighbour(said)
        if neighbour is not None:
            return Where(neighbour, None, "the country named before the border")
    if said.status is LegalStatus.RETURNED and (_is_sent_away(said) or _is_expelled(said)):
        return Where(said.nationality.home, None, "the country of the report sends them away")
    if said.other is not None and (said.status is not LegalStatus.FLED or _is_taken_in(said)):
        return Where(said.other, None, "the other country of the report")
    here = _only_place(said)
    return Where(None, None, "none named") if here is None else Where(here.iso3, here, "only country named")


def _based(said: Statement) -> PlaceMention | None:
    """Where somebody is based whose extradition is dealt with: "the U.S.-based cleric"."""
    if FAMILY_OF[said.status] is not Family.EXTRADITION or said.status is LegalStatus.RETURNED:
        return None
    lower, start = said.sentence.lower, said.trigger.start
    return next((p for p in said.places if p.last <= start and _is_base(lower, p)), None)


def _is_base(lower: list[str], place: PlaceMention) -> bool:
    """Whether "-based" is part of the word, or right behind it."""
    is_whole = lower[place.last - 1].endswith("-based")
    behind = lower[place.last : place.last + 2]
    return is_whole or behind == ["-", "based"] or behind[:1] in (["-based"], ["based"])


def _only_place(said: Statement) -> PlaceMention | None:
    """Where people ask for asylum, though the report names no other country: "while on tour in Canada"."""
    if FAMILY_OF[said.status] is not Family.PROTECTION or said.status is LegalStatus.FLED:
        return None
    if said.nationality.own is not None:
        return None
    behind = (p for p in said.places if p.first >= said.trigger.end and p.kind in ("country", "capital"))
    return next((p for p in behind if preposition_before(said.sentence, p) == "in"), None)


def _is_sent_away(said: Statement) -> bool:
    """Whether the country of the report sends people to another: "was deported to Russia"."""
    home, to = said.nationality.home, receiver(said.sentence, said.trigger)
    return home is not None and to is not None and to.iso3 != home


def _is_expelled(said: Statement) -> bool:
    """Whether its government puts out people of no nationality: "the ministry expelled UN officials"."""
    is_active = said.trigger.form is not None and not said.trigger.passive
    return said.trigger.lemma == _EXPEL and is_active and said.nationality.own is None


def _neighbour(said: Statement) -> str | None:
    """The other country named last before people fled across the border."""
    before = [
        p.iso3 for p in said.places if p.last <= said.trigger.start and p.kind in ("country", "capital")
    ]
    others = [iso3 for iso3 in [*before, said.named] if iso3 not in (None, said.origin)]
    return others[-1] if before and others else said.named if said.named != said.origin else None


def asking(said: Statement) -> PlaceMention | None:
    """The country that wants them: "the United States has requested the extradition of a Honduran"."""
    if said.status is not LegalStatus.EXTRADITION_SOUGHT or said.trigger.form is None:
        return None
    in_clause = asker_of_clause(said.sentence, said.trigger)
    if in_clause is not None:
        return in_clause
    if said.trigger.infinitive is not None or said.trigger.form is Form.BASE:
        return None  # "asked Chile to extradite": what stands before the verb is asked
    return agent(said)


def _candidates(said: Statement) -> list[PlaceMention]:
    """The places of the sentence that may be the host, the likeliest first."""
    asker = asking(said)
    places = [place for place in said.places if place != asker and may_be_host(said, place)]
    return sorted(places, key=lambda place: (host_cost(said, place), place.first))


def _there(said: Statement) -> Where | None:
    """The country that "there" takes up: one named before in the sentence, or the host of the report."""
    before = [
        place
        for place in said.places
        if place.last <= said.trigger.first and place.iso3 != said.origin and not is_inside(said.role, place)
    ]
    if before:
        return Where(before[-1].iso3, before[-1], "there")
    known = next((c for c in (said.known, said.named, said.other) if c not in (None, said.origin)), None)
    return None if known is None else Where(known, None, "there, known from before")


def _is_of_many(said: Statement) -> bool:
    """Whether several countries are spoken of, none by name: "applied for asylum across Europe"."""
    sentence, words = said.sentence, said.sentence.lexicon.people_words.many_countries
    begin, end = said.trigger.start - _CONTINENT_REACH, said.trigger.end + _CONTINENT_REACH
    near = range(max(0, begin), min(end, len(sentence.lower)))
    return any(sentence.lower[k] in words and sentence.place_at[k] is None for k in near)


def _sheltering(said: Statement) -> PlaceMention | None:
    """The country before "shelters": "Turkey shelters 150,000 Syrians who have fled"."""
    sentence, first = said.sentence, said.role.people.first
    if not sentence.cues.sheltering & set(sentence.lower[:first]):
        return None
    end = max(k for k in range(first) if sentence.lower[k] in sentence.cues.sheltering)
    before = [p for p in said.places if p.last <= end and p.kind in ("country", "capital")]
    return before[-1] if before else None


def _has_shelter(said: Statement) -> bool:
    """Whether the people are the object of a word for taking them in."""
    before = said.sentence.lower[: said.role.people.first]
    return not said.sentence.cues.sheltering.isdisjoint(before)


def _is_taken_in(said: Statement) -> bool:
    """Whether those who fled are said to be somewhere, though no country is named."""
    return flees_to_ground(said) or _has_shelter(said) or _changes_sides(said) or _goes_along(said)


def _changes_sides(said: Statement) -> bool:
    """Whether they went over to the other side: "three have defected since May"."""
    return said.trigger.lemma == _DEFECT or said.trigger.frame.name == "defection-noun"


def _goes_along(said: Statement) -> bool:
    """Whether they went where others did of whom it was told: "24 relatives fled with them"."""
    return said.sentence.lower[said.trigger.end : said.trigger.end + 2] in _WITH


def _with_listed(said: Statement, best: PlaceMention) -> list[Where]:
    """The host and those that are listed with it, which give a claim each."""
    wheres = [Where(best.iso3, best, "host")]
    for place in listed_with(said.sentence, best):
        if place.iso3 != said.origin and all(where.country != place.iso3 for where in wheres):
            wheres.append(Where(place.iso3, place, "host, listed"))
    return wheres
