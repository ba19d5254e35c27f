"""How loud a wave is, as ITU-R BS.1770 hears it, and bringing it to a wanted loudness.

Loops and pieces are judged by integrated loudness, short sounds by their loudest 400 ms.
"""

import warnings

import numpy as np
import pyloudnorm
from scipy import signal
from scipy.ndimage import minimum_filter1d, uniform_filter1d

from .signals import SAMPLE_RATE, Wave, gain, samples

OVERSAMPLING = 4
MOMENT_S = 0.4
MOMENT_STEP_S = 0.05
QUIETEST = 1e-12
# Offset of the K-weighted mean square to LUFS, from BS.1770.
LOUDNESS_OFFSET = -0.691
LOOK_AHEAD_S = 0.004
# A true peak hardly ever stands further above the samples than this: below it nothing need be
# oversampled.
PEAK_GUARD_DB = 2.0
TRIES = 3
CLOSE_ENOUGH = 0.08


def integrated(wave: Wave) -> float:
    """Gated integrated loudness in LUFS."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return float(pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(wave))


def weighted(wave: Wave) -> Wave:
    """The wave as BS.1770 weighs it before measuring."""
    heard = wave
    for stage in pyloudnorm.Meter(SAMPLE_RATE)._filters.values():
        heard = signal.lfilter(stage.b, stage.a, heard, axis=0)
    return heard


def loudest_moment(wave: Wave) -> float:
    """The loudest 400 ms in LUFS; silence is added round short sounds."""
    pad = np.zeros((samples(MOMENT_S), 2))
    heard = weighted(np.vstack([pad, wave, pad]))
    running = np.cumsum((heard**2).sum(axis=1))
    window, step = samples(MOMENT_S), samples(MOMENT_STEP_S)
    power = (running[window::step] - running[:-window:step]) / window
    return float(LOUDNESS_OFFSET + 10 * np.log10(power.max() + QUIETEST))


def true_peak(wave: Wave) -> float:
    """The highest point of the wave between its samples, in dBTP."""
    dense = signal.resample_poly(wave, OVERSAMPLING, 1, axis=0)
    return float(20 * np.log10(np.abs(dense).max() + QUIETEST))


def limit(wave: Wave, ceiling_db: float, looped: bool) -> Wave:
    """The wave with every true peak held under a ceiling by a gain that moves ahead of it."""
    if np.abs(wave).max() < gain(ceiling_db - PEAK_GUARD_DB):
        return wave
    dense = np.abs(signal.resample_poly(wave, OVERSAMPLING, 1, axis=0)).max(axis=1)
    peak = dense[: OVERSAMPLING * len(wave)].reshape(-1, OVERSAMPLING).max(axis=1)
    needed = np.minimum(1.0, gain(ceiling_db) / np.maximum(peak, QUIETEST))
    if needed.min() >= 1:
        return wave
    width = samples(LOOK_AHEAD_S) * 2 + 1
    mode = "wrap" if looped else "nearest"
    held = minimum_filter1d(needed, width, mode=mode)
    return wave * uniform_filter1d(held, width, mode=mode)[:, None]


def bring(wave: Wave, level: float, ceiling_db: float, moment: bool, looped: bool) -> Wave:
    """The wave at a loudness in LUFS (its loudest moment, or integrated), peaks under a ceiling."""
    measure = loudest_moment if moment else integrated
    for _ in range(TRIES):
        missing = level - measure(wave)
        if abs(missing) < CLOSE_ENOUGH:
            break
        wave = limit(wave * gain(missing), ceiling_db, looped)
    return wave
