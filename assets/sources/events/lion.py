"""The lion on the television, from behind the three who wait for his third roar."""

from __future__ import annotations

import numpy as np

from ..people.cloth import Tones
from ..people.hair import LONG, HairTones, Lock, draw_locks, mass
from ..people.hand import draw_forearm, place
from ..people.jess import TONES
from ..people.jess_clothes import CANVAS
from ..people.painter import Painter, mix
from ..people.rory_head import TONES as RORY_TONES
from ..people.sleeve import Arm, sleeve
from .kit.backs import draw_jess_back, draw_jess_head, draw_rory_head, draw_top_back
from .kit.board import Board, rounded
from .kit.grips import EDGE, RAISED
from .kit.hands import draw_gesture
from .kit.home import draw_player, draw_remote, draw_set, fairy_lights
from .kit.lion import draw_hoop, draw_lion
from .kit.screens import shown
from .kit.silhouettes import backlit
from .kit.stage import bloom, brushed, defocus, over, painter, paper, screen, spot
from .picture import Picture

SCREEN = (640.0, 92.0, 1280.0, 552.0)
JESS_AT, RORY_AT, LORELAI_AT = (1372, 566), (968, 618), (560, 578)
SCALE = 0.86
LORELAI_HAIR = HairTones("#3d2826", "#20151b", "#66402f", "#976047")
TOP, JERSEY = (
    Tones("#2f4a63", "#213349", "#172236", "#557592"),
    Tones("#37496f", "#263352", "#182039", "#6379a4"),
)
TUBE, WARM = "#dfe9ff", "#ffb765"


def _room() -> np.ndarray:
    """Return the wall, the cabinet and the shelves with nobody there."""
    b = Board("#221e22")
    b.ramp(rounded(-20, -20, 1940, 700, 1), ("#3d3228", "#2d2829", "#232330"), (0, 0), (0, 640))
    for x in range(60, 1920, 150):
        b.line(f"{x},-20! {x},640!", 3, "#1f1b1e", "tube", 0.5)
    b.fill(rounded(-20, 600, 1940, 640, 1), "#1b191f")
    b.ramp(rounded(-20, 640, 1940, 1100, 1), ("#2a211f", "#17141a"), (0, 640), (0, 1080))
    b.ramp(rounded(470, 632, 1450, 800, 8), ("#4a3026", "#271a1b"), (0, 632), (0, 800))
    b.fill(rounded(470, 632, 1450, 646, 6), "#6b4733")
    chance = np.random.default_rng(8)
    inks = ("#7c3a34", "#37517a", "#35605a", "#8f7346", "#54405c", "#8a8478", "#2d3346")
    for x0, x1, top in ((-20, 400, 300), (1500, 1940, 482)):
        b.fill(rounded(x0, top - 20, x1, 820, 4), "#2a1d1c")
        for y in range(top + 150, 830, 165):
            b.fill(rounded(x0 + 14, y - 150, x1 - 14, y, 2), "#151118")
            x = x0 + 20.0
            while x < x1 - 40:
                w, h = chance.uniform(13, 27), chance.uniform(96, 132)
                b.fill(
                    rounded(x, y - h, x + w, y, 2),
                    mix(inks[int(chance.integers(len(inks)))], "#1a1a2a", 0.45),
                )
                x += w + 1.5
        b.fill(rounded(x0 - 8, top - 26, x1 + 8, top - 8, 4), "#5b3d2d")
    return brushed(b.rgb.astype(np.float32), 1.3, 0.3)


def _film() -> np.ndarray:
    """Return what is on the screen."""
    p = painter(((SCREEN[0] + SCREEN[2]) / 2, (SCREEN[1] + SCREEN[3]) / 2 + 2), 1.0)
    p.fill("-960,-540! 960,-540! 960,540! -960,540!", "#5c616b")
    draw_hoop(p, 196)
    with p.placed(0, 4, -4, 1.06):
        draw_lion(p)
    return p.pixels()[..., :3]


def _lorelai() -> Painter:
    """Return Lorelai from behind: waves, in the middle of a chip."""
    p = painter(LORELAI_AT, SCALE)
    with p.placed(0, 0, 4, about=(0, 300)):
        draw_top_back(p, TOP, 0.98)
        locks = []
        for i, x in enumerate((-104, -74, -44, -12, 20, 52, 82, 108)):
            wave = 16 if i % 2 else -14
            spine = (f"6,-28 {x * 0.8},10 {x * 1.12},110 {x * 1.08 + wave},210 {x * 1.22 - wave},300 "
                     f"{x * 1.12 + wave},{392 - abs(x) * 0.4}")  # fmt: skip
            locks.append(Lock(spine, 56, 0.5 - i * 0.06, 1, LONG))
        whole = p.part(
            "hair",
            mass("-104,110 -98,30 -52,-24 8,-36 68,-22 110,36 116,120 112,330! -108,330!", locks, p),
            6,
        )
        p.fill(whole, LORELAI_HAIR.base)
        draw_locks(p, locks, LORELAI_HAIR, whole)
    return p


