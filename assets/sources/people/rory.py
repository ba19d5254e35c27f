"""Rory, seventeen: a long blue coat, a cable-knit sweater, a rust scarf, hair down to her elbows."""

from __future__ import annotations

import skia

from .body import Posture, draw_skirt
from .cloth import Arm, Panel, Tones, fold, lay, sleeve
from .expression import Expression
from .face import Face, FaceTones, Features, Rig
from .figure import Person, Pose
from .hair import FALL, LONG, HairTones, Lock, draw_locks, flyaways, mass
from .hand import LAID, PINCH, POINT, draw_hand, place
from .head import Head, draw_neck
from .painter import Painter, mix
from .prop import draw_hardback, draw_tape
from .spline import moved, oval, union

TONES = FaceTones(
    skin="#f7cdae", skin2="#d99c86", skin3="#a4625f", skin_light="#ffe3ca",
    iris="#3f6d98", iris_dark="#1d2a47", iris_light="#86badb", brow="#4e2f27", lip="#d9706c", lip2="#bb565a",
    ink="#241a22", ink2="#7a2f3a", white="#f5ece2", eye_shade="#a894a4", low_lash="#74474a",
)
FEATURES = Features(
    eye_x=39, eye_y=140, eye_w=24, eye_h=16, eye_low=9.8, iris=14.4, lash=5.2, tilt=1, wing=5, brow_y=113, brow_w=24,
    brow_t=6.2, brow=(3, -3, -5.5, 3), brow_profile=((0, 0.5), (0.25, 0.95), (0.6, 0.9), (0.85, 0.5), (1, 0)), brow_ticks=(),
    lashes=((0.75, 0.62, 9, -6), (0.92, 0.32, 9, -3)), mouth_y=206, mouth_w=22.5, mouth_corner=-2.6, mouth_line=2.9,
    lip_alpha=0.7, nose_scale=0.82, nose_y=0, nose_shade=0.45, blush=0.2,
)
FACE = Face(TONES, FEATURES, Rig(24, 70))
OUTLINE = ("-64,50 -77,96 -74,126 -79,153 -77,181 -69,207 -54,229 -38,243 -24,247 -5,244 26,225 52,198 65,170 "
           "75,130 82,70 40,10 -30,10")
JAW = "-53,231 -37,244 -23,248 -4,244 26,225 52,198 62,174"
EAR = "66,130 77,120 88,126 89,146 82,168 71,180 62,172"
BACK = ("-50,60! -84,40 -88,10 -66,-16 -24,-32 20,-34 66,-24 100,4 116,60 122,130 132,200 138,260 132,330 142,390! 104,400! "
        "60,360 40,330 20,320 -30,320 -60,340 -92,380! -100,300 -92,240 -86,180 -76,130")
BACK_LOCKS = [
    Lock("-62,0 -82,60 -84,120 -90,190 -80,270 -98,384", 44, 0.5, 0.5, LONG), Lock("104,20 122,90 124,170 138,250 128,330 142,412", 56, 0.4, 0.6, LONG),
    Lock("96,30 110,110 108,200 118,280 108,350 118,424", 46, 0.25, 0.7, LONG), Lock("112,60 130,160 144,250 140,320 156,388", 24, 0.2, 0.7, LONG),
]
CAP = ("-66,98! -82,66 -84,24 -66,-10 -28,-28 20,-33 66,-25 100,4 116,60 114,130! 96,128 82,118! 72,84 58,54 44,26! "
       "8,40 -28,58 -54,82")
