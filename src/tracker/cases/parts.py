"""Parts that were split off a group: whose they are, and which of different reports are the same."""

from collections.abc import Hashable, Iterator, Mapping, Sequence

from tracker.cases.agree import groups_agree
from tracker.cases.joins import Joined
from tracker.cases.mention import Mention
from tracker.cases.people import People
from tracker.cases.records import JoinRule

_Place = tuple[str | None, str | None, int]


def join_parts(joined: Joined, nearby: Mapping[str, frozenset[str]]) -> dict[int, int]:
    """Joins parts of one group that are the same people, and says of which group each is a part.

    Args:
        joined: The groups of all reports, the wholes joined.
        nearby: Claim to the names in its quote and the sentences after it, for parts of one person.

    Returns:
        From the first of the same people to the first of the whole group.
    """
    parents = _parents(joined)

    def keys(one: People) -> Iterator[tuple[Hashable, Mention]]:
        parent = parents.get(id(one))
        if parent is not None:
            for mention in one.mentions:
                yield (parent, mention.figure), mention

    def agree(mention: Mention, other: Mention) -> str | None:
        return _same_part(mention, other, nearby)

    parts = [number for number, one in enumerate(joined.people) if id(one) in parents]
    joined.apply(parts, (JoinRule.SHARED_NAME, keys, agree))
    joined.apply(parts, (JoinRule.KNOWN_GROUP, keys, _same_step))
    return _by_root(joined, parents)


def _parents(joined: Joined) -> dict[int, int]:
    """Part (by identity) to the first of its whole group."""
    people = joined.people
    number_of = {id(one): number for number, one in enumerate(people)}
    by_size = _wholes_by_size(people)
    parents = {}
    for one in people:
        if not one.is_part:
            continue
        if one.parent is not None:
            parents[id(one)] = joined.root(number_of[id(one.parent)])
            continue
        found = _named_whole(joined, by_size, one)
        if found is not None:
            parents[id(one)] = found
    return parents


def _wholes_by_size(people: Sequence[People]) -> dict[_Place, list[int]]:
    by_size: dict[_Place, list[int]] = {}
    for number, one in enumerate(people):
        if one.figure is not None and not one.is_part:
            for country in {mention.claim.country for mention in one.mentions}:
                by_size.setdefault((country, one.first.claim.origin, one.figure), []).append(number)
    return by_size


def _named_whole(joined: Joined, by_size: Mapping[_Place, list[int]], part: People) -> int | None:
    """The group of the number that the words name, where the reports know just one such group there.

    Of several, the one that is called by the same word as the part.
    """
    claim = part.first.claim
    found: set[int] = set()
    alike: set[int] = set()
    for number in by_size.get((claim.country, claim.origin, part.whole or 0), ()):
        group = joined.people[number].first.claim.group
        if groups_agree(claim.group, group):
            found.add(joined.root(number))
        if claim.group is group:
            alike.add(joined.root(number))
    known = alike if len(alike) == 1 else found
    return known.pop() if len(known) == 1 else None


def _same_part(mention: Mention, other: Mention, nearby: Mapping[str, frozenset[str]]) -> str | None:
    shared = nearby.get(mention.claim.claim_id, frozenset()) & nearby.get(other.claim.claim_id, frozenset())
    if mention.figure != 1 or not shared:
        return None
    return f"one of the same group, the name {min(shared)}"


def _same_step(mention: Mention, other: Mention) -> str | None:
    """Parts of equal number that took the same step on the same days."""
    one, two = mention.claim, other.claim
    if one.legal_status is not two.legal_status or not mention.dates_agree(other):
        return None
    if mention.figure is None or (mention.figure == 1 and not (mention.placed and other.placed)):
        return None
    return f"{mention.figure:,} of the same group, {one.legal_status}"


def _by_root(joined: Joined, parents: Mapping[int, int]) -> dict[int, int]:
    """The parents of joined people: that of the first of them that has one, and never a group of itself."""
    found: dict[int, int] = {}
    for number, one in enumerate(joined.people):
        root = joined.root(number)
        parent = parents.get(id(one))
        if parent is not None and joined.root(parent) != root:
            found.setdefault(root, joined.root(parent))
    return _without_cycles(found)


def _without_cycles(parents: dict[int, int]) -> dict[int, int]:
    kept: dict[int, int] = {}
    for child in sorted(parents):
        above = parents[child]
        while above in kept and above != child:
            above = kept[above]
        if above != child:
            kept[child] = parents[child]
    return kept
