"""Which mentions are members of one list, whatever is told of each of them in between."""

from tracker.extraction.counts import CountKind
from tracker.extraction.sentence import VERBAL, People, Sentence
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag

_BODY = 3
"""Words of a body behind its article: "of the same paper"."""
_OTHERS = frozenset({"other", "others"})
_SUBJECTS = frozenset({"he", "she", "they", "i", "we"})
_CLOSES = frozenset({",", "and", "or"})
_LINK = 4
"""Words between two members of a list at most: ", as well as"."""


def owners_of(sentence: Sentence, found: list[People]) -> dict[int, People]:
    """The mentions of owners ("the party" of "the party's secretary"), by where what they own begins."""
    ends = {people.last: people for people in found if people.owner}
    return {
        people.first: ends[people.first - 1]
        for people in found
        if people.first - 1 in ends and sentence.lower[people.first - 1] == "'s"
    }


def clauses_of_members(sentence: Sentence, found: list[People]) -> dict[int, int]:
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


def link(
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
    if before.authority and before.prep is None and between == [","] and people.low == 1:
        return  # "who heads the army, his deputy, and …"
    own_body = "from" in sentence.lower[people.first : people.last]
    if before.authority and before.prep is not None and people.kind == "count" and own_body:
        return  # "were sacked from the police, 15,000 from the army"
    if people.authority and before.last > before.head + 1:
        return  # "officers of the army and the police" are of both
    if between == [",", "and"] and (before.follows is None or _is_verb_of_one(sentence, people)):
        return  # two in a list have no comma: a new clause
    if _has_verb_behind(sentence, people) and _is_of_another_clause(before, people):
        return
    if before.authority and before.prep == "by" and _is_counted_participle(sentence, lexicon, people):
        return
    if people.kind == "pronoun" and sentence.lower[people.head] in _SUBJECTS:
        return  # "with two friends, she fled"
    if between == [","] and _is_main_subject(sentence, before, people):
        return
    people.follows = before
    people.prep = before.prep
    people.listed = between[-1] != "," or _is_headline_row(sentence, before, people)


def _is_headline_row(sentence: Sentence, before: People, people: People) -> bool:
    """Whether a comma stands for "and", as in a headline: "grants asylum to 4 officers, 1 attaché"."""
    counted = before.kind == people.kind == "noun" and None not in (before.low, people.low)
    digits = sentence.lower[people.first][:1].isdigit() or sentence.lower[before.first][:1].isdigit()
    return sentence.headline and counted and digits


def _is_counted_participle(sentence: Sentence, lexicon: Lexicon, people: People) -> bool:
    """Whether a figure goes on with a participle: "40 people killed by the police and 90 arrested"."""
    verbs = lexicon.verbs.get(sentence.lower[people.last], ()) if people.last < len(sentence.lower) else ()
    return people.kind == "count" and any(entry.form is Form.PAST for entry in verbs)


def _is_of_another_clause(before: People, people: People) -> bool:
    """Whether those before a verb are no sooner listed than a clause begins with them.

    "Killed by soldiers and thousands have been held"; "15 became citizens and three have been granted …";
    "links to Ana Lima and 90 people have lost …".
    """
    is_bare_number = people.kind == "count" and before.kind == "noun" and before.low is None
    governed = before.prep not in (None, "of") and before.low in (None, 1)
    are_counted = governed and people.kind == "noun" and people.plural and people.low is not None
    return (before.prep is not None and before.authority) or is_bare_number or are_counted


def _is_main_subject(sentence: Sentence, before: People, people: People) -> bool:
    """Whether the subject follows a phrase that opens the sentence: no comma closes an apposition.

    "To applause from lawmakers, the editor was released"; "arrested with Ana Lima, the judge was let out".
    """
    if before.prep is None or not _is_verb_of_one(sentence, people):
        return False
    return not any(sentence.tags[k] & VERBAL for k in range(people.first))


def _is_verb_of_one(sentence: Sentence, people: People) -> bool:
    """Whether a verb in the singular follows: "…, a judge, and Rui Costa was arrested"."""
    return sentence.lower[people.last : people.last + 1] in (["was"], ["is"], ["has"])


def _has_verb_behind(sentence: Sentence, people: People) -> bool:
    return people.last < len(sentence.tags) and bool(sentence.tags[people.last] & VERBAL)


def _is_part(sentence: Sentence, people: People) -> bool:
    """Whether a number counts part of those before it: "70 suspects, and 31 of them were held"."""
    behind = sentence.lower[people.last : people.last + 2]
    return people.kind == "count" and behind in (["of", "them"], ["of", "whom"], ["of", "those"])


def join_rows_of_bodies(sentence: Sentence, found: list[People]) -> None:
    """Of "7,586 of the police, 1,259 from the army and 403 from the navy" all are members of one list."""
    for position, people in enumerate(found):
        if people.kind != "count" or not _comes_from(sentence, people):
            continue
        host = next((p for p in reversed(found[:position]) if (p.low or 0) > 1 and not p.authority), None)
        if host is None or host.apposed or not _comes_from(sentence, host):
            continue
        between = sentence.lower[host.last : people.first]
        row = between[-1:] in ([","], ["and"]) and between.count(",") + between.count("and") <= 2
        if row and not any(tag & VERBAL for tag in sentence.tags[host.last : people.first]):
            people.follows, people.listed, people.prep = host, True, host.prep


def _comes_from(sentence: Sentence, people: People) -> bool:
    """Whether a body is told that people are "from", in their words or right behind."""
    return "from" in sentence.lower[people.first : people.last + 1]


def join_others(sentence: Sentence, found: list[People]) -> None:
    """Of "Ana Lima, once a minister, and five other deputies" the others go with her."""
    for position, people in enumerate(found):
        k = people.first - 1
        if people.follows is not None or k < 0 or sentence.lower[k] != "and":
            continue
        if _OTHERS.isdisjoint(sentence.lower[people.first : people.last]):
            continue
        for before in reversed(found[:position]):
            if any(tag & VERBAL for tag in sentence.tags[before.last : people.first]):
                break
            if before.prep is None and not before.owner and not before.apposed and not before.authority:
                people.follows, people.listed = before, True
                break


def _without_asides(sentence: Sentence, lexicon: Lexicon, begin: int, end: int) -> list[str]:
    """The words between two mentions but for an age and a place: "Ana Lima, 43, the mayor of Suva, and …".

    They are not read on where they are too many for a link.
    """
    words: list[str] = []
    k = _after_place(sentence, lexicon, begin)
    while k < end and len(words) <= _LINK:
        count = sentence.count_at[k]
        if count is None or count.kind is not CountKind.AGE:
            words.append(sentence.lower[k])
        elif words in ([","], [",", "then"], [",", "now"]):
            words.clear()
            k += sentence.lower[k + 1 : k + 3] == [",", "and"]  # "his father, 87, and a brother"
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
