"""Which larger group of its report people are part of."""

from collections.abc import Sequence

from tracker.cases.agree import authorities_agree, groups_agree, origins_agree
from tracker.cases.mention import Mention
from tracker.cases.names import names_of
from tracker.cases.people import People
from tracker.cases.records import JoinRule
from tracker.cases.wording import listed_number, names_number, tokens
from tracker.vocabulary import Group, LegalStatus

_FROM_AFAR = frozenset({LegalStatus.WANTED, LegalStatus.CHARGED})


def whole_of(mention: Mention, found: list[People]) -> People | None:
    """The group of the report that the people of a claim are part of, by its words."""
    larger = [people for people in reversed(found) if _can_hold(people, mention)]
    part = mention.part
    if part is not None and part.whole is not None:
        return next((people for people in larger if people.figure == part.whole), None)
    if part is not None:
        return larger[0] if larger else None
    if mention.figure is None or mention.figure == 1:
        return None
    quote = tokens(mention.claim.quote)
    if not names_number(quote, mention.figure, definite=True):
        return None
    return next((people for people in larger if _counts_in(people, mention.figure)), None)


def _counts_in(people: People, number: int) -> bool:
    """Whether the words that introduce a group count some of it ("four officers and an attaché")."""
    return names_number(tokens(people.first.claim.quote), number, definite=False)


def find_whole(people: People, found: Sequence[People]) -> None:
    """Makes people a part of a larger group of their report, by the first reason that holds."""
    if people.whole is not None:
        people.parent = next((other for other in found if _is_named(other, people)), None)
        if people.parent is not None:
            named = people.parent.first.claim.claim_id
            people.reasons[0] = JoinRule.PART_OF, f"part of the {people.whole:,} of {named}"
    if people.is_part or people.first.others:
        return
    larger = [other for other in found if other is not people and _can_hold(other, people.first)]
    for why, holds in _PART_BY:
        whole = holds(people, larger)
        if whole is not None:
            people.parent, people.is_part = whole, True
            size = "group" if whole.figure is None else f"{whole.figure:,}"
            people.reasons[0] = JoinRule.PART_OF, f"{why} the {size} of {whole.first.claim.claim_id}"
            return


def _is_named(other: People, people: People) -> bool:
    """Whether a group, which the report comes to later, is the one that the words for a part name."""
    return other.figure == people.whole and other is not people and _can_hold(other, people.first)


def _naming(people: People, larger: Sequence[People]) -> People | None:
    """The group that another sentence names the one person for."""
    if people.figure != 1:
        return None
    return next((other for other in larger if not people.names.isdisjoint(_names_apart(other, people))), None)


def _broken_down(people: People, larger: Sequence[People]) -> People | None:
    """The group whose number is that of the list in which the people are counted."""
    if people.figure is None:
        return None
    total = listed_number(people.first.claim.quote)
    return next((other for other in larger if other.figure == total is not None), None)


def _only_larger(people: People, larger: Sequence[People]) -> People | None:
    """The only larger group abroad, where the people have a status that it has not.

    A part of it with the same status would be no claim of its own (codebook, ruling 2). Who is only sought
    or indicted by a country need not be there.
    """
    there = [other for other in larger if other.figure and _same_country_abroad(other, people)]
    if people.figure is None or len(there) != 1 or _shared_status(there[0], people):
        return None
    present = any(mention.claim.legal_status not in _FROM_AFAR for mention in people.mentions)
    return there[0] if present else None


def _named_example(people: People, larger: Sequence[People]) -> People | None:
    """The group before, abroad and of the same kind, that one person told by name has the status of.

    Named members whom a sentence of its own speaks of are claims (codebook, ruling 2).
    """
    claim = people.first.claim
    if people.figure != 1 or not people.names:
        return None
    return next(
        (
            other
            for other in larger
            if other.first.order < people.first.order
            and other.first.claim.group is claim.group
            and _same_country_abroad(other, people)
            and _shared_status(other, people)
        ),
        None,
    )


_PART_BY = (
    ("named among", _naming),
    ("in a list that adds up to", _broken_down),
    ("fewer than", _only_larger),
    ("by name, in the status of", _named_example),
)


def _same_country_abroad(whole: People, people: People) -> bool:
    """Whether both are in one foreign country, each told by what its people are."""
    claim = people.first.claim
    same = any(mention.claim.country == claim.country for mention in whole.mentions)
    described = Group.PEOPLE not in {whole.first.claim.group, claim.group}
    apart = whole.is_part or whole.first.others or people.first.home
    return claim.country is not None and same and described and not apart


def _shared_status(whole: People, people: People) -> bool:
    statuses = {mention.claim.legal_status for mention in whole.mentions}
    return not statuses.isdisjoint(mention.claim.legal_status for mention in people.mentions)


def _names_apart(group: People, people: People) -> frozenset[str]:
    """Names in the quotes of a group of any size, but for those in which the people stand beside it."""
    own = {mention.claim.quote for mention in people.mentions}
    quotes = {mention.claim.quote for mention in group.mentions} - own
    return frozenset().union(*(names_of(quote) for quote in quotes))


def _can_hold(people: People, mention: Mention) -> bool:
    claim, anchor = mention.claim, people.first.claim
    size = people.figure or anchor.count_low  # of a vague word the floor: "several" are two at least
    larger = size is not None and size > (mention.figure or 1)
    return (
        larger
        and groups_agree(claim.group, anchor.group)
        and origins_agree(claim, anchor)
        and any(authorities_agree(claim, other.claim) for other in people.mentions)
    )
