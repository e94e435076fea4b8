"""The days within which a claim lies, given the date mention that dates it."""

import datetime as dt

from tracker.coups import Coup
from tracker.extraction.dates.calendar import plus
from tracker.extraction.dates.mention import DateMention, DateRole

Span = tuple[dt.date | None, dt.date | None]


def claim_span(mention: DateMention, published: dt.date | None, coup: Coup | None) -> Span:
    """First and last day of a claim that the mention dates, by the codebook's rulings 19 to 24.

    Args:
        mention: The date.
        published: Day of publication, where what began "since" or "after" a day ends.
        coup: The coup, for a reference to it that has no day of its own.

    Returns:
        Both days, each null where the words do not give it; both null where the mention dates nothing.

    >>> from tracker.vocabulary import DateBasis, DatePrecision
    >>> day = dt.date(2016, 7, 15)
    >>> since = DateMention(0, 3, day, day, DatePrecision.DAY, DateBasis.RELATIVE, DateRole.SINCE, True)
    >>> claim_span(since, dt.date(2017, 5, 8), None)
    (datetime.date(2016, 7, 15), datetime.date(2017, 5, 8))
    """
    start, end = mention.start, mention.end
    if start is None and mention.is_event and coup is not None:
        start = end = coup.day
    role = mention.role
    if role in (DateRole.DURATION, DateRole.FUTURE) or (role is DateRole.NAME and mention.is_event):
        return None, None
    if role in (DateRole.SINCE, DateRole.AFTER):
        ends = mention.until or published
        return start, ends if start is None or ends is None else max(start, ends)
    if mention.until is not None:
        return (None, mention.until) if role is DateRole.BY else (start, mention.until)
    if role in (DateRole.UNTIL, DateRole.BY):
        return None, end
    if role is DateRole.BEFORE:
        return None, None if start is None else plus(start, days=-1)
    return start, end
