"""Names of persons near a claim, folded so that spellings of one name meet."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import cache

from tracker.cases.wording import LANGUAGE, words
from tracker.lexicon.countries import countries
from tracker.lexicon.loader import load_lexicon

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\S")
_SENTENCE_END = frozenset('.!?:;“”"')
_MINIMUM_LETTERS = 4
_NEIGHBOURHOOD = 300
"""Characters after a quote within which a report comes to the name: two or three sentences."""
_APPOSITION = 16
"""Tokens behind a name within which what describes it ends: "a spokesman for the rebel Free Syrian Army,"."""
_DESCRIPTION = 7
"""Words before a name, article included, that may say who it is: "the US-based preacher and businessman"."""


def fold(name: str) -> str:
    """A name in lower case without accents.

    >>> fold("Özkaynakçı") == fold("Ozkaynakci")
    True
    """
    plain = unicodedata.normalize("NFKD", name.lower().replace("ı", "i"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def names_of(quote: str, attribution: str | None = None, known: Collection[str] = ()) -> frozenset[str]:
    """Last names of the persons whom a quote may be about: not who speaks, not whom others are tied to.

    Args:
        quote: The words of a claim.
        attribution: Who says so.
        known: Last names of the report: one of them may open the sentence alone ("Alphason was held").

    >>> sorted(names_of("Colonels Halis Tunc and Ilhan Yasitli fled, Mevlut Cavusoglu told NTV."))
    ['tunc', 'yasitli']
    >>> sorted(names_of("A judge was held as a follower of the preacher Fethullah Gulen."))
    []
    """
    return frozenset(name[-1] for name in _subjects(quote, attribution, known))


def full_names_of(quote: str, attribution: str | None = None) -> frozenset[str]:
    """First and last names of the persons whom a quote may be about.

    >>> sorted(full_names_of("Colonels Halis Tunc and Yasitli fled."))
    ['halis tunc']
    """
    return frozenset(" ".join(name) for name in _subjects(quote, attribution, ()) if len(name) > 1)


def names_near(text: str, start: int, end: int) -> frozenset[str]:
    """Last names in a quote and in the sentences that follow it."""
    return names_of(text[start : end + _NEIGHBOURHOOD])


def last_names_in(text: str) -> frozenset[str]:
    """The last names of all persons whom a text calls by first and last name, as it writes them.

    >>> sorted(last_names_in("Lawyers of Halis Tunc spoke. Tunc was held on Monday."))
    ['Tunc']
    """
    tokens = _TOKEN.findall(text)
    return frozenset(tokens[end - 1] for start, end in _runs(tokens, ()) if end - start > 1)


def _subjects(quote: str, attribution: str | None, known: Collection[str]) -> Iterator[list[str]]:
    """Names, folded, of whom a quote may be about; none where it begins with "he", who is named before."""
    tokens = _TOKEN.findall(quote)
    if tokens and tokens[0].lower() in words().pronouns:
        return
    sources = {fold(word) for word in (attribution or "").split()}
    for start, end in _runs(tokens, known):
        name = [fold(token) for token in tokens[start:end]]
        if name[-1] not in sources and _may_be_subject(tokens, start, end):
            yield name


def _runs(tokens: list[str], known: Collection[str]) -> list[tuple[int, int]]:
    """Spans of capitalised words that can be a person's name."""
    found, end = [], 0
    for start, token in enumerate(tokens):
        if start < end or not token[0].isupper():
            continue
        end = start
        while end < len(tokens) and (_is_name_word(tokens[end]) or (end > start and _goes_on(tokens, end))):
            end += 1
        if end > start and _is_name(tokens, start, end, known):
            found.append((start, end))
    return found


def _is_name(tokens: list[str], start: int, end: int, known: Collection[str]) -> bool:
    """Whether a run is a name: no unknown first word of a sentence alone, nor the beginning of an office."""
    opens = start == 0 or tokens[start - 1] in _SENTENCE_END
    plain_opener = opens and end == start + 1 and tokens[start].isascii() and tokens[start] not in known
    office = end < len(tokens) and tokens[end][0].isupper()
    return len(tokens[end - 1]) >= _MINIMUM_LETTERS and not plain_opener and not office


def _goes_on(tokens: list[str], place: int) -> bool:
    """Whether a name goes on in small letters: "Samih al-Maaytah", "Omar bin Laden"."""
    token, following = tokens[place], tokens[place + 1 : place + 2]
    if token.partition("-")[0] in words().particles and "-" in token:
        return True
    return token in words().particles and bool(following) and _is_name_word(following[0])


def _is_name_word(token: str) -> bool:
    return token[0].isupper() and not token.isupper() and token.lower() not in _no_names()


def _may_be_subject(tokens: list[str], start: int, end: int) -> bool:
    known = words()
    before = [token.lower() for token in tokens[:start]]
    after = [token.lower() for token in tokens[end : end + 2]]
    if not known.speaks.isdisjoint(after) or _speaks_behind(tokens, end):
        return False
    if "whose" in (token.lower() for token in tokens[end : end + 20]):
        return True  # "..., the cleric whose extradition is demanded"
    if before[-1:] and before[-1] in known.offices:  # mostly of those who act, not of those who are held
        return bool(after) and (after[0] in {"was", "were"} or not known.former.isdisjoint(before[-5:]))
    described = _before_description(before)
    if described and before[described - 1] == "of":
        return described > 1 and before[described - 2] in known.of_subject
    if described < len(before):
        return before[described - 1] not in known.tied_by
    return not before or before[-1] not in known.not_subject_after


def _speaks_behind(tokens: list[str], end: int) -> bool:
    """Whether who is described between commas speaks then: "X, a spokesman for the rebels, announced"."""
    if tokens[end : end + 1] != [","]:
        return False
    comma = next((k for k in range(end + 1, min(end + _APPOSITION, len(tokens))) if tokens[k] == ","), None)
    return comma is not None and not words().speaks.isdisjoint(
        token.lower() for token in tokens[comma + 1 : comma + 2]
    )


def _before_description(before: list[str]) -> int:
    """How many words there are before a name and what it is called with it ("of | the exiled preacher X")."""
    for place in range(len(before) - 1, max(len(before) - _DESCRIPTION, 0), -1):
        if before[place] in {"the", "a", "an"}:
            return place
        if not before[place][0].isalpha() or before[place] in words().not_subject_after:
            break
    return len(before)


@cache
def _no_names() -> frozenset[str]:
    """Capitalised words that are not names of persons, in lower case."""
    found = set(load_lexicon(LANGUAGE).name_words.not_persons)
    for country in countries().values():
        for phrases in (country.names, country.adjectives, country.persons, country.capitals, country.cities):
            found.update(word.lower() for phrase in phrases for word in phrase.split())
    return frozenset(found | words().titles)
