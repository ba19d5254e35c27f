"""A coach's seats seen large: a padded back with its wings, the headrest, piping, the cushion."""

from __future__ import annotations

import numpy as np

from ...people.spline import oval
from .board import Board, rounded, straight
from .style import LOOK

PLUSH, DEEP, PIPING, CLOTH = ("#2f5e5e", "#1f4148", "#12262f"), "#0c1c1f", "#7d9f9a", ("#e6dcc2", "#b9a98e")
# In print they are red, as they are in the poster's bus.
RED = {
    "#2f5e5e": "#b4523e", "#1f4148": "#7c302c", "#12262f": "#431c24", "#0c1c1f": "#341620", "#7d9f9a": "#e09a68",
    "#24424a": "#7a3230", "#2a5658": "#a04436", "#1b3a40": "#6e2a2a", "#0f2129": "#3c1a22", "#548886": "#d07a54",
    "#182e36": "#54222a", "#1d4046": "#8a3a30", "#2e5c5e": "#c05c40", "#23494e": "#8e3a32", "#2c585a": "#a84636",
    "#163137": "#5c2428", "#0c1a20": "#2c1420",
}  # fmt: skip


def _ink(tone: str) -> str:
    return RED[tone] if LOOK.printed else tone


def _inks(*tones: str) -> tuple[str, ...]:
    return tuple(map(_ink, tones))


def draw_seat(
    b: Board, x0: float, x1: float, y0: float, foot: float, lit: float = 1.0, seed: int = 1
) -> None:
    """Paint a seat's back from its top to where its cushion begins; `lit` is how much a lamp above shows of it."""
    wide, wing = x1 - x0, (x1 - x0) * 0.13
    whole = rounded(x0, y0, x1, foot + 80, wide * 0.14)
    b.shade(rounded(x0 - 18, y0 + 10, x1 + 26, foot + 90, wide * 0.15), "#08080e", 0.7, 18)
    b.ramp(whole, _inks(*PLUSH), (0, y0), (0, foot))
    # The middle is a hollow between two wings: its own upper edge catches the lamp.
    hollow = rounded(x0 + wing, y0 + wing * 0.5, x1 - wing, foot + 90, wide * 0.1)
    b.shade(
        rounded(x0 + wing - 8, y0 + wing * 0.5 - 4, x1 - wing + 8, foot + 90, wide * 0.1),
        _ink("#24424a"),
        0.7,
        12,
        whole,
    )
    b.ramp(hollow, _inks("#2a5658", "#1b3a40", "#0f2129"), (0, y0), (0, foot))
    chance = np.random.default_rng(seed)
    for _ in range(int(wide * (foot - y0) / 900)):
        x, y = chance.uniform(x0, x1), chance.uniform(y0, foot)
        tone = _ink("#548886" if chance.random() < 0.5 else DEEP)
        b.line(
            [(x, y), (x + 7, y + 3), (x + 15, y + 4)], chance.uniform(1.5, 3.5), tone, "taper", 0.16, 0, whole
        )
    for k in (1, 2):  # two seams across, the padding swelling between them
        y = y0 + (foot - y0) * (0.30 + 0.27 * k)
        left, right = x0 + wing + 6, x1 - wing - 6
        b.shade(
            straight((left, y - 20), (right, y - 20), (right, y), (left, y)), _ink("#182e36"), 0.5, 9, hollow
        )
        b.line([(left, y), ((left + right) / 2, y + 9), (right, y)], 5, _ink(DEEP), "flat", 0.9, 0, hollow)
        b.line(
            [(left, y + 6), ((left + right) / 2, y + 15), (right, y + 6)],
            3,
            _ink("#548886"),
            "flat",
            0.35 * lit,
            1,
            hollow,
        )
    for x in (x0 + wing, x1 - wing):
        b.line([(x, y0 + wing * 0.6), (x, (y0 + foot) / 2), (x, foot)], 5, _ink(DEEP), "flat", 0.8, 1, whole)
    for x, s in ((x0, 1), (x1, -1)):  # piping along the outer edge
        b.line([(x + s * 9, foot), (x + s * 9, y0 + wide * 0.16)], 4, _ink(PIPING), "taper", 0.5 * lit, 1)
    head = _cloth if LOOK.printed else _headrest
    head(b, x0 + wing * 1.25, x1 - wing * 1.25, y0, (foot - y0) * 0.24, lit)
    b.shine(rounded(x0 + wide * 0.1, y0 + 3, x1 - wide * 0.1, y0 + 12, 4), "#ffe2ac", 0.5 * lit, 4)


