"""The poster's night over her street as one sees it from the porch: a great flat moon, hills, houses, rail and maple."""

from __future__ import annotations

import math
import random

from ...poster.kit.nature import MAPLE, draw_ridge, spread_stars
from ...poster.kit.sheet import Point, Sheet, make_curve, make_path

SKY = ("=#0C1838", "=#16305E", "=#28558A")
MOON, SEAS = "=#F7E9BE", "=#E9D59A"
WINDOW, WINDOW_HIGH = "=#E9A94C", "=#F6CF7C"


# Half of a maple leaf, from its tip to the end of its stalk.
LEAF = ((0, -1.0), (0.13, -0.68), (0.31, -0.78), (0.27, -0.36), (0.46, -0.58), (0.56, -0.43), (0.88, -0.46), (0.76, -0.22), (0.9, -0.06),
        (0.46, 0.16), (0.54, 0.36), (0.07, 0.27), (0.045, 0.84))  # fmt: skip


def draw_leaf(
    sheet: Sheet, x: float, y: float, size: float, turn: float, ink: str, flat: float = 1.0
) -> None:
    """A maple leaf of five lobes and a stalk, `flat` squashed where it lies or hangs aslant."""
    c, s = math.cos(turn) * size, math.sin(turn) * size
    ring = [*LEAF, *((-a, b) for a, b in reversed(LEAF))]
    sheet.poly([(x + a * c - b * s * flat, y + a * s + b * c * flat) for a, b in ring], ink)


def spread_night(sheet: Sheet, about: Point, foot: float) -> None:
    """Three bands of sky that dissolve into each other, darkest on top, and stars away from the moon."""
    sheet.rect(-10, -10, 1940, 1100, SKY[0])
    box = make_path([(-10, -10), (1930, -10), (1930, 1090), (-10, 1090)])
    sheet.dissolve(box, SKY[1], (0, foot * 0.66), (0, foot * 0.2))
    sheet.dissolve(box, SKY[2], (0, foot * 1.1), (0, foot * 0.62))
    spread_stars(sheet, 150, (0, 0, 1920, foot * 0.9), 21)
    sheet.oval(*about, 1, 1, SKY[0])


def hang_great_moon(sheet: Sheet, x: float, y: float, r: float) -> None:
    """A flat disc with its seas, and two rings of lighter sky about it, cut hard."""
    sheet.oval(x, y, r * 1.52, r * 1.52, "=#BFD9E8", 0.08)
    sheet.oval(x, y, r * 1.22, r * 1.22, "=#D6E6EA", 0.12)
    disc = make_curve(
        [(x + r * math.cos(k * math.pi / 24), y + r * math.sin(k * math.pi / 24)) for k in range(48)]
    )
    sheet.fill(disc, MOON)
    with sheet.within(disc):
        for dx, dy, w, h in ((-0.62, -0.34, 0.3, 0.2), (-0.78, 0.1, 0.2, 0.3), (0.64, -0.5, 0.24, 0.17), (0.78, 0.2, 0.18, 0.26),
                             (0.5, 0.66, 0.26, 0.16), (-0.46, 0.72, 0.22, 0.14), (0.05, -0.86, 0.3, 0.12)):  # fmt: skip
            ring = [(x + r * (dx + w * math.cos(t) * (1 + 0.18 * math.sin(3 * t + dx))), y + r * (dy + h * math.sin(t)))
                    for t in (k * math.pi / 10 for k in range(20))]  # fmt: skip
            sheet.blob(ring, SEAS)


def draw_street(sheet: Sheet) -> None:
    """The far side of her street: hills, two houses that are up late, trees."""
    draw_ridge(sheet, 690, 90, "=#17405C", 2)
    draw_ridge(sheet, 760, 46, "=#113049", 7, 30)
    for x, foot, size in ((296, 812, 1.0), (1652, 816, 1.08)):
        with sheet.shifted(x, foot, size):
            _draw_house(sheet)
    for x, y, r in ((70, 716, 96), (520, 752, 66), (1400, 744, 76), (1880, 712, 90)):
        sheet.line([(x, y + 30), (x, 900)], "=#081226", 16)
        sheet.blob([(x + r * math.cos(t) * (1 + 0.08 * math.sin(5 * t + x)), y + r * 0.9 * math.sin(t)) for t in
                    (k * math.pi / 10 for k in range(20))], "=#0B1B38")  # fmt: skip
    sheet.rect(-10, 826, 1940, 280, "=#0A1A33")


