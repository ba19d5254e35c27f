"""People seen through windows and far off: a few soft shapes and a rim of light, nobody in particular.

Outlines are in metres from the middle of the feet, x to the right and z up; few points are enough, for
they are rounded.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from .lettering import Card
from .pixels import blur, colour
from .signs import Sign, upright

TALL_M, WIDE_M, PIXELS_PER_M = 2.0, 1.6, 360
SKIN = "#c08a66"
RIM_M = 0.014
AMBER, COOL = "#ffc27a", "#7fb4d8"

Outline = Sequence[tuple[float, float]]


def toned(code: str, value: float) -> str:
    """A colour made darker (below 1) or lighter (above 1)."""
    return "#" + "".join(f"{round(min(1.0, channel * value) * 255):02x}" for channel in colour(code))


def _rounded(outline: Outline, times: int = 3) -> np.ndarray:
    """A closed outline with its corners cut again and again (Chaikin)."""
    points = np.array(outline, float)
    for _ in range(times):
        after = np.roll(points, -1, 0)
        points = np.stack([points * 0.75 + after * 0.25, points * 0.25 + after * 0.75], 1).reshape(-1, 2)
    return points


class Drawing:
    """A figure on its way: shapes from back to front, then light on its edges."""

    def __init__(self) -> None:
        self._card = Card(round(WIDE_M * PIXELS_PER_M), round(TALL_M * PIXELS_PER_M))

    def shape(self, outline: Outline, code: str, times: int = 3) -> Drawing:
        """A rounded shape of one colour."""
        points = _rounded(outline, times)
        self._card.shape(
            [(0.5 + x / WIDE_M, 1 - z / TALL_M) for x, z in points],
            code,
        )
        return self

    def limb(self, line: Outline, widths: Sequence[float], code: str) -> Drawing:
        """An arm or a leg along a line, with its width in metres at each point."""
        points, half = np.array(line, float), np.array(widths)[:, None] / 2
        along = np.gradient(points, axis=0)
        across = np.column_stack([-along[:, 1], along[:, 0]]) / np.linalg.norm(along, axis=1)[:, None]
        return self.shape([*(points + across * half), *(points - across * half)[::-1]], code)

    def oval(self, x: float, z: float, wide: float, tall: float, code: str) -> Drawing:
        """An upright oval about a point."""
        turns = np.linspace(0, 2 * np.pi, 12, endpoint=False)
        return self.shape([(x + wide * np.cos(a), z + tall * np.sin(a)) for a in turns], code, 2)

    def lit(self, from_right: str, from_left: str) -> np.ndarray:
        """The figure (height, width, 4) with a rim of light from either side, darker toward the feet."""
        image = self._card.soften(1.2).rgba().copy()
        alpha = image[..., 3]
        reach = RIM_M * PIXELS_PER_M
        for code, side, strength in ((from_right, 1, 0.75), (from_left, -1, 0.4)):
            moved = cv2.warpAffine(
                alpha, np.float32([[1, 0, -side * reach], [0, 1, reach * 0.5]]), alpha.shape[::-1]
            )
            rim = np.clip(blur(alpha * (1 - moved), 1.5), 0, 1)[..., None] * strength
            image[..., :3] = image[..., :3] * (1 - rim) + colour(code) * rim
        height = np.linspace(1.06, 0.72, len(image), dtype=np.float32)[:, None, None]
        image[..., :3] = np.clip(image[..., :3] * height, 0, 1)
        return image


def _head(drawing: Drawing, x: float, z: float, hair: str, skin: str, cap: str = "") -> None:
    """A head of which the face is hardly more than a lit plane; `z` is its middle."""
    drawing.limb([(x, z - 0.06), (x + 0.005, z - 0.17)], (0.085, 0.1), toned(skin, 0.62))
    drawing.oval(x, z + 0.02, 0.088, 0.115, hair)
    face = [(-0.062, 0.06), (0.066, 0.06), (0.07, -0.02), (0.04, -0.09), (0.0, -0.112), (-0.045, -0.085)]
    drawing.shape([(x + a + 0.006, z + b) for a, b in [*face, (-0.068, -0.02)]], skin)
    drawing.shape(
        [(x + a, z + b) for a, b in ((-0.07, 0.05), (-0.02, 0.06), (-0.03, -0.1), (-0.07, -0.03))],
        toned(skin, 0.7),
    )
    fringe = [
        (-0.09, 0.02),
        (-0.085, 0.12),
        (0.0, 0.15),
        (0.09, 0.11),
        (0.085, 0.03),
        (0.05, 0.075),
        (-0.03, 0.05),
    ]
    drawing.shape([(x + a, z + b) for a, b in fringe], hair)
    for a in (-0.026, 0.034):
        drawing.oval(x + a, z + 0.0, 0.009, 0.007, toned(skin, 0.3))
    drawing.shape([(x - 0.02, z - 0.052), (x + 0.03, z - 0.05), (x + 0.008, z - 0.064)], toned(skin, 0.55))
    if cap:
        crown = [(-0.095, 0.04), (-0.09, 0.12), (0.0, 0.165), (0.09, 0.12), (0.095, 0.045)]
        drawing.shape([(x + a, z + b) for a, b in crown], cap)
        drawing.shape(
            [(x + a, z + b) for a, b in ((-0.1, 0.05), (0.1, 0.05), (0.07, 0.02), (-0.07, 0.02))],
            toned(cap, 0.6),
        )


def figure(
    coat: str,
    legs: str,
    hair: str,
    skin: str = SKIN,
    long_hair: bool = False,
    arm_out: bool = False,
    cap: str = "",
) -> np.ndarray:
    """Somebody standing, seen from the front (height, width, 4)."""
    drawing, shade = Drawing(), toned(coat, 0.66)
    for side in (-1, 1):
        drawing.limb([(side * 0.09, 0.9), (side * 0.1, 0.45), (side * 0.105, 0.05)], (0.17, 0.13, 0.1), legs)
        drawing.limb([(side * 0.1, 0.07), (side * 0.15, 0.03)], (0.1, 0.08), toned(legs, 0.5))
    if long_hair:
        drawing.shape(
            [(-0.11, 1.68), (-0.15, 1.38), (-0.12, 1.24), (0.12, 1.24), (0.15, 1.38), (0.11, 1.68)],
            toned(hair, 0.75),
        )
    drawing.limb([(-0.19, 1.42), (-0.235, 1.14), (-0.215, 0.86)], (0.1, 0.1, 0.08), toned(coat, 0.5))
    drawing.oval(-0.212, 0.83, 0.036, 0.05, skin)
    torso = [
        (-0.19, 0.78),
        (-0.145, 1.08),
        (-0.215, 1.4),
        (-0.08, 1.5),
        (0.08, 1.5),
        (0.215, 1.4),
        (0.145, 1.08),
        (0.19, 0.78),
    ]
    drawing.shape(torso, coat)
    drawing.shape(
        [(-0.19, 0.78), (-0.145, 1.08), (-0.215, 1.4), (-0.08, 1.47), (-0.06, 1.1), (-0.05, 0.78)], shade
    )
    drawing.shape([(-0.07, 1.5), (0.08, 1.5), (0.02, 1.22)], toned(coat, 1.45))
    if arm_out:
        drawing.limb([(0.18, 1.41), (0.3, 1.18), (0.42, 1.36)], (0.11, 0.1, 0.07), toned(coat, 0.85))
        drawing.oval(0.43, 1.4, 0.036, 0.046, skin)
    else:
        drawing.limb([(0.19, 1.42), (0.235, 1.14), (0.215, 0.86)], (0.1, 0.1, 0.08), toned(coat, 0.8))
        drawing.oval(0.212, 0.83, 0.036, 0.05, skin)
    _head(drawing, 0.0, 1.63, hair, skin, cap)
    if long_hair:
        for side in (-1, 1):
            drawing.limb(
                [(side * 0.08, 1.68), (side * 0.105, 1.5), (side * 0.1, 1.32)], (0.05, 0.06, 0.03), hair
            )
    return drawing.lit(AMBER, COOL)


def _flying_coat(drawing: Drawing, coat: str, shade: str) -> None:
    """The coat, its hem thrown up behind."""
    coat_line = [
        (-0.18, 0.95),
        (-0.4, 0.66),
        (-0.16, 0.72),
        (0.04, 0.66),
        (0.3, 0.6),
        (0.22, 0.95),
        (0.2, 1.2),
        (0.23, 1.4),
        (0.1, 1.5),
        (-0.1, 1.5),
        (-0.23, 1.4),
        (-0.18, 1.2),
    ]
    drawing.shape(coat_line, coat)
    drawing.shape(
        [(-0.18, 0.95), (-0.4, 0.66), (-0.16, 0.72), (-0.06, 1.0), (-0.08, 1.46), (-0.23, 1.4), (-0.18, 1.2)],
        shade,
    )
    drawing.shape([(-0.02, 0.7), (0.06, 0.68), (0.04, 1.4), (0.0, 1.4)], toned(coat, 0.45))


def runner(coat: str, legs: str, hair: str, scarf: str, skin: str = SKIN) -> np.ndarray:
    """A girl who runs towards us with an arm thrown up, her hair and scarf behind her (height, width, 4)."""
    drawing, shade = Drawing(), toned(coat, 0.6)
    drawing.shape(
        [
            (-0.06, 1.7),
            (-0.34, 1.66),
            (-0.52, 1.72),
            (-0.4, 1.56),
            (-0.46, 1.46),
            (-0.28, 1.44),
            (-0.1, 1.4),
            (0.06, 1.5),
        ],
        toned(hair, 0.7),
    )
    drawing.limb(
        [(-0.04, 1.44), (-0.3, 1.4), (-0.46, 1.28), (-0.64, 1.32)], (0.1, 0.09, 0.08, 0.1), toned(scarf, 0.75)
    )
    drawing.limb(
        [(-0.1, 0.92), (-0.15, 0.6), (-0.3, 0.42), (-0.36, 0.34)], (0.18, 0.14, 0.11, 0.08), toned(legs, 0.6)
    )
    drawing.limb([(-0.34, 0.4), (-0.4, 0.3)], (0.11, 0.09), "#1c1618")
    drawing.limb([(0.08, 0.92), (0.16, 0.62), (0.1, 0.3), (0.1, 0.1)], (0.2, 0.16, 0.12, 0.1), legs)
    drawing.limb([(0.1, 0.14), (0.13, 0.03), (0.2, 0.02)], (0.12, 0.11, 0.07), "#241a1a")
    drawing.limb([(-0.18, 1.36), (-0.34, 1.16), (-0.2, 1.04)], (0.13, 0.13, 0.1), shade)
    drawing.oval(-0.16, 1.03, 0.05, 0.05, toned(skin, 0.8))
    _flying_coat(drawing, coat, shade)
    drawing.limb([(0.2, 1.4), (0.36, 1.58), (0.34, 1.84)], (0.14, 0.12, 0.09), coat)
    drawing.oval(0.335, 1.9, 0.05, 0.06, skin)
    for k, reach in enumerate((0.085, 0.1, 0.095, 0.075)):
        drawing.limb([(0.3 + 0.026 * k, 1.92), (0.27 + 0.045 * k, 1.9 + reach)], (0.026, 0.018), skin)
    _head(drawing, 0.02, 1.66, hair, skin)
    drawing.limb([(-0.05, 1.74), (-0.16, 1.66), (-0.3, 1.62)], (0.06, 0.07, 0.03), hair)
    drawing.shape([(-0.12, 1.53), (0.12, 1.54), (0.14, 1.44), (0.0, 1.4), (-0.13, 1.43)], scarf)
    return drawing.lit(AMBER, COOL)


def standing(
    art: np.ndarray,
    x: float,
    y: float,
    floor: float,
    scale: float = 1.0,
    glow: float = 0.5,
    group: str = "shops",
    crisp: bool = False,
) -> Sign:
    """A figure put in the world with its feet at x, y."""
    wide, tall = WIDE_M * scale, TALL_M * scale
    return upright(
        art, x - wide / 2, floor, x + wide / 2, floor + tall, y, glow=glow, group=group, crisp=crisp
    )
