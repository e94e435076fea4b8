"""The words around a number: what bounds it, whether it is a part, more of the same, or known already."""

from dataclasses import dataclass

from tracker.extract.counts.lexicon import CountsLexicon
from tracker.vocabulary import CountQualifier

_BOUNDING = (CountQualifier.AT_LEAST, CountQualifier.AT_MOST, CountQualifier.ABOUT)


@dataclass(frozen=True, slots=True)
class Around:
    """The words beside a number, taken together.

    Attributes:
        first: Index of the first word that belongs to it.
        last: Index after the last word that belongs to it.
        qualifier: The bound that they give; null where they give none.
        additional: More of the same.
        definite: A group known already.
    """

    first: int
    last: int
    qualifier: CountQualifier | None
    additional: bool
    definite: bool


def around(lower: list[str], first: int, last: int, floor: int, lexicon: CountsLexicon) -> Around:
    """Reads outwards from the number ``lower[first:last]``, leftwards no further than word ``floor``.

    A bound outweighs "about" ("at least some 40"), whichever stands nearer.

    >>> from tracker.extract.counts.lexicon import counts_lexicon
    >>> around("the more than 100 judges".split(), 3, 4, 0, counts_lexicon()).qualifier.value
    'at_least'
    """
    qualifiers: list[CountQualifier] = []
    additional = definite = False
    while (found := lexicon.before.ending_at(lower, first)) and found[1] >= floor:
        modifier, first = found
        if modifier.qualifier:
            qualifiers.append(modifier.qualifier)
        additional = additional or modifier.additional
        definite = definite or modifier.definite
        if modifier.definite:
            break
    while after := lexicon.after.starting_at(lower, last):
        qualifiers.append(after[0])
        last = after[1]
    more, last = _more_after(lower, last, lexicon)
    strongest = next((one for one in _BOUNDING if one in qualifiers), None)
    return Around(first, last, strongest, additional or more, definite)


def _more_after(lower: list[str], last: int, lexicon: CountsLexicon) -> tuple[bool, int]:
    """Whether "more" or "others" follows, and where the quantity then ends."""
    if last >= len(lower) or lower[last + 1 : last + 2] in (["than"], ["-"]):
        return False, last
    if lower[last] in lexicon.additional_after:
        return True, last + 1
    return lower[last] in lexicon.additional_nouns, last


def bounds(
    value: int, qualifier: CountQualifier | None, *, vague: bool
) -> tuple[int | None, int | None, CountQualifier]:
    """Low, high and qualifier of a number, as the codebook's table of qualifiers has them.

    >>> bounds(12, None, vague=True), bounds(40, CountQualifier.AT_MOST, vague=False)
    ((12, None, <CountQualifier.VAGUE: 'vague'>), (None, 40, <CountQualifier.AT_MOST: 'at_most'>))
    """
    if qualifier is CountQualifier.AT_LEAST:
        return value, None, qualifier
    if qualifier is CountQualifier.AT_MOST:
        return None, value, qualifier
    if qualifier is CountQualifier.ABOUT:
        return value, value, qualifier
    return (value, None, CountQualifier.VAGUE) if vague else (value, value, CountQualifier.EXACT)


def is_partitive(lower: list[str], last: int, lexicon: CountsLexicon) -> int | None:
    """Index of the whole after "of", "out of": "three of the eight", "8 of 11", "most of them"; else null."""
    found = lexicon.partitive_links.starting_at(lower, last)
    if found is None or found[1] >= len(lower):
        return None
    whole = lower[found[1]]
    return found[1] if whole in lexicon.wholes or whole[0].isdecimal() or whole in lexicon.numbers else None


def is_distributive(lower: list[str], last: int, lexicon: CountsLexicon) -> bool:
    """Whether "each" follows, and is no rate ("40 each month")."""
    return (
        lower[last : last + 1] != []
        and lower[last] in lexicon.rates["each"]
        and not is_rate(lower, last, lexicon)
    )


def is_rate(lower: list[str], last: int, lexicon: CountsLexicon) -> bool:
    """Whether within five words "a day", "every month" or "daily" follows.

    "A day after the coup" is a date and no rate.
    """
    rates = lexicon.rates
    for k in range(last, min(last + 5, len(lower))):
        word = lower[k]
        if word in rates["daily"]:
            return True
        if word in rates["per"] and lower[k + 1 : k + 2] and lower[k + 1] in rates["units"]:
            return lower[k + 2 : k + 3] == [] or lower[k + 2] not in rates["not_before"]
        if word in rates["ends"]:
            return False
    return False
