"""Find the people of a sentence: noun phrases, bare numbers, names and pronouns."""

from tracker.extraction.counts import CountKind
from tracker.extraction.names import find_names
from tracker.extraction.sentence import CLOSED, PRONOUNS, People, Sentence
from tracker.lexicon.inflect import Form
from tracker.lexicon.loader import Lexicon, PeopleNoun, Tag
from tracker.vocabulary import CountQualifier, Group, LegalStatus

_MAX_MODIFIERS = 7
"""Words before a noun that are taken for its modifiers at most; longer stretches are other phrases."""

_BREAKS = frozenset(',;:.!?()[]"“”—–')
_QUOTES = frozenset("‘’'\"“”")


def find_people(sentence: Sentence, lexicon: Lexicon) -> list[People]:
    """All mentions of people in a sentence, in order; none overlaps another."""
    found: list[People] = []
    taken = [False] * len(sentence.tokens)
    names = find_names(sentence, lexicon)
    for name in names:
        _extend_name(sentence, name)
    found = [*_noun_phrases(sentence, lexicon), *names]
    found = _join_names(_without_overlaps(found))
    for people in found:
        taken[people.first : people.last] = [True] * (people.last - people.first)
    found += _bare_counts(sentence, lexicon, taken)
    found += _pronouns(sentence, lexicon, taken)
    found = [people for people in found if not _in_name_of_event(sentence, people)]
    found.sort(key=lambda people: people.first)
    _relate(sentence, found)
    return found


def _in_name_of_event(sentence: Sentence, people: People) -> bool:
    """People who only stand in the name of the coup: "since the attempt to topple the president"."""
    return any(
        date.is_event and date.first < people.first and people.last <= date.last for date in sentence.dates
    )


_OFFICES = frozenset(
    {
        "former",
        "ex",
        "acting",
        "deposed",
        "ousted",
        "exiled",
        "jailed",
        "detained",
        "then",
        "late",
        "deputy",
        "outgoing",
    }
)


def _extend_name(sentence: Sentence, name: People) -> None:
    """Take in the nationality and the like before a title: "the former Iranian president …"."""
    k = name.first - 1
    while k >= 0 and k > name.first - 6:
        place = sentence.place_at[k]
        if place is not None and place.kind == "demonym":
            name.origin, name.first = name.origin or place.iso3, place.first
        elif (place is not None and place.kind == "city") or sentence.lower[k] in _OFFICES:
            name.first = place.first if place is not None else k
        elif sentence.lower[k] in {"the", "a", "an"}:
            name.first = k
            return
        elif sentence.tokens.words[k][0].isupper() and not sentence.tags[k] and k and name.group is not None:
            name.first = k
        else:
            return
        k = min(k, name.first) - 1


def _without_overlaps(found: list[People]) -> list[People]:
    """Of overlapping mentions the one with the later head, which took the other for its modifier."""
    kept: list[People] = []
    for people in sorted(found, key=lambda p: (p.last, -p.first)):
        while kept and kept[-1].last > people.first:
            shadowed = kept.pop()
            if shadowed.kind == "name" and people.kind == "noun" and shadowed.last == people.last:
                people = shadowed
        kept.append(people)
    return kept


def _join_names(found: list[People]) -> list[People]:
    """ "Turkish businessman Akin I." is one person: the noun gives group and origin, the name the name."""
    joined: list[People] = []
    for people in found:
        before = joined[-1] if joined else None
        if (
            before is not None
            and people.kind in ("name", "surname")
            and before.kind == "noun"
            and before.last == people.first
            and not before.plural
        ):
            before.last, before.head, before.kind, before.name = people.last, people.head, "name", people.name
            before.owner, before.definite = people.owner, True
            before.group = before.group if before.group is not Group.PEOPLE else people.group or before.group
            before.low, before.high, before.qualifier = 1, 1, CountQualifier.EXACT
            before.authority = False
        else:
            joined.append(people)
    return joined


def _noun_phrases(sentence: Sentence, lexicon: Lexicon) -> list[People]:
    lower, found = sentence.lower, []
    for i, word in enumerate(lower):
        place = sentence.place_at[i]
        if place is not None and place.kind != "person":
            continue
        for words, noun in lexicon.people.get(word, ()):
            start = i + 1 - len(words)
            if start >= 0 and (len(words) == 1 or tuple(lower[start : i + 1]) == words):
                if not _is_verb_here(sentence, lexicon, start, i):
                    found.append(_noun_phrase(sentence, lexicon, start, i + 1, noun))
                break
        else:
            if place is not None and place.last == i + 1:
                noun = PeopleNoun(Group.PEOPLE, plural=_looks_plural(word), authority=False, general=False)
                national = _noun_phrase(sentence, lexicon, place.first, i + 1, noun, origin=place.iso3)
                national.national = True
                found.append(national)
    return found


