"""Raw characters to the form in which every offset counts."""

import html
import re
import unicodedata

# The characters that Python, Unicode or a browser takes for the end of a line.
_NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Nothing that a reader sees: controls, soft hyphens, zero-width and bidirectional marks, byte order marks.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
# Spaces of other widths, which scanners of plain ASCII spaces would run past.
_SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_SPACE_RUN = re.compile(r"\s+")


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
    (lone surrogates, which JSON can spell) become U+FFFD.

    >>> normalise("Eight sol\xaddiers\r\n\r\n\r\nfled\xa0to Greece.\r")
    'Eight soldiers\n\nfled to Greece.'
    """
    text = _NEWLINES.sub("\n", text)
    if not text.isascii():
        text = _SPACES.sub(" ", _SURROGATES.sub("\ufffd", text))
        text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    elif not text.isprintable():
        text = _INVISIBLE.sub("", text)
    return _BLANK_LINES.sub("\n\n", text).strip()


def one_line(text: str) -> str:
    r"""A headline, a name or another short value: normalised, on one line.

    >>> one_line("  Eight soldiers\n seek asylum ")
    'Eight soldiers seek asylum'
    """
    return _SPACE_RUN.sub(" ", normalise(unescape(text)))
