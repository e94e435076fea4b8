"""Nouns and fixed words that tell a status without a verb: "the arrest of", "in custody", "life for"."""

from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers.needs import has_need
from tracker.extraction.triggers.noun_or_verb import is_verb
from tracker.extraction.triggers.senses import means_else
from tracker.extraction.triggers.trigger import Trigger
from tracker.lexicon.frames import Frame
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.phrases import PhraseTable
from tracker.lexicon.tags import Tag
from tracker.vocabulary import LegalStatus

_ASKERS = 8
"""Tokens from a request to what it is for: "from the Turkish government for"."""
_ASKED = 4
"""Tokens of what is asked for: "for his extradition"."""
_CUSTODY = 2
"""Words of custody behind a country: "in Greek police custody"."""
_AFTER = frozenset({"after", "following"})
_LENGTH_REACH = 6
"""Tokens from "after" to the custody that has lasted so long: "after more than two years in detention"."""


def nominal_triggers(sentence: Sentence, lexicon: Lexicon) -> list[Trigger]:
    """The status words of a sentence that need no verb, in their order."""
    lower, nominals, found = sentence.lower, lexicon.nominals, []
    first_words = nominals.first_words
    for i in [i for i, word in enumerate(lower) if word in first_words]:
        phrase = nominals.starting_at(lower, i)
        if phrase is None:
            found += _in_their_prisons(sentence, nominals, i)
            continue
        frame, last = _asked_by_country(sentence, nominals, i) or phrase
        trigger = Trigger(frame, frame.status, i, last, i, None)
        if _stands(sentence, lexicon, frame, trigger):
            if _is_from_country(sentence, trigger):
                trigger.status = LegalStatus.RETURNED
            found.append(trigger)
    return found


def _asked_by_country(sentence: Sentence, nominals: PhraseTable[Frame], i: int) -> tuple[Frame, int] | None:
    """A request with who makes it in between: "a request from the Turkish government for his extradition"."""
    lower = sentence.lower
    aim = next((k for k in range(i + 2, min(i + _ASKERS, len(lower))) if lower[k] == "for"), None)
    if aim is None or lower[i + 1] != "from" or all(p is None for p in sentence.place_at[i:aim]):
        return None
    phrase = nominals.starting_at([lower[i], *lower[aim : aim + _ASKED]], 0)
    if phrase is None or phrase[0].status is not LegalStatus.EXTRADITION_SOUGHT:
        return None
    return phrase[0], aim + phrase[1] - 1


def _is_from_country(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether people are expelled to or from a country, and not from a post: "his expulsion to Chad"."""
    k = trigger.last
    if not sentence.lower[trigger.first].startswith("expulsion") or k + 1 >= len(sentence.lower):
        return False
    place = sentence.place_at[k + 1]
    return sentence.lower[k] in {"to", "from"} and place is not None and place.kind == "country"


def _in_their_prisons(sentence: Sentence, nominals: PhraseTable[Frame], i: int) -> list[Trigger]:
    """A state phrase with a country in it: "in Eritrean jails", "in Greek police custody"."""
    lower = sentence.lower
    if lower[i] != "in" or i + 2 >= len(lower) or (i and lower[i - 1] in sentence.cues.courts):
        return []  # "at a court in Sincan prison"
    place, owned = sentence.place_at[i + 1], sentence.tags[i + 1] & Tag.POSSESSIVE
    k = i + 2 if owned or place is None else place.last
    if (place is None and not owned) or k >= len(lower):
        return []
    k += lower[k] == "'s"
    phrase = nominals.starting_at(["in", *lower[k : k + _CUSTODY]], 0)
    if phrase is None or phrase[0].pattern != "state":
        return []
    frame, length = phrase
    return [Trigger(frame, frame.status, i, k + length - 1, i, None)]


def _stands(sentence: Sentence, lexicon: Lexicon, frame: Frame, trigger: Trigger) -> bool:
    """Whether a noun or state phrase means what its frame says."""
    i = trigger.first
    if means_else(sentence, trigger) or not has_need(sentence, trigger):
        return False
    if frame.pattern == "state":
        trigger.past_perfect = _is_past_custody(sentence, trigger)
        is_sentence = i and sentence.lower[i - 1] in sentence.cues.before_prison  # "life in prison"
        return trigger.past_perfect or not is_sentence
    if trigger.status is LegalStatus.ARRESTED and i and sentence.lower[i - 1] in sentence.cues.before_prison:
        return False  # "life imprisonment"
    if sentence.lower[i : trigger.last] == ["conviction"] and sentence.lower[trigger.last :][:1] == ["that"]:
        return False  # a belief
    if trigger.status is LegalStatus.WANTED and sentence.lower[max(0, i - 1) : i] == ["search"]:
        return False  # a search warrant
    if sentence.lower[i : trigger.last] == ["prosecution"] and not _is_of_somebody(sentence, trigger):
        return False
    single = trigger.last - i == 1
    return not (single and frame.pattern == "of" and is_verb(sentence, lexicon, i))


def _is_of_somebody(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a prosecution is what somebody faces, and not those who prosecute: "their prosecution for"."""
    before, after = trigger.first - 1, sentence.lower[trigger.last : trigger.last + 1]
    owned = before >= 0 and (sentence.tags[before] & Tag.POSSESSIVE or sentence.lower[before] == "'s")
    return bool(owned) or after in (["of"], ["against"])


def _is_past_custody(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the time in custody is over, and no sentence: "freed after seven years in detention"."""
    before = sentence.lower[max(0, trigger.first - _LENGTH_REACH) : trigger.first]
    return trigger.status is LegalStatus.DETAINED and not _AFTER.isdisjoint(before)