def _looks_plural(word: str) -> bool:
    return word.endswith("s") or word.endswith("men")


def _is_verb_here(sentence: Sentence, lexicon: Lexicon, start: int, i: int) -> bool:
    """Nouns that are verbs as well ("officials", never; "guards", "states", "forces" sometimes)."""
    lower, tags = sentence.lower, sentence.tags
    if lower[i] in {
        "states",
        "state",
        "forces",
        "force",
        "guards",
        "guard",
        "heads",
        "leads",
        "general",
        "private",
        "major",
    }:
        before = lower[start - 1] if start else ""
        after = lower[i + 1] if i + 1 < len(lower) else ""
        if before == "to" or (start and tags[start - 1] & (Tag.MODAL | PRONOUNS)):
            return True
        if lower[i] in {"general", "private", "major"}:
            return (
                not (_ends_phrase(sentence, i + 1) or sentence.tokens.words[i + 1][:1].isupper())
                or before == "in"
            )
        return after == "that"
    return False


def _ends_phrase(sentence: Sentence, i: int) -> bool:
    if i >= len(sentence.tokens):
        return True
    word = sentence.lower[i]
    return word in _BREAKS or word == "'s" or bool(sentence.tags[i]) or word.endswith("ed")


def _noun_phrase(
    sentence: Sentence, lexicon: Lexicon, start: int, last: int, noun: PeopleNoun, origin: str | None = None
) -> People:
    people = People(
        first=start,
        last=last,
        head=last - 1,
        kind="noun",
        group=noun.group,
        origin=origin,
        plural=noun.plural,
        authority=noun.authority,
        general=noun.general,
    )
    _extend_left(sentence, lexicon, people)
    _extend_right(sentence, lexicon, people)
    if people.authority and (people.low or 0) > 1 and sentence.lower[last - 1] == "military":
        people.group, people.authority = Group.MILITARY, False
    if people.qualifier is None and not people.plural and not people.authority:
        people.low, people.high, people.qualifier = 1, 1, CountQualifier.EXACT
    return people


def _extend_left(sentence: Sentence, lexicon: Lexicon, people: People) -> None:
    """Take in what stands before the head: modifiers, origin, count, determiner."""
    lower, tags, words = sentence.lower, sentence.tags, sentence.tokens.words
    k, steps = people.first - 1, 0
    while k >= 0 and steps < _MAX_MODIFIERS:
        word, tag = lower[k], tags[k]
        count, place = sentence.count_at[k], sentence.place_at[k]
        if word == "of" and k and k == people.first - 1 and _is_quantity_of(sentence, k):
            k -= 1
            continue
        if count is not None and count.kind in (CountKind.PEOPLE, CountKind.NONE, CountKind.THING):
            _take_count(people, count)
            people.first = count.first
            k = count.first - 1
            if not (k >= 0 and tags[k] & Tag.DETERMINER):
                return
            continue
        if place is not None:
            if place.kind in ("demonym", "person") or (place.kind != "modifier" and k + 1 < len(lower)):
                people.origin = people.origin or place.iso3
            people.first = k = place.first
            k -= 1
        elif word == "'s":
            owner = sentence.place_at[k - 1] if k else None
            if (
                owner is None
                and k
                and lower[k - 1] in {"women", "men", "people", "children", "workers", "human"}
            ):
                people.first = k - 1
                k -= 2
                continue
            if owner is None:
                return
            people.origin = people.origin or owner.iso3
            people.first = owner.first
            people.definite = True
            return
        elif tag & Tag.DETERMINER:
            if word == "that" and (people.plural or (k and tags[k - 1] & Tag.REPORT)):
                return
            people.first = k
            _take_determiner(people, word)
            k -= 1
            if word not in {"the", "all", "both", "these", "those", "other", "such", "any", "no", "more"}:
                return
        elif count is not None or sentence.dated[k]:
            return
        elif word in _QUOTES and k and (tags[k - 1] & Tag.DETERMINER or sentence.count_at[k - 1] is not None):
            people.first = k
            k -= 1
        elif (
            word == "and"
            and lower[k - 1] in lexicon.modifiers
            and lower[k + 1] in lexicon.modifiers
            and k + 1 == people.first
        ):
            _take_second_modifier(lexicon, people, lower, k - 1)
            people.first = k - 1
            k -= 2
        elif (
            word in _BREAKS
            or word in _QUOTES
            or not (word[0].isalpha())
            or tag & CLOSED
            or _is_active_verb(sentence, lexicon, k)
        ):
            return
        else:
            _take_modifier(sentence, lexicon, people, k)
            if words[k][0].isupper() and k and words[k - 1][0].isupper() and not people.authority:
                pass
            people.first = k
            k -= 1
        steps += 1


