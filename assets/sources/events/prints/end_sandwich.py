"""To Go: alone on the last bus with what Luke packed, both hands round it, wax paper on his knee, the town's lights going."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from ...people import jess
from ...people.figure import Draw
from ...people.hand import draw_hand, place
from ...people.jess_clothes import CANVAS, FAR_SHOULDER, NEAR_SHOULDER, draw_sweater, draw_tee
from ...people.painter import Painter
from ...people.prop import draw_duffel
from ...people.spline import cut, moved, oval
from .. import end_sandwich as scene
from ..kit.board import rounded, straight
from ..kit.cast import somebody
from ..kit.figure import draw_jess, flattened
from ..kit.sheet import Print, finished, lay, limb
from ..kit.stage import painter
from ..kit.watch import wrist_watch
from .there_he_is import ROUND_ARM

AT, SCALE = (660, 46), 1.16
FAR = (FAR_SHOULDER, -256 + 640j, -146 + 532j)
NEAR = (NEAR_SHOULDER, 268 + 640j, 138 + 530j)


def _seat(p: Print, x0: float, x1: float, top: float, foot: float) -> None:
    """Paint a seat's back: red cloth, its side in shade, the cloth for the head."""
    back = rounded(x0, top, x1, foot, 56)
    p.fill(back, "#8e3a2c")
    p.fill(straight((x0, top), (x1, top), (x1, top + 26), (x0, top + 26)), "#c2603e", 1, back)
    p.fill(straight((x1 - 90, top), (x1, top), (x1, foot), (x1 - 60, foot)), "#6a2826", 1, back)
    inner = rounded(x0 + 50, top + 150, x1 - 110, foot, 36)
    p.fill(inner, "#a84a34")
    p.fill(
        straight((x0 + 50, top + 150), (x0 + 66, top + 150), (x0 + 66, foot), (x0 + 50, foot)),
        "#c2603e",
        1,
        inner,
    )
    wide = (x1 - x0) * 0.62
    a = (x0 + x1) / 2 - wide / 2 - 12
    p.fill(rounded(a, top - 10, a + wide, top + 128, 12), "#ecdcb2")
    p.fill(
        straight(
            (a + wide * 0.72, top - 8),
            (a + wide, top - 8),
            (a + wide, top + 126),
            (a + wide * 0.76, top + 126),
        ),
        "#c6ac80",
    )


def _bus(p: Print) -> None:
    """Paint the bus in the dark: the wall, the window's frame, both seats, the lamp over one of them and its cone."""
    pane = rounded(962, 70, 1990, 610, 48)
    rest = p.shape(straight((-10, -10), (1930, -10), (1930, 1090), (-10, 1090)))
    p.fill(cut(rest, pane), "#23202c")
    p.fill(cut(rounded(926, 34, 2030, 646, 74), pane), "#59605f")
    p.fill(cut(rounded(944, 52, 2010, 628, 60), pane), "#141b28")
    p.fill(straight((926, 646), (1930, 646), (1930, 672), (926, 672)), "#3d4648")
    p.fill(straight((1130, 610), (1370, 70), (1430, 70), (1190, 610)), "#2a5878")
    cone = straight((560, -10), (720, -10), (1130, 1090), (150, 1090))
    p.fill(cone, "#5f4436")
    core = straight((600, -10), (680, -10), (930, 1090), (350, 1090))
    p.fill(core, "#8a6244")
    _seat(p, 1080, 1590, 300, 900)
    p.fill(rounded(1050, 800, 1640, 1000, 40), "#8e3a2c")
    p.fill(rounded(1050, 800, 1640, 846, 24), "#c2603e")
    _seat(p, 380, 1010, 170, 1100)
    p.fill(rounded(1000, 640, 1070, 1100, 20), "#141b28")
    p.fill(rounded(990, 612, 1080, 666, 24), "#59605f")
    p.fill(rounded(996, 612, 1074, 628, 8), "#9aa09c")
    p.fill(rounded(536, -24, 744, 24, 14), "#3d4648")
    p.fill(rounded(570, 10, 710, 30, 9), "#fff3cf")


