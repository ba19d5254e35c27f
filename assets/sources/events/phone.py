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
from ..people.hand import FIST, ONE, hand_on
from ..people.head import Head
from ..people.light import LIGHTS
from ..people.lorelai import WINE
from ..people.lorelai_head import HAIR, TONES
from ..people.painter import Painter, mix
from ..people.sleeve import Arm, sleeve
from ..people.spline import cut, moved, oval, sample
from .kit.board import Board, straight
from .kit.cast import somebody
from .kit.figure import painted
from .kit.hands import SLIM
from .kit.layers import Stack
from .kit.stage import HEIGHT, WIDTH, from_set, glow, painter, screen, spot
from .kit.style import LOOK, set_file
from .picture import Picture

SETS = ("hall/evening", "living_room/tv_colour", "living_room/tv_colour_front")
SEEN, SEEN_PRINTED = (150, 120, 1420, 799), (300, 60, 1720, 967.5)
DOORWAY = (640.0, 1652.0, 96.0)  # left, right, top
AT, SCALE = (330, 66), 1.46
AT_PRINTED, SCALE_PRINTED = (334, 116), 1.16
RECEIVER = Arm(
    176 + 424j, 318 + 566j, 172 + 300j, (46, 40, 31), out=1, shade=1, seed=7, cuff=0.9, name="arm_far"
)
FINGER = Arm(
    176 + 424j, 276 + 628j, 326 + 424j, (46, 40, 31), out=1, shade=1, seed=9, cuff=0.92, name="arm_near"
)
HALL = replace(LIGHTS["indoor"], to_lamp=(0.8, -0.6), night=0.3)
DIM = replace(LIGHTS["indoor"], ambient="#8a5a72", night=0.7, gain=0.9, wrap=0.22, to_lamp=(0.86, -0.5))
FILM = replace(LIGHTS["tv_colour"], night=0.5, wrap=0.9)
# A pose that is a patch on the plain one keeps what that one has before it.
DRESSED = replace(jess.PERSON.dressed["sweater"]["sit_floor"], over=jess.PERSON.poses["sit_floor"].over)
CORD = "822,640 846,690 862,742 838,830 800,930 812,1030 850,1110"
CORD_PRINTED = "704,540 740,620 736,740 664,850 606,960 640,1110"
CREAM, CREAM_SHADE = "#f4ead4", "#b8ad98"


def _hall() -> np.ndarray:
    """Return what is beyond the doorway: the couch, the fairy lights, what the film throws on the wall."""
    if LOOK.printed:
        return _printed_hall()
    b = Board(from_set(SETS[1], SEEN))
    b.smear(2.6, 2.6)
    lit = screen(
        b.rgb * 1.16, spot((560, 420), (420, 420))[..., None] * np.array([0.16, 0.34, 0.24], np.float32)
    )
    return glow(lit, (792, 206), 220, "#c8ffd0", 0.3).astype(np.float32)


