"""Places of something else: "near the Polish border", "the war in Iraq", "and lives in Peru"."""

from tracker.extraction.countries import PlaceMention
from tracker.extraction.sentence import ARTICLES, Sentence
from tracker.extraction.where.statement import Statement
from tracker.extraction.where.surroundings import word_before
from tracker.lexicon.tags import Tag

_NEAR = frozenset({"near", "to", "along", "across", "from"})
_LINKS = frozenset({"in", "at", "inside", "across", "near", "of", "on", "against", "with", "over"})
_REACH = 3
"""Tokens behind "and" in which the verb stands that tells what people did next."""


def is_elsewhere(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a place only tells where something else is: a frontier, a war, an ambassador's post."""
    return _is_frontier(sentence, place) or _is_of_noun(sentence, place) or _is_of_meeting(sentence, place)


def _is_frontier(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether it is what lies beyond: "near the Polish border"."""
    behind = sentence.lower[place.last : place.last + 1]
    return not sentence.cues.borders.isdisjoint(behind) and word_before(sentence, place) in _NEAR


def _is_of_noun(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether it belongs to a noun right before it that can be far away: "the war in Iraq"."""
    k = place.first - 1
    while k > 0 and (
        sentence.lower[k] in ARTICLES
        or sentence.lower[k] in sentence.cues.directions | sentence.cues.neighbouring
    ):
        k -= 1
    return k > 0 and sentence.lower[k] in _LINKS and sentence.lower[k - 1] in sentence.cues.elsewhere


def _is_of_meeting(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a meeting is named after it: "on the eve of the Vienna summit"."""
    return not sentence.cues.gatherings.isdisjoint(sentence.lower[place.last : place.last + 1])


def moves_on(said: Statement, place: PlaceMention) -> bool:
    """Whether people went on before a place behind the status: "was freed and now lives in Peru"."""
    sentence = said.sentence
    for k in range(said.trigger.end, place.first - 1):
        if not sentence.tags[k] & Tag.COORDINATOR:
            continue
        behind = range(k + 1, min(k + 1 + _REACH, place.first))
        verb = next((j for j in behind if sentence.lower[j] in sentence.cues.moves_on), None)
        if verb is not None and all(_is_between(said, j) for j in range(k + 1, verb)):
            return True
    return False


def _is_between(said: Statement, k: int) -> bool:
    """Whether a token may stand between "and" and its verb: "and has since", "and he now"."""
    tags = said.sentence.tags[k]
    return bool(tags & (Tag.ADVERB | Tag.HAVE | Tag.BE | Tag.PRONOUN_SINGULAR | Tag.PRONOUN_PLURAL)) or (
        said.sentence.dated[k] or said.sentence.lower[k] in said.sentence.cues.later
    )
