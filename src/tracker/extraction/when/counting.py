"""Words that count from an event, and the noun or verb behind them that names it: "hours after the vote"."""

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.extraction.dates import DateRole
from tracker.extraction.dates.calendar import Shift
from tracker.extraction.dates.events import OFFSETS
from tracker.extraction.dates.lexicon import dates_lexicon
from tracker.extraction.sentence import BREAKS, PRONOUNS, VERBAL, Sentence
from tracker.extraction.when.event_words import Groups, event_words
from tracker.lexicon.tags import Tag

_PHRASE = 7
"""Tokens from "since" to the noun of the event, or to the verb of its clause."""
_NAMES = 5
"""Tokens behind "of" in which a name stands: "the death of former President Chavez"."""
_BETWEEN = "between"
_NOT_ALONE = frozenset({"followed"})
"""Of words that count from the coup: "the protests that followed the death" are what is dated."""
_INDEFINITE = frozenset({"a", "an", "another", "any", "some", "no", "each", "every"})
_NOT_IN_PHRASE = VERBAL | PRONOUNS & ~Tag.POSSESSIVE | Tag.RELATIVE | Tag.SUBORDINATOR | Tag.PREPOSITION
"""What ends the phrase of a noun that has not come yet."""
_ENDS = frozenset({"to", "that", "who", "which", "when", "where"})
"""Words behind which the phrase of the noun is over: "after refusing to …"."""


@dataclass(frozen=True, slots=True)
class Count:
    """How words count from an event; ``first`` and ``last`` are their tokens, the last excluded.

    A ``shift`` says how far from its day; where it ``opens`` a period, that is "between the vote and …".
    """

    first: int
    last: int
    role: DateRole
    shift: Shift | None = None
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """The noun or verb form of an event, and the groups of events that it can mean."""

    first: int
    last: int
    groups: Groups
    whose: frozenset[str] = frozenset()  # "the arrival of Xi": names that tell it from another one


def counts(sentence: Sentence) -> Iterator[Count]:
    """The words of a sentence that count from something, from left to right."""
    words, lower, end = dates_lexicon().event, sentence.lower, 0
    firsts = words.counting
    for k in [k for k, word in enumerate(lower) if word in firsts or word == _BETWEEN]:
        word = lower[k]
        if k < end or word in _NOT_ALONE:
            continue
        if word == _BETWEEN:
            yield Count(k, k + 1, DateRole.AT, opens=True)
            continue
        role, offset = words.roles.starting_at(lower, k), words.offsets.starting_at(lower, k)
        if offset is not None and (role is None or offset[1] > role[1]):
            end = offset[1]
            yield Count(k, end, DateRole.AT, OFFSETS[offset[0]])
        elif role is not None:
            end = role[1]
            yield Count(k, end, role[0])


def event_behind(sentence: Sentence, k: int) -> Event | None:
    """The event that the noun phrase at token ``k`` names; null for "after a raid", which is any raid."""
    lower, tags, words = sentence.lower, sentence.tags, event_words()
    if lower[k : k + 1] and lower[k] in _INDEFINITE:
        return None
    for j in range(k, min(k + _PHRASE, len(lower))):
        if lower[j] in BREAKS or tags[j] & _NOT_IN_PHRASE:
            return None
        noun = words.nouns.starting_at(lower, j)
        if noun is None or _is_compound(sentence, noun[1]):
            continue
        return Event(j, noun[1], noun[0], _names_behind(sentence, noun[1]))
    return None


def event_of_clause(sentence: Sentence, k: int) -> Event | None:
    """The event that a clause at token ``k`` tells by its verb: "since the army toppled him"."""
    lower, words = sentence.lower, event_words()
    for j in range(k + 1, min(k + _PHRASE, len(lower))):
        if lower[j] in BREAKS or lower[j] in _ENDS:
            return None
        verb = words.verbs.starting_at(lower, j)
        if verb is not None and not words.personal.intersection(verb[0]):
            return Event(j, verb[1], verb[0])
    return None


def _names_behind(sentence: Sentence, k: int) -> frozenset[str]:
    """The names behind "of" at token ``k``."""
    if sentence.lower[k : k + 1] != ["of"]:
        return frozenset()
    near = range(k + 1, min(k + 1 + _NAMES, len(sentence.lower)))
    ends = (j for j in near if sentence.lower[j] in BREAKS or sentence.tags[j] & VERBAL)
    inner = range(k + 1, next(ends, near.stop))
    return frozenset(sentence.lower[j] for j in inner if sentence.tokens.words[j][0].isupper())


def _is_compound(sentence: Sentence, k: int) -> bool:
    """Whether the word behind a noun makes another thing of it: "the election commission"."""
    lower, words = sentence.lower, event_words()
    if k >= len(lower):
        return False
    return lower[k] in words.not_before or (
        not sentence.tags[k] and words.nouns.starting_at(lower, k) is not None
    )
