"""Things people hold, each about its own origin, in units: the figure places and turns them."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import skia

from .cloth import Tones
from .painter import Painter
from .spline import cut, moved, oval, union

PAGE, PAGE_EDGE = "#efe3c8", "#b9a58c"
GOLD = "#d9b56a"
DUFFEL = Tones("#6c8050", "#475a3c", "#2b372f", "#9fae74")  # its own green, nobody's jacket's
DUFFEL_END, END_IN_SHADE = "#7c8f5c", "#596d46"
HIDE = Tones("#5a3a2c", "#3a2826", "#2c1d1c", "#8d6348")  # of its straps and handles


def _shadow(p: Painter, path: skia.Path, tone: str, dx: float = 7, dy: float = 11) -> None:
    """Throw a thing's shadow on what is behind it."""
    p.soft(moved(path, dx, dy), tone, 8, 0.6, hard=0.7)


def draw_open_paperback(p: Painter, under: str) -> None:
    """Paint a paperback held open, seen from its cover: back cover, spine, front cover."""
    back, front = p.shape("-100,-96! 0,-84! 0,100! -100,86!"), p.shape("0,-84! 90,-98! 90,86! 0,100!")
    whole = p.part("book", union([back, front]), 4, 0.2)
    _shadow(p, whole, under)
    p.fill("-96,-103! 0,-91! 88,-105! 90,-90! 0,-80! -98,-92!", PAGE)
    for i in range(3):
        p.line(f"-94,{-101 + i * 3.4} 0,{-89 + i * 3.2} 86,{-103 + i * 3.4}", 0.9, PAGE_EDGE, "flat", 0.8)
    p.fill(back, "#b5483b")
    p.fill(front, "#a23f37")
    p.soft("-36,-90! 0,-86! 0,104! -22,98!", "#74262c", 16, 0.9, back)
    p.soft("0,-86! 20,-88! 14,104! 0,104!", "#611f29", 16, 0.9, front)
    p.line("0,-86 0,100", 3.4, "#611f29", "flat")
    p.line("88,-96 88,86", 2.2, "#d5705a", "flat", 0.7)
    p.fill("22,-62! 76,-70! 76,-56! 22,-47!", "#eadfc4")
    p.fill("22,-38! 58,-43! 58,-36! 22,-30!", "#eadfc4", 0.8)
    p.fill(oval(49, 24, 25), "#e3a650")
    p.fill("12,30! 90,18! 90,64! 12,76!", "#2c2a44", 0.95, front)
    p.line("16,46 48,39 88,35", 2.4, "#e3a650", "taper", 0.7, front)
    for i, x in enumerate((-84, -70, -56)):
        p.fill(
            f"{x},{-62 + i * 2}! {x + 7},{-61 + i * 2}! {x + 7},{10 + i * 9}! {x},{9 + i * 9}!",
            "#eadfc4",
            0.35,
        )
    for x in (-88, -52, -18):
        p.line(f"{x},60 {x + 6},72 {x + 3},88", 1.6, "#d5705a", "taper", 0.6, back)


def draw_hardback(p: Painter, under: str) -> None:
    """Paint a closed green hardback with a gilt frame, upright, about 158 by 222."""
    cover = p.part("book", "-79,-111! 79,-111! 79,111! -79,111!", 4, 0.25)
    _shadow(p, cover, under, 8, 12)
    p.fill("-71,-103! 87,-103! 87,119! -71,119!", PAGE)
    for i in range(4):
        p.line(f"{80 + i * 2},-103 {80 + i * 2},117", 0.9, PAGE_EDGE, "flat")
    p.fill(cover, "#2f6b5e")
    p.fill("-79,-111! -62,-111! -62,111! -79,111!", "#1d4547")
    p.soft("30,-120! 90,-120! 90,120! -10,120! 22,10", "#1d4547", 40, 0.9, cover)
    frame = p.shape("-50,-97! 66,-97! 66,97! -50,97!")
    p.fill(cut(frame, moved(frame, 0, 0, 0.965)), GOLD, 0.9)
    p.fill("-24,-66! 40,-66! 40,-60! -24,-60!", GOLD)
    p.fill("-32,-50! 48,-50! 48,-42! -32,-42!", GOLD)
    for r in (28, 18):
        ring = [(8 + r * math.cos(a), 26 + r * math.sin(a)) for a in np.linspace(0, 2 * math.pi, 13)]
        p.line(ring, 2.4, GOLD, "flat", 0.9, cover)
    p.line("8,4 8,48", 2, GOLD, "flat", 0.8)
    p.line("-79,-109 79,-109", 1.8, "#5d9a86", "flat", 0.7)


