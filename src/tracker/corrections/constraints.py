"""What ``join`` and ``split`` lines ask of the linking of cases.

Which claims make up a case changes with every report, so a person joins and splits cases by naming a claim of
each. Such pairs are known as must-link and cannot-link constraints (Wagstaff and others, "Constrained
k-means clustering with background knowledge", ICML 2001).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class CaseConstraint:
    """Two claims that a person has put into one case, or into two.

    Attributes:
        first: The id of one claim; of the two, the one that comes first as text.
        second: The id of the other claim.
        together: True: both are about the same people, and belong into one case whatever the rules say.
            False: they are about different people, and must not be in one case.
        correction_id: The line of the ledger that says so, for the explanation of the join.
    """

    first: str
    second: str
    together: bool
    correction_id: str
