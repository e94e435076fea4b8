"""Find the words of every frame in a sentence, and choose where several share words."""

from typing import TypeAlias

from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers.clause import BREAKS
from tracker.extraction.triggers.needs import has_need
from tracker.extraction.triggers.nominals import nominal_triggers
from tracker.extraction.triggers.noun_or_verb import is_noun
from tracker.extraction.triggers.objects import ObjectPhrase, find_objects, object_of
from tracker.extraction.triggers.requests import requests_left_out
from tracker.extraction.triggers.senses import means_else
from tracker.extraction.triggers.tails import tail_of
from tracker.extraction.triggers.trigger import Trigger
from tracker.extraction.triggers.verb_group import is_finite, read_verb_group, share_auxiliaries
from tracker.extraction.triggers.verdicts import has_term, is_of_offender
from tracker.lexicon.frames import Frame, list_mark
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag
from tracker.lexicon.verbs import VerbEntry
from tracker.vocabulary import LegalStatus

_ASKING = (Form.PAST, Form.ING)
_PARTICLE_REACH = 5
"""Tokens behind a verb in which its particle may stand: "sent the four officers back"."""


_Candidate: TypeAlias = tuple[int, VerbEntry, list[Frame]]
"""A verb at a place, and those of its frames whose words stand in the sentence."""


def find_triggers(sentence: Sentence, lexicon: Lexicon) -> list[Trigger]:
    """All status words of a sentence, in order; of those that share words only the richest."""
    return find_all_triggers([sentence], lexicon)[0]


def find_all_triggers(sentences: list[Sentence], lexicon: Lexicon) -> list[list[Trigger]]:
    """The same for many sentences, step by step: what a step needs stays at hand in the processor."""
    objects = [_objects(sentence, lexicon) for sentence in sentences]
    candidates = [_candidates(s, lexicon, of) for s, of in zip(sentences, objects, strict=True)]
    nominal = [nominal_triggers(sentence, lexicon) for sentence in sentences]
    verbal = [
        _verb_triggers(sentence, lexicon, of, found) if found else []
        for sentence, of, found in zip(sentences, objects, candidates, strict=True)
    ]
    return [_kept(s, [*a, *b]) for s, a, b in zip(sentences, verbal, nominal, strict=True)]


def _kept(sentence: Sentence, found: list[Trigger]) -> list[Trigger]:
    """Of the triggers of a sentence those that stay, in order, with what they have from each other."""
    kept = _richest(found)
    share_auxiliaries(sentence, kept)
    if kept:
        source = sentence.reports[0] if sentence.reports else len(sentence.lower)
        for trigger in kept:
            trigger.reported = source < trigger.start
    return kept


def _richest(found: list[Trigger]) -> list[Trigger]:
    if len(found) < 2:
        return found
    kept: list[Trigger] = []
    used: set[int] = set()
    for trigger in sorted(found, key=lambda t: (-_richness(t), _before_tail(t), t.first)):
        words = trigger.words
        if not words & used:
            kept.append(trigger)
            used |= words
    return sorted(kept, key=lambda t: t.first)


def _richness(trigger: Trigger) -> int:
    """How much a trigger says: its words, those of object and tail counted again; a verb before a noun."""
    spans = [(trigger.first, trigger.last), trigger.object, trigger.tail]
    return 2 * sum(span[1] - span[0] for span in spans if span is not None) + (trigger.form is not None)


def _before_tail(trigger: Trigger) -> int:
    """Tokens from a verb to its tail: that of "are held in prison" is the tail of "held" and not of "are"."""
    return trigger.tail[0] - trigger.last if trigger.tail is not None else 0


def _objects(sentence: Sentence, lexicon: Lexicon) -> list[ObjectPhrase]:
    """What can be the object of a verb; none where no verb stands."""
    if lexicon.verbs.keys().isdisjoint(sentence.lower):
        return []
    objects = find_objects(sentence, lexicon)
    return objects + requests_left_out(sentence, objects)


def _candidates(sentence: Sentence, lexicon: Lexicon, objects: list[ObjectPhrase]) -> list[_Candidate]:
    """The verbs of a sentence of which some frame may be complete, as far as its mere words tell."""
    lower, verbs, beside = sentence.lower, lexicon.verbs, set(sentence.lower)
    beside.update(list_mark(name) for phrase in objects for name in phrase.lists)
    found: list[_Candidate] = []
    for i in [i for i, word in enumerate(lower) if word in verbs]:
        behind = lower[i + 1 :]
        for entry in verbs[lower[i]]:
            if not _lacks_words(entry, beside):
                frames = [frame for frame in entry.frames if _has_parts(sentence, frame, beside, behind)]
                if frames:
                    found.append((i, entry, frames))
    return found


