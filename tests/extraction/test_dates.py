"""When: dates of a sentence, resolved from the day of publication and the day of the coup."""

import datetime as dt
import tomllib
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.coups import Coup, find_coup
from tracker.errors import LexiconError
from tracker.extraction.dates import DateMention, DateRole, claim_span, find_dates
from tracker.extraction.dates.lexicon import lexicon_from
from tracker.text.tokens import tokenize
from tracker.vocabulary import DateBasis, DatePrecision

PUBLISHED = dt.date(2017, 5, 8)  # a Monday
COUP = find_coup("turkey-2016")


def dates(text: str, published: dt.date | None = PUBLISHED, coup: Coup | None = COUP) -> list[DateMention]:
    return find_dates(tokenize(text, 0, len(text)), published, coup)


def only(text: str, published: dt.date | None = PUBLISHED, coup: Coup | None = COUP) -> DateMention:
    (mention,) = dates(text, published, coup)
    return mention


def days(text: str, published: dt.date | None = PUBLISHED) -> str:
    mention = only(text, published)
    if mention.start == mention.end:
        return str(mention.start)
    return f"{mention.start}..{mention.end}"


def span(text: str, published: dt.date | None = PUBLISHED) -> str:
    start, end = claim_span(only(text, published), published, COUP)
    return f"{start}..{end}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they fled on 16 July", "2016-07-16"),
        ("they fled on July 16", "2016-07-16"),
        ("they fled on May 8", "2017-05-08"),
        ("they fled on May 9", "2016-05-09"),
        ("they fled on Jul. 16", "2016-07-16"),
        ("they fled on the 16th of July", "2016-07-16"),
        ("they fled on Saturday, July 16", "2016-07-16"),
        ("they fled early on Dec. 30", "2016-12-30"),
        ("they fled on the night of July 15-16", "2016-07-15..2016-07-16"),
        ("they fled on 3 and 4 August", "2016-08-03..2016-08-04"),
        ("they fled in March", "2017-03-01..2017-03-31"),
        ("they fled in July 2015", "2015-07-01..2015-07-31"),
        ("they fled in March this year", "2017-03-01..2017-03-31"),
        ("they fled in March of last year", "2016-03-01..2016-03-31"),
        ("they fled last July", "2016-07-01..2016-07-31"),
        ("they fled in early March", "2017-03-01..2017-03-10"),
        ("they fled in mid-July", "2016-07-11..2016-07-20"),
        ("they fled in late July", "2016-07-21..2016-07-31"),
        ("they fled in 2015", "2015-01-01..2015-12-31"),
        ("they fled in late 2015", "2015-10-01..2015-12-31"),
        ("they fled in the summer of 2016", "2016-06-01..2016-08-31"),
        ("they fled in the first half of 2016", "2016-01-01..2016-06-30"),
        ("they fled in the first 11 months of last year", "2016-01-01..2016-11-30"),
        ("they fled in the whole of 2015", "2015-01-01..2015-12-31"),
    ],
)
def test_absolute_dates_up_to_publication(text: str, expected: str) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("held yesterday", "2017-05-07"),
        ("held today", "2017-05-08"),
        ("held on Monday", "2017-05-08"),
        ("held on Friday", "2017-05-05"),
        ("held last Monday", "2017-05-01"),
        ("held late on Saturday", "2017-05-06"),
        ("held Friday night", "2017-05-05"),
        ("held on Friday last week", "2017-05-05"),
        ("held last week", "2017-05-01..2017-05-07"),
        ("held last weekend", "2017-05-06..2017-05-07"),
        ("held the weekend before", "2017-04-29..2017-04-30"),
        ("held last month", "2017-04-01..2017-04-30"),
        ("held early last month", "2017-04-01..2017-04-10"),
        ("held this month", "2017-05-01..2017-05-08"),
        ("held this year", "2017-01-01..2017-05-08"),
        ("held last year", "2016-01-01..2016-12-31"),
        ("held two days ago", "2017-05-06"),
        ("held a week ago", "2017-05-01"),
        ("held three months ago", "2017-02-01..2017-02-28"),
        ("it is three months since the army held him", "2017-02-01..2017-02-28"),
        ("held over the past two weeks", "2017-04-24..2017-05-08"),
        ("held in the last month", "2017-04-08..2017-05-08"),
        ("held at the start of the year", "2017-01-01..2017-01-31"),
    ],
)
def test_words_that_count_from_publication(text: str, expected: str) -> None:
    assert days(text) == expected
    assert only(text).basis is DateBasis.RELATIVE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 15 July and 20 August", "2016-07-15..2016-08-20"),
        ("between November 2016 and 3 March", "2016-11-01..2017-03-03"),
        ("between 3 December and 5 January 2017", "2016-12-03..2017-01-05"),
        ("from 2016 to early March 2018", "2016-01-01..2018-03-10"),
        ("from April 3 to 7", "2017-04-03..2017-04-07"),
        ("between 2009 and 2015", "2009-01-01..2015-12-31"),
        ("from Monday to Thursday", "2017-05-01..2017-05-04"),
    ],
)
def test_two_dates_make_a_range(text: str, expected: str) -> None:
    assert days(text) == expected
    assert only(text).precision is DatePrecision.RANGE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("since January", "2017-01-01..2017-05-08"),
        ("since last week", "2017-05-01..2017-05-08"),
        ("until May 3", "None..2017-05-03"),
        ("by the end of February this year", "None..2017-02-28"),
        ("as of May 3", "None..2017-05-03"),
        ("before May 3", "None..2017-05-02"),
        ("after May 3", "2017-05-03..2017-05-08"),
        ("since the coup", "2016-07-15..2017-05-08"),
        ("since July 15", "2016-07-15..2017-05-08"),
        ("after the failed coup", "2016-07-15..2017-05-08"),
        ("following the coup attempt of July 15", "2016-07-15..2017-05-08"),
        ("in the wake of last year's failed putsch", "2016-07-15..2017-05-08"),
        ("in the two years since the coup", "2016-07-15..2017-05-08"),
        ("before the coup", "None..2016-07-14"),
        ("the day after the coup", "2016-07-16..2016-07-16"),
        ("the day after the failed coup of 15 July 2016", "2016-07-16..2016-07-16"),
        ("hours after the coup", "2016-07-15..2016-07-16"),
        ("shortly after the coup", "2016-07-15..2016-08-15"),
        ("two weeks after the coup attempt", "2016-07-29..2016-07-29"),
        ("two days before the coup", "2016-07-13..2016-07-13"),
        ("the night of the coup", "2016-07-15..2016-07-15"),
        ("the failed July 15 coup", "None..None"),
        ("for two years", "None..None"),
        ("next week", "None..None"),
    ],
)
def test_span_of_a_claim_by_role(text: str, expected: str) -> None:
    assert span(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the 2016 coup attempt",
        "the coup attempt of July 2016",
        "July's failed coup",
        "last year's failed coup",
        "the failed coup of summer 2016",
        "the coup last July",
        "the attempted takeover",
        "the attempt to topple the president",
    ],
)
def test_a_date_within_the_name_of_the_coup_is_one_mention(text: str) -> None:
    mention = only(text)
    assert mention.is_event
    assert mention.role is DateRole.NAME
    assert mention.start == mention.end == COUP.day