FRONT = [
    Lock("56,-30 92,-14 110,30 118,96 120,170 112,250 118,300", 40, 0.1, 1, LONG),
    Lock("52,-32 84,-18 104,28 108,96 104,170 108,240 100,300", 36, 0, 1, LONG),
    Lock("50,-30 -14,-28 -66,2 -80,54 -80,118", 50, 0.1, 1, FALL), Lock("50,-32 -2,-24 -56,10 -74,62 -82,136", 42, 0, 1, FALL),
    Lock("52,-32 10,-20 -34,22 -60,70 -76,112", 44, 0, 1, FALL), Lock("54,-32 26,-10 -8,32 -42,72 -62,96", 38, 0, 1, FALL),
    Lock("56,-30 44,-4 22,36 -10,68 -34,86", 30, 0, 1, FALL), Lock("58,-32 76,-8 88,34 94,90 90,150 96,230", 32, 0, 1, LONG),
    Lock("54,-30 52,4 58,44 70,84 86,120", 30, 0, 1, FALL), Lock("56,-32 66,-12 74,24 82,70 92,124", 24, 0, 1, FALL), Lock("60,-30 90,-20 108,8 120,70 126,140 134,220", 24, 0, 1, LONG),
    Lock("46,-32 -30,-26 -76,12 -88,72 -84,124", 22, 0, 1.2, FALL), Lock("54,-30 36,-12 6,26 -20,52 -46,74", 16, 0, 1.3, FALL),
    Lock("-58,44 -74,84 -76,120 -70,150", 14, 0.1, 0.8, FALL), Lock("48,-24 34,14 24,46 2,76", 9, 0, 1.2, FALL),
]
SIDE = [
    Lock("78,20 82,64 78,116 70,170 76,226 66,280", 20, 0.05, 1, LONG), Lock("-66,66 -80,122 -84,184 -76,234 -84,280", 24, 0.1, 1, LONG),
    Lock("70,30 70,76 64,112 66,150", 8, 0, 1, FALL),
]
LONG_LOCKS = [
    Lock("104,60 118,170 130,240 118,310 128,384 112,452", 44, 0.12, 1, LONG), Lock("94,60 98,180 108,250 94,320 102,392 86,446", 32, 0, 1, LONG),
    Lock("118,120 134,200 148,270 140,340 150,412", 26, 0.2, 0.8, LONG), Lock("100,160 112,230 122,300 110,366 118,428", 13, 0, 1.2, LONG),
    Lock("-74,150 -82,210 -90,270 -80,330 -90,396 -76,440", 34, 0.1, 1, LONG), Lock("-80,190 -92,250 -96,310 -88,366 -96,420", 17, 0.2, 1, LONG),
]
HAIR = HairTones("#6c402d", "#42252a", "#96603c", "#c68a54")
OWN = {
    "flustered": Expression(inner=-8, middle=-6, outer=0, near_middle=-3, lid=1.08, look=(4, 4), mouth="a1", blush=1.15, tilt=-3.4, nod=4),
    "earnest": Expression(inner=-6, middle=0, outer=2, far_inner=-2, lid=1.06, low=0.08, iris=1.04, mouth="pressed", blush=0.35, tilt=1.2, nod=-1),
}


def hair_mass(p: Painter) -> skia.Path:
    """Return the silhouette of what hangs before the ears and over the crown."""
    return mass(CAP, FRONT + SIDE, p)


def draw_hair(p: Painter, whole: skia.Path) -> None:
    """Paint the crown from the parting down, and the long locks that fall before the coat."""
    fall = p.part("hair_long", mass(None, LONG_LOCKS, p), 5, 0.1)
    draw_locks(p, LONG_LOCKS, HAIR, fall)
    p.soft("-110,200! -60,200! -60,290 -110,290!", HAIR.dark, 30, 0.6, fall)
    p.soft("76,150! 150,150! 140,250 86,270!", HAIR.dark, 34, 0.6, fall)
    p.fill(CAP, HAIR.base)
    draw_locks(p, FRONT, HAIR, whole)
    draw_locks(p, SIDE, HAIR, whole)
    for spine in ("52,-34 -8,-32 -52,4 -76,50", "56,-34 88,-18 104,24 108,62", "54,-32 14,-16 -24,24 -56,60"):
        p.line(spine, 2.6, HAIR.dark, "taper", 0.7, whole)
    p.soft("100,60 140,40 136,140 110,140", HAIR.dark, 30, 0.5, whole, hard=0.6)
    p.soft("-20,-34 60,-40 100,-10 60,-14 0,-14", HAIR.light, 14, 0.45, whole, hard=0.7)
    flyaways(p, ("58,-30 70,-44 84,-46", "112,60 124,76 130,98", "-82,40 -92,64 -92,86", "30,-34 14,-44 -4,-44"), HAIR.base, 1.8)


