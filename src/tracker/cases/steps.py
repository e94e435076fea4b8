"""The claims of a case, put together to the steps of its legal path."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.cases.agree import ONCE
from tracker.cases.mention import Mention
from tracker.vocabulary import DateBasis, LegalStatus

_GAP = 3
"""Days between two datings that still mean one event: papers of different days give it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One status under one country's authorities, at one time.

    Attributes:
        mentions: In the order of their reports.
        start: First day within which it happened; None where not even a span is known.
        end: Last day; without ``start``, a day on which it was so.
    """

    status: LegalStatus
    country: str | None
    mentions: tuple[Mention, ...]
    start: dt.date | None
    end: dt.date | None


def steps_of(mentions: Sequence[Mention]) -> list[Step]:
    """The steps that claims of one case speak of, by status and country, in order of time within each.

    Claims whose date places an event make the steps: those of one status that are at most three days apart
    are one. A claim that gives a long span goes to the first step within it; one that gives no date, or only
    the day on which a lasting status held, to the last step before its report. Those that came before all
    make a step of their own. Of what is done once, a day carried over from a neighbouring sentence places
    nothing where another claim has a day of its own.
    """
    kinds: dict[tuple[LegalStatus, str | None], list[Mention]] = {}
    for mention in sorted(mentions, key=lambda mention: mention.order):
        kinds.setdefault((mention.claim.legal_status, mention.claim.country), []).append(mention)
    return [
        _step(status, country, group)
        for (status, country), members in kinds.items()
        for group in _events(members)
    ]


def _events(members: Sequence[Mention]) -> list[list[Mention]]:
    """Claims of one status, parted into its events."""
    dating = _dating(members)
    events = _placed_events(dating)
    earlier: list[Mention] = []
    dated = {mention.claim.claim_id for mention in dating}
    for mention in members:
        if mention.claim.claim_id not in dated:
            (_first_fitting(mention, events) or earlier).append(mention)
    return [earlier, *events] if earlier else events


def _dating(members: Sequence[Mention]) -> list[Mention]:
    """The claims of one status whose dates place events."""
    placed = [mention for mention in members if mention.placed]
    if members[0].claim.legal_status not in ONCE:
        return placed
    return [one for one in placed if one.claim.date_basis is not DateBasis.CONTEXT] or placed


def _placed_events(placed: Sequence[Mention]) -> list[list[Mention]]:
    events: list[list[Mention]] = []
    last = dt.date.min
    for mention in sorted(placed, key=lambda mention: (_days(mention), mention.order)):
        start, end = _days(mention)
        if events and (start - last).days <= _GAP:
            events[-1].append(mention)
            last = max(last, end)
        else:
            events.append([mention])
            last = end
    return events


def _first_fitting(mention: Mention, events: list[list[Mention]]) -> list[Mention] | None:
    """The first event within the span of a claim, else the last before its report, else none."""
    days = mention.days
    if days is not None and not mention.by_publication:
        for event in events:
            start, end = _days(event[0])
            if days[0] <= end and start <= days[1]:
                return event
    latest = mention.published or dt.date.max
    before = [event for event in events if _days(event[0])[0] <= latest]
    return before[-1] if before else None


def _days(mention: Mention) -> tuple[dt.date, dt.date]:
    return mention.days or (dt.date.min, dt.date.max)


def _step(status: LegalStatus, country: str | None, members: list[Mention]) -> Step:
    ordered = tuple(sorted(members, key=lambda mention: mention.order))
    start, end = _closest_days(ordered)
    return Step(status, country, ordered, start, end)


def _closest_days(members: Sequence[Mention]) -> tuple[dt.date | None, dt.date | None]:
    """The shortest span that any claim gives; where several are as short, from the first to the last day."""
    dating = _dating(members) or [mention for mention in members if not mention.by_publication]
    spans = [_days(mention) for mention in dating if mention.days is not None]
    if not spans:
        return None, min(
            (mention.claim.date_end for mention in members if mention.claim.date_end), default=None
        )
    length = min(end - start for start, end in spans)
    shortest = [(start, end) for start, end in spans if end - start == length]
    start, end = min(start for start, _ in shortest), max(end for _, end in shortest)
    return (None if start == dt.date.min else start), (None if end == dt.date.max else end)
