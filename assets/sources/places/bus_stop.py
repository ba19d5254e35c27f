"""The bus stop: bench, lamp and sign; across the street the video store, the diner, the church."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .kit import bus, crossing, foliage, street
from .kit.camera import Camera
from .kit.crossing import CLOCK_AT, CLOCK_RADIUS_M, DINER_X, FRONT_Y, VIDEO_X, clock_face
from .kit.figures import standing
from .kit.lettering import Card
from .kit.lights import NIGHT_FILL, NIGHT_SKY, SODIUM, heaven, lamp, moon
from .kit.paint import Halo, Look
from .kit.place import Foreground, Glow, Inset, Mover, Overlay, Patch, Place, Shade, Variant
from .kit.regulars import clerk_with_his_chin_out, girl_making_a_point
from .kit.shapes import Site
from .kit.shop_signs import diner_signs, video_signs
from .kit.signs import Neon, Sign, upright
from .kit.sky import Sky
from .kit.stuff import Stuff
from .pictures import over

CAMERA = Camera((0.0, -0.4, 1.72), shift_y=0.0347)
LAMP_HEAD = (3.72, 8.5, 4.35)
LAMP_FOOT = (4.42, 8.7)
SIGN_POST = (3.3, 8.3)
# Close enough that its back is seen behind the shoulders of somebody who sits there.
BENCH, BENCH_SCALE, BENCH_LONG = (-2.45, 5.9), 1.2, 2.5
BUS_AT = (4.9, 11.85)  # the bus's near front corner, and what it drives by
# As large as it looks to those who stand before it; its roof stays under the church's clock.
BUS_SCALE = 1.28
# Down to the kerb, behind which its wheels stand; the door and what falls out of it; what is before both.
BUS_BOX, DOOR_BOX, NEAR_BOX = (0, 340, 1980, 873), (1330, 340, 1604, 1010), (0, 340, 2020, 873)


def near_side(site: Site, stuff: Stuff) -> None:
    """What stands and lies on this pavement."""
    _standing(site, stuff)
    foliage.fallen(site, 1500, (-9, 5), (3.4, 11.2), 0.166, stuff.maple, 9)
    foliage.fallen(site, 500, (-9, 7), (10.4, 11.45), 0.166, stuff.maple, 10, drift=1)
    foliage.fallen(site, 420, (-10, 12), (11.6, 18.4), 0.012, stuff.maple, 12)


def _standing(site: Site, stuff: Stuff) -> None:
    """What stands between the eye and the street."""
    with site.at(*BENCH, 0, 0, BENCH_SCALE):
        street.bench(site, stuff, 0, 0, 2, BENCH_LONG)
    street.bin_with_bars(site, stuff, -5.3, 9.6)
    street.street_lamp(site, stuff, *LAMP_FOOT, LAMP_HEAD)
    street.sign_post(site, stuff, *SIGN_POST, 2.78, 0.66)
    street.mailbox(site, stuff, -0.85, 11.0, 6)
    street.hydrant(site, stuff, 1.75, 11.05)
    street.news_box(site, stuff, 5.35, 10.6, -8)
    street.news_box(site, stuff, 5.95, 10.6, -4, stuff.navy)
    street.field_wall(site, stuff, -16, -6.6, 10.9)
    foliage.tree(site, -7.3, 12.4, 8.6, stuff.bark, stuff.maple, 21, 26000, 0.066, 0.3, 1.15, 0.33)


def build(site: Site, shot: str) -> None:
    """The whole street; the shot `far` puts the bus far up the lane."""
    stuff = Stuff()
    crossing.ground(site, stuff)
    near_side(site, stuff)
    crossing.far_side(site, stuff)
    crossing.church(site, stuff)
    crossing.hills(site)
    if shot == "far":
        bus.bus(site, stuff, -0.6, 39.0, -90, 2200)
    _night(site)


def _night(site: Site) -> None:
    """The light of the sky."""
    moon(site)
    lamp(site, "AREA", (1.5, -3, 6), 170, NIGHT_FILL, "night", 7, (0, 9, 1))
    heaven(site, NIGHT_SKY, 2.6)


def _bus(site: Site, shut: bool) -> None:
    """The bus by itself, in the light of the street, which is there and isn't seen."""
    stuff = Stuff()
    crossing.ground(site, stuff)
    street.street_lamp(site, stuff, *LAMP_FOOT, LAMP_HEAD)
    _night(site)
    for thing in site.scene.collection.objects:
        thing.visible_camera = False
    with site.at(*BUS_AT, scale=BUS_SCALE):
        bus.bus(site, stuff, 0, 0, 0, shut=shut)


