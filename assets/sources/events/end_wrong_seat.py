"""The wrong side of the bus: she comes after it, and he is looking out of the other window.

Or she came in time, and stands on the bench, looking for him in the wrong windows.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import skia

from ..people import rory
from ..people.expression import Expression
from ..people.hand import FLAT, draw_hand, place
from ..people.head import draw_head
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.prop import draw_tape
from ..people.spline import oval
from .kit import backs, clock, leaves, stage
from .kit.board import Board, rounded, straight
from .kit.figure import painted
from .kit.glass import beads, behind_glass, draw_frame, fog
from .kit.runner_front import draw_front_body, draw_front_hair, draw_front_head
from .kit.seats import draw_seat
from .kit.style import LOOK
from .picture import Picture

PANE = (196, 62, 1724, 742)
VANISH = (1030, 330)
GROUND = -262
BACK_WINDOW = (633, 290, 754, 424)  # what of the poster's bus lies about its back window
GIRL = (-0.25, 3.95)  # where she runs in it, in metres
AMBER = "#ffb45a"
STREET = replace(LIGHTS["night"], night=0.3, wrap=0.4, rim=1.0, kick=0.45, to_lamp=(0.72, -0.66))


def at(x: float, height: float, z: float) -> tuple[float, float]:
    """Return the pixel of a point of the street: right of and above the eye, `z` near planes away."""
    return VANISH[0] + x / z, VANISH[1] - height / z


def wall(x: float, z0: float, z1: float, low: float, high: float) -> skia.Path:
    """Return a rectangle on a wall along the street."""
    return straight(at(x, low, z0), at(x, low, z1), at(x, high, z1), at(x, high, z0))


def floor(x0: float, x1: float, z0: float, z1: float) -> skia.Path:
    """Return a rectangle of the ground."""
    return straight(at(x0, GROUND, z0), at(x1, GROUND, z0), at(x1, GROUND, z1), at(x0, GROUND, z1))


def _sky(b: Board) -> None:
    """Paint the night, its stars, and the church at the end of the street."""
    b.ramp(
        straight((0, 0), (1920, 0), (1920, 420), (0, 420)),
        ("#0e2146", "#17406a", "#4a5f74"),
        (0, 0),
        (0, 400),
    )
    chance = np.random.default_rng(3)
    for _ in range(110):
        x, y, r = chance.uniform(200, 1720), chance.uniform(40, 260), chance.uniform(0.6, 1.8)
        b.shine(oval(x, y, r), "#e6f0ff", chance.uniform(0.3, 0.9))
    b.ramp(
        "906,58! 928,150! 946,150! 946,330! 866,330! 866,150! 884,150!",
        ("#56708c", "#8d9aa6"),
        (0, 60),
        (0, 330),
    )
    b.fill("906,150! 946,150! 946,330! 920,330!", "#3c5470", 0.8)
    b.fill(oval(902, 208, 17), "#fff0c0")
    b.fill("900,300 940,262 985,290 1060,270 1120,252 1180,280 1240,330! 880,340!", "#20364c")


def _diner(b: Board) -> None:
    """Paint the diner at the corner she comes round, as its set has it."""
    x, near, far = -640, 0.72, 2.1
    b.ramp(wall(x, near, far, GROUND, 640), ("#5b3230", "#7a4436", "#4a2c34"), (140, 0), (740, 0))
    b.fill(
        straight(at(x, GROUND, far), at(x - 500, GROUND, far), at(x - 500, 640, far), at(x, 640, far)),
        "#2c2436",
    )
    b.rgb = stage.onto(
        b.rgb,
        "diner_front/nobody",
        ((484, 0), (1760, 0), (1760, 900), (484, 900)),
        (at(x, 372, near), at(x, 372, far), at(x, GROUND, far), at(x, GROUND, near)),
        1.15,
    )
    b.shine(wall(x, near, far, -150, 120), "#ffb45a", 0.16, 24)


def _far_side(b: Board) -> None:
    """Paint the dark store across, the next houses, and trees that have caught the lamps."""
    b.ramp(wall(-660, 2.6, 6, GROUND, 520), ("#2c2c42", "#3a4458"), (780, 0), (960, 0))
    for z0, z1 in ((2.8, 3.1), (3.4, 3.9)):
        b.shine(wall(-660, z0, z1, -60, 110), "#e8a050", 0.5)
    b.ramp(wall(760, 1.0, 2.4, GROUND, 560), ("#22283e", "#1a2138"), (1340, 0), (1800, 0))
    b.ramp(wall(760, 2.5, 6, GROUND, 420), ("#39405a", "#262c46"), (1150, 0), (1340, 0))
    b.rgb = stage.onto(
        b.rgb,
        "store_front/nobody",
        ((490, 250), (1950, 92), (1960, 980), (490, 912)),
        (at(760, 250, 2.4), at(760, 250, 1.0), at(760, GROUND, 1.0), at(760, GROUND, 2.4)),
        0.85,
    )
    for z0, z1 in ((2.7, 3.0), (3.3, 3.7)):
        b.shine(wall(760, z0, z1, -40, 110), "#e8a050", 0.45)
    chance = np.random.default_rng(12)
    for cx, cy, r, n in ((1560, 150, 150, 190), (1306, 128, 62, 90)):  # clear of her hand and her scarf
        for _ in range(n):
            a, d = chance.uniform(0, 6.3), r * chance.random() ** 0.6
            x, y = cx + d * np.cos(a) * 1.2, cy + d * np.sin(a) * 0.8
            lit = np.clip((1420 - x if cx > 1400 else x - cx + 30) / 160 + 0.4 + chance.normal(0, 0.2), 0, 1)
            tone = ("#4a2028", "#8a3a22", "#c9682a", "#e8973c")[int(lit * 3.99)]
            size = r * chance.uniform(0.08, 0.2)
            b.fill(leaves.leaf(x, y, size * 1.6, chance.uniform(0, 360), 0.8, False), tone, 0.9)


def _ground(b: Board) -> None:
    """Paint road and pavements, what the lamps and the panes lay on them, and the leaves."""
    b.ramp(
        straight((0, 338), (1920, 338), (1920, 800), (0, 800)),
        ("#5c4a4c", "#352e42", "#20203a"),
        (0, 340),
        (0, 760),
    )
    b.ramp(floor(-640, -440, 0.5, 8), ("#7a5a4a", "#5a4648"), (0, 360), (0, 740))
    b.ramp(floor(480, 760, 0.5, 8), ("#4c4652", "#34344c"), (0, 360), (0, 740))
    for x in (-440, 480):
        b.fill(floor(x - 8, x + 8, 0.5, 8), "#8d8078", 0.8)
    b.shine(floor(-640, -380, 0.6, 2.0), "#ffb050", 0.38, 26)
    for z0 in (0.86, 1.2, 1.7, 2.5):
        b.fill(floor(8, 30, z0, z0 * 1.16), "#c9b070", 0.5, 1)
    for x, y, rx, ry, much in (
        (1060, 470, 150, 190, 0.36),
        (860, 520, 90, 150, 0.3),
        (1300, 560, 130, 190, 0.34),
    ):
        b.shine(oval(x, y, rx * 0.5, ry), AMBER, much, 50)
    chance = np.random.default_rng(2)
    for _ in range(46):
        z = chance.uniform(0.62, 2.4)
        x, wide = chance.uniform(-420, 460), chance.uniform(3, 9)
        b.shine(floor(x, x + wide, z, z * chance.uniform(1.1, 1.4)), AMBER, chance.uniform(0.08, 0.3), 3)
    leaves.strewn(b, 150, (200, 380, 1720, 760), 7, 26, 5, 0.2)


def _lamp(b: Board, x: float, z: float, side: int) -> None:
    """Paint a street lamp with its cone."""
    foot, head = at(x, GROUND, z), at(x + 90 * side, 470, z)
    top = at(x, 500, z)
    w = 17 / z
    b.line([foot, ((foot[0] + top[0]) / 2, (foot[1] + top[1]) / 2), top], w, "#191c2c", "tube")
    b.line([top, ((top[0] + head[0]) / 2, top[1] - 26 / z), head], w * 0.7, "#191c2c", "tube")
    pool = at(x + 90 * side, GROUND, z)
    b.shine(straight(head, (pool[0] - 260 / z, pool[1]), (pool[0] + 260 / z, pool[1])), AMBER, 0.15, 24 / z)
    b.shine(oval(*pool, 250 / z, 34 / z), AMBER, 0.5, 26 / z)
    b.fill(oval(head[0], head[1], 40 / z, 14 / z), "#20222e")
    b.fill(oval(head[0], head[1] + 9 / z, 32 / z, 11 / z), "#fff4d0", 1, 1)
    b.rgb = stage.glow(b.rgb, head, 120 / z, AMBER, 0.75)


def _inside(b: Board) -> None:
    """Paint the back of the bus about the pane: the sign, the bench nobody sits on."""
    draw_frame(b, PANE, ("#5a4632", "#1d1a26"), 74, 30)
    b.rgb = stage.glow(b.rgb, (960, -60), 520, "#ffd08a", 0.3)
    if LOOK.printed:
        _printed_bench(b)
        return
    for k, x in enumerate((110, 690, 1270)):
        draw_seat(b, x, x + 540, 806, 1290, 0.75, 3 + k)
    b.shine(
        straight((420, 742), (1500, 742), (1620, 1000), (300, 1000)), AMBER, 0.1, 60
    )  # what the street lays on them


def _printed_bench(b: Board) -> None:
    """Print the rear seats, red as they are in the poster's bus."""
    for x0, x1 in ((120, 640), (660, 1260), (1280, 1800)):
        back = rounded(x0, 764, x1, 1300, 54)
        b.fill(back, "#8e3a2c")
        b.fill(straight((x0, 764), (x1, 764), (x1, 800), (x0, 800)), "#c2603e", 1, 0, back)
        b.fill(straight((x1 - 90, 800), (x1, 800), (x1, 1100), (x1 - 60, 1100)), "#6a2826", 1, 0, back)
        b.fill(straight((x0, 930), (x1, 930), (x1, 1100), (x0, 1100)), "#6a2826", 0.8, 0, back)
        for u in (0.24, 0.76):
            x = x0 + (x1 - x0) * u
            b.fill(rounded(x - 74, 754, x + 74, 826, 12), "#e4cfa2")
            b.fill(straight((x + 44, 756), (x + 74, 756), (x + 74, 824), (x + 44, 824)), "#c6ac80")


