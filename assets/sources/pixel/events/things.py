"""Things that are spoken of, close enough to see: lamplight’s, in the pack’s size and colours."""

from __future__ import annotations

from functools import partial

import numpy as np
from PIL import Image

from ...kit.folders import LAMPLIGHT
from ..palette import RGB
from ..raster import Sheet

# Green counts most to the eye, blue least.
WEIGHT = np.array([0.30, 0.59, 0.11], np.float32) ** 0.5
THINGS = (
    "lighter",
    "key",
    "photograph",
    "record",
    "telephone",
    "book",
    "foils",
    "sandwich",
    "boxes",
    "carton",
    "envelope",
    "pencil",
    "dollar",
    "chips_two",
    "chips_three",
    "carton_sign",
    "cuff",
    "plate_chili",
    "plate_saved",
    "bell",
    "cup",
    "behind",
    "nun",
    "pocket_watch",
    "pocket_corner",
    "mattress",
    "money",
    "tapes",
)


def thing(g: Sheet, name: str) -> None:
    """One of the pictures, every pixel in the palette's nearest colour."""
    painted = Image.open(LAMPLIGHT / "events" / f"{name}.webp").convert("RGB")
    small = np.asarray(painted.resize((320, 180), Image.Resampling.BOX), np.float32)
    apart = (small[:, :, None] - RGB[None, None, 1:].astype(np.float32)) * WEIGHT
    g.a[:] = 1 + (apart**2).sum(axis=3).argmin(axis=2)


NAMES = [
    *(f"thing_{name}" for name in THINGS),
    "bus_message_paid",
    "end_missed_lifted",
    "end_monday",
    "end_missed_tagged",
    "end_missed_tagged_lifted",
    "kansas",
    "kansas_bicycle",
    "kansas_wind",
    "kiss_close",
    "colour_door_tin",
    "colour_door_poppies",
    "kiss_close_sweater",
    "kitchen",
    "kitchen_egg",
    "white_line",
    "house_lights",
    "lion_hoop",
]
PICTURES = {name: partial(thing, name=name) for name in NAMES}
