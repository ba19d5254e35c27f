"""Things that are spoken of, close enough to see: what an insert shows over a part of the stage."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import cv2
import numpy as np
import skia
from scipy.spatial import cKDTree

from ..people import jess, rory
from ..people.cloth import Tones
from ..people.hand import HOLD, draw_hand, place
from ..people.hand_model import Gesture
from ..people.jess_clothes import CANVAS
from ..people.kirk import SLACKS
from ..people.light import LIGHTS, Light, rgb
from ..people.painter import Painter, mix
from ..people.rory_clothes import COAT, RAGLAN
from ..people.sleeve import Arm, sleeve
from ..people.spline import cut, moved, oval
from .kit.board import Board, rounded, straight
from .kit.counter import draw_top
from .kit.envelope import draw_front
from .kit.festival import festival
from .kit.glass import behind_glass
from .kit.hands import SLIM
from .kit.lamps import MOON, STOP
from .kit.leaves import leaf
from .kit.lunch import draw_foil, draw_ham, draw_pickle, draw_slice
from .kit.pay_phone import draw_plate, draw_receiver
from .kit.porch import door_light, draw_floor, draw_siding, fallen
from .kit.seats import draw_seat
from .kit.stage import from_set, glow, grid, lit, over, painter, paper
from .kit.style import LOOK
from .kit.words import words
from .picture import Picture

SETS = ("bus_stop/no_lamp_sky", "bus_stop/no_lamp")
GROTESQUE, SERIF = "routed-gothic/routed-gothic.ttf", "evening-schola/EveningSchola-Italic.otf"
NIGHT = replace(LIGHTS["night"], night=0.34, rim=1.0, wrap=0.6, to_lamp=(-0.3, -0.95))
LAMP = replace(LIGHTS["indoor"], night=0.3, rim=0.9, to_lamp=(0.5, -0.86))
FILM = replace(LIGHTS["tv_colour"], night=0.4, rim=0.9, kick=0.3, to_lamp=(-0.8, -0.6))
JEANS = ("#3d5578", "#2a3d5c", "#18243c")


def _wood(pool: tuple[float, float] = (1000, 420)) -> Board:
    """Return a wooden top seen from above, in a lamp's pool."""
    b = Board("#20161a")
    draw_top(b, -40, pool, 900)
    return b


def _dark(tones: tuple[str, str, str] = ("#4a3c3a", "#302a34", "#16151f")) -> Board:
    """Return a lap or a room in the dark, one lamp somewhere above."""
    b = Board(tones[2])
    b.ramp(straight((0, 0), (1920, 0), (1920, 1080), (0, 1080)), tones, (0, 0), (0, 1080))
    b.rgb = glow(b.rgb, (1240, -40), 820, "#ffc878", 0.4)
    return b


def _finished(b: Board) -> np.ndarray:
    return paper(b.rgb, 0.8, 0.25)


def _hand(
    b: Board, at: complex, angle: float, gesture: object, only: str = "all", scale: float = 2.6
) -> None:
    """Paint Jess's hand over the board."""
    p = painter()
    with place(p, at, angle, scale):
        draw_hand(p, gesture, jess.TONES, "#120c14", only, to_lamp=NIGHT.to_lamp, length=130)  # type: ignore[arg-type]
    b.rgb = lit(b.rgb, [p], NIGHT)


# Closed round something upright, its thumb up along it: seen from the side of the fingers.
CLOSED = Gesture(
    ((-2, 62, 92, 50), (0, 66, 94, 52), (2, 70, 94, 52), (4, 74, 92, 50)),
    ((0.58, -0.66, -0.48), (0.36, -0.92, -0.16), (0.30, -0.95, 0.04)),
    roll=176,
    nail=(0.5, 0.2, -0.84),
)


def _bedroom() -> Board:
    """Return the dark that the flame is seen in; a print's lies in rings about it."""
    if not LOOK.printed:
        return _dark(("#3a2f38", "#241e2b", "#12111a"))
    b = Board("#1d1a24")
    for r, tone in ((760, "#2b222a"), (540, "#452f2c"), (350, "#6e4630"), (210, "#a8682f")):
        b.fill(oval(942, 250, r, r), tone)
    return b


def _flame(b: Board) -> None:
    """Paint the flame, straight up; a print's has three inks."""
    if LOOK.printed:
        b.fill("930,384! 876,300 900,210 942,70! 984,210 1008,300 954,384!", "#f0883a")
        b.fill("932,384! 902,310 918,244 942,150! 966,244 982,310 952,384!", "#fbd277")
        b.fill("934,384! 922,340 930,304 942,262! 954,304 962,340 950,384!", "#fff6dc")
        return
    b.shine("930,380! 888,300 906,220 938,96! 984,210 1000,300 962,380!", "#ff9a34", 1.0, 12)
    b.shine("934,376! 912,310 922,250 940,170! 964,250 972,310 954,376!", "#fff0b4", 1.0, 5)
    b.shine(oval(942, 366, 20, 26), "#5a8cff", 0.7, 7)
    b.rgb = glow(b.rgb, (942, 250), 560, "#ffab4a", 0.62)


def lighter() -> np.ndarray:
    """Return a brass lighter in his fist, his thumb off the wheel again, its flame straight up."""
    b = _bedroom()
    p = painter()
    with p.placed(1060, 446, 112):  # the lid, about its hinge
        lid = rounded(-240, -196, 0, 0, 24)
        p.fill(lid, "#a87a34")
        p.fill(straight((-250, -210), (-196, -210), (-196, 10), (-250, 10)), "#e8c274", 1, lid)
        p.fill(straight((-70, -210), (10, -210), (10, 10), (-70, 10)), "#6d4a1e", 1, lid)
        p.soft(
            straight((-180, -210), (-110, -210), (-110, 10), (-180, 10)), "#c8964a", 20, 0.8, lid, hard=1.0
        )
        if not p.flat:
            p.fill(straight((-240, -14), (0, -14), (0, 0), (-240, 0)), "#4a3014", 0.9, lid)
            p.fill(straight((-240, -22), (0, -22), (0, -16), (-240, -16)), "#ffe2a0", 0.7, lid)
    p.fill(rounded(1040, 430, 1080, 520, 8), "#6d4a1e")
    p.fill(rounded(862, 352, 1018, 446, 12), "#c9c4b4")
    p.fill(rounded(950, 352, 1018, 446, 12), "#8c8878")
    p.fill(rounded(866, 356, 878, 442, 5), "#fff6dc", 0.8)
    for x in (890, 918, 946):
        for y in (376, 404):
            p.fill(oval(x, y, 8), "#3a3430")
    p.fill(oval(1008, 378, 38), "#6e695f")
    for k in range(18):
        x, y = np.cos(k * 0.349), np.sin(k * 0.349)
        p.line([(1008 + 26 * x, 378 + 26 * y), (1008 + 38 * x, 378 + 38 * y)], 4, "#38342e", "flat")
    p.fill(oval(1008, 378, 15), "#b6b09e")
    body = rounded(820, 440, 1060, 950, 26)
    p.fill(body, "#b8863a")
    p.fill(straight((970, 430), (1070, 430), (1070, 1010), (1000, 1010)), "#7c5424", 0.9, body)
    p.fill(straight((836, 430), (880, 430), (880, 1010), (836, 1010)), "#f2cf84", 0.75, body)
    p.fill(straight((810, 440), (1070, 440), (1070, 462), (810, 462)), "#f8dc9a", 0.7, body)
    for x, y, long in ((930, 490, 60), (1000, 640, 50)):  # forty years of pockets
        p.line([(x, y), (x + long * 0.5, y + 8), (x + long, y - 6)], 2.4, "#f6dea0", "taper", 0.6, body)
    if not p.flat:
        brushed = np.random.default_rng(6)
        for _ in range(170):
            y, x = brushed.uniform(450, 950), brushed.uniform(820, 1000)
            tone = ("#e8c884", "#8f6428")[int(brushed.integers(2))]
            p.line(
                [(x, y), (x + 30, y + 1), (x + brushed.uniform(50, 120), y)], 1.8, tone, "taper", 0.3, body
            )
        p.soft(straight((884, 470), (930, 470), (930, 1010), (884, 1010)), "#8a5c24", 20, 0.7, body, hard=1.0)
        p.fill(
            straight((1046, 470), (1054, 470), (1054, 940), (1046, 940)), "#d89c54", 0.8, body
        )  # his sleeve, in brass
        p.soft(oval(912, 476, 74, 30), "#fff4c8", 26, 0.9, body, hard=1.0)  # the flame, in brass
        p.fill(words("W D", (917, 593), 84, SERIF, True), "#ffe6a8", 0.8, body)
        p.fill(rounded(1026, 470, 1054, 560, 8), "#5c3e18", 0.9)
        for y in (484, 504, 524, 544):
            p.fill(oval(1040, y, 6), "#d8ac5c")
    p.fill(words("W D", (916, 590), 84, SERIF, True), "#4a2e10", 1, body)
    b.rgb = over(b.rgb, p)
    hand, cuff = painter(), painter()
    arm = Arm(
        2600 + 1720j,
        2000 + 1340j,
        1240 + 890j,
        (230, 206, 148),
        out=-1,
        shade=1,
        seed=5,
        cuff=0.94,
        name="arm_his",
    )
    with place(hand, arm.wrist, 186, 5.2):
        draw_hand(hand, CLOSED, jess.TONES, "#4a3010", to_lamp=(-0.3, -0.95), length=90, forearm=-1 - 0.35j)
    sleeve(cuff, arm, CANVAS)
    b.rgb = lit(b.rgb, [hand, cuff], LAMP)
    _flame(b)
    return _finished(b)


def key() -> np.ndarray:
    """Return the spare key on the counter, with a little lint on it."""
    b = _wood((960, 500))
    p = painter()
    head = "-470,-10 -452,-92 -380,-142 -290,-134 -232,-92 -206,-50! -160,-44! -160,44! -206,50! -232,92 -290,134 -380,142 -452,92"
    blade = (
        "-180,-44! 300,-44! 356,0! 322,36! 300,20! 276,46! 246,24! 216,50! 178,16! 150,40! 116,40! 92,12! 58,46! 26,22! "
        "-6,46! -40,46! -180,46!"
    )
    with p.placed(1000, 520, -16, 1.2):
        for dx, dy, tone, soft in ((16, 24, "#0e0809", 16), (2, 9, "#6d4618", 0), (0, 0, "#c8953e", 0)):
            for shape in (head, blade):
                form = moved(p.shape(shape), dx, dy)
                p.soft(form, tone, soft, 0.8, hard=0.9) if soft else p.fill(form, tone)
        whole = p.shape(head)
        p.fill("-480,-150! -240,-150! -330,-20 -470,60!", "#e8be68", 0.9, whole)
        p.soft("-300,40 -230,20 -240,110 -330,140 -400,130", "#7c5222", 24, 0.7, whole, hard=0.7)
        p.fill(cut(whole, moved(whole, 5, 7)), "#fff0bc", 0.9)
        p.fill(oval(-392, 0, 42, 40), "#1c1210")
        p.line("-430,-6 -418,-34 -388,-42", 5, "#7c5222", "taper", 0.9)
        p.fill("-196,-14! 286,-14! 310,2! 286,10! -196,10!", "#8f6424")
        p.line("-196,12 60,12 290,12", 5, "#ffe6a8", "flat", 0.8)
        p.line("-180,-41 60,-41 298,-41", 6, "#fff0bc", "flat", 0.9)
        for spine in (  # what lives in a pocket with it
            "-262,-96 -236,-150 -180,-134 -186,-92 -228,-86 -218,-126 -160,-112", "-250,-84 -210,-96 -170,-140 -120,-120",
            "-232,-70 -190,-112 -196,-150",
        ):  # fmt: skip
            p.line(spine, 3, "#e4dccb", "flat", 0.75)
    b.rgb = over(b.rgb, p)
    b.shine(oval(860, 470, 420, 220), "#ffd890", 0.16, 90)
    return _finished(b)


