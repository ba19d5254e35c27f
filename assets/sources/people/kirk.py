"""Kirk, who has every job in town: a mustard vest, a tie, a name tag, and the rules."""

from __future__ import annotations

from dataclasses import replace

from .body import Posture, draw_seat, draw_trousers
from .cloth import Panel, Tones, lay
from .figure import Bearing, Person, Pose, leaning
from .hand import FLAT, FOLDING, HOLD, OPEN, POINT, hand_on
from .head import draw_neck
from .kirk_front import FRONT
from .kirk_head import HEAD, TONES
from .painter import Frame, Painter
from .prop import draw_clipboard
from .seated import SEATED, draw_legs
from .sleeve import Arm, Shoulders, sleeve
from .spline import moved, oval

# --- body -----------------------------------------------------------------------------------------
POSTURE = Posture(
    widths=(0.92, 0.92, 0.85, 0.81, 0.82, 0.82, 0.82),
    sway=(0, -2, -4, -4, -2, 0, 0),
    slope=0.015,
    hips=0,
    drop=-4,
)
WARP = POSTURE.warp()
VEST = Tones("#c0902f", "#8a6129", "#583c26", "#e2bd62")
SHIRT = Tones("#e9e6de", "#b3adb4", "#918ea2", "#fdfbf4")
TIE = Tones("#8a3140", "#5e2034", "#3c1526", "#b65a60")
SLACKS = Tones("#6e6250", "#4c4340", "#332e33", "#8c806a")
NEAR_SHOULDER, FAR_SHOULDER = WARP(180 + 404j), WARP(-152 + 406j)
YOKES = WARP(150 + 348j), WARP(-124 + 354j)
SLEEVE = (43, 31, 23)


def _shirt(p: Painter) -> None:
    """Paint shirt front, tie and the buttoned collar."""
    path = lay(
        p,
        Panel(
            "shirt",
            "-44,300! -30,330 10,346 62,328 88,296! 128,352! 146,384! 150,600 140,930! 24,944 "
            "-60,940 -140,930! -146,600 -134,388! -112,360!",
            SHIRT,
            planes=("30,350! 20,500 40,600 24,800 34,950! 160,950! 160,330!",),
            rim=0,
            folds=(("-60,420 -40,520 -30,620", 9), ("70,420 52,520 40,640", 9)),
        ),
    )
    tie = p.part("tie", "-12,338! 30,338! 22,366 40,520 50,640! 22,676! -8,644! -2,520 2,366", 0)
    p.fill(moved(tie, 6, 6), SHIRT.deep, 0.7, path)
    p.fill(tie, TIE.base)
    p.fill("14,330 12,480 24,680! 60,680! 60,330!", TIE.shade, 1, tie)
    for y in range(340, 690, 34):
        p.line(f"-20,{y + 16} 16,{y} 60,{y - 18}", 6, "#d8b25c", "flat", 0.85, tie)
    knot = p.shape("-14,336! 32,336! 22,368! -2,368!")
    p.fill(knot, TIE.base)
    p.fill("10,336! 32,336! 22,368! 8,368!", TIE.shade, 1, knot)
    for leaf in ("-42,292! -28,322 8,342! -18,384! -56,346!", "84,290! 60,320 12,342! 40,388! 92,344!"):
        q = p.part("shirt_collar", leaf, 3, 0.3)
        p.fill(moved(q, 2, 8), SHIRT.deep, 0.7, path)
        p.fill(q, SHIRT.light)
    p.fill("60,320 12,342! 40,388! 92,344! 84,290!", SHIRT.shade, 0.6)


VEST_FAR = Panel(
    "vest_far",
    "-58,322! -104,342 -156,368! -166,410 -150,470 -142,560! -152,640 -146,760 -146,900! "
    "-100,924 -62,910! -70,760 -64,620 -30,520! -50,420!",
    VEST,
    planes=("-170,470! -116,520 -124,640! -108,720 -120,840 -116,930! -180,930!",),
    folds=(("-140,640 -110,690 -86,710", 11), ("-136,480 -106,540 -80,570", 11)),
    rim=4,
)
VEST_NEAR = Panel(
    "vest_near",
    "96,310! 138,332 188,366! 198,410 180,470 172,560! 186,640 178,760 178,896! 130,922 "
    "84,912! 76,760 70,620 44,530! 76,420!",
    VEST,
    planes=("150,360 140,470 126,560! 146,640 130,720! 148,800 140,930! 210,930! 210,350!",),
    darks=(("168,420 196,600 170,700 190,900 160,900 150,600", 24),),
    folds=(("176,640 140,690 104,716", 13), ("172,740 136,790 104,812", 12)),
    rim=6,
)


