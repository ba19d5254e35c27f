"""The last bus from its aisle: seats on both sides, and in the back window the town that stays behind."""

from __future__ import annotations

from ..palette import INDEX as C
from ..palette import LAMP
from ..place import HEIGHT, STAND, WIDTH, Place
from ..props import bands, disc, halo, lamp_post, lit, stars, streaks
from ..raster import Sheet
from . import bus_stop


def back(g: Sheet, x: int, y: int, w: int, h: int, girl: bool) -> None:
    """The town in the back window, as large as it is wide."""
    k = w / 100

    def r(dx: float, dy: float, dw: float, dh: float, colour: str) -> None:
        g.rect(round(x + dx * k), round(y + dy * k), max(1, round(dw * k)), max(1, round(dh * k)), C[colour])

    bands(g, x, y, w, round(32 * k), "n1 n2 n2 n3", 2)
    stars(g, x, y, w, round(20 * k), round(10 * k), 14)
    r(46, 4, 8, 34, "n5")
    r(47, 0, 6, 6, "n4")
    r(52, 4, 2, 34, "n6")
    disc(g, x + 50 * k, y + 13 * k, 2.8 * k, C["a4"])
    r(6, 14, 32, 26, "v1")
    r(4, 12, 36, 2, "v3")
    r(6, 24, 32, 4, "v4")
    r(8, 29, 28, 9, "n1")
    r(60, 12, 36, 28, "b1")
    r(58, 10, 40, 2, "v3")
    r(62, 26, 32, 3, "r2")
    r(62, 30, 13, 7, "a2")
    r(79, 30, 15, 7, "a2")
    r(62, 30, 32, 2, "a3")
    r(62, 37, 32, 2, "a0")
    for dx in (64, 70, 76, 82, 88):
        r(dx, 4, 4, 5, "r3")
    g.rect(x, round(y + 39 * k), w, y + h - round(y + 39 * k), C["n1"])
    g.fill([(x + 40 * k, y + 39 * k), (x + 60 * k, y + 39 * k), (x + 100 * k, y + h), (x, y + h)], C["n2"])
    streaks(g, round(x + 62 * k), round(y + 40 * k), round(14 * k), round(8 * k), "a2 a1 b1", 3)
    streaks(g, round(x + 80 * k), round(y + 40 * k), round(14 * k), round(8 * k), "a2 a1 b1", 4)
    # The lamp at the stop.
    r(86, 12, 1, 34, "n0")
    halo(g, x + 83 * k, y + 13 * k, 7 * k, "a3 a2 a1")
    r(82, 12, 3, 1, "a4")
    if girl:
        runner(g, round(x + 50 * k), round(y + 34 * k), k)


def runner(g: Sheet, x: int, y: int, k: float) -> None:
    """A girl running after: hair and scarf out behind her."""
    if k < 1.6:
        g.stamp(
            x - 4,
            y,
            (
                "..bb.....",
                ".bbss....",
                "bbbss....",
                "b.rrrr...",
                "rrddd....",
                ".sddds...",
                "..ddd....",
                "..nnn....",
                "..n.nn...",
                ".nn..n...",
                ".n...nn..",
            ),
            {"b": C["b1"], "s": C["s3"], "r": C["r2"], "d": C["d1"], "n": C["n0"]},
        )
        return
    g.stamp(
        x - 12,
        y - 2,
        (
            "........bbbb............",
            "......bbbbbbb...........",
            ".bbbbbbbbsssb...........",
            "bbbbbbbbbskss...........",
            "bb.bbbbbbssss...........",
            "..bbbbbbb.ss............",
            "rrrr.bbrrrrr............",
            "..rrrrrrrrr......ss.....",
            ".....rddddddd..ddss.....",
            ".....ddddddddddddd......",
            "....dddddcddddd.........",
            "...ddd.ddcdd............",
            "..ddd..ddcdd............",
            ".ssd...ddddd............",
            ".ss...nnnnnnn...........",
            "......nnnnnnnn..........",
            ".....nnnnnnnnnn.........",
            "....kkkk.....kkkk.......",
            "..kkkk.........kkk......",
            "kkkk............kk......",
            "kk..............kkk.....",
            "kk...............vvv....",
            "v.......................",
        ),
        {
            "b": C["b2"],
            "s": C["s3"],
            "k": C["k0"],
            "r": C["r2"],
            "d": C["d1"],
            "c": C["c1"],
            "n": C["n0"],
            "v": C["v0"],
        },
    )


def seats(g: Sheet) -> None:
    """Rows that come toward us, left and right of the aisle."""
    for y, w, h, inner in ((86, 34, 26, 52), (96, 46, 36, 66), (112, 60, 50, 86)):
        for side in (-1, 1):
            for n in (0, 1):
                x0 = 160 + side * (inner + n * (w + 3)) - (w if side < 0 else 0)
                top = (
                    f"{x0},{y + h}! {x0 + 1},{y + 8} {x0 + 6},{y} {x0 + w - 6},{y} "
                    f"{x0 + w - 1},{y + 8} {x0 + w},{y + h}!"
                )
                g.fill(top, C["r1"])
                g.line(
                    f"{x0 + 2},{y + 7} {x0 + 7},{y + 1} {x0 + w - 7},{y + 1} {x0 + w - 2},{y + 7}", C["r2"]
                )
                g.rect(x0 + 4, y + 3, w - 8, 5, C["c1"])
                g.rect(x0 + 4, y + 7, w - 8, 1, C["c0"])
                for dx in range(x0 + 6, x0 + w - 4, 8):
                    g.rect(dx, y + 10, 1, h, C["r0"])
            x1 = 160 + side * inner - (2 if side < 0 else 0)
            g.rect(x1, y + 10, 3, h, C["k1"])


