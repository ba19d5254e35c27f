"""The phone: Lorelai has gone out to it, and of the three on the floor that leaves two, and about an inch."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial

import cv2
import numpy as np

from ..people import jess, rory
from ..people.cloth import fold
from ..people.figure import Pose
from ..people.hair import LONG, Lock, draw_mass, mass
from ..people.hand import HOLD, hand_on
from ..people.hand_model import Gesture
from ..people.head import Head
from ..people.light import LIGHTS
from ..people.lorelai import WINE
from ..people.lorelai_head import HAIR, TONES
from ..people.painter import Painter, mix
from ..people.sleeve import Arm, sleeve
from ..people.spline import cut, moved, oval, sample, union
from .kit.board import Board, straight
from .kit.cast import somebody
from .kit.figure import painted
from .kit.hands import SLIM
from .kit.layers import Stack
from .kit.stage import HEIGHT, WIDTH, from_set, glow, painter, screen, spot
from .kit.style import set_file
from .picture import Picture

SETS = ("hall/evening", "living_room/tv_colour", "living_room/tv_colour_front")
SEEN = (150, 120, 1420, 799)
DOORWAY = (640.0, 1652.0, 96.0)  # left, right, top
AT, SCALE = (432, 60), 1.46
RECEIVER = Arm(-166 + 412j, -268 + 604j, -176 + 276j, (54, 43, 30), out=-1, shade=-1, seed=7, cuff=0.88, name="arm_far",
               yoke=-136 + 344j)  # fmt: skip
FINGER = Arm(172 + 424j, 296 + 598j, 286 + 416j, (54, 43, 30), out=1, shade=-1, seed=9, cuff=0.9, name="arm_near",
             yoke=146 + 352j)  # fmt: skip
# The first finger hooked into the cord, the others let go one after the other.
HOOK = Gesture(
    fingers=((-4, 16, 30, 24), (-1, 54, 60, 34), (3, 70, 76, 40), (8, 60, 62, 36)),
    thumb=((0.74, -0.46, -0.50), (0.86, 0.02, -0.50), (0.88, 0.30, -0.36)),
    roll=150,
)
HALL = replace(LIGHTS["indoor"], to_lamp=(0.8, -0.6), night=0.3)
DIM = replace(LIGHTS["indoor"], ambient="#8a5a72", night=0.7, gain=0.9, wrap=0.22, to_lamp=(0.86, -0.5))
FILM = replace(LIGHTS["tv_colour"], night=0.5, wrap=0.9)
# A pose that is a patch on the plain one keeps what that one has before it.
DRESSED = replace(jess.PERSON.dressed["sweater"]["sit_floor"], over=jess.PERSON.poses["sit_floor"].over)
# From behind her, where it comes from the mouthpiece, to the finger; and from there down to the telephone.
CORD_TO = "512,640 602,708 702,716 784,640 834,572"
CORD_FROM = "848,560 880,640 900,742 880,830 842,930 854,1030 892,1110"
# Her jacket's outline from behind, and what it is in print.
LONG_BACK = (
    "-64,300! -104,326 -150,348! -214,392 -206,470! -188,560 -170,640 -164,720 -176,900! 196,900! 180,720 184,640 200,560 214,480! "
    "214,410 156,356! 112,334 70,306! 30,326 -30,326"
)
SHORT = (
    "-64,300! -104,326 -150,348! -214,392 -206,470! -176,560 -140,624! -152,700! 172,700! 158,624! 190,560 214,480! "
    "214,410 156,356! 112,334 70,306! 30,326 -30,326"
)
CREAM, CREAM_SHADE = "#f4ead4", "#b8ad98"


def _hall() -> np.ndarray:
    """Return what is beyond the doorway: the couch, the fairy lights, what the film throws on the wall."""
    b = Board(from_set(SETS[1], SEEN))
    b.smear(1.7, 1.7)
    lit = screen(
        b.rgb * 1.16, spot((560, 420), (420, 420))[..., None] * np.array([0.16, 0.34, 0.24], np.float32)
    )
    return glow(lit, (792, 206), 220, "#c8ffd0", 0.3).astype(np.float32)


def _table() -> np.ndarray:
    """Return the table before them with all that is on it, as straight RGBA."""
    x, y, w, h = SEEN
    file = cv2.imread(str(set_file(SETS[2])), cv2.IMREAD_UNCHANGED).astype(np.float32) / 255
    matrix = np.array([[WIDTH / w, 0, -x * WIDTH / w], [0, HEIGHT / h, -y * HEIGHT / h]], np.float32)
    solid = np.dstack([file[..., 2::-1] * file[..., 3:] * 1.1, file[..., 3:]])
    laid = cv2.GaussianBlur(
        cv2.warpAffine(solid, matrix, (WIDTH, HEIGHT), flags=cv2.INTER_CUBIC), (0, 0), 1.6
    )
    return np.dstack([np.clip(laid[..., :3] / np.maximum(laid[..., 3:], 1e-4), 0, 1), laid[..., 3:]])


def _walls() -> np.ndarray:
    """Return the hall's own wall about the doorway, its lamp out of sight at the right, as straight RGBA."""
    x0, x1, top = DOORWAY
    b, mask = Board("#000000"), Board("#ffffff")
    hole = straight((x0, top), (x1, top), (x1, 1100), (x0, 1100))
    mask.fill(hole, "#000000", 1, 1.5)
    b.ramp(
        straight((0, 0), (1920, 0), (1920, 1080), (0, 1080)),
        ("#4e3424", "#7c5430", "#b98444"),
        (0, 0),
        (1920, 0),
    )
    for x in range(-10, 1940, 88):
        b.fill(straight((x, 0), (x + 34, 0), (x + 34, 1080), (x, 1080)), "#3a2418", 0.22)
    frame = "#9c7a54"
    b.ramp(
        straight((x0 - 74, top - 74), (x1 + 74, top - 74), (x1 + 74, top), (x0 - 74, top)),
        ("#6a4c34", frame, "#dcb276"),
        (x0, 0),
        (x1, 0),
    )
    b.fill(
        straight((x0 - 74, top - 74), (x1 + 74, top - 74), (x1 + 74, top - 64), (x0 - 74, top - 64)),
        "#e0b880",
        0.7,
    )
    b.ramp(
        straight((x0 - 74, top - 70), (x0, top), (x0, 1080), (x0 - 74, 1080)),
        ("#4a3426", "#7a5c40"),
        (x0 - 74, 0),
        (x0, 0),
    )
    b.shine(straight((x0 - 12, top), (x0, top), (x0, 1080), (x0 - 12, 1080)), "#9cffb4", 0.24, 2)
    b.ramp(
        straight((x1, top), (x1 + 74, top - 70), (x1 + 74, 1080), (x1, 1080)),
        ("#8a6a48", "#dcb276"),
        (x1, 0),
        (x1 + 74, 0),
    )
    b.smear(2.6, 2.6)
    rgb = glow(b.rgb, (1960, 560), 320, "#ffc878", 0.62)
    return np.dstack([np.clip(rgb, 0, 1), mask.rgb[..., :1]]).astype(np.float32)