def draw_tape(p: Painter, under: str) -> None:
    """Paint a video tape in its sleeve, upright: a road, a town, a dog in a basket; no lettering to read."""
    case = p.part("tape", "-58,-98! 58,-98! 58,98! -58,98!", 4, 0.35)
    _shadow(p, case, under)
    p.fill("50,-90! 68,-84! 68,104! -44,104! -50,96!", "#191521")
    p.fill("56,-92! 66,-86! 66,100! 56,96!", "#3a3444")
    p.fill(case, "#2f6f7d")
    p.soft("-60,-100! 60,-100! 60,-30! -60,-46!", "#1d3f5c", 30, 0.9, case)
    p.fill("-58,34 -20,18 22,24 58,10! 58,98! -58,98!", "#5f9a4e", 1, case)
    p.fill("-58,48 -10,30 40,44 58,36! 58,98! -58,98!", "#3f7a46", 1, case)
    p.fill("-8,98! 34,98! 14,58 20,42 8,30! 4,32! 10,44 -2,62!", "#efc34e", 1, case)
    p.fill("2,6! 6,-16! 11,-22! 15,-14! 18,8! 22,-6! 26,8! 26,30! -2,30!", "#63c08a", 1, case)
    p.soft("-30,-10 10,-40 50,-6 20,24", "#f3e2a0", 26, 0.45, case, hard=0.8)
    p.fill("-44,-84! 44,-84! 44,-58! -44,-58!", "#f1e6c9")
    p.line(
        "-36,-71 -12,-73 10,-70 36,-72",
        7,
        "#a8402f",
        [(0, 0.6), (0.2, 1), (0.35, 0.5), (0.6, 1), (0.8, 0.6), (1, 0.9)],
        rough=0.2,
    )
    p.line("-57,-97 57,-97", 2, "#8cc0c4", "flat", 0.8)
    _dog(p)


def _dog(p: Painter) -> None:
    """Paint what is on a tape's cover: a small black dog that looks out of its basket."""
    p.fill(oval(-26, 92, 27, 5), "#27503a", 0.8)
    p.fill("-52,58! -2,58! -8,90! -46,90!", "#9a6a34")
    for y in (66, 76, 85):
        p.line(f"-50,{y} -27,{y + 3} -5,{y}", 2, "#5f3d22", "flat", 0.9)
    for x in (-42, -32, -22, -12):
        p.line(f"{x},58 {x + 1},90", 1.6, "#c99a58", "flat", 0.7)
    p.fill(
        "-40,60! -41,46! -49,50 -51,40 -44,31 -36,30 -27,27 -18,30 -10,31 -3,40 -5,50 -13,46! -14,60!",
        "#17141c",
    )
    p.fill("-34,46 -27,42 -20,46 -19,56 -27,60 -35,56", "#3a3540")
    p.fill(oval(-27, 50, 3.4, 2.4), "#0c0a10")
    for x in (-34, -20):
        p.fill(oval(x, 40, 2.1), "#f0d9a0")
    p.line("-54,58 -27,62 0,58", 5, "#b98a4c", "tube")


