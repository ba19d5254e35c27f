"""Hearing a splice: how badly linear prediction fails across a join.

A plain jump test passes a loop that was cut in mid-note, because two waves can meet at the same
height. A predictor trained on the sound before the join can't be fooled so: a splice is an event it
did not expect.
"""

import numpy as np
from scipy import signal
from scipy.linalg import solve_toeplitz

from .signals import Wave

ORDER = 32
TRAINING = 6144
RECENT = 3000
JUDGED = 3
# Half a step of 16 bits either way keeps digital silence from dividing by nothing.
FLOOR = 1.5 / 32_768


def surprise(before: Wave, after: Wave) -> float:
    """Prediction error of the first samples of `after` over the usual error in `before`; 1–4 is
    whole.
    """
    return max(
        surprise_mono(before[-TRAINING:, side], after[:JUDGED, side]) for side in range(before.shape[1])
    )


def surprise_mono(before: Wave, after: Wave) -> float:
    """The same for one channel, by autocorrelation (Levinson) prediction."""
    length = len(before)
    spectrum = np.abs(np.fft.rfft(before, 2 * length)) ** 2
    likeness = np.fft.irfft(spectrum)[: ORDER + 1]
    likeness[0] = likeness[0] * (1 + 1e-9) + 1e-12
    weights = solve_toeplitz(likeness[:ORDER], likeness[1 : ORDER + 1])
    whole = np.concatenate([before, after])
    error = signal.lfilter(np.concatenate([[1], -weights]), [1], whole)
    usual = np.sqrt((error[-RECENT - JUDGED : -JUDGED] ** 2).mean()) + FLOOR
    return float(np.abs(error[-JUDGED:]).max() / usual)
