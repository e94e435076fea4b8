"""Who: choose, among the people of a sentence, those that a status is said of."""

from dataclasses import dataclass

from tracker.extraction.sentence import CLAUSE_OPENERS, VERBAL, People, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Tag
from tracker.vocabulary import FAMILY_OF, Family, Group, LegalStatus

_TOO_FAR = 9.0
"""Cost past which the people are sooner somebody whom the sentence does not name."""

_NEAR = 5.0
"""The same for words that have many other senses."""

_OF = frozenset({"of", "from", "by", "for", "against", "involving", "concerning"})
_INTRANSITIVE = frozenset(
    {
        "be",
        "remain",
        "stay",
        "stand",
        "go",
        "face",
        "await",
        "languish",
        "sit",
        "land",
        "end up",
        "begin",
        "appear",
        "walk",
        "answer",
        "get",
    }
)


@dataclass(frozen=True, slots=True)
class Role:
    """The people that a status is said of, how surely, and by which path they were found."""

    people: People
    cost: float
    path: str


def find_people_of(
    sentence: Sentence, trigger: Trigger, earlier: list[tuple[Trigger, Role | None]]
) -> Role | None:
    """The people of a status; null where the sentence names none near enough.

    Args:
        sentence: With its people.
        trigger: The status words.
        earlier: The triggers of the sentence before this one, with their roles: a second verb shares its subject.
    """
    options: list[Role] = []
    pattern = trigger.frame.pattern
    if pattern == "people":
        options = _at_noun(sentence, trigger)
    elif pattern == "of":
        options = _of_noun(sentence, trigger)
    elif pattern == "state":
        options = _subjects(sentence, trigger, earlier)
    elif pattern == "do":
        options = _subjects(sentence, trigger, earlier) + _by_agents(sentence, trigger)
        if "asylum_request" in trigger.frame.objects:
            options += [
                role
                for role in _owners(sentence, trigger, earlier)
                if role.people.prep in {"from", "by", "of"}
            ]
    elif pattern == "act":
        options = _acted_on(sentence, trigger, earlier)
    elif pattern == "take":
        options = _owners(sentence, trigger, earlier)
    elif pattern == "give":
        options = _given(sentence, trigger, earlier)
    options = [role for role in options if not role.people.apposed and _can_be_people(role.people, trigger)]
    if not options and trigger.frame.status is LegalStatus.EXTRADITION_SOUGHT:
        options = [
            Role(r.people, r.cost + 2.0, "people of the status before") for _, r in earlier if r is not None
        ]
    best = min(options, key=lambda role: (role.cost, role.people.first), default=None)
    limit = _NEAR if trigger.frame.weak else _TOO_FAR
    return best if best is not None and best.cost <= limit else None


def _can_be_people(people: People, trigger: Trigger) -> bool:
    """Institutions act and are no group of people; of the authorities only "police" names its members too."""
    if not people.authority:
        return True
    service = FAMILY_OF[trigger.status] is Family.SERVICE
    return people.group is Group.POLICE and (service or people.low is not None)


def _acted_on(sentence: Sentence, trigger: Trigger, earlier: list[tuple[Trigger, Role | None]]) -> list[Role]:
    if (
        trigger.form is Form.PAST
        and not trigger.perfect
        and not trigger.passive
        and trigger.infinitive is None
    ):
        described = _described_noun(sentence, trigger)
        if described:
            return described
    if (
        trigger.passive
        or (trigger.lemma.split()[0] in _INTRANSITIVE and trigger.frame.tails)
        or trigger.lemma in _INTRANSITIVE
    ):
        return _subjects(sentence, trigger, earlier)
    if trigger.last < len(sentence.lower) and sentence.lower[trigger.last] == "it":
        return []
    objects = _objects(sentence, trigger)
    if trigger.form is Form.PAST and not trigger.perfect:
        near = min((role.cost for role in objects), default=99.0)
        if near > 2.5 and _no_object_follows(sentence, trigger):
            objects = [_reduced(sentence, trigger, r) for r in _subjects(sentence, trigger, earlier)]
    if trigger.frame.self_ and min((role.cost for role in objects), default=99.0) > 2.5:
        return _subjects(sentence, trigger, earlier)
    return objects


