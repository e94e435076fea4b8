"""The same people in different reports: each rule with the keys under which it looks for them.

People are compared only with those of the same key, and of those only with the nearest few before them, so
that the work grows with the number of claims and not with its square. Rules run one after the other, the
surest first; within a rule people come in the order of their reports, so the order of input plays no part.
"""

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from tracker.cases.agree import ONCE, event_of, groups_agree
from tracker.cases.clusters import UnionFind
from tracker.cases.constraints import Pair
from tracker.cases.mention import Mention
from tracker.cases.people import People
from tracker.cases.records import JoinRule
from tracker.vocabulary import DATED_BY_WORDS, DateBasis, Group, LegalStatus

COMPARED = 8
"""Groups of one key that a group is compared with, the last before it first."""

_DAYS_OF_NEWS = 2
"""So many days after an event reports of it still give their own day as its day."""

_SHORT = 3
"""Days: longer spans are no day to meet on."""

_MONTH, _QUARTER, _YEARS = 31, 92, 3 * 366
_TELLING = 20
"""From this number on, two equal figures at home are hardly chance."""

_NEAR_ABROAD, _NEAR_HOME = 1.5, 1.1
"""How far apart two figures for one event may lie: larger by smaller."""

Keyed = Iterator[tuple[Hashable, Mention]]
Agree = Callable[[Mention, Mention], str | None]
Rule = tuple[JoinRule, Callable[[People], Keyed], Agree]


class Joined:
    """Groups of people of all reports, joined to those that are the same.

    Attributes:
        people: In the order of their first claims.
        reasons: For each of them, why it was joined to others.
        overruled: The rulings to join that rulings to split stand against: two groups of one report each
            have a claim on either side. What a split says holds.
    """

    def __init__(self, people: Sequence[People], rulings: Sequence[Pair] = ()) -> None:
        self.people = people
        self.reasons: list[list[tuple[JoinRule, str]]] = [[] for _ in people]
        self.overruled: list[str] = []
        self._sets = UnionFind(len(people))
        self._reports = [{one.first.claim.report_id} for one in people]
        self._once = [_once_days(one) for one in people]
        self._apart: dict[int, set[int]] = {}
        for pair in rulings:
            if not pair.together:
                self._apart.setdefault(pair.one, set()).add(pair.other)
                self._apart.setdefault(pair.other, set()).add(pair.one)
        for pair in rulings:
            if not pair.together:
                continue
            if self._kept_apart(self.root(pair.one), self.root(pair.other)):
                self.overruled.append(pair.why)
            else:
                later, earlier = max(pair.one, pair.other), min(pair.one, pair.other)
                names = people[later].first.claim.claim_id, people[earlier].first.claim.claim_id
                self._unite((later, earlier), names, JoinRule.BY_HAND, f"joined by {pair.why}")

    def root(self, number: int) -> int:
        """The first of those that are the same as this one."""
        return self._sets.find(number)

    def join(self, numbers: tuple[int, int], claims: tuple[str, str], rule: JoinRule, why: str) -> None:
        """Joins two, unless one report tells them apart or they did on different days what is done once.

        Args:
            numbers: The two, the later first.
            claims: The ids of their claims that agree.
            rule: The rule by which they agree.
            why: In what.
        """
        one, two = map(self.root, numbers)
        if one == two or not self._reports[one].isdisjoint(self._reports[two]):
            return
        if not _once_agrees(self._once[one], self._once[two]) or self._kept_apart(one, two):
            return
        self._unite(numbers, claims, rule, why)

    def _kept_apart(self, one: int, two: int) -> bool:
        """Whether a person has ruled that two sets, by their first members, are different people."""
        return any(self.root(other) == two for other in self._apart.get(one, ()))

    def _unite(self, numbers: tuple[int, int], claims: tuple[str, str], rule: JoinRule, why: str) -> None:
        one, two = map(self.root, numbers)
        if one == two:
            return
        low = self._sets.union(one, two)
        high = two if low == one else one
        self._reports[low] |= self._reports[high]
        self._once[low] = _merged(self._once[low], self._once[high])
        if high in self._apart:
            self._apart.setdefault(low, set()).update(self._apart.pop(high))
        told = 1 if self.reasons[numbers[0]] else 0  # of the two, the one that has no reason yet
        self.reasons[numbers[told]].append((rule, f"{why}, as in {claims[1 - told]}"))

    def apply(self, numbers: Iterable[int], rule: Rule) -> None:
        """Joins by one rule."""
        name, keys, agree = rule
        recent: dict[Hashable, list[tuple[int, Mention]]] = {}
        for number in numbers:
            for key, mention in keys(self.people[number]):
                known = recent.setdefault(key, [])
                for earlier, other in reversed(known):
                    why = None if self.root(earlier) == self.root(number) else agree(mention, other)
                    if why is not None:
                        agreeing = mention.claim.claim_id, other.claim.claim_id
                        self.join((number, earlier), agreeing, name, why)
                if not known or known[-1][0] != number:
                    known.append((number, mention))
                    del known[:-COMPARED]


def join_wholes(people: Sequence[People], rulings: Sequence[Pair]) -> Joined:
    """Joins the groups of all reports that are the same, parts of groups left aside but for their names.

    Args:
        people: In the order of their first claims.
        rulings: What a person has joined or split.
    """
    joined = Joined(people, rulings)
    everyone = range(len(people))
    wholes = [number for number in everyone if not people[number].is_part]
    joined.apply(everyone, (JoinRule.REPRINT, _reprint_keys, _reprint))
    joined.apply(everyone, (JoinRule.SHARED_NAME, _name_keys, _same_name))
    joined.apply(wholes, (JoinRule.SAME_DAY, _day_keys, _same_day))
    joined.apply(wholes, (JoinRule.KNOWN_GROUP, _known_keys, _known_group))
    joined.apply(wholes, (JoinRule.NEAR_NUMBER, _near_keys, _near_number))
    return joined


