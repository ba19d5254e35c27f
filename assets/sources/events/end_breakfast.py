"""Ask Me at Breakfast: morning on the couch, the table laid for four, and she has stopped in her page."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people import jess
from ..people.cloth import Tones, plaid
from ..people.expression import Expression
from ..people.hand import WRAP, draw_hand, place
from ..people.head import draw_head
from ..people.jess_clothes import CANVAS, NEAR_SHOULDER, WARP, draw_jacket, draw_trunk
from ..people.light import Light, rgb
from ..people.painter import Painter
from ..people.prop import draw_mug, draw_watch
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .kit.backs import draw_rory_head
from .kit.blanket import draw_wrap
from .kit.board import Board, rounded, straight
from .kit.silhouettes import edge_light
from .kit.stage import HEIGHT, WIDTH, bloom, brushed, defocus, lit, over, painter, paper, screen
from .kit.table import draw_bonnet, draw_bottle, draw_bowl, draw_carton, draw_eggs, draw_plate, draw_table
from .picture import Picture

AT, SCALE = (1180, 150), 1.12
HER_AT, HER_SCALE = (330, 96), 1.62
ASKING = Expression(
    inner=-7,
    middle=-4,
    outer=0,
    lid=1.02,
    low=0.2,
    look=(-9, -5),
    iris=1.04,
    mouth="smirk",
    blush=0.6,
    tilt=2,
    nod=-2,
)
HEAD = replace(jess.HEAD, own={"asking": ASKING})
BLANKET = Tones("#a8503a", "#743334", "#4c2230", "#d98d5c")
MUG_ARM = Arm(
    NEAR_SHOULDER, 214 + 640j, 70 + 552j, (50, 43, 33), out=1, shade=1, seed=7, cuff=0.92, name="arm_near"
)
MORNING = Light(
    "#ffdf9c",
    "#fffbe6",
    "#f2d6b4",
    "#a8bce8",
    night=0.22,
    gain=1.18,
    rim=0.9,
    wrap=0.6,
    kick=0.4,
    to_lamp=(0.82, -0.56),
)


def _room() -> np.ndarray:
    """Return wall, window and couch in the morning."""
    b = Board("#8d8257")
    b.ramp(rounded(-20, -20, 1940, 1100, 1), ("#a89a66", "#8a7c52", "#6f6146"), (1500, 0), (0, 900))
    for x in range(40, 1920, 170):
        b.line(f"{x},-20! {x},700!", 4, "#7c7048", "tube", 0.4, 1)
    for x, y, w, h, tone, ink in (
        (150, 90, 190, 260, "#2f7f86", "#efe6cc"),
        (640, 60, 200, 250, "#d9a53c", "#4a2524"),
    ):
        b.fill(rounded(x - 12, y - 12, x + w + 12, y + h + 12, 4), "#5a3c2b")
        b.fill(rounded(x, y, x + w, y + h, 2), tone)
        b.fill(
            f"{x + w * 0.2},{y + h * 0.75}! {x + w * 0.5},{y + h * 0.3}! {x + w * 0.8},{y + h * 0.75}!",
            ink,
            0.85,
        )
    b.fill(rounded(1436, -40, 1800, 470, 4), "#e9e2cf")
    b.ramp(rounded(1460, -40, 1776, 440, 2), ("#cfe6f2", "#fff6dc"), (0, 0), (0, 300))
    b.fill("1460,300 1540,250 1640,280 1776,240! 1776,440! 1460,440!", "#e8a83c")
    b.fill("1460,360 1600,330 1776,350! 1776,440! 1460,440!", "#c8762c")
    b.fill(rounded(1610, -40, 1626, 440, 1), "#e9e2cf")
    b.fill(rounded(1460, 190, 1776, 206, 1), "#e9e2cf")
    b.fill(rounded(1410, 440, 1826, 476, 4), "#f3ecd8")
    for x0, x1 in ((1330, 1464), (1772, 1930)):
        for i in range(5):
            a = x0 + (x1 - x0) * i / 5
            b.ramp(
                straight((a, -20), (a + 34, -20), (a + 40, 640), (a - 6, 640)),
                ("#d0503c", "#9c322e"),
                (a, 0),
                (a + 34, 0),
            )
    b.ramp(rounded(640, 470, 1940, 900, 60), ("#5d8258", "#3c5c46"), (0, 470), (0, 800))
    for x in (1010, 1420):
        b.fill(rounded(x, 480, x + 12, 860, 6), "#2c4638", 0.7, 4)
    b.shine(rounded(660, 474, 1930, 500, 14), "#ffe0a0", 0.35, 8)
    b.ramp(rounded(590, 590, 760, 960, 60), ("#6a9062", "#3c5c46"), (0, 590), (0, 860))
    b.ramp(rounded(1560, 560, 1760, 770, 30), ("#e0a63c", "#b57a2a"), (1760, 560), (1560, 770))
    picture = brushed(b.rgb.astype(np.float32), 1.3, 0.3)
    return defocus(np.dstack([picture, np.ones((HEIGHT, WIDTH, 1), np.float32)]), 1.6)[..., :3]


def _him() -> list[Painter]:
    """Return him in a blanket, a mug in his hand."""
    body, head, front = (painter(AT, SCALE) for _ in range(3))
    with body.warped(WARP):
        draw_trunk(body, HEAD)
        draw_jacket(body)
        draw_wrap(body, BLANKET, plaid(BLANKET, 74))
    draw_head(head, HEAD, "asking")
    with front.placed(-26, 512, -3, 1.15):
        draw_mug(front, "#2a2230")
    with place(front, MUG_ARM.wrist - 4 - 4j, 214, 1.0, mirror=True):
        draw_hand(front, WRAP, jess.TONES, "#6b4a3a")
        with front.placed(-4, 0):
            draw_watch(front, 26)
    sleeve(front, MUG_ARM, CANVAS)
    return [body, head, front]


def _steam() -> np.ndarray:
    """Return the mug's steam."""
    p = painter()
    for spine, width in (
        ("1150,640 1120,580 1160,520 1130,450", 20),
        ("1180,640 1200,590 1170,540 1196,480", 15),
    ):
        p.line(spine, width, "#fff6e0", "taper", 0.55, rough=0)
    return defocus(p.pixels(), 11)


