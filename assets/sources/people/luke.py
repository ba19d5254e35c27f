"""Luke, Jess's uncle: broad, unshaven, flannel with the sleeves rolled up, the cap backwards."""

from __future__ import annotations

import skia

from .body import Posture, draw_trousers
from .cloth import Arm, Panel, Tones, fold, lay, plaid, sleeve
from .expression import Expression
from .face import Face, FaceTones, Features, Rig
from .figure import Person, Pose
from .hair import HairTones, Lock, draw_locks, mass
from .hand import FIST, HIP, LAID, draw_forearm, draw_hand, place
from .head import Head, draw_neck
from .painter import Painter
from .prop import draw_coffee_pot, draw_towel
from .spline import moved, union

TONES = FaceTones(
    skin="#e8b490", skin2="#bf7f6a", skin3="#8a5050", skin_light="#f5cba8",
    iris="#4a6c7c", iris_dark="#1f2c3a", iris_light="#86abb0", brow="#35251f", lip="#bd6f66", lip2="#985350", ink2="#5a2c34",
)
FEATURES = Features(
    eye_x=40, eye_y=134, eye_w=21, eye_h=11.2, eye_low=7.4, iris=11, lash=4.8, tilt=0, wing=0, crease=5, brow_y=113,
    brow_w=27, brow_t=11.2, brow=(4, 0, -3, 5), mouth_y=205, mouth_w=28, lip_alpha=0.3, nose_scale=1.08, nose_shade=0.72,
)
FACE = Face(TONES, FEATURES, Rig(25, 72))
OUTLINE = ("-66,50 -79,96 -75,122 -80,148 -79,178 -73,208 -66,230 -54,247 -32,255 -2,253 36,238 62,210 69,172 "
           "76,130 84,70 40,10 -30,10")
JAW = "-66,230 -54,247 -32,255 -2,253 36,238 62,210 68,178"
EAR = "66,128 78,117 92,124 94,147 86,172 73,184 62,172"
CAP = "-84,94! -95,54 -86,6 -56,-30 -4,-46 58,-36 102,-2 120,44 120,98! 84,86 40,68 -14,62 -56,76"
BRIM = "100,34! 138,60 170,92 184,122! 170,132 144,120 112,102!"
SIDES = [
    Lock("58,66 62,96 62,128 58,150", 26, 0.1), Lock("98,92 108,120 104,150 92,178", 30, 0.2), Lock("108,90 118,118 114,146 104,164", 24, 0.1),
    Lock("88,96 98,128 94,158 84,174", 22, 0.3), Lock("-74,76 -77,92 -74,108 -78,122", 13, 0.1),
]
HAIR = HairTones("#4a352c", "#281b1c", "#6c4e40", "#8c6a52")
CAP_TONES = Tones("#37547f", "#233558", "#161f3a", "#6282b2")
OWN = {
    "gruff": Expression(inner=7, middle=4, outer=2, lid=0.74, low=0.28, look=(-5, 1), mouth="pressed", tilt=-1.2, nod=4),
    "worried": Expression(inner=-9, middle=-2, outer=3, near_inner=-2, lid=1.02, low=0.05, look=(-4, 2), mouth="sad", tilt=2.4, nod=3),
}


def hair_mass(p: Painter) -> skia.Path:
    """Return the silhouette of cap, brim and hair."""
    return union([mass(None, SIDES, p), p.shape(CAP), p.shape(BRIM)])


