"""The Third Roar: three on the floor in the light of a film and a compact disc; best place in the world."""

from __future__ import annotations

import itertools
from dataclasses import replace
from functools import partial

import cv2
import numpy as np

from ..people import jess, lorelai, rory
from ..people.cloth import Tones, plaid
from ..people.expression import Expression
from ..people.hand import HOLD, ONE, PINCH, RELAXED, hand_on
from ..people.jess_clothes import CANVAS, FAR_SHOULDER
from ..people.light import Light, rgb
from ..people.painter import Painter, grain, mix
from ..people.prop import draw_popcorn
from ..people.rory_clothes import WARP as HER_WARP
from ..people.rory_clothes import drape
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from ..poster.places import living_room
from .kit.blanket import draw_wrap
from .kit.board import Board, rounded, straight
from .kit.cast import somebody
from .kit.figure import draw_jess
from .kit.hands import SLIM
from .kit.home import draw_remote, fairy_lights
from .kit.layers import Pulse, Stack
from .kit.prints import printed_part
from .kit.stage import from_set, grid, painter, screen
from .kit.style import LOOK
from .kit.inks import couch
from .picture import Picture

SETS = ("living_room/tv_grey",)
SEEN = (600, 60, 960, 540)
SCALE = 1.2
JESS_AT, RORY_AT, LORELAI_AT = (560, 84), (946, 176), (1336, 88)
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
QUILT_TOP = 690
# His knees are up, and her mother's; between them she sits cross-legged, with the bowl in her lap.
KNEES = ((316, 836), (520, 842), (800, 868), (1126, 868), (1346, 842), (1540, 836))
BOWL = (972, 884, 128)
PLAID, PINK = (
    Tones("#a8503a", "#743334", "#4c2230", "#d98d5c"),
    Tones("#d07f8c", "#9c5668", "#6a3a54", "#f0b2b4"),
)
ARM = Arm(
    FAR_SHOULDER, -262 + 616j, -286 + 470j, (48, 42, 33), out=-1, shade=1, seed=5, cuff=0.9, name="arm_far"
)
TO_SCREEN = (-0.86, -0.3)
FILM = Light(
    "#78aaff",
    "#b4d6ff",
    "#8088d0",
    "#ff9a4a",  # the fairy lights
    night=0.46,
    gain=1.32,
    rim=0.8,
    wrap=0.5,
    kick=0.5,
    to_lamp=TO_SCREEN,
)
PRINTED_FILM = replace(FILM, ambient="#9a90c0", night=0.3, gain=1.2, rim=0.7)
PRINTED_SEEN = (560, 275, 800, 450)
FAN_AT, FAN_ENDS = (
    (-120, 470),
    (60, 84),
)  # where the rays part, and at the right edge the first's top and their width
SPECTRUM = ("#ff3b30", "#ff8a1e", "#ffe14a", "#46d86a", "#3aa0ff", "#7a5cff")


def _room() -> np.ndarray:
    """Return the set's wall and couch out of focus, and the seat that nobody is on."""
    if LOOK.printed:
        return (printed_part(living_room.PLACE, "tv_grey", PRINTED_SEEN) * 0.62).astype(np.float32)
    b = Board(np.clip(from_set(SETS[0], SEEN) * 0.55, 0, 1))
    b.smear(3.2, 3.2)
    # The couch that they lean against: its back, the front under the seat, an arm at either end.
    for x0, x1 in ((176, 958), (962, 1746)):
        b.ramp(rounded(x0, 452, x1, 720, 44), couch("#3f5a3c", "#1f332c"), (0, 452), (0, 700))
        b.shine(rounded(x0 + 40, 458, x1 - 40, 472, 8), "#9cc4ff", 0.18, 9)
    b.ramp(
        straight((130, 770), (1796, 770), (1796, 1100), (130, 1100)),
        couch("#2a4230", "#1f332c"),
        (0, 770),
        (0, 1000),
    )
    for x0, x1, lit in ((56, 190, 0.3), (1736, 1868, 0.12)):
        b.shade(rounded(x0 - 10, 560, x1 + 16, 1120, 60), "#0c1210", 0.6, 16)
        b.ramp(rounded(x0, 548, x1, 1120, 58), couch("#3f5a3c", "#1f332c"), (0, 548), (0, 1000))
        b.shine(rounded(x0 + 14, 556, x1 - 30, 600, 24), "#9cc4ff", lit, 14)
    for x0, x1 in ((176, 696), (706, 1234), (1244, 1750)):
        b.ramp(rounded(x0, 640, x1, 790, 30), couch("#47705e", "#1f332c"), (0, 640), (0, 780))
        b.shine(rounded(x0 + 30, 646, x1 - 30, 660, 8), "#9cc4ff", 0.24, 7)
    chance = np.random.default_rng(5)
    for _ in range(360):
        x, y = chance.uniform(190, 1740), chance.uniform(646, 790)
        tone = "#6d9a84" if chance.random() < 0.5 else "#16261f"
        b.line([(x, y), (x + 12, y + 5), (x + 30, y + 8)], chance.uniform(2, 5), tone, "taper", 0.2)
    b.smear(1.8, 1.8)
    return b.rgb.astype(np.float32)


