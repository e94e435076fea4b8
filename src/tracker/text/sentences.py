"""Paragraphs and sentences with offsets."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from sentencex import get_sentence_boundaries

# A line that is shorter than this, or ends a sentence, ends its paragraph; longer ones are taken for
# lines that were wrapped by hand. Newspaper columns and e-mail wrap at 60 to 80 characters.
_WRAP_WIDTH = 45
_SENTENCE_ENDS = (".", "!", "?", ":", '"', "”", "’", "…", ")")


class SentenceSpan(NamedTuple):
    """Where a sentence stands."""

    start: int
    end: int


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    r"""Spans of the paragraphs: parted by blank lines, or by a line break that is not a mere wrap.

    >>> text = "Title\nThe first paragraph was wrapped by hand at some width or\nother.\n\nThe second."
    >>> [text[a:b].replace(chr(10), " ") for a, b in paragraphs(text)]
    ['Title', 'The first paragraph was wrapped by hand at some width or other.', 'The second.']
    """
    start, position = None, 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped and start is None:
            start = position + len(line) - len(line.lstrip())
        position += len(line)
        wrapped = len(stripped) >= _WRAP_WIDTH and not stripped.endswith(_SENTENCE_ENDS)
        if start is not None and not wrapped:
            end = position - len(line) + len(line.rstrip())
            if end > start:
                yield start, end
            start = None
    if start is not None:
        yield start, len(text.rstrip())


def sentences(text: str, language: str) -> list[SentenceSpan]:
    """Spans of all sentences of a text, without the white space around them.

    Args:
        text: The text of a report.
        language: ISO 639-1 code; decides which abbreviations do not end a sentence.

    >>> text = "Rear Adm. X. and Assoc. Prof. Y spoke on Dec. 30. He left."
    >>> [text[s.start : s.end] for s in sentences(text, "en")]
    ['Rear Adm. X. and Assoc. Prof. Y spoke on Dec. 30.', 'He left.']
    """
    return [span for start, end in paragraphs(text) for span in sentences_in(text, start, end, language)]


def sentences_in(text: str, start: int, end: int, language: str) -> Iterator[SentenceSpan]:
    """Spans of the sentences of one paragraph, ``text[start:end]``."""
    known, first, position = _abbreviations(language), -1, start
    for part in _parts(text[start:end], language):
        stripped = part.strip()
        if stripped:
            first = position + part.index(stripped[0]) if first < 0 else first
            last = position + part.index(stripped[0]) + len(stripped)
            if not stripped.endswith(known):
                yield SentenceSpan(first, last)
                first = -1
        position += len(part)
    if first >= 0:
        yield SentenceSpan(first, last)


def _parts(paragraph: str, language: str) -> Iterator[str]:
    """The paragraph where the splitter cuts it, and behind words that it takes for abbreviations."""
    words = _whole_words(language)
    for boundary in get_sentence_boundaries(language, paragraph):
        part, begin = boundary["text"], 0
        for match in words.finditer(part) if words is not None else ():
            yield part[begin : match.end()]
            begin = match.end()
        yield part[begin:]


@cache
def _whole_words(language: str) -> re.Pattern[str] | None:
    """Words that end a sentence before a capital: "was arrested in May. Turkey …"."""
    listed = _listed("words").get(language)
    return re.compile(rf"(?<=\s)(?:{'|'.join(listed)})\.\s+(?=[A-Z“\"])") if listed else None


@cache
def _abbreviations(language: str) -> tuple[str, ...]:
    """What ends in a period and no sentence, each as a word of its own."""
    return tuple(f" {word}" for word in _listed("abbreviations").get(language, ()))


def _listed(table: str) -> dict[str, list[str]]:
    """A table of ``abbreviations.toml``: words by language."""
    listed = tomllib.loads((files("tracker.text") / "abbreviations.toml").read_text(encoding="utf-8"))
    return dict(listed[table])