def draw_hair(p: Painter, whole: skia.Path) -> None:
    """Paint the backwards cap and what sticks out of it."""
    brim, cap = p.shape(BRIM), p.shape(CAP)
    p.fill(brim, CAP_TONES.shade)
    p.fill("108,64 148,90 184,122! 170,132 144,120 112,102!", CAP_TONES.deep, 1, brim)
    p.line("106,42 142,66 178,114", 2.4, CAP_TONES.light, "taper", 0.7, brim)
    draw_locks(p, SIDES, HAIR, whole)
    p.fill(cap, CAP_TONES.base)
    p.fill("66,-40! 82,4 82,52 70,100! 140,110! 140,-40!", CAP_TONES.shade, 1, cap)
    p.soft("34,64 90,44 126,4 130,104 90,104", CAP_TONES.deep, 34, 0.85, cap, hard=0.5)
    p.soft("-76,4 -40,-28 8,-34 -20,4 -66,44", CAP_TONES.light, 26, 0.5, cap, hard=0.6)
    for seam in ("2,-46 -40,-14 -64,32 -72,80", "6,-46 30,-14 40,32 38,72", "10,-46 66,-22 94,24 98,90"):
        p.line(seam, 2.6, CAP_TONES.deep, "flat", 0.8, cap)
    p.line("-4,-47 4,-51 12,-47", 8, CAP_TONES.shade, "flat")
    gap = p.shape("-58,74! -55,44 -38,28 -16,28 0,40 6,64! -20,63")
    p.fill(gap, TONES.skin2)
    p.fill("-60,24! 12,20! 12,52 -20,48 -58,60!", HAIR.base, 1, gap)
    for x in (-46, -30, -14, -2):
        p.line(f"{x},28 {x - 4},42 {x - 2},56", 3, HAIR.dark, "out", 0.9, gap)
    p.line("-58,74 -55,44 -38,28 -16,28 0,40 6,64", 3.4, CAP_TONES.deep, "flat", 0.9)
    p.line("-60,69 -24,58 9,60", 10, CAP_TONES.shade, "flat", 1, cap)
    p.line("-84,92 -58,76 -14,63 40,69 86,87 120,98", 6, CAP_TONES.shade, "flat", 1, cap)


def draw_marks(p: Painter, face: Face, clip: skia.Path) -> None:
    """Paint stubble and the lines of getting up at five."""
    p.soft("-84,188 -66,192 -56,186 -40,193! -14,191! 6,188 26,198 50,172 76,150 80,200 30,262 -60,264", "#6e4a4c", 22, 0.5, clip, hard=0.9)
    for line in ("58,128 66,124 72,118", "59,133 68,133 75,131"):
        p.line(face.rig.map(line), 1.8, TONES.skin3, "taper", 0.7, clip)
    p.line(face.rig.map("27,182 35,192 38,204"), 2.4, TONES.skin3, "taper", 0.6, clip)


HEAD = Head(
    face=FACE, outline=OUTLINE, ear=EAR, jaw=JAW,
    planes=("98,40! 50,84 56,108 61,130 50,148 38,168 36,192 30,214 12,234 -6,256 40,266! 110,200!",),
    softs=(("80,120 92,150 74,200 36,240 60,256 120,200", 16, 0.4),),
    hair_mass=hair_mass, draw_hair=draw_hair, draw_marks=draw_marks, own=OWN, shift=(-6, 44), roll=-1.0, scale=1.1,
)

# --- body -----------------------------------------------------------------------------------------
POSTURE = Posture(widths=(1.12, 1.08, 1.06, 1.02, 1.0, 0.98, 0.98), sway=(0, 0, -3, 2, 6, 5, 3), slope=0.03, hips=-0.015)
WARP = POSTURE.warp()
FLANNEL = Tones("#9c4a42", "#6a323c", "#3d2132", "#c97e6c")
TEE = Tones("#8f8c87", "#6a6870", "#4e4b55", "#b4b0a8")
JEANS = Tones("#3d4660", "#2a3048", "#1c2136", "#5a6480")
CHECK = plaid(FLANNEL)
NEAR_SHOULDER, FAR_SHOULDER = WARP(200 + 412j), WARP(-172 + 414j)
SLEEVE = (56, 47, 35)
ROLLED = 0.5


