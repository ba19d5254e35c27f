"""The bus stop: bench, lamp and sign; across the street the video store, the diner, the church."""

from __future__ import annotations

import numpy as np

from .kit import bus, foliage, shops, street
from .kit.camera import Camera
from .kit.lettering import Card
from .kit.lights import NIGHT_FILL, NIGHT_SKY, heaven, lamp, moon
from .kit.materials import glowing, linear, painted
from .kit.paint import Halo, Look
from .kit.place import Emitter, Glow, Mark, Place, Variant
from .kit.shapes import Site
from .kit.shop_signs import diner_signs, video_signs
from .kit.signs import Neon, Sign, upright
from .kit.sky import Sky
from .kit.stuff import Stuff

CAMERA = Camera((0.0, -0.4, 1.72), shift_y=0.0347)
KERB_Y, FAR_KERB_Y, FRONT_Y = 11.5, 18.6, 21.4
LANE = (-1.15, 2.5)
LAMP_HEAD = (3.72, 8.5, 4.35)
LAMP_FOOT = (4.42, 8.7)
SIGN_POST = (3.3, 8.3)
VIDEO_X, DINER_X = -10.5, 3.3
BUS_HERE, BUS_GONE = (4.9, 11.85), (16.4, 12.2)
CLOCK_AT, CLOCK_RADIUS_M = (3.6, 57.3, 14.6), 1.45
FAR_LAMPS = ((-11.2, 20.2), (12.6, 20.2), (3.0, 33.0), (-1.7, 46.0))


def ground(site: Site, stuff: Stuff) -> None:
    """Pavement, street, and the lane that leads away to the church."""
    site.quad([(-60, -6, 0), (60, -6, 0), (60, 120, 0), (-60, 120, 0)], stuff.asphalt)
    site.boxes([(0, (KERB_Y - 6) / 2, 0.075, 120, KERB_Y + 6, 0.15)], stuff.granite, 0.03)
    site.quad([(-60, -6, 0.152), (60, -6, 0.152), (60, KERB_Y - 0.3, 0.152), (-60, KERB_Y - 0.3, 0.152)],
              stuff.paving)  # fmt: skip
    for x0, x1 in ((-60, LANE[0]), (LANE[1], 60)):
        wide, mid = x1 - x0, (x0 + x1) / 2
        site.box(mid, 70, 0.075, wide, 2 * (70 - FAR_KERB_Y), 0.15, stuff.granite, 0.03)
        site.quad([(x0 + 0.3, FAR_KERB_Y + 0.3, 0.152), (x1 - 0.3, FAR_KERB_Y + 0.3, 0.152),
                   (x1 - 0.3, 100, 0.152), (x0 + 0.3, 100, 0.152)], stuff.paving)  # fmt: skip
    for k in range(-9, 10):
        site.boxes([(k * 3.2, 15.0, 0.004, 3.2, 0.09, 0.006), (k * 3.2, 15.25, 0.004, 3.2, 0.09, 0.006)],
                   stuff.yellow_line)  # fmt: skip
    site.boxes([(LANE[0] + 0.3 + 0.62 * k, FAR_KERB_Y - 1.0, 0.004, 0.34, 1.7, 0.006) for k in range(6)],
               stuff.white_line)  # fmt: skip


def near_side(site: Site, stuff: Stuff) -> None:
    """What stands on this pavement."""
    street.bench(site, stuff, -3.75, 9.3, 4)
    street.bin_with_bars(site, stuff, -5.3, 9.6)
    street.street_lamp(site, stuff, *LAMP_FOOT, LAMP_HEAD)
    street.sign_post(site, stuff, *SIGN_POST, 2.78, 0.66)
    street.mailbox(site, stuff, -0.85, 11.0, 6)
    street.hydrant(site, stuff, 1.75, 11.05)
    street.news_box(site, stuff, 5.35, 10.6, -8)
    street.news_box(site, stuff, 5.95, 10.6, -4, stuff.navy)
    street.field_wall(site, stuff, -16, -6.6, 10.9)
    foliage.tree(site, -7.3, 12.4, 8.6, stuff.bark, stuff.maple, 21, 26000, 0.066, 0.3, 1.15, 0.33)
    foliage.fallen(site, 1500, (-9, 5), (3.4, 11.2), 0.166, stuff.maple, 9)
    foliage.fallen(site, 500, (-9, 7), (10.4, 11.45), 0.166, stuff.maple, 10, drift=1)
    foliage.fallen(site, 420, (-10, 12), (11.6, 18.4), 0.012, stuff.maple, 12)


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
    for x, y, h, seed in ((-2.9, 26, 5.0, 8), (-12.2, 22.0, 6.0, 33), (12.3, 21.6, 4.8, 15), (-3.6, 44, 7, 17)):
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
        site.prism([(-1.1, 0.1), (1.1, 0.1), (1.1, 3.6), (0, 4.8), (-1.1, 3.6)], 0.1, stuff.dark_wood, "xz", -2.6)
        lamp(site, "SPOT", (0, -13, 1), 5200, linear("#ffe0b0"), "shops", 1, (0, 0, 16), 52, 0.9)


