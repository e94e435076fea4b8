"""How mentions that follow one another belong together: as a list, or as two names for the same people."""

from itertools import pairwise

from tracker.extraction.counts import CountKind
from tracker.extraction.sentence import VERBAL, People, Sentence
from tracker.lexicon.loader import Lexicon, Tag
from tracker.vocabulary import CountQualifier, Group

_OFFICE_REACH = 8
"""Tokens from a name to the office that its insertion tells."""
_NAMES = ("name", "surname")
_BODY = 3
"""Words of a body behind its article: "of the same paper"."""
_CLOSES = frozenset({",", "and", "or"})
_LINK = 3
"""Words between two members of a list at most: "as well as"."""


def relate(sentence: Sentence, lexicon: Lexicon, found: list[People]) -> None:
    """Note which preposition governs each mention, which ones form a list, and who is meant twice."""
    for people in found:
        if people.first and sentence.tags[people.first - 1] & Tag.PREPOSITION:
            people.prep = sentence.lower[people.first - 1]
    for before, people in pairwise(found):
        if people.prep == "of" and before.kind == "count" and before.last >= people.first - 1:
            before.whole = people
    owners = _owners(sentence, found)
    belonging = {id(owner) for owner in owners.values()}
    for people in found:
        if people.first in owners:  # "granted asylum to the president's wife"
            people.prep = people.prep or owners[people.first].prep
    clauses = _clauses_of_members(sentence, found)
    members = [
        people
        for people in found
        if id(people) not in belonging and not any(a < people.first < b for a, b in clauses.items())
    ]
    for before, people in pairwise(members):
        end = clauses.get(before.last, before.last)
        _link(sentence, lexicon, before, people, (end, owners.get(people.first, people).first))
    _join_offices(sentence, members)
    _set_apart_breakdowns(members)
    _name_plural_nouns(members)
    _close_lists(sentence, members)
    _join_others(sentence, found)
    for before, people in pairwise(found):
        _take_office(sentence, before, people)


def _owners(sentence: Sentence, found: list[People]) -> dict[int, People]:
    """The mentions of owners ("the party" of "the party's secretary"), by where what they own begins."""
    ends = {people.last: people for people in found if people.owner}
    return {
        people.first: ends[people.first - 1]
        for people in found
        if people.first - 1 in ends and sentence.lower[people.first - 1] == "'s"
    }


def _clauses_of_members(sentence: Sentence, found: list[People]) -> dict[int, int]:
    """Clauses that tell of one member before the list goes on: "Ana Lima, who …, and Rui Costa, who …, were".

    Returns:
        Where each begins, which is where its member ends, and where it ends.
    """
    lower, clauses = sentence.lower, dict[int, int]()
    for people in found:
        k = people.last
        if lower[k : k + 1] != [","] or lower[k + 1 : k + 2] not in (["who"], ["whose"]):
            continue
        close = next((j for j in range(k + 1, len(lower)) if lower[j] == ","), None)
        if close is None or lower[close + 1 : close + 2] != ["and"]:
            continue
        after = next((p for p in found if p.first == close + 2), None)
        if after is not None and _goes_on_for_many(sentence, after):
            clauses[k] = close + 1
    return clauses


def _goes_on_for_many(sentence: Sentence, people: People) -> bool:
    """Whether a clause of their own or a plural verb follows, so that they are not its only subject."""
    behind = sentence.lower[people.last : people.last + 2]
    return behind in ([",", "who"], [",", "whose"]) or behind[:1] in (["were"], ["are"], ["have"])


def _link(
    sentence: Sentence, lexicon: Lexicon, before: People, people: People, between_them: tuple[int, int]
) -> None:
    """Join two mentions to a list if nothing but a comma or "and" stands between them.

    The place between them goes from where all that tells of the first ends to where the second begins, with
    its owner if it has one.
    """
    between = _without_asides(sentence, lexicon, *between_them)
    if not 0 < len(between) <= _LINK or not lexicon.people_words.list_links.issuperset(between):
        return
    if between in ([",", "with"], ["with"]) or people.kind == "possessive" or _is_part(sentence, people):
        return
    if people.authority and before.last > before.head + 1:
        return  # "officers of the army and the police" are of both
    if between == [",", "and"] and before.follows is None:
        return  # two in a list have no comma: a new clause
    if _has_verb_behind(sentence, people) and _is_of_another_clause(before, people):
        return
    people.follows = before
    people.prep = before.prep
    people.listed = between[-1] != ","


