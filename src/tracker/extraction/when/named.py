"""What counts from an event that the report dates elsewhere: "since the riots", which broke out on May 3."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from tracker.extraction.article import Article
from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.dates.calendar import Period, Shift, shifted, span
from tracker.extraction.sentence import BREAKS, Sentence
from tracker.extraction.when.counting import Count, Event, counts, event_behind, event_of_clause
from tracker.extraction.when.event_days import Days, days_of
from tracker.extraction.when.event_words import Groups, event_words
from tracker.vocabulary import DateBasis, DatePrecision

_OWN = 9
"""Tokens from the noun to a date of the same phrase: "since the riots that shook the capital in March"."""
_FAR_END = 3
"""Tokens from the noun to the other end of a period: "between the vote and early in June"."""
_FEW = 3
"""Days of an event at most from which other days are counted."""
_DIRECTED = frozenset({"after", "before", "following"})


class NamedEvents:
    """The events of a report; each is looked for in its text when something counts from it."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._counts: dict[int, list[Count]] = {}  # by where their sentence begins
        self._known: dict[tuple[Groups, str, frozenset[str]], Days | None] = {}

    @property
    def sentences(self) -> list[Sentence]:
        """All sentences of the report."""
        return self._article.sentences

    def since(self, sentence: Sentence) -> DateMention | None:
        """What counts from an event whose day the report does not give: "since the riots"."""
        for count in self._counts_in(sentence):
            if count.role is not DateRole.SINCE or sentence.dated[count.first]:
                continue
            event = event_behind(sentence, count.last)
            if event is not None:
                own = _own_date(sentence, event)
                days = (own.start, own.end) if own is not None and own.start and own.end else None
                return _mention(count.first, event.last, days, DateRole.SINCE)
        return None

    def dates(self, sentence: Sentence) -> list[DateMention]:
        """The dates of a sentence, with those that count from events of the report."""
        found = [*self._lengths(sentence), *self._phrases(sentence)]
        taken = {k for mention in found for k in range(mention.first, mention.last)}
        kept = [date for date in sentence.dates if taken.isdisjoint(range(date.first, date.last))]
        return sorted(kept + found, key=lambda mention: mention.first) if found else sentence.dates

    def upheaval(self, sentence: Sentence, mention: DateMention) -> DateMention:
        """A reference to a change of power with the day that the report gives it elsewhere."""
        event = event_behind(sentence, mention.first + 1)
        event = event or event_of_clause(sentence, mention.first)
        days = None if event is None or event.last > mention.last else self._days(sentence, event)
        if days is None:
            return mention
        if mention.shift is None:
            return replace(mention, start=days[0], end=days[1], precision=DatePrecision.RANGE)
        period = shifted(span(*days), mention.shift)
        return (
            mention
            if period is None
            else replace(mention, start=period.start, end=period.end, precision=period.precision)
        )

    def _counts_in(self, sentence: Sentence) -> list[Count]:
        """The words of a sentence that count from something, which dates and statuses both ask for."""
        begin = sentence.span.start
        if begin not in self._counts:
            self._counts[begin] = list(counts(sentence))
        return self._counts[begin]

    def _lengths(self, sentence: Sentence) -> Iterator[DateMention]:
        """What a length of time counts from an event: "two days before the vote"."""
        for mention in sentence.dates:
            behind = sentence.lower[mention.last : mention.last + 1]
            if mention.shift is None or not mention.counts_from_clause or not _DIRECTED.issuperset(behind):
                continue
            event = event_behind(sentence, mention.last + 1) if behind else None
            if event is None or mention.start is not None:
                continue
            count = Count(mention.first, mention.last + 1, DateRole.AT, mention.shift)
            if _is_in_apposition(sentence, count):
                continue
            dated = self._counted(sentence, count, event)
            if dated is not None:
                yield dated

    def _phrases(self, sentence: Sentence) -> Iterator[DateMention]:
        """What prepositions count from an event: "since the vote", "hours after the attack"."""
        for count in self._counts_in(sentence):
            event = None if _is_taken(sentence, count) else event_behind(sentence, count.last)
            if event is None and count.role is DateRole.SINCE and not _is_taken(sentence, count):
                event = event_of_clause(sentence, count.last)
            dated = None if event is None else self._counted(sentence, count, event)
            if dated is not None:
                yield dated

    def _counted(self, sentence: Sentence, count: Count, event: Event) -> DateMention | None:
        """The date that is counted from an event; null where that has no day."""
        if count.role is DateRole.AFTER and event_words().statuses.intersection(event.groups):
            return None  # "after his arrest he was charged"
        own = None if count.opens else _own_date(sentence, event)
        far = count.opens or (count.shift is not None and not count.shift.is_none)
        if own is not None and not far:
            return None  # "since the riots of May 3": that date is read as it is
        days = self._days(sentence, event) if own is None else (own.start, own.end)
        if days is None or days[0] is None or days[1] is None:
            return None
        last = event.last if own is None else max(own.last, event.last)
        if count.opens:
            return _period(sentence, count, last, days[0])
        if count.shift is None:
            return _mention(count.first, last, (days[0], days[1]), count.role)
        period = _shifted(count.shift, days[0], days[1])
        today = sentence.published
        if period is None or (today is not None and period.start > today):
            return None
        end = period.end if today is None else min(period.end, today)
        return _mention(count.first, last, (period.start, end), DateRole.AT)

    def _days(self, sentence: Sentence, event: Event) -> Days | None:
        key = event.groups, " ".join(sentence.lower[event.first : event.last]), event.whose
        if key not in self._known:
            self._known[key] = days_of(self._article, *key)
        return self._known[key]


