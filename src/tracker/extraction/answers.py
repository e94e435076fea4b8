"""Answers to what was asked: "the request was granted at once", "which Jordan flatly rejected".

Such a sentence names neither the people nor what was asked for them; the request that was told last does.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tracker.extraction.drafts import Draft
from tracker.extraction.statements import Statement
from tracker.extraction.when import When
from tracker.vocabulary import CountQualifier, LegalStatus

_REACH = 2
"""Sentences from a request to the last that can answer it."""
_ANSWERS: Final = {
    (LegalStatus.ASYLUM_SOUGHT, LegalStatus.ASYLUM_GRANTED): LegalStatus.ASYLUM_GRANTED,
    (LegalStatus.ASYLUM_SOUGHT, LegalStatus.ASYLUM_REFUSED): LegalStatus.ASYLUM_REFUSED,
    (LegalStatus.EXTRADITION_SOUGHT, LegalStatus.ASYLUM_GRANTED): LegalStatus.EXTRADITION_APPROVED,
    (LegalStatus.EXTRADITION_SOUGHT, LegalStatus.ASYLUM_REFUSED): LegalStatus.EXTRADITION_REFUSED,
}
"""By what was asked and what the words of the answer say."""
_ASKED = frozenset(asked for asked, _ in _ANSWERS)
_SETTLED = frozenset(_ANSWERS.values())


def last_asked(drafts: Sequence[Draft], said: Statement) -> Draft | None:
    """The request that a sentence answers; null where none is near, or it has been answered."""
    first = said.sentence.number - _REACH
    near = [draft for draft in drafts if first <= draft.sentence.number <= said.sentence.number]
    if _is_counted(
        said
    ):  # "two of the requests were granted, one was refused": each answer is for some of them
        near = [d for d in near if d.status not in _SETTLED or d.sentence is not said.sentence]
    told = next((d for d in reversed(near) if d.status in _ASKED or d.status in _SETTLED), None)
    if told is None or told.status not in _ASKED:
        return None
    if _takes_up_last(said) and told.sentence.number < said.sentence.number - 1:
        return None
    return told


def _is_counted(said: Statement) -> bool:
    """Whether it is told how many requests were answered so."""
    return said.role.people.qualifier is not None


def _takes_up_last(said: Statement) -> bool:
    """Whether a mere pronoun stands for the request."""
    return said.sentence.lower[said.role.people.first] in {"it", "which"}


def answer_to(asked: Draft, said: Statement, when: When) -> Draft:
    """What becomes of the people of a request.

    Of requests for asylum that are counted, each is one person's; how many people are meant by two of several
    extradition requests is not told.
    """
    status, who, some = _ANSWERS[asked.status, said.status], asked.who, said.role.people
    if some.qualifier is not None and asked.status is LegalStatus.ASYLUM_SOUGHT:
        who = replace(who, low=some.low, high=some.high, qualifier=some.qualifier, entity=None)
    elif some.qualifier is not None:
        who = replace(who, low=None, high=None, qualifier=CountQualifier.UNSTATED, entity=None)
    return Draft(said.sentence, said.trigger, status, said.role, who, asked.where, when)
