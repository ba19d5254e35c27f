"""On her knees before W: her finger on the spines, and, two feet off, the tape that is not on the shelf."""

from __future__ import annotations

from dataclasses import replace

from ..people import jess, rory
from ..people.cloth import fold
from ..people.hand import HOLD, POINT, hand_on
from ..people.jess_clothes import CANVAS, JEANS
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.prop import draw_tape
from ..people.rory_clothes import COAT, SKIRT
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .kit.backs import draw_rory_back, draw_rory_head
from .kit.figure import painted
from .kit.hands import SLIM
from .kit.layers import Stack
from .kit.runner import BOOT, TIGHTS
from .kit.spines import draw_spines
from .kit.stage import brushed, glow, painter
from .kit.watch import wrist_watch
from .picture import Picture

AT, SCALE = (640, 132), 0.62
TAPE_AT = (1500, 500)
STORE = replace(LIGHTS["store"], to_lamp=(0.5, -0.86))
REACH = Arm(
    166 + 418j,
    312 + 590j,
    462 + 548j,
    (44, 38, 30),
    out=1,
    shade=1,
    seed=6,
    cuff=0.96,
    name="arm_reach",
    inner=0.3,
)
HIS = Arm(120 - 420j, 196 - 110j, 84 + 66j, (60, 52, 38), out=1, shade=1, seed=7, cuff=0.84, name="arm_near")


def _shelves() -> Painter:
    """Return three shelves, spines out, with a gap about as wide as a tape, and the sign over them."""
    p = painter()
    p.fill("0,0! 1920,0! 1920,1080! 0,1080!", "#8a6a48")
    p.fill("0,0! 1920,0! 1920,96! 0,96!", "#c9a06a")
    p.fill("0,92! 1920,92! 1920,112! 0,112!", "#5a3826")
    for i, y in enumerate((336, 572, 808)):
        draw_spines(p, -20, 1940, y, 196, 21 + i, (1010, 1062) if i == 1 else None)
    for x in (206, 1330):
        p.fill(f"{x},108! {x + 34},108! {x + 34},860! {x},860!", "#6d4630")
        p.fill(f"{x},108! {x + 8},108! {x + 8},860! {x},860!", "#b07e50", 0.8)
        p.fill(f"{x + 34},108! {x + 62},120! {x + 62},860! {x + 34},860!", "#140e14", 0.45)
    p.fill("0,832! 1920,832! 1920,870! 0,870!", "#4a2e22")
    p.fill("0,868! 1920,868! 1920,1080! 0,1080!", "#5c3a3c")
    for x in range(-40, 1960, 46):
        p.line(f"{x},880 {x + 20},960 {x - 20},1080", 5, "#6d484a", "taper", 0.3)
    with p.placed(796, 58, -2):
        p.fill("-58,-56! 58,-56! 58,58! -58,58!", "#1e1418", 0.4)
        p.fill("-62,-62! 54,-62! 54,52! -62,52!", "#c8402e")
        p.line("-44,-40! -26,34! -4,-14! 18,34! 40,-42!", 14, "#fff4dc", "flat", 1, rough=0.04)
    return p


def _kneeling(p: Painter) -> None:
    """Paint coat, skirt and boots of somebody who has slid to a stop on her knees."""
    for x, turn in ((-96, -8), (92, 10)):
        with p.placed(x, 1150, turn):
            sole = p.part("boot", "-58,-30! -40,-64 34,-66 60,-34! 64,30 30,60! -36,58 -62,26", 6, 0.3)
            p.fill(sole, BOOT.base)
            p.fill("-40,-20 0,-38 40,-20 44,24 0,46 -44,26", BOOT.shade, 1, sole)
            for y in (-14, 4, 22):
                p.line(f"-34,{y} 0,{y + 4} 36,{y - 2}", 5, BOOT.deep, "flat", 0.8, sole)
    p.fill("-150,1060! 160,1060! 150,1130! -140,1130!", TIGHTS.shade)
    skirt = p.part("coat", "-176,700! -220,860 -276,1000 -330,1128! -220,1164 -60,1140 0,1120 70,1144 210,1160 "
                   "340,1120! 280,990 220,850 188,700!", 8)  # fmt: skip
    p.fill(skirt, COAT.base)
    p.fill("-260,700! -40,720 -30,900! -70,1010 -30,1140! -330,1180! -340,1000!", COAT.shade, 0.9, skirt)
    p.fill("-14,980! 30,980! 66,1150! -40,1150!", COAT.deep, 1, skirt)
    p.fill("-8,1010! 22,1010! 46,1150! -24,1150!", SKIRT.base, 1, skirt)
    for spine, width in (("-150,780 -210,950 -280,1110", 22), ("-60,800 -100,980 -140,1140", 20), ("90,800 130,980 170,1140", 20),
                         ("170,780 230,940 300,1100", 20), ("10,760 6,860 -6,980", 12)):  # fmt: skip
        fold(p, spine, width, skirt, COAT)
    p.line("-328,1126 -220,1162 -60,1138 0,1118 70,1142 210,1158 338,1118", 4, COAT.light, "flat", 0.5, skirt)