def draw_back(p: Painter) -> None:
    """Paint the hair behind the shoulders."""
    whole = p.part("hair_back", mass(BACK, BACK_LOCKS, p), 6)
    p.fill(whole, HAIR.dark)
    draw_locks(p, BACK_LOCKS, HAIR, whole)
    p.soft("-70,200! 90,190! 80,420 20,340 -60,380", HAIR.dark, 30, 0.9, whole)


HEAD = Head(
    face=FACE, outline=OUTLINE, ear=EAR, jaw=JAW,
    planes=("98,40! 60,92 64,130 55,156 45,172 40,192 26,214 6,233 -12,247 40,262! 110,200!",),
    softs=(("80,120 90,150 72,200 36,236 60,250 120,200", 16, 0.3),),
    hair_mass=hair_mass, draw_hair=draw_hair, draw_back=draw_back, own=OWN, shift=(-4, 46), roll=2.0,
    ear_shade="66,130 80,128 84,142 78,165 68,172", hair_shadow=(-5, 13),
)

# --- body -----------------------------------------------------------------------------------------
POSTURE = Posture(widths=(1, 0.98, 0.97, 0.95, 1.0, 1.0, 1.0), sway=(0, -1, -6, 4, 13, 10, 6), slope=0.045, hips=-0.04)
WARP = POSTURE.warp()
COAT = Tones("#58738f", "#374c6d", "#243152", "#8ba6ba")
KNIT = Tones("#e5d5b4", "#bfa792", "#8f7b7c", "#f8efda")
WOOL = Tones("#ab432f", "#752b33", "#4c1c2a", "#d46c4e")
SKIRT = Tones("#3d3753", "#282441", "#1c1a30", "#5c5678")
NEAR_SHOULDER, FAR_SHOULDER = WARP(166 + 408j), WARP(-136 + 408j)
SLEEVE = (41, 36, 29)


def _sweater(p: Painter) -> None:
    """Paint the cable knit."""
    path = lay(p, Panel(
        "sweater", "-66,316! -96,360 -110,480 -106,600 -96,740 -110,880 -118,960! 150,960! 140,860 128,740 132,600 130,480 130,380 "
        "112,316! 70,350 20,362 -30,350", KNIT, planes=("26,330 18,480 34,600 22,760 38,960! 170,960! 170,330!",), rim=0,
    ))
    for cx in (-64, -8, 48):
        for y in range(380, 940, 25):
            p.line(f"{cx - 11},{y} {cx - 2},{y + 12} {cx + 11},{y + 22}", 4.6, KNIT.shade, "taper", 0.85, path)
            p.line(f"{cx + 11},{y + 3} {cx + 4},{y + 10}", 3.4, KNIT.shade, "taper", 0.7, path)
            p.line(f"{cx - 8},{y - 3} {cx + 1},{y + 8} {cx + 10},{y + 16}", 1.6, KNIT.light, "taper", 0.6, path)
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


