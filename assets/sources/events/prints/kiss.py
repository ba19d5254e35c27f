"""The kiss: two true silhouettes before a great moon, whose light is all that draws their faces."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np

from ...people.hair import LONG, HairTones, Lock, draw_mass, mass
from ...people.hand_model import Gesture
from ...people.painter import Painter
from ...poster.kit.sheet import Sheet
from ..kit.printed_night import draw_porch_edge, draw_street, drift, hang_bough, hang_great_moon, spread_night
from ..kit.profiles import HER_EAR, HER_FACE, HIS_EAR, HIS_FACE, HIS_HAIR, HIS_LOCKS
from ..kit.sheet import Print, backlit, edged, finished, lay, limb, printed, tones

SKIN, HER_SKIN, LASH = "#0b1030", "#0f1438", "#0b1030"
HIS_HAIR_TONE, JACKET, COLLAR, FOLD = "#090d28", "#0b1030", "#0d1234", "#0a0e2a"
HER_HAIR_TONE, STRAND, TOP, SLEEVE = "#120e30", "#1a1440", "#0f1438", "#0f1438"
KNIT, STRIPE = "#0f2238", "#2a3a60"
EDGE, SILVER = "#8fb2ea", "#8fb2ea"
# Laughing, the lips are apart and the corner is drawn up: the moon shows in between.
HER_LAUGH = HER_FACE.replace(
    "4,-21 9,-11 6,-4 0,1! 7,7 7,14 0,20 -4,25!", "4,-22 10,-15 8,-8 -16,-7! -10,5 2,10 5,15 -1,22 -6,27!"
)
SOFT_JAW = (
    "2,34 1,46 -8,55 -26,60! -52,56 -78,44 -96,24!",
    "1,33 -1,43 -10,51 -27,54! -52,49 -76,36 -96,18!",
)
# Drawn back behind her ear, it hangs free of her back and ends in locks, none as long as the next.
HER_HAIR = (
    "-14,-152! -34,-184 -70,-208 -116,-214 -166,-198 -202,-156 -218,-100 -226,-40 -244,30 -266,110 -278,200 -276,246! -240,240 -186,196 -160,170! -156,110 "
    "-146,50 -130,6! -132,-10 -130,-36 -118,-62! -96,-92 -66,-100 -40,-114 -24,-130!"
)
HER_LOCKS = (
    Lock("-214,-110 -232,-10 -262,90 -284,180 -268,262", 46, 0, 1, LONG), Lock("-200,-60 -222,60 -244,160 -246,250 -226,322", 52, 0, 1, LONG),
    Lock("-180,-20 -204,90 -222,190 -216,262 -196,300", 46, 0, 1, LONG), Lock("-160,10 -184,90 -200,170 -194,220 -170,270", 44, 0, 1, LONG),
    Lock("-222,-60 -244,40 -290,120 -318,214", 30, 0, 1, LONG), Lock("-226,0 -262,110 -290,180 -296,250", 40, 0, 1, LONG),
    Lock("-140,0 -158,60 -170,110 -150,176", 30, 0, 1, LONG),
)  # fmt: skip
HIS_BODY = (
    "-196,84! -238,104 -270,140! -316,178 -358,232 -380,320 -384,440 -372,600 -376,900! -60,900! -56,720 -48,600 -38,480 -34,400 -42,330 "
    "-66,262 -92,214! -120,150"
)
RAISED = -46.0  # units: up on her toes, her shoulders are near his
HER_BODY = (
    "-108,172! -134,196 -176,224 -206,262 -214,330 -198,420 -176,500 -186,590 -214,720 -222,900! -30,900! -44,720 -66,590 -66,500 "
    "-40,430 -22,384 -26,334 -46,276 -56,226 -60,188!"
)
ON_BACK = Gesture(
    fingers=((-5, 10, 16, 12), (-1, 14, 20, 16), (2, 18, 22, 18), (6, 24, 26, 20)),
    thumb=((0.70, -0.66, -0.28), (0.84, -0.50, -0.20), (0.90, -0.38, -0.20)),
)


class View(NamedTuple):
    """Where their lips are, how large the two are, how far each leans in and keeps off, the moon, whether she laughs."""

    lips: tuple[float, float]
    scale: float
    lean: float
    gap: float
    moon: tuple[float, float, float]
    laughing: bool = False
    grip: complex = -44 + 324j
    elbow: complex = 66 + 456j


WIDE = View((964, 372), 1.2, 7, 0, (964, 392, 372))
APART = View((964, 372), 1.2, 3, 24, (964, 392, 372), True)
CLOSE = View((962, 416), 1.6, 7, -2, (962, 430, 600), False, -34 + 246j, 84 + 398j)


def _sky(view: View) -> np.ndarray:
    x, y, r = view.moon

    def draw(sheet: Sheet) -> None:
        spread_night(sheet, (x, y), 800 if view is not CLOSE else 1200)
        hang_great_moon(sheet, x, y, r)
        if view is not CLOSE:
            draw_street(sheet)
            draw_porch_edge(sheet)
        hang_bough(
            sheet,
            (((-60, -40), (130, 40), (330, 66), (560, 40)), ((-60, 150), (110, 190), (260, 226), (370, 300))),
            240,
            25,
            7,
        )
        drift(
            sheet,
            (
                (486, 300, 20, 0.4),
                (604, 196, 16, 1.9),
                (402, 470, 18, 3.0),
                (1432, 250, 15, 5.1),
                (1540, 520, 17, 2.2),
            ),
        )

    return printed(draw, "plain")


def _him(p: Painter, view: View) -> None:
    """Paint him, leaning in, his collar up; one hand has found her back."""
    with p.placed(-view.gap, 0, view.lean):
        p.fill(HIS_FACE, SKIN)
        p.line("-46,-92 -34,-82 -17,-85", 4.6, LASH, "taper")
        p.line("-54,-113 -36,-122 -14,-117", 7, LASH, "taper")
        p.fill(HIS_EAR, SKIN)
        p.line("-104,-64 -117,-56 -112,-32", 3.4, LASH, "taper")
        hair = HairTones(HIS_HAIR_TONE, HIS_HAIR_TONE, HIS_HAIR_TONE, HIS_HAIR_TONE)
        p.fill(mass(HIS_HAIR, HIS_LOCKS, p), HIS_HAIR_TONE)
        draw_mass(p, HIS_LOCKS, hair, p.shape(mass(HIS_HAIR, HIS_LOCKS, p)))
        p.fill(HIS_EAR, SKIN)
        p.line("-104,-64 -117,-56 -112,-32", 3.4, LASH, "taper")
    with p.placed(-view.gap):
        p.fill(HIS_BODY, JACKET)
        p.fill("-400,300! -330,250 -300,420 -310,620 -300,900! -400,900!", FOLD, 1, HIS_BODY)
        p.fill(
            "-196,84! -232,100 -262,140! -226,176 -176,214 -120,244 -84,262! -70,246 -76,220 -92,200! -128,170 -158,130!",
            COLLAR,
        )
        p.fill("-92,214! -66,262 -42,330 -48,372! -84,350 -116,300 -130,250!", COLLAR)


def _his_profile(p: Painter, view: View) -> None:
    """Paint the edge of his face from brow to chin, where it lies before hers: else the two are one shape."""
    with p.placed(-view.gap, 0, view.lean):
        p.line(
            "-12,-94 0,-72 17,-50 23,-41 17,-33 2,-28! 4,-20 9,-11 6,-3 0,1! 7,7 8,14 1,21 -4,26! 0,36 2,48 -6,60 -24,68",
            3.4,
            SILVER,
            "taper",
        )


def _his_arm(p: Painter, view: View) -> None:
    """Paint the arm that goes round her: shoulder, elbow, and a hand flat on the small of her back."""
    with p.placed(-view.gap):
        p.fill(limb((-262 + 270j, -214 + 452j, 54 + 420j), (70, 52, 31)), COLLAR)
        p.fill("-330,260! -286,262 -262,360 -246,470 -200,500! -260,520! -330,400!", JACKET, 1,
               limb((-262 + 270j, -214 + 452j, 54 + 420j), (70, 52, 31)))  # fmt: skip
        for spine in ("-226,420 -196,410 -168,424", "-216,440 -190,436 -172,452"):
            p.line(spine, 7, FOLD, "taper")
        p.line("46,390 54,420 50,452", 6, JACKET, "flat")


def _her(p: Painter, view: View, draped: bool) -> None:
    """Paint her, up on her toes, her hair down her back; his sweater is round her or not."""
    turn = -view.lean - 5
    with p.placed(-view.gap, 0, turn):
        face = HER_LAUGH if view.laughing else HER_FACE.replace(*SOFT_JAW)
        p.fill(face, HER_SKIN)
        p.fill(
            "-130,-10! -96,18 -60,46 -24,56! -64,72 -92,104 -116,150! -200,150! -200,0!", "#0f1438", 1, face
        )
        p.line("-46,-92 -34,-82 -17,-85", 5, LASH, "taper")
        p.line("-44,-123 -28,-130 -12,-125", 4.8, LASH, "taper")
        if view.laughing:
            p.line("-33,-21 -37,-12 -31,-3", 3.4, LASH, "taper")
        else:  # no moon comes through between two mouths
            p.fill("-16,12! 12,12! 12,40! -16,40!", HER_SKIN)
    with p.placed(-view.gap - 12 * view.laughing):
        p.fill("-118,60! -74,60! -58,150! -50,200! -130,200!", HER_SKIN)
    with p.placed(-view.gap - 12 * view.laughing, RAISED):
        p.fill(HER_BODY, TOP)
        p.fill(
            "-230,200! -160,230 -150,330 -160,440 -130,520 -150,640 -150,900! -240,900!",
            "#0d1234",
            1,
            HER_BODY,
        )
        if draped:
            cape = p.shape(
                "-104,158! -60,190 -22,214! -20,290 -32,360! -100,392 -170,392 -228,372! -240,290 -218,232 -170,196!"
            )
            p.fill(cape, KNIT)
            for y, wide in ((300, 16), (328, 6), (350, 16)):
                p.line(f"-240,{y - 4} -130,{y + 14} -10,{y - 6}", wide, STRIPE, "flat", 1, cape)
    with p.placed(-view.gap, 0, turn):
        whole = p.shape(mass(HER_HAIR, HER_LOCKS, p))
        p.fill(whole, HER_HAIR_TONE)
        for spine, wide in (
            ("-40,-150 -130,-160 -186,-60 -222,60 -256,170", 9),
            ("-60,-118 -130,-96 -172,10 -206,130 -226,250", 8),
            ("-96,-190 -180,-150 -204,-60 -244,70 -280,160", 8),
            ("-132,10 -160,70 -186,150 -188,210", 7),
        ):
            p.line(spine, wide, STRAND, "taper", 1, whole)
        p.fill(HER_EAR, HER_SKIN)
        p.line("-104,-58 -115,-50 -111,-28", 3.2, LASH, "taper")


def _her_arm(p: Painter, view: View) -> None:
    """Paint her arm, from the shoulder down to the elbow and up to his lapel, which she has in her fist."""
    with p.placed(-view.gap):
        joints = (
            -138 + (292 + RAISED) * 1j,
            complex(-view.elbow.real, view.elbow.imag),
            complex(-view.grip.real, view.grip.imag),
        )
        p.fill(limb(joints, (46, 38, 23)), SLEEVE)
        with p.placed(joints[1].real, joints[1].imag):
            for spine in ("-18,-16 4,-28 26,-24", "-8,6 10,-6 32,-10"):
                p.line(spine, 6, TOP, "taper")


def _her_hand(p: Print, view: View) -> None:
    """Paint her hand, open on his collar."""
    along = view.grip - view.elbow
    turn = float(np.degrees(np.angle(along)))
    with p.placed(view.gap):
        p.hand(
            view.grip - 6, ON_BACK, tones(HER_SKIN, SKIN, LASH), turn - 26, 1.0, True, elbow=-along, length=24
        )


def _cuff(p: Painter, view: View) -> None:
    """Paint the end of her sleeve over the wrist, and what her fist draws the lapel into."""
    along = view.elbow - view.grip
    along /= abs(along)
    with p.placed(view.gap, 0):
        a, b = view.grip + along * 4, view.grip + along * 34
        side = along * 1j
        corners = (a + side * 25, b + side * 25, b - side * 25, a - side * 25)
        p.fill([(q.real, q.imag, True) for q in corners], SLEEVE)
        ends = (a + side * 25, a + along * 7, a - side * 25)
        p.line([(q.real, q.imag) for q in ends], 6, STRIPE, "flat")


def _sheet(view: View, flip: bool, *draws: Callable[[Print], None]) -> Print:
    p = Print()
    with p.placed(*view.lips, 0, view.scale, mirror=flip):
        for draw in draws:
            draw(p)
    return p


def _lit(sheets: tuple[Print, ...], view: View) -> np.ndarray:
    """Return sheets as one shape, back to front, the moon's edge about all of it and nowhere within."""
    ink, alpha = np.zeros((1080, 1920, 3), np.float32), np.zeros((1080, 1920, 1), np.float32)
    for sheet in sheets:
        pixels = sheet.pixels()
        ink = ink * (1 - pixels[..., 3:]) + pixels[..., :3] * pixels[..., 3:]
        alpha = alpha + pixels[..., 3:] * (1 - alpha)
    x, y, r = view.moon
    both = np.dstack([ink / np.maximum(alpha, 1e-4), alpha])
    return backlit(both, (x, y), r, 3.6 * view.scale, EDGE)


