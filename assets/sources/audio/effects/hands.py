"""Things hands do: a duffel bag, a window, a lighter, a pine cone kicked, and the breath after."""

import numpy as np

from ..circle import echo
from ..room import FLAT, STREET, Room, impulse
from ..signals import (
    SAMPLE_RATE,
    TAU,
    Wave,
    axis,
    band,
    curve,
    edge,
    gain,
    high,
    low,
    noise,
    place,
    ring,
    saturate,
    silence,
    smooth,
    strike,
    thump,
)


def inside(bed: Wave, room: Room, wet_db: float) -> Wave:
    """The bed in a room, the room's loudest so many decibels under its own, ends quiet."""
    wet = echo(bed, impulse(room))[: len(bed)]
    return edge(bed + wet * gain(wet_db) * np.abs(bed).max() / np.abs(wet).max(), 0.001, 0.12)


def cloth(seconds: float, seed: int, low_hz: float = 300, high_hz: float = 3200) -> Wave:
    """Canvas moving: soft noise in irregular folds."""
    time = axis(seconds)
    folds = np.abs(smooth(noise(len(time), seed), 9)) * 14
    return band(noise(len(time), seed + 1), low_hz, high_hz, 1) * folds * np.sin(np.pi * time / seconds)


def buckles(bed: Wave, at_s: float, level: float, seed: int) -> None:
    """Put a strap's metal jingling for a moment."""
    rng = np.random.default_rng(seed)
    for _ in range(4):
        tone = rng.uniform(2600, 4200)
        tap = ring(0.12, [(tone, 1, 0.02), (tone * 1.58, 0.6, 0.013), (tone * 2.4, 0.3, 0.008)], rng)
        place(
            bed,
            tap,
            at_s + rng.uniform(0, 0.09),
            level * rng.uniform(0.3, 1),
            rng.uniform(-0.3, 0.3),
        )


def bag_drop() -> Wave:
    """A full duffel bag on the ground: the blow, the clothes in it settling, a strap."""
    bed = silence(1.0)
    place(bed, cloth(0.16, 1), 0.0, 0.3)
    place(bed, saturate(thump(0.5, 2, 0.07, 130) * 5, 1.2), 0.13, 0.9)
    place(bed, strike(0.3, 3, 0.045, 160, 900), 0.13, 1.2)
    place(bed, strike(0.2, 4, 0.02, 900, 4200), 0.132, 0.4)
    place(bed, thump(0.3, 5, 0.05, 180), 0.235, 1.4)
    place(bed, cloth(0.4, 6, 250, 2200), 0.2, 0.3)
    buckles(bed, 0.15, 0.1, 7)
    return inside(bed, STREET, -22)


def bag_lift() -> Wave:
    """The bag swung up onto a shoulder."""
    bed = silence(1.1)
    buckles(bed, 0.02, 0.14, 8)
    place(bed, cloth(0.5, 9, 350, 3800), 0.03, 0.7, -0.2)
    place(bed, cloth(0.3, 11, 250, 2500), 0.42, 0.7, 0.15)
    place(bed, thump(0.25, 12, 0.045, 200), 0.6, 1.6, 0.1)
    buckles(bed, 0.62, 0.12, 13)
    return inside(bed, FLAT, -20)


def window() -> Wave:
    """A sash window pushed up: paint lets go, wood runs in its groove, the weights knock."""
    bed = silence(1.5)
    place(bed, strike(0.1, 14, 0.012, 300, 2600), 0.01, 1.3)
    time = axis(0.62)
    pitch = 210 + 90 * time / 0.62
    stutter = np.clip(np.sin(TAU * np.cumsum(34 + 26 * time) / SAMPLE_RATE), 0, 1)
    rub = band(noise(len(time), 15), 250, 2400) * (0.45 + 0.55 * stutter)
    groan = np.sin(TAU * np.cumsum(pitch) / SAMPLE_RATE) * stutter * 0.25
    place(bed, (rub + groan) * curve(time, (0, 0), (0.05, 1), (0.5, 0.8), (0.62, 0)), 0.06, 0.55)
    for at_s, level in ((0.3, 0.35), (0.66, 1.2), (0.74, 0.5)):
        place(bed, thump(0.2, int(at_s * 99), 0.03, 240), at_s, level, -0.1)
        place(bed, strike(0.15, int(at_s * 77), 0.018, 500, 2800), at_s, level * 0.5, -0.1)
    place(bed, ring(0.3, [(1730, 0.4, 0.05), (2510, 0.3, 0.035), (3920, 0.2, 0.02)]), 0.665, 0.12, 0.2)
    return inside(bed, FLAT, -17)


