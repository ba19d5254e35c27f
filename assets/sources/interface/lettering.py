"""The title's letters: single strokes of our own, made for a pen of three stripes.

A letter is drawn on a baseline at 0 with an x-height of 100, upright; the words are slanted as a
whole. A road runs in from the left and turns up into the r; the y sweeps back under everything.
"""

from __future__ import annotations

from dataclasses import dataclass

import skia

SLANT = -0.16
LEADING = 188.0
SECOND_INDENT = 40.0
ROAD_START = -900.0
# The road brings the foot of the r with it; they overlap so that no seam shows.
ROAD_END, STEM_END = -64.0, -46.0


@dataclass(frozen=True)
class Letter:
    """Strokes as path text (M, L, C with absolute points) and the distance to its right side."""

    strokes: tuple[str, ...]
    width: float


STEM = "M 0 -100 L 0 0"
ARCH = "M 0 -50 C 0 -82 14 -100 35 -100 C 57 -100 68 -84 68 -60 L 68 0"
CUP = "M 0 -100 L 0 -40 C 0 -15 12 0 32 0 C 54 0 68 -18 68 -50"
BOWL = "M 68 -50 C 68 -80 54 -100 34 -100 C 13 -100 0 -80 0 -50 C 0 -20 13 0 34 0 C 54 0 68 -20 68 -50"
LETTERS = {
    "r": Letter((STEM, "M 0 -48 C 0 -80 15 -100 52 -100"), 52),
    "u": Letter((CUP, "M 68 -100 L 68 0"), 68),
    "n": Letter((STEM, ARCH), 68),
    "i": Letter((STEM,), 0),
    "g": Letter((BOWL, "M 68 -100 L 68 8 C 68 39 52 53 27 53 C 12 53 2 48 -7 37"), 68),
    "a": Letter((BOWL, "M 68 -100 L 68 0"), 68),
    "s": Letter(
        (
            "M 57 -81 C 52 -94 43 -100 30 -100 C 12 -100 2 -90 2 -75 C 2 -58 15 -54 31 -49"
            " C 47 -44 60 -39 60 -24 C 60 -9 48 0 30 0 C 15 0 5 -6 -2 -19",
        ),
        60,
    ),
    "h": Letter(("M 0 -152 L 0 0", ARCH), 68),
    "t": Letter(("M 0 -138 L 0 -36 C 0 -12 10 0 33 0 L 40 0", "M -22 -100 L 40 -100"), 38),
    "y": Letter((CUP, "M 68 -100 L 68 16 C 68 48 48 62 16 62 L -372 62"), 68),
}
# The first r's stem stops short: the road is its foot.
ROAD_R = Letter((f"M 0 -100 L 0 {STEM_END}", LETTERS["r"].strokes[1]), 52)
# (word, gap after each letter)
WORDS = (
    ("running", (30, 46, 48, 50, 50, 46, 0)),
    ("ashtrays", (38, 42, 46, 42, 33, 42, 40, 0)),
)


def read_path(text: str) -> skia.Path:
    """Return path text as a path."""
    path = skia.Path()
    words = text.split()
    command, at = "M", 0
    while at < len(words):
        if words[at].isalpha():
            command, at = words[at], at + 1
        count = {"M": 2, "L": 2, "C": 6}[command]
        numbers = [float(word) for word in words[at : at + count]]
        {"M": path.moveTo, "L": path.lineTo, "C": path.cubicTo}[command](*numbers)
        at += count
    return path


def move_path(text: str, dx: float, dy: float) -> str:
    """Return path text moved, slanted, for paths and SVG alike."""
    moved, numbers = [], []
    for word in text.split():
        if word.isalpha():
            moved.append(word)
            continue
        numbers.append(float(word))
        if len(numbers) == 2:
            x, y = numbers[0] + dx, numbers[1] + dy
            moved.append(f"{x + y * SLANT:.2f} {y:.2f}")
            numbers = []
    return " ".join(moved)


def set_words() -> tuple[list[str], tuple[float, float]]:
    """Return every stroke of both words, slanted, and the place of the dot of the i."""
    strokes: list[str] = []
    dot = (0.0, 0.0)
    for row, (word, gaps) in enumerate(WORDS):
        x, y = SECOND_INDENT * row, LEADING * row
        for place, (name, gap) in enumerate(zip(word, gaps, strict=True)):
            letter = ROAD_R if row == place == 0 else LETTERS[name]
            strokes += [move_path(stroke, x, y) for stroke in letter.strokes]
            if name == "i":
                dot = (x + (y - 146) * SLANT, y - 146)
            x += letter.width + gap
    return strokes, dot


def set_road() -> str:
    """Return the road's stroke, slanted: from far left into the stem of the r, and its foot."""
    track = f"M {ROAD_START} 0 L -36 0 C -14 0 0 -14 0 -36 L 0 {ROAD_END}"
    return move_path(f"{track} M 0 {ROAD_END} L 0 0", 0, 0)
