"""The theme: what the painter needs of a pack besides its pictures: colours, fonts, flatness."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from game.stage.frame import Color

# Where the palette lacks a name: seen at once, and never in a whole pack.
UNKNOWN: Color = (255, 0, 255, 255)


@dataclass(frozen=True)
class Theme:
    """Colours and font files by role. `flat` paper has no stock, tooth or lamp (high contrast)."""

    palette: dict[str, Color] = field(default_factory=dict)
    fonts: dict[str, Path] = field(default_factory=dict)
    flat: bool = False

    def color(self, name: str) -> Color:
        """The palette's colour of that name."""
        return self.palette.get(name, UNKNOWN)