def _draw_house(sheet: Sheet) -> None:
    """Two floors, a gable, a chimney that stands on the ridge, a lamp in three windows; the moon on one slope."""
    sheet.rect(52, -330, 30, 90, "=#081226")
    sheet.rect(48, -334, 38, 12, "=#132A4E")
    sheet.poly([(-132, -192), (132, -192), (132, 10), (-132, 10)], "=#12294A")
    for y in range(-176, 10, 20):
        sheet.rect(-132, y, 264, 3, "=#0D203E")
    sheet.poly([(-160, -184), (0, -326), (160, -184)], "=#0A1830")
    sheet.poly([(-160, -184), (0, -326), (0, -306), (-138, -184)], "=#2C5286")
    sheet.poly([(-150, -86), (150, -86), (166, -62), (-166, -62)], "=#0A1830")
    for post in (-142, -50, 50, 142):
        sheet.rect(post - 4, -64, 8, 74, "=#0A1830")
    for x, y, lit in ((-92, -164, True), (46, -164, False), (-106, -50, True), (62, -50, True)):
        sheet.rect(x - 5, y - 5, 52, 56, "=#0A1830")
        sheet.rect(x, y, 42, 46, WINDOW if lit else "=#1E406A")
        if lit:
            sheet.rect(x, y, 42, 16, WINDOW_HIGH)
        sheet.rect(x + 19, y, 4, 46, "=#0A1830")
        sheet.rect(x, y + 21, 42, 4, "=#0A1830")
    sheet.rect(-20, -56, 40, 66, "=#7A2C2C")


def draw_porch_edge(sheet: Sheet) -> None:
    """The porch's own edge: a beam above, a post at either end, the rail between, with the moon on its top."""
    dark, mid, lit = "=#141F48", "=#22346C", "=#8FB0DC"
    for x in range(214, 1710, 46):
        sheet.poly([(x, 856), (x + 15, 856), (x + 15, 1084), (x, 1084)], dark)
        sheet.rect(x, 856, 4, 230, mid)
    sheet.rect(150, 838, 1620, 24, mid)
    sheet.rect(150, 838, 1620, 6, lit)
    for x in (96, 1824):
        sheet.rect(x - 34, -10, 68, 1100, dark)
        sheet.rect(x + (20 if x < 900 else -34), -10, 14, 1100, mid)
        sheet.rect(x + (30 if x < 900 else -34), -10, 4, 1100, lit)
        sheet.rect(x - 46, 812, 92, 22, mid)
    sheet.rect(-10, -10, 1940, 40, dark)
    sheet.rect(-10, 26, 1940, 8, mid)
    sheet.rect(-10, 32, 1940, 4, lit)


def hang_bough(
    sheet: Sheet,
    spines: tuple[tuple[Point, ...], ...],
    count: int,
    size: float,
    seed: int,
    inks: tuple[str, ...] = MAPLE,
) -> None:
    """A bough of the maple and its leaves, thickest along the wood, darker within."""
    rng = random.Random(seed)
    for spine in spines:
        sheet.curve(list(spine), "=#120F24", 20)
        sheet.curve(list(spine[1:]), "=#120F24", 12)
    for k in range(count):
        spine = rng.choice(spines)
        part = rng.random() ** 0.8 * (len(spine) - 1)
        i = min(int(part), len(spine) - 2)
        t = part - i
        x = spine[i][0] + (spine[i + 1][0] - spine[i][0]) * t + rng.gauss(0, size * 1.5)
        y = spine[i][1] + (spine[i + 1][1] - spine[i][1]) * t + rng.gauss(size * 0.7, size * 1.2)
        depth = k / count
        step = min(len(inks) - 1, max(0, int(depth * (len(inks) - 1) + rng.gauss(0.4, 0.6))))
        draw_leaf(sheet, x, y, size * rng.uniform(0.7, 1.1), rng.random() * 6.3, inks[step])


def drift(
    sheet: Sheet, spots: tuple[tuple[float, float, float, float], ...], inks: tuple[str, ...] = MAPLE[3:6]
) -> None:
    """Leaves in the air: x, y, size, and turn of each."""
    for k, (x, y, size, turn) in enumerate(spots):
        draw_leaf(sheet, x, y, size, turn, inks[k % len(inks)], 0.72)
