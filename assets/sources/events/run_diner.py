"""She runs: over the street and into all that yellow."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from ..people.light import LIGHTS, Light
from ..people.spline import oval
from .kit.backs import draw_jess_back, draw_jess_head
from .kit.board import Board, rounded, straight
from .kit.figure import painted
from .kit.glass import behind_glass
from .kit.layers import Stack
from .kit.leaves import drifting, strewn
from .kit.runner import draw_coated_body, draw_running_head
from .kit.stage import defocus, glow, painter
from .kit.style import LOOK
from .picture import Picture

SETS = ("diner_front/someone_sky", "diner_front/someone", "diner_front/nobody_sky", "diner_front/nobody")
# Where she sits in the booth when she is not running to it, in the set.
HER_SEAT = (1480, 648, 1572, 802)
SEEN, PRINTED = (330, 368, 1440, 810), (150, 172, 1700, 956)  # in the one pack's set and the other's
SILL_END, UNDER_SILL = np.s_[580:630, 920:1012], np.s_[631:681, 920:1012]
AT, SCALE = (872, 226), 0.36
YELLOW = replace(
    LIGHTS["night"],
    lamp="#ffc060",
    core="#fff0c4",
    night=0.34,
    rim=1.0,
    wrap=0.8,
    kick=0.3,
    to_lamp=(0.86, -0.4),
)
DARK = replace(LIGHTS["night"], night=0.9, gain=0.62, rim=0.95, wrap=0.12, kick=0.0, to_lamp=(0.93, -0.2))


def _without_her(b: Board, empty: np.ndarray) -> None:
    """Paint her seat in the booth as it is when nobody is in."""
    left, top, right, low = (
        round((value - SEEN[k % 2]) * (1920, 1080)[k % 2] / SEEN[2 + k % 2])
        for k, value in enumerate(HER_SEAT)
    )
    above = slice(top - 24, top), slice(left, right)
    empty = empty * (b.rgb[above].mean(axis=(0, 1)) / empty[above].mean(axis=(0, 1))).astype(np.float32)
    mask = np.zeros(b.rgb.shape, np.float32)
    mask[top:low, left:right] = 1
    mask = cv2.GaussianBlur(mask, (0, 0), 4)
    b.rgb = b.rgb * (1 - mask) + empty * mask


def _street() -> np.ndarray:
    """Return the diner from across the street, and its light on the road."""
    seen = PRINTED if LOOK.printed else SEEN
    empty = behind_glass(SETS[2:], seen)
    b = Board(empty if LOOK.printed else behind_glass(SETS[:2], seen))
    if not LOOK.printed:
        _without_her(b, empty)
        b.rgb[SILL_END] = b.rgb[UNDER_SILL]  # it would look like one more hand of hers
    b.rgb = np.clip(b.rgb * 1.06, 0, 1)
    _open_door(b)
    b.shine("860,690! 1700,680! 1500,1100! 300,1100!", "#ffb84e", 0.26, 60)
    b.shine("1010,700! 1140,700! 980,1100! 620,1100!", "#ffe0a0", 0.3, 30)
    b.rgb = glow(b.rgb, (1080, 520), 420, "#ffc468", 0.3)
    strewn(b, 70, (0, 760, 1920, 1080), 5, 34, 14, 0.2)
    return b.rgb


def _open_door(b: Board) -> None:
    """Stand the door open before her, swung in, and let the room out of it."""
    left, right, top, low = (1143, 1394, 92, 662) if LOOK.printed else (1032, 1190, 196, 690)
    wide = right - left
    way = straight((left, top), (right, top), (right, low), (left, low))
    b.ramp(way, ("#ffd486", "#f4b45c", "#c47c38"), (0, top), (0, low))
    b.fill(straight((left, low - 66), (right, low - 66), (right, low), (left, low)), "#a8642e", 1, 2, way)
    b.fill(
        straight((left, top + 190), (right, top + 190), (right, top + 200), (left, top + 200)),
        "#a86a30",
        0.7,
        2,
        way,
    )
    for k in range(5):
        x = left + 14 + wide * 0.13 * k
        b.fill(
            rounded(x, top + 160, x + 13, top + 190, 3),
            ("#b8452c", "#f6e4b8", "#8a5a2c")[k % 3],
            0.85,
            1.5,
            way,
        )
    b.fill(rounded(left + 14, low - 200, left + wide * 0.5, low - 186, 3), "#fff0c8", 0.8, 2, way)
    b.fill(
        straight(
            (left + 20, low - 186),
            (left + wide * 0.48, low - 186),
            (left + wide * 0.48, low - 66),
            (left + 20, low - 66),
        ),
        "#8a4a26",
        0.8,
        2,
        way,
    )
    edge = right - wide * 0.34
    leaf = straight((right, top), (edge, top + 30), (edge, low - 40), (right, low))
    b.ramp(leaf, ("#b8402c", "#7c2820"), (edge, 0), (right, 0))
    b.ramp(
        straight((right - 14, top + 34), (edge + 14, top + 52), (edge + 14, low - 190), (right - 14, low - 170)),
        ("#ffdc98", "#e0a050"), (0, top), (0, low - 180),
    )  # fmt: skip
    b.line([(edge, top + 30), (edge, low - 40)], 5, "#ff9a5c", "flat", 0.8)
    if not LOOK.printed:
        b.shine(
            straight((left, low), (right, low), (right - 60, low + 190), (left - 260, low + 190)),
            "#ffd890",
            0.3,
            24,
        )


def _light() -> Light:
    """Return the light she runs through; a print's night would leave her face without blood."""
    return replace(YELLOW, night=0.06) if LOOK.printed else YELLOW


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_street())
    shadow = painter()
    shadow.soft("936,752! 1044,754! 902,806 622,858 402,890! 432,856 702,800!", "#120c1c", 20, 0.75, hard=1.4)
    shadow.soft(oval(986, 762, 62, 9), "#0a0814", 7, 0.95, hard=0.7)  # what her sole is on
    stack.add("her", defocus(shadow.pixels(), 3), 0.35)
    stack.figure("her", painted((draw_coated_body, draw_running_head), AT, SCALE, True, 4), _light(), 0.35)
    stack.figure("him", painted((draw_jess_back, draw_jess_head), (230, 330), 1.36), DARK, 0.9, 3)
    stack.add("leaves", drifting(16, (380, 300, 1100, 760), (16, 34), 12, (0.86, -0.4)), 0.7)
    stack.shine((1080, 480), (460, 420), "#ffcf80", 0.10)
    return stack.finished(0.5, 0.72, 30, 1.0)


PICTURE = Picture(draw, SETS)
