"""House Rules: across the counter, under the one lamp, Luke's fist with the watch and his nephew's open hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from ...people import jess, luke
from ...people.figure import Draw
from ...people.jess_clothes import draw_sweater, draw_tee
from ...people.light import rgb
from ...people.spline import oval
from .. import end_caught as scene
from ..kit.board import rounded, straight
from ..kit.cast import somebody
from ..kit.figure import flattened, painted
from ..kit.hands import near_hand
from ..kit.sheet import Print, finished, lay
from ..kit.stage import painter
from ..kit.watch import draw_watch
from .held_watch import PINCHED

LAMP_X = scene.LAMP_X
WATCH_AT, RADIUS = (1006, 606), 80
GIVING_AT, TAKING_AT = (862, 336), (1262, 752)
CONE = straight((LAMP_X - 112, 104), (LAMP_X + 112, 104), (LAMP_X + 620, 1090), (LAMP_X - 620, 1090))
CORE = straight((LAMP_X - 70, 104), (LAMP_X + 70, 104), (LAMP_X + 350, 1090), (LAMP_X - 350, 1090))
DARK = ("#1f1c28", "#2a2430", "#352a30", "#151620")
WARM = ("#8a5836", "#a06a3c", "#b98a52", "#6b3f30")
HOT = ("#b8803f", "#cc9850", "#e0bb70", "#8c5836")


def _diner(p: Print, inks: tuple[str, str, str, str], clip: object) -> None:
    """Paint the wall behind the counter in one light: panels, two shelves of mugs and plates, the pass."""
    wall, panel, thing, gap = inks
    p.fill(straight((-10, -10), (1930, -10), (1930, 1090), (-10, 1090)), wall, 1, clip)  # type: ignore[arg-type]
    for x in range(-20, 1940, 120):
        p.fill(straight((x, 470), (x + 104, 470), (x + 104, 760), (x, 760)), panel, 1, clip)  # type: ignore[arg-type]
    for y in (230, 396):
        p.fill(straight((-10, y), (1930, y), (1930, y + 18), (-10, y + 18)), thing, 1, clip)  # type: ignore[arg-type]
        p.fill(straight((-10, y + 18), (1930, y + 18), (1930, y + 28), (-10, y + 28)), gap, 1, clip)  # type: ignore[arg-type]
        for k, x in enumerate(range(30, 1900, 96)):
            tall, wide = ((64, 46), (44, 58), (74, 36), (52, 50))[(k + y) % 4]
            p.fill(rounded(x, y - tall, x + wide, y, 6), (panel, gap, thing)[(k + y // 2) % 3], 1, clip)  # type: ignore[arg-type]


def _lamp(p: Print) -> None:
    """Paint the lamp over them."""
    p.fill(straight((LAMP_X - 4, -10), (LAMP_X + 4, -10), (LAMP_X + 4, 30), (LAMP_X - 4, 30)), "#141b28")
    p.fill(
        f"{LAMP_X - 30},22! {LAMP_X + 30},22! {LAMP_X + 60},60 {LAMP_X + 140},96! {LAMP_X - 140},96! {LAMP_X - 60},60",
        "#b8402c",
    )
    p.fill(
        f"{LAMP_X - 30},22! {LAMP_X - 4},22! {LAMP_X - 40},70 {LAMP_X - 80},96! {LAMP_X - 140},96! {LAMP_X - 60},60",
        "#82201a",
    )
    p.fill(oval(LAMP_X, 98, 140, 15), "#57302c")
    p.fill(oval(LAMP_X, 102, 84, 13), "#fff3cf")


def _counter(p: Print) -> None:
    """Paint the counter as it runs away from us: its boards, its steel edge, the light that lies on it, two shadows."""
    (fl, fr), (nl, nr) = scene.FAR_END, scene.NEAR_END
    lip = straight((fl[0] - 10, fl[1] + 2), (fr[0] + 10, fr[1] + 2), (nr[0] + 60, 1090), (nl[0] - 60, 1090))
    slab = straight(fl, fr, (nr[0], 1090), (nl[0], 1090))
    p.fill(lip, "#59605f")
    p.fill(straight((fl[0] - 10, fl[1] + 2), fl, (nl[0], 1090), (nl[0] - 60, 1090)), "#c98a44")
    p.fill(slab, "#57302c")
    p.fill(oval(LAMP_X, 800, 430, 190), "#8a5236", 1, slab)
    p.fill(oval(LAMP_X, 784, 270, 124), "#c07c48", 1, slab)
    for u in (0.2, 0.4, 0.6, 0.8):
        a, b = fl[0] + (fr[0] - fl[0]) * u, nl[0] + (nr[0] - nl[0]) * u
        p.fill(straight((a - 1, fl[1]), (a + 1, fl[1]), (b + 4, 1090), (b - 4, 1090)), "#3a2028", 1, slab)
    p.fill(straight(fl, fr, (fr[0] + 4, fr[1] + 10), (fl[0] - 4, fl[1] + 10)), "#e0a868")
    p.fill(oval(1004, 842, 60, 20), "#4a2628", 1, slab)
    p.fill("980,818! 1028,818! 1034,868! 974,868!", "#4a2628", 1, slab)
    p.fill("1084,866! 1150,858! 1260,868! 1440,880! 1440,924! 1290,914! 1110,890!", "#4a2628", 1, slab)
    p.fill("1300,890! 1130,914! 1108,906! 1112,898! 1230,876!", "#4a2628", 1, slab)


def _pooled(pixels: np.ndarray) -> np.ndarray:
    """Return a figure as the one lamp leaves it: what is outside its cone, in the room's dark."""
    cone = Print()
    cone.fill(
        straight((LAMP_X - 180, -10), (LAMP_X + 180, -10), (LAMP_X + 760, 1090), (LAMP_X - 760, 1090)),
        "#ffffff",
    )
    # what the shade throws sideways ends in one hard line down each face
    for x, side in ((400, 1), (1452, -1)):
        line = ((120, 60), (40, 150), (6, 210), (24, 262), (-10, 320), (10, 372), (-18, 420), (10, 500))
        edge = [(x + side * dx, y, False) for dx, y in line]
        cone.fill([*edge, (LAMP_X, 500, True), (LAMP_X, 60, True)], "#ffffff")
    lit = cone.pixels()[..., 3:]
    dim = pixels[..., :3] * np.array([0.68, 0.67, 0.76], np.float32) + rgb("#0c1220") * 0.12
    warm = np.clip(pixels[..., :3] * np.array([1.14, 1.06, 0.92], np.float32), 0, 1)
    return np.dstack([dim + (warm - dim) * lit, pixels[..., 3:]])


