"""The last machine in the chain: gentle saturation and the slow unsteadiness of tape."""

import numpy as np
from scipy import signal

from .circle import whole_cycles
from .signals import SAMPLE_RATE, TAU, Wave

DRIVE = 1.5
LEAN = 0.06
OVERSAMPLING = 4
# Cents peak, hertz, phase: two slow wows and a flutter.
WOBBLES = ((1.8, 0.53, 0.3), (0.8, 1.13, 1.9), (0.8, 6.3, 0.7))
PAD = 512


def record(wave: Wave, circle: int, looped: bool) -> Wave:
    """The wave as it comes back from tape; the unsteadiness repeats every `circle` samples."""
    around = np.vstack([wave[-PAD:], wave, wave[:PAD]]) if looped else np.pad(wave, ((PAD, PAD), (0, 0)))
    return read_at(bend(around), unsteady(len(wave), circle) + PAD)


def bend(wave: Wave) -> Wave:
    """Asymmetric soft saturation, oversampled so that it adds no false tones."""
    dense = signal.resample_poly(wave, OVERSAMPLING, 1, axis=0)
    bent = np.tanh(DRIVE * dense + LEAN) - np.tanh(LEAN)
    return signal.resample_poly(bent, 1, OVERSAMPLING, axis=0)[: len(wave)] / DRIVE


def unsteady(count: int, circle: int) -> Wave:
    """For each sample the place on the tape, in samples, that is read instead of it."""
    time = np.arange(count, dtype=np.float64)
    moved = np.zeros(count)
    for cents, hertz, phase in WOBBLES:
        turn = TAU * whole_cycles(hertz, circle) / SAMPLE_RATE
        moved += (2 ** (cents / 1200) - 1) / turn * np.sin(turn * time + phase)
    return time + moved


def read_at(wave: Wave, position: Wave) -> Wave:
    """The wave at fractional positions, by cubic Hermite interpolation; silence outside."""
    padded = np.vstack([np.zeros((PAD, 2)), wave, np.zeros((PAD, 2))])
    index = np.clip(np.floor(position).astype(int) + PAD, 1, len(padded) - 3)
    part = np.clip(position + PAD - index, 0, 1)[:, None]
    before, here, there, after = (padded[index + step] for step in (-1, 0, 1, 2))
    slope = 0.5 * (there - before)
    second = before - 2.5 * here + 2 * there - 0.5 * after
    third = 0.5 * (after - before) + 1.5 * (here - there)
    return ((third * part + second) * part + slope) * part + here
