"""Leaders in a sentence: "Lukashenko" tells Belarus where no word of the report does."""

from tracker.extraction.countries import PlaceMention
from tracker.lexicon.leaders import Leaders, folded, leaders
from tracker.lexicon.places import PlaceKind
from tracker.text.tokens import POSSESSIVE, Tokens


def find_leaders(tokens: Tokens) -> list[PlaceMention]:
    """The leaders that a sentence names, as mentions of their countries, in order.

    >>> from tracker.text.tokens import tokenize
    >>> text = "Critics of President Ortega fled as those of Somoza had."
    >>> [(m.first, m.last, m.iso3) for m in find_leaders(tokenize(text, 0, len(text)))]
    [(3, 4, 'NIC'), (8, 9, 'NIC')]
    """
    known, words, lower, found = leaders(), tokens.words, tokens.lower, list[PlaceMention]()
    end = 0
    for i in tokens.capitals:
        word = lower[i]
        key = (word if word.isascii() else folded(word)).removesuffix("'s")  # "DEBY'S"
        if key not in known.firsts or i < end:
            continue
        named = _named_at(tokens, i, key, known)
        if named is not None:
            end, iso3 = named
            is_owner = end < len(words) and words[end] in POSSESSIVE
            found.append(PlaceMention(i, end, iso3, PlaceKind.LEADER, is_owner))
    return found


def _named_at(tokens: Tokens, i: int, first: str, known: Leaders) -> tuple[int, str] | None:
    """Where the name that begins at token ``i`` with the word ``first`` ends, and whose it is."""
    for rest, iso3 in known.by_first.get(first, ()):
        end = i + 1 + len(rest)
        if not rest or tuple(folded(word) for word in tokens.words[i + 1 : end]) == rest:
            return end, iso3
    iso3_of_surname = known.by_surname.get(first)
    if iso3_of_surname is None or not _has_title(tokens, i, known):
        return None
    return i + 1, iso3_of_surname


def _has_title(tokens: Tokens, i: int, known: Leaders) -> bool:
    """Whether a title stands right before, or before the dot of its abbreviation: "Gen. Franco"."""
    before = i - 2 if i > 1 and tokens.words[i - 1] == "." else i - 1
    return before >= 0 and tokens.lower[before] in known.titles