def lighter() -> Wave:
    """The lid, one wheel that fails, one that catches, a small flame, the lid again."""
    bed = silence(1.9)
    rng = np.random.default_rng(2)
    lid = [(2870, 1.0, 0.013), (4650, 0.7, 0.009), (6900, 0.4, 0.006), (9100, 0.2, 0.004)]
    place(bed, ring(0.12, lid, rng), 0.01, 0.5)
    place(bed, thump(0.05, 3, 0.008, 500), 0.01, 0.5)
    for start_s, level in ((0.3, 0.7), (0.62, 1.0)):
        for grain in range(24):
            place(
                bed,
                strike(0.01, 40 + grain, 0.0013, 2300, 10500),
                start_s + grain * 0.0034,
                level * (0.4 + 0.4 * np.sin(grain / 8)),
            )
    time = axis(1.0)
    flame = low(noise(len(time), 4), 650, 1) * curve(
        time, (0, 0), (0.03, 1), (0.12, 0.55), (0.75, 0.4), (1, 0)
    )
    flutter = 1 + 0.5 * np.clip(smooth(noise(len(time), 5), 12) * 12, -1, 1)
    place(bed, flame * flutter, 0.7, 0.45)
    place(bed, ring(0.12, [(hz * 0.86, size, fall * 1.3) for hz, size, fall in lid], rng), 1.55, 0.6)
    place(bed, thump(0.08, 6, 0.012, 380), 1.55, 0.9)
    return inside(bed, STREET, -26)


def breath() -> Wave:
    """Smoke drawn in, held, and let go slowly into cold air."""
    bed = silence(3.0)
    time = axis(0.75)
    draw = band(noise(len(time), 7), 900, 5200, 1) * curve(time, (0, 0), (0.25, 0.8), (0.62, 1), (0.75, 0))
    place(bed, draw, 0.0, 0.3)
    time = axis(1.7)
    shape = curve(time, (0, 0), (0.1, 1), (0.5, 0.75), (1.2, 0.3), (1.7, 0)) ** 1.3
    hiss = noise(len(time), 8)
    let_go = band(hiss, 350, 1500, 1) + 0.5 * band(hiss, 1300, 4200, 1) * curve(time, (0, 1), (1.7, 0.2))
    place(bed, let_go * shape, 1.1, 0.55)
    return inside(bed, STREET, -26)


def pine_cone() -> Wave:
    """A pine cone kicked: one dry tock and five more across the boards and into leaves."""
    bed = silence(1.7)
    rng = np.random.default_rng(9)
    at_s, gap_s, level = 0.01, 0.24, 1.0
    for bounce in range(6):
        tone = rng.uniform(620, 900)
        tock = ring(0.1, [(tone, 1, 0.016), (tone * 1.74, 0.6, 0.01), (tone * 2.9, 0.4, 0.006)], rng)
        place(
            bed,
            tock + 0.9 * strike(0.1, 60 + bounce, 0.008, 700, 4800),
            at_s,
            level,
            -0.3 + 0.16 * bounce,
        )
        place(bed, thump(0.12, 70 + bounce, 0.02, 260), at_s, level * (1.2 if bounce == 0 else 0.5))
        at_s, gap_s, level = at_s + gap_s, gap_s * 0.84, level * 0.72
    for _ in range(40):
        grain = strike(0.02, int(rng.integers(1000)), 0.004, 1800, 8500)
        place(bed, grain, at_s + abs(rng.normal(0, 0.09)), rng.exponential(0.12), 0.6)
    return inside(bed, STREET, -22)


def static_spark() -> Wave:
    """The smallest lightning there is."""
    bed = silence(0.5)
    rng = np.random.default_rng(10)
    time = axis(0.3)
    cracks = (rng.random(len(time)) < 0.05 * np.exp(-time / 0.035)) * rng.standard_normal(len(time))
    place(bed, high(cracks, 1100), 0.02, 0.9, -0.05)
    place(bed, strike(0.06, 11, 0.004, 1800, 12000), 0.02, 1.6)
    place(bed, strike(0.05, 12, 0.006, 500, 3000), 0.021, 0.9)
    place(bed, strike(0.04, 13, 0.003, 2500, 12000), 0.075, 0.5, 0.1)
    return inside(saturate(bed, 2.0), FLAT, -24)


SOUNDS = {
    "bag_drop": bag_drop,
    "bag_lift": bag_lift,
    "window": window,
    "lighter": lighter,
    "breath": breath,
    "pine_cone": pine_cone,
    "static_spark": static_spark,
}