def _vest(p: Painter) -> None:
    """Paint the store's vest with dark trim, a pocket with pens, and the tag."""
    far = lay(
        p,
        VEST_FAR,
    )
    near = lay(
        p,
        VEST_NEAR,
    )
    trims = (
        ("-58,322 -50,420 -30,520 -64,620 -70,760 -62,910", far),
        ("96,310 76,420 44,530 70,620 76,760 84,912", near),
        ("-156,368 -166,410 -150,470 -142,560", far),
        ("188,366 198,410 180,470 172,560", near),
    )
    for spine, clip in trims:
        p.line(spine, 15, "#4c2630", "flat", 1, clip, 0.02)
        p.line(spine, 1.6, "#7a4450", "flat", 0.8, clip)
    p.fill("92,640! 156,632! 160,700! 126,712 94,706!", VEST.shade, 0.8, near)
    for x, tone in ((104, "#2b4f86"), (116, "#a33a36"), (128, "#22202a")):
        p.line(f"{x},604 {x + 1},626 {x + 2},646", 7, tone, "flat", 1, near)
    _tag(p)


FAR_TAG = -98


def _tag(p: Painter) -> None:
    """Paint the name tag on his left side, whichever way he faces."""
    x, size = (FAR_TAG, 0.74) if p.flip else (118, 0.86)
    with p.readable(x, 446), p.placed(x - 118, 0, -4, size, (118, 446)):
        tag = p.shape("70,418! 160,418! 160,474! 70,474!")
        p.fill(moved(tag, 3, 5), VEST.deep, 0.8)
        p.fill(tag, "#f4efe4")
        p.fill("70,418! 160,418! 160,432! 70,432!", "#b8372f")
        for letter in (
            "82,440! 82,466!",
            "95,440! 83,453! 96,466!",
            "107,440! 107,466!",
            "119,466! 119,440! 131,443! 131,451! 120,454! 132,466!",
            "143,440! 143,466!",
            "156,440! 144,453! 157,466!",
        ):
            p.line(letter, 3.8, "#2a2a3c", "flat", 1, tag)


def trunk(p: Painter, *arms: Arm, seated: bool = False) -> None:
    """Paint slacks (only their top if he sits), neck, shirt, and the vest over the tops of his sleeves."""
    with p.warped(WARP):
        (draw_seat if seated else draw_trousers)(p, SLACKS, inset=34)
    if seated:
        draw_legs(p, SEATED, SLACKS)
    with p.warped(WARP):
        draw_neck(
            p,
            HEAD,
            "-26,226! -24,262 -26,300 -48,345! 120,345! 86,300 70,252 70,160! 20,200",
            "-44,226! 90,150! 86,250 62,276 30,290 0,300 -34,288!",
            "-44,220! 90,160! 82,226 46,256 10,272 -34,260!",
        )
        _shirt(p)
    for arm in arms:
        sleeve(p, arm, SHIRT)
    with p.warped(WARP):
        _vest(p)


SHOULDERS = Shoulders(NEAR_SHOULDER, FAR_SHOULDER, YOKES, SLEEVE, rim=6, cuff=0.97)
MANS = 1.21  # of a man's hand beside a head of this size
FAR_BOARD, NEAR_BOARD = (
    SHOULDERS.arm(False, -218 + 698j, -150 + 624j, 71),
    SHOULDERS.arm(True, 226 + 704j, 116 + 642j, 72),
)
FAR_COUNT, NEAR_COUNT = (
    SHOULDERS.arm(False, -228 + 660j, -206 + 424j, 73),
    SHOULDERS.arm(True, 252 + 668j, 226 + 430j, 74),
)
FAR_POINT = SHOULDERS.arm(False, -226 + 576j, -358 + 462j, 75)


def clipboard(p: Painter) -> None:
    """Paint: the clipboard held like a shield."""
    trunk(p, FAR_BOARD, NEAR_BOARD)
    hand_on(p, FAR_BOARD, HOLD, TONES, -34, MANS, True, under=SHIRT.deep, only="behind")
    with p.placed(-14, 568, -4):
        draw_clipboard(p, SHIRT.deep)
    hand_on(p, FAR_BOARD, HOLD, TONES, -34, MANS, True, under="#4a3524", only="front")
    sleeve(p, FAR_BOARD, SHIRT, forearm_only=True)
    hand_on(p, NEAR_BOARD, FLAT, TONES, 188, MANS, True, under="#4a3524")
    sleeve(p, NEAR_BOARD, SHIRT, forearm_only=True)


