"""Dates by name or number: "July 15, 2016", "Friday", "early March", "late 2015", in every English layout."""

from dataclasses import replace

from tracker.extract.dates.lexicon import DatesLexicon
from tracker.extract.dates.reading import Reading, Stamp, Day
from tracker.extract.dates.resolve import basis_of, resolve
from tracker.text.tokens import Tokens

_LINKS = (",", "of", "in")
_ORDINALS = ("st", "nd", "rd", "th")


def read_absolute(
    tokens: Tokens, i: int, floor: int, published: Day, lexicon: DatesLexicon
) -> Reading | None:
    """The absolute date that begins at word ``i``, with the words before it (down to ``floor``) that name a part."""
    found = read_stamp(tokens, i, lexicon)
    if found is None:
        return None
    stamp, last = found
    stamp, first = _with_words_before(tokens.lower, i, floor, stamp, lexicon)
    return Reading(first, last, resolve(stamp, published), basis_of(stamp), stamp=stamp)


def read_stamp(tokens: Tokens, i: int, lexicon: DatesLexicon) -> tuple[Stamp, int] | None:
    """What the date that begins at word ``i`` names, and where it ends."""
    word = tokens.lower[i]
    if word[0].isdecimal():
        return _numeric(tokens, i) or _day_first(tokens, i, lexicon) or _bare_year(tokens, i, lexicon)
    if word in lexicon.weekdays:
        return _weekday_first(tokens, i, lexicon) if _is_name(tokens, i) else None
    if word in lexicon.seasons:
        return _season_first(tokens, i, lexicon)
    if "-" in word:
        return _with_prefix(tokens, i, lexicon)
    return _month_first(tokens, i, lexicon) if month_at(tokens, i, lexicon) else None


def month_at(tokens: Tokens, i: int, lexicon: DatesLexicon) -> int | None:
    """The number of the month at word ``i``; names need a capital ("may" and "march" are other words)."""
    if 0 <= i < len(tokens.lower) and tokens.lower[i] in lexicon.months and _is_name(tokens, i):
        return lexicon.months[tokens.lower[i]]
    return None


def _is_name(tokens: Tokens, i: int) -> bool:
    return tokens.words[i][0].isupper()


