"""Names of persons near a claim, folded so that spellings of one name meet."""

import re
import unicodedata
from functools import cache

from tracker.cases.wording import LANGUAGE, words
from tracker.lexicon.countries import countries
from tracker.lexicon.loader import load_lexicon

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\S")
_SENTENCE_END = frozenset('.!?:;“”"')
_MINIMUM_LETTERS = 4
_NEIGHBOURHOOD = 300
"""Characters after a quote within which a report comes to the name: two or three sentences."""
_DESCRIPTION = 7
"""Words before a name, article included, that may say who it is: "the US-based preacher and businessman"."""


def fold(name: str) -> str:
    """A name in lower case without accents.

    >>> fold("Özkaynakçı") == fold("Ozkaynakci")
    True
    """
    plain = unicodedata.normalize("NFKD", name.lower().replace("ı", "i"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def names_of(quote: str, attribution: str | None) -> frozenset[str]:
    """Last names of the persons whom a quote may be about: not who speaks, not whom others are tied to.

    >>> sorted(names_of("Colonels Halis Tunc and Ilhan Yasitli fled, Mevlut Cavusoglu told NTV.", None))
    ['tunc', 'yasitli']
    >>> sorted(names_of("A judge was held as a follower of the preacher Fethullah Gulen.", None))
    []
    """
    tokens = _TOKEN.findall(quote)
    sources = {fold(word) for word in (attribution or "").split()}
    return frozenset(
        fold(tokens[end - 1])
        for start, end in _runs(tokens)
        if _may_be_subject(tokens, start, end) and fold(tokens[end - 1]) not in sources
    )


def names_near(text: str, start: int, end: int) -> frozenset[str]:
    """Last names in a quote and in the sentences that follow it."""
    return names_of(text[start : end + _NEIGHBOURHOOD], None)


def _runs(tokens: list[str]) -> list[tuple[int, int]]:
    """Spans of capitalised words that can be a person's name."""
    found, i = [], 0
    while i < len(tokens):
        end = i
        while end < len(tokens) and _is_name_word(tokens[end]):
            end += 1
        if end > i and _is_name(tokens, i, end):
            found.append((i, end))
        i = max(end, i + 1)
    return found


def _is_name(tokens: list[str], start: int, end: int) -> bool:
    """Whether a run is a name: not the first word of a sentence alone, nor the beginning of an office."""
    opens = start == 0 or tokens[start - 1] in _SENTENCE_END
    plain_opener = opens and end == start + 1 and tokens[start].isascii()
    office = end < len(tokens) and tokens[end][0].isupper()
    return len(tokens[end - 1]) >= _MINIMUM_LETTERS and not plain_opener and not office


def _is_name_word(token: str) -> bool:
    return token[0].isupper() and not token.isupper() and token.lower() not in _no_names()


def _may_be_subject(tokens: list[str], start: int, end: int) -> bool:
    known = words()
    before = [token.lower() for token in tokens[:start]]
    after = [token.lower() for token in tokens[end : end + 2]]
    if not known.speaks.isdisjoint(after):
        return False
    if "whose" in (token.lower() for token in tokens[end : end + 20]):
        return True  # "..., the cleric whose extradition is demanded"
    of = _of_before(before)
    if of is not None:
        return of > 0 and before[of - 1] in known.of_subject
    return not before or before[-1] not in known.not_subject_after


def _of_before(before: list[str]) -> int | None:
    """Place of the "of" that a name follows, itself or behind a description ("of the exiled preacher X")."""
    if before[-1:] == ["of"]:
        return len(before) - 1
    for place in range(len(before) - 1, max(len(before) - _DESCRIPTION, 0), -1):
        if before[place] in {"the", "a", "an"}:
            return place - 1 if before[place - 1] == "of" else None
        if not before[place][0].isalpha():
            return None
    return None


@cache
def _no_names() -> frozenset[str]:
    """Capitalised words that are not names of persons, in lower case."""
    found = set(load_lexicon(LANGUAGE).name_words.not_persons)
    for country in countries().values():
        for phrases in (country.names, country.adjectives, country.persons, country.capitals, country.cities):
            found.update(word.lower() for phrase in phrases for word in phrase.split())
    return frozenset(found | words().titles)
