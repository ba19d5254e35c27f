"""The bag out of the window: held by one strap over the alley, seen from where he leans; a cat looks up."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people import jess
from ..people.hand import FIST, hand_on
from ..people.jess_clothes import CANVAS, WEBBING
from ..people.light import LIGHTS
from ..people.painter import Painter, mix
from ..people.prop import draw_duffel
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
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
BRICKS = ("#3a2a36", "#452e38", "#33283a", "#4d343a")
ARM = Arm(
    620 + 640j, 470 + 372j, 196 + 196j, (62, 54, 38), out=-1, shade=1, seed=4, cuff=0.86, name="arm_near"
)


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


def _things() -> np.ndarray:
    """Return the alley with what stands in it."""
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
    _bin(b, 560, 352, 66)
    b.shade(oval(1180, 690, 130, 80), "#0a0c1c", 0.9, 14)
    b.ramp("1080,590! 1270,570! 1300,690! 1100,716!", ("#c2955f", "#8a6440"), (1270, 570), (1100, 716))
    b.fill("1080,590! 1100,716! 1086,742! 1064,618!", "#5a4030")
    b.fill("1100,716! 1300,690! 1292,720! 1086,742!", "#6d4c36")
    b.line("1170,580 1182,644 1194,704", 8, "#6d4c36", "tube", 0.7)
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


def _bag(p: Painter) -> None:
    """Paint the bag by its one strap, from above; it turns a little."""
    strap = p.part("strap", "206,150! 232,168! 150,196 96,236 60,262! 22,250! 70,212 130,172", 4, 0.4)
    p.fill(strap, WEBBING.base)
    p.fill("206,150! 130,172 70,212 22,250! 36,255! 84,222 140,186 216,158!", WEBBING.shade, 1, strap)
    p.line("212,154 136,180 78,218 30,252", 2.4, WEBBING.light, "flat", 0.8, strap)
    with p.placed(-10, 306, 24, 0.84):
        draw_duffel(p)
    loose = "56,272 30,316 -10,336 -50,330 -88,352"
    p.line(loose, 19, WEBBING.deep, "tube")
    p.line(loose, 15, WEBBING.base, "tube")
    p.line(loose, 3, WEBBING.light, "flat", 0.6)


def _hand(p: Painter) -> None:
    """Paint his arm out of the window and the fist round the strap."""
    hand_on(p, ARM, FIST, jess.TONES, 214, 1.42, bare=0.3, under="#14121e", to_lamp=ROOM.to_lamp)
    with p.placed(ARM.wrist.real + 22, ARM.wrist.imag + 14, 214):
        wrist_watch(p, 36, 7, 32)
    sleeve(p, ARM, CANVAS)


def draw() -> Stack:
    """Return the picture."""
    back = _things()
    back = screen(
        back, (spot((1500, 1080), (700, 260)) * 0.3)[..., None] * np.array([1.0, 0.66, 0.3], np.float32)
    )
    stack = Stack(back)
    cat, bag, arm = painter((1180, 606), 1.0), painter((760, 70), 1.5), painter((760, 70), 1.5)
    _cat(cat)
    stack.figure("cat", [cat], replace(LIGHTS["night"], to_lamp=(0.9, -0.3)), 0.05)
    _bag(bag)
    shadow = np.zeros((*bag.pixels().shape[:2], 4), np.float32)
    shadow[..., 3] = np.roll(bag.pixels()[..., 3], (120, -60), (0, 1))
    shadow[..., :3] = (0.03, 0.04, 0.10)
    stack.add("cat", defocus(shadow, 26) * np.array([1, 1, 1, 0.6], np.float32), 0.05)
    stack.figure("bag", [bag], ROOM, 0.5)
    _hand(arm)
    stack.figure("arm", [arm], ROOM, 0.8)
    stack.figure("sill", [_sill()], replace(ROOM, to_lamp=(0.0, 1.0)), 1.0, 3)
    return stack.finished(0.4, 0.74, 26, 1.0)


PICTURE = Picture(draw)
