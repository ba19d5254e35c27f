"""The W shelf as time stops: two held breaths, one tape in two hands, the store drained of colour."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import jess, rory
from ..people.expression import Expression
from ..people.figure import Draw
from ..people.hand import HOLD, hand_on, place
from ..people.head import draw_head
from ..people.jess_clothes import CANVAS, NEAR_SHOULDER, draw_sweater, draw_tee
from ..people.light import Light, rgb
from ..people.painter import Painter
from ..people.prop import draw_tape
from ..people.rory_clothes import COAT, FAR_SHOULDER, draw_coated
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .kit.figure import draw_jess
from .kit.hands import SLIM
from .kit.mouths import HELD
from .kit.stage import bloom, brushed, defocus, glow, lit, over, painter, paper, screen, spot
from .kit.tapes import draw_shelf
from .kit.watch import wrist_watch
from .picture import Picture

DRAINED = ("#141c30", "#242f46", "#55627a", "#a9b2ba")
HIS_SCALE, HER_SCALE = 1.46, 1.42
JESS_AT, RORY_AT = (1336, 100), (580, 190)
TAPE_AT, TAPE_TURN = (956, 566), -7

HELD_HER = Expression(
    inner=-7, middle=-5, outer=0, lid=1.12, low=0.1, look=(-8, -5), iris=1.06, mouth=HELD, blush=0.6
)
HELD_HIM = Expression(
    inner=-9, middle=-5, outer=0, lid=0.9, low=0.1, look=(-8, 6), iris=1.06, mouth=HELD, blush=0.4
)
HER_HEAD = replace(rory.HEAD, own={"held": HELD_HER})
HIS_HEAD = replace(jess.HEAD, own={"held": HELD_HIM})
LOOK_UP, LOOK_DOWN = 15, -7
TO_RIGHT, TO_LEFT = (0.62, -0.78), (-0.62, -0.78)
HIS_ARM = Arm(
    NEAR_SHOULDER, 138 + 596j, -134 + 374j, (50, 44, 34), out=1, shade=1, seed=7, cuff=0.8, name="arm_near"
)
HER_ARM = Arm(
    FAR_SHOULDER, -112 + 600j, -172 + 326j, (41, 38, 31), out=-1, shade=-1, seed=31, cuff=0.9, name="arm_far"
)
LAMP = Light("#ffd79a", "#fff6df", "#c9b2c4", "#8ea6d8", night=0.14, gain=1.3, rim=0.9, wrap=0.5, kick=0.5)


def _store() -> np.ndarray:
    """Return the shelf behind them, drained and still."""
    p = painter()
    p.fill("0,0! 1920,0! 1920,1080! 0,1080!", "#1a2338")
    p.fill("0,0! 1920,0! 1920,150! 0,150!", "#4a566c")
    for i, y in enumerate((348, 582, 816, 1050)):
        draw_shelf(p, -20, 1940, y, 186, DRAINED, 40 + i)
    for x in (300, 1560):
        p.fill(f"{x},128! {x + 26},128! {x + 26},1080! {x},1080!", "#2b364e")
        p.fill(f"{x},128! {x + 6},128! {x + 6},1080! {x},1080!", "#6c788c", 0.7)
    p.fill("0,128! 1920,128! 1920,152! 0,152!", "#7d8898")
    return brushed(p.pixels()[..., :3], 1.5, 0.2)


def _letter(p: Painter) -> None:
    """Paint the sign of the shelf, hung between the two."""
    with p.placed(952, 150, -1.5):
        p.fill("-84,-92! 84,-92! 84,100! -84,100!", "#0f1526", 0.5)
        p.fill("-88,-98! 80,-98! 80,92! -88,92!", "#c9cdca")
        p.fill("-78,-88! 70,-88! 70,82! -78,82!", "#3c475e")
        p.line("-62,-52! -38,50! -6,-24! 24,50! 54,-58!", 21, "#e2e3dc", "flat", 1, rough=0.05)


def _her(flip: bool = True) -> list[Painter]:
    """Return her layers: on her knees, looking up."""
    back, body, head = (painter(RORY_AT, HER_SCALE, flip) for _ in range(3))
    with back.placed(0, 0, LOOK_UP * 0.5, about=(24, 300)), HER_HEAD.posed(back, HELD_HER, 0.5):
        HER_HEAD.draw_back(back)
    draw_coated(body, HER_HEAD)
    with head.placed(0, 0, LOOK_UP, about=(24, 290)):
        draw_head(head, HER_HEAD, "held")
    return [back, body, head]


def _him(under: Draw) -> list[Painter]:
    """Return his layers, but for the arm that holds the tape."""
    body, head = (painter(JESS_AT, HIS_SCALE) for _ in range(2))
    draw_jess(body, under)
    with head.placed(-10, 6, LOOK_DOWN, about=(24, 300)):
        draw_head(head, HIS_HEAD, "held")
    return [body, head]


def _hers_behind() -> Painter:
    """Return her fingers beyond the tape."""
    p = painter(RORY_AT, HER_SCALE, True)
    hand_on(p, HER_ARM, HOLD, rory.TONES, 228, 1.0, only="behind", to_lamp=TO_RIGHT, girth=SLIM)
    return p


def _hers() -> Painter:
    """Return her arm, palm and thumb."""
    p = painter(RORY_AT, HER_SCALE, True)
    hand_on(
        p, HER_ARM, HOLD, rory.TONES, 228, 1.0, under="#16324a", only="front", to_lamp=TO_RIGHT, girth=SLIM
    )
    sleeve(p, HER_ARM, COAT)
    return p


def _his_behind() -> Painter:
    """Return his fingers beyond the tape."""
    p = painter(JESS_AT, HIS_SCALE)
    hand_on(p, HIS_ARM, HOLD, jess.TONES, 200, 1.06, bare=0.4, only="behind", to_lamp=TO_LEFT)
    return p


def _his() -> Painter:
    """Return his thumb, his wrist with the watch, his sleeve."""
    p = painter(JESS_AT, HIS_SCALE)
    hand_on(p, HIS_ARM, HOLD, jess.TONES, 200, 1.06, bare=0.4, under="#16324a", only="front", to_lamp=TO_LEFT)
    with place(p, HIS_ARM.wrist + 18 + 14j, 220, 1.12, mirror=True):
        wrist_watch(p, 27, 7, 54)
    sleeve(p, HIS_ARM, CANVAS)
    return p


def _tape() -> Painter:
    """Return the tape between them."""
    p = painter(TAPE_AT, 1.62)
    with p.placed(0, 0, TAPE_TURN):
        draw_tape(p, "#0c1424")
    return p


def _pencil() -> list[tuple[Painter, float]]:
    """Return the pencil that has come out from behind her ear and stays where it is, and how it got there."""
    found = []
    for x, y, turn, alpha in (
        (330, 262, 4, 0.10),
        (282, 330, 26, 0.2),
        (246, 420, 50, 0.36),
        (226, 528, 74, 1.0),
    ):
        p = painter((x, y), 1.5)
        with p.placed(0, 0, turn):
            whole = p.part("pencil", "-74,-6! 60,-6! 84,0! 60,6! -74,6!", 2, 0.5)
            p.fill(whole, "#e2ae3e")
            p.fill("-74,1! 62,1! 62,6! -74,6!", "#a9752c", 1, whole)
            p.fill("60,-6! 84,0! 60,6!", "#ecd0a2")
            p.fill("77,-1.8! 84,0! 77,1.8!", "#2a2230")
            p.fill("-74,-6! -60,-6! -60,6! -74,6!", "#9aa0a8")
            p.fill("-88,-5! -74,-6! -74,6! -88,5! -91,0", "#c46a66")
            for mark in (-46, -39, -30):
                p.line(f"{mark},-6 {mark + 3},-2 {mark + 2},2", 2.2, "#8a5a22", "taper", 0.9, whole)
        found.append((p, alpha))
    return found


def _dust() -> Painter:
    """Return the dust that does not come down."""
    p = painter()
    chance = np.random.default_rng(12)
    for _ in range(260):
        x, y = chance.normal(950, 420), chance.uniform(20, 730)
        near = chance.random() ** 3
        r = 1.2 + 4.2 * near
        p.fill(oval(x, y, r), "#fff3d8", chance.uniform(0.3, 0.95))
    for _ in range(16):
        x, y = chance.uniform(60, 1860), chance.uniform(60, 720)
        p.fill(oval(x, y, chance.uniform(9, 17)), "#ffe9c0", chance.uniform(0.08, 0.2))
    return p


def draw(under: Draw = draw_tee) -> np.ndarray:
    """Return the picture."""
    picture = _store()
    letter = painter()
    _letter(letter)
    picture = over(picture, letter)
    shaft = spot((950, -60), (400, 800), 1.4) * 0.62
    picture = screen(picture * 0.74, shaft[..., None] * rgb("#9fb0c8"))
    picture = glow(picture, (950, 470), 320, "#ffcf8a", 0.30)
    right, left = replace(LAMP, to_lamp=TO_RIGHT), replace(LAMP, to_lamp=TO_LEFT)
    picture = lit(picture, _her(), right)
    picture = lit(picture, _him(under), left)
    picture = lit(picture, [_hers_behind()], right)
    picture = lit(picture, [_his_behind()], left)
    picture = lit(picture, [_tape()], replace(left, rim=0.5))
    picture = lit(picture, [_hers()], right)
    picture = lit(picture, [_his()], left)
    for pencil, alpha in _pencil():
        picture = lit(picture, [pencil], right, alpha)
    picture = over(picture, defocus(_dust().pixels(), 1.1), 0.9)
    picture = screen(picture, (spot((950, 200), (330, 620)) * 0.10)[..., None] * rgb("#ffe0a8"))
    return paper(bloom(picture, 0.5), 1.0, 0.45)


PICTURE = Picture(draw)
VARIANTS = {"sweater": Picture(partial(draw, draw_sweater))}
