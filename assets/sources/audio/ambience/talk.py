"""People talking where no word can be made out.

A throat is a pulse train on a wandering pitch through three resonances that move from syllable to
syllable; turns of speech come and go. All of it lies on a circle.
"""

from dataclasses import dataclass

import numpy as np
from scipy import signal

from ..circle import wander
from ..signals import SAMPLE_RATE, Wave, band, noise

RESONANCES = ((330, 720, 1.0), (850, 1750, 0.6), (2150, 2900, 0.22))
# Joined with itself over this long, so that the filters' memory has no seam.
MELT_S = 0.5
# Loud syllables are bent, so that nobody shouts out of the crowd.
EVENNESS = 0.45
PEAK_SIZE = 0.5


@dataclass(frozen=True)
class Talker:
    """Someone speaking: mean pitch in Hz, syllables a second, how much of the time, and a seed."""

    pitch_hz: float
    syllables: float
    share: float
    seed: int


def talk(count: int, who: Talker) -> Wave:
    """One person's murmur round the circle, mono, of one loudness for everybody."""
    longer = count + int(MELT_S * SAMPLE_RATE)
    wide = np.resize
    pitch = who.pitch_hz * (
        1 + 0.13 * wander(count, who.seed, 1.7)[:, 0] + 0.02 * wander(count, who.seed + 1, 9)[:, 0]
    )
    buzz = signal.sawtooth(2 * np.pi * np.cumsum(wide(pitch, longer)) / SAMPLE_RATE)
    source = buzz + 0.45 * noise(longer, who.seed + 2)
    voice = np.zeros(longer)
    for number, (low_hz, high_hz, size) in enumerate(RESONANCES):
        moving = np.clip(0.5 + 0.5 * wander(count, who.seed + 10 + number, who.syllables)[:, 0], 0, 2)
        voice += size * band(source, low_hz, high_hz, 1) * wide(moving, longer)
    beat = np.clip(0.35 + wander(count, who.seed + 20, who.syllables)[:, 0], 0.02, 1.8)
    turn = wander(count, who.seed + 21, 0.3)[:, 0]
    turn = np.clip((turn - np.quantile(turn, 1 - who.share)) * 2.5, 0, 1)
    voice = band(voice * wide(beat * turn, longer), 180, 3200)
    melt = longer - count
    way = np.linspace(0, 1, melt)
    voice[:melt] = voice[:melt] * way + voice[count:] * (1 - way)
    voice = voice[:count] / (voice[:count].std() + 1e-9)
    return np.tanh(voice * EVENNESS) * PEAK_SIZE
