"""The watch: its hands, and the ghost hand that shows the time after an option.

Presentation only: the hands glide over a line's cost during its reveal, then tremble in place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.stage.art import Hand, WatchArt
from game.stage.frame import Arc, Box, Disc, DrawOp, Picture
from game.stage.look import Look

# Once a second the second hand twitches forward and falls back, to show that the watch is waiting.
TREMBLE_EVERY_MS, TREMBLE_MS, TREMBLE_DEGREES = 1000, 90, 1.2


class WatchSpot(NamedTuple):
    """The centre and the radius of a watch on the stage."""

    x: float
    y: float
    radius: float


# The small watch, beside a line and beside a choice.
LINE_SPOT, BOARD_SPOT = WatchSpot(1728.0, 876.0, 116.0), WatchSpot(1736.0, 856.0, 136.0)


class WatchFace(NamedTuple):
    """What a watch shows: seconds since midnight, the tremble in degrees, the turns of the crown, and the
    time of the ghost hand (None: none)."""

    day_s: float
    tremble: float = 0.0
    crown: int = 0
    ghost_s: float | None = None


def tremble(age_ms: int, still: bool) -> float:
    """The twitch of the second hand in degrees."""
    return 0.0 if still or age_ms % TREMBLE_EVERY_MS >= TREMBLE_MS else TREMBLE_DEGREES


def tremble_due_ms(age_ms: int) -> int:
    """Milliseconds until the second hand next moves."""
    at = age_ms % TREMBLE_EVERY_MS
    return TREMBLE_MS - at if at < TREMBLE_MS else TREMBLE_EVERY_MS - at


def watch_ops(art: WatchArt, spot: WatchSpot, face: WatchFace, look: Look) -> Iterator[DrawOp]:
    """The operations of a watch, back to front."""
    x, y, radius = spot
    scale = radius / art.radius
    yield Picture(art.case, _around(x, y, art.size, art.centre, scale))
    if art.crown is not None:
        box = art.crown.box
        frame = f"{art.crown.file}#{face.crown % art.crown.frames}/{art.crown.frames}"
        yield Picture(frame, Box(x + box.x * scale, y + box.y * scale, box.w * scale, box.h * scale))
    minute = face.day_s / 60
    if face.ghost_s is not None:
        yield from _ghost(art, spot, face.day_s, face.ghost_s, look)
    turns = ((art.hour, minute / 720 * 360), (art.minute, minute / 60 * 360))
    for hand, angle in (*turns, (art.second, face.day_s % 60 * 6 + face.tremble)):
        if hand.shadow:
            dx, dy = art.shadow_offset[0] * scale, art.shadow_offset[1] * scale
            yield _hand(hand, hand.shadow, x + dx, y + dy, angle, scale)
        yield _hand(hand, hand.file, x, y, angle, scale)
    if art.glass is not None:
        yield Picture(art.glass.file, _around(x, y, art.glass.size, art.glass.centre, scale))


def _around(x: float, y: float, size: tuple[float, float], centre: tuple[float, float], scale: float) -> Box:
    return Box(x - centre[0] * scale, y - centre[1] * scale, size[0] * scale, size[1] * scale)


def _hand(hand: Hand, file: str, x: float, y: float, angle: float, scale: float) -> Picture:
    return Picture(file, _around(x, y, hand.size, hand.pivot, scale), angle=angle % 360, pivot=(x, y))


def _ghost(art: WatchArt, spot: WatchSpot, now_s: float, then_s: float, look: Look) -> Iterator[DrawOp]:
    """The band from now to then on the minute track, and the ghost minute hand."""
    x, y, radius = spot
    start = now_s / 60 % 60 * 6
    sweep = min(360.0, (then_s - now_s) / 60 * 6)
    band, width = art.ghost_band
    yield Arc(x, y, band * radius, width * radius, start, sweep, look.color("amber", 190))
    edge = look.color("second_hand_edge")
    for angle in (start, start + sweep):
        yield Arc(x, y, band * radius, width * radius, angle - 0.6, 1.2, edge)
    if art.ghost is not None:
        yield _hand(art.ghost, art.ghost.file, x, y, then_s / 60 % 60 * 6, radius / art.radius)


def plain_watch(spot: WatchSpot, look: Look) -> Iterator[DrawOp]:
    """A plain disc for packs without a watch; the time is still shown in text."""
    yield Disc(*spot, look.color("ink"))
    yield Disc(spot.x, spot.y, spot.radius * 0.86, look.color("lit_paper"))