def foreground(site: Site) -> None:
    """What the bus drives behind."""
    _standing(site, Stuff())
    _night(site)


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


def near(site: Site) -> None:
    """A maple's branch that hangs into the upper right corner, in the lamp's light."""
    stuff = Stuff()
    foliage.branch(site, (3.4, 4.4, 3.80), (2.72, 4.6, 3.70), 0.16, 260, stuff.bark, stuff.maple, 5, 0.03)
    foliage.branch(site, (3.4, 4.2, 3.3), (2.95, 4.3, 3.2), 0.18, 180, stuff.bark, stuff.maple, 8, 0.03)
    lamp(site, "SPOT", LAMP_HEAD, 1500, SODIUM, "lamp", 0.14, (2.2, 4.4, 3.4), 150)
    lamp(site, "POINT", (3.4, 6.0, 3.9), 60, SODIUM, "lamp", 0.2)
    moon(site)
    lamp(site, "AREA", (0, 2.5, 5), 60, NIGHT_FILL, "night", 3, (2.2, 4.4, 3.4))
    heaven(site, NIGHT_SKY, 2.6)


def signs(variant: str) -> list[Sign | Neon]:
    """Lettering of the street."""
    x, y = SIGN_POST
    z, r = CLOCK_AT[2], CLOCK_RADIUS_M
    drawn: list[Sign | Neon] = [
        upright(_stop_plate(), x - 0.33, 2.45, x + 0.33, 3.11, y - 0.02, glow=0.42),
        upright(_timetable(), x - 0.22, 1.29, x + 0.22, 1.85, y - 0.045, glow=0.5),
        upright(
            clock_face(), CLOCK_AT[0] - r, z - r, CLOCK_AT[0] + r, z + r, 57.28, glow=1.15, group="shops"
        ),
    ]
    drawn += video_signs(VIDEO_X, FRONT_Y) + diner_signs(DINER_X, FRONT_Y)
    drawn += [
        standing(clerk_with_his_chin_out(), VIDEO_X + 7.0, FRONT_Y + 2.5, 0.3, glow=0.95, crisp=True),
        standing(girl_making_a_point(), VIDEO_X + 6.05, FRONT_Y + 1.9, 0.27, glow=1.0, crisp=True),
    ]
    return drawn


def _line_name() -> Sign:
    art = Card(900, 90).type("NUTMEG LINES", 0.5, 0.5, 0.8, "#b23a2a", "slab", wide=0.96).rgba()
    left, foot, right, top = (BUS_SCALE * part for part in (-6.4, 2.74, -3.9, 2.99))
    return upright(art, BUS_AT[0] + left, foot, BUS_AT[0] + right, top, BUS_AT[1] - 0.02)


HALOS = (
    Halo(LAMP_HEAD, "#ffa85c", 0.24, 0.36, "lamp", (3.3, 8.0, 0.15), 0.24, 0.34),
    Halo((-11.2, 18.4, 6.7), "#ffa050", 0.09, 0.3, "lamp", (-11.2, 18.4, 0.15), 0.09, 0.10),
    Halo((12.6, 18.4, 6.7), "#ffa050", 0.09, 0.3, "lamp", (12.6, 18.4, 0.15), 0.09, 0.10),
    Halo((3.0, 32.6, 6.7), "#ffa050", 0.05, 0.3, "lamp"),
    Halo((DINER_X + 3.4, FRONT_Y, 8.4), "#ff4a30", 0.16, 0.03, "neon"),
)
TINTS = {"lamp": (1.05, 0.93, 0.70), "shops": (1.0, 0.93, 0.80), "night": (0.72, 1.0, 1.32)}
SKY = Sky(moon=(0.41, 0.115, 0.030), cloudiness=0.52)
LIT = Look({"lamp": 2.3, "neon": 0.6, "shops": 0.70, "night": 1.05, "bus": 1.0}, TINTS, sky=SKY, halos=HALOS)
UNLIT = Look(
    {"lamp": 0.10, "neon": 0.6, "shops": 0.66, "night": 1.25, "bus": 1.0}, TINTS, sky=SKY, halos=HALOS
)


