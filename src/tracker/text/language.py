"""Which language a text is in, by its commonest words."""

import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files

# Most texts are settled by their first paragraph.
_SAMPLES = (500, 2_000)
_FEWEST_HITS = 3
_LEAD = 2


@cache
def _languages_of_words() -> dict[str, str]:
    """Word to the one language that it is common in; words shared by two are left out of the lists."""
    listed = tomllib.loads(files("tracker.text").joinpath("stopwords.toml").read_text(encoding="utf-8"))
    return {word: language for language, words in listed["words"].items() for word in words.split()}


def detect_language(text: str) -> str | None:
    """ISO 639-1 code of the language of ``text``, or None where its common words do not settle it.

    Knows en, de, fr, es, tr and el; looks at 2,000 characters at most. The language with the most common
    words must have three of them, and twice as many as the next.

    >>> detect_language("The eight officers have applied for asylum and were detained by the police.")
    'en'
    >>> detect_language("Die acht Offiziere haben Asyl beantragt und wurden von der Polizei festgenommen.")
    'de'
    >>> detect_language("Ankara, Athens, Berlin") is None
    True
    """
    return next((language for size in _SAMPLES if (language := _language_of(text[:size]))), None)


def _language_of(sample: str) -> str | None:
    known = _languages_of_words()
    ranked = Counter([known[word] for word in sample.lower().split() if word in known]).most_common(2)
    if not ranked or ranked[0][1] < _FEWEST_HITS:
        return None
    if len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1]:
        return None
    return ranked[0][0]