def _printed_hall() -> np.ndarray:
    """Return the print's living room, and about it the hall: what its lamp shows of the wall, the door's frame, the
    hooks with a coat and a scarf on them."""
    b = Board(from_set(SETS[1], SEEN_PRINTED))
    lamp = oval(130, 430, 470, 640)
    for x0, x1 in ((-10, 640), (1716, 1930)):
        wall = straight((x0, 0), (x1, 0), (x1, 1090), (x0, 1090))
        b.fill(wall, "#5e362e")
        for x in range(x0 + 10, x1, 92):
            b.fill(straight((x, 0), (x + 40, 0), (x + 40, 1090), (x, 1090)), "#4a2a28", 1, 0, wall)
        b.fill(straight((x0, 636), (x1, 636), (x1, 1090), (x0, 1090)), "#75604c")
        for x in range(x0 + 20, x1, 150):
            b.fill(straight((x, 692), (x + 116, 692), (x + 116, 1000), (x, 1000)), "#64503f", 1, 0, wall)
        b.fill(straight((x0, 620), (x1, 620), (x1, 642), (x0, 642)), "#8f775a")
    wall = straight((-10, 0), (640, 0), (640, 1090), (-10, 1090))
    lit = cut(lamp, straight((640, -50), (2000, -50), (2000, 1200), (640, 1200)))
    b.fill(lit, "#e29a4c")
    for x in range(0, 640, 92):
        b.fill(straight((x, 0), (x + 40, 0), (x + 40, 620), (x, 620)), "#c4662e", 1, 0, lit)
    b.fill(straight((-10, 636), (640, 636), (640, 1090), (-10, 1090)), "#d8bf90", 1, 0, lit)
    for x in range(10, 640, 150):
        b.fill(straight((x, 692), (x + 116, 692), (x + 116, 1000), (x, 1000)), "#c2a676", 1, 0, lit)
    b.fill(straight((-10, 620), (640, 620), (640, 642), (-10, 642)), "#f2dcae", 1, 0, lit)
    for x, y, w, h in ((36, 60, 120, 150), (474, 96, 110, 140)):
        b.fill(straight((x, y), (x + w, y), (x + w, y + h), (x, y + h)), "#57302c")
        b.fill(
            straight((x + 12, y + 12), (x + w - 12, y + 12), (x + w - 12, y + h - 12), (x + 12, y + h - 12)),
            "#f6ebcb",
        )
        b.fill(
            straight((x + 24, y + 24), (x + w - 24, y + 24), (x + w - 24, y + h - 24), (x + 24, y + h - 24)),
            "#f4af4a",
        )
        b.fill(oval(x + w * 0.6, y + 56, 14, 14), "#fff4dc")
        hill = straight(
            (x + 24, y + h - 24),
            (x + 24, y + h - 50),
            (x + w * 0.5, y + h - 72),
            (x + w - 24, y + h - 46),
            (x + w - 24, y + h - 24),
        )
        b.fill(hill, "#74301f")
    for left, right, edge in ((640, 692, 692), (1660, 1716, 1660)):
        b.fill(straight((left, -10), (right, -10), (right, 1090), (left, 1090)), "#8a6244")
        b.fill(
            straight((left, -10), (left + 12, -10), (left + 12, 1090), (left, 1090)),
            "#c9975c" if left == 640 else "#6a4a38",
        )
        b.fill(straight((edge - 5, 60), (edge + 5, 60), (edge + 5, 1090), (edge - 5, 1090)), "#8fe0a8")
    b.fill(straight((640, -10), (1716, -10), (1716, 60), (640, 60)), "#8a6244")
    b.fill(straight((692, 52), (1660, 52), (1660, 64), (692, 64)), "#4a2f2a")
    b.fill(straight((1740, 196), (1930, 196), (1930, 224), (1740, 224)), "#8f775a")
    for x, coat in ((1784, True), (1886, False)):
        b.fill(oval(x, 226, 9, 14), "#c9975c")
        if coat:
            b.fill(
                f"{x},222! {x + 34},250 {x + 66},330 {x + 70},600 {x + 64},760! {x - 56},760! {x - 64},600 {x - 58},330 {x - 30},250",
                "#30466f",
            )
            b.fill(
                f"{x},222! {x - 30},250 {x - 58},330 {x - 64},600 {x - 56},760! {x - 14},760! {x - 26},500",
                "#223258",
            )
            for side in (-1, 1):
                b.fill(
                    f"{x + side * 40},262! {x + side * 70},300 {x + side * 86},480 {x + side * 84},640! {x + side * 50},646! {x + side * 52},460",
                    "#3a5488" if side > 0 else "#1c2a4c",
                )
            b.fill(
                f"{x - 24},240! {x + 24},240! {x + 34},300 {x + 4},352! {x - 2},352! {x - 32},300", "#182444"
            )
        else:
            b.fill(
                f"{x - 16},228! {x + 16},228! {x + 30},420 {x + 24},640! {x - 20},640! {x - 12},430",
                "#a33a2a",
            )
            b.fill(f"{x - 16},228! {x},228! {x - 2},430 {x - 4},640! {x - 20},640! {x - 12},430", "#6e2028")
    return b.rgb.astype(np.float32)


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


