"""How many: quantities of a sentence, their bounds, and what they count."""

import tomllib
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import LexiconError
from tracker.extraction.counts import CountKind, CountMention, find_counts
from tracker.extraction.counts.lexicon import counts_lexicon, lexicon_from
from tracker.extraction.counts.numerals import read_numeral
from tracker.text.tokens import Tokens, tokenize


def listed(words: str) -> list[str]:
    return words.split()


_ONES = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = ["", "", *listed("twenty thirty forty fifty sixty seventy eighty ninety")]


def tokens_of(text: str) -> Tokens:
    return tokenize(text, 0, len(text))


def counts(text: str) -> list[CountMention]:
    return find_counts(tokens_of(text))


def only(text: str) -> CountMention:
    (mention,) = counts(text)
    return mention


def summary(text: str) -> tuple[int | None, int | None, str]:
    mention = only(text)
    return mention.low, mention.high, mention.qualifier.value


def words_of(text: str, mention: CountMention) -> str:
    return " ".join(tokens_of(text).words[mention.first : mention.last])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8 officers fled", (8, 8, "exact")),
        ("Eight officers fled", (8, 8, "exact")),
        ("1,043 soldiers were held", (1043, 1043, "exact")),
        ("20.000 soldiers were held", (20000, 20000, "exact")),
        ("1.5 million people signed", (1_500_000, 1_500_000, "exact")),
        ("42 thousand teachers were sacked", (42000, 42000, "exact")),
        ("half a million people signed", (500_000, 500_000, "exact")),
        ("two dozen pilots were freed", (24, 24, "exact")),
        ("a hundred and twenty judges were suspended", (120, 120, "exact")),
        ("a pair of pilots landed", (2, 2, "exact")),
        ("a couple of officers stayed", (2, 2, "exact")),
        ("exactly 31 cadets were tried", (31, 31, "exact")),
        ("only 53 people were requested", (53, 53, "exact")),
    ],
)
def test_exact_numbers(text: str, expected: tuple[int | None, int | None, str]) -> None:
    assert summary(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least 262 diplomats", (262, None, "at_least")),
        ("the toll rises to more than 100", (100, None, "at_least")),
        ("over 9,100 police", (9100, None, "at_least")),
        ("no fewer than 30 judges", (30, None, "at_least")),
        ("upwards of 100,000 people", (100_000, None, "at_least")),
        ("20 or more officers", (20, None, "at_least")),
        ("40-plus officers", (40, None, "at_least")),
        ("more than a dozen officers", (12, None, "at_least")),
        ("at least two dozen officers", (24, None, "at_least")),
        ("at least some 40 officers", (40, None, "at_least")),
        ("up to 60 officers", (None, 60, "at_most")),
        ("as many as 60 officers", (None, 60, "at_most")),
        ("fewer than 60 officers", (None, 60, "at_most")),
        ("no more than 60 officers", (None, 60, "at_most")),
        ("some 40 officers", (40, 40, "about")),
        ("nearly 4,000 officials", (4000, 4000, "about")),
        ("an estimated 300 pilots", (300, 300, "about")),
        ("close to 300 pilots", (300, 300, "about")),
        ("300 or so pilots", (300, 300, "about")),
        ("some two dozen pilots", (24, 24, "about")),
        ("about a dozen pilots", (12, 12, "about")),
        ("about a thousand pilots", (1000, 1000, "about")),
        ("between 15 and 20 officers", (15, 20, "range")),
        ("15 to 20 officers", (15, 20, "range")),
        ("15-20 officers", (15, 20, "range")),
        ("two or three officers", (2, 3, "range")),
        ("two to three thousand officers", (2000, 3000, "range")),
        ("up to 15 or 20 officers", (None, 20, "at_most")),
    ],
)
def test_bounds_follow_the_codebook(text: str, expected: tuple[int | None, int | None, str]) -> None:
    assert summary(text) == expected


def test_a_mention_takes_in_its_qualifiers() -> None:
    text = "The more than 100 judges were held"
    assert words_of(text, only(text)) == "The more than 100"


