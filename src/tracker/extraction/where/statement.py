"""What is asked, of which country a status is, and what the answer looks like."""

from dataclasses import dataclass

from tracker.extraction.countries import PlaceMention
from tracker.extraction.roles import Role
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.vocabulary import LegalStatus


@dataclass(frozen=True, slots=True)
class Where:
    """A country and the words that gave it; ``place`` null where it came from the discourse."""

    country: str | None
    place: PlaceMention | None
    rule: str

    @property
    def is_international(self) -> bool:
        """Whether an international court acts."""
        return self.place is not None and self.place.kind == "court"

    @classmethod
    def at(cls, place: PlaceMention, rule: str) -> "Where":
        """The country of a mention; none for an international court."""
        return cls(place.iso3 or None, place, rule)


@dataclass(frozen=True, slots=True)
class Nationality:
    """Where the people are from: by the words that name them, and what is taken for it without such words."""

    own: str | None
    likely: str | None
    home: str | None = None  # the country that the report is mostly about
    named: frozenset[str] = frozenset()  # the countries that it names as such


@dataclass(frozen=True, slots=True)
class Statement:
    """A status that is said of people, and what the report has told of them before."""

    sentence: Sentence
    trigger: Trigger
    role: Role
    status: LegalStatus
    nationality: Nationality
    places: list[PlaceMention]  # of the sentence, but for its dateline
    known: str | None  # the country that the people are known to be in from earlier sentences
    named: str | None = None  # the country that the sentence before named last
    other: str | None = None  # the other country of the report than the one that its people are from

    @property
    def origin(self) -> str | None:
        """Where the people are from, as far as one can tell."""
        return self.nationality.likely
