"""Things at home, as cut-outs: they stand on the current frame's origin; metres, upwards negative."""

from __future__ import annotations

import random
from itertools import pairwise

import skia

from .sheet import Sheet, make_curve, make_path

DARK_HALL = ("=#301C26", "=#38212B", "=#4A3028", "=#5A3034", "=#4C2A30", "=#94603F", "=#B09470", "=#57281F")
LIT_HALL = ("rust-", "rust", "oak-", "wood+", "wood", "oak+", "cream", "walnut")
SPINES = ("red", "mustard", "teal", "cream", "navy", "maroon", "bottle", "rust", "denim", "paper")


def stack_books(sheet: Sheet, count: int, width: float, seed: int) -> float:
    """A pile of books lying flat; gives its height."""
    rng = random.Random(seed)
    y = 0.0
    for _ in range(count):
        tall = rng.choice((0.028, 0.036, 0.046, 0.055))
        wide = width * rng.uniform(0.72, 1.0)
        x = rng.uniform(-0.025, 0.025) - wide / 2
        ink = rng.choice(SPINES)
        sheet.rect(x, y - tall, wide, tall - 0.004, ink)
        sheet.rect(x + wide * 0.8, y - tall, wide * 0.2, tall - 0.004, ink + "-")
        if tall > 0.035:
            sheet.rect(x + wide * 0.12, y - tall * 0.72, wide * 0.3, tall * 0.22, "cream")
        y -= tall
    return -y


def row_books(sheet: Sheet, width: float, height: float, seed: int) -> None:
    """Books that stand in a row from the origin to the right, some leaning."""
    rng = random.Random(seed)
    x = 0.0
    while x < width - 0.03:
        wide, tall = rng.uniform(0.022, 0.055), height * rng.uniform(0.68, 1.0)
        wide = min(wide, width - x)
        ink = rng.choice(SPINES)
        sheet.rect(x, -tall, wide - 0.003, tall, ink)
        if wide > 0.03:
            sheet.rect(x, -tall * 0.85, wide - 0.003, tall * 0.08, rng.choice(("gold", "cream", "ink")))
        x += wide


def crate_records(sheet: Sheet, width: float, seed: int) -> None:
    """A milk crate with record sleeves standing in it."""
    rng = random.Random(seed)
    for i in range(16):
        x = -width / 2 + 0.03 + i * (width - 0.09) / 16
        sheet.rect(x, -0.42 - rng.random() * 0.03, 0.03, 0.4, rng.choice(SPINES))
    sheet.rect(-width / 2, -0.28, width, 0.28, "teal-")
    for row in range(2):
        for column in range(5):
            x = -width / 2 + 0.03 + column * (width - 0.03) / 5
            sheet.rect(x, -0.24 + row * 0.12, width / 5 - 0.04, 0.08, "ink")
    sheet.rect(-width / 2, -0.3, width, 0.035, "teal")


def play_records(sheet: Sheet) -> None:
    """A portable record player with its lid up, 0.45 wide."""
    sheet.poly([(-0.22, -0.16), (0.22, -0.16), (0.22, -0.48), (-0.22, -0.48)], "maroon")
    sheet.poly([(-0.19, -0.18), (0.19, -0.18), (0.19, -0.45), (-0.19, -0.45)], "maroon-")
    sheet.poly([(-0.24, -0.14), (0.24, -0.14), (0.2, -0.2), (-0.2, -0.2)], "cream")
    sheet.oval(-0.03, -0.17, 0.14, 0.022, "ink")
    sheet.oval(-0.03, -0.17, 0.04, 0.007, "red")
    sheet.line([(0.14, -0.19), (0.06, -0.168)], "steel", 0.012)
    sheet.rect(-0.24, -0.14, 0.48, 0.14, "maroon+")
    for i in range(5):
        sheet.rect(-0.2, -0.12 + i * 0.022, 0.22, 0.01, "maroon-")
    for x in (0.1, 0.17):
        sheet.oval(x, -0.07, 0.022, 0.022, "gold")


