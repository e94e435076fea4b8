"""Find persons that are named."""

from tracker.extraction.counts import CountKind
from tracker.extraction.marks import QUOTES
from tracker.extraction.people.postmodifiers import modifier_ending_at
from tracker.extraction.sentence import ARTICLES, CLOSED, People, Sentence
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Lexicon
from tracker.lexicon.tags import Tag
from tracker.vocabulary import Group

_LONGEST_NAME = 5
"""Words of a person's name at most."""
_ADJECTIVES = 4
"""Tokens from the last adjective before a title back to its article at most."""
_ONCE = frozenset({"once", "then"})
_BEFORE_OFFICE = Tag.DETERMINER | Tag.POSSESSIVE | Tag.PREPOSITION | Tag.COORDINATOR
_LONGEST_OFFICE = 5
"""Tokens before a title that are looked at for nationality and the like."""


def find_names(sentence: Sentence, lexicon: Lexicon) -> list[People]:
    """Persons by name: "Gen. Smith", "Judge Ana Lima", "Ana Lima"; a title tells the group."""
    found, end, tokens = list[People](), 0, sentence.tokens
    words, places = tokens.words, tokens.capitals
    if tokens.has_compounds:
        places = sorted({*places, *tokens.figures})
    for i in places:
        if i < end or not (words[i][0].isupper() or "-" in words[i]):
            continue
        end = _name_end(sentence, lexicon, i)
        if end > i and not _is_title_of_thing(sentence, i, end):
            name = _person(sentence, lexicon, i, end)
            _extend_left(sentence, lexicon, name)
            if name.group is None and sentence.lower[name.first] in {"a", "an"}:
                continue  # "an Old Etonian"
            found.append(name)
    return found


def _is_title_of_thing(sentence: Sentence, i: int, end: int) -> bool:
    """Whether a name in quotation marks is that of a ship or a film: the tanker "Grace 1"."""
    lower = sentence.lower
    closes = end + (end < len(lower) and lower[end].isdigit())
    if i < 2 or lower[i - 1] not in QUOTES or closes >= len(lower):
        return False
    ends = lower[closes] in QUOTES or (lower[closes] == "," and lower[closes + 1 : closes + 2] == ['"'])
    opens = sentence.tags[i - 2] & Tag.DETERMINER or not (
        sentence.tags[i - 2] or lower[i - 2] in sentence.lexicon.people or not lower[i - 2].isalpha()
    )
    return ends and bool(opens) and sentence.tokens.words[i - 2].islower()


def _person(sentence: Sentence, lexicon: Lexicon, i: int, last: int) -> People:
    """The person of a run of name words; a single word without a title may be any word with a capital."""
    first, group = _title_before(sentence, lexicon, i)
    person = People(
        first=first,
        last=last,
        head=last - 1,
        kind="name" if group is not None or last - i > 1 or _has_age(sentence, last) else "surname",
        group=group,
        plural=False,
        definite=True,
        name=" ".join(sentence.tokens.words[i:last]),
        owner=sentence.lower[last : last + 1] == ["'s"],
    )
    person.take_one()
    return person


def _has_age(sentence: Sentence, k: int) -> bool:
    """Whether an age between commas follows, so that a single word is a person: "Musa, 40, a teacher"."""
    count = (
        sentence.count_at[k + 1]
        if sentence.lower[k : k + 1] == [","] and k + 1 < len(sentence.lower)
        else None
    )
    return count is not None and count.kind is CountKind.AGE


def _name_end(sentence: Sentence, lexicon: Lexicon, i: int) -> int:
    """Index after the run of name words that starts at ``i``; ``i`` itself where none does."""
    lower, particles, k = sentence.lower, lexicon.name_words.particles, i
    longest = min(i + _LONGEST_NAME, len(lower))
    while k < longest:
        if k > i and lower[k] in particles and _has_capital(sentence, k + 1):
            k += 1
            continue
        is_name = _has_capital(sentence, k) or _has_article(sentence, lexicon, k)
        if k > i and is_name and lower[k] in lexicon.name_words.not_persons:
            return i  # "the Free Press"
        if not is_name or not _can_be_name(sentence, lexicon, k, first=k == i):
            break
        k += 1
        is_initial = len(sentence.tokens.words[k - 1]) == 1 and lower[k : k + 1] == ["."]
        if is_initial and _has_capital(sentence, k + 1):
            k += 1  # the period
    while k > i and (lower[k - 1] in particles or lower[k - 1] == "."):
        k -= 1
    return k


def _has_capital(sentence: Sentence, k: int) -> bool:
    return k < len(sentence.lower) and sentence.tokens.words[k][0].isupper()


