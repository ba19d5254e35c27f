"""The crossing in the middle of town: the street, the two shops, the lane and the church."""

from __future__ import annotations

import numpy as np

from . import foliage, shops, street
from .lettering import Card
from .lights import lamp
from .materials import glowing, linear, painted
from .shapes import Site
from .stuff import Stuff

KERB_Y, FAR_KERB_Y, FRONT_Y = 11.5, 18.6, 21.4
LANE = (-1.15, 2.5)
VIDEO_X, DINER_X = -10.5, 3.3
CLOCK_AT, CLOCK_RADIUS_M = (3.6, 57.3, 14.6), 1.45
FAR_LAMPS = ((-11.2, 20.2), (12.6, 20.2), (3.0, 33.0), (-1.7, 46.0))


def ground(site: Site, stuff: Stuff) -> None:
    """Pavement, street, and the lane that leads away to the church."""
    site.quad([(-60, -6, 0), (60, -6, 0), (60, 120, 0), (-60, 120, 0)], stuff.asphalt)
    site.boxes([(0, (KERB_Y - 6) / 2, 0.075, 120, KERB_Y + 6, 0.15)], stuff.granite, 0.03)
    site.quad(
        [(-60, -6, 0.152), (60, -6, 0.152), (60, KERB_Y - 0.3, 0.152), (-60, KERB_Y - 0.3, 0.152)],
        stuff.paving,
    )
    for x0, x1 in ((-60, LANE[0]), (LANE[1], 60)):
        wide, mid = x1 - x0, (x0 + x1) / 2
        site.box(mid, 70, 0.075, wide, 2 * (70 - FAR_KERB_Y), 0.15, stuff.granite, 0.03)
        site.quad(
            [
                (x0 + 0.3, FAR_KERB_Y + 0.3, 0.152),
                (x1 - 0.3, FAR_KERB_Y + 0.3, 0.152),
                (x1 - 0.3, 100, 0.152),
                (x0 + 0.3, 100, 0.152),
            ],
            stuff.paving,
        )
    for k in range(-9, 10):
        site.boxes(
            [(k * 3.2, 15.0, 0.004, 3.2, 0.09, 0.006), (k * 3.2, 15.25, 0.004, 3.2, 0.09, 0.006)],
            stuff.yellow_line,
        )
    site.boxes(
        [(LANE[0] + 0.3 + 0.62 * k, FAR_KERB_Y - 1.0, 0.004, 0.34, 1.7, 0.006) for k in range(6)],
        stuff.white_line,
    )


def far_side(site: Site, stuff: Stuff) -> None:
    """The two shops, the houses beside them and the lane between."""
    with site.at(VIDEO_X, FRONT_Y, 0.15):
        shops.video_shop(site, stuff)
    with site.at(DINER_X, FRONT_Y, 0.15):
        shops.diner_shop(site, stuff)
    with site.at(-22.5, 23.5, 0.15, 6):
        shops.house(site, stuff, 9.5, 5.8, 4.0, (2, 4))
    with site.at(12.6, 22.6, 0.15, -3):
        shops.house(site, stuff, 8, 7.2, 3.0, (1, 3), stuff.dark_brick)
    with site.at(-10.2, 36, 0.15, 0):
        shops.house(site, stuff, 7.2, 5.6, 3.4, (1,))
    with site.at(5.6, 38, 0.15, 0):
        shops.house(site, stuff, 7, 5.6, 3.2, (0, 2))
    site.box(DINER_X + 6.6, FRONT_Y + 5, 7.6, 0.9, 0.9, 1.4, stuff.dark_brick, 0.02)
    site.box(VIDEO_X + 1.4, FRONT_Y + 5, 7.7, 0.8, 0.8, 1.4, stuff.dark_brick, 0.02)
    frame = [(DINER_X + 1.0 + k * 2.45, FRONT_Y + 0.7, 8.1, 0.07, 0.07, 1.9) for k in range(3)]
    site.boxes(frame + [(DINER_X + 3.45, FRONT_Y + 0.7, z, 5.0, 0.06, 0.06) for z in (7.9, 8.95)], stuff.iron)
    for k, (x, y) in enumerate(FAR_LAMPS):
        street.cobra_lamp(site, stuff, x, y, 1.8 if k < 2 else 0.4, 520 if k < 2 else 420)
    street.poles(site, stuff, [(-11.6, 20.6), (11.9, 20.6), (34, 20.6)])
    street.poles(site, stuff, [(-32, 20.6), (-11.6, 20.6)])
    street.wagon(site, stuff, -9.8, 17.6, 0, painted("#31485a", "#22333f", 0.2, shine=0.7))
    for x, y, h, seed in (
        (-2.9, 26, 5.0, 8),
        (-12.2, 22.0, 6.0, 33),
        (12.3, 21.6, 4.8, 15),
        (-3.6, 44, 7, 17),
    ):
        foliage.tree(site, x, y, h, stuff.bark, stuff.maple, seed, 5200, 0.08, 0.11, 0.85)
    for k in range(22):
        foliage.bush(site, -60 + 6 * k, 62 + 3 * (k % 4), 8 + k % 3, 7, stuff.dark_maple, k + 50, 700, 0.28)


