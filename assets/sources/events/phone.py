"""The phone: Lorelai has gone out to it, and of the three on the floor that leaves two, and about an inch."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people.cloth import Tones
from ..people.hand import FIST, hand_on
from ..people.light import LIGHTS
from ..people.lorelai_head import TONES
from ..people.painter import Painter
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .colour_door import draw_waves
from .kit.backs import draw_jess_back, draw_jess_head, draw_rory_head, draw_top_back
from .kit.board import Board, rounded, straight
from .kit.figure import painted
from .kit.hands import SLIM
from .kit.films import draw_poppies
from .kit.home import draw_set
from .kit.layers import Stack
from .kit.screens import shown
from .kit.silhouettes import backlit
from .kit.stage import brushed, glow, painter, screen, spot
from .picture import Picture

AT, SCALE = (1452, 96), 1.3
GLASS = (470.0, 190.0, 860.0, 470.0)
TOP, JERSEY = (
    Tones("#2f4a63", "#213349", "#172236", "#557592"),
    Tones("#37496f", "#263352", "#182039", "#6379a4"),
)
ARM = Arm(176 + 424j, 344 + 500j, 206 + 262j, (46, 40, 31), out=1, shade=1, seed=7, cuff=0.9, name="arm_near")
HALL = replace(LIGHTS["indoor"], to_lamp=(0.75, -0.66), night=0.3)
PINK, GREEN = "#ffb0c8", "#a8f0b8"


def _rooms() -> Board:
    """Paint the hall's wall, and through its doorway the living room with the film on."""
    b = Board("#2a2030")
    inside = straight((150, 60), (1090, 60), (1090, 900), (150, 900))
    b.ramp(inside, ("#5a3a4a", "#3c3450", "#2a2a44"), (150, 60), (1090, 800))
    b.ramp(
        straight((150, 700), (1090, 700), (1090, 940), (150, 940)), ("#34405e", "#1c2340"), (0, 700), (0, 940)
    )
    for x, y, w, h in ((204, 150, 110, 84), (226, 270, 84, 110), (938, 160, 96, 120), (950, 310, 80, 80)):
        b.fill(rounded(x, y, x + w, y + h, 4), "#2c2230")
        b.fill(rounded(x + 9, y + 9, x + w - 9, y + h - 9, 2), "#8a6a70", 0.8)
    b.ramp(rounded(380, 560, 960, 740, 8), ("#4a3026", "#271a1b"), (0, 560), (0, 740))
    draw_set(b, GLASS)
    return b


def _wall(b: Board) -> None:
    """Paint the hall itself round the doorway, in the lamp's light."""
    for shape in (
        ((0, 0), (110, 0), (110, 1080), (0, 1080)),
        ((1130, 0), (1920, 0), (1920, 1080), (1130, 1080)),
        ((0, 0), (1920, 0), (1920, 40), (0, 40)),
    ):
        b.ramp(straight(*shape), ("#c9924c", "#a06a38"), (1920, 0), (400, 1000))
    chance = np.random.default_rng(2)
    for x in range(1150, 1920, 58):
        b.fill(straight((x, 0), (x + 26, 0), (x + 26, 1080), (x, 1080)), "#d8a25a", 0.35)
    for _ in range(200):
        x, y = chance.uniform(1140, 1920), chance.uniform(0, 1080)
        b.line([(x, y), (x + 3, y + 14), (x + 1, y + 32)], 4, "#8a5a30", "taper", 0.16)
    b.ramp(
        straight((84, 20), (152, 20), (152, 1080), (84, 1080)),
        ("#8a5c36", "#e0b478", "#9a6a40"),
        (84, 0),
        (152, 0),
    )
    b.ramp(
        straight((1088, 20), (1156, 20), (1156, 1080), (1088, 1080)),
        ("#6d4a30", "#e8bc80", "#b5824c"),
        (1088, 0),
        (1156, 0),
    )
    b.ramp(straight((84, 12), (1156, 12), (1156, 74), (84, 74)), ("#e8bc80", "#8a5c36"), (0, 12), (0, 74))
    b.rgb = glow(b.rgb, (1900, 40), 620, "#ffd9a0", 0.4)
    # the telephone on the wall
    b.shade(rounded(1700, 200, 1850, 470, 20), "#5a3418", 0.7, 16)
    b.ramp(rounded(1690, 180, 1832, 448, 22), ("#f4ead4", "#c4b698"), (1832, 180), (1690, 448))
    b.fill(oval(1762, 352, 54), "#d8caac")
    b.fill(oval(1762, 352, 46), "#8f8268")
    for k in range(10):
        a = 0.6 + k * 0.52
        b.fill(oval(1762 + 32 * np.cos(a), 352 + 32 * np.sin(a), 7.5), "#efe6d0")
    b.fill(oval(1762, 352, 15), "#f4ead4")
    b.fill(rounded(1706, 204, 1816, 226, 8), "#a8987a")


