"""Lorelai, Rory's mother: dark waves, a wine-red jacket cut short, one hip always out."""

from __future__ import annotations

import skia

from .body import Posture, draw_trousers
from .cloth import Panel, Tones, lay
from .expression import Expression
from .face import Face, FaceTones, Features, Rig
from .figure import Person, Pose
from .hair import FALL, LONG, HairTones, Lock, draw_locks, flyaways, mass
from .hand import HIP, LAID, WRAP, draw_hand, place
from .head import Head, draw_neck
from .painter import Painter, mix
from .prop import draw_mug, draw_snacks
from .sleeve import Arm, sleeve
from .spline import moved, oval

TONES = FaceTones(
    skin="#f5c8a8",
    skin2="#d3927c",
    skin3="#9e5c5a",
    skin_light="#ffdfc2",
    iris="#3d7ab4",
    iris_dark="#1b2a50",
    iris_light="#8cc8ec",
    brow="#33211f",
    lip="#c8454c",
    lip2="#a0343f",
    ink="#221820",
    ink2="#6e2230",
    white="#f5ede2",
    eye_shade="#a38e9e",
    low_lash="#6a4046",
)
FEATURES = Features(
    eye_x=39,
    eye_y=136,
    eye_w=23.6,
    eye_h=14.6,
    eye_low=8.8,
    iris=13.4,
    lash=5.8,
    tilt=3.2,
    wing=6.5,
    crease=6.5,
    brow_y=110,
    brow_w=26,
    brow_t=7.0,
    brow=(4, -4, -9, 2),
    brow_profile=((0, 0.6), (0.25, 1), (0.6, 0.9), (0.85, 0.5), (1, 0)),
    brow_ticks=(),
    lashes=((0.75, 0.62, 10, -6), (0.92, 0.32, 10, -3)),
    mouth_y=206,
    mouth_w=27,
    mouth_corner=-3.2,
    mouth_line=2.9,
    lip_alpha=0.9,
    nose_scale=0.9,
    nose_shade=0.5,
    blush=0.14,
)
FACE = Face(TONES, FEATURES, Rig(24, 70))
OUTLINE = (
    "-64,50 -77,96 -74,124 -80,149 -77,180 -68,208 -55,231 -42,246 -26,252 -4,248 28,228 54,199 "
    "66,170 75,130 82,70 40,10 -30,10"
)
JAW = "-55,232 -42,246 -26,252 -4,248 28,228 54,199 64,174"
EAR = "66,130 77,120 88,126 89,146 82,168 71,180 62,172"
BACK = (
    "-50,60! -88,44 -96,14 -76,-18 -26,-40 22,-42 74,-30 110,2 128,60 138,130 150,200 152,260 "
    "140,320 148,360! 104,372! 60,340 40,320 20,310 -30,310 -60,330 -96,350! -116,290 -106,240 "
    "-100,180 -84,130"
)
BACK_LOCKS = [
    Lock("-66,0 -96,60 -86,120 -112,180 -92,240 -112,300 -96,360", 50, 0.5, 0.5, LONG),
    Lock("106,20 136,80 124,150 152,210 132,270 158,330 138,384", 56, 0.4, 0.6, LONG),
    Lock("96,30 118,110 106,190 132,250 110,310 126,370", 48, 0.25, 0.7, LONG),
]
CAP = (
    "-66,98! -84,66 -88,24 -70,-14 -28,-36 20,-42 70,-32 104,2 122,60 118,130! 96,128 80,110! "
    "72,80 60,48 50,20! 20,30 -24,52 -54,84"
)
FRONT = [
    Lock("52,-38 96,-18 122,30 118,96 138,160 120,220 138,280", 44, 0.12, 1, LONG),
    Lock("50,-40 88,-22 110,28 106,96 126,160 104,220 118,270", 38, 0, 1, LONG),
    Lock("48,-38 -16,-36 -72,-2 -90,50 -80,108", 52, 0.1, 1, FALL),
    Lock("48,-38 -6,-30 -62,8 -84,62 -84,126", 44, 0, 1, FALL),
    Lock("50,-40 6,-26 -38,18 -66,66 -82,104", 44, 0, 1, FALL),
    Lock("52,-38 22,-14 -14,28 -48,66 -70,86", 40, 0, 1, FALL),
    Lock("54,-38 38,-10 10,28 -26,58 -52,68", 32, 0, 1, FALL),
    Lock("58,-38 80,-8 96,44 90,110 106,170 94,220", 34, 0, 1, LONG),
    Lock("56,-38 64,-12 74,26 80,70 88,116", 26, 0, 1, FALL),
    Lock("54,-36 54,0 60,40 72,80 84,112", 22, 0, 1, FALL),
    Lock("46,-38 -30,-34 -82,8 -96,64 -90,116", 24, 0, 1.2, FALL),
    Lock("52,-36 30,-14 0,20 -36,44 -60,54", 14, 0, 1.3, FALL),
]
SIDE = [
    Lock("78,16 84,64 74,120 90,176 72,232 86,286", 22, 0.05, 1, LONG),
    Lock("-70,70 -90,124 -78,184 -98,240 -80,294", 28, 0.1, 1, LONG),
]
LONG_LOCKS = [
    Lock("106,70 138,150 116,206 146,262 114,322 140,376 110,424", 46, 0.1, 1, LONG),
    Lock("98,84 114,160 92,216 122,272 90,330 110,384 84,428", 36, 0, 1, LONG),
    Lock("126,110 156,176 138,234 164,288 140,340 158,392", 32, 0.2, 0.9, LONG),
    Lock("104,170 128,220 106,276 130,330 112,388", 14, 0, 1.3, LONG),
    Lock("-74,140 -96,196 -74,250 -100,306 -76,362 -92,412", 40, 0.1, 1, LONG),
    Lock("-86,170 -112,226 -92,282 -112,330 -100,380", 26, 0.2, 0.9, LONG),
]
HAIR = HairTones("#3d2826", "#20151b", "#66402f", "#976047")
OWN = {
    "delighted": Expression(
        inner=-8,
        middle=-10,
        outer=-4,
        lid=1.12,
        low=0.12,
        iris=1.04,
        mouth="grin",
        blush=0.6,
        tilt=3.8,
        nod=-4,
    ),
    "knowing": Expression(
        inner=3,
        middle=1,
        near_middle=-9,
        near_inner=-5,
        far_inner=2,
        lid=0.78,
        low=0.3,
        look=(5, 0),
        mouth="smirk",
        tilt=-3.4,
        nod=3,
    ),
}


