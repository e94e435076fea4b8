"""Open questions: what the sources leave a person to settle. Nothing is decided or hidden by them."""

from collections.abc import Mapping, Sequence

from tracker.cases.agree import ONCE, event_of
from tracker.cases.estimate import distinct_figures
from tracker.cases.mention import Mention
from tracker.cases.steps import Step
from tracker.vocabulary import LegalStatus

_S = LegalStatus
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
    """Questions that two steps raise, by the place of the later in the path."""
    found: dict[int, list[str]] = {}
    for place, step in enumerate(steps):
        for earlier in steps[:place]:
            ask = _question if step.country == earlier.country else _two_authorities
            question = ask(earlier, step)
            if question is not None:
                found.setdefault(place, []).append(question)
    return found


def _question(earlier: Step, step: Step) -> str | None:
    """What two steps under the same authorities leave open.

    On the same days, a neighbouring status in another report ("detained" here, "arrested" there) may be the
    same event in other words, and of two opposite outcomes one may be wrong, or be of other people. What is
    done once cannot have two days.
    """
    claims = _claims(earlier, step)
    if step.status is earlier.status:
        if step.status not in ONCE or earlier.start is None or step.start is None:
            return None
        return f"{step.status} on {earlier.start} and on {step.start} {claims}"
    if not _same_days(step, earlier):
        return None
    if event_of(step.status) is event_of(earlier.status):
        told = f"{earlier.status} in one report, {step.status} in another"
        apart = _reports(step).isdisjoint(_reports(earlier))
        return f"one event or two: {told} {claims}" if apart else None
    opposed = frozenset({step.status, earlier.status}) in _OPPOSED
    return f"both {earlier.status} and {step.status} {claims}" if opposed else None


def _two_authorities(earlier: Step, step: Step) -> str | None:
    """Whether different reports put one event of one day under two countries."""
    one_day = earlier.start is not None and earlier.start == earlier.end == step.start == step.end
    if not one_day or event_of(step.status) is not event_of(earlier.status):
        return None
    if None in {earlier.country, step.country} or not _reports(step).isdisjoint(_reports(earlier)):
        return None
    told = f"{earlier.status} under {earlier.country} in one report, {step.status} under {step.country}"
    return f"one event or two: {told} in another {_claims(earlier, step)}"


def _claims(earlier: Step, step: Step) -> str:
    return f"({earlier.mentions[0].claim.claim_id}, {step.mentions[0].claim.claim_id})"


def _same_days(one: Step, other: Step) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.start <= other.end and other.start <= one.end


def _reports(step: Step) -> set[str]:
    return {mention.source for mention in step.mentions}
