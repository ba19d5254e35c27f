"""Departure Delayed: he is on the step, she is behind the door, and nobody has let go of it yet."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np

from ..people import jess
from ..people.expression import Expression
from ..people.hand import FLAT, RELAXED, hand_on, place
from ..people.head import draw_head
from ..people.jess_clothes import CANVAS, FAR_SHOULDER, JEANS, NEAR_SHOULDER
from ..people.light import rgb
from ..people.painter import Painter
from ..people.seated import BOOT, Leg, draw_leg
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from ..poster.kit.nature import MAPLE, draw_leaf, draw_pumpkin as print_pumpkin, scatter_leaves
from ..poster.kit.place import Place, Pool
from ..poster.kit.sheet import Sheet
from .kit.board import Board, rounded, straight
from .kit.figure import draw_jess
from .kit.hands import SPREAD, draw_gesture
from .kit.lamps import MOON
from .kit.night import draw_bough, draw_leaves
from .kit.porch import door_light, draw_floor, draw_pumpkin, draw_rail, draw_siding, fallen
from .kit.prints import printed_part
from .kit.profiles import draw_her_head, one_tone
from .kit.silhouettes import edge_light
from .kit.stage import bloom, brushed, defocus, glow, lit, over, painter, paper, screen
from .kit.style import LOOK
from .kit.watch import wrist_watch
from .picture import Picture

AT, SCALE = (506, 206), 0.6
STEP, TREAD, LOWER = 842, 884, 1010  # where he sits: the porch’s edge; the next step, and its edge
DOOR, GLASS = (700.0, 20.0, 1220.0, 760.0), (786.0, 84.0, 1134.0, 520.0)
SHADE = "#5e2a22"
WAITING = Expression(
    inner=-8, middle=-1, outer=3, lid=0.84, low=0.1, look=(-7, 5), mouth="neutral", blush=0.5, tilt=-2, nod=4
)
HEAD = replace(jess.HEAD, own={"waiting": WAITING})
# One forearm on a knee, its hand hanging; the other hand flat on the boards beside him.
NEAR = Arm(
    NEAR_SHOULDER, 290 + 730j, 318 + 1006j, (50, 43, 33), out=1, shade=1, seed=4, cuff=0.92, name="arm_near"
)
FAR = Arm(
    FAR_SHOULDER, -262 + 690j, -92 + 846j, (48, 42, 33), out=-1, shade=-1, seed=6, cuff=0.92, name="arm_far"
)
# Seen from before him: thighs come towards us, so they are short; shins go down to the next step.
ON_STEP = (
    Leg(-70 + 992j, -186 + 944j, -150 + 1290j, (170, 150, 98), 118, "leg_far"),
    Leg(84 + 996j, 176 + 950j, 158 + 1300j, (176, 156, 102), 62, "leg_near"),
)
MOONLIGHT = replace(MOON, to_lamp=(-0.7, -0.7), kicker="#ff9e44", kick=0.6, night=0.36)


def _behind_glass() -> np.ndarray:
    """Return her on the other side: a shape through the curtain, one hand on the pane."""
    p = painter((930, 318), 0.74, True)
    with p.placed(0, 0, 7, about=(-60, 200)):
        p.fill("-60,60! -44,130 -20,180 -16,300 -30,420! -330,420! -300,240 -240,160 -150,110!", SHADE)
        draw_her_head(p, one_tone(SHADE, "#7c3a28"))
    pixels = defocus(p.pixels(), 2.2)
    q = painter()
    q.fill("842,520! 846,470 856,424 882,424 890,470 900,520!", "#6b2c20")
    with place(q, 868 + 440j, -98, 0.44):
        draw_gesture(q, SPREAD, jess.TONES)
    hand = q.pixels()
    hand = defocus(np.dstack([hand[..., :3] * 0.18 + rgb("#6b2c20") * 0.8, hand[..., 3:]]), 1.0)
    mask = np.zeros((1080, 1920, 1), np.float32)
    mask[int(GLASS[1]) : int(GLASS[3]), int(GLASS[0]) : int(GLASS[2])] = 1
    a, c = pixels[..., 3:] * mask, hand[..., 3:] * mask
    out = pixels[..., :3] * a * (1 - c) + hand[..., :3] * c
    alpha = a * (1 - c) + c
    return np.dstack([out / np.maximum(alpha, 1e-4), alpha])


def _door(b: Board) -> None:
    """Paint the door: a curtained pane above, a panel below, a sliver of light along its left edge."""
    x0, y0, x1, y1 = DOOR
    b.fill(straight((x0 - 44, -10), (x1 + 44, -10), (x1 + 44, y1), (x0 - 44, y1)), "#4a5a88")
    b.fill(straight((x0 - 44, -10), (x0 - 36, -10), (x0 - 36, y1), (x0 - 44, y1)), "#8ea6d8", 0.6)
    b.ramp(straight((x0, y0), (x1, y0), (x1, y1), (x0, y1)), ("#27406a", "#172547"), (0, y0), (0, y1))
    b.fill(straight((x0, y0), (x0 + 15, y0), (x0 + 15, y1), (x0, y1)), "#ffc878")
    gx0, gy0, gx1, gy1 = GLASS
    b.fill(rounded(gx0 - 16, gy0 - 16, gx1 + 16, gy1 + 16, 8), "#122040")
    b.ramp(rounded(gx0, gy0, gx1, gy1, 4), ("#ffd583", "#ffbb5c", "#ef9644"), (0, gy0), (0, gy1))
    for x in np.arange(gx0 + 12, gx1, 29):
        b.line([(x, gy0), (x + 4, gy1)], 7, "#e08a40", "tube", 0.28, 3)
    b.fill(rounded(gx0 + 6, gy1 + 60, gx1 - 6, y1 - 24, 6), "#122040", 0.8)
    b.fill(rounded(gx0 + 16, gy1 + 74, gx1 - 12, y1 - 30, 6), "#22355f", 0.8)
    b.fill(rounded(x1 - 62, gy1 + 20, x1 - 40, gy1 + 42, 11), "#caa25c")


def _place() -> np.ndarray:
    """Return the house's front in moonlight."""
    b = Board("#1a2346")
    draw_siding(b, -20, 1940, -10, 770)
    _door(b)
    draw_floor(b, 760, (960, 200), ("#2c3968", "#141a38"))
    draw_pumpkin(b, 1330, 800, 74)
    draw_pumpkin(b, 1446, 812, 50)
    for y, foot in ((STEP, TREAD), (LOWER, 1100)):  # the edge of each step in the moon, and its riser
        b.fill(straight((-20, y), (1940, y), (1940, y + 13), (-20, y + 13)), "#7f9fdc", 0.55)
        b.ramp(
            straight((-20, y + 13), (1940, y + 13), (1940, foot), (-20, foot)),
            ("#0d1432", "#182048"),
            (0, y),
            (0, foot),
        )
    b.ramp(
        straight((-20, TREAD), (1940, TREAD), (1940, LOWER), (-20, LOWER)),
        ("#1c2650", "#27346a"),
        (0, TREAD),
        (0, LOWER),
    )
    b.shade(oval(505, TREAD + 62, 250, 26), "#080c22", 0.8, 16)
    b.shade(oval(505, STEP - 4, 190, 16), "#080c22", 0.7, 12)
    picture = brushed(b.rgb.astype(np.float32), 1.2, 0.3)
    picture = over(picture, _behind_glass())
    c = Board(picture.astype(np.float32))
    gx0, gy0, gx1, gy1 = GLASS
    c.fill(
        straight(
            ((gx0 + gx1) / 2 - 6, gy0),
            ((gx0 + gx1) / 2 + 6, gy0),
            ((gx0 + gx1) / 2 + 6, gy1),
            ((gx0 + gx1) / 2 - 6, gy1),
        ),
        "#1a2b52",
    )
    c.fill(straight((gx0, 296), (gx1, 296), (gx1, 310), (gx0, 310)), "#1a2b52")
    picture = glow(c.rgb, (960, 300), 330, "#ff9440", 0.42)
    picture = door_light(picture, (700, 716, 762), ((640, STEP), (560, STEP)), 0.5)
    rails = painter()
    draw_rail(rails, 560, (130,), 790, x1=130)
    draw_rail(rails, 560, (1590,), 790, x0=1590)
    picture = over(picture, rails)
    leaves = painter()
    for spine, seed in (
        ("1970,-40 1820,30 1650,20 1520,70", 41),
        ("1970,160 1880,200 1790,210 1700,270", 42),
        ("-50,-30 60,20 150,10 230,60", 43),
    ):
        draw_leaves(leaves, draw_bough(leaves, spine, 36, "#0e1226"), 230, 42, 18, seed, 0.4)
    picture = over(picture, leaves)
    picture = over(picture, fallen(14, (640, 778, 1860, 832), 17, 9))
    return over(picture, fallen(12, (60, 900, 1860, 990), 20, 12))


