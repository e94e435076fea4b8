"""The people that an authority acts on: object, subject of the passive, or beside a participle."""

from tracker.extraction.marks import SEPARATORS, STRONG
from tracker.extraction.roles.role import Earlier, Role, no_object_follows
from tracker.extraction.roles.subjects import is_intransitive, subjects
from tracker.extraction.sentence import CLAUSE_OPENERS, VERBAL, People, Sentence
from tracker.extraction.triggers import Trigger
from tracker.lexicon.tags import Tag

_CLEAR = 2.5
"""Cost up to which an object is plainly the verb's; past it other readings are tried."""

# What stands in the way of an object.
_OF_PREPOSITION = 0.5  # "sentenced one of 40 officers"
_OF_THING = 4.0  # "captured the mood of the officers", "seized power from his uncle"
_PREPOSITION = 2.5  # any other makes an adverbial of the people: "detained with two others"
_POSSESSIVE = 4.0  # "arrested his brother": he is not the object
_AUTHORITY = 1.0
_OWNER = 2.0  # "arrested the minister's aides"
_MARK = 6.0  # a semicolon or colon between
_COMMA_AT_ONCE = 4.0  # behind the verb: "when it detained, …"
_COMMA = 1.0
_CLAUSE = 3.0  # a word that only opens clauses
_VERB = 2.0  # another verb, a reporting verb, or a preposition that may open a clause
_NOUN = 1.2  # another noun, which is sooner the object

_OPENS_CLAUSE = frozenset({"as", "when", "while", "because", "if", "after", "before", "since", "until"})
_SOURCE_REACH = 10
"""Tokens between the commas of a source at most."""
_SHIFTED = 1.0
"""An object behind an adverbial."""
_ADVERBIAL = 5
"""Tokens of such an adverbial at most."""
_NO_ADVERBIAL = frozenset({"by", "with", "for", "over", "as", "than", "after", "before", "since", "like"})

_ANTECEDENT = 0.5  # the people before "whom"
_SUBJECT_PRONOUNS = frozenset({"it", "they", "he", "she"})
_WHOM_REACH = 8
"""Tokens from a verb back to its "whom" at most."""

# What a participle without "be" costs over its reading as a passive.
_PARTICIPLE = 0.5
_PARTICIPLE_PER_WORD = 0.3  # it stands next to its people: each word between
_FREE = 6
"""So many words at most count where a comma sets the participle apart from a whole clause."""
_DESCRIBES = 0.2  # inside the noun phrase


def acted_on(sentence: Sentence, trigger: Trigger, earlier: Earlier) -> list[Role]:
    """Whom the act befalls.

    A past form without auxiliary can be an active verb ("police detained 40"), a participle inside the noun
    phrase ("the detained officers") or one behind it ("officers detained in July"): the noun phrase shows the
    second, the lack of an object the third.
    """
    if trigger.bare_past and trigger.infinitive is None:
        inside = _described(sentence, trigger) or _figure_before(sentence, trigger)
        if inside:
            return inside
    if trigger.passive or is_intransitive(sentence, trigger):
        return subjects(sentence, trigger, earlier)
    if sentence.lower[trigger.last : trigger.last + 1] == ["it"]:
        return []
    whom = _relative_object(sentence, trigger)
    if whom is not None:
        return [whom]
    objects = [
        role
        for role in _objects(sentence, trigger)
        if not (_is_cut_off(sentence, trigger, role.people) or (trigger.frame.weak and role.people.owner))
    ]
    if trigger.bare_past and not _has_clear(objects):
        shifted = _shifted(sentence, trigger)
        if shifted is not None:
            return [shifted]
    if trigger.bare_past and not _has_clear(objects) and no_object_follows(sentence, trigger):
        beside = _beside(sentence, trigger)
        if beside is not None:
            return [beside]
        found = [
            r for r in subjects(sentence, trigger, earlier) if not _is_speaker(sentence, trigger, r.people)
        ]
        objects = [_reduced(sentence, trigger, role) for role in found]
    if trigger.frame.self_ and not _has_clear(objects):
        return subjects(sentence, trigger, earlier)
    return objects