def church(site: Site, stuff: Stuff) -> None:
    """A white church at the end of the lane, its clock face bare: the game draws the hands."""
    with site.at(3.6, 60):
        site.box(1, 10, 4.5, 10, 16, 9, stuff.church, 0)
        site.prism([(-4.6, 9), (6.6, 9), (1, 14)], 17, stuff.roof, "xz", 1.6, 0.02)
        site.box(0, 0, 9, 5.0, 5.0, 18, stuff.church, 0.05)
        site.box(0, 0, 18.2, 5.6, 5.6, 0.5, stuff.church, 0.05)
        site.box(0, 0, 20.2, 3.7, 3.7, 3.6, stuff.church, 0.05)
        for x in (-0.8, 0.8):
            site.box(x, -1.87, 20.2, 0.9, 0.1, 2.2, stuff.dark_glass, 0)
        site.box(0, 0, 22.2, 4.2, 4.2, 0.4, stuff.church, 0.05)
        site.lathe([(2.0, 22.4), (1.25, 25.5), (0.05, 34)], stuff.roof, count=8, smooth=False)
        site.box(0, 0, 34.6, 0.16, 0.16, 2.0, stuff.iron, 0)
        site.box(0, 0, 34.9, 1.0, 0.16, 0.16, stuff.iron, 0)
        site.cylinder(0, -2.62, 14.6, 0.12, CLOCK_RADIUS_M + 0.22, stuff.iron, count=36, axis="y")
        face = glowing("#ffdf9c", 1.25, "shops")
        site.cylinder(0, -2.66, 14.6, 0.06, CLOCK_RADIUS_M, face, count=36, axis="y")
        site.prism(
            [(-1.1, 0.1), (1.1, 0.1), (1.1, 3.6), (0, 4.8), (-1.1, 3.6)], 0.1, stuff.dark_wood, "xz", -2.6
        )
        lamp(site, "SPOT", (0, -13, 1), 5200, linear("#ffe0b0"), "shops", 1, (0, 0, 16), 52, 0.9)


def hills(site: Site) -> None:
    """Dark hills behind the town."""
    for y, tall, tint, seed in ((150, 22, "#17303f", 2), (260, 46, "#21455a", 5)):
        x = np.linspace(-260, 260, 120)
        z = tall * (0.55 + 0.3 * np.sin(x * 0.013 + seed) + 0.2 * np.sin(x * 0.031 + seed * 2))
        outline = [(-260.0, -5.0), (260.0, -5.0), *list(zip(x[::-1], z[::-1], strict=False))]
        site.prism(outline, 1, glowing(tint, 0.5, "night"), "xz", y)


def clock_face() -> np.ndarray:
    """The church clock's face with its marks and no hands."""
    card = Card(400, 400).disc(0.5, 0.5, 0.49, "#fbe4ae")
    for k in range(12):
        a = k * np.pi / 6
        long = 0.11 if k % 3 == 0 else 0.07
        p, q = (np.array([0.5 + r * np.sin(a), 0.5 - r * np.cos(a)]) for r in (0.45, 0.45 - long))
        across = np.array([np.cos(a), np.sin(a)]) * (0.024 if k % 3 == 0 else 0.015)
        card.shape([p - across, p + across, q + across, q - across], "#3a2c22")
    return card.rgba()