def _print_front(sheet: Sheet, variant: str) -> None:
    """Print the same front as the poster's porch has it: its boards, its red door in a white frame, its rail."""
    x0, y0, x1, y1 = DOOR
    gx0, gy0, gx1, gy1 = GLASS
    sheet.rect(0, 0, 1920, 770, "sky-")
    for y in range(8, 770, 46):
        sheet.rect(0, y, 1920, 8, "teal-")
    _print_window(sheet, 1440, 120, 330, 420)
    sheet.rect(x0 - 50, -10, x1 - x0 + 100, y1 + 10, "cream")
    sheet.rect(x1 + 26, -10, 24, y1 + 10, "cream-")
    sheet.rect(x0, y0, x1 - x0, y1 - y0, "maroon")
    sheet.rect(x0, y0, 15, y1 - y0, "=#FFC878")
    sheet.rect(gx0 - 14, gy0 - 14, gx1 - gx0 + 28, gy1 - gy0 + 28, "maroon-")
    sheet.rect(gx0, gy0, gx1 - gx0, gy1 - gy0, "=#F2B052")
    for x in range(int(gx0), int(gx1), 58):
        sheet.poly([(x + 10, gy0), (x + 32, gy0), (x + 38, gy1), (x + 12, gy1)], "=#E89A44")
    for left in (gx0, (gx0 + gx1) / 2 + 12):
        sheet.rect(left, gy1 + 62, (gx1 - gx0) / 2 - 12, 140, "maroon-")
        sheet.rect(left + 10, gy1 + 74, (gx1 - gx0) / 2 - 22, 128, "maroon")
    sheet.oval(x1 - 46, gy1 + 34, 16, 16, "gold")
    sheet.rect(1332, 226, 20, 30, "ink")
    sheet.rect(1310, 250, 64, 120, "ink")
    sheet.rect(1322, 264, 40, 92, "=#FFE3A0")
    _print_deck(sheet)
    for x, foot, r in ((1330, 806, 66), (1454, 818, 46)):
        print_pumpkin(sheet, x, foot, r)
    _print_rails(sheet)
    scatter_leaves(sheet, 30, (40, 770, 1840, 66), (12, 20), 17)
    scatter_leaves(sheet, 26, (40, 892, 1840, 110), (14, 24), 20)
    chance = random.Random(12)
    for way in (1, -1):
        sheet.curve([(960 + way * 1000, -30), (960 + way * 860, 46), (960 + way * 690, 66)], "ink", 10)
        for _ in range(64):
            t = chance.random()
            at = (960 + way * (990 - 330 * t) + chance.gauss(0, 30), -12 + 90 * t + chance.gauss(24, 36))
            draw_leaf(sheet, *at, chance.uniform(18, 34), chance.random() * 6.3, chance.choice(MAPLE[1:5]))


