"""The day of publication that a plain text gives at its head."""

from collections.abc import Callable
from typing import Any

import pytest

from tracker.readers.head import day_at_head

Read = Callable[..., list[Any]]

HEADLINE = "Norway takes in five officers"
BODY = "Five Turkish officers have been granted asylum, the ministry said on Friday."


@pytest.mark.parametrize(
    "line",
    [
        "12 March 2017",
        "March 12, 2017",
        "Sunday, 12 March 2017",
        "2017-03-12",
        "12.03.2017",
        "Published: 12 March 2017",
        "Published on March 12, 2017 at 10:05",
        "Date: 12 Mar 2017",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_line_of_its_own_below_the_headline_is_the_day(line: str, gap: str) -> None:
    found = day_at_head(f"{HEADLINE}{gap}{line}{gap}{BODY}")
    assert found is not None
    assert found.isoformat() == "2017-03-12"


@pytest.mark.parametrize(
    "dateline",
    [
        "ANKARA, 12 March 2017 - ",
        "ANKARA, March 12, 2017 (Agency) — ",
        "Ankara, 12 March 2017 – ",
        "NEW YORK, Mar. 12, 2017 -- ",
        "ANKARA, Turkey, 12 March 2017 (Agency) - ",
        "Oslo (12 March 2017) - ",
    ],
)
def test_a_dateline_with_its_year_gives_the_day(dateline: str) -> None:
    found = day_at_head(f"{HEADLINE}\n\n{dateline}{BODY}")
    assert found is not None
    assert found.isoformat() == "2017-03-12"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADLINE}\n\nANKARA, March 12 (Agency) - {BODY}",
        f"{HEADLINE}\n\nOn Friday, 15 July 2016 - the night of the coup - eight men fled.",
        f"{HEADLINE}\n\nSince 15 July 2016 - when the coup failed - eight men have fled.",
        f"{HEADLINE}\n\nThe trial of 12 March 2017 - the first of its kind - was put off.",
        f"Turkey, 15 July 2016: how a coup failed\n\n{BODY}",
        f"{HEADLINE}\n\nUpdated: 12 March 2017\n\n{BODY}",
        "How it went\n\n15 July 2016\nBridges are blocked.\n\n16 July 2016\nEight men flee.",
        f"{HEADLINE}\n\n" + f"{BODY}\n" * 5 + "12 March 2017",
        "",
    ],
)
def test_other_days_are_not_taken_for_that_of_publication(text: str) -> None:
    assert day_at_head(text) is None


def test_the_name_of_the_file_counts_before_the_head_of_the_text(read: Read) -> None:
    text = f"{HEADLINE}\n12 March 2017\n{BODY}"
    assert read("norway-2017-03-14.txt", text)[0].published.isoformat() == "2017-03-14"
    assert read("norway.txt", text)[0].published.isoformat() == "2017-03-12"


def test_the_text_is_kept_whole(read: Read) -> None:
    text = f"{HEADLINE}\n12 March 2017\n{BODY}"
    assert read("norway.txt", text)[0].text == text