def draw_print(p: Painter) -> None:
    """Paint the photograph, about 0,0: everybody looks into the flash but the one in the middle."""
    sheet = p.part("print", "-520,-370! 520,-370! 520,370! -520,370!", 3, 0.3)
    p.soft("-500,-340! 560,-340! 560,420! -500,420!", "#08060a", 26, 0.6)
    p.fill(sheet, "#f4ecd8")
    inside = straight((-470, -320), (470, -320), (470, 300), (-470, 300))
    p.fill(inside, "#1d2742")
    p.fill(straight((-470, -20), (470, -60), (470, 300), (-470, 300)), "#3c3440", 1, inside)
    for x, y, r in (
        (-380, -210, 16),
        (-250, -250, 11),
        (-110, -214, 13),
        (60, -256, 12),
        (210, -212, 15),
        (360, -246, 11),
    ):
        p.glow(oval(x, y, r * 3), "#ffc46a", 22, 0.6, inside)
        p.fill(oval(x, y, r), "#fff0c0", 1, inside)
    for k, (x, tone, hair) in enumerate(((-330, "#6d7a58", "#4a3020"), (-190, "#8a4a44", "#2a2028"), (190, "#5a6a90", "#8a6a3c"),
                                         (330, "#7c6a4c", "#3a2a24"))):  # fmt: skip
        y = 20 + (k % 2) * 26
        p.fill(rounded(x - 84, y + 70, x + 84, 420, 60), tone, 1, inside)
        p.fill(oval(x, y - 8, 64, 76), hair, 1, inside)
        p.fill(oval(x, y + 12, 50, 62), "#f2d2b4", 1, inside)
        for dx in (-19, 19):
            p.fill(oval(x + dx, y + 6, 6), "#2a2028", 1, inside)
        p.line(f"{x - 18},{y + 42} {x},{y + 50} {x + 18},{y + 42}", 5, "#a8504a", "taper", 1, inside)
    # her, blurred: she has turned her head
    p.soft("-96,420! -84,130 0,96 84,130 96,420!", "#4a5a94", 20, 0.9, inside, hard=1.0)
    p.soft(
        "-78,160! -92,-20 -10,-84 70,-30 88,60 92,190! 40,190 44,60 -30,40 -50,150!",
        "#5c3a28",
        16,
        0.95,
        inside,
        hard=1.0,
    )
    p.soft(oval(34, 26, 48, 60), "#f6d8bc", 13, 0.95, inside, hard=1.0)
    p.soft(oval(58, 16, 8, 7), "#2a2028", 4, 0.8, inside, hard=1.0)
    # the guy at the edge, on his way out
    p.fill("400,420! 392,150 430,110 480,104! 480,420!", "#2c2a26", 1, inside)
    p.fill(oval(462, 56, 52, 62), "#1c1820", 1, inside)
    p.fill(straight((-470, -320), (-250, -320), (-470, 100)), "#ffffff", 0.10, inside)


def photograph() -> np.ndarray:
    """Return the photograph in his hand."""
    b = _dark(("#3a3848", "#262636", "#12131e"))
    arm = Arm(
        -760 + 1960j,
        -60 + 1400j,
        450 + 996j,
        (210, 190, 138),
        out=-1,
        shade=-1,
        seed=4,
        cuff=0.95,
        name="arm_his",
    )
    hand = partial(draw_hand, t=jess.TONES, to_lamp=NIGHT.to_lamp, length=150, forearm=complex(-1, 0.05))
    p, thumb, cloth = (painter() for _ in range(3))
    corners = np.array([(392, 118), (1632, 44), (1680, 886), (428, 958)], np.float32)
    b.shade(straight(*((x + 22, y + 30) for x, y in corners)), "#06060a", 0.75, 24)
    with place(p, arm.wrist, -40, 3.7):
        hand(p, g=HOLD, only="behind")
    b.rgb = lit(b.rgb, [p], NIGHT)
    b.fill(straight(*corners), "#f4ecd8")
    u, v = corners[1] - corners[0], corners[3] - corners[0]
    inner = np.array(
        [
            corners[0] + u * s + v * t
            for s, t in ((0.045, 0.065), (0.955, 0.065), (0.955, 0.89), (0.045, 0.89))
        ],
        np.float32,
    )
    m = cv2.getPerspectiveTransform(np.array([(0, 0), (1920, 0), (1920, 1080), (0, 1080)], np.float32), inner)
    seen = cv2.warpPerspective(
        np.dstack([festival(), np.ones((1080, 1920), np.float32)]).astype(np.float32),
        m,
        (1920, 1080),
        flags=cv2.INTER_AREA,
    )
    b.rgb = b.rgb * (1 - seen[..., 3:]) + seen[..., :3]
    b.shine(straight((392, 118), (1010, 82), (430, 780)), "#ffffff", 0.07, 2)
    b.rgb = b.rgb * (1 - 0.16 * np.clip((grid()[1] - 300) / 700, 0, 1))[..., None]
    with place(thumb, arm.wrist, -40, 3.7):
        hand(thumb, g=HOLD, only="front", under="#6d5c44")
    sleeve(cloth, arm, CANVAS)
    b.rgb = lit(b.rgb, [thumb, cloth], NIGHT)
    return _finished(b)


def draw_disc(p: Painter) -> None:
    """Paint a disc about 0,0, of radius 384, its colours in two rays."""
    p.fill(oval(0, 0, 384), "#c8ccd6")
    for k, tone in enumerate(("#e8b0c8", "#f4e0a0", "#a8e0c0", "#a0c0f0", "#d0b0f0")):
        for turn in (0.0, np.pi):
            a0, a1 = -0.9 + 0.16 * k + turn, -0.74 + 0.16 * k + turn
            wedge = straight(
                (0, 0), (384 * np.cos(a0), 384 * np.sin(a0)), (384 * np.cos(a1), 384 * np.sin(a1))
            )
            p.soft(wedge, tone, 14, 0.75, oval(0, 0, 380), hard=1.0)
    p.fill(oval(0, 0, 132), "#e4e6ec")
    p.fill(oval(0, 0, 118), "#aab0bc")
    p.fill(oval(0, 0, 56), "#3a4250")
    p.fill(words("8 15", (0, 250), 74, SERIF, True), "#2a3040", 0.8)


def record() -> np.ndarray:
    """Return a disc in a case with a crack across it, and a leaf that has got in."""
    b = _dark()
    p = painter()
    with p.placed(960, 540, 5):
        p.soft(rounded(-470, -400, 520, 470, 24), "#06060a", 26, 0.6)
        case = rounded(-490, -420, 490, 420, 18)
        p.fill(case, "#8f9bab")
        p.fill(straight((-490, -420), (-400, -420), (-400, 420), (-490, 420)), "#2a2e38", 1, case)
        for k in range(14):
            p.fill(rounded(-474, -400 + 60 * k, -416, -372 + 60 * k, 6), "#474d5a", 1, case)
        p.fill(rounded(-390, -400, 470, 400, 10), "#3a4250", 1, case)
        with p.placed(40, 0):
            draw_disc(p)
        maple = leaf(270, 190, 190, 28, 0.95)
        p.soft(leaf(282, 206, 190, 28, 0.95), "#20161a", 8, 0.6)
        p.fill(maple, "#c2542a")
        p.line("214,250 270,190 318,122", 6, "#7a2e1a", "flat", 0.9, maple)
        for points in (
            "-390,-180! -150,-70 60,-130 200,-10 470,40!",
            "-150,-70! -90,80 -130,220!",
            "200,-10! 260,-150 250,-300!",
        ):
            p.line(points, 7, "#ffffff", "flat", 0.75)
            p.line(points, 2.5, "#5a6472", "flat", 0.9)
        p.fill(straight((-490, -420), (-120, -420), (-480, 260)), "#ffffff", 0.16, case)
    b.rgb = over(b.rgb, p)
    return _finished(b)


def telephone() -> np.ndarray:
    """Return the pay phone under its half of a plastic egg."""
    b = Board(behind_glass(SETS, (300, 420, 620, 349)))
    b.smear(18, 18)
    b.rgb = b.rgb * 0.62
    egg = "286,1120! 236,640 316,200 600,-10 980,-50 1360,-10 1640,200 1720,640 1670,1120!"
    b.shade(
        "306,1120! 250,640 330,210 620,10 980,-30 1380,10 1660,210 1750,660 1700,1120!", "#06060c", 0.6, 34
    )
    b.ramp(egg, ("#f0a050", "#c86a30", "#6d3026"), (1500, 0), (500, 1080))
    hollow = "424,1120! 392,660 452,290 690,110 980,76 1270,110 1510,290 1570,660 1540,1120!"
    b.ramp(hollow, ("#8a4a2c", "#4c2a28", "#241820"), (1420, 90), (560, 1000))
    for k in range(9):
        b.line([(470 + 10 * k, 1090), (440 + 14 * k, 660), (520 + 22 * k, 300)], 3, "#1c1218", "taper", 0.22)
    b.line([(1240, 36), (1460, 130), (1600, 330), (1660, 600)], 44, "#ffe2b0", "taper", 0.55)
    b.line([(1250, 30), (1470, 130), (1606, 330)], 18, "#fff6e4", "taper", 0.9)
    b.line([(300, 760), (296, 560), (352, 330), (470, 190)], 20, "#b8a0b4", "taper", 0.5)
    b.shade(
        "392,660 452,290 690,110 980,76 1270,110 1510,290! 1400,300 1230,190 980,160 720,190 540,330 470,680!",
        "#140c10",
        0.6,
        30,
    )
    draw_plate(b)
    p = painter()
    draw_receiver(p)
    b.rgb = over(b.rgb, p)
    b.rgb = glow(b.rgb, (1560, 40), 700, "#ffc070", 0.3)
    return _finished(b)


def _text(p: Painter, page: skia.Path, side: int) -> None:
    """Paint a page of print too small to read: words, ends of paragraphs, and how the paper bends into the back."""
    chance, left = np.random.default_rng(3 + side), 110 if side > 0 else -560
    p.soft(
        straight((side * 560, -380), (side * 720, -380), (side * 720, 400), (side * 620, 400)),
        "#c9b48c",
        50,
        0.6,
        page,
        hard=1.0,
    )
    p.soft(
        straight((side * 220, -380), (side * 400, -380), (side * 390, 400), (side * 230, 400)),
        "#fffaea",
        50,
        0.7,
        page,
        hard=1.0,
    )
    for k in range(21):
        y, x = -262 + 27 * k, left + (30 if k in (0, 6, 13) else 0)
        end = left + (450 if k not in (5, 12, 20) else chance.uniform(120, 330))
        while x < end - 14:
            long = min(chance.uniform(14, 66), end - x)
            bend = [y + 10 * ((abs(q) - 330) / 230) ** 2 for q in (x, x + long / 2, x + long)]
            p.line(
                [(x, bend[0]), (x + long / 2, bend[1]), (x + long, bend[2])],
                7,
                "#4c443e",
                "flat",
                0.8,
                page,
                0.06,
            )
            x += long + 9


def book() -> np.ndarray:
    """Return the paperback open on his knees, its margins full of pencil."""
    b = _dark()
    b.ramp(
        "-40,760! 500,640 900,700 960,760 1020,700 1420,640 1960,760! 1960,1080! -40,1080!",
        JEANS,
        (0, 640),
        (0, 1080),
    )
    p = painter()
    with p.placed(960, 540, -2):
        p.soft("-740,-280! 740,-280! 770,420! -760,420!", "#08060c", 26, 0.7)
        p.fill("-720,-330! 720,-330! 740,390! -740,390!", "#9c2f2a")
        p.fill("-730,364! 740,364! 740,392! -740,392!", "#6d1f20")
        for k in range(5):  # the leaves under the two
            p.fill(f"0,{-290 + 3 * k}! {712 - 5 * k},{-312 - 2 * k}! {726 - 5 * k},{372 - 3 * k}! 0,{388 - 2 * k}! "
                   f"{5 * k - 726},{372 - 3 * k}! {5 * k - 712},{-312 - 2 * k}!", ("#e0d0aa", "#a8906a")[k % 2])  # fmt: skip
        for side in (-1, 1):
            page = p.shape(
                f"0,-300! {side * 180},-352 {side * 420},-352 {side * 690},-320! {side * 704},356! "
                f"{side * 420},330 {side * 180},330 0,378!"
            )
            p.fill(page, "#f2e6c8")
            p.soft(
                straight((0, -360), (side * 120, -360), (side * 90, 400), (0, 400)),
                "#a08860",
                36,
                0.7,
                page,
                hard=1.0,
            )
            _text(p, page, side)
        for k, y in enumerate((-240, -206, -172, -30, 4, 38, 160, 194)):
            hand = np.random.default_rng(40 + k)  # small, and sure of itself
            for dx, dy, count in ((584, 0, 6 + k % 3), (-668, 26, 5 + k % 4)):
                word = [(dx + 11 * n, y + dy + hand.uniform(-8, 8)) for n in range(count)]
                p.line(word, 3.4, "#4a5068", "flat", 0.9)
        for x0, x1, y in ((112, 556, -31), (240, 470, 158), (-556, -300, 104)):
            p.line([(x0, y), ((x0 + x1) / 2, y - 5), (x1, y + 3)], 3.4, "#4a5068", "flat", 0.9)
        p.line(
            "-572,-130 -584,-110 -574,-86 -592,-74 -574,-60 -584,-34 -572,-20", 3.6, "#4a5068", "flat", 0.9
        )
        with p.placed(128, 268, -24, 0.74):
            p.soft("-420,-10! 420,-20! 430,60! -410,60!", "#5c4a34", 16, 0.7, hard=0.9)
        with p.placed(120, 250, 156, 0.74):
            _pencil(p)
    b.rgb = over(b.rgb, p)
    return _finished(b)


