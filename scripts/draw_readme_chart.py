"""Draws the chart that the README shows, from the sample reports: ``python scripts/draw_readme_chart.py``."""

import tempfile
from pathlib import Path

import tracker

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "img" / "asylum-requests.png"


def main() -> None:
    """Run on ``data/raw``, draw, and write the picture."""
    with tempfile.TemporaryDirectory() as data:
        tracker.run(ROOT / "data" / "raw", data)
        chart = tracker.charts.asylum_requests(tracker.load("claims", data), tracker.load("reports", data))
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_bytes(tracker.charts.rendered(chart, "png"))


if __name__ == "__main__":
    main()
