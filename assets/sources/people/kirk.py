"""Kirk, who has every job in town: a mustard vest, a tie, a name tag, and the rules."""

from __future__ import annotations

import skia

from .body import Posture, draw_trousers
from .cloth import Panel, Tones, lay
from .expression import Expression
from .face import Face, FaceTones, Features, Rig
from .figure import Person, Pose
from .hair import HairTones, Lock, draw_locks, mass
from .hand import COUNT, LAID, PINCH, POINT, draw_hand, place
from .head import Head, draw_neck
from .painter import Frame, Painter
from .prop import draw_clipboard
from .sleeve import Arm, sleeve
from .spline import moved

TONES = FaceTones(
    skin="#f3cdb0",
    skin2="#d09c86",
    skin3="#96605e",
    skin_light="#fde2cc",
    iris="#5d7a58",
    iris_dark="#2a3a2c",
    iris_light="#98b48a",
    brow="#54402f",
    lip="#cc8078",
    lip2="#bb7c72",
)
FEATURES = Features(
    eye_x=38,
    eye_y=133,
    eye_w=22,
    eye_h=15.2,
    eye_low=9.8,
    iris=10.8,
    lash=3.9,
    tilt=-0.5,
    wing=0,
    crease=6,
    brow_y=104,
    brow_w=24,
    brow_t=6.0,
    brow=(-1, -5, -6, 3),
    brow_ticks=(),
    mouth_y=213,
    mouth_w=22,
    lip_alpha=0.16,
    nose_scale=1.12,
    nose_y=2,
    nose_shade=0.55,
    blush=0.12,
)
FACE = Face(TONES, FEATURES, Rig(25, 72))
OUTLINE = (
    "-62,46 -74,94 -72,122 -76,150 -73,180 -66,210 -54,236 -42,252 -26,258 -8,256 20,238 46,208 "
    "62,172 74,130 80,70 40,10 -30,10"
)
JAW = "-54,236 -42,252 -26,258 -8,256 20,238 46,208 60,178"
EAR = "64,122 82,108 100,116 102,142 92,170 76,184 62,172"
CAP = (
    "-64,72! -78,52 -78,14 -56,-16 -8,-30 46,-26 88,-4 108,44 110,98 100,140! 88,126 74,120 "
    "66,134! 64,98 58,70 46,48! 10,40 -34,44"
)
LOCKS = [
    Lock("70,40 92,84 98,120 92,144", 34, 0.4),
    Lock("84,30 108,74 112,110 104,138", 32, 0.25),
    Lock("60,-10 100,12 114,60 110,104", 40, 0.1),
    Lock("-40,-4 -70,8 -80,34 -74,66", 30, 0.2),
    Lock("-34,-10 10,-34 64,-28 100,2", 36, 0.05),
    Lock("-36,-6 16,-22 66,-8 94,34", 42),
    Lock("-38,0 8,-6 52,12 76,58", 42),
    Lock("-40,6 -4,12 34,30 56,66", 36),
    Lock("-42,10 -20,28 10,40 44,46", 26),
    Lock("-40,-6 -62,8 -70,30 -66,54", 22),
    Lock("-38,-8 -52,-30 -42,-46 -28,-50", 13, 0.0, 0.6),
    Lock("-34,-8 -40,-28 -30,-40 -14,-42", 10, 0, 0.6),
    Lock("60,70 64,96 64,120 62,136", 14, 0.15),
]
HAIR = HairTones("#75573a", "#46322a", "#9a774e", "#c09a68")
OWN = {
    "official": Expression(
        inner=2,
        middle=-4,
        near_middle=-5,
        outer=-1,
        lid=0.72,
        low=0.1,
        look=(-6, 3),
        mouth="pressed",
        tilt=-2.6,
        nod=-7,
    ),
    "wounded": Expression(
        inner=-13, middle=-5, outer=5, lid=1.12, low=-0.05, look=(-3, -2), mouth="sad", tilt=4.0, nod=6
    ),
}


