"""A claim as linking sees it: with its report's day and source, its figure, and what its words add."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from tracker.cases.names import full_names_of, names_of
from tracker.cases.sources import Source
from tracker.cases.wording import Part, introduces_one, others_in, part_in, refers_back, tokens
from tracker.records import Claim
from tracker.vocabulary import CountQualifier, DateBasis, Group, LegalStatus

_S = LegalStatus
STANDING = frozenset(
    {_S.ASYLUM_SOUGHT, _S.EXTRADITION_SOUGHT, _S.WANTED, _S.DETAINED, _S.ARRESTED, _S.SUSPENDED, _S.FLED}
)
"""Statuses that last. Dated by the day of publication, they hold on that day and may have begun before; any
other status is news of that day."""

_CLOSE = 31
"""Days: a longer span does not place an event, it only holds it."""

_NUMBERLESS = frozenset({CountQualifier.VAGUE, CountQualifier.UNSTATED})


@dataclass(frozen=True, slots=True)
class Mention:
    """One claim, prepared.

    Attributes:
        published: Day of the report.
        outlet: Its outlet, or the report itself where it names none.
        source: The first report with this text.
        figure: The number that stands for the count: the lower bound, or the upper where there is no lower;
            null where no number is given.
        names: Last names of the persons whom the quote may be about.
        full_names: First and last names of those of them whom it calls by both.
        part: Whether the words make the people part of a group.
        others: Whether the words set them against others before.
        introduced: Whether the words count out one person anew.
        refers_back: Whether a pronoun, and no name, says who it is.
        group: What they are called, here or elsewhere in the report.
    """

    claim: Claim
    published: dt.date | None
    outlet: str
    source: str
    figure: int | None
    names: frozenset[str]
    full_names: frozenset[str]
    part: Part | None
    others: bool
    introduced: bool
    refers_back: bool
    group: Group

    @property
    def order(self) -> tuple[dt.date, str, int, str]:
        """By day of publication (undated last), report, place in the text."""
        claim = self.claim
        return self.published or dt.date.max, claim.report_id, claim.char_start, claim.claim_id

    @property
    def home(self) -> bool:
        """Whether it happened under the people's own authorities."""
        return self.claim.country is not None and self.claim.country == self.claim.origin

    @property
    def days(self) -> tuple[dt.date, dt.date] | None:
        """The days within which it happened; None where no date is known."""
        start, end = self.claim.date_start, self.claim.date_end
        if start is None and end is None:
            return None
        return start or dt.date.min, end or self.published or dt.date.max

    @property
    def by_publication(self) -> bool:
        """Whether the day is only one on which a lasting status held."""
        return self.claim.date_basis is DateBasis.PUBLICATION and self.claim.legal_status in STANDING

    @property
    def placed(self) -> bool:
        """Whether the date places the event: a month at most, and not merely the day of a standing status."""
        days = self.days
        return days is not None and (days[1] - days[0]).days <= _CLOSE and not self.by_publication

    def near(self, other: "Mention", days: int) -> bool:
        """Whether the two reports came out within so many days; one without a day is near to all."""
        if self.published is None or other.published is None:
            return True
        return abs((self.published - other.published).days) <= days

    def dates_agree(self, other: "Mention") -> bool:
        """Whether both can be the same event: the spans overlap, or one of them is open."""
        mine, theirs = self.days, other.days
        if mine is None or theirs is None or self.by_publication or other.by_publication:
            return True
        return mine[0] <= theirs[1] and theirs[0] <= mine[1]


def mention_of(
    claim: Claim, sources: Mapping[str, Source], prints: Mapping[str, str], known: Collection[str] = ()
) -> Mention:
    """A claim with what its report and its words add.

    Args:
        claim: The claim.
        sources: Report to its source record; a report that is not there has no day.
        prints: Report to the first report with its text.
        known: Last names of persons whom the report calls by first and last name.
    """
    source = sources.get(claim.report_id)
    numberless = claim.count_qualifier in _NUMBERLESS
    quote = tokens(claim.quote)
    few = claim.count_high in {1, 2}
    names = names_of(claim.quote, claim.attribution, known) if few else frozenset[str]()
    return Mention(
        claim=claim,
        published=source.published if source else None,
        outlet=source.outlet if source else claim.report_id,
        source=prints.get(claim.report_id, claim.report_id),
        figure=None if numberless else claim.count_low if claim.count_low is not None else claim.count_high,
        names=names,
        full_names=full_names_of(claim.quote, claim.attribution) if names else names,
        part=part_in(quote, claim),
        others=others_in(quote),
        introduced=introduces_one(quote),
        refers_back=few and not names and refers_back(quote),
        group=claim.group,
    )
