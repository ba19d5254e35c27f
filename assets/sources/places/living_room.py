"""Movie night: the couch, too many snacks, the television as the only light, fairy lights."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .kit import home
from .kit.camera import Camera
from .kit.lettering import Card
from .kit.lights import NIGHT_FILL, heaven, lamp
from .kit.materials import glowing, linear, painted, picture
from .kit.paint import Halo, Look
from .kit.place import Emitter, Glow, Mark, Place, Variant
from .kit.prints import poster
from .kit.shapes import Site
from .kit.signs import Neon, Sign, upright
from .kit.stuff import Stuff

CAMERA = Camera((0.0, -1.7, 1.45), lens_mm=25.5, shift_y=0.03)
LEFT, RIGHT, BACK, HIGH = -4.0, 4.0, 5.8, 3.3
WINDOW = (2.25, 0.95, 1.3, 1.35)
TV = (-2.75, 3.6, 0.62)
TV_TURN = 32
# The screen in map pixels, for the specks of a weak signal.
SCREEN = (128, 662, 272, 178)


def wallpaper(ground: str, figure: str) -> np.ndarray:
    """A quiet wallpaper of sprigs between thin stripes, one repeat."""
    card = Card(256, 256, ground)
    for x in (0.0, 0.5):
        card.rect(x, 0, x + 0.012, 1, figure)
    for x, y in ((0.25, 0.25), (0.75, 0.75)):
        for turn in np.linspace(0, 2 * np.pi, 6)[:-1]:
            card.disc(x + 0.05 * np.cos(turn), y + 0.05 * np.sin(turn), 0.022, figure)
        card.rect(x - 0.006, y, x + 0.006, y + 0.16, figure)
    return card.soften(1.2).rgb()


def _room(site: Site, stuff: Stuff) -> None:
    """Walls, boards, rug, window and the stairs' doorway."""
    paper = picture(wallpaper("#a8a07a", "#8e8562"), "wallpaper", rough=0.9, repeat=True)
    home.chamber(site, LEFT, RIGHT, BACK, HIGH, paper, stuff.dark_wood, stuff.ceiling)
    home.floorboards(site, LEFT, RIGHT, -2.5, BACK, painted("#7a4c2c", "#553420", 0.4, scale=2, vary=0.2))
    home.skirting(site, LEFT, RIGHT, BACK, stuff.trim, 0.18)
    site.boxes(
        [
            (0, BACK - 0.03, HIGH - 0.08, RIGHT - LEFT, 0.08, 0.14),
            (0, BACK - 0.02, 2.72, RIGHT - LEFT, 0.05, 0.07),
        ],
        stuff.trim,
        0.02,
    )
    rug = [
        painted(c, d, 0.95, scale=3)
        for c, d in (("#7a2f2c", "#5a2226"), ("#c8a870", "#a08450"), ("#2f4a58", "#203642"))
    ]
    for k, (wide, deep) in enumerate(((4.4, 3.0), (4.0, 2.6), (3.8, 2.4))):
        site.box(-0.2, 2.2, 0.012 + 0.004 * k, wide, deep, 0.012, rug[k], 0)
    x, z, wide, tall = WINDOW
    home.casement(site, stuff, x, z, wide, tall, BACK, painted("#8a3a34", "#5e2626", 0.85))
    home.panel_door(
        site, painted("#c8c0a8", "#a39a82", 0.5), stuff.steel, -1.55, BACK, 0.85, 2.05, stuff.trim
    )


