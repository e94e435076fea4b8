"""The steps of a case in order of time, and what in that order cannot be."""

import datetime as dt
from collections.abc import Mapping, Sequence

from tracker.cases.steps import Step
from tracker.vocabulary import LegalStatus

_S = LegalStatus

BEFORE: Mapping[LegalStatus, tuple[LegalStatus, ...]] = {
    _S.FLED: (_S.RECALLED, _S.SUSPENDED, _S.DISMISSED),
    _S.ASYLUM_SOUGHT: (_S.FLED, _S.RECALLED, _S.SUSPENDED, _S.DISMISSED),
    _S.EXTRADITION_SOUGHT: (_S.FLED,),
    _S.ASYLUM_GRANTED: (_S.ASYLUM_SOUGHT,),
    _S.ASYLUM_REFUSED: (_S.ASYLUM_SOUGHT,),
    _S.ASYLUM_REVOKED: (_S.ASYLUM_GRANTED,),
    _S.EXTRADITION_APPROVED: (_S.EXTRADITION_SOUGHT,),
    _S.EXTRADITION_REFUSED: (_S.EXTRADITION_SOUGHT,),
    _S.RETURNED: (_S.EXTRADITION_APPROVED, _S.FLED),
    _S.DETAINED: (_S.WANTED,),
    _S.ARRESTED: (_S.WANTED, _S.DETAINED),
    _S.RELEASED: (_S.DETAINED, _S.ARRESTED),
    _S.CONVICTED: (_S.CHARGED,),
    _S.ACQUITTED: (_S.CHARGED,),
    _S.REINSTATED: (_S.SUSPENDED, _S.DISMISSED),
}
"""What comes before a status in the ordinary course of things."""

NEEDS: Mapping[LegalStatus, tuple[LegalStatus, ...]] = {
    _S.ASYLUM_GRANTED: (_S.ASYLUM_SOUGHT,),
    _S.ASYLUM_REFUSED: (_S.ASYLUM_SOUGHT,),
    _S.ASYLUM_REVOKED: (_S.ASYLUM_GRANTED,),
    _S.EXTRADITION_APPROVED: (_S.EXTRADITION_SOUGHT,),
    _S.EXTRADITION_REFUSED: (_S.EXTRADITION_SOUGHT,),
    _S.RELEASED: (_S.DETAINED, _S.ARRESTED),
    _S.REINSTATED: (_S.SUSPENDED, _S.DISMISSED),
}
"""What a status cannot be without: it is impossible before each of these that the case has."""

_USUAL = (
    _S.RECALLED, _S.SUSPENDED, _S.DISMISSED, _S.PASSPORT_CANCELLED, _S.FLED, _S.WANTED, _S.ASYLUM_SOUGHT,
    _S.EXTRADITION_SOUGHT, _S.DETAINED, _S.ARRESTED, _S.CHARGED, _S.ASYLUM_REFUSED, _S.EXTRADITION_APPROVED,
    _S.EXTRADITION_REFUSED, _S.ASYLUM_GRANTED, _S.ASYLUM_REVOKED, _S.CONVICTED, _S.ACQUITTED, _S.RELEASED,
    _S.RETURNED, _S.REINSTATED,
)  # fmt: skip
"""The order of statuses for which no day decides."""

_RANK = {status: rank for rank, status in enumerate(_USUAL)}


def in_order(steps: Sequence[Step]) -> list[Step]:
    """The steps of one case by time.

    A dated step counts from its first day, or from that of what comes before it in the ordinary course where
    its span holds that day too. A step without a day stands as late as it can: before whatever it must come
    before, and no later than the news of the first report that looks back on it, but not before what comes
    before it in the ordinary course. Steps of one day stand in the usual order.
    """
    news = _news(steps)
    when = {id(step): _known_day(step, news) for step in steps}
    for step in sorted(steps, key=lambda step: -_RANK[step.status]):
        if step.start is None:
            when[id(step)] = min([when[id(step)], *_days_after(step, steps, when)])
    for step in sorted(steps, key=lambda step: _RANK[step.status]):
        limits = [step.end] if step.end is not None else []
        if step.start is None:
            limits += _days_after(step, steps, when)
        for day in _days_before(step, steps, when):
            if when[id(step)] < day <= min(limits, default=day):
                when[id(step)] = day
    return sorted(
        steps,
        key=lambda step: (when[id(step)], _RANK[step.status], step.country or "", step.mentions[0].order),
    )


def _days_after(step: Step, steps: Sequence[Step], when: Mapping[int, dt.date]) -> list[dt.date]:
    """The days of what a step must come before."""
    return [when[id(other)] for other in steps if step.status in BEFORE.get(other.status, ())]


def _days_before(step: Step, steps: Sequence[Step], when: Mapping[int, dt.date]) -> list[dt.date]:
    """The first day of each status that comes before a step in the ordinary course."""
    days = [
        [when[id(other)] for other in steps if other.status is status]
        for status in BEFORE.get(step.status, ())
    ]
    return [min(known) for known in days if known]


def _news(steps: Sequence[Step]) -> dict[str, dt.date]:
    """Report to the last day that it gives for a step of the case."""
    news: dict[str, dt.date] = {}
    for step in steps:
        for mention in step.mentions:
            days, report = mention.days, mention.claim.report_id
            if days is not None and mention.placed:
                news[report] = max(news.get(report, days[0]), days[0])
    return news


def _known_day(step: Step, news: Mapping[str, dt.date]) -> dt.date:
    if step.start is not None:
        return step.start
    told = [news.get(mention.claim.report_id) or mention.published for mention in step.mentions]
    return step.end or min((day for day in told if day), default=dt.date.max)


def impossible(steps: Sequence[Step]) -> dict[int, list[str]]:
    """For steps (by their place in the path) that are dated before what they presuppose: what is wrong.

    A step is set against the first step of each status that it cannot be without, under the same authorities,
    unless one of those has no first day and may have come before. Only days decide, never the usual order.
    """
    found: dict[int, list[str]] = {}
    for place, step in enumerate(steps):
        needed = [
            other
            for other in steps
            if other.status in NEEDS.get(step.status, ()) and other.country == step.country
        ]
        first = _first_by_day(needed)
        if step.start is None or step.end is None or first is None or first.start is None:
            continue
        if step.end < first.start:
            claims = f"({step.mentions[0].claim.claim_id}, {first.mentions[0].claim.claim_id})"
            order = f"{step.status} by {step.end}, but {first.status} only from {first.start}"
            found.setdefault(place, []).append(f"impossible order: {order} {claims}")
    return found


def _first_by_day(steps: Sequence[Step]) -> Step | None:
    """The earliest of some steps; None where there are none, or one of them is not dated."""
    days = [step.start for step in steps if step.start is not None]
    if not days or len(days) < len(steps):
        return None
    return min(steps, key=lambda step: (step.start or dt.date.max, _RANK[step.status]))
