"""The authority that detains, tries or dismisses people: the one named, that of the place, or their own."""

from tracker.extraction.countries import PlaceMention, is_shared_body
from tracker.extraction.sentence import CLOSED, Sentence
from tracker.extraction.where.agent import agent
from tracker.extraction.where.location import location
from tracker.extraction.where.offence import is_of_offence
from tracker.extraction.where.statement import Statement, Where
from tracker.extraction.where.surroundings import is_of_site, place_of_there, says_there
from tracker.lexicon.courts import courts
from tracker.lexicon.places import gazetteer
from tracker.lexicon.tags import Tag
from tracker.vocabulary import FAMILY_OF, Family, LegalStatus

_HOMELAND_REACH = 5
_WHERE_REACH = 6
_CAME = 12
"""Tokens from the status words to the country in which people had just come."""
_LIVES = 4
"""Tokens before a country in which the verb stands: "has lived with his family in"."""
_BESIDE = 3
_BESIDE_SITE = 6  # "at the northern port of"
_ADVERBIAL = 5
_UNTIL = frozenset({"until", "pending", "while"})
_ARTICLES = frozenset({"a", "the", "family", "own"})
_AT = frozenset({"at", "in", "his", "her", "their"})
"""Before "home" where people were freed there, and did not go there then."""
_STOPS = frozenset({",", ";"})


def authority(said: Statement) -> list[Where]:
    """The country whose authorities act."""
    return [_told(said) or _from_discourse(said)]


def _told(said: Statement) -> Where | None:
    """The country that the sentence itself tells."""
    sentence, trigger = said.sentence, said.trigger
    if says_there(sentence, trigger):
        place = place_of_there(said)
        if place is not None:
            return Where.at(place, "there")
    if said.origin is not None and _is_in_homeland(said):
        return Where(said.origin, None, "their home country")
    if said.named is not None and _is_it(said):
        return Where(said.named, None, "it, named before")
    for find, rule in (
        (_issuer, "country of the passport"),
        (_place_of_where, "where"),
        (_actor, "authority that acts"),
        (_place, "place where it happened"),
    ):
        found = find(said)
        if found is not None:
            return Where.at(found, rule)
    return None


def _is_it(said: Statement) -> bool:
    """Whether "it" opens the sentence and acts: "Thailand is a transit country. It holds 60 Uighurs"."""
    trigger = said.trigger
    active = trigger.form is not None and not trigger.passive and trigger.start == 1
    return active and said.sentence.lower[0] == "it"


def _is_in_homeland(said: Statement) -> bool:
    """Whether it is said to have been at home, and no country is named before: "arrested in his homeland"."""
    sentence, end = said.sentence, said.trigger.end
    for k in range(end, min(end + _HOMELAND_REACH, len(sentence.lower))):
        if sentence.place_at[k] is not None:
            return False
        if sentence.lower[k] in sentence.cues.homeland and not _is_house(said, k) and not _is_in(said, k):
            return said.status is not LegalStatus.RELEASED or sentence.lower[k - 1] in _AT
    return False


def _is_in(said: Statement, k: int) -> bool:
    """Whether a country follows: "on arrival in Guangzhou"."""
    behind = said.sentence.place_at[k + 2 : k + 3]
    return said.sentence.lower[k + 1 : k + 2] in (["in"], ["at"]) and behind not in ([], [None])


def _is_house(said: Statement, k: int) -> bool:
    """Whether a home is where somebody lives: "detained at his home"."""
    held = FAMILY_OF[said.status] is Family.CUSTODY and said.status is not LegalStatus.RELEASED
    return held and said.sentence.lower[k] == "home" and said.sentence.lower[k - 1] in _AT | _ARTICLES