def draw_watch(p: Painter, half: float = 24) -> None:
    """Paint the watch round a wrist that runs along +x: steel case, cream face, worn strap."""
    strap = p.shape(f"-11,{-half}! 11,{-half}! 13,0 11,{half}! -11,{half}! -9,0")
    p.fill(strap, "#3b2721")
    p.soft(f"-12,{half * 0.2}! 12,{half * 0.2}! 12,{half}! -12,{half}!", "#1f1418", 8, 0.9, strap)
    p.line(f"-6,{-half * 0.9} -5,0 -6,{half * 0.9}", 1.2, "#7a5540", "flat", 0.8, strap)
    face = p.part("watch", oval(0, -2, 17), 3, 0.6)
    p.fill(moved(face, 1, 3), "#1f1418", 0.5)
    p.fill(face, "#c9c3b6")
    p.crescent(face, 3, -3, "#7d7a80")
    p.fill(oval(0, -2, 13.2), "#f4ead0")
    for i in range(12):
        a = i * math.pi / 6
        r0 = 9.6 if i % 3 else 8.4
        x0, y0, x1, y1 = (r0 * math.cos(a), r0 * math.sin(a) - 2, 11.4 * math.cos(a), 11.4 * math.sin(a) - 2)
        p.line(f"{x0},{y0} {(x0 + x1) / 2},{(y0 + y1) / 2} {x1},{y1}", 1.5, "#3a2a2c", "flat")
    p.line("0,-2 3,-5 5.6,-7.4", 2.2, "#2a1d24", "flat")
    p.line("0,-2 -3,1.5 -7,6", 1.8, "#2a1d24", "flat")
    p.line("0,-2 4,2 8,5.6", 1.0, "#d97b22", "flat")


def draw_bracelet(p: Painter, half: float) -> None:
    """Paint a thin silver chain with one charm round a wrist that runs along +x."""
    p.line(f"2,{-half} 6,0 2,{half}", 5.4, "#4a3f4c", "flat", 0.75)
    p.line(f"0,{-half} 4,0 0,{half}", 3.6, "#dfe2ea", "flat")
    for t in (-0.66, -0.2, 0.26, 0.7):
        p.fill(oval(4 - 4 * t * t, half * t, 2.6), "#8e93a6")
    p.fill(oval(9, half * 0.46, 5.2), "#f2f3f7")
    p.fill(oval(10, half * 0.46 + 1.6, 2.4), "#9a9fb2")


def draw_pencil(p: Painter) -> None:
    """Paint a chewed yellow pencil along +x, its point at the left."""
    p.fill("-44,3! 62,3! 62,17! -44,15!", "#2c1a20", 0.55)
    wood = p.part("pencil", "-64,-1! -42,-7! 62,-7! 62,7! -42,7!", 2, 0.3)
    p.fill(wood, "#e3ad34")
    p.fill("-64,0! -42,1! 62,1! 62,8! -42,8!", "#b97a24", 1, wood)
    p.fill("-66,0! -42,-8! -38,-2 -41,2 -38,8 -42,8!", "#d9b07a", 1, wood)
    p.fill("-66,0! -56,-4! -56,4!", "#2d2530", 1, wood)
    p.fill("40,-8! 50,-8! 50,8! 40,8!", "#c9c6c4", 1, wood)
    p.fill("50,-8! 64,-8! 64,8! 50,8!", "#c8655f", 1, wood)
    p.line("-42,-2 0,-2 40,-2", 2.2, "#f6d880", "flat", 0.8, wood)


def draw_cigarette(p: Painter) -> None:
    """Paint a lit cigarette along +x from its filter at 0."""
    whole = p.part("cigarette", "0,-3.8! 62,-3.4! 62,3.4! 0,3.8!", 2, 0.4)
    p.fill(whole, "#f2ebdd")
    p.fill("0,-4! 17,-4! 17,4! 0,4!", "#d79a54")
    p.fill("0,1! 62,1! 62,4! 0,4!", "#b9a9a4", 0.7, whole)
    p.fill("56,-3.6! 64,-3! 67,0 64,3! 56,3.6!", "#8b8188")
    p.soft(oval(66, 0, 9), "#ff7a30", 10, 0.5, hard=0.9)
    p.fill(oval(65, 0, 5.4), "#ff7a2a")
    p.fill(oval(66, -0.6, 2.6), "#ffe2a0")


