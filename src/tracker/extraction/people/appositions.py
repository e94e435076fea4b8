"""Who is meant twice: "Ana Lima, a teacher", "two activists, Ana Lima and Rui Costa"."""

from itertools import pairwise

from tracker.extraction.marks import DASHES
from tracker.extraction.sentence import VERBAL, People, Sentence
from tracker.lexicon.tags import Tag
from tracker.vocabulary import CountQualifier, Group

_OFFICE_REACH = 8
"""Tokens from a name to the office that its insertion tells."""
_INSERTION = 14
"""Tokens of an insertion at most."""
_DASHES = DASHES | {"-"}
_OF_WHOM = (["of", "whom"], ["among", "whom"], ["one", "of"], ["most", "of"])
_OF_THEM = (["of", "them"], ["of", "whom"])
_NAMES = ("name", "surname")


def take_office(sentence: Sentence, name: People, office: People) -> None:
    """Of "Ana Lima, for ten years the ruler of the country, was …" the second is what she was."""
    if name.kind != "name" or office.kind != "noun" or office.plural or office.authority or office.apposed:
        return
    between = sentence.lower[name.last : office.first]
    if not 1 < len(between) <= _OFFICE_REACH or between[0] != "," or "," in between[1:] or office.prep:
        return
    joined = Tag.COORDINATOR if sentence.tags[office.first] & Tag.DETERMINER else 0
    if any(tag & (VERBAL | Tag.REPORT | joined) for tag in sentence.tags[name.last : office.first]):
        return
    if "," in sentence.lower[office.last :] and sentence.lower[name.first - 1 : name.first] != [","]:
        _take_apposition(name, office)


def close_lists(sentence: Sentence, found: list[People]) -> None:
    """A list ends with "and"; outside of one a comma names people again: "Ana Lima, a teacher"."""
    for position, people in enumerate(found):
        before = people.follows
        if before is None or people.listed:
            continue
        if _is_inclusion(sentence, found, position):
            continue
        closes = _is_closed(found, position) and not _is_office_of(before, people)
        titled = before.kind == "name" and before.group is not None
        if titled and (_opens_office(found, position) or _opens_list(found, position)):
            continue
        if _are_members(found, position):
            _name_members(found, position)
        elif not (
            closes and not before.listed and (before.kind not in _NAMES or _is_another(sentence, people))
        ):
            people.follows = None
            host = found[position - 2] if position > 1 else before
            of_body = people.kind == "name" and before.prep == "of" and host.last == before.first - 1
            _take_apposition(host if of_body and host.kind == "noun" else before, people)
            _take_what_follows(sentence, found, position)


def join_offices(sentence: Sentence, found: list[People]) -> None:
    """Of "the blogger and journalist Ana Lima", with one article, both tell what she is."""
    for before, name in pairwise(found):
        if name.follows is not before or name.kind != "name" or name.group is None or not name.listed:
            continue
        office = before.kind == "noun" and not before.plural and before.follows is None
        if office and sentence.tags[before.first] & Tag.DETERMINER and not sentence.tags[name.first]:
            name.follows, name.prep, before.apposed = None, before.prep, True


def set_apart_insertions(sentence: Sentence, found: list[People]) -> None:
    """What tells of some people between commas or dashes is nobody else.

    "Six men, five of them former rebels, were …", "two dozen people - soldiers and civilians - were …".
    """
    for whole in found:
        if whole.kind not in ("noun", "count", "name") or whole.apposed:
            continue
        end = _end_of_insertion(sentence, _behind_origin(sentence, whole.last))
        for people in found if end else ():
            if whole.last < people.first and people.last <= end:
                people.follows, people.listed, people.apposed = None, False, True


def _behind_origin(sentence: Sentence, k: int) -> int:
    """Where a sentence goes on behind "from Deraa"."""
    if sentence.lower[k : k + 1] not in (["from"], ["of"], ["in"]):
        return k
    k += 1
    while k < len(sentence.lower) and sentence.tokens.words[k][:1].isupper():
        k += 1
    return k


def _end_of_insertion(sentence: Sentence, k: int) -> int:
    """Where an insertion that begins at ``k`` ends; 0 where there is none."""
    lower = sentence.lower
    mark = lower[k] if k < len(lower) else ""
    reach = range(k + 1, min(k + 1 + _INSERTION, len(lower)))
    if mark in _DASHES:
        end = next((j for j in reach if lower[j] == mark), 0)
        return end if end + 1 < len(lower) and not _has_verb(sentence, k + 1, end) else 0
    if mark == "," and lower[k + 1 : k + 3] in _OF_WHOM:
        return next((j for j in reach if lower[j] == ","), 0)  # "the 15, of whom Ana Lima was one, were"
    count = sentence.count_at[k + 1] if mark == "," and k + 1 < len(lower) else None
    if count is None or count.first != k + 1 or lower[count.last : count.last + 2] not in _OF_THEM:
        return 0
    end = next((j for j in reach if j >= count.last + 2 and lower[j] == ","), 0)
    return end if not _has_verb(sentence, k + 1, end) else 0


def _has_verb(sentence: Sentence, begin: int, end: int) -> bool:
    return any(tag & (VERBAL | Tag.REPORT) for tag in sentence.tags[begin:end])


def set_apart_breakdowns(found: list[People]) -> None:
    """Of "six nationals, four teachers and two nurses, were …" the four and the two are the six again."""
    for position, whole in enumerate(found):
        parts: list[People] = []
        for people in found[position + 1 :]:
            if people.follows is not (parts[-1] if parts else whole):
                break
            parts.append(people)
        counted = all(part.low is not None and part.low == part.high for part in parts)
        if len(parts) > 1 and counted and whole.low == sum(part.low or 0 for part in parts):
            for part in parts:
                part.follows, part.apposed = None, True


