"""Her bracelet, close: her other hand turns it round her wrist, at the stop in her coat, or at home in what she wears there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
import cmath
from functools import partial
import math

import numpy as np

from ...people.face import FaceTones
from ...people.hand_model import Gesture
from ...people.spline import oval
from ..kit.hands import SLIM
from ..kit.sheet import Cloth, Print, close_sleeve, finished, lay, tones
from ..kit.stage import from_set

# Both arms come from her, one from each side: the hand that is lent hangs, the other reaches over to its wrist.
WRIST, OTHER = 1130 + 470j, 806 + 306j
TURN, OTHER_TURN = 132, 50
AMBER, TEAL, BONE = (
    ("#d98a34", "#8c4e24", "#f8cc84"),
    ("#2f7f86", "#1b4c5a", "#84c4c4"),
    ("#efe0c0", "#b09c80", "#fff8e6"),
)
GOLD, GOLD_DARK, GOLD_LIT = "#d8a84c", "#8c6424", "#fbe6a8"
# Held still, half closed.
LENT = Gesture(
    ((-7, 22, 34, 22), (-1, 30, 44, 28), (3, 38, 50, 32), (8, 44, 54, 34)),
    ((0.72, -0.62, -0.30), (0.90, -0.36, -0.24), (0.97, -0.12, -0.20)),
    roll=4,
)
# Finger and thumb about a bead, the others out of the way.
TURNING = Gesture(
    ((-4, 40, 46, 26), (1, 44, 44, 26), (5, 38, 40, 26), (10, 32, 38, 26)),
    ((0.70, -0.54, -0.46), (0.84, -0.18, -0.50), (0.92, 0.14, -0.36)),
    roll=-40,
)


@dataclass(frozen=True)
class Scene:
    """The part of a place that is behind her hands, how bright it is; her skin and sleeve in its light."""

    back: str
    box: tuple[float, float, float, float]
    skin: FaceTones
    cloth: Cloth
    bright: float = 0.72
    dim: float = 1.0


def _ring(t: float) -> tuple[float, float]:
    """Return a point of the bracelet about her wrist, at an angle; the near half is to the left."""
    q = WRIST + cmath.rect(1, math.radians(TURN - 180)) * complex(92 - 40 * math.cos(t), 88 * math.sin(t))
    return q.real, q.imag


def _beads(p: Print, dim: float) -> None:
    """Paint the thread and its beads over the near side of her wrist, each with its own shadow and light, the clasp
    on its way round, and a charm that hangs."""
    turns = np.linspace(-1.5, 1.5, 8)
    spots = [_ring(t) for t in turns]
    p.line([(x - 11, y + 8) for x, y in spots], 34, "#b06f58" if dim == 1 else "#6f6672", "tube")
    p.line(spots, 5, "#4a2c28", "tube")
    for k, (x, y) in enumerate(spots):
        if k == 2:
            continue
        base, dark, lit = (BONE, TEAL, BONE, BONE, AMBER, BONE, TEAL, BONE)[k]
        r = 24 - 8 * (abs(k - 3.5) / 3.5) ** 2
        p.fill(oval(x, y, r * 1.08, r), dark)
        p.fill(oval(x + 2, y - 2, r * 0.86, r * 0.78), base)
        p.fill(oval(x + 5, y - 6, r * 0.34, r * 0.28), lit)
    x, y = spots[2]
    with p.placed(x, y, 66):
        p.fill("-26,-11! 12,-11! 26,-4 26,4 12,11! -26,11!", GOLD_DARK)
        p.fill("-26,-11! 12,-11! 24,-5 24,1 10,5! -26,5!", GOLD)
        p.fill("-24,-9! 8,-9! 8,-5! -24,-5!", GOLD_LIT)
        p.line([(30 + 11 * math.cos(t), 11 * math.sin(t)) for t in np.linspace(0, 6.3, 14)], 5, GOLD, "flat")
    x, y = spots[6]
    p.line([(x - 2, y + 10), (x - 4, y + 44)], 4, "#4a2c28", "tube")
    star = [
        (
            x - 4 + (24 if k % 2 == 0 else 11) * math.sin(k * math.pi / 5),
            y + 64 - (24 if k % 2 == 0 else 11) * math.cos(k * math.pi / 5),
            True,
        )
        for k in range(10)
    ]
    p.fill(star, GOLD_DARK)
    p.fill([(a + 2, b - 3, True) for a, b, _ in star], GOLD)


def draw(scene: Scene) -> np.ndarray:
    """Return the picture."""
    under, beads, over, thumb = (Print() for _ in range(4))
    under.hand(
        WRIST,
        LENT,
        scene.skin,
        TURN,
        4.0,
        True,
        elbow=cmath.exp(1j * math.radians(TURN + 180 + 6)),
        length=110,
        girth=SLIM,
        to_lamp=(0.1, -0.99),
    )
    close_sleeve(under, WRIST + cmath.rect(250, math.radians(-48 + 9)), scene.cloth, -42, 1.2)
    _beads(beads, scene.dim)
    for p, only in ((over, "all"), (thumb, "front")):
        p.hand(
            OTHER, TURNING, scene.skin, OTHER_TURN, 3.6, False, only, elbow=-0.98 - 0.2j, length=60,
            girth=SLIM, to_lamp=(0.4, -0.9),
        )  # fmt: skip
    close_sleeve(over, OTHER - 122 - 24j, scene.cloth, 191, 0.9)
    back = from_set(scene.back, scene.box).astype(np.float32) * scene.bright
    return finished(lay(back, under, over, beads, thumb))


COAT, RAGLAN = ("#3f6f98", "#284c78", "#1a345c", "#e8a860"), ("#33548c", "#223c6c", "#16294e", "#9cc4dc")
LAMP, MOON, TUBE = (
    tones("#f4cda8", "#c9866a", "#7c403c"),
    tones("#d4bab4", "#928094", "#4c4664"),
    tones("#cfc4c6", "#8c8296", "#4c4664"),
)

PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "thing_bracelet": partial(draw, Scene("bus_stop/late", (60, 250, 760, 428), LAMP, COAT, 0.56)),
    "thing_bracelet_porch": partial(draw, Scene("porch/moon", (250, 240, 900, 506), MOON, RAGLAN, 0.8, 0.8)),
    "thing_bracelet_couch": partial(
        draw, Scene("living_room/tv_grey", (640, 270, 860, 484), TUBE, RAGLAN, 0.9, 0.8)
    ),
}
