"""What courts do: trials that go on, verdicts and appeals, terms of prison."""

from tracker.extraction.counts import CountKind
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers.clause import clause_end, within_clause
from tracker.extraction.triggers.service import counts_people
from tracker.extraction.triggers.trigger import Trigger
from tracker.extraction.triggers.verbless import is_verbless
from tracker.lexicon.inflect import Form

_REACH = 12
"""Tokens behind a verb, within its clause, in which its need must stand."""
_NEAR = 8
"""Tokens in which a word must stand that is common elsewhere."""
_VERDICT = 16
"""Tokens from an appeal, or the verb that rejects it, to the verdict that it is against."""
_AIM = 8
"""Tokens behind a court in which the aim of those who go there stands: "on Monday to challenge"."""
_TRYING = frozenset({"court", "courts", "tribunal", "tribunals"})


def is_of_verdict(sentence: Sentence, trigger: Trigger) -> bool:
    """An appeal against a verdict: "rejected their appeal against a ten-year sentence"."""
    begin = min(trigger.object[0], trigger.first) if trigger.object else trigger.first
    near = sentence.lower[begin : begin + _VERDICT]
    return not sentence.cues.verdicts.isdisjoint(near) and not {"against", "of"}.isdisjoint(near)


def is_tried(sentence: Sentence, trigger: Trigger) -> bool:
    """A trial that goes on: "are being tried by a military court", "began trying 40 officers".

    "Were tried" is told by its outcome.
    """
    begun = trigger.infinitive is not None and sentence.lower[trigger.infinitive - 1] in sentence.cues.begins
    if trigger.form is Form.ING or begun:
        return counts_people(sentence, trigger.last)
    return trigger.passive and "being" in sentence.lower[trigger.start : trigger.first]


def is_by_court(sentence: Sentence, trigger: Trigger) -> bool:
    """A court clears people; police clear squares."""
    begin, end = max(0, trigger.start - _NEAR), clause_end(sentence, trigger.last, _NEAR)
    if trigger.lemma == "discharge" and is_dishonourable(sentence, trigger):
        return False
    if trigger.bare_past and trigger.last >= len(sentence.lower) - 1 and is_verbless(sentence, trigger):
        return True  # "Ex-minister cleared"
    near = sentence.lower[trigger.last : end] if trigger.passive else sentence.lower[begin : trigger.start]
    return not sentence.cues.courts.isdisjoint(near)


def is_dishonourable(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a discharge is from the service: courts discharge the accused, and officers dishonourably."""
    return any(
        word.startswith("dishono") for word in sentence.lower[max(0, trigger.start - 1) : trigger.last + 1]
    )


def must_be(sentence: Sentence, trigger: Trigger) -> bool:
    """A term that is told by its future: "must spend ten years in prison"; who "spent" it may be untried."""
    return not sentence.cues.must.isdisjoint(sentence.lower[trigger.start : trigger.first])


def is_accused(sentence: Sentence, trigger: Trigger) -> bool:
    """Who goes to court, or takes others there, sues; who awaits a trial may not be charged yet."""
    if trigger.lemma == "await":
        return False
    aim = sentence.lower[trigger.end : trigger.end + _AIM]
    if "to" in aim and not sentence.cues.suing.isdisjoint(aim):
        return False  # "appeared before a court to challenge the order"
    tail = sentence.lower[trigger.tail[0] : trigger.tail[1]] if trigger.tail else []
    return tail != ["to", "court"] or trigger.passive or trigger.lemma not in {"go", "come", "take"}


def has_term(sentence: Sentence, trigger: Trigger) -> bool:
    """A term or a verdict behind "jailed": "for ten years", "for life", "to 18 months"."""
    lower, cues = sentence.lower, sentence.cues
    if trigger.tail is not None and not cues.before_trial.isdisjoint(
        lower[trigger.tail[0] : trigger.tail[1]]
    ):
        return False  # "ordered into pre-trial custody for four months"
    if "without" in lower[trigger.end : clause_end(sentence, trigger.end, _VERDICT)]:
        return False  # "were locked up for eight months without trial"
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
