"""The few streets seen from above, for choosing where to walk."""

from __future__ import annotations

from ..font import BOLD
from ..palette import INDEX as C
from ..palette import LAMP
from ..place import STAND, Place
from ..props import chance, disc, foliage, halo, label, lit
from ..raster import Sheet


def house(
    g: Sheet,
    x: int,
    y: int,
    w: int,
    d: int,
    tall: int,
    roof: str,
    wall: str,
    seed: int = 1,
    lights: bool = True,
) -> None:
    """A house from above and before: a roof in two planes, a front with windows."""
    g.fill([(x, y), (x + w, y), (x + w, y + tall), (x, y + tall)], C[wall])
    g.fill([(x - 2, y), (x + w / 2, y - d), (x + w + 2, y)], C[wall])
    g.fill([(x - 2, y), (x + w / 2, y - d), (x + w / 2 + 8, y - d - 6), (x + 6, y - 6)], C["n0"])
    g.fill([(x + w / 2, y - d), (x + w + 2, y), (x + w + 10, y - 6), (x + w / 2 + 8, y - d - 6)], C[roof])
    g.fill([(x + w, y), (x + w + 8, y - 6), (x + w + 8, y + tall - 6), (x + w, y + tall)], C["n1"])
    for k in range(max(1, w // 10)):
        on = lights and chance(seed, k) > 0.45
        g.rect(x + 3 + k * 9, y + 4, 4, 5, C["a2" if on else "n1"])


def block(g: Sheet, x: int, y: int, w: int, tall: int, wall: str, top: str) -> None:
    """A shop from above: its flat roof, its front."""
    g.fill([(x, y), (x + w, y), (x + w + 12, y - 12), (x + 12, y - 12)], C[top])
    g.line([(x, y), (x + w, y)], C["v3"], curved=False)
    g.rect(x, y + 1, w, tall, C[wall])
    g.fill([(x + w, y), (x + w + 12, y - 12), (x + w + 12, y + tall - 12), (x + w, y + tall)], C["n0"])


def tree(g: Sheet, x: int, y: int, r: int, seed: int) -> None:
    disc(g, x, y + r - 1, r, C["n0"], r * 0.5)
    g.rect(x - 1, y, 2, r, C["b0"])
    foliage(g, x, y - 2, r, r, "v0 r0 r1 a0 a1", seed, r * r)


def sign(g: Sheet, x: int, y: int, text: str) -> None:
    """A place's name on a slip of paper."""
    w = BOLD.width(text) + 8
    x -= w // 2
    g.rect(x + 1, y + 1, w, 12, C["n0"])
    g.rect(x, y, w, 12, C["c1"])
    g.rect(x, y, w, 1, C["a4"])
    g.rect(x, y + 11, w, 1, C["c0"])
    label(g, x + 4, y + 2, text, "n1", BOLD)


def ground(g: Sheet) -> None:
    g.rect(-20, -20, 360, 220, C["t0"])
    for k in range(260):
        x, y = -20 + int(chance(k, 1) * 360), int(chance(k, 2) * 200)
        g.rect(x, y, 2, 1, C["t1" if k % 3 else "n1"])
    g.fill([(-20, 58), (340, 50), (340, 66), (-20, 76)], C["n2"])
    g.fill([(148, -20), (172, -20), (186, 200), (134, 200)], C["n2"])
    g.fill([(-20, 76), (340, 66), (340, 68), (-20, 79)], C["n3"])
    g.fill([(-20, 56), (340, 48), (340, 50), (-20, 58)], C["n3"])
    for k in range(14):
        g.rect(-14 + k * 26, 66 - k * 1, 10, 1, C["n4"])
    for k in range(9):
        g.rect(160, 82 + k * 14, 2, 6, C["n4"])
    g.line("60,200 100,130 134,108", C["n3"], 3)
    g.line("270,200 220,130 182,104", C["n3"], 3)


def draw(g: Sheet, variant: str) -> None:
    ground(g)
    # Far houses.
    for i, (x, y) in enumerate(((-12, 22), (26, 30), (256, 20), (296, 28), (220, 12))):
        house(g, x, y, 24, 10, 14, "n3", "n2", 30 + i)
    # Church.
    g.fill([(158, 34), (172, 34), (178, 28), (164, 28)], C["n6"])
    g.rect(154, 16, 12, 34, C["n5"])
    g.rect(163, 16, 3, 34, C["n6"])
    g.fill([(152, 16), (160, -12), (168, 16)], C["n4"])
    g.fill([(160, -12), (168, 16), (161, 16)], C["n6"])
    disc(g, 160, 25, 4.6, C["n2"])
    disc(g, 160, 25, 3.8, C["a4"])
    # The two shops, the alley between the diner and its neighbour.
    block(g, 84, 40, 54, 18, "v1", "v2")
    g.rect(86, 45, 50, 4, C["a3"])
    g.rect(88, 50, 20, 7, C["a2"])
    g.rect(114, 50, 20, 7, C["a2"])
    block(g, 182, 38, 50, 18, "b1", "v2")
    for k in range(10):
        g.rect(183 + k * 5, 42, 5, 4, C["r2" if k % 2 else "c1"])
    g.rect(185, 47, 18, 8, C["a3"])
    g.rect(208, 47, 20, 8, C["a3"])
    block(g, 252, 36, 36, 18, "n2", "n3")
    g.fill([(234, 56), (250, 55), (262, 40), (246, 42)], C["n0"])
    # The stop: bench, lamp.
    g.rect(140, 82, 22, 3, C["b2"])
    g.rect(141, 85, 2, 4, C["n0"])
    g.rect(159, 85, 2, 4, C["n0"])
    g.rect(168, 64, 1, 26, C["n0"])
    halo(g, 168, 64, 14, "a4 a3 a2 a1")
    # Rory's house, its porch lit; the gazebo.
    house(g, 36, 84, 40, 16, 20, "n4", "n5", 5)
    g.rect(44, 92, 6, 12, C["r1"])
    g.rect(56, 90, 14, 7, C["a3"])
    g.rect(32, 102, 48, 3, C["n6"])
    g.fill([(94, 112), (110, 100), (126, 112)], C["n4"])
    g.rect(96, 112, 28, 2, C["n6"])
    for x in (97, 105, 114, 122):
        g.rect(x, 113, 1, 9, C["n6"])
        g.dot(x, 112, C["a3"])
    g.rect(95, 121, 30, 3, C["n5"])
    for i, (x, y, r) in enumerate(
        (
            (14, 98, 8),
            (84, 94, 6),
            (206, 96, 9),
            (236, 112, 10),
            (270, 92, 8),
            (300, 110, 10),
            (20, 140, 12),
            (70, 148, 11),
            (250, 150, 12),
            (306, 156, 13),
            (128, 138, 8),
            (206, 140, 9),
            (244, 74, 6),
            (66, 60, 6),
        )
    ):
        tree(g, x, y, r, 50 + i)
    for x, y in ((110, 62), (206, 60), (50, 66), (270, 58)):
        lit(g, x, y, 26, 8, LAMP, 0.4)
    lit(g, 164, 84, 30, 12, LAMP, 0.4)
    sign(g, 111, 22, "VIDEO")
    sign(g, 206, 18, "DINER")
    sign(g, 262, 24, "ALLEY")
    sign(g, 56, 62, "RORY’S")
    sign(g, 151, 94, "BUS STOP")


PLACE = Place(
    name="town",
    variants=("map",),
    draw=draw,
    # Those called like places are where the map's pins go.
    marks=STAND
    | {"centre": (160, 189, "right"), "video_store": (111, 57, "right"), "diner": (206, 57, "right")}
    | {"alley": (270, 57, "right"), "bus_stop": (152, 84, "right"), "porch": (50, 100, "right")},
    glows=(
        (168, 64, "#f7b54c", 16, 0.08, ""),
        (111, 53, "#f7b54c", 16, 0.05, ""),
        (206, 50, "#ee6e50", 16, 0.2, ""),
    ),
    clocks=((160, 25, 3.4),),
)