def _sitting(head: Head, name: str, pose: Pose, at: tuple[float, float], scale: float) -> list[Painter]:
    """Return one of the two on the floor."""
    return somebody(head, head.expressions()[name], pose.body, pose.over, at, scale)


def _cord(p: Painter, course: str) -> None:
    """Paint a stretch of the cord: a coil, each turn of it lit where it comes over."""
    z = sample(course)
    along = np.concatenate([[0], np.cumsum(np.abs(np.diff(z)))])
    for d in np.arange(0, along[-1], 12.5):
        i = min(int(np.searchsorted(along, d)), len(z) - 2)
        way = z[i + 1] - z[i]
        with p.placed(z[i].real, z[i].imag, math.degrees(math.atan2(way.imag, way.real)) + 12):
            ring = cut(oval(0, 0, 10.5, 17), oval(1.2, 0.4, 5.4, 11.6))
            p.fill(moved(ring, 3, 3.5), "#24140f", 0.75)
            p.fill(ring, "#8f7a62")
            p.fill(cut(ring, moved(ring, 5, 3)), "#e6d6b8")


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
    draw_mass(p, locks, HAIR, whole)
    p.soft("-150,40 -70,0 -50,180 -60,430 -150,430", HAIR.dark, 60, 0.75, whole, hard=0.5)
    p.soft("20,-10 70,-12 98,40 92,100 50,60", HAIR.light, 26, 0.4, whole, hard=0.7)
    p.line("14,-38 12,-10 4,24", 2.6, HAIR.dark, "out", 0.8, whole)


