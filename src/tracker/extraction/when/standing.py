"""Whether a figure is a running total: how many in all, or how things stand (codebook, ruling 19)."""

from tracker.extraction.dates import DateMention
from tracker.extraction.when.setting import Setting, When
from tracker.extraction.when.statement import Statement
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag
from tracker.vocabulary import FAMILY_OF, CountQualifier, DateBasis, DatePrecision, Family, Measure

_SOME = 10
"""A figure that can be a stock where words say that it stands."""
_HUNDRED = 100
"""An exact figure that many occasions have added up to, rather than one."""
_HUNDREDS = 200
"""A figure that courts and offices do not reach in a day."""
_LARGE = 500
"""A figure that sums up by its mere size."""
_REST = frozenset({"other", "further", "remaining", "additional"})
_OF_THEM = (["of", "them"], ["of", "those"], ["of", "whom"])


def is_standing(said: Statement) -> bool:
    """Whether a figure without a date of its own stands on the day of publication."""
    if in_first_days(said.setting):
        return False
    if said.setting.counted_from is not None and (_counts_on(said) or _is_part_of_total(said)):
        return True
    if said.role.path == "figure of the number":
        return True  # "the number of people held has reached 9,000"
    return _sums_up(said) or is_stock(said) or _is_sum(said)


def _counts_on(said: Statement) -> bool:
    """Whether it counts what has come of what the sentence before told since a day: "40 have been held"."""
    perfect = said.trigger.perfect and not said.trigger.past_perfect
    return perfect and not said.known and said.number >= _SOME and said.setting.since_distance <= 1


def _is_part_of_total(said: Statement) -> bool:
    """Whether it tells what has come of a part of those just counted: "7,000 of them have been freed"."""
    people = said.role.people
    of_them = people.whole is not None or said.sentence.lower[people.last : people.last + 2] in _OF_THEM
    perfect = said.trigger.perfect and not said.trigger.past_perfect
    return of_them and perfect and people.plural and said.setting.since_distance <= 1


def part_of_total(said: Statement) -> When | None:
    """The days of the total in the same sentence of which it tells a part: "half of whom have been freed"."""
    before = said.setting.before
    if before is None or before.measure is not Measure.CUMULATIVE or not _is_part_of_total(said):
        return None
    rule = "days of the total that it is part of"
    return When(before.start, before.end, before.precision, DateBasis.CONTEXT, before.measure, None, rule)


def _sums_up(said: Statement) -> bool:
    """Words that add up, but not the parts of today's news: "in all 120 were sacked"."""
    trigger, setting = said.trigger, said.setting
    plain = trigger.form is Form.PAST and not said.perfect
    news = setting.lead or (setting.news is not None and setting.news.status is trigger.status)
    return said.adds_up and not (plain and not trigger.past_perfect and news)


def is_stock(said: Statement) -> bool:
    """A standing figure: "have been jailed", "are in prison", said of many, out of the blue."""
    trigger = said.trigger
    if not said.known and said.number >= _SOME and (_is_still_so(said) or _is_state_out_of_the_blue(said)):
        return True
    if not said.known and _is_vague_state(said):
        return True
    if said.known or not said.many:
        return False
    if _had_added_up(said):
        return True
    if said.setting.lead and trigger.perfect and not _is_made_up_over_time(said):
        return False  # the news of the day
    if trigger.past_perfect and not trigger.reported:
        return False
    return (
        said.perfect
        or _has_been_the_result(said)
        or said.stands_now
        or trigger.frame.pattern == "state"
        or trigger.lemma in said.sentence.cues.standing
    )


def _has_been_the_result(said: Statement) -> bool:
    """Whether a noun tells what something has led to: "the result has been the arrest of 4,000 people"."""
    trigger, lower = said.trigger, said.sentence.lower
    begin = trigger.first - 1 if said.sentence.tags[trigger.first - 1] & Tag.DETERMINER else trigger.first
    return trigger.form is None and lower[max(0, begin - 2) : begin] in (["has", "been"], ["have", "been"])