def _print_window(sheet: Sheet, x: float, y: float, w: float, h: float) -> None:
    """Print the window of the room where the film has ended."""
    sheet.rect(x - 22, y - 22, w + 44, h + 60, "cream")
    sheet.rect(x, y, w, h, "navy-")
    sheet.poly([(x, y + h), (x, y + h * 0.62), (x + w * 0.66, y), (x + w, y), (x + w, y + h * 0.08), (x + w * 0.2, y + h)],
               "denim-")  # fmt: skip
    for side in (0, 1):
        sheet.poly([(x + w * side, y), (x + w * (0.2 + 0.6 * side), y), (x + w * (0.12 + 0.76 * side), y + h), (x + w * side, y + h)],
                   "brick-")  # fmt: skip
    sheet.rect(x + w / 2 - 6, y, 12, h, "cream")
    sheet.rect(x, y + h * 0.46, w, 12, "cream")
    sheet.rect(x - 34, y + h + 22, w + 68, 22, "cream-")


def _print_deck(sheet: Sheet) -> None:
    """Print the porch's floor, its edge where he sits, the next step, and the edge of that."""
    for top, edge in ((760, STEP), (TREAD, LOWER)):
        sheet.rect(0, top, 1920, edge - top, "grey")
        for k in range(-14, 15):
            a, b = (960 + k * (62 + 0.34 * (y - 760)) for y in (top, edge))
            wide = 2 + (edge - 760) / 60
            sheet.poly(
                [(a - wide / 2, top), (a + wide / 2, top), (b + wide, edge), (b - wide, edge)], "asphalt"
            )
        sheet.rect(0, edge - 4, 1920, 16, "steel")
    sheet.rect(0, STEP + 12, 1920, TREAD - STEP - 12, "stone-")
    sheet.rect(0, LOWER + 12, 1920, 80, "stone-")
    sheet.rect(0, 752, 1920, 10, "asphalt")
    sheet.oval(505, TREAD + 66, 250, 26, "ink", 0.6)
    sheet.oval(505, STEP - 6, 190, 16, "ink", 0.6)