def hair_mass(p: Painter) -> skia.Path:
    """Return the silhouette of the hair."""
    return mass(CAP, LOCKS, p)


def draw_hair(p: Painter, whole: skia.Path) -> None:
    """Paint hair combed with water across a parting, and the tuft that will not obey."""
    p.fill(whole, HAIR.dark)
    draw_locks(p, LOCKS, HAIR, whole)
    p.line("-44,-2 -30,10 -10,24", 2.6, TONES.skin2, "taper", 0.9, whole)
    p.soft("76,70 130,66 124,150 88,160 70,130", HAIR.dark, 34, 0.6, whole, hard=0.5)


HEAD = Head(
    face=FACE,
    outline=OUTLINE,
    ear=EAR,
    jaw=JAW,
    planes=("98,40! 54,86 60,110 62,132 52,152 42,170 38,192 26,216 8,238 -8,258 40,268! 110,200!",),
    softs=(("80,120 92,150 74,200 30,242 60,260 120,200", 16, 0.35),),
    hair_mass=hair_mass,
    draw_hair=draw_hair,
    own=OWN,
    shift=(-8, 26),
    roll=-1.0,
    scale=1.09,
    ear_shade="66,124 88,116 94,138 82,168 68,174",
    hair_shadow=(-4, 9),
)

# --- body -----------------------------------------------------------------------------------------
POSTURE = Posture(
    widths=(0.92, 0.84, 0.80, 0.80, 0.82, 0.82, 0.82),
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
NEAR_SHOULDER, FAR_SHOULDER = WARP(186 + 408j), WARP(-160 + 410j)
SLEEVE = (40, 34, 26)


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
    "-58,322! -100,346 -142,372! -150,410 -130,470 -136,560! -152,640 -146,760 -146,900! "
    "-100,924 -62,910! -70,760 -64,620 -30,520! -50,420!",
    VEST,
    planes=("-170,470! -116,520 -124,640! -108,720 -120,840 -116,930! -180,930!",),
    folds=(("-140,640 -110,690 -86,710", 11), ("-136,480 -106,540 -80,570", 11)),
    rim=4,
)
VEST_NEAR = Panel(
    "vest_near",
    "96,310! 134,336 172,368! 182,410 162,470 168,560! 186,640 178,760 178,896! 130,922 "
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
        ("-142,372 -150,410 -130,470 -136,560", far),
        ("172,368 182,410 162,470 168,560", near),
    )
    for spine, clip in trims:
        p.line(spine, 15, "#4c2630", "flat", 1, clip, 0.02)
        p.line(spine, 1.6, "#7a4450", "flat", 0.8, clip)
    p.fill("92,640! 156,632! 160,700! 126,712 94,706!", VEST.shade, 0.8, near)
    for x, tone in ((104, "#2b4f86"), (116, "#a33a36"), (128, "#22202a")):
        p.line(f"{x},604 {x + 1},626 {x + 2},646", 7, tone, "flat", 1, near)
    _tag(p)


def _tag(p: Painter) -> None:
    """Paint the name tag."""
    with p.readable(118, 452), p.placed(2, -18, -4, 0.86, (112, 470)):
        tag = p.shape("74,446! 150,446! 150,496! 74,496!")
        p.fill(moved(tag, 3, 5), VEST.deep, 0.8)
        p.fill(tag, "#f4efe4")
        p.fill("74,446! 150,446! 150,460! 74,460!", "#b8372f")
        letters = (
            "84,468! 84,490!",
            "97,468! 85,480! 98,490!",
            "106,468! 106,490!",
            "115,490! 115,468! 127,470! 127,478! 116,480! 128,490!",
            "136,468! 136,490!",
            "147,468! 137,480! 148,490!",
        )
        for letter in letters:
            p.line(letter, 3.6, "#2a2a3c", "flat", 1, tag)


