"""Sound: plays what a frame says should be heard, and sounds heard once.

It keeps its own targets, so hearing the same twice starts nothing twice. It blocks nowhere: files
are decoded in a thread, and fades are steps of `update`. Without a device it is silent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pygame
from pygame.event import Event

from game.shell.audio.decoder import Decoder, Wanted
from game.shell.audio.device_watch import DeviceWatch
from game.shell.audio.sound_list import LIST_NAME, SoundFile, SoundKind, load_recordings
from game.shell.audio.voices import STEP_MS, Stream, Track, Voice
from game.shell.audio.volumes import Volumes
from game.shell.formats.problems import Problems
from game.shell.formats.sandbox import Sandbox
from game.shell.quiet import quiet_libraries
from game.stage.frame import Audio

# 44.1 kHz, or loops drift; 1,024 frames are 23 ms, short enough for a tap to follow a key.
RATE_HZ, BUFFER_FRAMES = 44_100, 1024
CHANNELS = 24
AMBIENCE_CHANNELS = (0, 1)
MUSIC_CHANNELS = (2, 3)
RESERVED = 4
# A cue leaves before the next one comes; a beginning keeps its attack.
FADE_OUT_MS, FADE_IN_MS = 450, 120
AMBIENCE_MS = 1200
DUCK_MS = 300
# A sound that was asked for and is ready only later than this no longer belongs to anything.
LATE_MS = 250
# What was heard when the evening goes elsewhere leaves without a click.
HUSH_MS = 80
# How loud the tick must be wanted for the nearer recordings.
TICKS = ((0.0, "tick"), (0.6, "tick_near"))
TICK_MS = 1000
# Taps and ticks: two seconds in Vorbis. They have to follow a key at once.
SHORT_BYTES = 32_000


class EffectQueue:
    """Effects to be heard one after the other: those that are left, and when the first is due."""

    def __init__(self, recordings: list[SoundFile], due_ms: int) -> None:
        self.left = recordings
        self.due_ms = due_ms
        self.channel: pygame.mixer.Channel | None = None

    def heard(self, now_ms: int) -> bool:
        """Whether one of them is heard now."""
        return self.channel is not None and now_ms < self.due_ms

    def begin(self, sound: pygame.mixer.Sound, loudness: float, now_ms: int) -> None:
        """Plays the first of those that are left; the next is due when it is over."""
        del self.left[0]
        sound.set_volume(1.0)
        self.channel = sound.play()
        self.due_ms = now_ms + round(sound.get_length() * 1000)
        self.set_volume(loudness, now_ms)

    def set_volume(self, loudness: float, now_ms: int) -> None:
        """How loud the one is that is heard."""
        if self.channel is not None and self.heard(now_ms):
            self.channel.set_volume(loudness)

    def stop(self, now_ms: int) -> None:
        """Ends it, as fast as can be done without a click."""
        if self.channel is not None and self.heard(now_ms):
            self.channel.fadeout(HUSH_MS)


class _Ramp:
    """The ducking of music and ambience: a level that follows its aim."""

    def __init__(self) -> None:
        self.value, self._from, self._aim, self._begun_ms = 1.0, 1.0, 1.0, 0

    def aim(self, aim: float, now_ms: int) -> bool:
        """Moves towards the aim; whether it is still moving."""
        if aim != self._aim:
            self._from, self._aim, self._begun_ms = self.value, aim, now_ms
        progress = min(1.0, max(0.0, (now_ms - self._begun_ms) / DUCK_MS))
        self.value = self._from + (self._aim - self._from) * progress
        return self.value != self._aim


class SoundMixer:
    """All that is heard. Times are milliseconds of one clock that never goes back."""

    def __init__(
        self,
        folder: Path,
        problems: Problems,
        wake: Callable[[], None] = lambda: None,
        sandbox: Sandbox | None = None,
    ) -> None:
        """Reads the list of sounds in the folder; `wake` has the loop call `update` soon; `sandbox` decodes
        what the game was not shipped with (None: there is nothing such)."""
        self.recordings = load_recordings(folder, problems)
        self.works = False
        self._problems = problems
        self._volumes = Volumes()
        self._audio = Audio()
        self._duck = _Ramp()
        self._decoder = Decoder(wake, sandbox)
        self._voices: dict[SoundKind, list[Voice]] = {SoundKind.MUSIC: [], SoundKind.AMBIENCE: []}
        self._chains: list[EffectQueue] = []
        self._silent: set[tuple[SoundKind, str]] = set()
        self._second = 0
        self._now_ms = 0
        self._warm = False
        self._watch = DeviceWatch()

    def open(self) -> str | None:
        """Opens the device; the word for the player where there is none, and all stays silent."""
        try:
            channels = 1 if self._volumes.mono else 2
            with quiet_libraries():
                pygame.mixer.init(RATE_HZ, -16, channels, BUFFER_FRAMES, allowedchanges=0)
        except pygame.error as error:
            self._watch.missing = True
            return f"No sound could be opened ({error}); the game goes on in silence."
        pygame.mixer.set_num_channels(CHANNELS)
        pygame.mixer.set_reserved(RESERVED)
        self.works, self._warm = True, False
        self._watch.find()
        return None

    def notice(self, events: Sequence[Event], now_ms: int) -> str:
        """Follows the device's going and coming; returns the word for the player, where there is one."""
        if self.works and self._watch.gone(events):
            self.close()
            if self.open() is None:
                return ""  # another has taken its place
            self._watch.lose(now_ms)
            return "The sound device has gone; the game goes on in silence until there is one."
        if self._watch.tries(events, now_ms) and self.open() is None:
            return "There is sound again."
        return ""

    def close(self) -> None:
        """Ends everything that is heard and lets go of the device."""
        if not self.works:
            return
        for voices in self._voices.values():
            for voice in voices:
                voice.stop()
            voices.clear()
        self._chains.clear()
        self._decoder.close()
        self.works = False
        pygame.mixer.quit()

    def set_volumes(self, wanted: Volumes) -> None:
        """Sets how loud each kind is; a change of `mono` opens the device anew."""
        reopen = wanted.mono != self._volumes.mono and self.works
        self._volumes = wanted
        for chain in self._chains:
            chain.set_volume(wanted.effects, self._now_ms)
        if reopen:
            self.close()
            self.open()

    def set_audio(self, audio: Audio) -> None:
        """From the next update on, this is what should be heard."""
        off = self._volumes.off
        self._audio = audio._replace(
            music=None if SoundKind.MUSIC in off else audio.music,
            ambience=None if SoundKind.AMBIENCE in off else audio.ambience,
        )

    def play(self, names: Iterable[str]) -> None:
        """Plays effects once, one after the other; the first comes as soon as it is decoded."""
        if not self.works:
            return
        found = [self._find(SoundKind.EFFECT, name) for name in names]
        existing = [recording for recording in found if recording is not None]
        if existing:
            self._chains.append(EffectQueue(existing, self._now_ms))
            self._go_on(self._now_ms)
        for recording in existing:
            self._decoder.ask(_wanted(recording))

    def stop_effects(self) -> None:
        """Ends the effects: the evening has gone elsewhere."""
        for chain in self._chains:
            chain.stop(self._now_ms)
        self._chains.clear()

    @property
    def sounding(self) -> bool:
        """Whether an effect is heard, or about to be."""
        return bool(self._chains)

    def caption(self, kind: SoundKind, name: str) -> str:
        """What somebody who hears nothing is told of a sound; empty where nothing is known."""
        recording = self.recordings.get((kind, name))
        return recording.caption if recording is not None else ""

    def titles(self) -> dict[str, str]:
        """The titles of the music, by id."""
        music = (one for (kind, _), one in self.recordings.items() if kind is SoundKind.MUSIC)
        return {one.id: one.title for one in music if one.title}

    def update(self, now_ms: int) -> int | None:
        """Takes every fade a step on; returns in how many milliseconds the next is due, if any."""
        self._now_ms = now_ms
        if not self.works:
            return self._watch.due_ms(now_ms)
        ducking = self._duck.aim(self._audio.duck, now_ms)
        self._follow_music(now_ms)
        if not self._warm:
            self._warm_up()
        self._follow_ambience(now_ms)
        effect_ms = self._go_on(now_ms)
        self._drop_silent(now_ms)
        moving = ducking
        for kind, gain in (
            (SoundKind.MUSIC, self._volumes.music),
            (SoundKind.AMBIENCE, self._volumes.ambience),
        ):
            for voice in self._voices[kind]:
                existing = self.recordings.get((kind, voice.name))
                own = existing.gain if existing is not None else 1.0
                voice.sound(now_ms, gain * own * self._duck.value)
                moving = moving or voice.moving(now_ms)
        due = [ms for ms in (effect_ms, self._tick(now_ms), STEP_MS if moving else None) if ms is not None]
        return min(due) if due else None

    def _warm_up(self) -> None:
        """Has the short effects decoded, now that the first frame is on the screen."""
        self._warm = True
        for recording in self.recordings.values():
            if recording.kind is SoundKind.EFFECT and _is_short(recording.path):
                self._decoder.ask(_wanted(recording))

    def _tick(self, now_ms: int) -> int | None:
        """Ticks at each whole second of the clock, once; returns when the next is due."""
        second, past_ms = divmod(now_ms, TICK_MS)
        if self._audio.tick <= 0 or self._volumes.tick <= 0:
            self._second = second
            return None
        if second != self._second:
            self._second = second
            names = [name for from_level, name in TICKS if self._audio.tick >= from_level]
            recording = self._find(SoundKind.EFFECT, names[-1])
            sound = None if recording is None else self._decoder.get(_wanted(recording))
            if sound is not None:
                sound.set_volume(self._audio.tick * self._volumes.tick)
                sound.play()
        return TICK_MS - past_ms

    def _follow_music(self, now_ms: int) -> None:
        """Brings the wanted music on: across the old where asked, else after it has gone."""
        voices = self._voices[SoundKind.MUSIC]
        recording = self._find(SoundKind.MUSIC, self._audio.music)
        over_ms = self._audio.crossfade_ms
        if recording is None:
            _fade_out(voices, None, now_ms, over_ms or FADE_OUT_MS)
            return
        existing = next((voice for voice in voices if voice.name == recording.id), None)
        if existing is not None:
            _fade_out(voices, existing, now_ms, over_ms or FADE_OUT_MS)
            existing.fade(1.0, now_ms, over_ms or FADE_OUT_MS)
        elif over_ms and any(not voice.leaving for voice in voices):
            self._cross(SoundKind.MUSIC, recording, now_ms, over_ms)
        elif voices:
            _fade_out(voices, None, now_ms, FADE_OUT_MS)
            if not any(voice.moving(now_ms) for voice in voices):
                self._drop_silent(now_ms)
                self._start_stream(recording, now_ms)
        else:
            self._start_stream(recording, now_ms)

    def _follow_ambience(self, now_ms: int) -> None:
        """Brings the wanted ambience on across the old."""
        voices = self._voices[SoundKind.AMBIENCE]
        recording = self._find(SoundKind.AMBIENCE, self._audio.ambience)
        existing = next((voice for voice in voices if recording and voice.name == recording.id), None)
        if recording is None or existing is not None:
            _fade_out(voices, existing, now_ms, AMBIENCE_MS)
            if existing is not None:
                existing.fade(1.0, now_ms, AMBIENCE_MS)
            return
        self._cross(SoundKind.AMBIENCE, recording, now_ms, AMBIENCE_MS)

    def _cross(self, kind: SoundKind, recording: SoundFile, now_ms: int, over_ms: int) -> None:
        """Fades the recording in over what is heard, as soon as it is decoded."""
        voices = self._voices[kind]
        wanted = _wanted(recording)
        sound = self._decoder.get(wanted)
        if sound is None:
            reason = self._decoder.failure(wanted)
            if reason is not None:
                self._note(recording, reason)
            return
        channels = MUSIC_CHANNELS if kind is SoundKind.MUSIC else AMBIENCE_CHANNELS
        channel = self._free_channel(voices, channels, now_ms)
        _fade_out(voices, None, now_ms, over_ms)
        voices.append(Voice(recording.id, Track(sound, channel, recording.loop), now_ms, over_ms))

    def _free_channel(self, voices: list[Voice], channels: tuple[int, int], now_ms: int) -> int:
        """A channel that nothing is heard on; of two that cross, the quieter has to give way."""
        tracks = [voice for voice in voices if isinstance(voice.player, Track)]
        used = {voice.player.channel for voice in tracks if isinstance(voice.player, Track)}
        free = [channel for channel in channels if channel not in used]
        if free:
            return free[0]
        quietest = min(tracks, key=lambda voice: voice.level(now_ms))
        voices.remove(quietest)
        quietest.stop()
        assert isinstance(quietest.player, Track)
        return quietest.player.channel

    def _heard(self) -> list[SoundFile]:
        """The recordings that are heard now, or are about to be."""
        names = [(kind, voice.name) for kind, voices in self._voices.items() for voice in voices]
        wanted = ((SoundKind.MUSIC, self._audio.music), (SoundKind.AMBIENCE, self._audio.ambience))
        names += [(kind, name) for kind, name in wanted if name is not None]
        return [self.recordings[key] for key in names if key in self.recordings]

    def _start_stream(self, recording: SoundFile, now_ms: int) -> None:
        """Begins music on the stream, which is quiet; a stranger's is decoded whole first."""
        streams = self._decoder.streams(recording.path)
        if not streams:
            if streams is False:
                self._cross(SoundKind.MUSIC, recording, now_ms, FADE_IN_MS)
            return
        try:
            player = Stream(str(recording.path), recording.loop)
        except (pygame.error, OSError) as error:
            self._note(recording, str(error))
            return
        self._voices[SoundKind.MUSIC].append(Voice(recording.id, player, now_ms, FADE_IN_MS))

    def _go_on(self, now_ms: int) -> int | None:
        """Plays the effects that are due and decoded, and drops those that came too late; returns in
        how many milliseconds the next one is over."""
        for chain in self._chains:
            while chain.left and now_ms >= chain.due_ms:
                recording = chain.left[0]
                sound = self._decoder.get(_wanted(recording))
                reason = self._decoder.failure(_wanted(recording))
                if sound is not None:
                    chain.begin(sound, self._volumes.effects, now_ms)
                elif reason is not None:
                    self._note(recording, reason)
                    del chain.left[0]
                elif now_ms - chain.due_ms > LATE_MS:
                    del chain.left[0]
                else:
                    break
        self._chains = [chain for chain in self._chains if chain.left or chain.heard(now_ms)]
        return min((chain.due_ms - now_ms for chain in self._chains if chain.heard(now_ms)), default=None)

    def _drop_silent(self, now_ms: int) -> None:
        """Ends the voices that have faded away."""
        for voices in self._voices.values():
            for voice in [voice for voice in voices if voice.leaving and not voice.moving(now_ms)]:
                voices.remove(voice)
                voice.stop()
                self._decoder.let_go({_wanted(heard) for heard in self._heard()})

    def _find(self, kind: SoundKind, name: str | None) -> SoundFile | None:
        """The recording of that id; None, with a problem listed once, where it can't be had."""
        if name is None:
            return None
        recording = self.recordings.get((kind, name))
        if recording is None:
            self._problems.note(LIST_NAME, f"no {kind} is called {name}")
        return None if (kind, name) in self._silent else recording

    def _note(self, recording: SoundFile, reason: str) -> None:
        """Lists a broken file, and never tries it again."""
        self._problems.note(recording.path.name, f"this can't be played: {reason}")
        self._silent.add((recording.kind, recording.id))


def _wanted(recording: SoundFile) -> Wanted:
    """What the decoder is asked for: of what goes on for ever, the part that repeats."""
    return Wanted(recording.path, cut=recording.loop)


def _is_short(path: Path) -> bool:
    """Whether a file is small enough to be kept ready."""
    try:
        return path.stat().st_size <= SHORT_BYTES
    except OSError:
        return False


def _fade_out(voices: list[Voice], besides: Voice | None, now_ms: int, over_ms: int) -> None:
    """Sends every voice but one on its way out."""
    for voice in voices:
        if voice is not besides:
            voice.fade(0.0, now_ms, over_ms)
