"""What a number counts, told by the words beside it."""

from tracker.extract.counts.lexicon import CountsLexicon, counts_lexicon
from tracker.extract.counts.mention import CountKind
from tracker.extract.counts.numerals import Numeral
from tracker.text.tokens import Tokens

_DASHES = frozenset("-–")
_JOINERS = frozenset(("-", "–", "to", "and", "or", ",", "until", "through"))
_NOT_PLURAL = frozenset(("'s", "is", "was", "has", "as", "this", "its", "his", "us", "does"))


def kind_of(tokens: Tokens, numeral: Numeral, lexicon: CountsLexicon, *, qualified: bool) -> CountKind:
    """What the number counts; people, where nothing beside it says otherwise.

    Args:
        tokens: The sentence.
        numeral: The number.
        lexicon: The words that tell.
        qualified: Words such as "more than" bound the number, so it is no year.
    """
    lower, before = tokens.lower, numeral.first - 1
    previous = lower[before] if before >= 0 else ""
    if previous in lexicon.money_before:
        return CountKind.MONEY
    if _is_label(lower, before, lexicon):
        return CountKind.ARTICLE
    if is_day(tokens, numeral):
        return CountKind.DAY
    if _is_age(tokens, numeral, lexicon):
        return CountKind.AGE
    if _is_year(lower, numeral, lexicon, qualified=qualified):
        return CountKind.YEAR
    unit = unit_after(tokens, numeral.last, lexicon)
    if unit is None and (_is_hyphenated(tokens, numeral.last) or numeral.value != int(numeral.value)):
        return CountKind.THING
    return unit or CountKind.PEOPLE


def unit_after(tokens: Tokens, i: int, lexicon: CountsLexicon) -> CountKind | None:
    """The kind of the unit or thing within four words from ``i``, before the noun phrase ends.

    A unit must follow the number but for words such as "more" or "consecutive"; the plural of a thing may have
    any adjectives before it.
    """
    lower, only_fillers = tokens.lower, True
    if lower[i : i + 1] == ["of"]:
        i += 1
    for k in range(i, min(i + 4, len(lower))):
        found = lexicon.units.starting_at(lower, k)
        if found is not None and (only_fillers or found[0] is CountKind.THING):
            return found[0]
        if lower[k] in lexicon.stops:
            return None
        only_fillers = only_fillers and lower[k] in lexicon.between
    return None


def is_day(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether the number is the day of a date: "July 15", "15 July", "15 and 16 July", "the 15th of July"."""
    lower, i, j = tokens.lower, numeral.first, numeral.last
    if numeral.last - numeral.first != 1 or not lower[i][0].isdecimal() or not 1 <= numeral.value <= 31:
        return False
    if is_month(tokens, j) or (lower[j : j + 1] == ["of"] and is_month(tokens, j + 1)):
        return True
    if j + 1 < len(lower) and lower[j] in _JOINERS and lower[j + 1].rstrip("snthrd").isdecimal():
        return is_month(tokens, j + 2) or _follows_month(tokens, i)
    if _follows_month(tokens, i):
        return True
    return (
        i > 2
        and lower[i - 1] in _JOINERS - {","}
        and lower[i - 2].isdecimal()
        and _follows_month(tokens, i - 2)
    )


def is_month(tokens: Tokens, i: int) -> bool:
    """Whether word ``i`` is the name of a month, with a capital ("may" and "march" are not)."""
    return (
        0 <= i < len(tokens.lower)
        and tokens.lower[i] in counts_lexicon().months
        and tokens.words[i][0].isupper()
    )


def _follows_month(tokens: Tokens, i: int) -> bool:
    """Whether a month stands before; "in July 15 officers" has no day, as days do not take "in"."""
    month = i - 2 if i > 1 and tokens.lower[i - 1] == "." else i - 1
    return is_month(tokens, month) and not (month > 0 and tokens.lower[month - 1] == "in")


def _is_label(lower: list[str], before: int, lexicon: CountsLexicon) -> bool:
    if before > 0 and lower[before] == ".":
        return lower[before - 1] in ("no", "nos", "nr", "art", "tel")
    return before >= 0 and lower[before] in lexicon.labels


def _is_age(tokens: Tokens, numeral: Numeral, lexicon: CountsLexicon) -> bool:
    """Whether it is an age: "aged 43", "43-year-old", and bare after a name: "Murat T., 43, a lawyer"."""
    lower, i, j = tokens.lower, numeral.first, numeral.last
    if not 0 < numeral.value < 120:
        return False
    if (i > 0 and lower[i - 1] in lexicon.age_before) or lexicon.age_after.starting_at(lower, j):
        return True
    if i < 2 or j >= len(lower) or numeral.value < 10:
        return False
    named = tokens.words[i - 2][0].isupper() or tokens.words[i - 2] == "."
    return named and (lower[i - 1], lower[j]) in ((",", ","), ("(", ")"))


def _is_year(lower: list[str], numeral: Numeral, lexicon: CountsLexicon, *, qualified: bool) -> bool:
    """A bare 1900 to 2099 is a year after "in", "since" and the like, or where no plural noun follows."""
    i, j = numeral.first, numeral.last
    if j - i != 1 or len(lower[i]) != 4 or not 1900 <= numeral.value < 2100:
        return False
    previous = lower[i - 1] if i > 0 else ""
    if previous in lexicon.year_before or (previous == "." and i > 1):
        return True
    if qualified:
        return False
    for k in range(j, min(j + 3, len(lower))):
        if lower[k] in lexicon.stops:
            return True
        found = lexicon.units.starting_at(lower, k)
        if found is not None and found[0] is CountKind.THING:
            return True
        if lower[k] in lexicon.plurals or (lower[k].endswith("s") and lower[k] not in _NOT_PLURAL):
            return False
    return True


def _is_hyphenated(tokens: Tokens, i: int) -> bool:
    """Whether a hyphen ties the number to a word: "a 10-member panel", "the 20,000-strong force"."""
    return (
        0 < i < len(tokens.lower) - 1
        and tokens.lower[i] in _DASHES
        and tokens.ends[i - 1] == tokens.starts[i]
        and tokens.ends[i] == tokens.starts[i + 1]
        and tokens.lower[i + 1][0].isalpha()
        and tokens.lower[i + 1] not in ("plus", "odd")
    )
