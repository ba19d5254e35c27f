"""Rory's clothes: coat, cable knit, scarf and skirt; at home a T-shirt; somebody's sweater round her."""

from __future__ import annotations

from dataclasses import replace

import skia

from .body import Posture, draw_seat, draw_skirt, draw_trousers
from .cloth import Panel, Tones, fold, lay
from .face import FaceTones
from .head import Head, draw_neck
from .painter import Painter, mix
from .sleeve import Arm, sleeve
from .spline import brush, moved, oval, union

POSTURE = Posture(
    widths=(1.02, 1.09, 1.01, 0.9, 0.98, 1.0, 1.02),
    sway=(0, -2, -12, 4, 22, 20, 12),
    slope=0.08,
    hips=-0.055,
)
WARP = POSTURE.warp()
SLIM = Posture(
    widths=(1, 1, 1, 0.82, 0.85, 0.85, 0.85), sway=(0, 0, 0, 4, 14, 10, 6), slope=0, hips=-0.04
)  # her jeans
COAT = Tones("#58738f", "#374c6d", "#243152", "#8ba6ba")
KNIT = Tones("#e5d5b4", "#bfa792", "#8f7b7c", "#f8efda")
WOOL = Tones("#ab432f", "#752b33", "#4c1c2a", "#d46c4e")
SKIRT = Tones("#3d3753", "#282441", "#1c1a30", "#5c5678")
RAGLAN = Tones("#37496f", "#263352", "#182039", "#6379a4")
JERSEY = Tones("#c3c2c6", "#9592a0", "#6f6b7e", "#e4e3e4")
JEANS = Tones("#40506f", "#2c3853", "#1f2740", "#62759a")
TIGHTS = Tones("#3a3346", "#26213a", "#191629", "#6a5f7c")
HIS_KNIT = Tones("#31605b", "#20433f", "#152e2e", "#5a8c80")
NEAR_SHOULDER, FAR_SHOULDER = WARP(166 + 408j), WARP(-136 + 408j)
YOKES = WARP(160 + 349j), WARP(-130 + 363j)
SLEEVE = (46, 33, 22)


def _sweater(p: Painter) -> None:
    """Paint the cable knit."""
    path = lay(
        p,
        Panel(
            "sweater",
            "-66,316! -96,360 -110,480 -106,600 -96,740 -110,880 -118,960! 150,960! 140,860 128,740 "
            "132,600 130,480 130,380 112,316! 70,350 20,362 -30,350",
            KNIT,
            planes=("26,330 18,480 34,600 22,760 38,960! 170,960! 170,330!",),
            rim=0,
        ),
    )
    for cx in (-64, -8, 48):
        for y in range(380, 940, 25):
            p.line(
                f"{cx - 11},{y} {cx - 2},{y + 12} {cx + 11},{y + 22}", 4.6, KNIT.shade, "taper", 0.85, path
            )
            p.line(f"{cx + 11},{y + 3} {cx + 4},{y + 10}", 3.4, KNIT.shade, "taper", 0.7, path)
            p.line(
                f"{cx - 8},{y - 3} {cx + 1},{y + 8} {cx + 10},{y + 16}", 1.6, KNIT.light, "taper", 0.6, path
            )
        for o in (-20, 20):
            p.line(f"{cx + o},360 {cx + o - 2},600 {cx + o},950", 2, KNIT.shade, "flat", 0.65, path)
    for x in range(-116, 160, 11):
        p.line(f"{x},900 {x + 1},958", 3, KNIT.shade, "flat", 0.8, path)
    p.line("-118,898 20,906 146,896", 3, KNIT.shade, "flat", 0.9, path)
    fold(p, "-96,620 -40,700 -10,800", 12, path, KNIT, 0.6)
    fold(p, "110,640 60,740 40,830", 12, path, KNIT, 0.6)
    p.soft("-140,340! -86,340! -104,480 -112,640 -112,960 -140,960!", KNIT.deep, 18, 0.8, path)
    p.soft("66,340! 150,340! 150,960! 116,960 90,640 76,480", KNIT.deep, 20, 0.8, path)
    p.soft("-70,296! 110,296! 90,410 20,440 -60,410!", KNIT.deep, 22, 0.9, path)


