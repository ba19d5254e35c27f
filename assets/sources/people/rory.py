"""Rory, seventeen: a long blue coat, a cable-knit sweater, a rust scarf, hair down to her elbows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import skia

from .expression import Expression
from .face import Face, FaceTones, Features, Rig
from .figure import Person, Pose
from .hair import FALL, LONG, HairTones, Lock, draw_locks, flyaways, mass
from .hand import LAID, PINCH, POINT, draw_hand, place
from .head import Head
from .painter import Painter
from .prop import draw_hardback, draw_tape
from .rory_clothes import (
    FAR_SHOULDER,
    JERSEY,
    KNIT,
    NEAR_SHOULDER,
    SLEEVE,
    WARP,
    drape,
    draw_at_home,
    draw_coat_arm,
    draw_coated,
    draw_home_arm,
    draw_pocket,
)
from .sleeve import Arm

TONES = FaceTones(
    skin="#f7cdae",
    skin2="#d99c86",
    skin3="#a4625f",
    skin_light="#ffe3ca",
    iris="#3f6d98",
    iris_dark="#1d2a47",
    iris_light="#86badb",
    brow="#4e2f27",
    lip="#d9706c",
    lip2="#bb565a",
    ink="#241a22",
    ink2="#7a2f3a",
    white="#f5ece2",
    eye_shade="#a894a4",
    low_lash="#74474a",
)
FEATURES = Features(
    eye_x=39,
    eye_y=140,
    eye_w=24,
    eye_h=16,
    eye_low=9.8,
    iris=14.4,
    lash=5.2,
    tilt=1,
    wing=5,
    brow_y=113,
    brow_w=24,
    brow_t=6.2,
    brow=(3, -3, -5.5, 3),
    brow_profile=((0, 0.5), (0.25, 0.95), (0.6, 0.9), (0.85, 0.5), (1, 0)),
    brow_ticks=(),
    lashes=((0.75, 0.62, 9, -6), (0.92, 0.32, 9, -3)),
    mouth_y=206,
    mouth_w=22.5,
    mouth_corner=-2.6,
    mouth_line=2.9,
    lip_alpha=0.7,
    nose_scale=0.82,
    nose_y=0,
    nose_shade=0.45,
    blush=0.2,
)
FACE = Face(TONES, FEATURES, Rig(24, 70))
OUTLINE = (
    "-64,50 -77,96 -74,126 -79,153 -77,181 -69,207 -54,229 -38,243 -24,247 -5,244 26,225 52,198 "
    "65,170 75,130 82,70 40,10 -30,10"
)
JAW = "-53,231 -37,244 -23,248 -4,244 26,225 52,198 62,174"
EAR = "66,130 77,120 88,126 89,146 82,168 71,180 62,172"
BACK = (
    "-50,60! -84,40 -88,10 -66,-16 -24,-32 20,-34 66,-24 100,4 116,60 122,130 132,200 138,260 "
    "132,330 142,390! 104,400! 60,360 40,330 20,320 -30,320 -60,340 -92,380! -100,300 -92,240 "
    "-86,180 -76,130"
)
BACK_LOCKS = [
    Lock("-62,0 -82,60 -84,120 -90,190 -80,270 -98,384", 44, 0.5, 0.5, LONG),
    Lock("104,20 122,90 124,170 138,250 128,330 142,412", 56, 0.4, 0.6, LONG),
    Lock("96,30 110,110 108,200 118,280 108,350 118,424", 46, 0.25, 0.7, LONG),
    Lock("112,60 130,160 144,250 140,320 156,388", 24, 0.2, 0.7, LONG),
]
CAP = (
    "-66,98! -82,66 -84,24 -66,-10 -28,-28 20,-33 66,-25 100,4 116,60 114,130! 96,128 82,118! "
    "72,84 58,54 44,26! 8,40 -28,58 -54,82"
)
FRONT = [
    Lock("56,-30 92,-14 110,30 118,96 120,170 112,250 118,300", 40, 0.1, 1, LONG),
    Lock("52,-32 84,-18 104,28 108,96 104,170 108,240 100,300", 36, 0, 1, LONG),
    Lock("50,-30 -14,-28 -66,2 -80,54 -80,118", 50, 0.1, 1, FALL),
    Lock("50,-32 -2,-24 -56,10 -74,62 -82,136", 42, 0, 1, FALL),
    Lock("52,-32 10,-20 -34,22 -60,70 -76,112", 44, 0, 1, FALL),
    Lock("54,-32 26,-10 -8,32 -42,72 -62,96", 38, 0, 1, FALL),
    Lock("56,-30 44,-4 22,36 -10,68 -34,86", 30, 0, 1, FALL),
    Lock("58,-32 76,-8 88,34 94,90 90,150 96,230", 32, 0, 1, LONG),
    Lock("54,-30 52,4 58,44 70,84 86,120", 30, 0, 1, FALL),
    Lock("56,-32 66,-12 74,24 82,70 92,124", 24, 0, 1, FALL),
    Lock("60,-30 90,-20 108,8 120,70 126,140 134,220", 24, 0, 1, LONG),
    Lock("46,-32 -30,-26 -76,12 -88,72 -84,124", 22, 0, 1.2, FALL),
    Lock("54,-30 36,-12 6,26 -20,52 -46,74", 16, 0, 1.3, FALL),
    Lock("-58,44 -74,84 -76,120 -70,150", 14, 0.1, 0.8, FALL),
    Lock("48,-24 34,14 24,46 2,76", 9, 0, 1.2, FALL),
]
SIDE = [
    Lock("78,20 82,64 78,116 70,170 76,226 66,280", 20, 0.05, 1, LONG),
    Lock("-66,66 -80,122 -84,184 -76,234 -84,280", 24, 0.1, 1, LONG),
    Lock("70,30 70,76 64,112 66,150", 8, 0, 1, FALL),
]
LONG_LOCKS = [
    Lock("104,60 118,170 130,240 118,310 128,384 112,452", 44, 0.12, 1, LONG),
    Lock("94,60 98,180 108,250 94,320 102,392 86,446", 32, 0, 1, LONG),
    Lock("118,120 134,200 148,270 140,340 150,412", 26, 0.2, 0.8, LONG),
    Lock("100,160 112,230 122,300 110,366 118,428", 13, 0, 1.2, LONG),
    Lock("-74,150 -82,210 -90,270 -80,330 -90,396 -76,440", 34, 0.1, 1, LONG),
    Lock("-80,190 -92,250 -96,310 -88,366 -96,420", 17, 0.2, 1, LONG),
]
HAIR = HairTones("#6c402d", "#42252a", "#96603c", "#c68a54")
OWN = {
    "flustered": Expression(
        inner=-8,
        middle=-6,
        outer=0,
        near_middle=-3,
        lid=1.08,
        look=(4, 4),
        mouth="a1",
        blush=1.15,
        tilt=-3.4,
        nod=4,
    ),
    "earnest": Expression(
        inner=-6,
        middle=0,
        outer=2,
        far_inner=-2,
        lid=1.06,
        low=0.08,
        iris=1.04,
        mouth="pressed",
        blush=0.35,
        tilt=1.2,
        nod=-1,
    ),
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
    flyaways(
        p,
        ("58,-30 70,-44 84,-46", "112,60 124,76 130,98", "-82,40 -92,64 -92,86", "30,-34 14,-44 -4,-44"),
        HAIR.base,
        1.8,
    )


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
    planes=("98,40! 60,92 64,130 55,156 45,172 40,192 26,214 6,233 -12,247 40,262! 110,200!",),
    softs=(("80,120 90,150 72,200 36,236 60,250 120,200", 16, 0.3),),
    hair_mass=hair_mass,
    draw_hair=draw_hair,
    draw_back=draw_back,
    own=OWN,
    shift=(-4, 46),
    roll=2.0,
    ear_shade="66,130 80,128 84,142 78,165 68,172",
    hair_shadow=(-5, 13),
)

# --- poses ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Wear:
    """What she has on: how the trunk and an arm are painted, and something round her shoulders."""

    trunk: Callable[..., None]
    arm: Callable[..., None]
    last: Callable[[Painter], None] | None = None

    def body(self, p: Painter, *arms: Arm, behind: Arm | None = None) -> None:
        """Paint the trunk and the arms before it."""
        self.trunk(p, HEAD, behind)
        for arm in arms:
            self.arm(p, arm, TONES)
        if self.last:
            self.last(p)


def _arm(near: bool, elbow: complex, wrist: complex, seed: int, cuff: float) -> Arm:
    """Return an arm on its joints."""
    side = 1 if near else -1
    shoulder = NEAR_SHOULDER if near else FAR_SHOULDER
    return Arm(shoulder, elbow, wrist, SLEEVE, side, side, seed, cuff, "arm_near" if near else "arm_far")


FAR_HUG, NEAR_HUG = (
    _arm(False, -198 + 640j, -98 + 592j, 21, 0.98),
    _arm(True, 224 + 660j, 104 + 606j, 22, 0.97),
)
FAR_POCKET, NEAR_POCKET = (
    _arm(False, -196 + 646j, -116 + 836j, 13, 1.0),
    _arm(True, 232 + 650j, 172 + 842j, 14, 1.0),
)
NEAR_TAPE = _arm(True, 236 + 640j, 104 + 560j, 31, 0.96)
FAR_CARRY, NEAR_POINT = (
    _arm(False, -204 + 636j, -84 + 690j, 41, 0.98),
    _arm(True, 248 + 624j, 128 + 486j, 42, 0.94),
)
FAR_FOLDED, NEAR_FOLDED = (
    _arm(False, -188 + 636j, 20 + 602j, 43, 0.98),
    _arm(True, 218 + 640j, -4 + 566j, 44, 0.98),
)


def book(p: Painter, wear: Wear) -> None:
    """Paint: a book hugged with both arms."""
    wear.body(p, FAR_HUG, NEAR_HUG)


def book_over(p: Painter, wear: Wear) -> None:
    """Paint book, hands and forearms over the long hair."""
    with p.placed(-6, 528, -8):
        draw_hardback(p, KNIT.deep)
    for arm, angle, nudge in ((FAR_HUG, -4, 6), (NEAR_HUG, 190, -8)):
        with place(p, arm.wrist + nudge, angle, 0.94, mirror=arm is NEAR_HUG):
            draw_hand(p, LAID, TONES, "#1d4547")
        wear.arm(p, arm, TONES, forearm_only=True)


def pockets(p: Painter, wear: Wear) -> None:
    """Paint: both hands in the coat's pockets."""
    wear.body(p, NEAR_POCKET, behind=FAR_POCKET)
    with p.warped(WARP):
        draw_pocket(p)


