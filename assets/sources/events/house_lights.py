"""The one house with every light on, and somebody going back and forth in front of the lights with a bowl."""

from __future__ import annotations

import cv2
import numpy as np
import skia

from ..people.painter import Painter, mix
from ..people.spline import oval
from .kit.board import Board, straight
from .kit.glass import behind_glass
from .kit.home import fairy_lights
from .kit.layers import Stack
from .kit.night import draw_bough, draw_leaf, draw_leaves, sky
from .kit.printed_house import printed_house
from .kit.porch import draw_door, draw_pumpkin, draw_sash, draw_siding, draw_window
from .kit.profiles import draw_her_head, one_tone
from .kit.stage import HEIGHT, WIDTH, bloom, brushed, defocus, glow, over, painter
from .kit.style import LOOK
from .picture import Picture

BIG, SMALL = (980.0, 330.0, 1560.0, 742.0), (96.0, 330.0, 436.0, 742.0)
UPSTAIRS = ((150.0, -60.0, 400.0, 118.0), (610.0, -60.0, 860.0, 118.0), (1120.0, -60.0, 1420.0, 118.0))
# A maple's crown, in its height: middles and reaches of what hangs together.
CROWN = (
    (0.0, -0.86, 0.2, 0.15),
    (-0.2, -0.74, 0.18, 0.13),
    (0.19, -0.76, 0.19, 0.14),
    (0.03, -0.64, 0.26, 0.12),
    (-0.12, -0.92, 0.12, 0.08),
)
SETS = ("street/fence_sky", "street/fence")
SEEN = (0.0, 0.0, 1477.0, 831.0)  # of the set, whose left house it is
FACTOR = 1920 / 1477
# In the set: windows that were dark, the one downstairs with its shutters, the lit one beside the door, the door.
DARK_UP = ((628.0, 258.0, 706.0, 350.0), (856.0, 260.0, 934.0, 350.0))
ATTIC, PARLOUR = (636.0, 122.0, 699.0, 212.0), (814.0, 436.0, 982.0, 531.0)
HALF_LIT, DOOR = (396.0, 446.0, 478.0, 566.0), (629.0, 428.0, 707.0, 595.0)
DEER = ((1125, 408), (1250, 408), (1260, 520), (1405, 560), (1405, 694), (1130, 694), (1125, 560))
SHADE, SHADE2 = "#5c241c", "#7c3524"
# What tells her from anybody else behind a curtain: it curls, stands off her head, and comes forward over her shoulder.
CURLS = (
    "-150,-196 -226,-150 -214,-70 -262,-10 -240,70 -290,130 -270,210 -318,270",
    "-180,-120 -236,-50 -222,30 -280,90 -258,170 -306,240 -290,310 -330,350", "-160,-40 -206,40 -190,120 -236,190 -220,270 -262,340",
    "-130,-20 -160,60 -136,130 -170,200 -144,280 -176,340", "-96,-40 -124,30 -92,90 -116,150 -84,210 -104,262",
)  # fmt: skip


def _front() -> Board:
    """Paint the front of the house: every window lit, the porch's roof, the door."""
    b = Board(sky(700, 12).astype(np.float32))
    draw_siding(b, -20, 1790, -20, 860, 48)
    for box in (*UPSTAIRS, SMALL, BIG):
        draw_window(b, box)
    for box in UPSTAIRS:
        draw_sash(b, box)
    b.fill(straight((1770, -20), (1812, -20), (1812, 900), (1770, 900)), "#4a5a88")
    draw_door(b, 570, 330, 860, 236, 0)
    b.ramp(
        straight((598, 376), (778, 376), (778, 560), (598, 560)), ("#ffd27f", "#f09a48"), (0, 376), (0, 560)
    )
    b.fill(straight((682, 376), (692, 376), (692, 560), (682, 560)), "#141d3c")
    b.ramp(
        straight((-20, 176), (1860, 176), (1900, 268), (-20, 268)), ("#3c4a7c", "#202a52"), (0, 176), (0, 268)
    )
    for x in range(-10, 1900, 64):
        b.line([(x, 178), (x + 10, 266)], 3, "#141b3c", "flat", 0.6)
    b.fill(straight((-20, 266), (1900, 266), (1900, 292), (-20, 292)), "#56669a")
    b.fill(straight((-20, 292), (1900, 292), (1900, 304), (-20, 304)), "#0c1230", 0.8, 2)
    b.ramp(
        straight((-20, 846), (1900, 846), (1900, 900), (-20, 900)), ("#4a5684", "#202a52"), (0, 846), (0, 900)
    )
    b.ramp(
        straight((-20, 900), (1940, 900), (1940, 1100), (-20, 1100)),
        ("#16233a", "#0c1322"),
        (0, 900),
        (0, 1080),
    )
    for x0, x1 in ((SMALL[0], SMALL[2]), (570, 806), (BIG[0], BIG[2])):
        b.shine(straight((x0, 852), (x1, 852), (x1 + 160, 1100), (x0 - 160, 1100)), "#ffab54", 0.3, 26)
    return b


