"""Departure Delayed: he is on the step, elbows on his knees; she is behind the door, a hand on its pane."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ...people import jess
from ...people.expression import Expression
from ...people.hand import RELAXED, hand_on
from ...people.head import draw_head
from ...people.jess_clothes import CANVAS, FAR_SHOULDER, JEANS, NEAR_SHOULDER
from ...people.painter import Painter
from ...people.seated import BOOT
from ...people.sleeve import Arm, sleeve
from ...poster.kit.nature import draw_pumpkin
from ...poster.kit.place import Place, Pool
from ...poster.kit.sheet import Sheet
from ..kit.board import straight
from ..kit.figure import draw_jess, flattened
from ..kit.hands import SPREAD
from ..kit.lamps import MOON
from ..kit.printed_night import draw_leaf, hang_bough
from ..kit.prints import printed_part
from ..kit.profiles import HER_FACE
from ..kit.sheet import STAGE, Print, finished, lay, tones
from ..kit.stage import painter
from .kiss import HER_HAIR, SOFT_JAW

AT, SCALE = (560, 112), 0.48
FLOOR, STEP, TREAD, LOWER = (
    500,
    566,
    612,
    690,
)  # the wall's foot, the porch's edge, the next step and its edge
DOOR, GLASS = (790.0, -10.0, 1130.0, 500.0), (842.0, 34.0, 1078.0, 330.0)
LAMP, REACH, BOARD = (1216, 176), 168.0, 34
GLOW, SHADE = "#f2b052", "#8c4426"
# Her lips, and the bar between the panes, below her chin.
HER, BAR = (948.0, 152.0), 236
LIGHT = replace(MOON, to_lamp=(0.86, -0.4), night=0.36, lamp="#ffb04e")
WAITING = Expression(
    inner=-8, middle=-1, outer=3, lid=0.66, low=0.1, look=(-4, 8), mouth="neutral", blush=0.5, tilt=-3, nod=9
)
HEAD = replace(jess.HEAD, own={"waiting": WAITING})
NEAR = Arm(
    NEAR_SHOULDER, 238 + 690j, 50 + 838j, (58, 50, 31), out=1, shade=1, seed=4, cuff=0.95, name="arm_near"
)
FAR = Arm(
    FAR_SHOULDER, -214 + 694j, -8 + 852j, (54, 47, 30), out=-1, shade=-1, seed=6, cuff=0.95, name="arm_far"
)


def _front(sheet: Sheet, _variant: str) -> None:
    x0, y0, x1, y1 = DOOR
    gx0, gy0, gx1, gy1 = GLASS
    sheet.rect(0, 0, 1920, FLOOR, "sky-")
    for y in range(0, FLOOR, BOARD):
        sheet.rect(0, y, 1920, 6, "teal-")
    _window(sheet, 1420, 60, 270, 290)
    _window(sheet, 70, 60, 230, 290)
    sheet.rect(x0 - 40, -10, x1 - x0 + 80, y1 + 10, "cream")
    sheet.rect(x1 + 24, -10, 16, y1 + 10, "cream-")
    sheet.rect(x0, y0, x1 - x0, y1 - y0, "maroon")
    sheet.rect(x0, y0, 11, y1 - y0, "=#FFC878")
    sheet.rect(gx0 - 12, gy0 - 12, gx1 - gx0 + 24, gy1 - gy0 + 24, "maroon-")
    sheet.rect(gx0, gy0, gx1 - gx0, gy1 - gy0, f"={GLOW}")
    for left in (gx0, (gx0 + gx1) / 2 + 8):
        sheet.rect(left, gy1 + 42, (gx1 - gx0) / 2 - 8, 92, "maroon-")
        sheet.rect(left + 8, gy1 + 52, (gx1 - gx0) / 2 - 18, 82, "maroon")
    sheet.oval(x1 - 30, gy1 + 26, 11, 11, "gold")
    lx, ly = LAMP
    sheet.rect(lx - 8, ly - 60, 16, 24, "ink")
    sheet.poly([(lx - 32, ly - 34), (lx, ly - 62), (lx + 32, ly - 34)], "ink")
    sheet.rect(lx - 24, ly - 34, 48, 84, "ink")
    sheet.rect(lx - 16, ly - 24, 32, 64, "=#FFE9AE")
    _deck(sheet)
    draw_pumpkin(sheet, 1262, 546, 48)
    draw_pumpkin(sheet, 1352, 554, 34)
    _rails(sheet)


def _window(sheet: Sheet, x: float, y: float, w: float, h: float) -> None:
    sheet.rect(x - 18, y - 18, w + 36, h + 46, "cream")
    sheet.rect(x, y, w, h, "navy-")
    sheet.poly(
        [
            (x, y + h),
            (x, y + h * 0.6),
            (x + w * 0.62, y),
            (x + w, y),
            (x + w, y + h * 0.1),
            (x + w * 0.22, y + h),
        ],
        "denim-",
    )
    for side in (0, 1):
        sheet.poly([(x + w * side, y), (x + w * (0.22 + 0.56 * side), y), (x + w * (0.12 + 0.76 * side), y + h), (x + w * side, y + h)],
                   "brick-")  # fmt: skip
    sheet.rect(x + w / 2 - 5, y, 10, h, "cream")
    sheet.rect(x, y + h * 0.46, w, 10, "cream")
    sheet.rect(x - 28, y + h + 18, w + 56, 18, "cream-")


def _deck(sheet: Sheet) -> None:
    for top, edge in ((FLOOR, STEP), (TREAD, LOWER)):
        sheet.rect(0, top, 1920, edge - top, "grey")
        for k in range(-20, 21):
            a, b = (960 + k * (46 + 0.3 * (y - FLOOR)) for y in (top, edge))
            wide = 1.5 + (edge - FLOOR) / 70
            sheet.poly([(a - wide, top), (a + wide, top), (b + wide, edge), (b - wide, edge)], "asphalt")
        sheet.rect(0, edge - 3, 1920, 12, "steel")
    sheet.rect(0, STEP + 9, 1920, TREAD - STEP - 9, "stone-")
    sheet.rect(0, LOWER + 9, 1920, 50, "stone-")
    sheet.rect(0, FLOOR - 6, 1920, 8, "asphalt")
    sheet.rect(0, 748, 1920, 340, "bottle-")
    sheet.poly([(420, 748), (1500, 748), (1760, 1090), (160, 1090)], "stone")
    for k in range(1, 4):
        y = 748 + k * k * 34
        out = 260 * (y - 748) / 342
        sheet.rect(420 - out, y, 1080 + 2 * out, 5 + k, "asphalt")


def _rails(sheet: Sheet) -> None:
    for left, right, post in ((-10, 330, 330), (1420, 1930, 1420)):
        for x in range(left, right, 46):
            sheet.rect(x + 16, 394, 14, 120, "steel")
        sheet.rect(left, 374, right - left, 24, "white")
        sheet.rect(left, 396, right - left, 7, "steel")
        sheet.rect(left, 496, right - left, 20, "white")
        sheet.rect(post - 26, 344, 52, 236, "white")
        sheet.rect(post + 8, 344, 18, 236, "grey")
        sheet.rect(post - 32, 334, 64, 14, "white")
        sheet.oval(post, 312, 28, 27, "white")


def _leaves(sheet: Sheet) -> None:
    for k, (x, y) in enumerate(((680, 528), (742, 548), (1040, 540), (1190, 532), (370, 546), (1520, 540), (1660, 556), (460, 640), (820, 660),
                                (930, 636), (1120, 664), (1300, 640), (1480, 668), (250, 660), (1710, 644), (110, 634))):  # fmt: skip
        draw_leaf(
            sheet,
            x,
            y,
            11 + (y - 520) * 0.04 + k % 3,
            k * 1.9,
            ("=#93382C", "=#BF552B", "=#D9803A")[k % 3],
            0.5,
        )
    for way in (1, -1):
        spine = tuple((960 + way * x, y) for x, y in ((1020, -40), (880, 26), (700, 50), (560, 30)))
        hang_bough(sheet, (spine,), 120, 22, 12 + way)


def _mask_lamp(sheet: Sheet) -> None:
    """Where the lantern and the door's panes light: the boards of the wall, each as far as it reaches, and the porch before the door."""
    for y in range(0, FLOOR, BOARD):
        away = y + BOARD / 2 - LAMP[1]
        if abs(away) < REACH * 1.25:
            half = REACH * (1 - (away / (REACH * 1.25)) ** 2) ** 0.5
            sheet.rect(
                max(DOOR[2], LAMP[0] - half),
                y,
                min(1402, LAMP[0] + half) - max(DOOR[2], LAMP[0] - half),
                BOARD,
                "#FFFFFF",
            )
    sheet.rect(DOOR[0] - 40, 0, DOOR[2] - DOOR[0] + 80, DOOR[3], "#FFFFFF")
    sheet.poly(
        [(DOOR[0] - 20, FLOOR), (DOOR[2] + 150, FLOOR), (DOOR[2] + 330, LOWER), (DOOR[0] - 130, LOWER)],
        "#FFFFFF",
    )


