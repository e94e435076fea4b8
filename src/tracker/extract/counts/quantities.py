"""Quantities that are no plain number: vague words, none, shares, pairs, ordinals, compounds."""

from tracker.extract.counts.kinds import is_day, unit_after
from tracker.extract.counts.lexicon import CountsLexicon
from tracker.extract.counts.mention import CountKind, CountMention
from tracker.extract.counts.modifiers import around, is_partitive, is_rate
from tracker.extract.counts.numerals import Numeral, read_numeral
from tracker.text.tokens import Tokens
from tracker.vocabulary import CountQualifier

_ENDINGS = ("st", "nd", "rd", "th")


def compound(tokens: Tokens, i: int, lexicon: CountsLexicon) -> CountMention | None:
    """A number tied to a word in one token: "two-year", "three-judge", "43-year-old", "two-thirds"."""
    number, _, rest = tokens.lower[i].partition("-")
    value = lexicon.numbers.get(number)
    if value is None or not rest:
        return None
    if rest in lexicon.fractions:
        return _share(i, i + 1, tokens, lexicon)
    if rest.endswith(("year-old", "year-olds", "years-old")):
        kind = CountKind.AGE
    else:
        unit = lexicon.units.starting_at([rest], 0)
        kind = unit[0] if unit else CountKind.THING
    return CountMention(i, i + 1, value, value, CountQualifier.EXACT, kind)


def ordinal(tokens: Tokens, i: int, lexicon: CountsLexicon) -> CountMention | None:
    """ "Third", "2nd"; the day of a date ("July 15th"); a share ("a third of")."""
    word, lower = tokens.lower[i], tokens.lower
    if word in lexicon.fractions and lower[i + 1 : i + 2] == ["of"]:
        return _share(i, i + 1, tokens, lexicon)
    if word in lexicon.ordinals:
        return CountMention(i, i + 1, None, None, CountQualifier.UNSTATED, CountKind.ORDINAL)
    if word.endswith(_ENDINGS) and word[:-2].isdecimal():
        kind = CountKind.DAY if is_day(tokens, Numeral(i, i + 1, int(word[:-2]))) else CountKind.ORDINAL
        return CountMention(i, i + 1, None, None, CountQualifier.UNSTATED, kind)
    return None


def plural(tokens: Tokens, i: int, floor: int, lexicon: CountsLexicon) -> CountMention | None:
    """ "Dozens", "tens of thousands", "hundreds more": a floor by the codebook."""
    lower, last = tokens.lower, i + 1
    value = lexicon.vague_plurals.get(lower[i])
    multiplied = (
        lexicon.vague_plurals.get(lower[i + 2])
        if lower[i + 1 : i + 2] == ["of"] and i + 2 < len(lower)
        else None
    )
    if multiplied is not None and lower[i] in lexicon.vague_multipliers:
        single = lexicon.magnitudes[lower[i + 2][:-1]]
        value, last = 2 * lexicon.vague_multipliers[lower[i]] * single, i + 3
    return None if value is None else _vague(tokens, i, last, floor, value, lexicon)


def collective(tokens: Tokens, i: int, floor: int, lexicon: CountsLexicon) -> CountMention | None:
    """ "A pair of officers", "the trio"."""
    lower, value = tokens.lower, lexicon.collectives[tokens.lower[i]]
    if i == 0 or i - 1 < floor or lower[i - 1] not in ("a", "the", "this", "that", "another"):
        return None
    return CountMention(
        first=i - 1,
        last=i + 1,
        low=value,
        high=value,
        qualifier=CountQualifier.EXACT,
        kind=unit_after(tokens, i + 1, lexicon) or CountKind.PEOPLE,
        partitive=is_partitive(lower, i + 1, lexicon) is not None,
        additional=lower[i - 1] == "another",
        definite=lower[i - 1] not in ("a", "another"),
    )


