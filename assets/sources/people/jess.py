"""Jess, seventeen: an army-green canvas jacket that was somebody else's, a band's tee, a watch."""

from __future__ import annotations

import math

import numpy as np
import skia

from .body import Posture, draw_trousers
from .cloth import Arm, Panel, Tones, fold, lay, sleeve
from .expression import Expression
from .face import Face, FaceTones, Features, Rig
from .figure import Draw, Person, Pose
from .hair import HairTones, Lock, draw_locks, flyaways, mass
from .hand import FIST, LAID, PINCH, POCKET, SMOKE, draw_hand, place
from .head import Head, draw_neck
from .painter import Painter
from .prop import draw_cigarette, draw_duffel, draw_open_paperback, draw_tape, draw_watch
from .spline import moved, oval

TONES = FaceTones(
    skin="#f0c09c", skin2="#c98a73", skin3="#8f5356", skin_light="#f8d5b4",
    iris="#70452a", iris_dark="#2b171a", iris_light="#b57a40", brow="#241a22", lip="#c4716a", lip2="#a05a58",
)
FEATURES = Features(
    eye_x=40, eye_y=137, eye_w=23.6, eye_h=14.6, eye_low=9.2, iris=13.2, lash=5.2, wing=1.5, brow_y=113,
    brow_w=25, brow_t=8.4, mouth_y=203, mouth_w=25, nose_scale=0.9, nose_y=-1, nose_shade=0.62, lip_alpha=0.42,
)
FACE = Face(TONES, FEATURES, Rig(25, 72))
OUTLINE = ("-66,50 -79,96 -75,124 -81,150 -79,176 -71,203 -58,224 -46,236 -30,244 -8,242 24,227 53,200 65,172 "
           "76,130 84,70 40,10 -30,10")
JAW = "-60,222 -46,236 -30,244 -8,242 24,227 53,200 64,174"
EAR = "66,130 78,119 91,126 92,147 84,170 72,181 62,172"
BASE = ("-68,86! -82,60 -86,24 -74,-8 -44,-26 6,-34 58,-28 98,0 116,48 114,104 100,146! 88,124 75,120 66,142! "
        "58,122 56,92 44,70 10,58 -30,56 -56,66")
LOCKS = [
    # nape and back of the head, then the crown's whorl, then what falls to the left, then the fringe
    Lock("74,50 96,96 102,130 92,160", 38, 0.5), Lock("78,44 104,92 114,126 110,152", 34, 0.35),
    Lock("80,34 110,78 124,112 127,134", 44, 0.2), Lock("84,22 118,54 132,82 138,104", 36, 0.1),
    Lock("84,10 118,26 136,46 149,54", 46), Lock("74,-2 108,-6 132,2 146,16", 36), Lock("60,22 92,62 100,108 90,142", 38, 0.15),
    Lock("62,-8 94,-24 118,-26 138,-18", 44), Lock("40,-6 78,-30 102,-36 122,-48", 40), Lock("34,-2 52,-34 76,-46 98,-48", 46),
    Lock("26,2 28,-30 46,-48 66,-50", 40), Lock("18,6 0,-26 12,-46 32,-56", 44), Lock("12,10 -24,-20 -24,-38 -6,-52", 48),
    Lock("14,12 -40,-8 -58,-22 -72,-38", 44), Lock("18,14 -46,0 -76,0 -98,-8", 46), Lock("20,16 -48,6 -82,22 -98,44", 44),
    Lock("22,14 -36,14 -74,38 -86,76", 40), Lock("20,18 -28,18 -62,48 -76,94", 34),
    Lock("66,4 50,30 50,70 60,96", 34), Lock("86,-8 68,24 68,86 58,128", 28), Lock("60,-10 16,6 4,44 16,76", 40),
    Lock("66,-4 32,14 28,50 40,82", 32), Lock("54,-14 -8,0 -40,40 -58,98", 46), Lock("58,-16 4,-4 -28,36 -30,84", 42),
    Lock("42,-8 2,22 -14,58 -12,108", 15), Lock("70,-10 26,2 -2,36 -8,74", 30), Lock("52,-12 -16,2 -58,36 -80,70", 22, -0.0),
]
HAIR = HairTones("#3a2b35", "#1e1620", "#5c444e", "#8a6a6c")
OWN = {
    "wry": Expression(inner=2, middle=-1, near_middle=-7, near_inner=-6, far_inner=2, lid=0.86, low=0.2, look=(3, 1), mouth="wry", tilt=3.4, nod=2),
    "guarded": Expression(inner=5, middle=1, outer=1, lid=0.82, low=0.16, look=(-7, 3), mouth="pressed", tilt=-1.6, nod=5),
}


