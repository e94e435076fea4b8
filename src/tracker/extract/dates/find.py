"""All dates of a sentence: read at their anchors, joined to ranges, then given the role of their prepositions."""

from tracker.coups import Coup
from tracker.extract.dates.absolute import read_absolute
from tracker.extract.dates.events import read_compound, read_event
from tracker.extract.dates.lengths import read_length
from tracker.extract.dates.lexicon import DatesLexicon, dates_lexicon
from tracker.extract.dates.mention import DateMention
from tracker.extract.dates.ranges import join_ranges
from tracker.extract.dates.reading import Day, Reading
from tracker.extract.dates.relative import read_phrase, read_pointed, read_weekend
from tracker.extract.dates.roles import with_roles
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
    if published is not None and not _EARLIEST <= published.year <= _LATEST:
        published = None
    anchors, prefixes = lexicon.anchors, lexicon.prefixes
    readings: list[Reading] = []
    reached = 0
    for i, word in enumerate(tokens.lower):
        if (
            word not in anchors
            and not word[0].isdecimal()
            and not ("-" in word and word.partition("-")[0] in prefixes)
        ):
            continue
        if i < reached:
            continue
        reading = _reading_at(tokens, i, readings, published, coup, lexicon)
        if reading is None:
            continue
        while readings and readings[-1].last > reading.first:
            readings.pop()  # a date within the name of the coup
        readings.append(reading)
        reached = reading.last
    if not readings:
        return []
    joined = join_ranges(tokens, readings, published, lexicon)
    return with_roles(tokens.lower, joined, coup, lexicon)


def _reading_at(
    tokens: Tokens, i: int, readings: list[Reading], published: Day, coup: Coup | None, lexicon: DatesLexicon
) -> Reading | None:
    """The date that is recognised at word ``i``; it begins after the last of ``readings``, unless it names the coup."""
    lower, word = tokens.lower, tokens.lower[i]
    floor = readings[-1].last if readings else 0
    if word in lexicon.event.nouns.first_words:
        return read_event(tokens, i, readings, published, coup, lexicon)
    if word in lexicon.event.compounds:
        return read_compound(lower, i, coup, lexicon)
    reading = None
    if word in lexicon.units:
        reading = read_length(tokens, i, floor, published, lexicon)
        reading = reading or read_pointed(lower, i, floor, published, lexicon)
    elif word == "weekend":
        reading = read_weekend(lower, i, published, lexicon)
    if reading is None and word in lexicon.phrase_ends:
        reading = read_phrase(lower, i + 1, published, lexicon)
    if reading is not None:
        return reading if reading.first >= floor else None
    return read_absolute(tokens, i, floor, published, lexicon)
