"""How far a date is from a status, by the words, clauses and verbs between them."""

from itertools import pairwise

from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.sentence import BREAKS, CLAUSE_OPENERS, VERBAL, Sentence
from tracker.extraction.triggers import Trigger
from tracker.extraction.when.finite import is_determiner
from tracker.extraction.when.insertions import insertions, parted
from tracker.extraction.when.links import linked
from tracker.extraction.when.news import is_of_news
from tracker.extraction.when.openers import (
    is_in_opening_phrase,
    is_opening,
    opens_narrative,
    opens_row,
    waived,
)
from tracker.lexicon.tags import Tag
from tracker.vocabulary import DatePrecision

WHOLE_SENTENCE = 4.0
"""Of a period, which covers the whole sentence."""
_OPENING = 1.5
"""Of a date that opens the sentence and dates its main verb."""
_BEFORE, _PER_WORD = 0.6, 0.12
_UNRESOLVED = 3.0
_OF_NOUN = 3.5
"""Of the date of something else: "the riots of May 9", "a statement of October 21"."""
_OF_CAUSE = 4.5
"""Of the date of what they are punished for: "arrested over a raid on May 9"."""
_SHORT = 6
"""Tokens between a status and the date of its cause, that leave no room for a date of its own."""
_TAKEN = 0.8
"""Of a date behind another status: "were arrested on 23 October and charged on the 31st"."""
_CAUSES = frozenset({"for", "over"})
_CAUSE_WORDS = 3
"""Tokens from "for" to a date of the cause at least: "for two years" and "for spying on May 3" have fewer."""
_TIMES = frozenset({"during", "in", "at", "after", "since", "before", "by", "following"})
_NEAR = 5
"""Tokens before "of" in which a preposition makes a date of what has one: "during the protests of 2020"."""
_SECOND_VERB = 2.5
"""Of a date behind another verb of a row: "was given asylum and vanished in May"."""
_CLAUSE_REACH = 8
"""Tokens from a status to the clause that tells when it was."""
_PARTING = CLAUSE_OPENERS | VERBAL | Tag.REPORT
_MARKS = frozenset(";:,")
"""What parts a date from a status."""
_APART = 4.0
"""Of a date in a clause between commas, or outside of the one that the status stands in."""


def cost_of(sentence: Sentence, trigger: Trigger, mention: DateMention) -> float:
    """How far a date is from a status, by words, clauses and verbs between them.

    Rules and signs ask for it, of this status and of the others, so that it is kept with the sentence.
    """
    known, key = sentence.date_costs, (id(trigger), id(mention))
    if key not in known:
        known[key] = trigger, mention, _cost(sentence, trigger, mention)
    return known[key][-1]


def _cost(sentence: Sentence, trigger: Trigger, mention: DateMention) -> float:
    begin, end, side = between(mention, trigger)
    if begin == end == 0 or linked(sentence, mention, trigger) is not None:
        return 0.0
    if _is_cleft(sentence, mention) and mention.last <= trigger.start:
        return _BEFORE
    cost = side + _PER_WORD * (end - begin)
    if mention.first <= 1 or (
        side and (is_opening(sentence, mention) or is_in_opening_phrase(sentence, mention))
    ):
        cost = min(cost, _OPENING)
    clauses = insertions(sentence)
    if parted(clauses, mention.first, trigger.first) or _closes_aside(sentence, trigger, mention):
        cost += _APART
    cause = _is_of_cause(sentence, trigger, mention)
    if cause or _is_of_noun(sentence, trigger, mention):
        sure = cause and mention.precision is DatePrecision.DAY and end - begin <= _SHORT
        cost += _OF_CAUSE if sure else _OF_NOUN
    if side and _is_behind_other(sentence, mention):
        cost += _TAKEN
    if not side and _is_of_second_verb(sentence, begin, end):
        cost += _SECOND_VERB
    if not side and _opens_joined_clause(sentence, mention):
        cost += _APART
    if is_of_end(sentence, trigger, mention):
        cost += _APART + _SECOND_VERB
    if barriers := _barriers(sentence, begin, end):
        free = _free(sentence, trigger, mention, clauses)
        cost += sum(_barrier(sentence, k) for k in barriers if k not in free)
    if mention.heads or (mention.first <= 1 and opens_row(sentence, trigger, mention)):
        cost = _OPENING
    if opens_narrative(trigger, mention):
        cost = min(cost, WHOLE_SENTENCE)
    is_period = mention.role in (DateRole.SINCE, DateRole.OVER)
    if (
        is_period
        and (not trigger.past_perfect or _is_reported(sentence, trigger))
        and ";" not in sentence.lower[begin:end]
    ):
        return min(cost, WHOLE_SENTENCE)
    return cost + (_UNRESOLVED if mention.start is None else 0.0)


def _barriers(sentence: Sentence, begin: int, end: int) -> list[int]:
    """Where words stand that part a date from a status."""
    lower, tags, dated = sentence.lower, sentence.tags, sentence.dated
    return [
        k
        for k in range(begin, end)
        if (tags[k] & _PARTING or lower[k] in _MARKS) and not dated[k] and not is_determiner(sentence, k)
    ]


def _free(sentence: Sentence, trigger: Trigger, mention: DateMention, clauses: list[range]) -> set[int]:
    """The words that do not part a date from this status, whatever they are."""
    begin, end, side = between(mention, trigger)
    free = waived(sentence, trigger, mention)
    if trigger.form is None and not sentence.cues.happens.isdisjoint(sentence.lower[begin:end]):
        free.update(range(begin, end))  # "the arrest, which took place in May"
    free.update(k for clause in clauses for k in clause if clause.start > begin and clause.stop <= end)
    if not side:
        free.update(_clause_of_time(sentence, begin, end))
    return free


