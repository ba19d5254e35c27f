"""Jess's clothes: canvas jacket with a corduroy collar, a band's tee or the good sweater, jeans."""

from __future__ import annotations

import math

import numpy as np
import skia

from .body import Posture, draw_trousers
from .cloth import Panel, Tones, fold, lay
from .figure import Draw
from .head import Head, draw_neck
from .painter import Painter
from .spline import moved, oval

POSTURE = Posture(
    widths=(1.0, 1.06, 1.02, 0.92, 0.90, 0.90, 0.90),
    sway=(0, -4, -14, 2, 26, 24, 14),
    slope=0.085,
    hips=-0.07,
)
WARP = POSTURE.warp()
CANVAS = Tones("#6d5e49", "#4a3d38", "#2f2830", "#928060")
CORD = Tones("#5e4237", "#3c2a29", "#241a22", "#80604a")
TEE = Tones("#3b4152", "#282b3c", "#1c1e2d", "#5a6480")
KNIT = Tones("#31605b", "#20433f", "#152e2e", "#5a8c80")
JEANS = Tones("#3f4f74", "#2b3656", "#1e2540", "#5a6c93")
WEBBING = Tones("#8d6f48", "#5f4834", "#2c2024", "#c8a878")
PRINT = "#c9b48a"
NEAR_SHOULDER, FAR_SHOULDER = WARP(198 + 410j), WARP(-168 + 412j)
YOKES = WARP(184 + 357j), WARP(-152 + 370j)
SLEEVE = (57, 40, 26)


def draw_tee(p: Painter) -> None:
    """Paint the tee and its worn print: three broken arcs over a pulse."""
    path = p.part(
        "tee",
        "-44,300! -30,338 10,352 62,336 88,296! 120,330! 96,600 92,914! 24,936 -60,930 "
        "-130,906! -126,600 -110,360!",
        0,
    )
    p.fill(path, TEE.base)
    p.fill(
        "20,350! 8,450 -4,530! 8,560 -2,650! 14,700 6,800! 22,840 24,940! 140,940! 140,330!",
        TEE.shade,
        0.8,
        path,
    )
    with p.readable(-24, 500):
        for r, width in ((60, 7), (44, 6), (28, 5)):
            arc = [
                (-24 + r * 0.9 * math.cos(a), 500 + r * math.sin(a))
                for a in np.linspace(math.pi * 1.06, math.pi * 1.94, 9)
            ]
            p.line(arc, width, PRINT, "flat", 0.8, rough=0.14)
        p.line(
            "-86,512! -62,512! -52,486! -40,540! -26,470! -12,544! 0,496! 10,520! 18,512! 40,512!",
            4.6,
            PRINT,
            "flat",
            0.85,
        )
        for i, (x, w) in enumerate(((-74, 16), (-54, 8), (-42, 20), (-18, 8), (-6, 16), (14, 12))):
            p.fill(f"{x},556! {x + w},556! {x + w - 1},{570 + i % 2 * 2}! {x},571!", PRINT, 0.7)
    p.line("-44,314 -26,344 12,356 60,341 84,310", 8, TEE.shade, "flat", 1, path)
    p.line("-42,325 -26,353 12,365 62,350 90,315", 1.8, TEE.light, "flat", 0.7, path)
    for spine, width in (
        ("-118,520 -70,610 -50,720", 15),
        ("70,560 40,640 -20,690", 13),
        ("84,700 40,790 -30,850", 14),
        ("-124,760 -90,830 -40,880", 12),
        ("60,840 20,880 -40,900", 9),
    ):
        fold(p, spine, width, path, TEE, 0.85)
    p.soft("-130,340! -70,330! -96,420 -114,560 -108,900 -140,900!", TEE.deep, 20, 0.9, path)
    p.soft("52,330! 130,330! 130,920! 70,920 48,640 54,496", TEE.deep, 24, 0.9, path)
    p.soft("-60,290! 110,280! 76,360 10,384 -54,362!", "#161622", 18, 0.85, path)


