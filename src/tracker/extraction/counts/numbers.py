"""From a number and the words around it to a mention: ranges, bounds, kinds."""

from tracker.extraction.counts.kinds import SCORE_DASHES, kind_of
from tracker.extraction.counts.mention import CountKind, CountMention
from tracker.extraction.counts.modifiers import around, bounds, is_part, is_rate
from tracker.extraction.counts.numerals import Numeral, read_numeral
from tracker.extraction.counts.scope import Scope
from tracker.vocabulary import CountQualifier

_NAMES = (CountKind.DAY, CountKind.YEAR, CountKind.AGE, CountKind.ARTICLE)
"""Kinds whose numbers take no qualifier: "in 2017 more permits" is no "2017 more"."""
_RATIO_WHOLES = (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000)
_ONE_SIDED = (CountQualifier.AT_LEAST, CountQualifier.AT_MOST)


def counted(scope: Scope, numeral: Numeral) -> CountMention | None:
    """The mention of a number, or of a range that begins with it; null where "one" is no number."""
    if _is_pronoun_one(scope, numeral):
        return None
    span = _range(scope, numeral)
    if span is None and (ratio := _one_in_three(scope, numeral)):
        return ratio
    if span is None:
        return _single(scope, numeral)
    low, high = span
    if high.value > low.value:
        return (
            _single(scope, numeral)
            if _joins_year_and_number(scope, low, high)
            else _between(scope, low, high)
        )
    if scope.lower[low.last] in SCORE_DASHES:  # "2-1" is a result
        return CountMention(low.first, high.last, None, None, CountQualifier.UNSTATED, CountKind.SCORE)
    return _single(scope, numeral)


def date_or_time(scope: Scope, i: int) -> CountMention | None:
    """A date or a time in digits, as one mention: "2016-07-15", "16/07/2016", "10:30"."""
    mark, second = scope.word(i + 1), scope.word(i + 2)
    if not second.isdecimal():
        return None
    if mark in ("-", "/") and scope.word(i + 3) == mark and scope.word(i + 4).isdecimal():
        return CountMention(i, i + 5, None, None, CountQualifier.UNSTATED, CountKind.DAY)
    if mark == ":" and len(second) == 2:
        return CountMention(i, i + 3, None, None, CountQualifier.UNSTATED, CountKind.TIME)
    return None


def _one_in_three(scope: Scope, numeral: Numeral) -> CountMention | None:
    """A share as a ratio of small numbers: "one in three", "eight in 10"; not "two in 10 cities"."""
    at = numeral.last + 1
    if (
        numeral.value > 10
        or scope.word(at - 1) not in scope.lexicon.ranges["in"]
        or not scope.is_numeral_at(at)
    ):
        return None
    whole = read_numeral(scope.lower, at, scope.lexicon)
    if whole is None or whole.value not in _RATIO_WHOLES or whole.value <= numeral.value:
        return None
    if kind_of(scope, whole, qualified=True) is not CountKind.PEOPLE:
        return None
    first = around(scope, numeral.first, whole.last).first
    return CountMention(first, whole.last, None, None, CountQualifier.UNSTATED, CountKind.PERCENT)


def _single(scope: Scope, numeral: Numeral) -> CountMention:
    beside = around(scope, numeral.first, numeral.last)
    kind = kind_of(scope, numeral, qualified=beside.qualifier is not None)
    if kind in _NAMES:
        value = int(numeral.value)
        return CountMention(numeral.first, numeral.last, value, value, CountQualifier.EXACT, kind)
    if kind is CountKind.PEOPLE:
        kind = _kind_of_rise(scope, numeral) if numeral.value else CountKind.NONE
    last = beside.last
    low, high, qualifier = bounds(int(numeral.value), beside.qualifier, vague=numeral.vague)
    return CountMention(
        first=beside.first,
        last=last,
        low=low,
        high=high,
        qualifier=qualifier,
        kind=kind,
        partitive=is_part(scope, last),
        additional=beside.additional,
        definite=beside.definite,
        rate=is_rate(scope, last),
    )


def _between(scope: Scope, a: Numeral, b: Numeral) -> CountMention:
    """A range as one mention; a bound outside it ("up to 15 or 20") leaves only its own side."""
    opened = a.first > scope.floor and scope.lower[a.first - 1] in scope.lexicon.ranges["between"]
    beside = around(scope, a.first - opened, b.last)
    kinds = {kind_of(scope, end, qualified=False) for end in (a, b)} - {CountKind.PEOPLE}
    one_sided = beside.qualifier if beside.qualifier in _ONE_SIDED else None
    return CountMention(
        first=beside.first,
        last=beside.last,
        low=None if one_sided is CountQualifier.AT_MOST else int(a.value),
        high=None if one_sided is CountQualifier.AT_LEAST else int(b.value),
        qualifier=one_sided or CountQualifier.RANGE,
        kind=min(kinds, default=CountKind.PEOPLE),
        partitive=is_part(scope, beside.last),
        additional=beside.additional,
        definite=beside.definite,
        rate=is_rate(scope, beside.last),
    )


def _range(scope: Scope, a: Numeral) -> tuple[Numeral, Numeral] | None:
    """The two ends, where the number begins a range: "between 8 and 10", "8 to 10", "8-10", "eight or ten".

    "From 8 to 10" is none: so reports state a rise. "Anywhere from 8 to 10" is one.
    """
    words, join, before = scope.lexicon.ranges, scope.word(a.last), scope.word(a.first - 1)
    if before in words["between"]:
        joined = join in words["and"]
    elif before in words["from"]:
        joined = join in words["to"] and scope.word(a.first - 2) in words["open"]
    else:
        joined = join in words["to"] or join in words["or"]
    if not joined or a.last + 1 >= len(scope.lower):
        return None
    b = read_numeral(scope.lower, a.last + 1, scope.lexicon)
    if b is not None and join in SCORE_DASHES and scope.tokens.words[b.first][0].isupper():
        return None  # the text begins behind a dateline: "July 6 - Seven players"
    if b is None or b.vague or (join in words["or"] and b.value > 2 * a.value):
        return None
    if a.magnitude == 1 and b.magnitude >= 100 and a.value * b.magnitude < b.value:
        a = Numeral(a.first, a.last, a.value * b.magnitude)  # "two to three thousand"
    return a, b


def _kind_of_rise(scope: Scope, numeral: Numeral) -> CountKind:
    """What "eight" counts in "from eight to 28 percent": what the number after "to" counts."""
    words, at = scope.lexicon.ranges, numeral.last + 1
    if scope.word(numeral.first - 1) in words["from"] and scope.word(at - 1) in words["to"]:
        end = read_numeral(scope.lower, at, scope.lexicon) if scope.is_numeral_at(at) else None
        if end is not None:
            return kind_of(scope, end, qualified=True)
    return CountKind.PEOPLE


def _joins_year_and_number(scope: Scope, a: Numeral, b: Numeral) -> bool:
    """Whether a year and the next figure meet: "from 1,800 in 2014 to 4,600"."""
    year = CountKind.YEAR
    return kind_of(scope, a, qualified=False) is year and kind_of(scope, b, qualified=False) is not year


def _is_pronoun_one(scope: Scope, numeral: Numeral) -> bool:
    """Whether "one" is a word and not a number: "no one", "one another", "on the one hand"."""
    i, j, lexicon = numeral.first, numeral.last, scope.lexicon
    if j - i != 1 or scope.lower[i] not in lexicon.grammar["one"]:
        return False
    return scope.word(i - 1) in lexicon.not_after["one"] or scope.word(j) in lexicon.not_before["one"]
