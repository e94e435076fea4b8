"""Find the words that state a legal status, and what they are bound to: verb group, object, tail."""

from dataclasses import dataclass

from tracker.extraction.counts import CountKind
from tracker.extraction.sentence import CLAUSE_OPENERS, PRONOUNS, VERBAL, Sentence
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Frame, Lexicon, Tag, VerbEntry, Words
from tracker.vocabulary import LegalStatus

_OBJECT_REACH = 9
"""Tokens between a verb and its object at most ("denied seven of the eight Turkish soldiers asylum")."""
_TAIL_REACH = 8
_PARTICLE_REACH = 5
_HARD = frozenset(";:.!?—–")


@dataclass(slots=True)
class Trigger:
    """Words that state a status; token indices, ends excluded."""

    frame: Frame
    status: LegalStatus
    first: int  # the verb or noun itself
    last: int
    start: int  # of its verb group, auxiliaries included; equals first for nouns
    form: Form | None  # null for nouns and state phrases
    passive: bool = False
    perfect: bool = False
    past_perfect: bool = False
    progressive: bool = False
    modal: bool = False
    negated: bool = False
    infinitive: int | None = None  # where "to" stands
    object: tuple[int, int] | None = None
    tail: tuple[int, int] | None = None
    lemma: str = ""
    reported: bool = False  # a source says it, so that "had" may stand for "has"

    @property
    def end(self) -> int:
        """Index after all its words."""
        return max(self.last, self.object[1] if self.object else 0, self.tail[1] if self.tail else 0)


@dataclass(frozen=True, slots=True)
class _Object:
    first: int
    last: int
    lists: frozenset[str]


def find_triggers(sentence: Sentence, lexicon: Lexicon) -> list[Trigger]:
    """All status words of a sentence, in order; of those that share words only the richest."""
    objects = _objects(sentence, lexicon)
    found = [*_verb_triggers(sentence, lexicon, objects), *_nominal_triggers(sentence, lexicon)]
    found.sort(key=lambda t: (-_richness(t), t.first))
    kept: list[Trigger] = []
    used: set[int] = set()
    for trigger in found:
        words = set(range(trigger.first, trigger.last))
        if trigger.object:
            words |= set(range(*trigger.object))
        if trigger.tail:
            words |= set(range(*trigger.tail))
        if not words & used:
            kept.append(trigger)
            used |= words
    kept.sort(key=lambda t: t.first)
    _share_auxiliaries(sentence, kept)
    for trigger in kept:
        trigger.reported = any(sentence.tags[k] & Tag.REPORT for k in range(trigger.start))
    return kept


def _share_auxiliaries(sentence: Sentence, triggers: list[Trigger]) -> None:
    """ "had jailed 80 and dismissed 130": the second verb has the auxiliary of the first."""
    for before, trigger in zip(triggers, triggers[1:], strict=False):
        if trigger.form is not Form.PAST or before.form is not Form.PAST or trigger.start < trigger.first:
            continue
        link = sentence.lower[trigger.first - 1]
        between = range(before.end, trigger.first)
        if link not in {"and", "or", "but", ",", "then", "later"} or any(
            sentence.tags[k] & (CLAUSE_OPENERS | VERBAL) and not sentence.tags[k] & Tag.PREPOSITION
            for k in between
        ):
            continue
        trigger.perfect, trigger.past_perfect = before.perfect, before.past_perfect
        trigger.modal, trigger.negated = before.modal, before.negated and trigger.first - before.end <= 2
        if before.passive and trigger.first - before.end <= 12 and not _people_follow(sentence, trigger):
            trigger.passive = True