def _headrest(b: Board, x0: float, x1: float, y0: float, tall: float, lit: float) -> None:
    """Paint the red pad that the head leans on: it stands a little above the back, as in the set."""
    tall, rise = tall * 0.82, tall * 0.16
    pad = rounded(x0, y0 - rise, x1, y0 + tall, tall * 0.34)
    b.shade(rounded(x0 - 2, y0 + 8, x1 + 6, y0 + tall + 14, tall * 0.34), "#0a1416", 0.7, 9)
    b.ramp(pad, ("#b4523a", "#8c3a30", "#5a2428"), (0, y0 - rise), (0, y0 + tall), 0.7 + 0.3 * lit)
    b.line(
        [(x0 + 14, y0 + tall - 22), ((x0 + x1) / 2, y0 + tall - 14), (x1 - 14, y0 + tall - 22)],
        4, "#48202a", "flat", 0.9, 0, pad,
    )  # fmt: skip
    b.line(
        [(x0 + 14, y0 + tall - 28), ((x0 + x1) / 2, y0 + tall - 20), (x1 - 14, y0 + tall - 28)],
        3, "#d8785a", "flat", 0.5 * lit, 1, pad,
    )  # fmt: skip
    for u, way in ((0.16, -1), (0.5, 0.4), (0.84, 1)):  # how a head has pressed it in
        x = x0 + (x1 - x0) * u
        b.line(
            [(x, y0 - rise), (x + 8 * way, y0 + tall * 0.3), (x + 4 * way, y0 + tall * 0.7)],
            9,
            "#64262a",
            "taper",
            0.4,
            3,
            pad,
        )
    b.shine(rounded(x0 + 18, y0 - rise + 3, x1 - 18, y0 - rise + 12, 4), "#ffd2a0", 0.55 * lit, 4)


def _cloth(b: Board, x0: float, x1: float, y0: float, tall: float, lit: float) -> None:
    """Paint the cloth over the headrest: laid over its edge, hemmed, a little askew."""
    sheet = straight((x0 + 4, y0 - 3), (x1 - 4, y0 - 3), (x1, y0 + tall), (x0, y0 + tall + 5))
    b.shade(
        straight((x0 + 6, y0 + 6), (x1 + 6, y0 + 6), (x1 + 8, y0 + tall + 10), (x0 + 6, y0 + tall + 14)),
        "#0a1416",
        0.6,
        8,
    )
    b.ramp(sheet, CLOTH, (0, y0), (0, y0 + tall), 0.55 + 0.4 * lit)
    for dy in (12, 18):
        b.line(
            [(x0 + 3, y0 + tall - dy + 5), ((x0 + x1) / 2, y0 + tall - dy + 3), (x1 - 3, y0 + tall - dy)],
            2,
            "#8a5a44",
            "flat",
            0.8,
        )
    for u in (0.22, 0.6, 0.84):
        x = x0 + (x1 - x0) * u
        b.line([(x, y0), (x + 6, y0 + tall * 0.5), (x + 2, y0 + tall)], 7, "#8f7f6c", "taper", 0.4, 2, sheet)


def draw_cushion(b: Board, x0: float, x1: float, y: float, tall: float) -> None:
    """Paint what one sits on: the flat of the cushion seen a little from above, its rounded front."""
    top = rounded(x0 + 10, y, x1 - 10, y + tall, 26)
    b.shade(oval((x0 + x1) / 2, y + 4, (x1 - x0) / 2, 14), "#08080e", 0.8, 10)
    b.ramp(top, _inks("#1d4046", "#2e5c5e", "#23494e"), (0, y), (0, y + tall))
    b.ramp(
        rounded(x0, y + tall * 0.66, x1, y + tall + 200, 30),
        _inks("#2c585a", "#163137", "#0c1a20"),
        (0, y + tall * 0.66),
        (0, y + tall + 150),
    )
    b.line(
        [(x0 + 14, y + tall * 0.72), ((x0 + x1) / 2, y + tall * 0.75), (x1 - 14, y + tall * 0.72)],
        5,
        _ink(PIPING),
        "flat",
        0.6,
        1,
    )
