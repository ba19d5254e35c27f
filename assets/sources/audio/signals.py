"""Small tools for sound as numbers: time axes, filters, envelopes, placing one sound in another.

A mono wave has shape (samples,), a stereo wave (samples, 2); both hold floats where 1.0 is full
scale.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import signal

Wave = NDArray[np.float64]

SAMPLE_RATE = 44_100
TAU = 2 * np.pi
# A constant-power pan law at centre gives 0.707 a side; this brings the centre back to unity.
CENTRE_GAIN = np.sqrt(2.0)


def gain(decibels: float) -> float:
    """The factor for a level change in decibels."""
    return float(10 ** (decibels / 20))


def samples(seconds: float) -> int:
    """The nearest whole number of samples in a time in seconds."""
    return round(seconds * SAMPLE_RATE)


def silence(seconds: float) -> Wave:
    """An empty stereo wave of the given seconds."""
    return np.zeros((samples(seconds), 2))


def axis(seconds: float) -> Wave:
    """The time in seconds of every sample of a wave that long."""
    return np.arange(samples(seconds)) / SAMPLE_RATE


def noise(count: int, seed: int) -> Wave:
    """Repeatable white noise, mono, with unit deviation."""
    return np.random.default_rng(seed).standard_normal(count)


def band(wave: Wave, low_hz: float, high_hz: float, order: int = 2) -> Wave:
    """The wave between two frequencies."""
    sos = signal.butter(order, [low_hz, high_hz], "band", fs=SAMPLE_RATE, output="sos")
    return signal.sosfilt(sos, wave, axis=0)


def low(wave: Wave, cut_hz: float, order: int = 2) -> Wave:
    """The wave below a frequency."""
    return signal.sosfilt(signal.butter(order, cut_hz, fs=SAMPLE_RATE, output="sos"), wave, axis=0)


def high(wave: Wave, cut_hz: float, order: int = 2) -> Wave:
    """The wave above a frequency."""
    sos = signal.butter(order, cut_hz, "high", fs=SAMPLE_RATE, output="sos")
    return signal.sosfilt(sos, wave, axis=0)


def curve(time: Wave, *points: tuple[float, float]) -> Wave:
    """Straight lines through (seconds, value) points, read at each time."""
    return np.interp(time, [at for at, _ in points], [value for _, value in points])


def smooth(wave: Wave, cut_hz: float) -> Wave:
    """The wave without its fast motion and without delay."""
    return signal.sosfiltfilt(signal.butter(1, cut_hz, fs=SAMPLE_RATE, output="sos"), wave)


def sweep(frequency_hz: Wave, phase: float = 0.0) -> Wave:
    """A sine whose frequency follows the given curve."""
    return np.sin(TAU * np.cumsum(frequency_hz) / SAMPLE_RATE + phase)


def strike(seconds: float, seed: int, decay_s: float, low_hz: float, high_hz: float) -> Wave:
    """A short knock: noise between two frequencies that dies away."""
    time = axis(seconds)
    return band(noise(len(time), seed) * np.exp(-time / decay_s), low_hz, high_hz)


def thump(seconds: float, seed: int, decay_s: float, cut_hz: float) -> Wave:
    """A dull blow: noise below a frequency that dies away."""
    time = axis(seconds)
    return low(noise(len(time), seed) * np.exp(-time / decay_s), cut_hz)


def ring(
    seconds: float,
    partials: Sequence[tuple[float, float, float]],
    rng: np.random.Generator | None = None,
) -> Wave:
    """Decaying sines for (frequency in Hz, amplitude, decay in s); random phases with an rng."""
    time = axis(seconds)
    wave = np.zeros(len(time))
    for frequency_hz, amplitude, decay_s in partials:
        phase = 0.0 if rng is None else rng.uniform(0, TAU)
        wave += amplitude * np.exp(-time / decay_s) * np.sin(TAU * frequency_hz * time + phase)
    return wave


def spread(mono: Wave, pan: float) -> Wave:
    """A mono wave as stereo at a place from -1 (left) to 1 (right), equal power."""
    angle = (pan + 1) * np.pi / 4
    return np.stack([mono * np.cos(angle), mono * np.sin(angle)], axis=1) * CENTRE_GAIN


def place(bed: Wave, wave: Wave, at_s: float, level: float = 1.0, pan: float = 0.0) -> None:
    """Add a wave to a stereo bed from a moment on; what does not fit is left out."""
    start = samples(max(0.0, at_s))
    count = min(len(wave), len(bed) - start)
    if count > 0:
        stereo = spread(wave[:count], pan) if wave.ndim == 1 else wave[:count]
        bed[start : start + count] += stereo * level


def edge(wave: Wave, rise_s: float = 0.002, fall_s: float = 0.03) -> Wave:
    """The wave with both ends led to silence and rumble below hearing removed."""
    clean = high(wave, 30)
    rise, fall = max(1, samples(rise_s)), max(1, samples(fall_s))
    clean[:rise] *= np.linspace(0, 1, rise)[:, None]
    clean[-fall:] *= np.cos(np.linspace(0, np.pi / 2, fall))[:, None] ** 2
    return clean


def trim(wave: Wave, floor_db: float = -62.0, lead_s: float = 0.004, tail_s: float = 0.02) -> Wave:
    """The wave without the silence at its ends, measured against its own peak."""
    peak = np.abs(wave).max(axis=1)
    heard = np.flatnonzero(peak > peak.max() * gain(floor_db))
    start = max(0, heard[0] - samples(lead_s))
    return wave[start : min(len(wave), heard[-1] + samples(tail_s))]


def saturate(wave: Wave, drive: float) -> Wave:
    """The wave through a soft ceiling: peaks bend and small sounds keep their size."""
    return np.tanh(wave * drive) / drive
