"""The number of people who stand in one list, of whom one thing is said.

Their small numbers add up; where some have no exact number, the sum is a lower bound. Large numbers are
totals; a number before two nouns counts both ("13 reporters and editors"), and one that is vague stands for
all ("officers and hundreds of soldiers").
"""

from collections.abc import Sequence

from tracker.extraction.drafts import Who
from tracker.vocabulary import CountQualifier

LISTED_APART = 20
"""Small numbers in a list add up ("Lima and two other men"); large ones are totals of their own."""


def leading(whos: Sequence[Who], *, belong: bool) -> Who | None:
    """The one of a list whose number, also where it has none, stands for all; null where numbers add up.

    Args:
        whos: Those of the list, in its order.
        belong: The last ones are told by the first ("and seven of their relatives").
    """
    counted = [who for who in whos if who.low is not None]
    small = all((who.low or 0) <= LISTED_APART for who in counted)
    if not counted or not (belong or small or whos[0].low == whos[0].high == 1):
        return whos[0]
    exact = any(who.qualifier is CountQualifier.EXACT for who in counted)
    stands_for_all = counted == list(whos[:1]) and (whos[0].low or 0) > 1 and not belong
    crowd = any(who.qualifier is CountQualifier.VAGUE and (who.low or 0) > LISTED_APART for who in counted)
    if not exact or stands_for_all or crowd:
        return max(counted, key=lambda who: who.low or 0)
    return None


def total(whos: Sequence[Who]) -> tuple[int, int | None, CountQualifier]:
    """The sum of a list in which nobody leads: lower and upper bound, and how it is qualified."""
    low = sum(who.low or 0 for who in whos)
    if not all(who.low is not None and who.low == who.high for who in whos):
        return low, None, CountQualifier.AT_LEAST
    every = all(who.qualifier is CountQualifier.EXACT for who in whos)
    return low, low, CountQualifier.EXACT if every else CountQualifier.ABOUT
