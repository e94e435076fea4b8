"""Signs of how well a date fits a status: where it stands, and what stands between them."""

import datetime as dt
from bisect import bisect_left

from tracker.extraction.dates import DateMention
from tracker.extraction.sentence import VERBAL
from tracker.extraction.when.choose import is_possessive, tells_who
from tracker.extraction.when.cost import between, cost_of
from tracker.extraction.when.offences import is_of_offence
from tracker.extraction.when.reports import dates_report, opens_report, stands_before_report
from tracker.extraction.when.setting import Dated, Signs
from tracker.extraction.when.statement import Statement
from tracker.extraction.when.status_signs import verb_of
from tracker.lexicon.tags import Tag
from tracker.vocabulary import FAMILY_OF


class Scale:
    """Steps by which a value is told.

    >>> scale = Scale(0, 2, 4)
    >>> scale.step(3), scale.step(9)
    ('up to 4', 'more')
    """

    def __init__(self, *steps: float) -> None:
        self._steps = steps
        self._names = (*(f"up to {step:g}" for step in steps), "more")

    def step(self, value: float) -> str:
        """The first step that is not below the value."""
        return self._names[bisect_left(self._steps, value)]


_COSTS = Scale(0.5, 1, 1.5, 2, 3, 4, 5, 7, 10)
_TOKENS = Scale(0, 1, 2, 4, 7, 12, 20)
_DAYS_AGO = Scale(-1, 0, 1, 3, 7, 14, 31, 92, 366, 1500)
_NEARER = 0.5
"""So much cheaper a date is for another status that is the nearer one."""
_MARKS = frozenset(",;:-\u2013\u2014()")
_FIRST, _LAST = "^", "$"
"""What stands for the words before and behind a sentence."""


def signs_of_date(said: Statement, mention: DateMention, cost: float, rank: int) -> Signs:
    """Of a date of the sentence; ``rank`` tells how many of its dates stand nearer."""
    sentence, trigger = said.sentence, said.trigger
    lower, tags = sentence.lower, sentence.tags
    begin, end, side = between(mention, trigger)
    place = "before" if side else "behind"
    verb, role = verb_of(trigger), mention.role.value
    ago = days_ago(said.setting.published, mention.start)
    far = _TOKENS.step(end - begin)
    first = lower[mention.first]
    words, parted = lower[begin:end], tags[begin:end]
    relative = _yes(any(begin <= k < end for k in sentence.relatives))
    opens = _yes(mention.first <= 1)
    comma = _yes("," in words)
    verbs = len([k for k, word in enumerate(words) if word.endswith("ed") or parted[k] & Tag.REPORT])
    signs = [
        ("role", role),
        ("side", place),
        ("cost", _COSTS.step(cost)),
        ("tokens between", far),
        ("nearer dates", str(min(rank, 3))),
        ("precision of the date", mention.precision.value if mention.precision else "none"),
        ("basis", mention.basis.value),
        ("opens the sentence", opens),
        ("of the event", _yes(mention.is_event)),
        ("of an offence", _yes(is_of_offence(sentence, trigger, mention))),
        ("days ago", ago),
        ("nearer to another status", _yes(_is_nearer_to_other(said, mention, cost))),
        ("tells who they are", _yes(tells_who(said, mention))),
        ("dates the source", _yes(dates_report(sentence, mention))),
        ("opens what a source says", _yes(opens_report(said, mention))),
        ("before the source", _yes(stands_before_report(sentence, trigger, mention))),
        ("possessive", _yes(is_possessive(sentence, mention))),
        ("comma between", comma),
        ("relative between", relative),
        ("auxiliaries between", _some(len([tag for tag in parted if tag & VERBAL]))),
        ("verbs between", _some(verbs)),
        ("statuses between", _some(sum(1 for other in sentence.triggers if begin <= other.first < end))),
        ("begins with", first),
        ("word before the date", lower[mention.first - 1] if mention.first else _FIRST),
        ("word behind the date", lower[mention.last] if mention.last < len(lower) else _LAST),
        ("marks between", "".join([word for word in words if word in _MARKS])[:3]),
        ("relative, side", f"{relative}, {place}"),
        ("verb, role, side", f"{verb}, {role}, {place}"),
        ("days ago, verb", f"{ago}, {verb}"),
        ("comma, side, tokens", f"{comma}, {place}, {far}"),
        ("begins with, side", f"{first}, {place}"),
        ("role, days ago", f"{role}, {ago}"),
        ("verb, opens, side", f"{verb}, {opens}, {place}"),
        ("lead, role, side", f"{_yes(said.setting.lead)}, {role}, {place}"),
        ("lemma, side", f"{trigger.lemma}, {place}"),
    ]
    temporal = sentence.cues.temporal.intersection(words)
    signs.extend(("word between", word) for word in sorted(temporal))
    return tuple(signs)


def signs_of_carried(said: Statement, last: Dated) -> Signs:
    """Of a date that the report gave to something else before."""
    ago, verb = days_ago(said.setting.published, last.when.start), verb_of(said.trigger)
    to = "nothing" if last.status is None else last.status.value
    return (
        ("likeness", likeness(said, last)),
        ("days ago", ago),
        ("days ago, verb", f"{ago}, {verb}"),
        ("from, to", f"{to}, {said.trigger.status.value}"),
    )


def likeness(said: Statement, last: Dated) -> str:
    """How like the status is to what a date was given to."""
    if last.status is None:
        return "none"
    if last.status is said.trigger.status:
        return "same"
    return "family" if FAMILY_OF[last.status] is FAMILY_OF[said.trigger.status] else "other"


def days_ago(published: dt.date | None, day: dt.date | None) -> str:
    """How long before publication a day is, in steps."""
    if published is None:
        return "unknown"
    return "open" if day is None else _DAYS_AGO.step((published - day).days)


def _is_nearer_to_other(said: Statement, mention: DateMention, cost: float) -> bool:
    others = (other for other in said.sentence.triggers if other is not said.trigger)
    return any(cost_of(said.sentence, other, mention) < cost - _NEARER for other in others)


def _yes(sign: bool) -> str:
    return "yes" if sign else "no"


def _some(number: int) -> str:
    return str(number) if number < 2 else "more"
