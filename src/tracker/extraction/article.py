"""A report as sentences without page furniture, cut paragraph by paragraph where they are asked for."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from tracker.coups import Coup
from tracker.extraction.sentence import Sentence
from tracker.lexicon.loader import Lexicon
from tracker.records import Report
from tracker.text.clean import chrome_lines
from tracker.text.sentences import paragraphs, sentences_in
from tracker.text.tokens import tokenize


class Article:
    """The sentences of a report.

    Args:
        report: As a reader made it.
        coup: What "the coup" means in it.
        lexicon: Of its language.
    """

    def __init__(self, report: Report, coup: Coup | None, lexicon: Lexicon) -> None:
        self.report = report
        self.coup = coup
        self.lexicon = lexicon
        self._spans = list(paragraphs(report.text))
        self._cut: dict[int, list[Sentence]] = {}

    @cached_property
    def sentences(self) -> list[Sentence]:
        """All sentences, numbered."""
        cut = (sentence for n in range(len(self._spans)) for sentence in self._paragraph(n))
        every = self.without_chrome(cut)
        for number, sentence in enumerate(every):
            sentence.number = number
        return every

    @cached_property
    def first_body(self) -> int:
        """Number of the first sentence below the headline."""
        return next((s.number for s in self.sentences if s.span.start >= self.report.body_start), 0)

    def holding(self, positions: Iterable[int]) -> list[Sentence]:
        """The sentences where characters of the text stand, also of chrome; only their paragraphs are cut."""
        starts = [start for start, _ in self._spans]
        found: dict[int, Sentence] = {}
        for position in positions:
            n = bisect_right(starts, position) - 1
            for sentence in self._paragraph(n) if n >= 0 else ():
                if sentence.span.start <= position < sentence.span.end:
                    found[sentence.span.start] = sentence
        return list(found.values())

    def beginning(self, position: int, number: int) -> list[Sentence]:
        """So many sentences from the one on in which a character of the text stands."""
        first = bisect_right([sentence.span.end for sentence in self.sentences], position)
        return self.sentences[first : first + number]

    def without_chrome(self, sentences: Iterable[Sentence]) -> list[Sentence]:
        """Those of some sentences that are of the article itself."""
        chrome = self._chrome
        return [s for s in sentences if not any(a <= s.span.start and s.span.end <= b for a, b in chrome)]

    @cached_property
    def _chrome(self) -> list[tuple[int, int]]:
        return chrome_lines(self.report.text)

    def _paragraph(self, n: int) -> list[Sentence]:
        if n not in self._cut:
            self._cut[n] = list(self._sentences_in(*self._spans[n]))
        return self._cut[n]

    def _sentences_in(self, start: int, end: int) -> Iterable[Sentence]:
        report = self.report
        for span in sentences_in(report.text, start, end, report.language or "en"):
            yield Sentence(
                tokens=tokenize(report.text, span.start, span.end),
                span=span,
                headline=span.end <= report.body_start,
                lexicon=self.lexicon,
                published=report.published,
                coup=self.coup,
            )
