"""The sounds of paper, pencil and ticket punch under the player's hands.

Everything is short, soft and woody, so that a hundred of them in an evening do not tire.
"""

import numpy as np

from ..circle import echo
from ..room import FLAT, impulse
from ..signals import Wave, axis, band, edge, gain, noise, place, ring, silence, strike, thump

WOOD = ((1.0, 1.0, 0.028), (2.76, 0.35, 0.014), (5.4, 0.12, 0.007))
ROOM_DB = -19.0


def tap(pitch_hz: float, seed: int) -> Wave:
    """A fingertip on a wooden key of some pitch."""
    rng = np.random.default_rng(seed)
    wave = ring(0.2, [(pitch_hz * ratio, size, fall) for ratio, size, fall in WOOD], rng)
    wave[:70] *= np.linspace(0, 1, 70)
    return wave


def at_desk(bed: Wave) -> Wave:
    """The bed with a trace of room and quiet ends."""
    wet = echo(bed, impulse(FLAT))[: len(bed)]
    bed = bed + wet * gain(ROOM_DB) * np.abs(bed).max() / np.abs(wet).max()
    return edge(bed, 0.001, 0.06)


def rustle(seconds: float, seed: int, low_hz: float, high_hz: float) -> Wave:
    """Paper moved: a breath of noise broken by its own fibres."""
    time = axis(seconds)
    rng = np.random.default_rng(seed)
    fibres = np.repeat(rng.uniform(0.35, 1.0, len(time) // 160 + 1), 160)[: len(time)]
    shape = np.sin(np.pi * time / seconds) ** 1.4
    return band(noise(len(time), seed + 1), low_hz, high_hz) * fibres * shape


def ui_move() -> Wave:
    """A light tap: the pencil goes to the next line."""
    bed = silence(0.22)
    place(bed, tap(620, 1), 0.002, 0.4)
    place(bed, rustle(0.05, 2, 1800, 7000), 0.0, 0.12)
    return at_desk(bed)


def ui_accept() -> Wave:
    """Two taps going up a fourth."""
    bed = silence(0.42)
    place(bed, tap(587, 3), 0.002, 0.45)
    place(bed, tap(784, 4), 0.075, 0.55)
    place(bed, thump(0.1, 5, 0.02, 300), 0.075, 0.25)
    return at_desk(bed)


def ui_back() -> Wave:
    """The same two taps going down."""
    bed = silence(0.42)
    place(bed, tap(698, 6), 0.002, 0.45)
    place(bed, tap(523, 7), 0.08, 0.45)
    return at_desk(bed)


def ui_page() -> Wave:
    """A page turned."""
    bed = silence(0.6)
    place(bed, rustle(0.3, 8, 900, 6500), 0.0, 0.35, -0.25)
    place(bed, rustle(0.17, 10, 1400, 9000), 0.2, 0.45, 0.25)
    place(bed, strike(0.08, 12, 0.014, 400, 2600), 0.345, 0.25, 0.15)
    return at_desk(bed)


def ui_save() -> Wave:
    """Kept: a drawer shut softly and a small bright answer."""
    bed = silence(0.9)
    place(bed, rustle(0.16, 14, 500, 3000), 0.0, 0.3)
    place(bed, thump(0.15, 15, 0.028, 260), 0.15, 0.9)
    place(bed, tap(784, 16), 0.24, 0.4)
    place(bed, tap(1175, 17), 0.32, 0.35)
    return at_desk(bed)


def punch() -> Wave:
    """A conductor's punch through a ticket: lever, bite, release."""
    bed = silence(0.35)
    place(bed, strike(0.06, 20, 0.008, 700, 3200), 0.004, 0.35)
    place(bed, thump(0.12, 21, 0.016, 380), 0.045, 1.0)
    place(bed, strike(0.08, 22, 0.006, 1500, 7500), 0.045, 0.8)
    place(bed, ring(0.1, [(2870, 0.5, 0.011), (4310, 0.3, 0.007), (1640, 0.4, 0.013)]), 0.046, 0.25)
    place(bed, strike(0.05, 23, 0.005, 1200, 5000), 0.135, 0.3)
    return at_desk(bed)


def zip_along() -> Wave:
    """A zip: teeth closing faster and higher, then the stop."""
    bed = silence(0.62)
    rng = np.random.default_rng(24)
    at_s, gap_s = 0.01, 0.0105
    while at_s < 0.45:
        tooth = ring(0.02, [(2300 + 2600 * at_s, 0.6, 0.003), (5200 + 3000 * at_s, 0.5, 0.002)], rng)
        place(bed, tooth, at_s, rng.uniform(0.2, 0.35), -0.3 + at_s)
        gap_s = max(0.0055, gap_s * 0.985)
        at_s += gap_s * rng.uniform(0.92, 1.08)
    place(bed, rustle(0.46, 25, 1500, 6000), 0.0, 0.22)
    place(bed, strike(0.08, 26, 0.01, 900, 4500), 0.455, 0.7, 0.15)
    return at_desk(bed)


SOUNDS = {
    "ui_move": ui_move,
    "ui_accept": ui_accept,
    "ui_back": ui_back,
    "ui_page": ui_page,
    "ui_save": ui_save,
    "punch": punch,
    "zip": zip_along,
}
