"""From map pixels to stage units."""

from __future__ import annotations

from typing import NamedTuple

from game.stage.frame import Box


class Units(NamedTuple):
    """From map pixels to stage units."""

    scale: float
    dx: float
    dy: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the map on the stage."""
        return x * self.scale + self.dx, y * self.scale + self.dy

    def box(self, x: float, y: float, w: float, h: float) -> Box:
        """A rectangle of the map on the stage."""
        left, top = self.point(x, y)
        return Box(short(left), short(top), short(w * self.scale), short(h * self.scale))


def short(value: float) -> float:
    """Without the dust of floating point, so that equal things compare equal."""
    return round(value, 3)
