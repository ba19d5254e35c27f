"""The wrong side of the bus: in its back window she runs after it, straight at us, and its seats are empty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ...people import rory
from ...people.expression import Expression
from ...people.hand import FIST, OPEN, draw_hand, place
from ...people.head import draw_head
from ...people.painter import Painter
from ...people.rory_clothes import COAT, KNIT, SKIRT, WOOL
from ...people.rory_head import HAIR
from ...people.spline import oval
from ...poster.kit import behind
from ...poster.kit.place import Place
from ..end_wrong_seat import BACK_WINDOW, GIRL, STREET, _inside
from ..kit.board import Board, straight
from ..kit.figure import flattened, painted
from ..kit.hands import SLIM
from ..kit.prints import printed_part
from ..kit.runner import BOOT, TIGHTS
from ..kit.sheet import finished, lay, limb
from ..kit.stage import WIDTH

TALL = 1460.0  # of her, in the people's units
CALLING = Expression(
    front=True,
    inner=-9,
    middle=-7,
    outer=-2,
    lid=1.1,
    low=-0.05,
    look=(0, 1),
    mouth="a2",
    blush=0.6,
    tilt=-4,
    nod=-2,
)
HEAD = replace(rory.HEAD, own={**rory.HEAD.own, "calling": CALLING})


def _hair(p: Painter) -> None:
    """Paint the hair that flies out on both sides behind her."""
    mass = (
        "0,-34 -92,0 -128,90! -190,70 -250,110! -206,122 -180,150! -250,170 -300,236! -230,220 -196,236! -230,290 -236,350! "
        "-160,290 -90,300 0,280 90,310! 190,330 250,300! 206,270 190,240! 270,250 330,200! 262,196 214,170! 280,130 330,130! 250,90 180,60 128,80! 92,-4"
    )
    p.fill(mass, HAIR.dark)
    for spine in (
        "-100,60 -180,130 -270,214",
        "-90,160 -170,220 -220,310",
        "100,60 200,100 300,136",
        "100,150 200,200 300,206",
        "90,210 160,270 230,294",
    ):
        p.line(spine, 15, HAIR.light, "taper")


def _leg(p: Painter, joints: tuple[complex, ...], widths: tuple[float, ...], shade: str) -> None:
    leg = limb(joints, widths)
    p.fill(leg, TIGHTS.base)
    p.fill(shade, TIGHTS.shade, 1, leg)


def _body(p: Painter) -> None:
    """Paint her from the neck down, from before: one leg thrown back, one set down, arms going, the coat flying open."""
    tails = (
        "-150,380! -196,520 -206,700 -300,900 -380,1010! -290,990 -236,1030! -190,900 -130,800! 130,800! 180,900 250,1010! "
        "300,960 380,960! 290,860 210,700 196,520 150,380!"
    )
    p.fill(tails, COAT.deep)
    _leg(p, (66 + 820j, 104 + 1076j), (72, 58), "60,800! 104,900 110,1120! 200,1120! 200,800!")
    p.fill("66,1056! 142,1056! 150,1130 138,1196 108,1214 78,1196 62,1130", BOOT.shade)
    p.fill("80,1150! 136,1150! 130,1196 108,1208 86,1196", BOOT.deep)
    _leg(
        p,
        (-62 + 820j, -86 + 1070j, -58 + 1330j),
        (74, 60, 40),
        "-150,800! -96,900 -112,1070 -80,1350! -170,1350! -170,800!",
    )
    p.fill("-108,1220! -14,1220! -12,1340 -4,1420 -18,1452! -104,1452! -118,1420 -110,1340", BOOT.base)
    p.fill("-108,1220! -76,1220! -80,1340 -84,1452! -104,1452! -118,1420 -110,1340", BOOT.shade)
    p.fill("-116,1434! -4,1434! -8,1462! -112,1462!", BOOT.deep)
    skirt = "-118,740! 118,740! 150,900 166,984! 60,1010 -60,1010 -166,980! -148,900"
    p.fill(skirt, SKIRT.base)
    p.fill("-118,740! -40,740! -30,860 -70,1010! -170,990! -148,900", SKIRT.shade, 1, skirt)
    sweater = "-120,360! 120,360! 128,520 118,640 128,780! -128,780! -118,640 -128,520"
    p.fill(sweater, KNIT.base)
    p.fill("-130,360! -30,360! -20,560 -50,790! -140,790!", KNIT.shade, 1, sweater)
    for side in (-1, 1):
        s = side
        lapel = f"{s * 60},340! {s * 140},364 {s * 176},420! {s * 206},560 {s * 210},700 {s * 250},830 {s * 330},960! {s * 220},930 {s * 150},800 {s * 118},640 {s * 104},480"
        p.fill(lapel, COAT.base if s > 0 else COAT.shade)
        p.line(f"{s * 70},350 {s * 108},490 {s * 124},650 {s * 156},800", 9, COAT.deep, "flat")
    for s, joints in (
        (-1, (-156 + 416j, -266 + 590j, -168 + 640j)),
        (1, (156 + 420j, 276 + 566j, 366 + 410j)),
    ):
        if s < 0:
            with place(p, joints[2], -14, 0.9, True):
                draw_hand(p, FIST, rory.TONES, girth=SLIM, forearm=-1 + 0.2j, length=24)
        else:
            with place(p, joints[2], -72, 0.9, True):
                draw_hand(p, OPEN, rory.TONES, girth=SLIM, forearm=-1 + 0j, length=24)
        arm = limb(joints, (62, 50, 32))
        p.fill(arm, COAT.base if s > 0 else COAT.shade)
        p.line(f"{s * 226},520 {s * 250},552 {s * 290},556", 10, COAT.deep, "taper", 1, arm)
    p.fill("-96,266! 0,300 96,262! 118,330 92,392 0,410 -92,392 -116,330", WOOL.base)
    p.fill("-96,266! -20,296 -10,350 -40,408! -92,392 -116,330", WOOL.shade)
    p.fill(
        "-70,330! -150,310 -240,350 -330,310 -440,340! -446,392! -340,368 -240,410 -150,374 -80,392!",
        WOOL.base,
    )
    p.fill(
        "-70,360! -150,346 -240,384 -336,344 -444,372! -446,392! -340,368 -240,410 -150,374 -80,392!",
        WOOL.shade,
    )


def _face(p: Painter) -> None:
    draw_head(p, HEAD, "calling")


def draw() -> np.ndarray:
    """Return the picture."""
    street = Place(
        "street",
        {"girl": "moon"},
        lambda sheet, _: behind.draw_street(sheet),
        lambda _: [*behind.street_pools(), behind.her_pool(*GIRL)],
    )
    picture = printed_part(street, "girl", BACK_WINDOW).astype(np.float32)
    scale = WIDTH / BACK_WINDOW[2]
    x, y = behind.STREET.at(GIRL[0], 0, GIRL[1])
    foot = (x - BACK_WINDOW[0]) * scale, (y - BACK_WINDOW[1]) * scale
    size = behind.STREET.size(GIRL[1]) * scale * 1.9 / TALL
    b = Board(picture)
    b.fill(oval(foot[0] - 10, foot[1] - 2, 116, 13), "#20141c")
    her = painted((_hair, _body, _face), (foot[0], foot[1] - TALL * size), size, turn=3, about=(0, 1400))
    b.rgb = lay(b.rgb, flattened(her, replace(STREET, night=0.06, to_lamp=(-0.3, -0.95)))).astype(np.float32)
    b.fill(straight((320, 760), (620, 40), (700, 40), (400, 760)), "#a8c4e8", 0.06)
    _inside(b)
    return finished(b.rgb)


PRINTS: dict[str, Callable[[], np.ndarray]] = {"end_wrong_seat": draw}