def _small_things(p: Painter) -> None:
    """Paint the paperback, the pack and its lighter, the case with the crack, and the Walkman, each where it was thrown."""
    shade = "#0a0c10"
    with p.placed(430, 420, -13):  # the paperback, worn white along its edges
        p.soft(rounded(-140, -190, 170, 220, 8), shade, 16, 0.6)
        p.fill(rounded(-132, -186, 146, 200, 6), "#d8cba8")
        cover = rounded(-140, -194, 138, 192, 6)
        p.fill(cover, "#8f2d2a")
        p.fill(straight((-140, -194), (-112, -194), (-112, 192), (-140, 192)), "#5f1c1e", 1, cover)
        p.fill(rounded(-84, -140, 110, -56, 3), "#e8d9b0", 1, cover)
        for y in (-116, -86):
            p.line(f"-66,{y} 12,{y} 92,{y}", 9, "#5f1c1e", "flat", 0.9, cover)
        p.fill(oval(14, 70, 66, 66), "#d8a24a", 0.9, cover)
        p.fill(straight((-8, 20), (36, 20), (60, 150), (-32, 150)), "#4a1618", 0.9, cover)
        p.line("138,120 120,160 128,192", 8, "#e8d9b0", "flat", 0.8, cover)
    with p.placed(800, 330, 9):  # a disc's case, a crack across it
        p.soft(rounded(-150, -140, 180, 176, 8), shade, 16, 0.6)
        case = rounded(-160, -146, 160, 146, 6)
        p.fill(case, "#20242e")
        p.fill(straight((-160, -146), (-136, -146), (-136, 146), (-160, 146)), "#767f8e", 1, case)
        p.fill(straight((12, -64), (-62, 62), (86, 62)), "#aab4c4", 1, case)
        p.fill(straight((12, -44), (-44, 52), (68, 52)), "#20242e", 1, case)
        p.line("-132,36 -80,20 -26,2", 5, "#ffffff", "flat", 0.9, case)
        for k, tone in enumerate(("#d8504a", "#e8a850", "#e8e07a", "#6fc07a", "#6a90e0")):
            p.line(f"48,{6 + 5 * k} 100,{20 + 9 * k} 158,{34 + 13 * k}", 6, tone, "flat", 0.95, case)
        for points in ("-136,-92 -30,-70 60,-104 160,-84", "-30,-70 -10,0 -40,146"):
            p.line(points, 3, "#ffffff", "flat", 0.75, case)
        p.fill(straight((-160, -146), (-20, -146), (-150, 90)), "#ffffff", 0.14, case)
    with p.placed(1130, 300, -6, 0.3):
        draw_print(p)
    with p.placed(1520, 380, 14):  # a Walkman and its wire
        p.soft(rounded(-104, -150, 130, 172, 20), shade, 16, 0.6)
        p.fill(rounded(-112, -158, 112, 158, 18), "#5d6f8c")
        p.fill(rounded(40, -158, 112, 158, 18), "#43536e")
        p.fill(rounded(-84, -96, 72, 70, 10), "#20283a")
        p.fill(rounded(-72, -60, 60, 34, 4), "#c9bfa0")
        for x in (-40, 28):
            p.fill(oval(x, -14, 20), "#20283a")
            p.fill(oval(x, -14, 9), "#e8e4d8")
        for x in (-80, -36, 8, 52):
            p.fill(rounded(x, 98, x + 34, 132, 5), "#c8cdd6" if x != 52 else "#d86a3a")
    for wire in ("1470,230 1380,180 1330,300 1400,470", "1400,470 1370,540 1320,560"):
        p.line(wire, 6, "#14161c", "flat")
    with p.placed(1262, 600, 0):
        p.line("-70,-6 0,-92 84,-10", 12, "#9aa2ae", "tube")
        for x in (-72, 84):
            p.fill(oval(x, 8, 34, 38), "#1a1c22")
            p.fill(oval(x - 4, 4, 22, 26), "#d8783a")
    with p.placed(880, 610, -18):  # half a pack, and the lighter on it
        p.soft(rounded(-74, -104, 96, 122, 8), shade, 14, 0.6)
        pack = rounded(-80, -110, 80, 110, 6)
        p.fill(pack, "#e6dfce")
        p.fill(straight((-80, -30), (80, -30), (80, 110), (-80, 110)), "#b23a30", 1, pack)
        p.fill(oval(0, -30, 44, 44), "#f4eede", 1, pack)
        for k in range(4):
            p.fill(rounded(-66 + 32 * k, -134, -40 + 32 * k, -100, 4), "#f8f4ea")
        with p.placed(92, 46, 34):
            p.fill(rounded(-34, -70, 34, 70, 8), "#b8863a")
            p.fill(straight((-26, -70), (-12, -70), (-12, 70), (-26, 70)), "#f2cf84", 0.8)
            p.line("-34,-22 0,-22 34,-22", 4, "#6d4a1e", "flat")


def _sweater(p: Painter) -> None:
    """Paint the sweater, folded by somebody who doesn't: green, two stripes, one sleeve out."""
    outline = "60,640! 70,610 330,590 640,606! 664,700 660,860 640,1010! 330,1030 60,1010! 40,860 46,740"
    p.soft(moved(p.shape(outline), 14, 20), "#0a0c10", 20, 0.6)
    body = p.part("sweater", outline, 8, 0.4)
    p.fill(body, "#1f5a50")
    p.soft("360,580! 700,600! 700,1040! 420,1040! 470,800", "#123a38", 40, 0.8, body, hard=0.8)
    for y in (770, 820):
        p.line(f"30,{y} 340,{y + 12} 680,{y - 6}", 20, "#e0d4b0", "flat", 0.95, body)
    for x in range(80, 660, 22):
        p.line(f"{x},610 {x + 3},800 {x - 2},1010", 3, "#164640", "flat", 0.7, body)
    neck = p.shape("250,596! 330,586 430,594! 410,640 340,656 266,640!")
    p.fill(neck, "#123a38")
    arm = p.part("sleeve", "600,640! 700,660 790,720 830,800! 800,850 760,850! 720,790 640,740", 6, 0.5)
    p.fill(arm, "#26695c")
    p.line("764,846 790,822 826,806", 16, "#123a38", "flat", 0.8, arm)


def mattress() -> np.ndarray:
    """Return what he would take, on the gray blanket, the lamp at its right: all but what hangs on a nail."""
    b = Board("#2c3230")
    b.ramp(
        straight((0, 0), (1920, 0), (1920, 1080), (0, 1080)), ("#56574c", "#2a2e2e"), (1900, 0), (100, 1080)
    )
    chance = np.random.default_rng(7)
    for _ in range(900):
        x, y, long = chance.uniform(-40, 1940), chance.uniform(-20, 1100), chance.uniform(30, 120)
        tone = "#7a7764" if chance.random() < 0.5 else "#1a1e20"
        b.line([(x, y), (x + long / 2, y + 3), (x + long, y + 1)], chance.uniform(2, 5), tone, "taper", 0.16)
    for y, high in ((196, 30), (246, 8)):  # the blanket's stripes, bent where it is
        b.line(
            f"-40,{y + 20} 420,{y - 26} 900,{y + 26} 1500,{y - 50} 1980,{y - 74}",
            high,
            "#b9b093",
            "flat",
            0.5,
            2,
        )
    b.fill("-20,-20! 1940,-20! 1940,34! 1500,52 900,96 420,60 -20,92!", "#cfc6a8", 1, 2)
    for x in range(-20, 1960, 44):  # the mattress's ticking, above the blanket's edge
        b.fill(straight((x, -20), (x + 13, -20), (x + 9, 110), (x - 4, 110)), "#46607c", 0.7, 1,
               "-20,-20! 1940,-20! 1940,34! 1500,52 900,96 420,60 -20,92!")  # fmt: skip
    b.line("-40,98 420,66 900,102 1500,58 1980,36", 22, "#101416", "flat", 0.7, 9)
    for wrinkle, wide in (
        ("-40,420 300,330 620,420 700,520", 60),
        ("1960,180 1760,300 1660,520 1690,700", 70),
        ("640,1100 760,900 1000,780 1240,820", 80),
        ("1100,1100 1300,860 1640,800 1960,620", 76),
        ("980,520 1100,470 1200,500", 40),
        ("1340,1100 1480,980 1700,930 1960,840", 54),
    ):
        soft = 0 if LOOK.printed else wide / 4
        b.line(wrinkle, wide, "#12171a", "taper", 0.55, soft)
        lit_side = " ".join(
            f"{int(q.split(',')[0]) + 10},{int(q.split(',')[1]) - round(wide * 0.5)}" for q in wrinkle.split()
        )
        b.line(lit_side, wide * 0.7, "#a59c80", "taper", 0.42, soft)
    p = painter()
    _sweater(p)
    _small_things(p)
    b.shine(oval(1760, 80, 900, 620), "#ffc878", 0.34, 160)
    b.rgb = over(b.rgb, p)
    b.shade(straight((0, 700), (500, 1080), (0, 1080)), "#0a0c14", 0.5, 120)
    b.rgb = glow(b.rgb, (1900, -60), 900, "#ffbe68", 0.3)
    return _finished(b)


def _crumple(x: np.ndarray, y: np.ndarray, size: float, chance: np.random.Generator) -> np.ndarray:
    """Return which way foil that was crumpled is turned at each point, as a slope (complex): flat pieces about
    `size` wide, each to its own side, sharp creases between them."""
    low, high = complex(x.min(), y.min()) - size * (1 + 1j), complex(x.max(), y.max()) + size * (1 + 1j)
    count = int((high - low).real * (high - low).imag / size**2)
    spots = np.column_stack(
        (chance.uniform(low.real, high.real, count), chance.uniform(low.imag, high.imag, count))
    )
    slopes = chance.normal(0, 1, count) + 1j * chance.normal(0, 1, count)
    _, nearest = cKDTree(spots).query(np.column_stack((x.ravel(), y.ravel())))
    return slopes[nearest].reshape(x.shape)


def _parcel(b: Board, at: tuple[float, float], turn: float, seed: int) -> None:
    """Paint something in foil, 640 wide: a soft block whose crumpled sides mirror the lamp, the seam folded
    over along it, its ends tucked in."""
    chance = np.random.default_rng(seed)
    wide, tall, reach = 318.0, 208.0, 400
    x0, y0 = round(at[0]) - reach, round(at[1]) - reach
    down, across = np.mgrid[y0 : y0 + 2 * reach, x0 : x0 + 2 * reach].astype(np.float64)
    here = (across - at[0] + 1j * (down - at[1])) * np.exp(-1j * np.radians(turn))
    x, y = here.real, here.imag
    wobble = 4 * np.sin(x / 61 + seed) + 4 * np.sin(y / 47 + 2 * seed) + 3 * np.sin((x - y) / 23)
    # Distance to the edge of a block with round corners, and the way out of it.
    dx, dy = np.abs(x) - wide + 74, np.abs(y) - tall + 74
    out = np.hypot(np.maximum(dx, 0), np.maximum(dy, 0)) + np.minimum(np.maximum(dx, dy), 0) - 74 + wobble
    steep = np.clip(1 + out / 120, 0, 1) ** 1.6
    gone = np.gradient(out)
    slope = (gone[1] + 1j * gone[0]) * np.exp(-1j * np.radians(turn)) * steep * 1.15
    slope = slope + 0.30 * _crumple(x, y, 62, chance) + 0.20 * _crumple(x, y, 25, chance)
    seam = y - 74 - 6 * np.sin(x / 70)
    slope = slope + np.where(np.abs(seam) < 13, -0.9j * np.sign(seam), 0)
    for side in (-1, 1):  # the ends: two flaps that meet
        flap = (side * x > wide - 96) & (np.abs(y) < (side * x - wide + 120) * 1.5)
        slope = slope + np.where(flap, side * 0.34 - 0.12j * np.sign(y), 0)
    lamp = slope.real * 0.5 - slope.imag * 0.86
    value = np.clip(0.42 + 0.46 * lamp, 0, 1)
    glint = np.clip(value - 0.72, 0, 1) * 3
    tone = (
        np.dstack([np.interp(value, (0, 0.3, 0.55, 0.8, 1), [rgb(q)[k] for q in FOIL]) for k in range(3)])
        + (glint * 0.16)[..., None]
    )
    b.shade(straight(*((at[0] + u, at[1] + v) for u, v in ((-300, -90), (320, -120), (350, 270), (-290, 280)))),
            "#0a0d1a", 0.75, 44)  # fmt: skip
    cover = np.clip(0.5 - out, 0, 1)[..., None]
    top, left = max(0, -y0), max(0, -x0)
    part = (slice(y0 + top, y0 + 2 * reach), slice(x0 + left, min(x0 + 2 * reach, 1920)))
    fits = (slice(top, None), slice(left, left + part[1].stop - part[1].start))
    b.rgb[part] += ((np.clip(tone, 0, 1) - b.rgb[part]) * cover[fits]).astype(np.float32)


