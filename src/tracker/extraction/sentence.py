"""A sentence with everything that was recognised in it, before any claim is made of it."""

import datetime as dt
from dataclasses import dataclass, field
from itertools import repeat
from typing import TYPE_CHECKING

from tracker.coups import Coup
from tracker.extraction.countries import PlaceMention, find_places
from tracker.extraction.counts import CountKind, CountMention, find_counts
from tracker.extraction.dates import DateMention, find_dates
from tracker.extraction.leaders import find_leaders
from tracker.extraction.marks import CLAUSE_ENDS
from tracker.lexicon.cues import Cues
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag
from tracker.text.lazy import lazy
from tracker.text.sentences import SentenceSpan
from tracker.text.tokens import Tokens
from tracker.vocabulary import CountQualifier, Group

if TYPE_CHECKING:  # a trigger is found in a sentence, so its module imports this one
    from tracker.extraction.triggers import Trigger

BREAKS = CLAUSE_ENDS | frozenset("()[]")
"""Marks that end a noun phrase."""


_LOOKED_AT = frozenset({"'s", "ay", "ly"})
"""Endings of words that can be something else than the lexicon says: "'s", "may", adverbs of manner."""


@dataclass(slots=True)
class People:
    """A noun phrase, name or pronoun that stands for people; token indices, ``last`` excluded.

    ``group``, ``origin`` and the count are null where the words do not say them; discourse may fill them in.
    """

    first: int
    last: int
    head: int
    kind: str  # noun, count, tally, name, surname, pronoun, possessive, whose, those, others, rest, speaker
    group: Group | None = None
    origin: str | None = None
    low: int | None = None
    high: int | None = None
    qualifier: CountQualifier | None = None
    plural: bool = True
    definite: bool = False
    authority: bool = False
    name: str | None = None
    called: tuple[str, ...] = ()  # the nouns that tell what they are: "minister", "artist"
    prep: str | None = None
    owner: bool = False  # followed by a possessive 's
    general: bool = False
    partitive: bool = False
    additional: bool = False
    excepted: bool = False  # the number is of those who are left out: "all but one of them"
    denied: bool = False  # "no officers", "none of them"
    follows: "People | None" = None  # the sibling before it in a coordination
    national: bool = False  # "the Turks"
    listed: bool = False  # joined to the one before by "and", not by a mere comma
    apposed: bool = False  # names again the people before it
    whole: "People | None" = None  # "two of the eight": the eight

    @property
    def first_listed(self) -> "People":
        """Those who open the list that these are in; themselves where they are in none, or open it."""
        first = self
        while first.follows is not None:
            first = first.follows
        return first

    def take_count(self, count: CountMention) -> None:
        """Note the number that counts these people."""
        self.low, self.high, self.qualifier = count.low, count.high, count.qualifier
        self.definite = self.definite or count.definite
        self.additional = count.additional
        self.partitive = count.partitive
        if count.kind is CountKind.NONE:
            self.denied = True
        if count.low is not None and (count.low, count.high) != (1, 1):
            self.plural = True

    def take_one(self) -> None:
        """Note that this is exactly one person."""
        self.low, self.high, self.qualifier = 1, 1, CountQualifier.EXACT


