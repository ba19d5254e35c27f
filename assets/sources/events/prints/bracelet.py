"""Her bracelet, close: beads on a thread round her wrist, at the stop in her coat, or at home in what she wears there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
import math

import numpy as np

from ...people.face import FaceTones
from ...people.spline import oval
from ..kit.board import straight
from ..kit.printed_porch import draw_deck, draw_wall
from ..kit.sheet import Cloth, Print, close_sleeve, finished, lay, tones
from ..thing import RESTING

WRIST = 1090 + 452j
AMBER, TEAL, BONE = (
    ("#d98a34", "#8c4e24", "#f8cc84"),
    ("#2f7f86", "#1b4c5a", "#84c4c4"),
    ("#efe0c0", "#b09c80", "#fff8e6"),
)


@dataclass(frozen=True)
class Scene:
    """What is behind her hand, and her skin and sleeve in its light."""

    back: Callable[[Print], None]
    skin: FaceTones
    cloth: Cloth
    dim: float = 1.0


def _stop(p: Print) -> None:
    """Paint the night at the stop, with nothing in it but the lamp's cone."""
    p.fill(straight((-10, -10), (1930, -10), (1930, 1090), (-10, 1090)), "#10283c")
    p.fill(straight((-10, 800), (1930, 720), (1930, 1090), (-10, 1090)), "#0b1c2e")
    p.fill(straight((1130, -20), (1400, -20), (2140, 1100), (420, 1100)), "#4a3834")
    p.fill(straight((1200, -20), (1330, -20), (1700, 1100), (800, 1100)), "#74503a")
    for x, y, r in ((170, 190, 54), (330, 300, 34), (96, 420, 26), (520, 150, 30)):
        p.fill(oval(x, y, r), "#19405a")


def _porch(p: Print) -> None:
    """Paint the boards of the porch."""
    draw_wall(p, -10, 1930, 760, 92)
    draw_deck(p, 760, (960, 100))


def _couch(p: Print) -> None:
    """Paint the couch's plum, and what the film throws on it."""
    p.fill(straight((-10, -10), (1930, -10), (1930, 1090), (-10, 1090)), "#3b3850")
    for x in (-60, 600, 1260):
        p.fill(f"{x},140! {x + 60},80 {x + 580},80 {x + 640},140! {x + 640},760! {x},760!", "#4c4865")
        p.fill(f"{x},140! {x + 60},80 {x + 580},80 {x + 640},140! {x + 610},160 {x + 40},160!", "#6a6685")
    p.fill(straight((-10, 760), (1930, 760), (1930, 1090), (-10, 1090)), "#2a283c")
    p.fill(straight((-10, 752), (1930, 752), (1930, 776), (-10, 776)), "#6a6685")


def _beads(p: Print, dim: float) -> None:
    """Paint the thread and its beads over the near side of her wrist, each with its own shadow and light, and a charm that hangs."""
    c = WRIST + 74 + 6j
    spots = [(c.real + 34 * math.cos(t), c.imag + 82 * math.sin(t)) for t in np.linspace(-1.4, 1.4, 7)]
    p.line([(x + 12, y + 6) for x, y in spots], 34, "#8a5a48" if dim == 1 else "#5c5560", "tube")
    p.line(spots, 5, "#4a2c28", "tube")
    for k, (x, y) in enumerate(spots):
        base, dark, lit = (BONE, TEAL, BONE, AMBER, BONE, TEAL, BONE)[k]
        r = 23 - 7 * abs(k - 3) / 3
        p.fill(oval(x, y, r * 1.1, r), dark)
        p.fill(oval(x - 2, y - 2, r * 0.86, r * 0.78), base)
        p.fill(oval(x - 4, y - 5, r * 0.34, r * 0.28), lit)
    x, y = spots[5]
    p.line([(x + 6, y + 10), (x + 4, y + 44)], 4, "#4a2c28", "tube")
    star = [
        (
            x + 4 + (22 if k % 2 == 0 else 10) * math.sin(k * math.pi / 5),
            y + 62 - (22 if k % 2 == 0 else 10) * math.cos(k * math.pi / 5),
            True,
        )
        for k in range(10)
    ]
    p.fill(star, "#8c6424")
    p.fill([(a - 2, b - 3, True) for a, b, _ in star], "#e3b85c")


def draw(scene: Scene) -> np.ndarray:
    """Return the picture."""
    back, hand = Print(), Print()
    scene.back(back)
    hand.hand(
        WRIST,
        RESTING,
        scene.skin,
        168,
        4.3,
        True,
        elbow=1 + 0.02j,
        length=96,
        girth=0.84,
        to_lamp=(-0.2, -0.98),
    )
    _beads(hand, scene.dim)
    close_sleeve(hand, WRIST + 250 + 10j, scene.cloth, 4, 1.34)
    return finished(lay(np.zeros((1080, 1920, 3), np.float32), back, hand))


COAT, RAGLAN = ("#3f6f98", "#284c78", "#1a345c", "#e8a860"), ("#33548c", "#223c6c", "#16294e", "#9cc4dc")
LAMP, MOON, TUBE = (
    tones("#f4cda8", "#c9866a", "#7c403c"),
    tones("#d4bab4", "#928094", "#4c4664"),
    tones("#cfc4c6", "#8c8296", "#4c4664"),
)

PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "thing_bracelet": partial(draw, Scene(_stop, LAMP, COAT)),
    "thing_bracelet_porch": partial(draw, Scene(_porch, MOON, RAGLAN, 0.8)),
    "thing_bracelet_couch": partial(draw, Scene(_couch, TUBE, RAGLAN, 0.8)),
}
