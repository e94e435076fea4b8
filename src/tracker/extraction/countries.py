"""Countries in a sentence: by name, nationals, capital or town.

Names are matched as they are spelled, capitals included, the longest first; rules from ``places.toml`` decide
where a name may also be a person, a language or another country.
"""

from typing import NamedTuple

from tracker.lexicon.places import Gazetteer, Place, PlaceKind, PlaceRules, gazetteer
from tracker.text.tokens import POSSESSIVE, Tokens

_DATELINE = frozenset({"—", "–", "-", "--", "(", ",", "/"})
"""Marks behind a town in capitals at the head of a report."""
_CAPITAL_POSSESSIVE = ("'S", "’S")


class PlaceMention(NamedTuple):
    """One mention of a country.

    Attributes:
        first: Index of its first token.
        last: Index after its last token; a possessive ``'s`` is not part of it.
        iso3: ISO 3166-1 alpha-3 code; XKX for Kosovo.
        kind: How the country is named.
        possessive: The mention is followed by ``'s``.
    """

    first: int
    last: int
    iso3: str
    kind: PlaceKind
    possessive: bool


def find_places(tokens: Tokens) -> list[PlaceMention]:
    """The countries that a sentence mentions, in order, none overlapping another.

    Args:
        tokens: One sentence.

    >>> from tracker.text.tokens import tokenize
    >>> text = "Two Turkish officers flew to Alexandroupoli, and Ankara asked Greece to return them."
    >>> [(m.iso3, m.kind.value) for m in find_places(tokenize(text, 0, len(text)))]
    [('TUR', 'demonym'), ('GRC', 'city'), ('TUR', 'capital'), ('GRC', 'country')]
    """
    known = gazetteer()
    by_first = known.by_first
    words = tokens.words
    parts = tokens.has_compounds
    starts = [
        i for i in tokens.capitals if words[i] in by_first or (parts and _may_contain_a_place(words[i]))
    ]
    if not known.in_small_letters.isdisjoint(words):
        starts = sorted([*starts, *(i for i, word in enumerate(words) if word in known.in_small_letters)])
    if not starts:
        return []
    found: list[PlaceMention] = []
    end = 0
    for i in starts:
        if i < end:
            continue
        places = by_first.get(words[i])
        if places is None:
            mention = _inside(tokens, i, known)
        else:
            mention, end = _longest(tokens, i, places, known)
        if mention is not None:
            found.append(mention)
    return _with_towns_joined(found, words, known)


def is_shared_body(tokens: Tokens, place: PlaceMention) -> bool:
    """Whether it is a body of a name that several countries have: "the Department of Justice"."""
    if place.kind is not PlaceKind.CAPITAL:
        return False
    return " ".join(tokens.words[place.first : place.last]) in gazetteer().rules.shared_bodies


def _may_contain_a_place(word: str) -> bool:
    return "-" in word or word.endswith(_CAPITAL_POSSESSIVE)


def _longest(
    tokens: Tokens, i: int, places: tuple[Place, ...], known: Gazetteer
) -> tuple[PlaceMention | None, int]:
    """The mention of the longest phrase that fits at token ``i``, and where to look on."""
    words = tokens.words
    for place in places:
        rest = place.rest
        last = i + 1 + len(rest)
        if not rest or tuple(words[i + 1 : last]) == rest:
            mention = _read(tokens, i, last, place, known)
            return mention, last if mention is None else mention.last
    return None, i + 1


def _read(tokens: Tokens, first: int, last: int, place: Place, known: Gazetteer) -> PlaceMention | None:
    """The mention that a phrase makes here, or none where it is something else."""
    iso3, kind = place.iso3, place.kind
    if iso3 is None:
        return None
    words = tokens.words
    following = words[last] if last < len(words) else ""
    if following == "-" and _is_glued(tokens, last):
        return _mention(tokens, first, last + 2, iso3, _kind_of_compound(words[last + 1], known))
    if kind is PlaceKind.DEMONYM and following.lower() in known.rules.colonies:
        kind = PlaceKind.MODIFIER
    if kind is PlaceKind.DEMONYM and _is_language(tokens.lower, first, last, known.rules):
        return None
    if kind is PlaceKind.CITY and _has_given_names(tokens, first, known):
        return None
    if not place.is_plain:
        reading = known.rules.readings.get(place.name)
        if reading and not reading.when.isdisjoint(words) and reading.unless.isdisjoint(words):
            iso3, kind = reading.iso3, reading.kind or kind
        if not _is_place(tokens, first, last, place, known):
            return None
    return PlaceMention(first, last, iso3, kind, following in POSSESSIVE)