def _people_follow(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether an object comes right behind the verb: a number, a determiner or a demonym."""
    k = trigger.last
    if k >= len(sentence.lower):
        return False
    place, count = sentence.place_at[k], sentence.count_at[k]
    return bool(
        sentence.tags[k] & (Tag.DETERMINER | Tag.PRONOUN_PLURAL | Tag.PRONOUN_SINGULAR)
        or (place is not None and place.kind == "demonym")
        or (count is not None and not sentence.dated[k])
    )


def _richness(trigger: Trigger) -> int:
    extra = (trigger.object[1] - trigger.object[0] if trigger.object else 0) * 2
    extra += (trigger.tail[1] - trigger.tail[0] if trigger.tail else 0) * 2
    return extra + 2 * (trigger.last - trigger.first) + (0 if trigger.form is None else 1)


def _objects(sentence: Sentence, lexicon: Lexicon) -> list[_Object]:
    lower, found, i = sentence.lower, [], 0
    while i < len(lower):
        for words, lists in lexicon.objects.get(lower[i], ()):
            last = i + len(words)
            if tuple(lower[i:last]) == words:
                found.append(_Object(i, last, lists))
                i = last - 1
                break
        i += 1
    return found


def _verb_triggers(sentence: Sentence, lexicon: Lexicon, objects: list[_Object]) -> list[Trigger]:
    found = []
    for i, word in enumerate(sentence.lower):
        for entry in lexicon.verbs.get(word, ()):
            last = _particle_end(sentence, entry, i)
            if last is None or sentence.place_at[i] is not None or _is_noun(sentence, lexicon, entry, i):
                continue
            for frame in entry.frames:
                trigger = _verb_trigger(sentence, frame, entry, (i, last), objects)
                if trigger is not None:
                    found.append(trigger)
    return found


def _particle_end(sentence: Sentence, entry: VerbEntry, i: int) -> int | None:
    """Index after the verb where its particle follows at once or behind a short object; null where it is missing."""
    if not entry.particle:
        return i + 1
    lower, size = sentence.lower, len(entry.particle)
    if tuple(lower[i + 1 : i + 1 + size]) == entry.particle:
        return i + 1 + size
    for k in range(i + 2, min(i + 2 + _PARTICLE_REACH, len(lower))):
        if lower[k] in _HARD or lower[k] == ",":
            return None
        if tuple(lower[k : k + size]) == entry.particle:
            return i + 1
    return None


def _is_noun(sentence: Sentence, lexicon: Lexicon, entry: VerbEntry, i: int) -> bool:
    """Whether a spelling that is both noun and verb ("arrests", "release") is the noun here."""
    if entry.form in (Form.PAST, Form.ING):
        if entry.form is Form.ING:  # "the sacking of", "his sentencing"
            return bool(
                i
                and sentence.lower[i] in lexicon.nominals
                and (
                    sentence.tags[i - 1] & (Tag.DETERMINER | Tag.POSSESSIVE) or sentence.lower[i - 1] == "'s"
                )
            )
        return False
    after = sentence.lower[i + 1] if i + 1 < len(sentence.lower) else ""
    if after == "of":
        return True
    if i == 0:
        return False
    before, tag = sentence.lower[i - 1], sentence.tags[i - 1]
    if before == "to" or (
        tag & (Tag.MODAL | Tag.RELATIVE | Tag.DO | PRONOUNS) and not tag & (Tag.DETERMINER | Tag.POSSESSIVE)
    ):
        return False
    if (
        tag & (Tag.DETERMINER | Tag.POSSESSIVE | Tag.PREPOSITION)
        or before == "'s"
        or sentence.count_at[i - 1] is not None
    ):
        return True
    place = sentence.place_at[i - 1]
    return place is not None and place.kind == "demonym"


def _verb_trigger(
    sentence: Sentence, frame: Frame, entry: VerbEntry, span: tuple[int, int], objects: list[_Object]
) -> Trigger | None:
    first, last = span
    if last < len(sentence.lower) and sentence.lower[last] in frame.not_before:
        return None
    trigger = Trigger(frame, frame.status, first, last, first, entry.form, lemma=entry.lemma)
    _read_verb_group(sentence, trigger)
    if (
        entry.form is Form.BASE
        and not trigger.modal
        and trigger.infinitive is None
        and not _has_plural_subject(sentence, trigger)
    ):
        return None
    if frame.objects:
        trigger.object = _object_of(sentence, trigger, objects)
        if trigger.object is None:
            return None
    if frame.tails:
        trigger.tail = _tail_of(sentence, frame.tails, last)
        if (
            trigger.tail is not None
            and entry.lemma in _COPULAS
            and not _only_adverbs(sentence, last, trigger.tail[0])
        ):
            return None
        if trigger.tail is None:
            return None
    if frame.needs is not None and not _has_need(sentence, trigger):
        return None
    if frame.upgrade is not None and _has_term(sentence, trigger):
        trigger.status = frame.upgrade
    return trigger


_DEMANDS = frozenset(
    [
        "demand",
        "demands",
        "demanded",
        "demanding",
        "insist",
        "insists",
        "insisted",
        "ask",
        "asks",
        "asked",
        "request",
        "requested",
        "urge",
        "urged",
        "urging",
    ]
)


def _has_plural_subject(sentence: Sentence, trigger: Trigger) -> bool:
    """A bare verb form needs a plural subject, or no subject at all behind "let" and in headlines' lists."""
    k = trigger.start - 1
    while (
        k >= 0 and sentence.tags[k] & Tag.ADVERB and not sentence.tags[k] & (Tag.DETERMINER | Tag.PREPOSITION)
    ):
        k -= 1
    if k < 0 or trigger.start < trigger.first:
        return trigger.start < trigger.first
    word, tag = sentence.lower[k], sentence.tags[k]
    if tag & Tag.COORDINATOR or word == ",":
        return not any(
            sentence.tags[j] & Tag.MODAL or sentence.lower[j] == "to" for j in range(max(0, k - 12), k)
        )
    if tag & (PRONOUNS | Tag.RELATIVE) or word == "not":
        return True
    near = sentence.lower[max(0, k - 7) : k + 1]
    if _DEMANDS & set(near):
        return True  # "demanded that Washington extradite"
    return word.endswith(("s", "men", "people", "police", "personnel", "staff")) and not tag


def _read_verb_group(sentence: Sentence, trigger: Trigger) -> None:
    """Walk left over auxiliaries, adverbs and dates, and note what they say of voice, tense and polarity."""
    lower, tags, k = sentence.lower, sentence.tags, trigger.first - 1
    be = False
    while k >= 0:
        tag, word = tags[k], lower[k]
        if word == "to" and not sentence.dated[k]:
            trigger.infinitive = k
            trigger.start = k
            break
        if tag & Tag.NEGATION and not (tag & Tag.DETERMINER):
            trigger.negated = True
        elif tag & Tag.BE:
            be = True
        elif tag & Tag.HAVE:
            trigger.perfect = True
            trigger.past_perfect = word == "had"
        elif tag & Tag.MODAL:
            trigger.modal = True
        elif not (tag & (Tag.ADVERB | Tag.DO) and not tag & Tag.POSSESSIVE) and not (
            sentence.dated[k] and _aux_before(sentence, k)
        ):
            break
        if not sentence.dated[k]:
            trigger.start = k
        k -= 1
    while (
        trigger.start < trigger.first
        and not tags[trigger.start] & (VERBAL | Tag.NEGATION)
        and trigger.start != trigger.infinitive
    ):
        trigger.start += 1
    trigger.passive = be and trigger.form is Form.PAST
    trigger.progressive = be and trigger.form is Form.ING


def _aux_before(sentence: Sentence, k: int) -> bool:
    """Whether an auxiliary stands before the date at ``k`` ("were on Friday charged")."""
    while k >= 0 and sentence.dated[k]:
        k -= 1
    return k >= 0 and bool(sentence.tags[k] & VERBAL)


def _object_of(sentence: Sentence, trigger: Trigger, objects: list[_Object]) -> tuple[int, int] | None:
    frame, best, best_cost = trigger.frame, None, 1e9
    for candidate in objects:
        if not candidate.lists & frame.objects:
            continue
        if candidate.first >= trigger.last:
            cost = _forward_cost(sentence, trigger, candidate)
        elif candidate.last <= trigger.start and trigger.form is Form.PAST and not frame.links:
            cost = _backward_cost(sentence, trigger, candidate)
        else:
            continue
        if cost is not None and cost < best_cost:
            best, best_cost = (candidate.first, candidate.last), cost
    return best


def _forward_cost(sentence: Sentence, trigger: Trigger, candidate: _Object) -> float | None:
    gap = candidate.first - trigger.last
    if gap > _OBJECT_REACH:
        return None
    lower, tags = sentence.lower, sentence.tags
    for k in range(trigger.last, candidate.first):
        if (
            lower[k] in _HARD
            or lower[k] == ","
            or tags[k] & (VERBAL & ~Tag.DO)
            or (tags[k] & Tag.RELATIVE and lower[k] != "that")
        ):
            return None
        if tags[k] & (Tag.SUBORDINATOR & ~Tag.PREPOSITION) and not tags[k] & Tag.PREPOSITION:
            return None
        if lower[k] == "to" and k + 1 < candidate.first and lower[k + 1] in _COMMON_INFINITIVES:
            return None
    if trigger.frame.links:
        before = lower[trigger.last : candidate.first]
        if not any(_contains(before, link) for link in trigger.frame.links):
            return None
    return float(gap)


_COMMON_INFINITIVES = frozenset(
    {"give", "grant", "extradite", "seek", "apply", "ask", "request", "revoke", "refuse", "reject", "return"}
)


def _contains(words: list[str], phrase: Words) -> bool:
    size = len(phrase)
    return any(tuple(words[k : k + size]) == phrase for k in range(len(words) - size + 1))


def _backward_cost(sentence: Sentence, trigger: Trigger, candidate: _Object) -> float | None:
    """Object before the verb: "the request was rejected", "asylum granted to four officers"."""
    gap = trigger.start - candidate.last
    if gap > _OBJECT_REACH + 3 or not (trigger.passive or gap <= 2):
        return None
    lower, tags = sentence.lower, sentence.tags
    for k in range(candidate.last, trigger.start):
        if lower[k] in _HARD or (
            tags[k] & CLAUSE_OPENERS and not tags[k] & Tag.PREPOSITION and not tags[k] & Tag.ADVERB
        ):
            return None
        if tags[k] & VERBAL:
            return None
    return gap + 0.5


def _tail_of(sentence: Sentence, tails: tuple[Words, ...], last: int) -> tuple[int, int] | None:
    lower = sentence.lower
    for k in range(last, min(last + _TAIL_REACH, len(lower))):
        for tail in tails:
            if tail[0] == lower[k] and tuple(lower[k : k + len(tail)]) == tail:
                return k, k + len(tail)
        if (
            lower[k] in _HARD
            or lower[k] == ","
            or (sentence.tags[k] & CLAUSE_OPENERS and not sentence.tags[k] & Tag.PREPOSITION)
        ):
            return None
    return None


_COPULAS = frozenset({"be", "remain", "stay"})


def _only_adverbs(sentence: Sentence, begin: int, end: int) -> bool:
    return all(
        sentence.tags[k] & Tag.ADVERB or sentence.lower[k] in {"being", "held", "kept"}
        for k in range(begin, end)
    )


def _clause_end(sentence: Sentence, i: int, reach: int) -> int:
    for k in range(i, min(i + reach, len(sentence.lower))):
        if sentence.lower[k] in _HARD or sentence.lower[k] == ",":
            return k
    return min(i + reach, len(sentence.lower))


def _has_need(sentence: Sentence, trigger: Trigger) -> bool:
    needs, lower = trigger.frame.needs, sentence.lower
    end = _clause_end(sentence, trigger.last, 12)
    if needs == "abroad":
        if trigger.passive:
            return False
        return _goes_abroad(sentence, trigger.last, end)
    if needs == "home":
        near = lower[trigger.last : min(end, trigger.last + 8)]
        places = [
            p
            for p in sentence.places
            if trigger.last < p.first < end and lower[p.first - 1] in {"to", "from"}
        ]
        return (
            bool(places)
            or "home" in near
            or trigger.lemma.endswith("home")
            or _contains(near, ("to", "their", "country"))
        )
    if needs == "expulsion":
        near = lower[max(0, trigger.start - 8) : end]
        return bool({"foreign", "foreigners", "diplomats", "ambassador", "envoy"} & set(near)) or _contains(
            near, ("from", "the", "country")
        )
    if needs == "job":
        return _leaves_job(lower, trigger.last, end)
    if needs == "custody":
        return _means_custody(sentence, trigger)
    if needs == "wanted_by":
        return False
    return True


def _goes_abroad(sentence: Sentence, begin: int, end: int) -> bool:
    lower = sentence.lower
    for k in range(begin, end):
        place = sentence.place_at[k]
        if place is not None and place.kind != "demonym" and lower[k - 1] in {"to", "into", "across", "via"}:
            return True
        if (lower[k] in {"abroad", "overseas"} and k - begin <= 2) or (
            lower[k - 1 : k + 1] in (["into", "exile"], ["the", "border"]) and k - begin <= 3
        ):
            return True
    return False


_JOB_WORDS = frozenset(
    [
        "job",
        "jobs",
        "post",
        "posts",
        "position",
        "positions",
        "office",
        "duty",
        "duties",
        "command",
        "rank",
        "ranks",
        "service",
        "army",
        "military",
        "police",
        "universities",
        "university",
        "navy",
        "judiciary",
        "ministry",
        "bench",
        "role",
        "roles",
        "party",
        "work",
        "employment",
        "profession",
        "commands",
        "parliament",
        "seats",
        "seat",
        "presidency",
    ]
)


def _leaves_job(lower: list[str], begin: int, end: int) -> bool:
    for k in range(begin, end):
        if lower[k] in {"from", "of", "as"}:
            near = lower[k + 1 : k + 5]
            if any(word in _JOB_WORDS for word in near) and "front" not in near:
                return True
            if lower[k] == "as":
                return True
    return "retirement" in lower[begin:end]


_CUSTODY_AFTER = frozenset(
    [
        "in",
        "at",
        "by",
        "for",
        "since",
        "without",
        "incommunicado",
        "under",
        "on",
        "over",
        "after",
        "during",
        "following",
        "until",
        "and",
        "as",
        "from",
        "near",
        "while",
        "when",
        ",",
        ".",
        ";",
    ]
)


def _means_custody(sentence: Sentence, trigger: Trigger) -> bool:
    lower = sentence.lower
    if trigger.lemma == "hold" and trigger.progressive:
        return True
    if trigger.lemma == "take":
        return trigger.passive and lower[trigger.last : trigger.last + 1] in (["away"], ["prisoner"])
    if trigger.passive:
        after = lower[trigger.last] if trigger.last < len(lower) else "."
        return after in _CUSTODY_AFTER or sentence.dated[trigger.last]
    if trigger.lemma == "hold" and (
        (trigger.form is not Form.PAST and not trigger.progressive) or trigger.perfect
    ):
        return False
    if (
        trigger.lemma in {"hold", "lock", "confine"}
        and trigger.form is Form.PAST
        and trigger.last < len(lower)
    ):
        return lower[trigger.last] in {"in", "at", "by", "for", "without", "under", "incommunicado", "since"}
    return trigger.form in (Form.PAST, Form.ING, Form.THIRD)


_TERM_WORDS = frozenset({"life", "death", "sentence", "sentences", "term", "terms"})


def _has_term(sentence: Sentence, trigger: Trigger) -> bool:
    """A term or a verdict behind "jailed": "for ten years", "for life", "to 18 months"."""
    end = _clause_end(sentence, trigger.end, 12)
    for k in range(trigger.end, end):
        count = sentence.count_at[k]
        if sentence.lower[k] in _TERM_WORDS:
            return True
        if (
            count is not None
            and count.kind is CountKind.DURATION
            and sentence.lower[count.first - 1] in {"for", "to", "of", "least"}
        ):
            return any(
                word in {"year", "years", "months", "month"}
                for word in sentence.lower[count.first : count.last + 1]
            )
    return False


def _nominal_triggers(sentence: Sentence, lexicon: Lexicon) -> list[Trigger]:
    lower, found = sentence.lower, []
    for i, word in enumerate(lower):
        for words, frame in lexicon.nominals.get(word, ()):
            last = i + len(words)
            if tuple(lower[i:last]) != words:
                continue
            trigger = Trigger(frame, frame.status, i, last, i, None)
            if frame.pattern == "state" and frame.needs == "wanted_by" and not _wanted_by(sentence, trigger):
                break
            if frame.pattern == "state" and i and lower[i - 1] in _TERM_UNITS:
                break  # "life in prison" is a sentence
            if len(words) == 1 and frame.pattern == "of" and _noun_is_verb(sentence, lexicon, i):
                break
            found.append(trigger)
            break
    return found


_TERM_UNITS = frozenset(
    {"life", "year", "years", "month", "months", "decades", "time", "term", "days", "weeks"}
)


def _wanted_by(sentence: Sentence, trigger: Trigger) -> bool:
    lower, i = sentence.lower, trigger.first
    after = lower[i + 1] if i + 1 < len(lower) else ""
    before_be = any(sentence.tags[k] & Tag.BE for k in range(max(0, i - 3), i))
    describes = i > 0 and not sentence.tags[i - 1] & (VERBAL | PRONOUNS)
    return after in {"by", "in", "for", "over", "on"} and (before_be or (describes and after in {"by", "in"}))


def _noun_is_verb(sentence: Sentence, lexicon: Lexicon, i: int) -> bool:
    entries = lexicon.verbs.get(sentence.lower[i])
    if not entries:
        return False
    return not any(_is_noun(sentence, lexicon, entry, i) for entry in entries if not entry.particle)
