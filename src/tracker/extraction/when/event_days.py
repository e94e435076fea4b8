"""On which days an event took place, by the sentences of a report that name it beside a date."""

import datetime as dt
from collections.abc import Iterable, Iterator

from tracker.extraction.article import Article
from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.marks import STRONG
from tracker.extraction.sentence import BREAKS, VERBAL, Sentence
from tracker.extraction.when.event_words import Groups, event_words
from tracker.lexicon.tags import Tag

Days = tuple[dt.date, dt.date]

_MONTH, _YEAR = 31, 366
"""Days of a month, and of a year: "since the ban", which was in 2015."""
_DATING = (DateRole.AT, DateRole.NAME, DateRole.SINCE, DateRole.AFTER)
_REACH = 12
"""Tokens from a word of the event to its date."""
_SURE = 9
"""The rank of a date that may well be that of something else."""
_BESIDE = 3
"""Tokens from the noun to the date that is its own: "the riots of May 3"."""
_APART = VERBAL | Tag.PREPOSITION | Tag.SUBORDINATOR | Tag.RELATIVE
"""Of words that put the event into another phrase than the date before it."""
_OPENING = 4
"""Of a date that opens the sentence, however far from the event."""
_BROKEN, _OTHER_WORD, _NOT_A_DAY, _NOT_A_MONTH = 5, 2, 1, 4
"""What makes a date less surely that of the event: a mark between them, another word for it."""


def days_of(article: Article, groups: Groups, asked: str, whose: frozenset[str] = frozenset()) -> Days | None:
    """The days that the report gives to an event of some groups; the surest, of these the first ones.

    Args:
        article: The report.
        groups: What may tell of it.
        asked: The noun or verb by which it is asked for.
        whose: Names of which a sentence must hold one: "the arrival of Xi" is not that of anybody else.
    """
    found = sorted(_dates_of(article, groups, asked, whose))
    if not found or found[0][0] > _SURE:
        return None
    best = found[0][1]
    days = (days for _, days in found if days[0] == days[1] and best[0] <= days[0] <= best[1])
    return next(days, best)  # "in March", and elsewhere "on March 14"


def _dates_of(
    article: Article, groups: Groups, asked: str, whose: frozenset[str]
) -> Iterator[tuple[int, Days]]:
    words = event_words().of(groups)
    text = article.report.text.lower()
    for sentence in article.holding(_positions(text, words)):
        if whose and whose.isdisjoint(sentence.lower):
            continue
        dated = [(mention, days) for mention in sentence.dates if (days := _days(sentence, mention))]
        for first, last, word in _places(sentence, words) if dated else ():
            for mention, days in dated:
                rank = _rank(sentence, first, last, mention)
                if rank is not None:
                    length = (days[1] - days[0]).days
                    vague = _NOT_A_MONTH * (length > _MONTH) + _NOT_A_DAY * (length > 0)
                    yield rank + vague + _OTHER_WORD * (word != asked), days


def _positions(text: str, words: Iterable[str]) -> list[int]:
    found = []
    for word in words:
        position = text.find(word)
        while position >= 0:
            found.append(position)
            position = text.find(word, position + 1)
    return found


def _places(sentence: Sentence, words: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    """Where the words stand, the index after the last of them, and which they are."""
    lower, known = sentence.lower, event_words()
    for k in range(len(lower)):
        for table in (known.nouns, known.verbs):
            found = table.starting_at(lower, k)
            phrase = " ".join(lower[k : found[1]]) if found is not None else None
            if found is not None and phrase in words:
                yield k, found[1], phrase


def _days(sentence: Sentence, mention: DateMention) -> Days | None:
    """The days of a date that can be those of an event, which is past."""
    if mention.start is None or mention.end is None or mention.role not in _DATING or mention.is_event:
        return None
    if sentence.published is not None and mention.start > sentence.published:
        return None
    return (mention.start, mention.end) if (mention.end - mention.start).days <= _YEAR else None


def _rank(sentence: Sentence, first: int, last: int, mention: DateMention) -> int | None:
    """How surely a date is that of the event: "the riots of May 3", "riots began on May 3"; 0 is surest."""
    lower = sentence.lower
    if mention.last <= first:
        between = lower[mention.last : first]
        if len(between) <= 1 and not sentence.tags[first - 1] & _APART:
            return 1  # "the May 3 riots"
        if mention.first <= 1 and STRONG.isdisjoint(between):
            return _OPENING
    else:
        between = lower[last : mention.first]
    if len(between) > _REACH or not STRONG.isdisjoint(between):
        return None
    broken = _BROKEN * any(word in BREAKS or word == "and" for word in between)
    if mention.first >= last and not sentence.cues.begins.isdisjoint(between):
        return broken
    near = mention.first >= last and len(between) < _BESIDE
    return broken + (1 if near else 2 + len(between) // _BESIDE)
