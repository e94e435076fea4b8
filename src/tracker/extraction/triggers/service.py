"""Work that people lose, leave or get back: posts, ranks, service, embassies."""

from tracker.extraction.counts import CountKind
from tracker.extraction.sentence import VERBAL, Sentence
from tracker.extraction.triggers.clause import clause_end
from tracker.extraction.triggers.trigger import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag
from tracker.vocabulary import Group

_REACH = 12
"""Tokens behind a verb, within its clause, in which its need must stand."""
_NEAR = 8
"""Tokens in which a word must stand that is common elsewhere."""
_JOB_REACH = 4
"""Tokens behind "from" in which the job stands: "from his post", "from the ranks of the army"."""
_SUBJECT_REACH = 6
"""Tokens before a verb in which the body stands that acts: "the army in Mali has now expelled"."""
_OBJECT_REACH = 6
"""Tokens behind a verb in which the head of its object stands: "recalled its two military attachés"."""

_ENDS: tuple[list[str], ...] = ([], ["."], [","], ["by"], ["after"], ["over"], ["for"], ["following"])
_FROM_POSTS = ("remove", "suspend")
"""Lemmas of what is done to people of whom more may be told before their post is named."""
_HAPPENED = frozenset({"was", "were", "been", "being"})


def leaves_job(sentence: Sentence, trigger: Trigger) -> bool:
    """From or of a post, "as" something, or into retirement; "the retired colonel" only tells what he is."""
    if trigger.lemma == "retire" and not trigger.passive:
        return False
    lower, cues, begin = sentence.lower, sentence.cues, trigger.last
    end = clause_end(sentence, begin, _REACH)
    if not cues.highest.isdisjoint(lower[begin:end]) and is_toppled(sentence, trigger):
        return False
    for k in range(begin, end):
        near = set(lower[k + 1 : k + 1 + _JOB_REACH])
        if sentence.tags[k] & VERBAL:
            break
        if lower[k] == "as":
            return True
        jobs = cues.jobs - cues.honours if trigger.lemma == "strip" else cues.jobs
        if lower[k] in {"from", "of"} and near & jobs and not near & cues.not_jobs:
            return True
    if trigger.lemma in _FROM_POSTS and not trigger.passive and _is_job_behind_insertion(sentence, end):
        return True
    return bool(cues.retirement & set(lower[begin:end])) or _is_officer_removed(sentence, trigger)


def _is_job_behind_insertion(sentence: Sentence, k: int) -> bool:
    """Whether the post follows what its holder is: "removed the general, an aide of hers, from service"."""
    lower = sentence.lower
    if lower[k : k + 1] != [","]:
        return False
    close = next((j for j in range(k + 1, min(k + _REACH, len(lower))) if lower[j] == ","), len(lower))
    from_job = lower[close + 1 : close + 2] == ["from"]
    return from_job and not sentence.cues.jobs.isdisjoint(lower[close + 2 : close + 2 + _JOB_REACH])


def _is_officer_removed(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether somebody with an office is removed, and no more is told: "the prosecutor has been removed"."""
    if trigger.lemma != "remove" or not trigger.passive or trigger.start < 1:
        return False
    after = sentence.lower[trigger.last : trigger.last + 1]
    if not (after in _ENDS or (trigger.last < len(sentence.dated) and sentence.dated[trigger.last])):
        return False
    nouns = sentence.lexicon.people.get(sentence.lower[trigger.start - 1], ())
    before = sentence.lower[max(0, trigger.start - _SUBJECT_REACH) : trigger.start]
    return sentence.cues.highest.isdisjoint(before) and any(
        noun.group is not Group.PEOPLE and not noun.authority for _, noun in nouns
    )


def is_toppled(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a ruler was overthrown, who had no employer: "ousted from office", "removed by the army"."""
    begin, end = max(0, trigger.start - _REACH), clause_end(sentence, trigger.last, _REACH)
    doer = sentence.lower[trigger.last : end] if trigger.passive else sentence.lower[begin : trigger.start]
    return trigger.lemma == "oust" or not sentence.cues.topplers.isdisjoint(doer)


def is_retired_by(sentence: Sentence, trigger: Trigger) -> bool:
    """Others do it: "were retired", "retired 12 officers"; "are retired" only tells what they are."""
    if trigger.passive:
        return not _HAPPENED.isdisjoint(sentence.lower[trigger.start : trigger.first])
    described = trigger.start > 0 and sentence.tags[trigger.start - 1] & Tag.DETERMINER
    return trigger.form is not Form.BASE and not described and counts_people(sentence, trigger.last)


def is_service(sentence: Sentence, trigger: Trigger) -> bool:
    """People are suspended from work; sentences, licences and talks are not what is meant."""
    begin, end = max(0, trigger.start - _NEAR), clause_end(sentence, trigger.last, _NEAR)
    before = range(max(0, trigger.start - _JOB_REACH), trigger.start)
    if trigger.bare_past and any(_is_length(sentence, k) for k in before):
        return False  # "one year, suspended"
    part = sentence.lower[trigger.start - 2 : trigger.start] in (["of", "them"], ["of", "which"])
    if part and (trigger.bare_past or sentence.lower[trigger.start - 1] == "which"):
        return not any(
            _is_length(sentence, k) for k in range(begin, trigger.start)
        )  # "ten years, five of them"
    return sentence.cues.suspendable.isdisjoint(sentence.lower[begin:end])


def _is_length(sentence: Sentence, k: int) -> bool:
    count = sentence.count_at[k]
    return count is not None and count.kind is CountKind.DURATION


def counts_people(sentence: Sentence, k: int) -> bool:
    """Whether a number that is no date stands at a place."""
    return k < len(sentence.lower) and sentence.count_at[k] is not None and not sentence.dated[k]


def is_of_envoy(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether those who are withdrawn are envoys: "withdrew its ambassador from Kigali"."""
    envoys = sentence.cues.withdrawn_envoys
    if trigger.passive:
        return not envoys.isdisjoint(sentence.lower[max(0, trigger.start - _OBJECT_REACH) : trigger.start])
    end = clause_end(sentence, trigger.last, _OBJECT_REACH)
    return not envoys.isdisjoint(sentence.lower[trigger.last : end])


def is_by_employer(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the body that they serve puts them out, or takes them back: "the air force expelled 87"."""
    if trigger.passive or trigger.form is None:
        end = clause_end(sentence, trigger.last, _REACH)
        behind = sentence.lower[trigger.last : end]
        return "by" in behind and not sentence.cues.employers.isdisjoint(behind[behind.index("by") :])
    if "back" in trigger.lemma and not sentence.cues.lost_work.isdisjoint(
        sentence.lower[trigger.last : trigger.last + _OBJECT_REACH]
    ):
        return True  # "takes back 17 dismissed academics"
    begin = max(0, trigger.start - _SUBJECT_REACH)
    return not sentence.cues.employers.isdisjoint(sentence.lower[begin : trigger.start])