# Foil from what it mirrors of the dark to what it mirrors of the lamp.
FOIL = ("#232234", "#4e5062", "#928f96", "#dccfb8", "#fff3d6")


def _foil(p: Painter, wide: float, tall: float, seed: int) -> None:
    """Print something in foil, about 0,0."""
    chance = np.random.default_rng(seed)
    corners = ((-0.98, -0.7), (-0.9, -0.96), (-0.2, -1.02), (0.88, -0.96), (1, -0.62), (0.97, 0.7), (0.88, 0.98), (0.1, 1.04),
               (-0.9, 0.97), (-1.02, 0.6))  # fmt: skip
    pack = p.part("foil", straight(*((x * wide, y * tall) for x, y in corners)), 4, 0.4)
    p.soft(rounded(-wide, -tall * 0.9, wide * 1.06, tall * 1.14, 40), "#06060a", 24, 0.6)
    p.fill(pack, "#a9b0ba")
    _facets(p, pack, wide, tall, chance)


def _facets(p: Painter, pack: skia.Path, wide: float, tall: float, chance: np.random.Generator) -> None:
    """Print foil's facets, each in the ink of the side it is turned to; the bread lifts its middle, its ends are folded in."""
    across, down, ramp = 13, 9, ("#4a5468", "#6c7688", "#8f99a6", "#b4bcc4", "#d8dde0", "#f6f3e6")
    x = np.linspace(-1.12, 1.12, across + 1) * wide
    y = np.linspace(-1.14, 1.14, down + 1) * tall
    knots = (
        np.add.outer(x, 1j * y)
        + chance.uniform(-20, 20, (across + 1, down + 1))
        + 1j * chance.uniform(-16, 16, (across + 1, down + 1))
    )
    for i in range(across):
        for j in range(down):
            quad = [knots[i, j], knots[i + 1, j], knots[i + 1, j + 1], knots[i, j + 1]]
            turn = int(chance.integers(2))
            for k in (0, 2):
                three = [quad[(k + turn + n) % 4] for n in range(3)]
                at = sum(three) / 3
                lit = 0.46 - 0.5 * at.imag / tall + 0.22 * at.real / wide - 0.34 * (abs(at.real) / wide) ** 4
                step = int(np.clip(lit * len(ramp) + chance.normal(0, 1.0), 0, len(ramp) - 1))
                p.fill(straight(*((q.real, q.imag) for q in three)), ramp[step], 1, pack)
    for side in (-1, 1):  # the ends, folded to a point
        p.fill(
            straight(
                (side * wide * 1.05, -tall),
                (side * wide * 0.6, -tall * 0.06),
                (side * wide * 0.6, tall * 0.06),
                (side * wide * 1.05, tall),
            ),
            "#7d8796" if side < 0 else "#c4cad0",
            1,
            pack,
        )
        p.fill(
            straight(
                (side * wide * 1.05, -tall),
                (side * wide * 0.6, -tall * 0.06),
                (side * wide * 0.74, 0),
                (side * wide * 1.05, -tall * 0.2),
            ),
            "#e6e8e6" if side > 0 else "#a4acb6",
            1,
            pack,
        )


def _label(p: Painter, text: str) -> None:
    """Paint a strip of freezer tape with capitals in grease pencil, about 0,0."""
    p.fill("-150,-52! 148,-56! 152,50! -146,54!", "#efe6cc")
    p.fill("-150,20! 152,16! 152,50! -146,54!", "#d4c8a8", 0.8)
    p.fill(words(text, (0, 32), 88, GROTESQUE, True), "#28242c")


def foils() -> np.ndarray:
    """Return two sandwiches in foil on his knees, lettered SAT and MON."""
    b = _dark()
    b.ramp(
        "-40,700! 480,560 900,640 960,700 1020,640 1440,560 1960,700! 1960,1080! -40,1080!",
        JEANS,
        (0, 560),
        (0, 1080),
    )
    for edge in ("480,560 900,640 960,700", "1440,560 1020,640 960,700"):  # where the two thighs round off
        b.line(edge, 60, "#101a34", "taper", 0.5, 20)
    b.line("960,690 950,860 966,1100", 90, "#0b1226", "flat", 0.8, 26)
    for x in (470, 1450):  # the lamp along each thigh
        b.shine(
            f"{x - 200},700 {x},640 {x + 200},700 {x + 170},900 {x},980 {x - 180},900", "#5f86b8", 0.34, 70
        )
    for crease in (
        "820,760 660,800 520,772",
        "900,880 700,930 480,880",
        "120,780 260,840 420,820",
        "1100,760 1260,810 1400,784",
        "1030,900 1240,950 1460,900",
        "1800,770 1660,840 1500,826",
    ):
        b.line(crease, 34, "#0e1730", "taper", 0.75, 5)
        above = " ".join(f"{q.split(',')[0]},{int(q.split(',')[1]) - 17}" for q in crease.split())
        b.line(above, 12, "#6f92c0", "taper", 0.5, 4)
    for seam in ("-40,850 300,770 470,740", "1960,850 1620,770 1450,740"):
        b.line(seam, 5, "#0e1730", "flat", 0.8, 1)
    p = painter()
    for x, y, turn, text, seed in ((560, 470, -8, "SAT", 4), (1350, 490, 7, "MON", 9)):
        if LOOK.printed:
            with p.placed(x, y, turn):
                _foil(p, 330, 220, seed)
        else:
            _parcel(b, (x, y), turn, seed)
        with p.placed(x + 6, y - 40, turn):
            p.soft("-150,-40! 158,-44! 164,66! -146,70!", "#10121c", 8, 0.5)
            _label(p, text)
    b.rgb = over(b.rgb, p)
    return _finished(b)


def _plate_on_plate(text: str) -> np.ndarray:
    """Return what has been kept on the counter: a plate upside down on a plate, and a strip of tape across it."""
    b = _wood((980, 430))
    p = painter()
    for rx, ry, y, tone in ((640, 330, 590, "#8f7a64"), (632, 322, 574, "#f2e4c6"), (600, 300, 570, "#a8402f"),
                            (590, 292, 569, "#e6d5b2")):  # fmt: skip
        p.fill(oval(980, y, rx, ry), tone)
    p.soft(oval(996, 560, 520, 262), "#5c4636", 26, 0.7, hard=0.8)
    p.fill(oval(980, 520, 520, 262), "#c9b391")
    p.fill(oval(980, 508, 516, 256), "#fbf0d8")
    p.line(
        [(980 + 500 * np.cos(a), 506 + 244 * np.sin(a)) for a in np.linspace(0, 6.28, 40)],
        5,
        "#a8402f",
        "flat",
        0.8,
    )
    p.soft(
        "1100,300 1420,420 1440,560 1200,720 1000,760 1240,560", "#b89a78", 60, 0.8, oval(980, 508, 516, 256)
    )
    p.fill(oval(984, 494, 330, 158), "#b59c7c")
    p.fill(oval(978, 484, 326, 152), "#fff8e6")
    p.soft(oval(900, 440, 200, 70), "#ffffff", 40, 0.8, oval(978, 484, 326, 152))
    with p.placed(980, 492, -7, 1.5):
        p.soft("-330,-44! 336,-54! 342,58! -322,64!", "#7a6248", 9, 0.7, hard=0.8)
        strip = p.shape("-338,-58! -331,-44! -340,-30! -332,-14! -341,2! -333,18! -340,34! -331,46! 336,42! 343,28! "
                        "335,14! 344,-2! 336,-18! 343,-34! 336,-60!")  # fmt: skip
        p.fill(strip, "#ead9ac")
        p.fill("-340,20! 340,12! 340,50! -340,54!", "#cdb886", 0.8, strip)
        for x in range(-320, 340, 26):
            p.line([(x, -60), (x + 4, 0), (x - 2, 52)], 2, "#c4ae7c", "flat", 0.5, strip)
        p.fill(words(text, (0, 26), 92, GROTESQUE, True), "#27232b", 0.95, strip)
    b.rgb = over(b.rgb, p)
    for x, lean in ((620, -30), (1000, 16), (1330, 36)):
        b.shine_line([(x + lean * t + 26 * np.sin(t * 5 + x), 400 - 380 * t) for t in np.linspace(0, 1, 7)], 40,
                     "#ffe6c4", 0.13, 16)  # fmt: skip
    b.shine(oval(900, 440, 460, 220), "#ffd890", 0.14, 90)
    return _finished(b)


def plate_chili() -> np.ndarray:
    """Return Saturday's chili, kept warm, with his name on it."""
    return _plate_on_plate("CHILI, JESS")


def plate_saved() -> np.ndarray:
    """Return the same, as he had asked for it."""
    return _plate_on_plate("SAVED")


def sandwich() -> np.ndarray:
    """Return a ham sandwich on paper on foil, on the counter: the pickle cut the long way, along the side."""
    b = _wood((760, 380))
    draw_foil(b, ((300, 150), (1600, 96), (1836, 950), (96, 978)), 6)
    sheet = straight((470, 214), (1440, 176), (1600, 846), (300, 866))
    b.shade(straight((476, 226), (1450, 190), (1618, 866), (306, 886)), "#1c1820", 0.6, 14)
    b.ramp(sheet, ("#f6ead0", "#d9c7a4", "#a08c78"), (520, 200), (1560, 860))
    for points in ([(470, 214), (900, 520), (1600, 846)], [(960, 195), (950, 530), (940, 856)]):
        b.line(points, 4, "#b8a284", "flat", 0.6)
        b.line([(x + 4, y + 3) for x, y in points], 3, "#fff6e0", "flat", 0.7)
    b.shade("560,520! 700,760 1000,800 1340,760 1470,640 1440,520!", "#3a2620", 0.75, 26)
    p = painter()
    with p.placed(950, 600, -2, 1.06):
        draw_slice(p, 3, 74)
        p.soft("-400,-60! 400,-60! 400,50 300,96 0,118 -300,96 -400,50", "#4a2a18", 10, 0.8, hard=0.8)
        with p.placed(0, -60):
            draw_ham(p)
        p.soft("-396,-90! 396,-90! 390,0 300,44 0,70 -300,46 -396,0", "#4a1c22", 10, 0.7, hard=0.8)
        with p.placed(-6, 84):
            draw_pickle(p)
        with p.placed(-14, -138, -1.5, 0.985):
            draw_slice(p, 8, 66)
    b.rgb = over(b.rgb, p)
    b.shine(oval(700, 300, 620, 330), "#ffd890", 0.2, 120)
    return _finished(b)


def _cardboard(p: Painter, face: skia.Path, tone: str, seed: int) -> None:
    """Paint a face of corrugated board: what runs under its paper, where it was pushed in, its scuffs."""
    p.fill(face, tone)
    if p.flat:
        return
    chance, box = np.random.default_rng(seed), face.getBounds()
    for x in np.arange(box.left(), box.right(), 13):
        p.line(
            [(x, box.top()), (x + 2, box.centerY()), (x - 1, box.bottom())], 4, "#5c3c20", "flat", 0.1, face
        )
        p.line(
            [(x + 5, box.top()), (x + 7, box.centerY()), (x + 4, box.bottom())],
            3,
            "#ecc48c",
            "flat",
            0.1,
            face,
        )
    for _ in range(5):
        x, y = chance.uniform(box.left(), box.right()), chance.uniform(box.top(), box.bottom())
        p.soft(oval(x, y, chance.uniform(40, 90), chance.uniform(18, 40)), "#5c3c20", 24, 0.2, face, hard=0.9)
    for _ in range(8):
        x, y, long = (
            chance.uniform(box.left(), box.right()),
            chance.uniform(box.top(), box.bottom()),
            chance.uniform(14, 60),
        )
        p.line(
            [(x, y), (x + long * 0.4, y + 2), (x + long, y + chance.uniform(-14, 14))],
            2.4,
            "#f0d2a0",
            "taper",
            0.3,
            face,
        )
    low = straight((box.left(), box.bottom() - 90), (box.right(), box.bottom() - 110), (box.right(), box.bottom() + 60),
                   (box.left(), box.bottom() + 60))  # fmt: skip
    p.soft(low, "#4a2e1c", 60, 0.55, face, hard=0.9)


