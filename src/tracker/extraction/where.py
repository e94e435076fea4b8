"""Where: the country whose authorities a status is under."""

from dataclasses import dataclass

from tracker.extraction.countries import PlaceMention
from tracker.extraction.roles import Role
from tracker.extraction.sentence import CLAUSE_OPENERS, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.loader import Tag
from tracker.vocabulary import FAMILY_OF, Family, Group, LegalStatus

_HOST = (Family.PROTECTION, Family.EXTRADITION)
_DECIDED = (LegalStatus.EXTRADITION_APPROVED, LegalStatus.EXTRADITION_REFUSED)
_DESTINATION_REACH = 3
_SERVICE_PREPS = frozenset({"in", "across", "throughout"})
_PLACE_PREPS = frozenset({"in", "at", "inside", "across", "near", "throughout", "outside"})
_FREED_PREPS = _PLACE_PREPS | {"from"}


@dataclass(frozen=True, slots=True)
class Where:
    """A country and the words that gave it; ``place`` null where it came from the discourse."""

    country: str | None
    place: PlaceMention | None
    rule: str


@dataclass(frozen=True, slots=True)
class Nationality:
    """Where the people are from: by the words that name them, and what is taken for it without such words."""

    own: str | None
    likely: str | None
    home: str | None = None  # the country that the report is mostly about
    named: frozenset[str] = frozenset()  # the countries that it names as such


def find_country(
    sentence: Sentence,
    trigger: Trigger,
    role: Role,
    status: LegalStatus,
    nationality: Nationality,
    *,
    known: str | None,
) -> list[Where]:
    """The country or countries of a status.

    Args:
        sentence: Where it is said.
        trigger: The status words.
        role: Whom it is said of.
        status: The status asserted.
        nationality: Of the people.
        known: The country that the people are known to be in from earlier sentences.
    """
    family = FAMILY_OF[status]
    if family in _HOST:
        return _host(sentence, trigger, role, status, nationality, known=known)
    return _authority(sentence, trigger, role, status, nationality, known=known)


def _host(
    sentence: Sentence,
    trigger: Trigger,
    role: Role,
    status: LegalStatus,
    nationality: Nationality,
    *,
    known: str | None,
) -> list[Where]:
    origin = nationality.likely
    if status is LegalStatus.EXTRADITION_SOUGHT:
        asked = _asked(sentence, trigger)
        if asked is not None:
            return [Where(asked.iso3, asked, "country that is asked")]
    if status is LegalStatus.RETURNED and trigger.form is not None:
        sender = _agent_place(sentence, trigger, role)
        if sender is not None and sender.iso3 != nationality.own:
            return [Where(sender.iso3, sender, "country that sends them")]
    scored = []
    for place in sentence.places:
        if place.kind in ("person", "modifier"):
            continue
        if place.iso3 == origin and (
            nationality.own is not None or not _is_destination(sentence, trigger, place)
        ):
            continue
        if _is_sent_to(sentence, place) or _is_asker(trigger, status, place):
            continue
        if status in _DECIDED and place.first >= trigger.last and _before(sentence, place) == "to":
            continue  # "approved the extradition of the general to Chile"
        if status is LegalStatus.FLED and not _is_refuge(sentence, place):
            continue
        if _inside_people(role, place) or _inside_other_people(sentence, place):
            continue
        if place.kind == "demonym" and not _of_authority(sentence, place):
            continue
        cost = _host_cost(sentence, trigger, status, place)
        if cost is not None:
            scored.append((cost, place.first, place))
    if _says_there(sentence, trigger):
        before = [place for place in sentence.places if place.last <= trigger.first and place.iso3 != origin]
        if before:
            return [Where(before[-1].iso3, before[-1], "there")]
        if known is not None and known != origin:
            return [Where(known, None, "there, known from before")]
    sheltering = _sheltering(sentence, role) if status is LegalStatus.FLED and not scored else None
    if sheltering is not None:
        return [Where(sheltering.iso3, sheltering, "country that takes them in")]
    if not scored:
        there = known if known != origin else None
        return [Where(there, None, "known from before" if there else "none named")]
    scored.sort(key=lambda item: item[:2])
    best = scored[0][2]
    wheres = [Where(best.iso3, best, "host")]
    for place in [*_listed_before(sentence, best), *_listed_after(sentence, best)]:
        if place.iso3 != origin and all(w.country != place.iso3 for w in wheres):
            wheres.append(Where(place.iso3, place, "host, listed"))
    return wheres