def hills(site: Site) -> None:
    """Dark hills behind the town."""
    for y, tall, tint, seed in ((150, 22, "#17303f", 2), (260, 46, "#21455a", 5)):
        x = np.linspace(-260, 260, 120)
        z = tall * (0.55 + 0.3 * np.sin(x * 0.013 + seed) + 0.2 * np.sin(x * 0.031 + seed * 2))
        outline = [(-260.0, -5.0), (260.0, -5.0)] + list(zip(x[::-1], z[::-1]))
        site.prism(outline, 1, glowing(tint, 0.5, "night"), "xz", y)


def build(site: Site, shot: str) -> None:
    """The whole street; the shots put the bus far up the lane, at the stop, or driving off."""
    stuff = Stuff()
    ground(site, stuff)
    near_side(site, stuff)
    far_side(site, stuff)
    church(site, stuff)
    hills(site)
    if shot == "far":
        bus.bus(site, stuff, -0.6, 39.0, -90, 2200)
    elif shot == "here":
        bus.bus(site, stuff, *BUS_HERE, 0)
    elif shot == "gone":
        bus.bus(site, stuff, *BUS_GONE, 0)
    moon(site)
    lamp(site, "AREA", (1.5, -3, 6), 170, NIGHT_FILL, "night", 7, (0, 9, 1))
    heaven(site, NIGHT_SKY, 2.6)


def _stop_plate() -> np.ndarray:
    card = Card(400, 400, "#0c5148").frame(0.04, 0.02, "#e9e6da", 0.05)
    card.type("BUS", 0.5, 0.30, 0.34, "#f4f1e6", "narrow").type("STOP", 0.5, 0.66, 0.34, "#f4f1e6", "narrow")
    return card.rgba()


def _timetable() -> np.ndarray:
    card = Card(440, 560, "#e9e2cc").rect(0, 0, 1, 0.17, "#0c5148")
    card.type("SATURDAYS", 0.5, 0.088, 0.1, "#f4f1e6", wide=0.86)
    for k, (hour, minutes) in enumerate((("3", "15  45"), ("5", "15  50"), ("6", "40"), ("7", "25"))):
        y = 0.25 + 0.12 * k
        card.type(hour, 0.16, y, 0.095, "#22304a").type(minutes, 0.34, y, 0.085, "#3c4658", anchor="lm")
        card.rect(0.06, y + 0.055, 0.94, y + 0.06, "#b8b09a")
    card.rect(0.05, 0.73, 0.95, 0.94, "#b23a2a").type("LAST  8:15", 0.5, 0.836, 0.15, "#fff6e0", wide=0.84)
    return card.rgba()


def _clock_face() -> np.ndarray:
    card = Card(400, 400).disc(0.5, 0.5, 0.49, "#fbe4ae")
    for k in range(12):
        a = k * np.pi / 6
        long = 0.11 if k % 3 == 0 else 0.07
        p, q = (np.array([0.5 + r * np.sin(a), 0.5 - r * np.cos(a)]) for r in (0.45, 0.45 - long))
        across = np.array([np.cos(a), np.sin(a)]) * (0.024 if k % 3 == 0 else 0.015)
        card.shape([p - across, p + across, q + across, q - across], "#3a2c22")
    return card.rgba()


