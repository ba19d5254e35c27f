"""Volumes: how loud each kind of sound is, as the player's settings say."""

from __future__ import annotations

from typing import NamedTuple

from game.menus.settings import Settings
from game.shell.audio.sound_list import SoundKind


class Volumes(NamedTuple):
    """Loudness of each kind, 0–1, whether both ears hear the same, and the kinds that are turned off:
    those are not played at all, where what is muted goes on unheard."""

    music: float = 1.0
    ambience: float = 1.0
    effects: float = 1.0
    tick: float = 1.0
    mono: bool = False
    off: frozenset[SoundKind] = frozenset()


def volumes(settings: Settings, focused: bool = True) -> Volumes:
    """What the settings ask for. A slider's tenth is a step of about the same size to the ear."""
    muted = settings.mute or (settings.mute_unfocused and not focused)
    main = 0.0 if muted else _curve(settings.volume_main)
    return Volumes(
        main * _curve(settings.volume_music),
        main * _curve(settings.volume_ambience),
        main * _curve(settings.volume_effects),
        main * _curve(settings.volume_tick),
        settings.mono,
        frozenset(
            kind
            for kind, tenths in (
                (SoundKind.MUSIC, settings.volume_music),
                (SoundKind.AMBIENCE, settings.volume_ambience),
            )
            if not tenths or not settings.volume_main
        ),
    )


def _curve(tenths: int) -> float:
    """Loudness of a slider at 0–10: 5 is −9 dB, where half the amplitude would sound like 8."""
    return float((max(0, min(10, tenths)) / 10) ** 1.5)