def _print_rails(sheet: Sheet) -> None:
    """Print what there is of the rail on both sides of the steps."""
    for left, right, post in ((-10, 130, 130), (1590, 1930, 1590)):
        for x in range(left, right, 58):
            sheet.rect(x + 20, 590, 20, 180, "steel")
        sheet.rect(left, 560, right - left, 34, "white")
        sheet.rect(left, 590, right - left, 10, "steel")
        sheet.rect(left, 742, right - left, 26, "white")
        sheet.rect(post - 34, 514, 68, 290, "white")
        sheet.rect(post + 12, 514, 22, 290, "grey")
        sheet.rect(post - 42, 500, 84, 20, "white")
        sheet.oval(post, 470, 38, 36, "white")


def _mask_lamp(sheet: Sheet) -> None:
    """Where the lantern and the door's light fall: a ring of the wall, and the boards before the door."""
    sheet.oval(1342, 310, 232, 270, "#FFFFFF")
    sheet.rect(DOOR[0], 0, DOOR[2] - DOOR[0], DOOR[3], "#FFFFFF")
    sheet.poly(
        [(GLASS[0] - 60, 756), (GLASS[2] + 60, 756), (GLASS[2] + 220, LOWER), (GLASS[0] - 240, LOWER)],
        "#FFFFFF",
    )


def _mask_moon(sheet: Sheet) -> None:
    """Where the moon falls: on all but what is under the eaves."""
    sheet.poly([(0, 120), (1920, 60), (1920, 1090), (0, 1090)], "#FFFFFF")


FRONT = Place(
    "front", {"moon": "night"}, _print_front, lambda _: [Pool("moon", _mask_moon), Pool("lamp", _mask_lamp)]
)


def _printed() -> np.ndarray:
    """Return the poster's front of the house, and her behind its pane."""
    b = Board(over(printed_part(FRONT, "moon", (0, 0, 1920, 1080)), _behind_glass()).astype(np.float32))
    gx0, gy0, gx1, gy1 = GLASS
    for part in (1 / 3, 2 / 3):
        x = gx0 + (gx1 - gx0) * part
        b.fill(straight((x - 6, gy0), (x + 6, gy0), (x + 6, gy1), (x - 6, gy1)), "#6e2630")
    b.fill(straight((gx0, 296), (gx1, 296), (gx1, 310), (gx0, 310)), "#6e2630")
    return b.rgb


