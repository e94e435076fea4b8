"""Figures of a status that was told before: "The government puts the number at 20"."""

from collections.abc import Iterable
from dataclasses import replace

from tracker.extraction.dates import DateRole
from tracker.extraction.drafts import Draft
from tracker.extraction.roles import Role
from tracker.extraction.sentence import People, Sentence
from tracker.extraction.triggers import Trigger
from tracker.extraction.when import When
from tracker.lexicon.wordlists import PeopleWords
from tracker.vocabulary import CountQualifier

_REACH = 12
"""Tokens from a noun for a figure to the figure."""
_NEAR = 3
"""Tokens from a verb of counting to the figure."""
_FOLLOWS = 1
"""Sentences behind a claim up to which its figure is told again."""


def may_tell_figure(sentence: Sentence) -> bool:
    """Whether a sentence has a word for a figure; a quick look."""
    known = sentence.lexicon.people_words
    return not (known.sums.isdisjoint(sentence.lower) and known.counts_up.isdisjoint(sentence.lower))


def told_again(sentence: Sentence, drafts: Iterable[Draft]) -> Draft | None:
    """The claim that another figure makes of the last one; null where there is none."""
    if sentence.triggers or sentence.headline or not may_tell_figure(sentence):
        return None
    last = next(reversed(list(drafts)), None)
    figure = _figure(sentence, sentence.lexicon.people_words)
    if last is None or figure is None or not 0 < sentence.number - last.sentence.number <= _FOLLOWS:
        return None
    if (last.who.low or 0) < 2 or figure.low == last.who.low:
        return None
    qualifier = figure.qualifier or CountQualifier.EXACT
    who = replace(last.who, low=figure.low, high=figure.high, qualifier=qualifier, entity=None)
    at = Trigger(last.trigger.frame, last.status, figure.first, figure.last, figure.first, None)
    role, when = Role(figure, 2.0, "figure told again"), _at_its_day(sentence, figure, last.when)
    return replace(last, sentence=sentence, trigger=at, role=role, who=who, when=when)


def _at_its_day(sentence: Sentence, figure: People, when: When) -> When:
    """The days of a total, up to those of the figure: "the figure stood at 136 in February"."""
    behind = (date for date in sentence.dates if date.first == figure.last and date.role is DateRole.AT)
    date = next(behind, None)
    if date is None or date.end is None or when.end is None or date.end >= when.end:
        return when
    start = when.start if when.start is not None and when.start <= date.end else None
    return when._replace(start=start, end=date.end, precision=date.precision, basis=date.basis, mention=date)


def _figure(sentence: Sentence, known: PeopleWords) -> People | None:
    """A bare number of people that a noun for figures or a verb of counting leads to."""
    counted = [people for people in sentence.people if (people.low or 0) > 1]
    if not known.harmed.isdisjoint(sentence.lower) or not counted:
        return None  # "the number of the dead"
    figure = counted[0]
    if figure.kind != "count" or figure.definite or figure.partitive or figure.whole is not None:
        return None
    before = sentence.lower[max(0, figure.first - _REACH) : figure.first]
    if not known.counts_up.isdisjoint(before[-_NEAR:]):
        return figure
    puts = before[-1:] in (["at"], ["to"], ["is"], ["was"], ["be"]) and not known.sums.isdisjoint(before)
    return figure if puts and _counts_people(sentence, figure) else None


def _counts_people(sentence: Sentence, figure: People) -> bool:
    """Whether it is the number of people or of nothing named: not "the number of countries"."""
    lower, sums = sentence.lower, sentence.lexicon.people_words.sums
    k = next(k for k in range(figure.first - 1, -1, -1) if lower[k] in sums)
    if lower[k + 1] != "of":
        return True
    counted = (people for people in sentence.people if people is not figure and not people.authority)
    return any(people.first <= k + 3 <= people.last + 1 for people in counted)
