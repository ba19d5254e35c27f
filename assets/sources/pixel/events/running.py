"""A girl who runs: in the back window of the bus, and wherever else she does."""

from __future__ import annotations

from ..body import limb
from ..lights import LAMPS
from ..palette import INDEX as C
from ..props import bands, chance, halo, stars
from ..raster import Sheet
from .close import figure, put
from .coach import streaky


def wrong_seat(g: Sheet) -> None:
    """In the back window a girl who runs, and the street that gets longer."""
    g.rect(0, 0, 320, 180, C["v0"])
    g.rect(0, 0, 320, 4, C["k0"])
    g.fill("28,14 36,6 284,6 292,14 292,124 284,132 36,132 28,124", C["k1"])
    g.line("32,10 38,7 282,7 288,11", C["k2"])
    glass = g.mask("33,15 39,10 281,10 287,15 287,122 281,127 39,127 33,122")
    view = Sheet(320, 180)
    view.rect(0, 0, 320, 180, C["n1"])
    bands(view, 0, 0, 320, 70, "n1 n2 n3 n4", 4)
    stars(view, 30, 8, 260, 30, 20, 3)
    view.fill([(156, 70), (156, 30), (162, 12), (168, 30), (168, 70)], C["n5"])
    view.fill([(33, 0), (33, 112), (136, 80), (136, 44)], C["b1"])
    view.fill([(33, 26), (136, 54), (136, 60), (33, 44)], C["r2"])
    for k in range(6):
        x0, x1 = 33 + k * 17, 33 + k * 17 + 9
        view.fill(
            [
                (x0, 26 + (x0 - 33) * 0.27),
                (x1, 26 + (x1 - 33) * 0.27),
                (x1, 44 + (x1 - 33) * 0.155),
                (x0, 44 + (x0 - 33) * 0.155),
            ],
            C["c1"],
        )
    view.fill([(40, 48), (128, 61), (128, 76), (40, 96)], C["a2"])
    view.fill([(40, 48), (128, 61), (128, 64), (40, 56)], C["a3"])
    for x in (62, 86, 108):
        view.rect(x, 48, 2, 50, C["b0"])
    view.fill([(287, 0), (287, 112), (190, 80), (190, 44)], C["v1"])
    view.fill([(287, 24), (190, 54), (190, 60), (287, 40)], C["v4"])
    view.fill([(280, 48), (196, 62), (196, 76), (280, 94)], C["n1"])
    view.fill([(136, 80), (190, 80), (300, 180), (10, 180)], C["n1"])
    view.fill([(160, 80), (164, 80), (170, 130), (156, 130)], C["n3"])
    for k in range(20):
        y = 84 + k * 2.4
        wide = (y - 74) * 0.9
        view.rect(
            round(163 - wide * chance(k, 1)),
            round(y),
            round(4 + wide * 0.3 * chance(k, 2)),
            1,
            C[("n3", "a1", "n2")[k % 3]],
        )
    halo(view, 196, 40, 18, "a4 a3 a2 a1")
    view.rect(195, 40, 2, 44, C["n0"])
    g.a[glass] = view.a[glass]
    put_runner(g, 160, 44)
    streaky(g, glass)
    for k in range(14):
        x, y = 40 + int(chance(k, 7) * 240), 30 + int(chance(k, 8) * 90)
        g.stamp(x, y, (("##.", ".##"), (".#.", "###"))[k % 2], {"#": C[("a1", "r2", "a2")[k % 3]]})
    g.rect(20, 140, 280, 40, C["r1"])
    g.rect(20, 140, 280, 3, C["r2"])
    for x in (60, 112, 164, 216, 262):
        g.rect(x, 143, 1, 37, C["r0"])


def put_runner(g: Sheet, x: int, y: int) -> None:
    """She runs toward us: hair and scarf out to one side, the tape in her hand."""
    fig = figure(1)
    limb(fig, f"{x - 4},{y + 44} {x - 10},{y + 58} {x - 22},{y + 64}", (9, 8, 6), "jeans", 2)
    limb(fig, f"{x + 5},{y + 44} {x + 10},{y + 56} {x + 8},{y + 74}", (9, 8, 6), "jeans", 2)
    fig.shape(f"{x + 4},{y + 73} {x + 12},{y + 72} {x + 13},{y + 78} {x + 3},{y + 78}", "ink", 0, 3)
    fig.shape(f"{x - 26},{y + 60} {x - 20},{y + 60} {x - 20},{y + 68} {x - 27},{y + 68}", "ink", 0, 3)
    fig.shape(f"{x - 10},{y + 36}! {x + 10},{y + 36}! {x + 14},{y + 52}! {x - 13},{y + 52}!", "skirt", 3)
    limb(fig, f"{x + 9},{y + 22} {x + 20},{y + 32} {x + 28},{y + 22}", (8, 7, 6), "coat", 2)
    fig.shape(
        f"{x - 9},{y + 20} {x},{y + 17} {x + 9},{y + 20} {x + 12},{y + 40} {x - 11},{y + 40}", "coat", 3
    )
    fig.shape(f"{x - 3},{y + 19}! {x + 4},{y + 19}! {x + 4},{y + 40}! {x - 3},{y + 40}!", "knit", 0)
    limb(fig, f"{x - 9},{y + 22} {x - 22},{y + 26} {x - 32},{y + 16}", (8, 7, 6), "coat", 2)
    fig.shape(f"{x - 38},{y + 6}! {x - 29},{y + 4}! {x - 27},{y + 17}! {x - 36},{y + 19}!", "tape", 0)
    fig.shape(f"{x - 34},{y + 13} {x - 28},{y + 12} {x - 28},{y + 18} {x - 33},{y + 18}", "skin", 0)
    fig.shape(f"{x + 26},{y + 17} {x + 31},{y + 18} {x + 30},{y + 23} {x + 25},{y + 22}", "skin", 0)
    fig.shape(
        f"{x + 4},{y - 4} {x + 14},{y - 2} {x + 30},{y - 6} {x + 40},{y + 2}! "
        f"{x + 28},{y + 2} {x + 36},{y + 10}! {x + 22},{y + 8} {x + 24},{y + 16}! "
        f"{x + 10},{y + 12}",
        "hair",
        2,
    )
    fig.shape(
        f"{x - 7},{y + 1} {x},{y - 2} {x + 7},{y + 2} {x + 6},{y + 12} {x},{y + 16} {x - 6},{y + 12}",
        "skin",
        2,
    )
    fig.shape(
        f"{x - 8},{y + 6}! {x - 9},{y - 2} {x - 2},{y - 8} {x + 7},{y - 6} "
        f"{x + 12},{y + 1} {x + 9},{y + 10}! {x + 6},{y + 1} {x - 4},{y + 2}",
        "hair",
        2,
    )
    fig.shape(f"{x - 8},{y + 15} {x},{y + 17} {x + 8},{y + 15} {x + 9},{y + 21} {x - 8},{y + 21}", "scarf", 2)
    fig.shape(
        f"{x + 6},{y + 16} {x + 20},{y + 14} {x + 34},{y + 20}! "
        f"{x + 32},{y + 25}! {x + 18},{y + 20} {x + 7},{y + 21}",
        "scarf",
        2,
    )
    for dx in (-4, 2):
        fig.stamp(x + dx, y + 5, ["KK", "KK"], {"K": ("ink", 0)})
    fig.stamp(x - 1, y + 11, ["RR"], {"R": ("mouth", 1)})
    put(g, fig, LAMPS["night"])


PICTURES = {"end_wrong_seat": wrong_seat}
