"""Claims to cases: which claims are about the same people, what is believed of them, and what is open."""

from tracker.cases.belonging import case_id_of
from tracker.cases.link import CaseTables, link
from tracker.cases.records import Case, CaseClaim, CaseStep, SeriesPoint

__all__ = ["Case", "CaseClaim", "CaseStep", "CaseTables", "SeriesPoint", "case_id_of", "link"]