def _furniture(site: Site, stuff: Stuff) -> None:
    """Couch, table with everything on it, shelf with the stereo, lamp, pictures."""
    home.sofa(
        site, painted("#5a6a4a", "#3e4a36", 0.9, scale=5), painted("#c88a3a", "#9a6428", 0.9), 0.5, 5.0, 2.6
    )
    blanket = painted("#a8463a", "#7a302c", 0.95, scale=6)
    site.box(1.55, 4.98, 0.86, 0.62, 0.4, 0.06, blanket, 0.03, lean=-12)
    site.box(1.55, 4.52, 0.55, 0.6, 0.5, 0.05, blanket, 0.02)
    home.low_table(site, stuff.wood, 0.1, 3.15, 1.9, 0.72)
    home.snacks(site, stuff, 0.1, 3.15, 0.45, 1.8, 4)
    home.snacks(site, stuff, -0.9, 4.0, 0.02, 0.8, 9)
    with site.at(2.95, 4.3, 0, -62):
        home.bookcase(site, stuff, 1.3, 1.0, 3, 31)
    with site.at(3.1, 3.6, 1.02, -62):
        home.stereo(site, stuff, 0.35, 0.0, 0.0)
    with site.at(-3.85, 4.2, 0, 90):
        home.bookcase(site, stuff, 1.4, 2.1, 5, 41)
    home.table_lamp(site, stuff, -0.95, 5.45, 0.62, 46, "lamp", size=1.1)
    site.box(-0.95, 5.45, 0.31, 0.5, 0.4, 0.6, stuff.dark_wood, 0.02)
    home.table_lamp(site, stuff, 3.45, 5.3, 0.72, 40, "lamp", size=1.0)
    site.box(3.45, 5.3, 0.36, 0.45, 0.4, 0.7, stuff.dark_wood, 0.02)
    for k, (x, z, wide, tall) in enumerate(
        ((0.15, 1.72, 0.5, 0.6), (0.85, 1.82, 0.36, 0.42), (-0.5, 1.78, 0.38, 0.48))
    ):
        site.box(
            x, BACK - 0.03, z, wide + 0.08, 0.04, tall + 0.08, stuff.dark_wood if k else stuff.trim, 0.01
        )


def _television(site: Site, stuff: Stuff) -> None:
    """The set on its cabinet, turned to the couch, and its light."""
    x, y, z = TV
    with site.at(x, y, 0, TV_TURN):
        site.box(0, 0.25, z / 2, 1.3, 0.55, z, stuff.dark_wood, 0.02)
        site.boxes([(0.35 * k, -0.03, z / 2, 0.3, 0.02, z - 0.14) for k in (-1, 0, 1)], stuff.black, 0.005)
        site.box(0, 0.22, z + 0.42, 1.06, 0.5, 0.82, stuff.black, 0.05)
        site.box(0, -0.03, z + 0.44, 0.92, 0.02, 0.70, glowing("#8fa8c8", 1.2, "tv"), 0)
        site.boxes([(0.2, 0.2, z + 0.87, 0.5, 0.3, 0.07)], stuff.black, 0.01)
        lamp(site, "AREA", (0.1, -0.12, z + 0.45), 95, linear("#dfe8ff"), "tv", 0.85, (0.5, -3, z), tall=0.65)
        lamp(site, "AREA", (0.0, 0.9, z + 1.0), 3, linear("#dfe8ff"), "tv", 0.8, (0, 2, z + 1.2))


def _string() -> list[tuple[float, float, float]]:
    """The points of the fairy lights' cord along the back wall."""
    x = np.linspace(LEFT + 0.1, RIGHT - 0.1, 90)
    z = 2.62 - 0.16 * np.abs(np.sin((x - LEFT) * np.pi / 1.3))
    return [(float(a), BACK - 0.08, float(b)) for a, b in zip(x, z, strict=True)]


def _lights(site: Site, stuff: Stuff) -> None:
    """Fairy lights round the window and along the wall, moonlight, day, the ceiling lamp."""
    home.fairy_lights(site, _string(), "fairy", 26)
    lamp(site, "AREA", (0, BACK - 0.35, 2.6), 13, linear("#ffbf7a"), "fairy", 7, (0, BACK, 1.2), tall=0.1)
    wx, wz, wide, tall = WINDOW
    lamp(site, "AREA", (wx, BACK - 0.2, wz + tall / 2), 16, NIGHT_FILL, "night", wide, (1, 2, 0), tall=tall)
    lamp(site, "AREA", (-0.5, -2.3, 2.3), 10, NIGHT_FILL, "night", 4, (0, 4, 0.6), tall=1.5)
    lamp(
        site,
        "AREA",
        (wx, BACK - 0.22, wz + tall / 2),
        240,
        linear("#fff0d0"),
        "day",
        wide,
        (0.2, 2.2, 0),
        tall=tall,
    )
    lamp(site, "AREA", (-0.5, -2.3, 2.4), 70, linear("#dfeaf4"), "day", 4, (0, 4, 0.6), tall=2)
    lamp(site, "AREA", (0, 2.2, HIGH - 0.1), 70, linear("#ffd9a0"), "lamp", 1.2, (0, 2.2, 0))
    heaven(site, [(0, "#0c1826"), (1, "#0c1826")], 0.2)


