"""The poster's hall with the living room beyond its doorway, and the table that is before the couch."""

from __future__ import annotations

import numpy as np

from ...people.spline import cut, oval
from .board import Board, straight
from .stage import from_set

SEEN = (300, 60, 1720, 967.5)


def printed_hall() -> np.ndarray:
    """Return the print's living room, and about it the hall: what its lamp shows of the wall, the door's frame, the
    hooks with a coat and a scarf on them."""
    b = Board(from_set("living_room/tv_colour", SEEN))
    lamp = oval(130, 430, 470, 640)
    for x0, x1 in ((-10, 640), (1716, 1930)):
        wall = straight((x0, 0), (x1, 0), (x1, 1090), (x0, 1090))
        b.fill(wall, "#5e362e")
        for x in range(x0 + 10, x1, 92):
            b.fill(straight((x, 0), (x + 40, 0), (x + 40, 1090), (x, 1090)), "#4a2a28", 1, 0, wall)
        b.fill(straight((x0, 636), (x1, 636), (x1, 1090), (x0, 1090)), "#75604c")
        for x in range(x0 + 20, x1, 150):
            b.fill(straight((x, 692), (x + 116, 692), (x + 116, 1000), (x, 1000)), "#64503f", 1, 0, wall)
        b.fill(straight((x0, 620), (x1, 620), (x1, 642), (x0, 642)), "#8f775a")
    wall = straight((-10, 0), (640, 0), (640, 1090), (-10, 1090))
    lit = cut(lamp, straight((640, -50), (2000, -50), (2000, 1200), (640, 1200)))
    b.fill(lit, "#e29a4c")
    for x in range(0, 640, 92):
        b.fill(straight((x, 0), (x + 40, 0), (x + 40, 620), (x, 620)), "#c4662e", 1, 0, lit)
    b.fill(straight((-10, 636), (640, 636), (640, 1090), (-10, 1090)), "#d8bf90", 1, 0, lit)
    for x in range(10, 640, 150):
        b.fill(straight((x, 692), (x + 116, 692), (x + 116, 1000), (x, 1000)), "#c2a676", 1, 0, lit)
    b.fill(straight((-10, 620), (640, 620), (640, 642), (-10, 642)), "#f2dcae", 1, 0, lit)
    for x, y, w, h in ((36, 60, 120, 150), (474, 96, 110, 140)):
        b.fill(straight((x, y), (x + w, y), (x + w, y + h), (x, y + h)), "#57302c")
        b.fill(
            straight((x + 12, y + 12), (x + w - 12, y + 12), (x + w - 12, y + h - 12), (x + 12, y + h - 12)),
            "#f6ebcb",
        )
        b.fill(
            straight((x + 24, y + 24), (x + w - 24, y + 24), (x + w - 24, y + h - 24), (x + 24, y + h - 24)),
            "#f4af4a",
        )
        b.fill(oval(x + w * 0.6, y + 56, 14, 14), "#fff4dc")
        hill = straight(
            (x + 24, y + h - 24),
            (x + 24, y + h - 50),
            (x + w * 0.5, y + h - 72),
            (x + w - 24, y + h - 46),
            (x + w - 24, y + h - 24),
        )
        b.fill(hill, "#74301f")
    for left, right, edge in ((640, 692, 692), (1660, 1716, 1660)):
        b.fill(straight((left, -10), (right, -10), (right, 1090), (left, 1090)), "#8a6244")
        b.fill(
            straight((left, -10), (left + 12, -10), (left + 12, 1090), (left, 1090)),
            "#c9975c" if left == 640 else "#6a4a38",
        )
        b.fill(straight((edge - 5, 60), (edge + 5, 60), (edge + 5, 1090), (edge - 5, 1090)), "#8fe0a8")
    b.fill(straight((640, -10), (1716, -10), (1716, 60), (640, 60)), "#8a6244")
    b.fill(straight((692, 52), (1660, 52), (1660, 64), (692, 64)), "#4a2f2a")
    b.fill(straight((1740, 196), (1930, 196), (1930, 224), (1740, 224)), "#8f775a")
    for x, coat in ((1784, True), (1886, False)):
        b.fill(oval(x, 226, 9, 14), "#c9975c")
        if coat:
            b.fill(
                f"{x},222! {x + 34},250 {x + 66},330 {x + 70},600 {x + 64},760! {x - 56},760! {x - 64},600 {x - 58},330 {x - 30},250",
                "#30466f",
            )
            b.fill(
                f"{x},222! {x - 30},250 {x - 58},330 {x - 64},600 {x - 56},760! {x - 14},760! {x - 26},500",
                "#223258",
            )
            for side in (-1, 1):
                b.fill(
                    f"{x + side * 40},262! {x + side * 70},300 {x + side * 86},480 {x + side * 84},640! {x + side * 50},646! {x + side * 52},460",
                    "#3a5488" if side > 0 else "#1c2a4c",
                )
            b.fill(
                f"{x - 24},240! {x + 24},240! {x + 34},300 {x + 4},352! {x - 2},352! {x - 32},300", "#182444"
            )
        else:
            b.fill(
                f"{x - 16},228! {x + 16},228! {x + 30},420 {x + 24},640! {x - 20},640! {x - 12},430",
                "#a33a2a",
            )
            b.fill(f"{x - 16},228! {x},228! {x - 2},430 {x - 4},640! {x - 20},640! {x - 12},430", "#6e2028")
    return b.rgb.astype(np.float32)