def _motes() -> Painter:
    """Return a little dust where the sun comes in."""
    p, chance = painter(), np.random.default_rng(6)
    for _ in range(70):
        t = chance.random()
        x, y = 1560 - 760 * t + chance.normal(0, 120), 60 + 640 * t + chance.normal(0, 40)
        p.fill(oval(x, y, chance.uniform(1, 3.4)), "#fff3cf", chance.uniform(0.2, 0.8))
    return p


def _table() -> list[Painter]:
    """Return the table's things."""
    p = painter()
    draw_table(p, 800)
    draw_carton(p, 690, 846, 132, 216)
    draw_bottle(p, 830, 850, 176)
    draw_bowl(p, 905, 900, 76, "#4d7fa8", "#34577e")
    draw_bowl(p, 1540, 886, 80, "#d9a53c", "#a87428")
    for x, y, w in ((1500, 990, 126), (1250, 930, 124), (1740, 930, 112), (960, 975, 126)):
        draw_plate(p, x, y, w)
    draw_eggs(p, 1250, 928, 120)
    return [p]


def _her() -> np.ndarray:
    """Return her from behind, near to us and out of focus, morning in her hair."""
    p = painter(HER_AT, HER_SCALE)
    p.fill(
        "-60,230! -90,320 -190,372! -250,480 -260,900! 270,900! 258,480 200,372! 110,320 70,230!", "#4a3a48"
    )
    draw_rory_head(p, -10, 520)
    return p.pixels()


def draw() -> np.ndarray:
    """Return the picture."""
    bag = painter()
    bag.fill("1560,640 1700,612 1840,640 1950,632! 1950,860! 1520,860! 1530,720", "#d98a92")
    bag.fill("1560,640 1640,690 1600,860! 1520,860! 1530,720", "#b3626f", 0.9)
    for x in range(1600, 1950, 84):
        bag.line(f"{x},640 {x - 14},740 {x - 10},860", 3, "#b3626f", "taper", 0.8)
    draw_bonnet(bag, 1730, 700, 0.84)
    picture = over(_room(), defocus(bag.pixels(), 1.2))
    picture = lit(picture, _him(), MORNING)
    picture = over(picture, _steam(), 0.5)
    picture = lit(picture, _table(), replace(MORNING, rim=0.5))
    b = Board(picture.astype(np.float32))
    b.shine("1460,-20! 1776,-20! 900,1100! 300,1100!", "#ffd98c", 0.27, 60)
    b.shine("1480,-20! 1600,-20! 640,1100! 420,1100!", "#ffe6b0", 0.2, 30)
    picture = over(b.rgb, defocus(_motes().pixels(), 1.2), 0.8)
    her = _her()
    soft = defocus(np.dstack([her[..., :3] * np.array([0.72, 0.62, 0.62], np.float32), her[..., 3:]]), 4)
    picture = over(picture, soft)
    for towards, width, much in (((1.0, -0.3), 9, 0.9), ((0.8, -0.2), 34, 0.34)):
        rim = edge_light(soft, towards, width, 3)
        picture = screen(picture, rim[..., None] * rgb("#ffdb94") * much)
    return paper(bloom(picture, 0.5, 0.74, 34), 0.7, 0.35)


PICTURE = Picture(draw)
