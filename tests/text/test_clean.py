import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.text.clean import chrome_lines

PAGE = """\
Home World Europe Business Sport
Loading…
Forty officers ask for asylum, ministry says
Forty officers ask for asylum, ministry says
By Example Wire
Published on 18/11/2016
Share this article

Forty officers have asked for asylum since the summer, the ministry said on Friday.
ADVERTISEMENT
Forty officers have asked for asylum since the summer, the ministry said on Friday.
Ten of them were refused.

Comments (12)
We use cookies to make this site better. Learn more
Sign up for our newsletter
Copyright © 2016 Example Wire
Read more
Hundreds arrested in a neighbouring country
Who was dismissed, and why it matters"""


def flagged(text: str) -> list[str]:
    return [text[start:end] for start, end in chrome_lines(text)]


def test_what_is_left_of_a_copied_page_is_the_article() -> None:
    chrome = dict(chrome_lines(PAGE))
    lines, start = [], 0
    for line in PAGE.split("\n"):
        if line and start not in chrome:
            lines.append(line)
        start += len(line) + 1
    assert lines == [
        "Forty officers ask for asylum, ministry says",
        "Forty officers have asked for asylum since the summer, the ministry said on Friday.",
        "Ten of them were refused.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Share this article",
        "Advertisement:",
        "READ MORE »",
        "Follow us on Twitter @example",
        "Read more: Hundreds held after raid",
        "See also: Court frees ten",
        "Newsletter Newsletters Events Events Podcasts Videos",
        "By A. Reporter and B. Reporter, Example Wire",
        "Updated: 18 Nov 2016, 10:32 CET",
        "© Example Wire 2016. All rights reserved.",
        "No comments yet",
    ],
)
def test_lines_of_the_page_are_chrome(line: str) -> None:
    assert flagged(f"{line}\n\nForty were held.") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, 40 officers had been detained.",
        "By the evening forty of them had been held",
        "Published figures show that 40 were arrested.",
        "Share prices fell after the arrests.",
        "Twitter was blocked.",
        "Police searched homes",
        "Related charges were dropped against ten.",
        "No.",
        "July 19",
        "Forty officers ask for asylum",
        "More than 40 were arrested in all",
        "World politics: business as usual",
    ],
)
def test_lines_of_the_article_are_not(line: str) -> None:
    assert flagged(f"{line}\n\nForty were held.") == []


def test_a_list_of_headlines_ends_with_the_page_or_is_none() -> None:
    assert flagged("Ten held.\n\nRead more\n\nForty freed\n\nA sentence of the article follows.") == [
        "Read more"
    ]


def test_a_short_line_may_come_twice() -> None:
    assert flagged("Why?\n\nThey fled.\n\nWhy?\n\nThey fled.") == []


@given(st.lists(st.sampled_from([*PAGE.split("\n"), "", " ", "Ünlü\tmetin.", "\u2003"])).map("\n".join))
def test_spans_are_whole_lines_in_order_and_apart(text: str) -> None:
    spans = chrome_lines(text)
    assert spans == sorted(spans)
    for start, end in spans:
        assert start == 0 or text[start - 1] == "\n"
        assert end == len(text) or text[end] == "\n"
        assert "\n" not in text[start:end]
        assert start < end
