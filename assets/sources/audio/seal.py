"""Closing loops in the encoded sound, where the codec's own noise would open them again.

Whole-file loops are turned until the file's ends fall in a calm place. Loops with an intro get
their tags where the decoded sound and its repetition agree best.
"""

from pathlib import Path

import numpy as np
from scipy.ndimage import maximum_filter1d, uniform_filter1d

from . import ogg
from .prediction import TRAINING, surprise
from .signals import Wave, samples

GOOD_ENOUGH = 2.5
TRIALS = 8
CALM_WINDOW_S = 0.03
# How far round the circle a whole-file loop may be turned: the piece must still begin near its
# beginning.
TURN_S = 0.6
# Where the tagged join is looked for, before the place it was written for.
SEARCH_S = 0.55
AGREEMENT_WINDOW = 33
CANDIDATES = 60


def calm_places(wave: Wave, span_s: float) -> list[int]:
    """Samples within the span with the least motion round them, calmest first, well apart."""
    motion = np.abs(np.diff(wave, 2, axis=0, append=wave[:2])).max(axis=1)
    calm = uniform_filter1d(motion, samples(CALM_WINDOW_S), mode="wrap")
    heard = np.concatenate([calm[-samples(span_s) :], calm[: samples(span_s) // 8]])
    places: list[int] = []
    for index in np.argsort(heard):
        place = int(index) - samples(span_s)
        if all(abs(place - other) > samples(0.02) for other in places):
            places.append(place)
        if len(places) == TRIALS:
            break
    return places


def whole(wave: Wave, path: Path, tags: dict[str, str | int]) -> float:
    """Write a loop that fills its file; the answer is the surprise at its seam."""
    best = (np.inf, 0)
    for place in calm_places(wave, TURN_S):
        heard = ogg.through(np.roll(wave, -place, axis=0))
        best = min(best, (surprise(heard[-TRAINING:], heard), place))
        if best[0] < GOOD_ENOUGH:
            break
    ogg.write(np.roll(wave, -best[1], axis=0), path, tags)
    return best[0]


def tagged(wave: Wave, path: Path, start: int, length: int, tags: dict[str, str | int]) -> float:
    """Write an intro with a loop after it, the loop point moved a little back to where it can't be
    heard.
    """
    heard = ogg.through(wave)
    first = start - samples(SEARCH_S)
    here, again = heard[first:start], heard[first + length : start + length]
    differ = maximum_filter1d(np.abs(here - again).max(axis=1), AGREEMENT_WINDOW)
    best = (np.inf, np.inf, start)
    for index in np.argsort(differ)[: CANDIDATES * 40 : 40]:
        place = first + int(index)
        end = place + length
        shock = surprise(heard[end - TRAINING : end], heard[place:])
        best = min(best, (float(differ[index]) * (1 + shock), shock, place))
    ogg.write(wave, path, {**tags, "LOOPSTART": best[2], "LOOPLENGTH": length})
    return best[1]
