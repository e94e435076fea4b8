"""Figures that stand apart from their people: "the number of Turks who applied rose from 40 in May to 60"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.drafts import Who
from tracker.extraction.roles import Role
from tracker.extraction.sentence import People, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.wordlists import PeopleWords
from tracker.vocabulary import CountQualifier, Group, LegalStatus

_COUNTABLE = (LegalStatus.ASYLUM_SOUGHT, LegalStatus.FLED)
"""What a noun counts by itself: "asylum applications", "defections"."""


_SUM_REACH = 12
"""Tokens behind "bringing" in which the total stands."""


@dataclass(frozen=True, slots=True)
class Tally:
    """One figure of a status: the people with it, the words that it is dated from, and a date of its own."""

    who: Who
    role: Role
    trigger: Trigger
    date: DateMention | None


def tallied(sentence: Sentence, known: PeopleWords, trigger: Trigger, role: Role, who: Who) -> list[Tally]:
    """The figures of a status: those that stand apart if its people have none, else that of its people."""
    whole = Tally(who, role, trigger, None)
    total = _brought_to(sentence, known, trigger)
    if total is not None and total is not role.people and total.low != who.low:
        return [whole, _part(whole, total)]
    counts_people = trigger.form is None and trigger.status in _COUNTABLE
    outside = is_counted_outside(sentence, known, role.people)
    has_own = who.low is not None and not (outside and role.people.low is None)
    if has_own or not (counts_people or outside):
        return [whole]
    figures = _figures(sentence, known, trigger, role.people)
    if not figures:
        return [whole]
    if len(figures) == 1:
        return [replace(_part(whole, figures[0]), date=_date_behind(sentence, figures[0]))]
    return list(_series(sentence, whole, figures))


def _brought_to(sentence: Sentence, known: PeopleWords, trigger: Trigger) -> People | None:
    """The sum that a report goes on to: "…, bringing the total to 340"."""
    lower = sentence.lower
    verb = next((k for k in range(trigger.end, len(lower)) if lower[k] in known.brings), None)
    if verb is None or any(other.first > verb for other in sentence.triggers):
        return None  # "bringing the number of those arrested to 340" says so itself
    nouns = [k for k in range(verb, min(verb + _SUM_REACH, len(lower))) if lower[k] in known.sums]
    figures = [
        people
        for people in sentence.people
        if verb < people.first <= verb + _SUM_REACH and "to" in lower[verb : people.first] and people.low
    ]
    return figures[0] if nouns and figures else None


def role_of_figures(sentence: Sentence, known: PeopleWords, trigger: Trigger) -> Role | None:
    """A role where no people are named but figures: "the number of arrests rose to 90"."""
    unnamed = People(trigger.first, trigger.last, trigger.first, "tally", Group.PEOPLE)
    counts_people = trigger.frame.status is LegalStatus.ASYLUM_SOUGHT
    if not (counts_people or is_counted_outside(sentence, known, unnamed)):
        return None
    if not _figures(sentence, known, trigger, People(0, 0, 0, "noun")):
        return None
    return Role(unnamed, 2.0, "figures of the noun")


def _part(whole: Tally, figure: People) -> Tally:
    """The part of a status that one figure counts."""
    qualifier = figure.qualifier or CountQualifier.EXACT
    who = replace(whole.who, low=figure.low, high=figure.high, qualifier=qualifier)
    role = Role(figure, whole.role.cost + 0.5, "figure of the number")
    return Tally(who, role, whole.trigger, None)


def _series(sentence: Sentence, whole: Tally, figures: list[People]) -> Iterator[Tally]:
    """One tally a figure, each dated from where the figure stands and not from the status words."""
    dates = _dates_of_series(sentence, figures)
    for figure, date in zip(figures, dates, strict=True):
        at = replace(
            whole.trigger, first=figure.first, last=figure.last, start=figure.first, object=None, tail=None
        )
        yield replace(_part(whole, figure), trigger=at, date=date)


def _figures(sentence: Sentence, known: PeopleWords, trigger: Trigger, people: People) -> list[People]:
    """Bare figures of a sentence that count what its status noun names."""
    return [
        figure
        for figure in sentence.people
        if figure.kind == "count"
        and figure is not people
        and not figure.definite
        and figure.whole is None
        and (figure.low or 0) > 1
        and figure.prep not in known.not_figures
        and (figure.first >= trigger.first or is_counted_outside(sentence, known, people))
    ]


def is_counted_outside(sentence: Sentence, known: PeopleWords, people: People) -> bool:
    """Whether the number of the people stands elsewhere: "the number of Turks who …"."""
    k = people.first - 1
    while k > 1 and sentence.lower[k] in known.number_links:
        k -= 1
    return k >= 0 and sentence.lower[k] in known.number_nouns


def _date_behind(sentence: Sentence, figure: People) -> DateMention | None:
    """The date that stands right behind a figure: "at 262 in April"."""
    return next((d for d in sentence.dates if d.first == figure.last and d.role is not DateRole.NAME), None)


def _dates_of_series(sentence: Sentence, figures: list[People]) -> Iterator[DateMention | None]:
    """The date of each figure of a series: before it where the series opens with a date, else behind it."""
    dates = [d for d in sentence.dates if d.role not in (DateRole.DURATION, DateRole.NAME)]
    leads = bool(dates) and dates[0].first < figures[0].first
    for figure, after in zip(figures, [*figures[1:], None], strict=True):
        if leads:
            yield next((d for d in reversed(dates) if d.last <= figure.first), None)
        else:
            limit = after.first if after is not None else len(sentence.lower)
            yield next((d for d in dates if figure.last <= d.first < limit), None)
