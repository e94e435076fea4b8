"""Who is who in one report: its event claims, put together to the groups of people that it speaks of."""

from collections.abc import Iterable

from tracker.cases.agree import authorities_agree, groups_agree, origins_agree, rounds, same_count
from tracker.cases.mention import Mention
from tracker.cases.people import People
from tracker.cases.records import JoinRule
from tracker.cases.wholes import find_whole, whole_of

_LOOK_BACK = 40
"""Groups of one report that a claim is compared with, the last first: bounds the work on endless lists."""


def people_of(mentions: Iterable[Mention]) -> list[People]:
    """The groups of people of one report, in the order in which it comes to them.

    Args:
        mentions: The event claims of one report.
    """
    found: list[People] = []
    for mention in sorted(mentions, key=lambda mention: mention.order):
        if not _joined(mention, found):
            found.append(_new_group(mention, found))
    for people in found:
        if people.figure == 1 and people.names:
            people.share_names()
        people.share_group()
    for people in found:
        find_whole(people, found)
    return found


def _joined(mention: Mention, found: list[People]) -> bool:
    for people in reversed(found[-_LOOK_BACK:]):
        joined = _why_same(mention, people)
        if joined:
            people.add(mention, *joined)
            return True
    known = _only_known_group(mention, found)
    if known:
        known.add(mention, JoinRule.CARRIED_ON, f"the one group of this report in {mention.claim.country}")
        return True
    return False


def _why_same(mention: Mention, people: People) -> tuple[JoinRule, str] | None:
    claim = mention.claim
    for other in people.mentions:
        if _same_words(mention, other):
            return JoinRule.SAME_WORDS, f"one quote and count with {other.claim.claim_id}"
    anchor = people.first.claim
    if not (
        groups_agree(claim.group, anchor.group)
        and all(origins_agree(claim, other.claim) for other in people.mentions)
        and (_goes_on(mention, people) or _under_one(mention, people))
    ):
        return None
    if mention.part is not None or mention.others or _twice_at_home(mention, people):
        return None
    if mention.figure == 1:
        return _why_same_person(mention, people)
    if mention.figure is not None and any(same_count(claim, other.claim) for other in people.mentions):
        return JoinRule.SAME_NUMBER, f"{mention.figure:,} {claim.group} as in {anchor.claim_id}"
    return next(filter(None, (_why_round(mention, other) for other in people.mentions)), None)


def _why_round(mention: Mention, other: Mention) -> tuple[JoinRule, str] | None:
    """A number told exactly and in round words, as headlines do."""
    one, two = mention.claim, other.claim
    same = one.legal_status is two.legal_status and one.country == two.country and one.group is two.group
    if not (same and mention.dates_agree(other) and (rounds(one, two) or rounds(two, one))):
        return None
    told = f"{mention.figure:,} for {other.figure:,} {one.legal_status}, the one a round number"
    return JoinRule.NEAR_NUMBER, f"{told}, as in {two.claim_id}"


def _under_one(mention: Mention, people: People) -> bool:
    return all(authorities_agree(mention.claim, other.claim) for other in people.mentions)


def _goes_on(mention: Mention, people: People) -> bool:
    """Whether "he" goes on about one person, who may come to one foreign country after another."""
    return mention.refers_back and mention.figure == people.figure == 1


def _same_words(mention: Mention, other: Mention) -> bool:
    """One sentence that gives one group of people several statuses."""
    one, two = mention.claim, other.claim
    return (
        one.char_start < two.char_end
        and two.char_start < one.char_end
        and same_count(one, two)
        and one.group is two.group
        and origins_agree(one, two)
        and authorities_agree(one, two)
        and (one.legal_status, one.country) != (two.legal_status, two.country)
    )


def _twice_at_home(mention: Mention, people: People) -> bool:
    """At home, the same status on another day means other people, so many are detained there."""
    return mention.home and _at_another_time(mention, people)


def _at_another_time(mention: Mention, people: People) -> bool:
    return any(
        other.claim.legal_status is mention.claim.legal_status and not mention.dates_agree(other)
        for other in people.mentions
    )


def _why_same_person(mention: Mention, people: People) -> tuple[JoinRule, str] | None:
    """One person goes on being the one last spoken of until a name or another group says otherwise."""
    claim, anchor = mention.claim, people.first.claim
    if people.figure != 1 or not (people.is_part or claim.group is anchor.group):
        return None
    names = people.names
    shared = mention.names & names
    if shared:
        return JoinRule.SAME_PERSON, f"the name {min(shared)} as in {anchor.claim_id}"
    if (mention.names and names) or mention.introduced or _at_another_time(mention, people):
        return None
    return JoinRule.SAME_PERSON, f"one of {claim.group}, as last spoken of in {anchor.claim_id}"


def _only_known_group(mention: Mention, found: list[People]) -> People | None:
    """The one group that a report has abroad, for a claim without number ("the men fled to Greece")."""
    claim = mention.claim
    if mention.figure is not None or claim.count_low is not None or mention.home or claim.country is None:
        return None
    if mention.part is not None or mention.others:
        return None
    fitting = [
        people
        for people in found
        if people.figure is not None
        and not people.is_part
        and any(other.claim.country == claim.country for other in people.mentions)
        and groups_agree(claim.group, people.first.claim.group)
        and origins_agree(claim, people.first.claim)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _new_group(mention: Mention, found: list[People]) -> People:
    new = People()
    parent = whole_of(mention, found)
    if parent is not None:
        new.parent, new.is_part = parent, True
        whole = "a group" if parent.figure is None else f"the {parent.figure:,}"
        new.add(mention, JoinRule.PART_OF, f"part of {whole} of {parent.first.claim.claim_id}")
    elif mention.part is not None and mention.part.whole is not None:
        new.whole, new.is_part = mention.part.whole, True
        new.add(mention, JoinRule.PART_OF, f"part of the {new.whole:,} that the report names")
    else:
        new.add(mention, JoinRule.ALONE, "")
    return new
