"""Talk of people of a kind, which is no claim: "the release of detainees", "the regime arrests opponents"."""

from tracker.extraction.roles import siblings
from tracker.extraction.sentence import VERBAL, People
from tracker.extraction.statements import Statement
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag
from tracker.vocabulary import Group

_DATED = 2
"""Tokens behind a verb in which a date would make it an event."""


def is_generic(said: Statement) -> bool:
    """Whether nobody in particular is meant: a bare plural behind a noun, or of what is done by habit."""
    trigger, people, sentence = said.trigger, said.role.people, said.sentence
    if sentence.headline:
        return False
    if _befalls_a_kind(said):
        return True
    if not _is_bare_plural(said, people):
        return False
    if trigger.form is None:
        return trigger.frame.pattern == "of" and people.prep == "of"
    by_habit = trigger.form in (Form.THIRD, Form.BASE) and not trigger.modal and trigger.infinitive is None
    return by_habit and people.first >= trigger.last


def _befalls_a_kind(said: Statement) -> bool:
    """Whether a present tense tells what befalls all of a kind: "those who insult the king are jailed"."""
    trigger, people, sentence = said.trigger, said.role.people, said.sentence
    present = trigger.passive and not trigger.perfect and sentence.lower[trigger.start] == "are"
    if not present or "being" in sentence.lower[trigger.start : trigger.first] or people.low is not None:
        return False
    if sentence.lower[people.last : people.last + 1] != ["who"]:
        return False
    if people.kind != "those" and (people.definite or people.kind != "noun"):
        return False
    own = range(people.last + 1, min(people.last + 4, trigger.start))
    past = any(sentence.lower[k].endswith("ed") or sentence.tags[k] & VERBAL for k in own)
    return not past and not any(sentence.dated[people.last : trigger.end + _DATED])


def _is_bare_plural(said: Statement, people: People) -> bool:
    """Whether a noun for people stands without number, article, owner or country: "detainees"."""
    if people.kind != "noun" or not people.plural or people.definite or people.authority:
        return False
    if people.low is not None or people.origin is not None or people.group is not Group.PEOPLE:
        return False
    if len(siblings(said.sentence, people)) > 1:
        return False  # "the arrests of leaders and hundreds of members"
    return not said.sentence.tags[people.first] & Tag.DETERMINER