def _prism(picture: np.ndarray, much: float) -> np.ndarray:
    """Return the picture with the disc's colours thrown across it: two bent bands of a spectrum."""
    x, y = grid()
    for centre, radius, width, share in (((-260, 1180), 1320, 150, 1.0), ((2300, 1300), 1500, 90, 0.6)):
        away = np.hypot(x - centre[0], (y - centre[1]) * 1.12)
        t = (away - radius) / width
        fade = np.clip(1.1 - np.abs(x - 960) / 1150, 0, 1) * np.clip((900 - y) / 500, 0, 1)
        band = np.zeros((*x.shape, 3), np.float32)
        for i, tone in enumerate(SPECTRUM):
            band += np.exp(-(((t - i / 5 + 0.5) / 0.12) ** 2))[..., None] * rgb(tone)
        picture = screen(picture, np.clip(band, 0, 1) * (fade * much * share)[..., None])
    return picture


def _fan(much: float) -> np.ndarray:
    """Return the same colours as a print has them: light from the disc, split into straight flat rays that run across
    the room, the wider the farther."""
    b = Board("#000000")
    for i, tone in enumerate(SPECTRUM):
        y0, y1 = FAN_ENDS[0] + i * FAN_ENDS[1], FAN_ENDS[0] + (i + 1) * FAN_ENDS[1]
        b.fill(straight(FAN_AT, (1980, y0), (1980, y1)), tone, 1, 0)
    return b.rgb * much


def _jess_body(p: Painter) -> None:
    """Paint him, the far arm up with the remote in it."""
    draw_jess(p)
    sleeve(p, ARM, CANVAS)


def _jess_hand(p: Painter) -> None:
    """Paint the remote that somebody put down where his hand would go: his right one, its thumb towards him."""
    hand_on(p, ARM, HOLD, jess.TONES, -96, 1.1, False, 0.3, only="behind", to_lamp=TO_SCREEN)
    with p.placed(ARM.wrist.real + 2, ARM.wrist.imag - 32, -76, 1.04):
        draw_remote(p)
    hand_on(p, ARM, HOLD, jess.TONES, -96, 1.1, False, 0.3, under="#101018", only="front", to_lamp=TO_SCREEN)
    sleeve(p, ARM, CANVAS, forearm_only=True)


CHIP_ARM = rory.SHOULDERS.arm(False, -176 + 690j, -120 + 520j, 43, 0.98)
CHIP_AT = -163 + 395j
BOWL_ARM = rory.SHOULDERS.arm(True, 232 + 650j, 92 + 548j, 44, 0.98)


def _rory_body(p: Painter, draped: bool) -> None:
    """Paint her in the T-shirt, his sweater round her or a blanket."""
    rory.HOME.trunk(p, rory.HEAD)
    rory.HOME.arm(p, BOWL_ARM, rory.TONES)
    if draped:
        drape(p)
    else:
        with p.warped(HER_WARP):
            draw_wrap(p, PLAID, plaid(PLAID, 66))


def _rory_hand(p: Painter) -> None:
    """Paint the corn chip that has all her attention."""
    grip = partial(
        hand_on, p, CHIP_ARM, PINCH, rory.TONES, -74, 1.16, False, 0.5, to_lamp=TO_SCREEN, girth=SLIM
    )
    grip(only="behind")
    with p.placed(CHIP_AT.real, CHIP_AT.imag, 8):
        chip = p.part("chip", "-50,30! -20,-20 6,-52! 36,-14 50,34! 0,46", 3, 0.5)
        p.fill(chip, "#e8a63c")
        p.fill("6,-52! 36,-14 50,34! 8,45 6,0", "#c4842c", 0.8, chip)
        for x, y in ((-16, 14), (4, -14), (18, 12), (-2, 28)):
            p.fill(oval(x, y, 3.4), "#8f5420", 0.7, chip)
    grip(under="#8f5420", only="front")
    rory.HOME.arm(p, CHIP_ARM, rory.TONES, forearm_only=True)