def _rim(p: Painter, a: tuple[float, float], c: tuple[float, float]) -> None:
    """Paint an edge of the board, cut through: two papers, and the wave between them."""
    p.line([a, ((a[0] + c[0]) / 2, (a[1] + c[1]) / 2), c], 13, "#e8c48c", "flat")
    if p.flat:
        return
    steps = int(np.hypot(c[0] - a[0], c[1] - a[1]) / 9)
    wave = [
        (a[0] + (c[0] - a[0]) * k / steps, a[1] + (c[1] - a[1]) * k / steps + (3 if k % 2 else -3))
        for k in range(steps + 1)
    ]
    p.line(wave, 2.6, "#7a5430", "flat", 0.8)


def _inside(p: Painter, half: float, top: float) -> None:
    """Paint the dark of an open box about 0,0, and the flap that stands at its back; what is in it goes on top."""
    deep = half * 0.46
    p.fill(
        straight(
            (-half + deep, top - 76), (half, top - 76), (half + 6, top - 150), (-half + deep - 12, top - 150)
        ),
        "#6d4a2a",
    )
    p.fill(straight((-half, top), (half - deep, top), (half, top - 76), (-half + deep, top - 76)), "#24170f")
    left = straight(
        (-half, top), (-half + deep, top - 76), (-half + deep - 104, top - 34), (-half - 104, top + 42)
    )
    _cardboard(p, left, "#d4a86e", 4)
    _rim(p, (-half - 104, top + 42), (-half + deep - 104, top - 34))


def _box(p: Painter, half: float, top: float, foot: float, seed: int) -> None:
    """Paint an open box about 0,0, seen over its left corner: front, the side away from the lamp's, three flaps hanging."""
    edge, far, rise = half * 0.54, half, 76
    side = straight((edge, top), (far, top - rise), (far - 22, foot - rise * 1.2), (edge - 12, foot))
    front = straight((-half, top), (edge, top), (edge - 12, foot), (-half + 24, foot - 8))
    _cardboard(p, side, "#7e5630", seed)
    _cardboard(p, front, "#b88a54", seed + 1)
    p.line([(edge, top), (edge - 6, (top + foot) / 2), (edge - 12, foot)], 7, "#e2b87c", "flat", 0.7)
    hang = straight((edge, top), (far, top - rise), (far + 46, top + 16), (edge + 52, top + 112))
    p.soft(moved(hang, -8, 26), "#2a1a10", 18, 0.7, side, hard=0.9)
    _cardboard(p, hang, "#9a6e40", seed + 2)
    _rim(p, (far + 46, top + 16), (edge + 52, top + 112))
    flap = straight((-half, top), (edge, top), (edge - 22, top + 112), (-half + 4, top + 106))
    p.soft(moved(flap, 6, 22), "#3a2414", 16, 0.7, front, hard=0.9)
    _cardboard(p, flap, "#c89a62", seed + 3)
    _rim(p, (-half + 4, top + 106), (edge - 22, top + 112))
    p.line([(-half, top), ((edge - half) / 2, top + 2), (edge, top)], 8, "#f0cc92", "flat", 0.9)
    p.line([(edge, top), ((edge + far) / 2, top - rise / 2), (far, top - rise)], 6, "#c89a62", "flat", 0.9)


def _spine(p: Painter, left: float, wide: float, top: float, foot: float, tone: str) -> None:
    """Paint a book's back that stands in a box: round, two bands, what was its title."""
    back = rounded(left, top, left + wide, foot + 20, 7)
    p.fill(back, tone)
    p.fill(straight((left + wide * 0.66, top), (left + wide, top), (left + wide, foot), (left + wide * 0.66, foot)),
           mix(tone, "#14101a", 0.5), 1, back)  # fmt: skip
    p.fill(straight((left + 4, top), (left + wide * 0.2, top), (left + wide * 0.2, foot), (left + 4, foot)),
           mix(tone, "#ffe0ac", 0.3), 1, back)  # fmt: skip
    for y in (top + 16, top + 26, foot - 34):
        p.fill(
            straight((left, y), (left + wide, y), (left + wide, y + 4), (left, y + 4)), "#e8d8a8", 0.75, back
        )
    p.line([(left + wide * 0.46, top + 42), (left + wide * 0.46, (top + foot) / 2), (left + wide * 0.46, foot - 50)],
           wide * 0.16, "#e8d8a8", "flat", 0.55, back)  # fmt: skip


def boxes() -> np.ndarray:
    """Return two boxes of books, their flaps open, a small red one on the very top."""
    b = Board(behind_glass(SETS, (700, 500, 700, 394)))
    b.smear(14, 14)
    b.rgb = b.rgb * 0.6
    p = painter()
    for x, turn, seed in ((520, -1, 2), (1380, 1.5, 25)):
        chance = np.random.default_rng(seed)
        with p.placed(x, 640, turn):
            p.soft(rounded(-380, -180, 440, 520, 10), "#06060c", 30, 0.6)
            _inside(p, 400, -200)
            left = -340.0
            while left < 310:
                wide = chance.uniform(44, 86)
                tone = ("#7c3a34", "#3c5a6d", "#8a7442", "#4a5a3c", "#5c4468", "#b8a482")[
                    int(chance.integers(6))
                ]
                _spine(p, left, wide - 3, -220 - chance.uniform(70, 170), -190, tone)
                left += wide
            _box(p, 400, -200, 440, seed)
            p.fill(rounded(-190, -40, -18, 16, 26), "#2c1a10")
            p.fill(rounded(-186, -28, -22, 16, 22), "#5c3c20")
            p.fill(rounded(-184, -40, -20, 4, 22), "#1c110c")
            p.fill(words("25¢", (-100, 250), 170, GROTESQUE, True), "#3c2414", 0.9)
    with p.placed(1300, 330, -9):
        p.soft("-170,-90! 190,-100! 200,136! -166,140!", "#120a0a", 14, 0.6, hard=0.9)
        p.fill("-170,-110! 170,-116! 182,116! -160,122!", "#5c1818")
        p.fill("-172,96! 168,90! 178,112! -162,118!", "#eadcb8")
        for k in range(4):
            p.line([(-168, 101 + 4 * k), (0, 98 + 4 * k), (172, 95 + 4 * k)], 1.6, "#a8906a", "flat", 0.8)
        cover = straight((-178, -122), (162, -128), (168, 92), (-174, 98))
        p.fill(cover, "#a8342c")
        p.fill(straight((-178, -122), (-140, -123), (-136, 98), (-174, 98)), "#7c2622", 1, cover)
        p.fill(straight((-178, -122), (60, -128), (-120, 98), (-174, 98)), "#c24a3e", 0.6, cover)
        p.line("-112,-92! 136,-96! 142,62! -108,66! -112,-92!", 4, "#e8b870", "flat", 0.9, cover)
        p.fill(words("ONEGIN", (16, 6), 60, GROTESQUE, True), "#f6e2b4", 1, cover)
        for points in ("148,-128 160,-110 164,-90", "-176,80 -160,92 -140,96", "150,92 166,76 167,60"):
            p.line(points, 5, "#e8c8a0", "taper", 0.9, cover)
    b.rgb = over(b.rgb, p)
    b.shine(straight((120, 440), (760, 440), (700, 700), (140, 720)), "#ffb45a", 0.1, 90)
    b.rgb = glow(b.rgb, (600, -60), 760, "#ffb45a", 0.34)
    return _finished(b)


def _carton(p: Painter) -> None:
    """Paint Kirk's carton about 0,0, 960 wide: tapes with their spines up, and a form on the front."""
    if p.flat:  # under it alone, where a print's shadow has an edge
        p.fill(
            straight((-446, 326), (236, 336), (470, 250), (540, 290), (300, 380), (-400, 372)), "#14121a", 0.7
        )
    else:
        p.soft(rounded(-470, -100, 490, 346, 20), "#08080c", 28, 0.6)
    _inside(p, 480, -150)
    for k in range(9):
        x, y = -390 + 84 * k, -300 - 12 * (k % 3)
        tone = ("#2c4c7a", "#7a2c34", "#3c5a38", "#6d5a2c", "#4a3a6d")[k % 5]
        p.fill(rounded(x, y, x + 74, -120, 6), "#16161c")
        p.fill(straight((x + 8, y + 12), (x + 66, y + 12), (x + 66, -130), (x + 8, -130)), tone)
        p.fill(
            straight((x + 48, y + 12), (x + 66, y + 12), (x + 66, -130), (x + 48, -130)),
            mix(tone, "#14101a", 0.5),
        )
        p.fill(straight((x + 2, y + 6), (x + 7, y + 6), (x + 7, -130), (x + 2, -130)), "#6c7080", 0.8)
        p.fill(
            straight((x + 16, y + 44), (x + 58, y + 44), (x + 58, y + 96), (x + 16, y + 96)), "#efe6cc", 0.9
        )
        for dy in (58, 72, 84):
            p.line([(x + 22, y + dy), (x + 36, y + dy), (x + 52, y + dy)], 3, "#5a5048", "flat", 0.8)
    _box(p, 480, -150, 330, 11)
    p.fill(words("RETURNS", (-116, 270), 104, GROTESQUE, True), "#3c2414", 0.9)
    with p.placed(-90, -150, -5):
        p.soft("-240,-150! 226,-166! 246,84! -222,100!", "#1c120c", 14, 0.7, hard=0.9)
        form = p.shape("-250,-170! 210,-186! 228,30! 186,66! -236,76!")
        p.fill(form, "#f4ecd8")
        p.fill("60,-186! 214,-186! 236,66! 120,76!", "#dccfb4", 0.8, form)
        p.fill("186,66! 180,26! 228,30!", "#c4b494")  # a corner that has come up
        p.fill(words("MESSAGE", (-10, -90), 74, GROTESQUE, True), "#b8372f")
        p.line("-206,-66 0,-74 190,-82", 4, "#b8372f", "flat", 0.9)
        for y in (-30, 2, 34):
            p.line(f"-190,{y + 6} 0,{y} {150 - y},{y - 6}", 4, "#9a8470", "flat")


def carton() -> np.ndarray:
    """Return Kirk's carton of tapes on his knees, the safety belt round it, a form on the top."""
    b = _dark(("#4a4038", "#34303a", "#1c1c28"))
    draw_seat(b, 240, 1680, 24, 1080, 0.7, 4)
    p = painter()
    for way in ("502,556! 300,800! 380,890! 520,640!", "1450,500! 1660,800! 1590,890! 1440,600!"):
        p.fill(way, "#1c1e27")  # the belt, on its way down between him and the seat
    for flip in (-1, 1):  # his two thighs, towards us

        def x(dx: float, flip: int = flip) -> float:
            return 960 + flip * dx

        thigh = p.part(
            "thigh",
            f"{x(16)},1120! {x(20)},900 {x(110)},780 {x(330)},742 {x(580)},770 {x(740)},880 {x(790)},1120!",
            10,
            0.4,
        )
        p.fill(thigh, SLACKS.base)
        p.soft(
            f"{x(16)},1120! {x(10)},860! {x(120)},860 {x(170)},960 {x(190)},1120!",
            SLACKS.deep,
            40,
            0.9,
            thigh,
            hard=0.8,
        )
        p.soft(
            f"{x(620)},1120! {x(600)},900 {x(700)},820! {x(860)},1120!",
            SLACKS.shade,
            40,
            0.9,
            thigh,
            hard=0.8,
        )
        for spine in (
            f"{x(230)},900 {x(380)},930 {x(560)},890",
            f"{x(200)},980 {x(350)},1010 {x(520)},980",
            f"{x(640)},900 {x(560)},980 {x(540)},1060",
        ):
            p.line(spine, 12, SLACKS.deep, "taper", 0.7, thigh)
    p.soft(rounded(500, 800, 1420, 890, 40), "#0c0a10", 40, 0.7, hard=0.8)
    b.rgb = lit(b.rgb, [p], replace(LAMP, night=0.42))
    p = painter()
    with p.placed(980, 520, 0):
        _carton(p)
        belt = p.shape("-478,36! 246,50! 474,-20! 470,68! 242,142! -470,126!")
        p.soft(moved(belt, 0, 16), "#1a100c", 12, 0.7, hard=0.9)
        p.fill(belt, "#23252e")
        p.fill("242,40! 480,-30! 480,80! 242,150!", "#16171f", 1, belt)
        for dy, tone in ((12, "#4c5160"), (24, "#343846"), (60, "#343846"), (78, "#4c5160")):
            p.line(f"-478,{dy + 36}! 246,{dy + 50}! 474,{dy - 20}!", 3, tone, "flat", 0.8, belt)
        p.soft(rounded(-200, 30, -4, 176, 14), "#0c0a0c", 10, 0.7, hard=0.9)
        plate = rounded(-212, 20, -20, 164, 14)
        p.fill(plate, "#8d929c")
        p.fill(straight((-212, 20), (-60, 20), (-150, 164), (-212, 164)), "#c9ccd2", 1, plate)
        p.fill(rounded(-206, 24, -26, 32, 4), "#f4f2ea", 0.9)
        p.fill(rounded(-164, 62, -68, 124, 9), "#5c1c1a")
        p.fill(rounded(-162, 62, -70, 114, 8), "#b83a30")
        p.fill(rounded(-154, 66, -78, 76, 4), "#e8806c")
    b.rgb = over(b.rgb, p)
    b.shine(straight((760, -40), (1300, -40), (1500, 700), (480, 760)), "#ffd08a", 0.08, 90)
    return _finished(b)