@pytest.mark.parametrize(
    ("text", "floor"),
    [
        ("some officers", 2),
        ("several officers", 2),
        ("a few officers", 2),
        ("a number of officers", 2),
        ("numerous officers", 2),
        ("a handful of officers", 2),
        ("many officers", 2),
        ("a dozen officers", 12),
        ("dozens of officers", 24),
        ("scores of officers", 40),
        ("hundreds of officers", 200),
        ("several hundred officers", 200),
        ("thousands of officers", 2000),
        ("tens of thousands of officers", 20_000),
        ("hundreds of thousands of people", 200_000),
    ],
)
def test_vague_words_are_floors(text: str, floor: int) -> None:
    assert summary(text) == (floor, None, "vague")


@pytest.mark.parametrize(
    "text", ["most of the officers", "half of the officers", "a group of officers", "most officers"]
)
def test_quantities_without_bounds(text: str) -> None:
    assert summary(text) == (None, None, "unstated")
    assert only(text).kind is CountKind.PEOPLE


@pytest.mark.parametrize(
    "text", ["no officers were held", "none of them was held", "nobody was held", "neither of them left"]
)
def test_nobody_is_seen_as_negation(text: str) -> None:
    assert only(text).kind is CountKind.NONE


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a fine of $5 million", "money"),
        ("paid 300 euros", "money"),
        ("40 percent of all generals", "percent"),
        ("two-thirds of them", "percent"),
        ("one in three officers", "percent"),
        ("jailed for six months", "duration"),
        ("a two-year term", "duration"),
        ("two more years", "duration"),
        ("aged 43", "age"),
        ("a 43-year-old pilot", "age"),
        ("Murat T., 43, a lawyer", "age"),
        ("a 10-member panel", "thing"),
        ("a five-judge panel", "thing"),
        ("a 20,000-strong force", "thing"),
        ("two courts ruled", "thing"),
        ("twenty police stations", "thing"),
        ("300 kilometres away", "distance"),
        ("in 2016 officers fled", "year"),
        ("the 2016 coup", "year"),
        ("until early March 2018 applications came", "year"),
        ("on July 15 they fled", "day"),
        ("on 15 July they fled", "day"),
        ("on Dec. 30 they fled", "day"),
        ("the 16th of July", "day"),
        ("2016-07-15", "day"),
        ("the third trial", "ordinal"),
        ("the 2nd Army", "ordinal"),
        ("under Article 5", "article"),
        ("decree No. 7", "article"),
        ("a Boeing 737", "article"),
        ("at 6 p.m.", "time"),
        ("at 10:30", "time"),
        ("by 15 votes", "score"),
        ("won 2-1", "score"),
        ("asked three times", "times"),
    ],
)
def test_numbers_that_count_no_people(text: str, kind: str) -> None:
    assert [mention.kind.value for mention in counts(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "more than 2000 were detained",
        "they suspended 1934 judges",
        "2,016 soldiers",
        "in July 15 officers were held",
    ],
)
def test_numbers_that_only_look_like_dates(text: str) -> None:
    assert [mention.kind for mention in counts(text)] == [CountKind.PEOPLE]


@pytest.mark.parametrize(
    "text",
    [
        "no one else",
        "one another",
        "on the one hand",
        "how many were held",
        "one day they left",
        "no longer in office",
    ],
)
def test_words_that_are_no_quantity(text: str) -> None:
    assert [mention for mention in counts(text) if mention.kind is CountKind.PEOPLE] == []


def test_part_of_a_whole() -> None:
    part, whole = counts("Three of the eight were freed")
    assert (part.low, part.partitive) == (3, True)
    assert (whole.low, whole.definite) == (8, True)


def test_part_of_a_group_without_number() -> None:
    assert only("Most of them were freed").partitive


def test_number_out_of_a_number() -> None:
    part, whole = counts("20 out of 31 suspects were caught")
    assert part.partitive
    assert whole.low == 31


@pytest.mark.parametrize(
    "text",
    ["four more officers", "another 20 officers", "a further 12 officers", "two others", "dozens more"],
)
def test_more_of_the_same(text: str) -> None:
    assert only(text).additional