def _sheltering(sentence: Sentence, role: Role) -> PlaceMention | None:
    """The country before "shelters": "Turkey shelters 150,000 Syrians who have fled"."""
    first = role.people.first
    if not sentence.cues.sheltering & set(sentence.lower[:first]):
        return None
    before = [p for p in sentence.places if p.last <= first and p.kind in ("country", "capital")]
    return before[0] if before else None


def _of_authority(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a demonym stands before authorities or their ground: "Greek court", "Peruvian embassy"."""
    if place.last < len(sentence.lower) and sentence.lower[place.last] in sentence.cues.soil:
        return True
    return any(
        people.first <= place.first < people.last
        and (
            people.authority
            or people.group
            in (Group.POLITICIANS, Group.OFFICIALS, Group.JUDICIARY, Group.POLICE, Group.DIPLOMATS)
        )
        for people in sentence.people
    )


def _says_there(sentence: Sentence, trigger: Trigger) -> bool:
    return "there" in sentence.lower[trigger.end : trigger.end + 3]


def requester(sentence: Sentence, trigger: Trigger) -> PlaceMention | None:
    """The country that asks, where another is asked: "Iran has asked Germany to extradite"."""
    left = _left_places(sentence, trigger)
    if _asked(sentence, trigger) is not None:
        return left[0]
    others = any(p.first >= trigger.end and p.kind in ("country", "capital") for p in sentence.places)
    return left[0] if left and others and _before(sentence, left[0]) not in _PLACE_PREPS else None


def _asked(sentence: Sentence, trigger: Trigger) -> PlaceMention | None:
    left = _left_places(sentence, trigger)
    return left[-1] if len(left) > 1 and left[0].iso3 != left[-1].iso3 else None


def _left_places(sentence: Sentence, trigger: Trigger) -> list[PlaceMention]:
    return [p for p in sentence.places if p.last <= trigger.start and p.kind in ("country", "capital")]


def _place_of_where(sentence: Sentence, trigger: Trigger) -> PlaceMention | None:
    """The place before the "where" of a clause: "persecuted in Turkey, where he was charged"."""
    for k in range(trigger.start - 1, max(trigger.start - 6, -1), -1):
        if sentence.lower[k] == "where":
            before = [p for p in sentence.places if p.last <= k and k - p.last <= 2]
            return before[-1] if before else None
        if sentence.lower[k] in {",", ";"}:
            return None
    return None


def _is_sent_to(sentence: Sentence, place: PlaceMention) -> bool:
    """The country that gets them is not the one that they are in: "extradition to Sweden"."""
    k = place.first - 1
    if k > 0 and sentence.lower[k] == "the":
        k -= 1
    return k > 0 and sentence.lower[k] == "to" and sentence.lower[k - 1] in sentence.cues.sending


def _is_asker(trigger: Trigger, status: LegalStatus, place: PlaceMention) -> bool:
    """Whether the request is that country's: "an American extradition request"."""
    if status is not LegalStatus.EXTRADITION_SOUGHT:
        return False
    noun = trigger.object[0] if trigger.object is not None else trigger.first
    return place.kind == "demonym" and place.last == noun


def _is_destination(sentence: Sentence, trigger: Trigger, place: PlaceMention) -> bool:
    """A destination is a host even where the report is mostly about it: "fled to Greece"."""
    near = 0 <= place.first - trigger.end <= _DESTINATION_REACH
    return (
        near
        and trigger.status is not LegalStatus.RETURNED
        and _before(sentence, place) in {"to", "into", "in", "at"}
    )


def _is_refuge(sentence: Sentence, place: PlaceMention) -> bool:
    """People flee to a place; what is named otherwise is where they flee from, or by whom."""
    if place.kind == "demonym":
        return True  # "at the Brazilian embassy"; the noun behind it has been looked at
    return _before(sentence, place) in {
        "to",
        "into",
        "in",
        "at",
        "for",
        "across",
        "and",
        ",",
        "towards",
        "near",
        "inside",
    }


def _before(sentence: Sentence, place: PlaceMention) -> str:
    k = place.first - 1
    while k > 0 and (sentence.lower[k] == "the" or sentence.lower[k] in sentence.cues.neighbouring):
        k -= 1
    return sentence.lower[k] if k >= 0 else ""


def _host_cost(
    sentence: Sentence, trigger: Trigger, status: LegalStatus, place: PlaceMention
) -> float | None:
    lower = sentence.lower
    before = lower[place.first - 1] if place.first else ""
    if before == "the" and place.first > 1:
        before = lower[place.first - 2]
    distance = place.first - trigger.end if place.first >= trigger.end else trigger.start - place.last
    cost = 0.12 * abs(distance)
    is_right = place.first >= trigger.last
    if is_right and before in {"in", "to", "into", "at", "with", "across", "over", "on"}:
        cost += 0.0
    elif is_right and before == "from":
        cost += 0.3 if status in (LegalStatus.RETURNED, LegalStatus.EXTRADITION_SOUGHT) else 4.0
    elif is_right and before == "by":
        cost += 0.3
    elif (
        not is_right
        and place.kind in ("country", "capital", "demonym")
        and before not in {"in", "from", "to", "of", "at", "on"}
    ):
        cost += 0.5  # the one who grants, refuses or sends back
    elif place.possessive or place.kind == "demonym":
        cost += 0.6
    elif before in {"in", "at"}:
        cost += 1.0
    else:
        cost += 1.5
    if place.kind == "city":
        cost += 1.0
    if status is LegalStatus.RETURNED and is_right and before in {"to", "into"}:
        cost += 4.0
    if status is LegalStatus.EXTRADITION_SOUGHT and not is_right and before == "to":
        cost -= 0.5
    begin, end = (trigger.end, place.first) if is_right else (place.last, trigger.start)
    for k in range(begin, end):
        if lower[k] in {";", ":"}:
            cost += 3.0
        elif sentence.tags[k] & CLAUSE_OPENERS and not sentence.dated[k]:
            cost += 0.8
    return cost


def _listed_before(sentence: Sentence, place: PlaceMention) -> list[PlaceMention]:
    """The places that stand before one in its list."""
    return [
        other
        for other in sentence.places
        if other.last < place.first and place in _listed_after(sentence, other)
    ]


def _listed_after(sentence: Sentence, place: PlaceMention) -> list[PlaceMention]:
    """The places that follow one in a list: "in Germany, Belgium and Norway"."""
    found, last = [], place.last
    for other in sentence.places:
        if other.first <= place.first:
            continue
        between = [word for word in sentence.lower[last : other.first] if word not in {"the", "in"}]
        if (
            other.kind != place.kind
            or not between
            or any(word not in {",", "and", "or", "as", "well"} for word in between)
        ):
            break
        found.append(other)
        last = other.last
    return found


def _inside_people(role: Role, place: PlaceMention) -> bool:
    return role.people.first <= place.first < role.people.last


def _inside_other_people(sentence: Sentence, place: PlaceMention) -> bool:
    """A demonym before people who are not an authority tells their nationality, not a host."""
    return any(
        people.first <= place.first < people.last
        and not people.authority
        and people.kind == "noun"
        and place.kind == "demonym"
        and people.group not in (Group.POLITICIANS, Group.OFFICIALS, Group.JUDICIARY)
        for people in sentence.people
    )


def _authority(
    sentence: Sentence,
    trigger: Trigger,
    role: Role,
    status: LegalStatus,
    nationality: Nationality,
    *,
    known: str | None,
) -> list[Where]:
    origin = nationality.likely
    if _says_there(sentence, trigger):
        before = [
            place for place in sentence.places if place.last <= trigger.first and place.kind != "modifier"
        ]
        if before:
            return [Where(before[-1].iso3, before[-1], "there")]
    if sentence.cues.homeland & set(sentence.lower[trigger.end : trigger.end + 5]) and origin is not None:
        return [Where(origin, None, "their home country")]
    if status is LegalStatus.PASSPORT_CANCELLED and trigger.object is not None:
        issuer = next((p for p in sentence.places if p.last == trigger.object[0]), None)
        if issuer is not None:
            return [Where(issuer.iso3, issuer, "country of the passport")]
    relative = _place_of_where(sentence, trigger)
    if relative is not None:
        return [Where(relative.iso3, relative, "where")]
    agent = _agent_place(sentence, trigger, role)
    if agent is not None:
        return [Where(agent.iso3, agent, "authority that acts")]
    service = FAMILY_OF[status] is Family.SERVICE or status is LegalStatus.WANTED
    location = _location(sentence, trigger, role, status, service=service)
    if location is not None and not _is_namesake(location, nationality):
        return [Where(location.iso3, location, "place where it happened")]
    if not service and known is not None:
        return [Where(known, None, "known from before")]
    if (
        not service
        and nationality.own is not None
        and nationality.home is not None
        and nationality.own != nationality.home
    ):
        return [Where(nationality.home, None, "foreigners in the country of the report")]
    return [Where(origin, None, "their own country")]


def _agent_place(sentence: Sentence, trigger: Trigger, role: Role) -> PlaceMention | None:
    """The country that acts: "Turkey detained", "a Greek court sentenced", "arrested by Greek police"."""
    by = None
    lower = sentence.lower
    for place in sentence.places:
        if (_inside_people(role, place) and not place.possessive) or place.kind == "modifier":
            continue
        if _is_medium(sentence, place):
            continue
        before = lower[place.first - 1] if place.first else ""
        if before in {"the", "a", "an"} and place.first > 1:
            before = lower[place.first - 2]
        if (
            place.first >= trigger.last
            and before == "by"
            and not _clause_between(sentence, trigger.last, place.first)
            and not _verb_between(sentence, trigger, place)
        ):
            return place
        acts = role.people.first >= trigger.last or (
            role.path == "antecedent of whom" and role.people.last <= place.first
        )
        if place.last <= trigger.start and not trigger.passive and acts:
            if by is not None and sentence.lower[by.last : place.first] == ["and"]:
                continue  # "Bulgarian and Romanian guards": the first
            if (
                (
                    before not in {"in", "from", "to", "of", "at", "on", "with", "for", "near"}
                    and not _clause_between(sentence, place.last, trigger.start)
                )
                or (
                    before == "of" and by is None and not _clause_between(sentence, place.last, trigger.start)
                )
                or (
                    before == "in"
                    and by is None
                    and place.first > 2
                    and not _clause_between(sentence, place.last, trigger.start)
                )
            ):
                by = place
    return by


def _is_namesake(place: PlaceMention, nationality: Nationality) -> bool:
    """Whether a town of a country that the report never names stands where its own country is named."""
    return (
        place.kind == "city" and place.iso3 not in nationality.named and nationality.home in nationality.named
    )


def _is_medium(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a nationality is that of a medium: "the French news agency"."""
    return bool(sentence.cues.media & set(sentence.lower[place.last : place.last + 2]))


def _verb_between(sentence: Sentence, trigger: Trigger, place: PlaceMention) -> bool:
    """Whether another status verb stands nearer: "arrested in a raid and taken in by Germany"."""
    return any(
        trigger.end <= other.first < place.first and other.form is not None
        for other in sentence.triggers
        if other is not trigger
    )


def _clause_between(sentence: Sentence, begin: int, end: int) -> bool:
    opens = next((k for k in range(begin, end) if sentence.lower[k] == ","), None)
    closes = opens is not None and end - opens > 2 and sentence.lower[end - 1] == ","
    if opens is not None and closes and sentence.tags[opens + 1] & Tag.RELATIVE:
        end = opens  # ", who said …," is an insertion
    return any(
        sentence.lower[k] in {";", ":"}
        or (sentence.tags[k] & CLAUSE_OPENERS and not sentence.tags[k] & Tag.PREPOSITION)
        or sentence.tags[k] & Tag.REPORT
        for k in range(begin, end)
    )


def _location(
    sentence: Sentence, trigger: Trigger, role: Role, status: LegalStatus, *, service: bool
) -> PlaceMention | None:
    lower, best, best_cost = sentence.lower, None, 3.0 if service else 4.5
    for place in sentence.places:
        if place.kind in ("person", "modifier") or (_inside_people(role, place) and place.kind == "demonym"):
            continue
        if _is_medium(sentence, place):
            continue
        before = lower[place.first - 1] if place.first else ""
        if (before in {"the", "a", "an"} or before in sentence.cues.directions) and place.first > 1:
            before = lower[place.first - 2]
        authority = any(p.authority and p.first <= place.first < p.last for p in sentence.people)
        distance = (
            place.first - trigger.end if place.first >= trigger.end else (trigger.start - place.last) + 2
        )
        cost = 0.2 * abs(distance)
        near = _SERVICE_PREPS if service else _FREED_PREPS if status is LegalStatus.RELEASED else _PLACE_PREPS
        if before in {"to", "into", "towards"}:
            continue  # where they were going
        if before in near:
            cost += 0.0 if place.first >= trigger.last or place.first <= 2 else 1.0
        elif authority or (place.possessive and place.first >= trigger.last):
            cost += 1.0
        else:
            continue
        if service and not place.first >= trigger.last:
            cost += 2.0
        if place.first >= trigger.last and _verb_between(sentence, trigger, place):
            cost += 3.0
        for k in range(min(trigger.end, place.last), max(trigger.start, place.first)):
            if (
                sentence.tags[k] & CLAUSE_OPENERS
                and not sentence.dated[k]
                and not sentence.tags[k] & Tag.PREPOSITION
            ):
                cost += 3.0
            elif lower[k] == ",":
                cost += 0.8
        if cost < best_cost:
            best, best_cost = place, cost
    return best