def _knee(p: Painter, side: int) -> None:
    """Paint one of his drawn-up knees, the left (1) or the right (-1): denim pulled tight over the cap, folds
    that run together behind it, the seam along the outside."""
    with p.placed(0 if side > 0 else 1960, 0, 0, 1, mirror=side < 0):
        knee = p.part("knee", "-80,1160! 30,1000 190,880 370,834 520,856 624,930 668,1030 690,1160!", 12, 0.5)
        p.soft(moved(knee, 26, -12), "#06121a", 26, 0.75, hard=0.8)
        p.fill(knee, JEANS[0])
        p.soft("480,800! 560,900 590,1010 580,1160! 760,1160! 720,800!", JEANS[2], 30, 0.9, knee, hard=0.5)
        p.soft("-80,1160! 40,1040 220,960 300,1000 180,1160!", JEANS[1], 26, 0.9, knee, hard=0.5)
        p.glow("250,920 380,868 500,900 470,980 330,990", "#7f9cc4", 30, 0.75, knee)
        for spine, wide in (
            ("560,1100 470,1030 350,1024", 26),
            ("590,1020 520,980 440,984", 16),
            ("520,1160 400,1090 250,1080", 24),
            ("60,1040 170,1010 260,1030", 18),
        ):
            p.line(spine, wide, JEANS[2], "taper", 0.85, knee)
            p.line(" ".join(f"{float(q.split(',')[0])},{float(q.split(',')[1]) - 12}" for q in spine.split()),
                   wide * 0.5, "#6a87b2", "taper", 0.6, knee)  # fmt: skip
        p.line("40,1080 170,950 340,872 470,866", 5, JEANS[2], "flat", 0.9, knee)
        p.line("44,1092 176,962 344,884 474,878", 2.5, "#c89a58", "flat", 0.7, knee)


def _rug() -> Board:
    """Return the rug before the couch by the film's light, and his knees at its near end."""
    b = Board("#1c3a40")
    b.ramp(
        straight((0, 0), (1920, 0), (1920, 1080), (0, 1080)),
        ("#1a3440", "#2f6668", "#234a52"),
        (0, 0),
        (0, 1080),
    )
    b.ramp(
        straight((-20, -20), (1940, -20), (1940, 120), (-20, 160)), ("#2a1c16", "#3c281c"), (0, 0), (0, 150)
    )
    b.fill(straight((-20, 160), (1940, 120), (1940, 176), (-20, 220)), "#c9b98c")
    b.fill(straight((-20, 232), (1940, 186), (1940, 196), (-20, 243)), "#c9b98c", 0.5)
    chance = np.random.default_rng(12)
    for _ in range(6400):  # the pile, finer the farther off
        t = chance.random() ** 0.7
        x, y, size = chance.uniform(-20, 1940), 130 + 950 * t, 2 + 8 * t
        tone = ("#44868a", "#1b3c46", "#5c9c94", "#173440")[int(chance.integers(4))]
        way = [(x, y), (x + size * 0.6, y - size * 0.5), (x + size * 1.5, y - size * 0.2)]
        b.line(way, 1 + 1.6 * t, tone, "taper", 0.36)
    for row, (y, high) in enumerate(((330, 66), (470, 84), (640, 106), (846, 134))):
        wide = 300 + 90 * row
        for k in range(-1, 8):  # woven lozenges, larger the nearer
            x = 960 + (k - 3 + 0.5 * (row % 2)) * wide
            for grow, tone, much in ((1, "#8e3b34", 0.5), (0.62, "#d8b878", 0.42), (0.3, "#24505a", 0.8)):
                w, h = wide * 0.3 * grow, high * 0.5 * grow
                b.fill(straight((x - w, y), (x, y - h), (x + w, y), (x, y + h)), tone, much, 3)
    b.smear(2, 2)
    b.rgb = glow(b.rgb, (300, 240), 900, "#9cf0b4", 0.26)
    b.rgb = glow(b.rgb, (1900, 100), 600, "#ff9a6c", 0.12)
    p = painter()
    for side in (1, -1):
        _knee(p, side)
    b.rgb = lit(b.rgb, [p], FILM)
    return b


def _chip(p: Painter, seed: int, broken: bool) -> None:
    """Paint a tortilla chip that lies about 0,0: bent by the frying, blistered, toasted at its rim, salted."""
    chance = np.random.default_rng(seed)
    corners = [complex(*q) * (1 + chance.uniform(-0.09, 0.09)) for q in ((-104, 62), (6, -112), (108, 54))]
    way = []
    for k, corner in enumerate(corners):
        ahead, behind = corners[(k + 1) % 3] - corner, corners[k - 1] - corner
        off = 0.26 if broken and k == 2 else 0.055  # a corner broken off is a straight edge
        way += [corner + off * behind, corner + 0.4 * off * (ahead + behind), corner + off * ahead]
        way.append(corner + ahead * chance.uniform(0.42, 0.58) - 1j * ahead * chance.uniform(-0.03, 0.045))
    rim = " ".join(f"{q.real:.1f},{q.imag:.1f}" for q in way)
    under = " ".join(f"{q.real:.1f},{q.imag + 8:.1f}" for q in way)
    p.soft(moved(p.shape(rim), 18, 20), "#03100f", 9, 0.7, hard=1.0)
    p.fill(p.part("under", under, 3, 0.3), "#8a5420")
    whole = p.part("chip", rim, 5, 0.5)
    p.fill(whole, "#e4b55a")
    p.glow("-110,70 -60,-20 0,-120! 20,-20 -10,80!", "#f8dc94", 16, 0.9, whole)
    p.soft("40,-90 70,0 30,90 130,90 130,-60", "#b87a30", 16, 0.85, whole, hard=0.5)
    p.soft("58,-30 84,10 60,80 140,90 130,-20", "#8c5420", 12, 0.6, whole, hard=0.5)
    p.glow(cut(p.shape(rim), moved(p.shape(rim), -7, -8)), "#7c4416", 6, 0.8, whole)
    for corner in corners:
        p.glow(oval(corner.real, corner.imag, 30), "#8a4a16", 12, 0.75, whole)
    for _ in range(11):  # blisters
        x, y, r = chance.uniform(-56, 60), chance.uniform(-58, 50), chance.uniform(6, 14)
        p.fill(oval(x + 2, y + 3, r, r * 0.7), "#a4682a", 0.55, whole)
        p.fill(oval(x - 1, y - 1, r * 0.86, r * 0.56), "#efc87a", 0.95, whole)
        p.fill(oval(x - r * 0.3, y - r * 0.2, r * 0.34, r * 0.18), "#fff2c8", 0.9, whole)
    for _ in range(60):
        x, y, r = chance.uniform(-90, 90), chance.uniform(-90, 60), chance.uniform(1, 3)
        p.fill(oval(x, y, r * 1.4, r), "#7c4a18", 0.5, whole)
    for _ in range(26):
        x, y = chance.uniform(-80, 80), chance.uniform(-80, 54)
        p.fill(straight((x, y), (x + 4, y + 1), (x + 3, y + 5), (x - 1, y + 4)), "#fffaf0", 0.95, whole)


def _laid(*chips: tuple[float, float, float, int]) -> np.ndarray:
    """Return chips on the rug: where each lies, how it is turned, its seed."""
    b = _rug()
    chance = np.random.default_rng(3)
    crumbs = painter()
    for x, y, _, _ in chips:
        for _ in range(9):
            dx, dy, r = chance.normal(30, 130), chance.normal(60, 50), chance.uniform(2, 7)
            crumbs.fill(oval(x + dx + 4, y + dy + 4, r * 1.3, r), "#04121a", 0.6)
            crumbs.fill(oval(x + dx, y + dy, r * 1.2, r), "#d9a64c")
    b.rgb = lit(b.rgb, [crumbs], FILM)
    for x, y, turn, seed in chips:
        p = painter((x, y), 1.0)
        p.matrix = skia.Matrix.Scale(1, 0.8)
        with p.placed(0, 0, turn, 1.9):
            _chip(p, seed, seed == BROKEN)
        b.rgb = lit(b.rgb, [p], FILM)
    return _finished(b)


# The chip a corner is off of.
BROKEN = 8


def chips_two() -> np.ndarray:
    """Return the two chips that Lorelai has laid on the rug before his knees."""
    return _laid((690, 520, -24, 4), (1160, 560, 31, 8))


def chips_three() -> np.ndarray:
    """Return the row of three, squared up."""
    return _laid((490, 560, -8, 4), (960, 540, 12, 8), (1420, 556, -19, 6))


def carton_sign() -> np.ndarray:
    """Return the carton between Kirk's shoes, exactly under the sign."""
    # The side street: it stands there before and after the diner is shut.
    if LOOK.printed:
        b = Board(from_set("bus_stop/closed", (842, 330, 338, 190)))
    else:
        b = Board(behind_glass(SETS, (856, 452, 400, 225)))
    b.smear(16, 16)
    b.rgb = b.rgb * 0.6
    b.ramp(
        straight((-20, 560), (1940, 560), (1940, 1100), (-20, 1100)),
        ("#4a4656", "#77695e", "#5a5058"),
        (0, 560),
        (0, 1080),
    )
    for x0, x1 in ((300, -120), (960, 960), (1620, 2040)):
        b.line([(x0, 560), (x1, 1090)], 5, "#2a2836", "flat", 0.7)
    b.line([(-20, 742), (1940, 742)], 5, "#2a2836", "flat", 0.6)
    b.shade(straight((-20, 540), (1940, 540), (1940, 620), (-20, 600)), "#141424", 0.7, 30)
    b.rgb = over(b.rgb, fallen(14, (40, 600, 1880, 1060), 60, 15, 0.5))
    b.rgb = glow(b.rgb, (1240, 300), 760, "#ffb04c", 0.3)
    post = painter()
    with post.placed(-1230, 0):
        post.fill(straight((1474, -20), (1520, -20), (1520, 642), (1474, 642)), "#5c6a70")
        post.fill(straight((1500, -20), (1520, -20), (1520, 642), (1500, 642)), "#38444e")
        post.fill(straight((1480, -20), (1486, -20), (1486, 642), (1480, 642)), "#a8b4ac", 0.8)
        post.fill(rounded(1446, 626, 1548, 660, 12), "#38444e")
    b.shade(rounded(600, 880, 1330, 968, 30), "#0c0a14", 0.85, 14)
    legs, box = painter(), painter()
    for flip in (1, -1):

        def x(dx: float, flip: int = flip) -> float:
            return 960 + flip * dx

        shoe = legs.part(
            "shoe",
            f"{x(386)},826! {x(372)},870 {x(380)},930! {x(440)},962 {x(560)},964 {x(640)},940! {x(644)},900 {x(600)},866 {x(560)},826!",
            8,
            0.5,
        )
        legs.soft(moved(shoe, 8, 26), "#0c0a14", 20, 0.7, hard=0.8)
        legs.fill(shoe, "#4a2c22")
        legs.fill(
            f"{x(360)},930! {x(440)},944 {x(560)},946 {x(650)},922! {x(650)},980! {x(360)},980!",
            "#241820",
            1,
            shoe,
        )
        legs.line(f"{x(420)},866 {x(490)},880 {x(560)},862", 6, "#8a5a40", "taper", 0.9)
        leg = legs.part(
            "leg",
            f"{x(366)},-20! {x(374)},400 {x(364)},836! {x(470)},862 {x(590)},838! {x(596)},420 {x(624)},-20!",
            10,
            0.4,
        )
        legs.fill(leg, SLACKS.base)
        legs.fill(
            f"{960 + 366 * flip},-20! {960 + 440 * flip},-20! {960 + 446 * flip},420 {960 + 430 * flip},870! {960 + 340 * flip},870!",
            SLACKS.shade,
            1,
            leg,
        )
        legs.line(f"{x(500)},-20 {x(496)},400 {x(490)},842", 7, SLACKS.light, "flat", 0.6, leg)
        for spine in (f"{x(390)},760 {x(460)},790 {x(560)},778", f"{x(400)},690 {x(470)},716 {x(530)},704"):
            legs.line(spine, 9, SLACKS.deep, "taper", 0.7, leg)
    with box.placed(960, 690, 0, 0.78):
        _carton(box)
    light = replace(STOP, night=0.34, wrap=0.4, rim=0.8, to_lamp=(0.35, -0.94))
    b.rgb = lit(b.rgb, [post, legs, box], light)
    return _finished(b)