def lay_duffel(sheet: Sheet, opened: bool = False) -> None:
    """A canvas duffel, 0.9 wide, on its side, in its own olive in whatever light: what lies on a floor of
    its colour is to be seen."""
    body = make_curve(
        [(-0.48, -0.02), (-0.5, -0.22), (-0.42, -0.36), (-0.1, -0.4), (0.2, -0.38), (0.44, -0.34),
         (0.5, -0.2), (0.48, -0.01), (0.2, 0.02), (-0.2, 0.02)]
    )  # fmt: skip
    sheet.fill(body, "=#6F7A4C")
    with sheet.within(body):
        sheet.blob([(-0.6, -0.12), (0.0, -0.16), (0.6, -0.1), (0.6, 0.1), (-0.6, 0.1)], "=#4B5636")
        sheet.blob([(-0.5, -0.4), (-0.34, -0.42), (-0.32, 0.05), (-0.5, 0.05)], "=#3C472E")
        sheet.blob([(0.28, -0.42), (0.52, -0.38), (0.52, -0.27), (0.34, -0.31)], "=#98A468")
        for x in (-0.23, 0.2):
            sheet.rect(x, -0.45, 0.06, 0.5, "=#4A2C20")
            sheet.rect(x, -0.2, 0.06, 0.05, "=#D9A850")
    if opened:
        sheet.blob([(-0.18, -0.34), (0.0, -0.46), (0.22, -0.4), (0.3, -0.33), (0.05, -0.29)], "ink")
        sheet.blob([(-0.12, -0.34), (-0.08, -0.47), (0.06, -0.5), (0.12, -0.36)], "denim")
        sheet.blob([(0.06, -0.35), (0.1, -0.45), (0.22, -0.46), (0.24, -0.35)], "grey")
        sheet.blob([(-0.18, -0.33), (0.05, -0.3), (0.3, -0.32), (0.3, -0.28), (-0.16, -0.27)], "=#98A468")
    else:
        sheet.line([(-0.14, -0.37), (0.18, -0.365)], "=#E0BE72", 0.014)
    sheet.curve([(-0.2, -0.36), (-0.16, -0.56), (0.06, -0.6), (0.2, -0.54), (0.23, -0.36)], "=#4A2C20", 0.045)


def hang_lights(
    sheet: Sheet, points: list[tuple[float, float]], size: float, lit: bool, sag: float, gap: int = 5
) -> None:
    """A string of small bulbs that sags from point to point."""
    bulbs = ("=#FFC24A", "=#FF8A4A", "=#FFE29A", "=#E85A4A") if lit else ("rust", "teal", "gold", "red")
    for n, ((ax, ay), (bx, by)) in enumerate(pairwise(points)):
        line = [(ax, ay), ((ax + bx) / 2, (ay + by) / 2 + 2 * sag), (bx, by)]
        sheet.stroke(quad(line), "ink", size * 0.3)
        for i in range(gap):
            t = (i + 0.5) / gap
            x = ax + (bx - ax) * t
            y = ay + (by - ay) * t + 4 * sag * t * (1 - t)
            sheet.oval(x, y + size * 0.8, size * 0.6, size, bulbs[(i + n) % 4])


def quad(line: list[tuple[float, float]]) -> object:
    """A parabola from the first to the last point by way of the second's pull."""
    path = make_path(line[:1], closed=False)
    path.quadTo(*line[1], *line[2])
    return path


def stand_lamp(sheet: Sheet, height: float, shade: str, base: str = "ink") -> None:
    """A standing lamp; its shade is drawn as lit by the sheet's light."""
    sheet.rect(-0.015, -height, 0.03, height, base)
    sheet.oval(0, -0.01, 0.16, 0.035, base)
    sheet.poly(
        [(-0.13, -height - 0.16), (0.13, -height - 0.16), (0.22, -height + 0.14), (-0.22, -height + 0.14)],
        shade,
    )
    sheet.rect(-0.22, -height + 0.125, 0.44, 0.02, shade + "-")