def draw(g: Sheet, variant: str) -> None:
    g.rect(-20, -20, 360, 220, C["k0"])
    # Ceiling with its two lines of light, racks, walls with windows.
    g.fill([(-20, -20), (340, -20), (232, 40), (88, 40)], C["k1"])
    for side in (-1, 1):

        def q(px: float, side: int = side) -> float:
            return 160 + side * px

        g.fill([(q(40), -20), (q(76), -20), (q(34), 40), (q(22), 40)], C["a4"])
        g.fill([(q(76), -20), (q(82), -20), (q(36), 40), (q(34), 40)], C["c0"])
        g.fill([(q(110), -20), (q(180), -20), (q(180), 10), (q(72), 48), (q(66), 44)], C["k2"])
        g.fill([(q(180), 8), (q(180), 12), (q(72), 49), (q(72), 46)], C["k0"])
        for k in range(6):
            g.line([(q(116 + k * 11), -20), (q(68 + k * 1), 44)], C["k1"], curved=False)
        # Side windows: night, a passing light.
        for x0, x1, y0, y1, y2, y3 in (
            (84, 108, 52, 44, 82, 88),
            (114, 150, 42, 28, 90, 102),
            (156, 182, 26, 14, 104, 114),
        ):
            g.fill([(q(x0), y0), (q(x1), y1), (q(x1), y3), (q(x0), y2)], C["v0"])
            g.fill(
                [(q(x0 + 2), y0 + 2), (q(x1 - 2), y1 + 2), (q(x1 - 2), y3 - 2), (q(x0 + 2), y2 - 2)], C["n1"]
            )
            g.line([(q(x0 + 4), y2 - 4), (q(x1 - 6), y1 + 6)], C["n2"], 2, curved=False)
            g.fill(
                [(q(x0 + 2), y2 - 12), (q(x1 - 2), y3 - 16), (q(x1 - 2), y3 - 2), (q(x0 + 2), y2 - 2)],
                C["n2"],
            )
    # Back wall.
    g.rect(86, 38, 148, 90, C["k1"])
    g.rect(86, 38, 148, 2, C["k2"])
    g.rect(98, 46, 124, 52, C["v0"])
    if variant == "dark":
        g.rect(102, 50, 116, 44, C["n0"])
    else:
        back(g, 102, 50, 116, 44, variant == "girl")
    g.rect(100, 48, 120, 2, C["k2"])
    g.line([(112, 90), (146, 51)], C["n3"], curved=False)
    # Aisle.
    g.fill([(140, 128), (180, 128), (250, 200), (70, 200)], C["v1"])
    for y in (134, 142, 153, 168, 186):
        w = (y - 100) * 0.7
        g.rect(round(160 - w), y, round(2 * w), 1, C["v2"])
    # The bench at the back.
    g.fill("92,128! 94,104 100,100 220,100 226,104 228,128!", C["r1"])
    g.line("96,104 102,101 218,101 224,104", C["r2"])
    for x in (122, 150, 178, 204):
        g.rect(x, 104, 1, 24, C["r0"])
    seats(g)
    lit(g, 160, 0, 150, 46, LAMP, 0.2)


def square(g: Sheet, girl: bool) -> None:
    """The square in the near window: the lamp lit over the stop, and nobody at it, or a girl who runs."""
    view = Sheet(WIDTH, HEIGHT)
    bus_stop.sky(view)
    bus_stop.church(view)
    bus_stop.store(view, False)
    bus_stop.diner(view)
    bus_stop.street(view, False)
    halo(view, 230, 38, 25, "a3 a2 b3 b2")
    lit(view, 226, 132, 60, 12, LAMP, 0.4)
    lamp_post(view, 242, 150, (230, 36), True)
    if girl:
        runner(view, 152, 104, 2)
    glass = g.mask("22,13! 298,13! 298,126! 22,126!")
    g.a[glass] = view.a[glass]


def close_window(g: Sheet, variant: str) -> None:
    """The back window, near: the square with its lights, growing small."""
    g.rect(0, 0, 320, 180, C["k0"])
    g.rect(0, 0, 320, 10, C["k1"])
    g.fill("16,12 24,6 296,6 304,12 306,122 298,132 22,132 14,122", C["v0"])
    if variant == "dark":
        g.fill("22,13! 298,13! 298,126! 22,126!", C["n0"])
    else:
        square(g, variant == "girl")
    g.line("18,14 26,9 294,9 302,14", C["k2"])
    g.line("16,122 24,130 296,130 304,122", C["k1"])
    for k in range(3):
        shine = g.mask([(40 + k * 16, 126), (46 + k * 16, 126), (120 + k * 16, 14), (114 + k * 16, 14)])

        g.a[shine & (g.a == C["n2"])] = C["n3"]
        g.a[shine & (g.a == C["n1"])] = C["n2"]
    g.rect(0, 138, 320, 42, C["r1"])
    g.rect(0, 138, 320, 2, C["r2"])
    for x in range(20, 320, 40):
        g.rect(x, 140, 1, 40, C["r0"])
        g.rect(x + 8, 142, 24, 8, C["c1"])
        g.rect(x + 8, 149, 24, 1, C["c0"])


PLACE = Place(
    name="bus_inside",
    variants=("empty", "girl", "dark"),
    draw=draw,
    light="bus",
    marks=STAND
    | {"centre": (160, 189, "right"), "seat": (226, 200, "left"), "seat_left": (92, 200, "right")},
    views={"close": (0, 0)},
    closeups={"window": close_window},
    glows=((126, 20, "#fff3d2", 40, 0.06, ""), (194, 20, "#fff3d2", 40, 0.06, "")),
    clocks=((160, 65, 2.6),),
    close_clocks=(("window", 175, 44, 6.3),),
)
