"""From written parts to one sound: every part played, coloured, set in place, and put in a room.

A loop is mixed on a circle, so that tails of its end lie under its beginning; a piece with an intro
is laid out in time, its first bars once more after its last, so that the join can be chosen where
both agree.
"""

from dataclasses import dataclass

import numpy as np
from pedalboard import HighpassFilter, LowpassFilter

from .circle import echo, echo_round, fold
from .colours import LEAD_S, rack
from .feel import Pulse
from .instruments import Instrument, instrument_of
from .loudness import integrated
from .piece import Closing, Parts, Piece
from .players import perform, play
from .room import impulse
from .signals import Wave, gain, samples

LEAD = samples(LEAD_S)
# Bars of the loop played again after its end are at least this long, so that the room has settled.
AGAIN_S = 3.0
ENDING_S = 6.0
# Kept before the first beat of a piece laid out in time, for whoever plays a little early.
EARLY = samples(0.04)
WET_LOW_HZ, WET_HIGH_HZ = 180, 7000


@dataclass(frozen=True)
class Stem:
    """A part played: stereo from half a second before its first beat, and its send."""

    wave: Wave
    send: float


@dataclass(frozen=True)
class Mix:
    """A mixed piece: where its loop starts and how long it is, in samples (both 0 for a piece that
    ends).
    """

    wave: Wave
    start: int
    length: int


def set_in_place(wave: Wave, instrument: Instrument) -> Wave:
    """The stem at its place between left and right, as wide as it should be."""
    middle, side = wave.mean(axis=1), (wave[:, 0] - wave[:, 1]) / 2 * instrument.width
    angle = (instrument.pan + 1) * np.pi / 4
    left, right = np.cos(angle) * np.sqrt(2), np.sin(angle) * np.sqrt(2)
    return np.stack([middle * left + side, middle * right - side], axis=1)


def play_parts(piece: Piece, parts: Parts, pulse: Pulse, circle: int, gains: dict[str, float]) -> list[Stem]:
    """Every part as a stem; `gains` keeps each part's level factor, so that an intro matches its
    loop.
    """
    stems = []
    for part, notes in parts.items():
        if not notes:
            continue
        instrument = instrument_of(part)
        played = perform(notes, pulse, instrument, piece.seed, part)
        wave = instrument.colour(play(played, instrument, pulse.length_s), played, circle)
        wave = set_in_place(wave, instrument)
        if part not in gains:
            heard = wave[LEAD : LEAD + samples(pulse.length_s)]
            gains[part] = gain(instrument.level + piece.levels.get(part, 0.0) - integrated(heard))
        stems.append(Stem(wave * gains[part], gain(instrument.send_db)))
    return stems


def mix(piece: Piece) -> Mix:
    """The whole piece in its room, before mastering."""
    length = samples(piece.pulse.length_s)
    gains: dict[str, float] = {}
    body = play_parts(piece, piece.parts, piece.pulse, length, gains)
    if piece.closing is Closing.ROUND:
        return Mix(mix_round(piece, body, length), 0, length)
    if piece.closing is Closing.ENDS:
        return Mix(mix_long(piece, [(0, body)], length + samples(ENDING_S)), 0, 0)
    lead = samples(piece.intro_pulse.length_s)
    opening = play_parts(piece, piece.intro, piece.intro_pulse, length, gains)
    bar = length / piece.bars
    again = int(np.ceil(samples(AGAIN_S) / bar) * bar)
    layout = [(0, opening), (lead, body), (lead + length, body)]
    return Mix(mix_long(piece, layout, lead + length + again), EARLY + lead + again, length)


def mix_round(piece: Piece, stems: list[Stem], length: int) -> Wave:
    """Stems and room on a circle."""
    dry = np.zeros((length, 2))
    sent = np.zeros((length, 2))
    for stem in stems:
        turned = fold(stem.wave, length, LEAD)
        dry += turned
        sent += turned * stem.send
    return finished(piece, dry + wetted(piece, dry, echo_round(sent, room_of(piece))))


def mix_long(piece: Piece, layout: list[tuple[int, list[Stem]]], length: int) -> Wave:
    """Stems laid out in time from given samples on, and the room after them."""
    dry = np.zeros((LEAD + length, 2))
    sent = np.zeros((LEAD + length, 2))
    for start, stems in layout:
        for stem in stems:
            count = min(len(stem.wave), len(dry) - start)
            dry[start : start + count] += stem.wave[:count]
            sent[start : start + count] += stem.wave[:count] * stem.send
    wet = echo(sent, room_of(piece))[: len(dry)]
    return finished(piece, (dry + wetted(piece, dry, wet))[LEAD - EARLY :])


def room_of(piece: Piece) -> Wave:
    """The piece's room without rumble and glare."""
    return rack(impulse(piece.room), HighpassFilter(WET_LOW_HZ), LowpassFilter(WET_HIGH_HZ))


def wetted(piece: Piece, dry: Wave, wet: Wave) -> Wave:
    """The room at its level under the band."""
    return wet * gain(piece.wet_db) * dry.std() / (wet.std() + 1e-12)


def finished(piece: Piece, wave: Wave) -> Wave:
    """The mix with whatever the piece itself does to its sound."""
    return piece.finish(wave) if piece.finish else wave
