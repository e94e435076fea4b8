"""All dates of a sentence: read at their anchors, joined to ranges, given the role of their prepositions."""

from tracker.coups import Coup
from tracker.extraction.dates.absolute import read_absolute
from tracker.extraction.dates.events import read_clause, read_compound, read_event
from tracker.extraction.dates.holidays import read_holiday
from tracker.extraction.dates.lengths import read_length
from tracker.extraction.dates.lexicon import dates_lexicon
from tracker.extraction.dates.mention import DateMention
from tracker.extraction.dates.ranges import join_ranges
from tracker.extraction.dates.reading import Day, Reading, Scope
from tracker.extraction.dates.relative import read_ago, read_phrase, read_pointed, read_weekend
from tracker.extraction.dates.roles import with_roles
from tracker.text.tokens import Tokens

_EARLIEST, _LATEST = 3, 9997
"""Years beyond which a day of publication is a mistake, and counting from it would leave the calendar."""


def find_dates(tokens: Tokens, published: Day, coup: Coup | None) -> list[DateMention]:
    """All dates of a sentence, in order, none overlapping another.

    Args:
        tokens: The sentence.
        published: Day of publication; where null, words that count from it get no days.
        coup: The coup that "the coup" means; where null, such words get no days but those that they name.

    >>> import datetime as dt
    >>> from tracker.text.tokens import tokenize
    >>> text = "Since last month 40 have applied."
    >>> mention, = find_dates(tokenize(text, 0, len(text)), dt.date(2016, 8, 10), None)
    >>> mention.start, mention.end, mention.role.value
    (datetime.date(2016, 7, 1), datetime.date(2016, 7, 31), 'since')
    """
    lexicon = dates_lexicon()
    anchors, bound, lower = lexicon.anchors, lexicon.bound, tokens.lower
    places = [
        i
        for i, word in enumerate(lower)
        if word in anchors and (word not in bound or (i and lower[i - 1] in bound[word]))
    ]
    if tokens.figures:
        places = sorted({*places, *tokens.figures})
    if not places:
        return []
    if published is not None and not _EARLIEST <= published.year <= _LATEST:
        published = None
    scope = Scope(tokens, lower, published, coup, lexicon)
    readings: list[Reading] = []
    for i in places:
        reading = _reading_at(scope, i, readings) if not readings or i >= readings[-1].last else None
        if reading is not None:
            while readings and readings[-1].last > reading.first:
                readings.pop()  # a date within the name of the coup
            readings.append(reading)
    return with_roles(scope, join_ranges(scope, readings)) if readings else []


def _reading_at(scope: Scope, i: int, readings: list[Reading]) -> Reading | None:
    """The date that is recognised at word ``i``.

    It begins after the last of ``readings``, unless it is the name of the coup and the reading a part of it.
    """
    word, lexicon = scope.lower[i], scope.lexicon
    floor = readings[-1].last if readings else 0
    if word in lexicon.holidays.first_words and (holiday := read_holiday(scope, i, floor)):
        return holiday
    if word in lexicon.event.nouns.first_words:
        return read_event(scope, i, readings)
    if word in lexicon.event.clauses.first_words:
        return read_clause(scope, i)
    if word in lexicon.event.compounds:
        return read_compound(scope, i)
    if word in lexicon.holidays.first_words and word not in lexicon.names:
        return _relative_at(scope, i, floor) if word in lexicon.phrases.last_words else None
    if word in lexicon.names or word not in lexicon.anchors:
        return read_absolute(scope, i, floor)
    reading = _relative_at(scope, i, floor)
    return reading if reading is not None and reading.first >= floor else None


def _relative_at(scope: Scope, i: int, floor: int) -> Reading | None:
    """The relative expression that is recognised at word ``i``, by its unit of time or by its last word."""
    word, lexicon = scope.lower[i], scope.lexicon
    if phrase := read_phrase(scope, i + 1):
        return phrase
    if word in lexicon.units:
        return read_length(scope, i, floor) or read_pointed(scope, i, floor)
    if word in lexicon.after_unit["ago"]:
        return read_ago(i, floor)
    return read_weekend(scope, i) if word in lexicon.grammar["weekend"] else None
