"""The lettering of the two shops; places are given from the left end of each front."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .lettering import Card
from .pixels import colour
from .prints import notice, poster
from .signs import Neon, Sign, neon_text, upright

# Of a shop whose light is out: what street light its signs take, and how much its glass hides.
UNLIT_TINT, UNLIT_GLOW = np.array([0.86, 0.86, 1.0, 1.0], np.float32), 0.1
UNLIT_VEIL = 0.68


def board(text: str, ink: str, ground: str, long: int = 420, tall: int = 160) -> np.ndarray:
    """A plain painted board with one line of print."""
    return Card(long, tall, ground).type(text, 0.5, 0.52, 0.62, ink, wide=0.9).rgba()


def decal(text: str, ink: str, long: int, tall: int, face: str = "gothic") -> np.ndarray:
    """Letters on glass."""
    return Card(long, tall).type(text, 0.5, 0.5, 0.8, ink, face, wide=0.98).rgba()


def _over_panes(
    words: tuple[str, ...],
    left: float,
    step: float,
    base: float,
    y: float,
    ink: str,
    glow: float,
    face: str = "gothic",
) -> list[Sign]:
    """Words on the upper lights of a window, one to each pane of width `step`, clear of the bars."""
    return [
        upright(
            decal(word, ink, 90 * len(word) // 2 + 60, 90, face),
            left + step * (k + 0.5) - 0.056 * len(word) - 0.07,
            base,
            left + step * (k + 0.5) + 0.056 * len(word) + 0.07,
            base + 0.24,
            y,
            glow=glow,
            group="shops",
        )
        for k, word in enumerate(words)
    ]


def video_board() -> np.ndarray:
    """The long lit board over the video store."""
    card = Card(1560, 160, "#f2dfae").frame(0.05, 0.03, "#7a2a24", 0.06)
    card.type("VIDEO", 0.5, 0.5, 0.76, "#8c2420", "slab")
    for x, word in ((0.17, "RENTALS"), (0.83, "POPCORN")):
        card.type(word, x, 0.5, 0.34, "#23405e", "gothic")
    return card.rgba()


def video_signs(x: float, front: float) -> list[Sign | Neon]:
    """Board, posters, notices and the open sign of the video store."""
    glass = front + 0.1
    drawn: list[Sign | Neon] = [
        upright(video_board(), x + 0.3, 3.4, x + 8.1, 4.13, front - 0.33, glow=1.15, group="shops"),
        upright(
            notice(["BE KIND", "REWIND"], seed=4),
            x + 5.12,
            1.0,
            x + 5.72,
            1.4,
            glass,
            glow=0.62,
            group="shops",
        ),
        *_over_panes(("RENT TWO", "GET ONE", "FREE"), x + 0.5, 1.0, 2.64, glass, "#e8583a", 0.8),
        *_over_panes(("NEW", "THIS", "WEEK"), x + 5.0, 2.9 / 3, 2.64, glass, "#e8583a", 0.8),
        neon_text("OPEN", x + 0.72, front + 0.08, 2.2, 0.2, "#ff5038", 1.2, radius=0.014, glow=1.3, halo=0.3),
    ]
    for k, (left, low) in enumerate(((0.62, 0.7), (1.3, 0.7), (7.2, 0.7))):
        drawn.append(
            upright(
                poster(3 * k + 1), x + left, low, x + left + 0.62, low + 0.92, glass, glow=0.5, group="shops"
            )
        )
    return drawn


def _dark_glass() -> np.ndarray:
    """Glass before an unlit room: nearly night, with the street slanting across it."""
    tall, long = 200, 600
    rows, columns = np.mgrid[0:tall, 0:long].astype(np.float32)
    slant = (columns + 0.9 * rows) % 300
    streak = np.exp(-(((slant - 150) / 34) ** 2)) + 0.6 * np.exp(-(((slant - 225) / 12) ** 2))
    streak *= 1 - 0.75 * rows / tall
    tint = colour("#0b1420") + streak[..., None] * (colour("#33465c") - colour("#0b1420"))
    return np.dstack([tint, np.full((tall, long), UNLIT_VEIL, np.float32)])


def unlit_video_signs(x: float, front: float) -> list[Sign | Neon]:
    """The video store's signs with its light out: dim and cool, no tube, and the glass gone dark."""
    dim = [
        replace(sign, art=sign.art * UNLIT_TINT, glow=sign.glow * UNLIT_GLOW, group="")
        for sign in video_signs(x, front)
        if isinstance(sign, Sign)
    ]
    glass = upright(_dark_glass(), x + 0.5, 0.3, x + 7.9, 3.1, front + 0.13, glow=0.5, crisp=False)
    return [glass, *dim]


def diner_signs(x: float, front: float) -> list[Sign | Neon]:
    """The neon on the roof, and what is lettered on the diner's glass."""
    roof = front + 0.6
    return [
        neon_text("DINER", x + 1.3, roof, 7.98, 0.9, "#ff2418", 1.22, radius=0.06, glow=1.9),
        Neon(
            (np.array([(x + 1.0, roof, 7.72), (x + 5.9, roof, 7.72)]),),
            "#37c6ff",
            radius=0.03,
            glow=1.2,
            halo=0.25,
        ),
        upright(
            board("OPEN", "#ffd9c0", "#7a1c18", 360, 150),
            x + 3.75,
            1.75,
            x + 4.25,
            1.97,
            front + 0.16,
            glow=0.8,
            group="shops",
        ),
        upright(
            decal("COFFEE", "#ffe2a8", 620, 130, "slab"),
            x + 0.8,
            2.08,
            x + 2.9,
            2.52,
            front + 0.04,
            glow=1.0,
            group="shops",
        ),
        *_over_panes(("EAT", "AT ANY", "HOUR"), x + 4.75, 1.05, 2.64, front + 0.1, "#ffe2a8", 1.0, "slab"),
    ]