def _trunk(p: Painter) -> None:
    """Paint slacks, neck, shirt and vest."""
    with p.warped(WARP):
        draw_trousers(p, SLACKS, inset=34)
        draw_neck(
            p,
            HEAD,
            "-26,226! -24,262 -26,300 -48,345! 120,345! 86,300 70,252 70,160! 20,200",
            "-44,226! 90,150! 86,250 62,276 30,290 0,300 -34,288!",
            "-44,220! 90,160! 82,226 46,256 10,272 -34,260!",
        )
        _shirt(p)
        _vest(p)


def _arm(near: bool, elbow: complex, wrist: complex, seed: int) -> Arm:
    """Return an arm in his shirt."""
    side = 1 if near else -1
    shoulder = NEAR_SHOULDER if near else FAR_SHOULDER
    return Arm(
        shoulder,
        elbow,
        wrist,
        SLEEVE,
        out=side,
        shade=side,
        seed=seed,
        cuff=0.97,
        name="arm_near" if near else "arm_far",
        rim=6,
    )


FAR_BOARD, NEAR_BOARD = _arm(False, -196 + 652j, -102 + 616j, 71), _arm(True, 212 + 656j, 88 + 630j, 72)
FAR_LOW, NEAR_COUNT = _arm(False, -196 + 654j, -66 + 640j, 73), _arm(True, 248 + 622j, 196 + 458j, 74)
FAR_POINT = _arm(False, -266 + 560j, -384 + 486j, 75)


def clipboard(p: Painter) -> None:
    """Paint: the clipboard held like a shield."""
    _trunk(p)
    with place(p, FAR_BOARD.wrist, -6, 0.96):
        draw_hand(p, PINCH, TONES, SHIRT.deep, "behind")
    with p.placed(-8, 566, -4):
        draw_clipboard(p, SHIRT.deep)
    with place(p, FAR_BOARD.wrist, -6, 0.96):
        draw_hand(p, PINCH, TONES, "#4a3524", "front")
    sleeve(p, FAR_BOARD, SHIRT)
    with place(p, NEAR_BOARD.wrist, 188, 0.98, mirror=True):
        draw_hand(p, LAID, TONES, "#4a3524")
    sleeve(p, NEAR_BOARD, SHIRT)


def counting(p: Painter) -> None:
    """Paint: three fingers in the air, the clipboard against the belt."""
    _trunk(p)
    with p.placed(14, 640, -12, 0.9):
        draw_clipboard(p, SHIRT.deep)
    with place(p, FAR_LOW.wrist, -2, 0.96):
        draw_hand(p, LAID, TONES, "#4a3524")
    sleeve(p, FAR_LOW, SHIRT)
    sleeve(p, NEAR_COUNT, SHIRT)


def counting_over(p: Painter) -> None:
    """Paint the hand that counts."""
    with place(p, NEAR_COUNT.wrist, 262, 1.0, mirror=True):
        draw_hand(p, COUNT, TONES)
    sleeve(p, NEAR_COUNT, SHIRT, forearm_only=True)


def pointing(p: Painter) -> None:
    """Paint: the whole arm says out."""
    _trunk(p)
    with p.placed(2, 578, 4, 0.92):
        draw_clipboard(p, SHIRT.deep)
    with place(p, NEAR_BOARD.wrist, 188, 0.98, mirror=True):
        draw_hand(p, LAID, TONES, "#4a3524")
    sleeve(p, NEAR_BOARD, SHIRT)
    with place(p, FAR_POINT.wrist + 2, 208, 0.98, mirror=True):
        draw_hand(p, POINT, TONES)
    sleeve(p, FAR_POINT, SHIRT)


PERSON = Person(
    "kirk",
    HEAD,
    {
        "clipboard": Pose(clipboard),
        "counting": Pose(counting, counting_over, ("store",)),
        "pointing": Pose(pointing, None, ("store",)),
    },
    lights=("store", "night"),
    frame=Frame(width=1060, crown_x=530),
    height_du=955,
)