def name_plural_nouns(found: list[People]) -> None:
    """Of "journalists Ana Lima and Rui Costa" the names tell who the journalists are, and how many."""
    for position, noun in enumerate(found):
        if noun.kind != "noun" or not noun.plural or noun.authority:
            continue
        names: list[People] = []
        for people in found[position + 1 :]:
            begins = people.first == noun.last if not names else people.follows is names[-1]
            if not begins or people.kind not in _NAMES:
                break
            names.append(people)
        if len(names) < 2:
            continue
        for name in names:
            name.group, name.origin = name.group or noun.group, name.origin or noun.origin
            name.follows, name.apposed = None, True
        if noun.low is None:
            noun.low, noun.high, noun.qualifier = len(names), len(names), CountQualifier.EXACT


def _is_office_of(noun: People, name: People) -> bool:
    """Whether an office stands before the one who holds it: "the prime minister, Ana Lima, and …"."""
    return name.kind == "name" and noun.kind == "noun" and noun.definite and not noun.plural


def _is_another(sentence: Sentence, people: People) -> bool:
    """Whether a mention behind a name goes on with a list: another name, or "his wife"."""
    return people.kind in _NAMES or bool(sentence.tags[people.first] & Tag.POSSESSIVE)


def _opens_office(found: list[People], position: int) -> bool:
    """Whether a list goes on with an office and who holds it: "Judge Lima, the mayor, Rui Costa, and …"."""
    here, after = found[position], found[position + 1 : position + 2]
    return bool(after) and after[0].follows is here and _is_office_of(here, after[0])


def _opens_list(found: list[People], position: int) -> bool:
    """Whether an office and several more follow: "President Lima, the prime minister and two aides"."""
    here, after = found[position], found[position + 1 : position + 2]
    goes_on = bool(after) and after[0].follows is here and after[0].plural and after[0].first == here.last + 1
    return goes_on and here.kind == "noun" and here.definite and not here.plural


def _take_what_follows(sentence: Sentence, found: list[People], position: int) -> None:
    """What comes behind an apposition tells the same person too, or goes on with the list.

    Of "Ana Lima, a teacher and member of parliament" both nouns tell what she is; of "Ana Lima, a teacher,
    and two others" the others are listed with her.
    """
    before, apposed = found[position - 1], found[position]
    if not apposed.apposed or position + 1 == len(found) or found[position + 1].follows is not apposed:
        return
    after = found[position + 1]
    is_second = after.kind == apposed.kind == "noun" and not after.plural
    if is_second and sentence.lower[apposed.last : after.first] == ["and"] and before.kind == "name":
        after.follows = None
        _take_apposition(before, after)
    else:
        after.follows = before


def _is_closed(found: list[People], position: int) -> bool:
    """Whether the comma before a mention belongs to a list that an "and" closes."""
    for here, after in pairwise(found[position:]):
        if after.follows is not here:
            return False
        if after.listed:
            return True
    return False


def _is_inclusion(sentence: Sentence, found: list[People], position: int) -> bool:
    """Whether a part is named, and no list: "9,000 people, police and officials among them, …"."""
    last = found[position].last
    for here, after in pairwise(found[position:]):
        if after.follows is not here:
            break
        last = after.last
    last = max((p.last for p in found if p.prep == "of" and p.first == last + 1), default=last)
    inclusion = sentence.lower[last : last + 2] in (["among", "them"], ["included", ","], ["included", "."])
    if inclusion:
        for people in found[position:]:
            if people.last <= last:
                people.follows, people.apposed = None, True
    return inclusion


def _are_members(found: list[People], position: int) -> bool:
    """Whether names tell who some people are: "two activists, Ana Lima and Rui Costa, …"."""
    name, before, after = found[position], found[position].follows, found[position + 1 : position + 2]
    if before is None or name.kind != "name" or before.kind not in ("noun", "count") or before.authority:
        return False
    return before.plural and (before.prep != "to" or (bool(after) and after[0].follows is name))


def _name_members(found: list[People], position: int) -> None:
    """Of "two activists, Ana Lima and Rui Costa, were …" the names tell who the two are.

    One name more is one person more: "two activists, Ana Lima and Rui Costa, and Ali Ba".
    """
    host = previous = found[position].follows
    for number, people in enumerate(found[position:]):
        if people.follows is not previous or people.kind != "name":
            break
        if host is not None and host.low == number and host.low == host.high:
            people.follows, people.prep = host, host.prep
            break
        people.follows, people.apposed, previous = None, True, people


def _take_apposition(before: People, after: People) -> None:
    """Of "Ana Lima, a teacher" the second tells the group and origin of the first, and is nobody else."""
    if before.plural != after.plural or after.kind in ("pronoun", "possessive", "those", "others"):
        return
    if before.kind == "pronoun":
        return  # "there was a warrant for him, Ana Lima said"
    if before.kind in _NAMES or after.kind in _NAMES:
        after.apposed = True
        after.prep = before.prep
        before.name, before.called = before.name or after.name, before.called + after.called
        if before.group in (None, Group.PEOPLE):
            before.group = after.group or before.group
        before.origin = before.origin or after.origin
        before.authority = False
        if before.kind == "surname" and after.kind == "noun" and not after.authority:
            before.kind = "name"  # "Musa, a teacher": a word that names a person
