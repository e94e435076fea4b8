"""The same thing said twice in one report is one claim: keep the most specific mention."""

import datetime as dt
from dataclasses import replace

from tracker.extraction.drafts import Draft
from tracker.extraction.people.groups import ARMED
from tracker.extraction.retold import without_retold
from tracker.extraction.roles.gaps import LEFT_OUT
from tracker.vocabulary import DATED_BY_WORDS, CountQualifier, DateBasis, Group, LegalStatus, Measure

_SPECIFIC = {
    CountQualifier.EXACT: 5,
    CountQualifier.ABOUT: 4,
    CountQualifier.RANGE: 3,
    CountQualifier.AT_LEAST: 3,
    CountQualifier.AT_MOST: 3,
    CountQualifier.VAGUE: 2,
    CountQualifier.UNSTATED: 1,
}
_OTHERS = frozenset({"another", "other", "others"})
_ROUNDED = (CountQualifier.AT_LEAST, CountQualifier.ABOUT)
_ROUNDING = 1.1
"""By how much an exact number exceeds the round one that stands for it at most."""
_NEXT_WORD = 10
"""From "dozens" to "hundreds", from "hundreds" to "thousands"."""
_LEAD = 2
"""The last sentence of headline and lead, which give numbers in the round."""
_ONCE = (
    LegalStatus.RETURNED,
    LegalStatus.FLED,
    LegalStatus.ASYLUM_GRANTED,
    LegalStatus.DISMISSED,
    LegalStatus.RECALLED,
)
"""What befalls the same people once in a report."""
_SOURCE = "day of the report's source"
"""How a date tells that it is only the day on which a source spoke."""
_TOLD_WITHIN = 10
"""Days between such an event and its being told at most."""


def merge_drafts(drafts: list[Draft]) -> list[Draft]:
    """Drafts in order of the text, with those that say the same thing made one."""
    kept: list[Draft] = []
    for draft in without_retold(_verdicts_told(drafts)):
        for position, other in enumerate(kept):
            if _same(other, draft):
                kept[position] = _join(other, draft)
                break
        else:
            kept.append(draft)
    return kept


def _verdicts_told(drafts: list[Draft]) -> list[Draft]:
    """Without words for prison that another sentence explains: "jails 18", who got ten years."""
    verdicts = [draft for draft in drafts if draft.status is LegalStatus.CONVICTED]
    return [
        draft
        for draft in drafts
        if draft.status is not LegalStatus.ARRESTED
        or not any(_tells_verdict(verdict, draft) for verdict in verdicts)
    ]


def _tells_verdict(verdict: Draft, jailing: Draft) -> bool:
    if verdict.where.country != jailing.where.country or not _is_of_prison(jailing):
        return False
    entity = verdict.who.entity is not None and verdict.who.entity is jailing.who.entity
    if not jailing.sentence.headline:
        known = bool(verdict.who.names) or jailing.role.people.definite
        return entity and known and jailing.when.basis not in DATED_BY_WORDS
    same = (verdict.who.low, verdict.who.high) == (jailing.who.low, jailing.who.high)
    return entity or (same and jailing.who.low is not None and jailing.who.low > 1)


def _is_of_prison(draft: Draft) -> bool:
    """Whether the words tell prison and no arrest: "the jailed editor", "his imprisonment", "behind bars"."""
    words = {draft.sentence.lower[k] for k in draft.trigger.words}
    return not words.isdisjoint(draft.sentence.cues.imprisonment)


def _same(a: Draft, b: Draft) -> bool:
    if a.status is not b.status or not _countries_fit(a, b):
        return False
    if a.sentence is b.sentence and (a.trigger is b.trigger or LEFT_OUT in (a.role.path, b.role.path)):
        return False
    if a.who.names and b.who.names and not a.who.names & b.who.names:
        return False
    if _are_of_two_countries(a, b):
        return False
    if not _groups_fit(a, b) or not _counts_fit(a, b) or _is_somebody_else(a, b):
        return False
    if CountQualifier.UNSTATED in (a.who.qualifier, b.who.qualifier) and bool(a.who.names) != bool(
        b.who.names
    ):
        return False
    return _dates_fit(a, b)


