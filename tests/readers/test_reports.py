import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import UsageError
from tracker.readers import report_from_text


def test_the_headline_is_the_first_paragraph() -> None:
    report = report_from_text("They asked for asylum.", title="Eight land in Greece")
    assert report.text == "Eight land in Greece\n\nThey asked for asylum."
    assert report.text[report.body_start :] == "They asked for asylum."


def test_a_body_that_opens_with_the_headline_has_it_once() -> None:
    report = report_from_text("EIGHT LAND IN GREECE\n\nThey asked for asylum.", title="Eight land in Greece")
    assert report.text == "Eight land in Greece\n\nThey asked for asylum."


def test_without_a_headline_none_is_made_up() -> None:
    report = report_from_text("They asked for asylum.")
    assert (report.title, report.body_start) == (None, 0)


def test_entities_and_tags_of_feeds_become_text() -> None:
    report = report_from_text("<p>Ankara&#039;s &amp;quot;list&amp;quot;</p><ul><li>forty names</li></ul>")
    assert report.text == 'Ankara\'s "list"\n\nforty names'


def test_a_smaller_than_sign_is_not_a_tag() -> None:
    assert report_from_text("Fewer than x < 40 and y > 3 people").text == "Fewer than x < 40 and y > 3 people"


def test_the_same_text_has_the_same_id_and_another_text_another() -> None:
    one, same, other = (report_from_text(text).report_id for text in ("Forty.\r\n", "Forty.", "Fifty."))
    assert one == same != other
    assert one[0] == "r"
    assert len(one) == 13


def test_the_id_of_the_source_is_kept() -> None:
    assert report_from_text("Forty.", report_id=" abc 1 ").report_id == "abc 1"


@pytest.mark.parametrize("published", ["2016-07-16", dt.date(2016, 7, 16), dt.datetime(2016, 7, 16, 9)])  # noqa: DTZ001
def test_the_day_may_be_text_or_a_date(published: str | dt.date) -> None:
    assert report_from_text("Forty.", published=published).published == dt.date(2016, 7, 16)


def test_a_day_that_cannot_be_read_is_an_error_that_quotes_it() -> None:
    with pytest.raises(UsageError, match="published: cannot read 'soon'"):
        report_from_text("Forty.", published="soon")


@pytest.mark.parametrize(
    ("given_as", "code"), [("en", "en"), ("en-GB", "en"), ("ENG", "en"), ("Türkçe", "tr"), ("", None)]
)
def test_languages_are_read_as_tags_codes_and_names(given_as: str, code: str | None) -> None:
    assert report_from_text("Forty.", language=given_as).language == code


def test_a_language_that_cannot_be_read_is_an_error() -> None:
    with pytest.raises(UsageError, match="language: cannot read"):
        report_from_text("Forty.", language="Klingon!")


@given(st.text(), st.none() | st.text(max_size=40))
def test_any_text_gives_a_report_that_can_be_stored(text: str, title: str | None) -> None:
    report = report_from_text(text, title=title)
    assert report.text.encode("utf-8").decode() == report.text
    assert "\r" not in report.text
    assert report.text[report.body_start :] == report.text[report.body_start :].strip()
    assert report.title is None or report.text.startswith(report.title)
    assert len(report.source_sha256) == 64