COAT_FAR = Panel(
    "coat_far",
    "-50,318! -86,338 -128,360 -150,386! -158,440 -148,540 -132,640! -126,716 -150,820 -180,940 "
    "-190,1110 -194,1200! -150,1200 -106,1200! -104,980 -88,840 -70,730 -76,620 -86,480 "
    "-70,360!",
    COAT,
    planes=("-200,360! -134,430 -126,560! -116,640 -134,760 -138,900! -146,1000 -140,1200! -230,1200!",),
    folds=(
        ("-148,640 -132,720 -114,760", 12),
        ("-158,800 -140,900 -134,1000", 12),
        ("-156,440 -130,490 -118,560", 11),
    ),
    rim=6,
)
COAT_NEAR = Panel(
    "coat_near",
    "84,296! 118,322 160,348 182,380! 200,440 192,540 170,640! 166,704 190,800 220,900 240,1010 "
    "252,1200! 160,1200 96,1200! 80,1000 50,860 26,740 30,640 50,520 64,400!",
    COAT,
    planes=(
        "124,320 152,420 140,540! 152,600 138,680! 156,760 152,860! 178,940 182,1030 "
        "178,1200! 280,1200! 230,360!",
    ),
    darks=(("184,380 222,600 204,700 262,1160 214,1160 176,700", 28),),
    folds=(
        ("190,560 150,640 98,684", 14),
        ("182,640 150,720 122,806", 14),
        ("200,780 160,900 150,1020", 14),
        ("96,800 108,920 104,1060", 12),
        ("198,440 170,490 160,560", 12),
    ),
    seams=("74,420 62,520 44,640 40,744 64,880 98,1190",),
    rim=7,
)


def _coat(p: Painter) -> None:
    """Paint both fronts of the coat, lapels, buttons and a pocket flap."""
    far = lay(
        p,
        COAT_FAR,
    )
    near = lay(
        p,
        COAT_NEAR,
    )
    for y in (600, 720, 850):
        x = 70 + abs(y - 720) * 0.18
        q = p.at(x, y)
        p.fill(oval(q.real + 2, q.imag + 4, 11), COAT.deep, 0.8, near)
        p.fill(oval(q.real, q.imag, 11), "#3a2a2c", 1, near)
        p.line(f"{x - 5},{y - 5} {x},{y - 7} {x + 5},{y - 5}", 2.4, "#8d6f5c", "taper", 0.9, near)
    p.fill("112,862! 198,842! 204,864! 116,886!", COAT.shade, 1, near)
    p.line("116,887 160,878 204,865", 3.4, COAT.deep, "flat", 1, near)
    p.line("112,862 156,853 198,842", 1.8, COAT.light, "flat", 0.7, near)
    _lapels(p, near, far)


def _lapels(p: Painter, near: skia.Path, far: skia.Path) -> None:
    """Paint the turned lapels."""
    leaves = (
        ("86,290! 124,308 158,338! 170,380 152,420! 178,440! 140,500 82,606! 64,520 60,420 66,350!", near, 1),
        (
            "-48,308! -84,326 -112,350! -130,390 -122,424! -142,446! -124,500 -102,586! -96,500 -84,420 "
            "-66,360!",
            far,
            -1,
        ),
    )
    for text, clip, side in leaves:
        leaf = p.part("lapel_near" if side > 0 else "lapel_far", text, 3 if side > 0 else 2)
        p.fill(moved(leaf, 5, 12), COAT.deep, 0.85, clip)
        p.fill(leaf, mix(COAT.base, COAT.light, 0.35))
        p.soft(moved(leaf, 14 * side, -30), COAT.shade, 26, 0.9, leaf)
    p.line("158,340 170,380 152,420 178,440 140,500 82,606", 2.2, COAT.deep, "flat", 0.8)
    p.line("152,420 124,410 96,398", 2.2, COAT.deep, "out", 0.9)
    p.line("-122,424 -106,416 -92,410", 2.2, COAT.deep, "out", 0.9)


