"""A saved web page: one report a file, its article without the page around it.

What the page says of itself counts first, then the sidecar, then a date in the file name.
"""

import re
from collections.abc import Iterator

from tracker.errors import ReadError
from tracker.readers.dates import parse_published
from tracker.readers.encoding import decode
from tracker.readers.inputs import Input
from tracker.readers.sidecar import report_of_file
from tracker.records import Reject, Report
from tracker.text.markup import article_text, parse_page
from tracker.text.page_metadata import read_metadata
from tracker.vocabulary import RejectReason

_CHARSET = re.compile(
    rb"<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE
)
# Where the HTML standard wants the charset is the first 1,024 bytes; pages in the wild need some more.
_CHARSET_WITHIN = 8_192
_OPEN_TAG_AT_END = re.compile(r"<[a-zA-Z/][^<>]*\Z")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)")
_SAVED_FROM_WITHIN = 2_048


def read_html(source: Input) -> Iterator[Report | Reject]:
    """The report of a page."""
    data = source.read()
    page = decode(data, declared_charset(data))
    if _OPEN_TAG_AT_END.search(page, max(0, len(page) - _CHARSET_WITHIN)):
        yield source.reject(RejectReason.TRUNCATED, f"ends within a tag, after {len(page):,} characters")
        return
    tree = parse_page(page)
    if tree is None:
        yield source.reject(RejectReason.NO_TEXT, "no element in the page")
        return
    found = read_metadata(tree)
    text = article_text(tree)
    if text is None:
        yield source.reject(RejectReason.NO_TEXT, "no article in the page, not one sentence of text")
        return
    saved_from = _SAVED_FROM.search(page, 0, _SAVED_FROM_WITHIN)
    known = {
        "title": found.title,
        "published": _readable(found.published),
        "url": found.url or (saved_from[1] if saved_from else None),
        "outlet": found.outlet,
        "language": found.language,
        "authors": found.authors,
    }
    record = {name: value for name, value in known.items() if value}
    yield from report_of_file(record | {"text": text}, source)


def declared_charset(data: bytes) -> str | None:
    """The charset that the page's own markup declares.

    >>> declared_charset(b'<html><head><meta charset="windows-1254">')
    'windows-1254'
    """
    match = _CHARSET.search(data[:_CHARSET_WITHIN])
    return match[1].decode("ascii", "replace") if match else None


def _readable(candidates: tuple[str, ...]) -> str | None:
    """The first date that can be read, else the first, so that its fault is reported."""
    for candidate in candidates:
        try:
            return parse_published(candidate).isoformat()
        except ReadError:
            continue
    return candidates[0] if candidates else None
