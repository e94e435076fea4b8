"""What stands around the mention of a country: the word before it, its noun, clauses in between."""

from tracker.extraction.countries import PlaceMention
from tracker.extraction.marks import STRONG
from tracker.extraction.people.groups import ARMED
from tracker.extraction.roles import Role
from tracker.extraction.sentence import ARTICLES, CLAUSE_OPENERS, Sentence
from tracker.extraction.triggers import Trigger
from tracker.extraction.where.statement import Statement
from tracker.lexicon.tags import Tag
from tracker.vocabulary import Group, LegalStatus

PLACE_PREPS = frozenset({"in", "at", "inside", "across", "near", "throughout", "outside"})
"""Before the place of an event."""
_TOWN_PREPS = frozenset({"in", "at", "near", "from", "to", "of"})
_ADJECTIVES = 8
"""Tokens before "province of" among which the preposition of the phrase stands."""
_ENDS = frozenset(
    {",", ";", ":", ".", "in", "on", "for", "to", "of", "by", "and", "at", "from", "who", "which", "that"}
)
_OWNED = 4
"""Tokens behind a country among which the noun stands that is its own: "'s general consulate"."""
_MISSION_OF = 3
"""Tokens before a country in which "embassy of the" stands."""
_ASKED = 4
"""Tokens before a country in which "the request of" stands."""
_GROUND = ("country", "capital", "city", "here", "court")
_ASKER_PREPS = frozenset({"of", "by", "from"})
_ISSUED = frozenset({"issued", "made", "filed", "lodged", "submitted", "sent"})
_STATE_OFFICES = frozenset({Group.POLITICIANS, Group.OFFICIALS, Group.JUDICIARY, Group.DIPLOMATS})
STATE_BODIES = _STATE_OFFICES | {Group.POLICE, Group.DIPLOMATS}


def word_before(sentence: Sentence, place: PlaceMention, skipped: frozenset[str] = ARTICLES) -> str:
    """The word before a country, but for one article or other word that may be skipped."""
    if place.kind == "here":
        return "in"
    k = _before_its_phrase(sentence, place.first - 1)
    if k > 0 and sentence.lower[k] in skipped:
        k -= 1
    return sentence.lower[k] if k >= 0 else ""


def preposition_before(sentence: Sentence, place: PlaceMention) -> str:
    """The word before a country, but for "the" and "neighbouring"."""
    if place.kind == "here":
        return "in"
    k = _before_its_phrase(sentence, place.first - 1)
    while k > 0 and (sentence.lower[k] == "the" or sentence.lower[k] in sentence.cues.neighbouring):
        k -= 1
    return sentence.lower[k] if k >= 0 else ""


def _before_its_phrase(sentence: Sentence, k: int) -> int:
    """The index before a town and its comma, or before "the southern province of"."""
    k = _before_its_town(sentence, k)
    if k > 1 and sentence.lower[k] == "the" and sentence.lower[k - 1] == "of":
        k -= 1  # "the main island of the Seychelles"
    if k > 1 and sentence.lower[k] == "of" and _is_part_of_country(sentence, k - 1):
        for begin in range(k - 2, max(k - _ADJECTIVES, -1), -1):
            if sentence.tags[begin] & Tag.PREPOSITION:
                return begin
    return k


def _is_part_of_country(sentence: Sentence, k: int) -> bool:
    """Whether a noun before "of" is ground of what follows: "the airport of", "the embassy of"."""
    cues = sentence.cues
    return any(
        sentence.lower[k] in nouns for nouns in (cues.districts, cues.sites, cues.missions, cues.envoys)
    )


