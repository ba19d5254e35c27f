"""How loud each kind of sound is, as the player's settings say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.ui.settings import Settings, value_of
from game.ui.sound_lanes import LANES, LOOPING_LANES, MAIN, Lane

FULL: Mapping[Lane, float] = dict.fromkeys(LANES, 1.0)


class Volumes(NamedTuple):
    """Loudness of each lane, 0–1; `mono`: both ears hear the same; `off`: lanes that are stopped (volume 0);
    muted ones keep playing silently."""

    levels: Mapping[Lane, float] = FULL
    mono: bool = False
    off: frozenset[Lane] = frozenset()


def volumes(settings: Settings, focused: bool = True) -> Volumes:
    """The volumes that the settings ask for. Each tenth of a slider is about the same step to the ear."""
    muted = settings.mute or (settings.mute_unfocused and not focused)
    tenths = {lane: int(value_of(settings, lane.setting)) for lane in LANES}
    main = 0.0 if muted else _curve(tenths[MAIN])
    levels = {lane: main if lane is MAIN else main * _curve(tenths[lane]) for lane in LANES}
    off = frozenset(lane for lane in LOOPING_LANES if not tenths[lane] or not tenths[MAIN])
    return Volumes(levels, settings.mono, off)


def _curve(tenths: int) -> float:
    """Loudness of a slider at 0–10: 5 is −9 dB, where half the amplitude would sound like 8."""
    return float((max(0, min(10, tenths)) / 10) ** 1.5)
