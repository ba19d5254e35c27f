"""What is heard follows what frames ask for: nothing starts twice, and nothing broken stops it."""

from __future__ import annotations

import hashlib
import math
import os
import re
import struct
import sys
import threading
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pygame.event import Event

from game.shell.audio.decoder import Decoder, DecodeRequest, decode
from game.shell.audio.device_monitor import TRY_EVERY_MS
from game.shell.audio.mixer import DEVICE_GONE, FADE_OUT_MS, STUCK, SoundMixer
from game.shell.audio.playing_loops import PlayingLoop
from game.shell.audio.sound_list import Loop, load_sounds, read_loop
from game.shell.audio.volumes import FULL, Volumes, volumes
from game.shell.formats.file_errors import FileError
from game.shell.formats.problems import Problems
from game.shell.formats.sandbox import SUMS_NAME, DecoderError, Sandbox
from game.shell.formats.sounds import MAX_SOUND_S, decode_sound
from game.shell.messages import Messages
from game.stage.frame import Audio
from game.ui import sound_lanes
from game.ui.settings import Settings
from game.ui.sound_lanes import AMBIENCE, EFFECTS, LANES, LOOPING_LANES, MAIN, MUSIC, TICK, Lane
from tests.pipes import full_pipe
from tests.told import told
from tests.unit.decoding import Begun, write_long_sound

LIST = """
- {id: one, kind: music, file: one.wav, loop: true, title: One, caption: "[a piano]"}
- {id: two, kind: music, file: two.wav, loop: true, softer: 6}
- {id: broken, kind: music, file: broken.wav, loop: true}
- {id: night, kind: ambience, file: night.wav, loop: true, caption: "[crickets]"}
- {id: street, kind: ambience, file: street.wav, loop: true}
- {id: store, kind: ambience, file: store.wav, loop: true}
- {id: bell, kind: effect, file: bell.wav, loop: false}
- {id: tick, kind: effect, file: tick.wav, loop: false}
- {id: tick_near, kind: effect, file: near.wav, loop: false}
- {id: ui_accept, kind: effect, file: tick.wav, loop: false}
- {id: gone, kind: effect, file: gone.wav, loop: false}
- {id: soft, kind: effect, file: bell.wav, loop: false, softer: 6}
"""


def write_wave(path: Path, seconds: float = 0.5) -> None:
    """A tone."""
    frames = [int(8000 * math.sin(n / 20)) for n in range(int(44_100 * seconds))]
    with wave.open(str(path), "wb") as out:
        out.setnchannels(2)
        out.setsampwidth(2)
        out.setframerate(44_100)
        out.writeframes(b"".join(struct.pack("<hh", frame, frame) for frame in frames))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of sounds, one of them broken and one missing."""
    (tmp_path / "sounds.yaml").write_text(LIST)
    for name in ("one", "two", "night", "street", "store", "bell", "tick", "near"):
        write_wave(tmp_path / f"{name}.wav")
    (tmp_path / "broken.wav").write_bytes(b"this is no sound")
    return tmp_path


class Room:
    """A sound, its clock and its problems."""

    def __init__(self, folder: Path, sandbox: Sandbox | None = None) -> None:
        self.problems = Problems()
        self.decoded = threading.Semaphore(0)
        self.messages = Messages()
        self.sound = SoundMixer(folder, self.problems, self.messages, self.decoded.release, sandbox)
        assert self.sound.open() is None
        self.now_ms = 0

    def hear(self, audio: Audio, ms: int = 0) -> int | None:
        """Asks for what should be heard, lets time pass in steps, and returns what is due."""
        self.sound.set_audio(audio)
        due = self.sound.update(self.now_ms)
        for _ in range(ms // 20):
            self.now_ms += 20
            due = self.sound.update(self.now_ms)
        return due

    def decode(self, count: int = 1) -> None:
        """Waits until the thread has done that many files."""
        for _ in range(count):
            assert self.decoded.acquire(timeout=20)

    def names(self, lane: Lane) -> list[str]:
        """What is heard on a lane, and is not on its way out."""
        return [loop.name for loop in self.sound.loops[lane] if not loop.fading_out]

    def loops(self, lane: Lane) -> list[PlayingLoop]:
        """All that is heard on a lane."""
        return self.sound.loops[lane]


def audio(music: str | None = None, ambience: str | None = None, crossfade_ms: int = 0,
          duck: float = 1.0, tick: float = 0.0) -> Audio:  # fmt: skip
    """What is wanted of the sound."""
    loops = tuple((name, sound) for name, sound in (("music", music), ("ambience", ambience)) if sound)
    return Audio(loops, crossfade_ms, duck, tick)


@pytest.fixture
def room(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """A room with a device that makes no noise."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    made = Room(folder)
    yield made
    made.sound.close()