def _scarf(p: Painter) -> None:
    """Paint the scarf: tail, turn and knot, ribbed."""
    tail = p.shape("-34,380! 12,392! 20,470 10,560 16,640! -8,646 -34,640! -40,560 -44,470")
    turn = p.shape(
        "-62,270! -82,310 -72,360 -24,396 34,402 94,386 128,342 120,284! 88,266! 64,300 "
        "20,316 -20,308 -44,276!"
    )
    knot = p.shape("-46,372 -20,362 14,366 26,384 16,406 -16,412 -44,402")
    p.part("scarf", union([tail, turn, knot]), 4, 0.4)
    p.soft(moved(tail, 8, 10), KNIT.deep, 8, 0.7, hard=0.7)
    p.fill(tail, WOOL.base)
    p.fill("-6,380 0,480 -10,560 -4,660! 30,660! 30,380!", WOOL.shade, 1, tail)
    for x in range(-40, 20, 7):
        p.line(f"{x + 4},384 {x},480 {x + 2},600", 1.5, WOOL.deep, "flat", 0.35, tail)
    for y in (598, 614):
        p.line(f"-46,{y} -14,{y + 3} 20,{y + 4}", 5, "#e2c48d", "flat", 0.9, tail)
    for x in range(-32, 16, 7):
        p.line(f"{x},640 {x - 1},656 {x + 2},670", 4, WOOL.base if x < -8 else WOOL.shade, "out")
    p.soft(moved(turn, 2, 14), KNIT.deep, 10, 0.7, hard=0.7)
    p.fill(turn, WOOL.base)
    p.fill("40,330 60,352 40,372 20,402! 124,402! 134,286! 86,288!", WOOL.shade, 0.9, turn)
    for spine, width in (
        ("-72,300 -30,344 40,350", 14),
        ("114,294 70,338 0,350", 15),
        ("-68,334 -20,376 40,374", 12),
        ("122,320 84,364 20,380", 13),
        ("-60,286 -20,324 30,332", 10),
    ):
        fold(p, spine, width, turn, Tones(WOOL.base, WOOL.shade, WOOL.shade, WOOL.light), 0.9)
    p.soft("-56,262! 112,256! 84,306 20,328 -36,308!", WOOL.deep, 18, 0.9, turn)
    p.fill(moved(knot, 2, 6), WOOL.shade)
    p.fill(knot, WOOL.base)
    fold(p, "-42,380 -10,388 22,380", 8, knot, Tones(WOOL.base, WOOL.shade, WOOL.shade, WOOL.light))


NECK = (
    "-14,236! -12,262 -16,296 -46,342! 128,342! 84,300 64,252 60,180! 20,200",
    "-40,230! 90,160! 84,268 56,284 30,296 0,300 -24,294!",
    "-40,226! 90,170! 80,244 46,266 10,276 -26,266!",
)


def draw_coated(p: Painter, head: Head, far_arm: Arm | None = None) -> None:
    """Paint skirt, neck, sweater, coat and scarf, and an arm that goes behind the coat's front."""
    with p.warped(WARP):
        draw_skirt(p, SKIRT)
        draw_neck(p, head, *NECK)
        _sweater(p)
    if far_arm:
        draw_coat_arm(p, far_arm, head.face.tones)
    with p.warped(WARP):
        _coat(p)
        _scarf(p)