def _jeans(p: Painter) -> None:
    """Paint her jeans from behind, with their pockets."""
    p.fill("-150,640! 168,640! 196,760 216,1000! -190,1000! -176,760", "#2f4468")
    p.fill("-150,640! -40,640! -70,1000! -190,1000! -176,760", "#1e2d4c")
    p.line("8,660 4,800 10,1000", 5, "#1e2d4c", "flat")
    for x in (-104, 66):
        p.fill(f"{x},764! {x + 84},760! {x + 80},850! {x + 40},872! {x + 2},852!", "#3d5580")


def _jacket(p: Painter) -> None:
    """Paint her short jacket from behind: a shoulder is up, for the receiver, the back hollow between its blades."""
    if p.flat:  # a print keeps few folds: there her shape is told by a waist, and jeans below the band
        _jeans(p)
    back = p.part("jacket", SHORT if p.flat else LONG_BACK, 8)
    p.fill(back, WINE.base)
    p.fill("-260,340! -120,380 -70,470 -84,560! -40,640 -60,900! -260,900!", WINE.shade, 0.9, back)
    p.soft("-240,380! -150,420 -140,600 -110,740! -240,740!", WINE.deep, 40, 0.8, back)
    p.soft("-30,430 20,420 34,560 24,740 -20,740 -16,560", WINE.shade, 26, 0.9, back, hard=0.6)
    p.soft("60,410 150,400 176,470 130,560 70,520", WINE.light, 34, 0.45, back, hard=0.7)
    p.soft("-120,430 -70,420 -60,500 -100,540", WINE.light, 30, 0.22, back, hard=0.7)
    for spine, width in (
        ("206,500 150,520 96,514", 15), ("202,540 150,580 110,586", 13), ("196,600 130,650 40,664", 14),
        ("-196,480 -140,520 -90,516", 15), ("-186,540 -130,600 -70,612", 13), ("-172,640 -110,676 -40,680", 13),
    ):  # fmt: skip
        fold(p, spine, width, back, WINE, 0.85)
    if p.flat:  # the two blades, the hollow between them, and the band
        p.fill("-20,400! 34,400! 26,520 18,640 6,640 -6,520", WINE.deep, 1, back)
        p.fill("52,420! 130,430 168,480! 150,540 96,560! 70,500", WINE.light, 1, back)
        p.fill("-150,640! 172,640! 172,700! -152,700!", WINE.shade, 1, back)
        p.line("-146,642 10,648 168,642", 5, WINE.deep, "flat", 1, back)
    p.line("0,400 14,560 4,900", 3, WINE.deep, "flat", 0.7, back)
    p.line("-200,462 -120,488 0,496 120,490 208,466", 2.6, WINE.deep, "flat", 0.6, back)
    collar = p.part(
        "collar", "-74,286! -112,326 -132,350! -60,392 8,398 76,392 138,354! 116,324 78,286! 4,316", 5, 0.5
    )
    p.fill(moved(collar, 3, 12), WINE.deep, 0.7)
    p.fill(collar, mix(WINE.base, WINE.light, 0.3))
    p.fill("-140,280! -30,300 -20,410! -140,410!", WINE.shade, 0.8, collar)


