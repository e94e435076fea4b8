"""Which date of a sentence belongs to a status."""

import datetime as dt
from dataclasses import replace

from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.sentence import CLAUSE_OPENERS, Sentence
from tracker.extraction.triggers import Trigger
from tracker.extraction.when.anchors import anchored
from tracker.extraction.when.cost import (
    WHOLE_SENTENCE,
    between,
    cost_of,
)
from tracker.extraction.when.finite import is_determiner, main_verb_between
from tracker.extraction.when.links import linked
from tracker.extraction.when.offences import is_of_offence
from tracker.extraction.when.openers import opens_narrative, opens_row, opens_turn
from tracker.extraction.when.reports import dates_report, opens_report, stands_before_report
from tracker.extraction.when.statement import (
    Statement,
    describes_people,
    is_put_later,
)
from tracker.extraction.when.told import told_event
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag
from tracker.vocabulary import DatePrecision, LegalStatus

_REACH = 5.0
"""Cost past which a date belongs to something else."""
_NEARER = 1.0
"""So much nearer another status in a clause of its own takes a date."""
_AT_ONCE = 1
"""Tokens between people and a participle that describes them."""
_SOME = 10
"""People who can be a running total."""
_SOME_WEEKS = 27
"""Days of a month at least."""
_MONTH = 31
"""Days of the longest date of one occasion."""
_DATES_NOTHING = (DateRole.DURATION, DateRole.FUTURE, DateRole.NAME, DateRole.NOW)


def choose(said: Statement) -> tuple[DateMention | None, DateMention | None]:
    """The mention that dates the status, and, apart from it, one that dates who said so."""
    sentence, trigger = said.sentence, said.trigger
    best, best_cost, reported = None, _REACH, None
    for found in sentence.dates:
        mention = _from_outside(trigger, anchored(said, found))
        mention = linked(sentence, mention, trigger) or mention  # "since April, when he was charged"
        if mention.counts_from_clause and mention.start is not None:
            return mention, reported  # "a day after they were detained"
        if dates_report(sentence, mention) or stands_before_report(sentence, trigger, mention):
            reported = reported or mention
            continue
        if opens_report(said, mention):
            reported = reported or mention
        if _names_noun(trigger, mention, sentence):
            return mention, reported  # "Friday's conviction of", "the 2014 arrest of"
        if (
            mention.role in _DATES_NOTHING
            or is_of_offence(sentence, trigger, mention)
            or is_possessive(sentence, mention)
            or _is_past_of_now(said, mention)
            or (mention.role is DateRole.UNTIL and not said.many)  # "remanded in custody until May 3"
        ):
            continue
        cost = cost_of(sentence, trigger, mention)
        if _covers(said, mention):
            cost = min(cost, WHOLE_SENTENCE)
        if tells_who(said, mention) or _belongs_to_other(said, mention, cost):
            continue
        if _is_left_behind(sentence, trigger, mention):
            continue
        if _is_outside_of_description(said, mention) or _is_of_participle(said, mention):
            continue
        if cost < best_cost:
            best, best_cost = mention, cost
    if said.setting.named is not None and (best is None or best.role is DateRole.BY):
        best = _of_named_event(said) or best or told_event(said)
    return best, reported


def _of_named_event(said: Statement) -> DateMention | None:
    """What counts a status from an event that the report names: "have been held since the riots"."""
    named, trigger = said.setting.named, said.trigger
    mention = None if named is None else named.since(said.sentence)
    if mention is None or cost_of(said.sentence, trigger, mention) >= _REACH:
        return None
    if mention.role is DateRole.SINCE:
        return mention if mention.start is not None or (trigger.perfect and said.number >= _SOME) else None
    return mention if trigger.form is Form.PAST and not trigger.perfect else None


def _from_outside(trigger: Trigger, mention: DateMention) -> DateMention:
    """A date in a clause of "since" dates a status outside of it by that word."""
    opener, role = mention.opener, mention.clause_role
    if opener is None or role is None or opener <= trigger.first < mention.last:
        return mention
    return replace(mention, first=opener, role=role)


def _is_past_of_now(said: Statement, mention: DateMention) -> bool:
    """Whether it is past while the status stands: "is in prison over a protest in 2019"."""
    if mention.heads:
        return False  # "2014: The general is jailed"
    today = said.setting.published
    if said.trigger.perfect and not said.trigger.past_perfect and _is_past_period(mention, today):
        return True  # "under a law of October 40 have been released"
    past = (
        mention.role is DateRole.AT and mention.end is not None and today is not None and mention.end < today
    )
    told = said.trigger.form is not None or said.trigger.status is LegalStatus.WANTED
    return past and told and said.stands_now


def _is_past_period(mention: DateMention, today: dt.date | None) -> bool:
    """Whether it is a month or year that is over, which goes with no present perfect."""
    if mention.role is not DateRole.AT or mention.start is None or mention.end is None or today is None:
        return False
    if mention.precision is DatePrecision.RANGE:
        return False  # "have applied between July 2016 and May 2017"
    return mention.end < today and (mention.end - mention.start).days >= _SOME_WEEKS


def _names_noun(trigger: Trigger, mention: DateMention, sentence: Sentence) -> bool:
    """Whether it stands before the noun that tells the status, as its own date."""
    if trigger.form is not None or mention.start is None or mention.is_event:
        return False
    possessive = sentence.lower[mention.last : mention.last + 1] == ["'s"]
    named = possessive or mention.role is DateRole.NAME
    return named and 0 <= trigger.first - mention.last - possessive <= _AT_ONCE


def is_possessive(sentence: Sentence, mention: DateMention) -> bool:
    """A possessive dates what it owns: "last week's bombing"."""
    counts = mention.is_event or mention.role is DateRole.SINCE  # "since Tuesday's raid"
    if counts or mention.last >= len(sentence.lower):
        return False
    return sentence.lower[mention.last] == "'s"