def test_music_begins_and_the_same_music_is_not_begun_again(room: Room) -> None:
    room.hear(audio(music="one"), 500)
    (loop,) = room.loops(MUSIC)
    room.hear(audio(music="one", duck=0.5), 500)
    assert room.loops(MUSIC) == [loop]
    assert pygame.mixer.music.get_busy()


def test_another_cue_waits_until_the_one_before_has_gone(room: Room) -> None:
    room.hear(audio(music="one"), 500)
    room.hear(audio(music="two"), 100)
    assert [loop.name for loop in room.loops(MUSIC)] == ["one"]
    assert room.hear(audio(music="two"), 100) == 20
    room.hear(audio(music="two"), FADE_OUT_MS)
    assert room.names(MUSIC) == ["two"]


def test_music_that_is_wanted_again_while_it_leaves_comes_back_and_goes_on(room: Room) -> None:
    room.hear(audio(music="one"), 500)
    (loop,) = room.loops(MUSIC)
    room.hear(audio(music="two"), 200)
    room.hear(audio(music="one"), 600)
    assert room.loops(MUSIC) == [loop]
    assert loop.level(room.now_ms) == 1.0


def hold_decoding(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Holds up the thread at its next file, until the event is set."""
    gate = threading.Event()

    def decode_later(wanted: DecodeRequest, *how: Any) -> pygame.mixer.Sound:
        gate.wait(20)
        return decode(wanted, *how)

    monkeypatch.setattr("game.shell.audio.decoder.decode", decode_later)
    return gate


def test_a_crossfade_waits_for_its_samples_and_keeps_the_room_full(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = hold_decoding(monkeypatch)
    room.hear(audio(music="one"), 500)
    asked = audio(music="two", crossfade_ms=1000)
    room.hear(asked, 100)
    assert room.names(MUSIC) == ["one"]
    gate.set()
    room.decode()
    room.hear(asked, 500)
    one, two = room.loops(MUSIC)
    levels = [one.level(room.now_ms), two.level(room.now_ms)]
    assert sum(math.sin(level * math.pi / 2) ** 2 for level in levels) == pytest.approx(1.0)
    room.hear(asked, 1000)
    assert [loop.name for loop in room.loops(MUSIC)] == ["two"]
    assert not pygame.mixer.music.get_busy()
    room.hear(audio(music="one"), 1000)
    assert [loop.name for loop in room.loops(MUSIC)] == ["one"]


def test_ambiences_cross_and_a_third_takes_the_quieter_channel(room: Room) -> None:
    room.hear(audio(ambience="night"), 20)
    room.decode()
    room.hear(audio(ambience="night"), AMBIENCE.crossfade_ms)
    room.hear(audio(ambience="street"), 20)
    room.decode()
    room.hear(audio(ambience="street"), 300)
    assert [loop.name for loop in room.loops(AMBIENCE)] == ["night", "street"]
    room.hear(audio(ambience="store"), 20)
    room.decode()
    room.hear(audio(ambience="store"), 100)
    assert [loop.name for loop in room.loops(AMBIENCE)] == ["night", "store"]
    room.hear(audio(), 2 * AMBIENCE.crossfade_ms)
    assert room.loops(AMBIENCE) == []
    assert room.hear(audio()) is None


def test_a_broken_file_is_a_problem_once_and_silence(room: Room) -> None:
    room.hear(audio(music="one"), 500)
    for _ in range(3):
        room.hear(audio(music="broken"), 1000)
        room.hear(audio(music="broken", crossfade_ms=300, ambience="nothing"), 1000)
    room.sound.play(["gone"])
    room.decode()
    room.hear(audio(), 20)
    said = " ".join(told(room.messages))
    assert said.count("broken.wav can't be played") == said.count("gone.wav can't be played") == 1
    room.sound.play(["gone", "never_heard_of"])
    messages = [str(problem) for problem in room.problems.listed()]
    assert told(room.messages) == []
    assert len(messages) == 4
    assert any("broken.wav: this can't be played" in line for line in messages)
    assert any("gone.wav" in line for line in messages)
    assert "sounds.yaml: no ambience is called nothing" in messages
    assert "sounds.yaml: no effect is called never_heard_of" in messages


def test_a_broken_crossfade_ends_in_silence(room: Room) -> None:
    room.hear(audio(music="one"), 500)
    room.hear(audio(music="broken", crossfade_ms=300), 20)
    room.decode()
    room.hear(audio(music="broken", crossfade_ms=300), 600)
    assert room.loops(MUSIC) == []
    assert len(room.problems.listed()) == 1


def test_an_effect_is_heard_as_soon_as_it_is_decoded(room: Room) -> None:
    room.sound.play(["bell"])
    room.decode()
    before = pygame.mixer.get_busy()
    room.hear(audio(), 20)
    assert not before
    assert pygame.mixer.get_busy()
    pygame.mixer.stop()


def test_an_effect_that_is_decoded_late_is_not_heard(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = hold_decoding(monkeypatch)
    room.sound.play(["tick"])
    assert room.sound.sounding
    room.now_ms += 5000
    room.hear(audio())
    assert not room.sound.sounding
    gate.set()
    room.decode()
    room.hear(audio(), 20)
    assert heard_now() == 0


def test_effects_of_one_moment_are_heard_one_after_the_other(room: Room) -> None:
    """The doors open when the bus has come, not while it comes; the loop is told when that will be."""
    room.sound.play(["bell", "gone", "tick"])
    room.decode(3)
    assert room.hear(audio()) == 500
    assert heard_now() == 1
    room.hear(audio(), 480)
    assert room.sound.sounding
    room.hear(audio(), 40)
    assert room.hear(audio()) == 480
    room.hear(audio(), 500)
    assert not room.sound.sounding


def test_effects_end_when_the_evening_goes_elsewhere(room: Room) -> None:
    room.sound.play(["bell", "tick"])
    room.decode(2)
    room.hear(audio())
    room.sound.stop_effects()
    assert not room.sound.sounding
    assert room.hear(audio(), 1000) is None


def test_an_effect_that_is_heard_is_muted_at_once(room: Room) -> None:
    room.sound.play(["bell"])
    room.decode()
    room.hear(audio())
    assert loudness() == [1.0]
    room.sound.set_volumes(Volumes({**FULL, EFFECTS: 0.0}))
    assert loudness() == [0.0]


def test_an_effect_that_is_to_be_softer_is_whatever_its_volume(room: Room) -> None:
    """And what follows it in the queue is as loud as ever."""
    room.sound.play(["soft", "bell"])
    room.decode()
    room.hear(audio())
    assert loudness() == [pytest.approx(0.5, abs=0.01)]
    room.sound.set_volumes(Volumes({**FULL, EFFECTS: 0.5}))
    assert loudness() == [pytest.approx(0.25, abs=0.01)]
    room.hear(audio(), 520)
    assert loudness()[-1] == 0.5


def heard_now() -> int:
    """How many channels are heard."""
    return sum(pygame.mixer.Channel(n).get_busy() for n in range(pygame.mixer.get_num_channels()))


def test_short_effects_are_ready_before_they_are_asked_for(room: Room, folder: Path) -> None:
    write_wave(folder / "bell.wav", 0.1)
    room.hear(audio())
    room.decode()
    room.sound.play(["bell"])
    assert pygame.mixer.get_busy()


def test_the_watch_ticks_once_at_each_whole_second_and_nearer_when_louder(room: Room, folder: Path) -> None:
    """Each tick lasts longer here than the test, so that all that were heard are still heard."""
    write_wave(folder / "tick.wav", 9)
    write_wave(folder / "near.wav", 8)
    for level in (0.3, 0.9):
        room.hear(audio(tick=level), 1000)
        room.decode()
    assert heard_now() == 0
    assert room.hear(audio(tick=0.3), 2500) == 500
    assert lengths_heard() == [9, 9]
    room.hear(audio(tick=0.9), 1000)
    assert lengths_heard() == [8, 9, 9]
    room.now_ms += 60_000
    room.hear(audio(tick=0.9))
    assert lengths_heard() == [8, 8, 9, 9]
    room.hear(audio(), 3000)
    assert lengths_heard() == [8, 8, 9, 9]


def test_a_tick_that_is_to_be_softer_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    listed = LIST.replace("file: near.wav, loop: false", "file: near.wav, loop: false, softer: 6")
    (folder / "sounds.yaml").write_text(listed)
    write_wave(folder / "near.wav", 8)
    room = Room(folder)
    room.hear(audio(tick=0.8), 1000)
    room.decode()
    room.hear(audio(tick=0.8), 1000)
    heard = next(sound for n in range(pygame.mixer.get_num_channels())
                 if (sound := pygame.mixer.Channel(n).get_sound()) is not None)  # fmt: skip
    assert heard.get_volume() == pytest.approx(0.4, abs=0.01)
    room.sound.close()


def lengths_heard() -> list[int]:
    """The lengths in seconds of what is heard on any channel."""
    sounds = [pygame.mixer.Channel(n).get_sound() for n in range(pygame.mixer.get_num_channels())]
    return sorted(round(sound.get_length()) for sound in sounds if sound is not None)


def test_ducking_takes_its_time_and_is_undone(room: Room) -> None:
    room.hear(audio(music="one"), 1000)
    room.hear(audio(music="one", duck=0.25), 140)
    between = pygame.mixer.music.get_volume()
    room.hear(audio(music="one", duck=0.25), 400)
    assert 0.3 < between < 0.95
    assert pygame.mixer.music.get_volume() == pytest.approx(0.25, abs=0.01)
    room.hear(audio(music="one"), 400)
    assert pygame.mixer.music.get_volume() == 1.0


def test_volumes_are_heard_at_once_also_while_nothing_moves(room: Room) -> None:
    room.hear(audio(music="one"), 1000)
    room.sound.set_volumes(Volumes({**FULL, MUSIC: 0.5}))
    room.hear(audio(music="one"))
    assert pygame.mixer.music.get_volume() == pytest.approx(0.5, abs=0.01)


def test_a_cue_that_is_to_be_softer_is(room: Room) -> None:
    """Six decibels are half as much."""
    room.hear(audio(music="two"), 1000)
    assert pygame.mixer.music.get_volume() == pytest.approx(0.5, abs=0.01)


def test_music_that_is_turned_off_is_not_played_and_what_is_muted_goes_on(room: Room) -> None:
    room.hear(audio(music="one"), 1000)
    room.sound.set_volumes(volumes(Settings(mute=True)))
    room.hear(audio(music="one"), 1000)
    assert pygame.mixer.music.get_busy()
    room.sound.set_volumes(volumes(Settings(volume_music=0)))
    room.hear(audio(music="one"), 3000)
    assert not pygame.mixer.music.get_busy()
    room.sound.set_volumes(volumes(Settings()))
    room.hear(audio(music="one"), 1000)
    assert pygame.mixer.music.get_busy()


def test_mute_silences_everything_and_the_background_only_where_asked() -> None:
    assert not any(volumes(Settings(mute=True)).levels.values())
    assert not any(volumes(Settings(mute_unfocused=True), focused=False).levels.values())
    assert volumes(Settings(mute_unfocused=True), focused=True).levels[MUSIC] > 0
    assert volumes(Settings(), focused=False).levels[MUSIC] > 0
    assert volumes(Settings(volume_main=10, volume_tick=10)).levels[TICK] == 1.0


@pytest.mark.parametrize("lane", LANES, ids=lambda lane: lane.name)
def test_a_volume_is_tried_at_its_own_loudness_and_no_other(lane: Lane, room: Room) -> None:
    """Not even the effects' volume, though an effect is played."""
    room.sound.set_volumes(Volumes({**dict.fromkeys(LANES, 0.0), lane: 0.5}))
    room.sound.play((lane.preview,), lane)
    room.hear(audio())
    room.decode()
    room.hear(audio(), 40)
    assert loudness() == [0.5]
    room.sound.set_volumes(Volumes({**FULL, lane: 0.0}))
    assert loudness() == [0.0]


def test_something_plays_on_each_lane_that_does_not_loop() -> None:
    """Else its slider would move nothing."""
    shell = Path(sound_lanes.__file__).parents[1] / "shell"
    program = "".join(path.read_text(encoding="utf-8") for path in shell.rglob("*.py"))
    for name, lane in vars(sound_lanes).items():
        if isinstance(lane, Lane) and lane not in (MAIN, *LOOPING_LANES):
            assert re.search(rf"\b{name}\b", program), f"nothing in game/shell plays on {name}"


def loudness() -> list[float]:
    """How loud each channel is that is heard."""
    channels = [pygame.mixer.Channel(number) for number in range(pygame.mixer.get_num_channels())]
    return [channel.get_volume() for channel in channels if channel.get_busy()]


def test_both_ears_can_hear_the_same(room: Room) -> None:
    room.hear(audio(music="one"), 500)
    room.sound.set_volumes(Volumes(mono=True))
    device = pygame.mixer.get_init()
    assert device is not None
    assert device[2] == 1
    room.hear(audio(music="one"), 500)
    assert room.names(MUSIC) == ["one"]
    room.sound.set_volumes(Volumes())


def test_a_device_that_does_not_open_for_both_ears_is_told_and_tried_again(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.hear(audio(music="one"), 500)
    monkeypatch.setenv("SDL_AUDIODRIVER", "there_is_no_such_driver")
    room.sound.set_volumes(Volumes(mono=True))
    assert told(room.messages) == [DEVICE_GONE]
    assert not room.sound.works
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    room.sound.handle_events([], 500 + TRY_EVERY_MS)
    assert told(room.messages) == ["There is sound again."]


def test_without_a_device_all_is_silent_and_said_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "there_is_no_such_driver")
    sound = SoundMixer(folder, Problems())
    word = sound.open()
    assert word is not None
    assert "silence" in word
    sound.set_audio(audio(music="one", ambience="night", tick=1.0))
    sound.play(["bell"])
    sound.set_volumes(Volumes(mono=True))
    assert sound.update(1000) is None
    sound.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["one", "two", "broken", "none_such", None]),
            st.sampled_from(["night", "street", "store", None]),
            st.sampled_from([0, 300, 2000]),
            st.integers(0, 3000),
        ),
        max_size=12,
    )
)
def test_whatever_is_asked_for_only_that_is_heard_in_the_end(
    room: Room, asked: list[tuple[str | None, str | None, int, int]]
) -> None:
    for music, ambience, crossfade_ms, passed_ms in asked:
        room.hear(audio(music, ambience, crossfade_ms))
        room.now_ms += passed_ms
        room.hear(audio(music, ambience, crossfade_ms), 40)
        channels = [getattr(v.player, "channel", -1) for k in (MUSIC, AMBIENCE) for v in room.loops(k)]
        assert len(channels) == len(set(channels))
    room.hear(audio(music="two"), 6000)
    assert [loop.name for loop in room.loops(MUSIC)] == ["two"]
    assert room.loops(AMBIENCE) == []