def _paintwork(p: Painter, whole: skia.Path) -> None:
    """Paint what years of weather and hands have left on the mailbox: dents, rivets, seams, where the blue is off."""
    chance = np.random.default_rng(17)
    p.soft(straight((436, 330), (620, 330), (560, 1100), (436, 1100)), "#4468aa", 90, 0.6, whole, hard=1.0)
    p.soft(straight((960, 60), (1300, 120), (1260, 1100), (1040, 1100)), "#223a72", 90, 0.7, whole, hard=1.0)
    p.soft("600,30 860,16 1000,40 820,90 600,110", "#9cb4e4", 40, 0.5, whole, hard=1.0)
    p.soft(straight((380, 960), (1440, 960), (1440, 1100), (380, 1100)), "#101a38", 80, 0.7, whole, hard=1.0)
    for x in (464, 1356):
        p.line([(x, 300), (x, 700), (x, 1100)], 4, "#16254e", "flat", 0.9, whole)
        p.line([(x + 4, 300), (x + 4, 700), (x + 4, 1100)], 2.5, "#7c98d4", "flat", 0.6, whole)
    for x in (424, 1396):
        for y in range(350, 1100, 92):
            p.fill(oval(x + 3, y + 5, 13), "#101c40", 0.8, whole)
            p.fill(oval(x, y, 12), "#34549a", 1, whole)
            p.fill(oval(x - 3, y - 4, 5), "#a4bcec", 0.9, whole)
    for _ in range(34):  # chips and scratches
        x, y = chance.uniform(470, 1350), chance.uniform(740, 1080)
        long = chance.uniform(6, 46)
        tone = ("#8ca4d8", "#16234a", "#7a5a48")[int(chance.integers(3))]
        p.line(
            [(x, y), (x + long / 2, y + 2), (x + long, y - 5)],
            chance.uniform(1.5, 4),
            tone,
            "taper",
            0.6,
            whole,
        )
    for x, y, r in ((1256, 774, 15), (1276, 792, 9), (560, 1010, 13), (1160, 60, 10)):
        p.fill(
            f"{x - r},{y} {x - r * 0.4},{y - r * 0.8} {x + r * 0.8},{y - r * 0.5} {x + r},{y + r * 0.6} {x},{y + r * 0.8}",
            "#6d4a3a",
            1,
            whole,
        )
        p.line([(x - r, y), (x, y - r), (x + r, y - 2)], 2.5, "#a8bce4", "flat", 0.8, whole)


# Four fingers under a lid, the thumb before it.
LIFTING = replace(HOLD, fingers=((-3, 54, 36, 20), (0, 52, 36, 20), (3, 52, 36, 20), (7, 54, 38, 20)))


def mailbox() -> np.ndarray:
    """Return the mailbox with its lid up, the dark below it, and the hand that holds it up."""
    b = Board(behind_glass(SETS, (1100, 300, 700, 394)))
    b.smear(18, 18)
    b.rgb = glow(b.rgb * 0.6, (420, 260), 620, "#ffb45a", 0.4)
    tones, light = rory.TONES, replace(STOP, night=0.32, wrap=0.4, rim=0.9, to_lamp=(-0.4, -0.92))
    box, lid, behind, front = (painter() for _ in range(4))
    whole = box.part(
        "box",
        "380,1100! 380,330! 400,170 520,60 720,14 960,6 1160,14 1330,70 1420,180 1436,330! 1436,1100!",
        14,
        0.4,
    )
    box.fill(whole, "#2f4a86")
    box.fill("1180,0! 1450,0! 1450,1100! 1230,1100! 1240,330 1220,160", "#1d2e5c", 1, whole)
    box.fill("380,1100! 380,330! 400,170 520,60! 560,60! 450,190 436,330 436,1100!", "#4a6cae", 1, whole)
    if not box.flat:
        _paintwork(box, whole)
    mouth = rounded(520, 392, 1296, 716, 18)
    box.fill(rounded(500, 372, 1316, 736, 26), "#22386c")
    box.fill(mouth, "#060a18")
    box.fill(straight((520, 640), (1296, 640), (1340, 730), (480, 730)), "#141f40", 1, mouth)
    box.fill(straight((520, 392), (560, 392), (600, 660), (520, 716)), "#0f1830", 1, mouth)
    box.line("512,732 908,734 1304,732", 7, "#6d8ac4", "flat", 0.8)
    label = rounded(700, 806, 1116, 1040, 6)
    box.fill(label, "#d9d8cc")
    box.fill(words("COLLECTION", (908, 872), 52, GROTESQUE, True), "#2c3c6a")
    for y, long in ((916, 150), (952, 120), (988, 140)):
        box.line([(908 - long, y), (908 + long, y)], 7, "#8a90a0", "flat", 0.9)
    flap = lid.part(
        "lid", "500,384! 1316,384! 1352,270! 1358,236 1340,226! 476,226! 458,236 464,270!", 8, 0.5
    )
    box.soft(moved(flap, 0, 40), "#04060e", 22, 0.8, mouth, hard=0.8)
    lid.fill(flap, "#3a5a9c")
    lid.fill("500,384! 1316,384! 1330,340! 486,340!", "#24386e", 1, flap)
    lid.fill(straight((470, 226), (1350, 226), (1350, 246), (466, 246)), "#7f9cd4", 0.9, flap)
    if not lid.flat:
        lid.soft(straight((460, 240), (760, 240), (720, 340), (470, 340)), "#6a8cd0", 50, 0.6, flap, hard=1.0)
        lid.soft(
            straight((1080, 240), (1360, 240), (1330, 400), (1120, 400)), "#24407c", 50, 0.7, flap, hard=1.0
        )
        lid.line("480,380! 908,381 1320,380!", 4, "#7c98d4", "flat", 0.7, flap)
        for x in (520, 1296):
            lid.fill(oval(x, 292, 11), "#24407c")
            lid.fill(oval(x - 2, 288, 7), "#8ca8e0")
        lid.fill(words("PULL UP", (910, 319), 50, GROTESQUE, True), "#16254e", 0.9)
    lid.fill(words("PULL UP", (908, 316), 50, GROTESQUE, True), "#c9d4ec", 0.9)
    grip = partial(
        draw_hand, g=LIFTING, t=tones, girth=SLIM, to_lamp=light.to_lamp, length=50, forearm=complex(-1, 0)
    )
    wrist, turn = 1290 + 514j, -113
    with place(behind, wrist, turn, 3.1, True):
        grip(behind, only="behind")
    with place(front, wrist, turn, 3.1, True):
        grip(front, only="front", under="#1a2850")
    arm = Arm(
        2260 + 1800j,
        1770 + 1180j,
        1304 + 542j,
        (190, 166, 122),
        out=1,
        shade=1,
        seed=9,
        cuff=0.98,
        name="arm_hers",
    )
    sleeve(front, arm, COAT)
    b.rgb = lit(b.rgb, [box, behind, lid, front], light)
    return _finished(b)


def envelope() -> np.ndarray:
    """Return the envelope with her name in its window, and the hand that he has been given it in."""
    b = Board(behind_glass(SETS, (1100, 300, 700, 394)))
    b.smear(14, 14)
    b.rgb = glow(b.rgb * 0.6, (1500, 120), 620, "#ffb45a", 0.34)
    arm = Arm(
        -700 + 1900j,
        20 + 1330j,
        590 + 850j,
        (210, 190, 138),
        out=-1,
        shade=-1,
        seed=4,
        cuff=0.95,
        name="arm_his",
    )
    hand = partial(draw_hand, t=jess.TONES, to_lamp=NIGHT.to_lamp, length=150, forearm=complex(-1, 0.05))
    p, sheet, thumb, cloth = (painter() for _ in range(4))
    with place(p, arm.wrist, -40, 3.7):
        hand(p, g=HOLD, only="behind")
    with sheet.placed(1010, 478, 4, 2.1):
        draw_front(sheet)
    with place(thumb, arm.wrist, -40, 3.7):
        hand(thumb, g=HOLD, only="front", under="#6d5c44")
    sleeve(cloth, arm, CANVAS)
    b.rgb = lit(b.rgb, [p, sheet, thumb, cloth], NIGHT)
    return _finished(b)


def _carpet() -> Board:
    """Return the store's carpet in front of W, seen from where one stands, and the foot of the shelf."""
    b = Board("#2c1c26")
    floor = straight((-20, 250), (1940, 250), (1940, 1100), (-20, 1100))
    b.ramp(floor, ("#3c2430", "#6a3a40", "#5a3038"), (0, 250), (0, 1080))
    chance = np.random.default_rng(8)
    for _ in range(5200):  # the pile, finer the farther off
        t = chance.random() ** 0.7
        x, y, size = chance.uniform(-20, 1940), 252 + 830 * t, 2 + 7 * t
        tone = ("#874a4c", "#43262f", "#a06050", "#2f1c28")[int(chance.integers(4))]
        b.line(
            [(x, y), (x + size * 0.6, y - size * 0.5), (x + size * 1.5, y - size * 0.2)],
            1 + 1.6 * t,
            tone,
            "taper",
            0.4,
        )
    for k in range(-6, 8):  # what was woven into it runs away from us
        x = 960 + k * 330
        b.line(
            [(960 + k * 120, 252), (960 + k * 190, 560), (x, 1090)],
            26,
            "#c08a4c",
            [(0, 0.2), (1, 1)],
            0.16,
            3,
        )
    b.ramp(
        straight((-20, -20), (1940, -20), (1940, 236), (-20, 236)), ("#3a2824", "#5c4030"), (0, 0), (0, 236)
    )
    for k, tone in enumerate(
        ("#37517a", "#7c3a34", "#8f7346", "#35605a", "#5c4468", "#7c3a34", "#37517a", "#a0802f", "#35605a")
        * 3
    ):
        x = -30 + k * 74
        b.ramp(
            straight((x, -20), (x + 68, -20), (x + 68, 150), (x, 150)),
            (tone, "#1c1a24"),
            (x - 20, 0),
            (x + 120, 0),
            0.9,
        )
    b.ramp(
        straight((-20, 150), (1940, 150), (1940, 206), (-20, 206)), ("#a87848", "#6a4630"), (0, 150), (0, 206)
    )
    b.fill(straight((-20, 206), (1940, 206), (1940, 256), (-20, 256)), "#1a1218")
    b.fill(rounded(880, 132, 1040, 226, 6), "#b23c2c")
    b.fill(words("W", (960, 208), 84, GROTESQUE, True), "#f2e4c4")
    b.smear(3, 3)
    b.shade(straight((-20, 250), (1940, 250), (1940, 380), (-20, 330)), "#160e16", 0.7, 46)
    b.rgb = glow(b.rgb, (1180, 500), 620, "#ffd58c", 0.26)
    return b


def _pencil(p: Painter) -> None:
    """Paint a yellow pencil along +x about 0,0, 900 long: three of its sides, its point, what teeth have left."""
    p.fill("-360,-34! 300,-34! 300,-10! -360,-10!", "#ffd868")
    p.fill("-360,-12! 300,-12! 300,14! -360,14!", "#e8ae30")
    p.fill("-360,12! 300,12! 300,34! -360,34!", "#a8701e")
    p.fill("-360,-34! -348,-26 -356,-12! -344,0 -356,14! -346,24 -360,34! -440,8! -440,-6!", "#e2bc8a")
    p.fill("-356,14! -346,24 -360,34! -440,8! -436,2!", "#b08654")
    p.fill("-416,-14! -452,0! -416,16! -424,0", "#2c2830")
    p.line("-340,-24 0,-25 290,-24", 5, "#fff3c0", "flat", 0.9)
    p.fill(words("No. 2", (-60, 9), 25, GROTESQUE), "#5c4420", 0.9)
    p.fill("300,-35! 374,-35! 374,35! 300,35!", "#b9b6ae")
    p.fill("300,8! 374,8! 374,35! 300,35!", "#77747a")
    for x in (312, 324, 350, 362):
        p.line(f"{x},-35 {x + 2},0 {x},35", 4, "#6c6a70", "flat", 0.9)
    p.line("300,-26 336,-27 374,-26", 5, "#ffffff", "flat", 0.8)
    p.fill("374,-31! 414,-31 428,-16 428,18 412,31 374,31!", "#d2706a")
    p.fill("374,8! 428,8 424,24 412,31 374,31!", "#9a4650")
    for x, y, turn in (
        (236, -22, 14),
        (262, 2, -8),
        (214, 6, 20),
        (274, 24, 10),
        (190, -20, -14),
        (244, 22, 4),
    ):
        with p.placed(x, y, turn):
            p.fill(oval(0, 0, 9, 15), "#7a4e18")
            p.fill(oval(3, 2, 6, 12), "#f0cf88", 0.9)


