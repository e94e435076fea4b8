"""Quantities that are no plain number: vague words, none, shares, pairs, ordinals, compounds."""

from tracker.extraction.counts.kinds import is_day, unit_after
from tracker.extraction.counts.mention import CountKind, CountMention
from tracker.extraction.counts.modifiers import around, is_part, is_rate
from tracker.extraction.counts.numerals import Numeral, read_numeral
from tracker.extraction.counts.scope import Scope
from tracker.vocabulary import CountQualifier

_EXACT, _UNSTATED = CountQualifier.EXACT, CountQualifier.UNSTATED


def compound(scope: Scope, i: int) -> CountMention | None:
    """A number tied to a word in one token: "two-year", "three-judge", "43-year-old", "two-thirds"."""
    lexicon = scope.lexicon
    number, _, rest = scope.lower[i].partition("-")
    value = lexicon.numbers.get(number)
    if value is None or not rest:
        return None
    if rest in lexicon.ordinals["fractions"]:
        return _share(scope, i)
    unit = lexicon.units.starting_at([rest], 0)
    kind = unit[0] if unit else CountKind.THING
    if lexicon.age_after.starting_at([rest], 0):
        kind = CountKind.AGE
    return CountMention(i, i + 1, value, value, _EXACT, kind)


def ordinal(scope: Scope, i: int) -> CountMention | None:
    """A place in an order: "third", "2nd"; the day of a date ("July 15th"); a share ("a third of")."""
    word, lexicon = scope.lower[i], scope.lexicon
    if word in lexicon.ordinals["fractions"] and scope.word(i + 1) in lexicon.grammar["of"]:
        return _share(scope, i)
    if word in lexicon.ordinals["words"]:
        return CountMention(i, i + 1, None, None, _UNSTATED, CountKind.ORDINAL)
    if word.endswith(lexicon.ordinal_endings) and word[:-2].isdecimal() and len(word) < 10:
        kind = CountKind.DAY if is_day(scope, Numeral(i, i + 1, int(word[:-2]))) else CountKind.ORDINAL
        return CountMention(i, i + 1, None, None, _UNSTATED, kind)
    return None


def plural(scope: Scope, i: int) -> CountMention | None:
    """A plural that is a floor by the codebook: "dozens", "tens of thousands", "hundreds more"."""
    lexicon, word = scope.lexicon, scope.lower[i]
    multiplied = scope.word(i + 2)
    if (
        word in lexicon.vague_multipliers
        and scope.word(i + 1) in lexicon.grammar["of"]
        and multiplied in lexicon.vague_plurals
    ):
        return _vague(scope, i, i + 3, lexicon.vague_multipliers[word] * lexicon.vague_plurals[multiplied])
    value = lexicon.vague_plurals.get(word)
    return None if value is None else _vague(scope, i, i + 1, value)


def collective(scope: Scope, i: int) -> CountMention | None:
    """A noun that is a number: "a pair of officers", "the trio"."""
    determiners, determiner = scope.lexicon.collective_determiners, scope.word(i - 1)
    definite = determiner in determiners["definite"]
    if i <= scope.floor or not (definite or determiner in determiners["indefinite"]):
        return None
    value = scope.lexicon.collectives[scope.lower[i]]
    return CountMention(
        first=i - 1,
        last=i + 1,
        low=value,
        high=value,
        qualifier=_EXACT,
        kind=unit_after(scope, i + 1) or CountKind.PEOPLE,
        partitive=is_part(scope, i + 1),
        definite=definite,
    )


def phrase(scope: Scope, i: int) -> CountMention | None:
    """A quantity without a number: "several", "no", "most of", "both"."""
    found = scope.lexicon.quantities.starting_at(scope.lower, i)
    if found is None or not _stands(scope, i, *found):
        return None
    name, last = found
    partitive = is_part(scope, last)
    if name == "none":
        return CountMention(i, last, 0, 0, _EXACT, CountKind.NONE, partitive)
    if name == "both":
        kind = unit_after(scope, last) or CountKind.PEOPLE
        return CountMention(i, last, 2, 2, _EXACT, kind, partitive, definite=True)
    if name == "single":
        return _single(scope, i, last) if partitive else None
    if name == "unstated":
        return _unstated(scope, i, last)
    size = 1
    while scope.word(last) in scope.lexicon.magnitudes:  # "several hundred thousand"
        size *= scope.lexicon.magnitudes[scope.lower[last]]
        last += 1
    return _vague(scope, i, last, scope.lexicon.vague_floor * size)


def _single(scope: Scope, i: int, last: int) -> CountMention:
    """One of those behind it: "the youngest of the three"."""
    kind = unit_after(scope, last) or CountKind.PEOPLE
    return CountMention(i, last, 1, 1, _EXACT, kind, partitive=True, definite=True)


def _stands(scope: Scope, i: int, name: str, last: int) -> bool:
    """Whether the words about it leave the phrase a quantity of its own."""
    lexicon, following = scope.lexicon, scope.word(last)
    if scope.word(i - 1) in lexicon.not_after[name]:
        return False
    single = last - i == 1 and scope.lower[i] not in lexicon.pronouns
    if single and (following in lexicon.not_before[name] or (name == "none" and not following)):
        return False
    if name == "both":
        joins_two = not lexicon.grammar["and"].isdisjoint(scope.lower[last : last + 4])
        return not joins_two or following in lexicon.both_stands_before
    if name == "vague":
        return not scope.is_numeral_at(last)
    if name == "unstated":
        return scope.lower[last - 1] in lexicon.grammar["of"] or _is_plural(scope, last)
    return True


def _is_plural(scope: Scope, i: int) -> bool:
    """Whether a plural noun stands at ``i``, as after "most": "most officers", but not "most obvious"."""
    word, between = scope.word(i), scope.lexicon.between
    if word in between["plurals"]:
        return True
    return word.endswith("s") and not word.endswith(tuple(between["not_plural_endings"]))


def _unstated(scope: Scope, i: int, last: int) -> CountMention | None:
    """A quantity without bounds: "most of the officers"; not "a group of eight", where the number counts."""
    words = " ".join(scope.lower[i:last])
    if words in scope.lexicon.unstated["yielding"] and read_numeral(scope.lower, last, scope.lexicon):
        return None
    return CountMention(
        first=i,
        last=last,
        low=None,
        high=None,
        qualifier=_UNSTATED,
        kind=unit_after(scope, last) or CountKind.PEOPLE,
        partitive=scope.word(last) in scope.lexicon.wholes,
        definite=words in scope.lexicon.unstated["definite"],
    )


def _vague(scope: Scope, first: int, last: int, value: int) -> CountMention:
    beside = around(scope, first, last)
    return CountMention(
        first=beside.first,
        last=beside.last,
        low=value,
        high=None,
        qualifier=CountQualifier.VAGUE,
        kind=unit_after(scope, beside.last) or CountKind.PEOPLE,
        partitive=is_part(scope, beside.last),
        additional=beside.additional,
        definite=beside.definite,
        rate=is_rate(scope, beside.last),
    )


def _share(scope: Scope, i: int) -> CountMention:
    """A percentage by another name: "two-thirds", "a third of"."""
    partitive = is_part(scope, i + 1)
    return CountMention(i, i + 1, None, None, _UNSTATED, CountKind.PERCENT, partitive)
