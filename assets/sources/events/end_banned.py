"""Banned for life: two passengers across an aisle, and on the carton between them the dog looks on."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import cv2
import numpy as np

from ..people import jess, kirk
from ..people.expression import Expression
from ..people.figure import Draw
from ..people.hand import hand_on
from ..people.hand_model import Gesture
from ..people.head import draw_head
from ..people.jess_clothes import draw_sweater, draw_tee
from ..people.painter import Painter
from ..people.prop import draw_tape
from ..people.sleeve import sleeve
from ..people.spline import oval
from .kit import stage
from .kit.board import Board, path_of, rounded, straight
from .kit.figure import back_of_neck, painted
from .kit.lamps import BUS
from .kit.layers import Stack
from .kit.seats import draw_seat
from .kit.style import LOOK
from .picture import Picture

LIT = replace(
    BUS, night=0.3, ambient="#9a9cae", gain=1.2, rim=0.75, wrap=0.4, kick=0.35, to_lamp=(-0.3, -0.95)
)
WISHING = replace(
    jess.PERSON.head,
    own={
        "wishing": Expression(
            inner=-8,
            middle=-1,
            outer=4,
            lid=0.84,
            low=0.12,
            look=(-9, 5),
            mouth="neutral",
            blush=0.4,
            tilt=4,
            nod=8,
        )
    },
)
PROPER = replace(
    kirk.PERSON.head,
    own={
        "proper": Expression(
            inner=-6, middle=-9, outer=-2, lid=1.0, look=(-7, 0), mouth="pressed", tilt=-2, nod=-10
        )
    },
)


# How much nearer than the bus is drawn we look at them, and about which point.
NEARER, ABOUT = 1.14, (930, 330)
KIRK_AT, JESS_AT, SIZE = (436, 62), (1452, 132), 1.12
SEATS = ((-420, 186), (222, 788), (1098, 1664))  # the aisle is between the second and the third
AISLE = 943.0
LIFTED = 196  # units: the dog must see over the seat
# The palm along the carton's side, the fingers round its edge and spread on its front, each by its own bend.
ROUND_EDGE = Gesture(
    fingers=((-9, 10, 18, 14), (-2, 17, 24, 18), (4, 24, 32, 22), (10, 34, 38, 28)),
    thumb=((0.58, -0.74, -0.26), (0.72, -0.66, -0.18), (0.86, -0.46, -0.20)),
)
CARRY = (
    kirk.SHOULDERS.arm(False, -262 + 566j, -190 + 628j, 41, 0.98),
    kirk.SHOULDERS.arm(True, 294 + 566j, 220 + 632j, 42, 0.98),
)


def _kirk_body(p: Painter) -> None:
    """Paint Kirk, both arms round what he is answerable for."""
    kirk.trunk(p, *CARRY)


def _carton(p: Painter) -> None:
    """Paint the carton of returns on his knees, the safety belt round it, the film on top."""
    with p.readable(14, 560), p.placed(0, -LIFTED):
        for x, y, turn, tone in (
            (-84, 640, -14, "#7c3a34"),
            (96, 636, 12, "#37517a"),
            (120, 650, 22, "#8f7346"),
        ):
            with p.placed(x, y, turn):
                p.fill("-40,-60! 40,-60! 40,70! -40,70!", tone)
                p.fill("-32,-52! 32,-52! 32,-34! -32,-34!", "#e7dcc0", 0.85)
        with p.placed(14, 574, 4, 1.02):
            draw_tape(p, kirk.VEST.deep)
        box = p.part("carton", "-152,650! 180,650! 172,900! -144,900!", 6, 0.5)
        p.fill(box, "#b58a54")
        p.fill("60,650! 180,650! 172,900! 40,900! 70,760", "#8a6438", 0.8, box)
        p.fill("-152,650! 180,650! 178,668! -150,668!", "#d9b27a", 1, box)
        p.fill("-120,684! -10,684! -10,730! -120,730!", "#efe6d0", 1, box)
        p.line("-108,698 -64,696 -22,699", 6, "#8b3a34", "flat", 0.9, box)
        p.line("-108,716 -80,715 -48,717", 5, "#5c4a44", "flat", 0.9, box)
        # The belt comes from the seat's gap on both sides, over the carton's front, and is done up in the middle.
        for belt in (
            "-206,752! -152,734! 14,752! 14,798! -152,780! -210,800!",
            "14,752! 180,734! 234,752! 238,800! 180,780! 14,798!",
        ):
            p.fill(p.part("belt", belt, 3, 0.5), "#8fa0b8")
            p.line("-206,756 -152,739 14,757 180,739 234,756", 3.4, "#e2ebf2", "flat", 0.9, p.shape(belt))
            p.line("-208,795 -152,775 14,793 180,775 236,795", 4, "#4c5a74", "flat", 0.9, p.shape(belt))
            p.fill("-212,730! -152,720! -152,800! -212,810!", "#55637c", 0.9, p.shape(belt))
            p.fill("180,720! 240,730! 240,810! 180,800!", "#55637c", 0.9, p.shape(belt))
        p.fill(p.part("buckle", "-40,740! 68,740! 68,810! -40,810!", 3, 0.5), "#dfe2e6")
        p.fill("-40,784! 68,780! 68,810! -40,810!", "#8e93a4")
        p.fill("-12,756! 40,756! 40,792! -12,792!", "#c23a30")
    for arm, angle in ((CARRY[0], 14), (CARRY[1], 164)):
        hand_on(p, arm, ROUND_EDGE, kirk.TONES, angle, 1.04, arm is CARRY[1], under="#6b4a2a")
        sleeve(p, arm, kirk.SHIRT, forearm_only=True)


def _kirk_head(p: Painter) -> None:
    """Paint his face, which is on duty."""
    draw_head(p, PROPER, "proper")


def _jess_body(p: Painter, under: Draw) -> None:
    """Paint Jess, hands in his pockets."""
    back_of_neck(p)
    jess.pockets(p, under)


def _jess_head(p: Painter) -> None:
    """Paint his face: the dog is looking at him."""
    with p.placed(4, 22):
        draw_head(p, WISHING, "wishing")


def _window(b: Board) -> None:
    """Paint the side window: fields, one barn with a light on, the bus's own lamp in the glass."""
    b.fill(rounded(1486, 58, 2100, 650, 54), "#5b5f68")
    b.fill(rounded(1502, 74, 2100, 634, 44), "#12131a")
    pane = rounded(1512, 84, 2100, 624, 38)
    b.ramp(pane, ("#0b1a3a", "#17406a", "#35566a"), (0, 84), (0, 500))
    chance = np.random.default_rng(5)
    for _ in range(60):
        b.shine(
            oval(chance.uniform(1520, 1920), chance.uniform(90, 380), chance.uniform(0.7, 2)),
            "#e6f0ff",
            0.8,
            0,
            pane,
        )
    b.fill("1500,440! 1620,404 1740,420 1860,392 1960,410! 1960,640! 1500,640!", "#142a40", 1, 3, pane)
    b.fill("1660,430! 1660,346! 1708,306! 1756,346! 1756,430!", "#1c1626", 1, 1, pane)
    b.shine(straight((1698, 352), (1720, 352), (1720, 376), (1698, 376)), "#ffc060", 1, 2, pane)
    b.rgb = stage.glow(b.rgb, (1709, 364), 46, "#ffb45a", 0.5)
    b.ramp("1500,470! 1920,430! 1920,640! 1500,640!", ("#17253a", "#0d1526"), (0, 440), (0, 640), 1, 4, pane)
    b.shine(straight((1540, 624), (1800, 84), (1850, 84), (1590, 624)), "#ffdca0", 0.08, 8, pane)


