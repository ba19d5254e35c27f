"""Lorelai, Rory's mother: dark waves, a wine-red jacket cut short, one hip always out."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial

from .body import Posture, draw_seat, draw_trousers
from .cloth import Panel, Tones, lay
from .figure import Bearing, Draw, Person, Pose, leaning
from .hand import CROSSED, DAINTY, FIST, OFFER, ON_ARM, PINCH, RELAXED, ROUND, hand_on
from .head import draw_neck
from .lorelai_front import FRONT
from .lorelai_head import HEAD, TONES
from .lorelai_robe import ROBE, draw_robe
from .painter import Painter, mix
from .prop import draw_mug, draw_snacks, draw_tortilla
from .seated import ASIDE, KNEELING, SNEAKER, draw_legs
from .sleeve import Shoulders, sleeve
from .spline import moved, oval

# --- body -----------------------------------------------------------------------------------------
POSTURE = Posture(
    widths=(1, 1.03, 0.95, 0.81, 0.90, 0.92, 0.90), sway=(0, 2, 4, -8, 22, 24, 12), slope=0.08, hips=-0.07
)
WARP = POSTURE.warp()
WINE = Tones("#853c46", "#582639", "#35182b", "#bd6a68")
TOP = Tones("#2f4a63", "#213349", "#172236", "#557592")
JEANS = Tones("#465878", "#303d5c", "#20294a", "#6a7ea0")
NEAR_SHOULDER, FAR_SHOULDER = WARP(172 + 410j), WARP(-142 + 410j)
YOKES = WARP(160 + 349j), WARP(-130 + 363j)
SLEEVE = (44, 32, 23)
SLIM, HERS = 0.86, 1.17  # her hands beside a man's, and on this body


def _top(p: Painter) -> None:
    """Paint a soft top with a scooped neck, and a thin chain with a star."""
    path = lay(
        p,
        Panel(
            "top",
            "-62,330! -44,372 0,420 50,384 92,326! 140,360! 136,600 150,870! 20,892 -130,868! "
            "-116,600 -118,360!",
            TOP,
            planes=("34,400 20,500 44,600 24,700 40,890! 170,890! 170,330!",),
            rim=0,
            folds=(
                ("-100,520 -40,600 -10,700", 14),
                ("112,540 60,620 20,680", 13),
                ("120,700 50,760 -30,800", 13),
                ("-108,740 -60,790 0,820", 11),
            ),
        ),
    )
    p.soft("-122,350! -84,340! -100,480 -96,700 -120,880 -140,880!", TOP.deep, 20, 0.9, path)
    p.soft("78,340! 150,340! 160,880! 110,880 80,640 84,480", TOP.deep, 22, 0.9, path)
    p.line("-34,330 -18,368 8,398 34,372 62,326", 2.2, "#ead08a", "flat")
    q = p.at(8, 404)
    p.fill(oval(q.real, q.imag, 5.6), "#ead08a")
    p.line("-62,330 -44,372 0,420 50,384 92,326", 4, TOP.light, "flat", 0.5, path)


JACKET_FAR = Panel(
    "jacket_far",
    "-50,316! -86,338 -128,360 -152,388! -162,440 -150,540 -140,640! -132,720 -138,800! -110,826 "
    "-84,820! -92,700 -96,560 -88,440 -70,360!",
    WINE,
    planes=("-200,360! -138,430 -128,560! -120,640 -126,760 -120,840! -200,860!",),
    folds=(("-148,560 -126,620 -102,660", 11), ("-138,660 -118,710 -98,730", 10)),
    rim=5,
)
JACKET_NEAR = Panel(
    "jacket_near",
    "86,294! 118,322 160,348 186,384! 200,440 190,540 176,640! 172,720 184,806! 140,836 "
    "96,834! 84,740 66,640 58,500 64,400!",
    WINE,
    planes=("126,320 154,420 142,540! 152,600 138,680! 150,740 146,850! 230,850! 230,360!",),
    darks=(("184,380 214,600 176,700 200,850 170,850 166,700", 24),),
    folds=(
        ("188,560 148,620 100,650", 13),
        ("178,640 146,690 112,720", 13),
        ("176,720 140,760 110,780", 10),
        ("196,440 168,490 158,560", 11),
    ),
    seams=("74,640 92,740 104,828",),
    rim=6,
)


def _jacket(p: Painter) -> None:
    """Paint the short jacket, open, with notched lapels and one button."""
    far = lay(
        p,
        JACKET_FAR,
    )
    near = lay(
        p,
        JACKET_NEAR,
    )
    leaves = (
        ("88,288! 126,306 158,334! 164,380 146,410! 168,432! 130,520 76,640! 62,540 62,420 68,350!", near, 1),
        (
            "-50,306! -84,324 -110,348! -124,390 -116,418! -134,440! -118,520 -94,620! -90,520 "
            "-84,420 -68,356!",
            far,
            -1,
        ),
    )
    for text, clip, side in leaves:
        leaf = p.part(
            "lapel_near" if side > 0 else "lapel_far", text, 4 if side > 0 else 2, 0.3 if side > 0 else 0
        )
        p.fill(moved(leaf, 5, 12), WINE.deep, 0.85, clip)
        p.fill(leaf, mix(WINE.base, WINE.light, 0.3))
        p.soft(moved(leaf, 14 * side, -30), WINE.shade, 26, 0.9, leaf)
    p.line("158,336 164,380 146,410 168,432 130,520 76,640", 2.2, WINE.deep, "flat", 0.8)
    p.line("146,410 120,402 98,392", 2.2, WINE.deep, "out", 0.9)
    q = p.at(86, 664)
    p.fill(oval(q.real + 2, q.imag + 3, 8), WINE.deep, 0.8)
    p.fill(oval(q.real, q.imag, 8), "#3a2228")
    p.fill(oval(q.real - 2, q.imag - 2.4, 3), "#9a6a62", 0.9)


def _trunk(p: Painter, seated: bool = False, last: Draw = _jacket) -> None:
    """Paint jeans (only their top if she sits), neck, top and what is over it."""
    with p.warped(WARP):
        (draw_seat if seated else draw_trousers)(p, JEANS, 800, 34)
        draw_neck(
            p,
            HEAD,
            "-14,236! -12,262 -16,300 -58,336! -70,372 0,440! 70,400 124,342! 84,300 64,252 60,180! 20,200",
            "-40,230! 90,160! 84,262 56,280 30,292 0,296 -24,290!",
            "-40,226! 90,170! 80,240 46,262 10,272 -26,262!",
        )
        p.line("-46,352 -20,344 -2,352", 2.2, TONES.skin2, "taper", 0.8)
        p.line("86,346 56,342 30,352", 2.2, TONES.skin2, "taper", 0.8)
        _top(p)
        last(p)


SHOULDERS = Shoulders(NEAR_SHOULDER, FAR_SHOULDER, YOKES, SLEEVE, rim=7, cuff=0.95)
FAR_SNACKS, NEAR_SNACKS = (
    SHOULDERS.arm(False, -214 + 694j, -170 + 606j, 61),
    SHOULDERS.arm(True, 246 + 716j, 66 + 700j, 62),
)
FAR_EASY, NEAR_HIP = (
    SHOULDERS.arm(False, -238 + 672j, -148 + 500j, 63),
    SHOULDERS.arm(True, 326 + 664j, 214 + 806j, 64),
)
FAR_HUG, NEAR_COFFEE = (
    SHOULDERS.arm(False, -196 + 704j, 42 + 684j, 65),
    SHOULDERS.arm(True, 238 + 694j, 122 + 550j, 66),
)


def snacks(p: Painter) -> None:
    """Paint: both arms round a bag of everything."""
    _trunk(p)
    for arm in (FAR_SNACKS, NEAR_SNACKS):
        sleeve(p, arm, WINE)


def snacks_over(p: Painter) -> None:
    """Paint bag, hands and forearms over the long hair."""
    with p.placed(0, 566, -3):
        draw_snacks(p, TOP.deep)
    hand_on(p, FAR_SNACKS, ON_ARM, TONES, -16, HERS, under="#7c5a38", girth=SLIM)
    sleeve(p, FAR_SNACKS, WINE, forearm_only=True)
    hand_on(p, NEAR_SNACKS, ON_ARM, TONES, 174, HERS, True, under="#7c5a38", girth=SLIM)
    sleeve(p, NEAR_SNACKS, WINE, forearm_only=True)


def hip(p: Painter) -> None:
    """Paint: one hand on the hip, the other in the middle of a sentence."""
    _trunk(p)
    sleeve(p, FAR_EASY, WINE)
    hand_on(p, NEAR_HIP, RELAXED, TONES, 136, HERS, True, under=JEANS.deep, girth=SLIM)
    sleeve(p, NEAR_HIP, WINE)


def hip_over(p: Painter) -> None:
    """Paint the open hand that is making the point."""
    hand_on(p, FAR_EASY, OFFER, TONES, -100, HERS, girth=SLIM)
    sleeve(p, FAR_EASY, WINE, forearm_only=True)


def coffee(p: Painter, last: Draw = _jacket, cloth: Tones = WINE) -> None:
    """Paint: a mug at the lips' height, guarded by the other arm."""
    _trunk(p, last=last)
    sleeve(p, NEAR_COFFEE, cloth)
    hand_on(p, FAR_HUG, CROSSED, TONES, -2, HERS, under=cloth.deep, girth=SLIM)
    sleeve(p, FAR_HUG, cloth)


