"""Dates carried along a report: what happened next happened on the same day until another day is named."""

import datetime as dt
from dataclasses import dataclass, replace

from tracker.coups import Coup
from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.dates.calendar import shifted, span
from tracker.extraction.sentence import Sentence
from tracker.extraction.when.decrees import LASTS, is_of_one_decree
from tracker.extraction.when.insertions import insertions
from tracker.extraction.when.named import NamedEvents
from tracker.extraction.when.setting import Dated, Setting, When
from tracker.lexicon.tags import Tag
from tracker.vocabulary import DateBasis, LegalStatus, Measure

_MONTH = 31
"""Days of the longest date that carries over to other sentences."""
_STORY = 4
"""Sentences in which a story of another year goes on without naming it."""
_LEAD_SENTENCES = 2
"""The headline and the first sentences tell the news of the day."""
_TOTALS_REACH = 2
"""Sentences over which totals count from the same day."""
_HAD_REACH = 6
"""Tokens before a date in which "had" puts it before what is told."""
_ENTRY_REACH = 3
"""Sentences behind the first one of an entry of a timeline that its date holds for."""
_PLACE = 6
"""Tokens of the place behind the date of an entry at most."""
_NEAR = 14
"""Tokens before a date in which a word says that power changed hands then."""
_NEWS_DAYS = 14
"""A day of the lead further back than this is no news."""


@dataclass(slots=True)
class Chain:
    """The dates of a report so far, in the order of its sentences; the headline is read last."""

    published: dt.date | None
    coup: Coup | None
    first_body: int
    named: NamedEvents | None = None
    last: Dated | None = None
    news: Dated | None = None
    onset: dt.date | None = None  # the day of the upheaval that the report tells of, where no coup is known
    spoken: tuple[dt.date, dt.date] | None = None  # what the sentences before spoke of last, a year too
    spoken_in: int = 0  # the sentence of it
    spoken_year: bool = False  # the words named its year
    since: tuple[int, dt.date] | None = None  # the last day that something was counted from, and where
    entry: tuple[int, When] | None = None  # the last date that heads an entry of a timeline, and where
    decree: int | None = None  # the last sentence in which a decree took posts
    before: tuple[int, When] | None = None  # what the verb before was dated, and in which sentence

    def setting(self, sentence: Sentence) -> Setting:
        """What is known when a status of this sentence is dated."""
        below = sentence.number - self.first_body
        chain = self._told_below() if sentence.headline else self.last
        return Setting(
            self.published,
            self.coup,
            self.onset if self.coup is None else self.coup.day,
            news=self.news,
            chain=chain,
            chain_distance=0 if chain is None or sentence.headline else sentence.number - chain.sentence,
            before=self.before[1] if self.before and self.before[0] == sentence.number else None,
            spoken=self.spoken,
            just_spoken=0 <= sentence.number - self.spoken_in <= 1,
            lately_spoken=0 <= sentence.number - self.spoken_in <= _STORY,
            year_told=self.spoken_year,
            entry=self._entry(sentence),
            counted_from=self._counted_from(sentence),
            since_distance=0 if self.since is None else sentence.number - self.since[0],
            by_decree=self.decree is not None and 0 <= sentence.number - self.decree <= LASTS,
            named=self.named,
            below=below,
            first_body=self.first_body,
            lead=sentence.headline or below < _LEAD_SENTENCES,
        )

    def _told_below(self) -> Dated | None:
        """What a headline is dated by: a status of the first sentences."""
        return self.news if self.news is not None and self.news.status is not None else None

    def note(self, sentence: Sentence, status: LegalStatus, when: When) -> None:
        """Take in what a status was dated by the rules, so that nothing learned hangs on what was learned."""
        when = when if when.weighing is None else when.weighing.by_rules
        self.before = (sentence.number, when)
        if is_of_one_decree(sentence, status):
            self.decree = sentence.number
        if when.is_day and not when.is_state:
            self._carry(sentence, Dated(when, sentence.number, status))

    def _entry(self, sentence: Sentence) -> When | None:
        if self.entry is None or not 0 < sentence.number - self.entry[0] <= _ENTRY_REACH:
            return None
        return self.entry[1]

    def _counted_from(self, sentence: Sentence) -> dt.date | None:
        if self.since is None or not 0 <= sentence.number - self.since[0] <= _TOTALS_REACH:
            return None
        return self.since[1]

    def pass_by(self, sentence: Sentence) -> None:
        """Take in the dates of a sentence in which no status was dated by a day."""
        if self.onset is None:
            self.onset = _upheaval(sentence)
        self._speak(sentence)
        if self.last is not None and self.last.sentence == sentence.number:
            return
        asides = insertions(sentence)
        for mention in map(self._counted, sentence.dates):
            told = mention.role is DateRole.AT and not mention.is_event and _is_short(mention)
            if told and _is_background(sentence, asides, mention):
                continue
            if told and not self._is_old_upheaval(mention):
                self._carry(sentence, Dated(_carried(mention), sentence.number, None))

    def _is_old_upheaval(self, mention: DateMention) -> bool:
        """Whether it only reminds of the change of power: "since the army took power on February 1"."""
        if mention.start is None or not mention.start == mention.end == self.onset:
            return False
        return self.published is not None and (self.published - mention.start).days > _NEWS_DAYS

    def _counted(self, mention: DateMention) -> DateMention:
        """The mention with the days that it counts from the date before: "the same day"."""
        last = None if self.last is None else self.last.when
        if mention.shift is None or mention.start is not None or last is None:
            return mention
        if mention.counts_from_clause or last.start is None or last.end is None:
            return mention
        period = shifted(span(last.start, last.end), mention.shift)
        if period is None:
            return mention
        return replace(mention, start=period.start, end=period.end, precision=period.precision)

    def _speak(self, sentence: Sentence) -> None:
        for mention in sentence.dates:
            if mention.start is not None and (mention.heads or self._is_heading(sentence, mention)):
                self.entry = sentence.number, _carried(mention)
            counts = {DateRole.SINCE, DateRole.OVER} & {mention.role, mention.clause_role}
            opens = mention.role is DateRole.AFTER and mention.is_event and mention.first == 0
            if (counts or opens) and mention.start is not None:
                self.since = sentence.number, mention.start
            if mention.role is DateRole.AT and mention.start is not None and mention.end is not None:
                self.spoken = mention.start, mention.end
                self.spoken_in = sentence.number
                self.spoken_year = mention.basis is DateBasis.STATED and mention.shift is None

    def _is_heading(self, sentence: Sentence, mention: DateMention) -> bool:
        """Whether the sentence is a date and nothing else: no weekday, and not the day of publication."""
        rest = range(mention.last, len(sentence.lower) - 1)
        places = len(rest) <= _PLACE and all(_is_of_place(sentence, k) for k in rest)
        alone = mention.first == 0 and mention.last > 1 and (places or not rest)
        is_byline = sentence.number <= self.first_body and mention.start == mention.end
        return alone and not is_byline and mention.start != self.published

    def _carry(self, sentence: Sentence, dated: Dated) -> None:
        if not sentence.headline:
            self.last = dated
        if (
            self._is_lead(sentence)
            and self._is_news(dated)
            and (self.news is None or self.news.status is None)
        ):
            self.news = dated

    def _is_lead(self, sentence: Sentence) -> bool:
        return sentence.number - self.first_body < _LEAD_SENTENCES

    def _is_news(self, dated: Dated) -> bool:
        start, end = dated.when.start, dated.when.end
        if start is None or start != end:
            return False
        return self.published is None or 0 <= (self.published - start).days <= _NEWS_DAYS