def _lorelai(at: tuple[float, float] = (1196, 470), scale: float = 0.56) -> Painter:
    """Return her in the window: half a run to the left, a bowl before her, and what didn't stay in it."""
    p = painter(at, scale, True)
    with p.placed(0, 0, 13, about=(-60, 300)):
        p.fill("-60,60! -26,120 -10,250 -30,640! -270,640! -250,240 -206,120 -150,70!", SHADE)
        draw_her_head(p, one_tone(SHADE, SHADE))
        for spine in CURLS:
            p.line(spine, 58, SHADE, [(0, 0.7), (0.3, 1), (0.7, 0.9), (1, 0.1)], rough=0)
        for spine in CURLS:
            p.line(spine, 5, SHADE2, [(0, 0), (0.5, 1), (1, 0)], rough=0)
        for spine in ("-110,170 -30,300 110,236", "-70,170 20,262 116,208"):
            p.line(spine, 50, SHADE, [(0, 1), (0.6, 0.85), (1, 0.6)], rough=0)
        p.fill("60,176! 292,120! 286,190 240,240 170,258 110,240!", SHADE2)
        chance = np.random.default_rng(4)
        for _ in range(34):
            p.fill(oval(chance.uniform(84, 274), 150 + chance.uniform(-44, 6), 17, 14), SHADE2)
        for x, y in ((150, 60), (206, 20), (250, 74), (318, 40), (180, -30), (280, -16)):
            p.fill(oval(x, y, 12, 10), SHADE2)
    return p


def _elevation() -> np.ndarray:
    """Return the front as one would see it from its lawn, somebody in its window."""
    picture = brushed(_front().rgb.astype(np.float32), 1.2, 0.3)
    inside = fairy_lights(picture, ("1000,372 1140,416 1280,376", "1280,376 1420,414 1550,368"), 46, 6, 0.3)
    x0, y0, x1, y1 = (int(v) for v in BIG)
    picture[y0:y1, x0:x1] = inside[y0:y1, x0:x1]
    her = _lorelai().pixels()
    her[:y0], her[y1:], her[:, : x0 + 40], her[:, x1 - 40 :] = 0, 0, 0, 0
    b = Board(over(picture, her).astype(np.float32))
    for box in (SMALL, BIG):
        draw_sash(b, box)
    for x in (26, 500, 876, 1690):
        b.fill(straight((x, 290), (x + 38, 290), (x + 38, 850), (x, 850)), "#4a5a88")
        b.fill(straight((x + 28, 290), (x + 38, 290), (x + 38, 850), (x + 28, 850)), "#ffc07a", 0.5, 1)
    draw_pumpkin(b, 880, 880, 44, -1)
    draw_pumpkin(b, 480, 884, 34, 1)
    return b.rgb


def _at(x: float, y: float) -> tuple[float, float]:
    """Return where a point of the set lies in the picture, which is its mirror: nobody has walked past this house."""
    return WIDTH - (x - SEEN[0]) * FACTOR, (y - SEEN[1]) * FACTOR


