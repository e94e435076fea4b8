"""Signs of a status that tell when it was without naming a day: its verb, its place, its words."""

from tracker.extraction.triggers import Trigger
from tracker.extraction.when.setting import Signs
from tracker.extraction.when.standing import is_stock
from tracker.extraction.when.statement import Statement
from tracker.vocabulary import FAMILY_OF

_NUMBERS = ((0, "none"), (1, "one"), (9, "few"), (49, "tens"), (499, "hundreds"))
_AUXILIARIES = 3


def verb_of(trigger: Trigger) -> str:
    """The tense of a status in a word."""
    if trigger.form is None:
        return f"noun, {trigger.frame.pattern}"
    if trigger.infinitive is not None:
        return "infinitive"
    if trigger.past_perfect:
        return "past perfect"
    if trigger.perfect:
        return "perfect"
    if trigger.modal:
        return "modal"
    return "bare past" if trigger.bare_past else trigger.form.value


def signs_of_status(said: Statement) -> Signs:
    """What speaks for one kind of days or another whatever the dates at hand are."""
    sentence, trigger, setting = said.sentence, said.trigger, said.setting
    lower = sentence.lower
    place, verb = _place(said), verb_of(trigger)
    number = _number(said.number)
    signs = [
        ("place", place),
        ("verb", verb),
        ("place, verb", f"{place}, {verb}"),
        ("passive", _yes(trigger.passive)),
        ("said by a source", _yes(trigger.reported)),
        ("source in the sentence", _yes(bool(sentence.reports))),
        ("family", FAMILY_OF[trigger.status].value),
        ("status", trigger.status.value),
        ("frame", trigger.frame.name),
        ("lemma", trigger.lemma),
        ("known, number", f"{_yes(said.known)}, {number}"),
        ("known", _yes(said.known)),
        ("number", number),
        ("many", _yes(said.many)),
        ("state of now", _yes(said.stands_now)),
        ("background", _yes(said.background)),
        ("subordinate", _yes(said.subordinate)),
        ("path", said.role.path),
        ("dates", str(min(len(sentence.dates), 3))),
        ("known dates", str(min(len([1 for date in sentence.dates if date.start is not None]), 3))),
        ("total", _yes(said.adds_up)),
        ("stock", _yes(is_stock(said))),
        ("last date", _last_date(said)),
        ("news", "none" if setting.news is None else _yes(setting.news.status is not None)),
        ("statuses", str(min(len(sentence.triggers), 4))),
        ("word before", lower[trigger.start - 1] if trigger.start else "^"),
        ("two words before", " ".join(lower[max(0, trigger.start - 2) : trigger.start])),
        ("first word", lower[0]),
        ("auxiliaries", " ".join(lower[trigger.start : trigger.first][:_AUXILIARIES])),
    ]
    signs.extend(("word", word) for word in sorted(sentence.cues.temporal.intersection(lower)))
    return tuple(signs)


def _number(people: int) -> str:
    for most, name in _NUMBERS:
        if people <= most:
            return name
    return "more"


def _place(said: Statement) -> str:
    if said.sentence.headline:
        return "headline"
    below = said.setting.below
    return (
        ("first sentence", "second sentence")[max(below, 0)] if below < 2 else "near" if below < 5 else "body"
    )


def _last_date(said: Statement) -> str:
    chain, distance = said.setting.chain, said.setting.chain_distance
    if chain is None:
        return "none"
    return str(distance) if distance <= 2 else "further"


def _yes(sign: bool) -> str:
    return "yes" if sign else "no"
