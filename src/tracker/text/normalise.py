"""Raw characters to the form in which every offset counts."""

import html
import re
import unicodedata

# The characters that Unicode or an old program takes for the end of a line; carriage returns come first.
_NEWLINES = "\x0b\x0c\x85\u2028\u2029"
# Spaces of other widths, which scanners of plain ASCII spaces would run past.
_SPACES = "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
# All that is not a character of the text: the above; letters that UTF-8 cannot store (lone surrogates, which
# JSON can spell); and what no reader sees: controls, soft hyphens, zero-width and bidirectional marks, byte
# order marks. One class, so that a text is gone through once.
_ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u2069\u3000"
    "\ufeff\ud800-\udfff]"
)
_REPLACEMENTS = dict.fromkeys(_NEWLINES, "\n") | dict.fromkeys(_SPACES, " ")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_UNTIDY_BLANK_LINES = re.compile(r"\n(?:[ \t]+|\n[ \t]*)\n")


def unescape(text: str) -> str:
    r"""Replace HTML entities; twice, since feeds escape what was escaped already.

    Only entities that end in a semicolon are taken for one, so that "AT&T" and "R&copy" stay as they are.

    >>> unescape("Ankara&#039;s &amp;quot;purge&amp;quot;")
    'Ankara\'s "purge"'
    """
    for _ in range(2):
        if "&" not in text:
            break
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    return text


def normalise(text: str) -> str:
    r"""Text with LF newlines, NFC, plain spaces and without invisible characters.

    Runs of blank lines become one; white space at either end goes. Letters that cannot be stored as UTF-8
    become U+FFFD.

    >>> normalise("Eight sol\xaddiers\r\n\r\n\r\nfled\xa0to Greece.\r")
    'Eight soldiers\n\nfled to Greece.'
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _ODD.sub(_plain, text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if _UNTIDY_BLANK_LINES.search(text):
        text = _BLANK_LINES.sub("\n\n", text)
    return text.strip()


def one_line(text: str) -> str:
    r"""A headline, a name or another short value: normalised, on one line.

    >>> one_line("  Eight soldiers\n seek asylum ")
    'Eight soldiers seek asylum'
    """
    return " ".join(normalise(unescape(text)).split())


def _plain(odd: "re.Match[str]") -> str:
    character = odd[0]
    return "\ufffd" if "\ud800" <= character <= "\udfff" else _REPLACEMENTS.get(character, "")
