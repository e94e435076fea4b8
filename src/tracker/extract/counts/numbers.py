"""From a number and the words around it to a mention: ranges, bounds, kinds."""

from tracker.extract.counts.kinds import kind_of
from tracker.extract.counts.lexicon import CountsLexicon
from tracker.extract.counts.mention import CountKind, CountMention
from tracker.extract.counts.modifiers import around, bounds, is_distributive, is_partitive, is_rate
from tracker.extract.counts.numerals import Numeral, read_numeral
from tracker.text.tokens import Tokens
from tracker.vocabulary import CountQualifier


def counted(tokens: Tokens, numeral: Numeral, floor: int, lexicon: CountsLexicon) -> CountMention | None:
    """The mention of a number, or of a range that begins with it; null where "one" is no number."""
    lower = tokens.lower
    if _is_pronoun_one(lower, numeral, lexicon):
        return None
    span = _range(tokens, numeral, lexicon)
    if span is not None and span[1].value <= span[0].value:
        return _score(tokens, *span, floor, lexicon)
    if span is None or _joins_year_and_number(tokens, *span, lexicon):
        return _single(tokens, numeral, floor, lexicon)
    return _between(tokens, *span, floor, lexicon)


def date_or_time(tokens: Tokens, i: int) -> CountMention | None:
    """A date or a time in digits, as one mention: "2016-07-15", "16/07/2016", "10:30"."""
    lower = tokens.lower
    if i + 4 < len(lower) and lower[i + 1] == lower[i + 3] and lower[i + 1] in ("-", "/", "."):
        if lower[i + 2].isdecimal() and lower[i + 4].isdecimal():
            return CountMention(i, i + 5, None, None, CountQualifier.UNSTATED, CountKind.DAY)
    if (
        lower[i + 1 : i + 2] == [":"]
        and i + 2 < len(lower)
        and lower[i + 2].isdecimal()
        and len(lower[i + 2]) == 2
    ):
        return CountMention(i, i + 3, None, None, CountQualifier.UNSTATED, CountKind.TIME)
    return None


def _single(tokens: Tokens, numeral: Numeral, floor: int, lexicon: CountsLexicon) -> CountMention:
    lower = tokens.lower
    beside = around(lower, numeral.first, numeral.last, floor, lexicon)
    low, high, qualifier = bounds(int(numeral.value), beside.qualifier, vague=numeral.vague)
    kind = kind_of(tokens, numeral, lexicon, qualified=beside.qualifier is not None)
    if kind is CountKind.PEOPLE and numeral.value == 0:
        kind = CountKind.NONE
    return CountMention(
        first=beside.first,
        last=beside.last,
        low=low,
        high=high,
        qualifier=qualifier,
        kind=kind,
        partitive=is_partitive(lower, beside.last, lexicon) is not None,
        additional=beside.additional,
        definite=beside.definite,
        distributive=is_distributive(lower, beside.last, lexicon),
        rate=is_rate(lower, beside.last, lexicon),
    )


def _between(tokens: Tokens, a: Numeral, b: Numeral, floor: int, lexicon: CountsLexicon) -> CountMention:
    """A range as one mention; a bound outside it ("up to 15 or 20") leaves only its own side."""
    lower = tokens.lower
    first = a.first - 1 if a.first > floor and lower[a.first - 1] in lexicon.ranges["between"] else a.first
    beside = around(lower, first, b.last, floor, lexicon)
    kinds = {kind_of(tokens, end, lexicon, qualified=False) for end in (a, b)} - {CountKind.PEOPLE}
    kind = min(kinds) if kinds else CountKind.PEOPLE
    low: int | None = int(a.value)
    high: int | None = int(b.value)
    if beside.qualifier is CountQualifier.AT_LEAST:
        high = None
    elif beside.qualifier is CountQualifier.AT_MOST:
        low = None
    bounded = beside.qualifier in (CountQualifier.AT_LEAST, CountQualifier.AT_MOST)
    return CountMention(
        first=beside.first,
        last=beside.last,
        low=low,
        high=high,
        qualifier=beside.qualifier if bounded and beside.qualifier else CountQualifier.RANGE,
        kind=kind,
        partitive=is_partitive(lower, beside.last, lexicon) is not None,
        additional=beside.additional,
        definite=beside.definite,
        rate=is_rate(lower, beside.last, lexicon),
    )


def _score(tokens: Tokens, a: Numeral, b: Numeral, floor: int, lexicon: CountsLexicon) -> CountMention:
    """ "2-1" is a result; "40 or 20" and "60 to 40" are no range, so the first number stands alone."""
    if tokens.lower[a.last] in ("-", "–"):
        return CountMention(a.first, b.last, None, None, CountQualifier.UNSTATED, CountKind.SCORE)
    return _single(tokens, a, floor, lexicon)


def _range(tokens: Tokens, a: Numeral, lexicon: CountsLexicon) -> tuple[Numeral, Numeral] | None:
    """The two ends, where the number begins a range: "between 8 and 10", "8 to 10", "8-10", "eight or ten".

    "From 8 to 10" is none: so reports state a rise. "Anywhere from 8 to 10" is one.
    """
    lower, words = tokens.lower, lexicon.ranges
    if a.last + 1 >= len(lower):
        return None
    join = lower[a.last]
    before = lower[a.first - 1] if a.first > 0 else ""
    if before in words["between"]:
        joined = join in words["and"]
    elif before in words["from"]:
        joined = join in words["to"] and a.first > 1 and lower[a.first - 2] in words["open"]
    else:
        joined = join in words["to"] or join in words["or"]
    b = read_numeral(lower, a.last + 1, lexicon) if joined else None
    if b is None or b.vague:
        return None
    if join in words["or"] and b.value > 2 * a.value:
        return None
    if a.magnitude == 1 and b.magnitude >= 100 and a.value * b.magnitude < b.value:
        a = Numeral(a.first, a.last, a.value * b.magnitude)
    return a, b


def _joins_year_and_number(tokens: Tokens, a: Numeral, b: Numeral, lexicon: CountsLexicon) -> bool:
    """ "From 1,800 in 2014 to 4,600": the year and the next figure are no range."""
    is_year = [kind_of(tokens, end, lexicon, qualified=False) is CountKind.YEAR for end in (a, b)]
    return is_year == [True, False]


def _is_pronoun_one(lower: list[str], numeral: Numeral, lexicon: CountsLexicon) -> bool:
    """ "No one", "one another", "on the one hand": words, not a number."""
    i, j = numeral.first, numeral.last
    if lower[i] != "one" or j - i != 1:
        return False
    following = lower[j] if j < len(lower) else ""
    return (i > 0 and lower[i - 1] in lexicon.blocked_after["one"]) or following in lexicon.blocked_before[
        "one"
    ]