def _take_second_modifier(lexicon: Lexicon, people: People, lower: list[str], k: int) -> None:
    """ "military and intelligence personnel" are of both groups: ``people``."""
    group = _modifier_ending_at(lexicon, lower, k)
    if group is not None and group is not people.group:
        people.group = Group.PEOPLE


def _is_quantity_of(sentence: Sentence, k: int) -> bool:
    """Whether "of" joins a quantity to its noun: "thousands of people", "a group of officers"."""
    count = sentence.count_at[k - 1]
    if count is None or count.kind is not CountKind.PEOPLE:
        return False
    return not sentence.tags[k + 1] & (Tag.DETERMINER | Tag.POSSESSIVE)


def _is_active_verb(sentence: Sentence, lexicon: Lexicon, k: int) -> bool:
    """Whether the word before a noun is the verb that governs it, not a participle that describes it."""
    word = sentence.lower[k]
    entries = lexicon.verbs.get(word)
    if entries is None:
        counted = k > 0 and sentence.count_at[k - 1] is not None
        return (
            word.endswith("ing")
            and k > 0
            and not counted
            and not sentence.tags[k - 1] & Tag.DETERMINER
            and word
            not in {
                "leading",
                "remaining",
                "striking",
                "serving",
                "acting",
                "ruling",
                "sitting",
                "outgoing",
                "surviving",
                "protesting",
                "high-ranking",
                "low-ranking",
                "top-ranking",
                "fleeing",
                "mutinying",
            }
        )
    if k == 0:
        return entries[0].form is not Form.PAST
    before = k - 1
    while before > 0 and sentence.tags[before] & Tag.ADVERB and not sentence.tags[before] & Tag.DETERMINER:
        before -= 1
    describes = (
        sentence.tags[before] & (Tag.DETERMINER | Tag.PREPOSITION | Tag.POSSESSIVE)
        or sentence.count_at[before] is not None
        or (sentence.place_at[before] is not None and sentence.place_at[before].kind == "demonym")  # type: ignore[union-attr]
        or sentence.lower[before] in {"'s", "former", "other", "newly", "recently"}
    )
    return not (describes and entries[0].form in (Form.PAST, Form.ING))


def _take_count(people: People, count: object) -> None:
    low, high, qualifier = count.low, count.high, count.qualifier  # type: ignore[attr-defined]
    people.low, people.high, people.qualifier = low, high, qualifier
    people.definite = people.definite or count.definite  # type: ignore[attr-defined]
    people.additional = count.additional  # type: ignore[attr-defined]
    people.partitive = count.partitive  # type: ignore[attr-defined]
    if count.kind is CountKind.NONE:  # type: ignore[attr-defined]
        people.denied = True
    if low is not None and (low != 1 or high != 1):
        people.plural = True


def _take_determiner(people: People, word: str) -> None:
    if word in {
        "the",
        "these",
        "those",
        "his",
        "her",
        "their",
        "its",
        "this",
        "that",
        "both",
        "all",
        "our",
        "my",
    }:
        people.definite = True
    elif word in {"no", "any"}:
        people.denied = people.denied or word == "no"
    elif word in {"a", "an", "another"} and not people.plural:
        people.low, people.high, people.qualifier = 1, 1, CountQualifier.EXACT


def _take_modifier(sentence: Sentence, lexicon: Lexicon, people: People, k: int) -> None:
    """A modifier that tells the group of a general head ("court members", "intelligence staff")."""
    if not (people.general or people.authority):
        return
    for words, group in lexicon.modifiers.get(sentence.lower[k], ()):
        start = k + 1 - len(words)
        if start >= 0 and tuple(sentence.lower[start : k + 1]) == words:
            if people.general:
                people.group, people.general = group, False
            return


