"""The Third Roar: three on the floor in the light of a film and a compact disc; best place in the world."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people import jess, lorelai, rory
from ..people.cloth import Tones, plaid
from ..people.expression import Expression
from ..people.hand import draw_forearm, place
from ..people.head import Head, draw_head
from ..people.jess_clothes import CANVAS, NEAR_SHOULDER, draw_jacket, draw_trunk
from ..people.jess_clothes import WARP as HIS_WARP
from ..people.light import Light, rgb
from ..people.painter import Painter
from ..people.rory_clothes import WARP as HER_WARP
from ..people.rory_clothes import draw_at_home
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .kit.blanket import draw_wrap
from .kit.board import Board, rounded
from .kit.grips import EDGE
from .kit.hands import draw_gesture
from .kit.home import draw_remote, fairy_lights
from .kit.stage import bloom, brushed, grid, lit, painter, paper, screen, spot
from .kit.table import draw_can, draw_carton, draw_plate, draw_popcorn, draw_table
from .picture import Picture

SCALE = 1.02
JESS_AT, RORY_AT, LORELAI_AT = (520, 178), (962, 226), (1412, 168)
HIS = Expression(
    inner=-5, middle=-7, outer=-1, lid=0.86, low=0.35, look=(-8, 2), mouth="laugh", blush=0.7, tilt=-2
)
HERS = Expression(
    inner=-6, middle=-8, outer=-2, low=0.9, mouth="laugh", blush=1.0, smiling_eyes=True, tilt=5, nod=2
)
MOTHERS = Expression(
    inner=-8, middle=-11, outer=-5, lid=1.05, low=0.3, look=(-6, 0), mouth="laugh", blush=0.6, tilt=-5, nod=-5
)
PLAID, PINK = (
    Tones("#a8503a", "#743334", "#4c2230", "#d98d5c"),
    Tones("#d07f8c", "#9c5668", "#6a3a54", "#f0b2b4"),
)
ARM = Arm(
    NEAR_SHOULDER, 262 + 640j, 196 + 436j, (50, 44, 34), out=1, shade=1, seed=5, cuff=0.88, name="arm_near"
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
    """Return wall and couch by night."""
    b = Board("#1f1d2b")
    b.ramp(rounded(-20, -20, 1940, 760, 1), ("#4a3a34", "#322c38", "#26253a"), (0, 0), (0, 620))
    for x in range(30, 1920, 160):
        b.line(f"{x},-20! {x},640!", 3, "#262230", "tube", 0.5)
    for x, y, w, h, tone, ink in (
        (236, 150, 150, 200, "#24545e", "#a9a48e"),
        (1660, 140, 170, 214, "#8f6f32", "#33222a"),
    ):
        b.fill(rounded(x - 10, y - 10, x + w + 10, y + h + 10, 3), "#2a1d20")
        b.fill(rounded(x, y, x + w, y + h, 2), tone)
        b.fill(oval(x + w / 2, y + h * 0.46, w * 0.24), ink, 0.85)
    b.ramp(rounded(150, 450, 1790, 900, 40), ("#3d6152", "#284038"), (0, 450), (0, 800))
    for x0, x1 in ((166, 696), (706, 1234), (1244, 1774)):
        b.ramp(rounded(x0, 462, x1, 700, 34), ("#47705e", "#2a453b"), (0, 462), (0, 700))
        b.shine(rounded(x0 + 24, 466, x1 - 24, 482, 8), "#9cc4ff", 0.22, 6)
    b.fill(rounded(150, 664, 1790, 690, 8), "#16241f", 0.8, 8)
    for x0, x1 in ((166, 696), (706, 1234), (1244, 1774)):
        b.ramp(rounded(x0, 672, x1, 776, 26), ("#4c7763", "#223830"), (0, 672), (0, 776))
    for x0, x1 in ((36, 204), (1736, 1904)):
        b.ramp(rounded(x0, 560, x1, 980, 70), ("#4c7763", "#243a32"), (0, 560), (0, 860))
        b.shine(rounded(x0 + 30, 566, x1 - 30, 590, 12), "#9cc4ff", 0.25, 8)
    return brushed(b.rgb.astype(np.float32), 1.2, 0.35)


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
    """Return him, the remote in his hand where somebody put it."""
    head = replace(jess.HEAD, own={"happy": HIS})
    back, body, top = _layers(JESS_AT, head, "happy", True, 3)
    with body.warped(HIS_WARP):
        draw_trunk(body, head)
        draw_jacket(body)
    front = painter(JESS_AT, SCALE, True)
    draw_forearm(front, ARM, jess.TONES)
    at = ARM.wrist
    with place(front, at, 258, 0.74, mirror=True):
        draw_gesture(front, EDGE, jess.TONES, None, "behind", TO_SCREEN)
    with front.placed(at.real - 8, at.imag - 6, -112, 0.86):
        draw_remote(front)
    with place(front, at, 258, 0.74, mirror=True):
        draw_gesture(front, EDGE, jess.TONES, "#101018", "front", TO_SCREEN)
    sleeve(front, ARM, CANVAS)
    return [back, body, top, front]


def _rory() -> list[Painter]:
    """Return her in the middle, in a blanket up to the chin."""
    head = replace(rory.HEAD, own={"happy": HERS})
    back, body, top = _layers(RORY_AT, head, "happy", False)
    with body.warped(HER_WARP):
        draw_at_home(body, head)
        draw_wrap(body, PLAID, plaid(PLAID, 66), True)
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


def draw() -> np.ndarray:
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
    for figure in (_jess(), _lorelai(), _rory()):
        picture = lit(picture, figure, FILM)
    picture = lit(picture, [_table()], replace(FILM, to_lamp=(-0.5, -0.86)))
    picture = _prism(picture, 0.16)
    shine = spot((700, 900), (1000, 700)) * 0.13
    picture = screen(picture, shine[..., None] * rgb("#8fc0ff"))
    return paper(bloom(picture, 0.5, 0.74, 34), 0.9, 0.45)


PICTURE = Picture(draw)
