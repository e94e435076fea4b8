"""Talk of people of a kind, which is no claim: "the release of detainees", "the regime arrests opponents"."""

from tracker.extraction.roles import siblings
from tracker.extraction.sentence import People
from tracker.extraction.statements import Statement
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Tag
from tracker.vocabulary import Group


def is_generic(said: Statement) -> bool:
    """Whether nobody in particular is meant: a bare plural behind a noun, or of what is done by habit."""
    trigger, people, sentence = said.trigger, said.role.people, said.sentence
    if sentence.headline or not _is_bare_plural(said, people):
        return False
    if trigger.form is None:
        return trigger.frame.pattern == "of" and people.prep == "of"
    by_habit = trigger.form in (Form.THIRD, Form.BASE) and not trigger.modal and trigger.infinitive is None
    return by_habit and people.first >= trigger.last


def _is_bare_plural(said: Statement, people: People) -> bool:
    """Whether a noun for people stands without number, article, owner or country: "detainees"."""
    if people.kind != "noun" or not people.plural or people.definite or people.authority:
        return False
    if people.low is not None or people.origin is not None or people.group is not Group.PEOPLE:
        return False
    if len(siblings(said.sentence, people)) > 1:
        return False  # "the arrests of leaders and hundreds of members"
    return not said.sentence.tags[people.first] & Tag.DETERMINER