JACKET_FAR = Panel(
    "jacket_far",
    "-42,318! -90,340 -142,364 -178,392! -186,470 -176,560 -162,660! -154,700 -150,770 -158,876! "
    "-128,892 -98,892! -110,780 -118,640 -110,500 -86,410 -50,352!",
    CANVAS,
    planes=(
        "-220,370! -160,420 -148,520! -132,556 -150,640! -126,680 -140,760! -128,800 -132,920! -220,920!",
    ),
    folds=(
        ("-176,600 -150,660 -120,690", 12),
        ("-164,700 -142,770 -124,800", 11),
        ("-180,430 -158,470 -144,530", 12),
    ),
    seams=("-118,420 -128,520 -130,640 -124,780 -114,890",),
    rim=4,
)
JACKET_NEAR = Panel(
    "jacket_near",
    "84,290! 122,314 170,344 206,382! 222,470 208,560 194,650! 200,668 192,704! 196,770 208,850 "
    "206,894! 150,916 76,910! 64,880 54,760 44,620 46,500 60,400 70,330!",
    CANVAS,
    planes=(
        "124,330 156,400 142,470! 158,500 142,600! 160,640 142,720! 162,752 148,830! 162,860 "
        "158,930! 240,930! 240,340!",
    ),
    glows=("62,430 88,440 82,600 58,640",),
    darks=(("172,410 202,430 212,560 192,700 212,900! 172,900 180,640", 30),),
    folds=(
        ("208,640 164,684 104,704", 15),
        ("204,690 160,748 122,792", 14),
        ("206,800 172,848 142,868", 11),
        ("214,440 186,490 178,556", 13),
        ("196,560 168,612 150,640", 10),
    ),
    seams=("64,420 54,520 54,640 66,780 88,906",),
    rim=5,
)


def draw_jacket(p: Painter, under_collar: Draw | None = None) -> None:
    """Paint the open jacket: two fronts, a pocket, seams, snaps and the corduroy collar."""
    far = lay(
        p,
        JACKET_FAR,
    )
    near = lay(
        p,
        JACKET_NEAR,
    )
    p.fill("86,470! 172,460! 174,486! 132,498 90,496!", CANVAS.shade, 1, near)
    p.line("90,497 132,500 175,487", 3.2, CANVAS.deep, "flat", 1, near)
    p.line("87,470 171,460", 1.8, CANVAS.light, "flat", 0.7, near)
    p.line("92,498! 96,590! 172,580! 175,488!", 2, CANVAS.deep, "flat", 0.55, near)
    p.line("74,910 150,917 206,896", 4, CANVAS.deep, "flat", 1, near)
    p.line("80,892 150,898 206,878", 1.8, CANVAS.deep, "flat", 0.7, near)
    _snaps_and_wear(p, near)
    if under_collar:
        under_collar(p)
    _collar(p, near, far)


def _snaps_and_wear(p: Painter, near: skia.Path) -> None:
    """Paint brass snaps and the scratches of a second owner."""
    for x, y in ((58, 440), (52, 540), (54, 640), (64, 742), (80, 846), (131, 484)):
        q = p.at(x + 9, y)
        p.fill(oval(q.real + 1.5, q.imag + 2.5, 6), CANVAS.deep, 0.8, near)
        p.fill(oval(q.real, q.imag, 6), "#a38a5c", 1, near)
        p.fill(oval(q.real - 1.5, q.imag - 1.8, 2.3), "#e6d4a2", 0.9, near)
    rng = np.random.default_rng(4)
    for _ in range(26):
        left, top, length = rng.uniform(84, 182), rng.uniform(400, 890), rng.uniform(5, 15)
        p.line(
            f"{left},{top} {left + 2},{top + length / 2} {left + rng.uniform(-3, 5)},{top + length}",
            rng.uniform(1, 2),
            CANVAS.light,
            "taper",
            0.4,
            near,
            0.3,
        )


def _collar(p: Painter, near: skia.Path, far: skia.Path) -> None:
    """Paint both leaves of the collar."""
    leaves = (
        ("66,262! 98,270 128,294 154,322 180,346! 178,374 160,414 142,452! 116,422 84,390 62,340!", near, 1),
        ("-22,288! -54,306 -98,334! -130,374 -134,424! -100,404 -62,372 -24,338!", far, -1),
    )
    for text, clip, side in leaves:
        leaf = p.part(
            "collar_near" if side > 0 else "collar_far", text, 6 if side > 0 else 3, 0.7 if side > 0 else 0
        )
        p.fill(moved(leaf, 4, 12), CANVAS.deep, 0.85, clip)
        p.fill(leaf, CORD.base)
        p.soft(moved(leaf, 16 * side, -34), CORD.shade, 22, 0.9, leaf)
        for t in range(-140, 190, 8):
            p.line(f"{t},250 {t + side * 14},350 {t + side * 2},450", 1.4, CORD.shade, "flat", 0.55, leaf)
            p.line(
                f"{t + 3},250 {t + 3 + side * 14},350 {t + 3 + side * 2},450",
                0.9,
                CORD.light,
                "flat",
                0.3,
                leaf,
            )
    p.line("179,347 177,375 160,415 142,452! 116,422 84,389", 2.4, CORD.deep, "flat", 0.8)


