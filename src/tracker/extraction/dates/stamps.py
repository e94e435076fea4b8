"""Absolute dates in every English layout, from left to right: "July 15, 2016", "16/07/2016", "Friday"."""

from tracker.extraction.dates.reading import Scope, Stamp

Found = tuple[Stamp, int] | None
"""What a date names and the index after its last word; null where there is none."""


def read_stamp(scope: Scope, i: int) -> Found:
    """The absolute date that begins at word ``i``."""
    word, lexicon = scope.lower[i], scope.lexicon
    if word[0].isdecimal():
        if is_year(word[:-1]) and word.endswith("0s"):
            return Stamp(year=int(word[:-1]), decade=True), i + 1
        return _numeric(scope, i) or _day_first(scope, i) or _ordinal(scope, i) or _bare_year(scope, i)
    if word in lexicon.weekdays:
        apposed = scope.word(i - 1) in scope.lexicon.grammar["one"]  # "November 3, a Thursday"
        return _weekday_first(scope, i) if scope.is_name(i) and not apposed else None
    if word in lexicon.seasons:
        return _season_first(scope, i)
    if "-" in word:
        return _with_prefix(scope, i)
    return _month_first(scope, i)


def _numeric(scope: Scope, i: int) -> Found:
    """Reads "2016-07-15", and "16/07/2016" or "16.07.2016" where there is no doubt which is the day."""
    word, mark, last = scope.lower[i], scope.word(i + 1), i + 1
    if mark in ("-", "/") and mark == scope.word(i + 3):
        parts, last = [word, scope.word(i + 2), scope.word(i + 4)], i + 5
    elif "." in word:
        parts = word.split(".")
    else:
        return None
    if len(parts) != 3 or not all(part.isdecimal() and len(part) < 5 for part in parts):
        return None
    a, b, c = (int(part) for part in parts)
    if len(parts[0]) == 4:
        year, month, day = a, b, c
    elif b > 12:
        day, month, year = b, a, c
    elif a > 12 or a == b or last == i + 1:  # with dots the day comes first
        day, month, year = a, b, c
    else:
        return None
    if not (1900 <= year < 2100 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Stamp(year=year, month=month, day=day), last


def _day_first(scope: Scope, i: int) -> Found:
    """Reads "15 July 2016", "15th of July", "15 and 16 July", "15-20 July"."""
    day, j = day_at(scope, i), i + 1
    if day is None:
        return None
    day_to = day_at(scope, j + 1) if scope.word(j) in scope.lexicon.ranges["days"] else None
    if day_to is not None:
        j += 2
    if scope.word(j) in scope.lexicon.grammar["of"]:
        j += 1
    month = month_at(scope, j)
    if month is None or (day_to is not None and day_to <= day):
        return None
    return with_year(scope, j + 1, Stamp(month=month, day=day, day_to=day_to))


def _ordinal(scope: Scope, i: int) -> Found:
    """Reads "the 4th of this month", "the 4th inst.", "on the 4th"."""
    day, ordinals, k = day_at(scope, i), scope.lexicon.ordinals, i + 1
    if day is None or not _is_ordinal(scope, i) or scope.word(i - 1) not in scope.lexicon.grammar["article"]:
        return None
    if pointer := ordinals.get(scope.word(k)):
        return Stamp(day=day, pointer=pointer, pointed="month"), k + 1 + (scope.word(k + 1) == ".")
    if scope.word(k) in scope.lexicon.grammar["of"]:
        found = scope.lexicon.pointers.starting_at(scope.lower, k + 1)
        if found is None and scope.word(k + 1) in scope.lexicon.grammar["article"]:
            found = "this", k + 2
        if found is not None and scope.lexicon.units.get(scope.word(found[1])) == "month":
            return Stamp(day=day, pointer=found[0], pointed="month"), found[1] + 1
        return None
    alone = scope.word(i - 2) in scope.lexicon.grammar["day_openers"]
    return (Stamp(day=day), k) if alone and not scope.word(k)[:1].isalpha() else None


def _is_ordinal(scope: Scope, i: int) -> bool:
    """Whether the word is a day of the month with its ending: "3rd"."""
    return scope.word(i)[-2:] in scope.lexicon.grammar["ordinals"] and day_at(scope, i) is not None


def _month_first(scope: Scope, i: int) -> Found:
    """Reads "July 15, 2016", "Jul. 16", "July 15-16", "July 2016", "July"."""
    month = month_at(scope, i)
    if month is None:
        return None
    abbreviated = scope.word(i + 1) == "." and len(scope.lower[i]) < 5 and scope.word(i + 2)[:1].isdecimal()
    j = i + 2 if abbreviated else i + 1
    if scope.word(j) in scope.lexicon.grammar["article"] and _is_ordinal(scope, j + 1):
        j += 1  # "May the 3rd"
    day = day_at(scope, j)
    if day is not None and _is_day_here(scope, i, j):
        day_to = day_at(scope, j + 2) if scope.word(j + 1) in scope.lexicon.ranges["days"] else None
        if day_to is not None and day_to > day and _ends_days(scope, i, j + 1):
            return with_year(scope, j + 3, Stamp(month=month, day=day, day_to=day_to))
        listed = _listed_days(scope, j, day)
        if listed is not None:
            return with_year(scope, listed[1], Stamp(month=month, day=day, day_to=listed[0]))
        return with_year(scope, j + 1, Stamp(month=month, day=day))
    dated = with_year(scope, j, Stamp(month=month))
    in_list = scope.word(i - 1) == "," and scope.word(i - 2) in scope.lexicon.months
    if (
        scope.lower[i] in scope.lexicon.verbs
        and not in_list
        and scope.word(i - 1) not in scope.lexicon.month_before
    ):
        return dated if dated[1] > j else None  # "May they leave"
    return dated


def _listed_days(scope: Scope, j: int, day: int) -> tuple[int, int] | None:
    """The last day of "July 15, 16 and 17" and the index behind it."""
    last, k = day, j + 1
    while scope.word(k) == "," and (following := day_at(scope, k + 1)) and following > last:
        last, k = following, k + 2
    ending = day_at(scope, k + 1) if k > j + 1 and scope.word(k) in scope.lexicon.ranges["and"] else None
    if ending is None or ending <= last or scope.word(k + 2)[:1].isalpha():
        return None
    return ending, k + 2


def _weekday_first(scope: Scope, i: int) -> Found:
    """Reads "Friday", "Friday night", "Friday, July 15", "Friday the 15th of July", "Friday last week"."""
    weekday, j = scope.lexicon.weekdays[scope.lower[i]], i + 1
    if scope.word(j) == "." and len(scope.lower[i]) < 5 and scope.word(j + 1):
        j += 1
    if scope.word(j) in scope.lexicon.dayparts_after:
        j += 1
    k = j
    while k < j + 2 and scope.word(k) in scope.lexicon.grammar["weekday_links"]:
        k += 1
    dated = _day_first(scope, k) if scope.word(k)[:1].isdecimal() else None
    dated = dated or (_month_first(scope, k) if month_at(scope, k) else None)
    if dated is not None and dated[0].day is not None:
        return dated[0]._replace(weekday=weekday), dated[1]
    if k > j and _is_ordinal(scope, k) and not scope.word(k + 1)[:1].isalpha():
        return Stamp(weekday=weekday, day=day_at(scope, k)), k + 1  # "Friday the 3rd"
    return _with_pointer(scope, j, Stamp(weekday=weekday), "week")


def _season_first(scope: Scope, i: int) -> Found:
    """Reads "summer 2016", "summer of last year"; without a year only after "last", "this" or "that"."""
    dated = with_year(scope, i + 1, Stamp(season=scope.lexicon.seasons[scope.lower[i]]))
    undated = dated[0].year is None and dated[0].pointer is None
    if undated and _is_season_alone(scope, i):
        return dated
    tables = scope.lexicon.pointers, scope.lexicon.context_names
    return None if undated and all(table.ending_at(scope.lower, i) is None for table in tables) else dated


def _is_season_alone(scope: Scope, i: int) -> bool:
    """Whether it is the last such season: "in the spring", not "in the spring offensive"."""
    seasons = scope.lexicon.season_words
    if (
        scope.word(i - 1) not in scope.lexicon.grammar["article"]
        or scope.word(i - 2) not in seasons["before"]
    ):
        return False
    if scope.word(i + 1) in seasons["not_before"] | scope.lexicon.grammar["of"]:
        return False
    return scope.lower[i] not in seasons["ambiguous"] or scope.word(i - 2) in scope.lexicon.grammar["in"]


def _with_prefix(scope: Scope, i: int) -> Found:
    """Reads "mid-July", "late-2016"."""
    part, _, name = scope.lower[i].partition("-")
    if part not in scope.lexicon.prefixes:
        return None
    if name in scope.lexicon.months:
        return with_year(scope, i + 1, Stamp(month=scope.lexicon.months[name], part=part))
    if is_year(name[:-1]) and name.endswith("0s"):
        return Stamp(year=int(name[:-1]), part=part, decade=True), i + 1
    return (Stamp(year=int(name), part=part), i + 1) if is_year(name) else None


def _bare_year(scope: Scope, i: int) -> Found:
    """Reads a year alone, where the words beside it say that it is one."""
    if not is_year(scope.lower[i]):
        return None
    if heads_entry(scope, i, i + 1):
        return Stamp(year=int(scope.lower[i])), i + 1
    before, counts = scope.word(i - 1), scope.counts_people(i + 1)
    if before in scope.lexicon.year_before and (end := _end_of_two_years(scope, i)):
        return Stamp(year=int(scope.lower[i]), year_to=int(scope.lower[i]) + 1), end
    if (
        before == ","
        and is_year(scope.word(i - 2))
        and scope.word(i + 1) in scope.lexicon.ranges["and"] | {","}
    ):
        return Stamp(year=int(scope.lower[i])), i + 1  # "in 2015, 2016 and 2017"
    if before in scope.lexicon.year_before:
        stands = not (counts and before in scope.lexicon.year_weak)
    else:
        stands = before in scope.lexicon.naming and not counts and scope.word(i + 1)[:1].isalpha()
    return (Stamp(year=int(scope.lower[i])), i + 1) if stands else None


def _end_of_two_years(scope: Scope, i: int) -> int | None:
    """The index after "2017-18" or "2017/2018"; null where one year stands alone."""
    following = scope.word(i + 2)
    tied = scope.word(i + 1) in scope.lexicon.ranges["tight"] and following.isdecimal()
    next_year = str(int(scope.lower[i]) + 1)
    return i + 3 if tied and following in (next_year, next_year[2:]) else None


def heads_entry(scope: Scope, first: int, last: int) -> bool:
    """Whether these words head an entry of a timeline: "2014: Police arrest …", "- 2014 – The general …"."""
    ranges = scope.lexicon.ranges
    opens = first == 0 or (first == 1 and scope.lower[0] in ranges["bullets"])
    return opens and scope.word(last) in ranges["heads"]


def _is_day_here(scope: Scope, i: int, j: int) -> bool:
    """Whether the number at ``j`` is the day of the month at ``i``: not "in July 15 officers"."""
    counted = scope.lexicon.counted
    if scope.word(j + 1) in counted["no_day_after"] or _is_hour(scope, j):
        return False
    return not (scope.counts_people(j + 1) and scope.word(i - 1) in counted["no_day_before"])


def _is_hour(scope: Scope, j: int) -> bool:
    """Whether the number is the hour of a time of day: "in July 20:30"; not "on July 20: 30 officers"."""
    starts, ends = scope.tokens.starts, scope.tokens.ends
    if scope.word(j + 1) != ":" or not scope.word(j + 2)[:1].isdecimal():
        return False
    return ends[j] == starts[j + 1] and ends[j + 1] == starts[j + 2]


def _ends_days(scope: Scope, i: int, j: int) -> bool:
    """Whether the number after word ``j`` is a day too: "July 15 and 16", not "July 15 and 20 officers"."""
    if (
        scope.lower[j] in scope.lexicon.ranges["tight"]
        or scope.word(i - 1) in scope.lexicon.ranges["openers"]
    ):
        return True
    return not scope.word(j + 2)[:1].isalpha()


def with_year(scope: Scope, j: int, stamp: Stamp) -> tuple[Stamp, int]:
    """Adds the year that follows at ``j``: "July 15, 2016", "July of 2016", "March last year"."""
    k = j + 1 if scope.word(j) in scope.lexicon.grammar["year_links"] else j
    if is_year(scope.word(k)) and not (k > j and scope.counts_people(k + 1)):
        end = _end_of_two_years(scope, k) if stamp.season is not None else None  # "winter 2017-18"
        return stamp._replace(year=int(scope.lower[k])), end or k + 1
    return _with_pointer(scope, j, stamp, "year")


def _with_pointer(scope: Scope, j: int, stamp: Stamp, unit: str) -> tuple[Stamp, int]:
    """Adds "last week", "of this year" after a weekday or month."""
    k = j + 1 if scope.word(j) in scope.lexicon.grammar["of"] | scope.lexicon.grammar["in"] else j
    found = scope.lexicon.pointers.starting_at(scope.lower, k)
    if found is not None and scope.lexicon.units.get(scope.word(found[1])) == unit:
        return stamp._replace(pointer=found[0], pointed=unit), found[1] + 1
    return stamp, j


def month_at(scope: Scope, i: int) -> int | None:
    """The number of the month whose name stands at word ``i``, with a capital."""
    month = scope.lexicon.months.get(scope.word(i))
    return month if month is not None and scope.is_name(i) else None


def day_at(scope: Scope, i: int) -> int | None:
    """The day of a month in digits at word ``i``, "15" or "15th"; null for anything else."""
    word = scope.word(i)
    digits = word[:-2] if word[-2:] in scope.lexicon.grammar["ordinals"] else word
    return int(digits) if len(digits) <= 2 and digits.isdecimal() and 1 <= int(digits) <= 31 else None


def is_year(word: str) -> bool:
    """Whether the word is a year that a report can mean, 1900 to 2099."""
    return len(word) == 4 and word.isdecimal() and 1900 <= int(word) < 2100