def _inner(p: Print) -> np.ndarray:
    return edged(p.pixels(), (0.1, -1), 4, SILVER)


def _spark(view: View) -> Print:
    """Return the static between them: it jumps from lip to lip in a zigzag, and flies off in splinters."""
    p, (x, y) = Print(), view.lips
    with p.placed(x, y):
        for turn, near, far, wide in (
            (-168, 44, 88, 9), (-140, 34, 66, 7), (-112, 48, 112, 10), (-84, 40, 74, 7), (-56, 46, 104, 10), (-28, 36, 68, 7),
            (-6, 46, 92, 9), (28, 40, 66, 7), (62, 44, 84, 8), (96, 40, 62, 6), (128, 44, 80, 8), (160, 40, 62, 6),
        ):  # fmt: skip
            ray = np.exp(1j * np.radians(turn))
            a, b, side = ray * near, ray * far, ray * 1j * wide / 2
            p.fill(
                [(q.real, q.imag, True) for q in (a, (a * 2 + b) / 3 + side, b, (a * 2 + b) / 3 - side)],
                "#8fd0ff",
            )
        for wide, tone in ((12, "#8fd0ff"), (6, "#ffffff")):
            p.line("-26,-20! 6,-12! -10,2! 12,6! -6,20! 28,30!", wide, tone, "taper")
    return p