def _bus(b: Board) -> None:
    """Paint the back of the bus: ceiling lights, the rear window with the town small in it, the seats."""
    b.ramp(
        straight((0, 0), (1920, 0), (1920, 1080), (0, 1080)),
        ("#5d4a38", "#3a2e30", "#1c1a26"),
        (0, 0),
        (0, 900),
    )
    for x in (440, 1180):
        b.fill(rounded(x, -20, x + 420, 26, 14), "#f4f7dc", 1, 3)
        b.rgb = stage.glow(b.rgb, (x + 210, 10), 260, "#dfe6b4", 0.4)
    b.fill(rounded(560, 62, 1400, 330, 44), "#14151c")
    rear = rounded(572, 74, 1388, 320, 36)
    b.ramp(rear, ("#0b1a3a", "#1d4468"), (0, 74), (0, 320))
    b.fill("572,222! 700,198 830,208! 830,320! 572,320!", "#10223a", 1, 3, rear)
    b.fill("1100,208! 1240,190 1388,202! 1388,320! 1100,320!", "#10223a", 1, 3, rear)
    b.fill("930,110! 942,154! 942,320! 918,320! 918,154!", "#31506e", 0.9, 2, rear)
    chance = np.random.default_rng(9)
    for _ in range(26):
        x, y = chance.normal(960, 110), chance.normal(222, 9)
        b.shine(oval(x, y, chance.uniform(2, 5)), "#ffb75c", 0.9, 4, rear)
    _window(b)
    _aisle(b)
    for k, (x0, x1) in enumerate(SEATS):
        draw_seat(b, x0, x1, 236, 900, 1.0, k)


