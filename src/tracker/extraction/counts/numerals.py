"""Numbers in digits or words, as values."""

import re
from typing import NamedTuple

from tracker.extraction.counts.lexicon import CountsLexicon

_GROUPS_OF_THREE = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+")
_DECIMAL = re.compile(r"\d+[.,]\d+")
_LONGEST = 15
"""Longer strings of digits are no counts but identifiers."""


class Numeral(NamedTuple):
    """A number in the text.

    Attributes:
        first: Index of its first token.
        last: Index after its last token.
        value: The number; a fraction only where the text gives one ("3.5").
        vague: The number is a vague word's by the codebook ("a dozen"), unless a qualifier bounds it.
        magnitude: The word that multiplied it, 1 where none did ("three thousand": 1000).
    """

    first: int
    last: int
    value: float
    vague: bool = False
    magnitude: int = 1


def digits_value(word: str) -> float | None:
    """The value of a token of digits; null where it is none ("40s", "2nd").

    Commas or dots between groups of three separate thousands; else they are decimal.

    >>> digits_value("1,043"), digits_value("20.000"), digits_value("1.5"), digits_value("2nd")
    (1043, 20000, 1.5, None)
    """
    if len(word) > _LONGEST:
        return None
    if word.isdecimal():
        return int(word)
    if _GROUPS_OF_THREE.fullmatch(word):
        return int(word.replace(",", "").replace(".", ""))
    if _DECIMAL.fullmatch(word):
        return float(word.replace(",", "."))
    return None


def read_numeral(lower: list[str], i: int, lexicon: CountsLexicon) -> Numeral | None:
    """The number that starts at word ``i``, articles included ("a hundred", "half a million").

    >>> from tracker.extraction.counts.lexicon import counts_lexicon
    >>> read_numeral("two hundred and fifty men".split(), 0, counts_lexicon())
    Numeral(first=0, last=4, value=250, vague=False, magnitude=100)
    """
    word = lower[i]
    if word[:1].isdecimal():
        return _in_digits(lower, i, lexicon)
    if word in lexicon.numbers:
        return _in_words(lower, i, i, lexicon)
    if word in lexicon.grammar["articles"]:
        return _of_a_magnitude(lower, i, lexicon)
    if word in lexicon.grammar["half"]:
        return _half_a_magnitude(lower, i, lexicon)
    return None


def _in_digits(lower: list[str], i: int, lexicon: CountsLexicon) -> Numeral | None:
    value = digits_value(lower[i])
    if value is None:
        return None
    magnitude = lexicon.magnitudes.get(lower[i + 1]) if i + 1 < len(lower) else None
    if magnitude is None:
        return Numeral(i, i + 1, value)
    product = value * magnitude
    return Numeral(i, i + 2, int(product) if product == int(product) else product, magnitude=magnitude)


def _of_a_magnitude(lower: list[str], i: int, lexicon: CountsLexicon) -> Numeral | None:
    """Reads "a hundred", "a dozen", "a hundred thousand"."""
    if i + 1 >= len(lower) or lower[i + 1] not in lexicon.magnitudes:
        return None
    if lower[i + 1] in lexicon.vague_singulars:
        return Numeral(i, i + 2, lexicon.vague_singulars[lower[i + 1]], vague=True)
    return _in_words(lower, i, i + 1, lexicon, 1)


def _half_a_magnitude(lower: list[str], i: int, lexicon: CountsLexicon) -> Numeral | None:
    """Reads "half a million", "half a dozen", "half dozen"."""
    at = i + 2 if i + 1 < len(lower) and lower[i + 1] in lexicon.grammar["articles"] else i + 1
    magnitude = lexicon.magnitudes.get(lower[at]) if at < len(lower) else None
    return None if magnitude is None else Numeral(i, at + 1, magnitude // 2, magnitude=magnitude)


def _in_words(lower: list[str], first: int, i: int, lexicon: CountsLexicon, group: int = 0) -> Numeral:
    """Adds words up: a group below 1,000 is closed by "thousand", "million" or the end.

    Args:
        lower: The words.
        first: Where the numeral begins.
        i: Where to read on.
        lexicon: The number words.
        group: What the open group holds already (1 after "a").
    """
    total, largest, ceiling = 0, 1, 1_000_000_000_000
    while i < len(lower):
        word = lower[i]
        if word in lexicon.numbers and _fits(lexicon.numbers[word], group):
            group += lexicon.numbers[word]
        elif word in lexicon.magnitudes and (size := lexicon.magnitudes[word]) < 1000 and 0 < group < 100:
            group *= size
            largest = max(largest, size)
        elif (
            word in lexicon.magnitudes
            and (size := lexicon.magnitudes[word]) >= 1000
            and group
            and size < ceiling
        ):
            total, group, ceiling, largest = total + group * size, 0, size, max(largest, size)
        elif not (
            word in lexicon.grammar["and"] and largest > 1 and _continues(lower, i + 1, group, lexicon)
        ):
            break
        i += 1
    return Numeral(first, i, total + group, magnitude=largest)


def _fits(value: int, group: int) -> bool:
    """Whether a number word may follow: "two hundred" + "five", "twenty" + "one", but not "two" + "forty"."""
    rest = group % 100
    return rest == 0 or (rest >= 20 and rest % 10 == 0 and 0 < value < 10)


def _continues(lower: list[str], i: int, group: int, lexicon: CountsLexicon) -> bool:
    """Whether "and" goes on with the number ("two hundred and fifty") and joins no second one."""
    if i >= len(lower) or group % 100:
        return False
    following = lexicon.numbers.get(lower[i], 0)
    magnitude_next = i + 1 < len(lower) and lower[i + 1] in lexicon.magnitudes
    return following > 0 and (not magnitude_next or lexicon.magnitudes[lower[i + 1]] >= 1000)
