"""Which date of a sentence belongs to a status."""

from dataclasses import replace

from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.sentence import CLAUSE_OPENERS, VERBAL, Sentence
from tracker.extraction.triggers import Trigger
from tracker.extraction.when.anchors import anchored
from tracker.extraction.when.insertions import insertions, parted
from tracker.extraction.when.statement import Statement, is_perfect, is_present
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Tag

_REACH = 5.0
"""Cost past which a date belongs to something else."""
_WHOLE_SENTENCE = 4.0
"""Of a period, which covers the whole sentence."""
_OPENING = 1.5
"""Of a date that opens the sentence and dates its main verb."""
_BEFORE, _PER_WORD = 0.6, 0.12
_UNRESOLVED = 3.0
_NEARER = 1.0
"""So much nearer another status in a clause of its own takes a date."""
_APART = 4.0
"""Of a date in a clause between commas, or outside of the one that the status stands in."""
_AT_ONCE = 1
"""Tokens between people and a participle that describes them."""
_DATES_NOTHING = (DateRole.DURATION, DateRole.FUTURE, DateRole.NAME)


def choose(said: Statement) -> tuple[DateMention | None, DateMention | None]:
    """The mention that dates the status, and, apart from it, one that dates who said so."""
    sentence, trigger = said.sentence, said.trigger
    best, best_cost, reported = None, _REACH, None
    for found in sentence.dates:
        mention = _from_outside(trigger, anchored(said, found))
        if mention.counts_from_clause and mention.start is not None:
            return mention, reported  # "a day after they were detained"
        if mention.role in _DATES_NOTHING or _is_possessive(sentence, mention):
            continue
        if _dates_report(sentence, mention):
            reported = reported or mention
            continue
        if _opens_report(sentence, trigger, mention):
            reported = reported or mention
        cost = _cost(sentence, trigger, mention)
        if tells_who(said, mention) or _belongs_to_other(said, mention, cost):
            continue
        if cost < best_cost:
            best, best_cost = mention, cost
    return best, reported


def _from_outside(trigger: Trigger, mention: DateMention) -> DateMention:
    """A date in a clause of "since" dates a status outside of it by that word."""
    opener, role = mention.opener, mention.clause_role
    if opener is None or role is None or opener <= trigger.first < mention.last:
        return mention
    return replace(mention, first=opener, role=role)


def _is_possessive(sentence: Sentence, mention: DateMention) -> bool:
    """A possessive dates what it owns: "last week's bombing"."""
    if mention.is_event or mention.last >= len(sentence.lower):
        return False
    return sentence.lower[mention.last] == "'s"


def tells_who(said: Statement, mention: DateMention) -> bool:
    """The date belongs to a clause that tells who they are: "the men who fled in July have been released"."""
    sentence, trigger, last = said.sentence, said.trigger, said.role.people.last
    if not last <= mention.first < trigger.start:
        return False
    for other in sentence.triggers:  # "the men arrested in July have been released"
        if other.bare_past and last <= other.first < mention.first and other.first - last <= _AT_ONCE:
            return trigger.start < trigger.first
    relatives = (k for k in range(last, mention.first) if sentence.tags[k] & Tag.RELATIVE)
    return any(_has_words(sentence, k + 1, mention.first) for k in relatives)


def _has_words(sentence: Sentence, begin: int, end: int) -> bool:
    return any(word[0].isalpha() for word in sentence.lower[begin:end])


def _belongs_to_other(said: Statement, mention: DateMention, cost: float) -> bool:
    """Whether another status takes the date, in a clause of its own."""
    sentence, trigger = said.sentence, said.trigger
    if _opens_row(sentence, trigger, mention) or _opens_narrative(trigger, mention) or _covers(said, mention):
        return False
    others = (_cost(sentence, other, mention) for other in sentence.triggers if other is not trigger)
    return min(others, default=99.0) + _NEARER < cost and _clause_between(sentence, trigger, mention)


def _opens_row(sentence: Sentence, trigger: Trigger, mention: DateMention) -> bool:
    """Whether it opens a sentence whose verbs it all dates: "In July they were held and sent home"."""
    if mention.first > 1 or mention.role is not DateRole.AT or trigger.past_perfect:
        return False
    return sentence.lower[trigger.start - 1] in {"and", "then"} and trigger.form is not None


def _covers(said: Statement, mention: DateMention) -> bool:
    """Whether a period holds for every total of the sentence: "since May 200 have fled and 900 been jailed"."""
    begin, end, _ = _between(mention, said.trigger)
    is_period = mention.role in (DateRole.SINCE, DateRole.OVER) or (
        mention.is_event and mention.role is DateRole.AFTER
    )
    perfect = is_perfect(said.sentence, said.trigger)
    return is_period and said.many and perfect and ";" not in said.sentence.lower[begin:end]