def draw_duffel(p: Painter) -> None:
    """Paint a full canvas duffel lying on its side, about 330 by 190, its round end to the right."""
    body = p.part(
        "duffel", "-130,-70 -60,-92 60,-94 150,-74 172,-10 160,62 90,92 -60,94 -138,72 -160,0", 8, 0.15
    )
    p.fill(body, DUFFEL.base)
    p.fill("-60,94! -40,30 60,44 176,-10! 180,100! -60,110!", DUFFEL.shade, 0.95, body)
    p.soft("-160,30 0,60 170,20 160,110 -140,110", DUFFEL.deep, 34, 0.9, body)
    p.soft("-100,-80 40,-86 120,-70 40,-56 -90,-50", DUFFEL.light, 18, 0.7, body, hard=0.6)
    for s, w in (
        ("-120,-20 -60,-34 -20,-26", 12),
        ("30,-84 50,-20 40,60", 12),
        ("-70,80 -46,20 -60,-40", 12),
    ):
        p.line(s, w, DUFFEL.deep, "taper", 0.6, body)
    end = p.shape("118,-88 150,-74 174,-10 162,62 116,90! 96,60 88,0 96,-62")
    p.fill(end, END_IN_SHADE, 1, body)
    p.fill(cut(end, moved(end, -9, -12)), DUFFEL.deep, 0.9, body)
    p.line("116,90 96,60 88,0 96,-62 118,-88", 5, DUFFEL.light, "flat", 0.9, body)
    p.line("-140,-14 -20,-40 84,-40", 3, "#d9c27e", "flat", 0.8, body)
    for text in ("-98,-90! -70,-94! -62,94! -92,94!", "30,-98! 58,-98! 64,96! 36,98!"):
        p.fill(text, HIDE.shade, 1, body)
    for x in (-94, 34):
        p.line(f"{x},-92 {x + 4},0 {x + 6},94", 2.2, HIDE.light, "flat", 0.8, body)


def draw_handle(p: Painter, hand: complex, sewn: complex) -> None:
    """Paint one of a bag's two handles, taut: from where both its ends are sewn on up into a fist."""
    for side, tone in ((1, HIDE.deep), (-1, HIDE.shade)):
        top, end = hand + side * 7, sewn + side * 34
        line = [(q.real, q.imag) for q in (top, (top + end) / 2, end)]
        p.line(line, 21, tone, "flat")
        p.line([(x - 5, y) for x, y in line], 2.2, HIDE.light, "flat", 0.8)


def draw_towel(p: Painter, under: str) -> None:
    """Paint a striped dish towel hung over a shoulder, its top at y -120."""
    path = p.part("towel", "-22,-122! 26,-132! 40,-60 36,40 44,120! 10,126 -34,118! -28,30 -34,-60", 5, 0.3)
    _shadow(p, path, under, -7, 9)
    p.fill(path, "#e9e2d2")
    p.fill("10,-130! 16,-40 6,30 18,130! 60,130! 50,-130!", "#bdb2a6", 0.9, path)
    for y in (78, 96):
        p.line(f"-40,{y} 4,{y + 5} 50,{y}", 7, "#5b7c9c", "flat", 0.9, path)
    for spine, width in (("-14,-110 -18,-20 -8,90", 8), ("22,-110 26,-10 22,100", 9)):
        p.line(spine, width, "#8f857e", "taper", 0.6, path)


LEVEL, TIPPED_LEVEL = "-70,-30 -20,-24 20,-32 56,-28!", "-62,-56 -20,-22 20,10 64,46!"
HANDLE = "38,-76! 92,-78 122,-58 126,0 120,62 96,78 50,60!"


