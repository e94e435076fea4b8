"""``tracker explain``: why a row of the claims table says what it says."""

from typing import Annotated

import typer

from tracker import tracing
from tracker.cli.console import console
from tracker.cli.options import DEFAULT_DATA, Corrections, CoupName, Data, coup_of
from tracker.show import TraceView


def explain(
    claim_id: Annotated[str, typer.Argument(metavar="CLAIM_ID", help="As in the column claim_id.")],
    data: Data = DEFAULT_DATA,
    coup: CoupName = None,
    corrections: Corrections = None,
) -> None:
    """Show which words gave which column of a claim, and by which rule.

    Below them is what made its confidence: each sign of the claim adds its weight to the log odds that
    country, number, dates and status are right.

    Of a row that a person has corrected, it shows what the correction has changed, by whom and why. A coup
    file that the run was told to keep to must be given again.

    \b
    Example:
      tracker explain rcb68a5cfc621:346
    """  # noqa: D301
    trace = tracing.explain(claim_id, data, coup=coup_of(coup), corrections=corrections)
    console().print(TraceView(tracing.report_of(claim_id, data), trace))
