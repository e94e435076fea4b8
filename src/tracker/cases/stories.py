"""Two reports that tell one story: what several of their groups agree in stands surety for the others.

One equal number may be chance: on any day of a crackdown somewhere five people are detained. Where two
reports agree in two numbers and their days, they tell of the same events, and less is asked of what else they
share. Only the two reports decide, so that a third one does not change it.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from tracker.cases.agree import event_of, groups_agree
from tracker.cases.joins import COMPARED, Joined
from tracker.cases.mention import Mention
from tracker.cases.records import JoinRule
from tracker.vocabulary import Group

_ENOUGH = 2
"""Groups on either side that must agree in number, status and days."""


@dataclass(frozen=True, slots=True)
class _Likeness:
    """Two groups, the later first, that may be the same; ``sure`` where that they are says something."""

    numbers: tuple[int, int]
    claims: tuple[str, str]
    sure: bool
    why: str


def join_stories(joined: Joined) -> None:
    """Joins groups, parts too, of every two reports that tell one story."""
    recent: dict[Hashable, list[tuple[int, Mention]]] = {}
    alike: dict[str, list[_Likeness]] = {}
    report = ""
    for number, people in enumerate(joined.people):
        if people.first.claim.report_id != report:  # people stand in the order of their reports
            _join(joined, alike)
            report, alike = people.first.claim.report_id, {}
        for mention in people.mentions:
            for key in _keys(mention):
                known = recent.setdefault(key, [])
                for earlier, other in known:
                    if other.claim.report_id != report:
                        likeness = _likeness((number, earlier), mention, other)
                        if likeness is not None:
                            alike.setdefault(other.claim.report_id, []).append(likeness)
                known.append((number, mention))
                del known[:-COMPARED]
    _join(joined, alike)


def _keys(mention: Mention) -> Iterator[Hashable]:
    claim = mention.claim
    if mention.figure is not None:
        yield claim.country, claim.origin, event_of(claim.legal_status), mention.figure


def _join(joined: Joined, alike: dict[str, list[_Likeness]]) -> None:
    """Joins one report with those before it that tell its story."""
    for likenesses in alike.values():
        sure = [one.numbers for one in likenesses if one.sure]
        if min(len({later for later, _ in sure}), len({earlier for _, earlier in sure})) < _ENOUGH:
            continue
        for one in likenesses:
            joined.join(one.numbers, one.claims, JoinRule.SAME_STORY, one.why)


def _likeness(numbers: tuple[int, int], mention: Mention, other: Mention) -> _Likeness | None:
    one, two = mention.claim, other.claim
    if (
        not groups_agree(mention.group, other.group)
        or not mention.dates_agree(other)
        or _named_apart(mention, other)
    ):
        return None
    placed = mention.placed and other.placed
    if mention.figure == 1:
        same = mention.group is other.group and (
            mention.group is not Group.PEOPLE or mention.days == other.days
        )
        if not (placed and same):
            return None
    why = f"{mention.figure:,} {one.legal_status}, told with other groups that agree"
    return _Likeness(numbers, (one.claim_id, two.claim_id), placed, why)


def _named_apart(mention: Mention, other: Mention) -> bool:
    return bool(mention.names and other.names) and mention.names.isdisjoint(other.names)
