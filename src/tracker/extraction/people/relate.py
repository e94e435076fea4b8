"""How mentions that follow one another belong together: as a list, or as two names for the same people."""

from itertools import pairwise

from tracker.extraction.people.agreement import join_by_agreement
from tracker.extraction.people.appositions import (
    close_lists,
    join_offices,
    name_plural_nouns,
    set_apart_breakdowns,
    set_apart_insertions,
    take_office,
)
from tracker.extraction.people.lists import (
    clauses_of_members,
    join_others,
    join_rows_of_bodies,
    link,
    owners_of,
)
from tracker.extraction.people.totals import take_totals
from tracker.extraction.sentence import People, Sentence
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag

_FOR = frozenset({"for", "against"})
_PAPERS = 2
"""Words for what is issued against people at most: "arrest warrants"."""


def relate(sentence: Sentence, lexicon: Lexicon, found: list[People]) -> None:
    """Note which preposition governs each mention, which ones form a list, and who is meant twice."""
    for people in found:
        if people.first and sentence.tags[people.first - 1] & Tag.PREPOSITION:
            people.prep = sentence.lower[people.first - 1]
    for before, people in pairwise(found):
        _share_surname(sentence, before, people)
        if _are_counted_by_papers(sentence, before, people):
            people.low, people.high, people.qualifier = before.low, before.high, before.qualifier
        of = people.first - 1 - (sentence.lower[people.first - 2 : people.first] == ["out", "of"])
        if people.prep == "of" and before.kind == "count" and before.last >= of:
            before.whole = people
    owners = owners_of(sentence, found)
    belonging = {id(owner) for owner in owners.values()}
    for people in found:
        if people.first in owners:  # "granted asylum to the president's wife"
            people.prep = people.prep or owners[people.first].prep
    clauses = clauses_of_members(sentence, found)
    members = [people for people in found if id(people) not in belonging] if belonging else found
    if clauses:
        members = [p for p in members if not any(a < p.first < b for a, b in clauses.items())]
    for before, people in pairwise(members):
        end = clauses.get(before.last, before.last)
        link(sentence, lexicon, before, people, (end, owners.get(people.first, people).first))
    join_offices(sentence, members)
    set_apart_breakdowns(members)
    name_plural_nouns(members)
    close_lists(sentence, members)
    set_apart_insertions(sentence, found)
    take_totals(sentence, found)
    join_others(sentence, found)
    join_rows_of_bodies(sentence, found)
    join_by_agreement(sentence, found)
    for before, people in pairwise(found):
        take_office(sentence, before, people)


def _are_counted_by_papers(sentence: Sentence, before: People, people: People) -> bool:
    """Whether each has a warrant: "issued 50 arrest warrants for serving soldiers"."""
    if before.kind != "count" or people.prep not in _FOR or not people.plural or people.low is not None:
        return False
    between = sentence.lower[before.last : people.first - 1]
    named = people.kind != "noun" or people.definite
    return not named and 0 < len(between) <= _PAPERS and between[-1] in sentence.cues.warrants


def _share_surname(sentence: Sentence, before: People, people: People) -> None:
    """Of "Leyla and Arif Yunus" the first has the second's surname."""
    joined = sentence.lower[before.last : people.first] == ["and"] and before.kind == "surname"
    if joined and people.kind == "name" and people.group is None and people.last - people.first == 2:
        surname = sentence.tokens.words[people.last - 1]
        before.kind, before.name = "name", f"{before.name} {surname}"
