"""The street on the way home, three stretches of it: from the far sidewalk, houses asleep but one, all lit;
and on the houses' own side, along somebody's fence with an iron deer behind it, and along a hedge."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from . import porch
from .kit import foliage, home, houses, street
from .kit.houses import House
from .kit.lights import NIGHT_FILL, NIGHT_SKY, heaven, lamp, moon
from .kit.materials import painted
from .kit.paint import Halo
from .kit.place import Place, Variant
from .kit.shapes import Site
from .kit.signs import Neon, Sign
from .kit.stuff import Stuff

LAMP = (9.5, 7.0, 1.6)
# Theirs: every light is on.
HOUSE = porch.HOUSES[1]

# The stretches along a fence and along a hedge: their houses, and where a street lamp's head hangs.
LAWN = {
    "fence": (
        House(-8.6, 16.5, 5, 8.6, 8.5, 5.0, 2.8, ("#c8bfa6", "#948a7a"), "#22403c", (0, 2), "right", seed=11),
        House(7.4, 19.5, -7, 7.6, 8.5, 5.0, 2.8, ("#b4bcbe", "#7c868e"), "#50282a", (4,), "left", seed=12),
    ),
    "hedge": (
        House(
            2.2,
            17.0,
            -4,
            9.4,
            8.5,
            4.9,
            2.7,
            ("#c4a48c", "#8e7466"),
            "#2a3a50",
            (0, 1),
            "left",
            True,
            seed=14,
        ),
        House(-14.0, 21.0, 8, 7.4, 8.5, 5.0, 2.8, ("#bcc4b8", "#848e88"), "#3a2a2a", (3,), "right", seed=15),
    ),
}
NEAR_LAMP = (-3.6, 5.4, 4.3)


def _walk(site: Site, stuff: Stuff) -> None:
    """The sidewalk one stands on, a strip of grass with a maple, the road up to the porch's street."""
    low = porch.STREET[0]
    road = painted("#33363c", "#22252b", 0.9, scale=1.4, bump=0.2, shine=0.1)
    walk = painted("#6e6e70", "#4c4e56", 0.85, scale=1.2, bump=0.2, shine=0.1)
    site.quad([(-120, -8, 0.1), (120, -8, 0.1), (120, 4.4, 0.1), (-120, 4.4, 0.1)], walk)
    site.quad([(-120, 4.4, 0.06), (120, 4.4, 0.06), (120, 7.4, 0.06), (-120, 7.4, 0.06)], stuff.grass)
    site.boxes([(0, 7.5, 0.06, 240, 0.25, 0.16)], walk)
    site.quad([(-120, 7.6, 0.0), (120, 7.6, 0.0), (120, low, 0.0), (-120, low, 0.0)], road)
    foliage.tree(site, -6.3, 6.2, 7.2, stuff.bark, stuff.maple, 21, 34000, 0.07, 0.3, 1.3, 0.32, 0.36)
    foliage.fallen(site, 1500, (-12, 9), (0.5, 7.2), 0.13, stuff.maple, 3, 0.062)
    foliage.fallen(site, 1100, (-14, 12), (7.8, 9.2), 0.03, stuff.maple, 5, 0.07)
    street.cobra_lamp(site, stuff, *LAMP, 1300)


def _pickets(site: Site, x0: float, x1: float, y: float) -> None:
    """A white fence along x."""
    white = painted("#d2d2cc", "#989ca4", 0.6)
    picket = [(-0.05, 0), (0.05, 0), (0.05, 0.84), (0, 0.93), (-0.05, 0.84)]
    for x in np.arange(x0, x1, 0.17):
        site.prism([(x + a, 0.1 + b) for a, b in picket], 0.025, white, "xz", y)
    site.boxes([((x0 + x1) / 2, y + 0.05, z, x1 - x0, 0.05, 0.09) for z in (0.32, 0.74)], white)
    for x in (x0, x1):
        site.box(x, y + 0.05, 0.6, 0.18, 0.18, 1.1, white, 0.02)
        site.box(x, y + 0.05, 1.17, 0.26, 0.26, 0.07, white, 0.02)


def _deer(site: Site, x: float, y: float, turn: float) -> None:
    """An iron deer on its plinth, its head up."""
    iron = painted("#4a5450", "#2c3436", 0.5, metal=0.3, scale=2)
    with site.at(x, y, 0.0, turn, 1.25):
        site.box(0, 0, 0.06, 1.3, 0.5, 0.12, painted("#8a8a86", "#5c5e62", 0.8), 0.03)
        site.tube([(-0.42, 0, 0.92), (-0.2, 0, 0.93), (0.1, 0, 0.9), (0.36, 0, 0.97)], 0.185, iron)
        site.tube([(0.36, 0, 1.0), (0.5, 0, 1.22), (0.58, 0, 1.46)], 0.1, iron)
        site.tube([(0.54, 0, 1.5), (0.68, 0, 1.5), (0.84, 0, 1.43)], 0.085, iron)
        site.tube([(-0.56, 0, 0.96), (-0.66, 0, 0.86)], 0.05, iron)
        for side in (-1, 1):
            for at, knee in ((0.34, 0.36), (-0.44, -0.4)):
                site.tube(
                    [(at, side * 0.11, 0.86), (knee, side * 0.12, 0.46), (at, side * 0.12, 0.1)], 0.045, iron
                )
            site.tube([(0.52, side * 0.08, 1.56), (0.44, side * 0.2, 1.62)], 0.035, iron)
            site.tube(
                [(0.56, side * 0.05, 1.56), (0.48, side * 0.2, 1.8), (0.56, side * 0.28, 2.06)], 0.022, iron
            )
            for along, up in ((0.62, 1.9), (0.66, 2.02)):
                site.tube([(0.49, side * 0.2, up - 0.12), (along, side * 0.24, up + 0.06)], 0.018, iron)