def pencil() -> np.ndarray:
    """Return her pencil on the carpet in front of W, teeth marks and all."""
    b = _carpet()
    p = painter((980, 640), 1.0)
    with p.placed(6, 30, -12, 1.12):
        p.soft("-430,-8! -360,-26! 420,-26! 430,36! -360,40!", "#120a12", 26, 0.8, hard=0.9)
    with p.placed(0, 0, -12, 1.12):
        _pencil(p)
    b.rgb = over(b.rgb, p)
    b.shine(oval(1020, 600, 420, 120), "#ffe2a4", 0.12, 80)
    return _finished(b)


# A hand that is let hang, each finger by its own weight, and the two fingers that see to a clasp.
RESTING = Gesture(
    ((-4, 16, 26, 16), (-1, 30, 40, 24), (1, 44, 52, 30), (-1, 52, 58, 34)),
    ((0.86, -0.34, -0.40), (0.93, -0.04, -0.36), (0.95, 0.12, -0.30)),
    roll=-34,
    pitch=-8,
)
TAKING = Gesture(
    ((-3, 38, 62, 30), (1, 54, 74, 38), (5, 66, 78, 42), (10, 74, 80, 44)),
    ((0.72, -0.50, -0.50), (0.86, 0.02, -0.50), (0.86, 0.36, -0.34)),
    roll=-38,
)
WEARING = Arm(
    2700 + 740j, 2050 + 660j, 1330 + 590j, (190, 172, 122), out=1, shade=1, seed=6, cuff=0.94, name="arm_near"
)
HELPING = Arm(
    2420 - 800j,
    2090 - 266j,
    1604 + 118j,
    (200, 176, 124),
    out=-1,
    shade=-1,
    seed=9,
    cuff=0.94,
    name="arm_far",
)


def bracelet() -> np.ndarray:
    """Return her wrist with the bracelet on it, at the stop, in her coat."""
    if LOOK.printed:
        b = _under_a_lamp()
    else:
        b = Board(behind_glass(SETS, (1100, 300, 700, 394)))
        b.smear(14, 14)
        b.rgb = glow(b.rgb * 0.55, (1500, 120), 620, "#ffa640", 0.34)
    light = replace(STOP, night=0.3, wrap=0.3, rim=0.7, to_lamp=(0.3, -0.95))
    return _fastened(b, light, COAT)


def _under_a_lamp() -> Board:
    """Return the print's night with nothing in it but a lamp's cone: what is small is to be seen."""
    b = Board("#0f2438")
    b.fill(straight((0, 800), (1920, 700), (1920, 1080), (0, 1080)), "#0b1a2c")
    b.fill(straight((1190, -20), (1400, -20), (2140, 1100), (560, 1100)), "#3a3038")
    b.fill(straight((1240, -20), (1350, -20), (1760, 1100), (860, 1100)), "#5a4236")
    for x, y, r in ((170, 190, 54), (330, 300, 34), (96, 420, 26), (520, 150, 30), (1800, 560, 30)):
        b.fill(oval(x, y, r), "#16354a")
    return b


def bracelet_porch() -> np.ndarray:
    """Return the same by the moon, in what she wears at home."""
    b = Board(behind_glass(("porch/moon_sky", "porch/moon"), (640, 330, 560, 315)))
    b.smear(14, 14)
    b.rgb = glow(b.rgb * 0.6, (500, -60), 700, "#86aef2", 0.3)
    return _fastened(b, replace(MOON, night=0.36, wrap=0.3, kick=0.4, to_lamp=(-0.3, -0.95)), RAGLAN)


def bracelet_couch() -> np.ndarray:
    """Return the same before the television, on the floor at home."""
    b = Board(behind_glass(("living_room/tv_grey",), (520, 330, 640, 360)))
    b.smear(14, 14)
    b.rgb = glow(b.rgb * 0.6, (60, 420), 760, "#9cb8ee", 0.34)
    return _fastened(b, replace(MOON, night=0.36, wrap=0.3, kick=0.3, to_lamp=(-0.9, -0.4)), RAGLAN)


def _fastened(b: Board, light: Light, cloth: Tones) -> np.ndarray:
    """Return the bracelet on her wrist, and the thumb and finger that bring its clasp around."""
    size = 4.6
    grip = partial(draw_hand, t=rory.TONES, girth=SLIM, to_lamp=light.to_lamp, length=76)
    beyond, near, behind, beads, front = (painter() for _ in range(5))
    _beads(beyond, ((1290, 500), (1340, 610), (1290, 700)), 0.62)
    with place(near, 1130 + 560j, 177, size, True):
        _wrist(near, grip(near, g=RESTING, forearm=-1 + 0.04j, name="hand_near"))
    sleeve(near, WEARING, cloth)
    _beads(near, ((1262, 486), (1214, 580), (1262, 690)), 1)
    for p, only in ((behind, "behind"), (front, "front")):
        with place(p, 1490 + 236j, 141, size * 0.94):
            grip(p, g=TAKING, forearm=-1 - 0.05j, only=only, under="#7c5c66")
    _beads(beads, ((1262, 640), (1270, 664), (1282, 690)), 1)
    sleeve(front, HELPING, cloth)
    b.rgb = lit(b.rgb, [beyond, near, behind, beads, front], light)
    return _finished(b)


def _wrist(p: Painter, hand: skia.Path) -> None:
    """Paint the bone that stands out at a slim wrist, and the two sinews over it, in the hand's frame."""
    tones = rory.TONES
    p.soft(oval(-26, 11, 12, 7), tones.skin2, 6, 0.75, hand, hard=1.0)
    p.soft(oval(-27, 7, 8, 4), tones.skin_light, 4, 0.8, hand, hard=1.0)
    for spine in ("-44,-8 -14,-7 22,-14", "-42,2 -10,2 26,-1"):
        p.line(spine, 2.2, tones.skin2, "taper", 0.5, hand)


def _beads(p: Painter, way: tuple[tuple[float, float], ...], light: float) -> None:
    """Paint glass beads on a thread, along a curve of three points that runs away from the lamp."""
    a, c, e = (complex(*q) for q in way)
    long = abs(c - a) + abs(e - c)
    count = max(3, round(long * 0.94 / 20))
    for k in range(count + 1):
        t = k / count
        q = a * (1 - t) ** 2 + 2 * c * t * (1 - t) + e * t**2
        tone = ("#dfe6f4", "#6f86b8", "#aab8d6")[k % 3]
        p.fill(oval(q.real - 2, q.imag + 5, 12), "#5a3c44", 0.4)
        p.fill(oval(q.real, q.imag, 11.5), mix("#1c2238", tone, light))
        p.fill(oval(q.real + 2, q.imag + 4, 8), mix("#1c2238", mix(tone, "#2c3860", 0.35), light), 0.8)
        p.fill(oval(q.real - 3, q.imag - 5, 3.4), "#ffffff", 0.9 * light)


def _bill(p: Painter) -> None:
    """Paint a dollar about 0,0, 560 units wide, that has been folded twice and opened: four panes, each in its light."""
    sheet = p.part("bill", "-280,-112! 0,-124! 284,-108! 280,118! 0,108! -284,120!", 4, 0.4)
    p.soft(moved(sheet, 12, 20), "#080a18", 18, 0.7, hard=0.8)
    p.fill(sheet, "#a9c09a")
    p.fill("0,-124! 284,-108! 284,0! 0,-6!", "#8fa988", 1, sheet)
    p.fill("-284,4! 0,-6! 0,108! -284,120!", "#93ad8b", 1, sheet)
    p.fill("0,-6! 284,0! 280,118! 0,108!", "#7c9677", 1, sheet)
    for inset, width in ((16, 5), (28, 2)):
        p.line(
            f"{-280 + inset},{-112 + inset}! 0,{-124 + inset}! {284 - inset},{-108 + inset}! {280 - inset},{118 - inset}! "
            f"0,{108 - inset}! {-284 + inset},{120 - inset}! {-280 + inset},{-112 + inset}!", width, "#4f6e50", "flat", 0.8, sheet,
        )  # fmt: skip
    p.fill(oval(0, -6, 74, 84), "#c2d2b0", 1, sheet)
    for r in (84, 74):
        p.fill(cut(oval(0, -6, r * 0.88, r), oval(0, -6, r * 0.88 - 4, r - 4)), "#4f6e50", 0.9, sheet)
    p.fill(
        "-34,62! -30,30 -14,16 14,16 30,30 34,62!", "#5f7d5e", 0.9, sheet
    )  # whoever it is, it's nobody one knows
    p.fill(oval(0, -14, 22, 28), "#7c9677", 1, sheet)
    p.fill("-24,-20 -20,-44 0,-50 20,-44 24,-20! 12,-30 -12,-30!", "#4f6e50", 1, sheet)
    for x in (-214, 214):
        p.fill(oval(x, -4, 40, 40), "#6d8c6a", 0.9, sheet)
        p.fill(words("1", (x, 20), 70, GROTESQUE, True), "#dbe6c4", 0.95, sheet)
    for x, y in ((-236, -66), (236, -62), (-236, 96), (236, 92)):
        p.fill(words("1", (x, y), 34, GROTESQUE, True), "#3f5c44", 0.95, sheet)
    p.line("0,-124! 2,-6! 0,108!", 5, "#56704f", "flat", 0.8, sheet)
    p.line("4,-124! 6,-6! 4,108!", 3, "#d4e2bc", "flat", 0.7, sheet)
    p.line("-284,4! 0,-6! 284,0!", 5, "#56704f", "flat", 0.8, sheet)
    p.line("-284,0! 0,-10! 284,-4!", 3, "#d4e2bc", "flat", 0.7, sheet)


def dollar() -> np.ndarray:
    """Return the dollar on the porch, as he holds it out to her: the moon on it, the boards, the door's light."""
    b = Board("#1a2346")
    draw_siding(b, -20, 1940, -60, 250, 92)
    draw_floor(b, 250, (960, -260), ("#27335f", "#3a4a82"), 14)
    b.shade(straight((-20, 250), (1940, 250), (1940, 380), (-20, 340)), "#0c1230", 0.7, 40)
    b.rgb = door_light(b.rgb, (1500, 1640, 250), ((1960, 900), (1240, 1100)), 0.34)
    b.rgb = over(b.rgb, fallen(9, (60, 330, 1860, 1000), 46, 12, 0.45))
    b.smear(4, 4)
    light = replace(MOON, night=0.3, wrap=0.3, rim=0.8, to_lamp=(-0.45, -0.9))
    arm = Arm(
        -700 + 1900j,
        -60 + 1380j,
        566 + 878j,
        (210, 190, 138),
        out=-1,
        shade=-1,
        seed=4,
        cuff=0.95,
        name="arm_his",
    )
    grip = partial(
        draw_hand, g=HOLD, t=jess.TONES, to_lamp=light.to_lamp, length=150, forearm=complex(-1, 0.05)
    )
    behind, sheet, thumb, cloth = (painter() for _ in range(4))
    with place(behind, arm.wrist, -38, 3.7):
        grip(behind, only="behind")
    with sheet.placed(990, 706, -10, 1.3):
        _bill(sheet)
    with place(thumb, arm.wrist, -38, 3.7):
        grip(thumb, only="front", under="#4f6e50")
    sleeve(cloth, arm, CANVAS)
    b.rgb = lit(b.rgb, [behind, sheet, thumb, cloth], light)
    return _finished(b)


VARIANTS = {
    draw.__name__: Picture(draw, SETS)
    for draw in (
        lighter,
        key,
        photograph,
        record,
        telephone,
        book,
        foils,
        sandwich,
        plate_chili,
        plate_saved,
        boxes,
        carton,
        envelope,
        pencil,
        bracelet,
        bracelet_porch,
        bracelet_couch,
        dollar,
        chips_two,
        chips_three,
        carton_sign,
        mailbox,
        mattress,
    )
}
