"""Days of events that a report tells elsewhere: "since the riots", which broke out on May 3."""

import datetime as dt
from collections.abc import Iterator

from tracker.extraction.article import Article
from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.sentence import BREAKS, Sentence
from tracker.vocabulary import DateBasis, DatePrecision

_Days = tuple[dt.date, dt.date]

_PHRASE = 5
"""Tokens from "since" to the noun of the event."""
_OWN = 9
"""Tokens from the noun to a date of the same phrase: "since the riots that shook the capital in March"."""
_BESIDE, _BEGUN = 3, 8
"""Tokens from the noun to its date, right behind it and past a verb."""
_MONTH = 31
_ROLES = {"since": DateRole.SINCE, "after": DateRole.AFTER, "following": DateRole.AFTER}
_DATING = (DateRole.AT, DateRole.NAME, DateRole.SINCE, DateRole.AFTER)


class NamedEvents:
    """The events of a report; each is looked for in its text when a status counts from it."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._known: dict[str, _Days | None] = {}

    def since(self, sentence: Sentence) -> DateMention | None:
        """What counts from an event: "since the riots"; without days where the report gives none."""
        if _ROLES.keys().isdisjoint(sentence.lower):
            return None
        for k, word in enumerate(sentence.lower):
            role = _ROLES.get(word)
            if role is None or sentence.dated[k]:
                continue
            noun = _noun_behind(sentence, k)
            if noun is None:
                continue
            days = _own_date(sentence, k, noun) or self._days_of(sentence.lower[noun])
            if days is None and role is DateRole.AFTER:
                return None
            start, end = days or (None, None)
            precision = None if days is None else DatePrecision.RANGE
            return DateMention(k, noun + 1, start, end, precision, DateBasis.CONTEXT, role, is_event=True)
        return None

    def _days_of(self, noun: str) -> _Days | None:
        if noun not in self._known:
            found = sorted(self._dates_of(noun))
            self._known[noun] = found[0][1] if found else None
        return self._known[noun]

    def _dates_of(self, noun: str) -> Iterator[tuple[int, _Days]]:
        """The dates beside a noun, with how surely each is its own: the lower, the surer."""
        text, position, positions = self._article.report.text.lower(), -1, []
        while (position := text.find(noun, position + 1)) >= 0:
            positions.append(position)
        for sentence in self._article.holding(positions):
            places = [k for k, word in enumerate(sentence.lower) if word == noun]
            for mention in sentence.dates:
                days = _short(mention)
                ranks = [rank for k in places if (rank := _rank(sentence, k, mention)) is not None]
                if days is not None and ranks:
                    yield min(ranks), days


def _short(mention: DateMention) -> _Days | None:
    if mention.start is None or mention.end is None or mention.role not in _DATING or mention.is_event:
        return None
    return (mention.start, mention.end) if (mention.end - mention.start).days <= _MONTH else None


def _noun_behind(sentence: Sentence, k: int) -> int | None:
    """The noun of an event in the phrase behind "since"; null for one that the dates have taken."""
    for j in range(k + 1, min(k + 1 + _PHRASE, len(sentence.lower))):
        word = sentence.lower[j]
        if word in BREAKS:
            return None
        if word in sentence.cues.events:
            return j
    return None


def _own_date(sentence: Sentence, k: int, noun: int) -> _Days | None:
    """The date within the phrase: "since Tuesday's attack", "since the riots that began in March"."""
    limit = next((j for j in range(noun, len(sentence.lower)) if sentence.lower[j] in BREAKS), noun + _OWN)
    for mention in sentence.dates:
        if k < mention.first < min(limit, noun + _OWN) and (days := _short(mention)):
            return days
    return None


def _rank(sentence: Sentence, k: int, mention: DateMention) -> int | None:
    """How a date belongs to the noun at ``k``: "the riots of May 3", "the May 3 riots", "riots began on"."""
    if mention.last <= k <= mention.last + 1:
        return 1
    gap = mention.first - k
    if not 0 < gap <= _BEGUN or any(word in BREAKS for word in sentence.lower[k : mention.first]):
        return None
    begun = not sentence.cues.begins.isdisjoint(sentence.lower[k : mention.first])
    if begun:
        return 0
    return 1 if gap <= _BESIDE else 2
