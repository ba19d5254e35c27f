"""The pocket of his jacket: a watch that goes on in there, or the corner of a book that sticks out."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import skia

from ..people.jess_clothes import CANVAS, CORD
from ..people.jess_head import TONES
from ..people.light import LIGHTS, Light
from ..people.painter import Painter, coverage
from ..people.sleeve import Arm, sleeve
from ..people.spline import brush, cut, moved, oval
from .end_wound_back import HANGING
from .kit.board import Board, path_of, straight
from .kit.hands import near_hand
from .kit.lamps import MOON
from .kit.stage import grid, lit, over, painter, paper
from .kit.style import HEIGHT, LOOK, WIDTH
from .kit.watch import draw_watch
from .picture import Picture

TUBE = replace(LIGHTS["tv"], night=0.34, rim=0.8, wrap=0.4, to_lamp=(-0.5, -0.86))
NIGHT = replace(MOON, night=0.4, rim=0.8, wrap=0.35, to_lamp=(0.4, -0.9))
WATCH, RADIUS, TURN = (938, 476), 168, 8
WRIST, HAND_TURN, HAND_SCALE = (1322, 72), 205, 4.5
SLEEVE = Arm(
    2760 - 200j, 2250 - 70j, 1458 + 84j, (226, 196, 132), out=-1, shade=1, seed=6, cuff=0.94, name="arm_near"
)
POCKET = "520,470! 760,492 960,496 1180,488 1400,464! 1432,700 1440,1120! 500,1120! 506,700"
COVER, COVER_SHADE, PAGE = "#b03a2e", "#7c2622", "#efe2c4"


def _jacket(p: Painter) -> None:
    """Paint the cloth of the jacket, its front edge, and how it pulls."""
    p.fill("-40,-40! 1960,-40! 1960,1120! -40,1120!", CANVAS.base)
    p.fill("-40,-40! 330,-40! 250,300 290,640 210,1120! -40,1120!", CANVAS.shade, 0.9)
    p.soft("1500,-40! 1960,-40! 1960,1120! 1640,1120! 1700,640 1560,300", CANVAS.deep, 90, 0.8, hard=0.5)
    p.soft("420,40 900,10 1200,60 900,160 520,150", CANVAS.light, 60, 0.35, hard=0.6)
    for bow, tone, much in (
        ("520,-40! 700,-40! 640,180 600,330 560,470! 500,470! 520,240", CANVAS.shade, 0.7),
        ("1240,-40! 1420,-40! 1380,200 1400,470! 1330,470! 1300,220", CANVAS.shade, 0.8),
        ("830,-40! 930,-40! 900,180 880,330 850,330 860,150", CANVAS.deep, 0.4),
        ("1060,-40! 1150,-40! 1110,160 1120,300 1090,300 1080,140", CANVAS.light, 0.4),
    ):
        p.soft(bow, tone, 26, much, hard=0.7)
    if p.flat:
        _planes(p)
    p.line("300,-40 262,320 300,660 224,1120", 10, CANVAS.deep, "flat", 0.9)
    if not p.flat:
        p.line("310,-40 272,320 310,660 234,1120", 5, CANVAS.light, "flat", 0.6)
        for dx in (-46, -70):
            _stitched(p, f"{300 + dx},-40 {262 + dx},320 {300 + dx},660 {224 + dx},1120")
        for spine, width in (
            ("440,-40 470,180 420,420", 60),
            ("1440,-40 1490,240 1460,460", 70),
            ("1560,500 1600,760 1540,1100", 70),
        ):
            p.soft(brush(spine, width, "wedge"), CANVAS.deep, 30, 0.7, hard=0.9)
            p.soft(moved(brush(spine, width * 0.6, "wedge"), -46, 0), CANVAS.light, 30, 0.5, hard=0.9)
    for y in (470, 850) if p.flat else (90, 470, 850):
        p.fill(oval(206, y, 34), CANVAS.deep)
        p.fill(oval(202, y - 4, 32), "#8b8678")
        p.fill(oval(196, y - 10, 20), "#b9b3a2", 0.8)
        if not p.flat:
            p.fill(cut(oval(202, y - 4, 32), oval(204, y - 1, 29)), "#e2dcc8", 0.8)
            p.fill(oval(202, y - 4, 13), "#5c574c")
            p.fill(oval(204, y - 2, 10), "#8b8678")


def _planes(p: Painter) -> None:
    """Print the side that is turned away, how the cloth hangs from its pocket's ends, stitches, a corner of the collar."""
    p.fill("1560,-40! 1960,-40! 1960,1120! 1700,1120! 1640,860 1730,640 1660,420 1540,250", CANVAS.shade)
    for spine, width in (
        ("560,20 600,240 552,440", 46),
        ("760,-30 720,170 600,420", 34),
        ("1320,10 1290,230 1372,430", 46),
        ("1120,-30 1180,190 1330,410", 32),
        ("420,640 452,820 410,1000", 40),
        ("1500,560 1486,760 1530,980", 40),
    ):
        p.fill(brush(spine, width, "wedge"), CANVAS.shade)
    for k in range(30):
        y = 344 + 27 * k
        x = 318 + 26 * np.sin((y - 330) / 150)
        p.fill(f"{x},{y}! {x + 5},{y}! {x + 5},{y + 15}! {x},{y + 15}!", CANVAS.shade)
    collar = p.shape("-40,-40! 720,-40! 640,120 500,250 360,330! 210,300 60,330 -40,360!")
    p.fill(moved(collar, 16, 30), CANVAS.shade)
    p.fill(collar, CORD.base)
    p.fill("-40,-40! 260,-40! 200,120 230,320! -40,380!", CORD.shade, 1, collar)
    for k in range(24):
        x = -20 + 34 * k
        p.fill(brush(f"{x},-40 {x - 40},150 {x - 110},380", 7, "flat"), CORD.shade, 1, collar)


