"""Eurostat's code lists for asylum, as the four datasets use them.

In 2023 Eurostat renamed the dimension of applicants and the codes of both dimensions; files downloaded before
then have the older ones, so both are read. No code list of Eurostat's was at hand: the codes are those that
public clients of its interface ask for and document, several of them independently, one with the sums checked
(FRST and SSEQ make TOTAL; POS_RFG, POS_SPROT and POS_HUM make POS).
"""

from tracker.official.vocabulary import Outcome, ProcedureKind

APPLICANTS = {
    "applicant": {  # since 2023
        "FRST": ProcedureKind.NEW,
        "SSEQ": ProcedureKind.REPEAT,
        "TOTAL": ProcedureKind.NEW_AND_REPEAT,
    },
    "asyl_app": {
        "NASY_APP": ProcedureKind.NEW,
        "ASY_APP": ProcedureKind.NEW_AND_REPEAT,
    },
}
"""Dimension to its codes; the steps of one dimension overlap, since the last holds the others."""

DECISIONS = {
    "TOTAL": Outcome.TOTAL,
    # since 2023
    "POS": Outcome.POSITIVE,
    "POS_RFG": Outcome.RECOGNISED,
    "POS_SPROT": Outcome.SUBSIDIARY,
    "POS_HUM": Outcome.HUMANITARIAN,
    "NEG": Outcome.REJECTED,
    # before
    "TOTAL_POS": Outcome.POSITIVE,
    "GENCONV": Outcome.RECOGNISED,
    "SUB_PROT": Outcome.SUBSIDIARY,
    "HUMSTAT": Outcome.HUMANITARIAN,
    "TEMP_PROT": Outcome.TEMPORARY,
    "REJECTED": Outcome.REJECTED,
}
"""Codes of the dimension ``decision``."""

FLAGS = {
    "b": "break_in_series",
    "c": "confidential",
    "d": "definition_differs",
    "e": "estimated",
    "f": "forecast",
    "i": "see_metadata",
    "m": "missing",
    "n": "not_significant",
    "p": "provisional",
    "r": "revised",
    "s": "estimated_by_eurostat",
    "u": "low_reliability",
    "z": "not_applicable",
}
"""Code list OBS_FLAG; a cell can carry several."""
