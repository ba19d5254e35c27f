"""Shapes on a grid of whole pixels: curves, lines, stamps and patterns. Nothing is ever half a pixel.

A `Sheet` holds a code a pixel (0: nothing); what the codes mean is its user's affair.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import numpy as np
from PIL import Image, ImageDraw

Point = tuple[float, float]
# A curve is sampled so finely, and a pixel belongs to a shape that covers half of it.
FINE = 6

# Hand-made screens, from one dot in sixteen to all: rows of a tile, '#' is painted.
SCREENS = {
    1: ("#.......", "........", "....#...", "........"),
    2: ("#...", "....", "..#.", "...."),
    3: ("#...", "..#."),
    4: ("#.", ".#"),
    5: (".###", "##.#"),
    6: (".###", "####", "##.#", "####"),
    7: (".#######", "########", "####.###", "########"),
}


def screen(level: int, width: int, height: int, x0: int = 0, y0: int = 0) -> np.ndarray:
    """A screen of `level` eighths laid from the picture's own corner, so that two screens meet."""
    if level <= 0 or level >= 8:
        return np.full((height, width), level >= 8)
    rows = SCREENS[level]
    tile = np.array([[cell == "#" for cell in row] for row in rows])
    ys = (np.arange(height) + y0) % tile.shape[0]
    xs = (np.arange(width) + x0) % tile.shape[1]
    return tile[np.ix_(ys, xs)]


def points(text: str | Sequence[Point]) -> tuple[list[Point], list[bool]]:
    """The points of `x,y x,y! …`, and which of them are corners ('!')."""
    if not isinstance(text, str):
        return [tuple(p) for p in text], [True] * len(text)
    found, corners = [], []
    for word in text.split():
        corner = word.endswith("!")
        x, _, y = word.rstrip("!").partition(",")
        found.append((float(x), float(y)))
        corners.append(corner)
    return found, corners


def smooth(text: str | Sequence[Point], closed: bool = True) -> list[Point]:
    """The points of a curve through the given ones: round but where a corner is marked."""
    pts, corners = points(text)
    n = len(pts)
    made: list[Point] = []
    for i in range(n if closed else n - 1):
        p1, p2 = pts[i], pts[(i + 1) % n]
        open_start, open_end = not closed and i == 0, not closed and i + 2 >= n
        p0 = p1 if corners[i] or open_start else pts[i - 1]
        p3 = p2 if corners[(i + 1) % n] or open_end else pts[(i + 2) % n]
        steps = max(2, int(math.dist(p1, p2) * 1.5))
        for k in range(steps):
            made.append(_between(p0, p1, p2, p3, k / steps))
    if not closed:
        made.append(pts[-1])
    return made


def _between(p0: Point, p1: Point, p2: Point, p3: Point, t: float) -> Point:
    """A point of the Catmull-Rom curve between p1 and p2."""
    return tuple(
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)
        for a, b, c, d in zip(p0, p1, p2, p3, strict=True)
    )  # type: ignore[return-value]