def build(site: Site, shot: str) -> None:
    """The living room with everything in it."""
    stuff = Stuff()
    _room(site, stuff)
    _furniture(site, stuff)
    _television(site, stuff)
    _lights(site, stuff)


def _film(colour: bool) -> np.ndarray:
    """What is on: a road over fields to a far city, grey or in colour."""
    card = Card(460, 350).fade("#5aa0d8" if colour else "#9aa4ac", "#e8e0b0" if colour else "#e4e6e4")
    field, road, far, edge = (
        ("#5a9a3a", "#f2c63a", "#2fa070", "#c83a2a")
        if colour
        else ("#5c6266", "#c8ccce", "#8a9296", "#3a4044")
    )
    card.rect(0, 0.56, 1, 1, field)
    for x, tall in ((0.36, 0.2), (0.43, 0.32), (0.5, 0.42), (0.57, 0.3), (0.64, 0.18)):
        card.shape(
            [
                (x - 0.03, 0.57),
                (x - 0.022, 0.57 - tall * 0.8),
                (x, 0.57 - tall),
                (x + 0.022, 0.57 - tall * 0.8),
                (x + 0.03, 0.57),
            ],
            far,
        )
    card.shape(
        [
            (0.48, 0.57),
            (0.52, 0.57),
            (0.66, 0.7),
            (0.40, 0.82),
            (0.86, 1),
            (0.16, 1),
            (0.28, 0.8),
            (0.56, 0.69),
        ],
        road,
    )
    for x in (0.08, 0.18, 0.82, 0.93):
        card.disc(x, 0.66 + 0.1 * abs(x - 0.5), 0.03, edge)
    scan = card.soften(1.5).rgba()
    scan[..., :3] *= (0.9 + 0.1 * np.sin(np.arange(350) * 1.1))[:, None, None]
    return scan


def _view(day: bool) -> np.ndarray:
    """What is seen through the window."""
    card = Card(300, 310).fade("#bcdcf0" if day else "#0c2348", "#f4ead0" if day else "#2a6078")
    for x, y, r in ((0.1, 0.7, 0.3), (0.5, 0.8, 0.34), (0.9, 0.66, 0.3)):
        card.disc(x, y, r, "#c8742c" if day else "#122a3c")
    if not day:
        for x, y in ((0.2, 0.15), (0.62, 0.22), (0.8, 0.1), (0.42, 0.3), (0.9, 0.34)):
            card.disc(x, y, 0.007, "#e8f0ff")
    return card.soften(2.5).rgba()


def signs(variant: str) -> list[Sign | Neon]:
    """The film on the screen, the view at the window, the pictures on the wall."""
    day, film = variant == "morning", variant in ("tv_colour", "lights_up")
    x, y, z = TV
    a = np.radians(TV_TURN)
    across, out = np.array([np.cos(a), np.sin(a), 0]), np.array([np.sin(a), -np.cos(a), 0])
    mid = np.array([x, y, z + 0.44]) + out * 0.045
    corners = tuple(
        tuple(mid + across * s * 0.46 + np.array([0, 0, t * 0.35]))
        for s, t in ((-1, 1), (1, 1), (1, -1), (-1, -1))
    )
    wx, wz, wide, tall = WINDOW
    drawn: list[Sign | Neon] = [
        upright(
            _view(day),
            wx - wide / 2,
            wz,
            wx + wide / 2,
            wz + tall,
            BACK - 0.015,
            glow=1.5 if day else 0.6,
            crisp=False,
        ),
    ]
    if not day:
        drawn.append(Sign(_film(film), corners, glow=0.85, group="tv"))
    for k, (px, pz, pw, pt) in enumerate(
        ((0.15, 1.72, 0.5, 0.6), (0.85, 1.82, 0.36, 0.42), (-0.5, 1.78, 0.38, 0.48))
    ):
        drawn.append(
            upright(poster(11 + 5 * k), px - pw / 2, pz - pt / 2, px + pw / 2, pz + pt / 2, BACK - 0.055)
        )
    return drawn


