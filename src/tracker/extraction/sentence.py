"""A sentence with everything that was recognised in it, before any claim is made of it."""

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tracker.coups import Coup
from tracker.extraction.countries import PlaceMention, find_places
from tracker.extraction.counts import CountKind, CountMention, find_counts
from tracker.extraction.dates import DateMention, find_dates
from tracker.lexicon.cues import Cues
from tracker.lexicon.loader import Lexicon, Tag
from tracker.text.sentences import SentenceSpan
from tracker.text.tokens import Tokens, tokenize
from tracker.vocabulary import CountQualifier, Group

if TYPE_CHECKING:  # a trigger is found in a sentence, so its module imports this one
    from tracker.extraction.triggers import Trigger

BREAKS = frozenset(',;:.!?()[]"“”—–')
"""Marks that end a noun phrase; quotation marks that can also open a word are not among them."""


@dataclass(slots=True)
class People:
    """A noun phrase, name or pronoun that stands for people; token indices, ``last`` excluded.

    ``group``, ``origin`` and the count are null where the words do not say them; discourse may fill them in.
    """

    first: int
    last: int
    head: int
    kind: str  # noun, count, tally, name, surname, pronoun, possessive, whose, those, others
    group: Group | None = None
    origin: str | None = None
    low: int | None = None
    high: int | None = None
    qualifier: CountQualifier | None = None
    plural: bool = True
    definite: bool = False
    authority: bool = False
    name: str | None = None
    prep: str | None = None
    owner: bool = False  # followed by a possessive 's
    general: bool = False
    partitive: bool = False
    additional: bool = False
    denied: bool = False  # "no officers", "none of them"
    follows: "People | None" = None  # the sibling before it in a coordination
    national: bool = False  # "the Turks"
    listed: bool = False  # joined to the one before by "and", not by a mere comma
    apposed: bool = False  # names again the people before it
    whole: "People | None" = None  # "two of the eight": the eight

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


@dataclass(slots=True)
class Sentence:
    """One sentence and its mentions."""

    number: int
    span: SentenceSpan
    headline: bool
    lexicon: Lexicon
    tokens: Tokens
    tags: list[int]
    places: list[PlaceMention]
    counts: list[CountMention]
    dates: list[DateMention]
    dated: list[bool]  # per token: part of a date
    place_at: list[PlaceMention | None]
    count_at: list[CountMention | None]
    people: list[People] = field(default_factory=list)
    triggers: list["Trigger"] = field(default_factory=list)
    shouting: bool = False  # written in capitals throughout

    @property
    def cues(self) -> Cues:
        """The content words that decide how its status words are read."""
        return self.lexicon.cues

    @property
    def lower(self) -> list[str]:
        """The words in lower case."""
        return self.tokens.lower


def read_sentence(
    text: str,
    span: SentenceSpan,
    number: int,
    lexicon: Lexicon,
    *,
    published: dt.date | None,
    coup: Coup | None,
    headline: bool,
) -> Sentence:
    """Cut a sentence into tokens and find its places, numbers and dates (people are found afterwards)."""
    tokens = tokenize(text, span.start, span.end)
    size = len(tokens)
    places, counts = find_places(tokens), find_counts(tokens)
    dates = find_dates(tokens, published, coup)
    place_at: list[PlaceMention | None] = [None] * size
    for place in places:
        place_at[place.first : place.last] = [place] * (place.last - place.first)
    count_at: list[CountMention | None] = [None] * size
    for count in counts:
        count_at[count.first : count.last] = [count] * (count.last - count.first)
    dated = [False] * size
    for date in dates:
        dated[date.first : date.last] = [True] * (date.last - date.first)
    tags = [lexicon.tags.get(word, 0) for word in tokens.lower]
    letters = text[span.start : span.end]
    return Sentence(
        number=number,
        span=span,
        headline=headline,
        lexicon=lexicon,
        tokens=tokens,
        tags=tags,
        places=places,
        counts=counts,
        dates=dates,
        dated=dated,
        place_at=place_at,
        count_at=count_at,
        shouting=letters.isupper(),
    )


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
