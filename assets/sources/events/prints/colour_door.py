"""The door on to colour: three backs before the set, and the room in flat planes of what the film throws on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from ...people.painter import Painter
from ...people.spline import oval
from .. import colour_door as scene
from ..kit.board import rounded, straight
from ..kit.sheet import Print, edged, finished, lay
from ..kit.silhouettes import dimmed
from ..kit.stage import painter

X0, Y0, X1, Y1 = scene.GLASS
SPINES = ("#3f7a5c", "#2f5f58", "#6a8f4c", "#8fae68", "#2a4a4c", "#57804a")
# Who sits where, and on which side the film and the room's lights catch them.
RIMS = (
    (scene._lorelai, (424, 534), ((0.9, -0.4), "#ffd98a"), ((-0.9, -0.3), "#6cc48a")),
    (scene.draw_jess, (1430, 520), ((-0.9, -0.4), "#ffd98a"), ((0.9, -0.3), "#e08aa0")),
    (scene.draw_rory, (930, 566), ((0.0, -1.0), "#ffd98a"), ((-0.9, -0.2), "#6cc48a")),
)


def _room(p: Print) -> None:
    """Paint the wall: green where the bookcase is, rose over the stairs, gold about the set; lights along its top."""
    p.fill(straight((-10, -10), (1930, -10), (1930, 1090), (-10, 1090)), "#4a3a3c")
    p.fill(straight((-10, -10), (520, -10), (380, 820), (-10, 820)), "#2c4a42")
    p.fill(straight((1330, -10), (1930, -10), (1930, 820), (1480, 820)), "#6e3848")
    p.fill(straight((520, -10), (1330, -10), (1480, 820), (380, 820)), "#5e4a3c")
    p.fill(straight((-10, 130), (330, 130), (318, 780), (-10, 780)), "#1c332f")
    for y in (300, 470, 640):
        p.fill(straight((-10, y), (326, y), (326, y + 14), (-10, y + 14)), "#3c5f50")
    for row, y in enumerate((300, 470, 640, 780)):
        x = 6.0
        k = row * 5
        while x < 290:
            wide, tall = 20 + (k * 7) % 15, 96 + (k * 29) % 42
            p.fill(straight((x, y - tall), (x + wide, y - tall), (x + wide, y), (x, y)), SPINES[k % 6])
            p.fill(
                straight(
                    (x, y - tall + 18),
                    (x + wide, y - tall + 18),
                    (x + wide, y - tall + 25),
                    (x, y - tall + 25),
                ),
                "#b8cc84" if k % 3 == 0 else "#1c332f",
            )
            x += wide + 3
            k += 1
    for k in range(8):
        y = 760 - 78 * k
        p.fill(
            straight((1500 + 56 * k, y), (1930, y), (1930, y + 78), (1500 + 56 * k, y + 78)),
            ("#7c4252", "#683444")[k % 2],
        )
        p.fill(straight((1500 + 56 * k, y), (1930, y), (1930, y + 12), (1500 + 56 * k, y + 12)), "#a85c68")
        p.fill(
            straight(
                (1520 + 56 * k, y - 150), (1528 + 56 * k, y - 150), (1528 + 56 * k, y), (1520 + 56 * k, y)
            ),
            "#431f34",
        )
    p.line([(1490, 640), (1700, 340), (1930, 20)], 22, "#431f34", "tube")
    for x, y, w, h in ((1386, 150, 92, 120), (1396, 330, 74, 60)):
        p.fill(straight((x, y), (x + w, y), (x + w, y + h), (x, y + h)), "#431f34")
        p.fill(
            straight((x + 10, y + 10), (x + w - 10, y + 10), (x + w - 10, y + h - 10), (x + 10, y + h - 10)),
            "#c98a7c",
        )
    p.fill(straight((-10, 820), (1930, 820), (1930, 1090), (-10, 1090)), "#2a2030")
    p.fill(straight((-10, 806), (1930, 806), (1930, 822), (-10, 822)), "#7c5c48")
    lights = [(x, 26 + 44 * float(np.sin(np.pi * ((x + 40) % 480) / 480))) for x in range(-40, 1990, 60)]
    p.line(lights, 4, "#1d1a24", "tube")
    for k, (x, y) in enumerate(lights):
        p.fill(oval(x, y + 11, 9, 13), "#e0a04c" if k % 2 else "#d97b5a")
        p.fill(oval(x, y + 10, 5, 8), "#fff1c8")


def _set(p: Print) -> None:
    """Paint the set on its stand, and the light that comes out of it over the floor."""
    p.fill(straight((320, 700), (1420, 700), (1440, 830), (300, 830)), "#57382e")
    p.fill(straight((320, 700), (1420, 700), (1420, 716), (320, 716)), "#b8804c")
    p.fill(straight((620, 700), (1140, 700), (1620, 1090), (220, 1090)), "#7c6a44")
    p.fill(straight((740, 700), (1040, 700), (1300, 1090), (560, 1090)), "#b8a45c")
    p.fill(rounded(X0 - 96, Y0 - 62, X1 + 96, Y1 + 100, 44), "#17161f")
    p.fill(rounded(X0 - 84, Y0 - 50, X1 + 84, Y1 + 84, 36), "#2c2a36")
    p.fill(rounded(X0 - 30, Y0 - 26, X1 + 30, Y1 + 26, 40), "#101018")
    p.fill(
        straight((X0 - 60, Y1 + 48), (X1 + 60, Y1 + 48), (X1 + 60, Y1 + 52), (X0 - 60, Y1 + 52)), "#4a4656"
    )
    for x in (X0 - 40, X0 + 6):
        p.fill(oval(x, Y1 + 66, 13, 10), "#57536a")
    p.fill(oval(X1 + 30, Y1 + 66, 7, 6), "#ff4632")


def draw(draw_film: Callable[[Painter], None]) -> np.ndarray:
    """Return the picture, with this on the screen."""
    room, film, glass = Print(), painter(), Print()
    _room(room)
    _set(room)
    draw_film(film)
    glass.fill(rounded(X0, Y0, X1, Y1, 30), "#ffffff")
    shown = film.pixels().copy()
    shown[..., 3] *= glass.pixels()[..., 3]
    picture = lay(np.zeros((1080, 1920, 3), np.float32), room, shown)
    for draw_it, at, first, second in RIMS:
        p = painter(at, 0.9)
        draw_it(p)
        dark = dimmed(p.pixels(), "#2c3252", 0.46)
        for towards, tone in (second, first):
            dark = edged(dark, towards, 5, tone)
        picture = lay(picture, dark)
    return finished(picture)


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "colour_door": partial(draw, scene._door),
    "colour_door_tin": partial(draw, partial(scene.draw_tin, box=scene.GLASS)),
    "colour_door_poppies": partial(draw, partial(scene.draw_poppies, box=scene.GLASS)),
}
