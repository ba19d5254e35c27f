"""The Third Roar: three on the floor in the light of a film and a compact disc; best place in the world."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import jess, lorelai, rory
from ..people.cloth import Tones, plaid
from ..people.expression import Expression
from ..people.hand import draw_forearm, place
from ..people.head import Head, draw_head
from ..people.jess_clothes import CANVAS, FAR_SHOULDER
from ..people.light import Light, rgb
from ..people.painter import Painter
from ..people.rory_clothes import WARP as HER_WARP
from ..people.rory_clothes import draw_at_home, draw_home_arm, drape
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .kit.blanket import draw_wrap
from .kit.board import Board, rounded
from .kit.figure import draw_jess
from .kit.grips import EDGE
from .kit.hands import draw_gesture
from .kit.home import draw_remote, fairy_lights
from .kit.stage import bloom, brushed, from_set, grid, lit, painter, paper, screen, spot
from .kit.table import draw_can, draw_carton, draw_plate, draw_popcorn, draw_table
from .picture import Picture

SETS = ("living_room/tv_grey",)
SEEN = (600, 60, 960, 540)
SCALE = 1.02
JESS_AT, RORY_AT, LORELAI_AT = (520, 178), (962, 226), (1412, 168)
HIS = Expression(
    inner=-5, middle=-6, outer=-1, lid=1.0, low=0.25, look=(-9, 0), mouth="smirk", blush=0.8, tilt=-2, nod=-3
)
HERS = Expression(
    inner=-8, middle=-9, outer=-3, lid=1.06, low=0.3, look=(-10, -1), mouth="soft", blush=1.0, tilt=4, nod=1
)
MOTHERS = Expression(
    inner=-8,
    middle=-11,
    outer=-5,
    lid=1.05,
    low=0.3,
    look=(-10, 1),
    mouth="laugh",
    blush=0.6,
    tilt=-5,
    nod=-5,
)
PLAID, PINK = (
    Tones("#a8503a", "#743334", "#4c2230", "#d98d5c"),
    Tones("#d07f8c", "#9c5668", "#6a3a54", "#f0b2b4"),
)
ARM = Arm(
    FAR_SHOULDER, -250 + 606j, -306 + 462j, (48, 42, 33), out=-1, shade=1, seed=5, cuff=0.9, name="arm_far"
)
TO_SCREEN = (-0.86, -0.3)
FILM = Light(
    "#a9d4ff",
    "#f0f8ff",
    "#8f97da",
    "#ff9d8a",
    night=0.40,
    gain=1.32,
    rim=0.85,
    wrap=0.5,
    kick=0.55,
    to_lamp=TO_SCREEN,
)
SPECTRUM = ("#ff3b30", "#ff8a1e", "#ffe14a", "#46d86a", "#3aa0ff", "#7a5cff")


def _room() -> np.ndarray:
    """Return the set's wall and couch out of focus, and the seat that nobody is on."""
    b = Board(np.clip(from_set(SETS[0], SEEN) * 0.55, 0, 1))
    b.smear(3.2, 3.2)
    for x0, x1 in ((150, 696), (706, 1234), (1244, 1790)):
        b.ramp(rounded(x0, 640, x1, 790, 30), ("#47705e", "#1f332c"), (0, 640), (0, 780))
        b.shine(rounded(x0 + 30, 646, x1 - 30, 660, 8), "#9cc4ff", 0.24, 7)
    chance = np.random.default_rng(5)
    for _ in range(360):
        x, y = chance.uniform(150, 1780), chance.uniform(646, 790)
        tone = "#6d9a84" if chance.random() < 0.5 else "#16261f"
        b.line([(x, y), (x + 12, y + 5), (x + 30, y + 8)], chance.uniform(2, 5), tone, "taper", 0.2)
    return brushed(b.rgb.astype(np.float32), 1.1, 0.4)


def _prism(picture: np.ndarray, much: float) -> np.ndarray:
    """Return the picture with the disc's colours thrown across it: two bent bands of a spectrum."""
    x, y = grid()
    for centre, radius, width, share in (((-260, 1180), 1320, 150, 1.0), ((2300, 1300), 1500, 90, 0.6)):
        away = np.hypot(x - centre[0], (y - centre[1]) * 1.12)
        t = (away - radius) / width
        fade = np.clip(1.1 - np.abs(x - 960) / 1150, 0, 1) * np.clip((900 - y) / 500, 0, 1)
        band = np.zeros((*x.shape, 3), np.float32)
        for i, tone in enumerate(SPECTRUM):
            band += np.exp(-(((t - i / 5 + 0.5) / 0.17) ** 2))[..., None] * rgb(tone)
        picture = screen(picture, np.clip(band, 0, 1) * (fade * much * share)[..., None])
    return picture


