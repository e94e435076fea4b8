"""Who goes where: across a border, home, out of a country; or only on an errand."""

from tracker.extraction.countries import PlaceMention
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers.clause import clause_end, contains
from tracker.extraction.triggers.trigger import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag

_REACH = 12
"""Tokens behind a verb, within its clause, in which its need must stand."""
_NEAR = 8
"""Tokens in which a word must stand that is common elsewhere: "home", "foreign"."""
_ABROAD_REACH = 2
_ERRAND = 3
"""Tokens behind "to", "for" or "on" in which the errand stands: "for urgent medical treatment"."""
_EXILE_REACH = 3
_TELLS_WHEN = frozenset({"when", "as", "while"})
_ROUTES = frozenset({"to", "into", "across", "via"})
_AIMS = _ROUTES | {"for"}
_AVOIDED = 3
"""Tokens behind "to avoid" in which the danger stands."""
_LANDING = frozenset({"in", "on", "at"})
_GIVEN = 4
"""Tokens behind a verb in which the head of its object stands: "handed over the seized documents"."""
_ADJECTIVES = 5
"""Tokens before "country of" among which the preposition of the phrase stands."""
_BY_NAME = ("country", "capital", "demonym")
_OWN_LAND = frozenset({"his", "her", "their", "native", "the"})
_FOR_REACH = 4
"""Tokens from "for" to the country that people leave for: "for the safety of Ghana"."""


def goes_abroad(sentence: Sentence, trigger: Trigger) -> bool:
    """To another country, across the border or into exile."""
    flown = sentence.lower[trigger.first] == "flown" and not trigger.perfect
    if trigger.passive or flown:
        return False
    lower, begin = sentence.lower, trigger.last
    if begin < len(lower) and sentence.tags[begin] & (Tag.PRONOUN_PLURAL | Tag.PRONOUN_SINGULAR):
        return False  # "flew them to Washington"
    landing = trigger.lemma == "land"
    if landing and _tells_when(sentence, trigger):
        return False
    if _has_errand(sentence, trigger):
        return False
    routes = _LANDING if landing else _ROUTES
    for k in range(begin, clause_end(sentence, begin, _REACH)):
        place = sentence.place_at[k]
        before = lower[k - 1] if landing else _word_before(sentence, k)
        if place is not None and place.kind != "demonym" and before in routes:
            return True
        if lower[k] in sentence.cues.abroad and k - begin <= _ABROAD_REACH:
            return True
        if lower[k - 1 : k + 1] in (["into", "exile"], ["the", "border"]) and k - begin <= _EXILE_REACH:
            return True
        if place is not None and place.kind == "country" and lower[k - 2 : k] == ["out", "of"]:
            return True
    return False


def _word_before(sentence: Sentence, k: int) -> str:
    """The word before a place and what describes it: "to" of "to neighbouring Iraq", "to his native Mali"."""
    k -= 1
    described = sentence.cues.neighbouring | sentence.cues.directions | _OWN_LAND
    if k > 1 and sentence.lower[k] == "of" and sentence.lower[k - 1] in sentence.cues.districts:
        return _before_phrase(sentence, k - 2)  # "into the Central Asian country of Kazakhstan"
    while k > 0 and sentence.lower[k] in described:
        k -= 1
    return sentence.lower[k]


def _before_phrase(sentence: Sentence, k: int) -> str:
    """The preposition before a noun phrase whose adjectives end at a word; empty where there is none."""
    for j in range(k, max(k - _ADJECTIVES, -1), -1):
        if sentence.tags[j] & Tag.PREPOSITION:
            return sentence.lower[j]
    return ""


