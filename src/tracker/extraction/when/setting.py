"""What dating a status starts from, and what it comes to."""

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from tracker.coups import Coup
from tracker.extraction.dates import DateMention
from tracker.extraction.when.named import NamedEvents
from tracker.vocabulary import DateBasis, DatePrecision, LegalStatus, Measure

Signs = tuple[tuple[str, str], ...]
"""Names and values of what speaks for or against something."""


class When(NamedTuple):
    """The days within which it happened, and what they rest on; the mention is null where no words say it.

    A state that stands on the day of publication dates nothing else; ``weighing`` holds the other candidates.
    """

    start: dt.date | None
    end: dt.date | None
    precision: DatePrecision | None
    basis: DateBasis | None
    measure: Measure
    mention: DateMention | None
    rule: str
    is_state: bool = False
    weighing: "Weighing | None" = None

    @property
    def is_day(self) -> bool:
        """Whether it is one day, which neighbouring sentences can be dated by."""
        return self.start is not None and self.start == self.end


class Ground(NamedTuple):
    """Why a status may have some days: what gives them, with signs of how well that fits."""

    name: str
    signs: Signs = ()


@dataclass(slots=True)
class Candidate:
    """Days that a status may have, all that speaks for them, and the share of such days that are right."""

    when: When
    grounds: list[Ground]
    share: float = 0.0


class Weighing(NamedTuple):
    """What was weighed: the choice of the rules, every candidate, and the signs of the status."""

    by_rules: When
    candidates: list[Candidate]
    signs: Signs

    @property
    def share(self) -> float:
        """How likely the days are that were taken, between 0 and 1."""
        return max(one.share for one in self.candidates)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that the report gave to something, and to what status if to one."""

    when: When
    sentence: int
    status: LegalStatus | None


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the report when a status of it is dated.

    Attributes:
        published: Day of publication.
        coup: The coup that the report is about.
        onset: Its day, or that of another change of power that the report names.
        news: The day that the first sentences tell of.
        chain: What was dated last.
        chain_distance: How many sentences ago that was.
        before: The date of the verb before it in the same sentence.
        spoken: The days, month or year that the sentences before spoke of last.
        just_spoken: That was in the sentence before.
        lately_spoken: That was a few sentences ago.
        year_told: Its words named the year.
        entry: The date that heads the entry of a timeline in which it stands.
        counted_from: The day that the running total of the sentence before counts from.
        since_distance: How many sentences ago that stood.
        by_decree: The sentences before told of posts that a decree took.
        named: The events that the report names.
        below: How many sentences below the first one it stands.
        first_body: Number of the first sentence below the headline.
        lead: In the headline or the first sentences, which tell the news of the day.
    """

    published: dt.date | None
    coup: Coup | None
    onset: dt.date | None
    news: Dated | None = None
    chain: Dated | None = None
    chain_distance: int = 0
    before: When | None = None
    spoken: tuple[dt.date, dt.date] | None = None
    just_spoken: bool = False
    lately_spoken: bool = False
    year_told: bool = False
    entry: When | None = None
    counted_from: dt.date | None = None
    since_distance: int = 0
    by_decree: bool = False
    named: NamedEvents | None = None
    below: int = 0
    first_body: int = 0
    lead: bool = False
