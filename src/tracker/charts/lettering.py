"""Text measured in pixels before it is drawn, so that it can be broken and shortened to fit."""

from functools import lru_cache

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties

from tracker.charts.style import DPI, FONT


@lru_cache(maxsize=4096)
def text_width(text: str, size: float, weight: str = "normal") -> float:
    """Width of a line of text in pixels of the page."""
    font = FontProperties(family=[FONT], size=size, weight=weight)
    renderer = RendererAgg(1, 1, DPI)  # type: ignore[no-untyped-call]
    width, _, _ = renderer.get_text_width_height_descent(text, font, ismath=False)  # type: ignore[no-untyped-call]
    return float(width)


def wrapped(text: str, size: float, width: float, weight: str = "normal") -> list[str]:
    """The text as lines no wider than ``width`` pixels, broken at spaces; a word too long is cut."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(joined, size, weight) <= width:
            lines[-1] = joined
        else:
            lines.append(shortened(word, size, width, weight))
    return lines


def balanced(text: str, size: float, width: float, weight: str = "normal") -> list[str]:
    """The text in as few lines, about equally long: no single word is left for the last one."""
    lines = wrapped(text, size, width, weight)
    narrower = width
    while len(lines) > 1:
        narrower -= 12
        tried = wrapped(text, size, narrower, weight)
        if len(tried) > len(lines) or any(line.endswith("…") for line in tried):
            break
        lines = tried
    return lines


def shortened(text: str, size: float, width: float, weight: str = "normal") -> str:
    """The text if it fits into ``width`` pixels, else as much of it as fits and an ellipsis."""
    if text_width(text, size, weight) <= width:
        return text
    kept = len(text)
    while kept > 1 and text_width(text[:kept].rstrip() + "…", size, weight) > width:
        kept -= 1
    return text[:kept].rstrip() + "…"
