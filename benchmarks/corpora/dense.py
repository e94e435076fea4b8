"""Reports in which each sentence is on the subject: those of the sample reports, shuffled."""

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

from yardsticks import speaks_of_status

from corpora.ordinary import paragraphs
from tracker.readers import find_sources, read_source, report_from_text
from tracker.records import Report
from tracker.text.sentences import sentences

SAMPLES = Path(__file__).parents[2] / "data" / "raw"
_SENTENCES = range(8, 21)
_FIRST_DAY = dt.date(2016, 7, 16)
_DAYS = 1_200


def sample_reports() -> list[Report]:
    """The English sample reports that ship with the project."""
    records = (record for path in find_sources(SAMPLES) for record in read_source(path, SAMPLES))
    return [record for record in records if isinstance(record, Report) and record.language in (None, "en")]


def dense_reports(characters: int, seed: int = 1) -> Iterator[Report]:
    """Reports of so many characters together, no sentence twice in one.

    A sentence is on the subject if a literal of the yardstick stands in it: the extractor is not asked.
    """
    rng = random.Random(seed)  # noqa: S311
    pool = dense_sentences()
    made, number = 0, 0
    while made < characters:
        headline, *body = rng.sample(pool, rng.choice(_SENTENCES) + 1)
        report = report_from_text(
            "\n\n".join(paragraphs(body, rng)),
            title=headline.rstrip("."),
            published=_FIRST_DAY + dt.timedelta(days=rng.randrange(_DAYS)),
            language="en",
            report_id=f"dense-{number:05}",
        )
        yield report
        made, number = made + len(report.text), number + 1


def dense_sentences() -> list[str]:
    """The sentences of the sample reports that speak of a legal status."""
    found = (
        " ".join(report.text[span.start : span.end].split())
        for report in sample_reports()
        for span in sentences(report.text, "en")
    )
    return [
        sentence for sentence in dict.fromkeys(found) if sentence.endswith(".") and speaks_of_status(sentence)
    ]
