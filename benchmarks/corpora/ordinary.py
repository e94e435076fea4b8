"""Reports on weather, sport, culture and markets: nothing in them is for the dataset."""

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

from corpora.grammar import Grammar
from tracker.readers import report_from_text
from tracker.records import Report

_SENTENCES = range(16, 62)
"""Sentences of a report; they come to 1,500 to 7,500 characters, as real news does."""
_PARAGRAPH = (1, 1, 2, 2, 3)
_FIRST_DAY = dt.date(2016, 7, 16)
_DAYS = 1_200


def grammar() -> Grammar:
    """The grammar of ordinary news."""
    return Grammar(Path(__file__).with_name("ordinary_news.toml"))


def ordinary_reports(characters: int, seed: int = 1) -> Iterator[Report]:
    """Reports of so many characters together, the desks in turn; the same ones for the same seed."""
    news, rng = grammar(), random.Random(seed)  # noqa: S311
    made, number = 0, 0
    while made < characters:
        desk = news.desks[number % len(news.desks)]
        body = "\n\n".join(paragraphs([news.sentence(desk, rng) for _ in range(rng.choice(_SENTENCES))], rng))
        report = report_from_text(
            body,
            title=news.headline(desk, rng),
            published=_FIRST_DAY + dt.timedelta(days=rng.randrange(_DAYS)),
            language="en",
            report_id=f"ordinary-{number:05}",
        )
        yield report
        made, number = made + len(report.text), number + 1


def paragraphs(sentences: list[str], rng: random.Random) -> Iterator[str]:
    """The sentences in paragraphs of one to three."""
    start = 0
    while start < len(sentences):
        size = rng.choice(_PARAGRAPH)
        yield " ".join(sentences[start : start + size])
        start += size