def _is_state_out_of_the_blue(said: Statement) -> bool:
    """Whether it tells how things stand of people that nobody spoke of: "14 colonels are being held"."""
    trigger, people = said.trigger, said.role.people
    plain = trigger.infinitive is None and not trigger.perfect and people.kind == "noun"
    if said.setting.lead:
        return False  # the news of the day
    return plain and not people.definite and said.stands_now


def _is_vague_state(said: Statement) -> bool:
    """Whether it tells of some how things stand: "several officials are wanted", "many are in prison"."""
    people = said.role.people
    if said.trigger.infinitive is not None or not people.plural:
        return False
    if people.qualifier is CountQualifier.VAGUE:
        return said.stands_now
    uncounted = people.qualifier is None and people.kind == "noun" and people.whole is None
    return uncounted and not people.definite and not said.sentence.headline and _is_uncounted_state(said)


def _is_uncounted_state(said: Statement) -> bool:
    """Whether it tells how things stand of people without a number, and not of the rest of those told."""
    people = said.role.people
    if not _REST.isdisjoint(said.sentence.lower[people.first : people.last]):
        return False  # "further ministers remain in detention"
    return said.stands_now and not said.trigger.perfect


def _had_added_up(said: Statement) -> bool:
    """Whether it tells what had gone before the news: "hundreds of others had fled before them"."""
    trigger = said.trigger
    if not trigger.past_perfect or trigger.reported or said.subordinate:
        return False
    return said.role.people.high is None or said.number >= _HUNDRED


def _is_made_up_over_time(said: Statement) -> bool:
    """Whether so many come one by one: courts and offices take months, a decree dismisses in a day."""
    return said.number >= _HUNDREDS and FAMILY_OF[said.trigger.status] is not Family.SERVICE


def _is_still_so(said: Statement) -> bool:
    """Whether words say how things stand: "thirty are still being held"."""
    trigger, sentence = said.trigger, said.sentence
    near = sentence.lower[max(0, trigger.start - 2) : trigger.end]
    return said.stands_now and "still" in near


def _is_sum(said: Statement) -> bool:
    """A large figure without a date, below the lead, sums up: "More than 1,000 were arrested"."""
    setting, trigger = said.setting, said.trigger
    near = setting.chain is not None and setting.chain_distance <= 1
    if said.known or setting.lead or near or said.number < _LARGE:
        return False
    return trigger.form is Form.PAST and not trigger.past_perfect


def in_first_days(setting: Setting) -> bool:
    """By the codebook, totals given during the first day of an event are the event."""
    if setting.published is None or setting.coup is None:
        return False
    return 0 <= (setting.published - setting.coup.day).days <= 1


def standing_total(said: Statement, reported: DateMention | None) -> When:
    """A standing total: from an unknown day to the day of publication, or to the day on which it was told."""
    setting = said.setting
    day = setting.published
    if day is not None and reported is not None and reported.start is not None and reported.start < day:
        end = reported.end or reported.start
        basis, mention = reported.basis, reported
        return When(None, end, DatePrecision.DAY, basis, Measure.CUMULATIVE, mention, "total told on a day")
    if day is None:
        return When(None, None, None, None, Measure.CUMULATIVE, None, "standing total without a date")
    if setting.counted_from is not None and _goes_on_counting(said):
        start, basis = setting.counted_from, DateBasis.CONTEXT
        rule = "total that counts from the day of the one before"
        return When(start, day, DatePrecision.RANGE, basis, Measure.CUMULATIVE, None, rule)
    basis = DateBasis.PUBLICATION
    return When(None, day, DatePrecision.DAY, basis, Measure.CUMULATIVE, None, "standing total")


def _goes_on_counting(said: Statement) -> bool:
    """Whether it counts what has happened, and not how things stand: "another 570 have been released"."""
    if said.stands_now:
        return False
    return said.perfect or said.trigger.form is Form.PAST
