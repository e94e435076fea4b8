"""What a trigger is: words that state a status."""

from dataclasses import dataclass

from tracker.lexicon.frames import Frame
from tracker.lexicon.inflect import Form
from tracker.vocabulary import LegalStatus


@dataclass(slots=True)
class Trigger:
    """Words that state a status; token indices, ends excluded."""

    frame: Frame
    status: LegalStatus
    first: int  # the verb or noun itself
    last: int
    start: int  # of its verb group, auxiliaries included; equals first for nouns
    form: Form | None  # null for nouns and state phrases
    passive: bool = False
    perfect: bool = False
    past_perfect: bool = False
    progressive: bool = False
    modal: bool = False
    negated: bool = False
    infinitive: int | None = None  # where "to" stands
    object: tuple[int, int] | None = None
    tail: tuple[int, int] | None = None
    lemma: str = ""
    reported: bool = False  # a source says it, so that "had" may stand for "has"

    @property
    def end(self) -> int:
        """Index after all its words."""
        end = self.last
        if self.object is not None and self.object[1] > end:
            end = self.object[1]
        if self.tail is not None and self.tail[1] > end:
            end = self.tail[1]
        return end

    @property
    def words(self) -> set[int]:
        """The indices of its words, object and tail included."""
        spans = [(self.first, self.last), self.object, self.tail]
        return {k for span in spans if span is not None for k in range(*span)}

    @property
    def bare_past(self) -> bool:
        """A past form without auxiliary, which may be an active verb or a participle."""
        return self.form is Form.PAST and not self.perfect and not self.passive
