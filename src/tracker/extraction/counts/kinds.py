"""What a number counts, told by the words beside it."""

from tracker.extraction.counts.mention import CountKind
from tracker.extraction.counts.numerals import Numeral
from tracker.extraction.counts.scope import Scope

SCORE_DASHES = frozenset("-–")
"""Between the two numbers of a result: "2-1"."""
_YOUNGEST = 14
"""Below it a bare number is sooner a number of people."""
_AGE_ENDS = frozenset({",", ".", ")", ";", "who", ""})
_NOUN_PHRASE = 4
"""So many words after a number its noun is looked for: "20 senior Turkish police stations"."""


def kind_of(scope: Scope, numeral: Numeral, *, qualified: bool) -> CountKind:
    """What the number counts; people, where nothing beside it says otherwise.

    Args:
        scope: The sentence.
        numeral: The number.
        qualified: Words such as "more than" bound the number, so it is no year.
    """
    if scope.word(numeral.first - 1) in scope.lexicon.money_before:
        return CountKind.MONEY
    if _is_label(scope, numeral.first):
        return CountKind.ARTICLE
    if is_day(scope, numeral):
        return CountKind.DAY
    if _is_age(scope, numeral):
        return CountKind.AGE
    if _is_year(scope, numeral, qualified=qualified):
        return CountKind.YEAR
    unit = unit_after(scope, numeral.last)
    if unit is None and (_is_hyphenated(scope, numeral.last) or numeral.value != int(numeral.value)):
        return CountKind.THING
    return unit or CountKind.PEOPLE


def unit_after(scope: Scope, i: int) -> CountKind | None:
    """The kind of the unit or thing after ``i``, before the noun phrase ends.

    A unit must follow the number but for words such as "more" or "consecutive"; the plural of a thing may
    have any adjectives before it.
    """
    lower, lexicon, only_fillers = scope.lower, scope.lexicon, True
    if lower[i : i + 3] == ["and", "a", "half"]:
        i += 3  # "three and a half years"
    if scope.word(i) in lexicon.grammar["of"]:
        i += 1
    for k in range(i, min(i + _NOUN_PHRASE, len(lower))):
        found = lexicon.units.starting_at(lower, k)
        if found is not None and (only_fillers or found[0] is CountKind.THING):
            return found[0]
        if lower[k] in lexicon.between["stops"]:
            return None
        only_fillers = only_fillers and lower[k] in lexicon.between["words"]
    return None


def is_day(scope: Scope, numeral: Numeral) -> bool:
    """Whether the number is the day of a date: "July 15", "15 July", "15 and 16 July", "the 15th of July"."""
    i, j, joiners = numeral.first, numeral.last, scope.lexicon.days["joiners"]
    if j - i != 1 or not scope.lower[i][0].isdecimal() or not 1 <= numeral.value <= 31:
        return False
    if _follows_month(scope, i) or _is_month(scope, j):
        return True
    if scope.word(j) in scope.lexicon.grammar["of"] and _is_month(scope, j + 1):
        return True
    if scope.word(j) in joiners and scope.word(j + 1)[:1].isdecimal() and _is_month(scope, j + 2):
        return True
    return scope.word(i - 1) in joiners and scope.word(i - 2).isdecimal() and _follows_month(scope, i - 2)


def _is_month(scope: Scope, i: int) -> bool:
    """Whether word ``i`` is the name of a month, with a capital ("may" and "march" are not)."""
    return scope.word(i) in scope.lexicon.months and scope.tokens.words[i][0].isupper()


def _follows_month(scope: Scope, i: int) -> bool:
    """Whether a month stands before; "in July 15 officers" has no day, as days do not take "in"."""
    month = i - 2 if scope.word(i - 1) == "." else i - 1
    return _is_month(scope, month) and scope.word(month - 1) not in scope.lexicon.days["none_after"]