def test_a_faulty_list_is_told_and_its_good_entries_are_kept(tmp_path: Path) -> None:
    problems = Problems()
    (tmp_path / "sounds.yaml").write_text(
        "- {id: a, kind: music, file: a.ogg, loop: true}\n"
        "- {id: b, kind: noise, file: b.ogg}\n"
        "- {id: c, kind: music}\n"
        "- {id: d, kind: music, file: ../../d.ogg}\n"
        "- {id: e, kind: music, file: e.ogg, loop: maybe}\n"
        "- nonsense\n"
        "- {id: f, kind: music, file: f.ogg, softer: nan}\n"
        "- {id: g, kind: music, file: g.ogg, softer: -3}\n"
        "- {id: a, kind: music, file: other.ogg, loop: true}\n"
    )
    (sound,) = load_sounds(tmp_path, problems).values()
    assert (sound.kind, sound.id, sound.path.name) == (MUSIC.kind, "a", "a.ogg")
    assert [problem.file for problem in problems.listed()] == [f"sounds.yaml:{n}" for n in range(2, 10)]
    for text in ("a: b\n", "- *no* way\n", ""):
        problems = Problems()
        (tmp_path / "sounds.yaml").write_text(text)
        assert load_sounds(tmp_path, problems) == {}
        assert len(problems.listed()) == 1