@pytest.mark.parametrize("text", ["the 1980 coup", "after the coup of 1980", "a failed coup in 2003"])
def test_another_coup_is_a_date_like_any_other(text: str) -> None:
    mention = only(text)
    assert not mention.is_event
    assert mention.precision is DatePrecision.YEAR


@pytest.mark.parametrize(
    "text", ["the coup plotters", "coup suspects", "the takeover of the firm", "May they stay"]
)
def test_words_that_are_no_date(text: str) -> None:
    assert dates(text) == []


def test_the_day_of_the_coup_told_later_in_the_sentence_names_it() -> None:
    since, day = dates("262 have applied since the coup attempt by the group on July 15")
    assert since.role is DateRole.SINCE
    assert (day.role, day.is_event) == (DateRole.NAME, True)


def test_a_date_before_a_noun_names_it() -> None:
    assert only("under the May 5 decree").role is DateRole.NAME
    assert only("on May 5 the decree came").role is DateRole.AT


def test_without_a_coup_only_what_the_words_name_is_known() -> None:
    assert only("after the coup", coup=None).start is None
    assert only("after the failed coup of July 15, 2016", coup=None).start == COUP.day


@pytest.mark.parametrize(
    "text", ["on Friday", "last month", "in March", "on July 16", "two days ago", "on Friday, July 15"]
)
def test_without_publication_what_counts_from_it_is_null(text: str) -> None:
    mention = only(text, published=None)
    assert (mention.start, mention.end, mention.precision) == (None, None, None)


def test_without_publication_a_stated_year_is_enough() -> None:
    assert days("on Friday, July 15, 2016", None) == "2016-07-15"
    assert days("between 3 March and 5 April 2017", None) == "2017-03-03..2017-04-05"


