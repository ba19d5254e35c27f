"""The event pictures: which there are, and their files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..palette import INDEX
from ..png import save_png
from ..raster import Sheet
from . import coach, couch, counter, indoors, moon, running, square, street, things

Paint = Callable[[Sheet], None]
PICTURES: dict[str, Paint] = (
    coach.PICTURES
    | counter.PICTURES
    | couch.PICTURES
    | indoors.PICTURES
    | moon.PICTURES
    | running.PICTURES
    | square.PICTURES
    | street.PICTURES
    | things.PICTURES
)


def paint(name: str) -> Sheet:
    """One picture."""
    made = Sheet(320, 180)
    made.rect(0, 0, 320, 180, INDEX["n0"])
    PICTURES[name](made)
    return made


def bake_events(folder: Path) -> int:
    """Writes every picture; returns how many."""
    for name in PICTURES:
        save_png(paint(name).a, folder / f"{name}.png")
    return len(PICTURES)