def _opens_narrative(trigger: Trigger, mention: DateMention) -> bool:
    """Whether it opens a sentence that tells in the past: "In May soldiers rose; two fell, and 30 were held"."""
    plain = trigger.form is Form.PAST and not (trigger.perfect or trigger.past_perfect or trigger.bare_past)
    return mention.first <= 1 and mention.role is DateRole.AT and plain and not trigger.reported


def _clause_between(sentence: Sentence, trigger: Trigger, mention: DateMention) -> bool:
    begin, end, _ = _between(mention, trigger)
    return any(
        sentence.lower[k] in {";", ":"}
        or (sentence.tags[k] & CLAUSE_OPENERS and not sentence.dated[k])
        or (sentence.lower[k] in {"and", "but"} and sentence.lower[k - 1] == ",")
        for k in range(begin, end)
    )


def _dates_report(sentence: Sentence, mention: DateMention) -> bool:
    """Whether it dates the source's words: "said on Friday", "announced Thursday"."""
    before = any(sentence.tags[k] & Tag.REPORT for k in range(max(0, mention.first - 2), mention.first))
    return before and sentence.lower[mention.first - 1] not in {"that", ","}


def _opens_report(sentence: Sentence, trigger: Trigger, mention: DateMention) -> bool:
    """Whether it opens the words of a source: "Last Friday an official said that they had fled"."""
    return (
        mention.first <= 1
        and mention.role is DateRole.AT
        and trigger.past_perfect
        and any(sentence.tags[k] & Tag.REPORT for k in range(mention.last, trigger.start))
    )


def _between(mention: DateMention, trigger: Trigger) -> tuple[int, int, float]:
    """The tokens between a date and a status, and what it costs that the date comes first."""
    if mention.first >= trigger.end:
        return trigger.end, mention.first, 0.0
    if mention.last <= trigger.start:
        return mention.last, trigger.start, _BEFORE
    return 0, 0, 0.0


def _cost(sentence: Sentence, trigger: Trigger, mention: DateMention) -> float:
    """How far a date is from a status, by words, clauses and verbs between them."""
    begin, end, side = _between(mention, trigger)
    if begin == end == 0 or _opens_when(sentence, mention, trigger):
        return 0.0
    cost = side + _PER_WORD * (end - begin)
    if mention.first <= 1:
        cost = min(cost, _OPENING)
    clauses = insertions(sentence)
    if parted(clauses, mention.first, trigger.first):
        cost += _APART
    waived = _waived(sentence, trigger, mention)
    waived.update(k for clause in clauses for k in clause if clause.start > begin and clause.stop <= end)
    barriers = (k for k in range(begin, end) if not sentence.dated[k] and k not in waived)
    cost += sum(_barrier(sentence, k) for k in barriers)
    if mention.first <= 1 and _opens_row(sentence, trigger, mention):
        cost = _OPENING
    if _opens_narrative(trigger, mention):
        cost = min(cost, _WHOLE_SENTENCE)
    is_period = mention.role in (DateRole.SINCE, DateRole.OVER)
    if (
        is_period
        and (not trigger.past_perfect or _is_reported(sentence, trigger))
        and ";" not in sentence.lower[begin:end]
    ):
        return min(cost, _WHOLE_SENTENCE)
    return cost + (_UNRESOLVED if mention.start is None and not mention.is_event else 0.0)


def _opens_when(sentence: Sentence, mention: DateMention, trigger: Trigger) -> bool:
    """Whether a clause of the date tells the status: "in March 2015, when a panel ordered them retired"."""
    k = mention.last + (sentence.lower[mention.last : mention.last + 1] == [","])
    if sentence.lower[k : k + 1] != ["when"] or trigger.first < k:
        return False
    return not any(sentence.lower[j] in {",", ";", ":"} for j in range(k, trigger.first))


def _waived(sentence: Sentence, trigger: Trigger, mention: DateMention) -> set[int]:
    """The words that do not part an opening date from its main verbs.

    Such are a clause that tells who they are ("On Friday four men who had picketed were detained"), its
    source, and what comes before a semicolon or a colon ("Last week the coup was put down; nine were held").
    """
    opens = mention.first <= 1 and mention.role is DateRole.AT and mention.last <= trigger.start
    if not opens or trigger.past_perfect or is_present(trigger):
        return set()
    lower, tags = sentence.lower, sentence.tags
    between = range(mention.last, trigger.start)
    waived = {k for k in between if lower[k] in {";", ":", "according"}}
    for k in between:
        if tags[k] & Tag.RELATIVE and _is_over(sentence, k, trigger.start):
            waived.update(range(k, trigger.start))
    return waived


def _is_over(sentence: Sentence, relative: int, end: int) -> bool:
    """Whether a relative clause has had its verb before ``end``, where another verb begins."""
    if sentence.lower[relative - 1] == ",":
        return "," in sentence.lower[relative + 1 : end]
    return any(
        sentence.tags[k] & VERBAL or sentence.lower[k].endswith("ed") for k in range(relative + 1, end)
    )


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
