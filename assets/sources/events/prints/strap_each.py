"""A strap each: the two of them from behind, walking, the bag between them on its two handles, a lit house ahead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ...people import jess, rory
from ...people.cloth import Tones
from ...people.face import FaceTones
from ...people.hand import draw_hand, place
from ...people.jess_clothes import CANVAS
from ...people.painter import Painter
from ...people.prop import draw_duffel
from ...people.rory_clothes import COAT
from ...people.spline import cut, moved
from ...poster.kit.nature import draw_ridge
from ...poster.kit.sheet import Sheet
from .. import strap_each as scene
from ..kit import backs
from ..kit.figure import flattened, painted
from ..kit.hands import SLIM
from ..kit.lamps import STOP
from ..kit.printed_night import draw_leaf, hang_bough, spread_night
from ..kit.sheet import Print, finished, lay, limb, printed
from ..kit.stage import painter

HIM, HER, SCALE = (1330, -366), (586, -332), 0.98
LIT = replace(STOP, night=0.4, to_lamp=(0.1, -1.0))
BAG = (960, 664)  # above the words
HIS = (-186 + 430j, -232 + 610j, -232 + 752j)
HERS = (170 + 424j, 226 + 590j, 226 + 726j)
WALL, ROOF, TRIM = ("=#17384E", "=#1C3F58", "=#143248"), "=#0C1C30", "=#2C5A74"


def _house(sheet: Sheet, x: float, foot: float, size: float, kind: int, lit: bool = False) -> None:
    """A house of one of three kinds: a gable, a broad roof with a dormer, a tall front with a porch."""
    wall, roof, pane = ("=#8A5A3A", "=#3A2A34", "=#F6C66C") if lit else (WALL[kind], ROOF, "=#0E2236")
    with sheet.shifted(x, foot, size):
        if kind == 0:
            sheet.rect(-120, -170, 240, 170, wall)
            sheet.poly([(-146, -164), (0, -290), (146, -164)], roof)
            windows = ((-86, -140), (44, -140), (-86, -66), (44, -66), (-20, -226))
        elif kind == 1:
            sheet.rect(-170, -120, 340, 120, wall)
            sheet.poly([(-196, -114), (-110, -226), (110, -226), (196, -114)], roof)
            sheet.poly([(-56, -150), (0, -206), (56, -150), (56, -120), (-56, -120)], wall)
            windows = ((-140, -90), (-60, -90), (98, -90), (-18, -166))
        else:
            sheet.rect(-96, -250, 192, 250, wall)
            sheet.poly([(-120, -244), (-96, -300), (96, -300), (120, -244)], roof)
            sheet.rect(-140, -92, 280, 16, roof)
            for post in (-132, -44, 36, 124):
                sheet.rect(post, -78, 9, 78, roof)
            windows = ((-70, -220), (30, -220), (-70, -150), (30, -150), (-84, -60), (44, -60))
        for k, (wx, wy) in enumerate(windows):
            sheet.rect(wx - 5, wy - 5, 50, 54, TRIM if not lit else "=#FBE9BE")
            sheet.rect(wx, wy, 40, 44, pane if lit or (kind == 2 and k == 2) is False else "=#D99A48")
            sheet.rect(wx + 18, wy, 4, 44, roof if not lit else "=#8A5A3A")
        sheet.rect(-18, -62, 36, 62, "=#C2603E" if lit else roof)


def _street(sheet: Sheet) -> None:
    """The road home: sky, hills, houses of three kinds on both hands, a walk that runs on under their feet to the one that is lit."""
    spread_night(sheet, (960, 200), 560)
    draw_ridge(sheet, 440, 70, "=#15384F", 3)
    draw_ridge(sheet, 500, 34, "=#0F2A40", 8, 26)
    sheet.rect(-10, 520, 1940, 580, "=#122F40")
    sheet.poly([(-10, 640), (860, 530), (906, 530), (300, 1100), (-10, 1100)], "=#16394A")
    for x, foot, size, kind in (
        (760, 532, 0.5, 1),
        (1150, 532, 0.5, 0),
        (620, 548, 0.72, 2),
        (1296, 550, 0.74, 1),
        (412, 580, 1.0, 0),
        (1524, 584, 1.05, 2),
        (130, 640, 1.4, 1),
        (1830, 640, 1.45, 0),
    ):
        _house(sheet, x, foot, size, kind)
    _house(sheet, 960, 536, 0.62, 0, True)
    sheet.poly([(914, 536), (1006, 536), (1560, 1100), (360, 1100)], "=#5C5A5E")
    sheet.poly([(914, 536), (934, 536), (560, 1100), (360, 1100)], "=#45474F")
    for k in range(9):
        y = 548 + 7 * k * k
        half = 46 + (y - 536) * 0.98
        sheet.rect(960 - half, y, 2 * half, 2 + k, "=#34363F")
    sheet.poly([(926, 536), (994, 536), (1130, 760), (790, 760)], "=#C98A48")
    for k in range(5):
        y = 548 + 9 * k * k
        half = 34 + (y - 536) * 0.6
        sheet.rect(960 - half, y, 2 * half, 2 + k * 0.6, "=#9A6438")
    for x, y, r in ((330, 470, 70), (1410, 452, 64), (1690, 520, 90), (250, 540, 84)):
        sheet.line([(x, y), (x, y + 120)], "=#0A1626", 14)
        sheet.blob(
            [
                (x + r * np.cos(t) * (1 + 0.1 * np.sin(4 * t + x)), y - r * 0.3 + r * np.sin(t))
                for t in np.linspace(0, 6.28, 18)[:-1]
            ],
            "=#0D2236",
        )
    for k, (x, y, size) in enumerate(
        (
            (700, 640, 13),
            (1240, 660, 14),
            (860, 800, 18),
            (1080, 860, 20),
            (640, 930, 22),
            (1330, 900, 22),
            (980, 620, 10),
            (1010, 960, 24),
        )
    ):
        draw_leaf(sheet, x, y, size, k * 1.7, ("=#BF552B", "=#D9803A", "=#93382C")[k % 3], 0.5)
    hang_bough(sheet, (((-60, 20), (90, 60), (230, 50)), ((1980, 10), (1840, 60), (1700, 40))), 110, 25, 9)


def _arm(
    p: Painter,
    joints: tuple[complex, complex, complex],
    tones: Tones,
    skin: FaceTones,
    girth: float,
    mirror: bool,
) -> None:
    """Paint an arm that carries: straight down from the shoulder, bent a little, its fist round a handle."""
    with place(p, joints[2], 86 if not mirror else 94, 1.3 * girth**0.5, mirror):
        draw_hand(p, scene.ROUND_IT, skin, girth=girth, forearm=-1 + 0j, length=30, to_lamp=LIT.to_lamp)
    upper, fore = limb(joints[:2], (58, 47)), limb(joints[1:], (47, 33))
    for part in (upper, fore):
        p.fill(part, tones.base)
        p.fill(cut(part, moved(part, 16 if mirror else -16, -4)), tones.shade)
    x, y = joints[2].real, joints[2].imag
    p.line([(x - 34, y + 22), (x, y + 30), (x + 34, y + 22)], 20, tones.shade, "tube")
    x, y = joints[1].real, joints[1].imag
    for dy, wide in ((-24, 12), (4, 10)):
        p.line([(x - 34, y + dy), (x - 6, y + dy + 12), (x + 30, y + dy + 4)], wide, tones.deep, "taper")


def _his_arm(p: Painter) -> None:
    _arm(p, HIS, CANVAS, jess.TONES, 1.0, True)


def _her_arm(p: Painter) -> None:
    _arm(p, HERS, COAT, rory.TONES, SLIM, False)


def _at(at: tuple[float, float], q: complex) -> tuple[float, float]:
    return at[0] + q.real * SCALE, at[1] + q.imag * SCALE


def _handles(p: Print, before: bool) -> None:
    """Paint both handles, each a loop from the bag up through a fist and down to the bag: the far half of it, or the near one."""
    x, y = BAG
    for (hx, hy), foot in ((_at(HER, HERS[2] + 74j), x - 96), (_at(HIM, HIS[2] + 80j), x + 96)):
        side = 40 if before else -40
        points = [
            (hx + side * 0.3, hy - 8),
            (hx * 0.5 + foot * 0.5 + side * 0.75, (hy + y - 96) / 2),
            (foot + side, y - 96),
        ]
        p.line(points, 20, "#3d2a28", "tube")
        p.line(points, 14, "#a07a48" if before else "#6f5238", "tube")


def draw() -> np.ndarray:
    """Return the picture."""
    bag, far, near = painter(), Print(), Print()
    with bag.placed(*BAG, 0, 1.2):
        draw_duffel(bag)
    _handles(far, False)
    _handles(near, True)
    his = flattened(
        painted(
            (scene._him_below, scene._his_free, scene.draw_his_coat, backs.draw_jess_head), HIM, SCALE, True
        ),
        LIT,
    )
    hers = flattened(
        painted(
            (scene._her_below, scene._her_free, scene.draw_her_coat, backs.draw_rory_head), HER, SCALE, True
        ),
        LIT,
    )
    arms = [flattened(painted((one,), at, SCALE), LIT) for one, at in ((_his_arm, HIM), (_her_arm, HER))]
    return finished(lay(printed(_street, "plain"), his, hers, far, flattened([bag], LIT), near, *arms))


PRINTS: dict[str, Callable[[], np.ndarray]] = {"strap_each": draw}