# After eight the video store is locked and dark: its board, its panes (the car before the left one), the
# light that it threw on the bricks, the car, the pavement and the wet road.
DARK_GLASS = "#0c1521"
BRICK = Shade(((266, 438), (834, 438), (834, 470), (266, 470)), (0.42, 0.56, 0.9), 0.25, 6)
BOARD = Shade(((273, 485), (838, 485), (838, 541), (273, 541)), (0.15, 0.17, 0.25), 0.35, 0.7)


def _pane(*outline: tuple[float, float]) -> Shade:
    return Shade(outline, (0.035, 0.045, 0.06), 0.55, 0.9, 0.5, glass=DARK_GLASS)


STORE_DARK = Overlay(
    "store_dark",
    (240, 416, 872, 892),
    2.4,
    # At a quarter past eight, too, when the lamp is out.
    ("late", "chairs", "closed", "no_lamp", "bus_far", "bus_here", "bus_gone"),
    (
        BRICK,
        BOARD,
        _pane((307, 568), (514, 568), (514, 727.5), (408, 727.5), (393, 689), (381, 681), (307, 679)),
        _pane((535, 568), (602, 568), (602, 594), (535, 594)),
        _pane((543, 603), (596, 603), (596, 738), (543, 738)),
        _pane((621, 568), (826, 568), (826, 727.5), (621, 727.5)),
        Shade(
            ((300, 677), (381, 677), (398, 688), (406, 708), (414, 735), (408, 756), (350, 750), (335, 690)),
            (0.13, 0.18, 0.28),
            0.5,
            1.5,
            takes=(0.12, 0.4),
        ),
        Shade(
            ((300, 768), (826, 768), (822, 866), (300, 866)),
            (0.11, 0.14, 0.26),
            0.75,
            8,
            # The bench stands before it, and is lit by the lamp.
            takes=(0.34, 0.66),
        ),
    ),
)
# He put his own lamp out when he left.
ROOM_DARK = Overlay(
    "room_dark",
    (1290, 330, 1394, 470),
    1.0,
    ("lamp", "alone", "late", "chairs", "closed", "no_lamp", "bus_far", "bus_here", "bus_gone"),
    (
        Shade(
            ((1302, 342), (1379, 342), (1379, 457), (1302, 457)),
            (0.02, 0.028, 0.042),
            0.7,
            0.8,
            glass="#101c2c",
        ),
    ),
)
# What somebody drew on the timetable.
PENCIL = Overlay(
    "pencil",
    (1540, 640, 1660, 760),
    3.4,
    ("lamp", "alone", "late", "chairs", "closed", "no_lamp", "bus_far", "bus_here", "bus_gone"),
    sketch=over.pencil_on_timetable,
)

# At six minutes to eight she runs out with her tape: shelves and counter where she stood.
# Until the book sale's box is where they want it.
METHODISTS = Overlay("methodists", (1056, 630, 1168, 718), 2.4, ("lamp",), sketch=over.two_with_a_box)
CHAIRS_UP = Overlay("chairs_up", (1262, 560, 1490, 740), 3.4, ("chairs",), sketch=over.luke_at_the_pane)
GIRL_GONE = Overlay(
    "girl_gone",
    (606, 604, 757, 726),
    2.4,
    ("alone",),
    (),
    patches=(
        Patch((692.5, 620.1, 755.0, 665.9), (-67.9, 0)),
        Patch((722.9, 665.9, 755.0, 689.7), (-67.9, -15.4)),
        Patch((721.7, 689.7, 734.2, 723.0), (12.5, 0)),
    ),
)


def _diner(keeps: tuple[float, float, float], *outline: tuple[float, float]) -> Shade:
    return Shade(outline, keeps, 0.35, 1.0, 0.6, glass="#0a1018")


