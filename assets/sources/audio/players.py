"""Having a part played: notes to MIDI to a dry stem, or note by note by a voice of our own.

Every stem begins half a second before the first beat. Stems are kept in `.bake/` under a digest of
what was played, so that a change of mix plays nothing again.
"""

import hashlib
import io
import subprocess
from pathlib import Path

import mido
import numpy as np
import soundfile

from ..kit.folders import CACHE
from .colours import LEAD_S, Played
from .feel import Player, Pulse
from .instruments import DRUM_BANK, Instrument
from .notes import Note
from .signals import SAMPLE_RATE, Wave, place, samples

FONT_FOLDER = Path("/usr/share/sounds/sf2")
STEMS = CACHE / "audio"
TAIL_S = 7.0
TICKS_A_BEAT = 9_600
MIDI_TEMPO = 500_000
TICKS_A_SECOND = TICKS_A_BEAT * 1_000_000 / MIDI_TEMPO
# A struck string must be let go before it is struck again, or its old release ends the new note.
LET_GO_S = 0.006
SHORTEST_S = 0.03
DRUM_CHANNEL = 9
BEND_RANGE = 12
SLIDE_S = 0.13
SLIDE_STEP_S = 0.008
VIBRATO_AFTER_S = 0.35
VIBRATO_CENTS = 22
VIBRATO_HZ = 5.1
FLUID_GAIN = "0.6"

Timed = tuple[float, int, mido.Message]


def perform(notes: list[Note], pulse: Pulse, instrument: Instrument, seed: int, part: str) -> list[Played]:
    """The notes as this player plays them, in order, repeated strings let go in time."""
    player = Player(pulse, instrument.lag_ms / 1000, instrument.jitter_ms / 1000, seed, part)
    played = []
    for note in sorted(notes, key=lambda one: (one.at, one.pitch)):
        start = player.moment(note.at)
        seconds = pulse.seconds(note.at + note.beats) - pulse.seconds(note.at)
        played.append(Played(start, seconds, note.pitch, player.force(note.velocity + instrument.harder)))
    return let_go(played)


def let_go(played: list[Played]) -> list[Played]:
    """The same notes, each ended before its own pitch sounds again."""
    ended = []
    following: dict[int, float] = {}
    for note in sorted(played, key=lambda one: -one.at_s):
        room = following.get(note.pitch, np.inf) - note.at_s - LET_GO_S
        seconds = max(SHORTEST_S, min(note.seconds, room))
        ended.append(Played(note.at_s, seconds, note.pitch, note.velocity))
        following[note.pitch] = note.at_s
    return ended[::-1]


def play(played: list[Played], instrument: Instrument, length_s: float) -> Wave:
    """The dry stem of a performance: lead, the music's length, and a tail."""
    count = samples(LEAD_S + length_s + TAIL_S)
    stem = speak(played, instrument, count) if instrument.voice else sound(played, instrument, length_s)
    return np.vstack([stem[:count], np.zeros((max(0, count - len(stem)), 2))])


def speak(played: list[Played], instrument: Instrument, count: int) -> Wave:
    """A stem played by one of our own voices."""
    assert instrument.voice
    bed = np.zeros((count, 2))
    for note in played:
        place(bed, instrument.voice(note.pitch, note.seconds, note.velocity), LEAD_S + note.at_s)
    return bed


def sound(played: list[Played], instrument: Instrument, length_s: float) -> Wave:
    """A stem played on a sound font, from the cache if it was played before."""
    score = written(played, instrument, length_s)
    name = hashlib.sha256(score + instrument.font.encode()).hexdigest()[:24]
    kept = STEMS / f"{name}.flac"
    if not kept.exists():
        STEMS.mkdir(parents=True, exist_ok=True)
        midi, plain = STEMS / f"{name}.mid", STEMS / f"{name}.wav"
        midi.write_bytes(score)
        render(midi, plain, instrument.font)
        wave = soundfile.read(plain, always_2d=True)[0]
        peak = np.abs(wave).max() + 1e-9
        soundfile.write(kept, wave / peak * 0.9, SAMPLE_RATE, subtype="PCM_24")
        midi.unlink()
        plain.unlink()
    return soundfile.read(kept, always_2d=True)[0]


