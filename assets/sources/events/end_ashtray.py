"""Running Ashtrays: she has run in; the packet is held out over the rail, and the watch says there is time."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people import jess
from ..people.expression import Expression
from ..people.hand import FIST, PINCH, draw_forearm, draw_hand, place
from ..people.head import draw_head
from ..people.jess_clothes import CANVAS, FAR_SHOULDER, NEAR_SHOULDER
from ..people.light import Light, rgb
from ..people.painter import Painter
from ..people.sleeve import Arm, sleeve
from ..people.spline import moved
from .kit.board import Board, straight
from .kit.figure import draw_jess
from .kit.glass import behind_glass
from .kit.night import draw_bough, draw_leaf, draw_leaves
from .kit.silhouettes import edge_light
from .kit.stage import bloom, glow, lit, over, painter, paper, screen, spot
from .kit.watch import wrist_watch
from .picture import Picture

SETS = ("porch/moon_sky", "porch/moon")
SEEN = (92, 103, 1400, 788)
AT, SCALE = (716, 126), 1.24
WEIGHING = Expression(
    inner=-4, middle=1, outer=2, near_middle=-5, lid=0.66, low=0.12, look=(0, 11), mouth="wry", blush=0.9,
    tilt=-3, nod=15,
)  # fmt: skip
HEAD = replace(jess.HEAD, own={"weighing": WEIGHING})
WATCH_ARM = Arm(
    NEAR_SHOULDER, 150 + 622j, -44 + 482j, (48, 42, 33), out=1, shade=1, seed=10, cuff=0.84, name="arm_near"
)
PACK_ARM = Arm(
    FAR_SHOULDER, -338 + 506j, -532 + 432j, (47, 41, 32), out=1, shade=1, seed=12, cuff=0.93, name="arm_far"
)
LAMP = Light(
    "#bcd2ff", "#f6faff", "#6a78c4", "#ffab55", night=0.36, gain=1.3, rim=0.9, wrap=0.42, kick=0.85,
    to_lamp=(0.82, -0.57),
)  # fmt: skip


def _yard() -> np.ndarray:
    """Return what lies beyond the rail, and the rail: the set's yard, a little out of focus."""
    b = Board(behind_glass(SETS, SEEN))
    b.smear(2.2, 2.2)
    b.shade(straight((0, 560), (1920, 560), (1920, 1080), (0, 1080)), "#33406e", 0.35, 60)
    boughs = painter()
    for spine, seed in (
        ("1990,-60 1840,30 1700,20 1580,60", 11),
        ("1990,250 1900,260 1830,320 1800,400", 12),
    ):
        draw_leaves(boughs, draw_bough(boughs, spine, 34, "#101428"), 210, 44, 18, seed, 0.3)
    chance = np.random.default_rng(4)
    for x, y in ((1330, 640), (1262, 300), (1650, 520), (1420, 150)):
        draw_leaf(boughs, complex(x, y), 17, chance.uniform(0, 360), "#c8742a", chance)
    b.rgb = over(b.rgb, boughs)
    b.rgb = screen(b.rgb, (spot((-60, 620), (420, 900)) * 0.36)[..., None] * rgb("#ff9c45"))
    b.rgb = glow(b.rgb, (-60, 430), 300, "#ff9440", 0.7)
    return b.rgb


def _figure() -> list[Painter]:
    """Return him, but for what is before his face."""
    body, head = painter(AT, SCALE, True), painter(AT, SCALE, True)
    draw_jess(body)
    with head.placed(-6, 14, 2, about=(24, 300)):
        draw_head(head, HEAD, "weighing")
    return [body, head]


def _packet(p: Painter) -> None:
    """Paint a soft packet, three left in it, its top torn."""
    for x, turn in ((-20, -9), (2, 3), (22, 12)):
        with p.placed(x, -64, turn):
            p.fill("-6,-34! 6,-34! 6,40! -6,40!", "#f2ebdd")
            p.fill("-6,-34! 6,-34! 6,-14! -6,-14!", "#d79a54")
            p.fill("2,-34! 6,-34! 6,40! 2,40!", "#a89a98", 0.7)
    whole = p.part("packet", "-44,-66! -22,-74 -6,-64! 12,-76 44,-68! 47,0 43,74! 0,80 -43,74! -48,0", 4, 0.4)
    p.soft(moved(whole, 8, 12), "#0c1230", 9, 0.6, hard=0.8)
    p.fill(whole, "#e9e0cd")
    p.fill("-60,-26! 0,-14 60,-26! 60,34! 0,46 -60,34!", "#b5382f", 1, whole)
    p.fill("14,-90! 22,-20 10,20 24,90! 80,90! 80,-90!", "#7d7484", 0.5, whole)
    p.fill("-48,-66! 48,-66! 48,-52! -48,-54!", "#c9bda8", 0.9, whole)
    for spine in ("-34,-50 -22,-20 -30,10", "20,36 10,54 14,74", "-28,46 -20,58 -24,72"):
        p.line(spine, 2.4, "#6d4a4a", "taper", 0.5, whole)


def _held_out() -> Painter:
    """Return the arm over the rail and what it holds there by two fingers."""
    p = painter(AT, SCALE, True)
    draw_forearm(p, PACK_ARM, jess.TONES)
    sleeve(p, PACK_ARM, CANVAS)
    at = PACK_ARM.wrist
    with place(p, at, 196, 1.08):
        draw_hand(p, PINCH, jess.TONES, None, "behind")
    with p.placed(at.real - 116, at.imag + 4, 6, 0.86):
        _packet(p)
    with place(p, at, 196, 1.08):
        draw_hand(p, PINCH, jess.TONES, "#5a3a40", "front")
    return p


def _watch() -> Painter:
    """Return the other arm, turned so that he can read the hour."""
    p = painter(AT, SCALE, True)
    draw_forearm(p, WATCH_ARM, jess.TONES)
    with place(p, WATCH_ARM.wrist - 8 - 4j, 213, 1.06, mirror=True):
        draw_hand(p, FIST, jess.TONES, "#161622")
    with place(p, WATCH_ARM.wrist + 14 + 9j, 213, 1.46, mirror=True):
        wrist_watch(p, 24, 12, 6)
    sleeve(p, WATCH_ARM, CANVAS)
    return p


def draw() -> np.ndarray:
    """Return the picture."""
    held, watch, figure = _held_out(), _watch(), _figure()
    picture = lit(_yard(), [held, *figure, watch], LAMP)
    crown = edge_light(figure[1].pixels(), (-1.0, -0.2), 5)
    picture = screen(picture, crown[..., None] * rgb("#ffab55") * 0.6)
    return paper(bloom(picture, 0.5, 0.7, 30), 0.9, 0.45)


PICTURE = Picture(draw, SETS)
