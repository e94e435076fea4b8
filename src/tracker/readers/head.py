"""The day of publication as a plain text gives it: in a line of its own below the headline, or a dateline.

    Norway takes in five officers            Norway takes in five officers
    12 March 2017                            OSLO, 12 March 2017 (Agency) - Five officers have been …
    Five officers have been …

The year must be there: "ANKARA, March 12 (Agency) -" names no day. A text in which several lines are days,
and not the same one, is a timeline, whose days are those of its entries.
"""

import datetime as dt
import re

from tracker.errors import ReadError
from tracker.readers.dates import parse_published

_HEAD_LINES = 5
"""Lines with text among which the day is looked for: headline, subheading, byline, day, first paragraph."""
_LONGEST = 60
_LABEL = re.compile(r"(?:first |last )?(?:date|published|posted|issued)(?: on| at)?:?\s+", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^\d()\n—–]{1,40}?),?\s+\(?"
    r"(?P<day>\d{1,2}\s+[^\W\d_]{3,9}\.?,?\s+\d{4}|[^\W\d_]{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{4}-\d\d-\d\d)\)?"
    r"[^\d\n—–-]{0,30}(?:[—–]|--?\s)"
)
_NO_PLACE = re.compile(
    r"\b(?:on|in|at|by|of|from|since|after|before|until|till|between|the|this|as|it|was|and|"
    r"yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)


def day_at_head(text: str) -> dt.date | None:
    r"""The day that the first lines of a text give for the whole of it; null where they give none.

    >>> day_at_head("Five officers stay\n12 March 2017\nOslo has taken in five officers.").isoformat()
    '2017-03-12'
    >>> day_at_head("OSLO, 12 March 2017 - Norway has taken in five officers.").isoformat()
    '2017-03-12'
    >>> day_at_head("On Friday, 15 July 2016 - the night of the coup - eight fled.") is None
    True
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    alone = [day for line in lines if (day := _alone(line)) is not None]
    if len(set(alone)) > 1:
        return None
    head = lines[:_HEAD_LINES]
    return next((day for line in head if (day := _alone(line) or _in_dateline(line)) is not None), None)


def _alone(line: str) -> dt.date | None:
    """The day of a line that is nothing else, with or without a label ("Published: 12 March 2017")."""
    return _day(_LABEL.sub("", line, count=1)) if len(line) <= _LONGEST else None


def _in_dateline(line: str) -> dt.date | None:
    found = _DATELINE.match(line)
    if found is None or _NO_PLACE.search(found["place"]):
        return None
    return (
        _day(found["day"]) if all(word[0].isupper() for word in re.findall(r"\w+", found["place"])) else None
    )


def _day(written: str) -> dt.date | None:
    try:
        return parse_published(written)
    except ReadError:
        return None