def draw() -> np.ndarray:
    """Return the picture."""
    b = Board()
    _sky(b)
    _ground(b)
    _far_side(b)
    _diner(b)
    b.rgb = stage.brushed(b.rgb, 0.62, 0.45)
    for x, z, side in ((510, 3.6, -1), (-470, 3.4, 1), (510, 1.9, -1)):
        _lamp(b, x, z, side)
    # The lamps are behind her: what she throws comes at us, and under her sole it is black.
    b.shade(straight((890, 700), (1050, 704), (1190, 800), (790, 800)), "#14142e", 0.75, 16)
    b.shade(oval(934, 702, 52, 8), "#08081a", 0.95, 5)
    b.rgb = stage.glow(b.rgb, (1120, 340), 380, AMBER, 0.26)
    b.rgb = np.clip(b.rgb * 1.16 - 0.08, 0, 1) ** 1.12
    leaves.falling(b, 26, (220, 80, 1700, 740), (9, 22), 5)
    layers = painted(
        (draw_front_hair, draw_front_body, draw_front_head), (1010, 158), 0.378, turn=7, about=(60, 1440)
    )
    b.rgb = stage.lit(b.rgb, layers, STREET)
    b.rgb = stage.bloom(b.rgb, 0.5, 0.7, 30)
    b.shine(straight((320, 760), (620, 40), (720, 40), (420, 760)), "#a8c4e8", 0.05, 8)
    b.shine("520,66! 1400,66! 1330,92! 590,92!", "#ffdca0", 0.1, 8)
    _inside(b)
    return stage.paper(b.rgb, 0.9, 0.35)