def folded(p: Painter, wear: Wear) -> None:
    """Paint: without a coat, both arms round herself."""
    wear.trunk(p, HEAD)
    with place(p, FAR_FOLDED.wrist, -12, 0.94):
        draw_hand(p, LAID, TONES, JERSEY.deep)
    wear.arm(p, FAR_FOLDED, TONES)
    with place(p, NEAR_FOLDED.wrist, 188, 0.94, mirror=True):
        draw_hand(p, LAID, TONES, JERSEY.deep)
    wear.arm(p, NEAR_FOLDED, TONES)
    if wear.last:
        wear.last(p)


def tape(p: Painter, wear: Wear) -> None:
    """Paint: one hand pocketed, the other about to show what she has found."""
    wear.body(p, NEAR_TAPE, behind=FAR_POCKET)


def tape_over(p: Painter, wear: Wear) -> None:
    """Paint the tape in her hand over the long hair."""
    wrist = NEAR_TAPE.wrist - 6
    with place(p, wrist, 216, 0.98, mirror=True):
        draw_hand(p, PINCH, TONES, KNIT.deep, "behind")
    with p.placed(4, 458, -9):
        draw_tape(p, KNIT.deep)
    with place(p, wrist, 216, 0.98, mirror=True):
        draw_hand(p, PINCH, TONES, "#16324a", "front")
    wear.arm(p, NEAR_TAPE, TONES, forearm_only=True)


