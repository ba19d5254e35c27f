"""The hall where the bag lands: stairs, coats, the front door, and the television's light next door."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from . import living_room
from .kit import clothes, home
from .kit.camera import Camera
from .kit.lettering import Card
from .kit.lights import NIGHT_FILL, TELEVISION, TUNGSTEN, heaven, lamp
from .kit.materials import glowing, linear, painted, picture
from .kit.paint import Halo, Look
from .kit.place import Inset, Outlook, Overlay, Place, Variant
from .kit.prints import poster
from .kit.shapes import Site
from .kit.signs import Neon, Sign, upright
from .kit.stuff import Stuff
from .pictures import over
from .pictures.living_room import wallpaper

CAMERA = Camera((0.0, -1.8, 1.5), lens_mm=26.0, shift_y=0.035)
LEFT, RIGHT, BACK, HIGH = -3.4, 3.2, 4.6, 3.2
LAMP = (0.15, 2.4, 2.55)
# Each picture up the stairs: how far back it hangs, and how high.
STAIR_PICTURES = ((3.7, 2.74), (2.9, 2.3), (2.1, 1.85))


def _shell(site: Site, stuff: Stuff) -> None:
    """Walls with a dado, boards and runner, the doorway on the left to the living room."""
    paper = picture(wallpaper("#b59a6a", "#a0854f"), "hall_paper", rough=0.9, repeat=True)
    home.chamber(site, LEFT, RIGHT, BACK, HIGH, paper, stuff.dark_wood, stuff.ceiling)
    home.floorboards(site, LEFT, RIGHT, -2.5, BACK, painted("#7a4c2c", "#553420", 0.4, scale=2, vary=0.2))
    white = painted("#c8c0a8", "#a39a82", 0.5)
    for x0, x1 in ((LEFT, -3.0), (-1.28, -0.82), (0.32, RIGHT)):
        mid, long = (x0 + x1) / 2, x1 - x0
        site.boxes(
            [(mid, BACK - 0.02, 0.5, long, 0.04, 1.0), (mid, BACK - 0.04, 1.02, long, 0.07, 0.06)],
            white,
            0.01,
        )
    site.boxes([(0.55 + 0.42 * k, BACK - 0.05, 0.52, 0.3, 0.02, 0.72) for k in range(6)], white, 0.006)
    for wide, tone in ((1.7, "#7a2f2c"), (1.5, "#c0a068"), (1.4, "#5a2a30")):
        site.box(
            -0.3,
            1.6,
            0.008 + 0.004 * (1.7 - wide) * 10,
            wide,
            5.4,
            0.012,
            painted(tone, rough=0.95, scale=4),
            0,
        )
    site.wall(-2.88, 0, -1.42, 2.34, BACK - 0.02, stuff.dark_glass)
    site.boxes(
        [(-2.15 + s * 0.8, BACK - 0.06, 1.2, 0.14, 0.14, 2.4) for s in (-1, 1)]
        + [(-2.15, BACK - 0.06, 2.42, 1.9, 0.14, 0.16)],
        white,
        0.012,
    )
    home.panel_door(site, painted("#7a2f28", "#5a2420", 0.4), stuff.steel, -0.25, BACK, 1.0, 2.15, white)
    site.wall(-0.62, 1.25, 0.12, 1.95, BACK - 0.075, stuff.dark_glass)


def _stairs(site: Site, stuff: Stuff) -> None:
    """Stairs that rise along the right wall, with banisters."""
    white, tread = painted("#c8c0a8", "#a39a82", 0.5), painted("#6a4028", "#4a2c1c", 0.4)
    count = 12
    for k in range(count):
        y, z = 1.2 + 0.27 * k, 0.19 * (k + 1)
        site.box(2.35, y, z / 2, 1.6, 0.27, z, white, 0.004)
        site.box(2.33, y - 0.02, z, 1.66, 0.32, 0.04, tread, 0.01)
        site.box(2.4, y - 0.02, z + 0.022, 0.8, 0.31, 0.012, painted("#6a2a30", "#4a2026", 0.95), 0)
        for half in (0.0, 0.135):
            baluster = [(0.016, 0), (0.024, 0.1), (0.014, 0.2), (0.028, 0.4), (0.014, 0.6), (0.02, 0.78)]
            site.lathe(baluster, white, 1.62, y - 0.08 + half, z + 0.19 * half / 0.27, 8)
    site.tube(
        [(1.62, 1.0, 0.98), (1.62, 1.2 + 0.27 * (count - 1), 0.98 + 0.19 * (count - 1) + 0.14)], 0.035, tread
    )
    site.box(1.62, 0.98, 0.55, 0.13, 0.13, 1.1, tread, 0.02)
    ball = [(0.08 * np.sin(t), 0.08 - 0.08 * np.cos(t)) for t in np.linspace(0, np.pi, 9)]
    site.lathe(ball, tread, 1.62, 0.98, 1.1, 14)


def _wardrobe(site: Site, stuff: Stuff) -> None:
    """Coats and a scarf on hooks, a hat, boots below, an umbrella."""
    wool = [
        painted(tone, rough=0.95, scale=5)
        for tone in ("#44587a", "#8a3a30", "#4c6048", "#c8a860", "#b8452e", "#3a3a44")
    ]
    site.box(0.98, BACK - 0.05, 1.80, 1.12, 0.05, 0.13, stuff.dark_wood, 0.01)
    hooks = (0.52, 0.75, 0.98, 1.21, 1.44)
    for x in hooks:
        site.tube([(x, BACK - 0.07, 1.79), (x, BACK - 0.15, 1.76), (x, BACK - 0.16, 1.81)], 0.01, stuff.steel)
    clothes.coat(site, wool[0], hooks[0] + 0.04, BACK - 0.2, 1.79, 1.05, 0.44, 3, stuff.black)
    clothes.coat(site, wool[5], hooks[3] + 0.06, BACK - 0.2, 1.79, 0.94, 0.44, 5)
    clothes.coat(site, wool[1], hooks[1] + 0.12, BACK - 0.3, 1.77, 0.86, 0.42, 7, stuff.cream)
    clothes.scarf(site, wool[3], hooks[4] - 0.02, BACK - 0.2, 1.8, 0.8)
    clothes.hat(site, wool[4], hooks[4] - 0.02, BACK - 0.15, 1.72)
    leather = [painted(tone, rough=0.4) for tone in ("#26262c", "#6a4a30", "#8a2f28", "#d8cfb8", "#33506a")]
    for k, (x, turn, tall) in enumerate(
        ((0.52, 8, 0.34), (0.83, -10, 0.1), (1.08, 14, 0.1), (1.36, -6, 0.1), (1.34, 160, 0.28))
    ):
        clothes.shoes(
            site, stuff, leather[k], x, BACK - 0.3 - (0.34 if k == 4 else 0.05 * (k % 2)), turn, tall
        )
    clothes.umbrella(site, painted("#2f4a6a", "#1f3048", 0.7), stuff.dark_wood, -0.86, BACK - 0.16)


def _wreath(site: Site, stuff: Stuff) -> None:
    """A wreath of leaves on the wall."""
    wreath = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    chance = np.random.default_rng(8)
    site.boxes(
        [
            (
                -0.25 + (0.17 + chance.normal(0, 0.025)) * np.cos(a),
                BACK - 0.12 - chance.uniform(0, 0.03),
                1.06 + (0.17 + chance.normal(0, 0.025)) * np.sin(a),
                0.05,
                0.02,
                0.035,
            )
            for a in wreath
        ],
        stuff.maple,
        0,
        chance.random(90),
    )


def _things(site: Site, stuff: Stuff) -> None:
    """Coats on hooks, boots, a wreath, a small table with post, an umbrella."""
    _wardrobe(site, stuff)
    _wreath(site, stuff)
    home.pumpkin(site, stuff, -0.98, BACK - 0.62, 0.012, 0.15)
    site.box(-1.12, BACK - 0.22, 0.76, 0.5, 0.34, 0.04, stuff.dark_wood, 0.01)
    site.boxes(
        [(-1.12 + a * 0.2, BACK - 0.22 + b * 0.13, 0.38, 0.04, 0.04, 0.76) for a in (-1, 1) for b in (-1, 1)],
        stuff.dark_wood,
    )
    home.table_lamp(site, stuff, -1.12, BACK - 0.2, 0.78, 34, "lamp", size=0.8)
    home.pile(site, stuff, -0.98, BACK - 0.28, 0.78, 3, 4, 0.13)
    site.box(1.02, BACK - 0.03, 2.42, 0.56, 0.04, 0.46, stuff.dark_wood, 0.01)
    site.box(0.56, BACK - 0.03, 2.36, 0.26, 0.04, 0.34, stuff.dark_wood, 0.01)
    site.box(1.46, BACK - 0.03, 2.36, 0.24, 0.04, 0.3, stuff.trim, 0.01)
    for y, z in STAIR_PICTURES:
        site.box(RIGHT - 0.03, y, z, 0.04, 0.46, 0.56, stuff.dark_wood, 0.01)


def build(site: Site, shot: str) -> None:
    """The hall in the evening."""
    stuff = Stuff()
    _shell(site, stuff)
    _stairs(site, stuff)
    _things(site, stuff)
    site.tube([(LAMP[0], LAMP[1], HIGH), (LAMP[0], LAMP[1], LAMP[2] + 0.2)], 0.012, stuff.steel)
    turns = np.linspace(0.32, np.pi, 16)
    globe = site.lathe(
        [(0.21 * np.sin(a), 0.05 + 0.17 * np.cos(a)) for a in turns],
        glowing((1.0, 0.62, 0.30), 1.5, "lamp"),
        *LAMP,
        count=40,
    )
    # The lamp within would cast the globe's shadow over the whole ceiling.
    globe.visible_shadow = False
    site.lathe([(0.075, 0.25), (0.08, 0.21), (0.07, 0.2), (0, 0.2)], stuff.steel, *LAMP)
    rose = [
        (0.42, 0),
        (0.42, -0.02),
        (0.34, -0.03),
        (0.3, -0.02),
        (0.22, -0.035),
        (0.16, -0.02),
        (0.09, -0.06),
        (0, -0.06),
    ]
    site.lathe(rose, stuff.trim, LAMP[0], LAMP[1], HIGH, count=40)
    for depth, drop in ((0.05, 0.15), (0.12, 0.06)):
        site.boxes(
            [
                ((LEFT + RIGHT) / 2, BACK - depth / 2, HIGH - drop / 2, RIGHT - LEFT, depth, drop),
                (LEFT + depth / 2, 1, HIGH - drop / 2, depth, 8, drop),
                (RIGHT - depth / 2, 1, HIGH - drop / 2, depth, 8, drop),
            ],
            stuff.trim,
            0.015,
        )
    lamp(site, "POINT", (LAMP[0], LAMP[1], LAMP[2] + 0.04), 95, TUNGSTEN, "lamp", 0.15)
    lamp(site, "AREA", (0.5, -2.2, 2.5), 22, TUNGSTEN, "lamp", 2.5, (0, 4, 0.6), tall=1.2)
    lamp(site, "AREA", (-2.15, BACK - 0.25, 1.2), 50, TELEVISION, "tv", 1.3, (-0.8, 1.5, 0.2), tall=2.0)
    lamp(site, "AREA", (-0.25, BACK - 0.25, 1.6), 8, NIGHT_FILL, "tv", 0.7, (-0.2, 2, 0), tall=0.6)
    lamp(site, "AREA", (-1.5, -2.2, 2.2), 9, linear("#6f8fd0"), "tv", 3, (0, 3, 0.5), tall=1.4)
    heaven(site, [(0, "#0c1826"), (1, "#0c1826")], 0.2, "tv")


def _porch_light() -> np.ndarray:
    """The night behind the door's pane, with the porch lamp's glow in a corner."""
    card = Card(300, 290).fade("#0c2348", "#1f4a66")
    card.disc(0.8, 0.2, 0.1, "#ffb868").soften(16).disc(0.8, 0.2, 0.035, "#ffe2a8").soften(3)
    return card.rect(0.49, 0, 0.51, 1, "#7a6a58").rect(0, 0.49, 1, 0.51, "#7a6a58").rgba()


def _photograph(number: int) -> np.ndarray:
    """A faded snapshot: somebody before a lake, a house, two under a tree."""
    card = Card(300, 240).fade("#d8c8a0", "#a88a60")
    card.rect(0, 0.62, 1, 1, ("#6a7a70", "#7a7450", "#8a6a40")[number])
    if number == 1:
        card.shape([(0.2, 0.68), (0.2, 0.4), (0.5, 0.2), (0.8, 0.4), (0.8, 0.68)], "#e8dcc0")
        card.rect(0.44, 0.48, 0.56, 0.68, "#7a3a30")
    else:
        card.disc(0.78, 0.3, 0.24, "#b8602c" if number else "#e8dcb8")
        for x, tone in ((0.38, "#7a2f36"), (0.54, "#3f5f86"))[: 2 if number == 0 else 1]:
            card.shape([(x - 0.1, 0.96), (x - 0.06, 0.56), (x + 0.06, 0.56), (x + 0.1, 0.96)], tone)
            card.disc(x, 0.46, 0.085, "#3a2418").disc(x, 0.48, 0.07, "#d8a880")
    return card.soften(2).rgba()


def signs(variant: str) -> list[Sign | Neon]:
    """Pictures on the walls, and what is seen of the living room."""
    drawn: list[Sign | Neon] = [
        upright(_porch_light(), -0.62, 1.25, 0.12, 1.95, BACK - 0.078, glow=0.7, crisp=False)
    ]
    for k, (x, z, wide, tall) in enumerate(
        ((1.02, 2.42, 0.48, 0.38), (0.56, 2.36, 0.19, 0.27), (1.46, 2.36, 0.18, 0.24))
    ):
        drawn.append(
            upright(_photograph(k), x - wide / 2, z - tall / 2, x + wide / 2, z + tall / 2, BACK - 0.052)
        )
    for k, (y, z) in enumerate(STAIR_PICTURES):
        x, z0 = RIGHT - 0.056, z
        drawn.append(
            Sign(
                poster(8 + 4 * k),
                (
                    (x, y + 0.2, z0 + 0.25),
                    (x, y - 0.2, z0 + 0.25),
                    (x, y - 0.2, z0 - 0.25),
                    (x, y + 0.2, z0 - 0.25),
                ),
            )
        )
    drawn.append(upright(poster(21), -1.25, 1.5, -0.86, 2.06, BACK - 0.03))
    return drawn


HALOS = (Halo(LAMP, "#ffb874", 0.2, 0.24, "lamp"), Halo((-2.15, BACK, 1.3), "#7fb0ff", 0.3, 0.08, "tv"))
EVENING = Look(
    {"lamp": 1.1, "tv": 1.3},
    {"lamp": (1.06, 0.93, 0.70), "tv": (0.55, 0.92, 1.25)},
    exposure=1.35,
    haze=0,
    halos=HALOS,
    radius_near=2.1,
    radius_far=2.7,
    near_m=3,
    far_m=7,
)

NEXT_ROOM = Outlook(
    Camera((-1.2, -5.2, 1.5), lens_mm=110, shift_y=-0.224, width=620, height=994),
    living_room.PLACE.groups,
    partial(living_room.build, shot=""),
    replace(living_room.GREY, vignette=0, calm=0),
    living_room.PLACE.signs,
    tuple((x, BACK - 0.022, z) for x, z in ((-2.88, 2.34), (-1.42, 2.34), (-1.42, 0.0), (-2.88, 0.0))),
    0.8,
)

PLACE = Place(
    name="hall",
    camera=CAMERA,
    groups=["lamp", "tv"],
    build=build,
    signs=signs,
    variants={"evening": Variant(EVENING), "no_bag": Variant(EVENING, bare=True)},
    outlook=NEXT_ROOM,
    # Where the duffel lies.
    insets=(Inset((850, 860, 1380, 1180), 3.4, ("evening",)),),
    overlays=(Overlay("duffel", (935, 890, 1315, 1085), 3.4, ("evening",), sketch=over.duffel_in_hall),),
    width=1440,
    samples=10,
)
