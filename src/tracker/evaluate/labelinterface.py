"""The labelling interface of a Label Studio project, made from the codebook's vocabulary."""

from collections.abc import Iterable
from enum import StrEnum
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tracker.vocabulary import FAMILY_OF, CountQualifier, Family, Group, LegalStatus, Measure

_COLOUR_OF = {
    Family.PROTECTION: "#2a7f9e",
    Family.EXTRADITION: "#b8651b",
    Family.CUSTODY: "#a33b3b",
    Family.COURT: "#6b4c9a",
    Family.SERVICE: "#4f7a3a",
}


def labelling_interface() -> str:
    """The XML to paste into the labelling setup of a project.

    A claim is one region over its quote, labelled with the legal status; all other columns are controls of
    the region, named as the codebook names them.
    """
    view = Element("View")
    SubElement(view, "Style").text = ".htx-text { white-space: pre-wrap; }"  # else line breaks are not shown
    labels = SubElement(view, "Labels", name="legal_status", toName="text")
    for status in LegalStatus:
        SubElement(labels, "Label", value=status.value, background=_COLOUR_OF[FAMILY_OF[status]])
    SubElement(view, "Text", name="text", value="$text")
    _columns(SubElement(view, "View", visibleWhen="region-selected"))
    indent(view)
    return tostring(view, encoding="unicode") + "\n"


def _columns(view: Element) -> None:
    _control(view, "TextArea", "country", "Country whose authorities the status is under", placeholder="GRC")
    _control(view, "TextArea", "origin", "Nationality of the people", placeholder="TUR")
    _choices(view, "group", "Who the people are, by the report's own word", Group)
    _control(view, "Number", "count_low", "Lower bound of the count; empty where open", min="0")
    _control(view, "Number", "count_high", "Upper bound of the count; empty where open", min="0")
    _choices(view, "count_qualifier", "How the words bound the number", CountQualifier)
    _choices(view, "measure", "One occasion, or so many in all", Measure)
    _control(view, "DateTime", "date_start", "First day within which it happened", only="date")
    _control(view, "DateTime", "date_end", "Last day within which it happened", only="date")


def _control(view: Element, tag: str, column: str, heading: str, **options: str) -> Element:
    SubElement(view, "Header", value=heading, size="5")
    return SubElement(view, tag, {"name": column, "toName": "text", "perRegion": "true", **options})


def _choices(view: Element, column: str, heading: str, members: Iterable[StrEnum]) -> None:
    choices = _control(view, "Choices", column, heading, choice="single", required="true", showInline="true")
    for member in members:
        SubElement(choices, "Choice", value=member.value)
