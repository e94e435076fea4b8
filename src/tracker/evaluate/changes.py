"""What changed between two evaluations of the same gold: claims gained and lost."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tracker.evaluate.score import Pair

_RANK = {"missed": 0, "wrong": 1, "right": 2}


@dataclass(frozen=True, slots=True)
class Change:
    """One claim whose outcome differs between two evaluations.

    Attributes:
        key: Names the claim in both.
        before: Its outcome then; null for a spurious claim that is new.
        after: Its outcome now; null for a spurious claim that is gone.
        gained: Whether the change is for the better.
    """

    key: str
    before: str | None
    after: str | None
    gained: bool


def by_key(pairs: Iterable[Pair]) -> dict[str, Pair]:
    """The pairs under names that stay the same as long as the gold does.

    A name is made from the report, the place of the quote, the status and the country; a spurious claim's
    begins with a plus.
    """
    seen: Counter[str] = Counter()
    named = {}
    for pair in pairs:
        claim = pair.some
        sign = "+" if pair.gold is None else ""
        place = "?" if claim.char_start is None else claim.char_start
        key = f"{sign}{pair.report_id}:{place} {claim.legal_status} {claim.country or '-'}"
        seen[key] += 1
        named[key if seen[key] == 1 else f"{key} ({seen[key]})"] = pair
    return named


def outcomes(pairs: Iterable[Pair]) -> dict[str, str]:
    """Outcome of each claim, by its key."""
    return {key: pair.outcome for key, pair in by_key(pairs).items()}


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> list[Change]:
    """The claims gained and lost. Gold claims that only one of the two knows are left out.

    >>> changes({"a:1 detained TUR": "wrong", "+a:9 fled GRC": "spurious"}, {"a:1 detained TUR": "right"})
    ... # doctest: +NORMALIZE_WHITESPACE
    [Change(key='+a:9 fled GRC', before='spurious', after=None, gained=True),
     Change(key='a:1 detained TUR', before='wrong', after='right', gained=True)]
    """
    found = []
    for key in sorted(before.keys() | after.keys()):
        then, now = before.get(key), after.get(key)
        if then == now:
            continue
        if key.startswith("+"):
            found.append(Change(key, then, now, gained=now is None))
        elif then is not None and now is not None:
            found.append(Change(key, then, now, gained=_RANK[now] > _RANK[then]))
    return found
