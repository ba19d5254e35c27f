"""The kitchen in the dark: the pans on their hooks, and the alley's lamp through the screen door."""

from __future__ import annotations

from functools import partial

import cv2
import numpy as np

from ..people.painter import mix
from ..people.spline import cut, moved, oval
from .kit.board import Board, path_of, rounded, straight
from .kit.glass import behind_glass
from .kit.printed_kitchen import printed_kitchen
from .kit.stage import brushed, glow, paper
from .kit.style import LOOK
from .picture import Picture

PANS = (
    (210, 118),
    (424, 104),
    (622, 112),
    (800, 84),
    (954, 92),
    (1094, 70),
    (1214, 60),
)  # where, and how wide
DOOR = (1424.0, 1758.0, 120.0, 880.0)
AMBER = "#ffb45c"
SETS, ALLEY = ("alley/night_sky", "alley/night"), (250.0, 100.0, 1400.0, 787.5)


def _room() -> Board:
    """Paint wall, tiles and floor, and the screen door with the alley behind it."""
    b, chance = Board("#0b1020"), np.random.default_rng(9)
    b.ramp(
        straight((0, 0), (1920, 0), (1920, 900), (0, 900)),
        ("#0e1428", "#1a2440", "#2a3150"),
        (0, 0),
        (1500, 0),
    )
    for row in range(8):
        y = 300 + 58 * row
        b.fill(straight((0, y), (1380, y), (1380, y + 3), (0, y + 3)), "#3a4a74", 0.34)
        for x in range(-40 + 58 * (row % 2), 1380, 116):
            b.fill(straight((x, y), (x + 3, y), (x + 3, y + 58), (x, y + 58)), "#3a4a74", 0.26)
    x0, x1, y0, y1 = DOOR
    b.fill(straight((x0 - 44, y0 - 44), (x1 + 44, y0 - 44), (x1 + 44, y1), (x0 - 44, y1)), "#1c2138")
    b.ramp(
        straight((x0, y0), (x1, y0), (x1, y1), (x0, y1)),
        ("#e89a48", "#8a5a4c", "#33406c"),
        (x1, y0),
        (x0, y1),
    )
    beyond = cv2.GaussianBlur(behind_glass(SETS, ALLEY), (0, 0), 2.6)
    part = (slice(int(y0), int(y1)), slice(int(x0), int(x1)))
    b.rgb[part] = np.clip(beyond[part] * 1.25 + 0.02, 0, 1)
    b.rgb = glow(b.rgb, (x1 - 70, y0 + 70), 170, "#fff0c0", 0.9)
    for _ in range(26):  # tiles that take the light, fewer the further they are from the door
        x, y = 1380 - 58 * int(abs(chance.normal(0, 7))), 300 + 58 * int(chance.integers(7))
        b.shine(
            rounded(x - 54, y + 5, x - 4, y + 54, 3), "#ffb868", 0.02 + 0.045 * max(0.0, (x - 500) / 900), 3
        )
    b.shine(straight((1380, 300), (1380, 690), (700, 690), (900, 300)), "#ff9a48", 0.07, 90)
    return b


