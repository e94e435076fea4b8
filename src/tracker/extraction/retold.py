"""Second mentions: words that only point at what a report has told of the same people, or count a part."""

from collections.abc import Iterable

from tracker.extraction.drafts import Draft
from tracker.vocabulary import DATED_BY_WORDS, FAMILY_OF, Family, LegalStatus

_HELD = (LegalStatus.DETAINED, LegalStatus.ARRESTED, LegalStatus.CONVICTED)
"""What "the detained editor" can point at."""
_SMALL = 4
"""People of a group that a report goes through by name."""
_BY_NAME = 4
"""Sentences behind a group in which its members are named."""
_NEXT = 3
"""Sentences from a verdict to the last that tells how it falls on parts of those convicted."""
_OPENS_PART = (["among", "them"], ["of", "them"], ["of", "these"], ["of", "those"], ["among", "these"])
_PARTS = (["of", "whom"], ["of", "them"], ["of", "those"])


def without_retold(drafts: list[Draft]) -> list[Draft]:
    """The drafts but those that another one has told already."""
    named = {id(one) for group in drafts for one in _named_members(group, drafts)}
    return [one for one in drafts if id(one) not in named and not _is_retold(one, drafts)]


def _named_members(group: Draft, drafts: list[Draft]) -> list[Draft]:
    """The drafts that go through the members of a small group by name: "two generals … Ana Lima got …".

    They are as many as the group has, and all stand in the sentences right behind it.
    """
    low, people = group.who.low, group.role.people
    if low != group.who.high or low is None or not 1 < low <= _SMALL or people.name is not None:
        return []
    members = [
        other
        for other in drafts
        if other.status is group.status
        and other.where.country == group.where.country
        and other.who.names
        and other.who.low == other.who.high == 1
        and 0 < other.sentence.number - group.sentence.number <= _BY_NAME
        and (other.when.start, other.when.end) == (group.when.start, group.when.end)
    ]
    return members if len(members) == low else []


def _is_retold(draft: Draft, drafts: Iterable[Draft]) -> bool:
    dated = draft.when.basis in DATED_BY_WORDS and draft.when.start is not None
    if _is_part(draft) and any(
        _is_whole(other, draft) and (not dated or _on_same_days(other, draft)) for other in drafts
    ):
        return True
    if dated:
        return False  # with a day of its own it may be told for the first time
    if _opens_with_part(draft) and any(_is_larger_before(other, draft) for other in drafts):
        return True
    if draft.status is LegalStatus.CONVICTED and draft.role.people.kind == "count":
        return any(_is_sentenced_whole(other, draft) for other in drafts)
    if draft.who.entity is None or not (_describes(draft) or _is_owned_noun(draft)):
        return False
    return any(_tells(other, draft) for other in drafts)


def _is_part(draft: Draft) -> bool:
    """Whether it counts some of those before: "many of whom are held", "including 31 who …"."""
    end = draft.role.people.last
    if draft.role.people.first_listed.prep == "including":
        return True
    return draft.sentence.lower[end : end + 2] in _PARTS


def _opens_with_part(draft: Draft) -> bool:
    """Whether the sentence counts some of those of the one before: "Among them, 2,260 got life"."""
    return draft.sentence.lower[:2] in _OPENS_PART and draft.role.people.kind in ("noun", "count")


def _is_larger_before(other: Draft, part: Draft) -> bool:
    """Whether the sentence before told the same of more people."""
    same = other.status is part.status and other.where.country == part.where.country
    next_to = other.sentence.number == part.sentence.number - 1
    return same and next_to and (other.who.low or 0) > (part.who.low or 1)


def _on_same_days(other: Draft, draft: Draft) -> bool:
    return (other.when.start, other.when.end) == (draft.when.start, draft.when.end)


def _is_whole(other: Draft, part: Draft) -> bool:
    same = other.status is part.status and other.where.country == part.where.country
    return same and other.sentence is part.sentence and other.role.people.first < part.role.people.first


def _is_sentenced_whole(other: Draft, part: Draft) -> bool:
    """Whether a verdict was told of them all, and only their terms are now: "eight of them got life"."""
    same = other.status is part.status and other.where.country == part.where.country
    people, low = other.role.people, part.who.low
    counted = people.kind == "noun" and other.who.low is not None and low is not None and other.who.low > low
    return same and counted and other.sentence.number < part.sentence.number <= other.sentence.number + _NEXT


def _describes(draft: Draft) -> bool:
    """Whether the words only tell which people are meant: "the detained editor"."""
    return draft.role.path == "participle before the noun" and draft.role.people.definite


def _is_owned_noun(draft: Draft) -> bool:
    """Whether a noun takes up what happened: "his arrest", "the deportation of Lima"."""
    return draft.trigger.form is None and draft.trigger.frame.pattern == "of"


def _tells(other: Draft, draft: Draft) -> bool:
    """Whether another draft, which says more than this one, tells the same of the same people."""
    if other is draft or other.who.entity is not draft.who.entity:
        return False
    if draft.where.place is not None and other.where.country != draft.where.country:
        return False
    if _describes(draft):
        held = other.status in _HELD and draft.status in _HELD
        same = other.status is draft.status or (held and FAMILY_OF[draft.status] is Family.CUSTODY)
        return same and not _describes(other)
    return other.status is draft.status and other.trigger.form is not None
