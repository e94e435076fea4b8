"""The words around a number: what bounds it, whether it is a part, more of the same, or known already."""

from typing import NamedTuple

from tracker.extraction.counts.scope import Scope
from tracker.vocabulary import CountQualifier

_BOUNDING = (CountQualifier.AT_LEAST, CountQualifier.AT_MOST, CountQualifier.ABOUT)
_RATE_REACH = 8


class Around(NamedTuple):
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


def around(scope: Scope, first: int, last: int) -> Around:
    """Reads outwards from the number at ``first`` to ``last``.

    A bound outweighs "about" ("at least some 40"), whichever stands nearer.
    """
    lexicon, lower = scope.lexicon, scope.lower
    qualifiers: list[CountQualifier] = []
    additional = definite = False
    while not definite and (found := lexicon.before.ending_at(lower, first)) and found[1] >= scope.floor:
        modifier, before = found
        if lower[before:first] == ["over"] and scope.word(before - 1) in lexicon.grammar["before_over"]:
            break  # "handed over three men", "a dispute over eight men"
        first = before
        if modifier.qualifier:
            qualifiers.append(modifier.qualifier)
        additional, definite = additional or modifier.additional, modifier.definite
    while after := lexicon.after.starting_at(lower, last):
        qualifiers.append(after[0])
        last = after[1]
    if scope.word(last + 1) not in lexicon.additional["not_followed_by"]:
        additional = additional or scope.word(last) in lexicon.additional["nouns"]
        if scope.word(last) in lexicon.additional["after"]:
            additional, last = True, last + 1
    strongest = next((one for one in _BOUNDING if one in qualifiers), None) if qualifiers else None
    return Around(first, last, strongest, additional, definite)


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


def is_part(scope: Scope, last: int) -> bool:
    """Whether the whole follows of which a quantity is a part: "three of the eight", "most of them"."""
    found = scope.lexicon.partitive_links.starting_at(scope.lower, last)
    if found is None:
        return False
    whole = found[1]
    return scope.word(whole) in scope.lexicon.wholes or scope.is_numeral_at(whole)


def is_rate(scope: Scope, last: int) -> bool:
    """Whether within eight words "a day", "every month" or "daily" follows.

    "A day after the coup" is a date and no rate.
    """
    rates = scope.lexicon.rates
    for k in range(last, min(last + _RATE_REACH, len(scope.lower))):
        word = scope.lower[k]
        if word in rates["daily"]:
            return True
        if word in rates["per"] and scope.word(k + 1) in rates["units"]:
            return scope.word(k + 2) not in rates["not_before"]
        if word in rates["ends"]:
            return False
    return False
