"""The pavement outside the diner: steamed windows, the awning, the neon; the lane on the left."""

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

CAMERA = Camera((4.1, 12.6, 1.62), yaw=-14, lens_mm=27.0, shift_y=0.040)
LAMP_HEAD = (11.1, 18.9, 4.4)


def build(site: Site, shot: str) -> None:
    """The crossing from before the diner."""
    stuff = Stuff()
    crossing.ground(site, stuff)
    crossing.far_side(site, stuff)
    crossing.church(site, stuff)
    crossing.hills(site)
    street.street_lamp(site, stuff, 11.7, 19.2, LAMP_HEAD)
    street.news_box(site, stuff, 4.0, 20.5, -6)
    street.news_box(site, stuff, 4.6, 20.5, -2, stuff.teal)
    street.hydrant(site, stuff, 9.3, 19.2)
    for x in (5.2, 10.6):
        site.box(x, 20.9, 0.42, 0.9, 0.4, 0.5, stuff.dark_wood, 0.03)
        foliage.bush(site, x, 20.9, 1.7, 1.0, stuff.maple, int(x), 420, 0.035, 0.14)
    foliage.fallen(site, 800, (-2, 14), (14, 18.5), 0.012, stuff.maple, 15)
    foliage.fallen(site, 700, (3, 13), (18.7, 21.2), 0.166, stuff.maple, 16)
    moon(site)
    lamp(site, "SPOT", (9.5, 11.0, 5.0), 650, SODIUM, "lamp", 0.2, (6.0, 18.0, 0), 100)
    lamp(site, "AREA", (4, 8, 5), 120, NIGHT_FILL, "night", 6, (6, 19, 1))
    heaven(site, NIGHT_SKY, 2.4)


def signs(variant: str) -> list[Sign | Neon]:
    """The shops' lettering, and who is inside."""
    drawn: list[Sign | Neon] = video_signs(VIDEO_X, FRONT_Y) + diner_signs(DINER_X, FRONT_Y)
    if variant == "someone":
        cook = figure("#7a3a30", "#2a2c34", "#3a281c", cap="#2a3a5a")
        mother = figure("#8a2f3a", "#2a2430", "#2c1c16", long_hair=True, arm_out=True)
        girl = figure("#3a5a80", "#2c2430", "#54301c", long_hair=True)
        drawn += [
            standing(cook, DINER_X + 2.4, FRONT_Y + 3.4, 0.27, glow=0.75),
            standing(mother, DINER_X + 1.5, FRONT_Y + 1.9, 0.27, glow=0.6),
            standing(girl, DINER_X + 5.9, FRONT_Y + 1.9, 0.27, glow=0.6),
        ]
    return drawn


HALOS = (
    Halo(LAMP_HEAD, "#ffa85c", 0.22, 0.34, "lamp", (11.1, 18.6, 0.15), 0.18, 0.28),
    Halo((DINER_X + 4, FRONT_Y - 0.2, 2.0), "#ffc890", 0.4, 0.07, "shops"),
)
LOOK = Look(
    {"lamp": 1.8, "neon": 0.6, "shops": 0.80, "night": 1.0},
    {"lamp": (1.05, 0.93, 0.70), "shops": (1.0, 0.92, 0.76), "night": (0.72, 1.0, 1.32)},
    sky=Sky(moon=None, seed=9),
    halos=HALOS,
    near_m=6,
    far_m=22,
)
EMPTY = replace(LOOK, gains={"lamp": 1.8, "neon": 0.55, "shops": 0.52, "night": 1.05})

PLACE = Place(
    name="diner_front",
    camera=CAMERA,
    groups=["lamp", "neon", "shops", "night"],
    build=build,
    signs=signs,
    variants={"someone": Variant(LOOK), "nobody": Variant(EMPTY)},
    light="night",
    marks={
        "left": Mark(650, 1185, 1, "right"),
        "centre": Mark(1010, 1185, 1, "right"),
        "right": Mark(1330, 1185, 1, "left"),
        "window": Mark(1090, 1150, 0.92, "right"),
    },
    views={"close": (1010, 560, 1.35), "window": (820, 660, 1.9)},
    glows=(Glow(LAMP_HEAD, "#ffb066", 260, 0.1), Glow((DINER_X + 4, FRONT_Y, 2.0), "#ffc27a", 360, 0.04)),
    emitters=(Emitter("leaves", (900, 0, 1120, 300), 0.4), Emitter("breath", (900, 300, 200, 120), 0.2)),
    split_sky=True,
    width=1280,
    samples=10,
)