# From twelve past eight one lamp is on, over the counter.
OUT, ONE_LAMP = (0.07, 0.065, 0.075), (0.5, 0.42, 0.34)
DINER_DARK = Overlay(
    "diner_dark",
    (1262, 560, 1812, 775),
    1.6,
    ("closed",),
    (
        _diner(OUT, (1270, 570), (1339, 570), (1339, 728), (1270, 728)),
        _diner(ONE_LAMP, (1342, 570), (1410, 570), (1410, 690), (1342, 690)),
        _diner(OUT, (1342, 690), (1410, 690), (1410, 728), (1342, 728)),
        _diner(OUT, (1413, 570), (1480, 570), (1480, 728), (1413, 728)),
        _diner(OUT, (1493, 570), (1559, 570), (1559, 628), (1552, 634), (1552, 745), (1493, 745)),
        _diner(OUT, (1583, 570), (1589, 570), (1589, 630), (1583, 630)),
        _diner(
            OUT,
            (1603, 570),
            (1746, 570),
            (1746, 708),
            (1722, 712),
            (1722, 730),
            (1644, 730),
            (1644, 630),
            (1603, 630),
        ),
        _diner(OUT, (1778, 570), (1806, 570), (1806, 708), (1778, 708)),
    ),
)

BY_ITSELF = replace(LIT, sky=None, halos=(), vignette=0, calm=0)


def _on_ground(*points: tuple[float, float], high: float = 0.0) -> tuple[tuple[float, float], ...]:
    """Map pixels of points (x, y) of the ground."""
    return tuple(CAMERA.pixel((x, y, high)) for x, y in points)


def _under() -> Glow:
    """The bus's shadow."""
    x, y = BUS_AT
    rear, far = x - 10.5 * BUS_SCALE, y + 2.4 * BUS_SCALE
    outline = _on_ground((rear, y - 0.3), (x - 0.1, y - 0.3), (x - 0.1, far), (rear, far))
    return Glow(outline, "#070d18", 0.85, 7)


def _beam() -> Glow:
    """What its lamps throw on the street ahead."""
    x, y = BUS_AT
    outline = _on_ground((x, y + 0.3), (x + 3.0, y - 0.3), (x + 2.6, y + 3.0), (x, y + 2.2))
    return Glow(outline, "#ffefc4", 0.5, 11)


def _doorlight() -> Glow:
    """What falls out of the door onto the pavement."""
    left, right = BUS_AT[0] - 1.5 * BUS_SCALE, BUS_AT[0] - 0.6 * BUS_SCALE
    outline = _on_ground((left, 11.4), (right, 11.4), (right + 0.5, 9.2), (left - 0.5, 9.2), high=0.15)
    return Glow(outline, "#ffc987", 0.34, 9)


def _coach(
    title: str,
    box: tuple[int, int, int, int],
    shut: bool,
    glows: tuple[Glow, ...],
    comes: str,
    goes: str = "",
) -> Mover:
    def build(site: Site) -> None:
        _bus(site, shut)

    return Mover(title, box, build, BY_ITSELF, ("bus_here",), comes, goes, (_line_name(),), glows)


PLACE = Place(
    name="bus_stop",
    camera=CAMERA,
    groups=["lamp", "neon", "shops", "night", "bus"],
    build=build,
    signs=signs,
    variants={
        "lamp": Variant(LIT),
        "alone": Variant(LIT, bare=True),
        "late": Variant(LIT, bare=True),
        "chairs": Variant(LIT, bare=True),
        "closed": Variant(LIT, bare=True),
        "no_lamp": Variant(UNLIT),
        "bus_far": Variant(LIT, "far", (880, 500, 1260, 1000)),
        "bus_here": Variant(LIT, bare=True),
        "bus_gone": Variant(LIT, bare=True),
    },
    insets=(Inset((250, 468, 858, 812), 2.4, ("lamp", "no_lamp")),),
    overlays=(GIRL_GONE, STORE_DARK, ROOM_DARK, DINER_DARK, CHAIRS_UP, PENCIL, METHODISTS),
    movers=(
        _coach("bus", BUS_BOX, True, (_under(), _beam()), "left", "right"),
        _coach("bus_door", DOOR_BOX, False, (_doorlight(),), "after"),
    ),
    foreground=Foreground("bus_near", NEAR_BOX, foreground, ("bus_here", "bus_gone")),
    near=near,
    split_sky=True,
)
