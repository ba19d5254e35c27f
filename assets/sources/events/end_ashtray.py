"""Running Ashtrays: she has run in, the door is closing, and he has two fingers on his own lips."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people import jess
from ..people.expression import Expression
from ..people.hand import draw_forearm, place
from ..people.head import draw_head
from ..people.jess_clothes import CANVAS, FAR_SHOULDER, NEAR_SHOULDER, WARP, draw_jacket, draw_trunk
from ..people.light import Light
from ..people.painter import Painter
from ..people.prop import draw_watch
from ..people.sleeve import Arm, sleeve
from .kit.board import Board
from .kit.grips import TOUCH
from .kit.hands import ROUND, draw_gesture
from .kit.mouths import HELD
from .kit.night import draw_bough, draw_hills, draw_leaves, moon, sky
from .kit.porch import door_light, draw_door, draw_floor, draw_rail, draw_siding, fallen
from .kit.stage import bloom, brushed, lit, over, painter, paper
from .picture import Picture

AT, SCALE = (736, 122), 1.2
TASTE = Expression(
    inner=-9, middle=-8, outer=-1, lid=1.06, low=0.1, look=(-9, 1), iris=0.97, mouth=HELD, blush=1.0
)
HEAD = replace(jess.HEAD, own={"taste": TASTE})
LIPS_ARM = Arm(
    NEAR_SHOULDER, 140 + 588j, 7 + 345j, (50, 43, 33), out=1, shade=1, seed=10, cuff=0.84, name="arm_near"
)
PACK_ARM = Arm(
    FAR_SHOULDER, -226 + 650j, -296 + 478j, (47, 41, 33), out=-1, shade=-1, seed=12, cuff=0.9, name="arm_far"
)
TO_DOOR = (0.95, -0.28)
LAMP = Light(
    "#ffb45e",
    "#ffe6b8",
    "#6577c8",
    "#b8d0ff",
    night=0.42,
    gain=1.24,
    rim=0.95,
    wrap=0.55,
    kick=0.6,
    to_lamp=TO_DOOR,
)


def _place() -> np.ndarray:
    """Return the porch: yard and moon on the left, the door on the right."""
    picture = moon(sky(720, 15), (262, 206), 82, 0.7)
    p = painter()
    draw_hills(p, 640, "#1d4a66", "#14344e")
    picture = over(picture, p)
    leaves = painter()
    for spine, seed in (
        ("-60,-30 120,40 300,30 470,90", 11),
        ("-60,300 60,330 150,420 190,520", 12),
        ("300,-60 480,10 640,10", 13),
    ):
        samples = draw_bough(leaves, spine, 34, "#101428")
        draw_leaves(leaves, samples, 230, 46, 17, seed, 0.3)
    picture = over(picture, leaves)
    b = Board(picture.astype(np.float32))
    draw_siding(b, 1150, 1940, -10, 830)
    b.fill("1126,-10! 1168,-10! 1168,840! 1126,840!", "#3c4c80")
    b.fill("1126,-10! 1134,-10! 1134,840! 1126,840!", "#8ea6d8", 0.6)
    draw_door(b, 1420, 96, 830, 330, 74)
    draw_floor(b, 830, (1040, 330), ("#2a3560", "#141a38"))
    picture = brushed(b.rgb.astype(np.float32), 1.1, 0.45)
    rail = painter()
    draw_rail(rail, 640, (120, 560), 846, x1=1130)
    picture = over(picture, rail)
    picture = door_light(picture, (1420, 1494, 832), ((1180, 1100), (640, 1100)), 0.62)
    return over(picture, fallen(26, (40, 850, 1500, 1060), 20, 5))


def _figure() -> list[Painter]:
    """Return him, but for what is before his face."""
    body, head = painter(AT, SCALE, True), painter(AT, SCALE, True)
    with body.warped(WARP):
        draw_trunk(body, HEAD)
        draw_jacket(body)
    with head.placed(0, 0, 3, about=(24, 300)):
        draw_head(head, HEAD, "taste")
    return [body, head]


def _lips() -> Painter:
    """Return the arm whose fingers are on his lips."""
    p = painter(AT, SCALE, True)
    draw_forearm(p, LIPS_ARM, jess.TONES)
    with place(p, LIPS_ARM.wrist, 241, 0.64, mirror=True):
        draw_gesture(p, TOUCH, jess.TONES, "#8f5356", "all", TO_DOOR)
    with place(p, LIPS_ARM.wrist + 4 + 8j, 241, 1.0, mirror=True):
        draw_watch(p, 24)
    sleeve(p, LIPS_ARM, CANVAS)
    return p


def _pack() -> Painter:
    """Return the arm with the crushed packet."""
    p = painter(AT, SCALE, True)
    draw_forearm(p, PACK_ARM, jess.TONES)
    sleeve(p, PACK_ARM, CANVAS)
    at = PACK_ARM.wrist
    with p.placed(at.real - 10, at.imag - 104, -10, 1.3):
        for x, turn in ((-14, -16), (2, 5), (16, 22)):
            with p.placed(x, -34, turn):
                p.fill("-5,-34! 5,-34! 5,30! -5,30!", "#f2ebdd")
                p.fill("-5,-34! 5,-34! 5,-18! -5,-18!", "#d79a54")
                p.fill("1,-34! 5,-34! 5,30! 1,30!", "#a89a98", 0.7)
        whole = p.part(
            "pack",
            "-34,-30! -20,-38 -8,-30! 4,-40 18,-30! 32,-36! 30,-8! 38,12 28,34! 34,60! -30,60! -36,30! -28,10 -38,-10!",
            4,
            0.4,
        )
        p.fill(whole, "#e6ddcc")
        p.fill("-40,-6! -10,4 10,-6 40,2! 40,34! 8,26 -12,36 -40,24!", "#b5382f", 1, whole)
        p.fill("6,-44! 14,-10 2,10 16,40 4,70! 60,70! 60,-44!", "#8f8590", 0.55, whole)
        for spine in ("-30,-24 -14,-6 -24,14", "-4,-30 6,-8 -6,16", "22,-24 10,4 24,30"):
            p.line(spine, 3, "#6d4a4a", "taper", 0.8, whole)
    with place(p, at, -84, 0.7):
        draw_gesture(p, ROUND, jess.TONES, "#5a3a40", "all", TO_DOOR)
    return p


def draw() -> np.ndarray:
    """Return the picture."""
    picture = lit(_place(), [*_figure(), _pack(), _lips()], LAMP)
    return paper(bloom(picture, 0.5, 0.7, 30), 0.9, 0.5)


PICTURE = Picture(draw)
