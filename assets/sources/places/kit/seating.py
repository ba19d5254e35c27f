"""Tables and chairs of a diner, which are turned up when it closes."""

from __future__ import annotations

from .materials import painted
from .shapes import Point, Site
from .stuff import Stuff

TABLE_TALL, SEAT_TALL = 0.76, 0.45


def cafe_table(site: Site, stuff: Stuff, top, x: float, y: float, wide: float = 0.72) -> None:
    """A square table on one steel leg."""
    site.box(x, y, TABLE_TALL - 0.02, wide, wide, 0.04, top, 0.015)
    site.boxes([(x, y, TABLE_TALL - 0.02, wide + 0.012, wide + 0.012, 0.022)], stuff.steel, 0.006)
    site.cylinder(x, y, 0.02, TABLE_TALL - 0.06, 0.04, stuff.steel)
    site.lathe([(0.24, 0), (0.23, 0.025), (0.05, 0.05)], stuff.steel, x, y)


def chair(site: Site, cloth, x: float, y: float, turn: float, on_table: bool = False) -> None:
    """A steel chair with a padded seat and back, its front towards -y before the turn.

    With `on_table` it stands upside down, its seat on a table of `TABLE_TALL`.
    """
    low = TABLE_TALL + SEAT_TALL + 0.03 if on_table else 0.0
    up = -1 if on_table else 1

    # Chrome that mirrors a dark room would be lost in it.
    chrome = painted("#d0d2d0", "#a4a8a8", 0.35, metal=0.15, scale=1)

    def at(across: float, deep: float, height: float) -> Point:
        return across, deep, low + up * height

    with site.at(x, y, 0, turn):
        site.box(*at(0, 0, SEAT_TALL), 0.4, 0.4, 0.06, cloth, 0.025)
        site.box(*at(0, 0.2, 0.76), 0.38, 0.045, 0.2, cloth, 0.02, lean=-9 * up)
        for side in (-0.18, 0.18):
            front = [at(side, -0.17, SEAT_TALL - 0.02), at(side * 1.12, -0.22, 0.0)]
            back = [at(side, 0.2, 0.86), at(side, 0.17, SEAT_TALL), at(side * 1.1, 0.24, 0.0)]
            site.tube(front, 0.015, chrome)
            site.tube(back, 0.015, chrome)
        for deep, height in ((-0.19, 0.22), (0.2, 0.22)):
            site.tube([at(-0.19, deep, height), at(0.19, deep, height)], 0.01, chrome)


def covered_plate(site: Site, stuff: Stuff, x: float, y: float, z: float) -> None:
    """A plate kept warm under another, turned upside down; a fork beside it on a folded napkin."""
    rim = [(0, 0.006), (0.09, 0.008), (0.145, 0.026), (0.143, 0.031), (0.085, 0.014)]
    site.lathe(rim, stuff.white, x, y, z, 28)
    lid = [(0.132, 0.034), (0.134, 0.04), (0.105, 0.075), (0.082, 0.083), (0.078, 0.096), (0, 0.096)]
    site.lathe(lid, stuff.white, x, y, z, 28)
    site.box(x + 0.02, y - 0.24, z + 0.008, 0.19, 0.1, 0.014, stuff.white, 0.004, turn=6)
    site.boxes([(x + 0.02, y - 0.24, z + 0.02, 0.17, 0.014, 0.008)], stuff.steel)
