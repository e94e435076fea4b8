"""Where people did what they are tried for, which may be far from the court: "jailed for torture in Iraq"."""

from tracker.extraction.countries import PlaceMention
from tracker.extraction.people.groups import ARMED
from tracker.extraction.where.statement import Statement
from tracker.lexicon.tags import Tag
from tracker.vocabulary import FAMILY_OF, Family

_FOR = frozenset({"for", "over"})
_OF = frozenset({"of"})
_VERB = 3
"""Tokens behind "who" in which the verb stands: "who had allegedly planned"."""
_TERM = 4
"""Tokens behind "for" in which the unit of a term stands: "for at least ten years"."""


def is_of_offence(said: Statement, place: PlaceMention) -> bool:
    """Whether a country other than that of the report is named only for what its own people did there."""
    nationality, home = said.nationality, said.nationality.home
    if home is None or place.iso3 == home or home not in nationality.named:
        return False
    if nationality.own is not None and not (nationality.own == home and said.role.people.group in ARMED):
        return False  # foreigners are held where they are said to have done it
    if FAMILY_OF[said.status] not in (Family.CUSTODY, Family.COURT, Family.SERVICE):
        return False
    return any(_opens_reason(said, k) for k in range(_begin(said), place.first))


def _begin(said: Statement) -> int:
    """Where the object of the status ends, if it stands behind the words, or else they do."""
    people, end = said.role.people, said.trigger.end
    return people.last if people.first >= end else end


def _opens_reason(said: Statement, k: int) -> bool:
    """Whether a token opens what people did: "for" before no length of time, "of" or "who" right behind."""
    sentence = said.sentence
    if sentence.tags[k] & Tag.RELATIVE:
        return not sentence.cues.offending.isdisjoint(sentence.lower[k + 1 : k + 1 + _VERB])
    if sentence.lower[k] in _OF:
        return (k == _begin(said) and said.trigger.form is not None) or sentence.lower[
            k - 1
        ] in sentence.cues.accusations
    if sentence.lower[k] not in _FOR or sentence.dated[k] or k + 1 >= len(sentence.lower):
        return False
    is_counted = sentence.count_at[k + 1] is not None or bool(sentence.tags[k + 1] & Tag.PRONOUN_OTHER)
    behind = sentence.lower[k + 1 : k + 1 + _TERM]
    return not is_counted and sentence.cues.term_units.isdisjoint(behind) and behind[0] != "life"
