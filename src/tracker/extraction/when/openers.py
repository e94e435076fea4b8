"""Dates that open a sentence, which hold for its main verbs past whatever is put between them."""

from tracker.extraction.dates import DateMention, DateRole
from tracker.extraction.sentence import CLAUSE_OPENERS, VERBAL, Sentence
from tracker.extraction.triggers import Trigger
from tracker.extraction.when.finite import is_determiner
from tracker.extraction.when.statement import is_present
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag

_OPENERS = (DateRole.AT, DateRole.AFTER)
"""Of dates that open a sentence and date its main verbs: "on Friday", "following a raid on May 3"."""
_PHRASE = 7
"""Tokens of an opening phrase up to the date in it: "in a raid on Monday that left two people dead"."""
_CLAUSE_WORDS = 3
"""Tokens from a comma to the conjunction of its clause: "as soon as", "just two hours before"."""


def is_opening(sentence: Sentence, mention: DateMention) -> bool:
    """Whether it opens the sentence, or what stands behind a semicolon or colon."""
    return mention.first <= 1 or sentence.lower[mention.first - 1] in {";", ":"}


def is_in_opening_phrase(sentence: Sentence, mention: DateMention) -> bool:
    """Whether the phrase of a preposition that opens the sentence holds it: "in a raid on Monday, …"."""
    if not 1 < mention.first <= _PHRASE or not sentence.tags[0] & Tag.PREPOSITION:
        return False
    inner = range(1, mention.first)
    if any(sentence.tags[k] & (VERBAL | Tag.RELATIVE | Tag.REPORT) for k in inner):
        return False
    noun = sentence.tags[1] & Tag.DETERMINER  # "for years he …" is another thing
    return bool(noun) and "," not in sentence.lower[1 : mention.first]


def opens_row(sentence: Sentence, trigger: Trigger, mention: DateMention) -> bool:
    """Whether it opens a sentence whose verbs it all dates: "In July they were held and sent home"."""
    if mention.first > 1 or mention.role is not DateRole.AT or trigger.past_perfect:
        return False
    return sentence.lower[trigger.start - 1] in {"and", "then"} and trigger.form is not None


def opens_narrative(trigger: Trigger, mention: DateMention) -> bool:
    """Whether it opens a sentence that tells in the past: "In May soldiers rose; two fell, 30 were held"."""
    plain = trigger.form is Form.PAST and not (trigger.perfect or trigger.past_perfect or trigger.bare_past)
    return mention.first <= 1 and mention.role is DateRole.AT and plain and not trigger.reported


def opens_turn(sentence: Sentence, mention: DateMention) -> bool:
    """Whether only the clause behind it tells what happened: "On Friday it was the turn of X, who fled"."""
    if not is_opening(sentence, mention):
        return False
    begin = mention.last + (sentence.lower[mention.last : mention.last + 1] == [","])
    clause = sentence.lower[begin : begin + 4]
    if clause[:1] == ["came"]:
        return "turn" in clause
    return clause[:1] == ["it"] and bool(sentence.tags[begin + 1] & Tag.BE) if len(clause) > 1 else False


def waived(sentence: Sentence, trigger: Trigger, mention: DateMention) -> set[int]:
    """The words that do not part an opening date from its main verbs.

    Such are a clause that tells who they are ("On Friday four men who had picketed were detained"), one put
    between commas ("On Friday, as soon as he had left, …"), its source, and what comes before a semicolon or
    a colon ("Last week the coup was put down; nine were held").
    """
    opens = is_opening(sentence, mention) or is_in_opening_phrase(sentence, mention)
    if not opens or mention.role not in _OPENERS or mention.last > trigger.start:
        return set()
    if trigger.past_perfect or is_present(trigger):
        return set()
    lower, tags = sentence.lower, sentence.tags
    between = range(mention.last, trigger.start)
    if opens_turn(sentence, mention):
        return set(between)
    found = {k for k in between if lower[k] in {";", ":", "according"}}
    for k in between:
        if tags[k] & Tag.RELATIVE and _is_over(sentence, k, trigger.start):
            found.update(range(k, trigger.start))
        elif k not in found and _opens_inserted(sentence, mention, k):
            end = next((e for e in range(trigger.start - 1, k, -1) if lower[e] == ","), k)
            found.update(range(k, end))
    return found


def _opens_inserted(sentence: Sentence, mention: DateMention, k: int) -> bool:
    """Whether a conjunction right behind the date, past a comma, opens a clause: "On May 3, while …, …"."""
    if not sentence.tags[k] & CLAUSE_OPENERS or sentence.tags[k] & Tag.RELATIVE or is_determiner(sentence, k):
        return False
    return sentence.lower[mention.last] == "," and k - mention.last <= _CLAUSE_WORDS


def _is_over(sentence: Sentence, relative: int, end: int) -> bool:
    """Whether a relative clause has had its verb before ``end``, where another verb begins."""
    if sentence.lower[relative - 1] == "," or sentence.tags[relative - 1] & Tag.PREPOSITION:
        return "," in sentence.lower[relative + 1 : end]
    pasts = sentence.cues.pasts
    return any(
        sentence.tags[k] & VERBAL or sentence.lower[k].endswith("ed") or sentence.lower[k] in pasts
        for k in range(relative + 1, end)
    )