def _shifted(sentence: Sentence, trigger: Trigger) -> Role | None:
    """An object behind an adverbial: "arrested at Lungi airport a former minister of Chad"."""
    begin = trigger.last
    if begin >= len(sentence.lower) or not sentence.tags[begin] & Tag.PREPOSITION:
        return None
    if sentence.lower[begin] in _NO_ADVERBIAL or sentence.dated[begin]:
        return None
    for people in sentence.people:
        between = range(begin + 1, people.first)
        if people.first < begin + 2 or len(between) > _ADVERBIAL:
            continue
        opens = sentence.tags[people.first] & Tag.DETERMINER or sentence.count_at[people.first] is not None
        closes = sentence.tags[people.first - 1] or sentence.lower[people.first - 1] == ","
        reports = people.last < len(sentence.tags) and sentence.tags[people.last] & Tag.REPORT
        plain = not any(sentence.tags[k] & (CLAUSE_OPENERS | VERBAL | Tag.REPORT) for k in between)
        if people.kind == "noun" and people.prep is None and not people.authority:
            return Role(people, _SHIFTED, "object") if opens and plain and not (closes or reports) else None
    return None


def _is_cut_off(sentence: Sentence, trigger: Trigger, people: People) -> bool:
    """Whether a participle ends before the people: "of 90 detained in May, 71", "arrested and two tried"."""
    if not trigger.bare_past or not no_object_follows(sentence, trigger):
        return False
    between = sentence.lower[trigger.last : people.first]
    return between in (["and"], ["or"]) or ("," in between and people.kind == "count")


def _figure_before(sentence: Sentence, trigger: Trigger) -> list[Role]:
    """The figure of a row without auxiliaries: "90 people have been sacked, 40 detained and 20 arrested"."""
    before = next((p for p in sentence.people if p.last == trigger.start and p.kind == "count"), None)
    if before is None or before.definite or before.first < 1 or before.prep is not None:
        return []
    in_row = sentence.lower[before.first - 1] in {",", "and", ";"}
    return [Role(before, _DESCRIBES, "figure before the participle")] if in_row else []


def _relative_object(sentence: Sentence, trigger: Trigger) -> Role | None:
    """The people before "whom" and its subject: "an activist whom Thai police arrested"."""
    for k in range(trigger.start - 1, max(trigger.start - _WHOM_REACH, 0), -1):
        if sentence.lower[k] in SEPARATORS:
            return None
        if sentence.lower[k] == "whom" and not sentence.tags[k - 1] & Tag.PREPOSITION:
            end = k - 1 if sentence.lower[k - 1] == "," else k
            before = [p for p in sentence.people if p.last <= end and not (p.authority or p.apposed)]
            return (
                Role(max(before, key=lambda p: p.last), _ANTECEDENT, "antecedent of whom") if before else None
            )
    return _without_whom(sentence, trigger)


def _without_whom(sentence: Sentence, trigger: Trigger) -> Role | None:
    """The people before a subject and its verb that has no object: "the men it had arrested"."""
    if trigger.start < 1 or not no_object_follows(sentence, trigger):
        return None
    subject = trigger.start - 1
    actor = next((p for p in sentence.people if p.last == trigger.start), None)
    if actor is not None and (actor.authority or actor.kind == "pronoun"):
        subject = actor.first
    elif sentence.lower[subject] not in _SUBJECT_PRONOUNS:
        return None
    before = next((p for p in sentence.people if p.last == subject and p.kind in ("noun", "count")), None)
    if before is None or before.authority:
        return None
    return Role(before, _ANTECEDENT, "antecedent of whom, left out")


def _has_clear(objects: list[Role]) -> bool:
    return any(role.cost <= _CLEAR for role in objects)


def _described(sentence: Sentence, trigger: Trigger) -> list[Role]:
    """The status stands inside the noun phrase: "the detained officers", "the jailed editor Ana Lima"."""
    return [
        Role(people, _DESCRIBES, "participle before the noun")
        for people in sentence.people
        if people.first <= trigger.first < people.head
        and people.kind in ("noun", "name")
        and trigger.last <= people.head
        and not any(other.whole is people for other in sentence.people)
    ]


def _beside(sentence: Sentence, trigger: Trigger) -> Role | None:
    """The people right before a participle, wherever they stand: "among the 18 soldiers charged"."""
    before = next((p for p in sentence.people if p.last == trigger.start), None)
    if before is None or before.authority or before.prep is None:
        return None
    if before.kind != "noun" and (before.kind != "those" or _are_parts_told(sentence, before)):
        return None
    return Role(before, _PARTICIPLE, "participle behind the noun")


def _are_parts_told(sentence: Sentence, those: People) -> bool:
    """Whether only some of "those" are meant: "most of those arrested", but not "is one of those freed"."""
    part = next((p for p in sentence.people if p.last == those.first - 1), None)
    return part is not None and not (part.first and sentence.tags[part.first - 1] & Tag.BE)