def _pocket(p: Painter) -> None:
    """Paint the front of the pocket over whatever is in it: its hem, two rows of stitches, a rivet at either end."""
    front = p.part("pocket", POCKET, 9, 0.4)
    p.soft(moved(front, 10, 22), CANVAS.deep, 18, 0.7, hard=0.7)
    p.fill(front, CANVAS.base)
    p.fill("1120,460! 1180,700 1160,1120! 1460,1120! 1460,440!", CANVAS.shade, 0.9, front)
    p.soft("520,470! 960,500 1400,464! 1400,580 960,620 520,590!", CANVAS.light, 30, 0.3, front, hard=0.6)
    for dy, width in ((0, 7), (62, 4), (76, 4)) if p.flat else ((0, 9), (92, 5)):
        y = 478 + dy
        p.line(
            f"520,{y - 6} 760,{y + 14} 960,{y + 18} 1180,{y + 10} 1402,{y - 12}",
            width,
            CANVAS.deep,
            "flat",
            0.9,
            front,
        )
    if not p.flat:
        p.line("518,480 760,500 960,504 1180,496 1402,474", 5, CANVAS.light, "flat", 0.9, front)  # its lip
        for x in range(560, 1380, 62):  # the hem draws the cloth together
            p.soft(
                f"{x},570! {x + 14},574! {x + 26},640 {x + 8},720 {x - 4},640",
                CANVAS.deep,
                16,
                0.35,
                front,
                hard=1.0,
            )
        for spine, width in (
            ("560,600 660,760 720,1000", 60),
            ("1340,600 1200,780 1160,1040", 70),
            ("760,560 860,760 840,980", 40),
        ):
            p.soft(brush(spine, width, "wedge"), CANVAS.deep, 34, 0.45, front, hard=1.0)
            p.soft(moved(brush(spine, width * 0.5, "wedge"), -34, 0), CANVAS.light, 26, 0.4, front, hard=1.0)
        p.soft("640,700 820,650 1000,700 980,860 760,880", CANVAS.light, 80, 0.35, front, hard=1.0)
        for dy in (58, 78):
            _stitched(p, f"536,{472 + dy} 760,{494 + dy} 960,{498 + dy} 1180,{490 + dy} 1388,{466 + dy}")
        _stitched(p, "532,600 528,700 522,1100")
        _stitched(p, "1390,590 1416,700 1424,1100")
    for x, y in ((552, 512), (1370, 504)):
        p.fill(oval(x, y, 17), "#4a4438")
        p.fill(oval(x - 2, y - 2, 14), "#a88a54")


def _woven(b: Board, shape: str, dark: float = 0) -> None:
    """Weave the cloth within a shape: canvas in twill, fibres standing out of it, faded where it is rubbed."""
    if LOOK.printed:
        return
    x, y = grid()
    twill = np.sin((x + y * 0.86) * 0.9) * 0.5 + np.sin((x * 0.5 - y) * 1.3 + np.sin(x * 0.05)) * 0.25
    chance = np.random.default_rng(9)
    thread = chance.normal(0, 1, x.shape).astype(np.float32)
    long = (
        cv2.GaussianBlur(thread, (0, 0), sigmaX=0.8, sigmaY=7) * 4
        + cv2.GaussianBlur(thread, (0, 0), sigmaX=7, sigmaY=0.8) * 4
    )
    worn = cv2.GaussianBlur(thread, (0, 0), sigmaX=60, sigmaY=60) * 60
    field = 1 + 0.055 * twill + 0.06 * long + 0.05 * worn - dark
    cover = coverage(path_of(shape), skia.Matrix.I(), (0, 0, WIDTH, HEIGHT))
    b.rgb *= (1 + (field - 1) * cover)[..., None]