def _mask_moon(sheet: Sheet) -> None:
    sheet.poly([(0, 90), (1920, 40), (1920, 1090), (0, 1090)], "#FFFFFF")


FRONT = Place(
    "front", {"moon": "night"}, _front, lambda _: [Pool("moon", _mask_moon), Pool("lamp", _mask_lamp)]
)


def _waiting() -> Print:
    """Return her on the other side, one tone through the curtain: her face turned to him, her arm up to the pane."""
    p = Print()
    gx0, gy0, gx1, gy1 = GLASS
    for x in range(int(gx0), int(gx1), 40):
        p.fill(straight((x + 8, gy0), (x + 22, gy0), (x + 26, gy1), (x + 10, gy1)), "#e89a44")
    with p.within(straight((gx0, gy0), (gx1, gy0), (gx1, gy1), (gx0, gy1))):
        with p.placed(*HER, -2, 0.5, mirror=True):
            p.fill(HER_FACE.replace(*SOFT_JAW), SHADE)
            p.fill(HER_HAIR, SHADE)
            p.fill("-84,84! -66,120 -26,150 2,196 8,420! -420,420! -400,240 -330,176 -250,140 -190,110!", SHADE)
        # Her upper arm hangs, the lower one goes up to the pane.
        p.limb((1000 + 300j, 934 + 344j, 894 + 250j), (40, 30, 15), SHADE)
        p.hand(893 + 246j, SPREAD, tones(SHADE, SHADE, SHADE), -98, 0.56, elbow=0.3 + 1j, length=24, girth=1)
    for x in ((gx0 + gx1) / 2 - 62, (gx0 + gx1) / 2 + 62):
        p.fill(straight((x - 4, gy0), (x + 4, gy0), (x + 4, gy1), (x - 4, gy1)), "#6e2630")
    p.fill(straight((gx0, BAR), (gx1, BAR), (gx1, BAR + 9), (gx0, BAR + 9)), "#6e2630")
    return p