def draw_coffee_pot(p: Painter, under: str, level: str = LEVEL) -> None:
    """Paint a diner's glass coffee pot with its handle, a closed loop, on the right, full to a level."""
    glass = p.part("pot", "-46,-66! 34,-66! 44,-40 66,0 62,46 36,66! -48,66! -74,46 -78,0 -56,-40", 6, 0.45)
    _shadow(p, glass, under)
    p.line(HANDLE, 20, "#241f28", "tube")
    p.line("48,-81 94,-83 124,-62", 3, "#5f5763", "flat", 0.9)
    p.fill(glass, "#9fb0b4", 1 if p.flat else 0.55)
    rest = "68,0 62,46 36,66! -48,66! -78,46! -80,0" if level == LEVEL else "36,66! -48,66! -78,46! -80,0"
    p.fill(f"{level} {rest}", "#3a1e18", 0.96, glass)
    p.line(level.rstrip("!"), 4, "#9a5c3a", "flat", 0.9, glass)
    p.soft("20,-20! 50,-20! 60,20 40,60! 10,60! 30,20", "#1f1014", 14, 0.8, glass)
    p.soft("-70,10! -50,14! -48,60! -66,50!", "#8a5a3c", 10, 0.6, glass, hard=0.8)
    p.fill("-56,-52! -46,-52! -60,0 -58,34! -66,26 -68,-4!", "#e8f2f2", 0.7, glass)
    band = p.part("pot_lid", "-52,-88 -6,-98 38,-88! 44,-58! -54,-58! -74,-74!", 4, 0.4)
    p.fill(band, "#e07a2a")
    p.fill("-60,-72! 44,-70! 44,-56! -60,-56!", "#a34c1c", 1, band)
    p.line("-10,-98 -6,-104 0,-98", 9, "#241f28", "tube")


def draw_mug(p: Painter, under: str, full: bool = True) -> None:
    """Paint a thick diner mug, full or empty, its handle away on the left, steam left to the stage."""
    handle = p.shape("-40,-24! -74,-30 -84,4 -66,34 -40,32! -40,18 -56,18 -66,2 -60,-14 -40,-10!")
    mug = p.part("mug", "-46,-52! 50,-52! 50,34 42,56 4,62 -36,56 -46,34", 5, 0.5)
    _shadow(p, mug, under)
    p.fill(handle, "#c9bda8")
    p.fill(mug, "#efe6d4")
    p.fill("8,-52! 0,0 12,66! 60,66! 60,-52!", "#c9b8a6", 0.9, mug)
    p.fill(oval(2, -52, 48, 9), "#dccfba")
    if full:
        p.fill(oval(2, -51, 42, 6.6), "#3a1e18")
    else:
        inside = oval(2, -51, 42, 6.8)
        p.fill(inside, "#b3a28e")
        p.fill(oval(6, -47.5, 37, 4.6), "#f8f2e4", 1, inside)
    p.line("-44,-26 0,-18 50,-26", 5, "#a8402f", "flat", 0.9, mug)
    p.line("-44,-16 0,-8 50,-16", 2.4, "#a8402f", "flat", 0.9, mug)


