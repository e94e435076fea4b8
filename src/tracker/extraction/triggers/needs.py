"""What must stand near words that have many other senses: a place, a job, custody, a term of prison.

A frame names its need in the lexicon (``needs``, ``upgrade``); each function here answers one.
"""

from collections.abc import Callable
from typing import Final

from tracker.extraction.counts import CountKind
from tracker.extraction.sentence import BREAKS, PRONOUNS, VERBAL, Sentence
from tracker.extraction.triggers.clause import clause_end, within_clause
from tracker.extraction.triggers.departures import (
    flees_danger,
    flees_from_danger,
    gives_people,
    goes_abroad,
    goes_home,
    goes_to_country,
    is_forced_out,
    is_handed_over,
    is_no_errand,
    leaves_country,
    leaves_for_other,
)
from tracker.extraction.triggers.published import is_published
from tracker.extraction.triggers.requests import count_of
from tracker.extraction.triggers.service import (
    counts_people,
    is_by_employer,
    is_of_envoy,
    is_retired_by,
    is_service,
    is_toppled,
    leaves_job,
)
from tracker.extraction.triggers.trigger import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag
from tracker.vocabulary import CountQualifier, Group

_REACH = 12
"""Tokens behind a verb, within its clause, in which its need must stand."""
_NEAR = 8
"""Tokens in which a word must stand that is common elsewhere: "home", "foreign"."""
_HEADLINE = 14
"""Tokens of a headline at most."""
_VERDICT = 16
"""Tokens from an appeal, or the verb that rejects it, to the verdict that it is against."""
_OBJECT_REACH = 5
"""Tokens behind a verb in which the head of its object stands."""
_HOLDERS = frozenset(
    {Group.POLITICIANS, Group.OFFICIALS, Group.JUDICIARY, Group.OFFICERS, Group.POLICE, Group.DIPLOMATS}
)
"""Who holds a post that can be taken away."""
_SERVANTS = _HOLDERS - {Group.POLITICIANS} | {Group.MILITARY, Group.SOLDIERS, Group.EDUCATORS, Group.PEOPLE}
_TRYING = frozenset({"court", "courts", "tribunal", "tribunals"})
_WANTED_FOR = frozenset({"for", "over", "since"})
_BEHIND_HELD = frozenset({"in", "at", "by", "for", "without", "under", "since", "over", "pending"})
"""Words behind an active "held" that show it to mean custody: "police held in …"."""
_BEHIND_CAPTURED = _BEHIND_HELD.union(
    ["on", "over", "after", "during", "following", "until", "and", "as", "from", "near", "while", "when"],
    [",", ".", ";"],
)
"""The same behind a passive, where the sentence may also end: "were captured."."""


