"""What a sentence states by itself: triggers that are real and have somebody whom they are said of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tracker.extraction.marks import STRONG
from tracker.extraction.reality import actual_status
from tracker.extraction.roles import Role, find_people_of, gapped
from tracker.extraction.sentence import Sentence
from tracker.extraction.tallies import role_of_figures
from tracker.extraction.triggers import Trigger
from tracker.vocabulary import FAMILY_OF, Family, LegalStatus

_NEXT_VERDICT = 16
"""Tokens from a verdict to the prison that is one more: "by the courts martial and more than 900 jailed"."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A status that a sentence states, by the words that state it, and the people of whom it is said."""

    sentence: Sentence
    trigger: Trigger
    status: LegalStatus
    role: Role

    @property
    def abroad(self) -> bool:
        """Whether its country is another than the one that the people come from."""
        return FAMILY_OF[self.status] in (Family.PROTECTION, Family.EXTRADITION)


def statements(sentence: Sentence, triggers: Iterable[Trigger]) -> Iterator[Statement]:
    """The statements that some triggers of a sentence make, in order.

    Each is made when it is asked for, so that what is learned from one about the people of the sentence
    counts for the next.
    """
    earlier: list[tuple[Trigger, Role | None]] = []
    for trigger in triggers:
        role = find_people_of(sentence, trigger, earlier)
        figure = trigger.form is None or _is_of_number(sentence, trigger)
        if role is None and figure:
            role = role_of_figures(sentence, sentence.lexicon.people_words, trigger)
        if trigger.frame.needs != "asked":
            earlier.append((trigger, role))
        if _goes_on_with_verdict(sentence, trigger, earlier):
            trigger.status = LegalStatus.CONVICTED
        status = actual_status(sentence, sentence.lexicon, trigger) if role is not None else None
        if role is not None and status is not None:
            yield Statement(sentence, trigger, status, role)
            for again, others in gapped(sentence, trigger, role):
                yield Statement(sentence, again, status, others)


def _is_of_number(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a participle tells what a number counts: "the total number dismissed exceeds 110,000"."""
    before = sentence.lower[trigger.start - 1 : trigger.start]
    return trigger.bare_past and not sentence.lexicon.people_words.number_nouns.isdisjoint(before)


def _goes_on_with_verdict(
    sentence: Sentence, trigger: Trigger, earlier: list[tuple[Trigger, Role | None]]
) -> bool:
    """Whether prison is one more verdict: "twelve were sentenced to death and more than 900 jailed"."""
    if trigger.frame.name != "jail" or not trigger.bare_past or len(earlier) < 2:
        return False
    before = earlier[-2][0]
    link = sentence.lower[before.end : trigger.start]
    short = len(link) <= _NEXT_VERDICT and "and" in link and STRONG.isdisjoint(link)
    return short and before.status is LegalStatus.CONVICTED
