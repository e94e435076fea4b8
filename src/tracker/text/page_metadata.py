"""What a page says of itself: headline, day, outlet, address, language, authors.

Read from the tree in one pass over the few elements that can hold it: JSON-LD (schema.org), OpenGraph and
other ``meta``, ``link``, ``time``, ``title`` and ``h1``. Values are returned as written; the readers parse
them.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from tracker.text.markup import Tree

# schema.org types of an article; NewsArticle and its kinds end in "Article", others do not.
_ARTICLE_TYPE = re.compile(r"Article$|^(?:BlogPosting|LiveBlogPosting|Report|WebPage)$")
# Names and properties of meta elements, the most telling first.
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "publish-date",
    "publication_date",
    "pubdate",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dc.date.created",
    "originalpublicationdate",
    "date",
)
_TITLE = ("og:title", "twitter:title", "dc.title", "parsely-title")
_OUTLET = ("og:site_name", "dc.publisher", "publisher", "application-name")
_AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "byl")
_LANGUAGE = ("og:locale", "content-language", "language", "dc.language")
_URL_DAY = re.compile(r"/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=/|-|$)")
_TITLE_TAIL = re.compile(r"^(.{15,}?)\s+[|–—·-]\s+([^|–—·]{2,40})$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What was found; ``published`` holds all candidates, the most telling first."""

    title: str | None
    published: tuple[str, ...]
    outlet: str | None
    url: str | None
    language: str | None
    authors: str | None


@dataclass(slots=True)
class _Head:
    """The elements that matter, collected in one pass."""

    meta: dict[str, str] = field(default_factory=dict)
    linked: list[dict[str, Any]] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    canonical: str | None = None
    title: str | None = None
    heading: str | None = None


def read_metadata(tree: Tree) -> PageMetadata:
    """The metadata of a page."""
    head = _collect(tree)
    article = _article(head.linked)
    url = _http(head.canonical) or _http(head.meta.get("og:url")) or _http(_text(article.get("url")))
    outlet = (
        _first(head.meta, _OUTLET[:1])
        or _text(article.get("publisher"))
        or _first(head.meta, _OUTLET[1:])
        or _host(url)
    )
    named = _text(article.get("headline")) or _first(head.meta, _TITLE) or head.heading or head.title
    return PageMetadata(
        title=_without_outlet(named, outlet),
        published=tuple(_days(head, article, url)),
        outlet=outlet,
        url=url,
        language=_text(article.get("inLanguage")) or tree.get("lang") or _first(head.meta, _LANGUAGE),
        authors=_authors(article.get("author")) or _not_address(_first(head.meta, _AUTHORS)),
    )


def _collect(tree: Tree) -> _Head:
    head = _Head()
    for element in tree.iter("meta", "link", "script", "time", "title", "h1"):
        tag = element.tag
        if tag == "meta":
            name = element.get("property") or element.get("name") or element.get("itemprop")
            content = (element.get("content") or "").strip()
            if name and content:
                head.meta.setdefault(name.lower(), content)
        elif tag == "script":
            if element.get("type") == "application/ld+json":
                head.linked.extend(_objects(element.text or ""))
        elif tag == "link":
            if element.get("rel") == "canonical":
                head.canonical = head.canonical or element.get("href")
        elif tag == "time":
            head.times.append(element.get("datetime") or "")
        elif tag == "title":
            head.title = head.title or "".join(element.itertext()).strip()
        else:
            head.heading = head.heading or " ".join("".join(element.itertext()).split())
    return head


def _objects(source: str) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD block, those of lists and of @graph among them; none where it is not JSON."""
    try:
        waiting = [json.loads(source, strict=False)]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting[:0] = value
        elif isinstance(value, dict):
            yield value
            waiting[:0] = [value.get("@graph"), value.get("mainEntity")]


def _article(linked: list[dict[str, Any]]) -> dict[str, Any]:
    """The object that describes the article, an Article before a WebPage."""
    found = [item for item in linked if any(_ARTICLE_TYPE.search(kind) for kind in _kinds(item))]
    return min(found, key=lambda item: "WebPage" in _kinds(item), default={})


def _kinds(item: dict[str, Any]) -> list[str]:
    kinds = item.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _days(head: _Head, article: dict[str, Any], url: str | None) -> Iterator[str]:
    candidates = [
        _text(article.get("datePublished")),
        *(head.meta.get(name) for name in _PUBLISHED),
        *head.times[:1],
    ]
    yield from dict.fromkeys(candidate for candidate in candidates if candidate)
    in_url = _URL_DAY.search(url or "")
    if in_url:
        year, month, day = in_url.groups()
        yield f"{year}-{month:0>2}-{day:0>2}"


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _text(value: Any) -> str | None:
    """The text of a JSON-LD value: itself, its name, or that of its first."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    return value.strip() or None if isinstance(value, str) else None


def _authors(value: Any) -> str | None:
    names = [_text(item) for item in (value if isinstance(value, list) else [value])]
    return "; ".join(dict.fromkeys(name for name in names if name)) or None


def _not_address(value: str | None) -> str | None:
    # article:author often gives the address of a profile.
    return None if value is None or "://" in value else value


def _http(value: str | None) -> str | None:
    return value if value and value.startswith(("http://", "https://")) else None


def _host(url: str | None) -> str | None:
    if url is None:
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """The title without " | Outlet" or " - Outlet" at its end."""
    match = _TITLE_TAIL.match(title or "")
    if match is None or outlet is None:
        return title
    tail, name = _letters(match[2]), _letters(outlet)
    return match[1] if tail and name and (tail in name or name in tail) else title


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()