def _cord(p: Painter) -> None:
    """Paint the cord from the receiver to the telephone on the wall, in coils."""
    points = np.linspace(0, 1, 56)
    for t in points:
        x = 1640 + 110 * t + 20 * np.sin(t * 3.0)
        y = 470 + 330 * np.sin(np.pi * t) - 60 * t
        p.line([(x - 11, y + 5), (x, y - 7), (x + 11, y + 5)], 5.5, "#e8dcc0", "tube", 1)
        p.line([(x - 11, y + 8), (x, y - 3), (x + 11, y + 8)], 2.2, "#9a8c70", "tube", 0.8)


def _lorelai(p: Painter) -> None:
    """Paint her with her back to us, the receiver at her ear."""
    draw_top_back(p, TOP, 0.98)
    draw_waves(p)
    phone = p.part(
        "phone",
        "92,60! 112,40 142,44 154,76! 146,130 150,186! 146,222 118,232 98,214! 118,176 114,110!",
        4,
        0.5,
    )
    p.soft(phone, "#20151b", 10, 0.6, hard=0.9)
    p.fill(phone, "#f4ead4")
    p.fill("136,44! 132,130 136,232! 166,232! 166,44!", "#b8ad98", 0.9, phone)
    hand_on(p, ARM, FIST, TONES, -116, 1.02, False, girth=SLIM, to_lamp=HALL.to_lamp, under="#20151b")
    sleeve(p, ARM, TOP)


def draw() -> Stack:
    """Return the picture."""
    b = _rooms()
    film = painter()
    draw_poppies(film, GLASS)
    picture = shown(b.rgb, film.pixels()[..., :3], GLASS, (1.14, 1.12, 1.1), 1.2)
    wash = (spot((620, 560), (420, 360))[..., None] * np.array([0.5, 0.30, 0.36], np.float32)) * 0.6
    b = Board(screen(picture, wash).astype(np.float32))
    for parts, at in (((lambda p: draw_top_back(p, JERSEY, 0.9), lambda p: draw_rory_head(p, 0, 430)), (520, 520)),
                      ((draw_jess_back, draw_jess_head), (748, 500))):  # fmt: skip
        for layer in painted(parts, at, 0.5):
            pixels = layer.pixels()
            b.rgb = backlit(
                b.rgb,
                pixels,
                [((0, -1), 4, PINK, 0.9), ((0.6, -0.7), 5, GREEN, 0.5), ((-0.6, -0.7), 5, PINK, 0.5)],
                "#2c2c50",
                0.34,
            )
    b.ramp(rounded(300, 664, 980, 1000, 40), ("#4d7a5c", "#2a4a3c", "#1c3030"), (0, 664), (0, 900))
    b.shine(rounded(330, 668, 950, 682, 8), "#ffd0c0", 0.4, 6)
    for x in (522, 748):
        b.shade(rounded(x - 6, 690, x + 6, 980, 6), "#12241f", 0.7, 6)
    _wall(b)
    cord = painter()
    _cord(cord)
    stack = Stack(brushed(b.rgb.astype(np.float32), 1.1, 0.4))
    stack.add("cord", cord, 0.4)
    stack.figure("lorelai", painted((_lorelai,), AT, SCALE), HALL, 0.7)
    return stack.finished(0.45, 0.74, 28, 0.9)


PICTURE = Picture(draw)
