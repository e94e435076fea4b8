"""One Report from its parts: the only place where a Report is made."""

import datetime as dt
import hashlib
import re

from tracker.errors import ReadError, UsageError
from tracker.readers.dates import parse_published
from tracker.records import Report
from tracker.text.markup import looks_like_markup, without_tags
from tracker.text.normalise import normalise, one_line, unescape

_LANGUAGE_TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*", re.IGNORECASE)
# Names and ISO 639-2 codes under which archives give the languages that the tracker reads.
_LANGUAGE_NAMES = {
    alias: code
    for code, aliases in {
        "en": "eng english",
        "de": "deu ger german deutsch",
        "fr": "fra fre french français",
        "es": "spa spanish español castellano",
        "tr": "tur turkish türkçe",
        "el": "ell gre greek ελληνικά",
    }.items()
    for alias in aliases.split()
}
_ID_BYTES = 6


def report_from_text(
    text: str,
    *,
    title: str | None = None,
    published: dt.date | str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
    authors: str | None = None,
    report_id: str | None = None,
    source: str = "text",
    source_sha256: str | None = None,
) -> Report:
    r"""A Report with everything normalised, so that offsets in its text are final.

    The body has entities unescaped, tags taken out where it is markup, newlines as LF and Unicode as NFC (see
    ``tracker.text.normalise``). A headline becomes the first paragraph; where the body opens with the same
    line, it stands there once.

    Args:
        text: The body.
        title: The headline.
        published: The day of publication, as a date or in a form that ``parse_published`` reads.
        url: The address.
        outlet: Who published it.
        language: A language tag or name ("en", "en-GB", "eng", "English").
        authors: The authors, separated by "; ".
        report_id: The source's own id; without one, "r" and 12 hexadecimal digits of a hash of the text.
        source: Where it was read, for the ``source`` column.
        source_sha256: SHA-256 of the file; without one, of ``text`` itself.

    Raises:
        UsageError: ``published`` or ``language`` cannot be read.

    >>> report = report_from_text("They fled.\r\nAll did.", title="Eight flee", published="18 Nov 2016")
    >>> report.text[report.body_start:], report.published.isoformat()
    ('They fled.\nAll did.', '2016-11-18')
    """
    headline = _short(title)
    full, body_start = _with_headline(_body(text), headline)
    return Report(
        report_id=_short(report_id) or text_id(full),
        url=_short(url),
        outlet=_short(outlet),
        published=_date(published),
        language=None if language is None else language_code(language),
        title=headline,
        authors=_short(authors),
        text=full,
        body_start=body_start,
        source=source,
        source_sha256=source_sha256 or hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
        also_in=None,
    )


def text_id(text: str) -> str:
    """The id of a report whose source gives none: the same text has the same id on every machine."""
    return "r" + hashlib.blake2b(text.encode("utf-8"), digest_size=_ID_BYTES).hexdigest()


def language_code(value: str) -> str | None:
    """ISO 639 code of a language tag or name; None for an empty one.

    Raises:
        UsageError: It is neither.

    >>> language_code("en-GB"), language_code("Turkish"), language_code("de_DE")
    ('en', 'tr', 'de')
    """
    wanted = value.strip().lower()
    if wanted in {"", "und"}:
        return None
    if wanted in _LANGUAGE_NAMES:
        return _LANGUAGE_NAMES[wanted]
    tag = _LANGUAGE_TAG.fullmatch(wanted)
    if tag is None:
        raise UsageError(f"language: cannot read {value.strip()[:60]!r}; give an ISO 639 code such as 'en'")
    return _LANGUAGE_NAMES.get(tag[1], tag[1])


def _date(value: dt.date | str | None) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return parse_published(value) if value.strip() else None
    except ReadError as error:
        raise UsageError(f"published: {error}") from error


def _short(value: str | None) -> str | None:
    return one_line(value) or None if value else None


def _body(text: str) -> str:
    return normalise(unescape(without_tags(text) if looks_like_markup(text) else text))


def _with_headline(body: str, headline: str | None) -> tuple[str, int]:
    if headline is None:
        return body, 0
    first, _, rest = body.partition("\n")
    if one_line(first).casefold() == headline.casefold():
        body = rest.lstrip()
    start = len(headline) + 2 if body else len(headline)
    return f"{headline}\n\n{body}".rstrip(), start
