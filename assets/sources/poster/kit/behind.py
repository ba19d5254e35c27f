"""What a bus leaves behind: the street in its back window, and whoever runs in it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ...events.kit.figure import flattened, painted
from ...events.kit.runner import draw_body, draw_running_head
from ...events.kit.style import LOOK
from ...people.light import LIGHTS
from .nature import draw_leaf, draw_ridge, hang_moon, spread_sky, spread_stars
from .place import Pool
from .sheet import Sheet
from .shops import DINER_DOOR, DINER_PANES, front_diner, front_store, mask_panes
from .street import stand_lamp_post
from .view import View

# The eye of who sits turned round; the road runs away from it to the church.
STREET = View(1010, 420, 420, 1.4)
SIDE, KERB = 5.4, 3.7  # metres from the middle of the road to the houses, to the kerb
NEAR = 6.2  # where the two shops begin
HOUSE = 4.45
CHURCH = 34.0
LAMPS = ((-KERB - 0.3, 9.6), (KERB + 0.3, 17.0), (-KERB - 0.3, 26.0))
LIT = 2  # of them have a cone that is seen
HER_LIGHT = replace(LIGHTS["night"], night=0.08, wrap=0.4, rim=1.0, kick=0.45, to_lamp=(-0.3, -0.95))
HER_TALL = 1.72


def draw_street(sheet: Sheet) -> None:
    """The road under the lamps, the diner and the shut store on either side, the church at its end."""
    at = STREET.at
    with sheet.shifted(0, 168):
        spread_sky(sheet, 250, ("navy", "teal-", "teal"))
    spread_stars(sheet, 120, (500, 230, 1020, 180), 3)
    hang_moon(sheet, 1206, 330, 20)
    with sheet.shifted(0, -160):
        draw_ridge(sheet, 590, 40, "navy-", 2, 14)
    sheet.rect(0, 420, 2020, 760, "bottle-")
    _draw_church(sheet)
    far, near = 60.0, 1.6
    sheet.poly([at(-SIDE, 0, far), at(SIDE, 0, far), at(SIDE, 0, near), at(-SIDE, 0, near)], "stone-")
    sheet.poly([at(-KERB, 0, far), at(KERB, 0, far), at(KERB, 0, near), at(-KERB, 0, near)], "asphalt-")
    for side in (-1, 1):
        x = side * KERB
        sheet.poly([at(x, 0, far), at(x + 0.09, 0, far), at(x + 0.09, 0, near), at(x, 0, near)], "steel-")
    for i in range(11):
        z = 2.2 + i * 2.6
        sheet.poly([at(-0.07, 0, z + 1.2), at(0.07, 0, z + 1.2), at(0.07, 0, z), at(-0.07, 0, z)], "gold")
    _draw_houses(sheet)
    with sheet.on(STREET.side(-SIDE, 0, NEAR)):
        front_diner(sheet, (), HOUSE)
    with sheet.on(STREET.side(SIDE, 0, NEAR + 7.0, away=False)):
        front_store(sheet, (), HOUSE)
    for x, z in reversed(LAMPS):
        with sheet.on(STREET.wall(x, 0, z)), sheet.shifted(0, 0, 1.0, flip=x > 0):
            stand_lamp_post(sheet, 4.4, 0.9)
            sheet.oval(0.9, -3.94, 0.26, 0.09, "=#FFF3CE")
    for i in range(46):
        z = 2.6 + (i * 37) % 19 * 0.7
        x, y = at(-4.8 + ((i * 61) % 97) / 10, 0, z)
        draw_leaf(sheet, x, y, 46 / z, i * 1.7, ("brick", "rust", "leaf")[i % 3], 0.4)


def _draw_church(sheet: Sheet) -> None:
    with sheet.on(STREET.wall(0, 0, CHURCH)):
        sheet.rect(-2.6, -3.0, 5.2, 3.0, "grey-")
        sheet.poly([(-2.9, -3.0), (0, -5.6), (2.9, -3.0)], "navy-")
        sheet.rect(-1.0, -8.2, 2.0, 8.2, "steel")
        sheet.rect(0.2, -8.2, 0.8, 8.2, "grey")
        sheet.poly([(-1.1, -8.2), (0, -13.0), (1.1, -8.2)], "navy")
        sheet.oval(0, -6.8, 0.74, 0.74, "=#FFE3A0")


def _draw_houses(sheet: Sheet) -> None:
    """The next houses along the road, smaller and smaller, a window lit here and there."""
    for side in (-1, 1):
        for i, (z, ink) in enumerate(((27.0, "plum-"), (20.4, "maroon-"), (NEAR + 7.2, "brick-"))):
            tall = 4.6 + 0.8 * ((i + (side > 0)) % 2)
            with sheet.on(STREET.side(side * SIDE, 0, z if side < 0 else z + 6.2, away=side < 0)):
                sheet.rect(0, -tall, 6.2, tall, ink)
                sheet.rect(-0.1, -tall - 0.1, 6.4, 0.22, "plaster-")
                for k in range(3):
                    lit = (k + i + (side > 0)) % 3 == 0
                    sheet.rect(0.7 + k * 1.8, -tall + 0.9, 1.0, 1.2, "=#F2B052" if lit else "navy")
                    sheet.rect(0.7 + k * 1.8, -2.0, 1.0, 1.3, "=#E8A050" if lit and i != 2 else "navy-")


def street_pools() -> list[Pool]:
    """The diner's glass with what it lays on the pavement, and the lamps' cones."""
    return [Pool("cosy", _mask_diner), Pool("lamp", _mask_lamps)]


def _mask_diner(sheet: Sheet) -> None:
    with sheet.on(STREET.side(-SIDE, 0, NEAR)):
        mask_panes(sheet, DINER_PANES, DINER_DOOR)
    at = STREET.at
    for x, w in DINER_PANES:
        z0, z1 = NEAR + x, NEAR + x + w
        sheet.poly(
            [at(-SIDE, 0, z0), at(-SIDE, 0, z1), at(-KERB + 0.6, 0, z1), at(-KERB + 0.6, 0, z0)], "#FFFFFF"
        )


def _mask_lamps(sheet: Sheet) -> None:
    for x, z in LAMPS[:LIT]:
        lamp = x - 0.9 * (1 if x > 0 else -1)
        a, b = STREET.at(lamp - 0.26, 3.94, z), STREET.at(lamp + 0.26, 3.94, z)
        c, d = STREET.at(lamp + 1.25, 0, z), STREET.at(lamp - 1.25, 0, z)
        sheet.poly([a, b, c, d], "#FFFFFF")
        px = STREET.size(z)
        sheet.oval((c[0] + d[0]) / 2, c[1], 1.25 * px, 0.3 * px, "#FFFFFF")


def her_pool(x: float, z: float) -> Pool:
    """The lamp she runs under, itself above the window."""

    def mask(sheet: Sheet) -> None:
        size = STREET.size(z)
        (px, low), (_, top) = STREET.at(x, 0, z), STREET.at(x, 5.2, z)
        sheet.poly(
            [
                (px - 0.3 * size, top),
                (px + 0.3 * size, top),
                (px + 1.15 * size, low),
                (px - 1.15 * size, low),
            ],
            "#FFFFFF",
        )
        sheet.oval(px, low, 1.15 * size, 0.16 * size, "#FFFFFF")

    return Pool("lamp", mask)


def draw_her(sheet: Sheet, foot: tuple[float, float], metre: float) -> None:
    """Rory, running after it."""
    her = running_girl()
    tall = HER_TALL * metre
    sheet.oval(foot[0], foot[1], tall * 0.2, tall * 0.03, "=#131C30", 0.6)
    sheet.stamp(her, foot[0] - tall * her.shape[1] / her.shape[0] * 0.42, foot[1] - tall, tall)


def running_girl() -> NDArray[np.uint8]:
    """Her as the pictures have her, cropped; straight RGBA."""
    before, LOOK.printed = LOOK.printed, True
    layers = painted((draw_body, draw_running_head), (960, 150), 0.55, turn=-5, about=(0, 700))
    pixels = flattened(layers, HER_LIGHT)
    LOOK.printed = before
    rows, columns = np.nonzero(pixels[..., 3] > 0.5)
    cut = pixels[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    return np.ascontiguousarray((np.clip(cut, 0, 1) * 255).astype(np.uint8))