def counting(p: Painter) -> None:
    """Paint: both hands up; the fingers of one are told off by the other."""
    with p.placed(150, 690, 20, 0.86):
        draw_clipboard(p, SHIRT.deep)
    trunk(p, FAR_COUNT, NEAR_COUNT)


def counting_over(p: Painter) -> None:
    """Paint the hand that is counted, and the one that counts."""
    hand_on(p, FAR_COUNT, OPEN, TONES, -84, MANS)
    sleeve(p, FAR_COUNT, SHIRT, forearm_only=True)
    hand_on(p, NEAR_COUNT, FOLDING, TONES, -94, MANS, True)
    sleeve(p, NEAR_COUNT, SHIRT, forearm_only=True)


def pointing(p: Painter) -> None:
    """Paint: the whole arm says out."""
    trunk(p, FAR_POINT, NEAR_BOARD)
    with p.placed(-10, 592, 4, 0.92):
        draw_clipboard(p, SHIRT.deep)
    hand_on(p, NEAR_BOARD, FLAT, TONES, 188, MANS, True, under="#4a3524")
    sleeve(p, NEAR_BOARD, SHIRT, forearm_only=True)
    hand_on(p, FAR_POINT, POINT, TONES, 204, MANS, True)
    sleeve(p, FAR_POINT, SHIRT, forearm_only=True)


FAR_CARTON, NEAR_CARTON = (
    SHOULDERS.arm(False, -212 + 694j, -160 + 860j, 76),
    SHOULDERS.arm(True, 236 + 700j, 184 + 862j, 77),
)


def sit_seat(p: Painter) -> None:
    """Paint: in the front seat of the bus, upright, a carton on his knees."""
    trunk(p, FAR_CARTON, NEAR_CARTON, seated=True)


def sit_seat_over(p: Painter) -> None:
    """Paint the carton of returns and both hands on it."""
    with p.readable(14, 860):
        for x, y, turn, tone in (
            (-84, 770, -12, "#7c3a34"),
            (-20, 760, 3, "#2f6f7d"),
            (60, 764, -4, "#8f7346"),
            (112, 772, 14, "#37517a"),
        ):
            with p.placed(x, y, turn):
                p.fill("-36,-58! 36,-58! 36,70! -36,70!", tone)
                p.fill("-28,-50! 28,-50! 28,-32! -28,-32!", "#e7dcc0", 0.85)
        box = p.part("carton", "-152,800! 180,800! 174,1030! -146,1030!", 6, 0.5)
        p.fill(box, "#b58a54")
        p.fill("60,800! 180,800! 174,1030! 40,1030! 70,900", "#8a6438", 0.8, box)
        p.fill("-152,800! 180,800! 178,818! -150,818!", "#d9b27a", 1, box)
        p.fill("-96,850! 60,850! 60,930! -96,930!", "#efe6d0", 1, box)
        p.line("-80,872 -20,870 40,873", 7, "#8b3a34", "flat", 0.9, box)
        p.line("-80,898 -30,897 20,899", 5, "#5c4a44", "flat", 0.9, box)
    p.fill(oval(14, 1040, 150, 12), SLACKS.deep, 0.6)
    for arm, angle in ((FAR_CARTON, 62), (NEAR_CARTON, 118)):
        hand_on(p, arm, FLAT, TONES, angle, MANS, arm is NEAR_CARTON, under="#6b4a2a")
        sleeve(p, arm, SHIRT, forearm_only=True)


# Up to his ears in the rules; and the whole of him behind one finger.
OFFICIAL = Bearing(shrug=(-2, 14), roll=-8, hips=-32, tilt=-0.15, turn=0.12, waist=0.13)
BANNING = Bearing(shrug=(22, -14), roll=-4, hips=34, tilt=0.16, turn=0.08, waist=0.13)
PERSON = Person(
    "kirk",
    replace(HEAD, front=FRONT),
    {
        "clipboard": Pose(leaning(clipboard, 1.5, OFFICIAL), None, ("store", "night", "bus/right")),
        "counting": Pose(
            leaning(counting, -2, OFFICIAL),
            leaning(counting_over, -2, OFFICIAL),
            ("store", "store.stopped/left"),
        ),
        "pointing": Pose(leaning(pointing, -4, BANNING), None, ("store",)),
        "sit_seat": Pose(sit_seat, sit_seat_over, ("bus",), True),
    },
    lights=("store", "night", "bus"),
    seldom={"store.stopped": ("official",)},
    frame=Frame(width=1060, crown_x=530),
    height_du=955,
)