def _extend_right(sentence: Sentence, lexicon: Lexicon, people: People) -> None:
    """Read the origin and the group off a phrase behind the head: "of the armed forces", "from Turkey"."""
    lower, tags, size = sentence.lower, sentence.tags, len(sentence.tokens)
    i = people.last
    if i < size and lower[i] == "'s":
        people.owner = True
        return
    if i < size and lower[i] in {"'", "’"} and people.plural:
        people.owner = True
        return
    if i >= size or lower[i] not in {"of", "from", "in", "with", "at", "holding", "carrying"}:
        return
    opener = lower[i]
    for k in range(i + 1, min(i + 7, size)):
        place = sentence.place_at[k]
        if (
            place is not None
            and people.origin is None
            and opener in {"of", "from"}
            and place.kind != "modifier"
        ):
            people.origin = place.iso3
        if (
            lower[k] in _BREAKS
            or tags[k] & (CLOSED & ~Tag.PREPOSITION)
            or (k > i + 1 and tags[k] & Tag.PREPOSITION)
        ):
            if lower[k] != "and":
                break
        group = _modifier_ending_at(lexicon, lower, k)
        if (
            group is not None
            and not (opener == "in" and k + 1 < size and lower[k + 1] in {",", "and"})
            and (
                (opener in {"of", "from", "in", "at"} and people.general)
                or (opener in {"with", "holding", "carrying"} and group is Group.DIPLOMATS)
            )
        ):
            people.group, people.general = group, False
            people.last = k + 2 if lower[k + 1 : k + 2] in (["passports"], ["passport"]) else k + 1
            break


def _modifier_ending_at(lexicon: Lexicon, lower: list[str], k: int) -> Group | None:
    for words, group in lexicon.modifiers.get(lower[k], ()):
        start = k + 1 - len(words)
        if start >= 0 and tuple(lower[start : k + 1]) == words:
            return group
    return None


def _bare_counts(sentence: Sentence, lexicon: Lexicon, taken: list[bool]) -> list[People]:
    """Numbers that stand for people by themselves: "the eight", "another 20 were released", "two others"."""
    found = []
    for count in sentence.counts:
        counts_noun = count.kind in (CountKind.PEOPLE, CountKind.THING) and _counts_persons(
            sentence, lexicon, count.last
        )
        if any(taken[count.first : count.last]):
            continue
        if count.kind not in (CountKind.PEOPLE, CountKind.NONE) and not counts_noun:
            continue
        last = count.last
        while last < len(taken) and sentence.lower[last] in {"more", "others", "other", "such", "alone"}:
            last += 1
        if not counts_noun and not _stands_alone(sentence, lexicon, last):
            continue
        first = count.first
        if first and sentence.lower[first - 1] in {"the", "all", "these", "those"}:
            first -= 1
        people = People(first=first, last=last, head=last - 1, kind="count")
        _take_count(people, count)
        people.definite = count.definite or sentence.lower[first] in {"the", "these", "those", "all"}
        people.plural = people.low != 1 or people.high != 1
        people.general = True
        _extend_right(sentence, lexicon, people)
        people.general = False
        found.append(people)
        taken[first:last] = [True] * (last - first)
    return found


def _counts_persons(sentence: Sentence, lexicon: Lexicon, i: int) -> bool:
    """Whether what is counted is one to a person: "1,127 defections", "40 asylum requests"; not extradition requests."""
    if i >= len(sentence.lower):
        return False
    for words, frame in lexicon.nominals.get(sentence.lower[i], ()):
        if tuple(sentence.lower[i : i + len(words)]) == words:
            return frame.status is not LegalStatus.EXTRADITION_SOUGHT and frame.pattern == "of"
    return False


def _stands_alone(sentence: Sentence, lexicon: Lexicon, i: int) -> bool:
    if i >= len(sentence.tokens):
        return True
    word, tag = sentence.lower[i], sentence.tags[i]
    if word in {"'", "’"}:
        return False
    if word in _BREAKS or word in {"-", "the", "a"} or tag & (CLOSED | Tag.ADVERB) or sentence.dated[i]:
        return True
    entries = lexicon.verbs.get(word)
    return entries is not None and entries[0].form is not Form.BASE


