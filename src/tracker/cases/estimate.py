"""Low, best and high of what several sources say of one number, by one written rule.

1. Where any claim gives a number, those that give none ("some", "dozens", "soldiers") are set aside.
2. Best is the figure of the most specific claim: an exact number before "about", before a range, before a
   bound, before a vague word. Among equals the latest report wins, then the later day that it speaks of,
   then the smaller number. The lower bound stands for a range and for "at least", the upper for "at most".
3. Low and high are the least and the most bound that any of the claims names; high is null where each of them
   leaves it open.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.cases.mention import Mention
from tracker.records import Claim
from tracker.vocabulary import CountQualifier

_Q = CountQualifier
_RANK = {_Q.EXACT: 0, _Q.ABOUT: 1, _Q.RANGE: 2, _Q.AT_LEAST: 3, _Q.AT_MOST: 3, _Q.VAGUE: 4, _Q.UNSTATED: 5}


@dataclass(frozen=True, slots=True)
class Estimate:
    """Bounds and best figure, in people; ``low <= best <= high`` where they are known."""

    low: int | None
    best: int | None
    high: int | None


def estimate(mentions: Sequence[Mention]) -> Estimate:
    """What some claims together say of the number of people.

    Args:
        mentions: Claims about one number; at least one.
    """
    used = [mention for mention in mentions if mention.figure is not None]
    if not used:
        used = [mention for mention in mentions if mention.claim.count_low is not None]
    if not used:
        return Estimate(None, None, None)
    best = _figure(max(used, key=_weight).claim)
    lows = [mention.claim.count_low for mention in used if mention.claim.count_low is not None]
    highs = [mention.claim.count_high for mention in used if mention.claim.count_high is not None]
    return Estimate(
        low=min(lows + highs) if lows else None,
        best=best,
        high=max(lows + highs) if highs else None,
    )


def _weight(mention: Mention) -> tuple[int, dt.date, dt.date, int]:
    claim = mention.claim
    return (
        -_RANK[claim.count_qualifier],
        mention.published or dt.date.min,
        claim.date_end or dt.date.min,
        -_figure(claim),
    )


def _figure(claim: Claim) -> int:
    """The bound that stands for a claim of those that have one."""
    return (claim.count_low if claim.count_low is not None else claim.count_high) or 0


def distinct_figures(mentions: Sequence[Mention]) -> list[tuple[int, str]]:
    """The different exact numbers that sources give, each with the first claim that gives it."""
    found: dict[int, str] = {}
    for mention in sorted(mentions, key=lambda mention: mention.order):
        if mention.figure is not None and mention.claim.count_qualifier is _Q.EXACT:
            found.setdefault(mention.figure, mention.claim.claim_id)
    return sorted(found.items())