def _lawn(site: Site, stuff: Stuff, shot: str) -> None:
    """A sidewalk under trees, and what is along it: lawns and houses, behind a fence or a hedge."""
    walk = painted("#6e6e70", "#4c4e56", 0.85, scale=1.2, bump=0.2, shine=0.1)
    site.quad([(-120, -8, 0.1), (120, -8, 0.1), (120, 4.6, 0.1), (-120, 4.6, 0.1)], walk)
    site.boxes(
        [(x, 0.0, 0.105, 0.04, 9, 0.01) for x in np.arange(-20, 20, 1.5)], painted("#3c3d44", "#2c2d34", 0.9)
    )
    site.quad([(-120, 4.6, 0.06), (120, 4.6, 0.06), (120, 260, 0.06), (-120, 260, 0.06)], stuff.grass)
    foliage.fallen(site, 1500, (-12, 12), (0.5, 6.4), 0.13, stuff.maple, 3, 0.062)
    foliage.fallen(site, 1300, (-16, 16), (6.6, 15), 0.08, stuff.maple, 5, 0.075)
    for told in LAWN[shot]:
        houses.house(site, stuff, told)
    if shot == "fence":
        _pickets(site, -16, -2.2, 6.3)
        _pickets(site, -0.6, 16, 6.3)
        site.boxes([(-1.4, 6 + 0.8 * k, 0.09, 1.2, 0.7, 0.05) for k in range(14)], stuff.stone)
        _deer(site, 2.1, 9.6, 168)
        lamp(site, "SPOT", (0.4, 6.6, 3.2), 60, NIGHT_FILL, "night", 0.5, (2.1, 9.6, 1.2), 40)
        trees = ((9.4, 8.6, 7.4, 21, 30000, stuff.maple), (-11.0, 12.0, 7.6, 8, 16000, stuff.dark_maple))
        street.cobra_lamp(site, stuff, -9.0, 5.6, 1.6, 1300)
        home.pumpkin(site, stuff, -0.35, 6.1, 0.1, 0.2)
    else:
        core = painted("#0e1a16", "#08100e", 1.0)
        foliage.hedge(site, -18, 1.4, 6.6, 1.5, 1.1, core, stuff.hedge, 31, 0.075)
        foliage.hedge(site, 3.2, 18, 6.6, 1.5, 1.1, core, stuff.hedge, 37, 0.075)
        street.street_lamp(site, stuff, NEAR_LAMP[0] - 1.0, NEAR_LAMP[1], NEAR_LAMP)
        trees = ((-9.2, 9.4, 8.0, 33, 20000, stuff.maple), (10.8, 10.0, 7.2, 15, 22000, stuff.maple))
        site.boxes([(2.3, 6 + 0.8 * k, 0.09, 1.2, 0.7, 0.05) for k in range(14)], stuff.stone)
    for x, y, tall, seed, count, kind in (
        *trees, (-2.6, 30, 9.5, 17, 6000, stuff.dark_maple), (16, 28, 9, 12, 6000, stuff.maple),
        (-22, 30, 10, 19, 5000, stuff.dark_maple), (1.5, 46, 10, 22, 4000, stuff.maple),
    ):  # fmt: skip
        foliage.tree(
            site, x, y, tall, stuff.bark, kind, seed, count, 0.075 + 0.0016 * y, 0.26, 1.2, 0.32, 0.4
        )
    for k in range(26):
        foliage.bush(
            site, -100 + 8 * k, 84 + 5 * (k % 3), 9 + 2 * (k % 3), 9, stuff.dark_maple, k + 80, 900, 0.3, 2
        )
    houses.ridges(site, ((190, 9, "#14303f"), (300, 19, "#1d4558"), (430, 33, "#2a5a6c")))


def build(site: Site, shot: str) -> None:
    """The street by moonlight, which falls toward us."""
    stuff = Stuff()
    if shot:
        _lawn(site, stuff, shot)
    else:
        _walk(site, stuff)
        porch.street_and_houses(site, stuff)
    moon(site, 1.9, 34, 164)
    lamp(site, "AREA", (-1.5, -2.4, 3.2), 8, NIGHT_FILL, "night", 4, (0, 3, 1))
    lamp(site, "SUN", (0, 0, 60), 0.16, NIGHT_FILL, "night", 0.6, (6, 40, 0))
    heaven(site, NIGHT_SKY, 2.6)


def signs(variant: str) -> list[Sign | Neon]:
    """The houses' windows, all of one of them, and the street lamps' pools."""
    if variant in LAWN:
        return [pane for told in LAWN[variant] for pane in houses.panes(told)]
    lit = (replace(told, lit=tuple(range(12))) if told is HOUSE else told for told in porch.HOUSES)
    return [*(pane for told in lit for pane in houses.panes(told)), *porch.pools()]


NIGHT = replace(porch.MOON, halos=porch.HALOS[1:])
UNDER_TREES = replace(NIGHT, halos=())
HEDGED = replace(
    NIGHT, halos=(Halo(NEAR_LAMP, "#ffa050", 0.09, 0.3, "lamp", (*NEAR_LAMP[:2], 0), 0.09, 0.16),)
)

PLACE = Place(
    name="street",
    camera=porch.CAMERA,
    groups=["lamp", "shops", "night"],
    build=build,
    signs=signs,
    variants={
        "night": Variant(NIGHT),
        "fence": Variant(UNDER_TREES, shot="fence"),
        "hedge": Variant(HEDGED, shot="hedge"),
    },
    split_sky=True,
    width=1200,
    samples=5,
)
