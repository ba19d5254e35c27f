"""Decoding off the loop: files become samples in a thread, kept within a bound of memory.

Knows nothing of when or how loud something is played. The mixer could decode too, but keeps its lock
meanwhile (`Mix_LoadMusic_RW` of SDL_mixer 2.8): all that is heard would stop for a tenth of a second.
"""

from __future__ import annotations

import ctypes
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

import pygame

from game.shell.audio.sound_list import read_loop
from game.shell.formats.documents import FileError
from game.shell.formats.files import read_bytes
from game.shell.formats.lru import LruCache
from game.shell.formats.sandbox import MAX_SOUND_BYTES, DecoderError, Sandbox

# Effects are a few seconds each: about seventy seconds of them.
KEPT_BYTES = 12_000_000


class Wanted(NamedTuple):
    """A file to decode; `cut` to the part that it repeats, so that playing it over is seamless."""

    path: Path
    cut: bool = False


class Decoder:
    """Samples by file. `wake` is called from the thread whenever one has been decoded."""

    def __init__(self, wake: Callable[[], None], sandbox: Sandbox | None = None) -> None:
        self._wake = wake
        self._sandbox = sandbox
        self._lock = threading.Lock()
        self._kept: LruCache[Wanted, pygame.mixer.Sound] = LruCache(KEPT_BYTES, _weigh)
        self._held: dict[Wanted, pygame.mixer.Sound] = {}
        self._asked: set[Wanted | Path] = set()
        self._failed: dict[Wanted, str] = {}
        # Whether the mixer may read a file itself, for those that were looked at.
        self._streams: dict[Path, bool] = {}
        self._queue: SimpleQueue[Wanted | Path | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._ending = False

    def get(self, wanted: Wanted) -> pygame.mixer.Sound | None:
        """The samples, where they are at hand; else they are asked for."""
        with self._lock:
            found = self._held[wanted] if wanted in self._held else self._kept.get(wanted)
        if found is None:
            self.ask(wanted)
        return found

    def ask(self, wanted: Wanted) -> None:
        """Has a file decoded, unless it was asked for already or is broken."""
        with self._lock:
            if wanted in self._failed or wanted in self._held or wanted in self._kept:
                return
        self._have_done(wanted)

    def _have_done(self, wanted: Wanted | Path) -> None:
        """Gives the thread something to do, once."""
        with self._lock:
            if wanted in self._asked:
                return
            self._asked.add(wanted)
        self._queue.put(wanted)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="decoder", daemon=True)
            self._thread.start()

    def streams(self, path: Path) -> bool | None:
        """Whether a file may be read by the mixer itself while it is heard: only one we were shipped with.
        None until the thread has looked, for all of it has to be read."""
        if self._sandbox is None:
            return True
        if path not in self._streams:
            self._have_done(path)
        return self._streams.get(path)

    def failure(self, wanted: Wanted) -> str | None:
        """Why a file could not be decoded; None where it could, or has not been tried."""
        return self._failed.get(wanted)

    def let_go(self, keep: set[Wanted]) -> None:
        """Forgets every long recording but these."""
        with self._lock:
            for wanted in self._held.keys() - keep:
                del self._held[wanted]

    def close(self) -> None:
        """Ends the thread and forgets everything; it must not decode while the mixer goes away."""
        if self._thread is not None:
            self._ending = True
            self._queue.put(None)
            self._thread.join()
            self._thread, self._ending = None, False
        self._kept.clear()
        self._held.clear()
        self._asked.clear()

    def _work(self) -> None:
        """The thread: decodes what is asked for until told to end."""
        while (wanted := self._queue.get()) is not None:
            if self._ending:
                continue
            if isinstance(wanted, Wanted):
                self._decode(wanted)
            elif self._sandbox is not None:
                self._streams[wanted] = self._sandbox.knows(wanted)
            with self._lock:
                self._asked.discard(wanted)
            self._wake()

    def _decode(self, wanted: Wanted) -> None:
        try:
            sound = decode(wanted, self._sandbox)
        except (FileError, DecoderError, OSError, pygame.error, ValueError, MemoryError) as error:
            self._failed[wanted] = str(error)
            return
        long = _weigh(sound) > KEPT_BYTES // 4
        with self._lock:
            if long:
                self._held[wanted] = sound
            else:
                self._kept.put(wanted, sound)
        if long:
            _give_back()


def decode(wanted: Wanted, sandbox: Sandbox | None = None) -> pygame.mixer.Sound:
    """The samples of a file in the form of the open device; those of a file that we were not shipped with
    come from the sandbox. Raises FileError, DecoderError, OSError, pygame.error or ValueError."""
    device = pygame.mixer.get_init()
    if device is None:
        raise pygame.error("no sound is open")
    rate_hz, _, channels = device
    loop = read_loop(wanted.path) if wanted.cut else None
    made = sandbox.samples(wanted.path, rate_hz, channels) if sandbox is not None else None
    here = made is None
    samples = _decode_here(wanted.path, rate_hz, channels) if here else memoryview(made or b"").cast("h")
    part = samples if loop is None else samples[loop.start * channels : (loop.start + loop.length) * channels]
    return pygame.mixer.Sound(buffer=part.cast("B") if len(part) else samples.cast("B"))


def _decode_here(path: Path, rate_hz: int, channels: int) -> memoryview:
    """The samples of a file, 16 bits each, decoded in this process."""
    # Only here, for it takes some hundredths of a second to import.
    import miniaudio

    try:
        data = read_bytes(path, MAX_SOUND_BYTES)
        return memoryview(miniaudio.decode(data, miniaudio.SampleFormat.SIGNED16, channels, rate_hz).samples)
    except miniaudio.MiniaudioError as error:
        raise ValueError(f"this is no sound that can be decoded ({error})") from None


def _give_back() -> None:
    """Gives the system what decoding used: glibc would keep as much again as an ambience takes."""
    if sys.platform.startswith("linux"):
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def _weigh(sound: pygame.mixer.Sound) -> int:
    """The memory that the samples take."""
    return _samples(sound).nbytes


def _samples(sound: pygame.mixer.Sound) -> memoryview:
    """The samples themselves, 16 bits each, as bytes; not a copy."""
    return memoryview(sound).cast("B")  # type: ignore[arg-type]