def _pronouns(sentence: Sentence, lexicon: Lexicon, taken: list[bool]) -> list[People]:
    found, size = [], len(sentence.tokens)
    for i, word in enumerate(sentence.lower):
        tag = sentence.tags[i]
        if taken[i]:
            continue
        if word in {"those", "others"} or (word == "all" and _stands_alone(sentence, lexicon, i + 1)):
            if word == "those" and not _stands_alone(sentence, lexicon, i + 1):
                continue
            kind = {"those": "those", "others": "others"}.get(word, "pronoun")
            found.append(People(i, i + 1, i, kind, plural=True, definite=word == "all"))
        elif tag & Tag.PRONOUN_PLURAL:
            found.append(People(i, i + 1, i, "pronoun", plural=True, definite=True))
        elif word == "whose" and i:
            found.append(People(i, i + 1, i, "whose", definite=False, owner=True))
        elif tag & Tag.POSSESSIVE and word in {"his", "their", "her"}:
            if word == "her" and (
                i + 1 >= size or sentence.tags[i + 1] & CLOSED or sentence.lower[i + 1] in _BREAKS
            ):
                found.append(People(i, i + 1, i, "pronoun", plural=False, definite=True))
            else:
                found.append(
                    People(i, i + 1, i, "possessive", plural=word == "their", definite=True, owner=True)
                )
        elif tag & Tag.PRONOUN_SINGULAR:
            found.append(People(i, i + 1, i, "pronoun", plural=False, definite=True))
    return found


def _relate(sentence: Sentence, found: list[People]) -> None:
    """Note which preposition governs each mention, and which follow one another in a list."""
    lower, tags = sentence.lower, sentence.tags
    for position, people in enumerate(found):
        k = people.first - 1
        if k >= 0 and tags[k] & Tag.PREPOSITION:
            people.prep = lower[k]
        if position == 0 or k < 0:
            continue
        before = found[position - 1]
        if people.prep == "of" and before.last == k and before.kind == "count":
            before.whole = people
        between = lower[before.last : people.first]
        if (
            0 < len(between) <= 3
            and all(w in _LISTING for w in between)
            and between not in ([",", "with"], ["with"])
        ):
            if between == [",", "and"] and before.follows is None:
                continue  # two in a list have no comma: a new clause
            people.follows = before
            people.prep = before.prep
            people.listed = between[-1] != ","
    _close_lists(sentence, found)


_LISTING = frozenset({",", "and", "or", "as", "well", "plus", "&", "nor", "along", "with", "together"})


def _is_inclusion(sentence: Sentence, found: list[People], position: int) -> bool:
    """ "9,000 people, police and officials among them, …": a part named, not a list."""
    last = found[position].last
    for here, after in zip(found[position:], found[position + 1 :], strict=False):
        if after.follows is not here:
            break
        last = after.last
    inclusion = sentence.lower[last : last + 2] in (["among", "them"], ["included", ","], ["included", "."])
    if inclusion:
        for people in found[position:]:
            if people.last <= last:
                people.apposed = True
    return inclusion


def _close_lists(sentence: Sentence, found: list[People]) -> None:
    """A list ends with "and"; what follows a comma outside of one is an apposition ("Ana Lima, a teacher, …")."""
    for position, people in enumerate(found):
        if people.follows is None or people.listed:
            continue
        closes = _next_link(found, position) and not _is_inclusion(sentence, found, position)
        before = people.follows
        open_list = not before.listed
        if people.kind == "name" and before.kind in ("noun", "count") and before.plural:
            _name_members(found, position)
            continue
        if (closes and open_list and before.kind != "name") or (
            closes and open_list and people.kind == "name"
        ):
            continue
        people.follows = None
        _take_apposition(before, people)


def _name_members(found: list[People], position: int) -> None:
    """Of "two activists, Ana Lima and Rui Costa, were …" the names tell who the two are."""
    previous = found[position].follows
    for people in found[position:]:
        if people.follows is not previous or people.kind != "name":
            break
        people.follows, people.apposed, previous = None, True, people


def _next_link(found: list[People], position: int) -> bool:
    """Whether the comma at this position belongs to a list that an "and" closes."""
    for here, after in zip(found[position:], found[position + 1 :], strict=False):
        if after.follows is not here:
            return False
        if after.listed:
            return True
    return False


def _take_apposition(before: People, after: People) -> None:
    """Of "Ana Lima, a teacher" the second tells the group and origin of the first and is no one of its own."""
    if before.plural != after.plural or after.kind in ("pronoun", "possessive", "those", "others"):
        return
    if before.kind == "name" or after.kind == "name":
        after.apposed = True
        after.prep = before.prep
        before.name = before.name or after.name
        if before.group in (None, Group.PEOPLE):
            before.group = after.group or before.group
        before.origin = before.origin or after.origin
        before.authority = False
