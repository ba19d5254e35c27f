"""The pavement outside the diner: steamed windows, the awning, the neon; the lane on the left."""

from __future__ import annotations

from dataclasses import replace

from .kit import foliage, front, home, street, tableware
from .kit.camera import Camera
from .kit.crossing import DINER_X, FRONT_Y, VIDEO_X
from .kit.figures import standing
from .kit.paint import Halo
from .kit.place import Inset, Overlay, Shade, Variant
from .kit.regulars import talk_in_a_booth, uncle_drying_a_glass
from .kit.shapes import Site
from .kit.shop_signs import diner_signs, video_signs
from .kit.signs import Neon, Sign
from .kit.stuff import Stuff
from .pictures import over

LAMP_HEAD = (11.1, 18.9, 4.4)
# The table in the right window, between two bars: across, back, how high its seats are; where Luke stands.
BOOTH, BOOTH_SCALE = (DINER_X + 6.55, FRONT_Y + 0.52, 0.62), 1.0
LUKE = (DINER_X + 6.75, FRONT_Y + 3.4)


def _booth(site: Site, stuff: Stuff) -> None:
    """Their table, with high backs to the two seats, and coffee on it."""
    x, y, _ = BOOTH
    table_z = 1.0
    site.box(x, y, table_z - 0.025, 0.62, 0.42, 0.05, stuff.cream, 0.015)
    for side in (-1, 1):
        site.box(x + side * 0.66, y, 0.9, 0.12, 0.5, 1.1, stuff.red, 0.04)
        site.box(x + side * 0.66, y, 1.46, 0.14, 0.52, 0.05, stuff.dark_wood, 0.015)
    for dx in (-0.12, 0.2):
        tableware.cup(site, stuff, x + dx, y - 0.12, table_z)
    tableware.condiments(site, stuff, x + 0.02, y + 0.14, table_z)


def _furnish(site: Site, stuff: Stuff) -> None:
    """News boxes, a hydrant, tubs with the last of the leaves, pumpkins at the door."""
    street.news_box(site, stuff, 4.0, 20.5, -6)
    street.news_box(site, stuff, 4.6, 20.5, -2, stuff.teal)
    street.hydrant(site, stuff, 9.3, 19.2)
    _booth(site, stuff)
    for x in (5.2, 11.0):
        site.box(x, 20.9, 0.42, 0.9, 0.4, 0.5, stuff.dark_wood, 0.03)
        foliage.bush(site, x, 20.9, 1.7, 1.0, stuff.maple, int(x), 420, 0.035, 0.14)
    for x, y, size in ((8.02, 20.95, 0.2), (8.4, 20.8, 0.14)):
        home.pumpkin(site, stuff, x, y, 0.16, size)
    front.litter(site, stuff, 2, 13, 15)


def _signs(variant: str) -> list[Sign | Neon]:
    """The lettering; Rory and her mother at their table, and Luke behind his counter."""
    shops = video_signs(VIDEO_X, FRONT_Y) + diner_signs(DINER_X, FRONT_Y)
    if variant == "nobody":
        return shops
    return [
        *shops,
        standing(uncle_drying_a_glass(), *LUKE, 0.22, glow=0.5, crisp=True),
        standing(talk_in_a_booth(), *BOOTH, BOOTH_SCALE, glow=0.6, crisp=True),
    ]


# The right window, close: heads above the ticket that will lie on its lower part.
WINDOW = (1490, 745, 3.0)

# Her mother has gone ahead; what stood behind her is seen.
SEAT = Overlay(
    "seat",
    (1414, 645, 1494, 815),
    1.9,
    ("rory",),
    (Shade(((1424, 655), (1478, 655), (1481, 700), (1481, 805), (1424, 805)), (1, 1, 1), 0, 3),),
    of="nobody",
)


# From twelve past eight one lamp is on, over the counter; the sign is turned, the chairs are on the tables.
LAMP_LEFT_ON = (905.0, 560.0, 150.0)


def _out(*outline: tuple[float, float]) -> Shade:
    return Shade(outline, (0.06, 0.058, 0.07), 0.35, 1.2, 0.8, glass="#0a1018", spares=LAMP_LEFT_ON)


SHUT = Overlay(
    "shut",
    (500, 400, 1760, 1010),
    1.5,
    ("closed",),
    (
        # Left window, upper lights and lower ones; what stands before them is lit by the street.
        _out((558, 426), (727, 432), (727, 497), (558, 494)),
        _out((738, 432), (893, 438), (893, 502), (738, 500)),
        _out((904, 438), (1058, 445), (1058, 508), (904, 504)),
        _out((558, 506), (727, 510), (727, 717), (660, 717), (655, 722), (575, 722), (562, 735), (558, 745)),
        _out((738, 511), (893, 514), (893, 705), (738, 705)),
        _out((904, 515), (1060, 518), (1060, 660), (1048, 716), (904, 705)),
        _out((958, 728), (1060, 728), (1060, 813), (958, 808)),
        # The door.
        _out((1090, 446), (1243, 453), (1243, 508), (1090, 506)),
        _out((1102, 528), (1213, 530), (1213, 829), (1102, 829)),
        # The right window.
        _out((1280, 452), (1417, 456), (1417, 517), (1280, 513)),
        _out((1431, 458), (1563, 464), (1563, 521), (1431, 518)),
        _out((1574, 464), (1710, 472), (1710, 526), (1574, 521)),
        _out((1280, 524), (1424, 528), (1424, 798), (1280, 800)),
        _out((1432, 528), (1563, 532), (1563, 797), (1432, 798)),
        _out((1574, 532), (1704, 536), (1704, 700), (1691, 708), (1691, 796), (1574, 796)),
        # What fell out of them onto the pavement.
        Shade(((560, 905), (1690, 865), (1600, 945), (640, 980)), (0.66, 0.74, 0.9), 0.15, 16),
    ),
    of="nobody",
    sketch=over.shut_diner,
)

FRONT = front.shop_front(
    "diner_front",
    Camera((4.1, 12.6, 1.62), yaw=-14, lens_mm=27.0, shift_y=0.040),
    (11.7, 19.2),
    Halo(LAMP_HEAD, "#ffa85c", 0.22, 0.34, "lamp", (11.1, 18.6, 0.15), 0.18, 0.28),
    _furnish,
    ((9.5, 11.0, 5.0), (6.0, 18.0, 0)),
    _signs,
    front.look(1.8, 0.80, 0.76, 9, Halo((DINER_X + 4, FRONT_Y - 0.2, 2.0), "#ffc890", 0.4, 0.07, "shops")),
    {"lamp": 1.8, "neon": 0.55, "shops": 0.52, "night": 1.05},
    insets=(Inset((1080, 480, 1880, 900), 1.9, ("someone",)),),
    width=1440,
    samples=11,
)
PLACE = replace(
    FRONT,
    variants={
        **FRONT.variants,
        "rory": Variant(FRONT.variants["someone"].look, bare=True),
        "closed": Variant(FRONT.variants["nobody"].look, bare=True, of="nobody"),
    },
    overlays=(SEAT, SHUT),
)