@pytest.mark.parametrize(
    "text", ["the eight", "all eight", "both men", "the other five", "the remaining six", "these three"]
)
def test_groups_known_already(text: str) -> None:
    assert only(text).definite


@pytest.mark.parametrize(
    "text", ["dozens of Turks apply there every month", "60 officers a day", "60 a day were held"]
)
def test_rates_are_marked(text: str) -> None:
    assert counts(text)[0].rate


def test_a_day_after_is_no_rate() -> None:
    assert not counts("60 officers a day after the coup")[0].rate


def test_a_rise_is_no_range() -> None:
    rise = [(mention.low, mention.kind.value) for mention in counts("from 1,800 in 2014 to 4,600 in 2015")]
    assert rise == [(1800, "people"), (2014, "year"), (4600, "people"), (2015, "year")]


def _in_words(number: int, joiner: str) -> str:
    if number < 20:
        return _ONES[number]
    if number < 100:
        ten, one = divmod(number, 10)
        return _TENS[ten] + (f"-{_ONES[one]}" if one else "")
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            head, rest = divmod(number, size)
            link = joiner if rest and rest < 100 else " "
            return f"{_in_words(head, joiner)} {name}" + (f"{link}{_in_words(rest, joiner)}" if rest else "")
    raise AssertionError


def _british(number: int) -> str:
    return _in_words(number, " and ")


def _american(number: int) -> str:
    return _in_words(number, " ").replace("-", " ")


@pytest.mark.parametrize("render", [_british, _american])
def test_every_number_word_below_ten_thousand_is_itself(render: Callable[[int], str]) -> None:
    lexicon = counts_lexicon()
    for number in range(10_000):
        words = render(number).split()
        numeral = read_numeral(words, 0, lexicon)
        assert numeral is not None
        assert (numeral.value, numeral.last) == (number, len(words)), words


@given(st.integers(10_000, 999_999_999))
def test_larger_number_words_are_themselves(number: int) -> None:
    words = _british(number).split()
    numeral = read_numeral(words, 0, counts_lexicon())
    assert numeral is not None
    assert (numeral.value, numeral.last) == (number, len(words))


@given(st.integers(1, 10**9), st.sampled_from(["", "at least ", "up to ", "about ", "nearly "]))
def test_digits_in_any_grouping_are_themselves(number: int, qualifier: str) -> None:
    mention = counts(f"they say {qualifier}{number:,} were held")[0]
    if mention.kind is CountKind.PEOPLE:
        assert number in {mention.low, mention.high}


_VOCABULARY = st.sampled_from(
    listed(
        "some of the 40 , . - and or to between from a half dozen hundred thousands tens one no another more "
        "than at July 2016 15 percent $ years year-old soldiers who each every day in No : both neither "
        "third 1.5 ' ("
    )
)


@given(st.lists(_VOCABULARY | st.text(min_size=1, max_size=8), max_size=25))
def test_mentions_lie_within_the_sentence_in_order(words: list[str]) -> None:
    text = " ".join(words)
    tokens = tokens_of(text)
    reached = 0
    for mention in find_counts(tokens):
        assert reached <= mention.first < mention.last <= len(tokens)
        assert mention.low is None or mention.high is None or mention.low <= mention.high
        reached = mention.last


def shipped() -> dict[str, Any]:
    return tomllib.loads(files("tracker.lexicon").joinpath("en/counts.toml").read_text(encoding="utf-8"))


def test_a_phrase_with_two_meanings_is_refused() -> None:
    table = shipped()
    table["before"]["at_most"].append("more than")
    with pytest.raises(LexiconError, match="'more than' means both"):
        lexicon_from(table, [])


def test_a_qualifier_that_the_codebook_does_not_know_is_refused() -> None:
    table = shipped()
    table["before"]["roughly"] = ["give or take"]
    with pytest.raises(LexiconError, match="roughly"):
        lexicon_from(table, [])


def test_a_missing_table_is_named() -> None:
    with pytest.raises(LexiconError, match="numbers"):
        lexicon_from({}, [])
