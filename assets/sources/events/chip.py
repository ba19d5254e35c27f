"""The chip: two mouths open at the same angle, one chip on the way up, and it has no idea whose it is."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import lorelai, rory
from ..people.expression import Expression
from ..people.hand import DAINTY
from ..people.light import LIGHTS
from ..people.lorelai import WINE
from ..people.painter import Painter
from ..people.spline import cut, moved, oval
from ..people.sleeve import Arm, sleeve
from .kit.board import Board
from .kit.cast import somebody
from .kit.figure import flattened, painted
from .kit.hands import SLIM, near_hand
from .kit.home import fairy_lights, from_the_left
from .kit.layers import Pulse, Stack
from .kit.stage import from_set, spot
from .kit.style import LOOK
from .picture import Picture

SETS = ("living_room/tv_grey",)
RORY_AT, LORELAI_AT, SCALE = (500, 128), (1390, 122), 1.64
WRIST, TURN = (1214, 888), 234
CHIP_AT = (1098, 663)
FILM = replace(LIGHTS["tv"], night=0.3, wrap=0.9, rim=1.0, kick=0.8, kicker="#ffb878")
NEAR = replace(FILM, night=0.24, to_lamp=(-0.6, -0.8))
GAPE = Expression(
    inner=-10, middle=-12, outer=-6, lid=1.26, low=-0.12, look=(-11, -2), iris=0.94, mouth="gasp", blush=0.5, tilt=-4,
    nod=-6,
)  # fmt: skip
FAR, NEAR_ARM = (
    rory.SHOULDERS.arm(False, -184 + 664j, -120 + 846j, 43, 0.98),
    rory.SHOULDERS.arm(True, 226 + 664j, 150 + 850j, 44, 0.98),
)
HER_FAR, HER_NEAR = (
    lorelai.SHOULDERS.arm(False, -196 + 660j, -110 + 800j, 64),
    lorelai.SHOULDERS.arm(True, 240 + 660j, 170 + 840j, 63),
)
CUFF = Arm(260 + 300j, 150 + 190j, 44 + 58j, (66, 60, 46), out=1, shade=1, seed=63, name="cuff", inner=0.3)


def _room() -> np.ndarray:
    """Return the wall far out of focus."""
    b = Board(np.clip(from_set(SETS[0], (560, 80, 760, 427)) * 0.6, 0, 1))
    b.smear(13, 13)
    lights = ("-40,10 300,76 640,16", "640,16 980,80 1320,14", "1320,14 1660,76 1960,10")
    return fairy_lights(b.rgb.astype(np.float32), lights, 62, 9, 0.6)


def _rory(p: Painter) -> None:
    """Paint her T-shirt, both arms down."""
    rory.HOME.trunk(p, rory.HEAD)
    for arm in (FAR, NEAR_ARM):
        rory.HOME.arm(p, arm, rory.TONES)


def _lorelai(p: Painter) -> None:
    """Paint her jacket; what one hand is doing is seen elsewhere."""
    lorelai._trunk(p)
    for arm in (HER_FAR, HER_NEAR):
        sleeve(p, arm, WINE)
    with p.warped(lorelai.WARP):
        lorelai._jacket(p)


def _chip(p: Painter) -> None:
    """Paint a chip about 0,0: a flat corner of corn that the frying has curled and blistered."""
    whole = p.part(
        "chip",
        "-104,40! -110,30 -102,18! -72,-24 -46,-62 -30,-98! -20,-110 -4,-106! 28,-70 70,-28 104,4! 112,14 "
        "104,26! 66,28 24,40 -20,40 -62,52!",
        6,
        0.6,
    )
    p.fill(moved(whole, 3, 9), "#8a551c", 1)
    p.fill(whole, "#eec570")
    p.fill(cut(whole, moved(whole, -7, -10)), "#c88f3c", 0.9, whole)
    p.soft("-60,-30 -30,-80 6,-70 30,-40 -10,-14 -50,6", "#fbe3a4", 14, 0.8, whole, hard=0.7)
    p.soft("10,30 50,-20 100,-10 100,24 50,40", "#d79a44", 16, 0.7, whole, hard=0.7)
    for corner in (
        "-112,40! -108,6! -86,14 -80,36!",
        "-40,-112! 8,-112! 0,-92 -30,-84!",
        "116,24! 112,-12! 88,-6 86,20!",
    ):
        p.fill(corner, "#9c5e1e", 0.5, whole)
    for x, y, r in ((-44, -6, 15), (-6, -50, 12), (30, -14, 17), (66, 4, 11), (-72, 20, 10), (4, 12, 12)):
        p.fill(oval(x + 2, y + 4, r, r * 0.72), "#b87c30", 0.75, whole)
        p.fill(oval(x, y, r * 0.92, r * 0.62), "#f6d68c", 0.95, whole)
        p.fill(oval(x - r * 0.25, y - r * 0.2, r * 0.4, r * 0.22), "#fff4cc", 0.9, whole)
    chance = np.random.default_rng(4)
    for _ in range(26):
        x, y = chance.uniform(-80, 90), chance.uniform(-80, 36)
        p.fill(
            oval(x, y, chance.uniform(1.4, 3.2)),
            "#fffaf0" if chance.random() < 0.5 else "#8f571c",
            0.7,
            whole,
        )


def _flicker() -> np.ndarray:
    """Return the film's light on them, as it comes and goes."""
    light = spot((-80, 420), (1000, 760))
    tone = np.broadcast_to(np.array([0.72, 0.84, 1.0], np.float32), (*light.shape, 3))
    return np.dstack([tone, np.clip(light, 0, 1) * 0.05]).astype(np.float32)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_room())
    for name, head, body, at, blush in (
        ("lorelai", lorelai.HEAD, _lorelai, LORELAI_AT, 0.5), ("rory", rory.HEAD, _rory, RORY_AT, 1.0),
    ):  # fmt: skip
        whole = flattened(somebody(head, replace(GAPE, blush=blush), body, None, at, SCALE), FILM)
        stack.add(name, whole * 0.5 + from_the_left(whole) * 0.5, 0.4)  # side by side, so it reaches both
    if not LOOK.printed:  # in few inks it would only be haze, and over one of them
        stack.add("film", _flicker(), 0.4, Pulse(0.2, 1.0, 2.0))
    grip = partial(
        near_hand, WRIST, DAINTY, lorelai.TONES, TURN, 2.2, True, to_lamp=NEAR.to_lamp, girth=SLIM, length=142
    )
    stack.figure("hand", [grip(only="behind")], NEAR, 0.8)
    stack.figure("hand", painted((_chip,), CHIP_AT, 0.92), NEAR, 0.8)
    stack.figure("hand", [grip(under="#7a4a1c", only="front")], NEAR, 0.8)
    stack.figure("hand", painted((partial(sleeve, arm=CUFF, tones=WINE),), WRIST, 1.94), NEAR, 0.8)
    stack.shine((60, 460), (620, 620), "#9fbcff", 0.05)
    return stack.finished(0.5, 0.74, 30, 1.0)


PICTURE = Picture(draw, SETS)
