"""To Go: alone on the last bus with what Luke packed, both hands round it, foil on his knees, the town's lights going."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from ...people import jess
from ...people.figure import Draw
from ...people.hand import place
from ...people.jess_clothes import CANVAS, draw_sweater, draw_tee
from ...people.painter import Painter
from ...people.prop import draw_duffel
from ...people.spline import cut, moved, oval
from .. import end_sandwich as scene
from ..kit.board import rounded, straight
from ..kit.cast import somebody
from ..kit.drawn import cloth, digit, palm
from ..kit.figure import draw_jess, flattened
from ..kit.sheet import Print, finished, lay
from ..kit.stage import painter
from ..kit.watch import wrist_watch

AT, SCALE = (690, 70), 0.92
ARMS = 0.885  # what is drawn in the sheet's own units about a crown at 682, 100, drawn smaller with him


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
    p.fill(rounded(350, 800, 1040, 1200, 40), "#8e3a2c")
    p.fill(rounded(350, 800, 1040, 850, 24), "#c2603e")
    p.fill(rounded(1000, 640, 1070, 1100, 20), "#141b28")
    p.fill(rounded(990, 612, 1080, 666, 24), "#59605f")
    p.fill(rounded(996, 612, 1074, 628, 8), "#9aa09c")
    p.fill(rounded(536, -24, 744, 24, 14), "#3d4648")
    p.fill(rounded(570, 10, 710, 30, 9), "#fff3cf")


def _sandwich(p: Painter) -> None:
    """Paint half of what lay in the foil: white bread in its crust, ham, the pickle, and a bite gone where his mouth is."""
    with p.placed(640, 570, -5):
        bitten = p.shape("-140,-120! -130,-52! -98,-44! -86,-34 -70,-40! -56,-22 -36,-28! -20,-18 -6,-32! 6,-36 8,-54! 20,-66 14,-90! "
                         "16,-120!")  # fmt: skip
        p.fill("-106,66! 0,74 106,64! 108,92 60,108 -60,110 -108,94!", "#a8662e")
        p.fill("-110,44! -84,86 -54,74 -26,92 6,78 38,92 66,76 94,88 114,42! 90,40! -90,40!", "#e48f88")
        p.fill("-110,44! -84,66 -54,58 -26,70 6,60 38,70 66,58 94,66 114,42! 90,36! -90,36!", "#b8605e")
        p.fill("-66,82! -20,78 40,78 78,76! 90,84 78,94! 30,98 -30,100 -66,96! -78,88", "#4f7a34")
        p.fill("-62,82! -20,79 40,79 74,77! 78,83 20,87 -40,89!", "#a8c860")
        crust = cut(
            p.shape("-112,-56! -70,-82 0,-86 72,-82 112,-54! 120,0 114,50! 60,62 -60,64 -114,52! -122,0"),
            bitten,
        )
        p.fill(crust, "#c47c38")
        face = cut(
            p.shape("-104,-52! -66,-73 0,-77 68,-73 104,-49! 110,0 104,34! 60,44 -60,46 -105,36! -112,0"),
            moved(bitten, 5, 6, 1.06),
        )
        p.fill(face, "#f6e4b4")
        p.fill("30,60! 66,10 60,-40 76,-80! 130,-80! 130,60!", "#e2c48a", 1, face)
        for x, y in ((-20, -50), (10, -20), (-34, -8), (26, -54), (-6, 14), (24, 18)):
            p.fill(oval(x, y, 4.5, 3), "#e2c48a", 1, face)


def _far_arm(p: Painter) -> None:
    """Paint his right arm: down from the shoulder to an elbow on the seat's arm, and up to the wrist."""
    cloth(
        p,
        "552,462! 504,466 456,512 414,616 366,736 350,806! 376,852 432,862! 468,800 492,704 530,612!",
        CANVAS,
        "470,520! 452,600 420,700 392,800 400,880! 540,880! 560,560!",
        (("538,560 500,586 476,620", 13), ("356,800 390,806 420,838", 14)),
    )
    palm(p, "420,650! 448,592 480,548 508,514! 536,520 540,600 524,634! 500,656 484,662!",
         "436,660! 470,630 500,604 520,570 540,560! 540,660! 460,680!", jess.TONES)  # fmt: skip
    cloth(
        p,
        "352,790! 378,726 410,624! 490,648! 486,730 468,806 438,858! 396,870 358,846",
        CANVAS,
        "412,880! 440,800 452,720 456,630! 520,640! 500,880!",
        (("354,800 392,800 424,820", 15), ("478,760 446,768 420,760", 11), ("364,836 400,838 420,856", 10)),
        2.6,
    )
    p.line("404,646 446,654 488,672", 7, CANVAS.deep, "flat")


