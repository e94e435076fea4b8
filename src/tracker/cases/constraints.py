"""What a person has ruled: which claims are about the same people, and which are not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from tracker.cases.people import People
from tracker.cases.records import JoinRule


class Ruling(Protocol):
    """A person's word on two claims, as the corrections ledger has it."""

    @property
    def first(self) -> str:
        """The id of one claim."""

    @property
    def second(self) -> str:
        """The id of the other claim."""

    @property
    def together(self) -> bool:
        """Whether both belong into one case; else into two."""

    @property
    def correction_id(self) -> str:
        """The line of the ledger that says so."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two groups of people, by their numbers, and why they are joined or kept apart."""

    one: int
    other: int
    together: bool
    why: str


def set_apart(people: Iterable[People], rulings: Iterable[Ruling]) -> list[People]:
    """The groups of all reports, with claims on their own that rulings part from others of their group.

    Args:
        people: The groups; one that loses a claim is changed.
        rulings: In any order. Of two claims in one group the one that stands later in the text leaves it.
    """
    apart = sorted(
        (ruling.first, ruling.second, ruling.correction_id) for ruling in rulings if not ruling.together
    )
    groups = list(people)
    group_of = {mention.claim.claim_id: one for one in groups for mention in one.mentions}
    for first, second, correction in apart:
        group = group_of.get(first)
        if group is None or group is not group_of.get(second):
            continue
        place = max(
            number
            for number, mention in enumerate(group.mentions)
            if mention.claim.claim_id in {first, second}
        )
        alone = People()
        alone.add(group.mentions.pop(place), JoinRule.BY_HAND, f"split off by {correction}")
        group.reasons.pop(place)
        group_of[alone.first.claim.claim_id] = alone
        groups.append(alone)
    return groups


def pairs_of(people: Sequence[People], rulings: Iterable[Ruling]) -> list[Pair]:
    """The rulings as pairs of groups, sorted; those about claims that are in no group are left out."""
    number_of = {
        mention.claim.claim_id: number for number, one in enumerate(people) for mention in one.mentions
    }
    found = [
        Pair(number_of[ruling.first], number_of[ruling.second], ruling.together, ruling.correction_id)
        for ruling in rulings
        if ruling.first in number_of and ruling.second in number_of
    ]
    return sorted(found, key=lambda pair: (pair.one, pair.other, pair.together, pair.why))
