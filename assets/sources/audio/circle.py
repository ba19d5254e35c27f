"""Sound on a circle: whatever is made here ends exactly where it begins.

Noise and slow wandering are drawn as spectra, reverberation is a circular convolution, and tails
are folded back onto the head, so that a loop has no place where it was cut.
"""

import numpy as np
from scipy.fft import irfft, next_fast_len, rfft

from .signals import SAMPLE_RATE, TAU, Wave, samples, spread

# Corner steepness of the noise bands: brick walls leave audible black holes between bands.
SKIRT_POWER = 6
HEARING_FLOOR_HZ = 20


def hush(count: int, seed: int, low_hz: float, high_hz: float, tilt_db: float, channels: int) -> Wave:
    """Noise on a circle with soft edges at two frequencies and a tilt in dB an octave; unit
    deviation.
    """
    rng = np.random.default_rng(seed)
    frequency = np.fft.rfftfreq(count, 1 / SAMPLE_RATE)
    above = np.maximum(frequency, 1.0)
    size = (above / 1000) ** (tilt_db / 6.02)
    size /= np.sqrt(1 + (low_hz / above) ** SKIRT_POWER)
    size /= np.sqrt(1 + (above / high_hz) ** SKIRT_POWER)
    size[frequency < HEARING_FLOOR_HZ] = 0
    turns = np.exp(1j * TAU * rng.random((channels, len(frequency))))
    wave = irfft(size * turns, count).T
    return wave / wave.std()


def wander(count: int, seed: int, fastest_hz: float, channels: int = 1) -> Wave:
    """A slow random motion on a circle: zero mean, unit deviation, nothing faster than given."""
    rng = np.random.default_rng(seed)
    top = max(2, int(fastest_hz * count / SAMPLE_RATE))
    order = np.arange(1, top + 1)[:, None]
    spectrum = np.zeros((count // 2 + 1, channels), complex)
    spectrum[1 : top + 1] = rng.standard_normal((top, channels, 2)) @ np.array([1, 1j])
    spectrum[1 : top + 1] /= np.sqrt(order)
    wave = irfft(spectrum, count, axis=0)
    return wave / wave.std()


def whole_cycles(frequency_hz: float, count: int) -> float:
    """The nearest frequency that fits the circle a whole number of times."""
    return max(1, round(frequency_hz * count / SAMPLE_RATE)) * SAMPLE_RATE / count


def put(bed: Wave, wave: Wave, at_s: float, level: float = 1.0, pan: float = 0.0) -> None:
    """Add a wave to a looping stereo bed; what runs over the end goes on at the start."""
    stereo = spread(wave, pan) if wave.ndim == 1 else wave
    index = (samples(at_s) + np.arange(len(stereo))) % len(bed)
    np.add.at(bed, index, stereo * level)


def fold(wave: Wave, count: int, lead: int = 0) -> Wave:
    """A wave laid round a circle of `count` samples, its first `lead` samples before the start."""
    turned = np.vstack([np.zeros((count - lead, wave.shape[1])), wave])
    looped = np.zeros((count, wave.shape[1]))
    for start in range(0, len(turned), count):
        piece = turned[start : start + count]
        looped[: len(piece)] += piece
    return looped


def echo_round(wave: Wave, impulse: Wave) -> Wave:
    """The wave in a room, where the room's tail runs over the end onto the start."""
    return fold(echo(wave, impulse), len(wave))


def echo(wave: Wave, impulse: Wave) -> Wave:
    """The wave in a room, with the room's tail after it."""
    length = len(wave) + len(impulse) - 1
    size = next_fast_len(length)
    product = rfft(wave, size, axis=0) * rfft(impulse, size, axis=0)
    return irfft(product, size, axis=0)[:length]