def _near_arm(p: Painter) -> None:
    """Paint his left arm, its elbow further out and lower, and the watch at its wrist."""
    cloth(
        p,
        "842,488! 902,494 950,540 980,640 1004,746 1006,816! 980,876 918,884! 896,800 872,706 850,640!",
        CANVAS,
        "830,480! 880,520 908,620 930,730 960,880! 850,900! 820,640!",
        (("856,600 890,624 910,660", 13), ("1002,800 966,808 934,846", 14)),
    )
    palm(p, "862,652! 836,600 806,560 774,526! 744,534 742,612 758,644! 786,668 804,680!",
         "850,668! 810,640 780,610 760,574 740,570! 742,660! 810,690!", jess.TONES)  # fmt: skip
    with place(p, 822 + 662j, 238, 1.0, True):
        wrist_watch(p, 25, 8, 17)
    cloth(
        p,
        "790,700! 868,650! 918,722 992,796! 1006,846 966,888 908,882! 856,820 818,756",
        CANVAS,
        "780,700! 826,700 868,780 940,850 960,900! 880,910! 800,780!",
        (("1000,806 960,812 926,838", 15), ("872,800 892,776 918,768", 11), ("990,852 950,850 924,866", 10)),
        2.6,
    )
    p.line("802,724 846,704 880,668", 7, CANVAS.deep, "flat")


def _fingers(p: Painter) -> None:
    """Paint the fingers of both hands over the bread and the thumbs under it."""
    t = jess.TONES
    digit(p, (504 + 634j, 552 + 662j, 592 + 662j), (16, 14, 11), t)
    digit(p, (778 + 652j, 734 + 672j, 698 + 668j), (16, 14, 11), t)
    for joints, widths in (
        ((526 + 606j, 562 + 612j, 586 + 616j), (12, 11, 9)),
        ((520 + 582j, 566 + 584j, 600 + 590j), (13.5, 12, 10)),
        ((517 + 555j, 568 + 551j, 606 + 558j), (14, 12.5, 10.5)),
        ((518 + 529j, 560 + 517j, 594 + 524j), (13.5, 12, 10)),
        ((756 + 622j, 724 + 626j, 700 + 630j), (12, 11, 9)),
        ((764 + 599j, 720 + 598j, 686 + 606j), (13.5, 12, 10)),
        ((768 + 572j, 718 + 565j, 680 + 574j), (14, 12.5, 10.5)),
        ((766 + 545j, 724 + 530j, 690 + 538j), (13.5, 12, 10)),
    ):
        digit(p, joints, widths, t)


def _lap(p: Painter) -> None:
    """Paint his knees, the jacket's hems on them, and the foil."""
    scene._legs(p)
    scene._hems(p)
    scene._paper(p)


def _trunk(p: Painter, under: Draw) -> None:
    """Paint him as far as the seat."""
    with p.within(straight((-600, -200), (600, -200), (600, 700), (-600, 700))):
        draw_jess(p, under)


def draw(under: Draw) -> np.ndarray:
    """Return the picture."""
    bus, bag = Print(), painter((1316, 726), 1.16)
    _bus(bus)
    with bag.placed(0, 0, -4):
        draw_duffel(bag)
        for spine in ("-96,-84 -104,-128 -30,-150 40,-126 46,-90", "-84,-40 -96,-104 -20,-122 50,-96 56,-44"):
            bag.line(spine, 17, "#3d2a28", "tube")
            bag.line(spine, 12, "#a07a48", "tube")
    him = somebody(jess.HEAD, scene.EATING, partial(_trunk, under=under), _lap, AT, SCALE)
    arms = painter((AT[0] - 682 * ARMS, AT[1] - 100 * ARMS), ARMS)
    for part in (_far_arm, _near_arm, _sandwich, _fingers):
        part(arms)
    picture = lay(scene._printed_night().rgb.astype(np.float32), bus)
    return finished(lay(picture, flattened([bag], scene.READING), flattened([*him, arms], scene.READING)))


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "end_sandwich": partial(draw, draw_tee),
    "end_sandwich_sweater": partial(draw, draw_sweater),
}