def _is_of_another_clause(before: People, people: People) -> bool:
    """Whether those before a verb are no sooner listed than a clause begins with them.

    "Killed by soldiers and thousands have been held"; "15 became citizens and three have been granted …".
    """
    is_bare_number = people.kind == "count" and before.kind == "noun" and before.low is None
    return (before.prep is not None and before.authority) or is_bare_number


def _has_verb_behind(sentence: Sentence, people: People) -> bool:
    return people.last < len(sentence.tags) and bool(sentence.tags[people.last] & VERBAL)


def _is_part(sentence: Sentence, people: People) -> bool:
    """Whether a number counts part of those before it: "70 suspects, and 31 of them were held"."""
    behind = sentence.lower[people.last : people.last + 2]
    return people.kind == "count" and behind in (["of", "them"], ["of", "whom"], ["of", "those"])


def _join_others(sentence: Sentence, found: list[People]) -> None:
    """Of "Ana Lima, once a minister, and five other deputies" the others go with her."""
    for position, people in enumerate(found):
        k = people.first - 1
        others = {"other", "others"} & set(sentence.lower[people.first : people.last])
        if people.follows is not None or not others or k < 0 or sentence.lower[k] != "and":
            continue
        for before in reversed(found[:position]):
            if any(tag & VERBAL for tag in sentence.tags[before.last : people.first]):
                break
            if before.prep is None and not before.owner and not before.apposed and not before.authority:
                people.follows, people.listed = before, True
                break


def _take_office(sentence: Sentence, name: People, office: People) -> None:
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


def _without_asides(sentence: Sentence, lexicon: Lexicon, begin: int, end: int) -> list[str]:
    """The words between two mentions but for an age and a place: "Ana Lima, 43, the mayor of Suva, and …"."""
    words: list[str] = []
    k = _after_place(sentence, lexicon, begin)
    while k < end:
        count = sentence.count_at[k]
        if count is None or count.kind is not CountKind.AGE:
            words.append(sentence.lower[k])
        elif words == [","]:
            words.clear()
        k += 1
    return words


def _after_place(sentence: Sentence, lexicon: Lexicon, k: int) -> int:
    """Where a sentence goes on behind "of Suva", "of the Free Press" or "of the same paper".

    Returns:
        ``k`` itself where no such words stand there.
    """
    words, lower, tags = sentence.tokens.words, sentence.lower, sentence.tags
    if k + 1 >= len(lower) or lower[k] not in lexicon.people_words.body_openers:
        return k
    at = k + 2 if tags[k + 1] & Tag.DETERMINER else k + 1
    end = at
    while end < len(lower) and words[end][0].isupper() and not tags[end]:
        end += 1
    if end == at and at == k + 2:
        while end < min(at + _BODY, len(lower)) and lower[end][0].isalpha() and not tags[end]:
            end += 1
    closes = end < len(lower) and lower[end] in _CLOSES
    place = sentence.place_at[at] if at < len(lower) else None
    is_place = place is not None and place.kind != "modifier" and place.first == at
    if place is not None and is_place:
        return place.last
    return end if end > at and closes else k


def _close_lists(sentence: Sentence, found: list[People]) -> None:
    """A list ends with "and"; outside of one a comma names people again: "Ana Lima, a teacher"."""
    for position, people in enumerate(found):
        before = people.follows
        if before is None or people.listed:
            continue
        if _is_inclusion(sentence, found, position):
            continue
        closes = _is_closed(found, position) and not _is_office_of(before, people)
        if before.kind == "name" and before.group is not None and _opens_office(found, position):
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


def _join_offices(sentence: Sentence, found: list[People]) -> None:
    """Of "the blogger and journalist Ana Lima", with one article, both tell what she is."""
    for before, name in pairwise(found):
        if name.follows is not before or name.kind != "name" or name.group is None or not name.listed:
            continue
        office = before.kind == "noun" and not before.plural and before.follows is None
        if office and sentence.tags[before.first] & Tag.DETERMINER and not sentence.tags[name.first]:
            name.follows, name.prep, before.apposed = None, before.prep, True


def _set_apart_breakdowns(found: list[People]) -> None:
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


def _name_plural_nouns(found: list[People]) -> None:
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
    """Of "two activists, Ana Lima and Rui Costa, were …" the names tell who the two are."""
    previous = found[position].follows
    for people in found[position:]:
        if people.follows is not previous or people.kind != "name":
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
        before.name = before.name or after.name
        if before.group in (None, Group.PEOPLE):
            before.group = after.group or before.group
        before.origin = before.origin or after.origin
        before.authority = False