def coffee_over(p: Painter, cloth: Tones = WINE) -> None:
    """Paint mug, hand and forearm over the long hair."""
    with p.placed(6, 432, -4):
        draw_mug(p, TOP.deep)
    hand_on(p, NEAR_COFFEE, ROUND, TONES, 220, HERS, True, under="#6b4a3a", girth=SLIM)
    sleeve(p, NEAR_COFFEE, cloth, forearm_only=True)


FAR_COUCH, NEAR_COUCH = (
    SHOULDERS.arm(False, -226 + 690j, -232 + 872j, 67),
    SHOULDERS.arm(True, 276 + 664j, 226 + 470j, 68),
)
NEAR_KNEE = SHOULDERS.arm(True, 252 + 700j, 92 + 876j, 68)
NEAR_CHIP = SHOULDERS.arm(True, 268 + 682j, 132 + 508j, 70)
NEAR_PHONE = SHOULDERS.arm(True, 268 + 590j, 172 + 352j, 69)


def sit_couch(p: Painter) -> None:
    """Paint: knees up against the couch."""
    _trunk(p, True)


def sit_disc(p: Painter) -> None:
    """Paint: the same, one hand up."""
    _trunk(p, True)
    sleeve(p, NEAR_COUCH, WINE)


def sit_chip(p: Painter) -> None:
    """Paint: the same, an arm up for a chip."""
    _trunk(p, True)
    sleeve(p, NEAR_CHIP, WINE)


