"""How long linking takes, and how much memory, as the number of claims grows.

    python benchmarks/cases.py [SIZE ...]

Without sizes: 10,000, 100,000 and 1,000,000 claims, each in a process of its own. The claims are generated
(seeded): events that are told by several outlets with small differences in number and day, parts of groups,
persons by name, and running totals, in 40 countries over eight years. Seconds are the processor's, which
other work on the machine hardly changes. The last line gives the exponent of growth between the smallest and
the largest size: 1 is linear, 2 would be all pairs.
"""

import datetime as dt
import json
import math
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

from tracker.cases import link
from tracker.records import Claim, Report
from tracker.vocabulary import (
    CountQualifier,
    DateBasis,
    DatePrecision,
    Group,
    LegalStatus,
    Measure,
    Review,
)

SIZES = (10_000, 100_000, 1_000_000)
FIRST = dt.date(2016, 7, 15)
DAYS = 8 * 365
COUNTRIES = [f"{a}{b}X" for a in "ABCDEFGH" for b in "ABCDE"]
ABROAD = [
    LegalStatus.FLED,
    LegalStatus.ASYLUM_SOUGHT,
    LegalStatus.ASYLUM_GRANTED,
    LegalStatus.EXTRADITION_REFUSED,
]
HOME = [LegalStatus.DETAINED, LegalStatus.ARRESTED, LegalStatus.RELEASED, LegalStatus.DISMISSED]

Saying = tuple[str, dict[str, Any]]
Told = list[Saying]


def generate(size: int) -> tuple[list[Claim], list[Report]]:
    """So many claims and their reports, the same on every run."""
    rng = random.Random(size)  # noqa: S311  # not for secrets
    claims: list[Claim] = []
    reports: list[Report] = []
    while len(claims) < size:
        for told in tellings(rng):
            report_id = f"g{len(reports):07}"
            text = " ".join(sentence for sentence, _ in told)
            published = max(columns["date_end"] for _, columns in told) + dt.timedelta(days=rng.randrange(3))
            reports.append(report(report_id, text, published, rng))
            claims.extend(claims_of(report_id, told))
    return claims[:size], reports


def tellings(rng: random.Random) -> Iterator[Told]:
    """One to six reports of the same few events, no two quite alike."""
    day = FIRST + dt.timedelta(days=rng.randrange(DAYS))
    home = rng.random() < 0.5
    country = "TUR" if home else rng.choice(COUNTRIES)
    group = rng.choice(list(Group))
    count = int(rng.paretovariate(0.8)) + 1
    statuses = rng.sample(HOME if home else ABROAD, 2)
    for _ in range(rng.randint(1, 6)):
        said = count if rng.random() < 0.9 else int(count * 1.1)
        where = country, group, day + dt.timedelta(days=rng.randrange(2))
        told = [event(where, status, said) for status in statuses]
        person = f"One of the {said:,} is captain Xy{rng.randrange(9999):04}."
        told.append(event(where, statuses[0], 1, person))
        told.append(total(rng, where))
        yield told


def event(where: tuple[str, Group, dt.date], status: LegalStatus, count: int, sentence: str = "") -> Saying:
    """A sentence on one occasion, and the columns of its claim."""
    country, group, day = where
    return sentence or f"In {country} {count:,} {group} were {status} on {day}.", {
        "legal_status": status,
        "country": country,
        "group": group,
        "count_low": count,
        "count_high": count,
        "measure": Measure.EVENT,
        "date_start": day,
        "date_end": day,
    }


def total(rng: random.Random, where: tuple[str, Group, dt.date]) -> Saying:
    """A sentence on a running total, which grows with time."""
    country, group, day = where
    count = (day - FIRST).days * 10 + rng.randrange(100)
    words = f"Since the coup {count:,} {group} have applied in {country}, it was said on {day}."
    _, columns = event(where, LegalStatus.ASYLUM_SOUGHT, count, words)
    return words, columns | {"measure": Measure.CUMULATIVE, "date_start": FIRST}


def report(report_id: str, text: str, published: dt.date, rng: random.Random) -> Report:
    """A report of one of 500 outlets."""
    return Report(
        report_id=report_id,
        url=None,
        outlet=f"Outlet {rng.randrange(500)}",
        published=published,
        language="en",
        title=None,
        authors=None,
        text=text,
        body_start=0,
        source=f"{report_id}.txt",
        source_sha256="0" * 64,
        also_in=None,
    )


def claims_of(report_id: str, told: Told) -> Iterator[Claim]:
    """The claims of a report, each on its sentence."""
    start = 0
    for sentence, columns in told:
        yield Claim(
            claim_id=f"{report_id}:{start}",
            report_id=report_id,
            origin="TUR",
            count_qualifier=CountQualifier.EXACT,
            date_precision=DatePrecision.DAY,
            date_basis=DateBasis.STATED,
            attribution=None,
            quote=sentence,
            char_start=start,
            char_end=start + len(sentence),
            rule="generated",
            confidence=1.0,
            review=Review.CANDIDATE,
            **columns,
        )
        start += len(sentence) + 1


def peak_megabytes() -> float:
    """The most memory that this process has taken so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(size: int) -> dict[str, float]:
    """Links so many claims in this process."""
    claims, reports = generate(size)
    before = peak_megabytes()
    start = time.process_time()
    linked = link(claims, reports)
    return {
        "claims": len(claims),
        "reports": len(reports),
        "cases": len(linked.cases),
        "points": len(linked.series),
        "seconds": time.process_time() - start,
        "input_mb": before,
        "peak_mb": peak_megabytes(),
    }


def main(sizes: list[int]) -> None:
    """Measures each size in a process of its own."""
    print("   claims   reports     cases    points   seconds  per 10^6  input MB   peak MB")
    measured = []
    for size in sizes:
        done = subprocess.run([sys.executable, __file__, "--one", str(size)], capture_output=True, check=True)
        found = json.loads(done.stdout)
        measured.append(found)
        rate = found["seconds"] / found["claims"] * 1e6
        print(
            f"{found['claims']:9,} {found['reports']:9,} {found['cases']:9,} {found['points']:9,} "
            f"{found['seconds']:9.1f} {rate:9.1f} {found['input_mb']:9,.0f} {found['peak_mb']:9,.0f}",
            flush=True,
        )
    first, last = measured[0], measured[-1]
    if len(measured) > 1:
        growth = math.log(last["seconds"] / first["seconds"]) / math.log(last["claims"] / first["claims"])
        print(f"exponent {growth:.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure(int(sys.argv[2]))))
    else:
        main([int(size) for size in sys.argv[1:]] or list(SIZES))