def _legs(p: Painter) -> None:
    """Paint jeans and boots: the seat between the thighs, and each leg with the knee nearest to us."""
    if p.flat:  # flat on the boards' edge, or he floats
        p.fill("-150,930! 150,930! 146,1066! -146,1066!", JEANS.shade)
    else:
        p.fill("-150,930! 150,930! 140,1060 60,1096 -60,1096 -136,1060!", JEANS.deep)
    for leg in ON_STEP:
        draw_leg(p, leg, JEANS)
    for leg, side in zip(ON_STEP, (-1, 1), strict=True):
        _knee(p, leg.knee, side)
        with p.placed(leg.ankle.real + 6 * side, leg.ankle.imag + 16, -7 * side):
            _boot(p, side)


def _knee(p: Painter, at: complex, side: int) -> None:
    """Paint the end of a thigh that comes towards us: the round of the knee, cloth drawn over it and slack below."""
    with p.placed(at.real, at.imag):
        cap = p.shape("-84,-58 -40,-88 30,-90 78,-62! 88,10 84,80 66,132! 0,120 -66,132! -84,80 -90,0")
        p.fill(cap, JEANS.base)
        inner = (
            "-96,-70! -50,-40 -44,30 -30,120! -100,120!"
            if side > 0
            else "96,-70! 50,-40 44,30 30,120! 100,120!"
        )
        p.fill(inner, JEANS.shade, 0.95, cap)
        p.soft(oval(10 * side, -44, 46, 34), JEANS.light, 24, 0.6, cap, hard=0.7)
        p.soft("-80,90! 80,90! 80,130! -80,130!", JEANS.deep, 20, 0.8, cap, hard=0.6)
        for spine, width in (("-84,60 -20,92 30,90 70,64", 8), ("-60,104 0,116 50,108", 6)):
            p.line(spine, width, JEANS.deep, "taper", 0.75, cap)


def _boot(p: Painter, side: int) -> None:
    """Paint a boot from before it: the toe's round towards us, laces, the sole on the step."""
    boot = p.part("boot", "-50,-26! 50,-26! 54,10 62,56 58,96! 30,116 -30,116 -58,96! -62,56 -54,10", 6, 0.3)
    p.fill(boot, BOOT.base)
    p.fill(
        f"{-10 * side},-40! {80 * -side},-40! {80 * -side},130! {-16 * side},130! {-30 * side},60",
        BOOT.shade,
        0.9,
        boot,
    )
    p.fill("-40,44 0,28 40,44 52,84 0,98 -52,84", BOOT.light, 0.35, boot)
    p.line("-58,96 0,118 58,96", 12, BOOT.deep, "flat", 1, boot)
    for y in (-8, 10, 26):
        p.line(f"-22,{y - 6} 0,{y + 4} 22,{y - 6}", 5, BOOT.light, "flat", 0.8, boot)


def _figure() -> list[Painter]:
    """Return him on the step, forearms on his knees."""
    body, head, arms = (painter(AT, SCALE) for _ in range(3))
    draw_jess(body, seated=True)
    draw_head(head, HEAD, "waiting")
    _legs(arms)
    for arm, grip, angle, nudge in ((FAR, RELAXED, 64, 2), (NEAR, FLAT, 16, 0)):
        hand_on(
            arms,
            arm,
            grip,
            jess.TONES,
            angle,
            1.08,
            arm is NEAR,
            nudge=nudge,
            under=JEANS.deep,
            to_lamp=MOONLIGHT.to_lamp,
        )
        if arm is NEAR:
            with place(arms, arm.wrist + nudge, angle, 1.08, mirror=True):
                wrist_watch(arms, 25, 12, 6)
        sleeve(arms, arm, CANVAS)
    return [body, head, arms]


def draw() -> np.ndarray:
    """Return the picture."""
    layers = _figure()
    picture = lit(_printed() if LOOK.printed else _place(), layers, MOONLIGHT)
    crown = edge_light(layers[1].pixels(), (0.9, -0.3), 5)
    picture = screen(picture, crown[..., None] * rgb("#ffa64a") * 0.7)
    return paper(bloom(picture, 0.5, 0.72, 30), 0.9, 0.45)


PICTURE = Picture(draw)