def _shadow() -> Print:
    """Return the one shadow he throws, away from the lantern, over the boards and down the step."""
    p = Print()
    p.fill(straight((470, 566), (470, 540), (300, 528), (250, 566)), "#1a3a50")
    p.fill(straight((250, 575), (640, 575), (640, 612), (214, 612)), "#132c40")
    p.fill(straight((214, 612), (600, 612), (640, 676), (500, 690), (150, 690)), "#1a3a50")
    return p


def _legs(p: Painter) -> None:
    """Paint his thighs, which come towards us, knees apart, shins down to the step, and boots."""
    for x, knee, foot, side in ((-72, -158, -126, -1), (96, 188, 150, 1)):
        shin = p.shape(
            f"{knee - 84},720! {knee + 84},720! {knee + 76},800 {foot + 62},960 {foot + 58},1110! {foot - 58},1110! {foot - 62},960 {knee - 76},800"
        )
        p.fill(shin, JEANS.shade)
        p.fill(
            f"{knee + 6},720! {knee + 90},720! {foot + 66},960 {foot + 60},1120! {foot + 2},1120! {foot + 8},900",
            JEANS.base,
            1,
            shin,
        )
        p.fill(
            f"{foot - 70},1080! {foot + 70},1064! {foot + 70},1120! {foot - 70},1120!", JEANS.deep, 1, shin
        )
        boot = p.shape(
            f"{foot - 56},1100! {foot + 56},1100! {foot + 62},1150 {foot + 64},1196! {foot - 64},1196! {foot - 62},1150"
        )
        p.fill(boot, BOOT.base)
        p.fill(f"{foot - 70},1100! {foot - 6},1100! {foot - 20},1200! {foot - 70},1200!", BOOT.shade, 1, boot)
        p.fill(f"{foot - 68},1186! {foot + 68},1186! {foot + 68},1206! {foot - 68},1206!", BOOT.deep)
        for y in (1116, 1136, 1156):
            p.line(f"{foot - 24},{y - 4} {foot},{y + 4} {foot + 24},{y - 4}", 6, BOOT.light, "flat")
        thigh = p.shape(
            f"{x - 40},734! {x + 40},734! {knee + 92},706! {knee + 98},760 {knee + 80},836 {knee},860 {knee - 80},836 {knee - 98},760 {knee - 92},706!"
        )
        p.fill(thigh, JEANS.base)
        p.fill(
            f"{x - 100},630! {knee - 6},640! {knee - 34},740 {knee - 24},870! {knee - 130},870! {knee - 130},700!",
            JEANS.shade,
            1,
            thigh,
        )
        p.line(f"{knee - 66},812 {knee},838 {knee + 66},808", 8, JEANS.deep, "taper", 1, thigh)
        p.line(
            f"{knee - 40 * side},690 {knee + 20 * side},720 {knee + 70 * side},712",
            8,
            JEANS.deep,
            "taper",
            1,
            thigh,
        )
    p.fill("-96,734! 126,734! 110,820 20,850 -80,820!", JEANS.deep)


def _figure() -> list[Painter]:
    body, head, limbs = (painter(AT, SCALE) for _ in range(3))
    draw_jess(body, seated=True)
    with head.placed(0, 24):
        draw_head(head, HEAD, "waiting")
    _legs(limbs)
    hand_on(limbs, FAR, RELAXED, jess.TONES, 64, 1.06, False, to_lamp=LIGHT.to_lamp)
    sleeve(limbs, FAR, CANVAS)
    hand_on(limbs, NEAR, RELAXED, jess.TONES, 118, 1.06, True, to_lamp=LIGHT.to_lamp)
    sleeve(limbs, NEAR, CANVAS)
    return [body, head, limbs]


def draw() -> np.ndarray:
    """Return the picture."""
    picture = lay(printed_part(FRONT, "moon", STAGE), _waiting(), _shadow())
    drawn = Sheet("plain", (1920, 1080))
    _leaves(drawn)
    return finished(lay(picture, flattened(_figure(), LIGHT), drawn.read().astype(np.float32) / 255))


PRINTS: dict[str, Callable[[], np.ndarray]] = {"end_departure_delayed": draw}