def pointing(p: Painter, wear: Wear) -> None:
    """Paint: the book under one arm, the other hand making the point."""
    wear.body(p, NEAR_POINT, FAR_CARRY)


def pointing_over(p: Painter, wear: Wear) -> None:
    """Paint the book, its arm and the pointing hand over the long hair."""
    with p.placed(-22, 640, 12):
        draw_hardback(p, KNIT.deep)
    with place(p, FAR_CARRY.wrist + 4, -10, 0.94):
        draw_hand(p, LAID, TONES, "#1d4547")
    wear.arm(p, FAR_CARRY, TONES, forearm_only=True)
    with place(p, NEAR_POINT.wrist - 3 - 3j, 222, 0.98, mirror=True):
        draw_hand(p, POINT, TONES, KNIT.deep)
    wear.arm(p, NEAR_POINT, TONES, forearm_only=True)


def _poses(wear: Wear, still: Callable[[Painter, Wear], None], patch: bool = False) -> dict[str, Pose]:
    """Return all poses in some clothes; `still` is what her hands do when they have nothing to hold."""
    rows = (
        ("book", book, book_over, ("night", "tv", "porch", "indoor")),
        ("pockets", still, None, ()),
        ("tape", tape, tape_over, ("night", "store", "indoor")),
        ("pointing", pointing, pointing_over, ("night", "store", "tv")),
    )
    return {
        name: Pose(partial(body, wear=wear), partial(over, wear=wear) if over and not patch else None, lights)
        for name, body, over, lights in rows
    }


COATED, HOME = Wear(draw_coated, draw_coat_arm), Wear(draw_at_home, draw_home_arm)
PLAIN, DRAPED = _poses(COATED, pockets), _poses(replace(COATED, last=drape), pockets, patch=True)
PERSON = Person(
    "rory",
    HEAD,
    PLAIN,
    lights=("night", "store", "tv", "porch", "indoor"),
    facing="right",
    height_du=905,
    dressed={"sweater": DRAPED},
    at_home={  # in a lit room she holds the tape only where she has just come in
        "plain": {**_poses(HOME, folded), "tape": PLAIN["tape"]},
        "sweater": {**_poses(replace(HOME, last=drape), folded, patch=True), "tape": DRAPED["tape"]},
    },
    home_lights=("tv", "porch", "indoor"),
)
