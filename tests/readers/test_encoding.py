import io

import pytest

from tracker.readers.encoding import browser_name, choose_encoding, decode, encoding_of_mark
from tracker.readers.inputs import UnusableInputError
from tracker.vocabulary import RejectReason

ENGLISH = "The ministry said “at least 40” had sought asylum – it’s the first figure."
FRENCH = "Le ministère a annoncé que huit militaires ont demandé l'asile en Grèce après le coup d'État."
GERMAN = "Acht Männer beantragten in Österreich Asyl, weil sie zu Hause eine überlange Haft fürchteten."
TURKISH = "Darbe girişiminden sonra gözaltına alınan subaylar arasında çok sayıda general bulunuyor."
GREEK = "Οι οκτώ στρατιωτικοί ζήτησαν άσυλο στην Ελλάδα μετά το πραξικόπημα στην Τουρκία."


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", [ENGLISH, TURKISH, GREEK])
def test_unicode_is_told_with_and_without_a_mark(name: str, text: str) -> None:
    assert decode(text.encode(name)) == text


@pytest.mark.parametrize(
    ("name", "text"),
    [("cp1252", ENGLISH), ("cp1252", FRENCH), ("cp1252", GERMAN), ("cp1254", TURKISH), ("cp1253", GREEK)],
)
def test_eight_bit_encodings_of_the_languages_read_are_told_by_their_letters(name: str, text: str) -> None:
    assert decode(text.encode(name)) == text


def test_a_declaration_settles_what_the_bytes_do_not() -> None:
    polish = "Łódź"
    assert decode(polish.encode("cp1250"), declared="windows-1250") == polish


def test_valid_utf8_counts_more_than_a_wrong_declaration() -> None:
    assert decode(GREEK.encode(), declared="windows-1252") == GREEK


def test_latin_1_is_read_as_browsers_read_it() -> None:
    assert browser_name("ISO-8859-1") == "cp1252"
    assert decode(ENGLISH.encode("cp1252"), declared="iso-8859-1") == ENGLISH


def test_broken_utf8_is_refused_with_the_place_and_not_read_as_something_else() -> None:
    data = "Zürich, Genève ".encode() + b"\xff and on"
    with pytest.raises(UnusableInputError, match="UTF-8 broken at byte 17") as caught:
        decode(data)
    assert caught.value.reason is RejectReason.ENCODING


def test_the_place_is_right_in_a_file_read_in_pieces() -> None:
    data = "é".encode() * 1_500_000 + b"\xff"
    with pytest.raises(UnusableInputError, match="byte 3,000,000"):
        choose_encoding(io.BytesIO(data))


def test_a_code_page_of_old_computers_is_refused_rather_than_read_as_nonsense() -> None:
    with pytest.raises(UnusableInputError, match="no other encoding can be told for sure"):
        decode(GERMAN.encode("cp850"))


def test_an_unknown_declared_encoding_is_named() -> None:
    with pytest.raises(UnusableInputError, match="unknown encoding 'x-nonsense'"):
        decode(b"caf\xe9", declared="x-nonsense")


def test_plain_ascii_has_no_mark() -> None:
    assert encoding_of_mark(b"Ankara") is None