def has_need(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether what the frame needs stands near its verb; needs of the whole report are seen to elsewhere."""
    check = CHECKS.get(trigger.frame.needs or "")
    return check is None or check(sentence, trigger)


def _is_answer(sentence: Sentence, trigger: Trigger) -> bool:
    """What was asked before is meant: "rejected the request", but not "the request for a loan"."""
    if trigger.object is None:
        return False
    first, last = trigger.object
    word = sentence.lower[first]
    after = sentence.lower[last : last + 1]
    if word == "it":
        return (first == trigger.last and after != ["to"]) or last == trigger.start
    if word != "which" and last - first == 1 and count_of(sentence, first, last) is None:
        return False  # "requests" of any kind
    return word == "which" or after not in (["for"], ["to"], ["of"], ["from"], ["by"], ["against"])


def _are_of_somebody(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether it is told whose applications are meant: "the applications of 12 officers"."""
    if trigger.object is None:
        return False
    first, last = trigger.object
    behind, before = sentence.lower[last : last + 2], sentence.lower[max(0, first - 2) : first]
    return not {"of", "by", "from"}.isdisjoint(behind) or "'s" in before


def _is_serving(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether those who are told to come back serve a state."""
    groups = _groups_beside(sentence, trigger)
    return not groups or not groups.isdisjoint(_SERVANTS)


def _is_recallable(sentence: Sentence, trigger: Trigger) -> bool:
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


def _is_officeholder(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether who is removed has a post to lose, and is not carried off: "removed the mayor"."""
    if "from" in sentence.lower[trigger.last : clause_end(sentence, trigger.last, _REACH)]:
        return False  # "removed from their posts" has a frame of its own, "from the hall" is none
    if is_toppled(sentence, trigger):
        return False
    return not _groups_beside(sentence, trigger).isdisjoint(_HOLDERS)


def _groups_beside(sentence: Sentence, trigger: Trigger) -> frozenset[Group]:
    """The groups of the nouns for people right behind an active verb, or before a passive one."""
    if trigger.passive:
        near = range(max(0, trigger.start - _OBJECT_REACH), trigger.start)
    else:
        near = range(trigger.last, clause_end(sentence, trigger.last, _OBJECT_REACH))
    people = sentence.lexicon.people
    return frozenset(noun.group for k in near for _, noun in people.get(sentence.lower[k], ()))


def _is_no_hut(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether shelter is not one from the weather: "found shelter in a hut"."""
    end = clause_end(sentence, trigger.end, _OBJECT_REACH)
    return sentence.cues.huts.isdisjoint(sentence.lower[trigger.end : end])


def _is_before_figure(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a number follows, and no "many of those who"."""
    count = next((one for one in sentence.counts if one.first == trigger.last), None)
    return count is not None and count.qualifier not in (CountQualifier.VAGUE, CountQualifier.UNSTATED)


def _is_of_applicants(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether people are said to be accepted or turned down: "30 were approved and eleven rejected"."""
    if trigger.passive:
        return True
    if trigger.form is Form.PAST and counts_people(sentence, trigger.last):
        return True  # "turned five down"
    counted = any(count.last == trigger.first for count in sentence.counts)
    return (
        counted
        and trigger.form is Form.PAST
        and sentence.tags[trigger.last : trigger.last + 1] != [Tag.DETERMINER]
    )


def _is_of_verdict(sentence: Sentence, trigger: Trigger) -> bool:
    """An appeal against a verdict: "rejected their appeal against a ten-year sentence"."""
    begin = min(trigger.object[0], trigger.first) if trigger.object else trigger.first
    near = sentence.lower[begin : begin + _VERDICT]
    return not sentence.cues.verdicts.isdisjoint(near) and not {"against", "of"}.isdisjoint(near)


def _means_custody(sentence: Sentence, trigger: Trigger) -> bool:
    """Not "held a meeting", "took a decision", "captured the bridge"."""
    if trigger.lemma == "catch" and _is_unawares(sentence, trigger.last):
        return False  # "catching the officials off guard"
    lower, last, hold = sentence.lower, trigger.last, trigger.lemma == "hold"
    if hold and (trigger.progressive or "being" in lower[trigger.start : trigger.first]):
        return True
    if trigger.lemma == "take in":  # refugees are taken in as well
        return _is_taken_in(sentence, trigger)
    if trigger.lemma == "take":
        return trigger.passive and lower[last : last + 1] in (["away"], ["prisoner"])
    after = lower[last] if last < len(lower) else "."
    if trigger.lemma == "seize" and after == "on" and not trigger.passive:
        return False  # "seized on a poor pass"
    if trigger.passive and after == "by" and not any(sentence.dated[last : last + 2]):
        return _are_people(sentence, last + 1)  # and not "caught by the snow"
    if trigger.passive:
        return after in _BEHIND_CAPTURED or after in sentence.cues.custody or sentence.dated[last]
    if hold and sentence.headline and trigger.bare_past and after in _BEHIND_CAPTURED:
        return any(count.last == trigger.first for count in sentence.counts)  # "700 held after protest"
    if hold and trigger.form in (Form.THIRD, Form.BASE) and _holds_people(sentence, last):
        return True  # "the army holds 17 ministers"
    if hold and (trigger.form is not Form.PAST or trigger.perfect):
        return False
    if trigger.lemma in {"hold", "lock", "confine"} and trigger.form is Form.PAST and last < len(lower):
        return after in _BEHIND_HELD or after in sentence.cues.custody
    if trigger.form is Form.BASE:
        return trigger.infinitive is None and not trigger.modal and _is_police(sentence, trigger.start - 1)
    return trigger.form in (Form.PAST, Form.ING, Form.THIRD)


def _are_people(sentence: Sentence, k: int) -> bool:
    """Whether a noun phrase names people, an authority or somebody: "by men in masks", "by the RUF"."""
    for j in range(k, min(k + _OBJECT_REACH, len(sentence.lower))):
        named = sentence.tokens.words[j][:1].isupper() or sentence.tags[j] & PRONOUNS
        if named or sentence.lower[j] in sentence.lexicon.people or sentence.place_at[j] is not None:
            return True
        if sentence.lower[j] in BREAKS or (sentence.tags[j] & Tag.PREPOSITION):
            return False
    return False


def _is_taken_in(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether police take people in: "took in 12 lawyers", "was taken in by the security police"."""
    if sentence.lower[trigger.last - 1] != "in":
        return False  # "taking an interest in"
    if not trigger.passive:
        return _is_police(sentence, trigger.start - 1)
    return sentence.lower[trigger.last : trigger.last + 1] == ["by"] and any(
        _is_police(sentence, k)
        for k in range(trigger.last + 1, min(trigger.last + _NEAR, len(sentence.lower)))
    )


def _is_unawares(sentence: Sentence, k: int) -> bool:
    caught = f" {' '.join(sentence.lower[k : k + _REACH])} "
    return any(f" {words} " in caught for words in sentence.cues.unawares)


def _is_police(sentence: Sentence, k: int) -> bool:
    """Whether an authority before a verb in the present is its subject: "police in Lima pick up …"."""
    while k > 0 and (sentence.place_at[k] is not None or sentence.lower[k] == "in"):
        k -= 1
    nouns = sentence.lexicon.people.get(sentence.lower[k], ()) if k >= 0 else ()
    return any(len(words) == 1 and noun.authority for words, noun in nouns)


def _holds_people(sentence: Sentence, k: int) -> bool:
    """Whether a number follows, or one person and where: "hold a blogger at a barracks"."""
    if counts_people(sentence, k):
        return True
    if sentence.lower[k : k + 1] not in (["a"], ["an"]):
        return False
    for j in range(k + 1, min(k + 1 + _OBJECT_REACH, len(sentence.lower))):
        if sentence.lower[j] in sentence.lexicon.people:
            return sentence.lower[j + 1 : j + 2] in (["in"], ["at"], ["over"], ["without"])
        if sentence.tags[j]:
            return False
    return False


def _is_tried(sentence: Sentence, trigger: Trigger) -> bool:
    """A trial that goes on: "are being tried by a military court", "began trying 40 officers".

    "Were tried" is told by its outcome.
    """
    begun = trigger.infinitive is not None and sentence.lower[trigger.infinitive - 1] in sentence.cues.begins
    if trigger.form is Form.ING or begun:
        return counts_people(sentence, trigger.last)
    return trigger.passive and "being" in sentence.lower[trigger.start : trigger.first]


def _is_by_court(sentence: Sentence, trigger: Trigger) -> bool:
    """A court clears people; police clear squares."""
    begin, end = max(0, trigger.start - _NEAR), clause_end(sentence, trigger.last, _NEAR)
    if trigger.lemma == "discharge" and _is_dishonourable(sentence, trigger):
        return False
    if trigger.bare_past and trigger.last >= len(sentence.lower) - 1 and _is_verbless(sentence, trigger):
        return True  # "Ex-minister cleared"
    near = sentence.lower[trigger.last : end] if trigger.passive else sentence.lower[begin : trigger.start]
    return not sentence.cues.courts.isdisjoint(near)


def _is_dishonourable(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a discharge is from the service: courts discharge the accused, and officers dishonourably."""
    return any(
        word.startswith("dishono") for word in sentence.lower[max(0, trigger.start - 1) : trigger.last + 1]
    )


def _is_of_person(sentence: Sentence, trigger: Trigger) -> bool:
    """People are dismissed from work, petitions by courts; people are released, and so are statements."""
    lower, cues = sentence.lower, sentence.cues
    before = lower[max(0, trigger.start - _NEAR) : trigger.start]
    if trigger.lemma == "release":
        return not is_published(sentence, trigger)
    if trigger.lemma == "sack":
        return not (trigger.passive and not cues.ransacked.isdisjoint(before[-_OBJECT_REACH:]))
    if trigger.lemma == "discharge":
        return _is_dishonourable(sentence, trigger) or cues.courts.isdisjoint(before)
    if trigger.lemma != "dismiss":
        return True
    if trigger.passive:
        return cues.rejectable.isdisjoint(before)
    end = clause_end(sentence, trigger.last, _OBJECT_REACH)
    end = next((k for k in range(trigger.last, end) if sentence.tags[k] & Tag.PREPOSITION), end)
    behind = lower[trigger.last : end]
    is_by_court = behind[:1] == ["them"] and not cues.courts.isdisjoint(before[-_OBJECT_REACH:])
    return not is_by_court and cues.rejectable.isdisjoint(behind)


def _must_be(sentence: Sentence, trigger: Trigger) -> bool:
    """A term that is told by its future: "must spend ten years in prison"; who "spent" it may be untried."""
    return not sentence.cues.must.isdisjoint(sentence.lower[trigger.start : trigger.first])


def _is_accused(sentence: Sentence, trigger: Trigger) -> bool:
    """Who goes to court, or takes others there, sues; who awaits a trial may not be charged yet."""
    if trigger.lemma == "await":
        return False
    tail = sentence.lower[trigger.tail[0] : trigger.tail[1]] if trigger.tail else []
    return tail != ["to", "court"] or trigger.passive or trigger.lemma not in {"go", "come", "take"}


def _is_sought(sentence: Sentence, trigger: Trigger) -> bool:
    """Not "wanted to flee": "are wanted for", "an officer wanted by"."""
    i = trigger.first
    after = sentence.lower[i + 1] if i + 1 < len(sentence.lower) else ""
    if after not in {"by", "in", "for", "over", "on", "at"}:
        return False
    if any(tag & Tag.BE for tag in sentence.tags[max(0, i - 3) : i]):
        return True
    return i > 0 and not sentence.tags[i - 1] & (VERBAL | PRONOUNS) and after in {"by", "in", "over"}


def _is_beside_object(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a verb is that of its object, and no auxiliary: "has refugee status", "has granted asylum"."""
    if trigger.object is None or trigger.passive:
        return False
    between = range(trigger.last, trigger.object[0])
    return len(between) <= 1 and not any(sentence.lower[k].endswith(("ed", "en", "nt")) for k in between)


def _wants_people(sentence: Sentence, trigger: Trigger) -> bool:
    """An authority wants somebody for what he did: "China wants him over the bombing", not "wants to go"."""
    if trigger.passive or trigger.form is Form.ING or trigger.infinitive is not None or trigger.modal:
        return False
    for k in range(trigger.last, min(trigger.last + _NEAR, len(sentence.lower))):
        word, tag = sentence.lower[k], sentence.tags[k]
        if word == "for" and sentence.tags[k + 1 : k + 2] != [0]:
            return False  # "wants recruits for its brigade"
        if word in _WANTED_FOR and k > trigger.last:
            return sentence.lower[k - 1] in sentence.lexicon.people or bool(
                (tag and sentence.tags[k - 1] & PRONOUNS) or sentence.tokens.words[k - 1][:1].isupper()
            )
        if word == "to" or word in BREAKS or tag & VERBAL:
            return False
    return False


def _is_verbless(sentence: Sentence, _trigger: Trigger) -> bool:
    """In a sentence that does without auxiliaries and articles, as headlines do: "Life for ex-minister"."""
    return len(sentence.lower) <= _HEADLINE and not any(
        tag & (VERBAL | Tag.DETERMINER) for tag in sentence.tags
    )


def has_term(sentence: Sentence, trigger: Trigger) -> bool:
    """A term or a verdict behind "jailed": "for ten years", "for life", "to 18 months"."""
    lower, cues = sentence.lower, sentence.cues
    if trigger.tail is not None and not cues.before_trial.isdisjoint(
        lower[trigger.tail[0] : trigger.tail[1]]
    ):
        return False  # "ordered into pre-trial custody for four months"
    for k in within_clause(sentence, trigger.end, _REACH):
        if lower[k] in {"and", "but"} and not _joins_names(sentence, k):
            return False  # "jailed and hundreds sentenced to death"
        if lower[k] in cues.punishments:
            return True
        count = sentence.count_at[k]
        if count is None or count.kind is not CountKind.DURATION or trigger.lemma in cues.staying:
            continue
        if lower[count.first - 1] in {"for", "to", "of", "least"}:
            return bool(cues.term_units & set(lower[count.first : count.last + 4]))
    return False


def _joins_names(sentence: Sentence, k: int) -> bool:
    """Whether a word stands between two names: "jailed Ana Lima and Rui Costa for two years"."""
    words = sentence.tokens.words[k - 1 : k + 2]
    return len(words) == 3 and words[0][:1].isupper() and words[2][:1].isupper()


def is_of_offender(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a court puts people into prison for a deed: "sent 68 to prison for having stormed …"."""
    if trigger.tail is None or trigger.passive or trigger.form is not Form.PAST:
        return False
    lower, end = sentence.lower, trigger.end
    before = lower[max(0, trigger.start - _REACH) : trigger.start]
    if _TRYING.isdisjoint(before) or not sentence.cues.before_trial.isdisjoint(lower[trigger.tail[0] :]):
        return False
    return (
        lower[end : end + 1] == ["for"] and lower[end + 1 : end + 2] != [] and lower[end + 1].endswith("ing")
    )


CHECKS: Final[dict[str, Callable[[Sentence, Trigger], bool]]] = {
    "abroad": goes_abroad,
    "danger": flees_danger,
    "from_danger": flees_from_danger,
    "forced": is_forced_out,
    "asked": _is_answer,
    "applications": _are_of_somebody,
    "asylum_figure": _is_before_figure,
    "applicants": _is_of_applicants,
    "verdict": _is_of_verdict,
    "no_errand": is_no_errand,
    "home": goes_home,
    "to_home": goes_to_country,
    "expulsion": leaves_country,
    "job": leaves_job,
    "custody": _means_custody,
    "tried": _is_tried,
    "retired_by": is_retired_by,
    "by_court": _is_by_court,
    "service": is_service,
    "person": _is_of_person,
    "must": _must_be,
    "accused": _is_accused,
    "sought": _is_sought,
    "wants": _wants_people,
    "beside": _is_beside_object,
    "no_hut": _is_no_hut,
    "serving": _is_serving,
    "officeholder": _is_officeholder,
    "recallable": _is_recallable,
    "verbless": _is_verbless,
    "leaves_for": leaves_for_other,
    "handed": is_handed_over,
    "given": gives_people,
    "envoy": is_of_envoy,
    "employer": is_by_employer,
    "term": has_term,
}
"""What the frames may need, by the names in ``statuses.toml``."""