def _receiver(p: Painter) -> None:
    """Paint the receiver pressed to her ear, some of her hair over it, between the fingers and the thumb that hold it."""

    def hand(only: str) -> None:
        hand_on(
            p,
            RECEIVER,
            HOLD,
            TONES,
            -48,
            1.2,
            True,
            only=only,
            girth=SLIM,
            to_lamp=HALL.to_lamp,
            under="#20151b",
        )

    hand("behind")
    with p.placed(mirror=True), p.placed(12, 6, 4, about=(130, 170)):
        _handset(p)
    locks = [
        Lock("-40,10 -84,60 -112,110 -92,170 -116,240 -96,330 -110,372", 46, 0.36, 1, LONG),
        Lock("-54,60 -104,130 -84,200 -112,280 -92,350", 40, 0.16, 1, LONG),
    ]
    draw_mass(p, locks, HAIR, p.part("hair_over", union([lock.path() for lock in locks]), 3))
    hand("front")


def _handset(p: Painter) -> None:
    """Paint the receiver by itself."""
    phone = p.part(
        "phone",
        "84,74! 96,50 128,44 158,60 166,96! 160,118 152,138 150,176 156,216 168,238! 178,272 158,298 126,300 "
        "100,286! 96,262! 122,250 128,214 122,170 116,132! 92,118",
        4,
        0.5,
    )
    p.soft(moved(phone, -8, 8), HAIR.dark, 10, 0.6, hard=0.9)
    p.fill(phone, CREAM)
    p.fill("130,40! 146,96 136,150 138,210 152,262 148,306! 190,306! 190,40!", CREAM_SHADE, 0.9, phone)
    p.line("92,108 122,122 156,114", 3, CREAM_SHADE, "taper", 0.9, phone)
    p.line("104,264 128,262 166,250", 3, CREAM_SHADE, "taper", 0.9, phone)


def _lorelai(p: Painter) -> None:
    """Paint her with her back to us, the receiver at one ear and the cord round one finger."""
    _jacket(p)
    sleeve(p, RECEIVER, WINE)
    sleeve(p, FINGER, WINE)
    with p.placed(0, 0, -5, about=(4, 320)):
        _hair(p)
    _receiver(p)
    sleeve(p, RECEIVER, WINE, forearm_only=True)
    hand_on(p, FINGER, HOOK, TONES, -84, 1.26, True, girth=SLIM, to_lamp=HALL.to_lamp, bare=0.3)
    with p.placed(-36, -10):
        for k in range(3):  # one loop of it, three turns of the coil, round the finger that is up
            y = 352 - 15 * k
            p.line(f"304,{y - 7} 309,{y + 4} 318,{y + 6} 327,{y} 330,{y - 9}", 11, "#6b4a3a", "tube", 0.8)
            p.line(f"304,{y - 9} 309,{y + 1} 318,{y + 3} 327,{y - 3} 330,{y - 11}", 8.5, CREAM, "tube")
            p.line(f"316,{y + 6} 326,{y + 2} 332,{y - 6}", 3, CREAM_SHADE, "taper")
    sleeve(p, FINGER, WINE, forearm_only=True)


def draw(wearing: Pose = jess.PERSON.poses["sit_floor"]) -> Stack:
    """Return the picture; his clothes are what he sits there in."""
    stack = Stack(_hall())
    hers = rory.PERSON.at_home["plain"]["sit_floor"]
    stack.figure("them", _sitting(rory.HEAD, "soft", hers, (1336, 330), 0.68), FILM, 0.15, 1.7)
    stack.figure("them", _sitting(jess.HEAD, "soft", wearing, (1070, 300), 0.68), FILM, 0.15, 1.7)
    stack.add("them", _table(), 0.15)
    stack.add("walls", _walls(), 0.4)
    behind, before = painter(), painter()
    _cord(behind, CORD_TO)
    _cord(before, CORD_FROM)
    stack.add("lorelai", behind, 0.7)
    stack.figure("lorelai", painted((_lorelai,), AT, SCALE), DIM, 0.7)
    stack.add("lorelai", before, 0.7)
    return stack.finished(0.45, 0.74, 28, 0.9)


PICTURE = Picture(draw, SETS)
VARIANTS = {"sweater": Picture(partial(draw, DRESSED), SETS)}
