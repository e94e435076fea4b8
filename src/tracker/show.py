"""Claims on a terminal: what was found, with its sentence lit up where it stands in the report."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tracker.corrections import Action, Correction
from tracker.extraction import is_readable
from tracker.extraction.confidence import Weighed
from tracker.extraction.explain import Because
from tracker.records import Claim, Report
from tracker.tracing import Trace

_NOT_SHOWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Control characters: a report must not steer the terminal that it is shown on."""


_INDENT = (0, 0, 0, 4)

_DONE = {Action.CONFIRM: "confirmed", Action.SET: "set", Action.ADD: "added"}
"""What a person has done to a row that is there."""


class ReportView:
    """A report's headline and its claims, each under the paragraph that states it.

    Without colours the sentence alone is shown, since nothing would set it off from its paragraph.
    """

    def __init__(self, report: Report, claims: Iterable[Claim]) -> None:
        self._report = report
        self._claims = list(claims)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines, for rich to print."""
        yield from _head(self._report, len(self._claims))
        for claim in self._claims:
            yield Text()
            yield summary(claim)
            yield _quote(self._report, claim, console)
            yield Padding(_details(claim), _INDENT, expand=False)


class TraceView:
    """A claim in its paragraph, and for each column the words or the correction that gave it."""

    def __init__(self, report: Report, trace: Trace) -> None:
        self._report = report
        self._trace = trace

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines, for rich to print."""
        claim = self._trace.claim
        yield summary(claim)
        yield _quote(self._report, claim, console)
        yield Text()
        table = Table(box=None, pad_edge=False, header_style="bold")
        for heading in ("column", "value", "words", "place", "rule"):
            table.add_column(heading, overflow="fold")
        for because in self._trace.because:
            table.add_row(*_reason(because))
        yield table
        yield Text()
        if self._trace.signs:
            yield _signs(claim, self._trace.signs)
            yield Text()
        if self._trace.example is not None:
            yield Text(visible(f"{claim.rule}, for example: {self._trace.example}"), style="dim")
        for line in self._trace.corrections:
            yield Text(visible(_said(line)), style="dim")


def summary(claim: Claim) -> Text:
    """One line: what happened to how many of whom, where and when.

    Such as "asylum_sought · 8 officers from TUR · GRC · 2016-07-20".
    """
    whose = f" from {claim.origin}" if claim.origin else ""
    return Text.assemble(
        (claim.legal_status, "bold cyan"),
        f" · {count_words(claim.count_low, claim.count_high)} {claim.group}{whose}",
        f" · {claim.country or 'country not named'}",
        f" · {span_words(claim.date_start, claim.date_end)}",
    )


def count_words(low: int | None, high: int | None) -> str:
    """The bounds of a count in words.

    >>> count_words(8, 8), count_words(2000, None), count_words(None, 50)
    ('8', '2,000 or more', 'up to 50')
    """
    if low is None:
        return "an unstated number of" if high is None else f"up to {high:,}"
    if high is None:
        return f"{low:,} or more"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def span_words(start: dt.date | None, end: dt.date | None) -> str:
    """The days of a claim in words."""
    if start is None:
        return "no date" if end is None else f"up to {end}"
    if end is None:
        return f"from {start}"
    return f"{start}" if start == end else f"{start} to {end}"


def visible(text: str) -> str:
    """A text with every control character but tab and newline replaced.

    >>> visible("red" + chr(27) + "[31m")
    'red�[31m'
    """
    return _NOT_SHOWN.sub("\ufffd", text)


def _head(report: Report, claims: int) -> Iterator[Text]:
    if report.title:
        yield Text(visible(report.title), style="bold")
    told = f"claims: {claims}" if is_readable(report) else f"not read: in language {report.language}"
    facts = [report.outlet, str(report.published or "no date of publication"), told]
    yield Text(visible(" · ".join(fact for fact in facts if fact)), style="dim")


def _quote(report: Report, claim: Claim, console: Console) -> Padding:
    quote = _lit(report, claim) if console.color_system else Text(visible(claim.quote))
    return Padding(quote, _INDENT, expand=False)


def _said(line: Correction) -> str:
    """Who has corrected what, and why."""
    why = f": {line.why}" if line.why else ""
    return f"{line.name}: {_DONE[line.action]} by {line.who} on {line.when}{why}"


def _reason(because: Because) -> list[Text]:
    words = f"“{because.words}”" if because.words else "no words"
    place = f"{because.char_start}-{because.char_end}" if because.words else ""
    cells = [because.column, because.value or "null", words, place, because.rule]
    return [Text(visible(" ".join(cell.split()))) for cell in cells]


def _signs(claim: Claim, signs: Iterable[Weighed]) -> Table:
    """What made the confidence of a claim: the signs and their weights, whose sum is in log odds."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in (f"confidence {claim.confidence:.2f}", "value", "weight"):
        table.add_column(heading, justify="right" if heading == "weight" else "left", overflow="fold")
    for one in signs:
        table.add_row(one.sign, one.value, f"{one.weight:+.2f}")
    return table


def _lit(report: Report, claim: Claim) -> Text:
    """The paragraph around a quote, the quote in bright letters."""
    text = report.text
    start = text.rfind("\n", 0, claim.char_start) + 1
    end = text.find("\n", claim.char_end)
    return Text.assemble(
        (visible(text[start : claim.char_start]), "dim"),
        (visible(claim.quote), "bold yellow"),
        (visible(text[claim.char_end : end if end >= 0 else len(text)]), "dim"),
    )


def _details(claim: Claim) -> Text:
    dated = f"date: {claim.date_precision}, {claim.date_basis}" if claim.date_basis else "no date"
    facts = [
        f"{claim.measure}, {claim.count_qualifier}",
        dated,
        f"says {visible(claim.attribution)}" if claim.attribution else None,
        f"rule {claim.rule}",
        f"confidence {claim.confidence:.2f}",
        claim.claim_id,
    ]
    return Text(" · ".join(fact for fact in facts if fact), style="dim")