def _no_object_follows(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether what comes after a past form shows it to be a participle: a preposition, a comma, the end."""
    k = trigger.last
    while k < len(sentence.lower) and (
        sentence.dated[k] or (sentence.tags[k] & Tag.ADVERB and not sentence.tags[k] & Tag.DETERMINER)
    ):
        k += 1
    if k >= len(sentence.lower) or trigger.tail is not None:
        return True
    tag = sentence.tags[k]
    if not sentence.lower[k][0].isalnum():
        return True
    return bool(
        tag & (Tag.PREPOSITION | Tag.COORDINATOR | Tag.SUBORDINATOR | Tag.BE | Tag.HAVE | Tag.MODAL)
        and not tag & Tag.DETERMINER
    )


def _reduced(sentence: Sentence, trigger: Trigger, role: Role) -> Role:
    """A participle without "be" stands next to its people: words between cost."""
    between = range(role.people.last, trigger.start)
    words = sum(
        1
        for k in between
        if not (sentence.dated[k] or sentence.tags[k] & Tag.ADVERB or sentence.lower[k] == ",")
    )
    return Role(role.people, role.cost + 0.5 + 0.3 * words, "participle")


def _described_noun(sentence: Sentence, trigger: Trigger) -> list[Role]:
    """ "the detained officers", "eight jailed journalists": the status stands inside the noun phrase."""
    return [
        Role(people, 0.2, "participle before the noun")
        for people in sentence.people
        if people.first <= trigger.first < people.head
        and people.kind == "noun"
        and trigger.last <= people.head
        and not any(other.whole is people for other in sentence.people)
    ]


def _at_noun(sentence: Sentence, trigger: Trigger) -> list[Role]:
    return [
        Role(p, 0.0, "the noun itself")
        for p in sentence.people
        if p.first <= trigger.first and p.last >= trigger.last
    ]


def _of_noun(sentence: Sentence, trigger: Trigger) -> list[Role]:
    options = []
    for people in sentence.people:
        if people.kind == "count" and people.prep == "from":
            continue  # "rose from 40"
        if (
            people.first >= trigger.end
            and people.prep in _OF
            and not _parts(sentence, trigger.end, people.first)
        ):
            asylum = trigger.frame.status in (LegalStatus.ASYLUM_SOUGHT, LegalStatus.FLED)
            cost = 0.3 * (people.first - trigger.end) + _verbs_between(sentence, trigger.end, people.first)
            cost += 4.0 if people.prep == "by" and not asylum else 0.0
            cost += 2.5 if sentence.lower[trigger.end] != people.prep and not asylum else 0.0
            cost += 1.5 if people.authority else 0.0
            options.append(Role(people, cost, f"noun + {people.prep}"))
        elif people.first <= 1 and people.prep == "for":
            options.append(Role(people, 2.5, "people at the head of the sentence"))
        elif people.last <= trigger.first and _owns(sentence, people, trigger.first):
            options.append(Role(people, 0.5 + (3.0 if people.authority else 0.0), "possessive"))
        elif people.first <= trigger.first < people.last:
            options.append(Role(people, 4.0, "compound"))
        elif people.last == trigger.first and people.kind == "noun" and not people.authority:
            options.append(Role(people, 1.5, "compound"))
        elif (
            people.first == trigger.first - _gap(trigger, people)
            and people.kind == "count"
            and people.last == trigger.first
        ):
            options.append(Role(people, 0.2, "counted noun"))
    return options


def _owns(sentence: Sentence, people: People, noun: int) -> bool:
    """Whether a possessive belongs to the noun: nothing but adjectives between ("his second asylum request")."""
    if not people.owner or noun - people.last > 4:
        return False
    return not any(
        sentence.tags[k] & (Tag.DETERMINER | Tag.PREPOSITION | VERBAL) for k in range(people.last, noun)
    )


def _gap(trigger: Trigger, people: People) -> int:
    return trigger.first - people.first


def _subjects(sentence: Sentence, trigger: Trigger, earlier: list[tuple[Trigger, Role | None]]) -> list[Role]:
    """Candidates to the left; the relative pronoun's antecedent and the shared subject of verbs in a row first."""
    shared = _shared_subject(sentence, trigger, earlier)
    if shared is not None:
        return [shared]
    start, relative = trigger.start, _relative_before(sentence, trigger.start)
    options = []
    for people in sentence.people:
        if people.last > start:
            continue
        if relative is not None and people.last > relative:
            continue
        anchor = relative if relative is not None else start
        cost = _left_cost(sentence, people, anchor, is_antecedent=relative is not None)
        path = "antecedent of the relative pronoun" if relative is not None else "subject"
        options.append(Role(people, cost, path))
    return options


def _relative_before(sentence: Sentence, start: int) -> int | None:
    """Where "who" stands, if it is the subject of the verb group that begins at ``start``."""
    for k in range(start - 1, max(start - 3, -1), -1):
        if sentence.tags[k] & Tag.RELATIVE and sentence.lower[k] in {"who", "which", "that"}:
            return (
                k if not (sentence.lower[k] == "that" and k and sentence.tags[k - 1] & Tag.REPORT) else None
            )
        if not sentence.tags[k] & Tag.ADVERB and not sentence.dated[k]:
            return None
    return None


def _left_cost(sentence: Sentence, people: People, anchor: int, *, is_antecedent: bool) -> float:
    lower, tags = sentence.lower, sentence.tags
    cost = 0.1 * (anchor - people.last)
    if people.prep is not None and not is_antecedent:
        absolute = people.prep == "with" and (people.first < 2 or lower[people.first - 2] == ",")
        cost += 0.5 if absolute else _SUBJECT_PREPOSITIONS.get(people.prep, 4.0)
    elif people.prep is not None:
        cost += 0.4
    cost += (4.0 if people.owner else 0.0) + (1.0 if people.authority else 0.0)
    if is_antecedent and people.kind == "pronoun":
        cost += 3.0
    if people.last < len(tags) and tags[people.last] & Tag.REPORT:
        cost += 5.0  # "they said": the source
    commas = 0
    for k in range(people.last, anchor):
        word, tag = lower[k], tags[k]
        if word in {";", ":"}:
            cost += 5.0
        elif word == ",":
            commas += 1
        elif tag & Tag.SUBORDINATOR and not tag & (Tag.PREPOSITION | Tag.RELATIVE | Tag.ADVERB):
            cost += 4.0
        elif (
            tag & Tag.SUBORDINATOR
            and not sentence.dated[k]
            and not tag & Tag.RELATIVE
            and _opens_clause(sentence, k, anchor)
        ):
            cost += 3.5
        elif tag & VERBAL:
            cost += 1.2
        elif tag & Tag.REPORT:
            cost += 3.0
        elif tag & Tag.RELATIVE:
            cost += 0.6
        elif word in {"but", "and"} and k == anchor - 1:
            cost += 0.4
        elif word in {"“", "”", '"'}:
            cost += 1.0
    return cost + (0.3 * commas if commas != 2 else 0.4)


_SUBJECT_PREPOSITIONS = {"by": 5.0, "including": 6.0, "like": 5.0, "than": 5.0, "as": 4.0, "among": 4.0}
"""What a preposition before the people costs them as a subject: "with 40 judges dismissed", never "including 40 judges"."""


def _opens_clause(sentence: Sentence, k: int, anchor: int) -> bool:
    """Whether "after", "as", "before" open a clause with the verb at ``anchor`` (or a mere phrase)."""
    return any(people.first > k for people in sentence.people if people.last <= anchor)


def _shared_subject(
    sentence: Sentence, trigger: Trigger, earlier: list[tuple[Trigger, Role | None]]
) -> Role | None:
    """ "fled to Greece and applied for asylum": no subject of its own behind "and"."""
    before = trigger.start - 1
    while before >= 0 and (
        (sentence.tags[before] & Tag.ADVERB and sentence.lower[before] not in {"both"})
        or sentence.dated[before]
    ):
        before -= 1
    if before < 0 or sentence.lower[before] not in {"and", "or", "but", ",", "then"}:
        return None
    for other, role in reversed(earlier):
        if role is None or other.first >= trigger.first:
            continue
        if any(
            p.first > other.end
            and p.last <= before
            and p.prep is None
            and p.kind != "possessive"
            and not p.owner
            for p in sentence.people
        ):
            return None
        if trigger.first - other.end > 25:
            return None
        same_voice = _as_subject(other) == _as_subject(trigger)
        if same_voice:
            return Role(role.people, role.cost + 0.3, "subject shared with the verb before")
        if _as_subject(trigger) and other.frame.pattern == "act":
            subject = min(
                _subjects(sentence, other, []), key=lambda r: (r.cost, r.people.first), default=None
            )
            if subject is not None and _can_be_people(subject.people, trigger) and subject.cost < _NEAR:
                return Role(subject.people, subject.cost + 0.3, "subject shared with the verb before")
        return None
    return None


def _as_subject(trigger: Trigger) -> bool:
    """Whether the people of this trigger are its grammatical subject."""
    if trigger.frame.pattern in ("do", "state"):
        return True
    return trigger.passive or trigger.lemma.split()[0] in _INTRANSITIVE if trigger.lemma else False


def _objects(sentence: Sentence, trigger: Trigger) -> list[Role]:
    options = []
    for people in sentence.people:
        if people.first < trigger.last or people.prep == "by":
            continue
        cost = 0.0
        if people.prep is not None and not (people.follows is not None):
            cost += 0.5 if people.prep in {"of", "between"} else 2.5
        if people.kind == "possessive":
            cost += 4.0
        cost += 1.0 if people.authority else 0.0
        cost += 2.0 if people.owner else 0.0
        for k in range(trigger.last, people.first):
            word, tag = sentence.lower[k], sentence.tags[k]
            if word in {";", ":"}:
                cost += 6.0
            elif word == ",":
                cost += 4.0 if k == trigger.last else 1.0
            elif tag & CLAUSE_OPENERS and not tag & Tag.PREPOSITION:
                cost += 3.0
            elif tag & CLAUSE_OPENERS or tag & VERBAL or tag & Tag.REPORT:
                cost += 2.0
            elif not (tag & (Tag.ADVERB | Tag.COORDINATOR) or sentence.dated[k] or k < trigger.end):
                cost += 1.2  # another noun is the object
        options.append(Role(people, cost, "object"))
    return options


def _by_agents(sentence: Sentence, trigger: Trigger) -> list[Role]:
    """ "asylum has been requested by 40 officers"."""
    if not trigger.passive and trigger.object is not None and trigger.object[0] >= trigger.first:
        return []
    return [
        Role(people, 0.2 * (people.first - trigger.last), "agent")
        for people in sentence.people
        if people.prep == "by"
        and people.first >= trigger.last
        and not _crosses(sentence, trigger.last, people.first)
    ]


def _crosses(sentence: Sentence, begin: int, end: int) -> bool:
    return any(
        sentence.lower[k] in {";", ":", "“", "”", '"'}
        or sentence.tags[k] & VERBAL
        or sentence.tags[k] & Tag.RELATIVE
        for k in range(begin, end)
    )


def _parts(sentence: Sentence, begin: int, end: int) -> bool:
    return any(
        sentence.lower[k] in {";", ":", "“", "”", '"'} or sentence.tags[k] & Tag.RELATIVE
        for k in range(begin, end)
    )


def _verbs_between(sentence: Sentence, begin: int, end: int) -> float:
    return sum(1.5 for k in range(begin, end) if sentence.tags[k] & VERBAL)


def _owners(sentence: Sentence, trigger: Trigger, earlier: list[tuple[Trigger, Role | None]]) -> list[Role]:
    """Of the object: "the extradition of X", "X's passport", "warrants for X"; of a self-verb the subject."""
    first, last = trigger.object or (trigger.first, trigger.last)
    options = []
    for people in sentence.people:
        if people.first >= last and people.prep in _OF and not _crosses(sentence, last, people.first):
            cost = (
                0.25 * (people.first - last)
                + (2.0 if people.authority else 0.0)
                + (1.5 if people.prep in {"by", "to", "with"} else 0.0)
            )
            options.append(Role(people, cost, f"object + {people.prep}"))
        elif people.first >= first and people.last <= last and people.kind == "possessive":
            options.append(Role(people, 0.4, "possessive inside the object"))
        elif people.last <= first and _owns(sentence, people, first):
            options.append(Role(people, 0.6 + (3.0 if people.authority else 0.0), "owner of the object"))
        elif trigger.last <= people.first and people.last <= first and people.prep is None:
            options.append(Role(people, 1.0 + (2.0 if people.authority else 0.0), "between verb and object"))
        elif (
            people.first >= trigger.last
            and people.prep in {"for", "against", "of"}
            and trigger.object
            and first < trigger.first
        ):
            options.append(Role(people, 1.5, f"verb + {people.prep}"))
        elif people.first <= 1 and people.prep == "for":
            options.append(Role(people, 2.0, "people at the head of the sentence"))
    if trigger.frame.self_ and not trigger.passive:
        options += _subjects(sentence, trigger, earlier)
    return options


def _given(sentence: Sentence, trigger: Trigger, earlier: list[tuple[Trigger, Role | None]]) -> list[Role]:
    """To whom something is given or denied: indirect object, "to X", or the subject of the passive."""
    first, last = trigger.object or (trigger.first, trigger.last)
    before_verb = last <= trigger.start
    options = _owners(sentence, trigger, earlier)
    if (trigger.passive and not before_verb) or (
        trigger.form is Form.PAST and not trigger.perfect and not before_verb
    ):
        extra = 0.0 if trigger.passive else 1.5
        options += [Role(r.people, r.cost + extra, r.path) for r in _subjects(sentence, trigger, earlier)]
    after = trigger.last if before_verb else last
    options += [
        Role(people, 0.4 + 0.2 * (people.first - after), "recipient")
        for people in sentence.people
        if people.first >= after
        and people.prep in {"to", "for"}
        and not _crosses(sentence, after, people.first)
    ]
    return options


def siblings(sentence: Sentence, people: People) -> list[People]:
    """The people and those listed with them: "two colonels, a captain and five sergeants"."""
    top = people
    while top.follows is not None:
        top = top.follows
    family = [top]
    for other in sentence.people:
        if other.follows is family[-1]:
            family.append(other)
    return family
