"""Bounds: what the numbers of a pack may be, so that drawing from them takes bounded time and memory.

Stage units unless said otherwise; the stage is 1920 × 1080 of them.
"""

from __future__ import annotations

from game.stage.frame import Box

# A layer of a place may reach ten stages; what is further off is a mistake.
LARGEST_BOX, FURTHEST = 20_000.0, 40_000.0
# Closer than this the camera shows one blurred spot.
MIN_VIEW = 96.0
# A person at the largest mark is some fifteen times as high as usual.
TALLEST = 4_000.0
MAX_MARK_SCALE = 6.0
# The case, and what is turned or laid on it: in radii of the watch. Turning takes four times a hand's room.
CASE_REACH, HAND_REACH = 6.0, 2.5
MAX_GLOW = 2_000.0
MAX_CLOCK = 1_000.0
MAX_PARALLAX = 10.0
MAX_RATE = 60.0
# Things in one place. Lamplight has at most 14 layers, 8 lights, 4 emitters.
MAX_LAYERS, MAX_MARKS, MAX_VIEWS, MAX_LIGHTS, MAX_EMITTERS, MAX_CLOCKS = 48, 400, 200, 80, 24, 40
# Layers of an event picture, and all their pixels: six as large as the stage at twice its size.
MAX_EVENT_LAYERS, MAX_EVENT_PIXELS = 12, 50_000_000
# All pictures of one place: fifty layers as large as the stage with its overscan, at twice its size.
MAX_SET_PIXELS = 480_000_000


def is_sane(box: Box) -> bool:
    """Whether a box is something that can be drawn: of some size, and not far from the stage."""
    return (
        0 < box.w <= LARGEST_BOX
        and 0 < box.h <= LARGEST_BOX
        and abs(box.x) <= FURTHEST
        and abs(box.y) <= FURTHEST
    )