def test_the_loop_in_a_files_comments_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.ogg"
    path.write_bytes(b"OggS....vorbis\x0f\0\0\0LOOPSTART=44100\x11\0\0\0LOOPLENGTH=882000....")
    assert read_loop(path) == Loop(44_100, 882_000)
    path.write_bytes(b"OggS LOOPSTART=44100 LOOPLENGTH=0")
    assert read_loop(path) is None


def test_a_recording_without_a_sample_is_told_and_what_comes_after_it_is_heard(
    room: Room, folder: Path
) -> None:
    write_wave(folder / "street.wav", 0)
    room.hear(audio(ambience="street"), 20)
    room.decode()
    room.hear(audio(ambience="street"), 20)
    assert [(problem.file, "no sound in it" in problem.message) for problem in room.problems.listed()] == [
        ("street.wav", True)
    ]
    room.hear(audio(ambience="night"), 20)
    room.decode()
    room.hear(audio(ambience="night"), 20)
    assert room.names(AMBIENCE) == ["night"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="not run: no pipes with names on this system")
def test_a_sound_that_is_a_pipe_or_a_circle_of_links_is_told_and_nobody_waits(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.ogg")
    with pytest.raises(FileError):
        read_loop(tmp_path / "pipe.ogg")
    (tmp_path / "round.ogg").symlink_to("round.ogg")
    (tmp_path / "sounds.yaml").write_text("- {id: round, kind: music, file: round.ogg, loop: true}\n")
    problems = Problems()
    assert load_sounds(tmp_path, problems) == {}
    assert "circle" in str(problems.listed()[0])


def test_what_goes_on_for_ever_is_cut_to_the_part_that_repeats(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "one.wav"
    path.write_bytes(path.read_bytes() + b"LOOPSTART=4410 LOOPLENGTH=8820")
    write_wave(path)
    with path.open("r+b") as stream:
        stream.seek(44)
        stream.write(b"LOOPSTART=4410\0LOOPLENGTH=8820\0\0")
    assert decode(DecodeRequest(path, cut=True)).get_length() == pytest.approx(0.2)
    assert decode(DecodeRequest(path)).get_length() == pytest.approx(0.5)


def test_a_decoder_that_is_closed_while_it_works_ends(room: Room, folder: Path) -> None:
    decoder = Decoder(lambda: None)
    for name in ("one", "two", "night", "street", "bell"):
        decoder.request(DecodeRequest(folder / f"{name}.wav"))
    decoder.close()
    decoder.request(DecodeRequest(folder / "bell.wav"))
    decoder.close()


def test_closing_interrupts_the_process_that_decodes_and_blames_no_file(room: Room, tmp_path: Path) -> None:
    """Neither quitting nor opening the sound anew waits for a stranger's sound; then it is tried again."""
    begun, wanted = Begun(tmp_path / "begun", endless=True), DecodeRequest(tmp_path / "long.wav")
    write_wave(wanted.path)
    sandbox = Sandbox(command=begun.command)
    decoder = Decoder(lambda: None, sandbox)
    decoder.request(wanted)
    begun.wait()
    decoder.close()
    assert decoder.failure(wanted) is None
    decoder.request(wanted)
    begun.wait()
    decoder.close()
    assert decoder.failure(wanted) is None
    sandbox.close()
    begun.close()


def test_music_that_is_not_ours_never_reaches_the_mixers_own_decoder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stranger's or a damaged sound is decoded apart, as a whole."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    sandbox = Sandbox()
    strange = Room(folder, sandbox)
    strange.hear(audio(music="one"))
    assert strange.names(MUSIC) == []
    while not strange.names(MUSIC):
        strange.decode()
        strange.hear(audio(music="one"), 100)
    assert strange.names(MUSIC) == ["one"]
    assert not pygame.mixer.music.get_busy()
    strange.sound.close()
    sandbox.close()
    assert strange.problems.listed() == ()


@pytest.mark.parametrize("shipped", [True, False])
def test_the_loop_never_reads_music_through(folder: Path, monkeypatch: pytest.MonkeyPatch,
                                            shipped: bool) -> None:  # fmt: skip
    """Whose a sound is, the thread finds out, once: a long one would hold up the picture each turn."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    music, readers = folder / "one.wav", list[str]()

    def note(event: str, args: tuple[object, ...]) -> None:
        if event == "open" and args[0] in (music, str(music)):
            readers.append(threading.current_thread().name)

    sys.addaudithook(note)
    if shipped:
        (folder / SUMS_NAME).write_text(f"{hashlib.sha256(music.read_bytes()).hexdigest()}  one.wav\n")
        readers.clear()
    sandbox = Sandbox(folder)
    room = Room(folder, sandbox)
    while not room.names(MUSIC):
        room.hear(audio(music="one"), 100)
        if not room.names(MUSIC):
            room.decode()
    room.hear(audio(), FADE_OUT_MS + 100)
    room.hear(audio(music="one"), 100)
    assert room.names(MUSIC) == ["one"]
    assert pygame.mixer.music.get_busy() == shipped
    room.sound.close()
    sandbox.close()
    assert set(readers) == {"decoder"}
    assert len(readers) == (1 if shipped else 3)


def test_a_device_that_goes_is_said_once_and_sound_comes_back(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its reader gone, SDL's disk driver is a device that was pulled out; none is there for a while; then
    one is, and what should be heard is heard from it."""
    fifo = tmp_path / "device"
    os.mkfifo(fifo)
    reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(fifo))
    pygame.mixer.quit()
    pygame.display.init()
    messages = Messages()
    mixer = SoundMixer(folder, Problems(), messages)

    def told_after(events: list[Event], now_ms: int) -> list[str]:
        mixer.handle_events(events, now_ms)
        return told(messages)

    assert mixer.open() is None
    mixer.set_audio(audio(music="one"))
    mixer.update(0)
    assert pygame.mixer.music.get_busy()
    os.close(reader)
    gone: list[Event] = []
    while not gone:
        gone = pygame.event.get(pygame.AUDIODEVICEREMOVED)
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(tmp_path / "nowhere" / "device"))
    assert told_after(gone, 1_000) == [DEVICE_GONE]
    assert not mixer.works
    assert mixer.update(1_000) == TRY_EVERY_MS
    assert told_after(gone, 1_100) == []
    assert told_after([], 1_000 + TRY_EVERY_MS) == []
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    assert told_after([], 1_000 + 2 * TRY_EVERY_MS) == ["There is sound again."]
    assert told_after([], 1_000 + 3 * TRY_EVERY_MS) == []
    mixer.update(9_000)
    assert pygame.mixer.music.get_busy()
    mixer.close()


