"""How sure: a number from what had to be guessed for a claim."""

from tracker.extraction.claims import Draft
from tracker.vocabulary import CountQualifier, DateBasis

_BASE = 0.92
_DISTANCE = 0.03
"""For each unit of cost of the path from the status to its people."""


def confidence_of(draft: Draft) -> float:
    """Between 0 and 1, in steps of 0.01: less for each column that the sentence does not state itself."""
    score = _BASE - _DISTANCE * max(draft.role.cost, 0.0)
    if draft.trigger.frame.weak:
        score -= 0.05
    if draft.where.place is None:
        score -= 0.12
    if draft.who.qualifier is CountQualifier.UNSTATED:
        score -= 0.08
    if draft.when.basis not in (DateBasis.STATED, DateBasis.RELATIVE):
        score -= 0.12
    if draft.role.people.kind in ("pronoun", "possessive", "count"):
        score -= 0.08
    return round(min(max(score, 0.05), 0.99), 2)