def draw_sweater(p: Painter) -> None:
    """Paint the good sweater, too big for him: ribs, and three cream stripes across the chest."""
    path = lay(
        p,
        Panel(
            "tee",
            "-50,300! -34,336 10,350 66,334 94,296! 130,330! 112,600 118,930! 96,956 24,972 "
            "-70,962 -144,930! -136,600 -116,360!",
            KNIT,
            planes=("22,350! 10,450 0,530! 14,560 2,650! 18,700 10,800! 28,840 28,990! 150,990! 150,330!",),
            rim=0,
        ),
    )
    for y, width in ((478, 15), (504, 5), (522, 15)):
        p.line(f"-150,{y} -60,{y + 9} 40,{y + 10} 140,{y - 4}", width, "#d9cba6", "flat", 0.9, path, 0.03)
    for x in range(-150, 130, 9):
        p.line(f"{x},340 {x + 3},640 {x},960", 1.5, KNIT.deep, "flat", 0.42, path)
        p.line(f"{x},900 {x + 1},970", 3, KNIT.deep, "flat", 0.5, path)
    p.line("-48,314 -30,350 12,362 66,346 90,308", 15, KNIT.shade, "flat", 1, path)
    p.line("-50,324 -32,362 12,374 70,358 98,316", 2, KNIT.light, "flat", 0.6, path)
    p.line("-150,904 -60,930 30,934 130,906", 3, KNIT.deep, "flat", 0.9, path)
    for spine, width in (
        ("-118,540 -70,620 -50,720", 16),
        ("84,580 44,650 -10,700", 14),
        ("96,720 40,800 -30,850", 15),
        ("-130,770 -90,840 -40,880", 13),
    ):
        fold(p, spine, width, path, KNIT, 0.85)
    p.soft("-140,340! -74,330! -98,420 -118,560 -112,950 -150,950!", KNIT.deep, 20, 0.9, path)
    p.soft("58,330! 140,330! 140,950! 80,950 56,640 58,496", KNIT.deep, 24, 0.9, path)
    p.soft("-60,290! 110,280! 80,364 10,388 -54,366!", "#12211f", 18, 0.8, path)


def draw_trunk(p: Painter, head: Head, under: Draw = draw_tee, seated: bool = False) -> None:
    """Paint jeans (if he sits they are there already), neck and what he wears under the jacket."""
    if not seated:
        draw_trousers(p, JEANS)
    p.fill("-118,352! -92,318 -40,286! 84,262! 140,310 168,346! 90,400 -60,400", CORD.deep)
    draw_neck(
        p,
        head,
        "-18,236! -11,264 -15,300 -60,345! 140,345! 88,304 63,258 72,160! 20,200",
        "-40,230! 90,160! 90,262 66,284 34,296 0,306 -30,294!",
        "-40,226! 90,170! 86,236 50,264 12,280 -30,268!",
    )
    p.line("66,262 44,300 20,336", 4, head.face.tones.skin3, [(0, 0), (0.4, 0.8), (1, 0.1)], 0.55)
    under(p)


def draw_strap(p: Painter) -> None:
    """Paint the duffel's strap across the chest, from under the far collar to the near hip."""
    strap = p.part(
        "strap", "-116,330! -64,318! 10,420 112,536 196,622! 190,690! 168,668 70,572 -36,464!", 4, 0.3
    )
    p.soft(moved(strap, -7, 15), "#15121c", 9, 0.85, hard=0.8)
    p.fill(strap, WEBBING.base)
    p.fill("-116,330! -36,464 70,572 168,668 190,692! 196,672! 180,656 84,560 -22,452 -100,326!",
           WEBBING.shade, 1, strap)  # fmt: skip
    p.line("-66,322 8,423 110,540 196,626", 4, WEBBING.light, "flat", 0.9, strap)
    for spine in ("-76,326 -4,430 98,546 200,650", "-104,334 -26,456 80,564 178,660 192,674"):
        p.line(spine, 1.6, WEBBING.deep, "flat", 0.7, strap)
    with p.placed(22, 458, 47):
        p.fill("-26,-31! 26,-31! 26,31! -26,31!", WEBBING.deep)
        p.fill("-20,-26! 20,-26! 20,26! -20,26!", "#b99b5e")
        p.fill("-13,-18! 13,-18! 13,18! -13,18!", WEBBING.shade)
        p.fill("-20,-26! 20,-26! 20,-20! -20,-20!", "#ecd59a")
        p.fill("-3,-26! 3,-26! 3,26! -3,26!", "#b99b5e")
