"""Ask Me at Breakfast: morning on the couch, and she has stopped in her page, a finger in the book."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import jess, rory, rory_head
from ..people.cloth import Tones, fold
from ..people.expression import Expression
from ..people.figure import Bearing, leaning
from ..people.hand import RELAXED, hand_on, place
from ..people.head import draw_head
from ..people.jess_clothes import CANVAS, FAR_SHOULDER, NEAR_SHOULDER, YOKES
from ..people.light import Light
from ..people.painter import Painter
from ..people.prop import draw_popcorn
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .kit.board import Board, rounded
from .kit.cast import somebody
from .kit.figure import draw_jess
from .kit.stage import bloom, brushed, defocus, from_set, lit, over, painter, paper
from .kit.style import LOOK
from .kit.table import draw_bonnet, draw_can
from .kit.watch import wrist_watch
from .kit.inks import couch
from .picture import Picture

SETS = ("living_room/morning",)
SEEN = (860, 70, 880, 495)
AT, SCALE = (1150, 176), 1.14
HER_AT, HER_SCALE = (590, 226), 1.06
ASKING = Expression(
    inner=-7, middle=-4, outer=0, lid=1.04, low=0.2, look=(-9, -7), iris=1.04, mouth="smirk", blush=0.7,
    tilt=4, nod=-4,
)  # fmt: skip
ANSWERING = Expression(
    inner=-10, middle=-8, outer=-3, lid=1.04, low=0.14, look=(-9, 5), iris=1.02, mouth="soft", blush=0.9, tilt=-3,
    nod=6,
)  # fmt: skip
HEAD = replace(jess.HEAD, own={"asking": ASKING})
SUN = (
    ("96,60 126,140 130,240 118,330", 12), ("76,20 112,90 118,190 108,290 114,380", 8), ("128,150 138,260 124,380 130,450", 9),
    ("-96,90 -112,190 -108,300 -116,400", 10), ("-74,60 -92,150 -98,250", 7),
    ("-110,330 -122,420 -110,520", 8), ("122,380 132,470 120,560", 8),
)  # fmt: skip
QUILT = Tones("#d58a95", "#a85c6c", "#6f3c54", "#f2bcb8")
# He has just woken: one hand is up in the hair at his nape, which lifts that shoulder; the other lies in his lap.
WOKEN, SUNK = 3.0, Bearing(shrug=(-8, 34), roll=-10, hips=24, tilt=-0.1, sink=0.03, turn=0.14, waist=0.1)
NEAR = Arm(
    NEAR_SHOULDER,
    356 + 430j,
    176 + 236j,
    (52, 44, 33),
    out=-1,
    shade=1,
    seed=7,
    cuff=0.9,
    name="arm_near",
    yoke=YOKES[0],
)
FAR = Arm(
    FAR_SHOULDER,
    -226 + 634j,
    -50 + 730j,
    (48, 42, 33),
    out=-1,
    shade=-1,
    seed=6,
    cuff=0.92,
    name="arm_far",
    yoke=YOKES[1],
)
HERS_LEAN, HERS_BEARING = 4.0, Bearing(shrug=(-10, 16), roll=-4, hips=-26, tilt=-0.12, turn=0.1, waist=0.1)
MORNING = Light(
    "#ffdf9c", "#fffbe6", "#f2d6b4", "#a8bce8", night=0.34, gain=1.2, rim=1.0, wrap=0.28, kick=0.4,
    to_lamp=(0.82, -0.56),
)  # fmt: skip

HERS = replace(MORNING, night=0.3, rim=1.0)


def _room() -> np.ndarray:
    """Return the set's wall and window out of focus, and the couch before them."""
    b = Board(np.clip(from_set(SETS[0], SEEN) * 1.12, 0, 1))
    b.smear(3.4, 3.4)
    b.shade(rounded(560, 520, 1990, 900, 60), "#3a3020", 0.6, 40)
    b.ramp(rounded(610, 512, 1960, 1000, 70), couch("#5f7f50", "#3f5a3c", "#2a4230"), (0, 512), (0, 900))
    for x0, x1 in ((620, 1040), (1050, 1480), (1490, 1960)):
        b.ramp(rounded(x0, 520, x1, 800, 54), couch("#68885a", "#41603f"), (x1, 520), (x0, 760))
        b.shine(rounded(x0 + 40, 524, x1 - 40, 544, 12), "#ffe6a8", 0.3, 14)
        b.shade(rounded(x1 - 18, 560, x1 + 22, 800, 20), "#24341f", 0.6, 12)
    chance = np.random.default_rng(5)
    for _ in range(420):
        x, y = chance.uniform(620, 1940), chance.uniform(530, 820)
        (tone,) = couch("#8fb070" if chance.random() < 0.5 else "#33503a")
        b.line([(x, y), (x + 9, y + 12), (x + 14, y + 30)], chance.uniform(2, 5), tone, "taper", 0.16)
    b.ramp(rounded(1580, 596, 1776, 800, 34), ("#eab04a", "#bd7f2c"), (1776, 596), (1590, 800))
    b.line("1592,790 1600,700 1590,612", 4, "#ffdf90", "taper", 0.7)
    b.ramp(rounded(548, 664, 716, 1100, 66), couch("#68885a", "#38533a"), (0, 664), (0, 960))
    b.shine(rounded(572, 668, 700, 690, 14), "#ffe6a8", 0.26, 12)
    picture = brushed(b.rgb.astype(np.float32), 1.2, 0.3)
    return defocus(np.dstack([picture, np.ones((*picture.shape[:2], 1), np.float32)]), 1.2)[..., :3]