def _layers(
    at: tuple[float, float], head: Head, name: str, flip: bool, turn: float = 0
) -> tuple[Painter, Painter, Painter]:
    """Return painters for hair behind, body and head, the first and last painted."""
    back, body, top = (painter(at, SCALE, flip) for _ in range(3))
    e = head.expressions()[name]
    if head.draw_back:
        with back.placed(0, 0, turn * 0.5, about=(24, 300)), head.posed(back, e, 0.5):
            head.draw_back(back)
    with top.placed(0, 0, turn, about=(24, 300)):
        draw_head(top, head, name)
    return back, body, top


def _jess() -> list[Painter]:
    """Return him, his eyes on the film, the remote in his hand where somebody put it."""
    head = replace(jess.HEAD, own={"happy": HIS})
    back, body, top = _layers(JESS_AT, head, "happy", False, -2)
    draw_jess(body)
    front = painter(JESS_AT, SCALE)
    draw_forearm(front, ARM, jess.TONES)
    at = ARM.wrist
    with place(front, at, 232, 0.72, mirror=True):
        draw_gesture(front, EDGE, jess.TONES, None, "behind", TO_SCREEN)
    with front.placed(at.real + 2, at.imag + 2, 222, 0.98):
        draw_remote(front)
    with place(front, at, 232, 0.72, mirror=True):
        draw_gesture(front, EDGE, jess.TONES, "#101018", "front", TO_SCREEN)
    sleeve(front, ARM, CANVAS)
    return [back, body, top, front]


def _rory(draped: bool) -> list[Painter]:
    """Return her in the middle, in a blanket up to the chin, or his sweater round her shoulders."""
    head = replace(rory.HEAD, own={"happy": HERS})
    back, body, top = _layers(RORY_AT, head, "happy", False)
    with body.warped(HER_WARP):
        draw_at_home(body, head)
        if not draped:
            draw_wrap(body, PLAID, plaid(PLAID, 66), True)
    if draped:
        for arm in (rory.FAR_FOLDED, rory.NEAR_FOLDED):
            draw_home_arm(body, arm, rory.TONES)
        drape(body)
    return [back, body, top]


def _lorelai() -> list[Painter]:
    """Return Lorelai, a sleeping bag about her, both arms round everything there is to eat."""
    head = replace(lorelai.HEAD, own={"happy": MOTHERS})
    back, body, top = _layers(LORELAI_AT, head, "happy", False, 3)
    lorelai.snacks(body)
    with body.warped(lorelai.WARP):
        draw_wrap(body, PINK)
    front = painter(LORELAI_AT, SCALE)
    lorelai.snacks_over(front)
    return [back, body, top, front]


def _table() -> Painter:
    """Return the low table, and too many snacks."""
    p = painter()
    draw_table(p, 812, ("#5f4138", "#3d2a2c", "#c08a62"))
    draw_can(p, 300, 880, "#c9423a", "#7c2a34")
    draw_carton(p, 1706, 868, 116, 176)
    draw_can(p, 1600, 896, "#2f7f86", "#1f4f60")
    draw_popcorn(p, 748, 896, 148)
    draw_plate(p, 1190, 900, 120, "#c9423a")
    for x, y in ((1120, 886), (1168, 892), (1214, 884), (1252, 894), (1190, 876)):
        p.fill(oval(x, y, 25, 17), "#f6ece0")
        p.fill(oval(x + 7, y + 4, 17, 11), "#d5c2c4", 0.8)
    return p


def draw(draped: bool = False) -> np.ndarray:
    """Return the picture."""
    picture = fairy_lights(
        _room(),
        (
            "-40,54 200,110 420,50",
            "420,50 700,118 980,48",
            "980,48 1240,116 1500,52",
            "1500,52 1740,110 1960,46",
        ),
        62,
        8,
        1.0,
    )
    picture = _prism(picture, 0.62)
    for figure in (_jess(), _lorelai(), _rory(draped)):
        picture = lit(picture, figure, FILM)
    picture = lit(picture, [_table()], replace(FILM, to_lamp=(-0.5, -0.86)))
    picture = _prism(picture, 0.16)
    shine = spot((700, 900), (1000, 700)) * 0.13
    picture = screen(picture, shine[..., None] * rgb("#8fc0ff"))
    return paper(bloom(picture, 0.5, 0.74, 34), 0.9, 0.45)


PICTURE = Picture(draw, SETS)
VARIANTS = {"sweater": Picture(partial(draw, True), SETS)}
