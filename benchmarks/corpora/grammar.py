"""Sentences from a grammar: templates with slots, drawn at random from a seeded source."""

import random
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

_TELLING = 1 / 7
"""Share of the sentences that are of the list `sentences`; the others are `plain`."""
_SLOT = re.compile(r"\{(\w+)(?:\.\.(\d+))?\}")
_ARTICLE = re.compile(r"(?<=\b[Aa])(?= [aeiou])")

_Lists = Mapping[str, tuple[str, ...]]
_Part = str | tuple[str, ...] | range
"""Of a template: text as it stands, the list that a slot is filled from, or the numbers that it may be."""


class Grammar:
    """The lists and desks of a TOML file; ``ordinary_news.toml`` explains the form.

    Raises:
        KeyError: A template names a list that there is not.
    """

    def __init__(self, path: Path) -> None:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        self.per_million: Mapping[str, int] = raw["per_million"]
        shared = raw["desks"].pop("any")
        self._desks = {name: _merged(raw["lists"], shared, desk) for name, desk in raw["desks"].items()}
        self._parts = {
            (desk, template): _parts_of(template, lists)
            for desk, lists in self._desks.items()
            for templates in lists.values()
            for template in templates
        }

    @property
    def desks(self) -> tuple[str, ...]:
        """What the news is about, in the order of the file."""
        return tuple(self._desks)

    def headline(self, desk: str, rng: random.Random) -> str:
        """A headline of one desk."""
        return self._drawn(desk, "headlines", rng)

    def sentence(self, desk: str, rng: random.Random) -> str:
        """A sentence of one desk, or one that any desk could have written."""
        return self._drawn(desk, "sentences" if rng.random() < _TELLING else "plain", rng)

    def _drawn(self, desk: str, kind: str, rng: random.Random) -> str:
        text = _ARTICLE.sub("n", self._expanded(desk, rng.choice(self._desks[desk][kind]), rng))
        start = 1 if text.startswith("“") else 0
        return text[:start] + text[start].upper() + text[start + 1 :]

    def _expanded(self, desk: str, template: str, rng: random.Random) -> str:
        pieces = []
        for part in self._parts[desk, template]:
            if isinstance(part, str):
                pieces.append(part)
            elif isinstance(part, range):
                pieces.append(str(rng.choice(part)))
            else:
                pieces.append(self._expanded(desk, rng.choice(part), rng))
        return "".join(pieces)


def _merged(*parts: Mapping[str, list[str] | str]) -> _Lists:
    """The lists of several tables; where two have one of the same name, the entries of both."""
    merged: dict[str, tuple[str, ...]] = {}
    for part in parts:
        for name, templates in part.items():
            entries = templates.split() if isinstance(templates, str) else templates
            merged[name] = (*merged.get(name, ()), *entries)
    return merged


def _parts_of(template: str, lists: _Lists) -> tuple[_Part, ...]:
    parts: list[_Part] = []
    end = 0
    for slot in _SLOT.finditer(template):
        name, last = slot.groups()
        parts += [
            template[end : slot.start()],
            lists[name] if last is None else range(int(name), int(last) + 1),
        ]
        end = slot.end()
    return (*parts, template[end:])