ONE_ARM = lorelai.SHOULDERS.arm(True, 286 + 610j, 250 + 416j, 63)
REST_ARM = lorelai.SHOULDERS.arm(False, -196 + 660j, -110 + 800j, 64)


def _lorelai_body(p: Painter) -> None:
    """Paint Lorelai, one arm down."""
    lorelai._trunk(p)
    sleeve(p, REST_ARM, lorelai.WINE)
    hand_on(p, REST_ARM, RELAXED, lorelai.TONES, 62, 0.94, under="#35182b", girth=SLIM)


def _lorelai_hand(p: Painter) -> None:
    """Paint one finger: that was one."""
    hand_on(p, ONE_ARM, ONE, lorelai.TONES, -84, 1.24, to_lamp=TO_SCREEN, girth=SLIM)
    sleeve(p, ONE_ARM, lorelai.WINE)


def _quilt() -> np.ndarray:
    """Return one quilt over three pairs of knees as RGBA, from QUILT_TOP down: what lies high under it, the swags
    that hang from knee to knee, shaded by the set's light; its squares follow it up and down."""
    x, y = grid()
    x, y = x[QUILT_TOP:].astype(np.float64), y[QUILT_TOP:].astype(np.float64)
    bumps = []
    for k, (kx, ky) in enumerate(KNEES):
        lean = (-1 if k % 2 == 0 else 1) * 0.16  # shins part downwards
        along = np.clip(y - ky, 0, None)
        across = (x - kx - lean * along) / (98 + 0.2 * along)
        bumps.append(
            78
            * np.exp(-(across**2))
            * np.exp(-((np.clip(ky + 34 - y, 0, None) / 60) ** 2))
            * np.exp(-along / 700)
        )
    high = np.log(sum(np.exp(q / 22) for q in bumps)) * 22
    for (ax, ay), (cx, cy) in itertools.pairwise(KNEES):
        for n, (sag, size) in enumerate(((26, 20), (84, 26))):
            t = (x - ax) / (cx - ax)
            line = ay + (cy - ay) * t + sag * 4 * t * (1 - t) + 34 + 30 * n
            inside = np.clip(np.minimum(t + 0.1, 1.1 - t) * 5, 0, 1)
            high = high + inside * (8 - 3 * n) * np.exp(-(((y - line) / size) ** 2))
    chance = np.random.default_rng(3)
    for _ in range(26):  # small creases, mostly downwards
        at, turn, long, wide = (
            (chance.uniform(120, 1820), chance.uniform(850, 1060)),
            chance.normal(1.5, 0.5),
            chance.uniform(40, 110),
            chance.uniform(6, 12),
        )
        u = (x - at[0]) * np.cos(turn) + (y - at[1]) * np.sin(turn)
        v = (y - at[1]) * np.cos(turn) - (x - at[0]) * np.sin(turn)
        high = high + 6 * np.exp(-((u / long) ** 2) - ((v / wide) ** 2))
    high = cv2.GaussianBlur(high, (0, 0), 3)
    dy, dx = np.gradient(high)
    facing = 1 / np.sqrt(1 + dx**2 + dy**2)
    light = (0.62 * dx + 0.5 * dy + 0.6) * facing
    light = light + 0.05 * (grain(x.shape[1], x.shape[0], 1.35) - 0.5)
    tones = (mix(PINK.deep, "#120c22", 0.35), PINK.deep, PINK.shade, PINK.base, PINK.light)
    picture = np.dstack(
        [np.interp(light, (-0.15, 0.1, 0.34, 0.56, 0.92), [rgb(q)[k] for q in tones]) for k in range(3)]
    )
    u, v = x + 14 * dx, y - 0.35 * high
    seam = np.maximum(np.exp(-((((u % 92) - 46) / 2.4) ** 2)), np.exp(-((((v % 74) - 37) / 2.4) ** 2)))
    puff = np.cos((u % 92) / 92 * 2 * np.pi) + np.cos((v % 74) / 74 * 2 * np.pi)
    odd = ((u // 92 + v // 74) % 2)[..., None]  # every second square of a paler stuff
    picture = picture * (1 + 0.09 * odd - 0.028 * puff[..., None]) * (1 - 0.34 * seam[..., None])
    whole = np.dstack([np.clip(picture, 0, 1), np.ones_like(light)])
    return (whole * 255 + 0.5).astype(np.uint8)


def _knees() -> Painter:
    """Return what is over three pairs of knees: Holly's quilt, the bowl, and what has got out of it."""
    p = painter()
    path = p.part(
        "quilt",
        "120,1110! 132,1000 172,914 226,856 312,828 392,838 430,850 462,838 522,830 594,842 650,876! 704,862 800,852 880,864 "
        "960,872 1044,864 1128,852 1214,862 1268,876! 1312,842 1352,828 1424,840 1456,848 1494,834 1546,826 1628,856 1692,914 "
        "1744,1000 1764,1110!",
        9,
        0.3,
    )
    if LOOK.printed:
        p.fill(path, PINK.base)
        for x, y in KNEES:
            p.fill(f"{x + 30},{y - 6} {x + 84},{y + 30} {x + 96},{y + 150} {x + 60},{y + 290} {x + 24},{y + 290} {x + 40},{y + 120}",
                   PINK.shade, 1, path)  # fmt: skip
    else:
        with p.within(path):
            p.image(_quilt(), 0, QUILT_TOP)
    draw_popcorn(p, *BOWL, thrown=False)
    # It has sunk in: the quilt stands before its foot.
    lap = p.shape("780,1110! 796,900 850,878 900,868 972,872 1046,868 1096,878 1148,900 1160,1110!")
    if LOOK.printed:
        p.fill(lap, PINK.base, 1, path)
    else:
        with p.within(lap):
            p.image(_quilt(), 0, QUILT_TOP)
    for x, y, turn in ((712, 856, -16), (758, 848, 12), (1396, 836, 16), (500, 826, -8)):
        with p.placed(x, y, turn):  # a marshmallow: a short drum with a soft edge
            p.soft(oval(5, 18, 28, 8), PINK.deep, 8, 0.8, hard=0.8)
            body = rounded(-24, -16, 24, 20, 13)
            p.fill(body, "#efe4e0")
            p.soft("4,-20! 30,-20! 30,26! -16,26! 2,10", "#b9a6bc", 9, 0.9, body, hard=0.8)
            p.fill(oval(-1, -12, 20, 7), "#fffaf4")
            p.soft(oval(-14, 2, 5, 10), "#ffffff", 6, 0.8, body, hard=0.8)
    return p


def draw(draped: bool = False) -> Stack:
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
    stack = Stack(screen(picture, _fan(0.4)) if LOOK.printed else _prism(picture, 0.3))
    if not LOOK.printed:
        stack.add("prism", _prism_layer(0.5), 0.1, Pulse(0.5, 1.0, 5.0))
    film = PRINTED_FILM if LOOK.printed else FILM
    faces = (
        (jess.HEAD, HIS, _jess_body, _jess_hand, JESS_AT, 4, -4),
        (lorelai.HEAD, MOTHERS, _lorelai_body, _lorelai_hand, LORELAI_AT, -7, 4),
        (rory.HEAD, HERS, partial(_rory_body, draped=draped), _rory_hand, RORY_AT, -3, 3),
    )
    for head, e, body, over, at, lean, nod in faces:
        stack.figure("them", somebody(head, e, body, over, at, SCALE, False, lean, nod), film, 0.5)
    stack.figure("knees", [_knees()], replace(film, to_lamp=(-0.5, -0.86)), 0.8)
    if LOOK.printed:  # printed over all that is there, or it would break up into blots
        return Stack(screen(stack.finished(calm=0.45).flat(), _fan(0.16)), "print")
    stack.shine((500, 500), (900, 700), "#8fc0ff", 0.07)
    return stack.finished(0.5, 0.74, 34, 0.9, 0.45)


def _prism_layer(much: float) -> np.ndarray:
    """Return the disc's colours as a layer on the wall, behind everybody."""
    light = _prism(np.zeros((*grid()[0].shape, 3), np.float32), much)
    alpha = light.max(axis=2, keepdims=True)
    return np.dstack([light / np.maximum(alpha, 1e-3), alpha])


PICTURE = Picture(draw, SETS)
VARIANTS = {"sweater": Picture(partial(draw, True), SETS)}
