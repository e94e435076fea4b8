"""The second baseline: status verbs and nouns with their arguments in a spaCy dependency parse.

Needs spaCy and an English model: ``en_core_web_sm``, or the package named in the environment variable
``SPACY_MODEL``.
"""

import calendar
import datetime as dt
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import afternoon

from tracker.evaluate.codings import CodedReport, Coding, full_text
from tracker.vocabulary import CountQualifier, LegalStatus, Measure

MODEL = os.environ.get("SPACY_MODEL", "en_core_web_sm")

PATIENT_VERBS = {
    "detain": LegalStatus.DETAINED,
    "arrest": LegalStatus.ARRESTED,
    "jail": LegalStatus.ARRESTED,
    "imprison": LegalStatus.ARRESTED,
    "release": LegalStatus.RELEASED,
    "free": LegalStatus.RELEASED,
    "charge": LegalStatus.CHARGED,
    "indict": LegalStatus.CHARGED,
    "sentence": LegalStatus.CONVICTED,
    "convict": LegalStatus.CONVICTED,
    "acquit": LegalStatus.ACQUITTED,
    "recall": LegalStatus.RECALLED,
    "suspend": LegalStatus.SUSPENDED,
    "dismiss": LegalStatus.DISMISSED,
    "sack": LegalStatus.DISMISSED,
    "fire": LegalStatus.DISMISSED,
    "discharge": LegalStatus.DISMISSED,
    "purge": LegalStatus.DISMISSED,
    "reinstate": LegalStatus.REINSTATED,
    "deport": LegalStatus.RETURNED,
    "extradite": LegalStatus.RETURNED,
}
"""Verbs whose object, or passive subject, is the people."""

AGENT_VERBS = {"flee": LegalStatus.FLED, "defect": LegalStatus.FLED, "desert": LegalStatus.FLED}
"""Verbs whose subject is the people."""

_ASYLUM_VERBS = {
    "grant": LegalStatus.ASYLUM_GRANTED,
    "give": LegalStatus.ASYLUM_GRANTED,
    "receive": LegalStatus.ASYLUM_GRANTED,
    "deny": LegalStatus.ASYLUM_REFUSED,
    "reject": LegalStatus.ASYLUM_REFUSED,
    "refuse": LegalStatus.ASYLUM_REFUSED,
    "revoke": LegalStatus.ASYLUM_REVOKED,
    "annul": LegalStatus.ASYLUM_REVOKED,
}
_EXTRADITION_VERBS = {
    "refuse": LegalStatus.EXTRADITION_REFUSED,
    "reject": LegalStatus.EXTRADITION_REFUSED,
    "block": LegalStatus.EXTRADITION_REFUSED,
    "approve": LegalStatus.EXTRADITION_APPROVED,
    "order": LegalStatus.EXTRADITION_APPROVED,
}
_SUBJECTS, _OBJECTS = {"nsubj", "nsubjpass", "csubj"}, {"dobj", "obj", "dative", "pobj"}
_UNREAL = {"will", "would", "may", "might", "could", "should", "must", "shall"}
_WEEKDAYS = [name.lower() for name in calendar.day_name]
_MONTHS = [name.lower() for name in calendar.month_name[1:]]
_MONTH = "|".join(_MONTHS)
_DAY_AND_MONTH = re.compile(rf"({_MONTH}) (\d{{1,2}})\b|\b(\d{{1,2}}) ({_MONTH})", re.IGNORECASE)
_HOST_PREPOSITIONS = {"in", "to", "from", "by"}


def load_coder() -> Callable[[CodedReport], CodedReport] | None:
    """A function that codes a report; None where spaCy or its model is not installed."""
    try:
        import spacy  # noqa: PLC0415 - an optional extra of the benchmark
    except ImportError:
        return None
    if not spacy.util.is_package(MODEL):
        return None
    parse = spacy.util.load_model_from_package(MODEL)

    def code(report: CodedReport) -> CodedReport:
        text = full_text(report.title, report.text or "")
        return replace(report, claims=tuple(_claims(report, text, parse(text))))

    return code


def _claims(report: CodedReport, text: str, document: Any) -> Iterator[Coding]:
    home = afternoon.first_nation(text)
    for token in document:
        found = _status_and_people(token)
        if found is None or _unreal(token):
            continue
        status, people = found
        sentence = token.sent
        low, high, qualifier = _count(people)
        start, end = _date(sentence, report.published)
        yield Coding(
            legal_status=status,
            country=_country(status, token, home),
            origin=(people is not None and afternoon.first_nation(_words(people))) or home,
            group=afternoon.first_group(_words(people) if people is not None else sentence.text),
            count_low=low,
            count_high=high,
            count_qualifier=qualifier,
            measure=Measure.CUMULATIVE if "since the" in sentence.text else Measure.EVENT,
            date_start=start,
            date_end=end,
            quote=sentence.text,
            char_start=sentence.start_char,
            char_end=sentence.end_char,
            rule="dependency",
        )