def _tee(p: Painter) -> None:
    """Paint a grey henley."""
    path = lay(p, Panel(
        "tee", "-44,300! -30,338 10,352 62,336 88,296! 120,330! 100,600 104,930! 24,948 -60,944 -134,926! -126,600 -110,360!", TEE,
        planes=("26,350! 12,450 -4,540! 14,570 0,660! 20,710 10,810! 30,850 28,960! 140,960! 140,330!",), rim=0,
        folds=(("-116,540 -64,630 -44,740", 15), ("84,580 50,660 0,720", 13), ("90,740 46,820 -20,880", 14), ("-122,770 -90,830 -44,880", 12)),
    ))
    p.line("-44,314 -26,344 12,356 60,341 84,310", 9, TEE.shade, "flat", 1, path)
    p.line("12,356 10,400 4,470", 2.6, TEE.deep, "flat", 0.7, path)
    for y in (384, 420, 456):
        p.line(f"-2,{y} 4,{y} 9,{y}", 5.5, "#ddd6c9", "flat", 0.9, path)
    p.soft("-134,340! -74,330! -98,420 -112,560 -108,940 -144,940!", TEE.deep, 20, 0.9, path)
    p.soft("56,330! 130,330! 130,950! 80,950 56,640 58,496", TEE.deep, 22, 0.9, path)
    p.soft("-60,290! 110,280! 76,360 10,384 -54,362!", "#3f3c47", 18, 0.85, path)


def _shirt(p: Painter) -> None:
    """Paint the open flannel shirt: two checked fronts, a pocket and the collar."""
    far = lay(p, Panel(
        "shirt_far", "-42,318! -90,340 -142,362 -184,388! -188,470 -180,560 -172,660 -166,780 -168,900! -140,940 -96,920! "
        "-108,780 -114,640 -108,500 -86,410 -50,352!", FLANNEL, pattern=CHECK, rim=4,
        planes=("-220,370! -162,420 -150,520! -136,556 -150,640! -130,680 -142,760! -132,800 -136,950! -220,950!",),
        folds=(("-180,560 -152,620 -122,660", 12), ("-170,720 -146,790 -122,820", 11)),
    ))
    near = lay(p, Panel(
        "shirt_near", "84,290! 122,314 172,342 210,380! 224,470 212,560 204,650 208,770 214,890! 160,944 84,926! 66,880 56,760 48,620 "
        "50,500 62,400 70,330!", FLANNEL, pattern=CHECK, rim=5,
        planes=("128,330 160,400 146,470! 162,500 146,600! 164,640 148,720! 166,752 154,830! 166,860 160,960! 240,960! 240,340!",),
        darks=(("176,410 204,430 214,560 196,700 216,900! 176,900 184,640", 28),),
        folds=(("208,620 164,668 108,690", 14), ("206,700 164,754 124,796", 13), ("214,440 188,490 180,556", 13)),
        seams=("66,420 58,520 56,640 66,780 92,920",),
    ))
    p.fill("92,480! 174,474! 178,574! 138,590 98,580!", FLANNEL.shade, 0.35, near)
    p.line("92,480 98,580 138,590 178,574", 2.2, FLANNEL.deep, "flat", 0.8, near)
    p.line("92,482 134,480 174,475", 4, FLANNEL.deep, "flat", 0.6, near)
    for text, clip in (("66,276! 96,284 122,300 140,318! 142,352 132,392 118,424! 94,396 74,366 60,336!", near),
                       ("-34,306! -58,316 -84,332! -104,362 -108,400! -80,384 -56,362 -32,340!", far)):
        leaf = p.part("collar_near" if clip is near else "collar_far", text, 4, 0.5 if clip is near else 0)
        p.fill(moved(leaf, 4, 11), FLANNEL.deep, 0.8, clip)
        p.fill(leaf, FLANNEL.base)
        CHECK(p, leaf, 24.0)
        p.soft(moved(leaf, 0, -26), FLANNEL.deep, 18, 0.7, leaf)


def _trunk(p: Painter) -> None:
    """Paint jeans, neck, henley and shirt."""
    with p.warped(WARP):
        draw_trousers(p, JEANS)
        draw_neck(p, HEAD, "-34,226! -34,262 -38,300 -72,345! 148,345! 104,300 86,252 84,160! 20,200",
                  "-46,230! 96,160! 100,262 70,284 34,296 0,306 -36,294!", "-46,226! 96,170! 92,236 52,264 12,282 -36,270!")
        _tee(p)
        _shirt(p)


