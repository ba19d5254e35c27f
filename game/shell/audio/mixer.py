"""The mixer: plays the audio that frames ask for, and effects.

It compares with what is playing, so asking for the same again starts nothing. It blocks only while a device
is opened or closed: files are decoded in a thread, fades are steps of `update`. Without one it is silent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pygame
from pygame.event import Event

from game.shell.audio.decoder import Decoder, DecodeRequest
from game.shell.audio.device_monitor import DeviceMonitor
from game.shell.audio.device_trial import device_answers
from game.shell.audio.effect_queue import EffectQueue
from game.shell.audio.playing_loops import STEP_MS, PlayingLoop, Stream, Track
from game.shell.audio.sound_list import LIST_NAME, SoundFile, load_sounds
from game.shell.audio.volumes import Volumes
from game.shell.formats.problems import Problems
from game.shell.formats.sandbox import Sandbox
from game.shell.messages import Messages
from game.shell.sdl import OPEN_ERRORS, error_text, variable_advice
from game.shell.silent_servers import silent_sound_hidden
from game.shell.stderr import silence_stderr
from game.shell.threads import start_thread
from game.stage.frame import Audio, soonest
from game.ui.sound_lanes import EFFECT, EFFECTS, LOOPING_LANES, MUSIC, TICK, Lane, playing_id

# 44.1 kHz, for loops are counted in its samples; 1,024 frames are 23 ms, short enough for a tap to follow a
# key.
RATE_HZ, BUFFER_FRAMES = 44_100, 1024
CHANNELS = 24
# Two channels for each looping lane, so that one sound can fade into the next; effects use the others.
LANE_CHANNELS = {lane: (2 * number, 2 * number + 1) for number, lane in enumerate(LOOPING_LANES)}
RESERVED = 2 * len(LOOPING_LANES)
# A cue fades out before the next one starts; a start keeps its attack.
FADE_OUT_MS, FADE_IN_MS = 450, 120
DUCK_MS = 300
# A sound that is ready only this much later is dropped.
LATE_MS = 250
# The ticks, by the minimum level at which each is used.
TICKS = ((0.0, "tick"), (0.6, "tick_near"))
TICK_MS = 1000
# How long the device may take to close.
CLOSING_S = 2.0
STUCK = "The sound device doesn’t answer any more; the game goes on in silence until it is started again."
SILENT_SERVER = "The sound server doesn’t answer, or has no device; the game goes on in silence."
DEVICE_GONE = "The sound device has gone; the game goes on in silence until there is one."
# Taps and ticks, up to two seconds in Vorbis: decoded ahead, for they follow a key at once.
SHORT_BYTES = 32_000


class _Ramp:
    """Ducking of music and ambience: a level that moves to its target."""

    def __init__(self) -> None:
        self.value, self._from, self._target, self._began_at_ms = 1.0, 1.0, 1.0, 0

    def target(self, target: float, now_ms: int) -> bool:
        """Moves towards the target; whether it is still moving."""
        if target != self._target:
            self._from, self._target, self._began_at_ms = self.value, target, now_ms
        progress = min(1.0, max(0.0, (now_ms - self._began_at_ms) / DUCK_MS))
        self.value = self._from + (self._target - self._from) * progress
        return self.value != self._target


class SoundMixer:
    """Plays all sound. Times are milliseconds of one monotonic clock."""

    def __init__(
        self,
        folder: Path,
        problems: Problems,
        messages: Messages | None = None,
        wake_loop: Callable[[], None] = lambda: None,
        sandbox: Sandbox | None = None,
    ) -> None:
        """Reads the list of sounds in a folder; `wake_loop` has the loop call `update` soon; `sandbox`
        decodes files that aren't bundled (None: all are)."""
        self.sounds = load_sounds(folder, problems)
        # `is_stuck`: the device was told to open or to close and doesn't. It isn't opened again.
        self.works = self.is_stuck = False
        self._problems, self._messages = problems, messages or Messages()
        self._volumes = Volumes()
        self._audio = Audio()
        self._duck = _Ramp()
        self._decoder = Decoder(wake_loop, sandbox)
        # What is playing on each looping lane, what fades out included.
        self.loops: dict[Lane, list[PlayingLoop]] = {lane: [] for lane in LOOPING_LANES}
        self._queues: list[EffectQueue] = []
        self._broken: set[tuple[str, str]] = set()
        self._second = 0
        self._now_ms = 0
        self._effects_requested = False
        self._monitor = DeviceMonitor()

    def open(self) -> str | None:
        """Opens the device; returns why there is none, and all is silent, as a sentence; None: there is."""
        if self.is_stuck:
            return STUCK
        channels, silent = 1 if self._volumes.mono else 2, False
        try:
            with silent_sound_hidden() as silent, silence_stderr():
                self.is_stuck = not device_answers()
                if self.is_stuck:
                    return STUCK
                pygame.mixer.init(RATE_HZ, -16, channels, BUFFER_FRAMES, allowedchanges=0)
        except OPEN_ERRORS as error:
            self._monitor.missing = True
            if silent:
                return SILENT_SERVER
            return f"No sound could be opened ({error_text(error)}); the game goes on in silence."
        pygame.mixer.set_num_channels(CHANNELS)
        pygame.mixer.set_reserved(RESERVED)
        self.works, self._effects_requested = True, False
        self._monitor.mark_present()
        return None

    def handle_events(self, events: Sequence[Event], now_ms: int) -> None:
        """Handles the removal and the arrival of devices."""
        if self.works and self._monitor.gone(events):
            self._reopen(now_ms)
        elif self._monitor.should_retry(events, now_ms) and self.open() is None:
            self._messages.tell("There is sound again.")

    def _reopen(self, now_ms: int) -> None:
        """Opens the device anew, or another that has taken its place."""
        self.close()
        if self.open() is None:
            return
        if not self.is_stuck:
            self._monitor.mark_missing(now_ms)
        self._messages.tell(STUCK if self.is_stuck else DEVICE_GONE)

    def close(self) -> None:
        """Stops all sound and closes the device; one that doesn't answer is left (`is_stuck`)."""
        if not self.works:
            return
        for loops in self.loops.values():
            for loop in loops:
                loop.stop()
            loops.clear()
        self._queues.clear()
        self._decoder.close()
        self.works = False
        # It waits for the device, and where a sound server hangs, for ever.
        closing = start_thread(pygame.mixer.quit, "close sound")
        if closing is None:
            pygame.mixer.quit()
        else:
            closing.join(CLOSING_S)
            self.is_stuck = closing.is_alive()

    def set_volumes(self, volumes: Volumes) -> None:
        """Sets the volumes; a change of `mono` reopens the device."""
        reopen = volumes.mono != self._volumes.mono and self.works
        self._volumes = volumes
        for queue in self._queues:
            queue.set_volume(volumes.levels[queue.lane], self._now_ms)
        if reopen:
            self._reopen(self._now_ms)

    def set_audio(self, audio: Audio) -> None:
        """Sets what should be heard from the next update on."""
        self._audio = audio

    def play(self, names: Iterable[str], lane: Lane = EFFECTS) -> None:
        """Plays effects once, one after the other, at the volume of a lane; the first starts once it is
        decoded."""
        if not self.works:
            return
        files = [self._find(EFFECT, name) for name in names]
        existing = [file for file in files if file is not None]
        if existing:
            self._queues.append(EffectQueue(existing, lane, self._now_ms))
            self._advance_queues(self._now_ms)
        for file in existing:
            self._decoder.request(_decode_request(file))

    def stop_effects(self) -> None:
        """Stops the effects: the evening has moved elsewhere."""
        for queue in self._queues:
            queue.stop(self._now_ms)
        self._queues.clear()

    @property
    def sounding(self) -> bool:
        """Whether an effect is playing, or about to."""
        return bool(self._queues)

    def caption(self, kind: str, name: str) -> str:
        """The caption of a sound; empty where it has none."""
        file = self.sounds.get((kind, name))
        return file.caption if file is not None else ""

    def titles(self) -> dict[str, str]:
        """The titles of the music, by id."""
        music = (file for (kind, _), file in self.sounds.items() if kind == MUSIC.kind)
        return {file.id: file.title for file in music if file.title}

    def update(self, now_ms: int) -> int | None:
        """Steps all fades; returns the milliseconds until the next step is due, if any."""
        self._now_ms = now_ms
        if not self.works:
            return self._monitor.due_ms(now_ms)
        ducking = self._duck.target(self._audio.duck, now_ms)
        for lane in LOOPING_LANES:
            self._update_lane(lane, now_ms)
        if not self._effects_requested:
            self._prefetch_effects()
        effect_ms = self._advance_queues(now_ms)
        self._drop_silent(now_ms)
        moving = ducking
        for lane, loops in self.loops.items():
            for loop in loops:
                existing = self.sounds.get((lane.kind, loop.name))
                own = existing.gain if existing is not None else 1.0
                loop.apply_gain(now_ms, self._volumes.levels[lane] * own * self._duck.value)
                moving = moving or loop.moving(now_ms)
        return soonest(effect_ms, self._tick(now_ms), STEP_MS if moving else None)

    def _prefetch_effects(self) -> None:
        """Has the short effects decoded in a thread, once the first frame is on the screen."""
        self._effects_requested = True
        for file in self.sounds.values():
            if file.kind == EFFECT and _is_short(file.path):
                self._decoder.request(_decode_request(file))

    def _tick(self, now_ms: int) -> int | None:
        """Ticks once at each whole second of the clock; returns when the next is due."""
        second, past_ms = divmod(now_ms, TICK_MS)
        if self._audio.tick <= 0 or self._volumes.levels[TICK] <= 0:
            self._second = second
            return None
        if second != self._second:
            self._second = second
            names = [name for from_level, name in TICKS if self._audio.tick >= from_level]
            file = self._find(TICK.kind, names[-1])
            sound = None if file is None else self._decoder.get(_decode_request(file))
            if file is not None and sound is not None:
                sound.set_volume(self._audio.tick * self._volumes.levels[TICK] * file.gain)
                sound.play()
        return TICK_MS - past_ms

    def _wanted(self, lane: Lane) -> str | None:
        """The id of what a lane should play; None where it is turned off."""
        return None if lane in self._volumes.off else playing_id(self._audio, lane)

    def _update_lane(self, lane: Lane, now_ms: int) -> None:
        """Starts what a lane should play: crossfaded where wanted, else after the old has ended."""
        loops = self.loops[lane]
        file = self._find(lane.kind, self._wanted(lane))
        over_ms = lane.crossfade_ms or self._audio.crossfade_ms
        fade_ms = over_ms or FADE_OUT_MS
        existing = next((loop for loop in loops if file and loop.name == file.id), None)
        if file is None or existing is not None:
            _fade_out(loops, existing, now_ms, fade_ms)
            if existing is not None:
                existing.fade(1.0, now_ms, fade_ms)
        elif lane.crossfade_ms or (over_ms and any(not loop.fading_out for loop in loops)):
            self._cross(lane, file, now_ms, over_ms)
        else:
            _fade_out(loops, None, now_ms, FADE_OUT_MS)
            if not any(loop.moving(now_ms) for loop in loops):
                self._drop_silent(now_ms)
                self._start(lane, file, now_ms)

    def _cross(self, lane: Lane, file: SoundFile, now_ms: int, over_ms: int) -> None:
        """Crossfades to a sound, as soon as it is decoded."""
        loops = self.loops[lane]
        sound = self._decoder.get(_decode_request(file))
        if sound is None:
            reason = self._decoder.failure(_decode_request(file))
            if reason is not None:
                self._note(file, reason)
            return
        channel = self._free_channel(loops, LANE_CHANNELS[lane], now_ms)
        _fade_out(loops, None, now_ms, over_ms)
        loops.append(PlayingLoop(file.id, Track(sound, channel, file.loop), now_ms, over_ms))

    def _free_channel(self, loops: list[PlayingLoop], channels: tuple[int, int], now_ms: int) -> int:
        """A free channel of a lane; else the quieter of its two loops is stopped."""
        tracks = [loop for loop in loops if isinstance(loop.player, Track)]
        used = {loop.player.channel for loop in tracks if isinstance(loop.player, Track)}
        free = [channel for channel in channels if channel not in used]
        if free:
            return free[0]
        quietest = min(tracks, key=lambda loop: loop.level(now_ms))
        loops.remove(quietest)
        quietest.stop()
        assert isinstance(quietest.player, Track)
        return quietest.player.channel

    def _active(self) -> list[SoundFile]:
        """The sounds that are playing, or about to."""
        names = [(lane.kind, loop.name) for lane, loops in self.loops.items() for loop in loops]
        names += [(lane.kind, name) for lane in LOOPING_LANES if (name := self._wanted(lane)) is not None]
        return [self.sounds[key] for key in names if key in self.sounds]

    def _start(self, lane: Lane, file: SoundFile, now_ms: int) -> None:
        """Starts a sound once the one before has ended: on the stream, where the lane has it. A file that
        isn't bundled is decoded whole first."""
        streams = self._decoder.streams(file.path) if lane.streamed else False
        if not streams:
            if streams is False:
                self._cross(lane, file, now_ms, FADE_IN_MS)
            return
        try:
            player = Stream(str(file.path), file.loop)
        except (pygame.error, OSError) as error:
            self._note(file, str(error))
            return
        self.loops[lane].append(PlayingLoop(file.id, player, now_ms, FADE_IN_MS))

    def _advance_queues(self, now_ms: int) -> int | None:
        """Plays the effects that are due and decoded, and drops those that are late; returns the milliseconds
        until the next one ends."""
        for queue in self._queues:
            while queue.waiting and now_ms >= queue.due_ms:
                file = queue.waiting[0]
                sound = self._decoder.get(_decode_request(file))
                reason = self._decoder.failure(_decode_request(file))
                if sound is not None:
                    queue.begin(sound, self._volumes.levels[queue.lane], now_ms)
                elif reason is not None:
                    self._note(file, reason)
                    del queue.waiting[0]
                elif now_ms - queue.due_ms > LATE_MS:
                    del queue.waiting[0]
                else:
                    break
        self._queues = [queue for queue in self._queues if queue.waiting or queue.heard(now_ms)]
        return min((queue.due_ms - now_ms for queue in self._queues if queue.heard(now_ms)), default=None)

    def _drop_silent(self, now_ms: int) -> None:
        """Stops the loops that have faded out."""
        for loops in self.loops.values():
            for loop in [loop for loop in loops if loop.fading_out and not loop.moving(now_ms)]:
                loops.remove(loop)
                loop.stop()
                self._decoder.release_except({_decode_request(heard) for heard in self._active()})

    def _find(self, kind: str, name: str | None) -> SoundFile | None:
        """The sound of an id; None, and a problem once, where it isn't available."""
        if name is None:
            return None
        file = self.sounds.get((kind, name))
        if file is None:
            self._problems.note(LIST_NAME, f"no {kind} is called {name}")
        return None if (kind, name) in self._broken else file

    def _note(self, file: SoundFile, reason: str) -> None:
        """Reports a broken file, which is never tried again."""
        self._problems.note(file.path.name, f"this can't be played: {reason}")
        if (file.kind, file.id) not in self._broken:
            self._messages.tell(f"{file.path.name} can't be played: {reason.rstrip('.')}.")
        self._broken.add((file.kind, file.id))


def sound_advice() -> str:
    """A remedy where no sound could be opened."""
    return (
        variable_advice("SDL_AUDIODRIVER", "AUDIODEV")
        or "Connect or switch on a device, and see that other programs are heard."
    )


def _decode_request(file: SoundFile) -> DecodeRequest:
    """What is requested of the decoder: of a loop, the part that repeats."""
    return DecodeRequest(file.path, cut=file.loop)


def _is_short(path: Path) -> bool:
    """Whether a file is small enough to be decoded ahead."""
    try:
        return path.stat().st_size <= SHORT_BYTES
    except OSError:
        return False


def _fade_out(loops: list[PlayingLoop], besides: PlayingLoop | None, now_ms: int, over_ms: int) -> None:
    """Fades out all loops but one."""
    for loop in loops:
        if loop is not besides:
            loop.fade(0.0, now_ms, over_ms)
