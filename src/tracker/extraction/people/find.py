"""Find the people of a sentence: noun phrases, names, bare numbers and pronouns."""

from tracker.extraction.dates import DateMention
from tracker.extraction.people.bare_counts import find_bare_counts
from tracker.extraction.people.names import find_names
from tracker.extraction.people.noun_phrases import find_noun_phrases
from tracker.extraction.people.parts import find_rest, mark_exceptions, with_owned_parts
from tracker.extraction.people.pronouns import find_pronouns
from tracker.extraction.people.relate import relate
from tracker.extraction.sentence import People, Sentence
from tracker.lexicon.loader import Lexicon
from tracker.vocabulary import Group


def find_people(sentence: Sentence, lexicon: Lexicon) -> list[People]:
    """All mentions of people in a sentence, in order; none overlaps another."""
    return find_all_people([sentence], lexicon)[0]


def find_all_people(sentences: list[Sentence], lexicon: Lexicon) -> list[list[People]]:
    """The same for many sentences, kind by kind: what finds a kind stays at hand in the processor."""
    phrases = [find_noun_phrases(sentence, lexicon) for sentence in sentences]
    names = [find_names(sentence, lexicon) for sentence in sentences]
    named = [_join_names(_without_overlaps([*a, *b])) for a, b in zip(phrases, names, strict=True)]
    found = [_with_unnamed(s, lexicon, people) for s, people in zip(sentences, named, strict=True)]
    for sentence, people in zip(sentences, found, strict=True):
        relate(sentence, lexicon, people)
    return found


def _with_unnamed(sentence: Sentence, lexicon: Lexicon, found: list[People]) -> list[People]:
    """The noun phrases and names of a sentence with its numbers and pronouns, in order."""
    taken = [False] * len(sentence.tokens)
    for people in found:
        taken[people.first : people.last] = [True] * (people.last - people.first)
    found += find_bare_counts(sentence, lexicon, taken)
    found += find_rest(sentence, lexicon, taken)
    found += find_pronouns(sentence, lexicon, taken)
    found = _without_collectives(sentence, lexicon, found)
    events = [date for date in sentence.dates if date.is_event]
    if events:
        found = [people for people in found if not _in_name_of(events, people)]
    found.sort(key=lambda people: people.first)
    return with_owned_parts(sentence, mark_exceptions(sentence, lexicon, found))


def _without_collectives(sentence: Sentence, lexicon: Lexicon, found: list[People]) -> list[People]:
    """Of "a crew of four journalists" the four are meant, and the crew is nobody else."""
    kept: list[People] = []
    for people in found:
        before = kept[-1] if kept else None
        if (
            before is not None
            and _is_collective(sentence, lexicon, before)
            and before.last + 1 == people.first
        ):
            people.first = before.first
            kept.pop()
        kept.append(people)
    return kept


def _is_collective(sentence: Sentence, lexicon: Lexicon, people: People) -> bool:
    of = sentence.lower[people.last : people.last + 1] == ["of"] and people.low in (None, 1)
    return of and sentence.lower[people.head] in lexicon.people_words.collectives


def _in_name_of(events: list[DateMention], people: People) -> bool:
    """People who only stand in the name of the coup: "since the attempt to topple the president"."""
    return any(event.first < people.first and people.last <= event.last for event in events)


def _without_overlaps(found: list[People]) -> list[People]:
    """Of overlapping mentions the one with the later head, which took the other for its modifier."""
    kept: list[People] = []
    for mention in sorted(found, key=lambda people: (people.last, -people.first)):
        winner = mention
        while kept and kept[-1].last > winner.first:
            shadowed = kept.pop()
            if shadowed.kind == "name" and winner.kind == "noun" and shadowed.last == winner.last:
                winner = shadowed
            elif winner.kind == "name" and shadowed.kind == "noun" and not shadowed.plural:
                _take_office(winner, shadowed)
            elif winner.authority and not shadowed.authority and shadowed.head < winner.first:
                shadowed.last = winner.last  # "employees of the Education Ministry"
                winner = shadowed
            elif _are_of_body(shadowed, winner):
                shadowed.last, shadowed.group = winner.last, winner.group or shadowed.group
                winner = shadowed
        kept.append(winner)
    return kept


def _are_of_body(members: People, staff: People) -> bool:
    """Whether a number counts those of a body without one: "15,000 members of education staff"."""
    nouns = members.kind == staff.kind == "noun" and members.head < staff.first
    return nouns and members.plural and members.low is not None and staff.low is None


def _take_office(name: People, office: People) -> None:
    """Take into a name the office that ends with its title: "the human rights lawyer Ana Lima"."""
    name.first = min(name.first, office.first)
    name.origin = name.origin or office.origin
    name.group = name.group or office.group
    name.called += office.called


def _join_names(found: list[People]) -> list[People]:
    """Make one person of "businessman Akin I.": the noun gives group and origin, the name the name."""
    joined: list[People] = []
    for people in found:
        if joined and _is_named_by(joined[-1], people):
            _take_name(joined[-1], people)
        else:
            joined.append(people)
    return joined


def _is_named_by(noun: People, name: People) -> bool:
    if noun.kind != "noun" or name.kind not in ("name", "surname"):
        return False
    return noun.last == name.first and not noun.plural


def _take_name(noun: People, name: People) -> None:
    if noun.group is Group.PEOPLE:
        noun.group = name.group or noun.group
    noun.last, noun.head, noun.kind, noun.name = name.last, name.head, "name", name.name
    noun.owner, noun.definite, noun.authority = name.owner, True, False
    noun.called += name.called
    noun.take_one()