def _has_errand(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether people only travel: "flew to Paris for talks", "left the country to attend a summit"."""
    lower = sentence.lower
    for k in range(trigger.last, clause_end(sentence, trigger.last, _REACH)):
        if lower[k] in {"to", "for", "on"} and not sentence.dated[k]:
            errand = lower[k + 1 : k + 1 + _ERRAND]
            if not sentence.cues.errands.isdisjoint(errand):
                return True
        if lower[k] == "and" and not sentence.cues.errands_done.isdisjoint(lower[k + 1 : k + 2]):
            return True
    return False


def is_no_errand(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether people who leave are not told to leave on business."""
    return not _has_errand(sentence, trigger)


def is_forced_out(sentence: Sentence, trigger: Trigger) -> bool:
    """People who have no choice, and a country behind the verb: "were forced to leave Ethiopia"."""
    to, last = trigger.infinitive, trigger.last
    if to is None or to < 1 or sentence.lower[to - 1] not in sentence.cues.forces:
        return False
    place = sentence.place_at[last] if last < len(sentence.lower) else None
    return place is not None and place.kind == "country"


def goes_home(sentence: Sentence, trigger: Trigger) -> bool:
    """To or from a country, "home", or "to their country"; "as he came back from a trip" only tells when."""
    lower, begin = sentence.lower, trigger.last
    if trigger.passive and trigger.lemma == "return":
        return True  # "another 45 had been returned"
    if _tells_when(sentence, trigger):
        return False
    end = clause_end(sentence, begin, _REACH)
    near = lower[begin : min(end, begin + _NEAR)]
    if "home" in near or trigger.lemma.endswith("home") or contains(near, ("to", "their", "country")):
        return True
    return any(begin < p.first < end and lower[p.first - 1] in {"to", "from"} for p in sentence.places)


def _tells_when(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the verb only dates another: "when they landed at the airport"."""
    return not _TELLS_WHEN.isdisjoint(sentence.lower[max(0, trigger.start - _ABROAD_REACH) : trigger.start])


def leads_to(sentence: Sentence, trigger: Trigger, iso3: str | None) -> bool:
    """Whether people are taken to a country: "were put on a plane to Turkey", also "a plane to Ankara"."""
    end = clause_end(sentence, trigger.last, _REACH)
    if trigger.tail is not None and sentence.lower[trigger.tail[1] - 1] == "home":
        return iso3 is not None
    kinds = ("country", "capital") if trigger.tail is not None else ("country",)
    return iso3 is not None and any(
        trigger.last <= place.first < end
        and place.iso3 == iso3
        and place.kind in kinds
        and sentence.lower[place.first - 1] == "to"
        for place in sentence.places
    )


def goes_to_country(sentence: Sentence, trigger: Trigger) -> bool:
    """To some country; whether to their own is seen to where that is known."""
    places = {place.iso3 for place in sentence.places if place.iso3 is not None} or {""}
    return any(leads_to(sentence, trigger, iso3) for iso3 in places)


def flees_from_danger(sentence: Sentence, trigger: Trigger) -> bool:
    """Abroad, and told to be in fear: "moved to Poland to avoid arrest", "left for Mali under threats"."""
    lower = sentence.lower
    if sentence.cues.dangers.isdisjoint(lower) or trigger.passive or _tells_when(sentence, trigger):
        return False
    if not any(_is_danger(sentence, k) for k in range(len(lower))) or _has_errand(sentence, trigger):
        return False
    last = trigger.last
    end = clause_end(sentence, last, _REACH)
    aims = _AIMS if trigger.lemma in sentence.cues.leaves_for else _ROUTES
    return any(
        last < place.first < end
        and place.kind in ("country", "capital", "city")
        and _word_before(sentence, place.first) in aims
        for place in sentence.places
    )


def _is_danger(sentence: Sentence, k: int) -> bool:
    """Whether a word tells of what people flee: "fearing", or "avoid" before "arrest"."""
    word, cues = sentence.lower[k], sentence.cues
    if word not in cues.dangers:
        return False
    return word not in cues.avoids or not cues.avoided.isdisjoint(sentence.lower[k + 1 : k + 1 + _AVOIDED])


def leaves_country(sentence: Sentence, trigger: Trigger) -> bool:
    """Of foreigners, or "from the country"."""
    end = clause_end(sentence, trigger.last, _REACH)
    near = sentence.lower[max(0, trigger.start - _NEAR) : end]
    if sentence.cues.foreigners & set(near) or contains(near, ("from", "the", "country")):
        return True
    if _is_by_country(sentence, trigger):
        return True
    return any(
        trigger.last < place.first < end and sentence.lower[place.first - 1] == "from"
        for place in sentence.places
    )


def _is_by_country(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a country expels people of another: "Indonesia has expelled a Turkish headmaster"."""
    subject = sentence.place_at[trigger.start - 1] if trigger.start and not trigger.passive else None
    if subject is None or subject.kind != "country" or subject.possessive:
        return False
    return any(
        trigger.last <= place.first < trigger.last + _GIVEN
        and place.kind in ("demonym", "person")
        and place.iso3 != subject.iso3
        for place in sentence.places
    )


def leaves_for_other(sentence: Sentence, trigger: Trigger) -> bool:
    """From one country to another, on no errand: "have left Turkey for Germany since the coup"."""
    last, end = trigger.last, clause_end(sentence, trigger.last, _REACH)
    left = sentence.place_at[last] if last < len(sentence.lower) else None
    if left is None or left.kind != "country" or trigger.passive or _has_errand(sentence, trigger):
        return False
    if sentence.lower[left.last : left.last + 1] != ["for"] or _tells_when(sentence, trigger):
        return False
    return any(
        left.last < place.first <= min(end, left.last + _FOR_REACH) and place.iso3 != left.iso3
        for place in sentence.places
    )


def is_handed_over(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether people are given to a country: "returned 109 Uighurs to China", "asked Mali to surrender him".

    Who "returned to China" went by himself, and "surrendered" without "to" gave himself up.
    """
    if trigger.lemma == "return" and trigger.passive:
        return False
    if not trigger.passive and not _has_object(sentence, trigger.last):
        return False
    around = sentence.lower[max(0, trigger.start - 1) : trigger.last + 1]
    if trigger.lemma == "return" and not sentence.cues.by_force.isdisjoint(around):
        return True  # "forcibly returned eight dissidents"
    asked = trigger.infinitive is not None and trigger.lemma not in {"return", "remove"}
    asked |= trigger.form is Form.BASE and _is_demanded(sentence, trigger.start)
    return asked or any(
        place.first > trigger.last and place.kind in _BY_NAME and _is_receiver(sentence, place)
        for place in sentence.places
    )


def _is_demanded(sentence: Sentence, start: int) -> bool:
    """Whether a demand stands before "that": "demands that France surrender two officials"."""
    before = sentence.lower[max(0, start - _NEAR) : start]
    return "that" in before and not sentence.cues.demands.isdisjoint(before)


def _is_receiver(sentence: Sentence, place: PlaceMention) -> bool:
    before = [word for word in sentence.lower[max(0, place.first - 2) : place.first] if word != "the"]
    return before[-1:] == ["to"]


def _has_object(sentence: Sentence, k: int) -> bool:
    """Whether an object begins at a place, as a number, a determiner or a name do."""
    if k >= len(sentence.lower) or sentence.dated[k]:
        return False
    tag = sentence.tags[k]
    opens = tag & (Tag.DETERMINER | Tag.POSSESSIVE | Tag.PRONOUN_PLURAL | Tag.PRONOUN_SINGULAR)
    return bool(opens) or sentence.count_at[k] is not None or not (tag or sentence.lower[k] == ",")


def gives_people(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether people are handed over, and not a post or papers: "turned over his post to his deputy"."""
    if trigger.passive:
        return True
    if " " in trigger.lemma and (_is_thing(sentence, trigger.last) or _gives_them_a_thing(sentence, trigger)):
        return False
    for k in range(trigger.last, min(trigger.last + _GIVEN, len(sentence.lower))):
        if sentence.tags[k] & (Tag.PREPOSITION | Tag.COORDINATOR) or sentence.lower[k] == ",":
            return True
        if sentence.lower[k] in sentence.cues.handed:
            return False
    return True


def _gives_them_a_thing(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether they get something back: "handed them back the majority"."""
    lower, k = sentence.lower, trigger.last
    them = k + 1 < len(lower) and bool(sentence.tags[k] & (Tag.PRONOUN_PLURAL | Tag.PRONOUN_SINGULAR))
    return them and lower[k + 1] == "back" and lower[k + 2 : k + 3] in (["the"], ["their"], ["his"], ["her"])


def _is_thing(sentence: Sentence, begin: int) -> bool:
    """Whether a noun phrase names something of somebody's: "bring back their official cars"."""
    if begin >= len(sentence.lower) or not sentence.tags[begin] & Tag.POSSESSIVE:
        return False
    end = begin + 1
    while end < min(begin + 1 + _GIVEN, len(sentence.lower)) and not sentence.tags[end]:
        if sentence.count_at[end] is not None or not sentence.tokens.words[end].islower():
            break
        end += 1
    return end > begin + 1 and sentence.lower[end - 1] not in sentence.lexicon.people


def flees_danger(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether people leave more than a spot: not "fled the scene", "fled tear gas"."""
    if trigger.progressive and trigger.lemma == "abscond":
        return False  # at large
    k = trigger.last
    while k < len(sentence.lower) and sentence.tags[k] & (Tag.DETERMINER | Tag.POSSESSIVE):
        k += 1
    return sentence.cues.spots.isdisjoint(sentence.lower[k : k + 2])