def _cord(p: Painter) -> None:
    """Paint the cord from her finger to the telephone, in coils."""
    z = sample(CORD_PRINTED if LOOK.printed else CORD)
    along = np.concatenate([[0], np.cumsum(np.abs(np.diff(z)))])
    if not LOOK.printed:
        p.line([(q.real + 5, q.imag + 7) for q in z[::6]], 24, "#24140f", "flat", 0.4)
        p.line([(q.real, q.imag) for q in z[::6]], 17, "#7d6048", "flat")
    for d in np.arange(
        0, along[-1], 13.0 if LOOK.printed else 10.0
    ):  # each turn of the coil leans over the one below
        i = min(int(np.searchsorted(along, d)), len(z) - 2)
        way = (z[i + 1] - z[i]) / abs(z[i + 1] - z[i])
        q, side = z[i], way * 1j
        if LOOK.printed:
            _coil(p, q, way)
            continue
        ends = [q - side * 13 + way * 5, q + way * 1, q + side * 13 - way * 5]
        p.line([(e.real, e.imag + 1.6) for e in ends], 8.4, "#8f7258", "tube", 1)
        p.line([(e.real, e.imag) for e in ends], 6.4, CREAM, "tube", 1)


def _coil(p: Painter, at: complex, way: complex) -> None:
    """Print one turn of the cord: a ring that leans along it."""
    turn = math.degrees(math.atan2(way.imag, way.real))
    with p.placed(at.real, at.imag, turn):
        ring = oval(0, 0, 11, 18)
        hole = oval(1, 0, 5, 12)
        p.fill(moved(cut(ring, hole), 3, 3), "#5a3a30")
        p.fill(cut(ring, hole), CREAM)


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
    draw_mass(p, locks[-7::2] if p.flat else locks, HAIR, whole)
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
    hand_on(p, RECEIVER, FIST, TONES, -112, 1.02, False, girth=SLIM, to_lamp=HALL.to_lamp, under="#20151b")
    sleeve(p, RECEIVER, WINE)


def _lorelai(p: Painter) -> None:
    """Paint her with her back to us, the receiver at one ear and the cord round one finger."""
    _jacket(p)
    with p.placed(0, 0, -5, about=(4, 320)):
        _hair(p)
        with p.placed(mirror=True):
            _receiver(p)
    hand_on(p, FINGER, ONE, TONES, -84, 1.06, True, girth=SLIM, to_lamp=HALL.to_lamp)
    for k in range(3):  # round the finger that is up
        p.line(f"305,{349 - 13 * k} 316,{356 - 13 * k} 329,{347 - 13 * k}", 7, CREAM, "tube")
    sleeve(p, FINGER, WINE)


def draw(wearing: Pose = jess.PERSON.poses["sit_floor"]) -> Stack:
    """Return the picture; his clothes are what he sits there in."""
    stack = Stack(_hall())
    hers = rory.PERSON.at_home["plain"]["sit_floor"]
    at, size = (((1140, 252), (928, 238)), 0.625) if LOOK.printed else (((1336, 330), (1070, 300)), 0.68)
    stack.figure("them", _sitting(rory.HEAD, "soft", hers, at[0], size), FILM, 0.15, 1.1)
    stack.figure("them", _sitting(jess.HEAD, "soft", wearing, at[1], size), FILM, 0.15, 1.1)
    if not LOOK.printed:
        stack.add("them", _table(), 0.15)
        stack.add("walls", _walls(), 0.4)
    who = (AT_PRINTED, SCALE_PRINTED) if LOOK.printed else (AT, SCALE)
    stack.figure("lorelai", painted((_lorelai,), *who), HALL if LOOK.printed else DIM, 0.7)
    cord = painter()
    _cord(cord)
    stack.add("lorelai", cord, 0.7)
    return stack.finished(0.45, 0.74, 28, 0.9)


PICTURE = Picture(draw, SETS)
VARIANTS = {"sweater": Picture(partial(draw, DRESSED), SETS)}