def _is_of_place(sentence: Sentence, k: int) -> bool:
    """Whether a word can stand in the place behind the date of an entry: "May 4, Aktobe region."."""
    return (
        sentence.lower[k] in {",", "region", "province", "district"} or sentence.tokens.words[k][0].isupper()
    )


def _upheaval(sentence: Sentence) -> dt.date | None:
    """The day that a sentence gives to a change of power: "the army ousted him on July 3, 2013"."""
    for mention in sentence.dates:
        if mention.start is not None and mention.start == mention.end:
            near = range(max(0, mention.first - _NEAR), mention.last)
            if mention.is_event or any(_tells_upheaval(sentence, k) for k in near):
                return mention.start
    return None


def _tells_upheaval(sentence: Sentence, k: int) -> bool:
    """Whether a word tells of a change of power, and not of somebody by it: "the ousted president"."""
    word = sentence.lower[k]
    if word not in sentence.cues.upheavals:
        return False
    if not word.endswith(("ed", "thrown")):
        return True
    before = sentence.tags[k - 1] if k else Tag.DETERMINER
    return not before & (Tag.DETERMINER | Tag.POSSESSIVE) and (k == 0 or sentence.lower[k - 1] != "'s")


def _carried(mention: DateMention) -> When:
    return When(
        mention.start,
        mention.end,
        mention.precision,
        DateBasis.CONTEXT,
        Measure.EVENT,
        mention,
        "date of the sentence before",
    )


def _is_background(sentence: Sentence, asides: list[range], mention: DateMention) -> bool:
    """Whether the sentence does not tell of that day: "the rising of May 3", "which had begun in July"."""
    lower, k = sentence.lower, mention.first
    if k > 1 and lower[k - 1] == "of":
        return True
    return any(k in aside for aside in asides) or "had" in lower[max(0, k - _HAD_REACH) : k]


def _is_short(mention: DateMention) -> bool:
    """Whether it is a day or a month: what a neighbouring sentence can be dated by."""
    if mention.start is None or mention.end is None:
        return False
    return (mention.end - mention.start).days <= _MONTH