def _are_of_two_countries(a: Draft, b: Draft) -> bool:
    """Whether their words tell that they come from two countries: "the two Russians", two Montenegrins."""
    one, other = a.role.people, b.role.people
    named = one.origin is not None or other.origin is not None
    origins = {a.who.origin, b.who.origin} - {None}
    return named and len(origins) > 1 and not (a.sentence.headline or b.sentence.headline)


def _is_somebody_else(a: Draft, b: Draft) -> bool:
    """Whether the second is one person more: who was named goes on by name, not as "a sergeant"."""
    first, second = sorted((a, b), key=lambda draft: draft.sentence.number)
    one_each = first.who.low == second.who.low == first.who.high == second.who.high == 1
    unnamed = bool(first.who.names) and not second.who.names
    apart = first.who.entity is not second.who.entity and not first.sentence.headline
    return one_each and unnamed and apart


def _countries_fit(a: Draft, b: Draft) -> bool:
    if a.where.country == b.where.country:
        return True
    if _is_told_without_country(a, b) or _is_told_without_country(b, a):
        return True
    if (a.sentence.headline or b.sentence.headline) and None in (a.where.country, b.where.country):
        return True  # the lead leaves out what the headline has told: "Norway grants …", "have been granted"
    vague = next((draft for draft in (a, b) if draft.sentence.headline and draft.where.place is None), None)
    return vague is not None and _counts_fit(a, b)  # a headline leaves out what the text tells


def _is_told_without_country(again: Draft, first: Draft) -> bool:
    """Whether the same people's status is told once more, by words that name no country."""
    same = again.who.entity is not None and again.who.entity is first.who.entity
    later = again.sentence.number > first.sentence.number
    presumed = again.where.place is None and again.where.country in (None, again.who.origin)
    return same and later and presumed and first.where.place is not None


def _groups_fit(a: Draft, b: Draft) -> bool:
    groups = {a.who.group, b.who.group}
    if len(groups) == 1 or groups <= ARMED or _is_headline_of(a, b) or _is_headline_of(b, a):
        return True
    same_entity = a.who.entity is not None and a.who.entity is b.who.entity
    return same_entity or (
        Group.PEOPLE in groups
        and (a.who.low, a.who.high) == (b.who.low, b.who.high)
        and a.who.low is not None
    )


def _is_headline_of(headline: Draft, draft: Draft) -> bool:
    """Whether a headline that counts and names nobody is told by the lead in other words."""
    who = headline.who
    vague = who.qualifier is CountQualifier.UNSTATED and not who.names
    return headline.sentence.headline and vague and draft.sentence.number - headline.sentence.number <= _LEAD


def _counts_fit(a: Draft, b: Draft) -> bool:
    if (a.who.low, a.who.high) == (b.who.low, b.who.high):
        return True
    if _is_of_others(a) or _is_of_others(b):
        return False
    qualifiers = {a.who.qualifier, b.who.qualifier}
    if CountQualifier.UNSTATED in qualifiers:
        return True
    if CountQualifier.VAGUE in qualifiers and len(qualifiers) > 1:
        vague, other = (a, b) if a.who.qualifier is CountQualifier.VAGUE else (b, a)
        return _may_be_called(vague, other)
    rounded, exact = (a, b) if b.who.qualifier is CountQualifier.EXACT else (b, a)
    if exact.who.qualifier is not CountQualifier.EXACT or rounded.who.qualifier not in _ROUNDED:
        return False
    return rounded.who.low == exact.who.low or _is_rounded(rounded, exact)


def _may_be_called(vague: Draft, other: Draft) -> bool:
    """Whether a number may be called by a vague word: "dozens" are no 35,000."""
    least, number = vague.who.low, other.who.low
    return least is not None and number is not None and least <= number < least * _NEXT_WORD


