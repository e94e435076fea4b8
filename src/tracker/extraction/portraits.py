"""What a named person is, wherever in the report it is told: a rank, an office, "who led the opposition".

A status is often said of a mere surname, while the office stands in another sentence, before or behind it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tracker.extraction.article import Article
from tracker.extraction.discourse import surname
from tracker.extraction.drafts import Draft
from tracker.extraction.people import find_people
from tracker.extraction.people.groups import common_group, of_body
from tracker.extraction.people.postmodifiers import modifier_ending_at
from tracker.extraction.sentence import People, Sentence
from tracker.lexicon.leaders import folded, leaders
from tracker.lexicon.tags import Tag
from tracker.vocabulary import Group

_REACH = 8
"""Tokens from a name to what it is told to be."""
_BODY_REACH = 7
"""Tokens from "who led" to the body that was led."""


def with_portraits(drafts: list[Draft], article: Article) -> list[Draft]:
    """The drafts; persons of whom the status does not tell what they are get the group told elsewhere."""
    names = {name for draft in drafts if _is_untold(draft) for name in draft.who.names}
    told = {name: _told_of(name, article) for name in names}
    return [_portrayed(draft, told) if _is_untold(draft) else draft for draft in drafts]


def _portrayed(draft: Draft, told: Mapping[str, Group | None]) -> Draft:
    group = common_group(told[name] or _by_name(name, draft) for name in draft.who.names)
    return replace(draft, who=replace(draft.who, group=group))


def _is_untold(draft: Draft) -> bool:
    """Whether named persons and nobody else are meant, of whom the sentence does not say what they are."""
    return draft.who.group is Group.PEOPLE and len(draft.who.names) == draft.who.low


def _told_of(name: str, article: Article) -> Group | None:
    """What the report says a person is by the first words that tell it; null where it says nothing."""
    described = None
    for sentence, person in _mentions(name, article):
        group = _told_group(sentence, person)
        if group not in (None, Group.PEOPLE):
            return group
        if person.group is Group.PEOPLE and not _is_polite(sentence, person):
            described = Group.PEOPLE  # a preacher, a singer
    return described


def _is_polite(sentence: Sentence, person: People) -> bool:
    """Whether a title says nothing of a person: "Mr Lima"."""
    return sentence.lower[person.first] in sentence.lexicon.name_words.honorifics


def _by_name(name: str, draft: Draft) -> Group:
    """What a person is who is not described, and perhaps needs not to be."""
    countries = frozenset({draft.where.country or "", draft.who.origin or ""}) - {""}
    return Group.POLITICIANS if _is_leader(name, countries) else Group.PEOPLE


def _mentions(name: str, article: Article) -> Iterator[tuple[Sentence, People]]:
    """Where a person is named, in the order of the text."""
    text, called = article.report.text, surname(name)
    for sentence in article.sentences:
        if called not in text[sentence.span.start : sentence.span.end].casefold():
            continue
        for people in sentence.people or find_people(sentence, sentence.lexicon):
            if people.name is not None and surname(people.name) == called:
                yield sentence, people


def _told_group(sentence: Sentence, person: People) -> Group | None:
    """What a sentence tells a person to be: by title or apposition, as a predicate, or by what they lead."""
    if person.group not in (None, Group.PEOPLE):
        return person.group
    start = _after_insertion(sentence, person.last)
    relative = sentence.lower[person.last : person.last + 2] == [",", "who"]
    verb = person.last + 2 if relative else start
    return _predicate(sentence, verb) or (_group_led(sentence, verb) if relative else None)


def _after_insertion(sentence: Sentence, k: int) -> int:
    """Where a sentence goes on behind an insertion between commas: "Ana Lima, 43, was …"."""
    if sentence.lower[k : k + 1] != [","]:
        return k
    close = next(
        (j for j in range(k + 1, min(k + _REACH, len(sentence.lower))) if sentence.lower[j] == ","), k
    )
    return close + 1 if close > k else k


def _predicate(sentence: Sentence, verb: int) -> Group | None:
    """The group of what somebody is said to be: "was a minister", "who had served as ambassador"."""
    known = sentence.lexicon.people_words
    k = verb
    while k < len(sentence.lower) and (
        sentence.tags[k] & (Tag.HAVE | Tag.ADVERB) and not sentence.tags[k] & Tag.DETERMINER
    ):
        k += 1
    if k >= len(sentence.lower) or not (sentence.tags[k] & Tag.BE or sentence.lower[k] in known.offices_held):
        return None
    for people in sentence.people:
        if k < people.head <= k + _REACH and people.first <= k + 3 and people.kind == "noun":
            return people.group if not (people.plural or people.authority or people.owner) else None
    return None


def _group_led(sentence: Sentence, verb: int) -> Group | None:
    """The group of those who lead a body: "who leads the opposition"."""
    if sentence.lower[verb : verb + 1] and sentence.lower[verb] in sentence.lexicon.people_words.leads:
        for k in range(verb + 1, min(verb + _BODY_REACH, len(sentence.lower))):
            if sentence.lower[k] in {",", ";"}:
                break
            group = modifier_ending_at(sentence.lexicon, sentence.lower, k)
            if group is not None:
                return of_body(None, group, leads=True)
    return None


def _is_leader(name: str, countries: frozenset[str]) -> bool:
    """Whether a name is that of one who has ruled a country; of some country of the claim if a surname."""
    first, *rest = (folded(word) for word in name.split())
    if any(tuple(rest) == other for other, _ in leaders().by_first.get(first, ())):
        return True
    called = folded(surname(name))
    of_surname = {iso3 for other, iso3 in leaders().by_first.get(called, ()) if not other}
    if not rest:
        of_surname.add(leaders().by_surname.get(called, ""))
    return not countries.isdisjoint(of_surname)
