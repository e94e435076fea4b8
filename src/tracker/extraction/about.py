"""What a report is about: the countries that it names most."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from tracker.extraction.countries import PlaceMention, is_shared_body
from tracker.extraction.scene import is_round_up
from tracker.extraction.sentence import CLOSED, Sentence
from tracker.extraction.triggers import Trigger
from tracker.extraction.where.dateline import places_below_dateline
from tracker.extraction.where.elsewhere import is_elsewhere
from tracker.vocabulary import FAMILY_OF, Family, Group, LegalStatus

LEAD = 3
"""Sentences at the head of a report that tell what it is about."""

# Signs beside the bare number of mentions.
_LEFT = 3.0  # "fled Burundi", "from Burundi"
_UPHEAVAL = 2.0  # "the Venezuelan opposition", "Niger's coup"
_DEMANDS = 2.0  # "Chile asks", "Turkey demanded"
_TOPPLED = 2.0  # "Gabon's ousted leader"
_ACTS = 1.5  # "Nicaragua frees 222"
_AT_HOME = (Family.CUSTODY, Family.COURT, Family.SERVICE)
_NATIONALS = 1.5  # "Nicaraguan students"
_MET = -1.0  # "at a summit in Germany"
_POST = -2.0  # "their embassy in Tokyo", of a country that has sent people there
_SENT_TO = 2.0  # "were extradited to Turkey"
_TAKES_IN = -2.0  # "asylum in Germany"
_WEIGHTS = {"USA": 0.6}
"""What a mention counts: Washington is asked for a comment wherever people are pursued."""
_HOSTS = -1.5  # "Greece turned down eight officers", "Malaysia sent three home"
_BY_HOST = frozenset(
    {
        LegalStatus.ASYLUM_GRANTED,
        LegalStatus.ASYLUM_REFUSED,
        LegalStatus.ASYLUM_REVOKED,
        LegalStatus.EXTRADITION_APPROVED,
        LegalStatus.EXTRADITION_REFUSED,
        LegalStatus.RETURNED,
    }
)
_INTO = frozenset({"to", "into", "in", "by", "for"})
_AT = frozenset({"in", "at", "from"})
_OF = frozenset({"of"})
_POSTED = frozenset({"in", "to"})
_REACH = 6
"""Tokens between a country and the words that tell what people do there."""
_BEHIND = 3
"""Tokens behind a country in which a noun is still its own."""
_SENT = frozenset({"extradition", "extradited", "extradite", "deportation", "deported"})
_IN_OFFICE = frozenset({Group.POLITICIANS, Group.OFFICIALS, Group.JUDICIARY, Group.POLICE})


@dataclass(frozen=True, slots=True)
class About:
    """What a report is about: the country where it plays, the other one, and where its body begins."""

    home: str | None
    away: str | None
    first_body: int  # number of the first sentence below the headline
    named: frozenset[str] = frozenset()  # countries named as such, and not by a town alone
    round_up: bool = False  # its passages are about one country each
    dateline: str | None = None  # the country that it was written in


def find_about(read: list[Sentence], first_body: int) -> About:
    """What a report is about by those of its sentences that are read."""
    named = frozenset(p.iso3 for s in read for p in s.places if _is_named(s, p))
    mentions, datelines = [_mentioned(sentence, named) for sentence in read], _of_datelines(read)
    home = _home(_counted(mentions, datelines, in_lead=3), _signs(read))
    away = _away(_counted(mentions, datelines, in_lead=1), home)
    return About(home, away, first_body, named, is_round_up(read), datelines[0] if datelines else None)


def _is_named(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a country is named as such, and not by a town, nor by a body that others have too."""
    return place.kind in ("country", "demonym", "capital") and not is_shared_body(sentence.tokens, place)


def _home(named: Mapping[str, float], signs: Mapping[str, float]) -> str | None:
    """The country that people are pursued in or come from."""
    weight = {iso3: count + signs.get(iso3, 0.0) for iso3, count in named.items()}
    return max(weight, key=lambda iso3: (weight[iso3], iso3), default=None)


def _away(named: Mapping[str, float], home: str | None) -> str | None:
    """The other country that the report is about, if it names one more than once."""
    others = {iso3: count for iso3, count in named.items() if iso3 != home and count > 1}
    return max(others, key=lambda iso3: (others[iso3], iso3), default=None)


def _mentioned(sentence: Sentence, named: frozenset[str]) -> list[str]:
    """The countries that a sentence names, by themselves or by their leaders.

    A body that several countries have is that of one which the report names.
    """
    places = [*places_below_dateline(sentence), *sentence.leaders]
    return [
        place.iso3
        for place in places
        if place.kind != "modifier"
        and not _is_dual(sentence, place)
        and not is_elsewhere(sentence, place)
        and (not named or place.iso3 in named or not is_shared_body(sentence.tokens, place))
    ]