def _shelf(b: Board) -> None:
    """Paint a shelf with jars and a row of bowls by the door, each lit along the side that faces it."""
    chance = np.random.default_rng(6)
    b.shade(straight((1010, 560), (1390, 560), (1380, 610), (980, 610)), "#05070f", 0.7, 12)
    b.ramp(
        straight((1000, 540), (1384, 540), (1384, 562), (1000, 562)),
        ("#33304a", "#b27b46"),
        (1000, 0),
        (1384, 0),
    )
    b.fill(straight((1000, 540), (1384, 540), (1384, 544), (1000, 544)), "#f0b468", 0.6, 1)
    x = 1016.0
    for wide, tall, tone in ((52, 96, "#5a3230"), (44, 74, "#4a4a38"), (56, 108, "#3c4a60"), (46, 82, "#6a4a30"), (60, 70, "#54565e"),
                             (40, 100, "#5c2f2c")):  # fmt: skip
        jar = rounded(x, 540 - tall, x + wide, 540, 9)
        b.shade(rounded(x - 16, 546 - tall, x + wide - 10, 540, 9), "#05070f", 0.6, 9)
        b.ramp(jar, (mix(tone, "#0c1122", 0.7), tone, mix(tone, "#ffb868", 0.5)), (x, 0), (x + wide, 0))
        b.fill(cut(jar, moved(jar, -5, 0)), AMBER, 0.75, 1)
        b.fill(rounded(x + 3, 528 - tall, x + wide - 3, 544 - tall, 5), mix(tone, "#1a1c2c", 0.4))
        b.fill(
            rounded(x + wide * 0.2, 540 - tall * 0.6, x + wide * 0.8, 540 - tall * 0.3, 2), "#d8c49c", 0.35
        )
        x += wide + chance.uniform(6, 12)


def _screen(b: Board) -> None:
    """Paint the screen door's frame and mesh over the alley, and what its light does to the floor."""
    x0, x1, y0, y1 = DOOR
    for k in range(38):
        x = x0 + (x1 - x0) * k / 37
        b.fill(straight((x, y0), (x + 1.6, y0), (x + 1.6, y1), (x, y1)), "#0a0d18", 0.3)
    for k in range(80):
        y = y0 + (y1 - y0) * k / 79
        b.fill(straight((x0, y), (x1, y), (x1, y + 1.6), (x0, y + 1.6)), "#0a0d18", 0.26)
    for bar in (
        (x0, y0, x0 + 34, y1), (x1 - 34, y0, x1, y1), (x0, y0, x1, y0 + 34), (x0, 520, x1, 566), (x0, y1 - 60, x1, y1)
    ):  # fmt: skip
        b.fill(straight((bar[0], bar[1]), (bar[2], bar[1]), (bar[2], bar[3]), (bar[0], bar[3])), "#10131f")
    b.line([(x0 + 38, y0 + 30), (x0 + 38, y1)], 4, AMBER, "flat", 0.5)
    b.fill(oval(x0 + 60, 610, 8, 16), "#d8a25c")
    b.ramp(
        straight((-20, 880), (1940, 880), (1940, 1100), (-20, 1100)),
        ("#141826", "#0a0c14"),
        (0, 880),
        (0, 1080),
    )
    for k in range(-16, 22):  # tiles on the floor, which run to a point beyond the wall
        b.line([(960 + 90 * k, 880), (960 + 190 * k, 1100)], 3, "#05070e", "flat", 0.6, 0.8)
    for y in (902, 932, 972, 1024):
        b.line([(-20, y), (960, y + 0.5), (1940, y)], 3, "#05070e", "flat", 0.6, 0.8)
    b.shine(straight((x0, 880), (x1, 880), (x1 - 40, 1100), (x0 - 420, 1100)), "#ffa648", 0.34, 16)
    for a, c in ((x0 + 34, x0 + 40), (x1 - 40, x1 - 34)):  # and the frame's shadow in the pool
        b.shade(straight((a, 882), (c, 882), (c - 230, 1100), (a - 250, 1100)), "#1a1418", 0.5, 8)


