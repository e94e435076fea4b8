"""Who is who in one report: its event claims, put together to the groups of people that it speaks of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tracker.cases.agree import authorities_agree, groups_agree, origins_agree, same_count
from tracker.cases.mention import Mention
from tracker.cases.names import names_of
from tracker.cases.records import JoinRule
from tracker.cases.wording import names_number, tokens
from tracker.vocabulary import Group

_LOOK_BACK = 40
"""Groups of one report that a claim is compared with, the last first: bounds the work on endless lists."""


@dataclass(slots=True, eq=False)
class People:
    """One group of people of one report.

    Attributes:
        mentions: Its claims in the order of the text, each with the rule that put it here and why.
        parent: The group of the report that it is a part of.
        whole: The size of a group that it is a part of, where the report says nothing else of that group.
        is_part: Whether it is part of some group.
    """

    mentions: list[Mention] = field(default_factory=list)
    reasons: list[tuple[JoinRule, str]] = field(default_factory=list)
    parent: "People | None" = None
    whole: int | None = None
    is_part: bool = False

    @property
    def first(self) -> Mention:
        """The first claim."""
        return self.mentions[0]

    @property
    def figure(self) -> int | None:
        """The number of people, by the first claim that gives one."""
        return next((mention.figure for mention in self.mentions if mention.figure is not None), None)

    @property
    def names(self) -> frozenset[str]:
        """Names in any of its quotes."""
        return frozenset().union(*(mention.names for mention in self.mentions))

    def add(self, mention: Mention, rule: JoinRule, why: str) -> None:
        """Takes in one more claim."""
        self.mentions.append(mention)
        self.reasons.append((rule, why))


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
        _find_whole(people, found)
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
        and all(authorities_agree(claim, other.claim) for other in people.mentions)
    ):
        return None
    if mention.part is not None or mention.others or _twice_at_home(mention, people):
        return None
    if mention.figure == 1:
        return _why_same_person(mention, people)
    if mention.figure is not None and any(same_count(claim, other.claim) for other in people.mentions):
        return JoinRule.SAME_NUMBER, f"{mention.figure:,} {claim.group} as in {anchor.claim_id}"
    return None


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
    parent = _whole_of(mention, found)
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


def _whole_of(mention: Mention, found: list[People]) -> People | None:
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


def _find_whole(people: People, found: Sequence[People]) -> None:
    """Makes people a part of a larger group of their report that names them, or of the only one abroad.

    The latter where they have a status that the group has not: a part of it with the same status would be no
    claim of its own (codebook, ruling 2).
    """
    if people.is_part or people.figure is None or people.first.others:
        return
    larger = [other for other in found if other is not people and _can_hold(other, people.first)]
    naming = [
        other for other in larger if people.figure == 1 and not people.names.isdisjoint(_all_names(other))
    ]
    there = [other for other in larger if _same_country_abroad(other, people)]
    if naming:
        whole, why = naming[0], "named among"
    elif len(there) == 1 and not _shared_status(there[0], people):
        whole, why = there[0], "fewer than"
    else:
        return
    people.parent, people.is_part = whole, True
    people.reasons[0] = JoinRule.PART_OF, f"{why} the {whole.figure:,} of {whole.first.claim.claim_id}"


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


def _all_names(people: People) -> frozenset[str]:
    """Names in the quotes of a group of any size."""
    return frozenset().union(*(names_of(mention.claim.quote, None) for mention in people.mentions))


def _can_hold(people: People, mention: Mention) -> bool:
    claim, anchor = mention.claim, people.first.claim
    size = people.figure
    larger = size is not None and size > (mention.figure or 1)
    return (
        larger
        and groups_agree(claim.group, anchor.group)
        and origins_agree(claim, anchor)
        and any(authorities_agree(claim, other.claim) for other in people.mentions)
    )
