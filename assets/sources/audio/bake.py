"""From a maker to a finished file: render, trim or close the loop, bring to loudness, encode.

What was baked is remembered by a digest of the code that makes it, so that only what is out of date
is rendered.
"""

import inspect
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..kit.notes import Notes, digest_files
from . import ambience, effects, ogg, scores, seal, targets
from .catalogue import Sound
from .loudness import bring
from .mastering import publish
from .signals import Wave, trim

PACKAGE = Path(__file__).resolve().parent


def finish_effect(sound: Sound, wave: Wave) -> None:
    """Trim a one-shot, bring it to its level and write it."""
    wave = trim(wave)
    aim = targets.effect_aim(sound.name)
    wave = bring(wave - wave.mean(axis=0), aim, targets.EFFECT_HEADROOM_DB, moment=True, looped=False)
    ogg.write(wave, sound.path, {})


def finish_ambience(sound: Sound, wave: Wave) -> None:
    """Bring a bed to its level and write it as a loop that fills its file."""
    wave = wave - wave.mean(axis=0)
    aim = targets.AMBIENCE.aim
    wave = bring(wave, aim, targets.MUSIC_HEADROOM_DB, moment=False, looped=True)
    seal.whole(wave, sound.path, {})


def bake(sound: Sound, force: bool) -> str:
    """Render one sound if its code changed, or always with `force`; says what was done."""
    maker, notes, name = maker_of(sound), Notes("audio"), f"{sound.kind}/{sound.name}"
    # Its own module, and all that the makers share.
    digest = digest_files([*sorted(PACKAGE.glob("*.py")), Path(inspect.getsourcefile(maker) or __file__)])
    if not force and sound.path.exists() and notes.is_fresh(name, digest):
        return "up to date"
    begun = time.monotonic()
    make(sound, maker)
    notes.keep(name, digest)
    return f"{time.monotonic() - begun:.1f} s"


def make(sound: Sound, maker: Callable[[], Any]) -> None:
    """Make a sound and write its file, each kind in its own way."""
    if sound.kind == "effect":
        finish_effect(sound, maker())
    elif sound.kind == "ambience":
        finish_ambience(sound, maker())
    else:
        publish(sound, maker())


def maker_of(sound: Sound) -> Callable[[], Any]:
    """The function that gives a sound's wave or its score; KeyError if nothing makes it."""
    makers: dict[str, dict[str, Callable[[], Any]]] = {
        "effect": effects.SOUNDS,
        "ambience": ambience.SOUNDS,
        "music": scores.PIECES,
    }
    return makers[sound.kind][sound.name]
