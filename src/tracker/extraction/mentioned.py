"""What the words around and in a mention tell of the people that it stands for."""

from tracker.extraction.sentence import PRONOUNS, VERBAL, People, Sentence
from tracker.lexicon.inflect import Form
from tracker.lexicon.tags import Tag
from tracker.vocabulary import Group

_LEFT = frozenset({"remaining", "other"})


def are_left(people: People, sentence: Sentence) -> bool:
    """Whether people are those left of others, however many: "the remaining soldiers", "the other judges"."""
    words = sentence.lower[people.first : people.head]
    return people.kind == "noun" and people.low is None and not _LEFT.isdisjoint(words)


def are_described(people: People, sentence: Sentence) -> bool:
    """Whether they are what others are called, and nobody more: "identified as two majors and a captain"."""
    people = people.first_listed
    return (
        people.first > 1
        and sentence.lower[people.first - 1] == "as"
        and sentence.lower[people.first - 2].endswith("ed")
    )


def is_owned(sentence: Sentence, people: People) -> bool:
    """Whether people are told by who they belong to: "and seven of their relatives", "and her mother"."""
    return any(tag & Tag.POSSESSIVE for tag in sentence.tags[people.first : people.head])


def is_such(people: People, sentence: Sentence) -> bool:
    """Whether people are only said to be like others: "such people"."""
    return people.group is Group.PEOPLE and "such" in sentence.lower[people.first : people.head]


def has_it_done(sentence: Sentence, k: int) -> bool:
    """Whether a "have" at ``k`` makes its subject suffer it: "had charges brought against them".

    Of "have charged them" and "had been told that they" the participle follows at once.
    """
    if k + 1 >= len(sentence.lower) or not sentence.tags[k] & Tag.HAVE:
        return False
    behind = sentence.lower[k + 1]
    entries = sentence.lexicon.verbs.get(behind, ())
    is_verb = behind.endswith(("ed", "en")) or any(entry.form is Form.PAST for entry in entries)
    return not (is_verb or sentence.tags[k + 1] & (VERBAL | Tag.ADVERB | PRONOUNS) or behind == "to")


def end_of_opening_clause(sentence: Sentence) -> int:
    """Where a clause ends that opens a sentence and may tell of those behind it; 0 where none does."""
    if not sentence.tags or not (sentence.tags[0] & Tag.SUBORDINATOR or _is_participle(sentence)):
        return 0
    return next((k for k, word in enumerate(sentence.lower) if word == ","), 0)


def _is_participle(sentence: Sentence) -> bool:
    """Whether a participle opens a sentence: "Stripped of his passport, the cleric …"."""
    word = sentence.lower[0]
    return not sentence.tags[0] and (
        word.endswith(("ed", "ing"))
        or any(entry.form in (Form.PAST, Form.ING) for entry in sentence.lexicon.verbs.get(word, ()))
    )
