"""The theme: colours, fonts and options that the painter needs besides pictures."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from game.stage.frame import UNKNOWN, Color
from game.stage.palette import ColorName


@dataclass(frozen=True)
class PixelArt:
    """The options of a pixel-art pack: a canvas that is shown enlarged by a whole number, canvas pixels a
    pixel of places and people, and pixels an em of its fonts by role."""

    canvas: tuple[int, int]
    pixel_size: int = 1
    ems: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Theme:
    """Colours and font files by role; those of the files that did not come with the program are its
    `unshipped_fonts`. `flat`: paper without texture and lighting (high contrast)."""

    palette: dict[str, Color] = field(default_factory=dict)
    fonts: dict[str, Path] = field(default_factory=dict)
    flat: bool = False
    pixel: PixelArt | None = None
    unshipped_fonts: set[Path] = field(default_factory=set)

    @property
    def canvas(self) -> tuple[int, int] | None:
        """The size of the canvas everything is painted on; None: the window's own pixels."""
        return None if self.pixel is None else self.pixel.canvas

    def color(self, name: ColorName) -> Color:
        """The palette's colour of a name."""
        return self.palette.get(name, UNKNOWN)