def test_a_device_that_does_not_close_is_left(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a full pipe, SDL's disk driver is a device whose sound server hangs."""
    reader, writer = full_pipe(tmp_path / "device")
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(tmp_path / "device"))
    monkeypatch.setattr("game.shell.audio.mixer.CLOSING_S", 0.1)
    pygame.mixer.quit()
    messages = Messages()
    mixer = SoundMixer(folder, Problems(), messages)
    assert mixer.open() is None
    mixer.close()
    assert mixer.is_stuck
    assert mixer.open() == STUCK
    mixer.set_volumes(Volumes(mono=True))
    assert told(messages) == []
    os.close(reader)
    os.close(writer)
    for thread in threading.enumerate():
        if thread.name == "close sound":
            thread.join()
    assert pygame.mixer.get_init() is None


def test_a_device_that_hangs_when_it_is_opened_anew_is_told_as_one_that_stays_away(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It isn't tried again, and so nobody waits for it."""
    reader, writer = full_pipe(tmp_path / "device")
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(tmp_path / "device"))
    monkeypatch.setattr("game.shell.audio.mixer.CLOSING_S", 0.1)
    pygame.mixer.quit()
    messages = Messages()
    mixer = SoundMixer(folder, Problems(), messages)
    assert mixer.open() is None
    mixer.set_volumes(Volumes(mono=True))
    assert told(messages) == [STUCK]
    assert mixer.update(1_000) is None
    os.close(reader)
    os.close(writer)
    for thread in threading.enumerate():
        if thread.name == "close sound":
            thread.join()