def _bread(p: Painter) -> None:
    """Paint half a sandwich: crust, ham, lettuce, cheese, a bite gone from its corner."""
    with p.placed(-4, 498, -4, 1.04):
        p.fill("-114,0! 114,0! 114,50! -114,50!", "#c98a4a")
        p.fill("-118,30! 118,30! 116,64 0,74 -114,62!", "#b8783c")
        p.fill(
            "-120,20! -90,38 -50,28 -10,40 30,30 70,42 120,24! 118,40! 60,50 0,46 -60,50 -118,40!", "#e08a80"
        )
        p.fill("-122,10! -70,30 -30,16 20,32 60,18 122,16! 110,32! 40,36 -20,30 -84,38!", "#7fae5a")
        p.fill("-118,2! 0,14 118,4! 120,16! 0,22 -120,14!", "#f4c860")
        bread = "-116,8! -112,-18 -86,-52 0,-70 70,-58! 76,-34 92,-42 106,-26! 118,-4 116,8! 0,18"
        p.fill(bread, "#d99a50")
        p.fill("-116,8! -112,-18 -86,-52 -40,-62! -60,-30 -70,10!", "#f0be74", 1, bread)
        p.fill("70,-62! 76,-34 92,-42 106,-26! 120,-4! 106,-4 94,-18 80,-14 66,-36!", "#fbefd0", 1, bread)
        for x, y in ((-56, -32), (-16, -46), (26, -40), (-30, -12), (44, -18)):
            p.fill(oval(x, y, 4), "#a8702f")


def _over(p: Painter) -> None:
    """Paint knees' paper, the sandwich, his arms up from the elbows, and his fingers round it."""
    scene._legs(p)
    scene._paper(p)
    _bread(p)
    for joints, angle, mirror in ((FAR, -24, False), (NEAR, 204, True)):
        with place(p, joints[2], angle, 1.04, mirror):
            draw_hand(
                p, ROUND_ARM, jess.TONES, "#8f5a30", forearm=-0.86 + 0.5j, length=24, to_lamp=(-0.2, -0.98)
            )
        if mirror:
            with place(p, joints[2] + 8 + 10j, angle - 18, 1.0, True):
                wrist_watch(p, 25, 8, 17)
        upper, fore = limb(joints[:2], (56, 47)), limb(joints[1:], (47, 32))
        for part in (upper, fore):
            p.fill(part, CANVAS.base)
            p.fill(cut(part, moved(part, -15, -17)), CANVAS.shade)
        way = joints[2] - joints[1]
        across = way / abs(way) * 1j * 33
        for along, wide, tone in ((20, 24, CANVAS.shade), (31, 7, CANVAS.deep)):
            end = joints[2] + way / abs(way) * along
            p.line(
                [((end + across * k).real, (end + across * k).imag) for k in (-1, 0, 1)], wide, tone, "tube"
            )
        s = 1 if mirror else -1
        for spine in (
            f"{s * 232},616 {s * 262},632 {s * 292},618",
            f"{s * 196},600 {s * 214},624 {s * 216},650",
        ):
            p.line(spine, 11, CANVAS.deep, "taper")


def draw(under: Draw) -> np.ndarray:
    """Return the picture."""
    bus, bag = Print(), painter((1316, 726), 1.16)
    _bus(bus)
    with bag.placed(0, 0, -4):
        draw_duffel(bag)
        for spine in ("-96,-84 -104,-128 -30,-150 40,-126 46,-90", "-84,-40 -96,-104 -20,-122 50,-96 56,-44"):
            bag.line(spine, 17, "#3d2a28", "tube")
            bag.line(spine, 12, "#a07a48", "tube")
    him = somebody(jess.HEAD, scene.EATING, partial(draw_jess, under=under), _over, AT, SCALE)
    picture = lay(scene._printed_night().rgb.astype(np.float32), bus)
    return finished(lay(picture, flattened([bag], scene.READING), flattened(him, scene.READING)))


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "end_sandwich": partial(draw, draw_tee),
    "end_sandwich_sweater": partial(draw, draw_sweater),
}
