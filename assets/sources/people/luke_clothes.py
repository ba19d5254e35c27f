"""Luke's clothes: a flannel shirt over a grey henley, jeans."""

from __future__ import annotations

from .body import Posture, draw_trousers
from .cloth import Panel, Tones, lay, plaid
from .head import Head, draw_neck
from .painter import Painter
from .spline import moved

POSTURE = Posture(
    widths=(1.12, 1.13, 1.09, 0.99, 0.97, 0.96, 0.97),
    sway=(0, -2, -10, 2, 18, 18, 10),
    slope=0.065,
    hips=-0.05,
)
WARP = POSTURE.warp()
FLANNEL = Tones("#9c4a42", "#6a323c", "#3d2132", "#c97e6c")
TEE = Tones("#8f8c87", "#6a6870", "#4e4b55", "#b4b0a8")
JEANS = Tones("#3d4660", "#2a3048", "#1c2136", "#5a6480")
CHECK = plaid(FLANNEL)
NEAR_SHOULDER, FAR_SHOULDER = WARP(200 + 412j), WARP(-172 + 414j)
YOKES = WARP(170 + 342j), WARP(-142 + 363j)
SLEEVE = (64, 46, 31)
ROLLED = 0.5


def _tee(p: Painter) -> None:
    """Paint a grey henley."""
    path = lay(
        p,
        Panel(
            "tee",
            "-44,300! -30,338 10,352 62,336 88,296! 120,330! 100,600 104,930! 24,948 -60,944 "
            "-134,926! -126,600 -110,360!",
            TEE,
            planes=("26,350! 12,450 -4,540! 14,570 0,660! 20,710 10,810! 30,850 28,960! 140,960! 140,330!",),
            rim=0,
            folds=(
                ("-116,540 -64,630 -44,740", 15),
                ("84,580 50,660 0,720", 13),
                ("90,740 46,820 -20,880", 14),
                ("-122,770 -90,830 -44,880", 12),
            ),
        ),
    )
    p.line("-44,314 -26,344 12,356 60,341 84,310", 9, TEE.shade, "flat", 1, path)
    p.line("12,356 10,400 4,470", 2.6, TEE.deep, "flat", 0.7, path)
    for y in (384, 420, 456):
        p.line(f"-2,{y} 4,{y} 9,{y}", 5.5, "#ddd6c9", "flat", 0.9, path)
    p.soft("-134,340! -74,330! -98,420 -112,560 -108,940 -144,940!", TEE.deep, 20, 0.9, path)
    p.soft("56,330! 130,330! 130,950! 80,950 56,640 58,496", TEE.deep, 22, 0.9, path)
    p.soft("-60,290! 110,280! 76,360 10,384 -54,362!", "#3f3c47", 18, 0.85, path)


SHIRT_FAR = Panel(
    "shirt_far",
    "-42,318! -90,340 -142,362 -184,388! -188,470 -180,560 -172,660 -166,780 "
    "-168,900! -140,940 -96,920! "
    "-108,780 -114,640 -108,500 -86,410 -50,352!",
    FLANNEL,
    pattern=CHECK,
    rim=4,
    planes=(
        "-220,370! -162,420 -150,520! -136,556 -150,640! -130,680 -142,760! -132,800 -136,950! -220,950!",
    ),
    folds=(("-180,560 -152,620 -122,660", 12), ("-170,720 -146,790 -122,820", 11)),
)
SHIRT_NEAR = Panel(
    "shirt_near",
    "84,290! 122,314 172,342 210,380! 224,470 212,560 204,650 208,770 214,890! "
    "160,944 84,926! 66,880 56,760 48,620 "
    "50,500 62,400 70,330!",
    FLANNEL,
    pattern=CHECK,
    rim=5,
    planes=(
        "128,330 160,400 146,470! 162,500 146,600! 164,640 148,720! 166,752 154,830! "
        "166,860 160,960! 240,960! 240,340!",
    ),
    darks=(("176,410 204,430 214,560 196,700 216,900! 176,900 184,640", 28),),
    folds=(
        ("208,620 164,668 108,690", 14),
        ("206,700 164,754 124,796", 13),
        ("214,440 188,490 180,556", 13),
    ),
    seams=("66,420 58,520 56,640 66,780 92,920",),
)


def _shirt(p: Painter) -> None:
    """Paint the open flannel shirt: two checked fronts, a pocket and the collar."""
    far = lay(
        p,
        SHIRT_FAR,
    )
    near = lay(
        p,
        SHIRT_NEAR,
    )
    p.fill("92,480! 174,474! 178,574! 138,590 98,580!", FLANNEL.shade, 0.35, near)
    p.line("92,480 98,580 138,590 178,574", 2.2, FLANNEL.deep, "flat", 0.8, near)
    p.line("92,482 134,480 174,475", 4, FLANNEL.deep, "flat", 0.6, near)
    for text, clip in (
        ("66,276! 96,284 122,300 140,318! 142,352 132,392 118,424! 94,396 74,366 60,336!", near),
        ("-34,306! -58,316 -84,332! -104,362 -108,400! -80,384 -56,362 -32,340!", far),
    ):
        leaf = p.part("collar_near" if clip is near else "collar_far", text, 4, 0.5 if clip is near else 0)
        p.fill(moved(leaf, 4, 11), FLANNEL.deep, 0.8, clip)
        p.fill(leaf, FLANNEL.base)
        CHECK(p, leaf, 24.0)
        p.soft(moved(leaf, 0, -26), FLANNEL.deep, 18, 0.7, leaf)


def draw_trunk(p: Painter, head: Head, seated: bool = False) -> None:
    """Paint jeans (if he sits they are there already), neck, henley and shirt."""
    with p.warped(WARP):
        if not seated:
            draw_trousers(p, JEANS)
        draw_neck(
            p,
            head,
            "-34,226! -34,262 -38,300 -72,345! 148,345! 104,300 86,252 84,160! 20,200",
            "-46,230! 96,160! 100,262 70,284 34,296 0,306 -36,294!",
            "-46,226! 96,170! 92,236 52,264 12,282 -36,270!",
        )
        _tee(p)
        _shirt(p)