def test_another_device_takes_over_without_a_word(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    messages = Messages()
    mixer = SoundMixer(folder, Problems(), messages)
    assert mixer.open() is None
    mixer.handle_events([Event(pygame.AUDIODEVICEREMOVED, which=2, iscapture=0)], 0)
    assert mixer.works
    # A microphone is nothing to it, and neither is a device that it doesn't use.
    mixer.handle_events([Event(pygame.AUDIODEVICEREMOVED, which=2, iscapture=1)], 0)
    mixer.handle_events([Event(pygame.AUDIODEVICEREMOVED, which=0, iscapture=0)], 0)
    assert told(messages) == []
    mixer.close()


def test_a_sound_of_many_minutes_is_refused_in_words_and_nothing_of_it_is_kept(
    room: Room, folder: Path
) -> None:
    """It would take hundreds of megabytes for as long as it is heard; the longest one is heard."""
    assert room.sound.works
    sandbox = Sandbox()
    write_long_sound(folder / "long.wav", MAX_SOUND_S + 1)
    with pytest.raises(DecoderError, match="longer than 6 minutes; cut it"):
        decode(DecodeRequest(folder / "long.wav"), sandbox)
    with pytest.raises(ValueError, match="longer than 6 minutes; cut it"):
        decode(DecodeRequest(folder / "long.wav"))
    write_long_sound(folder / "long.wav", MAX_SOUND_S)
    assert decode(DecodeRequest(folder / "long.wav"), sandbox).get_length() == pytest.approx(MAX_SOUND_S, 1)
    sandbox.close()


def test_what_is_no_sound_is_told_in_words_and_with_what_is_one() -> None:
    with pytest.raises(ValueError, match="save it as one of these") as told:
        decode_sound(b"OggS" * 100, 44_100, 2)
    assert "(" not in str(told.value)  # the library's own word