def _pan(b: Board, x: float, r: float) -> None:
    """Paint a pan on its hook: hung by its handle, lit from the door, cool on the other side."""
    y = 132 + x * 0.022
    tall = r * 1.5
    b.line([(x, y), (x + 4, y + 24), (x - 4, y + 34)], 7, "#8a93a8", "flat")
    b.fill(rounded(x - r * 0.11, y + 26, x + r * 0.11, y + 40 + tall, r * 0.1), "#1b2238")
    b.line([(x + r * 0.07, y + 40), (x + r * 0.07, y + 30 + tall)], r * 0.05, AMBER, "taper", 0.9)
    c = y + 30 + tall + r * 0.86
    whole = oval(x, c, r, r)
    b.shade(oval(x - r * 0.34, c + r * 0.2, r, r), "#04060e", 0.7, r * 0.16)
    b.ramp(whole, ("#131a2e", "#242c46", "#4a3c40"), (x - r, c), (x + r, c))
    b.fill(cut(whole, moved(whole, -r * 0.09, r * 0.03)), AMBER, 0.95, 1)
    b.fill(cut(whole, moved(whole, -r * 0.04, r * 0.01)), "#ffe6ae", 0.9, 0.6)
    b.fill(cut(whole, moved(whole, r * 0.04, 0)), "#5f7fc0", 0.7, 1)
    b.fill(oval(x, c, r * 0.74, r * 0.74), "#0e1426", 0.5)
    ring = oval(x, c, r * 0.74, r * 0.74)
    b.fill(cut(ring, moved(ring, r * 0.05, -r * 0.03)), "#b98048", 0.6, 1)
    b.shine(oval(x + r * 0.34, c - r * 0.2, r * 0.12, r * 0.3), "#ffb866", 0.3, r * 0.1)


