"""What things are made of: the shared materials of the streets and of the rooms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .lights import SODIUM, TUNGSTEN
from .materials import brick, glowing, leafy, painted, pane, picture, toned, wet

MAPLE = [(0, "#4e1712"), (0.28, "#9a2c17"), (0.5, "#c94f1a"), (0.74, "#e08422"), (1, "#edb63e")]
MAPLE_DARK = [(0, "#331a1a"), (0.5, "#64351f"), (1, "#96622a")]
HEDGE = [(0, "#16261c"), (0.45, "#2c4630"), (1, "#5a7a4a")]
SPINES = [
    "#1c2438",
    "#7a2a26",
    "#c9a24a",
    "#24485a",
    "#e0d6bc",
    "#2a2430",
    "#9a5a2c",
    "#34503c",
    "#16181f",
    "#b8452e",
    "#d8c9a0",
    "#3c3458",
    "#1f3a3a",
    "#8a7a5c",
    "#5a1f24",
    "#40628a",
]


def _curtain() -> np.ndarray:
    """A lamplit window with drawn curtains, parted, and a lamp low behind them."""
    height, width = 192, 128
    v, u = np.mgrid[0:height, 0:width] / np.array([height, width])[:, None, None]
    folds = 0.62 + 0.38 * np.sin(u * 46 + np.sin(u * 9) * 2 + v * 1.5)
    part = np.clip((np.abs(u - 0.5) - 0.13 - 0.12 * v) * 14, 0, 1)
    lamp = np.exp(-((u - 0.62) ** 2 * 7 + (v - 0.62) ** 2 * 4))
    cloth = np.stack([0.86 * folds, 0.50 * folds, 0.22 * folds], -1) * (0.55 + 0.7 * lamp)[..., None]
    inside = np.stack([1.0 * lamp + 0.45, 0.78 * lamp + 0.25, 0.42 * lamp + 0.1], -1)
    return (inside * (1 - part[..., None]) + cloth * part[..., None]).astype(np.float32)


@dataclass
class Stuff:
    """Materials made when first asked for."""

    @cached_property
    def asphalt(self):
        return wet("#20242c", "#12151b", 0.30, 0.035, 0.30, (0.50, 0.60), bump=0.5)

    @cached_property
    def paving(self):
        return wet("#5a5a62", "#3a3c46", 0.42, 0.05, 0.40, (0.57, 0.68), slab=1.25, bump=0.3)

    @cached_property
    def granite(self):
        return painted("#8a8a8e", "#55565e", 0.45, scale=5, bump=0.2, grain=60)

    @cached_property
    def red_brick(self):
        return brick("#7a3a30", "#5c2a2a", "#3a3236")

    @cached_property
    def dark_brick(self):
        return brick("#5a3a3c", "#47303a", "#2c2a32")

    @cached_property
    def warm_brick(self):
        return brick("#8a5038", "#6a3a30", "#423a38")

    @cached_property
    def trim(self):
        return painted("#cfc6b4", "#8d8a88", 0.5, scale=1.5)

    @cached_property
    def green(self):
        return painted("#23443c", "#152a2a", 0.35)

    @cached_property
    def red(self):
        return painted("#9a2a26", "#5a1a20", 0.28, scale=1)

    @cached_property
    def teal(self):
        return painted("#2a6a6c", "#18444c", 0.4)

    @cached_property
    def navy(self):
        return painted("#20304e", "#142038", 0.4)

    @cached_property
    def cream(self):
        return painted("#e0d3b4", "#b8a684", 0.55)

    @cached_property
    def plaster(self):
        return painted("#c9b08a", "#a1855f", 0.8, scale=0.8)

    @cached_property
    def ceiling(self):
        return painted("#b4aa90", "#948a72", 0.9, scale=1.2, shine=0.1)

    @cached_property
    def steel(self):
        return painted("#c8ccd0", "#8a929c", 0.25, metal=0.9, scale=1)

    @cached_property
    def iron(self):
        return painted("#1a1d22", "#0e1014", 0.38, metal=0.3, scale=4)

    @cached_property
    def black(self):
        return painted("#17181c", "#0c0d10", 0.4)

    @cached_property
    def slats(self):
        return painted("#8a4f2c", "#5a3020", 0.34, scale=3, bump=0.2, grain=25)

    @cached_property
    def wood(self):
        return painted("#8a5a34", "#5c3820", 0.45, scale=3, bump=0.1)

    @cached_property
    def dark_wood(self):
        return painted("#543422", "#362014", 0.42, scale=3, bump=0.1)

    @cached_property
    def bark(self):
        return painted("#3a2c2a", "#1c1618", 0.85, scale=4, bump=0.8, grain=14)

    @cached_property
    def stone(self):
        return painted("#7c7a76", "#454650", 0.7, scale=2.2, bump=0.6, grain=9, vary=0.35)

    @cached_property
    def roof(self):
        return painted("#2a2c36", "#181a22", 0.55, bump=0.3)

    @cached_property
    def clapboard(self):
        return painted("#c9c4b8", "#8f8f96", 0.6, scale=0.8)

    @cached_property
    def church(self):
        return painted("#d8d6d0", "#a9abb4", 0.6, scale=0.3)

    @cached_property
    def grass(self):
        return painted("#2c3a24", "#18221c", 1.0, scale=1.2, bump=0.8, shine=0.0)

    @cached_property
    def pole(self):
        return painted("#4a3a30", "#2a2322", 0.8, scale=3, bump=0.4)

    @cached_property
    def dark_glass(self):
        return painted("#0c1420", "#080c14", 0.06, shine=0.8)

    @cached_property
    def pane(self):
        return pane()

    @cached_property
    def white(self):
        return painted("#e8e4d8", "#c8c4ba", 0.4, scale=1)

    @cached_property
    def blue(self):
        return painted("#1a4f94", "#123a70", 0.35, scale=1)

    @cached_property
    def rubber(self):
        return painted("#101114", "#0a0a0c", 0.6)

    @cached_property
    def linoleum(self):
        return painted("#8a4a36", "#6a3428", 0.35, scale=1.4)

    @cached_property
    def awning(self):
        return painted("#7c2b28", "#541c20", 0.7)

    @cached_property
    def canvas(self):
        return painted("#d8ccb0", "#a89c88", 0.7)

    @cached_property
    def yellow_line(self):
        return wet("#c8a040", "#8a6a28", 1.2, 0.1, 0.4, bump=0.2)

    @cached_property
    def white_line(self):
        return wet("#b8bcc0", "#70747c", 1.2, 0.1, 0.4, bump=0.2)

    @cached_property
    def maple(self):
        return leafy(MAPLE)

    @cached_property
    def dark_maple(self):
        return leafy(MAPLE_DARK)

    @cached_property
    def hedge(self):
        return leafy(HEDGE, 0.25)

    @cached_property
    def spines(self):
        return toned(SPINES, 0.45)

    @cached_property
    def sodium_bulb(self):
        return glowing(SODIUM, 60, "lamp")

    @cached_property
    def far_bulb(self):
        return glowing(SODIUM, 40, "lamp")

    @cached_property
    def bulb(self):
        return glowing(TUNGSTEN, 14, "shops")

    @cached_property
    def curtain(self):
        return picture(_curtain(), "curtain", 1.25, group="shops")

    @cached_property
    def one_bulb(self):
        return glowing(TUNGSTEN, 14, "one")

    @cached_property
    def tube(self):
        return glowing("#f4f6e2", 5, "shops")