HALOS = (
    Halo((-2.5, 3.4, 1.1), "#9fc0ff", 0.30, 0.10, "tv"),
    Halo((-0.95, 5.45, 1.06), "#ffb468", 0.12, 0.2, "lamp"),
    Halo((3.45, 5.3, 1.1), "#ffb468", 0.12, 0.2, "lamp"),
)
GREY = Look(
    {"tv": 1.5, "fairy": 0.75, "night": 0.75, "lamp": 0.0, "day": 0.0},
    {
        "tv": (0.72, 0.92, 1.25),
        "fairy": (1.08, 0.88, 0.6),
        "night": (0.5, 0.95, 1.25),
        "lamp": (1.06, 0.92, 0.7),
    },
    exposure=1.5,
    haze=0,
    halos=HALOS,
    radius_near=2.1,
    radius_far=2.7,
    near_m=3,
    far_m=8,
)
COLOUR = replace(
    GREY,
    tints={**GREY.tints, "tv": (1.12, 1.0, 0.66)},
    halos=(Halo((-2.5, 3.4, 1.1), "#ffdf90", 0.30, 0.10, "tv"), *HALOS[1:]),
)
LIGHTS_UP = replace(
    COLOUR, gains={"tv": 0.8, "fairy": 0.9, "night": 0.8, "lamp": 1.0, "day": 0.0}, exposure=1.3
)
MORNING = replace(
    GREY,
    gains={"tv": 0.0, "fairy": 0.08, "night": 0.0, "lamp": 0.0, "day": 1.5},
    exposure=1.35,
    shadow_lift=0.2,
)

PLACE = Place(
    name="living_room",
    camera=CAMERA,
    groups=["tv", "fairy", "night", "lamp", "day"],
    build=build,
    signs=signs,
    variants={
        "tv_grey": Variant(GREY),
        "tv_colour": Variant(COLOUR),
        "lights_up": Variant(LIGHTS_UP),
        "morning": Variant(MORNING),
    },
    light="tv",
    variant_light={"lights_up": "indoor", "morning": "indoor"},
    marks={
        "left": Mark(650, 1350, 1, "right"),
        "centre": Mark(1010, 1350, 1, "left"),
        "right": Mark(1330, 1350, 1, "left"),
        "couch": Mark(1240, 1300, 0.9, "left"),
        "floor": Mark(860, 1360, 0.96, "left"),
    },
    views={"close": (1010, 560, 1.35), "tv": (420, 620, 2.2)},
    glows=(
        Glow((-2.6, 3.5, 1.1), "#a8c4ff", 380, 0.45, "tv_grey"),
        Glow((-2.6, 3.5, 1.1), "#ffe0a0", 380, 0.4, "tv_colour"),
        Glow((-2.6, 3.5, 1.1), "#ffe0a0", 240, 0.3, "lights_up"),
        Glow((-0.95, 5.45, 1.1), "#ffb468", 150, 0.03, "lights_up"),
        Glow((3.45, 5.3, 1.1), "#ffb468", 150, 0.03, "lights_up"),
        *(
            Glow((x, BACK - 0.08, z), "#ffc46a", 46, 0.2, "tv_grey tv_colour lights_up")
            for x, _, z in _string()[4::9]
        ),
    ),
    emitters=(Emitter("snow", SCREEN, 12, "tv_grey"),),
    width=1280,
    samples=12,
)
