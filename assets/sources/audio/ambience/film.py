"""The music of an old film as a television remembers it: massed strings and a flute, all our own
tune.

Played with plain synthesis on a circle; what the small speaker leaves of it is enough.
"""

import numpy as np

from ..circle import put
from ..notes import line
from ..signals import SAMPLE_RATE, TAU, Wave, axis
from ..voices import hertz

BEATS_A_MINUTE = 88.0
TUNES = {
    1: "A4:1.5 C5:.5 F5:2 | E5:.5 D5 C5 D5 Bb4:2 | G4:1.5 Bb4:.5 E5:2 | D5:.5 C5 Bb4 G4 A4:2 |"
    "C5:1.5 F5:.5 A5:2 | G5:.5 F5 E5 F5 D5:2 | Bb4:1 D5 C5 E4 | F4:3 -:1",
    2: "D5:3 F5:1 | E5:4 | C#5:3 E5:1 | D5:4",
}
CHORDS = {
    1: "F3+A3+C4:4 | Bb3+D4+F4:4 | C4+E4+Bb3:4 | F3+A3+C4:4 | F3+C4+Eb4:4 | Bb3+D4+F4:4 |"
    "G3+Bb3+C4:4 | F3+A3+C4:4",
    2: "D3+A3+F4:4 | A3+C#4+E4:4 | A3+C#4+G4:4 | D3+A3+F4:4",
}


def bow(pitch: int, seconds: float, edge_power: float) -> Wave:
    """Four fiddles not quite together."""
    time = axis(seconds)
    wave = np.zeros(len(time))
    for player in range(4):
        vibrato = 0.0045 * np.sin(TAU * (5.2 + 0.3 * player) * time + player)
        turn = TAU * hertz(pitch) * (1 + 0.0022 * (player - 1.5)) * (time + np.cumsum(vibrato) / SAMPLE_RATE)
        for order in range(1, 9):
            wave += np.sin(order * turn + player) / order**edge_power
    return wave / 8 * np.minimum(1, time / 0.09) * np.minimum(1, (seconds - time) / 0.14)


def score(count: int, tune: int) -> Wave:
    """The tune and its strings once round the circle, then quiet; mono."""
    bed = np.zeros((count, 2))
    beat_s = 60 / BEATS_A_MINUTE
    for note in line(CHORDS[tune]):
        put(bed, bow(note.pitch, note.beats * beat_s + 0.12, 1.5), 0.6 + note.at * beat_s, 0.5)
    for note in line(TUNES[tune]):
        put(bed, bow(note.pitch, note.beats * beat_s + 0.05, 1.2), 0.6 + note.at * beat_s, 0.7)
    return bed.mean(axis=1)