def lean_paddle(sheet: Sheet) -> None:
    """A canoe paddle, blade up, 1.6 long."""
    sheet.rect(-0.018, -1.1, 0.036, 1.1, "oak")
    sheet.rect(-0.06, -0.02, 0.12, 0.04, "oak-")
    blade = make_curve(
        [
            (-0.03, -1.05),
            (-0.1, -1.25),
            (-0.09, -1.58),
            (0, -1.64),
            (0.09, -1.58),
            (0.1, -1.25),
            (0.03, -1.05),
        ]
    )
    sheet.fill(blade, "oak")
    with sheet.within(blade):
        sheet.rect(-0.12, -1.52, 0.24, 0.08, "red")
        sheet.rect(-0.12, -1.4, 0.24, 0.03, "red")
        sheet.rect(0.03, -1.7, 0.12, 0.8, "oak-", 0.7)


def bowl_snacks(sheet: Sheet, kind: str, size: float, seed: int = 1) -> None:
    """A bowl heaped with popcorn, chips or cheese puffs."""
    rng = random.Random(seed)
    inks = {
        "popcorn": ("cream", "white", "gold+"),
        "chips": ("gold", "amber", "oak"),
        "puffs": ("rust", "leaf", "amber"),
    }[kind]
    for _ in range(34):
        t, r = rng.uniform(-1, 1), rng.random()
        y = -size * (0.5 + 0.42 * r * (1 - t * t))
        sheet.oval(t * size * 0.52, y, size * 0.09, size * 0.075, rng.choice(inks))
    bowl = make_curve(
        [
            (-size * 0.62, -size * 0.5),
            (-size * 0.5, -size * 0.1),
            (-size * 0.2, 0),
            (size * 0.2, 0),
            (size * 0.5, -size * 0.1),
            (size * 0.62, -size * 0.5),
            (0, -size * 0.44),
        ]
    )
    sheet.fill(bowl, "teal" if kind == "popcorn" else "red")
    with sheet.within(bowl):
        sheet.rect(size * 0.15, -size, size * 0.6, size, "ink", 0.28)


def bag_snacks(sheet: Sheet, ink: str, size: float, label: str) -> None:
    """A bag of crisps or sweets that stands up."""
    body = make_path(
        [
            (-size * 0.3, 0),
            (-size * 0.34, -size * 0.5),
            (-size * 0.29, -size * 0.94),
            (size * 0.3, -size * 0.92),
            (size * 0.34, -size * 0.45),
            (size * 0.29, 0),
        ]
    )
    sheet.fill(body, ink)
    sheet.rect(-size * 0.29, -size * 0.96, size * 0.58, size * 0.07, ink + "+")
    sheet.oval(0, -size * 0.48, size * 0.2, size * 0.17, "cream")
    sheet.text(label, 0, -size * 0.43, size * 0.1, "ink", 0.2, middle=True)
    with sheet.within(body):
        sheet.poly(
            [(size * 0.12, -size), (size * 0.5, -size), (size * 0.5, 0), (size * 0.22, 0)], ink + "-", 0.6
        )


def hang_frame(sheet: Sheet, x: float, y: float, w: float, h: float, seed: int) -> None:
    """A framed picture: a small landscape in two or three inks."""
    rng = random.Random(seed)
    sheet.rect(x, y, w, h, rng.choice(("gold", "walnut", "cream")))
    b = min(w, h) * 0.1
    sheet.rect(x + b, y + b, w - 2 * b, h - 2 * b, "paper")
    c = b * 1.8
    px, py, pw, ph = x + c, y + c, w - 2 * c, h - 2 * c
    with sheet.within(make_path([(px, py), (px + pw, py), (px + pw, py + ph), (px, py + ph)])):
        sheet.rect(px, py, pw, ph, rng.choice(("sky", "teal", "amber")))
        sheet.oval(px + pw * rng.uniform(0.3, 0.7), py + ph * 0.4, pw * 0.16, pw * 0.16, "cream")
        sheet.oval(px + pw * 0.2, py + ph * 1.1, pw * 0.7, ph * 0.5, rng.choice(("green", "bottle", "rust")))
        sheet.oval(px + pw * 0.9, py + ph * 1.2, pw * 0.6, ph * 0.5, rng.choice(("bottle", "maroon", "navy")))