def hair_mass(p: Painter) -> skia.Path:
    """Return the silhouette of the hair."""
    return mass(BASE, LOCKS, p)


def draw_hair(p: Painter, whole: skia.Path) -> None:
    """Paint a mop that has been slept on."""
    p.fill(whole, HAIR.dark)
    draw_locks(p, LOCKS, HAIR, whole)
    p.soft("84,80 140,66 150,160 92,176 66,140", HAIR.dark, 46, 0.65, whole, hard=0.5)
    flyaways(p, ("20,-48 34,-64 52,-70", "-60,-30 -80,-42 -92,-44", "120,-20 138,-32 146,-34", "-84,60 -96,80 -98,92"), HAIR.base, 2.4)


HEAD = Head(
    face=FACE, outline=OUTLINE, ear=EAR, jaw=JAW,
    planes=("98,40! 52,86 58,110 62,132 52,150 42,168 38,190 30,210 14,228 -4,246 40,262! 110,200!",),
    softs=(("80,120 92,150 74,200 36,236 60,250 120,200", 16, 0.4),),
    hair_mass=hair_mass, draw_hair=draw_hair, own=OWN, shift=(-6, 48), roll=-2.0,
)

# --- body -----------------------------------------------------------------------------------------
POSTURE = Posture(widths=(1.0, 0.93, 0.90, 0.88, 0.90, 0.91, 0.91), sway=(0, -2, -9, 6, 18, 14, 8))
WARP = POSTURE.warp()
CANVAS = Tones("#6d5e49", "#4a3d38", "#2f2830", "#928060")
CORD = Tones("#5e4237", "#3c2a29", "#241a22", "#80604a")
TEE = Tones("#3b4152", "#282b3c", "#1c1e2d", "#5a6480")
JEANS = Tones("#3f4f74", "#2b3656", "#1e2540", "#5a6c93")
PRINT = "#c9b48a"
NEAR_SHOULDER, FAR_SHOULDER = WARP(198 + 410j), WARP(-168 + 412j)
SLEEVE = (47, 41, 31)


def _tee(p: Painter) -> None:
    """Paint the tee and its worn print: three broken arcs over a pulse."""
    path = p.part("tee", "-44,300! -30,338 10,352 62,336 88,296! 120,330! 96,600 92,914! 24,936 -60,930 -130,906! -126,600 -110,360!", 0)
    p.fill(path, TEE.base)
    p.fill("20,350! 8,450 -4,530! 8,560 -2,650! 14,700 6,800! 22,840 24,940! 140,940! 140,330!", TEE.shade, 0.8, path)
    with p.readable(-24, 500):
        for r, width in ((60, 7), (44, 6), (28, 5)):
            arc = [(-24 + r * 0.9 * math.cos(a), 500 + r * math.sin(a)) for a in np.linspace(math.pi * 1.06, math.pi * 1.94, 9)]
            p.line(arc, width, PRINT, "flat", 0.8, rough=0.14)
        p.line("-86,512! -62,512! -52,486! -40,540! -26,470! -12,544! 0,496! 10,520! 18,512! 40,512!", 4.6, PRINT, "flat", 0.85)
        for i, (x, w) in enumerate(((-74, 16), (-54, 8), (-42, 20), (-18, 8), (-6, 16), (14, 12))):
            p.fill(f"{x},556! {x + w},556! {x + w - 1},{570 + i % 2 * 2}! {x},571!", PRINT, 0.7)
    p.line("-44,314 -26,344 12,356 60,341 84,310", 8, TEE.shade, "flat", 1, path)
    p.line("-42,325 -26,353 12,365 62,350 90,315", 1.8, TEE.light, "flat", 0.7, path)
    for spine, width in (("-118,520 -70,610 -50,720", 15), ("70,560 40,640 -20,690", 13), ("84,700 40,790 -30,850", 14),
                         ("-124,760 -90,830 -40,880", 12), ("60,840 20,880 -40,900", 9)):
        fold(p, spine, width, path, TEE, 0.85)
    p.soft("-130,340! -70,330! -96,420 -114,560 -108,900 -140,900!", TEE.deep, 20, 0.9, path)
    p.soft("52,330! 130,330! 130,920! 70,920 48,640 54,496", TEE.deep, 24, 0.9, path)
    p.soft("-60,290! 110,280! 76,360 10,384 -54,362!", "#161622", 18, 0.85, path)