def is_of_site(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether it has the site right before it: "on the outskirts of Kigali"."""
    k = place.first - 1
    return k > 0 and sentence.lower[k] == "of" and _is_part_of_country(sentence, k - 1)


def _before_its_town(sentence: Sentence, k: int) -> int:
    """The index before an unknown town and its comma: before "in Deltona, Florida" for Florida."""
    if k < 1 or sentence.lower[k] != ",":
        return k
    begin = k - 1
    while begin > 0 and sentence.tokens.words[begin][0].isupper() and sentence.place_at[begin] is None:
        begin -= 1
    return begin if begin < k - 1 and sentence.lower[begin] in _TOWN_PREPS else k


def distance(trigger: Trigger, place: PlaceMention) -> int:
    """Tokens between a country and the status words."""
    return place.first - trigger.end if place.first >= trigger.end else trigger.start - place.last


def says_there(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the status is said to be "there"."""
    return "there" in sentence.lower[trigger.end : trigger.end + 3]


def place_of_there(said: Statement) -> PlaceMention | None:
    """The place before the status words that "there" takes up: where people are, not whence they came."""
    before = [p for p in said.places if p.last <= said.trigger.first and p.kind in _GROUND]
    return next((p for p in reversed(before) if word_before(said.sentence, p) != "from"), None)


def is_inside(role: Role, place: PlaceMention) -> bool:
    """Whether a country stands in the words for the people themselves."""
    return role.people.first <= place.first < role.people.last


def is_addressed(said: Statement, place: PlaceMention) -> bool:
    """Whether it is the object of the verb: "asked the United States for asylum"."""
    held = said.trigger.object
    return held is not None and said.trigger.last <= place.first < held[0] and not place.possessive


def is_medium(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a nationality is that of a medium: "the French news agency"."""
    return bool(sentence.cues.media & set(sentence.lower[place.last : place.last + 2]))


def may_act(said: Statement, place: PlaceMention) -> bool:
    """Whether a mention is not that of a country which only tells, asks, or has its embassy there."""
    sentence = said.sentence
    if place.first and sentence.lower[place.first - 1] == "not":
        return False  # "it was Morocco, not Turkey, that arrested him"
    if is_medium(sentence, place) or _is_of_mission(sentence, place):
        return False
    return said.status is LegalStatus.WANTED or not _is_of_request(sentence, place)


def _is_of_mission(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether it is that of an embassy: "the Chinese embassy", "employees of Chile's consulate"."""
    lower = sentence.lower
    before = [word for word in lower[max(0, place.first - _MISSION_OF) : place.first] if word not in ARTICLES]
    if len(before) > 1 and before[-1] == "of" and before[-2] in sentence.cues.missions:
        return True
    behind = lower[place.last : place.last + _OWNED]
    return (place.kind == "demonym" or place.possessive or place.kind == "country") and any(
        word in sentence.cues.missions for word in _phrase(behind)
    )


def _is_of_request(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether it asks another to act: "at the request of Chile", "on a Chilean warrant"."""
    lower, first = sentence.lower, place.first
    if not sentence.cues.requests.isdisjoint(_phrase(lower[place.last : place.last + _OWNED])):
        return True
    before = [word for word in lower[max(0, first - _ASKED) : first] if word not in ARTICLES]
    if len(before) > 1 and before[-1] == "by" and before[-2] in _ISSUED:
        before.pop(-2)  # "a warrant issued by Chile"
    return len(before) > 1 and before[-1] in _ASKER_PREPS and before[-2] in sentence.cues.requests


def _phrase(behind: list[str]) -> list[str]:
    """The words of a noun phrase, up to a mark or a preposition."""
    end = next((k for k, word in enumerate(behind) if word in _ENDS), len(behind))
    return behind[:end]


def is_of_authority(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a demonym stands before authorities or their ground: "Greek court", "Peruvian embassy"."""
    if place.last < len(sentence.lower) and sentence.lower[place.last] in sentence.cues.soil:
        return True
    return any(
        people.first <= place.first < people.last and (people.authority or people.group in STATE_BODIES)
        for people in sentence.people
    )


def is_of_civilians(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a demonym tells the nationality of people who detain nobody: "the American journalist"."""
    return place.kind == "demonym" and any(
        people.first <= place.first < people.last
        and not people.authority
        and people.group not in STATE_BODIES | ARMED
        for people in sentence.people
    )


def is_of_others(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a demonym tells the nationality of people who are not an authority, and so no host."""
    return place.kind == "demonym" and any(
        people.first <= place.first < people.last
        and not people.authority
        and people.kind == "noun"
        and people.group not in _STATE_OFFICES
        for people in sentence.people
    )


def verb_between(sentence: Sentence, trigger: Trigger, place: PlaceMention) -> bool:
    """Whether another status verb stands nearer: "arrested in a raid and taken in by Germany"."""
    return any(
        trigger.end <= other.first < place.first and other.form is not None
        for other in sentence.triggers
        if other is not trigger
    )


def clause_between(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether another clause, or a verb of speech, begins between two tokens."""
    opens = next((k for k in range(begin, end) if sentence.lower[k] == ","), None)
    last = end
    while last > begin and (sentence.dated[last - 1] or sentence.tags[last - 1] & Tag.ADVERB):
        last -= 1  # ", who said …, on Friday dismissed"
    closes = opens is not None and last - opens > 2 and sentence.lower[last - 1] == ","
    if opens is not None and closes and sentence.tags[opens + 1] & Tag.RELATIVE:
        end = opens  # ", who said …," is an insertion
    return any(
        sentence.lower[k] in STRONG
        or (sentence.tags[k] & CLAUSE_OPENERS and not sentence.tags[k] & Tag.PREPOSITION)
        or sentence.tags[k] & Tag.REPORT
        for k in range(begin, end)
    )