def _coat(p: Painter) -> None:
    """Paint both fronts of the coat, lapels, buttons and a pocket flap."""
    far = lay(p, Panel(
        "coat_far", "-50,318! -86,338 -128,360 -150,386! -158,440 -152,540 -142,640! -148,720 -162,820 -180,940 -190,1110 -194,1200! "
        "-150,1200 -106,1200! -106,980 -102,840 -104,700 -102,560 -90,440 -70,360!", COAT,
        planes=("-200,360! -134,430 -126,560! -116,640 -134,760 -138,900! -146,1000 -140,1200! -230,1200!",),
        folds=(("-148,640 -132,720 -114,760", 12), ("-158,800 -140,900 -134,1000", 12), ("-156,440 -130,490 -118,560", 11)), rim=6,
    ))
    near = lay(p, Panel(
        "coat_near", "84,296! 118,322 160,348 182,380! 200,440 194,540 178,640! 184,700 200,800 220,900 240,1010 252,1200! "
        "160,1200 96,1200! 86,1000 76,860 66,740 60,620 58,500 64,400!", COAT,
        planes=("124,320 152,420 140,540! 152,600 138,680! 156,760 152,860! 178,940 182,1030 178,1200! 280,1200! 230,360!",),
        darks=(("184,380 222,600 204,700 262,1160 214,1160 176,700", 28),),
        folds=(("190,560 150,640 98,684", 14), ("182,640 150,720 122,806", 14), ("200,780 160,900 150,1020", 14),
               ("96,800 108,920 104,1060", 12), ("198,440 170,490 160,560", 12)),
        seams=("74,420 70,520 72,640 78,760 88,900 98,1190",), rim=7,
    ))
    for y in (600, 720, 850):
        x = 96 + (y - 560) * 0.05
        p.fill(oval(x + 2, y + 4, 11), COAT.deep, 0.8, near)
        p.fill(oval(x, y, 11), "#3a2a2c", 1, near)
        p.line(f"{x - 5},{y - 5} {x},{y - 7} {x + 5},{y - 5}", 2.4, "#8d6f5c", "taper", 0.9, near)
    p.fill("112,862! 198,842! 204,864! 116,886!", COAT.shade, 1, near)
    p.line("116,887 160,878 204,865", 3.4, COAT.deep, "flat", 1, near)
    p.line("112,862 156,853 198,842", 1.8, COAT.light, "flat", 0.7, near)
    _lapels(p, near, far)


def _lapels(p: Painter, near: skia.Path, far: skia.Path) -> None:
    """Paint the turned lapels."""
    leaves = (("86,290! 124,308 158,338! 170,380 152,420! 178,440! 140,500 82,606! 64,520 60,420 66,350!", near, 1),
              ("-48,308! -84,326 -112,350! -130,390 -122,424! -142,446! -124,500 -102,586! -96,500 -84,420 -66,360!", far, -1))
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
    turn = p.shape("-62,270! -82,310 -72,360 -24,396 34,402 94,386 128,342 120,284! 88,266! 64,300 20,316 -20,308 -44,276!")
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
    for spine, width in (("-72,300 -30,344 40,350", 14), ("114,294 70,338 0,350", 15), ("-68,334 -20,376 40,374", 12),
                         ("122,320 84,364 20,380", 13), ("-60,286 -20,324 30,332", 10)):
        fold(p, spine, width, turn, Tones(WOOL.base, WOOL.shade, WOOL.shade, WOOL.light), 0.9)
    p.soft("-56,262! 112,256! 84,306 20,328 -36,308!", WOOL.deep, 18, 0.9, turn)
    p.fill(moved(knot, 2, 6), WOOL.shade)
    p.fill(knot, WOOL.base)
    fold(p, "-42,380 -10,388 22,380", 8, knot, Tones(WOOL.base, WOOL.shade, WOOL.shade, WOOL.light))


def _trunk(p: Painter, far_arm: Arm | None = None) -> None:
    """Paint skirt, neck, sweater and coat, and an arm that goes behind the coat's front."""
    draw_skirt(p, SKIRT)
    draw_neck(p, HEAD, "-14,236! -12,262 -16,296 -46,342! 128,342! 84,300 64,252 60,180! 20,200",
              "-40,230! 90,160! 84,268 56,284 30,296 0,300 -24,294!", "-40,226! 90,170! 80,244 46,266 10,276 -26,266!")
    _sweater(p)
    if far_arm:
        with p.warped(None):
            sleeve(p, far_arm, COAT)
    _coat(p)


FAR_POCKET = (Arm(FAR_SHOULDER, -196 + 646j, -116 + 836j, SLEEVE, out=-1, shade=-1, seed=13, name="arm_far", rim=7, inner=0.1))


FAR_HUG = Arm(FAR_SHOULDER, -198 + 640j, -98 + 592j, SLEEVE, out=-1, shade=-1, seed=21, name="arm_far", cuff=0.98)
NEAR_HUG = Arm(NEAR_SHOULDER, 224 + 660j, 104 + 606j, SLEEVE, out=1, shade=1, seed=22, name="arm_near", cuff=0.97)


