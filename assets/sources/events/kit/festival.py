"""What the flash saw at the Harvest Festival: everyone look at me, and everyone did. Minus two."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from ...people import kirk, luke, rory
from ...people.expression import Expression
from ...people.light import LIGHTS
from ...people.painter import Painter, mix
from ...people.spline import moved, oval
from .backs import draw_jess_back, draw_jess_head
from .board import Board, rounded
from .cast import somebody
from .figure import flattened
from .glass import behind_glass
from .home import fairy_lights
from .stage import defocus, over, painter, screen, spot

SETS = ("bus_stop/no_lamp_sky", "bus_stop/no_lamp")
SQUINT = Expression(inner=5, middle=6, outer=3, lid=0.42, low=0.42, mouth="flat", tilt=-2)
GRIN = Expression(inner=2, middle=4, outer=2, lid=0.4, low=0.5, mouth="grin", tilt=3, front=True)
FLASH = replace(LIGHTS["store"], night=0.1, rim=0.5, wrap=0.2, to_lamp=(0.1, -0.99))


def _goat(p: Painter) -> None:
    """Paint a goat that looks straight into the flash."""
    coat = p.part(
        "goat",
        "-150,420! -140,210 -90,120! -70,40 -54,-10 0,-30 54,-10 70,40 90,120! 150,210 170,420!",
        5,
        0.4,
    )
    for side in (-1, 1):
        p.line(
            f"{side * 24},-20 {side * 44},-90 {side * 92},-130", 22, "#8a7862", [(0, 1), (0.7, 0.7), (1, 0.1)]
        )
        p.fill(f"{side * 50},4! {side * 120},-6 {side * 164},40! {side * 110},46 {side * 58},34!", "#d8c6aa")
    p.fill(coat, "#d9c9ae")
    p.fill("10,-40! 90,-20 190,440! 40,440!", "#c4b094", 0.7, coat)
    head = p.shape("-62,-6 0,-32 62,-6 74,60 56,150 30,196 0,206 -30,196 -56,150 -74,60")
    p.fill(moved(head, 6, 18), "#9a8468", 0.7, coat)
    p.fill(head, "#f4ead8")
    p.fill("14,-40! 30,60 20,120 26,220! 100,220! 100,-40!", "#cdbca0", 0.8, head)
    p.fill("-34,70 0,60 34,70 40,140 0,172 -40,140", "#d8b8a4")
    p.line("-20,122 0,134 20,122", 5, "#7a4a44", "taper")
    for side in (-1, 1):
        p.fill(oval(side * 42, 36, 16, 13), "#f6d060")
        p.fill(rounded(side * 42 - 11, 32, side * 42 + 11, 40, 3), "#20181a")
        p.fill(oval(side * 14, 104, 5, 4), "#7a4a44")
    p.fill("-22,166! 22,166! 10,236 0,262 -10,230!", "#e4d6be")


def _crowd(b: Board) -> None:
    """Paint those in the rows behind: hats and faces, all towards the flash."""
    chance = np.random.default_rng(12)
    for row, (y, r, dim) in enumerate(((430, 46, 0.5), (520, 58, 0.3))):
        for k in range(13 - row * 2):
            x = -20 + (160 + 30 * row) * k + chance.uniform(-24, 24)
            top = y + chance.uniform(-34, 30)
            coat = ("#5c3a44", "#3c5060", "#5a5a40", "#6d4a34", "#46405e")[int(chance.integers(5))]
            hair = ("#2a2028", "#5a3a24", "#8a6a44", "#a8a09a", "#3c2a20")[int(chance.integers(5))]
            skin = ("#d8a684", "#c08a66", "#8a5a44", "#e0b290", "#b07a5a")[int(chance.integers(5))]
            r = r * chance.uniform(0.88, 1.12)
            b.fill(rounded(x - r * 1.5, top + r, x + r * 1.5, 1100, 40), mix(coat, "#141830", dim), 1, 3)
            b.fill(oval(x, top - r * 0.16, r * 1.02, r * 1.14), mix(hair, "#141830", dim), 1, 3)
            b.fill(
                oval(x, top + r * 0.14, r * chance.uniform(0.72, 0.84), r * 0.94),
                mix(skin, "#141830", dim),
                1,
                3,
            )
            for dx in (-0.32, 0.32):
                b.fill(rounded(x + dx * r - 8, top, x + dx * r + 8, top + 5, 2), "#3a2a30", 0.9, 1.4)
            b.fill(rounded(x - 12, top + r * 0.58, x + 12, top + r * 0.58 + 6, 3), "#9a5048", 0.8, 1.6)


def festival() -> np.ndarray:
    """Return what the flash saw: all the town, a goat, she a blur in the middle, he at the edge, on his way."""
    b = Board(behind_glass(SETS, (560, 380, 760, 428)))
    b.smear(9, 9)
    b.rgb = b.rgb * 0.55
    _crowd(b)
    b.smear(4, 4)
    b.rgb = fairy_lights(b.rgb, ("-40,60 480,190 980,80", "980,80 1460,200 1980,50"), 92, 11, 0.7)
    for layer in (
        somebody(luke.HEAD, SQUINT, luke.crossed, None, (500, 420), 0.86),
        somebody(kirk.HEAD, GRIN, kirk.clipboard, None, (1330, 450), 0.8),
    ):
        b.rgb = over(b.rgb, flattened(layer, FLASH))
    her = flattened(
        somebody(
            rory.HEAD,
            rory.HEAD.expressions()["surprised"],
            rory.PERSON.poses["pockets"].body,
            None,
            (940, 430),
            0.86,
            True,
            3,
        ),
        FLASH,
    )
    solid = cv2.blur(np.dstack([her[..., :3] * her[..., 3:], her[..., 3:]]), (74, 3))
    b.rgb = b.rgb * (1 - solid[..., 3:]) + solid[..., :3]
    goat = painter((190, 640), 1.1)
    _goat(goat)
    b.rgb = over(b.rgb, flattened([goat], FLASH))
    his = painter((1800, 380), 1.02)
    draw_jess_back(his)
    draw_jess_head(his)
    b.rgb = over(b.rgb, defocus(flattened([his], FLASH) * np.array([0.8, 0.8, 0.86, 1], np.float32), 2.4))
    b.rgb = screen(b.rgb, spot((960, 640), (900, 560))[..., None] * np.array([0.20, 0.18, 0.14], np.float32))
    return np.clip((b.rgb - 0.5) * 1.08 + 0.52, 0, 1)