def tells_who(said: Statement, mention: DateMention) -> bool:
    """The date belongs to a clause that tells who they are: "the men who fled in July have been released"."""
    sentence, trigger, last = said.sentence, said.trigger, said.role.people.last
    if not last <= mention.first < trigger.start:
        return False
    for other in sentence.triggers:  # "the men arrested in July have been released"
        at_once = other.bare_past and last <= other.first < mention.first and other.first - last <= _AT_ONCE
        if at_once and not main_verb_between(sentence, other.end, mention.first):
            return trigger.start < trigger.first
    relatives = [k for k in range(last, mention.first) if sentence.tags[k] & Tag.RELATIVE]
    if relatives and main_verb_between(sentence, relatives[0], mention.first):
        return False  # "a man who fled in 2012 came back on Monday and was arrested"
    return any(_has_words(sentence, k + 1, mention.first) for k in relatives)


def _is_outside_of_description(said: Statement, mention: DateMention) -> bool:
    """Whether the status only describes people of whom the date tells something else.

    "Deported a man detained for theft on Monday", "the pilots who had fled left in May": of "left".
    """
    sentence, trigger = said.sentence, said.trigger
    if sentence.headline or trigger.form is None or mention.heads or not _is_occasion(mention):
        return False
    if said.role.path == "participle before the noun" and trigger.lemma not in sentence.cues.lasting:
        return True  # "the speech of the convicted general"
    if mention.last <= trigger.start and said.role.path == "antecedent of the relative pronoun":
        return not (_opens_clause_with(sentence, mention, trigger) or opens_turn(sentence, mention))
    participle = describes_people(said)
    if not participle and not said.subordinate:
        return False
    if participle and mention.last <= trigger.start:
        begin = trigger.end
        return main_verb_between(sentence, mention.last, trigger.start) or main_verb_between(
            sentence, begin, len(sentence.lower)
        )
    return mention.first >= trigger.end and main_verb_between(sentence, trigger.end, mention.first)


def _opens_clause_with(sentence: Sentence, mention: DateMention, trigger: Trigger) -> bool:
    """Whether a relative clause holds both the date and the status: "who on Friday were jailed"."""
    return any(sentence.tags[k] & Tag.RELATIVE for k in range(mention.first)) and not any(
        sentence.tags[k] & Tag.RELATIVE for k in range(mention.last, trigger.start)
    )


def _is_of_participle(said: Statement, mention: DateMention) -> bool:
    """Whether it stands with a participle behind the people: "deported a man arrested on Sunday"."""
    sentence, trigger = said.sentence, said.trigger
    if mention.first < trigger.end or mention.role is not DateRole.AT:
        return False
    for other in sentence.triggers:
        behind = other.bare_past and trigger.end <= other.first < mention.first
        if not behind or other.status is trigger.status or other.status is LegalStatus.WANTED:
            continue
        before = sentence.tags[other.first - 1] & (Tag.COORDINATOR | Tag.ADVERB | Tag.SUBORDINATOR)
        if before or sentence.lower[other.first - 1] in {",", ";"}:
            continue
        if mention.first - other.end <= _AT_ONCE + 1 or not _is_occasion(mention):
            return True
    return False


def _is_occasion(mention: DateMention) -> bool:
    """Whether it is a day or a month, and no period that covers the whole sentence."""
    if mention.role is not DateRole.AT or mention.start is None or mention.end is None:
        return False
    return (mention.end - mention.start).days <= _MONTH


def _has_words(sentence: Sentence, begin: int, end: int) -> bool:
    return any(word[0].isalpha() for word in sentence.lower[begin:end])


def _belongs_to_other(said: Statement, mention: DateMention, cost: float) -> bool:
    """Whether another status takes the date, in a clause of its own."""
    sentence, trigger = said.sentence, said.trigger
    if opens_row(sentence, trigger, mention) or opens_narrative(trigger, mention) or _covers(said, mention):
        return False
    others = (cost_of(sentence, other, mention) for other in sentence.triggers if other is not trigger)
    return min(others, default=99.0) + _NEARER < cost and _clause_between(sentence, trigger, mention)


def _covers(said: Statement, mention: DateMention) -> bool:
    """Whether a period holds for every total of the sentence: "since May 200 fled and 900 were jailed"."""
    begin, end, _ = between(mention, said.trigger)
    is_period = mention.role in (DateRole.SINCE, DateRole.OVER) or (
        mention.is_event and mention.role is DateRole.AFTER
    )
    perfect = said.perfect
    return is_period and said.many and perfect and ";" not in said.sentence.lower[begin:end]


def _clause_between(sentence: Sentence, trigger: Trigger, mention: DateMention) -> bool:
    begin, end, _ = between(mention, trigger)
    return any(
        sentence.lower[k] in {";", ":"}
        or (sentence.tags[k] & CLAUSE_OPENERS and not sentence.dated[k] and not is_determiner(sentence, k))
        or (sentence.lower[k] in {"and", "but"} and sentence.lower[k - 1] == ",")
        for k in range(begin, end)
    )


def _is_left_behind(sentence: Sentence, trigger: Trigger, mention: DateMention) -> bool:
    """Whether words put the status some time after that date: "rose on May 3, and 90 were later charged"."""
    if mention.last > trigger.start or mention.role is not DateRole.AT or mention.heads:
        return False
    joined = sentence.lower[trigger.start - 1] == "and" and mention.last == trigger.start - 1
    if joined and trigger.form is Form.ING and mention.first > 1:
        return True  # "banning it in May and jailing hundreds"
    return is_put_later(sentence, trigger)