def _aisle(b: Board) -> None:
    """Paint the aisle between the two: its floor, the small lamps along it, and the seats behind theirs, at whose end the
    last one runs across."""
    last, foot = (AISLE - 74, AISLE + 74, 356.0), 1010.0
    b.ramp(
        straight((780, 236), (1106, 236), (1106, 900), (780, 900)), ("#2a2228", "#15131c"), (0, 236), (0, 860)
    )
    across = ("#a04436", "#431c24") if LOOK.printed else ("#2a5658", "#12262f")
    b.ramp(
        rounded(last[0] - 10, last[2], last[1] + 10, last[2] + 150, 22),
        across,
        (0, last[2]),
        (0, last[2] + 150),
    )
    pad = "#b9a98e" if LOOK.printed else "#9c4634"
    b.fill(rounded(AISLE - 44, last[2] - 8, AISLE + 44, last[2] + 34, 12), pad, 0.8, 1)
    floor = straight((last[0], last[2] + 150), (last[1], last[2] + 150), (1152, foot), (734, foot))
    b.ramp(floor, ("#3a333c", "#5a5058", "#2c2830"), (0, last[2] + 150), (0, foot))
    for k in range(7):  # the ribs of the mat
        u = (k - 3) / 3
        b.line(
            [(AISLE + u * 52, last[2] + 150), (AISLE + u * 104, 740), (AISLE + u * 160, foot)],
            3,
            "#221d26",
            "tube",
            0.7,
            0.6,
        )
    for side in (-1, 1):  # two more rows, each behind the other, with what is seen of their sides
        for near, top, tone in ((92, 316, 0), (128, 276, 1)):
            x = AISLE + side * near
            seat = path_of(
                f"{x},{top + 16}! {x + side * 40},{top}! {x + side * 120},{top}! {x + side * 120},900! {x + side * 4},{520 + tone * 160}!"
            )
            b.ramp(seat, (across[0], across[1]), (0, top), (0, 640))
            b.line(
                [(x, top + 14), (x + side * 2, (top + 520) / 2), (x + side * 4, 520 + tone * 150)],
                4,
                "#8fb09a",
                "flat",
                0.45,
                1,
            )
        for t in (0.06, 0.22, 0.45, 0.76):
            y = last[2] + 156 + (foot - last[2] - 156) * t
            x = AISLE + side * (70 + 94 * t)
            b.fill(oval(x, y, 3 + 5 * t, 2 + 3 * t), "#ffe2a0", 1, 1)
            b.rgb = stage.glow(b.rgb, (x, y), 16 + 26 * t, "#ffc878", 0.3)