def _status_and_people(token: Any) -> tuple[LegalStatus, Any] | None:
    lemma = token.lemma_.lower()
    if lemma == "asylum":
        return _of_noun(token, _ASYLUM_VERBS, LegalStatus.ASYLUM_SOUGHT)
    if lemma in ("extradition", "extradite"):
        return _of_noun(token, _EXTRADITION_VERBS, LegalStatus.EXTRADITION_SOUGHT)
    if lemma == "warrant":
        return LegalStatus.WANTED, _child(token, {"pobj"}) or _after(token, "for")
    if token.pos_ == "VERB" and lemma in PATIENT_VERBS:
        return PATIENT_VERBS[lemma], _patient(token)
    if token.pos_ == "VERB" and lemma in AGENT_VERBS:
        return AGENT_VERBS[lemma], _agent(token)
    return None


def _of_noun(token: Any, verbs: dict[str, LegalStatus], otherwise: LegalStatus) -> tuple[LegalStatus, Any]:
    """Status of "asylum" or "extradition", by the verb above it, and the people in that verb's clause."""
    for verb in token.ancestors:
        if verb.lemma_.lower() in verbs:
            return verbs[verb.lemma_.lower()], _patient(verb) or _agent(verb)
    verb = next((one for one in token.ancestors if one.pos_ == "VERB"), token)
    return otherwise, _agent(verb) or _patient(verb)


def _patient(verb: Any) -> Any:
    if verb.dep_ in ("acl", "relcl"):  # "officers dismissed after the coup"
        return verb.head
    passive = _child(verb, {"nsubjpass"})
    return passive if passive is not None else _child(verb, {"dative", "dobj", "obj"})


def _agent(verb: Any) -> Any:
    if verb.dep_ == "relcl":
        return verb.head
    if verb.dep_ in ("conj", "xcomp", "advcl"):
        return _child(verb, _SUBJECTS) or _child(verb.head, _SUBJECTS)
    return _child(verb, _SUBJECTS)


def _child(token: Any, roles: set[str]) -> Any:
    return next((child for child in token.children if child.dep_ in roles), None)


def _after(token: Any, preposition: str) -> Any:
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == preposition:
            return _child(child, {"pobj"})
    return None


def _unreal(token: Any) -> bool:
    chain = [token, *token.ancestors]
    return any(
        child.dep_ == "neg" or (child.dep_ == "aux" and child.lower_ in _UNREAL)
        for one in chain[:2]
        for child in one.children
    )


def _count(people: Any) -> tuple[int | None, int | None, CountQualifier]:
    if people is None:
        return None, None, CountQualifier.UNSTATED
    words = people.doc[people.left_edge.i : people.i + 1].text
    low, high, qualifier = afternoon.first_count(words)
    single = people.tag_ in ("NN", "NNP") or people.lower_ in ("he", "she", "him", "her")
    if qualifier is CountQualifier.UNSTATED and single:
        return 1, 1, CountQualifier.EXACT
    return low, high, qualifier


def _country(status: LegalStatus, token: Any, home: str | None) -> str | None:
    """For asylum and extradition the host, after a preposition or as subject; else where it is said to be."""
    clause = [one for above in [token, *token.ancestors] for one in above.children]
    for child in clause:
        if child.dep_ in ("prep", "agent") and child.lower_ in _HOST_PREPOSITIONS:
            named = afternoon.first_country(_words(child))
            if named and (named != home or child.lower_ == "in"):
                return named
    if status.value.startswith(("asylum", "extradition", "fled")):
        return afternoon.first_country(token.sent.text) or home
    return home


def _words(token: Any) -> str:
    return str(token.doc[token.left_edge.i : token.right_edge.i + 1].text)


def _date(sentence: Any, published: dt.date | None) -> tuple[dt.date | None, dt.date | None]:
    if published is None:
        return None, None
    words = sentence.text.lower()
    if match := _DAY_AND_MONTH.search(words):
        month = _MONTHS.index((match[1] or match[4]).lower()) + 1
        day = int(match[2] or match[3])
        for year in (published.year, published.year - 1):
            try:
                stated = dt.date(year, month, day)
            except ValueError:
                break
            if stated <= published:
                return stated, stated
    for number, name in enumerate(_WEEKDAYS):
        if name in words:
            day_named = published - dt.timedelta((published.weekday() - number) % 7)
            return day_named, day_named
    return published, published