def _is_of_others(draft: Draft) -> bool:
    """Whether a text means people beside those that it told before: "dozens more", "several other people"."""
    people = draft.role.people
    words = draft.sentence.lower[people.first : people.last]
    others = people.additional or not _OTHERS.isdisjoint(words) or words[-1:] == ["more"]
    return others and not draft.sentence.headline


def _is_rounded(rounded: Draft, exact: Draft) -> bool:
    """Whether headline or lead round a number that the text then gives: "more than 18,000", "18,632"."""
    low, number = rounded.who.low, exact.who.low
    if low is None or number is None or rounded.sentence.number > _LEAD:
        return False
    below = low if rounded.who.qualifier is CountQualifier.AT_LEAST else low * (2 - _ROUNDING)
    return below <= number <= low * _ROUNDING


def _dates_fit(a: Draft, b: Draft) -> bool:
    if (a.when.start is None and a.when.end is None) or (b.when.start is None and b.when.end is None):
        return True
    if not (_is_sure(a) and _is_sure(b)):
        return True
    if a.when.measure is not b.when.measure and Measure.CUMULATIVE in (a.when.measure, b.when.measure):
        unstated = CountQualifier.UNSTATED in (a.who.qualifier, b.who.qualifier)
        return unstated or (a.who.low, a.who.high) == (b.who.low, b.who.high)
    if _are_told_late(a, b):
        return True
    starts = [w.start for w in (a.when, b.when) if w.start]
    ends = [w.end for w in (a.when, b.when) if w.end]
    return not starts or not ends or max(starts) <= min(ends)


def _are_told_late(a: Draft, b: Draft) -> bool:
    """Whether one is the day of telling: what befalls people once has happened on the earlier day."""
    told = _SOURCE in (a.when.rule, b.when.rule)
    if not (a.status in _ONCE or told) or a.who.entity is None or a.who.entity is not b.who.entity:
        return False
    if not (a.when.is_day and b.when.is_day) or a.when.start is None or b.when.start is None:
        return False
    return abs((a.when.start - b.when.start).days) <= _TOLD_WITHIN


def _is_sure(draft: Draft) -> bool:
    """Whether words of the sentence say when, also if they count from another one: "that November"."""
    when = draft.when
    return when.basis in DATED_BY_WORDS or (when.basis is DateBasis.CONTEXT and when.mention is not None)


def _join(a: Draft, b: Draft) -> Draft:
    """The more specific of two; a sure date of the other replaces a guessed one."""
    best, other = (b, a) if _rank(b) > _rank(a) else (a, b)
    if best.sentence.headline and best.who.low == other.who.low:
        best = replace(best, who=replace(best.who, high=other.who.high, qualifier=other.who.qualifier))
    if best.who.low == other.who.low == 1 and other.who.names and not best.who.names:
        best = replace(best, who=replace(best.who, names=other.who.names))  # who is named next is another
    unplaced = best.where.country is None and other.where.country is not None
    if unplaced or (best.where.place is None and other.where.place is not None):
        best = replace(best, where=other.where)
    total = best.when.measure is Measure.CUMULATIVE is not other.when.measure
    if (
        best.when.basis not in DATED_BY_WORDS
        and other.when.basis in DATED_BY_WORDS
        and other.when.start is not None
        and not total
    ):
        best = replace(best, when=other.when)
    if _are_told_late(a, b):
        best = replace(best, when=min(a.when, b.when, key=lambda when: when.start or dt.date.max))
    return replace(best, mentions=a.mentions + b.mentions)


def _rank(draft: Draft) -> tuple[int, int, int]:
    when = draft.when
    event = when.mention is not None and when.mention.is_event
    sure = (
        3
        if when.basis in DATED_BY_WORDS and when.start is not None and not event
        else 2
        if when.basis in DATED_BY_WORDS and when.start is not None
        else 1
        if when.start is not None
        else 0
    )
    days = -(when.end - when.start).days if when.start is not None and when.end is not None else -100_000
    return (_SPECIFIC[draft.who.qualifier], sure, days)
