"""The look: everything besides the state that determines how a moment is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from game.stage.art import Artwork
from game.stage.frame import UNKNOWN, Color, TextStyle
from game.stage.palette import ColorName

# Widths in design units of each prefix of a text: n + 1 numbers, the first 0.
Measure = Callable[[str, TextStyle], tuple[float, ...]]


class Face(NamedTuple):
    """A typeface that the player can choose: the role of its fonts in packs, its name, and the scale at which
    it is set."""

    role: str
    label: str
    scale: float = 1.0

    def style(self, size: float, italic: bool = False) -> TextStyle:
        """The text style of this face at a size, upright or italic."""
        return TextStyle(f"{self.role}_italic" if italic else self.role, round(size * self.scale, 2))


# By their settings. OpenDyslexic is so wide that 33 fills the rows that 37 of the others does.
FACES = {
    "default": Face("prose", "Paperback"),
    "plain": Face("plain", "Plain"),
    "dyslexic": Face("dyslexic", "Dyslexic", 33 / 37),
}


@dataclass(frozen=True, eq=False)
class Look:
    """The artwork, the measure, and the player's settings that affect the picture."""

    artwork: Artwork
    measure: Measure
    text_scale: float = 1.0
    face: Face = FACES["default"]
    letters_per_s: float = 45.0
    box_opacity: float = 1.0
    reduced_motion: bool = False
    high_contrast: bool = False
    ghost_hand: bool = True
    transitions: bool = True

    def color(self, name: ColorName, alpha: int = 255) -> Color:
        """The palette's colour of this name, with `alpha`; magenta if the palette lacks it."""
        red, green, blue, own = self.artwork.palette.get(name, UNKNOWN)
        return red, green, blue, own * alpha // 255