def hair_mass(p: Painter) -> skia.Path:
    """Return the silhouette of what hangs before the ears and over the crown."""
    return mass(CAP, FRONT + SIDE, p)


def draw_hair(p: Painter, whole: skia.Path) -> None:
    """Paint waves from a side parting."""
    fall = p.part("hair_long", mass(None, LONG_LOCKS, p), 5, 0.1)
    draw_locks(p, LONG_LOCKS, HAIR, fall)
    p.soft("76,150! 160,150! 146,250 86,270!", HAIR.dark, 34, 0.6, fall)
    p.fill(CAP, HAIR.base)
    draw_locks(p, FRONT + SIDE, HAIR, whole)
    p.line("50,-42 0,-38 -50,-2 -78,50", 2.4, HAIR.dark, "taper", 0.7, whole)
    p.soft("-20,-40 60,-46 106,-12 60,-18 0,-18", HAIR.light, 14, 0.45, whole, hard=0.7)
    flyaways(p, ("56,-38 70,-52 86,-54", "116,70 132,92 138,118", "-88,40 -102,66 -104,90"), HAIR.base, 1.8)


def draw_back(p: Painter) -> None:
    """Paint the hair behind the shoulders."""
    whole = p.part("hair_back", mass(BACK, BACK_LOCKS, p), 6)
    p.fill(whole, HAIR.dark)
    draw_locks(p, BACK_LOCKS, HAIR, whole)
    p.soft("-70,200! 90,190! 80,420 20,340 -60,380", HAIR.dark, 30, 0.9, whole)


HEAD = Head(
    face=FACE,
    outline=OUTLINE,
    ear=EAR,
    jaw=JAW,
    planes=("98,40! 58,92 62,130 54,156 44,172 40,192 28,214 8,234 -10,250 40,264! 110,200!",),
    softs=(("80,120 90,150 72,200 36,238 60,252 120,200", 16, 0.35),),
    hair_mass=hair_mass,
    draw_hair=draw_hair,
    draw_back=draw_back,
    own=OWN,
    shift=(-4, 40),
    roll=3.4,
    scale=1.11,
    ear_shade="66,130 80,128 84,142 78,165 68,172",
    hair_shadow=(-5, 13),
)