def _is_dual(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether it is one of two nationalities of somebody, or a mere birthplace: "Iranian-American"."""
    return place.kind == "demonym" and "-" in sentence.lower[place.first]


def _of_datelines(read: list[Sentence]) -> list[str]:
    """The countries of datelines, where reporters sit, who write of their neighbours as well."""
    return [
        place.iso3
        for sentence in read[:LEAD]
        for place in sentence.places
        if place not in places_below_dateline(sentence)
    ]


def _counted(mentions: list[list[str]], datelines: list[str], *, in_lead: int) -> dict[str, float]:
    """How often each country is named; in the first sentences a mention counts ``in_lead`` times."""
    counts: defaultdict[str, float] = defaultdict(float)
    for iso3 in datelines:
        counts[iso3] += _WEIGHTS.get(iso3, 1.0)
    for n, of_sentence in enumerate(mentions):
        for iso3 in of_sentence:
            counts[iso3] += (in_lead if n < LEAD else 1) * _WEIGHTS.get(iso3, 1.0)
    return counts


def _signs(read: list[Sentence]) -> defaultdict[str, float]:
    """What speaks for a country as one that people leave, and against it as one that takes them in."""
    signs: defaultdict[str, float] = defaultdict(float)
    for sentence in read:
        for place in sentence.places:
            if not _is_dual(sentence, place):
                signs[place.iso3] += _sign(sentence, place)
        for trigger in sentence.triggers:
            actor = _actor(sentence, trigger)
            if actor is not None:
                signs[actor.iso3] += _ACTS if FAMILY_OF[trigger.status] in _AT_HOME else _HOSTS
    return signs


def _actor(sentence: Sentence, trigger: Trigger) -> PlaceMention | None:
    """The country right before what it does to people: "Nicaragua frees", "an Egyptian court sentenced"."""
    if trigger.form is None or trigger.passive:
        return None
    if FAMILY_OF[trigger.status] not in _AT_HOME and trigger.status not in _BY_HOST:
        return None
    before = [p for p in sentence.places if 0 <= trigger.start - p.last <= _BEHIND]
    return max(before, key=lambda p: p.last, default=None)


def _sign(sentence: Sentence, place: PlaceMention) -> float:
    lower, cues = sentence.lower, sentence.cues
    before = lower[place.first - 1] if place.first else ""
    behind = set(lower[place.last : place.last + _BEHIND])
    if before == "of" and lower[place.first - 2 : place.first - 1] == ["out"]:
        return _LEFT
    if before in cues.leaving and place.kind != "demonym":
        near = lower[max(0, place.first - _REACH) : place.first - 1]
        sent = bool(near) and (
            near[-1] in cues.sending | cues.back or not _SENT.isdisjoint(near)
        )  # "extradited from"
        return _TAKES_IN if sent else _LEFT
    if before in _AT and cues.gatherings & set(lower[max(0, place.first - _REACH) : place.first]):
        return _MET
    if before == "to" and cues.sending.intersection(lower[max(0, place.first - _REACH) : place.first]):
        return _SENT_TO
    if before in _INTO and cues.arriving & set(lower[max(0, place.first - _REACH) : place.first]):
        return _TAKES_IN
    if behind & cues.sheltering or (behind & cues.missions and cues.arriving.intersection(lower)):
        return _TAKES_IN
    if before in _POSTED and lower[place.first - 2] in cues.missions and _has_service(sentence):
        return _POST
    if behind & cues.demands:
        return _DEMANDS
    if behind & cues.upheaval:
        return _UPHEAVAL
    if behind & cues.toppled or (
        before in _OF and cues.toppled & set(lower[max(0, place.first - _REACH) : place.first])
    ):
        return _TOPPLED
    if place.kind == "person":
        return _NATIONALS
    if (place.kind == "demonym" or place.possessive) and _are_nationals(sentence, place.last):
        return _NATIONALS
    asks = not cues.asylum.isdisjoint(lower[place.last : place.last + _REACH])
    return _TAKES_IN if asks else 0.0


def _has_service(sentence: Sentence) -> bool:
    """Whether somebody is called home or loses a post."""
    return any(FAMILY_OF[trigger.status] is Family.SERVICE for trigger in sentence.triggers)


def _are_nationals(sentence: Sentence, i: int) -> bool:
    """Whether people of no office stand behind a nationality: "Venezuelan guardsmen"."""
    for k, word in enumerate(sentence.lower[i : i + _BEHIND + 1], i):
        if sentence.tags[k] & CLOSED:
            return False  # "a Peruvian airliner with 90 people"
        nouns = sentence.lexicon.people.get(word)
        if nouns:
            noun = nouns[0][1]
            return not noun.authority and noun.group not in _IN_OFFICE
    return False