def draw_snacks(p: Painter, under: str) -> None:
    """Paint a paper bag that bulges with sweets, chips and licorice, about 210 by 250."""
    for spine, width, tone in (
        ("-40,-90 -62,-150 -40,-176", 9, "#b5302f"),
        ("-28,-90 -36,-160 -10,-186", 9, "#8f2530"),
        ("-16,-92 -18,-150 8,-168", 8, "#c33d36"),
    ):
        p.line(spine, width, tone, "tube", 1, rough=0.04)
    chips = p.part("chips", "14,-96! 24,-170! 92,-158! 92,-80!", 4, 0.3)
    p.fill(chips, "#d9a12f")
    p.fill("58,-170! 92,-158! 92,-80! 50,-90!", "#a87424", 1, chips)
    p.fill(oval(54, -126, 19, 15), "#b8372f", 1, chips)
    p.line("24,-166 58,-164 92,-154", 5, "#f0d080", "flat", 0.8, chips)
    box = p.part("sweets", "-104,-84! -92,-142! -34,-130! -42,-72!", 4, 0.3)
    p.fill(box, "#4d7f86")
    p.fill("-56,-136! -34,-130! -42,-72! -62,-76!", "#335a66", 1, box)
    for x, y in ((-82, -118), (-70, -98), (-88, -96)):
        p.fill(oval(x, y, 6), "#efe0b8", 0.95, box)
    sack = p.part(
        "sack",
        "-106,-92! -60,-84 -20,-96 30,-86 70,-96 104,-88! 110,0 102,112! 0,124 -102,114! -112,10",
        6,
        0.2,
    )
    _shadow(p, sack, under)
    p.fill(sack, "#c79b66")
    p.fill("30,-100! 44,-40! 22,0! 50,60! 30,130! 120,130! 120,-100!", "#a07548", 0.9, sack)
    p.soft("70,-90 120,-60 112,120 60,124 84,20", "#7c5a38", 26, 0.8, sack)
    for spine, width in (
        ("-90,-60 -50,-30 -20,-50", 9),
        ("60,-70 30,-20 50,20", 10),
        ("-96,40 -60,30 -40,70", 9),
        ("20,60 50,80 90,70", 9),
    ):
        p.line(spine, width, "#8a6440", "taper", 0.7, sack)
    p.line("-104,-90 -60,-82 -20,-94 30,-84 70,-94 102,-86", 3, "#e6c698", "flat", 0.9, sack)


def draw_clipboard(p: Painter, under: str) -> None:
    """Paint a clipboard turned to its reader: brown back, the clip over the edge, a form peeping out."""
    board = p.part("clipboard", "-82,-112! 82,-112! 82,112! -82,112!", 4, 0.3)
    _shadow(p, board, under)
    p.fill("-76,-118! 78,-118! 88,-100! 88,104! 80,112! -76,112!", "#efe9da")
    p.fill(board, "#7a5433")
    p.fill("30,-112! 10,0 34,112! 82,112! 82,-112!", "#5c3d28", 0.85, board)
    for y in (-70, -20, 34, 80):
        p.line(f"-80,{y} 0,{y + 5} 80,{y - 2}", 1.4, "#94693f", "taper", 0.5, board)
    p.fill("-30,-126! 30,-126! 36,-100! -36,-100!", "#b9bcc4")
    p.fill("4,-126! 30,-126! 36,-100! 8,-100!", "#84889a")
    p.fill("-52,-60! 44,-60! 44,-18! -52,-18!", "#e7dcc0")
    p.line("-42,-46 0,-47 34,-46", 5, "#5c3d28", "flat")
    p.line("-42,-32 -8,-33 18,-32", 4, "#5c3d28", "flat")


