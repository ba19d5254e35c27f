"""Decoding sounds in a background thread, with a memory-bounded cache.

Knows nothing of playback. The mixer could decode too, but holds its lock meanwhile (`Mix_LoadMusic_RW` of
SDL_mixer 2.8), which would stop all sound for a tenth of a second.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pygame

from game.shell.audio.sound_list import read_loop
from game.shell.formats.file_errors import FileError
from game.shell.formats.files import read_bytes
from game.shell.formats.sandbox import MAX_SOUND_BYTES, DecoderError, Interrupt, Sandbox
from game.shell.formats.sounds import decode_sound
from game.shell.lru import LruCache
from game.shell.malloc import return_freed_memory
from game.shell.threads import Worker

# About seventy seconds of effects, which are a few seconds each.
KEPT_BYTES = 12_000_000


class DecodeRequest(NamedTuple):
    """A file to decode; `cut`: to its loop, so that repeating it is seamless."""

    path: Path
    cut: bool = False


class Decoder:
    """Decoded samples by file. `wake_loop` is called from the thread whenever one has been decoded."""

    def __init__(self, wake_loop: Callable[[], None], sandbox: Sandbox | None = None) -> None:
        self._wake_loop = wake_loop
        self._sandbox = sandbox
        self._lock = threading.Lock()
        self._short: LruCache[DecodeRequest, pygame.mixer.Sound] = LruCache(KEPT_BYTES, _bytes_of)
        self._long: dict[DecodeRequest, pygame.mixer.Sound] = {}
        self._requested: set[DecodeRequest | Path] = set()
        self._failed: dict[DecodeRequest, str] = {}
        # Whether the mixer may read a file itself, for the files that were checked.
        self._streams: dict[Path, bool] = {}
        self._queue: deque[DecodeRequest | Path] = deque()
        self._worker = Worker(self._work, "decoder")
        self._interrupt = Interrupt()

    def get(self, request: DecodeRequest) -> pygame.mixer.Sound | None:
        """The samples, if decoded; else decoding is requested."""
        with self._lock:
            sound = self._long[request] if request in self._long else self._short.get(request)
        if sound is None:
            self.request(request)
        return sound

    def request(self, request: DecodeRequest) -> None:
        """Requests decoding, unless it is under way or has failed."""
        with self._lock:
            if request in self._failed or request in self._long or request in self._short:
                return
        self._enqueue(request)

    def _enqueue(self, request: DecodeRequest | Path) -> None:
        """Queues a job for the thread, once."""
        with self._lock:
            if request in self._requested:
                return
            self._requested.add(request)
            self._queue.append(request)
        self._worker.wake()

    def streams(self, path: Path) -> bool | None:
        """Whether the mixer may stream a file itself: only a bundled one. None until the thread has checked,
        for the checksum needs the whole file."""
        if self._sandbox is None:
            return True
        if path not in self._streams:
            self._enqueue(path)
        return self._streams.get(path)

    def failure(self, request: DecodeRequest) -> str | None:
        """Why a file couldn't be decoded; None where it could, or hasn't been tried."""
        return self._failed.get(request)

    def release_except(self, keep: set[DecodeRequest]) -> None:
        """Releases all long sounds but these."""
        with self._lock:
            for request in self._long.keys() - keep:
                del self._long[request]

    def close(self) -> None:
        """Waits for the thread and clears the cache; nothing may decode while the mixer closes. What the
        sandbox is at is interrupted, for it may take many seconds."""
        self._interrupt.given = True
        if self._sandbox is not None:
            self._sandbox.interrupt(self._interrupt)
        self._worker.wait()
        self._interrupt = Interrupt()
        self._queue.clear()
        self._short.clear()
        self._long.clear()
        self._requested.clear()

    def _work(self) -> None:
        """Decodes what is queued, in the thread, until interrupted."""
        while self._queue and not self._interrupt.given:
            self._serve(self._queue.popleft())

    def _serve(self, request: DecodeRequest | Path) -> None:
        if isinstance(request, DecodeRequest):
            self._decode(request)
        elif self._sandbox is not None:
            self._streams[request] = self._sandbox.is_bundled_file(request)
        with self._lock:
            self._requested.discard(request)
        self._wake_loop()

    def _decode(self, request: DecodeRequest) -> None:
        try:
            sound = decode(request, self._sandbox, self._interrupt)
        except (FileError, DecoderError, OSError, pygame.error, ValueError, MemoryError) as error:
            if self._interrupt.given:
                return  # it isn't the file's fault
            self._failed[request] = str(error)
            return
        long = _bytes_of(sound) > KEPT_BYTES // 4
        with self._lock:
            if long:
                self._long[request] = sound
            else:
                self._short.put(request, sound)
        if long:
            return_freed_memory()


def decode(
    request: DecodeRequest, sandbox: Sandbox | None = None, interrupt: Interrupt | None = None
) -> pygame.mixer.Sound:
    """A file's samples in the format of the open device; files that aren't bundled are decoded by the
    sandbox. Raises FileError, DecoderError, OSError, pygame.error or ValueError."""
    device = pygame.mixer.get_init()
    if device is None:
        raise pygame.error("no sound is open")
    rate_hz, _, channels = device
    loop = read_loop(request.path) if request.cut else None
    decoded = sandbox.samples(request.path, rate_hz, channels, interrupt) if sandbox is not None else None
    if decoded is None:
        samples = decode_sound(read_bytes(request.path, MAX_SOUND_BYTES), rate_hz, channels)
    else:
        samples = memoryview(decoded).cast("h")
    if not len(samples):
        raise ValueError("there is no sound in it")
    part = samples if loop is None else samples[loop.start * channels : (loop.start + loop.length) * channels]
    return pygame.mixer.Sound(buffer=part.cast("B") if len(part) else samples.cast("B"))


def _bytes_of(sound: pygame.mixer.Sound) -> int:
    """The memory of the samples."""
    return _samples(sound).nbytes


def _samples(sound: pygame.mixer.Sound) -> memoryview:
    """The samples as bytes, 16 bits each; not a copy."""
    return memoryview(sound).cast("B")  # type: ignore[arg-type]