def _jacket(p: Painter, under_collar: Draw | None = None) -> None:
    """Paint the open jacket: two fronts, a pocket, seams, snaps and the corduroy collar."""
    far = lay(p, Panel(
        "jacket_far", "-42,318! -90,340 -142,364 -178,392! -186,470 -176,560 -162,660! -154,700 -150,770 -158,876! "
        "-128,892 -98,892! -110,780 -118,640 -110,500 -86,410 -50,352!", CANVAS,
        planes=("-220,370! -160,420 -148,520! -132,556 -150,640! -126,680 -140,760! -128,800 -132,920! -220,920!",),
        folds=(("-176,600 -150,660 -120,690", 12), ("-164,700 -142,770 -124,800", 11), ("-180,430 -158,470 -144,530", 12)),
        seams=("-118,420 -128,520 -130,640 -124,780 -114,890",), rim=4,
    ))
    near = lay(p, Panel(
        "jacket_near", "84,290! 122,314 170,344 206,382! 222,470 208,560 194,650! 200,668 192,704! 196,770 208,850 206,894! "
        "150,916 76,910! 64,880 54,760 44,620 46,500 60,400 70,330!", CANVAS,
        planes=("124,330 156,400 142,470! 158,500 142,600! 160,640 142,720! 162,752 148,830! 162,860 158,930! 240,930! 240,340!",),
        glows=("62,430 88,440 82,600 58,640",), darks=(("172,410 202,430 212,560 192,700 212,900! 172,900 180,640", 30),),
        folds=(("208,640 164,684 104,704", 15), ("204,690 160,748 122,792", 14), ("206,800 172,848 142,868", 11),
               ("214,440 186,490 178,556", 13), ("196,560 168,612 150,640", 10)),
        seams=("64,420 54,520 54,640 66,780 88,906",), rim=5,
    ))
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
        q = WARP(complex(x + 9, y))
        p.fill(oval(q.real + 1.5, q.imag + 2.5, 6), CANVAS.deep, 0.8, near)
        p.fill(oval(q.real, q.imag, 6), "#a38a5c", 1, near)
        p.fill(oval(q.real - 1.5, q.imag - 1.8, 2.3), "#e6d4a2", 0.9, near)
    rng = np.random.default_rng(4)
    for _ in range(26):
        x, y, length = rng.uniform(84, 182), rng.uniform(400, 890), rng.uniform(5, 15)
        p.line(f"{x},{y} {x + 2},{y + length / 2} {x + rng.uniform(-3, 5)},{y + length}", rng.uniform(1, 2), CANVAS.light, "taper", 0.4, near, 0.3)


