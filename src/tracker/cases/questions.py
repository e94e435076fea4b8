"""Open questions: what the sources leave a person to settle. Nothing is decided or hidden by them."""

from collections.abc import Mapping, Sequence

from tracker.cases.estimate import distinct_figures
from tracker.cases.mention import Mention
from tracker.cases.steps import Step
from tracker.vocabulary import LegalStatus

_S = LegalStatus
_DRIFTING = frozenset(
    {
        frozenset({_S.DETAINED, _S.ARRESTED}),
        frozenset({_S.SUSPENDED, _S.DISMISSED}),
        frozenset({_S.CHARGED, _S.CONVICTED}),
    }
)
"""Neighbouring statuses of which one report uses the one and another the other for the same event."""

_OPPOSED = frozenset(
    {
        frozenset({_S.ASYLUM_GRANTED, _S.ASYLUM_REFUSED}),
        frozenset({_S.EXTRADITION_APPROVED, _S.EXTRADITION_REFUSED}),
        frozenset({_S.CONVICTED, _S.ACQUITTED}),
    }
)
"""Outcomes of which one excludes the other."""


def contradicting_figures(mentions: Sequence[Mention], of: str) -> list[str]:
    """Whether sources give different exact numbers for one thing, each with its claim.

    Args:
        mentions: Claims about one number.
        of: What the number is of, for the question.
    """
    figures = distinct_figures(mentions)
    if len(figures) < 2:
        return []
    listed = ", ".join(f"{figure:,} ({claim_id})" for figure, claim_id in figures)
    return [f"{len(figures)} figures for {of}: {listed}"]


def status_questions(steps: Sequence[Step]) -> Mapping[int, list[str]]:
    """Questions that two steps of the same days raise, by the place of the later in the path.

    A neighbouring status in another report ("detained" here, "arrested" there) may be the same event in other
    words; of two opposite outcomes one may be wrong, or be of other people.
    """
    found: dict[int, list[str]] = {}
    for place, step in enumerate(steps):
        for earlier in steps[:place]:
            pair = frozenset({step.status, earlier.status})
            if step.country != earlier.country or not _same_days(step, earlier):
                continue
            if pair in _DRIFTING and _reports(step).isdisjoint(_reports(earlier)):
                claims = f"{earlier.mentions[0].claim.claim_id}, {step.mentions[0].claim.claim_id}"
                found.setdefault(place, []).append(
                    f"one event or two: {earlier.status} in one report, {step.status} in another ({claims})"
                )
            elif pair in _OPPOSED:
                found.setdefault(place, []).append(f"both {earlier.status} and {step.status}")
    return found


def _same_days(one: Step, other: Step) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.start <= other.end and other.start <= one.end


def _reports(step: Step) -> set[str]:
    return {mention.source for mention in step.mentions}
