"""Bytes to text, by evidence: a byte order mark, valid UTF-8, a declaration, a detector that is sure.

Whatever none of these settles is refused with the place of the byte, and never read as nonsense.
"""

import codecs
import io
import re
from typing import BinaryIO

import charset_normalizer

from tracker.readers.inputs import UnusableInputError
from tracker.vocabulary import RejectReason

_CHUNK = 1 << 20
_SAMPLE = 1 << 16
# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What charset-normalizer must report: disorder (0 is a clean reading) and likeness to a language (1 is full).
_MOST_CHAOS = 0.1
_LEAST_COHERENCE = 0.5

_FEWEST_ZEROS = 3
_TYPOGRAPHY = "\xa0“”‘’‚„–—…•·«»‹›€£§°©®™´¨½¼¾²³ºª"
_WESTERN = "äöüßàâæçéèêëîïôœùûñáíóúìòãõåøÄÖÜÀÂÆÇÉÈÊËÎÏÔŒÙÛÑÁÍÓÚÌÒÃÕÅØ¿¡"
_TURKISH = "çğıöşüâîûÇĞİÖŞÜÂÎÛ"
# Eight-bit encodings of the languages that the tracker reads, and the letters that those languages use. They
# are tried before the detector, which takes French in windows-1252 for Hungarian.
_EIGHT_BIT = (
    ("cp1252", frozenset(_WESTERN + _TYPOGRAPHY)),
    ("cp1254", frozenset(_TURKISH + _TYPOGRAPHY)),
)
# In a language written in Latin letters, most letters are ASCII.
_MOST_ACCENTED = 0.25
# Sign of a wrong reading: a quotation mark or an ellipsis within a word.
_BROKEN_WORD = re.compile("[^\\W\\d_][“”„‚«»…¿¡][^\\W\\d_]")


def choose_encoding(stream: BinaryIO, declared: str | None = None) -> str:
    """The name of the encoding of all bytes of ``stream``, fit for ``codecs``.

    In order: byte order mark; UTF-16 without one, by its zero bytes; UTF-8 if every byte is valid as such;
    the ``declared`` encoding; charset-normalizer's finding. Reads the stream to its end, in pieces.

    Raises:
        UnusableInputError: ENCODING, where none of these fits; the message gives the byte offset.
    """
    head = stream.read(_SAMPLE)
    marked = encoding_of_mark(head)
    if marked is not None:
        return marked
    broken = _first_byte_not_utf8(head, stream)
    if broken is None:
        return "utf-8"
    offset, after_valid, sample = broken
    if declared is not None and not _is_utf8(declared):
        return browser_name(declared)
    if after_valid:
        # Letters beyond ASCII before this byte are valid UTF-8, which no other encoding is by chance.
        raise UnusableInputError(RejectReason.ENCODING, f"UTF-8 broken at byte {offset:,}")
    return _detected(sample, offset)


def decode(data: bytes, declared: str | None = None) -> str:
    """All of ``data`` as text; see ``choose_encoding``.

    Raises:
        UnusableInputError: ENCODING, with the byte offset.
    """
    name = choose_encoding(io.BytesIO(data), declared)
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise UnusableInputError(
            RejectReason.ENCODING, f"byte {error.start:,} is not valid as {name}: {error.reason}"
        ) from error


def encoding_of_mark(head: bytes) -> str | None:
    r"""The encoding that a byte order mark, or the zero bytes of UTF-16 without one, give away.

    >>> encoding_of_mark(b"\xff\xfeA\x00"), encoding_of_mark(b"A\x00n\x00k\x00"), encoding_of_mark(b"An")
    ('utf-16', 'utf-16-le', None)
    """
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    # Basic Latin, white space at least, has a zero for every other byte, and always on the same side.
    even, odd = head[0::2].count(0), head[1::2].count(0)
    enough = max(even, odd) >= max(_FEWEST_ZEROS, len(head) / 20) and not len(head) % 2
    if not enough or (even and odd):
        return None
    return "utf-16-le" if odd else "utf-16-be"


def browser_name(declared: str) -> str:
    """The codec for a declared charset, read as browsers read it (WHATWG Encoding Standard, section 4.2).

    Pages that say ISO-8859-1 or US-ASCII are written in windows-1252, those that say ISO-8859-9 in
    windows-1254.

    Raises:
        UnusableInputError: ENCODING, where no such encoding is known.
    """
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError) as error:
        raise UnusableInputError(
            RejectReason.ENCODING, f"declares the unknown encoding {declared!r}"
        ) from error
    return {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}.get(name, name)


def _is_utf8(declared: str) -> bool:
    return declared.lower().replace("_", "-") in {"utf-8", "utf8"}


def _first_byte_not_utf8(head: bytes, rest: BinaryIO) -> tuple[int, bool, bytes] | None:
    """Where UTF-8 first breaks: the offset, whether valid non-ASCII stands before it, the bytes around it."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    read, after_valid, chunk = 0, False, head
    while True:
        pending = len(decoder.getstate()[0])
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            after_valid = after_valid or not error.object[: error.start].isascii()
            around = error.object[max(0, error.start - _SAMPLE // 2) :][:_SAMPLE]
            return read - pending + error.start, after_valid, around
        if not chunk:
            return None
        after_valid = after_valid or not text.isascii()
        read += len(chunk)
        chunk = rest.read(_CHUNK)


def _detected(sample: bytes, offset: int) -> str:
    for name, letters in _EIGHT_BIT:
        if _reads_well(sample, name, letters):
            return name
    best = charset_normalizer.from_bytes(sample).best()
    if best is None or best.chaos > _MOST_CHAOS or best.coherence < _LEAST_COHERENCE:
        raise UnusableInputError(
            RejectReason.ENCODING, f"byte {offset:,} is not UTF-8, and no other encoding can be told for sure"
        )
    return best.encoding


def _reads_well(sample: bytes, name: str, letters: frozenset[str]) -> bool:
    try:
        text = sample.decode(name)
    except UnicodeDecodeError:
        return False
    foreign = [character for character in text if not character.isascii()]
    accented = sum(character.isalpha() for character in foreign)
    return (
        letters.issuperset(foreign)
        and accented <= _MOST_ACCENTED * sum(character.isalpha() for character in text)
        and not _BROKEN_WORD.search(text)
    )