def _collar(p: Painter, near: skia.Path, far: skia.Path) -> None:
    """Paint both leaves of the collar."""
    leaves = (("66,262! 98,270 128,294 154,322 180,346! 178,374 160,414 142,452! 116,422 84,390 62,340!", near, 1),
              ("-36,300! -62,314 -100,338! -130,374 -134,424! -100,404 -66,372 -34,340!", far, -1))
    for text, clip, side in leaves:
        leaf = p.part("collar_near" if side > 0 else "collar_far", text, 6 if side > 0 else 3, 0.7 if side > 0 else 0)
        p.fill(moved(leaf, 4, 12), CANVAS.deep, 0.85, clip)
        p.fill(leaf, CORD.base)
        p.soft(moved(leaf, 16 * side, -34), CORD.shade, 22, 0.9, leaf)
        for t in range(-140, 190, 8):
            p.line(f"{t},250 {t + side * 14},350 {t + side * 2},450", 1.4, CORD.shade, "flat", 0.55, leaf)
            p.line(f"{t + 3},250 {t + 3 + side * 14},350 {t + 3 + side * 2},450", 0.9, CORD.light, "flat", 0.3, leaf)
    p.line("179,347 177,375 160,415 142,452! 116,422 84,389", 2.4, CORD.deep, "flat", 0.8)


def _trunk(p: Painter) -> None:
    """Paint jeans, neck, tee."""
    draw_trousers(p, JEANS)
    draw_neck(p, HEAD, "-20,236! -18,262 -22,300 -60,345! 140,345! 92,300 72,252 74,160! 20,200",
              "-40,230! 90,160! 90,262 66,284 34,296 0,306 -30,294!", "-40,226! 90,170! 86,236 50,264 12,280 -30,268!")
    _tee(p)


def _far_pocket(p: Painter) -> None:
    """Paint the far arm down into its pocket."""
    sleeve(p, Arm(FAR_SHOULDER, -240 + 664j, -124 + 866j, SLEEVE, out=-1, shade=-1, seed=3, name="arm_far", rim=5, inner=0), CANVAS)


def _near_pocket(p: Painter) -> None:
    """Paint the near arm down, the thumb and the watch showing at the pocket."""
    wrist = 186 + 846j
    with place(p, wrist, 124, 0.92, mirror=True):
        draw_hand(p, POCKET, TONES, JEANS.deep, inner=0.7)
    p.fill("96,946! 150,926 196,884! 214,960 150,1010 104,990!", JEANS.shade)
    p.line("94,948 140,932 196,884", 5, JEANS.deep, "flat")
    p.line("98,955 144,940 200,893", 1.8, JEANS.light, "flat", 0.7)
    with place(p, wrist, 124, 1.05):
        draw_watch(p, 25)
    sleeve(p, Arm(NEAR_SHOULDER, 268 + 672j, 190 + 838j, SLEEVE, out=1, shade=1, seed=2, cuff=0.93, name="arm_near"), CANVAS)


def pockets(p: Painter) -> None:
    """Paint: hands in pockets, nothing to say."""
    with p.warped(WARP):
        _trunk(p)
    _far_pocket(p)
    with p.warped(WARP):
        _jacket(p)
    _near_pocket(p)


def reading(p: Painter) -> None:
    """Paint: far hand pocketed, a paperback up before the chest."""
    with p.warped(WARP):
        _trunk(p)
    _far_pocket(p)
    with p.warped(WARP):
        _jacket(p)


def reading_over(p: Painter) -> None:
    """Paint the near arm and the book it holds."""
    wrist = 92 + 606j
    with place(p, wrist, 203, 1.0, mirror=True):
        draw_hand(p, PINCH, TONES, "#161622", "behind")
    with p.placed(-26, 536, 6):
        draw_open_paperback(p, "#161622")
    with place(p, wrist, 203, 1.0, mirror=True):
        draw_hand(p, PINCH, TONES, "#611f29", "front")
        with p.placed(6, 0):
            draw_watch(p, 25)
    sleeve(p, Arm(NEAR_SHOULDER, 262 + 668j, 104 + 610j, SLEEVE, out=1, shade=1, seed=7, cuff=0.93, name="arm_near"), CANVAS)


NEAR_STRAP = Arm(NEAR_SHOULDER, 288 + 620j, 170 + 502j, SLEEVE, out=1, shade=1, seed=8, cuff=0.86, name="arm_near")