def _clause_of_time(sentence: Sentence, begin: int, end: int) -> range:
    """A clause right behind the status that tells when it was: "fled when his men gave up on April 3"."""
    lower, tags = sentence.lower, sentence.tags
    for k in range(begin, min(end, begin + _CLAUSE_REACH)):
        if lower[k] in BREAKS or tags[k] & VERBAL:
            break
        if tags[k] & CLAUSE_OPENERS and lower[k] in sentence.cues.as_it_was:
            inner = range(k + 1, end)
            over = any(lower[j] in BREAKS or tags[j] & Tag.RELATIVE for j in inner)
            return range(0) if over else range(k, end)
    return range(0)


def _closes_aside(sentence: Sentence, trigger: Trigger, mention: DateMention) -> bool:
    """Whether it ends what stands between commas before the verb: "…, leader until 1984, was acquitted"."""
    lower, k = sentence.lower, mention.first
    if k <= 1 or lower[k - 1] == "," or mention.last + 1 != trigger.start or lower[mention.last] != ",":
        return False
    opens = next((j for j in range(k - 1, 0, -1) if lower[j] == ","), None)
    words = sentence.tokens.words  # "Meanwhile, Lima on Thursday, May 3, dismissed …"
    return opens is not None and not any(
        words[j][:1].isupper() and not sentence.dated[j] for j in range(opens + 1, k)
    )


def _is_of_second_verb(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a past form that states no status stands behind "and" there."""
    lower, cues = sentence.lower, sentence.cues
    return any(
        before == "and" and (word in cues.pasts or word in cues.vanishes)
        for before, word in pairwise(lower[max(begin - 1, 0) : end])
    )


def _opens_joined_clause(sentence: Sentence, mention: DateMention) -> bool:
    """Whether it stands before the verb of the clause that "and" joins: "was held, and in May 2018 freed"."""
    if sentence.lower[mention.first - 1] not in {"and", "but"}:
        return False
    behind = (t.start for t in sentence.triggers if t.start >= mention.last and t.form is not None)
    first = min(behind, default=None)
    return first is not None and BREAKS.isdisjoint(sentence.lower[mention.last : first])


def is_of_end(sentence: Sentence, trigger: Trigger, mention: DateMention) -> bool:
    """Whether it is the day on which a life ended that a verdict did not end: "and executed on July 9"."""
    if mention.precision is not DatePrecision.DAY or mention.first < trigger.end:
        return False
    lower = sentence.lower
    row = (k for k in range(trigger.end, mention.first) if lower[k] == "and")
    return any(lower[k + 1] in sentence.cues.ends for k in row)


def _is_cleft(sentence: Sentence, mention: DateMention) -> bool:
    """Whether it is brought out before what it dates: "it was on Sunday that police arrested her"."""
    lower, k = sentence.lower, mention.first
    if lower[mention.last : mention.last + 1] != ["that"] or k < 2:
        return False
    only = 1 if sentence.tags[k - 1] & Tag.ADVERB else 0  # "it was only on Sunday that"
    return lower[k - 2 - only : k - 1 - only] == ["it"] and bool(sentence.tags[k - 1 - only] & Tag.BE)


def between(mention: DateMention, trigger: Trigger) -> tuple[int, int, float]:
    """The tokens between a date and a status, and what it costs that the date comes first."""
    if mention.first >= trigger.end:
        return trigger.end, mention.first, 0.0
    if mention.last <= trigger.start:
        return mention.last, trigger.start, _BEFORE
    return 0, 0, 0.0


def _is_of_noun(sentence: Sentence, trigger: Trigger, mention: DateMention) -> bool:
    """Whether it dates something else, which does not date the status: "for the riots of May 9"."""
    lower, k = sentence.lower, mention.first - 1
    if k < 1 or lower[k] != "of" or k - 1 in trigger.words:
        return False
    purpose = {"for", "over"} & set(lower[trigger.end : k])
    return bool(purpose) or _TIMES.isdisjoint(lower[max(0, k - _NEAR) : k])


def _is_of_cause(sentence: Sentence, trigger: Trigger, mention: DateMention) -> bool:
    """Whether it dates what they are punished for: "sentenced for their part in the revolt in 2015"."""
    if mention.first < trigger.end or mention.role is not DateRole.AT or is_of_news(sentence, mention):
        return False
    lower = sentence.lower
    for k in range(trigger.end, mention.first):
        if lower[k] in _CAUSES and not sentence.dated[k]:
            noun = bool(sentence.tags[k + 1] & Tag.DETERMINER)  # "over a raid on May 3"
            return mention.first - k > _CAUSE_WORDS - noun
    return False


def _is_behind_other(sentence: Sentence, mention: DateMention) -> bool:
    """Whether it stands behind another status, and opens no clause of its own."""
    if mention.first < 1 or sentence.lower[mention.first - 1] in {",", ";", "and", "but"}:
        return False
    return any(other.end <= mention.first for other in sentence.triggers)


def _is_reported(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether "had" stands for "has" because somebody said it."""
    return any(sentence.tags[k] & Tag.REPORT for k in range(trigger.start))


def _barrier(sentence: Sentence, k: int) -> float:
    """What a word between a date and a status costs."""
    word, tag = sentence.lower[k], sentence.tags[k]
    if word in {";", ":"}:
        return 4.0
    if tag & Tag.RELATIVE and word != "that":
        return 5.5
    if tag & CLAUSE_OPENERS and not tag & Tag.PREPOSITION:
        return 4.0
    if tag & CLAUSE_OPENERS and tag & Tag.SUBORDINATOR:
        return 1.5
    if tag & VERBAL:
        return 0.8
    if tag & Tag.REPORT:
        return 2.0
    return 0.4 if word == "," else 0.0
