"""Players instead of a machine: where a written beat falls in time, and how hard it is struck.

The whole band drifts together (slow, a few milliseconds, none at the ends of a loop), each player
leans ahead or behind and is never quite even, off-beats may swing, and a through-composed piece may
hold back.
"""

from dataclasses import dataclass

import numpy as np

DRIFT_S = 0.0045
DRIFT_MEMORY = 0.92
# Nobody good is ever further out than this many deviations.
LIMIT = 2.2
VELOCITY_SPREAD = 3.5
SOFTEST, HARDEST = 12, 118
GRID = 48

TempoCurve = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Pulse:
    """The time of a piece: beats a minute at some beats, joined by lines, and the swing."""

    tempo: TempoCurve
    beats: float
    swing: float = 0.5

    def seconds(self, beat: float) -> float:
        """The moment of a beat, swung; beats may lie before or after the piece."""
        whole, part = np.floor(beat), beat % 1
        if part <= 0.5:
            swung = whole + part * 2 * self.swing
        else:
            swung = whole + self.swing + (part - 0.5) * 2 * (1 - self.swing)
        return self.straight(float(swung))

    def straight(self, beat: float) -> float:
        """The moment of a beat without swing: the sum of the times its small parts take."""
        if len(self.tempo) == 1:
            return beat * 60 / self.tempo[0][1]
        edges = np.arange(0, max(0.0, beat) + 0.5 / GRID, 1 / GRID)
        middles = edges[:-1] + 0.5 / GRID
        speeds = np.interp(middles, [at for at, _ in self.tempo], [bpm for _, bpm in self.tempo])
        rest = beat - edges[-1]
        last = np.interp(beat, [at for at, _ in self.tempo], [bpm for _, bpm in self.tempo])
        return float((60 / speeds / GRID).sum() + rest * 60 / last)

    @property
    def length_s(self) -> float:
        """Seconds from the first beat to the end of the last."""
        return self.straight(self.beats)


def drift(beats: float, seed: int) -> np.ndarray:
    """Seconds the band is late at every half beat; nothing at either end."""
    rng = np.random.default_rng(seed)
    count = int(beats * 2) + 2
    path = np.zeros(count)
    for index in range(1, count):
        path[index] = DRIFT_MEMORY * path[index - 1] + rng.standard_normal()
    path -= np.linspace(path[0], path[-1], count)
    return DRIFT_S * path / max(path.std(), 1e-9)


class Player:
    """One musician reading a part: steady habits, small repeatable errors."""

    def __init__(self, pulse: Pulse, lag_s: float, jitter_s: float, seed: int, part: str) -> None:
        self.pulse = pulse
        self.lag_s = lag_s
        self.jitter_s = jitter_s
        self.band = drift(pulse.beats, seed)
        self.rng = np.random.default_rng([seed, *part.encode()])

    def error(self, deviation: float) -> float:
        """A small random error, never a gross one."""
        return float(np.clip(self.rng.normal(0, deviation), -LIMIT * deviation, LIMIT * deviation))

    def moment(self, beat: float) -> float:
        """The second at which this player plays a beat."""
        late = np.interp(beat * 2, np.arange(len(self.band)), self.band)
        return self.pulse.seconds(beat) + float(late) + self.lag_s + self.error(self.jitter_s)

    def force(self, velocity: float) -> int:
        """The velocity this player plays for a written one."""
        return int(np.clip(round(velocity + self.error(VELOCITY_SPREAD)), SOFTEST, HARDEST))
