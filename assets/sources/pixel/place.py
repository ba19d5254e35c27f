"""A place: its pictures, variant by variant, and what its map says of them.

The picture is drawn whole for each variant; `tmx` finds out which tiles they share.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from .raster import Sheet

WIDTH, HEIGHT = 320, 180
# Pixels of picture on every side of the stage: one tile.
OVER = 20

# Draws a variant on a sheet whose origin is the stage's corner.
Draw = Callable[[Sheet, str], None]


@dataclass(frozen=True)
class Place:
    """Everything about a place. Boxes and points are pixels of the stage."""

    name: str
    variants: tuple[str, ...]
    draw: Draw
    light: str = "night"
    lights_of: dict[str, str] = field(default_factory=dict)  # of single variants
    front: Draw | None = None  # what is before the people
    closeups: dict[str, Draw] = field(default_factory=dict)  # views drawn by themselves
    # What an insert shows, drawn by itself: as wide as the insert's frame, 128, or half of that.
    insets: dict[str, tuple[int, Draw]] = field(default_factory=dict)
    # Views of the stage: left, top, and a width that divides the stage's where the view is nearer.
    views: dict[str, tuple[int, int] | tuple[int, int, int]] = field(default_factory=dict)
    marks: dict[str, tuple[int, int, str]] = field(default_factory=dict)
    glows: tuple[tuple[int, int, str, int, float, str], ...] = ()  # x y colour radius flicker variants
    emitters: tuple[tuple[str, int, int, int, int, float, str], ...] = ()  # kind x y w h rate variants
    clocks: tuple[tuple[int, int, float], ...] = ()
    # Clocks of close views: view, x, y, radius.
    close_clocks: tuple[tuple[str, int, int, float], ...] = ()

    @property
    def apart(self) -> dict[str, Draw]:
        """All that is drawn by itself, beside the stage."""
        return self.closeups | {name: draw for name, (_, draw) in self.insets.items()}


def sheet() -> Sheet:
    """A sheet for the stage and what lies round it."""
    return Sheet(WIDTH + 2 * OVER, HEIGHT + 2 * OVER, OVER, OVER)


def close_sheet() -> Sheet:
    """A sheet for a close view."""
    return Sheet(WIDTH, HEIGHT)


STAND = {"left": (96, 189, "right"), "centre": (158, 189, "left"), "right": (220, 189, "left")}