# --- the curb comes by again ------------------------------------------------------------------------
SIDE = (70, 46, 1850, 780)
STOP = ("bus_stop/lamp_sky", "bus_stop/lamp")
SEEN = (1190, 176, 800, 450)
PRINTED = ("bus_stop/closed",), (800, 110, 1000, 562)  # with the lamp over her, and the sign beside
HER_AT, HER_SCALE = (742, 150), 0.9
UNDER_LAMP = replace(LIGHTS["night"], night=0.22, rim=1.0, wrap=0.6, to_lamp=(0.5, -0.87))
AT_THE_GLASS = replace(
    LIGHTS["night"], night=0.85, gain=0.62, rim=0.85, wrap=0.12, kick=0.0, to_lamp=(-0.9, -0.3)
)
SEARCHING = Expression(
    inner=-9, middle=-5, outer=2, lid=1.12, low=0.05, look=(-9, -1), mouth="gasp", blush=0.5, tilt=-3, nod=-2
)
HEAD = replace(rory.PERSON.head, own={**rory.PERSON.head.own, "searching": SEARCHING})


def _her_hair(p: Painter) -> None:
    """Paint the hair behind her."""
    with HEAD.posed(p, SEARCHING, 0.5):
        HEAD.draw_back(p)


def _her_face(p: Painter) -> None:
    """Paint her face, on its way along the wrong windows."""
    draw_head(p, HEAD, "searching")