# --- body -----------------------------------------------------------------------------------------
POSTURE = Posture(
    widths=(1, 0.95, 0.90, 0.81, 0.90, 0.92, 0.90), sway=(0, 2, 4, -8, 22, 24, 12), slope=0.06, hips=-0.07
)
WARP = POSTURE.warp()
WINE = Tones("#853c46", "#582639", "#35182b", "#bd6a68")
TOP = Tones("#2f4a63", "#213349", "#172236", "#557592")
JEANS = Tones("#465878", "#303d5c", "#20294a", "#6a7ea0")
NEAR_SHOULDER, FAR_SHOULDER = WARP(172 + 410j), WARP(-142 + 410j)
SLEEVE = (41, 35, 27)


def _top(p: Painter) -> None:
    """Paint a soft top with a scooped neck, and a thin chain with a star."""
    path = lay(
        p,
        Panel(
            "top",
            "-62,330! -44,372 0,420 50,384 92,326! 140,360! 136,600 150,870! 20,892 -130,868! "
            "-116,600 -118,360!",
            TOP,
            planes=("34,400 20,500 44,600 24,700 40,890! 170,890! 170,330!",),
            rim=0,
            folds=(
                ("-100,520 -40,600 -10,700", 14),
                ("112,540 60,620 20,680", 13),
                ("120,700 50,760 -30,800", 13),
                ("-108,740 -60,790 0,820", 11),
            ),
        ),
    )
    p.soft("-122,350! -84,340! -100,480 -96,700 -120,880 -140,880!", TOP.deep, 20, 0.9, path)
    p.soft("78,340! 150,340! 160,880! 110,880 80,640 84,480", TOP.deep, 22, 0.9, path)
    p.line("-34,330 -18,368 8,398 34,372 62,326", 2.2, "#ead08a", "flat")
    q = WARP(8 + 404j)
    p.fill(oval(q.real, q.imag, 5.6), "#ead08a")
    p.line("-62,330 -44,372 0,420 50,384 92,326", 4, TOP.light, "flat", 0.5, path)


JACKET_FAR = Panel(
    "jacket_far",
    "-50,316! -86,338 -128,360 -152,388! -162,440 -150,540 -140,640! -132,720 -138,800! -110,826 "
    "-84,820! -92,700 -96,560 -88,440 -70,360!",
    WINE,
    planes=("-200,360! -138,430 -128,560! -120,640 -126,760 -120,840! -200,860!",),
    folds=(("-148,560 -126,620 -102,660", 11), ("-138,660 -118,710 -98,730", 10)),
    rim=5,
)
JACKET_NEAR = Panel(
    "jacket_near",
    "86,294! 118,322 160,348 186,384! 200,440 190,540 176,640! 172,720 184,806! 140,836 "
    "96,834! 84,740 66,640 58,500 64,400!",
    WINE,
    planes=("126,320 154,420 142,540! 152,600 138,680! 150,740 146,850! 230,850! 230,360!",),
    darks=(("184,380 214,600 176,700 200,850 170,850 166,700", 24),),
    folds=(
        ("188,560 148,620 100,650", 13),
        ("178,640 146,690 112,720", 13),
        ("176,720 140,760 110,780", 10),
        ("196,440 168,490 158,560", 11),
    ),
    seams=("74,640 92,740 104,828",),
    rim=6,
)


def _jacket(p: Painter) -> None:
    """Paint the short jacket, open, with notched lapels and one button."""
    far = lay(
        p,
        JACKET_FAR,
    )
    near = lay(
        p,
        JACKET_NEAR,
    )
    leaves = (
        ("88,288! 126,306 158,334! 164,380 146,410! 168,432! 130,520 76,640! 62,540 62,420 68,350!", near, 1),
        (
            "-50,306! -84,324 -110,348! -124,390 -116,418! -134,440! -118,520 -94,620! -90,520 "
            "-84,420 -68,356!",
            far,
            -1,
        ),
    )
    for text, clip, side in leaves:
        leaf = p.part(
            "lapel_near" if side > 0 else "lapel_far", text, 4 if side > 0 else 2, 0.3 if side > 0 else 0
        )
        p.fill(moved(leaf, 5, 12), WINE.deep, 0.85, clip)
        p.fill(leaf, mix(WINE.base, WINE.light, 0.3))
        p.soft(moved(leaf, 14 * side, -30), WINE.shade, 26, 0.9, leaf)
    p.line("158,336 164,380 146,410 168,432 130,520 76,640", 2.2, WINE.deep, "flat", 0.8)
    p.line("146,410 120,402 98,392", 2.2, WINE.deep, "out", 0.9)
    q = WARP(86 + 664j)
    p.fill(oval(q.real + 2, q.imag + 3, 8), WINE.deep, 0.8)
    p.fill(oval(q.real, q.imag, 8), "#3a2228")
    p.fill(oval(q.real - 2, q.imag - 2.4, 3), "#9a6a62", 0.9)


