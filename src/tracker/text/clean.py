"""Which lines of a copied page are the page and not the article.

The text is left as it is; what is found is a list of spans for the extractor to pass over. A line is chrome

1. by its words: a phrase of the language's ``chrome.toml`` (menus, share bars, prompts, credits);
2. by its form: a byline, a stamp of the day of publication, a run of menu words;
3. by its place: one of the headlines that follow "Read more" down to the end;
4. by repetition: it stood above already, word for word (a caption, a standfirst given twice).

Rules 1 to 3 look at short lines only, and a line with a sentence in it is chrome only under rules 1 and 4.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# No menu, byline or prompt seen is longer; longer lines are only looked at for repetition.
_LONGEST_CHROME = 160
# Shorter lines come twice in an article too: a question and its answer, "No." after "No.".
_SHORTEST_REPEATED = 40
_FEWEST_MENU_WORDS = 3
_LONGEST_HEADLINE = 180
_EDGES = " \t.:!|·•-–—>»«…()[]0123456789,*#"

# A part of a name, or a word between two names.
_NAME = r"(?:[A-Z][\w.'’-]*|de|van|von|der|al|el|bin|and|in|the|of|for|&|\|)"
# "By Euronews", "By A. Reporter in Ankara", "By A. Reporter and B. Reporter, Reuters"
_BYLINE = re.compile(rf"[Bb][Yy] (?=[A-Z]){_NAME}(?:[ ,]+{_NAME}){{0,8}}$")
# "Published on 18/11/2016", "Updated: 3:04 PM EST Nov 18, 2016". A day alone on its line is no stamp: in a
# chronicle it dates what follows.
_STAMP = re.compile(
    r"(?:first published|published|(?:last )?(?:updated|modified)|(?:date )?posted)\b(?: on| at)?[ :]*"
    r"[\w :,./|+()-]{0,48}\d[\w :,./|+()-]{0,24}$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class _Phrases:
    lines: frozenset[str]
    beginnings: tuple[str, ...]
    initials: frozenset[str]
    closings: frozenset[str]
    menu_words: frozenset[str]


@cache
def _phrases() -> _Phrases:
    file = files("tracker.lexicon").joinpath("en", "chrome.toml")
    listed = tomllib.loads(file.read_text(encoding="utf-8"))
    return _Phrases(
        lines=frozenset(listed["lines"]),
        beginnings=tuple(listed["beginnings"]),
        initials=frozenset(phrase[:2] for phrase in listed["beginnings"]),
        closings=frozenset(listed["closings"]),
        menu_words=frozenset(listed["menu_words"].split()),
    )


def chrome_lines(text: str) -> list[tuple[int, int]]:
    r"""Where the lines of page chrome stand in ``text``, in order, newlines not included.

    >>> page = "Home News Sport\n\nEight officers fled to Greece.\n\nRead more\n\nStorm nears the coast"
    >>> [page[start:end] for start, end in chrome_lines(page)]
    ['Home News Sport', 'Read more', 'Storm nears the coast']
    """
    lines = list(_lines(text))
    flagged = {start: end for start, end, line in lines if _is_chrome(line)}
    flagged.update(_repeated(lines))
    flagged.update(_closing_list(lines))
    return sorted(flagged.items())


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line and not line.isspace():
            yield start, end, line
        start = end + 1


def _is_chrome(line: str) -> bool:
    if len(line) > _LONGEST_CHROME:
        return False
    known = _phrases()
    lower = line.strip().lower().replace("’", "'")
    if lower.strip(_EDGES) in known.lines:
        return True
    if lower[:2] in known.initials and lower.startswith(known.beginnings):
        return True
    if _SENTENCE_END.search(lower):
        return False
    return _is_byline_or_stamp(line.strip(), lower) or _is_menu(lower, known.menu_words)


def _is_byline_or_stamp(line: str, lower: str) -> bool:
    if lower.startswith("by "):
        return _BYLINE.match(line) is not None
    return lower[-1:].isalnum() and _STAMP.match(lower) is not None


def _is_menu(lower: str, menu_words: frozenset[str]) -> bool:
    words = _WORD.findall(lower)
    return len(words) >= _FEWEST_MENU_WORDS and menu_words.issuperset(words)


def _repeated(lines: list[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    seen: set[str] = set()
    for start, end, line in lines:
        if len(line) >= _SHORTEST_REPEATED:
            if line in seen:
                yield start, end
            seen.add(line)


def _closing_list(lines: list[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    """The headlines at the end, if the last line that is no headline opens a list of them."""
    closings = _phrases().closings
    for start, _, line in reversed(lines):
        if line.lower().replace("’", "'").strip(_EDGES) in closings:
            yield from ((a, b) for a, b, _ in lines if a >= start)
            return
        if len(line) > _LONGEST_HEADLINE or _SENTENCE_END.search(line.rstrip()):
            return