@pytest.mark.parametrize("text", ["the next day", "since then", "two weeks later", "at the time"])
def test_days_known_from_another_sentence_are_context(text: str) -> None:
    mention = only(text)
    assert (mention.start, mention.basis) == (None, DateBasis.CONTEXT)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("on July 16", "stated"),
        ("in 2015", "stated"),
        ("in July 2015", "stated"),
        ("in March", "relative"),
        ("on Friday", "relative"),
    ],
)
def test_basis_tells_stated_from_relative(text: str, basis: str) -> None:
    assert only(text).basis.value == basis


def test_numbers_of_people_are_no_dates() -> None:
    assert days("in July 15 officers were held") == "2016-07-01..2016-07-31"
    assert dates("they held 2,016 officers") == []
    assert [m.last for m in dates("on July 15 and 20 officers were held")] == [3]


def listed(words: str) -> list[str]:
    return words.split()


def _layouts() -> list[Callable[[dt.date], str]]:
    months = listed("January February March April May June July August September October November December")
    return [
        lambda day: day.isoformat(),
        lambda day: f"{day.day} {months[day.month - 1]} {day.year}",
        lambda day: f"{months[day.month - 1]} {day.day}, {day.year}",
        lambda day: f"{months[day.month - 1]} {day.day} {day.year}",
        lambda day: f"{months[day.month - 1][:3]}. {day.day}, {day.year}",
        lambda day: f"the {day.day}th of {months[day.month - 1]}, {day.year}",
        lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
        lambda day: f"Friday, {day.day} {months[day.month - 1]} {day.year}",
    ]


@pytest.mark.parametrize("layout", _layouts())
@given(day=st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_every_full_date_in_every_layout_is_itself(layout: Callable[[dt.date], str], day: dt.date) -> None:
    mention = only(f"they fled on {layout(day)}.", published=None, coup=None)
    assert mention.start == mention.end == day


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_numeric_dates_are_read_only_where_unambiguous(day: dt.date) -> None:
    found = dates(f"on {day.day}/{day.month}/{day.year}", published=None, coup=None)
    full = [mention.start for mention in found if mention.precision is DatePrecision.DAY]
    assert full == ([day] if day.day > 12 or day.day == day.month else [])


@given(
    st.sampled_from(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]),
    st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31)),
)
def test_a_weekday_is_the_last_one_up_to_publication(name: str, published: dt.date) -> None:
    start = only(f"held on {name}", published).start
    assert start is not None
    assert 0 <= (published - start).days < 7
    assert f"{start:%A}" == name


_VOCABULARY = st.sampled_from(
    listed(
        "on in since until by before after from to between and early late mid the end of last this next week "
        "month year days two 15 July 2016 May Friday coup failed attempt 's ago 31 February 29 summer first "
        "11 months - / , . 30 yesterday then a day hours weekend"
    )
)


@given(
    st.lists(_VOCABULARY | st.text(min_size=1, max_size=8), max_size=25),
    st.none() | st.dates(),
    st.sampled_from([None, COUP]),
)
def test_mentions_lie_within_the_sentence_in_order(
    words: list[str], published: dt.date | None, coup: Coup | None
) -> None:
    text = " ".join(words)
    tokens = tokenize(text, 0, len(text))
    reached = 0
    for mention in find_dates(tokens, published, coup):
        assert reached <= mention.first < mention.last <= len(tokens)
        assert (mention.start is None) == (mention.end is None) == (mention.precision is None)
        assert mention.start is None or mention.end is None or mention.start <= mention.end
        claim_span(mention, published, coup)
        reached = mention.last


def shipped() -> dict[str, Any]:
    return tomllib.loads(files("tracker.lexicon").joinpath("en/dates.toml").read_text(encoding="utf-8"))


def test_a_phrase_with_two_meanings_is_refused() -> None:
    table = shipped()
    table["event_roles"]["before"].append("in the wake of")
    with pytest.raises(LexiconError, match="'in the wake of' means both"):
        lexicon_from(table)


def test_a_name_that_is_both_month_and_weekday_is_refused() -> None:
    table = shipped()
    table["weekdays"]["may"] = 3
    with pytest.raises(LexiconError, match="'may' stands in both months and weekdays"):
        lexicon_from(table)


def test_a_lexicon_without_its_tables_is_refused() -> None:
    with pytest.raises(LexiconError, match="months"):
        lexicon_from({})