def _rory() -> Painter:
    """Return Rory from behind, on the floor in the middle, one finger up: she counts."""
    p = painter(RORY_AT, SCALE)
    arm = Arm(168 + 420j, 250 + 330j, 206 + 112j, (40, 34, 27), out=1, shade=1, seed=7, cuff=0.5)
    draw_top_back(p, JERSEY, 0.9)
    draw_rory_head(p, 0, 430)
    draw_forearm(p, arm, RORY_TONES, 0.4)
    with place(p, arm.wrist, -92, 0.62):
        draw_gesture(p, RAISED, RORY_TONES, "#101018", "all", (0.0, -1.0))
    sleeve(p, arm, JERSEY)
    return p


def _jess() -> Painter:
    """Return Jess from behind, one arm up with the remote."""
    p = painter(JESS_AT, SCALE)
    draw_jess_back(p)
    with p.placed(-8, 0, -3, about=(0, 300)):
        draw_jess_head(p)
    arm = Arm(190 + 420j, 300 + 560j, 250 + 300j, (50, 44, 34), out=-1, shade=-1, seed=5, cuff=0.86)
    draw_forearm(p, arm, TONES)
    with place(p, arm.wrist, -66, 0.82, mirror=True):
        draw_gesture(p, EDGE, TONES, None, "behind", (-0.9, -0.3))
    with p.placed(arm.wrist.real + 4, arm.wrist.imag - 18, -62, 1.0):
        draw_remote(p)
    with place(p, arm.wrist, -66, 0.82, mirror=True):
        draw_gesture(p, EDGE, TONES, "#101018", "front", (-0.9, -0.3))
    sleeve(p, arm, CANVAS)
    return p


def _couch() -> np.ndarray:
    """Return the edge of the couch one looks over, out of focus."""
    p = painter()
    p.fill("-40,1100! -40,1000! 480,978 960,986 1440,976 1960,1002! 1960,1100!", "#14302a")
    p.line("-40,1004 480,982 960,990 1440,980 1960,1006", 16, "#3a6354", "flat", 0.9)
    return defocus(p.pixels(), 7)


def draw() -> np.ndarray:
    """Return the picture."""
    picture = _room()
    picture = fairy_lights(
        picture * 0.8, ("-40,30 160,62 330,26", "330,26 480,70 620,22", "620,22 960,52 1290,20", "1290,20 1480,76 1640,30", "1640,30 1800,74 1960,30"),
        much=1.25,
    )  # fmt: skip
    wash = spot((200, 0), (700, 330)) * 0.30 + spot((1720, 0), (700, 330)) * 0.30
    picture = screen(picture, wash[..., None] * np.array([1.0, 0.62, 0.26], np.float32))
    b = Board(picture.astype(np.float32))
    draw_set(b, SCREEN)
    draw_player(b, 1712, 458)
    picture = shown(b.rgb, _film(), SCREEN, (1.2, 1.28, 1.4), 1.5)
    haze = spot((960, 380), (620, 420), 0.8) * 0.12 + spot((960, 760), (520, 150)) * 0.26
    picture = screen(picture, haze[..., None] * np.array([0.7, 0.82, 1.0], np.float32))
    inward = {"lorelai": (0.9, -0.4), "rory": (0.0, -1.0), "jess": (-0.9, -0.4)}
    for name, figure in (("lorelai", _lorelai()), ("jess", _jess()), ("rory", _rory())):
        x, y = inward[name]
        rims = [((x, y), 5, TUBE, 0.6), ((x * 0.5, y), 22, "#7f93c8", 0.26), ((0.0, -1.0), 3, WARM, 0.4)]
        if not x:
            rims += [((1.0, -0.3), 4, TUBE, 0.4), ((-1.0, -0.3), 4, TUBE, 0.4)]
        picture = backlit(picture, figure.pixels(), rims, "#2a3357", 0.36)
    picture = over(picture, _couch())
    return paper(bloom(picture, 0.45, 0.7, 30), 0.9, 0.4)


PICTURE = Picture(draw)
