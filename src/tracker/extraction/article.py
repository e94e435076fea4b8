"""A report as sentences without page furniture, cut paragraph by paragraph where they are asked for."""

from bisect import bisect_right
from collections.abc import Iterable

from tracker.coups import Coup
from tracker.extraction.sentence import Sentence
from tracker.lexicon.loader import Lexicon
from tracker.records import Report
from tracker.text.clean import chrome_lines
from tracker.text.lazy import lazy
from tracker.text.sentences import SentenceSpan, paragraphs, sentences_in
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
        self._cut: dict[int, list[SentenceSpan]] = {}
        self._made: dict[int, Sentence] = {}

    @lazy
    def sentences(self) -> list[Sentence]:
        """All sentences, numbered."""
        cut = (self._sentence(span) for n in range(len(self._spans)) for span in self._paragraph(n))
        every = self.without_chrome(cut)
        for number, sentence in enumerate(every):
            sentence.number = number
        return every

    @lazy
    def first_body(self) -> int:
        """Number of the first sentence below the headline."""
        return next((s.number for s in self.sentences if s.span.start >= self.report.body_start), 0)

    def holding(self, positions: Iterable[int]) -> list[Sentence]:
        """The sentences where characters of the text stand, also of chrome; only their paragraphs are cut."""
        starts = [start for start, _ in self._spans]
        found: dict[int, Sentence] = {}
        for position in positions:
            n = bisect_right(starts, position) - 1
            for span in self._paragraph(n) if n >= 0 else ():
                if span.start <= position < span.end:
                    found[span.start] = self._sentence(span)
        return list(found.values())

    def beginning(self, position: int, number: int) -> list[Sentence]:
        """So many sentences from the one on in which a character of the text stands."""
        first = bisect_right([sentence.span.end for sentence in self.sentences], position)
        return self.sentences[first : first + number]

    def without_chrome(self, sentences: Iterable[Sentence]) -> list[Sentence]:
        """Those of some sentences that are of the article itself."""
        chrome = self._chrome
        if not chrome:
            return list(sentences)
        return [s for s in sentences if not any(a <= s.span.start and s.span.end <= b for a, b in chrome)]

    @lazy
    def _chrome(self) -> list[tuple[int, int]]:
        return chrome_lines(self.report.text)

    def _paragraph(self, n: int) -> list[SentenceSpan]:
        if n not in self._cut:
            report, (start, end) = self.report, self._spans[n]
            self._cut[n] = list(sentences_in(report.text, start, end, report.language or "en"))
        return self._cut[n]

    def _sentence(self, span: SentenceSpan) -> Sentence:
        """The sentence of a span, the same one whenever it is asked for."""
        sentence = self._made.get(span.start)
        if sentence is None:
            sentence = self._made[span.start] = Sentence(
                tokens=tokenize(self.report.text, span.start, span.end),
                span=span,
                headline=span.end <= self.report.body_start,
                lexicon=self.lexicon,
                published=self.report.published,
                coup=self.coup,
            )
        return sentence