def render(midi: Path, target: Path, font: str) -> None:
    """Play a MIDI file on a sound font, dry, into a float WAV."""
    command = [
        "fluidsynth",
        "-ni",
        "-q",
        "-R",
        "0",
        "-C",
        "0",
        "-g",
        FLUID_GAIN,
        "-r",
        str(SAMPLE_RATE),
    ]
    command += ["-o", "synth.dynamic-sample-loading=1", "-o", "synth.polyphony=256"]
    command += ["-T", "wav", "-O", "float", "-F", str(target), str(FONT_FOLDER / font), str(midi)]
    subprocess.run(command, check=True, capture_output=True)


def written(played: list[Played], instrument: Instrument, length_s: float) -> bytes:
    """The performance as a MIDI file."""
    channel = DRUM_CHANNEL if instrument.bank == DRUM_BANK else 0
    events = [(0.0, 0, mido.Message("program_change", channel=channel, program=instrument.program))]
    if channel != DRUM_CHANNEL:
        events.insert(
            0,
            (
                0.0,
                0,
                mido.Message("control_change", channel=channel, control=0, value=instrument.bank),
            ),
        )
    events.append((0.0, 0, mido.Message("control_change", channel=channel, control=7, value=100)))
    events += bend_range(channel) if instrument.slides else []
    before = None
    for note in played:
        start = LEAD_S + note.at_s
        press = mido.Message("note_on", channel=channel, note=note.pitch, velocity=note.velocity)
        release = mido.Message("note_off", channel=channel, note=note.pitch, velocity=0)
        events += [(start, 2, press), (start + note.seconds, 1, release)]
        if instrument.slides:
            events += slide(note, before, channel)
        before = note
    events.append(
        (
            LEAD_S + length_s + TAIL_S,
            3,
            mido.Message("control_change", channel=channel, control=20, value=0),
        )
    )
    return packed(events)


def packed(events: list[Timed]) -> bytes:
    """Timed messages as the bytes of a MIDI file."""
    score = mido.MidiFile(ticks_per_beat=TICKS_A_BEAT)
    track = mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=MIDI_TEMPO)])
    score.tracks.append(track)
    last = 0
    for at_s, _, message in sorted(events, key=lambda event: event[:2]):
        tick = max(last, round(at_s * TICKS_A_SECOND))
        track.append(message.copy(time=tick - last))
        last = tick
    target = io.BytesIO()
    score.save(file=target)
    return target.getvalue()


def bend_range(channel: int) -> list[Timed]:
    """Messages that widen the pitch wheel to an octave either way."""
    values = ((101, 0), (100, 0), (6, BEND_RANGE), (38, 0))
    return [
        (
            0.01 * number,
            0,
            mido.Message("control_change", channel=channel, control=control, value=value),
        )
        for number, (control, value) in enumerate(values, 1)
    ]


def slide(note: Played, before: Played | None, channel: int) -> list[Timed]:
    """Bends that lead into a note from the last one (at most a fourth away) and sing on it."""
    gap = 0 if before is None else before.pitch - note.pitch
    near = before is not None and note.at_s - before.at_s - before.seconds < 0.3
    start = float(np.clip(gap, -5, 5)) if near and gap else -2.0
    events = []
    for step in range(int(note.seconds / SLIDE_STEP_S) + 1):
        passed = step * SLIDE_STEP_S
        glide = start * (0.5 + 0.5 * np.cos(np.pi * min(1.0, passed / SLIDE_S)))
        grown = np.clip((passed - VIBRATO_AFTER_S) / 0.4, 0, 1)
        shake = VIBRATO_CENTS / 100 * grown * np.sin(2 * np.pi * VIBRATO_HZ * passed)
        wheel = int(np.clip((glide + shake) / BEND_RANGE * 8192, -8192, 8191))
        message = mido.Message("pitchwheel", channel=channel, pitch=wheel)
        events.append((LEAD_S + note.at_s + passed - 0.002 * (step == 0), 1, message))
    return events
