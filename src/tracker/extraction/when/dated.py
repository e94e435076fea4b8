"""The days that a date gives a status, and how its figure is counted then."""

import datetime as dt

from tracker.extraction.dates import DateMention, DateRole, claim_span
from tracker.extraction.when.setting import When
from tracker.extraction.when.statement import Statement, is_lasting
from tracker.lexicon.tags import Tag
from tracker.vocabulary import FAMILY_OF, CountQualifier, DatePrecision, Family, LegalStatus, Measure

_LONG = 300
"""Days from which a date is a year rather than an occasion."""
_SEVERAL, _SOME = 5, 10
"""People who can be a stock, in prison and held by other words."""
_FEW = 20
"""People of whom a report tells one by one or as one group; more are a stock."""
_DEMAND_REACH = 3
"""Tokens from a demand to what is demanded."""
_OPEN_ROLES = (DateRole.SINCE, DateRole.UNTIL, DateRole.BY, DateRole.AFTER)

_UP_TO_TOLD = (DateRole.SINCE, DateRole.BY)
"""Of totals that end with the day on which they were told."""
_ENDS = (DateRole.UNTIL, DateRole.BY)

_Span = tuple[dt.date | None, dt.date | None, Measure]


def dated(said: Statement, mention: DateMention, reported: DateMention | None = None) -> When:
    """The days and the measure of a status that a mention dates; a total ends on the day it was told."""
    start, end, measure = _span(said, mention)
    if measure is Measure.CUMULATIVE and mention.role in _UP_TO_TOLD and reported is not None:
        told = reported.end
        fits = told is not None and end is not None and (start or told) <= told < end
        end = told if fits else end
    if measure is Measure.CUMULATIVE and start is None and end is not None and mention.role in _ENDS:
        start = _counted_since(said, end)
    if said.role.path == "figure of the number" and measure is Measure.EVENT and not _is_long(start, end):
        measure = Measure.CUMULATIVE
        if said.role.people.prep in {"at", "to"} or start == end:
            start = None  # "the number stood at 262 in April", "put the number at 40 on May 3"
    if start is None and end is None:
        return When(None, None, None, None, measure, mention, "date that cannot be resolved")
    precision = mention.precision if not mention.is_event else None
    if precision is None or (mention.role in _OPEN_ROLES and end not in (start, mention.end)):
        precision = DatePrecision.DAY if start == end else DatePrecision.RANGE
    rule = f"date in the sentence ({mention.role})"
    began = mention.role is DateRole.SINCE and measure is Measure.EVENT
    return When(start, end, precision, mention.basis, measure, mention, rule, is_state=began)


def _span(said: Statement, mention: DateMention) -> _Span:
    setting, role = said.setting, mention.role
    start, end = claim_span(mention, setting.published, setting.coup)
    total, plural = said.adds_up, said.role.people.plural
    if role is DateRole.SINCE:
        if start is None and setting.coup is not None:
            start, end = setting.coup.day, end or setting.published  # "since then"
        if start is None and mention.is_event:
            return None, setting.published, Measure.CUMULATIVE  # since a day that the report does not name
        if _began_then(said) and mention.start is not None:
            return mention.start, mention.end, Measure.EVENT
        return start, end, Measure.CUMULATIVE
    few = said.known or (said.role.people.low or _LONG) < _FEW
    if role is DateRole.OVER and start is None and few:
        return None, None, Measure.EVENT  # "three of them in recent days"
    if role is DateRole.OVER:
        return start, end or setting.published, Measure.CUMULATIVE  # "in recent months"
    if role is DateRole.BY and start is None and end == setting.published:
        if total and plural:
            return start, end, Measure.CUMULATIVE  # "so far"
        return end, end, Measure.EVENT  # "by now"
    if role in (DateRole.UNTIL, DateRole.BY):
        if start is None and setting.coup is not None and any(date.is_event for date in said.sentence.dates):
            start = setting.coup.day  # "from the coup through October"
        return start, end, Measure.CUMULATIVE
    if role is DateRole.AT and stood_then(said, mention):
        return None, end, Measure.CUMULATIVE
    adds_up = _adds_up(said, mention, (end - start).days if start and end else 0, total=total)
    return start, end, Measure.CUMULATIVE if adds_up else Measure.EVENT


def _counted_since(said: Statement, end: dt.date) -> dt.date | None:
    """The day from which a total up to a day runs: "since the amnesty of May 3 90 were freed by June 9"."""
    since = (d.start for d in said.sentence.dates if d.role is DateRole.SINCE and d.start is not None)
    return next((start for start in since if start <= end), None)


def _adds_up(said: Statement, mention: DateMention, days: int, *, total: bool) -> bool:
    """Whether a figure with a date counts over a period: many people, a long time, "in all"."""
    plural = said.role.people.plural
    if mention.role is DateRole.AFTER and mention.is_event and days > 2 and said.many:
        return True
    asylum = said.trigger.frame.status is LegalStatus.ASYLUM_SOUGHT
    return plural and ((days >= _LONG and (said.many or asylum)) or (total and days > 1))


def stood_then(said: Statement, mention: DateMention) -> bool:
    """Whether so many had it by then: "19 were in prison on May 3", "in March he said 90 had been held"."""
    trigger, sentence = said.trigger, said.sentence
    if said.known or not said.role.people.plural:
        return False
    stands = trigger.frame.pattern == "state" or trigger.lemma in sentence.cues.standing
    if stands and said.number >= _SEVERAL:
        return mention.precision is DatePrecision.DAY
    told = mention.last <= trigger.start and any(
        sentence.tags[k] & Tag.REPORT for k in range(mention.last, trigger.start)
    )
    if not told or said.number < _SOME:
        return False
    long = mention.start is not None and mention.end is not None and mention.start < mention.end
    return said.stands_now or (trigger.past_perfect and long)


def _began_then(said: Statement) -> bool:
    """Whether "since" tells when a state of an identified group began: "in detention since December"."""
    trigger, sentence = said.trigger, said.sentence
    if trigger.bare_past and sentence.lower[trigger.start - 1] == ",":
        return True  # "140 pilots, detained since August, were released"
    few = said.role.people.qualifier is CountQualifier.EXACT and said.number < _FEW
    people = said.role.people
    of_them = (
        people.whole is not None or people.kind == "pronoun" or trigger.status is LegalStatus.CHARGED
    )  # one trial for all
    return (is_lasting(said) or _is_being_sought(said)) and (said.known or few or of_them)


def _is_being_sought(said: Statement) -> bool:
    """Whether somebody goes on asking for them: "has been seeking his arrest since early July"."""
    trigger, sentence = said.trigger, said.sentence
    if trigger.status is not LegalStatus.WANTED and FAMILY_OF[trigger.status] is not Family.EXTRADITION:
        return False
    near = sentence.lower[max(0, trigger.first - _DEMAND_REACH) : trigger.end]
    return not sentence.cues.demanding.isdisjoint(near)


def _is_long(start: dt.date | None, end: dt.date | None) -> bool:
    return start is not None and end is not None and (end - start).days >= _LONG