class Sheet:
    """A grid of codes with the means to draw on it."""

    def __init__(self, width: int, height: int, left: int = 0, top: int = 0) -> None:
        """`left` and `top`: where the drawing's origin lies on the sheet."""
        self.a = np.zeros((height, width), np.uint16)
        self.left, self.top = left, top

    @property
    def size(self) -> tuple[int, int]:
        return self.a.shape[1], self.a.shape[0]

    def mask(self, shape: str | Sequence[Point], closed: bool = True) -> np.ndarray:
        """The pixels of a closed curve."""
        h, w = self.a.shape
        outline = [((x + self.left) * FINE, (y + self.top) * FINE) for x, y in smooth(shape)]
        image = Image.new("1", (w * FINE, h * FINE))
        ImageDraw.Draw(image).polygon(outline, fill=1)
        cover = np.asarray(image, np.uint8).reshape(h, FINE, w, FINE).mean(axis=(1, 3))
        return cover >= 0.5

    def fill(self, shape: str | Sequence[Point], code: int) -> np.ndarray:
        """Paint a closed curve; returns its pixels."""
        made = self.mask(shape)
        self.a[made] = code
        return made

    def rect(self, x: int, y: int, w: int, h: int, code: int) -> None:
        """Paint a rectangle; what lies beyond the sheet is cut."""
        x, y = x + self.left, y + self.top
        x0, y0 = max(0, x), max(0, y)
        self.a[y0 : max(y0, y + h), x0 : max(x0, x + w)] = code

    def dots(self, x: int, y: int, w: int, h: int, code: int, level: int) -> None:
        """Paint a screen of `level` eighths over a rectangle."""
        x, y = x + self.left, y + self.top
        x0, y0 = max(0, x), max(0, y)
        part = self.a[y0 : max(y0, y + h), x0 : max(x0, x + w)]
        part[screen(level, part.shape[1], part.shape[0], x0, y0)] = code

    def line(self, text: str | Sequence[Point], code: int, width: int = 1, curved: bool = True) -> None:
        """Draw a line of whole pixels, without doubled corners."""
        pts = smooth(text, closed=False) if curved else points(text)[0]
        last: tuple[int, int] | None = None
        path: list[tuple[int, int]] = []
        for (ax, ay), (bx, by) in pairwise(pts):
            steps = max(1, int(max(abs(bx - ax), abs(by - ay)) * 2))
            for k in range(steps + 1):
                cell = (math.floor(ax + (bx - ax) * k / steps), math.floor(ay + (by - ay) * k / steps))
                if cell != last:
                    path.append(cell)
                    last = cell
        for x, y in _thin(path):
            self.rect(x - (width - 1) // 2, y - (width - 1) // 2, width, width, code)

    def dot(self, x: int, y: int, code: int) -> None:
        """One pixel."""
        x, y = x + self.left, y + self.top
        if 0 <= y < self.a.shape[0] and 0 <= x < self.a.shape[1]:
            self.a[y, x] = code

    def stamp(
        self, x: int, y: int, rows: Iterable[str], legend: dict[str, int], mirror: bool = False
    ) -> None:
        """Put down a drawing of letters; '.' and ' ' leave what is there."""
        for dy, row in enumerate(rows):
            for dx, cell in enumerate(reversed(row) if mirror else row):
                if cell not in ". ":
                    self.dot(x + dx, y + dy, legend[cell])

    def paste(self, other: Sheet, x: int, y: int) -> None:
        """Lay another sheet's painted pixels on this one."""
        h, w = other.a.shape
        x, y = x + self.left, y + self.top
        x0, y0, x1, y1 = max(0, x), max(0, y), min(self.a.shape[1], x + w), min(self.a.shape[0], y + h)
        if x1 > x0 and y1 > y0:
            part = other.a[y0 - y : y1 - y, x0 - x : x1 - x]
            here = self.a[y0:y1, x0:x1]
            here[part > 0] = part[part > 0]

    def map(self, where: np.ndarray, table: np.ndarray) -> None:
        """Carry the colours of some pixels through a table."""
        self.a[where] = table[self.a[where]]

    def each(self, change: Callable[[np.ndarray], np.ndarray]) -> Sheet:
        """A new sheet with changed codes."""
        made = Sheet(*self.size, self.left, self.top)
        made.a = change(self.a).astype(np.uint16)
        return made

    def mirrored(self) -> Sheet:
        """The sheet seen in a mirror."""
        return self.each(lambda a: a[:, ::-1].copy())


def _thin(path: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The path without the corner pixels that make a line look knotted."""
    kept: list[tuple[int, int]] = []
    for i, cell in enumerate(path):
        if kept and i + 1 < len(path):
            (ax, ay), (bx, by) = kept[-1], path[i + 1]
            if abs(ax - bx) == 1 and abs(ay - by) == 1 and (cell[0] in (ax, bx)) and (cell[1] in (ay, by)):
                continue
        kept.append(cell)
    return kept


def shifted(mask: np.ndarray, dx: int, dy: int) -> np.ndarray:
    """A mask moved by whole pixels; what comes in from outside is empty."""
    made = np.zeros_like(mask)
    h, w = mask.shape
    ys, yd = (slice(max(0, -dy), h - max(0, dy)), slice(max(0, dy), h - max(0, -dy)))
    xs, xd = (slice(max(0, -dx), w - max(0, dx)), slice(max(0, dx), w - max(0, -dx)))
    made[yd, xd] = mask[ys, xs]
    return made