def _reduced(sentence: Sentence, trigger: Trigger, role: Role) -> Role:
    """A participle without "be" stands next to its people: words between cost."""
    words = sum(
        1
        for k in range(role.people.last, trigger.start)
        if not (sentence.dated[k] or sentence.tags[k] & Tag.ADVERB or sentence.lower[k] == ",")
    )
    if sentence.lower[trigger.start - 1] == ",":
        words = min(words, _FREE)  # "arrived in Lima on a flight from Miami, deported by the United States"
    return Role(role.people, role.cost + _PARTICIPLE + _PARTICIPLE_PER_WORD * words, "participle")


def _objects(sentence: Sentence, trigger: Trigger) -> list[Role]:
    begin = _after_source(sentence, trigger.last)
    opens = begin < len(sentence.lower) and sentence.lower[begin] in _OPENS_CLAUSE
    if opens and sentence.count_at[begin] is None:
        return []  # "pushed back as demonstrators …", and not "rounded up as many as 20"
    return [
        Role(people, _object_cost(sentence, trigger, people, begin), "object")
        for people in sentence.people
        if people.first >= begin and people.prep != "by" and not _is_subject_pronoun(sentence, people)
    ]


def _is_speaker(sentence: Sentence, trigger: Trigger, people: People) -> bool:
    """Whether a past form right behind somebody is what he did: "he pushed back", "Lima charged"."""
    if sentence.headline or people.last != trigger.start or trigger.perfect:
        return False
    if people.first and sentence.lower[people.first - 1] in sentence.cues.wants_done:
        return False  # "wants Ana Lima handed over"
    return _is_subject_pronoun(sentence, people) or people.kind in ("name", "surname")


def _is_subject_pronoun(sentence: Sentence, people: People) -> bool:
    """Whether a pronoun is none of an object: "seeking asylum when they get there"."""
    return people.kind == "pronoun" and sentence.lower[people.head] in _SUBJECT_PRONOUNS


def _object_cost(sentence: Sentence, trigger: Trigger, people: People, begin: int) -> float:
    cost = 0.0
    if people.prep is not None and people.follows is None:
        cost += _OF_PREPOSITION if people.prep in {"of", "between"} else _PREPOSITION
        cost += _OF_THING if trigger.frame.weak and _is_of_thing(sentence, trigger, people) else 0.0
    cost += _POSSESSIVE if people.kind == "possessive" else 0.0
    cost += _AUTHORITY if people.authority else 0.0
    cost += _OWNER if people.owner else 0.0
    for k in range(begin, people.first):
        cost += _obstacle(sentence, trigger, k)
    return cost


def _after_source(sentence: Sentence, begin: int) -> int:
    """Where the clause goes on behind an inserted source: "has arrested, according to its spokesman, 15"."""
    if sentence.lower[begin : begin + 1] != [","]:
        return begin
    reach = range(begin + 1, min(begin + _SOURCE_REACH, len(sentence.lower)))
    close = next((k for k in reach if sentence.lower[k] == ","), None)
    if close is None or not any(sentence.tags[k] & Tag.REPORT for k in range(begin + 1, close)):
        return begin
    return close + 1


def _is_of_thing(sentence: Sentence, trigger: Trigger, people: People) -> bool:
    """Whether the noun before "of" or "from" is the object, and no number or people: "the mood of"."""
    k = people.first - 1
    if people.prep not in {"of", "from"} or sentence.lower[k] != people.prep or k - 1 < trigger.end:
        return False
    of_people = any(other.first < k <= other.last for other in sentence.people)
    counted = sentence.count_at[k - 1] is not None or sentence.lower[k - 1] in sentence.lexicon.people
    return not (of_people or counted or sentence.dated[k - 1] or sentence.tags[k - 1])


def _obstacle(sentence: Sentence, trigger: Trigger, k: int) -> float:
    """What the word at ``k``, between the verb and the people, costs them as its object."""
    word, tag = sentence.lower[k], sentence.tags[k]
    if word in STRONG:
        return _MARK
    if word == ",":
        return _COMMA_AT_ONCE if k == trigger.last else _COMMA
    if tag & CLAUSE_OPENERS and not tag & Tag.PREPOSITION:
        return _CLAUSE
    if tag & (CLAUSE_OPENERS | VERBAL | Tag.REPORT):
        return _VERB
    harmless = tag & (Tag.ADVERB | Tag.COORDINATOR) or sentence.dated[k] or k < trigger.end
    return 0.0 if harmless else _NOUN
