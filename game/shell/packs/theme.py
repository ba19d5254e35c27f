"""The theme: what the painter needs of a pack besides its pictures: colours, fonts, flatness."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from game.stage.frame import Color

# Where the palette lacks a name: seen at once, and never in a whole pack.
UNKNOWN: Color = (255, 0, 255, 255)


@dataclass(frozen=True)
class PixelArt:
    """What a pack of whole pixels is painted on: a canvas of its own, which is shown a whole number of
    times larger; how many of its pixels one of places and people takes; pixels an em of its fonts by role."""

    canvas: tuple[int, int]
    pixel_size: int = 1
    ems: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Theme:
    """Colours and font files by role. `flat` paper has no stock, tooth or lamp (high contrast)."""

    palette: dict[str, Color] = field(default_factory=dict)
    fonts: dict[str, Path] = field(default_factory=dict)
    flat: bool = False
    pixel: PixelArt | None = None

    @property
    def canvas(self) -> tuple[int, int] | None:
        """The canvas that everything is painted on; None: the window's own pixels."""
        return None if self.pixel is None else self.pixel.canvas

    def color(self, name: str) -> Color:
        """The palette's colour of that name."""
        return self.palette.get(name, UNKNOWN)
