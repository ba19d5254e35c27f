"""The view: a level camera over a place measured in metres.

x goes right, y up, z away from the eye; the eye stands at x = 0, z = 0. A frame of a wall or of the
floor maps metres on that plane to map pixels, in true perspective.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import skia

from .sheet import Point, Sheet

Spot = tuple[float, float, float]
Inks = tuple[str, str, str]


class View(NamedTuple):
    """Where the vanishing point lies on the map, the focal length in pixels, the eye's height."""

    x: float
    horizon: float
    focal: float
    eye: float
    sun: tuple[float, float] = (-0.6, -0.8)  # where the main light stands, as (x, z) from a thing

    def at(self, x: float, y: float, z: float) -> Point:
        """The map pixel of a spot."""
        return self.x + self.focal * x / z, self.horizon - self.focal * (y - self.eye) / z

    def size(self, z: float) -> float:
        """Pixels a metre at a distance."""
        return self.focal / z

    def frame(self, origin: Spot, right: Spot, down: Spot) -> skia.Matrix:
        """The frame of a plane: its origin, and what a metre right and a metre down are."""
        columns = [
            (self.focal * x + self.x * z, self.horizon * z - self.focal * y, z)
            for x, y, z in (right, down, (origin[0], origin[1] - self.eye, origin[2]))
        ]
        return skia.Matrix.MakeAll(*(columns[j][i] for i in range(3) for j in range(3)))

    def wall(self, x: float, y: float, z: float) -> skia.Matrix:
        """A wall that faces the eye; the origin is its upper left corner."""
        return self.frame((x, y, z), (1, 0, 0), (0, -1, 0))

    def side(self, x: float, y: float, z: float, away: bool = True) -> skia.Matrix:
        """A wall along the line of sight, measured away from the eye or towards it."""
        return self.frame((x, y, z), (0, 0, 1 if away else -1), (0, -1, 0))

    def floor(self, x: float, y: float, z: float) -> skia.Matrix:
        """A level plane; the origin is its far left corner, down comes towards the eye."""
        return self.frame((x, y, z), (1, 0, 0), (0, 0, -1))

    def prism(self, sheet: Sheet, foot: Sequence[Point], bottom: float, top: float, inks: Inks) -> None:
        """A body on a footprint of (x, z) points that go round it clockwise as seen from above; inks: its
        level face, its lit sides, its shaded sides."""
        faces = []
        for (ax, az), (bx, bz) in zip(foot, [*foot[1:], foot[0]], strict=True):
            normal = (az - bz, bx - ax)
            if normal[0] * ax + normal[1] * az >= 0:
                continue
            faces.append((max(az, bz), (ax, az), (bx, bz), normal))
        for _, (ax, az), (bx, bz), out in sorted(faces, reverse=True):
            length = math.hypot(*out) or 1.0
            lit = (out[0] * self.sun[0] + out[1] * self.sun[1]) / length > 0.35
            corners = ((ax, top, az), (bx, top, bz), (bx, bottom, bz), (ax, bottom, az))
            sheet.poly([self.at(*spot) for spot in corners], inks[1] if lit else inks[2])
        level = top if self.eye > top else bottom if self.eye < bottom else None
        if level is not None:
            sheet.poly([self.at(x, level, z) for x, z in foot], inks[0])

    def box(self, sheet: Sheet, x: Point, y: Point, z: Point, inks: Inks, turn: float = 0.0) -> None:
        """A box between two x, two y, two z, turned about its middle by degrees."""
        self.prism(sheet, footprint(x, z, turn), y[0], y[1], inks)

    def disc(self, sheet: Sheet, x: float, z: float, r: float, y: Point, inks: Inks, sides: int = 20) -> None:
        """An upright cylinder."""
        steps = (-2 * math.pi * i / sides for i in range(sides))
        foot = [(x + r * math.cos(t), z + r * math.sin(t)) for t in steps]
        self.prism(sheet, foot, y[0], y[1], inks)


def footprint(x: Point, z: Point, turn: float = 0.0) -> list[Point]:
    """The corners of a rectangle on the floor, turned about its middle by degrees, in a prism's order."""
    cx, cz = (x[0] + x[1]) / 2, (z[0] + z[1]) / 2
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    corners = ((x[0], z[0]), (x[0], z[1]), (x[1], z[1]), (x[1], z[0]))
    moved = ((px - cx, pz - cz) for px, pz in corners)
    return [(cx + px * c - pz * s, cz + px * s + pz * c) for px, pz in moved]