@dataclass(eq=False)
class Sentence:
    """One sentence and its mentions, which are looked for when they are first asked for.

    Most sentences are only tested for words of a status, and only those that state one are read in full.
    """

    tokens: Tokens
    span: SentenceSpan
    headline: bool
    lexicon: Lexicon
    published: dt.date | None
    coup: Coup | None
    number: int = -1  # its place in the report; counted when the report is read
    people: list[People] = field(default_factory=list)
    triggers: list["Trigger"] = field(default_factory=list)
    date_costs: dict[tuple[int, int], tuple["Trigger", DateMention, float]] = field(default_factory=dict)
    # how far dates are from its status words, by their identities: both are held, so that these stay theirs
    cues: Cues = field(init=False)  # the content words that decide how its status words are read

    def __post_init__(self) -> None:
        self.cues = self.lexicon.cues

    @lazy
    def lower(self) -> list[str]:
        """The words in lower case."""
        return self.tokens.lower

    @lazy
    def tags(self) -> list[int]:
        """What each word can be as a function word."""
        lower = self.lower
        tags = list(map(self.lexicon.tags.get, lower, repeat(0)))
        for k in [k for k, word in enumerate(lower) if word[-2:] in _LOOKED_AT]:
            word = lower[k]
            if word == "'s":
                tags[k] = self._contracted(k)
            elif word == "may" and k and not self.headline and self.tokens.words[k] == "May":
                tags[k] = 0  # the month, or a name
            elif not tags[k] and word.endswith("ly") and self._is_manner(k, word):
                tags[k] = Tag.ADVERB
        return tags

    def _contracted(self, k: int) -> int:
        """What "'s" can be: "is" or "has" behind a pronoun, else the mark of an owner, which is no verb."""
        is_verb = k > 0 and self.lexicon.tags.get(self.lower[k - 1], 0) & (PRONOUNS | Tag.RELATIVE)
        return self.lexicon.tags.get("'s", 0) if is_verb or self.lower[k - 1 : k] == ["there"] else 0

    def _is_manner(self, k: int, word: str) -> bool:
        """Whether a word in -ly is an adverb that no list needs to name: "was violently arrested"."""
        if word in self.cues.not_adverbs or word in self.lexicon.people:
            return False
        return self.tokens.words[k] == word  # "Kelly", "Italy"

    @lazy
    def relatives(self) -> list[int]:
        """Where words stand that can open a relative clause."""
        return [k for k, tag in enumerate(self.tags) if tag & Tag.RELATIVE]

    @lazy
    def reports(self) -> list[int]:
        """Where words stand by which a source speaks."""
        return [k for k, tag in enumerate(self.tags) if tag & Tag.REPORT]

    @lazy
    def places(self) -> list[PlaceMention]:
        """The countries that it names."""
        return find_places(self.tokens)

    @lazy
    def leaders(self) -> list[PlaceMention]:
        """The countries whose leaders it names."""
        return find_leaders(self.tokens)

    @lazy
    def place_at(self) -> list[PlaceMention | None]:
        """The country that each token names."""
        place_at: list[PlaceMention | None] = [None] * len(self.lower)
        for place in self.places:
            place_at[place.first : place.last] = [place] * (place.last - place.first)
        return place_at

    @lazy
    def counts(self) -> list[CountMention]:
        """Its quantities."""
        return find_counts(self.tokens)

    @lazy
    def count_at(self) -> list[CountMention | None]:
        """The quantity that each token is part of."""
        count_at: list[CountMention | None] = [None] * len(self.lower)
        for count in self.counts:
            count_at[count.first : count.last] = [count] * (count.last - count.first)
        return count_at

    @lazy
    def dates(self) -> list[DateMention]:
        """Its dates."""
        return find_dates(self.tokens, self.published, self.coup)

    @lazy
    def dated(self) -> list[bool]:
        """Whether each token is part of a date."""
        dated = [False] * len(self.lower)
        for date in self.dates:
            dated[date.first : date.last] = [True] * (date.last - date.first)
        return dated

    def take_dates(self, dates: list[DateMention]) -> None:
        """Note dates that only the report tells, "since the riots", beside those that it names."""
        self.dates = dates
        self.__dict__.pop("dated", None)
        self.date_costs.clear()

    @lazy
    def shouting(self) -> bool:
        """Whether it is written in capitals throughout."""
        return self.tokens.text[self.span.start : self.span.end].isupper()


ARTICLES = frozenset({"the", "a", "an"})
CLAUSE_OPENERS = Tag.SUBORDINATOR | Tag.RELATIVE
PRONOUNS = Tag.PRONOUN_PLURAL | Tag.PRONOUN_SINGULAR | Tag.PRONOUN_OTHER
VERBAL = Tag.BE | Tag.HAVE | Tag.MODAL | Tag.DO
CLOSED = int(
    Tag.BE
    | Tag.HAVE
    | Tag.DO
    | Tag.MODAL
    | Tag.NEGATION
    | Tag.PRONOUN_PLURAL
    | Tag.PRONOUN_SINGULAR
    | Tag.PRONOUN_OTHER
    | Tag.RELATIVE
    | Tag.SUBORDINATOR
    | Tag.COORDINATOR
    | Tag.PREPOSITION
    | Tag.REPORT
)
"""Words that are never part of a noun phrase's premodifiers."""