def _body(p: Painter) -> None:
    """Paint his trunk, and the arm that is up behind his head."""
    draw_jess(p)
    sleeve(p, NEAR, CANVAS)


def _arms(p: Painter) -> None:
    """Paint the hand that lies in his lap, its watch, and its sleeve."""
    hand_on(p, FAR, RELAXED, jess.TONES, 24, 1.06, False, under=CANVAS.deep)
    with place(p, FAR.wrist, 24, 1.06):
        wrist_watch(p, 23, 8, 15)
    sleeve(p, FAR, CANVAS)


def _nape(p: Painter) -> None:
    """Paint the hand that goes into the hair at his nape."""
    hand_on(p, NEAR, RELAXED, jess.TONES, 226, 1.06, False, 0.3)


def _him() -> list[Painter]:
    """Return him as he woke, Holly beside him."""
    quilt, behind, body, head, arms = (painter(AT, SCALE) for _ in range(5))
    leaning(_nape, WOKEN, SUNK)(behind)
    leaning(_body, WOKEN, SUNK)(body)
    with head.placed(0, 0, 5, about=(24, 300)):
        draw_head(head, HEAD, "asking")
    _quilt(quilt)
    leaning(_arms, WOKEN, SUNK)(arms)
    return [quilt, behind, body, head, arms]


def _quilt(p: Painter) -> None:
    """Paint the sleeping bag, pushed back over the couch beside him, and the girl in the bonnet on it."""
    path = p.part(
        "quilt",
        "150,700! 190,610 230,520 290,440 380,398 480,384 600,392 720,420! 720,1000! 60,1000! 90,800",
        8, 0.4,
    )  # fmt: skip
    p.fill(path, QUILT.base)
    p.fill(
        "150,700! 190,610 230,520 290,440! 300,560 260,700 250,1000! 60,1000! 90,800", QUILT.shade, 0.9, path
    )
    p.soft("560,440 720,420 720,1000 600,1000 620,700", QUILT.shade, 40, 0.8, path)
    p.soft("300,440 420,400 520,396 420,430 330,480", QUILT.light, 18, 0.7, path)
    for x in (300, 380, 460, 540, 620):
        p.line(f"{x},380 {x + 8},560 {x - 10},800", 3, QUILT.shade, "flat", 0.7, path)
        p.line(f"{x + 4},380 {x + 12},560 {x - 6},800", 1.6, QUILT.light, "flat", 0.6, path)
    for spine, width in (
        ("210,640 280,600 360,590", 16),
        ("240,560 300,540 360,530", 14),
        ("700,520 600,560 520,570", 15),
    ):
        fold(p, spine, width, path, QUILT)
    draw_bonnet(p, 452, 520, 0.92)


def _her(draped: bool) -> list[Painter]:
    """Return her, as she stands before him: hair up on one side, a book shut on one finger."""
    wear = replace(rory.HOME, last=rory.drape) if draped else rory.HOME
    return somebody(
        rory.HEAD,
        ANSWERING,
        leaning(partial(rory.hugged, wear=wear), HERS_LEAN, HERS_BEARING),
        leaning(partial(_book, wear=wear), HERS_LEAN, HERS_BEARING),
        HER_AT,
        HER_SCALE,
        True,
    )


def _book(p: Painter, wear: rory.Wear) -> None:
    """Paint the book in her arms, and the hair that a pillow has put up."""
    rory.hugged_over(p, wear)
    for spine, width in (
        ("70,22 116,44 132,96", 30),
        ("82,52 128,84 132,140", 28),
        ("52,4 104,2 138,44", 20),
    ):
        p.line(spine, width, rory_head.HAIR.base, [(0, 0.8), (0.5, 1), (1, 0.08)])
        p.line(spine, width * 0.24, rory_head.HAIR.light, "taper", 0.6)
    if LOOK.printed:  # against a morning long hair is one dark plank: locks of it take the sun
        for spine, width in SUN:
            p.line(spine, width, "#b87a48", "taper", 0.9)


def _motes() -> Painter:
    """Return a little dust where the sun comes in."""
    p, chance = painter(), np.random.default_rng(6)
    for _ in range(80):
        t = chance.random()
        x, y = 1560 - 760 * t + chance.normal(0, 120), 60 + 640 * t + chance.normal(0, 40)
        p.fill(oval(x, y, chance.uniform(1, 3.4)), "#fff3cf", chance.uniform(0.2, 0.8))
    return p


def _leftovers() -> Painter:
    """Return what movie night left on the low table, near to us."""
    p = painter()
    p.fill("860,1100! 900,986! 1990,986! 1990,1100!", "#5c3a26")
    p.fill("900,986! 1990,986! 1990,1000! 896,1000!", "#c08a56")
    draw_can(p, 1040, 1020, "#2f7f86", "#1f4f60")
    draw_popcorn(p, 1640, 1060, 150, 5, False)
    return p


def draw(draped: bool = False) -> np.ndarray:
    """Return the picture, his sweater on her or not."""
    picture = lit(_room(), _him(), MORNING)
    b = Board(picture.astype(np.float32))
    b.shine("1500,-20! 1800,-20! 980,1100! 420,1100!", "#ffd98c", 0.20, 70)
    picture = over(b.rgb, defocus(_motes().pixels(), 1.2), 0.8)
    picture = over(picture, defocus(_leftovers().pixels(), 4), 0.96)
    picture = lit(picture, _her(draped), HERS)
    return paper(bloom(picture, 0.4, 0.78, 30), 0.7, 0.35)


PICTURE = Picture(draw, SETS)
VARIANTS = {"sweater": Picture(partial(draw, True), SETS)}
