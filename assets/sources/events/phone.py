"""The phone: Lorelai has gone out to it, and of the three on the floor that leaves two, and about an inch."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from ..people import jess, rory
from ..people.cloth import fold
from ..people.figure import Pose
from ..people.hair import LONG, Lock, draw_locks, mass
from ..people.hand import FIST, ONE, hand_on
from ..people.head import Head
from ..people.light import LIGHTS
from ..people.lorelai import WINE
from ..people.lorelai_head import HAIR, TONES
from ..people.painter import Painter, mix
from ..people.sleeve import Arm, sleeve
from ..people.spline import moved, oval, sample
from .kit.board import Board, rounded
from .kit.cast import somebody
from .kit.figure import painted
from .kit.hands import SLIM
from .kit.layers import Stack
from .kit.stage import from_set, glow, painter, screen, spot
from .kit.style import LOOK
from .picture import Picture

SETS = ("hall/evening",)
SEEN, SEEN_PRINTED = (0, 440, 1050, 591), (879, 330, 711, 400)
AT, SCALE = (334, 116), 1.16
RECEIVER = Arm(
    176 + 424j, 318 + 566j, 176 + 300j, (46, 40, 31), out=1, shade=1, seed=7, cuff=0.9, name="arm_far"
)
FINGER = Arm(
    176 + 424j, 284 + 644j, 240 + 470j, (46, 40, 31), out=1, shade=1, seed=9, cuff=0.92, name="arm_near"
)
HALL = replace(LIGHTS["indoor"], to_lamp=(0.8, -0.6), night=0.3)
FILM = replace(LIGHTS["tv_colour"], night=0.68)
CORD = "626,580 668,690 860,772 1130,764 1310,726 1392,690"
CORD_PRINTED = "626,580 690,690 660,800 560,900"
CREAM, CREAM_SHADE = "#f4ead4", "#b8ad98"


def _hall() -> np.ndarray:
    """Return the hall, through its doorway the room with the film on, and the telephone by the lamp."""
    b = Board(from_set(SETS[0], SEEN_PRINTED if LOOK.printed else SEEN))
    if LOOK.printed:
        return b.rgb.astype(np.float32)
    b.smear(3, 3)
    inside = spot((700, 520), (420, 420)) * 0.55
    picture = screen(b.rgb * 0.86, inside[..., None] * np.array([0.62, 0.24, 0.36], np.float32))
    b = Board(picture.astype(np.float32))
    b.fill(rounded(642, 424, 716, 572, 8), "#79b8e6", 0.95, 1)
    b.fill("642,500! 680,488 716,500! 716,572! 642,572!", "#5aa648", 0.95, 1)
    chance = np.random.default_rng(4)
    for _ in range(46):
        y = chance.uniform(508, 566)
        b.fill(oval(chance.uniform(646, 712), y, 2 + (y - 500) * 0.05), "#e03c38", 0.95)
    b.rgb = glow(b.rgb, (690, 520), 150, "#ffb0b8", 0.34)
    b.shade(rounded(1384, 640, 1506, 726, 14), "#5a3418", 0.6, 10)
    b.ramp(
        "1384,724! 1392,690 1418,660! 1474,660! 1500,690 1508,724!",
        (CREAM, "#a88a5c"),
        (1384, 660),
        (1508, 724),
    )
    b.fill(rounded(1418, 646, 1430, 664, 3), "#d8c8a4")
    b.fill(rounded(1462, 646, 1474, 664, 3), "#b89c6c")
    b.fill(oval(1446, 694, 27, 21), "#6d5a40")
    for k in range(10):
        a = 0.6 + k * 0.52
        b.fill(oval(1446 + 19 * np.cos(a), 694 + 14.5 * np.sin(a), 3.6, 3), CREAM)
    b.fill(oval(1446, 694, 9, 7), CREAM)
    b.rgb = glow(b.rgb, (1372, 610), 260, "#ffd28a", 0.3)
    return b.rgb.astype(np.float32)


def _sitting(head: Head, name: str, pose: Pose, at: tuple[float, float]) -> list[Painter]:
    """Return one of the two on the floor."""
    return somebody(head, head.expressions()[name], pose.body, pose.over, at, 0.4)


def _cord(p: Painter) -> None:
    """Paint the cord from her finger to the telephone, in coils."""
    z = sample(CORD_PRINTED if LOOK.printed else CORD)
    along = np.concatenate([[0], np.cumsum(np.abs(np.diff(z)))])
    for d in np.arange(0, along[-1], 11.0):
        i = min(int(np.searchsorted(along, d)), len(z) - 2)
        way = (z[i + 1] - z[i]) / abs(z[i + 1] - z[i])
        q, side = z[i], way * 1j
        ends = [q - side * 10 - way * 5, q + way * 4, q + side * 10 - way * 5]
        p.line([(e.real + 2, e.imag + 4) for e in ends], 5, "#6d5038", "tube", 0.5)
        p.line([(e.real, e.imag) for e in ends], 5.5, CREAM, "tube", 1)


def _waves() -> list[Lock]:
    """Return her hair from behind: out of the crown, over the ears, in long waves over the shoulder blades."""
    locks = []
    for row, (length, width, tone) in enumerate(((446, 52, 0.5), (424, 44, 0.24), (392, 30, 0.02))):
        for i, x in enumerate(np.linspace(-112, 118, 9 - row)):
            wave = (15 if (i + row) % 2 else -13) * (1 + 0.2 * math.sin(3.1 * i))
            end = length - abs(x) * 0.5 + 16 * math.sin(2.3 * i + row)
            spine = (
                f"{14 + x * 0.05},-34 {x * 0.72 + 6},{-8 + abs(x) * 0.22} {x * 1.06},100 {x * 1.06 + wave},190 "
                f"{x * 1.16 - wave},{end * 0.64:.0f} {x * 1.14 + wave},{end * 0.83:.0f} {x * 1.02 - wave * 0.6},{end:.0f}"
            )
            locks.append(Lock(spine, width, max(0.0, tone + 0.16 * (x < -20) - 0.1 * (x > 60)), 1, LONG))
    return locks


def _hair(p: Painter) -> None:
    """Paint the back of her head."""
    locks = _waves()
    base = (
        "-108,110 -102,34 -58,-24 8,-40 72,-26 114,34 120,116 130,220 138,300 124,370! 60,404 -10,410 -70,400 "
        "-120,366! -134,300 -122,220"
    )
    whole = p.part("hair", mass(base, locks, p), 6)
    p.fill(whole, HAIR.base)
    draw_locks(p, locks, HAIR, whole)
    p.soft("-150,40 -70,0 -50,180 -60,430 -150,430", HAIR.dark, 60, 0.75, whole, hard=0.5)
    p.soft("20,-10 70,-12 98,40 92,100 50,60", HAIR.light, 26, 0.4, whole, hard=0.7)
    p.line("14,-38 12,-10 4,24", 2.6, HAIR.dark, "out", 0.8, whole)


def _jacket(p: Painter) -> None:
    """Paint her short jacket from behind, with its collar turned down."""
    back = p.part(
        "jacket",
        "-66,306! -126,338 -176,376! -206,450 -204,560 -172,680 -184,820 -196,900! 208,900! 192,820 180,680 212,560 "
        "208,450 180,376! 130,338 70,306! 30,326 -30,326",
        8,
    )
    p.fill(back, WINE.base)
    p.fill("-260,360! -40,390 -30,520! -64,640 -30,900! -260,900!", WINE.shade, 0.9, back)
    p.soft("-240,380! -140,400 -150,600 -130,900! -240,900!", WINE.deep, 40, 0.8, back)
    p.soft("120,400 190,410 196,520 150,660 120,540", WINE.light, 34, 0.35, back, hard=0.6)
    for spine, width in (
        ("190,490 130,534 60,548", 14), ("-190,500 -130,544 -80,552", 14), ("178,640 110,676 40,684", 13),
        ("-170,640 -110,682 -60,690", 13), ("190,560 150,610 110,640", 11),
    ):  # fmt: skip
        fold(p, spine, width, back, WINE, 0.8)
    p.line("2,400 8,620 2,900", 3, WINE.deep, "flat", 0.7, back)
    p.line("-200,470 -120,486 0,494 120,486 204,470", 2.6, WINE.deep, "flat", 0.6, back)
    for side in (-1, 1):
        p.line(f"{side * 120},486 {side * 104},660 {side * 122},900", 2.6, WINE.deep, "flat", 0.6)
    collar = p.part(
        "collar", "-74,286! -112,326 -132,356! -60,392 8,398 76,392 138,354! 116,324 78,286! 4,316", 5, 0.5
    )
    p.fill(moved(collar, 3, 12), WINE.deep, 0.7)
    p.fill(collar, mix(WINE.base, WINE.light, 0.3))
    p.fill("-140,280! -30,300 -20,410! -140,410!", WINE.shade, 0.8, collar)


def _receiver(p: Painter) -> None:
    """Paint the receiver at her ear and the hand that holds it."""
    phone = p.part(
        "phone",
        "92,86! 112,66 142,70 154,102! 146,156 150,232! 146,268 118,278 98,260! 118,216 114,136!",
        4,
        0.5,
    )
    p.soft(phone, HAIR.dark, 10, 0.6, hard=0.9)
    p.fill(phone, CREAM)
    p.fill("136,70! 132,156 136,278! 166,278! 166,70!", CREAM_SHADE, 0.9, phone)
    hand_on(p, RECEIVER, FIST, TONES, -112, 1.02, False, girth=SLIM, to_lamp=HALL.to_lamp, under="#20151b")
    sleeve(p, RECEIVER, WINE)


def _lorelai(p: Painter) -> None:
    """Paint her with her back to us, the receiver at one ear and the cord round one finger."""
    p.line("110,500 190,440 246,396", 8, CREAM, "tube")
    _jacket(p)
    with p.placed(0, 0, -5, about=(4, 320)):
        _hair(p)
        with p.placed(mirror=True):
            _receiver(p)
    hand_on(p, FINGER, ONE, TONES, -82, 1.0, True, girth=SLIM, to_lamp=HALL.to_lamp)
    for k in range(3):
        p.line(f"232,{402 - 11 * k} 246,{409 - 11 * k} 266,{398 - 11 * k}", 6.5, CREAM, "tube")
    sleeve(p, FINGER, WINE)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_hall())
    hers = rory.PERSON.at_home["plain"]["sit_floor"]
    stack.figure("them", _sitting(rory.HEAD, "soft", hers, (1062, 446)), FILM, 0.15, 1.1)
    stack.figure(
        "them", _sitting(jess.HEAD, "soft", jess.PERSON.poses["sit_floor"], (898, 432)), FILM, 0.15, 1.1
    )
    cord = painter()
    _cord(cord)
    stack.add("cord", cord, 0.5)
    stack.figure("lorelai", painted((_lorelai,), AT, SCALE), HALL, 0.7)
    return stack.finished(0.45, 0.74, 28, 0.9)


PICTURE = Picture(draw, SETS)
