"""What a sentence states by itself: triggers that are real and have somebody whom they are said of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tracker.extraction.reality import actual_status
from tracker.extraction.roles import Role, find_people_of, gapped
from tracker.extraction.sentence import Sentence
from tracker.extraction.tallies import role_of_figures
from tracker.extraction.triggers import Trigger
from tracker.vocabulary import FAMILY_OF, Family, LegalStatus


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
        if role is None and trigger.form is None:
            role = role_of_figures(sentence, sentence.lexicon.people_words, trigger)
        earlier.append((trigger, role))
        status = actual_status(sentence, sentence.lexicon, trigger) if role is not None else None
        if role is not None and status is not None:
            yield Statement(sentence, trigger, status, role)
            for again, others in gapped(sentence, trigger, role):
                yield Statement(sentence, again, status, others)