def _numeric(tokens: Tokens, i: int) -> tuple[Stamp, int] | None:
    """ "2016-07-15"; "16/07/2016" and "7/16/2016" where one of the numbers can only be a day."""
    lower = tokens.lower
    if i + 4 >= len(lower):
        parts = [lower[i]]
    elif lower[i + 1] == lower[i + 3] and lower[i + 1] in ("-", "/"):
        parts = [lower[i], lower[i + 2], lower[i + 4]]
    else:
        parts = [lower[i]]
    last = i + 2 * len(parts) - 1
    if len(parts) == 1:
        parts = lower[i].split(".")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    if len(parts[0]) == 4:
        year, month, day = numbers
    else:
        day, month, year = numbers
        if month > 12:
            day, month = month, day
        elif day <= 12 and day != month and len(lower[i].split(".")) == 1:
            return None
    if not (1000 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Stamp(year=year, month=month, day=day), last


def _day_first(tokens: Tokens, i: int, lexicon: DatesLexicon) -> tuple[Stamp, int] | None:
    """ "15 July 2016", "15th of July", "15 and 16 July", "15-20 July"."""
    day, lower, j = day_number(tokens.lower[i]), tokens.lower, i + 1
    day_to = None
    if day is None:
        return None
    if j + 1 < len(lower) and lower[j] in lexicon.ranges["days"] and (day_to := day_number(lower[j + 1])):
        j += 2
    if lower[j : j + 1] == ["of"]:
        j += 1
    month = month_at(tokens, j, lexicon)
    if month is None or (day_to is not None and day_to <= day):
        return None
    return _with_year(tokens, j + 1, Stamp(month=month, day=day, day_to=day_to), lexicon)


def _month_first(tokens: Tokens, i: int, lexicon: DatesLexicon) -> tuple[Stamp, int] | None:
    """ "July 15, 2016", "Jul. 16", "July 15-16", "July 2016", "July"."""
    lower, j = tokens.lower, i + 1
    if (
        lower[j : j + 2]
        and lower[j] == "."
        and j + 1 < len(lower)
        and lower[j + 1][0].isdecimal()
        and len(lower[i]) < 5
    ):
        j += 1
    stamp = Stamp(month=month_at(tokens, i, lexicon))
    day = day_number(lower[j]) if j < len(lower) else None
    if day is not None and _is_day_here(tokens, i, j, lexicon):
        stamp = replace(stamp, day=day)
        j += 1
        day_to = (
            day_number(lower[j + 1]) if j + 1 < len(lower) and lower[j] in lexicon.ranges["days"] else None
        )
        if day_to and day_to > day and _ends_days(tokens, i, j, lexicon):
            stamp, j = replace(stamp, day_to=day_to), j + 2
    elif lower[i] in lexicon.modals and not (i > 0 and lower[i - 1] in lexicon.month_before):
        dated = _with_year(tokens, j, stamp, lexicon)
        return dated if dated[1] > j else None
    return _with_year(tokens, j, stamp, lexicon)


def _is_day_here(tokens: Tokens, i: int, j: int, lexicon: DatesLexicon) -> bool:
    """Whether the number after a month is its day: not in "in July 15 officers", "July 15:30", "July 20 percent"."""
    lower = tokens.lower
    if lower[j + 1 : j + 2] in ([":"], ["%"], ["percent"]):
        return False
    counted = (
        j + 1 < len(lower)
        and lower[j + 1].endswith("s")
        and lower[j + 1].isalpha()
        and tokens.lower[j + 1] not in lexicon.not_counted
    )
    return not (counted and i > 0 and lower[i - 1] in ("in", "since", "until", "last"))


def _ends_days(tokens: Tokens, i: int, j: int, lexicon: DatesLexicon) -> bool:
    """Whether the number after "and" or "to" is a day too: "July 15 and 16", not "July 15 and 20 officers"."""
    lower = tokens.lower
    if lower[j] in lexicon.ranges["tight"] or (i > 0 and lower[i - 1] in lexicon.ranges["openers"]):
        return True
    return j + 2 >= len(lower) or not lower[j + 2][0].isalpha() or lower[j + 2] in lexicon.not_counted


def _weekday_first(tokens: Tokens, i: int, lexicon: DatesLexicon) -> tuple[Stamp, int]:
    """ "Friday", "Friday night", "Friday, July 15", "Friday the 15th of July", "Friday last week"."""
    lower, weekday = tokens.lower, lexicon.weekdays[tokens.lower[i]]
    j = i + 1 + (lower[i + 1 : i + 2] == ["."] and len(lower[i]) < 5 and i + 2 < len(lower))
    if j < len(lower) and lower[j] in lexicon.dayparts_after:
        j += 1
    k = j
    while k < len(lower) and k < j + 2 and lower[k] in (",", "the", "("):
        k += 1
    if k < len(lower) and (lower[k][0].isdecimal() or month_at(tokens, k, lexicon)):
        dated = (
            _day_first(tokens, k, lexicon) if lower[k][0].isdecimal() else _month_first(tokens, k, lexicon)
        )
        if dated is not None and dated[0].day is not None:
            return replace(dated[0], weekday=weekday), dated[1]
    return _with_pointer(lower, j, Stamp(weekday=weekday), lexicon, "week")


def _season_first(tokens: Tokens, i: int, lexicon: DatesLexicon) -> tuple[Stamp, int] | None:
    """ "Summer 2016", "summer of 2016"; alone only after "last" or "this" (see the words before it)."""
    stamp = Stamp(season=lexicon.seasons[tokens.lower[i]])
    dated, last = _with_year(tokens, i + 1, stamp, lexicon)
    if dated.year is None and dated.pointer is None and lexicon.pointers.ending_at(tokens.lower, i) is None:
        return None
    return dated, last


def _with_prefix(tokens: Tokens, i: int, lexicon: DatesLexicon) -> tuple[Stamp, int] | None:
    """ "Mid-July", "late-2016"."""
    part, _, name = tokens.lower[i].partition("-")
    if part not in lexicon.prefixes:
        return None
    if name in lexicon.months:
        return _with_year(tokens, i + 1, Stamp(month=lexicon.months[name], part=part), lexicon)
    return (Stamp(year=int(name), part=part), i + 1) if _is_year(name) else None


def _bare_year(tokens: Tokens, i: int, lexicon: DatesLexicon) -> tuple[Stamp, int] | None:
    """A year alone, where the words beside it say that it is one."""
    lower = tokens.lower
    if not _is_year(lower[i]) or i == 0:
        return None
    before, after = lower[i - 1], lower[i + 1] if i + 1 < len(lower) else "."
    plural = (
        after.isalpha()
        and (after.endswith("s") or after in lexicon.people)
        and after not in lexicon.not_counted
    )
    if before in lexicon.year_before:
        return None if plural and before in lexicon.year_weak else (Stamp(year=int(lower[i])), i + 1)
    named = before in lexicon.naming and not plural and after[0].isalpha()
    return (Stamp(year=int(lower[i])), i + 1) if named else None


def _with_year(tokens: Tokens, j: int, stamp: Stamp, lexicon: DatesLexicon) -> tuple[Stamp, int]:
    """Adds the year that follows: "July 15, 2016", "July of 2016", "March last year"."""
    lower = tokens.lower
    k = j + 1 if j < len(lower) and lower[j] in _LINKS else j
    if k < len(lower) and _is_year(lower[k]) and not _counts(lower, j, k, lexicon):
        return replace(stamp, year=int(lower[k])), k + 1
    return _with_pointer(lower, j, stamp, lexicon, "year")


def _counts(lower: list[str], j: int, k: int, lexicon: DatesLexicon) -> bool:
    """Whether the number after a comma or "in" counts something: "in July, 2016 officers were held"."""
    following = lower[k + 1] if k + 1 < len(lower) else "."
    return k > j and following.isalpha() and following.endswith("s") and following not in lexicon.not_counted


def _with_pointer(
    lower: list[str], j: int, stamp: Stamp, lexicon: DatesLexicon, unit: str
) -> tuple[Stamp, int]:
    """Adds "last week", "of this year" after a weekday or month."""
    k = j + 1 if j < len(lower) and lower[j] in ("of", "in") else j
    found = lexicon.pointers.starting_at(lower, k)
    if found is not None and found[1] < len(lower) and lexicon.units.get(lower[found[1]]) == unit:
        return replace(stamp, pointer=found[0], pointed=unit), found[1] + 1
    return stamp, j


def _with_words_before(
    lower: list[str], first: int, floor: int, stamp: Stamp, lexicon: DatesLexicon
) -> tuple[Stamp, int]:
    """Takes in "last", "early", "the end of", "late on" before the date."""
    if stamp.pointer is None and stamp.year is None and stamp.day is None:
        pointed = lexicon.pointers.ending_at(lower, first)
        if pointed is not None and pointed[1] >= floor:
            stamp, first = replace(stamp, pointer=pointed[0]), pointed[1]
    if stamp.day is not None or stamp.weekday is not None:
        daypart = lexicon.dayparts_before.ending_at(lower, first - (lower[first - 1 : first] == ["the"]))
        if daypart is not None and daypart[1] >= floor:
            return stamp, daypart[1]
        the = first > floor and lower[first - 1] == "the" and stamp.day is not None
        return stamp, first - 1 if the and lower[first][0].isdecimal() else first
    part = lexicon.parts.ending_at(lower, first)
    if part is not None and part[1] >= floor and stamp.part is None:
        return replace(stamp, part=part[0]), part[1]
    return stamp, first


def day_number(word: str) -> int | None:
    """The day of a month in digits, "15" or "15th"; null for anything else."""
    digits = word[:-2] if word.endswith(_ORDINALS) else word
    return int(digits) if digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= 31 else None


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and 1900 <= int(word) < 2100