def draw_kneeling(p: Painter) -> None:
    """Paint skirt, knees and the coat's skirts on the floor, over the straight coat."""
    p.soft(oval(26, 1330, 330, 30), "#0d0b16", 34, 0.5, hard=1.2)
    for x, w in ((-66, 118), (84, 126)):
        knee = p.part("knee", oval(x, 1276, w * 0.62, 78), 6, 0.3)
        p.fill(knee, TIGHTS.base)
        p.soft(oval(x + 16, 1300, w * 0.6, 60), TIGHTS.deep, 20, 0.8, knee)
        p.soft(oval(x - 14, 1240, w * 0.34, 30), TIGHTS.light, 14, 0.5, knee, hard=0.8)
    skirt = p.part(
        "legs", "-130,900! 156,900! 178,1100 186,1258! 120,1292 30,1284 -60,1296 -146,1262! -150,1080", 6
    )
    p.fill(skirt, SKIRT.base)
    p.fill("30,900! 50,1060 26,1296! 220,1296! 220,900!", SKIRT.shade, 0.9, skirt)
    for spine, width in (
        ("-60,960 -70,1100 -66,1230", 16),
        ("90,960 96,1100 88,1230", 16),
        ("20,1000 14,1120 10,1270", 13),
    ):
        fold(p, spine, width, skirt, SKIRT)
    for panel, folds in (
        (Panel("coat_low_far", "-176,936! -104,850! -118,1080 -132,1200 -150,1322! "
               "-250,1338 -320,1316! -262,1180 -206,1020", COAT,
               planes=("-200,900! -160,1000 -190,1180 -210,1340! -340,1340! -340,900!",), rim=7),
         (("-160,960 -196,1120 -250,1280", 18), ("-130,1000 -150,1160 -176,1310", 14))),
        (Panel("coat_low_near", "84,846! 230,930! 262,1010 318,1170 384,1312! 300,1344 "
               "196,1330! 148,1200 110,1040", COAT,
               planes=("180,890! 210,1020 240,1180 250,1340! 420,1340! 420,880!",), rim=8),
         (("150,960 196,1120 230,1300", 18), ("220,960 280,1120 340,1290", 16))),
    ):  # fmt: skip
        path = lay(p, panel)
        for spine, width in folds:
            fold(p, spine, width, path, COAT)
    for seam in ("-178,938 -140,896 -102,848", "82,844 150,890 232,932"):
        p.line(seam, 4, COAT.deep, "flat", 0.9)


def draw_pocket(p: Painter) -> None:
    """Paint the near pocket's flap over the hand that went in; in the body's warp."""
    p.fill("102,842! 206,820! 214,862! 108,888!", COAT.shade)
    p.line("106,889 160,878 214,864", 4, COAT.deep, "flat")
    p.line("102,842 156,831 206,820", 1.8, COAT.light, "flat", 0.7)


def draw_coat_arm(p: Painter, arm: Arm, _skin: FaceTones, forearm_only: bool = False) -> None:
    """Paint an arm in the coat."""
    sleeve(p, arm, COAT, forearm_only=forearm_only)


def draw_at_home(p: Painter, head: Head, far_arm: Arm | None = None, seated: bool = False) -> None:
    """Paint jeans (only their top if she sits), neck and the T-shirt."""
    with p.warped(SLIM.warp()):
        (draw_seat if seated else draw_trousers)(p, JEANS, 840, 46)
    with p.warped(WARP):
        draw_neck(p, head, NECK[0].replace("-46,342! 128,342!", "-40,338! 36,396 116,336!"), *NECK[1:])
        _tshirt(p)
    if far_arm:
        draw_home_arm(p, far_arm, head.face.tones)


LETTERS: dict[str, list[tuple[tuple[float, float], ...]]] = {  # strokes of block letters, 11 by 18
    "C": [((11, 2), (3, 0), (0, 5), (0, 13), (3, 18), (11, 16))],
    "O": [((3, 0), (9, 0), (11, 5), (11, 13), (9, 18), (3, 18), (0, 13), (0, 5), (3, 0))],
    "L": [((0, 0), (0, 18), (10, 18))],
    "E": [((10, 0), (0, 0), (0, 18), (10, 18)), ((0, 9), (5, 9), (8, 9))],
    "G": [((11, 2), (3, 0), (0, 5), (0, 13), (3, 18), (11, 17), (11, 10), (6, 10))],
}