def _her_arm(p: Painter) -> None:
    """Paint the arm along the spines, and the finger on one of them."""
    hand_on(p, REACH, POINT, rory.TONES, -14, 1.1, under="#241a1e", to_lamp=STORE.to_lamp, girth=SLIM)
    sleeve(p, REACH, COAT)


def _pencil(p: Painter) -> None:
    """Paint the pencil behind her ear."""
    with p.placed(92, 128, -24):
        whole = p.part("pencil", "-62,-6! 54,-6! 74,0! 54,6! -62,6!", 2, 0.5)
        p.fill(whole, "#f0b93c")
        p.fill("-62,1! 56,1! 56,6! -62,6!", "#b07a2c", 1, whole)
        p.fill("54,-6! 74,0! 54,6!", "#f2dcae")


def _him(p: Painter) -> None:
    """Paint what she doesn't look up at: the edge of a jacket, and his hand with the tape in it."""
    leg = p.part("jeans", "150,160! 420,120! 470,700! 110,700! 130,400", 9)
    p.fill(leg, JEANS.base)
    p.fill("300,120! 330,400 300,700! 480,700! 480,120!", JEANS.shade, 1, leg)
    for spine, width in (("130,240 220,270 320,256", 16), ("120,420 210,440 300,420", 14)):
        fold(p, spine, width, leg, JEANS)
    coat = p.part("jacket", "150,-420! 460,-420! 470,180! 320,214 140,190! 120,40 130,-200", 8)
    p.fill(coat, CANVAS.base)
    p.fill("280,-420! 300,-200 270,0 300,210! 480,210! 480,-420!", CANVAS.shade, 0.9, coat)
    p.line("130,176 300,202 470,168", 5, CANVAS.deep, "flat", 0.9, coat)
    fold(p, "140,-120 220,-60 320,-40", 20, coat, CANVAS)
    hand_on(p, HIS, HOLD, jess.TONES, 118, 1.02, False, 0.3, only="behind", to_lamp=STORE.to_lamp)
    with p.placed(14, 214, 8, 1.12):
        draw_tape(p, "#241a1e")
    hand_on(
        p, HIS, HOLD, jess.TONES, 118, 1.02, False, 0.3, under="#16324a", only="front", to_lamp=STORE.to_lamp
    )
    with p.placed(HIS.wrist.real + 10, HIS.wrist.imag - 16, 124):
        wrist_watch(p, 27, 7, 53)
    sleeve(p, HIS, CANVAS)


def draw() -> Stack:
    """Return the picture."""
    back = brushed(_shelves().pixels()[..., :3], 1.2, 0.35)
    stack = Stack(glow(back * 0.84, (900, 60), 700, "#ffd9a0", 0.3))
    shadow = painter()
    shadow.soft(oval(650, 850, 260, 34), "#140c12", 40, 0.7, hard=1.2)
    stack.add("her", shadow, 0.3)
    her = painted((_her_arm, draw_rory_back, _kneeling, draw_rory_head, _pencil), AT, SCALE)
    stack.figure("her", her, STORE, 0.3)
    stack.figure("him", painted((_him,), TAPE_AT, 1.36), replace(STORE, rim=0.6), 0.9)
    return stack.finished(0.45, 0.76, 28, 0.9, 0.5)


PICTURE = Picture(draw)
