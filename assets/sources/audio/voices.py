"""Instruments nobody recorded: watch and clocks, a heart, glass, a string touched at its node.

Each voice gives a mono wave for a pitch, a length in seconds and a velocity.
"""

from collections.abc import Callable

import numpy as np

from .effects.watch import beat
from .signals import (
    SAMPLE_RATE,
    TAU,
    Wave,
    axis,
    band,
    high,
    low,
    noise,
    ring,
    samples,
    silence,
    thump,
)

Voice = Callable[[int, float, int], Wave]

CONCERT_A = 440.0
CONCERT_PITCH = 69
FULL_VELOCITY = 100


def hertz(pitch: int) -> float:
    """The frequency of a MIDI pitch in equal temperament."""
    return float(CONCERT_A * 2 ** ((pitch - CONCERT_PITCH) / 12))


def watch(pitch: int, seconds: float, velocity: int) -> Wave:
    """A beat of the watch; even and odd pitches are its tick and its tock."""
    bed = silence(0.2)
    beat(bed, 0.0, velocity / FULL_VELOCITY, 3 + pitch % 2 * 4, 0.35 + 0.25 * (pitch % 2))
    return bed.mean(axis=1)


def clock(pitch: int, seconds: float, velocity: int) -> Wave:
    """A wooden clock, its case tuned to the pitch."""
    tone = hertz(pitch)
    rng = np.random.default_rng(pitch)
    body = ring(0.35, [(tone, 1.0, 0.035), (tone * 2.76, 0.5, 0.02), (tone * 5.4, 0.3, 0.008)], rng)
    body[: len(body) // 9] += (
        0.5 * high(noise(len(body) // 9, pitch), 2500) * np.exp(-np.arange(len(body) // 9) / 60)
    )
    return body * velocity / FULL_VELOCITY


def chime(pitch: int, seconds: float, velocity: int) -> Wave:
    """A struck clock bell that rings for its length and a little more."""
    tone = hertz(pitch)
    partials = [
        (0.5, 0.25, 1.6),
        (1, 1.0, 1.3),
        (1.19, 0.35, 0.9),
        (2.0, 0.6, 0.7),
        (2.74, 0.4, 0.45),
        (5.2, 0.2, 0.2),
    ]
    rng = np.random.default_rng(pitch)
    wave = ring(2.6, [(tone * ratio, size, fall) for ratio, size, fall in partials], rng)
    wave[:60] *= np.linspace(0, 1, 60)
    return wave * np.clip((2.6 - axis(2.6)) / 0.8, 0, 1) * velocity / FULL_VELOCITY


def heart(pitch: int, seconds: float, velocity: int) -> Wave:
    """A heartbeat's two sounds, felt more than heard."""
    wave = np.zeros(len(axis(0.7)))
    for start_s, level, seed in ((0.0, 1.0, 5), (0.26, 0.7, 6)):
        time = axis(0.3)
        turn = TAU * (62 * time - 40 * time**2)
        shape = np.exp(-time / 0.06) * np.minimum(1, time / 0.006)
        tone = (np.sin(turn) + 0.4 * np.sin(2 * turn) + 0.15 * np.sin(3 * turn)) * shape
        knock = tone + 0.5 * thump(0.3, seed, 0.05, 140) + 0.12 * thump(0.3, seed, 0.02, 600)
        start = samples(start_s)
        wave[start : start + len(knock)] += level * knock
    return wave * velocity / FULL_VELOCITY


def glass(pitch: int, seconds: float, velocity: int) -> Wave:
    """A rubbed glass: slow to speak, slightly alive, slow to stop."""
    whole = seconds + 1.6
    time = axis(whole)
    tone = hertz(pitch)
    alive = 0.0016 * np.sin(TAU * 0.37 * time + pitch) + 0.0008 * np.sin(TAU * 4.4 * time)
    turn = TAU * tone * (time + np.cumsum(alive) / SAMPLE_RATE)
    wave = np.sin(turn) + 0.14 * np.sin(2 * turn) + 0.09 * np.sin(3 * turn + 1) + 0.03 * np.sin(5 * turn)
    air = band(noise(len(time), pitch), tone * 0.97, min(20_000, tone * 1.03), 1) * 0.05
    shape = np.minimum(1, time / min(1.2, seconds / 2)) ** 1.5 * np.clip((whole - time) / 1.6, 0, 1) ** 1.5
    return (wave + air) * shape * velocity / FULL_VELOCITY


def harmonic(pitch: int, seconds: float, velocity: int) -> Wave:
    """A guitar string touched at its node: a soft knock, then a pure long tone."""
    whole = max(seconds, 1.0) + 1.0
    time = axis(whole)
    tone = hertz(pitch)
    wave = np.zeros(len(time))
    for order, size, fall in ((1, 1.0, 2.6), (2, 0.32, 1.4), (3, 0.1, 0.7), (4, 0.05, 0.4)):
        wave += size * np.sin(TAU * tone * order * time + order) * np.exp(-time / fall)
    wave *= np.minimum(1, time / 0.004)
    knock = low(noise(2000, pitch), 900) * np.exp(-np.arange(2000) / 300)
    wave[:2000] += 0.25 * knock
    return wave * np.clip((whole - time) / 0.8, 0, 1) * velocity / FULL_VELOCITY


def hiss(pitch: int, seconds: float, velocity: int) -> Wave:
    """Air that opens towards the pitch: a gust, a tyre on a wet road, breath held."""
    time = axis(seconds)
    centre = hertz(pitch)
    wave = band(noise(len(time), pitch), centre * 0.6, min(18_000, centre * 1.7), 1)
    return wave * np.sin(np.pi * time / seconds) ** 2 * velocity / FULL_VELOCITY