def phrase(tokens: Tokens, i: int, floor: int, lexicon: CountsLexicon) -> CountMention | None:
    """A quantity without a number: "several", "no", "most of", "both"."""
    lower = tokens.lower
    found = lexicon.quantities.starting_at(lower, i)
    if found is None or not _stands(lower, i, found, lexicon):
        return None
    name, last = found
    if name == "none":
        return CountMention(i, last, 0, 0, CountQualifier.EXACT, CountKind.NONE, _of(tokens, last, lexicon))
    if name == "both":
        kind = unit_after(tokens, last, lexicon) or CountKind.PEOPLE
        return CountMention(
            i, last, 2, 2, CountQualifier.EXACT, kind, _of(tokens, last, lexicon), definite=True
        )
    if name == "unstated":
        return _unstated(tokens, i, last, lexicon)
    size, last = _magnitude_at(lower, last, lexicon)
    return _vague(tokens, i, last, floor, lexicon.vague_floor * size, lexicon)


def _stands(lower: list[str], i: int, found: tuple[str, int], lexicon: CountsLexicon) -> bool:
    """Whether the words about it leave the phrase a quantity of its own."""
    name, last = found
    following = lower[last] if last < len(lower) else "."
    if i > 0 and lower[i - 1] in lexicon.blocked_after[name]:
        return False
    if following in lexicon.blocked_before[name] and last - i == 1 and lower[i] not in lexicon.pronouns:
        return False
    if name == "both":
        return "and" not in lower[last : last + 4] or following in lexicon.both_before
    if name == "unstated":
        return lower[last - 1] == "of" or following in lexicon.plurals or following.endswith("s")
    if name == "vague":
        return read_numeral(lower, last, lexicon) is None if last < len(lower) else True
    return True


def _unstated(tokens: Tokens, i: int, last: int, lexicon: CountsLexicon) -> CountMention | None:
    """ "Most of the officers", "a group of pilots"; not "a group of eight", where the number counts."""
    words = " ".join(tokens.lower[i:last])
    if "group" in words and read_numeral(tokens.lower, last, lexicon) is not None:
        return None
    return CountMention(
        first=i,
        last=last,
        low=None,
        high=None,
        qualifier=CountQualifier.UNSTATED,
        kind=unit_after(tokens, last, lexicon) or CountKind.PEOPLE,
        partitive=tokens.lower[last : last + 1] != [] and tokens.lower[last] in lexicon.wholes,
        definite=words in lexicon.definite_quantities,
    )


def _vague(
    tokens: Tokens, first: int, last: int, floor: int, value: int, lexicon: CountsLexicon
) -> CountMention:
    lower = tokens.lower
    beside = around(lower, first, last, floor, lexicon)
    return CountMention(
        first=beside.first,
        last=beside.last,
        low=value,
        high=None,
        qualifier=CountQualifier.VAGUE,
        kind=unit_after(tokens, beside.last, lexicon) or CountKind.PEOPLE,
        partitive=_of(tokens, beside.last, lexicon),
        additional=beside.additional,
        definite=beside.definite,
        rate=is_rate(lower, beside.last, lexicon),
    )


def _share(i: int, last: int, tokens: Tokens, lexicon: CountsLexicon) -> CountMention:
    """ "Two-thirds", "a third of": a percentage by another name."""
    return CountMention(
        i, last, None, None, CountQualifier.UNSTATED, CountKind.PERCENT, _of(tokens, last, lexicon)
    )


def _of(tokens: Tokens, last: int, lexicon: CountsLexicon) -> bool:
    return is_partitive(tokens.lower, last, lexicon) is not None


def _magnitude_at(lower: list[str], i: int, lexicon: CountsLexicon) -> tuple[int, int]:
    """What "several" multiplies ("several hundred thousand"), 1 where nothing, and where that ends."""
    size = 1
    while i < len(lower) and lower[i] in lexicon.magnitudes:
        size *= lexicon.magnitudes[lower[i]]
        i += 1
    return size, i
