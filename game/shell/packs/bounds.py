"""Bounds of the numbers in packs, so that drawing takes bounded time and memory.

In stage units unless stated otherwise; the stage is 1920 × 1080.
"""

from __future__ import annotations

from game.stage.frame import Box

# A place's layer may span ten stages; what is further off is a mistake.
LARGEST_BOX, FURTHEST = 20_000.0, 40_000.0
# A closer camera shows only blur.
MIN_VIEW = 96.0
# A person at the largest mark, about fifteen times the usual height.
TALLEST = 4_000.0
MAX_MARK_SCALE = 6.0
# The reach of the case, and of what is rotated or laid on it, in radii of the watch. Rotating takes four
# times a hand's area.
CASE_REACH, HAND_REACH = 6.0, 2.5
MAX_GLOW = 2_000.0
MAX_CLOCK = 1_000.0
MAX_PARALLAX = 10.0
MAX_RATE = 60.0
# Counts in one place. Lamplight has at most 14 layers, 8 lamps, 4 emitters.
MAX_LAYERS, MAX_MARKS, MAX_VIEWS, MAX_LAMPS, MAX_EMITTERS, MAX_CLOCKS = 48, 400, 200, 80, 24, 40
# Layers of an event picture, and their pixels in all: six of the stage's size, doubled.
MAX_EVENT_LAYERS, MAX_EVENT_PIXELS = 12, 50_000_000
# All pictures of one place: fifty layers of the stage's size with overscan, doubled.
MAX_SET_PIXELS = 480_000_000
# The largest pictures of a person, one for each layer: ours have 13 million, twice as fine ones 53.
MAX_PERSON_PIXELS = 100_000_000


def is_sane(box: Box) -> bool:
    """Whether a box can be drawn: not empty, and not far from the stage."""
    return (
        0 < box.w <= LARGEST_BOX
        and 0 < box.h <= LARGEST_BOX
        and abs(box.x) <= FURTHEST
        and abs(box.y) <= FURTHEST
    )