def draw(key: bool, under: Draw) -> np.ndarray:
    """Return the picture, the spare key on the counter or not."""
    room, counter = Print(), Print()
    for inks, clip in ((DARK, None), (WARM, CONE), (HOT, CORE)):
        _diner(room, inks, clip)
    _lamp(room)
    _counter(counter)
    his = somebody(jess.HEAD, scene.COLD, partial(scene._jess, under=under), None, scene.JESS_AT, scene.SCALE)
    uncle = somebody(
        luke.HEAD, scene.SOUP, lambda p: luke.draw_trunk(p, luke.HEAD), None, scene.LUKE_AT, scene.SCALE, True
    )
    picture = lay(np.zeros((1080, 1920, 3), np.float32), room)
    picture = lay(
        picture,
        _pooled(flattened(uncle, scene.LUKES_LIGHT)),
        _pooled(flattened(his, scene.HIS_LIGHT)),
        counter,
    )
    if key:
        things = painter()
        with things.placed(-60, 60):
            scene._key(things)
        picture = lay(picture, things)
    taking = near_hand(
        TAKING_AT,
        scene.PALM,
        jess.TONES,
        scene.TAKING_TURN,
        2.4,
        True,
        to_lamp=(-0.3, -0.95),
        elbow=scene.TAKING_ELBOW,
    )
    # The strap's end between his finger and thumb.
    giving, thumb = (
        near_hand(
            GIVING_AT, PINCHED, luke.TONES, 18, 2.5, True, None, only, (0.3, -0.95), 1.08, scene.GIVING_ELBOW, 110
        )
        for only in ("all", "front")
    )  # fmt: skip
    watch, second = draw_watch(WATCH_AT, RADIUS, -3, 8, 16, 40)
    cuffs = [
        flattened(painted((partial(scene._sleeve_of, arm=arm, luke_s=his_uncles),), at), light)
        for arm, his_uncles, at, light in (
            (scene.TAKING_ARM, False, TAKING_AT, scene.HIS_LIGHT), (scene.GIVING_ARM, True, GIVING_AT, scene.LUKES_LIGHT),
        )
    ]  # fmt: skip
    hand, front = (flattened([one], scene.UNDER) for one in (giving, thumb))
    picture = lay(picture, flattened([taking], scene.UNDER), _pooled(cuffs[0]))
    return finished(lay(picture, hand, watch, second, front, _pooled(cuffs[1])))


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "end_caught": partial(draw, False, draw_tee),
    "end_caught_key": partial(draw, True, draw_tee),
    "end_caught_sweater": partial(draw, False, draw_sweater),
    "end_caught_key_sweater": partial(draw, True, draw_sweater),
}
