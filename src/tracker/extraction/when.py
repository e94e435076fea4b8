"""When, and how counted: the days of a status, and whether its figure is one occasion or a running total."""

import datetime as dt
from dataclasses import dataclass

from tracker.coups import Coup
from tracker.extraction.dates import DateMention, DateRole, claim_span
from tracker.extraction.roles import Role
from tracker.extraction.sentence import CLAUSE_OPENERS, VERBAL, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Tag
from tracker.vocabulary import DateBasis, DatePrecision, LegalStatus, Measure

_REACH = 5.0
_WHOLE_SENTENCE = 4.0


@dataclass(frozen=True, slots=True)
class When:
    """The days within which it happened, and what they rest on; the mention is null where no words say it."""

    start: dt.date | None
    end: dt.date | None
    precision: DatePrecision | None
    basis: DateBasis | None
    measure: Measure
    mention: DateMention | None
    rule: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the report when its sentences are read."""

    published: dt.date | None
    coup: Coup | None
    context: When | None = None  # the last dated event of the paragraph
    lead: bool = False  # headline or first paragraphs: the news of the day


def find_when(
    sentence: Sentence,
    trigger: Trigger,
    role: Role,
    setting: Setting,
    *,
    known_group: bool,
    fixed: DateMention | None = None,
) -> When:
    """The days of a status and its measure.

    Args:
        sentence: Where it is said.
        trigger: The status words.
        role: Whom it is said of.
        setting: Publication day, coup, and what the sentences before have dated.
        known_group: The people are an identified group (named, or introduced before).
        fixed: The date that belongs to this figure of a series.
    """
    mention, reported = (fixed, None) if fixed is not None else _choose(sentence, trigger, role)
    number = role.people.low or 0
    many = number >= 50 or (role.people.high is None and role.people.qualifier is not None and number >= 24)
    if setting.lead and trigger.perfect:
        many = False  # the news of the day, not a standing figure
    if mention is not None and not (
        mention.start == mention.end == setting.published
        and _is_stock(sentence, trigger, known_group=known_group, many=many)
    ):
        return _dated(sentence, trigger, role, setting, mention, many=many)
    standing = (
        _is_total(sentence, trigger)
        or _is_stock(sentence, trigger, known_group=known_group, many=many)
        or _is_sum(trigger, setting, number, known_group=known_group)
    )
    if standing and not _first_days(setting):
        return _undated_total(setting)
    if reported is not None:
        start, end = claim_span(reported, setting.published, setting.coup)
        if start is not None and (setting.lead or _is_present(trigger)) and not trigger.past_perfect:
            return When(
                start,
                end,
                reported.precision,
                reported.basis,
                Measure.EVENT,
                reported,
                "day of the report's source",
            )
    return _undated_event(sentence, trigger, setting)


def _choose(
    sentence: Sentence, trigger: Trigger, role: Role
) -> tuple[DateMention | None, DateMention | None]:
    """The mention that dates the status, and, apart from it, one that dates who said so."""
    best, best_cost, reported = None, _REACH, None
    for mention in sentence.dates:
        if mention.role in (DateRole.DURATION, DateRole.FUTURE, DateRole.NAME):
            continue
        if (
            not mention.is_event
            and mention.last < len(sentence.lower)
            and sentence.lower[mention.last] == "'s"
        ):
            continue  # "last week's bombing" names something else
        if _dates_report(sentence, mention):
            reported = reported or mention
            continue
        cost = _cost(sentence, trigger, mention)
        if _in_clause_of_other(sentence, trigger, role, mention):
            continue
        rival = min(
            (_cost(sentence, t, mention) for t in sentence.triggers if t is not trigger), default=99.0
        )
        if rival + 1.0 < cost and _clause_between(sentence, trigger, mention):
            continue
        if cost < best_cost:
            best, best_cost = mention, cost
    return best, reported


def _in_clause_of_other(sentence: Sentence, trigger: Trigger, role: Role, mention: DateMention) -> bool:
    """The date belongs to a relative clause inside: "the soldiers who fled in July have been released"."""
    if not role.people.last <= mention.first < trigger.start:
        return False
    return any(
        sentence.tags[k] & Tag.RELATIVE
        and any(k < other.start <= mention.first for other in sentence.triggers if other is not trigger)
        for k in range(role.people.last, mention.first)
    )


def _clause_between(sentence: Sentence, trigger: Trigger, mention: DateMention) -> bool:
    begin, end = (
        (trigger.end, mention.first) if mention.first >= trigger.end else (mention.last, trigger.start)
    )
    return any(
        sentence.lower[k] in {";", ":"}
        or (sentence.tags[k] & CLAUSE_OPENERS and not sentence.dated[k])
        or (sentence.lower[k] in {"and", "but"} and sentence.lower[k - 1] == ",")
        for k in range(begin, end)
    )


def _dates_report(sentence: Sentence, mention: DateMention) -> bool:
    tags = sentence.tags
    before = any(tags[k] & Tag.REPORT for k in range(max(0, mention.first - 2), mention.first))
    return before and not any(
        sentence.lower[k] in {"that", ","} for k in range(max(0, mention.first - 1), mention.first)
    )


def _cost(sentence: Sentence, trigger: Trigger, mention: DateMention) -> float:
    if mention.first >= trigger.end:
        begin, end, side = trigger.end, mention.first, 0.0
    elif mention.last <= trigger.start:
        begin, end, side = mention.last, trigger.start, 0.6
    else:
        return 0.0
    cost = side + 0.12 * (end - begin)
    if mention.first <= 1:
        cost = min(cost, 1.5)  # a date that opens the sentence dates its main verb
    for k in range(begin, end):
        word, tag = sentence.lower[k], sentence.tags[k]
        if sentence.dated[k]:
            continue
        if word in {";", ":"}:
            cost += 4.0
        elif tag & Tag.RELATIVE and word != "that":
            cost += 5.5
        elif tag & CLAUSE_OPENERS and not tag & Tag.PREPOSITION:
            cost += 4.0
        elif tag & CLAUSE_OPENERS and tag & Tag.SUBORDINATOR:
            cost += 1.5
        elif tag & VERBAL:
            cost += 0.8
        elif tag & Tag.REPORT:
            cost += 2.0
        elif word == ",":
            cost += 0.4
    if (
        mention.role in (DateRole.SINCE, DateRole.OVER)
        and not trigger.past_perfect
        and not _has(sentence, begin, end, ";")
    ):
        return min(cost, _WHOLE_SENTENCE)  # a period covers the whole sentence
    if mention.start is None and not mention.is_event:
        cost += 3.0
    return cost


def _has(sentence: Sentence, begin: int, end: int, word: str) -> bool:
    return word in sentence.lower[begin:end]


def _dated(
    sentence: Sentence, trigger: Trigger, role: Role, setting: Setting, mention: DateMention, *, many: bool
) -> When:
    start, end = claim_span(mention, setting.published, setting.coup)
    measure = Measure.EVENT
    length = (end - start).days if start and end else 0
    total = _is_total(sentence, trigger)
    if mention.role is DateRole.SINCE and start is None and setting.coup is not None:
        start = setting.coup.day  # "since then"
        end = end or setting.published
    if mention.role in (DateRole.SINCE, DateRole.OVER):
        measure = Measure.CUMULATIVE
    elif mention.role is DateRole.BY and start is None and end == setting.published:
        if total and role.people.plural:
            measure = Measure.CUMULATIVE  # "so far"
        else:
            start = end  # "by now"
    elif mention.role in (DateRole.UNTIL, DateRole.BY):
        measure = Measure.CUMULATIVE
        if start is None and setting.coup is not None and any(date.is_event for date in sentence.dates):
            start = setting.coup.day  # "from the coup through October"
    elif (
        (mention.role is DateRole.AFTER and mention.is_event and length > 2 and many)
        or (
            length >= 300
            and role.people.plural
            and (many or trigger.frame.status is LegalStatus.ASYLUM_SOUGHT)
        )
        or (total and role.people.plural and length > 1)
    ):
        measure = Measure.CUMULATIVE
    if role.path == "figure of the number" and length < 300 and measure is Measure.EVENT:
        measure = Measure.CUMULATIVE
        if role.people.prep in {"at", "to"}:
            start = None  # "the number stood at 262 in April"
    if start is None and end is None:
        return When(None, None, None, None, measure, mention, "date that cannot be resolved")
    precision = mention.precision if not mention.is_event else None
    if precision is None:
        precision = DatePrecision.DAY if start == end else DatePrecision.RANGE
    if mention.role in (DateRole.SINCE, DateRole.UNTIL, DateRole.BY, DateRole.AFTER) and start != end:
        precision = DatePrecision.RANGE
    return When(
        start, end, precision, mention.basis, measure, mention, f"date in the sentence ({mention.role})"
    )


def _is_total(sentence: Sentence, trigger: Trigger) -> bool:
    lower = sentence.lower
    for k in range(max(0, trigger.start - 14), min(len(lower), trigger.end + 12)):
        if lower[k] in sentence.cues.totals or (
            lower[k] == "in" and lower[k + 1 : k + 2] in (["total"], ["all"])
        ):
            return True
        if (lower[k] == "so" and lower[k + 1 : k + 2] == ["far"]) or (
            lower[k] == "to" and lower[k + 1 : k + 2] == ["date"]
        ):
            return True
    return False


def _is_stock(sentence: Sentence, trigger: Trigger, *, known_group: bool, many: bool) -> bool:
    """A standing figure: "have been jailed", "are in prison", said of many, out of the blue."""
    if known_group or not many:
        return False
    if trigger.past_perfect and not trigger.reported:
        return False
    return trigger.perfect or trigger.frame.pattern == "state" or trigger.lemma in sentence.cues.standing


_LARGE = 500


def _is_sum(trigger: Trigger, setting: Setting, number: int, *, known_group: bool) -> bool:
    """A large figure without a date, below the lead, sums up: "More than 1,000 were arrested"."""
    if known_group or setting.lead or setting.context is not None or number < _LARGE:
        return False
    return trigger.form is Form.PAST and not trigger.past_perfect


def _first_days(setting: Setting) -> bool:
    """By the codebook, totals given during the first day of an event are the event."""
    if setting.published is None or setting.coup is None:
        return False
    return 0 <= (setting.published - setting.coup.day).days <= 1


def _undated_total(setting: Setting) -> When:
    if setting.published is None:
        return When(None, None, None, None, Measure.CUMULATIVE, None, "standing total without a date")
    return When(
        None,
        setting.published,
        DatePrecision.DAY,
        DateBasis.PUBLICATION,
        Measure.CUMULATIVE,
        None,
        "standing total",
    )


def _is_present(trigger: Trigger) -> bool:
    if trigger.past_perfect:
        return False
    if trigger.perfect or trigger.progressive:
        return True
    return trigger.form in (Form.THIRD, Form.BASE) and trigger.infinitive is None


def _undated_event(sentence: Sentence, trigger: Trigger, setting: Setting) -> When:
    background = trigger.past_perfect or _in_subordinate_clause(sentence, trigger) or _describes(trigger)
    context = setting.context
    if _present_passive(sentence, trigger) and setting.published is not None:
        context = None  # a state of today
    if context is not None and context.start is not None and not background:
        basis = DateBasis.CONTEXT
        return When(
            context.start,
            context.end,
            context.precision,
            basis,
            Measure.EVENT,
            None,
            "date of the sentence before",
        )
    present = (_is_present(trigger) and not trigger.perfect) or _present_passive(sentence, trigger)
    if setting.published is not None and not background and (setting.lead or sentence.headline or present):
        day = setting.published
        return When(
            day, day, DatePrecision.DAY, DateBasis.PUBLICATION, Measure.EVENT, None, "news of the day"
        )
    return When(None, None, None, None, Measure.EVENT, None, "background without a date")


def _present_passive(sentence: Sentence, trigger: Trigger) -> bool:
    group = sentence.lower[trigger.start : trigger.first]
    if trigger.infinitive is not None:  # "are all trying to seek asylum"
        return bool({"is", "are"} & set(sentence.lower[max(0, trigger.infinitive - 4) : trigger.infinitive]))
    if trigger.form is None:
        near = sentence.lower[max(0, trigger.first - 3) : trigger.first]
        return trigger.frame.pattern == "state" and not {"was", "were", "had", "been"} & set(near)
    if trigger.lemma in sentence.cues.present:
        return (
            (not {"was", "were", "had"} & set(group) and trigger.form is not Form.PAST)
            or "are" in group
            or "is" in group
        )
    return bool({"is", "are", "'re"} & set(group))


_CLAUSE_REACH = 9


def _in_subordinate_clause(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the status stands in a clause that only explains: "who fled", "when Ankara demanded"."""
    if (_is_present(trigger) and not trigger.perfect) or _present_passive(sentence, trigger):
        return False
    for k in range(trigger.start - 1, max(trigger.start - 1 - _CLAUSE_REACH, -1), -1):
        tag, word = sentence.tags[k], sentence.lower[k]
        if word in {",", ";", ":", "“", "”", '"'} or tag & VERBAL:
            return False
        if sentence.dated[k]:
            continue
        if (tag & Tag.RELATIVE and word != "that") or word in {
            "when",
            "while",
            "because",
            "although",
            "though",
            "after",
            "before",
        }:
            return True
    return False


def _describes(trigger: Trigger) -> bool:
    return trigger.form is None and trigger.frame.pattern in ("of", "people")