def signs(shot: str) -> list[Sign | Neon]:
    """Lettering of the street."""
    x, y = SIGN_POST
    z, r = CLOCK_AT[2], CLOCK_RADIUS_M
    drawn: list[Sign | Neon] = [
        upright(_stop_plate(), x - 0.33, 2.45, x + 0.33, 3.11, y - 0.02, glow=0.42),
        upright(_timetable(), x - 0.22, 1.29, x + 0.22, 1.85, y - 0.045, glow=0.5),
        upright(_clock_face(), CLOCK_AT[0] - r, z - r, CLOCK_AT[0] + r, z + r, 57.28, glow=1.15, group="shops"),
    ]  # fmt: skip
    drawn += video_signs(VIDEO_X, FRONT_Y) + diner_signs(DINER_X, FRONT_Y)
    if shot in ("here", "gone"):
        front = {"here": BUS_HERE, "gone": BUS_GONE}[shot]
        art = Card(900, 90).type("NUTMEG LINES", 0.5, 0.5, 0.8, "#b23a2a", "slab", wide=0.96).rgba()
        drawn.append(upright(art, front[0] - 6.4, 2.74, front[0] - 3.9, 2.99, front[1] - 0.02))
    return drawn


HALOS = (
    Halo(LAMP_HEAD, "#ffa85c", 0.24, 0.36, "lamp", (3.3, 8.0, 0.15), 0.24, 0.34),
    Halo((-11.2, 18.4, 6.7), "#ffa050", 0.09, 0.3, "lamp", (-11.2, 18.4, 0.15), 0.09, 0.10),
    Halo((12.6, 18.4, 6.7), "#ffa050", 0.09, 0.3, "lamp", (12.6, 18.4, 0.15), 0.09, 0.10),
    Halo((3.0, 32.6, 6.7), "#ffa050", 0.05, 0.3, "lamp"),
    Halo((DINER_X + 3.4, FRONT_Y, 8.4), "#ff4a30", 0.16, 0.03, "neon"),
)
TINTS = {"lamp": (1.05, 0.93, 0.70), "shops": (1.0, 0.93, 0.80), "night": (0.72, 1.0, 1.32)}
SKY = Sky(moon=(0.41, 0.115, 0.030), cloudiness=0.52)
LIT = Look({"lamp": 2.3, "neon": 0.6, "shops": 0.70, "night": 1.05, "bus": 0.8}, TINTS, sky=SKY, halos=HALOS)
UNLIT = Look({"lamp": 0.10, "neon": 0.6, "shops": 0.66, "night": 1.25, "bus": 0.8}, TINTS, sky=SKY, halos=HALOS)

PLACE = Place(
    name="bus_stop",
    camera=CAMERA,
    groups=["lamp", "neon", "shops", "night", "bus"],
    build=build,
    signs=signs,
    variants={
        "lamp": Variant(LIT),
        "no_lamp": Variant(UNLIT),
        "bus_far": Variant(LIT, "far", (880, 500, 1260, 1000)),
        "bus_here": Variant(LIT, "here", (60, 420, 1900, 1180)),
        "bus_gone": Variant(LIT, "gone", (1500, 420, 2020, 1180)),
    },
    light="night",
    marks={
        "left": Mark(650, 1185, 1, "right"),
        "centre": Mark(1010, 1185, 1, "right"),
        "right": Mark(1330, 1185, 1, "left"),
        "bench": Mark(420, 1185, 1, "right"),
        "street": Mark(1090, 1010, 0.62, "left"),
    },
    views={
        "close": (1010, 560, 1.35),
        "window": (560, 640, 2.6),
        "bench": (430, 720, 1.9),
        "road": (1180, 640, 1.7),
    },
    glows=(
        Glow(LAMP_HEAD, "#ffb066", 330, 0.12, "lamp bus_far bus_here bus_gone"),
        Glow((DINER_X + 3.4, FRONT_Y, 8.4), "#ff4a48", 170, 0.25),
        Glow((VIDEO_X + 4.2, FRONT_Y, 2.0), "#ffe6b4", 230, 0.06),
        Glow((DINER_X + 4.2, FRONT_Y, 2.0), "#ffc27a", 260, 0.04),
    ),
    emitters=(
        Emitter("leaves", (0, 0, 900, 300), 0.5),
        Emitter("moths", (1600, 130, 190, 120), 1.5),
    ),
    clock=(CLOCK_AT, 38),
    split_sky=True,
)
