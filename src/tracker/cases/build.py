"""Joined groups of people to rows of the case tables."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.cases.belonging import belongs, case_id_of
from tracker.cases.estimate import Estimate, estimate
from tracker.cases.joins import Joined
from tracker.cases.mention import Mention
from tracker.cases.outlets import outlet_count, report_count
from tracker.cases.path import impossible, in_order
from tracker.cases.questions import contradicting_figures, status_questions
from tracker.cases.records import Case, CaseClaim, CaseStep, JoinRule
from tracker.cases.steps import Step, steps_of
from tracker.lexicon.countries import countries, with_article
from tracker.vocabulary import Group

Reason = tuple[JoinRule, str]

_GROUPS = list(Group)

_ONE: Mapping[Group, str] = {
    Group.OFFICERS: "officer",
    Group.SOLDIERS: "soldier",
    Group.MILITARY: "member of the military",
    Group.POLICE: "police officer",
    Group.DIPLOMATS: "diplomat",
    Group.JUDICIARY: "member of the judiciary",
    Group.OFFICIALS: "official",
    Group.EDUCATORS: "educator",
    Group.JOURNALISTS: "journalist",
    Group.POLITICIANS: "politician",
    Group.PEOPLE: "person",
}
"""What one of a group is called."""


@dataclass(frozen=True, slots=True)
class _Members:
    """The claims of one case, in the order of their reports, with the reason of each."""

    mentions: tuple[Mention, ...]
    reasons: Mapping[str, Reason]

    @property
    def case_id(self) -> str:
        return case_id_of(self.mentions[0].claim.claim_id)


def build_cases(
    joined: Joined, parents: Mapping[int, int]
) -> tuple[list[Case], list[CaseStep], list[CaseClaim]]:
    """The rows of all cases, ordered by country and first claim.

    Args:
        joined: The groups of people of all reports.
        parents: The first of a part's people to the first of the whole group's.
    """
    members = _members(joined)
    ids = {root: one.case_id for root, one in members.items()}
    cases: list[Case] = []
    steps: list[CaseStep] = []
    links: list[CaseClaim] = []
    for root in sorted(
        members, key=lambda root: (_country(members[root].mentions) or "", members[root].mentions[0].order)
    ):
        parent = parents.get(root)
        path = in_order(steps_of(members[root].mentions))
        rows = _step_rows(ids[root], path)
        cases.append(_case(ids[root], None if parent is None else ids[parent], members[root], path, rows))
        steps.extend(rows)
        links.extend(_links(ids[root], members[root], path))
    return cases, steps, links


def _members(joined: Joined) -> dict[int, _Members]:
    numbers: dict[int, list[int]] = {}
    for number in range(len(joined.people)):
        numbers.setdefault(joined.root(number), []).append(number)
    return {root: _together(joined, group) for root, group in numbers.items()}


def _together(joined: Joined, numbers: Sequence[int]) -> _Members:
    mentions: list[Mention] = []
    reasons: dict[str, Reason] = {}
    for number in numbers:
        people = joined.people[number]
        mentions.extend(people.mentions)
        for mention, reason in zip(people.mentions, people.reasons, strict=True):
            reasons[mention.claim.claim_id] = reason
        if joined.reasons[number]:
            reasons[people.first.claim.claim_id] = _with_joins(people.reasons[0], joined.reasons[number])
    return _Members(tuple(sorted(mentions, key=lambda mention: mention.order)), reasons)


def _with_joins(own: Reason, joins: Sequence[Reason]) -> Reason:
    """The reason of a group's first claim: the first rule that joined it to others, and all that they say."""
    said = [own[1], *(why for _, why in joins)]
    return joins[0][0], "; ".join(why for why in said if why)


def _country(mentions: Sequence[Mention]) -> str | None:
    """The country of most claims, of those abroad where there are any; the first of equals."""
    abroad = [one.claim.country for one in mentions if one.claim.country and not one.home]
    named = abroad or [one.claim.country for one in mentions if one.claim.country]
    return Counter(named).most_common(1)[0][0] if named else None


def _group(mentions: Sequence[Mention]) -> Group:
    """The group that most claims name, ``people`` only where none is narrower; the first of equals."""
    narrow = [one.claim.group for one in mentions if one.claim.group is not Group.PEOPLE]
    counted: Counter[Group] = Counter(narrow or (Group.PEOPLE,))
    return min(counted, key=lambda group: (-counted[group], _GROUPS.index(group)))


def _origin(mentions: Sequence[Mention]) -> str | None:
    return next((one.claim.origin for one in mentions if one.claim.origin), None)


def _case(
    case_id: str, parent_id: str | None, members: _Members, path: Sequence[Step], rows: Sequence[CaseStep]
) -> Case:
    mentions = members.mentions
    figures = estimate(mentions)
    days = [mention.published for mention in mentions if mention.published]
    questions = [row.questions for row in rows if row.questions]
    return Case(
        case_id=case_id,
        parent_id=parent_id,
        name=_name(figures, mentions),
        country=_country(mentions),
        origin=_origin(mentions),
        group=_group(mentions),
        low=figures.low,
        best=figures.best,
        high=figures.high,
        current_status=path[-1].status,
        since=path[-1].start,
        path=" > ".join(step.status for step in path),
        first_report=min(days, default=None),
        last_report=max(days, default=None),
        claims=len(mentions),
        reports=report_count(mentions),
        outlets=outlet_count(mentions),
        questions="; ".join(questions) or None,
    )


def _name(figures: Estimate, mentions: Sequence[Mention]) -> str:
    """The group in words: "8 soldiers from Türkiye in Greece", "24+ officers in Norway"."""
    group = _group(mentions)
    number = "" if figures.best is None else f"{figures.best:,}{'+' if figures.high is None else ''} "
    people = _ONE.get(group, str(group)) if figures.best == figures.high == 1 else str(group)
    origin, country = _origin(mentions), _country(mentions)
    where = f" in {_country_name(country)}" if country else ""
    whence = f" from {_country_name(origin)}" if origin and origin != country else ""
    return f"{number}{people}{whence}{where}"


def _country_name(code: str) -> str:
    known = countries().get(code)
    return with_article(known.name) if known else code


def _step_rows(case_id: str, path: Sequence[Step]) -> list[CaseStep]:
    wrong, open_questions = impossible(path), status_questions(path)
    rows = []
    for place, step in enumerate(path):
        figures = estimate(step.mentions)
        questions = [
            *contradicting_figures(step.mentions, str(step.status)),
            *wrong.get(place, ()),
            *open_questions.get(place, ()),
        ]
        rows.append(
            CaseStep(
                case_id=case_id,
                step=place + 1,
                legal_status=step.status,
                country=step.country,
                date_start=step.start,
                date_end=step.end,
                low=figures.low,
                best=figures.best,
                high=figures.high,
                claims=len(step.mentions),
                reports=report_count(step.mentions),
                outlets=outlet_count(step.mentions),
                questions="; ".join(questions) or None,
            )
        )
    return rows


def _links(case_id: str, members: _Members, path: Sequence[Step]) -> list[CaseClaim]:
    found = []
    for place, step in enumerate(path, start=1):
        for mention in step.mentions:
            rule, why = members.reasons[mention.claim.claim_id]
            why = why or "no other claim agrees with it"
            found.append(belongs(mention, place, rule, why, case_id=case_id))
    return found