def _is_glued(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` touches both its neighbours, as the hyphen in "U.S.-based" does."""
    if i + 1 >= len(tokens):
        return False
    return tokens.ends[i - 1] == tokens.starts[i] and tokens.ends[i] == tokens.starts[i + 1]


def _is_place(tokens: Tokens, first: int, last: int, place: Place, known: Gazetteer) -> bool:
    rules, name = known.rules, place.name
    if name in rules.after_the and not _follows_the(tokens, first, rules.after_the[name]):
        return False
    if name in rules.verbs and last < len(tokens) and tokens.lower[last] in rules.verbs[name]:
        return False
    if place.is_town and not _is_town(tokens, first, last, rules):
        return False
    if place.is_cautious and not place.is_town and not _is_at_a_place(tokens.lower, first, last, rules):
        return False
    return not _is_person(tokens.words, first, last, name, known)


def _is_language(lower: list[str], first: int, last: int, rules: PlaceRules) -> bool:
    """Whether the demonym is a language: "speaks Turkish", "wrote in Turkish that"."""
    following = lower[last] if last < len(lower) else "."
    if following in rules.language_nouns:
        return True
    if first == 0:
        return False
    before = lower[first - 1]
    if before in rules.speech:
        return True
    return before in rules.language_into and following in rules.language_ends


def _follows_the(tokens: Tokens, first: int, when: frozenset[str]) -> bool:
    """Whether "the" stands before the word, and one of the words that it then needs in the sentence."""
    if first == 0 or tokens.lower[first - 1] != "the":
        return False
    return not when or not when.isdisjoint(tokens.words)


def _is_at_a_place(lower: list[str], first: int, last: int, rules: PlaceRules) -> bool:
    if first > 0 and lower[first - 1] in rules.cautious_before:
        return True
    return last < len(lower) and lower[last] in rules.cautious_after


def _is_town(tokens: Tokens, first: int, last: int, rules: PlaceRules) -> bool:
    """Whether a name of ``towns.tsv`` is that of the town here: "in Omsk", "Omsk police"."""
    lower, words = tokens.lower, tokens.words
    if first == 0 and words[0].isupper() and words[last : last + 1] and words[last] in _DATELINE:
        return True  # "KOBLENZ - "
    if last < len(words):
        if lower[last] in rules.cautious_after:
            return first == 0 or not words[first - 1][0].isupper() or lower[first - 1] in rules.openers
        if words[last][0].isupper() and not words[last].isupper():
            return False  # "at George Mason University"
    before = lower[first - 1] if first else ""
    if before == "of":
        return first > 1 and lower[first - 2] in rules.town_before
    if before == "to":
        return first > 1 and lower[first - 2] in rules.town_moves
    return before in rules.town_before


def _has_given_names(tokens: Tokens, first: int, known: Gazetteer) -> bool:
    """Whether two given names stand before what is then a surname: "Maria Angela Holguín"."""
    given = range(first - 2, first)
    if first < 2 or _is_headline(tokens.words):
        return False
    return all(
        tokens.words[k].isalpha()
        and _is_name_part(tokens.words[k], known)
        and tokens.lower[k] not in known.rules.openers
        for k in given
    )


def _is_person(words: list[str], first: int, last: int, name: str, known: Gazetteer) -> bool:
    """Whether the name is part of a person's: "Jordan" before a surname, "Washington" after a first name."""
    rules = known.rules
    if name in rules.given and last < len(words) and _is_name_part(words[last], known):
        return not _is_headline(words)
    if name in rules.surnames and first > 0:
        before = words[first - 1]
        if before == "." and first > 1 and words[first - 2] in rules.titles:
            return True
        if before in rules.titles:
            return True
        if _is_name_part(before, known) and before.lower() not in rules.openers:
            return not _is_headline(words)
    return False


def _is_name_part(word: str, known: Gazetteer) -> bool:
    """Whether a neighbour can be the other half of a person's name: capitalised, no office and no place."""
    if not word[0].isupper() or word.isupper():
        return False
    return word not in known.rules.offices and _whole(word, known) is None


def _is_headline(words: list[str]) -> bool:
    """Whether nearly every longer word is capitalised, so that a capital says nothing."""
    longer = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(longer) > 3 and sum(word[0].isupper() for word in longer) > 0.8 * len(longer)


def _inside(tokens: Tokens, i: int, known: Gazetteer) -> PlaceMention | None:
    """A place within one token: "Turkish-born", "anti-Turkish", "TURKEY'S"."""
    word = tokens.words[i]
    if word.endswith(_CAPITAL_POSSESSIVE):
        place = _whole(word[:-2], known)
        if place is None or place.iso3 is None:
            return None
        return PlaceMention(i, i + 1, place.iso3, place.kind, possessive=True)
    parts = word.split("-")
    kind = _kind_of_compound(parts[-1], known)
    dual = _dual_national(tokens, i, known)
    if dual is not None:
        return _mention(tokens, i, i + 1, dual, PlaceKind.DEMONYM)
    if i > 0:  # "South Korean-born"
        for place in known.by_first.get(tokens.words[i - 1], ()):
            if place.rest == (parts[0],) and place.iso3 is not None:
                return _mention(tokens, i - 1, i + 1, place.iso3, kind)
    for part in parts:
        place = _whole(part, known)
        if place is not None and place.iso3 is not None:
            is_former = part is parts[-1] and parts[0].lower() in known.rules.former_prefixes
            return _mention(tokens, i, i + 1, place.iso3, place.kind if is_former else kind)
    return None


def _dual_national(tokens: Tokens, i: int, known: Gazetteer) -> str | None:
    """Whose national an "Iranian-American" is, or a "Swedish-Iranian"; null before "border" and the like."""
    parts = tokens.words[i].split("-")
    places = [_whole(part, known) for part in parts]
    if len(parts) != 2 or any(place is None or place.kind is not PlaceKind.DEMONYM for place in places):
        return None
    following = tokens.lower[i + 1] if i + 1 < len(tokens) else ""
    if following in known.rules.between:
        return None
    first, second = (place.iso3 for place in places if place is not None)
    return second if parts[1] in known.rules.settled else first


def _kind_of_compound(suffix: str, known: Gazetteer) -> PlaceKind:
    return PlaceKind.DEMONYM if suffix.lower() in known.rules.origin_suffixes else PlaceKind.MODIFIER


def _mention(tokens: Tokens, first: int, last: int, iso3: str, kind: PlaceKind) -> PlaceMention:
    is_possessive = last < len(tokens) and tokens.words[last] in POSSESSIVE
    return PlaceMention(first, last, iso3, kind, is_possessive)


def _whole(word: str, known: Gazetteer) -> Place | None:
    """The place that a single word names, if it is always one."""
    for place in known.by_first.get(word, ()):
        if not place.rest:
            rules = known.rules
            return None if place.is_cautious or place.name in rules.after_the else place
    return None


def _with_towns_joined(found: list[PlaceMention], words: list[str], known: Gazetteer) -> list[PlaceMention]:
    """The mentions with "Lebanon, Pennsylvania" as one town of the region's country."""
    joined = found[:1]
    for mention in found[1:]:
        town = joined[-1]
        is_after_comma = town.last + 1 == mention.first and words[town.last] == ","
        if is_after_comma and town.iso3 != mention.iso3 and _is_region(words, mention, known):
            joined[-1] = mention._replace(first=town.first)
        else:
            joined.append(mention)
    return joined


def _is_region(words: list[str], mention: PlaceMention, known: Gazetteer) -> bool:
    rest = tuple(words[mention.first + 1 : mention.last])
    return any(
        place.is_region and place.rest == rest for place in known.by_first.get(words[mention.first], ())
    )
