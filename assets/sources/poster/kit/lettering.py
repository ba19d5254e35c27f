"""Lettering: our own sign letters, as strokes on a grid of five by seven.

A stroke is a row of points, column then row, the upper left corner first. Signs are brushed with flat
ends (block) or bent from tube (neon); notes wobble (hand).
"""

from __future__ import annotations

import math

import skia

Point = tuple[float, float]

LETTERS = {
    "A": "060110304146/0343", "B": "00063645443303/0010303141423303", "C": "4130100105163645",
    "D": "00063645413000", "E": "40000646/0333", "F": "400006/0333", "G": "41301001051636454323",
    "H": "0006/4046/0343", "I": "0006", "J": "4045361605", "K": "0006/400346", "L": "000646",
    "M": "0600346066", "N": "06004640", "O": "103041453616050110", "P": "06003041423303",
    "Q": "103041453616050110/2446", "R": "06003041423303/2346", "S": "413010010213334445361605",
    "T": "0040/2026", "U": "000516364540", "V": "002640", "W": "0016325660", "X": "0046/4006",
    "Y": "002340/2326", "Z": "00400646", "0": "103041453616050110", "1": "112026", "2": "01103041420646",
    "3": "01103041423323/334445361605", "4": "300444/3036", "5": "400003334445361605",
    "6": "4130100105163645443303", "7": "004016", "8": "103041423313020110/133344453616050413",
    "9": "0516364541301001021343", "'": "2021", "-": "1333", ".": "2526", ",": "2517", "!": "2024/2526",
    ":": "2122/2425", "/": "4006", "?": "01103041422324/2526", "&": "460100102031220405163643",
    "$": "413010010213334445361605/2026", "+": "1333/2224", "#": "1016/3036/0242/0444",
}  # fmt: skip
GRID = 6.0  # rows from cap to foot
GAP = 1.55  # columns between two letters, over the stroke
SPACE = 2.6
WOBBLE = 0.16  # of a column, in the hand style
ROUNDED = 0.9  # columns cut from a corner of a tube


def _strokes(letter: str) -> list[list[Point]]:
    code = LETTERS.get(letter, "").replace(" ", "")
    return [
        [(float(part[i]), float(part[i + 1])) for i in range(0, len(part) - 1, 2)]
        for part in code.split("/")
        if part
    ]


def trace_text(words: str, height: float, weight: float, style: str) -> tuple[skia.Path, float]:
    """The path to stroke, its feet on y = 0 and its left edge on x = 0, and how wide it is."""
    unit = height * (1 - weight) / GRID
    narrow = 0.92 if style == "block" else 0.86
    left = height * weight / 2
    path, at = skia.Path(), 0.0
    for index, letter in enumerate(words.upper()):
        strokes = _strokes(letter)
        columns = [x for stroke in strokes for x, _ in stroke]
        if not columns:
            at += SPACE
            continue
        first = min(columns)
        for number, stroke in enumerate(strokes):
            if style == "hand":
                stroke = _shake(stroke, index * 2.3 + number * 1.7)
            points = [(left + (x - first + at) * unit * narrow, (y - GRID) * unit - left) for x, y in stroke]
            _add(path, points, stroke[0] == stroke[-1], ROUNDED * unit if style == "neon" else 0)
        at += max(columns) - first + GAP + weight * GRID * 0.55
    width = (at - GAP - weight * GRID * 0.55) * unit * narrow + 2 * left
    return path, width


def _shake(stroke: list[Point], turn: float) -> list[Point]:
    """A stroke as a hand draws it; a closed one is no longer quite closed."""
    steps = (turn + i * 3.1 for i in range(len(stroke)))
    return [
        (x + WOBBLE * math.sin(t), y + WOBBLE * math.cos(t * 1.3))
        for (x, y), t in zip(stroke, steps, strict=True)
    ]


def _add(path: skia.Path, points: list[Point], closed: bool, radius: float) -> None:
    """Adds a stroke to a path, its corners bent where there is a radius."""
    if closed:
        points = points[:-1]
    if not radius:
        path.addPoly([skia.Point(*point) for point in points], closed)
        return
    for i, corner in enumerate(points):
        go = path.moveTo if i == 0 else path.lineTo
        if not closed and i in (0, len(points) - 1):
            go(*corner)
            continue
        go(*_toward(corner, points[i - 1], radius))
        path.quadTo(*corner, *_toward(corner, points[(i + 1) % len(points)], radius))
    if closed:
        path.close()


def _toward(corner: Point, other: Point, radius: float) -> Point:
    """The point on the way from a corner to its neighbour, at most half way."""
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    share = min(0.5, radius / (math.hypot(dx, dy) or 1.0))
    return corner[0] + dx * share, corner[1] + dy * share
