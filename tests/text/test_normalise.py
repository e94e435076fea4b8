import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.text.normalise import normalise, one_line, unescape


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_newline_becomes_lf(newline: str) -> None:
    assert normalise(f"Forty held.{newline}Ten freed.") == "Forty held.\nTen freed."


def test_blank_lines_in_a_row_become_one() -> None:
    assert normalise("One.\n \n\n\t\nTwo.") == "One.\n\nTwo."


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert normalise("Erdog\u0306an") == normalise("Erdo\u011fan") == "Erdo\u011fan"


def test_invisible_characters_go_and_odd_spaces_become_plain() -> None:
    assert normalise("\ufeffasy\xadlum\u200b\xa0seek\u202aers\x07") == "asylum seekers"


def test_tabs_within_a_line_stay() -> None:
    assert normalise("Ankara\t40") == "Ankara\t40"


@given(st.text())
def test_normal_text_stays_as_it_is(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not set(once) & set("\r\x0b\x0c\x85\u2028\u2029\ufeff\xad")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("&#039;no&#x27;", "'no'"),
        ("&ldquo;no&rdquo;", "“no”"),
        ("&amp;#039;", "'"),
        ("AT&T and R&D; 4 &lt 5", "AT&T and R&D; 4 &lt 5"),
        ("&nosuch; &", "&nosuch; &"),
    ],
)
def test_entities_are_replaced_where_they_are_some(written: str, meant: str) -> None:
    assert unescape(written) == meant


def test_a_headline_is_on_one_line() -> None:
    assert one_line(" Forty\r\n held &amp; freed ") == "Forty held & freed"