def _has_article(sentence: Sentence, lexicon: Lexicon, k: int) -> bool:
    """Whether a word is a name with its article joined to it: "al-Bashir"."""
    article, joined, name = sentence.tokens.words[k].partition("-")
    return bool(joined) and article.casefold() in lexicon.name_words.particles and name[:1].isupper()


def _can_be_name(sentence: Sentence, lexicon: Lexicon, k: int, *, first: bool) -> bool:
    """Whether a capitalised word can be part of a name, and is not known as another word."""
    word, lower = sentence.tokens.words[k], sentence.lower[k]
    place = sentence.place_at[k]
    if (
        lower in lexicon.name_words.not_persons
        or lower in lexicon.people
        or lower in lexicon.titles.last_words
    ):
        return False
    if place is not None and (place.last - place.first > 1 or first):
        return False  # towns and countries are surnames as well, but no given names
    if sentence.dated[k] or sentence.count_at[k] is not None:
        return False
    if sentence.tags[k] & (CLOSED | Tag.DETERMINER | Tag.POSSESSIVE | Tag.ADVERB):
        return False
    if sentence.shouting and (
        lower in lexicon.verbs
        or lower in lexicon.objects.first_words
        or lower in lexicon.modifiers.last_words
    ):
        return False  # where all is in capitals, capitals tell nothing
    if k == 0 and _can_be_participle(lexicon, lower):
        return False  # "Jailed in May, …"
    if first and k == 0 and lower.endswith("ed") and sentence.lower[1:2] in (["as"], ["by"], ["in"], ["on"]):
        return False  # "Identified as two majors, …"
    if len(word) == 1:
        return sentence.lower[k + 1 : k + 2] == ["."]  # an initial
    return sentence.shouting or not word.isupper()  # an acronym


def _can_be_participle(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is a form in -ed or -ing of a verb that gives a status."""
    return any(entry.form in (Form.PAST, Form.ING) for entry in lexicon.verbs.get(word, ()))


def _title_before(sentence: Sentence, lexicon: Lexicon, i: int) -> tuple[int, Group | None]:
    """Where the title before a name begins, and the group that it tells."""
    k = i - 1
    if k >= 0 and sentence.lower[k] == ".":
        k -= 1
    if k < 0:
        return i, None
    found = lexicon.titles.ending_at(sentence.lower, k + 1)
    return (i, None) if found is None else (found[1], found[0])


def _is_office(sentence: Sentence, lexicon: Lexicon, k: int) -> bool:
    """Whether a word belongs to the office; "soldiers detained Bavadra" has a verb and no office."""
    if sentence.lower[k] not in lexicon.people_words.offices:
        return False
    return not sentence.lower[k].endswith("ed") or not k or bool(sentence.tags[k - 1] & _BEFORE_OFFICE)


def _describes(sentence: Sentence, lexicon: Lexicon, k: int) -> bool:
    """Whether a word before a title tells more of it: "Fatah deputy …", "opposition MP …"."""
    is_name = _has_capital(sentence, k) and not sentence.tags[k]
    return is_name or modifier_ending_at(lexicon, sentence.lower, k) is not None


def _extend_left(sentence: Sentence, lexicon: Lexicon, name: People) -> None:
    """Take in the nationality and the like before a title: "the former Iranian president …"."""
    k = name.first - 1
    while k >= 0 and k >= name.first - _LONGEST_OFFICE:
        place, word = sentence.place_at[k], sentence.lower[k]
        if place is not None and place.kind == "demonym":
            name.origin, name.first = name.origin or place.iso3, place.first
        elif (place is not None and place.kind == "city") or _is_office(sentence, lexicon, k):
            name.first = place.first if place is not None else k
        elif word in ARTICLES:
            name.first = k
            return
        elif k and name.group is not None and _describes(sentence, lexicon, k):
            name.first = k
        else:
            name.first = _article_before(sentence, lexicon, k) or name.first
            return
        k = min(k, name.first) - 1


def _article_before(sentence: Sentence, lexicon: Lexicon, k: int) -> int | None:
    """Where the article stands that adjectives before a title belong to: "the once powerful minister …"."""
    for j in range(k, max(k - _ADJECTIVES, -1), -1):
        if sentence.lower[j] in ARTICLES:
            return j if j < k else None
        is_adjective = not sentence.tags[j] and sentence.lower[j].isalpha() and sentence.place_at[j] is None
        if sentence.lower[j] in lexicon.verbs or not (is_adjective or sentence.lower[j] in _ONCE):
            return None
    return None