def _her_hands(p: Painter) -> None:
    """Paint the tape flat over her heart, and both hands on it."""
    with p.placed(34, 486, -5, 0.96):
        draw_tape(p, rory.KNIT.deep)
    for arm, angle, nudge in ((HEART_FAR, -16, 6), (HEART_NEAR, 198, -8)):
        with place(p, arm.wrist + nudge, angle, 0.94, mirror=arm is HEART_NEAR):
            draw_hand(p, FLAT, rory.TONES, "#16324a", girth=0.84)
        rory.COATED.arm(p, arm, rory.TONES, forearm_only=True)


HEART_FAR = rory.SHOULDERS.arm(False, -198 + 640j, -72 + 548j, 21, 0.98)
HEART_NEAR = rory.SHOULDERS.arm(True, 224 + 650j, 128 + 540j, 22, 0.97)


def _her_body(p: Painter) -> None:
    """Paint her coat and its arms."""
    rory.COATED.body(p, HEART_FAR, HEART_NEAR)


def _bench(b: Board) -> None:
    """Paint the bench's back, which she stands behind because she stands on its seat."""
    for y in (700, 750):
        b.shade(straight((330, y + 26), (1250, y + 26), (1250, y + 44), (330, y + 44)), "#181020", 0.7, 6)
        b.ramp(rounded(330, y, 1250, y + 34, 8), ("#6b5038", "#3a2c2c"), (1000, y), (400, y + 34))
        b.shine(rounded(420, y, 1246, y + 6, 3), AMBER, 0.6, 1)
    for x in (400, 780, 1160):
        b.fill(rounded(x, 678, x + 20, 800, 6), "#1c1c28")
        b.shine(rounded(x + 14, 682, x + 20, 800, 3), AMBER, 0.4, 1)


def draw_bench() -> np.ndarray:
    """Return her on the bench, as he has it from the other side of the glass."""
    b = Board(behind_glass(*(PRINTED if LOOK.printed else (STOP, SEEN))))
    if LOOK.printed:
        clock.tell(b, PRINTED[1], 8, 15)
    b.smear(5, 4)
    b.rgb = np.clip(b.rgb * 1.06 - 0.05, 0, 1) ** 1.2
    b.rgb = stage.glow(b.rgb, (946, -14), 260, "#ffc070", 0.6)
    b.shine(straight((900, 0), (1000, 0), (1290, 800), (420, 800)), AMBER, 0.24, 50)
    leaves.falling(b, 44, (300, 60, 1350, 780), (12, 26), 3, to_lamp=(0, -1))
    layers = painted((_her_hair, _her_body, _her_face, _her_hands), HER_AT, HER_SCALE)
    b.rgb = stage.lit(b.rgb, layers, UNDER_LAMP)
    _bench(b)
    for seed, box in ((15, (90, 60, 470, 740)), (16, (1000, 60, 1350, 740))):
        leaves.falling(b, 5, box, (50, 80), seed, soft=5)
    b.rgb = stage.bloom(b.rgb, 0.4, 0.75, 26)
    b.shine(straight((300, 780), (660, 46), (800, 46), (440, 780)), "#a8c4e8", 0.06, 8)
    fog(b, (1330, 470), (170, 210), 0.42)
    fog(b, (960, 810), (1100, 60), 0.32, 5)
    beads(b, (80, 700, 1840, 780), 150, 6)
    draw_frame(b, SIDE, ("#3f3230", "#1c1820"), 70)
    back = painted(
        (backs.draw_jess_back, backs.draw_jess_head), (1640, 96), 2.4, True, turn=-7, about=(0, 300)
    )
    b.rgb = stage.lit(b.rgb, back, AT_THE_GLASS)
    return stage.paper(b.rgb, 0.9, 0.35)


PICTURE = Picture(draw, ("diner_front/nobody", "store_front/nobody"))
VARIANTS = {"bench": Picture(draw_bench, STOP)}