def glaze(width: float, height: float) -> skia.Path:
    """The glass of a tube of that size, its corners round, from its upper left corner."""
    r = height * 0.09
    path = make_path([(r, 0)], closed=False)
    for corner, end in (
        ((width, 0), (width, r)),
        ((width, height), (width - r, height)),
        ((0, height), (0, height - r)),
        ((0, 0), (r, 0)),
    ):
        start = {(width, 0): (width - r, 0), (width, height): (width, height - r), (0, height): (r, height)}
        path.lineTo(*start.get(corner, (0, r)))
        path.quadTo(*corner, *end)
    path.close()
    return path


def face_television(sheet: Sheet, width: float, height: float, on: bool) -> None:
    """The face of the house's tube television about its glass, whose upper left corner is the origin."""
    h = height
    sheet.round(-0.13 * h, -0.1 * h, width + 0.26 * h, 1.3 * h, 0.07 * h, "soot-")
    sheet.round(-0.115 * h, -0.086 * h, width + 0.23 * h, 1.265 * h, 0.06 * h, "soot+")
    sheet.round(-0.05 * h, -0.045 * h, width + 0.1 * h, 1.09 * h, 0.1 * h, "ink")
    for i in range(9):
        sheet.rect(0.02 * h + i * 0.036 * h, 1.085 * h, 0.016 * h, 0.06 * h, "ink")
    for i in range(3):
        sheet.oval(width - (0.12 + i * 0.1) * h, 1.115 * h, 0.032 * h, 0.032 * h, "ink")
        sheet.oval(width - (0.125 + i * 0.1) * h, 1.11 * h, 0.02 * h, 0.02 * h, "steel-")
    sheet.oval(width - 0.01 * h, 1.115 * h, 0.014 * h, 0.014 * h, "=#FF5340" if on else "maroon")


def stand_player(sheet: Sheet, lit: bool) -> None:
    """The CD player between its two speakers, and four cases on it; 0.66 wide."""
    sheet.rect(-0.2, -0.15, 0.4, 0.15, "soot")
    sheet.rect(-0.2, -0.15, 0.4, 0.012, "stone")
    sheet.rect(-0.17, -0.11, 0.22, 0.05, "ink")
    sheet.rect(-0.15, -0.1, 0.1, 0.03, "=#F4A63C" if lit else "ink")
    sheet.oval(0.13, -0.08, 0.03, 0.03, "steel")
    for x in (-0.27, 0.27):
        sheet.rect(x - 0.06, -0.3, 0.12, 0.3, "walnut")
        sheet.oval(x, -0.1, 0.045, 0.045, "ink")
        sheet.oval(x, -0.22, 0.03, 0.03, "ink")
    with sheet.shifted(0, -0.15):
        stack_books(sheet, 4, 0.15, 14)


def open_to_hall(sheet: Sheet, inks: tuple[str, ...] = DARK_HALL) -> None:
    """The way to the hall, 0.84 by 2.06 from its lower left corner: its red, its stairs.

    The inks are those of its wall and stripes, its floor, the steps' two, their edges, banisters and rail."""
    wall, stripe, floor, step, under, edge, post, rail = inks
    sheet.rect(-0.09, -2.15, 1.02, 2.15, "cream-")
    hole = make_path([(0, -2.06), (0.84, -2.06), (0.84, 0), (0, 0)])
    sheet.fill(hole, wall)
    with sheet.within(hole):
        for i in range(4):
            sheet.rect(0.06 + i * 0.22, -2.1, 0.09, 2.1, stripe)
        sheet.rect(0, -0.12, 0.9, 0.14, floor)
        for k in range(9):
            x, y = 0.1 + k * 0.135, -0.2 - k * 0.2
            sheet.rect(x, y, 1.0, 0.21, (step, under)[k % 2])
            sheet.rect(x - 0.015, y, 1.0, 0.03, edge)
        for k in range(7):
            x, y = 0.16 + k * 0.135, -0.2 - k * 0.2
            sheet.rect(x, y - 0.52, 0.024, 0.52, post)
        sheet.line([(0.06, -0.66), (0.98, -2.02)], rail, 0.06, flat=True)
        sheet.rect(0.03, -0.86, 0.075, 0.86, post)
        sheet.oval(0.068, -0.88, 0.055, 0.05, rail)
    sheet.rect(0, -2.06, 0.84, 0.02, "ink", 0.5)
