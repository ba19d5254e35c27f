"""The street on the way home: the porch's street from its sidewalk, houses asleep but one, all lit."""

from __future__ import annotations

from dataclasses import replace

from . import porch
from .kit import foliage, houses, street
from .kit.lights import NIGHT_FILL, NIGHT_SKY, heaven, lamp, moon
from .kit.materials import painted
from .kit.place import Place, Variant
from .kit.shapes import Site
from .kit.signs import Neon, Sign
from .kit.stuff import Stuff

LAMP = (9.5, 7.0, 1.6)
# Theirs: every light is on.
HOUSE = porch.HOUSES[1]


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


def build(site: Site, shot: str) -> None:
    """The street by moonlight, which falls toward us."""
    stuff = Stuff()
    _walk(site, stuff)
    porch.street_and_houses(site, stuff)
    moon(site, 1.9, 34, 164)
    lamp(site, "AREA", (-1.5, -2.4, 3.2), 8, NIGHT_FILL, "night", 4, (0, 3, 1))
    lamp(site, "SUN", (0, 0, 60), 0.16, NIGHT_FILL, "night", 0.6, (6, 40, 0))
    heaven(site, NIGHT_SKY, 2.6)


def signs(variant: str) -> list[Sign | Neon]:
    """The houses' windows, all of one of them, and the street lamps' pools."""
    lit = (replace(told, lit=tuple(range(12))) if told is HOUSE else told for told in porch.HOUSES)
    return [*(pane for told in lit for pane in houses.panes(told)), *porch.pools()]


PLACE = Place(
    name="street",
    camera=porch.CAMERA,
    groups=["lamp", "shops", "night"],
    build=build,
    signs=signs,
    variants={"night": Variant(replace(porch.MOON, halos=porch.HALOS[1:]))},
    split_sky=True,
    width=1200,
    samples=5,
)
