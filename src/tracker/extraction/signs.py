"""Signs of how surely a claim was read: what had to be guessed for it, in names and values for people."""

from tracker.extraction.about import LEAD
from tracker.extraction.drafts import Draft
from tracker.extraction.triggers import Trigger
from tracker.extraction.when import When
from tracker.lexicon.frames import Frame
from tracker.lexicon.inflect import Form

_FORMS = {
    Form.BASE: "infinitive",
    Form.ING: "ing",
    Form.PAST: "past",
    Form.THIRD: "present",
}
_SHARES = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
_ROUNDING = 1e-9
_DISTANCES = ((0.0, "none"), (2.0, "up to 2"), (4.0, "up to 4"))
"""Upper bounds of the cost of the path from a status to its people."""


def signs_of(draft: Draft) -> dict[str, str]:
    """The signs of a claim: the name of each and its value.

    ``scripts/fit_confidence.py`` learns a weight for each value from the gold.
    """
    return {
        "date": f"{draft.when.basis or 'none'}, {_place(draft)}",
        "date rule": draft.when.rule,
        "date weighed": _weighed(draft.when),
        "number": _number(draft),
        "status": draft.status.value,
        "status words": _words(draft.trigger.frame),
        "verb": _verb(draft.trigger),
        "people": draft.role.people.kind,
        "distance": next((name for most, name in _DISTANCES if draft.role.cost <= most), "further"),
        "said by a source": "yes" if draft.trigger.reported else "no",
        "told": "once" if draft.mentions == 1 else "again",
    }


def _place(draft: Draft) -> str:
    if draft.sentence.headline:
        return "headline"
    return "lead" if draft.sentence.number < LEAD else "body"


def _weighed(when: When) -> str:
    """How likely the days were held to be among those that the status may have."""
    if when.weighing is None:
        return "not"
    share = when.weighing.share
    return next(f"up to {most}" for most in _SHARES if share <= most + _ROUNDING)


def _number(draft: Draft) -> str:
    if draft.who.low is None and draft.who.high is None:
        return "none"
    return "one" if draft.who.low == draft.who.high == 1 else "more"


def _words(frame: Frame) -> str:
    """Whether the status words have other senses, and what must stand near them."""
    strength = "with other senses" if frame.weak else "plain"
    return f"{strength}, need {frame.needs}" if frame.needs else strength


def _verb(trigger: Trigger) -> str:
    if trigger.form is None:
        return "noun"
    if trigger.passive:
        return "passive"
    if trigger.past_perfect:
        return "past perfect"
    return "perfect" if trigger.perfect else _FORMS[trigger.form]
