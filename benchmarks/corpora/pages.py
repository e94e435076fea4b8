"""Web pages of 100 to 170 KB around short articles, in the make-up of a news site.

A quarter of a page is style sheets, a quarter scripts and data, the rest menus, teasers, share bars, pictures
and footers: some 1,100 elements, of which the article has 30. Every second article is a sample report of the
project, the others are ordinary news.
"""

import html
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path

from corpora.dense import sample_reports
from corpora.ordinary import grammar, ordinary_reports
from tracker.records import Report

_SIZES = range(98_000, 160_001)
"""Bytes of a page without its article."""
_ORDINARY = 400_000
"""Characters of ordinary news to choose from."""
_SIDES = ("top", "left", "bottom", "right")
_CLASSES = (
    *(
        "site",
        "page",
        "card",
        "teaser",
        "grid",
        "rail",
        "promo",
        "nav",
        "menu",
        "footer",
        "share",
        "media",
        "story",
    ),
    *(
        "related",
        "headline",
        "byline",
        "caption",
        "kicker",
        "banner",
        "widget",
        "newsletter",
        "player",
        "tag",
    ),
)


def pages(number: int, seed: int = 1) -> list[bytes]:
    """So many pages in UTF-8, the same ones for the same seed."""
    rng = random.Random(seed)  # noqa: S311
    samples, others = sample_reports(), list(ordinary_reports(_ORDINARY, seed))
    writer = _Writer(rng)
    return [
        writer.page(rng.choice(others) if n % 2 else samples[n // 2 % len(samples)]).encode()
        for n in range(number)
    ]


def write_pages(written: list[bytes], folder: Path) -> list[Path]:
    """The pages as files of a folder, in order."""
    paths = [folder / f"page-{n:05}.html" for n in range(len(written))]
    for path, page in zip(paths, written, strict=True):
        path.write_bytes(page)
    return paths


class _Writer:
    """Writes pages; all chance comes from one source."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._news = grammar()

    def page(self, report: Report) -> str:
        """A page of a size drawn at random around an article."""
        size = self._rng.choice(_SIZES)
        teasers = [*self._filled(self._teaser, size * 4 // 20)]
        parts = [
            self._head(report, size),
            '<body class="page page--article">',
            self._header(size),
            f'<main id="main"><div class="grid">{self._article(report)}',
            f'<aside class="rail"><h2>Most read</h2>{"".join(teasers[::2])}</aside></div>',
            f'<section class="related"><h2>More stories</h2>{"".join(teasers[1::2])}</section></main>',
            self._footer(size),
            "".join(f"<script>{self._script(size // 20)}</script>" for _ in range(4)),
            "</body></html>",
        ]
        return "\n".join(parts)

    def _head(self, report: Report, size: int) -> str:
        title, day = html.escape(report.title or ""), f"{report.published or ''}"
        linked = {"@type": "NewsArticle", "headline": report.title, "datePublished": day, "inLanguage": "en"}
        return (
            f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
            f'<meta property="og:title" content="{title}"><meta property="og:type" content="article">'
            f'<meta property="article:published_time" content="{day}">'
            '<meta property="og:site_name" content="Daily">'
            f'<script type="application/ld+json">{json.dumps(linked)}</script>'
            f"<style>{''.join(self._filled(self._style_rule, size // 3))}</style>"
            f"<script>window.__STATE__={self._script(size // 16)}</script></head>"
        )

    def _article(self, report: Report) -> str:
        body = "".join(f"<p>{html.escape(p)}</p>" for p in report.text[report.body_start :].split("\n\n"))
        return (
            f'<article class="story"><h1>{html.escape(report.title or "")}</h1>'
            f'<div class="byline"><time datetime="{report.published or ""}">{report.published or ""}</time>'
            f'</div>{self._share()}<figure class="media">{self._picture()}'
            "<figcaption>Archive picture</figcaption></figure>"
            f'<div class="story__body">{body}</div>{self._share()}</article>'
        )

    def _header(self, size: int) -> str:
        menu = "".join(self._filled(self._menu, size * 3 // 20))
        return f'<header class="banner">{self._icon()}<nav class="nav"><ul>{menu}</ul></nav></header>'

    def _footer(self, size: int) -> str:
        links = "".join(f"<li>{link}</li>" for link in self._filled(self._link, size // 16))
        return f'<footer class="footer"><ul>{links}</ul><p>All rights reserved.</p></footer>'

    def _filled(self, write: Callable[[], str], size: int) -> Iterator[str]:
        """Pieces of about so many characters together."""
        written = 0
        while written < size:
            piece = write()
            written += len(piece)
            yield piece

    def _menu(self) -> str:
        links = "".join(
            f'<li class="menu__item">{self._link()}</li>' for _ in range(self._rng.randrange(4, 12))
        )
        return f'<li class="{self._class()}">{self._link()}<ul class="menu">{links}</ul></li>'

    def _teaser(self) -> str:
        desk = self._rng.choice(self._news.desks)
        title = html.escape(self._news.headline(desk, self._rng))
        return (
            f'<div class="{self._class()}"><a class="card__link" href="/{desk}/{self._number()}">'
            f'{self._picture()}<span class="kicker">{desk}</span><h3 class="headline">{title}</h3></a>'
            f'<p class="teaser__text">{html.escape(self._news.sentence(desk, self._rng))}</p>'
            f'<div class="meta"><time>{self._rng.randrange(2, 24)} hours ago</time>{self._icon()}</div></div>'
        )

    def _share(self) -> str:
        buttons = "".join(
            f'<li><a href="#" class="{self._class()}">{self._icon()}<span>Share</span></a></li>'
            for _ in "1234"
        )
        return f'<ul class="share">{buttons}</ul>'

    def _link(self) -> str:
        word, link = self._rng.choice(_CLASSES), self._number()
        return f'<a class="{self._class()}" href="/{word}/{link}" data-track="{link}">{word.title()}</a>'

    def _picture(self) -> str:
        name = self._number()
        sources = ", ".join(f"/img/{name}-{width}.jpg {width}w" for width in (320, 640, 960, 1280))
        image = f'<img class="{self._class()}" src="/img/{name}.jpg" alt="" loading="lazy">'
        return f'<picture><source srcset="{sources}">{image}</picture>'

    def _icon(self) -> str:
        points = " ".join(f"{self._rng.randrange(24)}.{self._rng.randrange(10)}" for _ in range(16))
        return f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M{points}z"/></svg>'

    def _style_rule(self) -> str:
        selector, side = self._class().replace(" ", "."), self._rng.choice(_SIDES)
        return f".{selector}{{margin-{side}:{self._rng.randrange(48)}px;color:#{self._number():06x}}}\n"

    def _script(self, size: int) -> str:
        pieces = self._filled(lambda: f'{{"{self._rng.choice(_CLASSES)}":{self._number()},"ok":true}},', size)
        return f"[{''.join(pieces)}0];"

    def _class(self) -> str:
        block, part = self._rng.choice(_CLASSES), self._rng.choice(_CLASSES)
        return f"{block}__{part} {block}--{self._rng.randrange(40)}"

    def _number(self) -> int:
        return self._rng.randrange(1 << 24)