def _shifted(shift: Shift, start: dt.date, end: dt.date) -> Period | None:
    """The days so far from an event; nothing is days away from one of which only the month is known."""
    return None if shift.unit == "day" and (end - start).days > _FEW else shifted(span(start, end), shift)


def _mention(first: int, last: int, days: Days | None, role: DateRole) -> DateMention:
    start, end = days or (None, None)
    precision = None if days is None else DatePrecision.DAY if start == end else DatePrecision.RANGE
    unknown = days is None
    return DateMention(first, last, start, end, precision, DateBasis.CONTEXT, role, is_event=unknown)


def _is_taken(sentence: Sentence, count: Count) -> bool:
    """Whether those words are part of a date, if not of one that the event itself can tell."""
    over = [date for date in sentence.dates if date.first < count.last and count.first <= date.last]
    return any(not _is_open(sentence, date) for date in over) or _is_in_apposition(sentence, count)


def _is_in_apposition(sentence: Sentence, count: Count) -> bool:
    """Whether it only tells which day a date before it was: "on March 19, five days before the vote"."""
    beside = sentence.lower[count.first - 1 : count.first] == [","]
    return beside and any(date.last == count.first - 1 for date in sentence.dates)


def _is_open(sentence: Sentence, date: DateMention) -> bool:
    """Whether a date waits for the event behind it: "in the days after"."""
    open_time = date.start is None and not date.counts_from_clause and not date.is_event
    return open_time and date.shift is None and sentence.lower[date.last - 1] in _DIRECTED


def _own_date(sentence: Sentence, event: Event) -> DateMention | None:
    """The date within the phrase: "since Tuesday's attack", "since the riots that began in March"."""
    marks = (j for j in range(event.last, len(sentence.lower)) if sentence.lower[j] in BREAKS)
    limit = min(next(marks, event.last + _OWN), event.last + _OWN)
    for date in sentence.dates:
        if event.first - _OWN < date.first < limit and date.start is not None and not date.is_event:
            beside = date.last in (event.first, event.first - 1)
            if beside or (date.first >= event.last and _is_of_noun(sentence, event, date)):
                return date
    return None


def _is_of_noun(sentence: Sentence, event: Event, date: DateMention) -> bool:
    """Whether nothing that can be a main verb stands between the event and the date behind it."""
    return not any(
        trigger.first < date.first and trigger.first >= event.last for trigger in sentence.triggers
    )


def _period(sentence: Sentence, count: Count, last: int, start: dt.date) -> DateMention | None:
    """The days from an event to another date: "between the vote and June 22"."""
    if sentence.lower[last : last + 1] != ["and"]:
        return None
    for date in sentence.dates:
        if last < date.first <= last + _FAR_END and date.end is not None and date.end >= start:
            return _mention(count.first, date.last, (start, date.end), DateRole.AT)
    return None