def _counter(b: Board, egg: bool) -> None:
    """Paint the stove with its pilot light, and the board beside it: onions, or one egg."""
    b.ramp(
        straight((-20, 716), (640, 716), (640, 900), (-20, 900)), ("#1c2236", "#0e1220"), (0, 716), (0, 900)
    )
    b.ramp(straight((-20, 676), (660, 676), (660, 722), (-20, 722)), ("#26304c", "#6a5848"), (0, 0), (660, 0))
    b.fill(straight((-20, 676), (660, 676), (660, 681), (-20, 681)), "#d89a58", 0.6, 1)
    for x in (150, 470):
        b.fill(rounded(x - 110, 660, x + 110, 678, 8), "#0a0d17")
        for k in range(9):
            b.fill(oval(x - 74 + 18.5 * k, 657, 4, 9), "#4f8cff", 0.9 if x < 300 else 0.0, 1)
    b.rgb = glow(b.rgb, (150, 656), 120, "#3f78ff", 0.5)
    pot = rounded(360, 540, 590, 664, 20)
    b.ramp(pot, ("#141a2c", "#2a3048", "#7a5a44"), (360, 0), (590, 0))
    b.fill(straight((350, 536), (600, 536), (600, 550), (350, 550)), "#3c4460")
    b.fill(cut(pot, moved(pot, -9, 0)), AMBER, 0.9, 1)
    b.ramp(
        straight((660, 716), (1384, 716), (1384, 900), (660, 900)),
        ("#15192a", "#221c22"),
        (660, 0),
        (1384, 0),
    )
    b.ramp(
        straight((650, 684), (1396, 684), (1396, 726), (650, 726)),
        ("#3a3844", "#a4703e"),
        (650, 0),
        (1396, 0),
    )
    b.fill(straight((650, 684), (1396, 684), (1396, 689), (650, 689)), "#f0b468", 0.7, 1)
    b.fill(rounded(70, 752, 570, 892, 10), "#0c1020")  # the oven: its door, its bar, the towel over that
    b.ramp(rounded(120, 790, 520, 884, 8), ("#060810", "#1a2036", "#3a3030"), (120, 0), (520, 0))
    b.fill(rounded(90, 762, 550, 774, 5), "#6d7690")
    b.fill(straight((380, 761), (550, 761), (550, 765), (380, 765)), AMBER, 0.8, 1)
    b.ramp(
        straight((396, 764), (486, 764), (492, 880), (392, 880)),
        ("#3c4468", "#6a5f72", "#c08a5c"),
        (396, 0),
        (490, 0),
    )
    for x in (412, 446, 474):
        b.line([(x, 766), (x + 1, 820), (x - 1, 878)], 5, "#262c4a", "taper", 0.6, 1)
    for k in range(5):
        b.fill(oval(110 + 92 * k, 736, 13, 13), "#0a0d18")
        b.line(
            [(116 + 92 * k, 728), (120 + 92 * k, 738), (114 + 92 * k, 746)],
            4,
            AMBER,
            "taper",
            0.25 + 0.14 * k,
        )
    for x0, x1 in ((680, 900), (916, 1138), (1154, 1372)):
        warm = (x1 - 640) / 760
        b.fill(rounded(x0, 742, x1, 890, 5), mix("#10141f", "#4a3426", warm * 0.8))
        b.fill(rounded(x0 + 18, 760, x1 - 18, 886, 4), mix("#0c0f19", "#3a281f", warm * 0.8))
        b.line([(x1 - 2, 744), (x1 - 2, 816), (x1 - 2, 888)], 3, AMBER, "flat", 0.2 + 0.5 * warm)
        b.fill(rounded(x0 + 30, 796, x0 + 38, 836, 4), mix("#4a5068", AMBER, warm))
    b.ramp(
        straight((880, 662), (1290, 662), (1310, 690), (866, 690)),
        ("#6a4a34", "#d09450"),
        (880, 0),
        (1300, 0),
    )
    if egg:
        b.shade(oval(1058, 668, 62, 8), "#0a0a12", 0.8, 6)
        shell = oval(1110, 641, 38, 29)
        b.ramp(shell, ("#6a6a8c", "#d8c4a4", "#fff0d0"), (1074, 652), (1146, 626))
        b.shine(oval(1128, 630, 9, 6), "#ffffff", 0.6, 4)
        return
    for x, y, r in ((968, 630, 40), (1094, 626, 44), (1032, 622, 49)):
        onion = path_of(
            f"{x - 3},{y - r * 1.5}! {x - r * 0.16},{y - r * 1.0} {x - r * 0.8},{y - r * 0.5} {x - r * 1.04},{y + r * 0.1} "
            f"{x - r * 0.7},{y + r * 0.74} {x},{y + r * 0.94} {x + r * 0.7},{y + r * 0.74} {x + r * 1.04},{y + r * 0.1} "
            f"{x + r * 0.8},{y - r * 0.5} {x + r * 0.16},{y - r * 1.0} {x + 6},{y - r * 1.5}!"
        )
        b.shade(oval(x - r * 0.5, 668, r, 8), "#0a0a12", 0.6, 6)
        b.ramp(onion, ("#3a2a3a", "#8a6248", "#e8c48c"), (x - r, y), (x + r, y))
        for k in (-0.62, -0.24, 0.2, 0.6):
            b.line(
                [(x + k * 4, y - r * 1.1), (x + k * r * 1.3, y), (x + k * r * 0.4, y + r * 0.88)],
                3.4,
                "#5a3a30",
                "taper",
                0.7,
            )
        b.fill(cut(onion, moved(onion, -4, 2)), "#ffdca4", 0.9, 0.8)
    b.fill(straight((1150, 644), (1252, 650), (1250, 662), (1146, 662)), mix("#c9ccd6", "#c08a50", 0.3))


def draw(egg: bool = False) -> np.ndarray:
    """Return the picture; some evenings there is one egg out."""
    if LOOK.printed:
        return paper(printed_kitchen(egg))
    b = _room()
    _screen(b)
    _shelf(b)
    b.line([(60, 130), (700, 146), (1310, 158)], 16, "#2a3048", "flat")
    b.line([(60, 126), (700, 142), (1310, 154)], 4, "#c98f54", "in", 0.9)
    for x, r in PANS:
        _pan(b, x, r)
    _counter(b, egg)
    picture = brushed(b.rgb.astype(np.float32), 0.9, 0.6)
    return paper(glow(picture, (1660, 260), 620, "#ff9a40", 0.24), 0.9, 0.4)


PICTURE = Picture(draw, SETS)
VARIANTS = {"egg": Picture(partial(draw, True), SETS)}
