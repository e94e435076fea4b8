"""When two claims can be about the same people: groups, nationality, authorities."""

from tracker.records import Claim
from tracker.vocabulary import CountQualifier, Group, LegalStatus

_G = Group
_UNIFORMED = frozenset({_G.OFFICERS, _G.SOLDIERS, _G.MILITARY})
_SERVANTS = frozenset({_G.DIPLOMATS, _G.JUDICIARY, _G.EDUCATORS, _G.POLICE})

_ROUND = 1.1
"""How far a round word may be from the number that it stands for: larger by smaller."""

ONCE = frozenset({LegalStatus.FLED, LegalStatus.RETURNED})
"""What the same people do once: on days far apart it is not the same people."""

_EVENTS = {
    LegalStatus.ARRESTED: LegalStatus.DETAINED,
    LegalStatus.DISMISSED: LegalStatus.SUSPENDED,
    LegalStatus.CONVICTED: LegalStatus.CHARGED,
}


def event_of(status: LegalStatus) -> LegalStatus:
    """What happened, coarsely: neighbouring statuses are one, since reports use either word for one event.

    >>> event_of(LegalStatus.ARRESTED), event_of(LegalStatus.FLED)
    (<LegalStatus.DETAINED: 'detained'>, <LegalStatus.FLED: 'fled'>)
    """
    return _EVENTS.get(status, status)


def groups_agree(one: Group, other: Group) -> bool:
    """Whether two words can mean the same people.

    The same group; two of officers, soldiers and military; officials and one of their kinds; people and any.

    >>> groups_agree(Group.OFFICERS, Group.SOLDIERS), groups_agree(Group.OFFICERS, Group.JUDICIARY)
    (True, False)
    """
    if one is other or _G.PEOPLE in {one, other}:
        return True
    if one in _UNIFORMED and other in _UNIFORMED:
        return True
    return _G.OFFICIALS in {one, other} and not _SERVANTS.isdisjoint({one, other})


def origins_agree(one: Claim, other: Claim) -> bool:
    """Whether the nationalities are the same, or one is not known."""
    return one.origin == other.origin or one.origin is None or other.origin is None


def authorities_agree(one: Claim, other: Claim) -> bool:
    """Whether one group can stand in both statuses at once.

    It is under one country's authorities, or under those of the country it came to and of its own ("dismissed
    at home, granted asylum abroad"); never under those of two foreign countries.

    """
    countries = {one.country, other.country}
    home = one.origin or other.origin
    return len(countries) == 1 or None in countries or home in countries


def same_count(one: Claim, other: Claim) -> bool:
    """Whether the words bound the number alike."""
    return (
        one.count_low == other.count_low
        and one.count_high == other.count_high
        and one.count_qualifier is other.count_qualifier
    )


def rounds(rough: Claim, exact: Claim) -> bool:
    """Whether one claim gives in round words the number of another: "more than 15,000" for 15,200."""
    number = exact.count_low
    low, high = rough.count_low, rough.count_high
    if exact.count_qualifier is not CountQualifier.EXACT or not number or not (low or high):
        return False
    if rough.count_qualifier in {CountQualifier.EXACT, CountQualifier.VAGUE}:
        return False
    about = rough.count_qualifier is CountQualifier.ABOUT
    holds = about or ((low or 0) <= number and (high is None or number <= high))
    small, large = sorted((number, low or high or 0))
    return holds and large <= small * _ROUND
