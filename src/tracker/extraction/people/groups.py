"""How groups of people combine, as the section "group" of the codebook rules."""

from collections.abc import Iterable

from tracker.vocabulary import Group

ARMED = frozenset({Group.OFFICERS, Group.SOLDIERS, Group.MILITARY})
"""Groups that reports take for one another: a pilot is an officer, a soldier and one of the military."""
_UNIFORMED = ARMED | {Group.POLICE}


def common_group(groups: Iterable[Group]) -> Group:
    """The group of people of several groups: ``military`` if all wear a uniform, else ``people``.

    >>> common_group([Group.SOLDIERS, Group.POLICE]), common_group([Group.SOLDIERS, Group.JUDICIARY])
    (<Group.MILITARY: 'military'>, <Group.PEOPLE: 'people'>)
    """
    told = set(groups)
    if len(told) == 1:
        return told.pop()
    return Group.MILITARY if told <= _UNIFORMED else Group.PEOPLE


def of_body(own: Group | None, body: Group, *, leads: bool = False) -> Group:
    """The group of people whom a noun of little meaning and the body that they belong to tell.

    An officer of the armed forces is still an officer, and so is who leads them.

    >>> of_body(Group.OFFICERS, Group.MILITARY).value, of_body(Group.OFFICERS, Group.POLICE).value
    ('officers', 'police')
    """
    return Group.OFFICERS if body is Group.MILITARY and (leads or own is Group.OFFICERS) else body
