"""Who can lose a post or be called back: office-holders, envoys, those in uniform."""

from tracker.extraction.counts import CountKind
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers.clause import clause_end
from tracker.extraction.triggers.service import is_toppled
from tracker.extraction.triggers.trigger import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag
from tracker.vocabulary import Group

_REACH = 12
"""Tokens behind a verb, within its clause, in which its need must stand."""
_PHRASE = 4
"""Tokens of a phrase with "of": "of the prison terms"."""
_OBJECT_REACH = 5
"""Tokens behind a verb in which the head of its object stands."""
_HOLDERS = frozenset(
    {Group.POLITICIANS, Group.OFFICIALS, Group.JUDICIARY, Group.OFFICERS, Group.POLICE, Group.DIPLOMATS}
)
"""Who holds a post that can be taken away."""
_SERVANTS = _HOLDERS - {Group.POLITICIANS} | {Group.MILITARY, Group.SOLDIERS, Group.EDUCATORS, Group.PEOPLE}


def is_serving(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether those who are told to come back serve a state."""
    groups = _groups_beside(sentence, trigger)
    return not groups or not groups.isdisjoint(_SERVANTS)


def is_recallable(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether people are called back, and not called to mind: "she recalls a friend telling her"."""
    plain = trigger.form is Form.THIRD or trigger.bare_past
    return trigger.lemma != "recall" or not plain or _recalls_servants(sentence, trigger)


def _recalls_servants(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether those behind the verb serve somebody, or it is a participle: "envoys recalled in May"."""
    last = trigger.last
    if last >= len(sentence.lower) or sentence.dated[last]:
        return True
    if sentence.tags[last] & (Tag.PREPOSITION | Tag.PRONOUN_PLURAL | Tag.PRONOUN_SINGULAR):
        return not sentence.tags[last] & Tag.POSSESSIVE or sentence.lower[last] == "her"
    near = sentence.lower[last : clause_end(sentence, last, _OBJECT_REACH)]
    servants = not _groups_beside(sentence, trigger).isdisjoint(_SERVANTS - {Group.PEOPLE})
    return servants or not sentence.cues.recalled.isdisjoint(near)


def is_officeholder(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether who is removed has a post to lose, and is not carried off: "removed the mayor"."""
    if "from" in sentence.lower[trigger.last : clause_end(sentence, trigger.last, _REACH)]:
        return False  # "removed from their posts" has a frame of its own, "from the hall" is none
    if is_toppled(sentence, trigger) and not _are_counted(sentence, trigger):
        return False
    return not _groups_beside(sentence, trigger).isdisjoint(_HOLDERS)


def _are_counted(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether those removed are many, and so no ruler: "the junta removed 24 ministers"."""
    k = trigger.start - 1 if trigger.passive else trigger.last
    near = (
        range(max(0, k - _OBJECT_REACH), k) if trigger.passive else range(k, clause_end(sentence, k, _PHRASE))
    )
    counts = (sentence.count_at[j] for j in near)
    return any(c is not None and c.kind is CountKind.PEOPLE and (c.low or 0) > 1 for c in counts)


def suspends_people(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether people are suspended, and not their sentence: "lifted the suspension of their sentences"."""
    end = trigger.end if trigger.object is None else trigger.object[1]
    behind = sentence.lower[end : end + _PHRASE]
    return behind[:1] != ["of"] or sentence.cues.verdicts.isdisjoint(behind)


def _groups_beside(sentence: Sentence, trigger: Trigger) -> frozenset[Group]:
    """The groups of the nouns for people right behind an active verb, or before a passive one."""
    if trigger.passive:
        near = range(max(0, trigger.start - _OBJECT_REACH), trigger.start)
    else:
        near = range(trigger.last, clause_end(sentence, trigger.last, _OBJECT_REACH))
    people = sentence.lexicon.people
    return frozenset(noun.group for k in near for _, noun in people.get(sentence.lower[k], ()))