def _trunk(p: Painter) -> None:
    """Paint jeans, neck, top and jacket."""
    with p.warped(WARP):
        draw_trousers(p, JEANS, 800, 34)
        draw_neck(
            p,
            HEAD,
            "-14,236! -12,262 -16,300 -58,336! -70,372 0,440! 70,400 124,342! 84,300 64,252 60,180! 20,200",
            "-40,230! 90,160! 84,262 56,280 30,292 0,296 -24,290!",
            "-40,226! 90,170! 80,240 46,262 10,272 -26,262!",
        )
        p.line("-46,352 -20,344 -2,352", 2.2, TONES.skin2, "taper", 0.8)
        p.line("86,346 56,342 30,352", 2.2, TONES.skin2, "taper", 0.8)
        _top(p)
        _jacket(p)


def _arm(near: bool, elbow: complex, wrist: complex, seed: int, cuff: float = 0.95) -> Arm:
    """Return an arm in her jacket."""
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
        cuff=cuff,
        name="arm_near" if near else "arm_far",
        rim=7,
    )


FAR_SNACKS, NEAR_SNACKS = _arm(False, -196 + 640j, -112 + 612j, 61), _arm(True, 224 + 654j, 112 + 622j, 62)
FAR_EASY, NEAR_HIP = _arm(False, -226 + 632j, -128 + 528j, 63), _arm(True, 306 + 628j, 196 + 770j, 64)
FAR_HUG, NEAR_COFFEE = _arm(False, -192 + 646j, 10 + 652j, 65), _arm(True, 226 + 652j, 88 + 520j, 66)


def snacks(p: Painter) -> None:
    """Paint: both arms round a bag of everything."""
    _trunk(p)
    for arm in (FAR_SNACKS, NEAR_SNACKS):
        sleeve(p, arm, WINE)


def snacks_over(p: Painter) -> None:
    """Paint bag, hands and forearms over the long hair."""
    with p.placed(0, 566, -3):
        draw_snacks(p, TOP.deep)
    with place(p, FAR_SNACKS.wrist + 6, 6, 0.94):
        draw_hand(p, LAID, TONES, "#7c5a38")
    sleeve(p, FAR_SNACKS, WINE, forearm_only=True)
    with place(p, NEAR_SNACKS.wrist - 8, 184, 0.98, mirror=True):
        draw_hand(p, LAID, TONES, "#7c5a38")
    sleeve(p, NEAR_SNACKS, WINE, forearm_only=True)


def hip(p: Painter) -> None:
    """Paint: one hand on the hip, the other in the middle of a sentence."""
    _trunk(p)
    sleeve(p, FAR_EASY, WINE)
    with place(p, NEAR_HIP.wrist - 4 + 4j, 128, 0.96, mirror=True):
        draw_hand(p, HIP, TONES, JEANS.deep)
    sleeve(p, NEAR_HIP, WINE)


def hip_over(p: Painter) -> None:
    """Paint the open hand that is making the point."""
    with place(p, FAR_EASY.wrist - 2, -64, 0.96):
        draw_hand(p, LAID, TONES)
    sleeve(p, FAR_EASY, WINE, forearm_only=True)


def coffee(p: Painter) -> None:
    """Paint: a mug at the lips' height, guarded by the other arm."""
    _trunk(p)
    sleeve(p, NEAR_COFFEE, WINE)
    with place(p, FAR_HUG.wrist - 6, 2, 0.94):
        draw_hand(p, LAID, TONES, WINE.deep)
    sleeve(p, FAR_HUG, WINE)


def coffee_over(p: Painter) -> None:
    """Paint mug, hand and forearm over the long hair."""
    with p.placed(6, 432, -4):
        draw_mug(p, TOP.deep)
    with place(p, NEAR_COFFEE.wrist - 4 - 4j, 222, 0.96, mirror=True):
        draw_hand(p, WRAP, TONES, "#6b4a3a")
    sleeve(p, NEAR_COFFEE, WINE, forearm_only=True)


PERSON = Person(
    "lorelai",
    HEAD,
    {"snacks": Pose(snacks, snacks_over), "hip": Pose(hip, hip_over), "coffee": Pose(coffee, coffee_over)},
    lights=("indoor", "tv"),
    facing="right",
    height_du=930,
)
