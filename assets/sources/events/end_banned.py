"""Banned for life: two passengers across an aisle, and on the carton between them the dog looks on."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import cv2
import numpy as np

from ..people import jess, kirk
from ..people.expression import Expression
from ..people.figure import Draw
from ..people.hand import FLAT, hand_on
from ..people.head import draw_head
from ..people.jess_clothes import draw_sweater, draw_tee
from ..people.painter import Painter
from ..people.prop import draw_tape
from ..people.sleeve import sleeve
from ..people.spline import oval
from .kit import stage
from .kit.board import Board, rounded, straight
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
NEARER, ABOUT = 1.36, (930, 330)
LIFTED = 120  # units: the dog must see over the seat
CARRY = (
    kirk.SHOULDERS.arm(False, -204 + 590j, -150 + 650j, 41, 0.98),
    kirk.SHOULDERS.arm(True, 242 + 586j, 176 + 650j, 42, 0.98),
)


def _nearer(x: float, y: float) -> tuple[float, float]:
    """Return where a point of the bus is seen."""
    return ABOUT[0] + (x - ABOUT[0]) * NEARER, ABOUT[1] + (y - ABOUT[1]) * NEARER


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
        p.fill("-120,690! -10,690! -10,742! -120,742!", "#efe6d0", 1, box)
        p.line("-108,706 -64,704 -22,707", 6, "#8b3a34", "flat", 0.9, box)
        p.line("-108,726 -80,725 -48,727", 5, "#5c4a44", "flat", 0.9, box)
        p.fill("-160,716! 190,772! 190,806! -160,750!", "#3a3f4c", 1, box)
        p.line("-160,722 190,778", 2, "#6d7484", "flat", 0.9, box)
    for arm, angle in ((CARRY[0], 62), (CARRY[1], 118)):
        hand_on(p, arm, FLAT, kirk.TONES, angle, 0.96, arm is CARRY[1], under="#6b4a2a")
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
    for k, (x0, x1) in enumerate(((-260, 236), (306, 868), (908, 1470))):
        draw_seat(b, x0, x1, 236, 900, 1.0, k)


def _shadow(b: Board, figure: list[Painter]) -> None:
    """Throw somebody's shadow on the seat."""
    alpha = np.max([p.pixels()[..., 3] for p in figure], axis=0)
    shadow = np.zeros((*alpha.shape, 4), np.float32)
    shadow[30:, 24:, 3] = alpha[:-30, :-24]
    b.rgb = stage.over(b.rgb, stage.defocus(shadow, 20), 0.6)


def _front() -> np.ndarray:
    """Return the backs of the seats before theirs, near and dark."""
    b, mask = Board("#0c1315"), Board("#000000")
    for x0, x1 in ((-300, 60), (84, 978), (972, 1900)):
        seat = rounded(x0, 822, x1, 1400, 90)
        b.ramp(
            seat,
            ("#7a3230", "#431c24", "#1c1016") if LOOK.printed else ("#2f5048", "#14282a", "#0c1315"),
            (0, 822),
            (0, 1000),
        )
        b.shine(rounded(x0 + 70, 827, x1 - 70, 836, 4), "#e6ecc4", 0.34, 4)
        # The cloth comes over from the other side; below it a rail to hold on to.
        left, right = x0 + 110, x1 - 110
        b.ramp(
            straight((left, 820), (right, 820), (right + 4, 868), (left - 4, 872)),
            ("#a79d86", "#5a564e"),
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
    mask.fill(straight((-20, 940), (1940, 940), (1940, 1100), (-20, 1100)), "#ffffff")
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
    him = painted(
        (partial(_jess_body, under=under), _jess_head), _nearer(1216, 222), 0.98 * NEARER, False, 5, (0, 500)
    )
    clerk = painted((_kirk_body, _kirk_head, _carton), _nearer(596, 116), 0.98 * NEARER, True)
    for figure in (him, clerk):
        _shadow(b, figure)
    stack = Stack(b.rgb.astype(np.float32))
    stack.figure("jess", him, LIT, 0.4)
    stack.figure("kirk", clerk, LIT, 0.5)
    stack.add("seats", _front(), 0.9)
    return stack.finished(0.35, 0.75, 24, 0.9, 0.4)


PICTURE = Picture(draw)
VARIANTS = {"sweater": Picture(partial(draw, draw_sweater))}