def _once_days(people: People) -> dict[LegalStatus, tuple[dt.date, dt.date]]:
    return {
        mention.claim.legal_status: mention.days
        for mention in people.mentions
        if mention.claim.legal_status in ONCE
        and mention.days is not None
        and mention.claim.date_basis in DATED_BY_WORDS
    }


_Days = dict[LegalStatus, tuple[dt.date, dt.date]]


def _once_agrees(one: _Days, other: _Days) -> bool:
    month = dt.timedelta(days=_MONTH)
    return all(
        one[status][0] <= other[status][1] + month and other[status][0] <= one[status][1] + month
        for status in one.keys() & other.keys()
        if max(one[status][1], other[status][1]) < dt.date.max - month
    )


def _merged(one: _Days, other: _Days) -> _Days:
    """The narrower of two datings of what is done once."""
    return {
        status: min(
            (days[status] for days in (one, other) if status in days),
            key=lambda span: (span[1] - span[0], span),
        )
        for status in one.keys() | other.keys()
    }


def _reprint_keys(people: People) -> Keyed:
    for mention in people.mentions:
        claim = mention.claim
        yield (
            (
                mention.source,
                claim.legal_status,
                claim.country,
                claim.group,
                claim.count_low,
                claim.count_high,
            ),
            mention,
        )


def _reprint(mention: Mention, other: Mention) -> str | None:
    return "the same text" if mention.claim.report_id != other.claim.report_id else None


def _name_keys(people: People) -> Keyed:
    for mention in people.mentions:
        for name in sorted(mention.names):
            yield (mention.claim.country, mention.figure, name), mention


def _same_name(mention: Mention, other: Mention) -> str | None:
    claim, earlier = mention.claim, other.claim
    if not groups_agree(mention.group, other.group) or not mention.near(other, _YEARS):
        return None
    same_status = claim.legal_status is earlier.legal_status
    if mention.home and not same_status and mention.full_names.isdisjoint(other.full_names):
        return None
    return f"the name {min(mention.names & other.names)}"


def _day_keys(people: People) -> Keyed:
    for mention in people.mentions:
        claim = mention.claim
        if mention.figure is None or claim.country is None or (mention.home and mention.figure == 1):
            continue
        for day in _meeting_days(mention):
            yield (claim.country, claim.origin, event_of(claim.legal_status), mention.figure, day), mention


def _meeting_days(mention: Mention) -> Iterator[dt.date]:
    days = mention.days
    if days is None or (days[1] - days[0]).days > _SHORT:
        return
    back = _DAYS_OF_NEWS if mention.claim.date_basis is DateBasis.PUBLICATION else 0
    for ordinal in range(days[0].toordinal() - back, days[1].toordinal() + 1):
        yield dt.date.fromordinal(ordinal)


def _same_day(mention: Mention, other: Mention) -> str | None:
    one, two = mention.claim, other.claim
    drifting = one.legal_status is not two.legal_status
    strict = drifting or (mention.home and (mention.figure or 0) < _TELLING)
    alone = mention.figure == 1 and (drifting or Group.PEOPLE in {mention.group, other.group})
    if alone or not (mention.group is other.group if strict else groups_agree(mention.group, other.group)):
        return None
    statuses = f"{one.legal_status} or {two.legal_status}" if drifting else one.legal_status
    return f"{mention.figure:,} {statuses} in {one.country} on {one.date_end}"


def _known_keys(people: People) -> Keyed:
    for mention in people.mentions:
        claim, figure = mention.claim, mention.figure
        if claim.country is None or figure is None or figure < 2:
            continue
        if not mention.home:
            yield (claim.country, claim.origin, figure), mention
        elif figure >= _TELLING:
            yield (claim.country, claim.origin, figure, claim.legal_status), mention


def _known_group(mention: Mention, other: Mention) -> str | None:
    one, two = mention.claim, other.claim
    if not groups_agree(mention.group, other.group):
        return None
    why = f"{mention.figure:,} from {one.origin or 'an unnamed country'} under {one.country}"
    same_event = one.legal_status is two.legal_status and mention.dates_agree(other)
    placed = mention.placed and other.placed
    if not same_event and (mention.home or (one.legal_status is two.legal_status and placed)):
        return None
    described = Group.PEOPLE not in {mention.group, other.group}
    if (mention.figure or 0) < 3:
        return why if described and same_event and mention.near(other, _MONTH) else None
    same_days = placed and mention.dates_agree(other)
    within = _YEARS if described or same_days else _QUARTER if mention.home else _MONTH
    return why if mention.near(other, within) else None


def _near_keys(people: People) -> Keyed:
    for mention in people.mentions:
        claim = mention.claim
        least = _TELLING if mention.home else 3
        if mention.figure is None or mention.figure < least or claim.country is None:
            continue
        for day in _meeting_days(mention):
            yield (claim.country, claim.origin, claim.legal_status, day), mention


def _near_number(mention: Mention, other: Mention) -> str | None:
    one = mention.claim
    agree = mention.group is other.group if mention.home else groups_agree(mention.group, other.group)
    small, large = sorted((mention.figure or 0, other.figure or 0))
    if not agree or large > small * (_NEAR_HOME if mention.home else _NEAR_ABROAD):
        return None
    return f"{one.legal_status} in {one.country} on {one.date_end}, {mention.figure:,} and {other.figure:,}"
