"""Engraved capitals: single-stroke letters bent along a ring of the dial.

Drawn as lines, for text can't be rotated; letters outside the alphabet are left out.
"""

from __future__ import annotations

import math
import unicodedata
from functools import lru_cache

from game.stage.frame import Color, DrawOp, Stroke

# Each letter's strokes, divided by bars, in units of its height, y down: points `x,y`, and arcs
# `x,y,rx,ry,from,to` in degrees clockwise from the right.
ALPHABET = {
    "A": "0,1 .38,0 .76,1|.13,.66 .63,.66",
    "B": "0,.47 .34,.47|0,1 0,0 .34,0 .34,.235,.235,.235,-90,90 .36,.735,.265,.265,-90,90 0,1",
    "C": ".44,.5,.44,.5,-48,-312",
    "D": "0,1 0,0 .26,0 .26,.5,.46,.5,-90,90 0,1",
    "E": ".56,0 0,0 0,1 .56,1|0,.48 .48,.48",
    "F": ".56,0 0,0 0,1|0,.48 .48,.48",
    "G": ".44,.5,.44,.5,-48,-352 .86,.54 .5,.54",
    "H": "0,0 0,1|.68,0 .68,1|0,.48 .68,.48",
    "I": "0,0 0,1",
    "J": ".46,0 .46,.72 .22,.72,.24,.28,0,160",
    "K": "0,0 0,1|.62,0 0,.58|.2,.4 .66,1",
    "L": "0,0 0,1 .52,1",
    "M": "0,1 0,0 .42,.62 .84,0 .84,1",
    "N": "0,1 0,0 .68,1 .68,0",
    "O": ".46,.5,.46,.5,0,360",
    "P": "0,1 0,0 .36,0 .36,.28,.28,.28,-90,90 0,.56",
    "Q": ".46,.5,.46,.5,0,360|.56,.72 .9,1.06",
    "R": "0,1 0,0 .36,0 .36,.27,.27,.27,-90,90 0,.54|.32,.54 .66,1",
    "S": ".32,.26,.28,.26,-28,-270 .32,.75,.31,.25,-90,152",
    "T": "0,0 .64,0|.32,0 .32,1",
    "U": "0,0 0,.64 .35,.64,.35,.36,180,0 .7,0",
    "V": "0,0 .37,1 .74,0",
    "W": "0,0 .26,1 .52,.2 .78,1 1.04,0",
    "X": "0,0 .66,1|.66,0 0,1",
    "Y": "0,0 .34,.5 .68,0|.34,.5 .34,1",
    "Z": "0,0 .62,0 0,1 .62,1",
    "’": ".06,0 0,.2",
    "-": "0,.55 .3,.55",
    " ": "",
}
SPACE, GAP = 0.34, 0.3
ARC_STEP_DEGREES = 24
LINE = 0.115

Points = tuple[tuple[float, float], ...]


@lru_cache(maxsize=64)
def strokes(letter: str) -> tuple[Points, ...]:
    """The strokes of a letter, one unit high."""
    cut = ALPHABET.get(letter, "")
    return tuple(_points(stroke) for stroke in cut.split("|") if stroke)


def _points(stroke: str) -> Points:
    points: list[tuple[float, float]] = []
    for token in stroke.split():
        numbers = [float(part) for part in token.split(",")]
        if len(numbers) == 2:
            points.append((numbers[0], numbers[1]))
            continue
        x, y, rx, ry, start, end = numbers
        steps = max(2, round(abs(end - start) / ARC_STEP_DEGREES))
        for step in range(steps + 1):
            turn = math.radians(start + (end - start) * step / steps)
            points.append((x + math.cos(turn) * rx, y + math.sin(turn) * ry))
    return tuple(points)


def plain_capitals(text: str) -> str:
    """The text in capitals without accents, as far as the alphabet goes."""
    bare = unicodedata.normalize("NFD", text.replace("'", "’")).upper()
    return "".join(letter for letter in bare if letter in ALPHABET)


def advance(letter: str) -> float:
    """The advance of a letter, in units of its height."""
    reach = [x for stroke in strokes(letter) for x, _ in stroke]
    return (max(reach) if reach else SPACE) + GAP


def width(text: str, size: float) -> float:
    """The width of engraved text before it is bent."""
    return (sum(advance(letter) for letter in plain_capitals(text)) - GAP) * size


def engrave(text: str, centre: tuple[float, float], radius: float, middle: float, size: float,
            color: Color) -> tuple[DrawOp, ...]:  # fmt: skip
    """Text along a ring, centred at an angle (degrees clockwise from twelve), `radius` at half the letters'
    height. On the lower half it reads from left to right, too."""
    flipped = 90 < middle % 360 < 270
    sign = -1 if flipped else 1
    x = -width(text, size) / 2
    ops: list[DrawOp] = []
    for letter in plain_capitals(text):
        for stroke in strokes(letter):
            bent = []
            for u, v in stroke:
                turn = math.radians(middle) + sign * (x + u * size) / radius
                reach = radius + sign * (0.5 - v) * size
                bent.append((round(centre[0] + math.sin(turn) * reach, 2),
                             round(centre[1] - math.cos(turn) * reach, 2)))  # fmt: skip
            ops.append(Stroke(tuple(bent), size * LINE, color))
        x += advance(letter) * size
    return tuple(ops)
