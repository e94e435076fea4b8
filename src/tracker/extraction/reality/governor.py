"""What governs a status: "refused to …", "demanded that … be …", "ordered the …", "wants them tried"."""

from typing import TypeAlias

from tracker.extraction.marks import CLAUSE_ENDS
from tracker.extraction.reality.bounds import GOVERNOR_REACH
from tracker.extraction.sentence import Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag
from tracker.vocabulary import LegalStatus

Governor: TypeAlias = tuple[str | None, tuple[str, ...]]
"""The kind of a governor, as ``grammar.toml`` has them, and its words."""

_NOUN_REACH = 3
"""Tokens between a governor and a noun that it governs."""
_GERUND_REACH = 2
"""The same for a verb in -ing."""
_MODAL_REACH = 3
"""Tokens before a governor in which a modal makes a plan of it."""
_INSERTION = 8
"""Tokens of an insertion at most."""
_PARTICIPLE_REACH = 6
"""Tokens from a wish to the last of what is wished: "wants the soldiers returned"."""


def governor(sentence: Sentence, lexicon: Lexicon, trigger: Trigger) -> Governor:
    """What governs the trigger; (None, ()) where nothing does."""
    gerund = trigger.form is Form.ING and not trigger.progressive
    dated = trigger.start > 0 and sentence.dated[trigger.start - 1]  # "officers held last week face"
    bare = trigger.form is Form.BASE and not (trigger.modal or sentence.headline or dated)
    governed = trigger.form is None or trigger.infinitive is not None or gerund or bare
    if not governed and not is_subjunctive(sentence, trigger):
        return _small_clause(sentence, trigger)
    return _before_infinitive(sentence, trigger) or _nearest(sentence, lexicon, trigger)


def _before_infinitive(sentence: Sentence, trigger: Trigger) -> Governor | None:
    """What the word before "to" makes of flight and extradition: "forced to flee", "wanted to extradite"."""
    to = trigger.infinitive
    if to is None:
        return None
    word = sentence.lower[to - 1] if to else ""
    forced = word in sentence.cues.forces
    flees = trigger.frame.status is LegalStatus.FLED and not trigger.perfect
    if flees and (trigger.frame.weak or forced):
        return ("factual" if forced else "plan"), ()
    if trigger.frame.extradition and word in sentence.cues.wishes:
        return "plan", ()  # its own wish, nobody's request
    return None


def _nearest(sentence: Sentence, lexicon: Lexicon, trigger: Trigger) -> Governor:
    """The nearest governor of the lexicon in the words before, within their clause."""
    lower, tags = sentence.lower, sentence.tags
    anchor = trigger.infinitive if trigger.infinitive is not None else trigger.start
    for k in range(anchor - 1, max(anchor - 1 - GOVERNOR_REACH, -1), -1):
        if lower[k] in CLAUSE_ENDS or (tags[k] & Tag.RELATIVE and lower[k] != "that"):
            break
        if trigger.form is None and sentence.count_at[k] is not None and not sentence.dated[k]:
            continue  # "about 1,000 arrests"
        if tags[k] & (Tag.BE | Tag.HAVE) and (trigger.infinitive is None or k != anchor - 1):
            continue
        for words, kind in lexicon.governors.get(lower[k], ()):
            start = k + 1 - len(words)
            if words == ("about",) and (trigger.infinitive is None or k != anchor - 1):
                continue  # "about 120 pilots await"
            reaches = start >= 0 and not _is_too_far(trigger, kind, anchor - 1 - k)
            if reaches and tuple(lower[start : k + 1]) == words:
                modal = any(tag & Tag.MODAL for tag in tags[max(0, start - _MODAL_REACH) : start])
                # "would have allowed them to be extradited"
                return ("plan", ()) if modal and kind in ("approve", "factual") else (kind, words)
    return None, ()


def _is_too_far(trigger: Trigger, kind: str, distance: int) -> bool:
    """Whether a word of this kind governs no noun or gerund over so many tokens; a refusal reaches on."""
    if trigger.form is None:
        return kind in ("approve", "request", "plan", "factual") and distance > _NOUN_REACH
    gerund = trigger.form is Form.ING and not trigger.progressive
    return gerund and kind in ("plan", "factual", "approve") and distance > _GERUND_REACH


def is_subjunctive(sentence: Sentence, trigger: Trigger) -> bool:
    """A bare "be" in the verb group: "demanded that they be sent home"."""
    return (
        "be" in sentence.lower[trigger.start : trigger.first]
        and not trigger.modal
        and trigger.infinitive is None
    )


def _small_clause(sentence: Sentence, trigger: Trigger) -> Governor:
    """A participle with a governor and no auxiliary: "wants them tried", "wanted the soldiers returned"."""
    if trigger.form is not Form.PAST or trigger.passive or trigger.perfect:
        return None, ()
    lower, start = sentence.lower, _before_insertion(sentence, trigger.start)
    for k in range(start - 1, max(start - 1 - _PARTICIPLE_REACH, -1), -1):
        if lower[k] in CLAUSE_ENDS or lower[k] in {"who", "that", "which", "of", "by", "from", "to"}:
            break
        if lower[k] in {"see", "seeing"}:
            return "request", (lower[k],)  # "would like to see the commodore charged"
        if lower[k] in sentence.cues.wishes_for or (
            lower[k] in sentence.cues.wished_for and k and lower[k - 1] not in {"were", "was", "are"}
        ):
            if lower[k] == "have" and not (k and lower[k - 1] == "to"):
                break
            return "request", (lower[k],)
    return None, ()


def _before_insertion(sentence: Sentence, start: int) -> int:
    """Where an insertion begins that ends before a participle: "wants Ana Lima, a judge, extradited"."""
    if sentence.lower[start - 1 : start] != [","]:
        return start
    reach = range(start - 2, max(start - 2 - _INSERTION, 0), -1)
    return next((k for k in reach if sentence.lower[k] == ","), start)