def _shadow(b: Board, figure: list[Painter]) -> None:
    """Throw somebody's shadow on the seat."""
    alpha = np.max([p.pixels()[..., 3] for p in figure], axis=0)
    shadow = np.zeros((*alpha.shape, 4), np.float32)
    shadow[30:, 24:, 3] = alpha[:-30, :-24]
    b.rgb = stage.over(b.rgb, stage.defocus(shadow, 20), 0.6)


def _front() -> np.ndarray:
    """Return the backs of the seats before theirs, near and dark."""
    b, mask = Board("#0c1315"), Board("#000000")
    for x0, x1 in ((-780, -40), (10, 790), (1092, 1890)):
        seat = rounded(x0, 802, x1, 1400, 90)
        b.ramp(
            seat,
            ("#7a3230", "#431c24", "#1c1016") if LOOK.printed else ("#2f5048", "#14282a", "#0c1315"),
            (0, 822),
            (0, 1000),
        )
        b.shine(rounded(x0 + 70, 807, x1 - 70, 816, 4), "#e6ecc4", 0.34, 4)
        # The headrest, or the cloth over it, comes over from the other side; below it a rail to hold on to.
        left, right = x0 + 110, x1 - 110
        b.ramp(
            straight((left, 820), (right, 820), (right + 4, 868), (left - 4, 872)),
            ("#a79d86", "#5a564e") if LOOK.printed else ("#8c4034", "#4a2228"),
            (0, 820),
            (0, 872),
            1,
            1,
        )
        b.line([(left - 2, 864), ((left + right) / 2, 866), (right + 2, 860)], 3, "#6a4436", "flat", 0.8)
        b.line([(left + 10, 916), ((left + right) / 2, 910), (right - 10, 916)], 17, "#0a0d10", "tube", 0.9)
        b.line([(left + 10, 912), ((left + right) / 2, 906), (right - 10, 912)], 12, "#6c7474", "tube")
        b.line([(left + 20, 909), ((left + right) / 2, 903), (right - 20, 909)], 3, "#cfd8c4", "taper", 0.8)
        mask.fill(seat, "#ffffff", 1, 2)
    return np.dstack([b.rgb, mask.rgb[..., 0]]).astype(np.float32)


def draw(under: Draw = draw_tee) -> Stack:
    """Return the picture."""
    b = Board()
    _bus(b)
    picture = stage.brushed(b.rgb, 0.6, 0.5)
    shift = [ABOUT[k] * (1 - NEARER) for k in (0, 1)]
    matrix = np.array([[NEARER, 0, shift[0]], [0, NEARER, shift[1]]], np.float32)
    picture = cv2.warpAffine(
        picture.astype(np.float32),
        matrix,
        (stage.WIDTH, stage.HEIGHT),
        flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REPLICATE,
    )
    b = Board(stage.defocus(np.dstack([picture, np.ones_like(picture[..., :1])]), 1.6)[..., :3] * 0.86)
    him = painted((partial(_jess_body, under=under), _jess_head), JESS_AT, SIZE, False, 5, (0, 500))
    clerk = painted((_kirk_body, _kirk_head, _carton), KIRK_AT, SIZE, True)
    for figure in (him, clerk):
        _shadow(b, figure)
    stack = Stack(b.rgb.astype(np.float32))
    stack.figure("jess", him, LIT, 0.4)
    stack.figure("kirk", clerk, LIT, 0.5)
    stack.add("seats", _front(), 0.9)
    return stack.finished(0.35, 0.75, 24, 0.9, 0.4)


PICTURE = Picture(draw)
VARIANTS = {"sweater": Picture(partial(draw, draw_sweater))}