def _bare(p: Painter, arm: Arm, name: str) -> None:
    """Paint forearm and rolled sleeve of an arm."""
    draw_forearm(p, arm, TONES, ROLLED - 0.12, name)
    sleeve(p, arm, FLANNEL, CHECK)
    _roll(p, arm)


def _roll(p: Painter, arm: Arm) -> None:
    """Paint the thick roll of a pushed-up sleeve."""
    d = (arm.wrist - arm.elbow) / abs(arm.wrist - arm.elbow)
    c, n = arm.elbow + (arm.wrist - arm.elbow) * (ROLLED - 0.03), d * 1j
    w = arm.widths[1] * 0.92
    a, b = c - n * w, c + n * w
    p.line([(a.real, a.imag), ((c + d * 4).real, (c + d * 4).imag), (b.real, b.imag)], 22, FLANNEL.shade, "flat", 1, rough=0.02)
    p.line([((a + d * 6).real, (a + d * 6).imag), ((c + d * 11).real, (c + d * 11).imag), ((b + d * 6).real, (b + d * 6).imag)],
           2.4, FLANNEL.light, "flat", 0.5)


def _arm(shoulder: complex, elbow: complex, wrist: complex, near: bool, seed: int) -> Arm:
    """Return an arm in his rolled flannel."""
    side = 1 if near else -1
    return Arm(shoulder, elbow, wrist, SLEEVE, out=side, shade=side, seed=seed, cuff=ROLLED, name="arm_near" if near else "arm_far", rim=8, inner=0.15)


FAR_CROSSED = _arm(FAR_SHOULDER, -228 + 632j, 26 + 596j, False, 51)
NEAR_CROSSED = _arm(NEAR_SHOULDER, 262 + 634j, -14 + 572j, True, 52)


def crossed(p: Painter) -> None:
    """Paint: arms crossed, and that is the whole answer."""
    _trunk(p)
    with place(p, FAR_CROSSED.wrist, -14, 1.06):
        draw_hand(p, LAID, TONES, FLANNEL.deep)
    _bare(p, FAR_CROSSED, "forearm_far")
    with place(p, NEAR_CROSSED.wrist, 187, 1.08, mirror=True):
        draw_hand(p, LAID, TONES, FLANNEL.deep)
    _bare(p, NEAR_CROSSED, "forearm_near")


FAR_HANG = _arm(FAR_SHOULDER, -226 + 664j, -206 + 892j, False, 53)
NEAR_TOWEL = _arm(NEAR_SHOULDER, 278 + 640j, 150 + 540j, True, 54)


def towel(p: Painter) -> None:
    """Paint: a dish towel over the shoulder and a hand on it."""
    _trunk(p)
    with place(p, FAR_HANG.wrist, 86, 1.02):
        draw_hand(p, FIST, TONES, JEANS.deep)
    _bare(p, FAR_HANG, "forearm_far")
    with p.placed(136, 470, 4):
        draw_towel(p, FLANNEL.deep)
    _bare(p, NEAR_TOWEL, "forearm_near")
    with place(p, NEAR_TOWEL.wrist, 214, 1.06, mirror=True):
        draw_hand(p, FIST, TONES, "#8a8276")


NEAR_POT = _arm(NEAR_SHOULDER, 272 + 640j, 112 + 588j, True, 55)
FAR_HIP = _arm(FAR_SHOULDER, -296 + 640j, -196 + 788j, False, 56)


def coffeepot(p: Painter) -> None:
    """Paint: the coffee pot at the ready, the other hand on his hip."""
    _trunk(p)
    with place(p, FAR_HIP.wrist, 46, 1.0):
        draw_hand(p, HIP, TONES, TEE.deep)
    _bare(p, FAR_HIP, "forearm_far")
    with p.placed(0, 566, 4):
        draw_coffee_pot(p, TEE.deep)
    _bare(p, NEAR_POT, "forearm_near")
    with place(p, NEAR_POT.wrist, 196, 1.06, mirror=True):
        draw_hand(p, FIST, TONES, "#1d1a22")


PERSON = Person(
    "luke", HEAD, {"crossed": Pose(crossed), "towel": Pose(towel), "coffeepot": Pose(coffeepot)},
    lights=("indoor", "night"), height_du=980,
)