def draw_tortilla(p: Painter, seed: int = 4) -> None:
    """Paint a tortilla chip about 0,0: a triangle that the frying has bent, toasted at its corners, salt."""
    turned = p.part("edge", "-92,44! -92,54 -84,60 -40,70 20,66 76,54 92,42! 88,32! 30,40 -40,44", 4, 0.5)
    p.fill(turned, "#9a6424")
    whole = p.part(
        "chip", "-92,48! -94,40 -88,32! -8,-98! 2,-106 12,-98! 92,28! 94,38 86,44! 40,52 -30,58", 6, 0.6
    )
    p.fill(whole, "#e9c069")
    p.fill("10,-120! 14,-60 4,0 22,70! 120,80! 120,-120!", "#d7a54c", 0.8, whole)
    p.fill("64,-30! 58,10 66,60! 120,60! 120,-30!", "#bb8234", 0.6, whole)
    for corner in (
        "-100,70! -98,20! -74,32 -66,70!",
        "-20,-112! 28,-112! 18,-86 -8,-84!",
        "104,70! 110,10! 82,24 74,60!",
    ):
        p.fill(corner, "#a8671f", 0.5, whole)
    p.line("-86,36 -46,-30 -6,-96", 5, "#fff0bc", "taper", 0.85, whole)
    chance = np.random.default_rng(seed)
    for _ in range(34):
        x, y, r = chance.uniform(-70, 74), chance.uniform(-76, 50), chance.uniform(1.2, 3.6)
        p.fill(oval(x, y, r * 1.4, r), "#8f571c", 0.55, whole)
    for _ in range(22):
        x, y = chance.uniform(-60, 70), chance.uniform(-70, 48)
        p.fill(f"{x},{y}! {x + 3},{y}! {x + 3},{y + 3}! {x},{y + 3}!", "#fffaf0", 0.9, whole)


def _kernel(p: Painter, x: float, y: float, r: float, tones: Sequence[int]) -> None:
    """Paint one popped kernel."""
    for (dx, dy), tone in zip(((0, 0), (r * 0.7, 3), (-r * 0.6, 4), (2, -r * 0.6)), tones, strict=True):
        p.fill(oval(x + dx, y + dy, r * 0.62), ("#f3e2b6", "#fff4d6", "#dcbf82")[tone])


def draw_kernel(p: Painter) -> None:
    """Paint one popped kernel that is held up."""
    p.part("kernel", oval(2, -1, 27, 25), 3, 0.4)
    for x, y, r, tones in ((6, 8, 15, (2, 2, 0, 2)), (-7, 4, 16, (0, 2, 0, 1)), (5, -9, 17, (1, 0, 1, 1))):
        _kernel(p, x, y, r, tones)
    p.fill(oval(-2, 1, 4, 3), "#b98a3c", 0.8)


def draw_popcorn(
    p: Painter, x: float, y: float, wide: float, seed: int = 3, thrown: bool = True, stands: bool = True
) -> None:
    """Paint a heaped bowl of popcorn with its foot at (x, y); some is in the air, and the bowl on a table."""
    chance = np.random.default_rng(seed)
    top, w = y - wide * 0.8, wide
    bowl = p.part(
        "bowl",
        f"{x - w},{top}! {x - w * 0.84},{y - w * 0.24} {x - w * 0.46},{y}! "
        f"{x + w * 0.46},{y}! {x + w * 0.84},{y - w * 0.24} {x + w},{top}!",
        6,
        0.5,
    )
    if stands:
        p.fill(oval(x, y + 3, w * 0.8, w * 0.12), "#140f18", 0.5)
    spots = [
        (chance.normal(x, w * 0.46), top + 4 - abs(chance.normal(0, w * 0.18)), chance.uniform(9, 15))
        for _ in range(70)
    ]
    spots = [q for q in spots if abs(q[0] - x) < w * 0.9]
    if thrown:
        spots += [
            (x + dx * w, top - dy * w, 11.0)
            for dx, dy in ((-0.5, 0.72), (0.56, 0.6), (0.04, 0.94), (0.98, 0.36))
        ]
    for px, py, r in sorted(spots, key=lambda q: q[1]):
        _kernel(p, px, py, r, [int(chance.integers(3)) for _ in range(4)])
    p.fill(bowl, "#b8452f")
    p.fill(
        f"{x + w * 0.15},{top}! {x + w * 0.2},{y - w * 0.3} {x},{y + 9}! "
        f"{x + w * 1.1},{y + 9}! {x + w * 1.1},{top}!",
        "#7c2c30",
        0.9,
        bowl,
    )
    p.line(f"{x - w},{top + 10} {x},{top + 26} {x + w},{top + 10}", 9, "#f0dfb8", "tube", 0.8, bowl)
