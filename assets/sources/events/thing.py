"""Things that are spoken of, close enough to see: what an insert shows over a part of the stage."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import cv2
import numpy as np

from ..people import jess
from ..people.hand import FIST, HOLD, draw_hand, place
from ..people.jess_clothes import CANVAS
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .kit.board import Board, rounded, straight
from .kit.counter import draw_top
from .kit.envelope import draw_front
from .kit.festival import festival
from .kit.glass import behind_glass
from .kit.leaves import leaf
from .kit.lunch import draw_foil, draw_ham, draw_pickle, draw_slice
from .kit.pay_phone import draw_plate, draw_receiver
from .kit.stage import glow, grid, lit, over, painter, paper
from .kit.words import words
from .picture import Picture

SETS = ("bus_stop/no_lamp_sky", "bus_stop/no_lamp")
GROTESQUE, SERIF = "routed-gothic/routed-gothic.ttf", "evening-schola/EveningSchola-Italic.otf"
NIGHT = replace(LIGHTS["night"], night=0.34, rim=1.0, wrap=0.6, to_lamp=(-0.3, -0.95))
LAMP = replace(LIGHTS["indoor"], night=0.3, rim=0.9, to_lamp=(0.5, -0.86))
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


def lighter() -> np.ndarray:
    """Return a brass lighter in his fist, its flame straight up."""
    b = Board(behind_glass(SETS, (260, 330, 900, 506)))
    b.smear(16, 16)
    b.rgb = b.rgb * 0.42
    p = painter()
    body = rounded(820, 440, 1060, 900, 26)
    p.soft(rounded(830, 456, 1084, 920, 30), "#06060c", 18, 0.6)
    p.fill(body, "#b8863a")
    p.fill(straight((960, 430), (1070, 430), (1070, 910), (1000, 910)), "#7c5424", 0.9, body)
    p.fill(straight((836, 430), (880, 430), (880, 910), (836, 910)), "#f2cf84", 0.75, body)
    p.fill(words("W D", (942, 600), 92, SERIF, True), "#6d4a1e", 0.8, body)
    p.line("1060,452 1190,330 1214,250", 14, "#6d4a1e", "flat")
    with p.placed(1180, 238, 38):
        lid = rounded(-20, -120, 120, 96, 22)
        p.fill(lid, "#a87a34")
        p.fill(straight((-20, -130), (16, -130), (16, 110), (-20, 110)), "#e8c274", 0.8, lid)
    p.fill(rounded(862, 352, 1018, 446, 12), "#c9c4b4")
    p.fill(rounded(940, 352, 1018, 446, 12), "#8c8878")
    for x in (890, 926, 962, 994):
        for y in (376, 412):
            p.fill(oval(x, y, 9), "#3a3430")
    p.fill(oval(1016, 372, 34), "#8a8578")
    p.fill(oval(1016, 372, 22), "#5c584e")
    b.rgb = over(b.rgb, p)
    b.shine("930,380! 888,300 906,220 938,96! 984,210 1000,300 962,380!", "#ff9a34", 1.0, 12)
    b.shine("934,376! 912,310 922,250 940,170! 964,250 972,310 954,376!", "#fff0b4", 1.0, 5)
    b.shine(oval(942, 366, 20, 26), "#5a8cff", 0.7, 7)
    b.rgb = glow(b.rgb, (942, 250), 560, "#ffab4a", 0.62)
    _hand(b, 1130 + 1120j, 246, FIST, scale=5.0)
    return _finished(b)


def key() -> np.ndarray:
    """Return the spare key on the counter, with a little lint on it."""
    b = _wood((960, 500))
    p = painter()
    with p.placed(960, 540, -14, 1.25):
        for dx, dy, tone in ((14, 20, "#120a0a"), (0, 8, "#6d4618"), (0, 0, "#e8b858")):
            bow = oval(-330 + dx, dy, 170, 150)
            p.fill(bow, tone)
            p.fill(rounded(-200 + dx, -38 + dy, 470 + dx, 38 + dy, 14), tone)
            for x, deep in ((210, 92), (272, 122), (330, 84), (396, 112)):
                p.fill(
                    straight(
                        (x + dx, dy), (x + 44 + dx, dy), (x + 40 + dx, deep + dy), (x + 4 + dx, deep + dy)
                    ),
                    tone,
                )
        p.line("-180,-18 140,-20 452,-18", 10, "#fff0bc", "taper", 0.8)
        p.line("-180,10 140,12 440,10", 7, "#a5762c", "flat", 0.8)
        p.fill(oval(-400, 0, 62, 58), "#3a241a")
        p.fill(oval(-330, 0, 130, 112), "#f6d286", 0.25)
        for k in range(5):
            p.line(
                f"{-290 + 30 * k},{-90 + 14 * k} {-250 + 36 * k},{-126 + 9 * k} {-200 + 30 * k},{-92 + 20 * k}",
                4,
                "#f6f0e0",
                "flat",
                0.75,
            )
    b.rgb = over(b.rgb, p)
    b.shine(oval(800, 460, 420, 240), "#ffd890", 0.18, 90)
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
            chance = np.random.default_rng(3 + side)
            for k in range(15):
                y = -250 + 36 * k
                x0, x1 = sorted((side * 110, side * (550 - 140 * (k in (6, 14)) * chance.random())))
                p.line([(x0, y + 4), ((x0 + x1) / 2, y - 4), (x1, y + 2)], 8, "#5a5048", "flat", 0.72, page)
        for k, y in enumerate((-240, -206, -172, -30, 4, 38, 160, 194)):
            p.line(
                [(584, y), (606, y - 8), (630, y + 6), (660 - 12 * (k % 3), y - 4)],
                4.5,
                "#4a5a78",
                "flat",
                0.9,
            )
        p.line("96,-36 330,-44 552,-38", 4, "#4a5a78", "flat", 0.9)
        with p.placed(120, 250, -24):
            p.fill(straight((-240, -15), (240, -15), (240, 15), (-240, 15)), "#e8b23c")
            p.fill(straight((-240, 2), (240, 2), (240, 15), (-240, 15)), "#b07e22")
            p.fill(straight((240, -15), (300, 0), (240, 15)), "#f0d8b0")
            p.fill(straight((284, -4), (300, 0), (284, 4)), "#2a2a30")
            p.fill(rounded(-288, -15, -236, 15, 8), "#d07a78")
    b.rgb = over(b.rgb, p)
    return _finished(b)


def _foil(p: Painter, wide: float, tall: float, seed: int) -> None:
    """Paint something in foil, about 0,0."""
    chance = np.random.default_rng(seed)
    corners = ((-0.98, -0.7), (-0.9, -0.96), (-0.2, -1.02), (0.88, -0.96), (1, -0.62), (0.97, 0.7), (0.88, 0.98), (0.1, 1.04),
               (-0.9, 0.97), (-1.02, 0.6))  # fmt: skip
    pack = p.part("foil", straight(*((x * wide, y * tall) for x, y in corners)), 4, 0.4)
    p.soft(rounded(-wide, -tall * 0.9, wide * 1.06, tall * 1.14, 40), "#06060a", 24, 0.6)
    p.fill(pack, "#a9b0ba")
    for _ in range(90):
        x, y = chance.uniform(-wide, wide), chance.uniform(-tall, tall)
        s = chance.uniform(20, 80)
        shape = straight(
            (x, y),
            (x + s * chance.uniform(0.4, 1), y + chance.uniform(-30, 30)),
            (x + chance.uniform(-20, 30), y + s * 0.7),
        )
        p.fill(
            shape, ("#e8edf2", "#ffffff", "#7c8490", "#8f98a4", "#c8ced6")[int(chance.integers(5))], 0.5, pack
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
    p = painter()
    for x, y, turn, text, seed in ((570, 520, -8, "SAT", 4), (1330, 540, 7, "MON", 9)):
        with p.placed(x, y, turn):
            _foil(p, 330, 220, seed)
            _label(p, text)
    b.rgb = over(b.rgb, p)
    return _finished(b)


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


def boxes() -> np.ndarray:
    """Return two boxes of books, their flaps open, a small red one on the very top."""
    b = Board(behind_glass(SETS, (700, 500, 700, 394)))
    b.smear(14, 14)
    b.rgb = b.rgb * 0.6
    p = painter()
    for x, turn, seed in ((560, -2, 2), (1370, 3, 5)):
        chance = np.random.default_rng(seed)
        with p.placed(x, 640, turn):
            p.soft(rounded(-380, -180, 420, 520, 10), "#06060c", 30, 0.6)
            p.fill(straight((-400, -190), (-330, -330), (330, -330), (400, -190)), "#3a2818")
            left = -330.0
            while left < 300:
                wide = chance.uniform(44, 86)
                tall = chance.uniform(90, 190)
                tone = ("#7c3a34", "#3c5a6d", "#8a7442", "#4a5a3c", "#5c4468", "#b8a482")[
                    int(chance.integers(6))
                ]
                p.fill(
                    straight(
                        (left, -190),
                        (left + wide - 6, -190),
                        (left + wide - 6, -190 - tall),
                        (left, -190 - tall),
                    ),
                    tone,
                )
                for y in (-150 - tall * 0.5, -166 - tall * 0.5):
                    p.fill(
                        straight(
                            (left + 8, y), (left + wide - 14, y), (left + wide - 14, y + 5), (left + 8, y + 5)
                        ),
                        "#e8d8a8",
                        0.8,
                    )
                left += wide
            front = straight((-400, -200), (400, -200), (370, 440), (-370, 440))
            p.fill(front, "#b88a54")
            p.fill(straight((120, -200), (400, -200), (370, 440), (180, 440)), "#93683a", 0.8, front)
            p.fill(straight((-400, -200), (400, -200), (396, -168), (-396, -168)), "#d8ac70", 0.9, front)
            p.fill(straight((-400, -200), (-520, -90), (-470, -60), (-380, -170)), "#c4965c")
            p.fill(straight((400, -200), (530, -100), (480, -64), (380, -170)), "#8f6438")
            p.fill(rounded(-86, 40, 86, 96, 26), "#4a3018")
            p.fill(words("25¢", (0, 260), 110, GROTESQUE, True), "#4a3018", 0.85)
    with p.placed(1330, 330, -9):
        p.fill("-170,-110! 170,-116! 176,110! -166,116!", "#6d1f1f")
        p.fill("-178,-122! 162,-128! 168,98! -174,104!", "#b03a30")
        p.fill("-152,-98! 138,-102! 142,74! -148,78!", "#c85040", 0.6)
        p.fill(words("ONEGIN", (-6, 10), 66, GROTESQUE, True), "#f2dcae")
        p.line("-6,-124 2,-10 -4,100", 6, "#7c2622", "flat", 0.8)
    b.rgb = over(b.rgb, p)
    b.rgb = glow(b.rgb, (1700, 40), 760, "#ffb45a", 0.34)
    return _finished(b)


def carton() -> np.ndarray:
    """Return Kirk's carton of tapes on his knees, the safety belt round it, a form on the top."""
    b = _dark(("#4a4038", "#34303a", "#1c1c28"))
    b.ramp(rounded(240, 60, 1680, 1300, 110), ("#33645a", "#1e3c38", "#101e22"), (0, 60), (0, 900))
    b.ramp(
        "120,1080! 200,820 520,740 900,800 960,860 1020,800 1400,740 1720,820 1800,1080!",
        ("#6d5c44", "#4a3e30", "#2a231e"),
        (0, 740),
        (0, 1080),
    )
    p = painter()
    with p.placed(960, 520, 0):
        p.soft(rounded(-500, -120, 540, 400, 20), "#08080c", 28, 0.6)
        p.fill(straight((-480, -140), (-400, -260), (400, -260), (480, -140)), "#3a2818")
        for k in range(9):
            x = -372 + 84 * k
            tone = ("#2c4c7a", "#7a2c34", "#3c5a38", "#6d5a2c", "#4a3a6d")[k % 5]
            p.fill(
                straight((x, -140), (x + 74, -140), (x + 74, -300 - 12 * (k % 3)), (x, -300 - 12 * (k % 3))),
                "#16161c",
            )
            p.fill(straight((x + 8, -150), (x + 66, -150), (x + 66, -286), (x + 8, -286)), tone)
            p.fill(straight((x + 16, -250), (x + 58, -250), (x + 58, -200), (x + 16, -200)), "#efe6cc", 0.9)
        front = straight((-480, -150), (480, -150), (450, 330), (-450, 330))
        p.fill(front, "#b88a54")
        p.fill(straight((160, -150), (480, -150), (450, 330), (220, 330)), "#93683a", 0.8, front)
        p.fill(words("RETURNS", (0, 250), 96, GROTESQUE, True), "#4a3018", 0.85)
        with p.placed(40, -150, -5):
            p.fill("-250,-170! 210,-186! 230,60! -236,76!", "#f4ecd8")
            p.fill(words("MESSAGE", (-10, -80), 70, GROTESQUE, True), "#b8372f")
            for y in (-40, -4, 32):
                p.line(f"-190,{y + 6} 0,{y} 170,{y - 8}", 5, "#9a8470", "flat")
        p.fill("-760,10! -480,30 0,44 480,30 760,10! 760,96! 480,118 0,132 -480,118 -760,96!", "#23252e")
        p.line("-760,20 -480,40 0,54 480,40 760,20", 5, "#565c6c", "flat", 0.9)
        p.fill(rounded(-96, 20, 96, 156, 14), "#b9bcc4")
        p.fill(rounded(-40, 62, 40, 114, 8), "#b03a30")
    b.rgb = over(b.rgb, p)
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


VARIANTS = {
    draw.__name__: Picture(draw, SETS)
    for draw in (lighter, key, photograph, record, telephone, book, foils, sandwich, boxes, carton, envelope)
}
