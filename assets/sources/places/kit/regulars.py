"""The people one knows, seen through a window or over the back of a booth.

Like the figures they are outlined in metres, x to the right and z up; those who sit have their foot on the
seat, and whoever stands behind a counter has it on the floor.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from .figures import AMBER, COOL, Drawing, Outline, toned

SKIN = "#d9a884"
DARK_HAIR, BROWN_HAIR = "#38231c", "#5f3722"
PLUM, TEAL, COAT_BLUE, SCARF = "#7d3040", "#3f6470", "#4a6c96", "#a83428"
TAPE, LABEL, LICORICE = "#2c6a4a", "#efe6cf", "#c8302c"


def _lock(drawing: Drawing, line: Outline, wide: float, code: str) -> None:
    """A lock of hair, tapering to its end."""
    count = len(line)
    drawing.limb(line, [wide * (1 - 0.75 * k / (count - 1)) for k in range(count)], code)


# Puts an outline of a head where the head is, nodding.
Placing = Callable[[Outline], list[tuple[float, float]]]


def _crown(drawing: Drawing, hair: str, long: bool, placed: Placing) -> None:
    """The hair on a head from the side."""
    crown = [
        (0.085, 0.07),
        (0.06, 0.15),
        (-0.04, 0.175),
        (-0.13, 0.11),
        (-0.145, 0.0),
        (-0.1, -0.12),
        (-0.03, -0.1),
        (-0.02, 0.02),
        (0.03, 0.085),
    ]
    drawing.shape(placed(crown), hair)
    for k, reach in enumerate((0.34, 0.4, 0.36) if long else ()):
        root = -0.03 - 0.04 * k
        line = [(root, 0.03), (root - 0.04, -0.14), (root - 0.02, -0.26), (root - 0.05, -reach)]
        _lock(drawing, placed(line), 0.06, toned(hair, 1.0 + 0.22 * (k == 1)))
    drawing.limb(placed([(-0.11, 0.1), (-0.03, 0.145), (0.04, 0.12)]), (0.012, 0.03, 0.012), toned(hair, 1.6))


def _profile(
    drawing: Drawing, x: float, z: float, way: int, hair: str, nod: float = 0.0, long: bool = True
) -> None:
    """A head from the side; `way` is 1 to the right and -1 to the left, `nod` in radians, hair may be
    `long`."""
    cosine, sine = math.cos(nod), math.sin(nod)

    def placed(outline: Outline) -> list[tuple[float, float]]:
        return [(x + way * (a * cosine + b * sine), z + b * cosine - a * sine) for a, b in outline]

    if long:
        drawing.shape(
            placed(
                [(-0.06, 0.1), (-0.15, 0.02), (-0.16, -0.16), (-0.13, -0.36), (-0.02, -0.34), (0.0, -0.05)]
            ),
            toned(hair, 0.7),
        )
    drawing.limb(placed([(-0.02, -0.06), (-0.03, -0.2)]), (0.09, 0.1), toned(SKIN, 0.62))
    face = [
        (-0.05, 0.1),
        (0.05, 0.11),
        (0.082, 0.06),
        (0.08, 0.015),
        (0.112, -0.018),
        (0.086, -0.036),
        (0.088, -0.06),
        (0.078, -0.1),
        (0.03, -0.115),
        (-0.03, -0.07),
    ]
    drawing.shape(placed(face), SKIN, 2)
    drawing.shape(placed([(-0.05, 0.03), (0.012, 0.02), (0.03, -0.11), (-0.02, -0.09)]), toned(SKIN, 0.76))
    drawing.shape(placed([(0.048, 0.022), (0.074, 0.024), (0.072, 0.01), (0.05, 0.008)]), toned(SKIN, 0.28))
    drawing.limb(placed([(0.04, 0.052), (0.078, 0.05)]), (0.012, 0.008), toned(hair, 0.8))
    drawing.shape(placed([(0.062, -0.066), (0.088, -0.06), (0.085, -0.074)]), "#9a4a44", 1)
    _crown(drawing, hair, long, placed)


def _waves(drawing: Drawing, hair: str) -> None:
    """Dark waves down a back."""
    waves = [
        (-0.08, 1.0),
        (-0.14, 0.9),
        (-0.13, 0.8),
        (-0.22, 0.7),
        (-0.17, 0.59),
        (-0.26, 0.48),
        (-0.17, 0.4),
        (-0.17, 0.27),
        (-0.07, 0.33),
        (-0.02, 0.23),
        (0.06, 0.32),
        (0.14, 0.24),
        (0.17, 0.39),
        (0.26, 0.46),
        (0.18, 0.58),
        (0.23, 0.7),
        (0.13, 0.8),
        (0.14, 0.9),
        (0.08, 1.0),
        (0.0, 1.04),
    ]
    drawing.shape(waves, hair, 2)
    for root, sway, reach, tone in (
        (-0.07, -0.09, 0.4, 1.5),
        (-0.02, -0.03, 0.34, 2.1),
        (0.03, 0.03, 0.36, 1.7),
        (0.07, 0.08, 0.42, 2.4),
        (0.1, 0.1, 0.56, 1.6),
        (-0.1, -0.08, 0.56, 1.3),
    ):
        line = [
            (root, 0.99),
            (root + sway * 0.9, 0.84),
            (root + sway * 0.2, 0.72),
            (root + sway * 1.4, 0.6),
            (root + sway * 0.6, 0.48),
            (root + sway * 1.2, reach - 0.04),
        ]
        drawing.limb(line, (0.012, 0.03, 0.024, 0.028, 0.022, 0.008), toned(hair, 1.15 * tone))


def mother_from_behind() -> np.ndarray:
    """Lorelai in a booth with her back to us: dark waves down over a coat that is half on, and a whip of
    licorice for a baton (height, width, 4)."""
    # In the lamp's full light; from outside, through the glass, it looks lighter.
    drawing, hair, sleeve = Drawing(), toned(DARK_HAIR, 0.5), toned(TEAL, 0.7)
    drawing.limb([(0.17, 0.56), (0.31, 0.42), (0.33, 0.66), (0.3, 0.8)], (0.12, 0.12, 0.09, 0.07), sleeve)
    drawing.oval(0.3, 0.84, 0.04, 0.048, SKIN)
    whip = [(0.29, 0.84), (0.25, 0.98), (0.32, 1.08), (0.43, 1.05), (0.47, 0.95)]
    drawing.limb(whip, (0.014, 0.016, 0.016, 0.014, 0.012), LICORICE)
    body = [(-0.2, 0), (-0.19, 0.3), (-0.22, 0.54), (-0.1, 0.67), (0.1, 0.67), (0.22, 0.54), (0.19, 0.3)]
    drawing.shape([*body, (0.2, 0)], sleeve)
    # The coat is on her left arm, and has slipped off the other shoulder.
    coat = [(-0.3, 0), (-0.27, 0.34), (-0.25, 0.58), (-0.12, 0.66), (0.02, 0.6), (0.2, 0.36), (0.28, 0.2)]
    drawing.shape([*coat, (0.26, 0)], PLUM)
    drawing.shape([(-0.3, 0), (-0.27, 0.34), (-0.25, 0.58), (-0.16, 0.62), (-0.12, 0)], toned(PLUM, 0.58))
    drawing.limb([(0.0, 0.61), (0.2, 0.37), (0.28, 0.2)], (0.05, 0.07, 0.05), toned(PLUM, 1.4))
    drawing.limb([(-0.02, 0.56), (0.0, 0.3), (-0.01, 0)], (0.01, 0.014, 0.014), toned(PLUM, 0.5))
    drawing.limb([(0, 0.8), (0, 0.64)], (0.1, 0.12), toned(SKIN, 0.6))
    _waves(drawing, hair)
    return drawing.lit(AMBER, COOL)


def talk_in_a_booth() -> np.ndarray:
    """Mother and daughter across a table: Lorelai on the left listens with her chin on her fist, Rory tells
    it with both hands, a tape in one of them (height, width, 4). The seat is at the foot."""
    drawing = Drawing()
    mother, girl = -0.38, 0.38
    for x, way, coat in ((mother, 1, PLUM), (girl, -1, COAT_BLUE)):
        back = [
            (-0.17, 0.0),
            (-0.16, 0.3),
            (-0.12, 0.55),
            (-0.02, 0.63),
            (0.1, 0.58),
            (0.15, 0.3),
            (0.2, 0.0),
        ]
        drawing.shape([(x + way * a, z) for a, z in back], coat)
        shade = [(-0.17, 0.0), (-0.16, 0.3), (-0.12, 0.55), (-0.05, 0.6), (-0.04, 0.2), (-0.02, 0.0)]
        drawing.shape([(x + way * a, z) for a, z in shade], toned(coat, 0.6))
    _profile(drawing, mother + 0.1, 0.83, 1, DARK_HAIR, 0.1)
    _profile(drawing, girl - 0.06, 0.86, -1, BROWN_HAIR, -0.06)
    drawing.shape([(0.28, 0.72), (0.46, 0.74), (0.47, 0.63), (0.36, 0.58), (0.27, 0.63)], SCARF)
    drawing.limb([(0.31, 0.66), (0.3, 0.48)], (0.07, 0.06), toned(SCARF, 0.8))
    # Her elbow on the table, and her chin on her fist.
    drawing.limb(
        [(mother + 0.02, 0.55), (mother + 0.16, 0.36), (mother + 0.25, 0.3)], (0.13, 0.12, 0.1), PLUM
    )
    drawing.limb([(mother + 0.25, 0.3), (mother + 0.2, 0.5), (mother + 0.17, 0.66)], (0.1, 0.085, 0.06), PLUM)
    drawing.oval(mother + 0.165, 0.705, 0.042, 0.04, SKIN)
    # One hand is out flat, the other has Oz halfway up.
    drawing.limb(
        [(girl - 0.02, 0.55), (girl - 0.16, 0.38), (girl - 0.34, 0.47)], (0.12, 0.11, 0.07), COAT_BLUE
    )
    drawing.limb([(girl - 0.33, 0.46), (girl - 0.43, 0.5)], (0.05, 0.03), SKIN)
    arm = [(girl + 0.04, 0.56), (girl + 0.02, 0.36), (girl - 0.16, 0.5), (girl - 0.23, 0.74)]
    drawing.limb(arm, (0.13, 0.12, 0.1, 0.07), toned(COAT_BLUE, 1.2))
    drawing.oval(girl - 0.24, 0.8, 0.042, 0.05, SKIN)
    tape = [(girl - 0.33, 0.8), (girl - 0.29, 1.02), (girl - 0.17, 1.0), (girl - 0.21, 0.78)]
    drawing.shape(tape, TAPE, 1)
    drawing.shape(
        [(girl - 0.312, 0.93), (girl - 0.3, 0.985), (girl - 0.19, 0.965), (girl - 0.2, 0.91)], LABEL, 1
    )
    drawing.limb([(girl - 0.27, 0.8), (girl - 0.22, 0.82)], (0.03, 0.03), SKIN)
    return drawing.lit(AMBER, COOL)


def girl_making_a_point() -> np.ndarray:
    """Rory from the side, turned to the right, one finger in the air (height, width, 4)."""
    drawing = Drawing()
    back = [(-0.16, 0.5), (-0.18, 0.9), (-0.15, 1.3), (-0.06, 1.47), (0.08, 1.45), (0.14, 1.2), (0.12, 0.9)]
    drawing.shape([*back, (0.16, 0.5)], COAT_BLUE)
    shade = [(-0.16, 0.5), (-0.18, 0.9), (-0.15, 1.3), (-0.08, 1.44), (-0.05, 1.0), (-0.04, 0.5)]
    drawing.shape(shade, toned(COAT_BLUE, 0.6))
    drawing.limb([(0.02, 1.38), (0.05, 1.1), (0.2, 0.98)], (0.12, 0.11, 0.08), toned(COAT_BLUE, 0.8))
    _profile(drawing, 0.02, 1.65, 1, BROWN_HAIR, -0.08)
    drawing.shape([(-0.1, 1.53), (0.08, 1.54), (0.1, 1.44), (0.0, 1.38), (-0.09, 1.43)], SCARF)
    drawing.limb([(0.05, 1.4), (0.2, 1.24), (0.34, 1.42)], (0.13, 0.12, 0.08), toned(COAT_BLUE, 1.15))
    drawing.oval(0.355, 1.47, 0.042, 0.05, SKIN)
    drawing.limb([(0.36, 1.5), (0.372, 1.62)], (0.03, 0.022), SKIN)
    return drawing.lit(AMBER, COOL)


def clerk_with_his_chin_out() -> np.ndarray:
    """Kirk from the side, turned to the left: vest, tie and chin (height, width, 4)."""
    drawing, vest, shirt = Drawing(), "#b8892c", "#d8d2c4"
    back = [(0.16, 0.5), (0.17, 0.9), (0.15, 1.3), (0.07, 1.47), (-0.07, 1.45), (-0.13, 1.2), (-0.12, 0.9)]
    drawing.shape([*back, (-0.14, 0.5)], vest)
    drawing.shape([(0.16, 0.5), (0.17, 0.9), (0.15, 1.3), (0.08, 1.42), (0.05, 0.5)], toned(vest, 0.62))
    drawing.shape([(-0.07, 1.46), (0.03, 1.48), (-0.06, 1.16), (-0.12, 1.2)], shirt)
    drawing.limb([(-0.06, 1.42), (-0.1, 1.2)], (0.03, 0.04), "#8a2c2c")
    drawing.limb([(0.03, 1.38), (0.02, 1.12), (-0.16, 1.04)], (0.14, 0.12, 0.08), shirt)
    drawing.oval(-0.19, 1.04, 0.04, 0.04, SKIN)
    _profile(drawing, -0.03, 1.66, -1, "#6a4a2c", -0.2, long=False)
    return drawing.lit(AMBER, COOL)


def uncle_drying_a_glass() -> np.ndarray:
    """Luke from the front: flannel, the cap back to front, a glass in one hand and a rag in the other
    (height, width, 4)."""
    drawing, flannel = Drawing(), "#8c3a30"
    torso = [(-0.2, 0.7), (-0.18, 1.1), (-0.26, 1.42), (-0.1, 1.52), (0.1, 1.52), (0.26, 1.42), (0.18, 1.1)]
    drawing.shape([*torso, (0.2, 0.7)], flannel)
    drawing.shape([(-0.2, 0.7), (-0.18, 1.1), (-0.26, 1.42), (-0.12, 1.48), (-0.1, 0.7)], toned(flannel, 0.6))
    for x in (-0.14, -0.05, 0.13):
        drawing.limb([(x, 1.46), (x * 0.9, 0.75)], (0.016, 0.016), toned(flannel, 0.5))
    for z in (1.36, 1.22, 1.08, 0.94):
        drawing.limb([(-0.16, z), (0.16, z)], (0.014, 0.014), toned(flannel, 1.35))
    drawing.shape([(-0.07, 1.52), (0.07, 1.52), (0.05, 1.0), (-0.05, 1.0)], "#8a8d92")
    for side in (-1, 1):
        arm = [(side * 0.24, 1.4), (side * 0.31, 1.16), (side * 0.1, 1.16)]
        drawing.limb(arm, (0.13, 0.12, 0.09), toned(flannel, 0.7 if side < 0 else 1.1))
    drawing.shape([(-0.04, 1.14), (-0.05, 1.32), (0.06, 1.32), (0.05, 1.14)], "#c8dce0", 1)
    drawing.shape([(0.02, 1.15), (0.025, 1.31), (0.055, 1.31), (0.045, 1.15)], "#f4f6ee", 1)
    rag = [(0.0, 1.2), (0.12, 1.24), (0.16, 1.1), (0.1, 0.94), (0.03, 0.98), (-0.01, 1.1)]
    drawing.shape(rag, "#d8d2c0")
    drawing.oval(-0.06, 1.17, 0.045, 0.05, SKIN)
    drawing.oval(0.09, 1.2, 0.045, 0.045, SKIN)
    drawing.limb([(0.0, 1.58), (0.005, 1.48)], (0.1, 0.11), toned(SKIN, 0.62))
    drawing.oval(0, 1.66, 0.09, 0.115, "#3a281c")
    face = [(-0.066, 0.06), (0.068, 0.06), (0.072, -0.02), (0.045, -0.09), (0, -0.11), (-0.045, -0.09)]
    drawing.shape([(x, 1.64 + z) for x, z in [*face, (-0.072, -0.02)]], SKIN)
    cheek = [(-0.07, 0.05), (-0.02, 0.05), (-0.03, -0.1), (-0.07, -0.03)]
    drawing.shape([(x, 1.64 + z) for x, z in cheek], toned(SKIN, 0.7))
    stubble = [(-0.064, -0.04), (0.064, -0.04), (0.045, -0.092), (0, -0.112), (-0.045, -0.092)]
    drawing.shape([(x, 1.64 + z) for x, z in stubble], toned(SKIN, 0.62), 2)
    for x in (-0.03, 0.032):
        drawing.oval(x, 1.645, 0.01, 0.007, toned(SKIN, 0.3))
    crown = [(-0.1, 0.05), (-0.1, 0.13), (0, 0.175), (0.1, 0.13), (0.1, 0.05), (0, 0.075)]
    drawing.shape([(x, 1.64 + z) for x, z in crown], "#35507c")
    drawing.limb([(-0.055, 1.705), (0, 1.725), (0.055, 1.705)], (0.016, 0.02, 0.016), "#4a3020")
    return drawing.lit(AMBER, COOL)