def _from_discourse(said: Statement) -> Where:
    """What is taken for their country where the sentence names none."""
    if not is_service(said):
        is_abroad = said.other not in (None, said.origin)
        if is_abroad and said.known in (None, said.origin) and _is_for_extradition(said):
            return Where(said.other, None, "country that is asked")
        if said.known is not None and not _is_at_home(said):
            return Where(said.known or None, None, "known from before")
        if is_abroad and _is_for_entry(said):
            return Where(said.other, None, "country that they entered")
        entered = _entered(said)
        if entered is not None:
            return Where.at(entered, "country that they came into")
        dwelling = _dwelling(said)
        if dwelling is not None:
            return Where.at(dwelling, "country that they live in")
        accused = _accused(said)
        if accused is not None:
            return Where.at(accused, "country that their own complains of")
        own, home = said.nationality.own, said.nationality.home
        if own is not None and home is not None and own != home:
            return Where(home, None, "foreigners in the country of the report")
    return Where(said.origin, None, "their own country")


def _is_for_extradition(said: Statement) -> bool:
    """Whether people were arrested because their own country wants them: "after Lima requested him"."""
    if FAMILY_OF[said.status] is not Family.CUSTODY:
        return False
    asked = not said.sentence.cues.extraditing.isdisjoint(said.sentence.lower)
    own = [p for p in said.places if p.iso3 == said.origin and p.kind in ("country", "capital")]
    return asked and bool(own)


def _is_for_entry(said: Statement) -> bool:
    """Whether people are held or tried for coming in, or until their request is dealt with."""
    words, cues = set(said.sentence.lower), said.sentence.cues
    if not cues.asylum.isdisjoint(words) and not _UNTIL.isdisjoint(words):
        return True
    return not cues.unlawful.isdisjoint(words) and not cues.entering.isdisjoint(words)


def _entered(said: Statement) -> PlaceMention | None:
    """Where foreigners were held for having come: "were captured after they crossed into Rwanda"."""
    sentence, end = said.sentence, said.trigger.end
    if said.nationality.own is None or FAMILY_OF[said.status] is not Family.CUSTODY:
        return None
    for place in said.places:
        if not 0 <= place.first - end <= _CAME or place.iso3 == said.nationality.own:
            continue
        came = [k for k in range(end, place.first) if sentence.lower[k] in sentence.cues.came]
        if came and place.first - came[-1] <= _LIVES and sentence.lower[place.first - 1] != "from":
            return place
    return None


def _dwelling(said: Statement) -> PlaceMention | None:
    """Where those who are held live, by what stands between them and the status: "who lives in Peru"."""
    sentence = said.sentence
    if FAMILY_OF[said.status] is not Family.CUSTODY or said.trigger.form is None:
        return None
    for place in said.places:
        between = said.role.people.head < place.first < place.last <= said.trigger.start
        near = sentence.lower[max(0, place.first - _LIVES) : place.first]
        if between and near and near[-1] in _AT and not sentence.cues.residing.isdisjoint(near):
            return place
    return None


def _accused(said: Statement) -> PlaceMention | None:
    """The other country, where that of the people complains: "Ottawa blamed Beijing after two …"."""
    own = said.nationality.own
    before = [p for p in said.places if p.last <= said.trigger.start]
    governments = [p for p in before if p.kind in ("country", "capital")]
    others = {p.iso3 for p in governments} - {own}
    if own is None or len(others) != 1 or all(p.iso3 != own for p in governments):
        return None
    return next(p for p in governments if p.iso3 != own)


def _is_at_home(said: Statement) -> bool:
    """Whether it was before they fled or after they came back, wherever they were said to be."""
    sentence, trigger = said.sentence, said.trigger
    before = sentence.lower[: trigger.start]
    if said.status is LegalStatus.RELEASED:
        return False
    is_back = any(
        word in sentence.cues.back and before[max(k - 1, 0)] not in sentence.cues.repelled
        for k, word in enumerate(before)
    )
    if is_back or any(date.is_event for date in sentence.dates):
        return True
    return any(
        other.first >= trigger.end and other.status is LegalStatus.FLED and other.form is not None
        for other in sentence.triggers
    )


def is_service(said: Statement) -> bool:
    """Whether it is the people's own state that acts, wherever they are: it dismisses or wants them."""
    return FAMILY_OF[said.status] is Family.SERVICE or said.status is LegalStatus.WANTED


