"""Days of the news itself: "on Monday", "on Wednesday, December 17" in a report of the 18th."""

from tracker.extraction.dates import DateMention
from tracker.extraction.sentence import Sentence
from tracker.vocabulary import DateBasis, DatePrecision

_NEWS_DAYS = 7
"""A day further back than this may be that of what led to the news."""


def is_of_news(sentence: Sentence, mention: DateMention) -> bool:
    """Whether it is a day told from the day of publication, or at most a week before it."""
    if mention.precision is not DatePrecision.DAY:
        return False
    if mention.basis is DateBasis.RELATIVE:
        return True
    today = sentence.published
    return today is not None and mention.start is not None and 0 <= (today - mention.start).days <= _NEWS_DAYS