def _disc(p: Painter) -> None:
    """Paint a CD's case: a night, a prism, and what comes out of it."""
    case = p.part("disc", "-66,-66! 66,-66! 66,66! -66,66!", 3, 0.5)
    p.fill(case, "#14161f")
    p.fill("-66,-66! -54,-66! -54,66! -66,66!", "#3b4152", 1, case)
    for turn, tone in enumerate(("#c8483c", "#e0a03a", "#5fa864", "#4a78c0")):
        p.line(f"14,{-2 + turn * 3} 40,{2 + turn * 6} 64,{6 + turn * 9}", 5, tone, "flat", 0.95, case)
    p.line("-52,20 -30,10 -8,0", 3, "#e8e6dc", "flat", 0.9, case)
    p.line("6,-32! -26,24! 38,24! 6,-32!", 3.4, "#d6dce8", "flat", 0.95, case)
    p.line("-60,-62 0,-63 62,-62", 3, "#8c94a6", "flat", 0.7, case)


def _knees(p: Painter) -> None:
    """Paint knees, and one hand on them."""
    draw_legs(p, ASIDE, JEANS, SNEAKER)
    hand_on(p, FAR_COUCH, RELAXED, TONES, 104, HERS, under=JEANS.deep, girth=SLIM)
    sleeve(p, FAR_COUCH, WINE)


def sit_couch_over(p: Painter) -> None:
    """Paint knees, and a hand on each."""
    _knees(p)
    hand_on(p, NEAR_KNEE, RELAXED, TONES, 152, HERS, True, under=JEANS.deep, girth=SLIM)
    sleeve(p, NEAR_KNEE, WINE)


def sit_disc_over(p: Painter) -> None:
    """Paint knees, and the disc she holds up."""
    _knees(p)
    hand_on(p, NEAR_COUCH, PINCH, TONES, -140, HERS, True, only="behind", girth=SLIM)
    with p.placed(180, 330, 16):
        _disc(p)
    hand_on(p, NEAR_COUCH, PINCH, TONES, -140, HERS, True, under="#0c0d14", only="front", girth=SLIM)
    sleeve(p, NEAR_COUCH, WINE, forearm_only=True)


def sit_chip_over(p: Painter) -> None:
    """Paint knees, and the chip that she has forgotten halfway up."""
    _knees(p)
    hand_on(p, NEAR_CHIP, DAINTY, TONES, 226, HERS, True, only="behind", girth=SLIM)
    with p.placed(62, 372, -24, 0.5):
        draw_tortilla(p)
    hand_on(p, NEAR_CHIP, DAINTY, TONES, 226, HERS, True, under="#7a4a1c", only="front", girth=SLIM)
    sleeve(p, NEAR_CHIP, WINE, forearm_only=True)


