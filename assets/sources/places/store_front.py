"""The pavement outside the video store: lit windows, and the lane with the church beside it."""

from __future__ import annotations

from dataclasses import replace

from .kit import crossing, foliage, street
from .kit.camera import Camera
from .kit.crossing import DINER_X, FRONT_Y, VIDEO_X
from .kit.figures import figure, standing
from .kit.lights import NIGHT_FILL, NIGHT_SKY, SODIUM, heaven, lamp, moon
from .kit.paint import Halo, Look
from .kit.place import Emitter, Glow, Mark, Place, Variant
from .kit.shapes import Site
from .kit.shop_signs import diner_signs, video_signs
from .kit.signs import Neon, Sign
from .kit.sky import Sky
from .kit.stuff import Stuff

CAMERA = Camera((-3.7, 13.3, 1.62), yaw=21, lens_mm=27.0, shift_y=0.036)
LAMP_HEAD = (-1.9, 19.3, 4.3)


def build(site: Site, shot: str) -> None:
    """The crossing from close by, with a lamp at the corner and leaves in the gutter."""
    stuff = Stuff()
    crossing.ground(site, stuff)
    crossing.far_side(site, stuff)
    crossing.church(site, stuff)
    crossing.hills(site)
    street.street_lamp(site, stuff, -1.55, 19.5, LAMP_HEAD)
    street.news_box(site, stuff, -9.2, 20.4, 4)
    street.bin_with_bars(site, stuff, -2.7, 20.8)
    foliage.fallen(site, 700, (-12, 1), (15, 18.5), 0.012, stuff.maple, 5)
    foliage.fallen(site, 700, (-12, -1.5), (18.7, 21.2), 0.166, stuff.maple, 6)
    moon(site)
    lamp(site, "SPOT", (0.5, 11.5, 5.0), 650, SODIUM, "lamp", 0.2, (-4.5, 18.5, 0), 100)
    lamp(site, "AREA", (-2, 9, 5), 120, NIGHT_FILL, "night", 6, (-5, 19, 1))
    heaven(site, NIGHT_SKY, 2.4)


def signs(variant: str) -> list[Sign | Neon]:
    """The shops' lettering, and who is inside."""
    drawn: list[Sign | Neon] = video_signs(VIDEO_X, FRONT_Y) + diner_signs(DINER_X, FRONT_Y)
    if variant == "someone":
        clerk = figure("#6a5a34", "#2a2a30", "#2a1c14")
        drawn.append(standing(clerk, VIDEO_X + 7.1, FRONT_Y + 2.5, 0.3))
    return drawn


HALOS = (
    Halo(LAMP_HEAD, "#ffa85c", 0.24, 0.34, "lamp", (-1.9, 19.0, 0.15), 0.2, 0.3),
    Halo((VIDEO_X + 4.2, FRONT_Y - 0.4, 3.8), "#ffd9a0", 0.3, 0.05, "shops"),
)
LOOK = Look(
    {"lamp": 1.9, "neon": 0.6, "shops": 0.78, "night": 1.0},
    {"lamp": (1.05, 0.93, 0.70), "shops": (1.0, 0.93, 0.80), "night": (0.72, 1.0, 1.32)},
    sky=Sky(moon=None, seed=7),
    halos=HALOS,
    near_m=6,
    far_m=22,
)
CLOSED = replace(LOOK, gains={"lamp": 2.0, "neon": 0.5, "shops": 0.16, "night": 1.15})

PLACE = Place(
    name="store_front",
    camera=CAMERA,
    groups=["lamp", "neon", "shops", "night"],
    build=build,
    signs=signs,
    variants={"someone": Variant(LOOK), "nobody": Variant(CLOSED)},
    light="night",
    marks={
        "left": Mark(650, 1185, 1, "right"),
        "centre": Mark(1010, 1185, 1, "left"),
        "right": Mark(1330, 1185, 1, "left"),
        "door": Mark(900, 1140, 0.86, "right"),
    },
    views={"close": (1010, 560, 1.35), "window": (1120, 640, 1.9)},
    glows=(
        Glow(LAMP_HEAD, "#ffb066", 280, 0.1),
        Glow((VIDEO_X + 4.2, FRONT_Y, 2.0), "#ffe6b4", 330, 0.05, "someone"),
    ),
    emitters=(Emitter("leaves", (900, 0, 1120, 300), 0.4), Emitter("moths", (1480, 200, 160, 120), 1.2)),
    split_sky=True,
    width=1280,
    samples=10,
)