def book(p: Painter) -> None:
    """Paint: a book hugged to the sweater with both arms."""
    with p.warped(WARP):
        _trunk(p)
        _scarf(p)
    for arm in (FAR_HUG, NEAR_HUG):
        sleeve(p, arm, COAT)


def book_over(p: Painter) -> None:
    """Paint book, hands and forearms over the long hair."""
    with p.placed(-6, 528, -8):
        draw_hardback(p, KNIT.deep)
    with place(p, FAR_HUG.wrist + 6, -4, 0.92):
        draw_hand(p, LAID, TONES, "#1d4547")
    sleeve(p, FAR_HUG, COAT, forearm_only=True)
    with place(p, NEAR_HUG.wrist - 8, 190, 0.96, mirror=True):
        draw_hand(p, LAID, TONES, "#1d4547")
    sleeve(p, NEAR_HUG, COAT, forearm_only=True)


def tape(p: Painter) -> None:
    """Paint: one hand pocketed, the other about to show what she has found."""
    with p.warped(WARP):
        _trunk(p, FAR_POCKET)
        _scarf(p)
    sleeve(p, NEAR_TAPE, COAT)


NEAR_TAPE = Arm(NEAR_SHOULDER, 236 + 640j, 104 + 560j, SLEEVE, out=1, shade=1, seed=31, name="arm_near", cuff=0.96)


def tape_over(p: Painter) -> None:
    """Paint the tape in her hand over the long hair."""
    wrist = NEAR_TAPE.wrist - 6
    with place(p, wrist, 216, 0.98, mirror=True):
        draw_hand(p, PINCH, TONES, KNIT.deep, "behind")
    with p.placed(4, 458, -9):
        draw_tape(p, KNIT.deep)
    with place(p, wrist, 216, 0.98, mirror=True):
        draw_hand(p, PINCH, TONES, "#16324a", "front")
    sleeve(p, NEAR_TAPE, COAT, forearm_only=True)


FAR_CARRY = Arm(FAR_SHOULDER, -204 + 636j, -84 + 690j, SLEEVE, out=-1, shade=-1, seed=41, name="arm_far", cuff=0.98)
NEAR_POINT = Arm(NEAR_SHOULDER, 248 + 624j, 128 + 486j, SLEEVE, out=1, shade=1, seed=42, name="arm_near", cuff=0.94)


def pointing(p: Painter) -> None:
    """Paint: the book under one arm, the other hand making the point."""
    with p.warped(WARP):
        _trunk(p)
        _scarf(p)
    sleeve(p, NEAR_POINT, COAT)
    sleeve(p, FAR_CARRY, COAT)


def pointing_over(p: Painter) -> None:
    """Paint the book, its arm and the pointing hand over the long hair."""
    with p.placed(-22, 640, 12):
        draw_hardback(p, KNIT.deep)
    with place(p, FAR_CARRY.wrist + 4, -10, 0.94):
        draw_hand(p, LAID, TONES, "#1d4547")
    sleeve(p, FAR_CARRY, COAT, forearm_only=True)
    with place(p, NEAR_POINT.wrist - 3 - 3j, 222, 0.98, mirror=True):
        draw_hand(p, POINT, TONES, KNIT.deep)
    sleeve(p, NEAR_POINT, COAT, forearm_only=True)


def pockets(p: Painter) -> None:
    """Paint: both hands in the coat's pockets."""
    with p.warped(WARP):
        _trunk(p, FAR_POCKET)
    sleeve(p, Arm(NEAR_SHOULDER, 232 + 650j, 172 + 842j, SLEEVE, out=1, shade=1, seed=14, name="arm_near"), COAT)
    with p.warped(WARP):
        p.fill("102,842! 206,820! 214,862! 108,888!", COAT.shade)
        p.line("106,889 160,878 214,864", 4, COAT.deep, "flat")
        p.line("102,842 156,831 206,820", 1.8, COAT.light, "flat", 0.7)
        _scarf(p)


PERSON = Person(
    "rory", HEAD, {
        "book": Pose(book, book_over), "pockets": Pose(pockets), "tape": Pose(tape, tape_over),
        "pointing": Pose(pointing, pointing_over),
    },
    lights=("night", "store", "tv", "porch"), facing="right", height_du=905,
)