def _tshirt(p: Painter) -> None:
    """Paint a washed-out jersey body with raglan seams and half a college on it."""
    path = lay(
        p,
        Panel(
            "tshirt",
            "-52,318! -86,338 -126,360! -146,420 -128,520 -112,640 -104,740 -118,880! -40,906 40,910 "
            "146,886! 136,740 140,640 160,520 176,420 158,352! 122,326 92,312! 56,352 16,362 -24,352!",
            JERSEY,
            planes=("34,362 24,480 46,600 30,760 46,930! 180,930! 190,330!",),
            rim=6,
            folds=(
                ("-118,540 -60,620 -24,740", 14),
                ("140,560 80,640 50,700", 14),
                ("128,700 70,780 0,840", 13),
                ("-108,760 -60,820 -10,860", 11),
            ),
        ),
    )
    p.soft("-150,380! -118,380! -108,520 -86,700 -104,890 -150,890!", JERSEY.deep, 18, 0.7, path)
    p.soft("112,360! 190,350! 180,890! 132,890 104,700 118,520", JERSEY.deep, 22, 0.8, path)
    p.soft("-50,310! 100,300! 84,380 20,404 -44,380!", JERSEY.deep, 18, 0.75, path)
    for seam in ("-60,322 -84,400 -120,470", "100,316 124,400 164,470"):
        p.line(seam, 2.4, RAGLAN.base, "flat", 0.9, path)
    p.line("-52,316 -24,350 16,361 56,350 94,310", 9, RAGLAN.base, "flat", 1, path)
    with p.readable(14, 480):
        shield = p.shape("-18,450! 46,450! 46,490 38,512 14,530 -10,512 -18,490!")
        p.fill(shield, "#8a3a44", 0.9)
        p.fill("-8,460! 12,460! 12,486! -8,486!", "#e6dcc4", 0.9)
        p.line("22,462 34,470 22,484 34,496", 3.4, "#e6dcc4", "flat", 0.9)
        p.line("-8,498 14,506 34,502", 4, "#e6dcc4", "flat", 0.9)
        for i, letter in enumerate("COLLEGE"):
            for stroke in LETTERS[letter]:
                points = [(x - 38 + i * 15.5, y + 412 + abs(i - 3) * 2.2, True) for x, y in stroke]
                p.line(points, 4.4, RAGLAN.base, "flat", 0.9)


def draw_home_arm(p: Painter, arm: Arm, _skin: FaceTones, forearm_only: bool = False) -> None:
    """Paint an arm in the T-shirt's three-quarter sleeve."""
    short = replace(arm, widths=(40, 30, 23), cuff=0.5, rim=6, inner=0.15)
    sleeve(p, short, RAGLAN, forearm_only=forearm_only)


def drape(p: Painter) -> None:
    """Paint somebody's green sweater round her shoulders, its sleeves crossed in front."""
    with p.warped(WARP):
        leaves = [
            p.shape(
                "-44,306! -90,326 -136,350 -168,388 -181,438 -172,512! -150,490 -118,454 -84,424 -50,400!"
            ),
            p.shape("84,296! 126,318 172,344 203,386 214,438 204,520! 180,492 146,454 104,420 70,396!"),
        ]
        tubes = [
            brush(spine, width, [(0, 0.8), (0.5, 1), (0.9, 0.9), (1, 0.82)], warp=WARP)
            for spine, width in (
                ("-110,366 -60,402 -4,446 36,506 44,596", 56),
                ("128,360 84,402 22,448 -22,506 -40,586", 56),
            )
        ]
    p.part("draped", union([*leaves, *tubes]), 7, 0.3)
    for leaf in leaves:
        p.soft(moved(leaf, 0, 16), COAT.deep, 10, 0.6, hard=0.6)
        p.fill(leaf, HIS_KNIT.base)
        p.soft(moved(leaf, 0, 46), HIS_KNIT.deep, 24, 0.7, leaf)
        _ribs(p, leaf)
    with p.warped(WARP):
        fold(p, "206,370 160,400 116,410", 12, leaves[1], HIS_KNIT, 0.8)
        fold(p, "-170,380 -130,404 -90,408", 12, leaves[0], HIS_KNIT, 0.8)
    for tube, cuff in zip(
        tubes, ("14,574! 76,566! 80,640! 14,640!", "-72,560! -8,560! -12,640! -84,640!"), strict=True
    ):
        p.soft(moved(tube, 4, 12), "#2a2438", 9, 0.6, hard=0.6)
        p.fill(tube, HIS_KNIT.base)
        p.crescent(tube, -9, -7, HIS_KNIT.shade)
        _ribs(p, tube)
        with p.warped(WARP):
            p.fill(cuff, HIS_KNIT.shade, 0.8, tube)
            p.line("-90,520 0,526 90,516", 12, "#d9cba6", "flat", 0.85, tube)
            fold(p, "60,420 24,440 -14,470", 9, tube, HIS_KNIT, 0.8)


def _ribs(p: Painter, clip: skia.Path) -> None:
    """Paint the sweater's ribs."""
    for x in range(-220, 250, 9):
        p.line(f"{x},290 {x + 2},450 {x},650", 1.5, HIS_KNIT.deep, "flat", 0.4, clip)