def on_phone(p: Painter) -> None:
    """Paint: a receiver at her ear, the other arm round herself."""
    _trunk(p)
    sleeve(p, NEAR_PHONE, WINE)
    hand_on(p, FAR_HUG, CROSSED, TONES, -2, HERS, under=WINE.deep, girth=SLIM)
    sleeve(p, FAR_HUG, WINE)


def on_phone_over(p: Painter) -> None:
    """Paint receiver, cord and hand over the hair."""
    for turn in range(70):
        y = 330 + turn * 9.5
        x = 150 + 22 * math.sin(turn * 0.1) + 5 * math.cos(turn * 0.7)
        p.fill(oval(x, y, 10, 6.5), "#8f8674")
        p.fill(oval(x - 1, y - 1.4, 9, 4), "#d8cdb4" if turn % 2 else "#c4b99f")
    phone = p.part(
        "phone",
        "70,110! 92,92 122,96 134,128! 126,186 134,250! 130,292 100,304 80,284! 98,246 96,166!",
        4,
        0.5,
    )
    p.fill(phone, "#f4ead4")
    p.fill("112,96! 106,190 116,300! 146,300! 146,96!", "#b8ad98", 0.9, phone)
    hand_on(p, NEAR_PHONE, FIST, TONES, -124, HERS, girth=SLIM, under="#8a8070")
    sleeve(p, NEAR_PHONE, WINE, forearm_only=True)


def kneel(p: Painter) -> None:
    """Paint: on her knees, backward, so as not to miss anything."""
    _trunk(p, True)
    draw_legs(p, KNEELING, JEANS, SNEAKER)
    sleeve(p, NEAR_HIP, WINE)
    hand_on(p, NEAR_HIP, RELAXED, TONES, 136, HERS, True, under=JEANS.deep, girth=SLIM)
    sleeve(p, NEAR_HIP, WINE)
    sleeve(p, FAR_EASY, WINE)


# One hip out and its shoulder down; everything in both arms; round a cup.
HIP = Bearing(shrug=(20, -12), hips=34, tilt=0.15, turn=0.08, waist=0.04)
ARMFUL = Bearing(shrug=(2, 22), roll=-8, hips=26, tilt=-0.12, turn=0.06, waist=0.08)
CUPPED = Bearing(shrug=(6, 16), roll=-10, hips=-24, tilt=-0.12, sink=0.02, turn=0.1, waist=0.08)
SAT = Bearing(shrug=(-8, 18), roll=-10, sink=0.03, turn=0.1, waist=0.08)
PERSON = Person(
    "lorelai",
    replace(HEAD, front=FRONT),
    {
        "snacks": Pose(leaning(snacks, 4, ARMFUL), leaning(snacks_over, 4, ARMFUL), ("indoor", "night")),
        "hip": Pose(leaning(hip, 4, HIP), leaning(hip_over, 4, HIP), ("indoor", "night", "tv_colour/right")),
        "coffee": Pose(leaning(coffee, -2, CUPPED), leaning(coffee_over, -2, CUPPED), ("indoor",)),
        "sit_couch": Pose(
            leaning(sit_couch, 0, SAT), leaning(sit_couch_over, 0, SAT), ("tv", "tv_colour", "indoor"), True
        ),
        "sit_disc": Pose(
            leaning(sit_disc, 0, SAT), leaning(sit_disc_over, 0, SAT), ("tv/right", "tv_colour/right"), True
        ),
        "sit_chip": Pose(
            leaning(sit_chip, 0, SAT), leaning(sit_chip_over, 0, SAT), ("tv/left", "tv_colour/left"), True
        ),
        "on_phone": Pose(
            leaning(on_phone, 2, HIP), leaning(on_phone_over, 2, HIP), ("indoor", "tv", "tv_colour")
        ),
        "kneel": Pose(kneel, hip_over, ("tv", "tv_colour"), True),
    },
    lights=("indoor", "night", "tv", "tv_colour"),
    facing="right",
    height_du=930,
    dressed={
        "morning": {
            "coffee": Pose(
                leaning(partial(coffee, last=draw_robe, cloth=ROBE), -2, CUPPED),
                leaning(partial(coffee_over, cloth=ROBE), -2, CUPPED),
                ("indoor",),
            )
        }
    },
)
