"""The bag out of the window: held by its strap over the alley, seen from where he leans; a cat looks up. And let go."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import jess
from ..people.hand import hand_on, place
from ..people.hand_model import Gesture
from ..people.jess_clothes import CANVAS, WEBBING
from ..people.light import LIGHTS
from ..people.painter import Painter, mix
from ..people.prop import draw_duffel
from ..people.sleeve import Arm, sleeve
from ..people.spline import cut, moved, outline, oval
from .kit.board import Board, rounded, straight
from .kit.layers import Stack
from .kit.leaves import strewn
from .kit.stage import brushed, defocus, glow, painter, screen, spot
from .kit.watch import wrist_watch
from .picture import Picture

FAR_WALL, NEAR_WALL = 236, 806  # where the two walls meet the ground
LAMP = (1500.0, 500.0)
ROOM = replace(
    LIGHTS["night"],
    lamp="#ffb860",
    core="#fff0cc",
    night=0.36,
    rim=1.0,
    wrap=0.6,
    kick=0.3,
    to_lamp=(0.5, 0.86),
)
NIGHT = replace(LIGHTS["night"], night=0.42, to_lamp=(0.86, -0.3))
BRICKS = ("#3a2a36", "#452e38", "#33283a", "#4d343a")
ARM = Arm(
    470 + 900j, 330 + 640j, 92 + 262j, (92, 78, 44), out=1, shade=1, seed=4, cuff=0.84, name="arm_near"
)  # straight down from the room, the larger the nearer
TURN = -123
HELD = Gesture(
    ((-3, 66, 96, 56), (0, 72, 98, 58), (3, 76, 98, 58), (7, 80, 98, 58)),
    ((0.74, -0.56, -0.34), (0.84, 0.00, -0.54), (0.70, 0.48, -0.52)),
    roll=-16,
    pitch=-18,
)
LET_GO = Gesture(
    ((-14, 10, 22, 14), (-4, 6, 18, 12), (7, 8, 20, 12), (18, 14, 24, 16)),
    ((0.56, -0.80, -0.12), (0.66, -0.74, -0.08), (0.74, -0.66, -0.08)),
    roll=-6,
)
CAT = (1450, 612)


def _bricks(b: Board, top: float, bottom: float, deep: bool) -> None:
    """Paint a wall that runs away downwards, between the frame and the ground; `deep` is the far one."""
    chance = np.random.default_rng(11 if deep else 12)
    wall = straight((0, top), (1920, top), (1920, bottom), (0, bottom))
    tones = ("#6d4438", "#3d2a36", "#241d30") if deep else ("#241d2e", "#3a2c36", "#5a4038")
    b.ramp(wall, tones, (0, top), (0, bottom))
    span, rows = bottom - top, 15
    for i in range(rows):
        k0, k1 = (
            ((i / rows) ** 0.62, ((i + 1) / rows) ** 0.62)
            if deep
            else (1 - ((rows - i) / rows) ** 0.62, 1 - ((rows - i - 1) / rows) ** 0.62)
        )
        y0, y1 = top + span * k0, top + span * k1
        near = 1 - k0 if deep else k0
        pull = 0.62 + 0.38 * near
        b.line([(0, y0), (960, y0), (1920, y0)], 2 + 3 * near, "#1a1524", "flat", 0.6)
        for j in range(-2, 24):
            x0 = 960 + (j * 92 + (i % 2) * 46 - 960) * (0.75 + 0.6 * near)
            x1 = x0 + 86 * (0.75 + 0.6 * near)
            tone = mix(
                BRICKS[int(chance.integers(4))],
                "#7a4c3c",
                0.5 * chance.random() * (near if deep else 1 - near),
            )
            b.fill(
                straight(
                    (x0, y0 + 2),
                    (x1, y0 + 2),
                    (x1 + (960 - x1) * 0.02 * pull, y1),
                    (x0 + (960 - x0) * 0.02 * pull, y1),
                ),
                tone,
                0.75,
            )


def _bin(b: Board, x: float, y: float, r: float, open_: bool = False) -> None:
    """Paint a dustbin seen from above, lid on or off."""
    b.shade(oval(x - 26, y + 22, r * 1.25, r * 1.05), "#0a0c1c", 0.9, 14)
    b.ramp(oval(x, y, r, r * 0.92), ("#8d97a8", "#4a5468", "#2c3448"), (x + r, y - r), (x - r, y + r))
    if open_:
        b.fill(oval(x, y, r * 0.84, r * 0.76), "#141726")
        b.fill(
            f"{x - 30},{y - 10}! {x - 4},{y - 34} {x + 24},{y - 16}! {x + 34},{y + 12} {x + 4},{y + 30}! {x - 22},{y + 20}",
            "#8f8a74",
            0.9,
        )
        return
    for k in (0.86, 0.58, 0.3):
        b.line(
            [(x + r * k * np.cos(a), y + r * k * 0.92 * np.sin(a)) for a in np.linspace(0.2, 6.3, 24)],
            3.4,
            "#2a3246",
            "tube",
            0.7,
        )
    b.shine(oval(x + r * 0.4, y - r * 0.34, r * 0.3, r * 0.2), "#ffcf90", 0.5, 8)
    b.fill(rounded(x - 20, y - 7, x + 20, y + 7, 7), "#c4ccd8")
    b.fill(rounded(x - 20, y, x + 20, y + 7, 5), "#5a6478")


def _cat(p: Painter) -> None:
    """Paint the cat, sat on a box, all eyes."""
    body = p.part(
        "cat",
        "-40,60! -58,30 -54,-6 -34,-24! -44,-62! -16,-46 16,-46 42,-64! 36,-24 56,-2 60,34 42,62! 0,70",
        4,
        0.5,
    )
    p.fill(body, "#1d1a2a")
    p.fill("8,-44! 42,-64! 36,-24 56,-2 60,34 42,62! 20,66 30,20", "#34304a", 0.9, body)
    p.line("50,56 92,60 104,26 92,2", 15, "#1d1a2a", [(0, 1), (1, 0.5)])
    for x in (-19, 17):
        p.fill(oval(x, -18, 12, 10.5), "#ffe27a")
        p.fill(oval(x + 2, -21, 3.4, 8.2), "#14101c")
        p.fill(oval(x + 4, -23, 2.4), "#fffbe8")
    p.fill("-4,-4! 4,-4! 0,2!", "#c98a8a")


def _cat_up(p: Painter) -> None:
    """Paint the cat on its feet, back and tail up, looking at what has come down."""
    body = p.part(
        "cat",
        "-66,62! -62,20 -58,-8! -92,-14 -104,-40 -98,-62! -104,-92! -84,-80 -66,-82 -48,-96! -46,-68 -34,-52! -6,-74 34,-66 "
        "58,-30! 62,20 60,62! 42,62! 38,16 20,-2 -16,2 -36,16! -42,40 -44,62!",
        4,
        0.5,
    )
    p.fill(body, "#1d1a2a")
    p.fill("0,-74! 34,-66 58,-30! 62,20 60,62! 48,62! 44,0 24,-30!", "#34304a", 0.9, body)
    p.line("52,-30 84,-60 74,-110 92,-140", 19, "#1d1a2a", [(0, 0.8), (0.6, 1), (1, 0.3)])
    for x in (-88, -64):
        p.fill(oval(x, -50, 9, 10), "#ffe27a")
        p.fill(oval(x - 3, -48, 3, 7), "#14101c")
        p.fill(oval(x + 2, -54, 2), "#fffbe8")


def _alley() -> np.ndarray:
    """Return the two walls and the ground between them, from above."""
    b = Board("#1a1c30")
    ground = straight((0, FAR_WALL), (1920, FAR_WALL), (1920, NEAR_WALL), (0, NEAR_WALL))
    b.ramp(ground, ("#2c3350", "#252a46", "#1b1f38"), (0, FAR_WALL), (0, NEAR_WALL))
    chance = np.random.default_rng(3)
    for _ in range(240):
        x, y = chance.uniform(0, 1920), chance.uniform(FAR_WALL, NEAR_WALL)
        b.fill(
            oval(x, y, chance.uniform(8, 60), chance.uniform(3, 12)),
            ("#343c5c", "#1a1e36")[int(chance.integers(2))],
            0.35,
            3,
        )
    for x, y, rx in ((620, 640, 150), (1250, 330, 120)):
        b.fill(oval(x, y, rx, rx * 0.3), "#3f5580", 0.8, 4)
        b.shine(oval(x + 20, y - 6, rx * 0.5, rx * 0.1), "#a8c4ff", 0.4, 8)
    b.shine(oval(1560, 470, 420, 250), "#ffb45a", 0.7, 110, ground)
    b.shine(oval(1600, 440, 190, 120), "#ffe0a0", 0.5, 60, ground)
    _bricks(b, -40, FAR_WALL, True)
    b.shade(
        straight((0, FAR_WALL - 70), (1920, FAR_WALL - 70), (1920, FAR_WALL + 60), (0, FAR_WALL + 60)),
        "#0c0e1e",
        0.7,
        34,
    )
    for x in (520, 900):  # windows across, one with somebody up
        b.fill(straight((x, -20), (x + 190, -20), (x + 176, 128), (x + 14, 128)), "#14141f")
        b.ramp(
            straight((x + 10, -20), (x + 180, -20), (x + 168, 118), (x + 22, 118)),
            ("#24385c", "#1a2744") if x > 600 else ("#e8a850", "#a86a30"),
            (0, -20),
            (0, 118),
        )
        b.fill(straight((x + 88, -20), (x + 96, -20), (x + 95, 120), (x + 89, 120)), "#14141f")
    b.shine(straight((530, 236), (720, 236), (800, 420), (470, 420)), "#ffb45a", 0.16, 30)
    return b.rgb


def _things(landed: bool) -> np.ndarray:
    """Return the alley with what stands in it; `landed`, one bin has lost its lid."""
    b = Board(_alley())
    b.shade(straight((80, 300), (420, 300), (440, 560), (40, 560)), "#0a0c1c", 0.9, 18)
    b.ramp(
        straight((90, 280), (410, 280), (400, 500), (70, 500)),
        ("#3c6a62", "#254a4c", "#183438"),
        (410, 280),
        (70, 500),
    )
    b.ramp(straight((76, 500), (402, 500), (408, 552), (60, 552)), ("#1d3c40", "#122628"), (0, 500), (0, 552))
    for x in (176, 300):
        b.fill(straight((x, 284), (x + 8, 284), (x + 2, 498), (x - 7, 498)), "#122a2c", 0.8)
    _bin(b, 520, 676, 84)
    _bin(b, 1058, 402, 72, True)
    _bin(b, 560, 352, 66, landed)
    x, y = CAT[0] - 1180, CAT[1] - 606
    b.shade(oval(1180 + x, 690 + y, 130, 80), "#0a0c1c", 0.9, 14)
    box = "1080,590! 1270,570! 1300,690! 1100,716!"
    for tones, shape in (
        (("#c2955f", "#8a6440"), box), (("#5a4030",) * 2, "1080,590! 1100,716! 1086,742! 1064,618!"),
        (("#6d4c36",) * 2, "1100,716! 1300,690! 1292,720! 1086,742!"),
    ):  # fmt: skip
        b.ramp(moved(outline(shape), x, y), tones, (1270 + x, 570 + y), (1100 + x, 716 + y))
    b.line([(1170 + x, 580 + y), (1182 + x, 644 + y), (1194 + x, 704 + y)], 8, "#6d4c36", "tube", 0.7)
    strewn(b, 90, (40, 300, 1880, 800), 7, 30, 18, 0.25)
    b.rgb = glow(b.rgb, (1600, 420), 260, "#ffb45a", 0.35)
    _bricks(b, NEAR_WALL, 1100, False)
    b.shade(
        straight((0, NEAR_WALL - 50), (1920, NEAR_WALL - 50), (1920, NEAR_WALL + 80), (0, NEAR_WALL + 80)),
        "#0a0c1a",
        0.75,
        34,
    )
    return brushed(b.rgb.astype(np.float32), 1.2, 0.35)


def _sill() -> Painter:
    """Return the sill that he leans on, warm from the room."""
    p = painter()
    p.fill("860,1100! 900,930! 1990,930! 1990,1100!", "#6d4a38")
    p.fill("900,930! 1990,930! 1990,952! 894,952!", "#e0a866")
    p.fill("888,952! 1990,952! 1990,970! 884,970!", "#4a3028")
    return p


def _strap(p: Painter, a: complex, b: complex, bend: float) -> None:
    """Paint a strap from the hand to the bag."""
    middle = (a + b) / 2 + bend
    points = [(q.real, q.imag) for q in (a, middle, b)]
    p.line([(x + 3, y + 4) for x, y in points], 19, WEBBING.deep, "tube")
    p.line(points, 17, WEBBING.base, "tube")
    p.line([(x - 4, y) for x, y in points], 3, WEBBING.light, "flat", 0.7)


def _bag(p: Painter) -> None:
    """Paint the bag by its one strap, from above; it turns a little."""
    _strap(p, 62 + 176j, 16 + 342j, 8)
    with p.placed(-78, 396, 8, 0.98):
        draw_duffel(p)
    _strap(p, 52 + 180j, -168 + 350j, -14)
    loop = "58,180 92,150 112,168 98,196"
    p.line(loop, 18, WEBBING.deep, "tube")
    p.line(loop, 14, WEBBING.base, "tube")


def _fallen(p: Painter) -> None:
    """Paint the bag on what it fell on, in pixels, its straps on their way after it, and a lid that has not stopped."""
    lid = p.part("lid", oval(430, 690, 78, 46), 4, 0.6)
    p.fill(lid, "#7d889c")
    p.fill(cut(lid, moved(lid, 8, -9)), "#39435a", 1, lid)
    for k in (0.66, 0.34):
        p.line(
            [(430 + 78 * k * np.cos(a), 688 + 46 * k * np.sin(a)) for a in np.linspace(0.2, 6.3, 24)],
            3,
            "#2a3246",
            "tube",
            0.7,
        )
    p.fill(rounded(412, 680, 448, 692, 6), "#c4ccd8")
    for grow, span in ((1.28, (3.3, 4.3)), (1.5, (3.5, 4.1)), (1.28, (0.2, 1.1))):
        arc = [(430 + 78 * grow * np.cos(a), 690 + 50 * grow * np.sin(a)) for a in np.linspace(*span, 12)]
        p.line(arc, 6, "#b9c6e6", "taper", 0.6)
    with p.placed(574, 436, -24, 0.92):
        draw_duffel(p)
        for spine in ("-92,-86 -120,-150 -40,-190 30,-150 36,-92", "-90,92 -140,150 -60,176 10,140 40,96"):
            p.line(spine, 20, WEBBING.deep, "tube")
            p.line(spine, 16, WEBBING.base, "tube")
            p.line(spine, 3, WEBBING.light, "flat", 0.6)


def _hand(p: Painter, g: Gesture) -> None:
    """Paint his arm out of the window, and the hand."""
    hand_on(p, ARM, g, jess.TONES, TURN, 1.42, True, bare=0.3, to_lamp=(0.8, -0.4))
    with place(p, ARM.wrist + 12 + 22j, TURN, 1.0, True):
        wrist_watch(p, 37, 7, 32)
    sleeve(p, ARM, CANVAS)


def _shadow(bag: Painter, by: tuple[int, int], soft: float, much: float) -> np.ndarray:
    """Return the shadow that the bag throws so far from it."""
    shadow = np.zeros((*bag.pixels().shape[:2], 4), np.float32)
    shadow[..., 3] = np.roll(bag.pixels()[..., 3], by, (0, 1)) * much
    shadow[..., :3] = (0.03, 0.04, 0.10)
    return defocus(shadow, soft)


def draw(landed: bool = False) -> Stack:
    """Return the picture: the bag in his fist, or landed."""
    back = _things(landed)
    back = screen(
        back, (spot((1500, 1080), (700, 260)) * 0.3)[..., None] * np.array([1.0, 0.66, 0.3], np.float32)
    )
    stack = Stack(back)
    cat, arm = painter(CAT, 1.0), painter((760, 70), 1.5)
    (_cat_up if landed else _cat)(cat)
    stack.figure("cat", [cat], replace(LIGHTS["night"], to_lamp=(0.9, -0.3)), 0.05)
    bag = painter() if landed else painter((760, 70), 1.5)
    (_fallen if landed else _bag)(bag)
    stack.add("cat", _shadow(bag, (34, -16), 12, 0.8) if landed else _shadow(bag, (130, -60), 26, 0.6), 0.05)
    stack.figure("bag", [bag], NIGHT if landed else ROOM, 0.1 if landed else 0.5)
    _hand(arm, LET_GO if landed else HELD)
    stack.figure("arm", [arm], ROOM, 0.8)
    stack.figure("sill", [_sill()], replace(ROOM, to_lamp=(0.0, 1.0)), 1.0, 3)
    return stack.finished(0.4, 0.74, 26, 1.0)


PICTURE = Picture(draw)
VARIANTS = {"gone": Picture(partial(draw, True))}
