"""The last step of a piece: tone, glue, tape, loudness, and a file whose loop is closed.

A loop goes through the chain twice in a row and only the second turn is kept, so that everything
with a memory has settled. The overlap of a piece with an intro melts into what came before its loop
point.
"""

import numpy as np
from pedalboard import Compressor, HighpassFilter, HighShelfFilter, LowShelfFilter, PeakFilter

from . import ogg, seal, targets
from .catalogue import Sound
from .colours import rack
from .loudness import bring, integrated
from .mixing import Mix, mix
from .piece import Piece
from .signals import Wave, edge, gain, samples, trim
from .tape import record

WORKING_LUFS = -20.0
SETTLE_S = 0.2
MELT_S = 0.75
FADE_IN_S = 0.002
FADE_OUT_S = 2.5
ENDING_FLOOR_DB = -56.0


def glue(wave: Wave) -> Wave:
    """Tone and a little compression."""
    return rack(
        wave,
        HighpassFilter(28),
        LowShelfFilter(110, -0.5),
        PeakFilter(280, -1.2, 0.8),
        PeakFilter(2600, 2.0, 0.6),
        HighShelfFilter(5000, 4.0),
        Compressor(threshold_db=-24, ratio=1.6, attack_ms=30, release_ms=250),
    )


def level(wave: Wave, looped: bool) -> Wave:
    """The wave at the loudness of music, without offset."""
    wave = wave - wave.mean(axis=0)
    return bring(wave, targets.MUSIC.aim, targets.MUSIC_HEADROOM_DB, moment=False, looped=looped)


def master_round(mixed: Mix) -> Wave:
    """A loop that fills its file."""
    wave, length = mixed.wave, mixed.length
    twice = np.vstack([wave, wave, wave[: samples(SETTLE_S)]])
    return level(record(glue(twice)[length : 2 * length], length, looped=True), looped=True)


def master_tagged(mixed: Mix) -> Wave:
    """An intro, a loop and the melted overlap."""
    wave = level(record(glue(mixed.wave), mixed.length, looped=False), looped=False)
    count = samples(MELT_S)
    way = np.linspace(0, 1, count)[:, None]
    wave[-count:] = wave[-count:] * (1 - way) + wave[mixed.start - count : mixed.start] * way
    fade = samples(FADE_IN_S)
    wave[:fade] *= np.linspace(0, 1, fade)[:, None]
    return wave


def master_ending(mixed: Mix) -> Wave:
    """A piece that ends, its last sound let ring and faded."""
    wave = record(glue(mixed.wave), len(mixed.wave), looped=False)
    wave = trim(wave, ENDING_FLOOR_DB, lead_s=0.02, tail_s=0.3)
    return edge(level(wave, looped=False), FADE_IN_S, FADE_OUT_S)


def publish(sound: Sound, piece: Piece) -> None:
    """Mix, master and write a piece; its title goes into the file."""
    mixed = mix(piece)
    mixed = Mix(mixed.wave * gain(WORKING_LUFS - integrated(mixed.wave)), mixed.start, mixed.length)
    tags: dict[str, str | int] = {"TITLE": sound.title or sound.name}
    if piece.ends:
        ogg.write(master_ending(mixed), sound.path, tags)
    elif piece.intro_bars:
        seal.tagged(master_tagged(mixed), sound.path, mixed.start, mixed.length, tags)
    else:
        seal.whole(master_round(mixed), sound.path, tags)