def _issuer(said: Statement) -> PlaceMention | None:
    """The country right before a passport that is cancelled."""
    held = said.trigger.object
    if said.status is not LegalStatus.PASSPORT_CANCELLED or held is None:
        return None
    return next((p for p in said.places if p.last == held[0]), None)


def _place_of_where(said: Statement) -> PlaceMention | None:
    """The place before the "where" of a clause: "persecuted in Turkey, where he was charged"."""
    sentence, start = said.sentence, said.trigger.start
    for k in range(start - 1, max(start - _WHERE_REACH, -1), -1):
        if sentence.lower[k] == "where":
            before = [p for p in said.places if p.last <= k and not _is_apart(sentence, p.last, k)]
            return before[-1] if before else None
        if sentence.lower[k] in _STOPS:
            return None
    return None


def _is_apart(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether more than an adverbial stands between a place and its "where"."""
    return end - begin > _ADVERBIAL or any(
        tags & (CLOSED & ~Tag.COORDINATOR) and not tags & Tag.ADVERB and not sentence.dated[k]
        for k, tags in enumerate(sentence.tags[begin:end], begin)
    )


def _actor(said: Statement) -> PlaceMention | None:
    """The country that acts, unless its town may be one of another name."""
    found = agent(said)
    if found is None or _is_ambiguous(said, found):
        return None
    is_body = found.kind == "court" and said.sentence.lower[found.first] in courts().bodies.first_words
    return _place(said) or found if is_body else found  # Interpol arrests by the police of a country


def _place(said: Statement) -> PlaceMention | None:
    found = location(said, service=is_service(said))
    if found is None or _is_namesake(said, found) or _is_of_offence(said, found):
        return None
    return None if is_service(said) and _is_of_post(said, found) else found


def _is_of_post(said: Statement, place: PlaceMention) -> bool:
    """Whether their own country had sent them there: "was dismissed from his post in Norway"."""
    lower, k = said.sentence.lower, place.first - 1
    own = said.nationality.own
    at_post = k > 0 and lower[k] in _AT and lower[k - 1] in said.sentence.cues.jobs
    return own is not None and own != place.iso3 and at_post


def _is_of_offence(said: Statement, place: PlaceMention) -> bool:
    """Whether people who are tried elsewhere did it there: "sentenced to life for torture in Damascus"."""
    if said.known is not None and said.known not in (place.iso3, said.origin):
        return (
            said.status is LegalStatus.CONVICTED
            and "for" in said.sentence.lower[said.trigger.end : place.first]
        )
    return is_of_offence(said, place)


def _is_namesake(said: Statement, place: PlaceMention) -> bool:
    """Whether a town of a country that the report never names stands where its own country is named.

    Right behind the status words, or a court, a town is in its own country all the same, if only one has
    its name.
    """
    if not _is_out_of_the_way(said, place):
        return False
    gap = place.first - said.trigger.end
    is_beside = 0 <= gap <= _BESIDE or _is_seat(said.sentence, place)
    is_beside = is_beside or (0 <= gap <= _BESIDE_SITE and is_of_site(said.sentence, place))
    return _is_ambiguous(said, place) or not is_beside


def _is_seat(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether those who act are there: "by a court in Koblenz"."""
    k = place.first - 1
    return sentence.lower[k] == "in" and any(p.authority and p.last == k for p in sentence.people)


def _is_out_of_the_way(said: Statement, place: PlaceMention) -> bool:
    """Whether a town is of a country that the report does not name, as it does another."""
    named = said.nationality.named
    return (
        place.kind in ("city", "capital")
        and place.iso3 not in named
        and said.nationality.home in named
        and (place.kind == "city" or is_shared_body(said.sentence.tokens, place))
    )


def _is_ambiguous(said: Statement, place: PlaceMention) -> bool:
    """Whether a town out of the way has a name that several countries have."""
    name = " ".join(said.sentence.tokens.words[place.first : place.last])
    return _is_out_of_the_way(said, place) and (
        place.kind == "capital" or name in gazetteer().rules.namesakes
    )