def _pane(b: Board, box: tuple[float, float, float, float], seed: int) -> skia.Path:
    """Light a window of the set that was dark: a warm room with something on its wall, its bars, its frame."""
    (x1, y0), (x0, y1) = _at(box[0], box[1]), _at(box[2], box[3])
    chance = np.random.default_rng(seed)
    glass = straight((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    wide, tall = x1 - x0, y1 - y0
    b.ramp(glass, ("#ffe0a0", "#f6b65c", "#c9742e"), (0, y0), (0, y1), 1, 0.8)
    b.shine(
        oval(x0 + wide * chance.uniform(0.3, 0.7), y0 + tall * 0.3, wide * 0.3, tall * 0.26),
        "#fff2c8",
        0.5,
        9,
        glass,
    )
    for _ in range(3):
        x, y = x0 + wide * chance.uniform(0.08, 0.7), y0 + tall * chance.uniform(0.3, 0.7)
        b.fill(straight((x, y), (x + wide * 0.2, y), (x + wide * 0.2, y + tall * 0.22), (x, y + tall * 0.22)),
               "#a85f2c", 0.5, 1.4, glass)  # fmt: skip
    for edge, way in ((x0, 1), (x1, -1)):
        b.ramp(straight((edge, y0), (edge + way * wide * 0.2, y0), (edge + way * wide * 0.13, y1), (edge, y1)),
               ("#b5532f", "#7c2c26"), (edge + way * wide * 0.2, 0), (edge, 0), 0.85, 1, glass)  # fmt: skip
    return glass


def _bars(b: Board, box: tuple[float, float, float, float], across: int, down: int) -> None:
    """Paint a window's bars over whatever is seen in it, and the sill, which shines."""
    (x1, y0), (x0, y1) = _at(box[0], box[1]), _at(box[2], box[3])
    for k in range(1, across):
        x = x0 + (x1 - x0) * k / across
        b.line([(x, y0), (x + 0.6, (y0 + y1) / 2), (x, y1)], 4.4, "#5d4a3c", "flat", 0.9, 0.7)
    for k in range(1, down):
        y = y0 + (y1 - y0) * k / down
        b.line([(x0, y), ((x0 + x1) / 2, y + 0.6), (x1, y)], 4.4, "#5d4a3c", "flat", 0.9, 0.7)
    b.line([(x0 - 8, y1 + 3), ((x0 + x1) / 2, y1 + 4), (x1 + 8, y1 + 3)], 8, "#8f8a86", "flat", 0.9, 0.8)
    b.shine_line([(x0 - 4, y1 + 1), ((x0 + x1) / 2, y1 + 1), (x1 + 4, y1 + 1)], 4, "#ffc888", 0.8, 1)


def _lorelai_far(box: tuple[float, float, float, float]) -> np.ndarray:
    """Return her as she is seen from the walk, in the big window and nowhere else."""
    (x1, y0), (x0, y1) = _at(box[0], box[1]), _at(box[2], box[3])
    size = 0.25
    small = cv2.resize(
        _lorelai().pixels().astype(np.float32), None, fx=size, fy=size, interpolation=cv2.INTER_AREA
    )
    whole = np.zeros((HEIGHT, WIDTH, 4), np.float32)
    left, top = round((x0 + x1) / 2 - 1180 * size), round(y1 - 760 * size)
    part = small[: min(small.shape[0], HEIGHT - top)]
    whole[top : top + part.shape[0], left : left + part.shape[1]] = part
    whole[: int(y0) + 2], whole[int(y1) - 1 :], whole[:, : int(x0) + 2], whole[:, int(x1) - 1 :] = 0, 0, 0, 0
    return whole


def _without_the_deer(picture: np.ndarray) -> np.ndarray:
    """Return the set without what stands on the lawn of the house it was painted as."""
    hole = np.zeros((HEIGHT, WIDTH), np.uint8)
    points = np.array([_at(*at) for at in DEER], np.int32)
    cv2.fillPoly(hole, [points], 255)
    bytes_ = (np.clip(picture, 0, 1) * 255).astype(np.uint8)
    lawn = cv2.inpaint(bytes_, hole, 9, cv2.INPAINT_TELEA).astype(np.float32) / 255
    soft = cv2.GaussianBlur(lawn, (0, 0), 26)
    much = cv2.GaussianBlur(hole.astype(np.float32) / 255, (0, 0), 6)[..., None]
    return lawn + (soft - lawn) * much


def _house() -> np.ndarray:
    """Return a painted house of the street in a mirror, all of its windows lit, its porch in their light."""
    b = Board(_without_the_deer(np.ascontiguousarray(behind_glass(SETS, SEEN)[:, ::-1])))
    for k, box in enumerate((*DARK_UP, ATTIC, PARLOUR)):
        _pane(b, box, 5 + k)
    x0, y0 = _at(PARLOUR[2], PARLOUR[1])
    b.rgb = fairy_lights(b.rgb, (f"{x0 + 6},{y0 + 10} {x0 + 60},{y0 + 24} {x0 + 118},{y0 + 9}",
                                 f"{x0 + 118},{y0 + 9} {x0 + 170},{y0 + 26} {x0 + 224},{y0 + 10}"), 22, 2.4, 0.3)  # fmt: skip
    b.rgb = over(b.rgb, _lorelai_far(PARLOUR)).astype(np.float32)
    for box in (*DARK_UP, ATTIC):
        _bars(b, box, 3, 4)
    _bars(b, PARLOUR, 2, 2)
    (x1, y0), (x0, y1) = _at(PARLOUR[0], PARLOUR[3] + 6), _at(PARLOUR[2], PARLOUR[3] + 32)
    b.shine(straight((x0, y0), (x1, y0), (x1, y1), (x0, y1)), "#b07a40", 0.5, 3)  # wall, behind the rail
    (x1, y0), (x0, y1) = _at(*DOOR[:2]), _at(*DOOR[2:])
    b.fill(straight((x0, y0), (x1, y0), (x1, y1), (x0, y1)), "#2c4a63", 0.8, 1)
    b.fill(
        straight((x0 + 9, y0 + 14), (x1 - 9, y0 + 14), (x1 - 9, y0 + 62), (x0 + 9, y0 + 62)), "#ffd890", 1, 1
    )
    for k in (0.42, 0.72):
        y = y0 + (y1 - y0) * k
        b.fill(
            straight((x0 + 10, y), (x1 - 10, y), (x1 - 10, y + 36), (x0 + 10, y + 36)), "#1d3347", 0.8, 1.4
        )
    return b.rgb


def _spill(picture: np.ndarray) -> np.ndarray:
    """Return the picture with what its windows throw: on the porch's boards and the steps, down the walk, over the lawn."""
    b = Board(picture.astype(np.float32))
    for box, much, reach in ((PARLOUR, 0.34, 150), (HALF_LIT, 0.26, 110), (DOOR, 0.3, 60)):
        (x1, _), (x0, y1) = _at(box[0], box[1]), _at(box[2], box[3])
        b.shine(
            straight((x0, 800), (x1, 800), (x1 + reach, 1100), (x0 - reach, 1100)), "#ff9f4a", much * 0.7, 80
        )
        b.shine(oval((x0 + x1) / 2, 792, (x1 - x0) * 0.8, 18), "#ffc178", much, 14)
        b.rgb = glow(b.rgb, ((x0 + x1) / 2, y1 - 50), 210, "#ff9c48", 0.3)
    for box in (*DARK_UP, ATTIC):
        (x1, y0), (x0, y1) = _at(box[0], box[1]), _at(box[2], box[3])
        b.rgb = glow(b.rgb, ((x0 + x1) / 2, (y0 + y1) / 2), 90, "#ffa050", 0.28)
    return bloom(b.rgb, 0.42, 0.66, 22)


def _maple(foot: tuple[float, float], tall: float, seed: int, lit: int) -> np.ndarray:
    """Return a maple by the walk, the house's light along one side of it."""
    x, y = foot
    p, chance = painter(), np.random.default_rng(seed)
    trunk = p.part(
        "trunk", f"{x - tall * 0.05},{y}! {x - tall * 0.028},{y - tall * 0.22} {x - tall * 0.03},{y - tall * 0.5}! "
        f"{x + tall * 0.024},{y - tall * 0.5}! {x + tall * 0.022},{y - tall * 0.24} {x + tall * 0.052},{y}!", 8, 0.4,
    )  # fmt: skip
    p.fill(trunk, "#161326")
    for dx, dy in ((-0.24, -0.74), (0.2, -0.8), (-0.04, -0.95)):
        p.line([(x, y - tall * 0.4), (x + dx * tall * 0.5, y - tall * 0.58), (x + dx * tall, y + dy * tall)],
               tall * 0.045, "#161326", "taper")  # fmt: skip
    p.line([(x + lit * tall * 0.036, y - 10), (x + lit * tall * 0.016, y - tall * 0.24), (x + lit * tall * 0.018, y - tall * 0.4)],
           tall * 0.009, "#a8683a", "taper", 0.6, trunk)  # fmt: skip
    for _ in range(int(900 + tall * 1.2)):
        a, r = chance.uniform(0, 6.28), np.sqrt(chance.random())
        cx, cy, rx, ry = CROWN[int(chance.integers(len(CROWN)))]
        q = complex(x + (cx + np.cos(a) * r * rx * 1.15) * tall, y + (cy + np.sin(a) * r * ry * 1.25) * tall)
        near = (q.real - x) * lit / (tall * 0.34) + (q.imag - y + tall * 0.7) / (tall * 0.5)
        tone = mix(("#8a3a26", "#a8562a", "#6d2c28", "#b5702e")[int(chance.integers(4))], "#0d1430",
                   float(np.clip(0.66 - 0.36 * near + chance.uniform(-0.12, 0.12), 0.12, 0.9)))  # fmt: skip
        draw_leaf(p, q, tall * 0.021 * chance.uniform(0.6, 1.3), chance.uniform(0, 360), tone, chance)
    return p.pixels()


def _street_end() -> np.ndarray:
    """Return the house where the street ends, as one comes up to it."""
    picture = _spill(brushed(_house(), 0.7, 0.55))
    back = over(picture, defocus(_maple((330, 900), 900, 5, 1), 1.2))
    return np.clip(back, 0, 1).astype(np.float32)


def draw() -> Stack:
    """Return the picture."""
    if LOOK.printed:
        return Stack(printed_house(_lorelai((1176, 672), 0.24).pixels())).finished(calm=0.3)
    boughs = ("1990,-40 1840,60 1720,90 1600,80", 21), ("-70,-30 60,40 200,40", 22)
    stack = Stack(_street_end())
    near = painter()
    for spine, seed in boughs:
        draw_leaves(near, draw_bough(near, spine, 34, "#101428"), 220, 50, 20, seed, 0.3)
    stack.add("bough", defocus(near.pixels(), 2.0), 0.8)
    return stack.finished(0.5, 0.72, 30, 0.95, 0.5)


PICTURE = Picture(draw, SETS)
