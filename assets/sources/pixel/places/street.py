"""The street on the way home: the porch's town from its sidewalk, and one house with every light on."""

from __future__ import annotations

from ..palette import INDEX as C
from ..palette import LAMP
from ..place import STAND, Place
from ..props import chance, disc, foliage, halo, lit, trunk
from ..raster import Sheet
from .porch import sky, town


def house(g: Sheet, x: int, y: int, w: int, tall: int) -> None:
    """A gabled house, every window of which is lit."""
    g.rect(x, y, w, tall, C["n4"])
    g.fill([(x - 5, y), (x + w / 2, y - 22), (x + w + 5, y)], C["n1"])
    g.fill([(x + 4, y), (x + w / 2, y - 16), (x + w - 4, y)], C["n4"])
    g.rect(x + w - 14, y - 24, 5, 14, C["r0"])
    g.rect(x - 3, y + tall // 2 - 3, w + 6, 3, C["n1"])
    for dx, dy in ((6, 5), (w - 14, 5), (6, tall // 2 + 4), (w - 14, tall // 2 + 4)):
        g.rect(x + dx - 1, y + dy - 1, 10, 12, C["n7"])
        g.rect(x + dx, y + dy, 8, 10, C["a3"])
        g.rect(x + dx + 4, y + dy, 1, 10, C["b1"])
        g.rect(x + dx, y + dy + 5, 8, 1, C["b1"])
    g.rect(x + w // 2 - 3, y - 9, 6, 7, C["a3"])
    g.rect(x + w // 2 - 4, y + tall - 17, 9, 17, C["r1"])
    for dx in (-2, w):
        g.rect(x + dx, y + tall // 2, 2, tall // 2, C["n7"])


def draw(g: Sheet, variant: str) -> None:
    sky(g, True)
    town(g, True)
    house(g, 226, 72, 56, 44)
    g.rect(-20, 116, 360, 4, C["n6"])
    g.rect(-20, 120, 360, 22, C["n2"])
    g.rect(-20, 142, 360, 2, C["n5"])
    g.rect(-20, 144, 360, 12, C["g0"])
    g.rect(-20, 156, 360, 44, C["n4"])
    g.rect(-20, 156, 360, 1, C["n6"])
    for x in range(-60, 400, 40):
        g.line([(x, 157), (x + (x - 160) * 0.4, 200)], C["n3"], curved=False)
    for x in (92, 208):
        g.rect(x, 52, 2, 66, C["n0"])
        g.rect(x, 52, 10, 2, C["n0"])
        g.rect(x + 8, 54, 5, 2, C["a4"])
        halo(g, x + 10, 55, 10, "a2 a1 b2")
        lit(g, x + 10, 122, 34, 6, LAMP, 0.3)
    lit(g, 254, 120, 44, 10, LAMP, 0.3)
    trunk(g, "14,158 16,110 8,70 20,30 14,0", (9, 5), ("n0", "v0", "n3"))
    foliage(g, 16, 30, 44, 28, "n0 v0 v1 r0 r1 a0", 23, 520, (0.8, -0.3))
    foliage(g, 50, 44, 22, 14, "n0 v0 v1 r0 r1 a0", 24, 140, (0.8, -0.3))
    for k in range(60):
        x, y = -20 + int(chance(k, 81) * 350), 138 + int(chance(k, 82) * 56)
        g.rect(x, y, 2, 1, C[("r1", "a0", "r0")[k % 3]])
        g.dot(x + 1, y - 1, C["r1"])
    disc(g, 300, 160, 3, C["a0"], 2)


PLACE = Place(
    name="street",
    variants=("night", "fence", "hedge"),
    draw=draw,
    light="night",
    marks=STAND
    | {"left": (84, 189, "right"), "centre": (172, 189, "right")}
    | {"walk_left": (84, 189, "right"), "walk_right": (172, 189, "right")}
    | {"ahead_left": (126, 189, "right"), "ahead_right": (214, 189, "right")},
    views={
        "close": (-4, -4),
        "pair": (-4, -4),
        "pair_ahead": (-4, -4),
        "house": (160, 30, 160),
        "steps": (-4, -4),
    },
    glows=((102, 55, "#f7b54c", 14, 0.05, ""), (218, 55, "#f7b54c", 14, 0.05, "")),
    emitters=(("leaves", 10, 10, 120, 50, 0.35, ""), ("breath", 130, 60, 15, 6, 0.25, "")),
)