def _stitched(p: Painter, spine: str, thread: str = "#a8875a") -> None:
    """Sew along a curve: every stitch sinks into its own shadow."""
    way = p.spine(spine)
    along = np.concatenate([[0], np.cumsum(np.abs(np.diff(way)))])
    for d in np.arange(8, along[-1] - 24, 30.0):
        a, c = (way[min(int(np.searchsorted(along, q)), len(way) - 1)] for q in (d, d + 19))
        for dx, dy, width, tone in ((1, 4, 8, CANVAS.deep), (0, 0, 5.5, thread)):
            line = [(q.real + dx, q.imag + dy) for q in (a, (a + c) / 2, c)]
            p.line(line, width, tone, "tube", 0.95)


def _finished(b: Board, light: Light) -> np.ndarray:
    """Return the picture with the pocket's front laid over what is there."""
    front = painter()
    _pocket(front)
    b.rgb = lit(b.rgb, [front], light)
    _woven(b, POCKET)
    if not LOOK.printed:
        b.shine(straight((500, 470), (1440, 450), (1300, 640), (560, 660)), "#c8b48c", 0.07, 60)
    return paper(b.rgb, 0.9, 0.25)


def _cloth(light: Light) -> Board:
    """Return the jacket alone."""
    b, cloth = Board("#20201c"), painter()
    _jacket(cloth)
    b.rgb = lit(b.rgb, [cloth], light)
    _woven(b, "-40,-40! 1960,-40! 1960,1120! -40,1120!")
    if not LOOK.printed:
        b.shade(
            "520,430! 960,452 1400,424! 1404,520! 960,560 516,530!", "#08070a", 0.8, 20
        )  # the pocket gapes
    return b


def watch() -> np.ndarray:
    """Return the watch as it is let down into the pocket by its strap."""
    b = _cloth(TUBE)
    hand = {
        only: near_hand(
            WRIST,
            HANGING,
            TONES,
            HAND_TURN,
            HAND_SCALE,
            False,
            under,
            only,
            to_lamp=TUBE.to_lamp,
            elbow=SLEEVE.elbow - complex(*WRIST),
            length=56,
        )
        for only, under in (("behind", None), ("front", "#1c1418"))
    }
    b.rgb = lit(b.rgb, [hand["behind"]], TUBE)
    whole, second = draw_watch(WATCH, RADIUS, TURN, 8, 22, 12)
    for layer in (whole, second):
        b.rgb = over(
            b.rgb, np.dstack([layer[..., :3] * np.array((0.7, 0.76, 0.9), np.float32), layer[..., 3:]])
        )
    cuff = painter()
    sleeve(cuff, SLEEVE, CANVAS)
    b.rgb = lit(b.rgb, [hand["front"], cuff], TUBE)
    return _finished(b, TUBE)


def corner() -> np.ndarray:
    """Return the corner of a paperback over the pocket's edge, a page in it folded down."""
    b, book = _cloth(NIGHT), painter()
    cover = book.part("cover", "720,620! 868,236! 1250,352! 1190,640!", 6, 0.4)
    book.soft(moved(cover, 16, 26), CANVAS.deep, 16, 0.8, hard=0.8)
    book.fill("878,224! 1262,340! 1204,640! 1180,640! 1236,352! 868,244!", PAGE)
    for k in range(6):
        book.line(
            [(880 + k, 228 + 4 * k), (1070, 290 + 4 * k), (1254 - k, 344 + 4 * k)],
            1.6,
            "#b8a684",
            "flat",
            0.8,
        )
    book.fill(cover, COVER)
    book.fill("1080,300! 1250,352! 1190,640! 1010,640!", COVER_SHADE, 0.9, cover)
    if book.flat:
        book.fill("900,330! 1130,396! 1116,446! 884,380!", PAGE, 1, cover)
        book.fill(oval(960, 500, 78, 74), "#d9a24a", 1, cover)
    book.line("884,262 1060,316 1226,366", 5, "#e8b090", "flat", 0.7, cover)
    book.line("880,250! 840,350 790,470", 7, "#e0705a", "flat", 0.6, cover)
    book.fill("868,236! 940,258! 842,304!", "#8c2e28", 1, cover)  # it has been in a pocket before
    b.rgb = lit(b.rgb, [book], NIGHT)
    return _finished(b, NIGHT)


VARIANTS = {draw.__name__: Picture(draw) for draw in (watch, corner)}
