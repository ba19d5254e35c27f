"""A figure: what each pixel is made of, how light it is, and which form it belongs to; then the light.

Forms are drawn from the back to the front, facing right. Light comes last, when the figure faces the way
it will, so that the lamp stays on its own side.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from .palette import INDEX
from .raster import Point, Sheet, screen, shifted

# Deep, shade, base, light, bright.
Ramp = tuple[str, str, str, str, str]
BASE = 2


class Lamp(NamedTuple):
    """A light: which side it comes from, its edge, the edge away from it, and how it turns colours."""

    side: int  # +1: from the right, -1: from the left
    rim: tuple[str, str]  # on dark and on light stuff; '' for none
    kick: str
    deep: dict[str, str]  # colours of tones below the base
    mid: dict[str, str]  # colours of the base and above
    shade: int = 1  # how many tones the side away from the lamp is darker
    drop: int = 0  # how many tones everything is darker


class Figure:
    """One picture of a person, or of a part of one."""

    def __init__(
        self, width: int, height: int, ramps: dict[str, Ramp], zoom: int = 1, at: tuple[float, float] = (0, 0)
    ) -> None:
        """`zoom`: pixels to a unit that is drawn in; `at`: the pixel where the drawing's origin lies."""
        self.zoom, self.at = zoom, at
        self.ramps = ramps
        self.names = ["", *ramps]
        self.mat = Sheet(width, height)
        self.tone = np.full((height, width), BASE, np.int16)
        self.form = np.zeros((height, width), np.uint8)
        self.flat = np.zeros((height, width), bool)  # pixels that light leaves alone
        self.bands: dict[int, int] = {}
        self._count = 0

    def _put(self, where: np.ndarray, stuff: str, tone: int, form: int) -> None:
        self.mat.a[where] = self.names.index(stuff)
        self.tone[where] = tone
        self.form[where] = form
        self.flat[where] = False

    def shape(
        self, outline: str | Sequence[Point], stuff: str, band: int = 0, tone: int = BASE
    ) -> np.ndarray:
        """A new form; `band`: how wide its side away from the lamp lies in shade."""
        return self.lay(self.mask(outline), stuff, band * self.zoom, tone)

    def _placed(self, outline: str | Sequence[Point]) -> str | list[Point]:
        """A curve in the figure's own pixels."""
        if self.zoom == 1 and self.at == (0, 0):
            return outline if isinstance(outline, str) else list(outline)
        if not isinstance(outline, str):
            return [(x * self.zoom + self.at[0], y * self.zoom + self.at[1]) for x, y in outline]
        made = []
        for word in outline.split():
            x, _, y = word.rstrip("!").partition(",")
            corner = "!" if word.endswith("!") else ""
            made.append(f"{float(x) * self.zoom + self.at[0]},{float(y) * self.zoom + self.at[1]}{corner}")
        return " ".join(made)

    def mask(self, outline: str | Sequence[Point]) -> np.ndarray:
        """The pixels of a closed curve."""
        return self.mat.mask(self._placed(outline))

    def begin(self, band: int = 0) -> None:
        """Begin a new form."""
        self._count += 1
        self.bands[self._count] = band

    def lay(self, where: np.ndarray, stuff: str, band: int = 0, tone: int = BASE) -> np.ndarray:
        """A new form on these pixels."""
        self.begin(band)
        self._put(where, stuff, tone, self._count)
        return where

    def patch(
        self, outline: str | Sequence[Point], stuff: str, on: np.ndarray | None = None, tone: int = BASE
    ) -> np.ndarray:
        """Other stuff on the form that is there."""
        where = self.mask(outline) & ((self.mat.a > 0) if on is None else on)
        self.mat.a[where] = self.names.index(stuff)
        self.tone[where] = tone
        return where

    def tint(
        self, outline: str | Sequence[Point], by: int, on: np.ndarray | None = None, level: int = 8
    ) -> None:
        """Lighter or darker by tones inside a curve, whole or through a screen."""
        where = self.mask(outline) & (self.mat.a > 0)
        if on is not None:
            where &= on
        if level < 8:
            where &= screen(level, where.shape[1], where.shape[0])
        self.tone[where] += by

    def stroke(
        self,
        path: str | Sequence[Point],
        stuff: str,
        tone: int = BASE,
        width: int = 1,
        flat: bool = False,
        on: np.ndarray | None = None,
    ) -> None:
        """A line of some stuff on what is there (nothing is painted beyond it)."""
        sheet = Sheet(*self.mat.size)
        sheet.line(self._placed(path), 1, width if self.zoom == 1 else width + 1)
        where = (sheet.a > 0) & (self.mat.a > 0)
        if on is not None:
            where &= on
        self.mat.a[where] = self.names.index(stuff)
        self.tone[where] = tone
        if flat:
            self.flat[where] = True

    def crease(
        self, path: str | Sequence[Point], by: int = -1, width: int = 1, on: np.ndarray | None = None
    ) -> None:
        """A line that is lighter or darker than what it lies on."""
        sheet = Sheet(*self.mat.size)
        sheet.line(self._placed(path), 1, width if self.zoom == 1 else width + 1)
        where = (sheet.a > 0) & (self.mat.a > 0)
        if on is not None:
            where &= on
        self.tone[where] += by

    def stamp(
        self,
        x: int,
        y: int,
        rows: Sequence[str],
        legend: dict[str, tuple[str, int]],
        flat: bool = True,
        own: bool = False,
    ) -> None:
        """A drawing of letters, each some stuff of some tone; `own`: in the form that was begun."""
        for _ in range(self.zoom // 2):
            rows = twice(rows)
        x, y = round(x * self.zoom + self.at[0]), round(y * self.zoom + self.at[1])
        for dy, row in enumerate(rows):
            for dx, cell in enumerate(row):
                if cell in ". ":
                    continue
                px, py = x + dx, y + dy
                if 0 <= py < self.tone.shape[0] and 0 <= px < self.tone.shape[1]:
                    stuff, tone = legend[cell]
                    self.mat.a[py, px] = self.names.index(stuff)
                    self.tone[py, px] = tone
                    self.flat[py, px] = flat
                    if own or not self.form[py, px]:
                        self.form[py, px] = self._count

    def mirrored(self) -> Figure:
        """The figure facing the other way."""
        other = Figure(*self.mat.size, self.ramps)
        other.mat = self.mat.mirrored()
        other.tone, other.form, other.flat = (
            part[:, ::-1].copy() for part in (self.tone, self.form, self.flat)
        )
        other.bands, other._count = dict(self.bands), self._count
        return other

    def lean(self, by: float, foot: int) -> Figure:
        """The figure leaned over row by row about row `foot`: `by` pixels a row, forward if positive."""
        other = Figure(*self.mat.size, self.ramps)
        other.bands, other._count = dict(self.bands), self._count
        for y in range(self.tone.shape[0]):
            dx = round((foot - y) * by)
            for mine, its in (
                (self.mat.a, other.mat.a),
                (self.tone, other.tone),
                (self.form, other.form),
                (self.flat, other.flat),
            ):
                its[y] = np.roll(mine[y], dx)
        return other

    def lit(self, lamp: Lamp, edges: bool = True, whole: np.ndarray | None = None) -> np.ndarray:
        """The figure as palette indices. `whole`: all that is behind and beside it, where it is a part."""
        there = self.mat.a > 0
        outer = there if whole is None else whole | there
        tone = self.tone.copy()
        tone[there & ~self.flat] += self._seams(lamp)[there & ~self.flat]
        tone[there & ~self.flat] += self._sides(lamp)[there & ~self.flat]
        tone[~self.flat] -= lamp.drop
        tone = np.clip(tone, 0, 4)
        made = np.zeros(there.shape, np.uint8)
        for number, name in enumerate(self.names):
            if not number:
                continue
            for step, colour in enumerate(self.ramps[name]):
                turn = lamp.mid if step >= BASE else lamp.deep
                made[(self.mat.a == number) & (tone == step)] = INDEX[turn.get(colour, colour)]
        if edges:
            self._edges(made, there, outer, lamp)
        return made

    def _seams(self, lamp: Lamp) -> np.ndarray:
        """Forms cast a line of shade on what lies behind them, away from the lamp."""
        dark = np.zeros(self.tone.shape, np.int16)
        for dx, dy in ((-lamp.side, 0), (0, 1)):
            above = np.zeros_like(self.form)
            h, w = above.shape
            xs, xd = (slice(max(0, -dx), w - max(0, dx)), slice(max(0, dx), w - max(0, -dx)))
            above[dy:, xd] = self.form[: h - dy, xs]
            dark[(above > self.form) & (self.form > 0)] = -1
        return dark

    def _sides(self, lamp: Lamp) -> np.ndarray:
        dark = np.zeros(self.tone.shape, np.int16)
        for form, band in self.bands.items():
            if not band:
                continue
            mask = self.form == form
            away = mask & ~shifted(mask, lamp.side * band, -1)
            edge = mask & ~shifted(mask, lamp.side * (band + 2), -1) & ~away
            dark[away] = -lamp.shade
            dark[edge & screen(4, *mask.shape[::-1])] = -lamp.shade
        return dark

    def _edges(self, made: np.ndarray, there: np.ndarray, outer: np.ndarray, lamp: Lamp) -> None:
        """The lamp's rim on the outline, and a cool one on the other side."""
        side = lamp.side
        if lamp.kick:
            away = there & ~shifted(outer, side, 0)
            made[away] = INDEX[lamp.kick]
        if lamp.rim[0]:
            toward = there & (~shifted(outer, -side, 0) | ~shifted(outer, -side, 1) & ~shifted(outer, 0, 1))
            # A tip of one pixel is left dark, or it would be a crumb of light.
            toward &= shifted(there, side, 0) & shifted(there, 2 * side, 0)
            light = (
                toward
                & (self.tone >= BASE)
                & np.isin(
                    self.mat.a,
                    [self.names.index(n) for n in self.names[1:] if n.startswith(("skin", "white"))],
                )
            )
            made[toward] = INDEX[lamp.rim[0]]
            made[light] = INDEX[lamp.rim[1]]


def twice(rows: Sequence[str]) -> list[str]:
    """A drawing of letters at twice its size, its slopes kept smooth (the rule of Scale2x)."""
    wide = max(map(len, rows))
    grid = [row.ljust(wide, ".") for row in rows]

    def at(x: int, y: int) -> str:
        return grid[y][x] if 0 <= x < wide and 0 <= y < len(grid) else "."

    made = []
    for y in range(len(grid)):
        above, below = [], []
        for x in range(wide):
            cell, up, down, left, right = at(x, y), at(x, y - 1), at(x, y + 1), at(x - 1, y), at(x + 1, y)
            split = up != down and left != right
            above += [left if split and left == up else cell, right if split and up == right else cell]
            below += [left if split and left == down else cell, right if split and down == right else cell]
        made += ["".join(above), "".join(below)]
    return made