def _strap(p: Painter) -> None:
    """Paint the duffel's strap over the shoulder, under the collar."""
    strap = p.part("strap", "92,300! 132,316! 178,430 214,540 246,690! 208,690! 178,560 142,430!", 4, 0.2)
    p.soft(moved(strap, -8, 6), CANVAS.deep, 8, 0.7, hard=0.6)
    p.fill(strap, "#2f2a36")
    p.line("98,304 148,430 184,550 214,688", 2, "#5c5468", "flat", 0.8, strap)
    p.line("126,318 170,424 206,546 238,688", 2, "#191521", "flat", 0.8, strap)


def bag(p: Painter) -> None:
    """Paint: the duffel on one shoulder, its strap in his fist; ready to be gone."""
    with p.placed(206, 740, 74, 1.0):
        draw_duffel(p)
    with p.warped(WARP):
        _trunk(p)
    _far_pocket(p)
    with p.warped(WARP):
        _jacket(p, _strap)
    sleeve(p, NEAR_STRAP, CANVAS)
    with place(p, NEAR_STRAP.wrist + 8 + 6j, 228, 1.0, mirror=True):
        draw_hand(p, FIST, TONES, CANVAS.deep)
        with p.placed(4, 0):
            draw_watch(p, 26)
    sleeve(p, NEAR_STRAP, CANVAS, forearm_only=True)


FAR_FOLDED = Arm(FAR_SHOULDER, -226 + 656j, 42 + 676j, SLEEVE, out=-1, shade=-1, seed=9, name="arm_far", rim=6)
NEAR_SMOKE = Arm(NEAR_SHOULDER, 194 + 688j, 72 + 446j, SLEEVE, out=1, shade=1, seed=10, cuff=0.88, name="arm_near")


def smoking(p: Painter) -> None:
    """Paint: one arm across, the other elbow on it, the cigarette near the mouth."""
    with p.warped(WARP):
        _trunk(p)
        _jacket(p)
    with place(p, FAR_FOLDED.wrist - 6, 2, 1.0):
        draw_hand(p, LAID, TONES, CANVAS.deep)
    sleeve(p, FAR_FOLDED, CANVAS)


def smoking_over(p: Painter) -> None:
    """Paint the arm with the cigarette before the collar."""
    with place(p, NEAR_SMOKE.wrist, 237, 1.0, mirror=True):
        draw_hand(p, SMOKE, TONES, CANVAS.deep, "behind")
        with p.placed(100, 4, -74):
            draw_cigarette(p)
        draw_hand(p, SMOKE, TONES, None, "front")
        draw_watch(p, 26)
    sleeve(p, NEAR_SMOKE, CANVAS)


FAR_TAPE = Arm(FAR_SHOULDER, -244 + 626j, -178 + 478j, SLEEVE, out=-1, shade=-1, seed=11, cuff=0.95, name="arm_far", rim=6)


def tape(p: Painter) -> None:
    """Paint: is it this? The tape held up, the other hand in its pocket."""
    with p.warped(WARP):
        _trunk(p)
        _jacket(p)
    sleeve(p, FAR_TAPE, CANVAS)
    _near_pocket(p)


def tape_over(p: Painter) -> None:
    """Paint the far arm and the tape before everything."""
    with place(p, FAR_TAPE.wrist, -70, 1.0):
        draw_hand(p, PINCH, TONES, CANVAS.deep, "behind")
    with p.placed(-160, 372, -7):
        draw_tape(p, CANVAS.deep)
    with place(p, FAR_TAPE.wrist, -70, 1.0):
        draw_hand(p, PINCH, TONES, "#16324a", "front")
    sleeve(p, FAR_TAPE, CANVAS, forearm_only=True)


PERSON = Person(
    "jess", HEAD,
    {
        "pockets": Pose(pockets), "reading": Pose(reading, reading_over), "bag": Pose(bag),
        "smoking": Pose(smoking, smoking_over), "tape": Pose(tape, tape_over),
    },
    lights=("night", "store", "tv", "porch", "indoor"),
)