def _is_label(scope: Scope, i: int) -> bool:
    """Whether the number at ``i`` is a name: "Article 5", "No. 7"; but not "No. Two years ago"."""
    labels = scope.lexicon.labels
    if scope.word(i - 1) == ".":
        return scope.word(i - 2) in labels["abbreviated"] and scope.lower[i][0].isdecimal()
    return scope.word(i - 1) in labels["before"]


def _is_age(scope: Scope, numeral: Numeral) -> bool:
    """Whether it is an age: "aged 43", "43-year-old", and bare after a name: "Murat T., 43, a lawyer"."""
    lexicon, i, j = scope.lexicon, numeral.first, numeral.last
    if not 0 < numeral.value < 120:
        return False
    if scope.word(i - 1) in lexicon.age_before or lexicon.age_after.starting_at(scope.lower, j):
        return True
    if _is_one_of_ages(scope, i):
        return True
    if numeral.value >= _YOUNGEST and scope.word(j) in _AGE_ENDS and _tells_age(scope, i):
        return True
    if i < 2 or numeral.value < 10 or (scope.lower[i - 1], scope.word(j)) not in ((",", ","), ("(", ")")):
        return False
    if scope.tokens.words[i - 2][0].isupper() or scope.lower[i - 2] == ".":
        return True
    return numeral.value >= _YOUNGEST and scope.lower[i - 2].isalpha()  # "the candidate, 68, and …"


def _is_one_of_ages(scope: Scope, i: int) -> bool:
    """Whether it is one of two ages: "between the ages of 21 and 47", "aged between 21 and 47"."""
    if scope.word(i - 1) == "and":
        i -= 2
    if scope.word(i - 1) not in {"of", "between", "from"}:
        return False
    return scope.word(i - 2) in scope.lexicon.age_before


def _tells_age(scope: Scope, i: int) -> bool:
    """Whether a bare number before a mark is an age: "who is 49,", "a lawyer of 43,"."""
    before = scope.word(i - 1)
    if before in {"then", "now"} and scope.word(i - 2) == ",":
        return True  # "his father, then 87, and"
    if before in {"is", "was"}:
        return scope.word(i - 2) in {"who", "she", "he"}
    if " ".join(scope.lower[max(0, i - 3) : i]) in scope.lexicon.unstated["yielding"]:
        return False  # "a group of 15,"
    return (before == "of" and scope.word(i - 3) in {"a", "an", ","}) or (
        before == "of" and _is_single(scope, i - 2)
    )


def _is_single(scope: Scope, k: int) -> bool:
    """Whether a word can be one person by nationality or trade: "a Kurdish Iranian of 22"."""
    word = scope.word(k)
    return word.isalpha() and not word.endswith("s") and scope.word(k - 2) in {"a", "an"}


def _is_year(scope: Scope, numeral: Numeral, *, qualified: bool) -> bool:
    """Whether a bare 1900 to 2099 is a year: after "in", "since" and the like, or where no plural follows."""
    i, j = numeral.first, numeral.last
    if j - i != 1 or len(scope.lower[i]) != 4 or not 1900 <= numeral.value < 2100:
        return False
    if scope.word(i - 1) in scope.lexicon.year_before or _is_month(scope, i - 1):
        return True
    if qualified:
        return False
    words = scope.lexicon.between
    for k in range(j, min(j + 3, len(scope.lower))):
        word = scope.lower[k]
        if word in words["stops"]:
            return True
        found = scope.lexicon.units.starting_at(scope.lower, k)
        if found is not None and found[0] is CountKind.THING:
            return True
        if word in words["plurals"] or (word.endswith("s") and word not in words["not_plurals"]):
            return False
    return True


def _is_hyphenated(scope: Scope, i: int) -> bool:
    """Whether a hyphen ties the number to a word: "a 10-member panel", "the 20,000-strong force"."""
    tokens, word = scope.tokens, scope.word(i + 1)
    return (
        scope.word(i) in SCORE_DASHES
        and word[:1].isalpha()
        and word not in scope.lexicon.hyphened
        and tokens.ends[i - 1] == tokens.starts[i]
        and tokens.ends[i] == tokens.starts[i + 1]
    )