def draw(view: View = WIDE, draped: bool = False, spark: bool = False) -> np.ndarray:
    """Return the picture, from here or from nearer by."""
    her = _sheet(view, True, lambda p: _her(p, view, draped))
    him = _sheet(view, False, lambda p: _him(p, view))
    his = _sheet(view, False, lambda p: _his_arm(p, view))
    hers = _sheet(view, True, lambda p: _her_arm(p, view))
    t = tones(SKIN, SKIN, LASH)
    s, (x, y) = view.scale, view.lips
    hand = _sheet(view, False, lambda p: _her_hand(p, view))
    cuff = _sheet(view, False, lambda p: _cuff(p, view))
    flat = Print()
    flat.hand(
        complex(x + s * (-view.gap + 50), y + s * 420),
        ON_BACK,
        t,
        -14,
        1.12 * s,
        False,
        elbow=-1 + 0j,
        length=30,
    )
    profile = _sheet(view, False, lambda p: _his_profile(p, view))
    picture = lay(_sky(view), _lit((her, him, flat, his, hers), view), profile, _inner(hand), cuff)
    return finished(lay(picture, _spark(view)) if spark else picture)


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    f"{name}{'_sweater' if draped else ''}": partial(draw, view, draped, name == "kiss_spark")
    for name, view in (("kiss", WIDE), ("kiss_spark", WIDE), ("kiss_apart", APART), ("kiss_close", CLOSE))
    for draped in (False, True)
}