def _verb_triggers(
    sentence: Sentence, lexicon: Lexicon, objects: list[ObjectPhrase], candidates: list[_Candidate]
) -> list[Trigger]:
    found: list[Trigger] = []
    for i, entry, frames in candidates:
        last = _particle_end(sentence, entry, i)
        if last is None or is_noun(sentence, lexicon, entry, i) or _is_place(sentence, i):
            continue
        for frame in frames:
            trigger = Trigger(frame, frame.status, i, last, i, entry.form, lemma=entry.lemma)
            if _complete(sentence, trigger, objects):
                found.append(trigger)
    return [trigger for trigger in found if not _is_of_asking(trigger, found)]


def _is_of_asking(trigger: Trigger, found: list[Trigger]) -> bool:
    """Whether an object is what a later verb asks for: "the judges dismissed in July applied for asylum"."""
    if trigger.object is None:
        return False
    between = range(trigger.last, trigger.object[0])
    return any(
        other.status is LegalStatus.ASYLUM_SOUGHT and other.form in _ASKING and other.first in between
        for other in found
    )


def _lacks_words(entry: VerbEntry, beside: set[str]) -> bool:
    """Whether the words that stand in a sentence let no frame of a verb be complete; a quick look."""
    if entry.particle and entry.particle[0] not in beside:
        return True
    return entry.wants is not None and entry.wants.isdisjoint(beside)


def _is_place(sentence: Sentence, i: int) -> bool:
    """Whether a word is the name of a place, or of a part of one."""
    return not sentence.tokens.words[i].islower() and sentence.place_at[i] is not None


def _has_parts(sentence: Sentence, frame: Frame, beside: set[str], behind: list[str]) -> bool:
    """Whether a sentence has any words of a frame but its verb; a quick look, as verbs have many frames."""
    if frame.wants is not None and frame.wants.isdisjoint(beside):
        return False
    if frame.tails and (frame.tail_ends.isdisjoint(behind) or frame.tails.keys().isdisjoint(behind)):
        return False
    return frame.needs != "to_home" or bool(sentence.places)


def _particle_end(sentence: Sentence, entry: VerbEntry, i: int) -> int | None:
    """Index after the verb, and after a particle that follows at once; null where the particle is missing."""
    if not entry.particle:
        return i + 1
    lower, size = sentence.lower, len(entry.particle)
    if tuple(lower[i + 1 : i + 1 + size]) == entry.particle:
        return None if _is_back_then(sentence, entry, i + 1) else i + 1 + size
    for k in range(i + 2, min(i + 2 + _PARTICLE_REACH, len(lower))):
        if lower[k] in BREAKS or lower[k] == "to":
            return None
        if tuple(lower[k : k + size]) == entry.particle:
            return None if _is_house(sentence, k) else i + 1
    return None


def _is_back_then(sentence: Sentence, entry: VerbEntry, k: int) -> bool:
    """Whether "back" tells how long ago it was: "the ban on driving back in September"."""
    in_time = sentence.lower[k + 1 : k + 2] in (["in"], ["when"], ["then"])
    if sentence.lower[k] != "back" or not in_time or entry.form is not Form.ING:
        return False
    return sentence.lower[k + 1] != "in" or any(sentence.dated[k + 1 : k + 3])


def _is_house(sentence: Sentence, k: int) -> bool:
    """Whether a home is a house, and not where people come from: "were brought to a home for refugees"."""
    owned = sentence.lower[k - 1] == "'s" or bool(sentence.tags[k - 1] & Tag.DETERMINER)
    return sentence.lower[k] == "home" and owned


def _is_told_what_for(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a request in a report on asylum is for something else: "filed a request for the papers"."""
    if trigger.object is None or trigger.frame.needs != "asylum_topic" or trigger.frame.pattern != "do":
        return False
    return sentence.lower[trigger.object[1] : trigger.object[1] + 1] in (
        ["for"],
        ["to"],
        ["that"],
        ["against"],
    )


def _complete(sentence: Sentence, trigger: Trigger, objects: list[ObjectPhrase]) -> bool:
    """Read what belongs to a verb; whether all that its frame wants is there."""
    frame = trigger.frame
    if means_else(sentence, trigger):
        return False
    if frame.tails:
        trigger.tail = tail_of(sentence, trigger)
        if trigger.tail is None:
            return False
    read_verb_group(sentence, trigger)
    if not is_finite(sentence, trigger):
        return False
    if frame.objects:
        trigger.object = object_of(sentence, trigger, objects)
        if trigger.object is None or sentence.lower[trigger.object[0] - 1] == "fair":
            return False  # "face a fair trial"
    if not has_need(sentence, trigger) or _is_told_what_for(sentence, trigger):
        return False
    if frame.upgrade is not None and (has_term(sentence, trigger) or is_of_offender(sentence, trigger)):
        trigger.status = frame.upgrade
    return True
