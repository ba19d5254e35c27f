"""The sandbox: strangers' pictures, fonts and sounds are decoded in a process of their own, within limits.

A file that the game was shipped with is known by its sum and is decoded here, which is faster. Any other one,
be it a stranger's or a damaged one of ours, goes to the other process; if that dies of it, the file is at
fault, and nothing else has happened.
"""

from __future__ import annotations

import hashlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path

import pygame

from game import __version__
from game.shell.formats.decoder_process import (
    ANSWER,
    HELLO,
    MAX_SAMPLES_BYTES,
    MAX_WORDS_BYTES,
    REQUEST,
    Answer,
    command,
)
from game.shell.formats.documents import FileError
from game.shell.formats.files import read_bytes
from game.shell.formats.font_files import MAX_FONT_BYTES, FontError, check_tables
from game.shell.formats.image_headers import ImageHeader, PictureError, read_header
from game.shell.formats.images import MAX_FILE_BYTES, MAX_FITTED_PIXELS, Resize, decode_picture, load_picture
from game.shell.formats.values import clean_text

MAX_SOUND_BYTES = 64_000_000
# As many as there are threads that decode pictures.
PROCESSES = 2
# The longest that one file may take by the clock; by the processor it is given less.
PATIENCE_S = 30.0
# Starting the other process takes a fifth of a second, and longer where much else runs.
MIN_START_S = 20.0
# One that ends by itself is given so long to do it.
MIN_END_S = 0.5
# Linux: the largest pipe that anybody may have, so that a picture goes through it in a few steps.
_PIPE_BYTES, _SET_PIPE_SIZE = 1 << 20, 1031
# The largest picture, or an hour of sound.
MAX_ANSWER_BYTES = max(MAX_FITTED_PIXELS * 4, MAX_SAMPLES_BYTES)
WELL = "well"
# Pictures in saves are this large at most when the game makes them; its own are decoded here.
OWN_THUMBNAIL = (480, 270)
# How a process ends that was killed; where there is no such signal, it looks like any other end.
_KILLED = (-signal.SIGKILL,) if hasattr(signal, "SIGKILL") else (1,)
WORN_OUT = "decoding it took too long, or ended the decoder: the file is damaged, or made to do harm"
SUMS_NAME = "SHA256SUMS"
MAX_SUMS_BYTES = 8_000_000
# What is remembered of files from one start to the next.
MAX_VERDICTS, MAX_VERDICTS_BYTES = 4_000, 1_000_000


def read_sums(path: Path) -> frozenset[str]:
    """The sums in a list as sha256sum writes it; none where it can't be read."""
    try:
        text = read_bytes(path, MAX_SUMS_BYTES).decode("ascii", "replace")
    except FileError:
        return frozenset()
    return frozenset(row[:64] for row in text.splitlines() if row[64:66] == "  ")


class Verdicts:
    """What came of files before, by kind and sum: kept in a file, which may be lost at any time."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._head = f"{__version__} {pygame.version.ver}"
        self._lock = threading.Lock()
        self._known: dict[str, str] | None = None
        self._passing: set[str] = set()

    def get(self, key: str) -> str | None:
        """What came of a file."""
        with self._lock:
            if self._known is None:
                self._known = self._load()
            return self._known.get(key)

    def keep(self, key: str, words: str, lasting: bool = True) -> None:
        """Remembers what came of a file; unless it is `lasting`, only until the game ends."""
        with self._lock:
            known = self._known if self._known is not None else self._load()
            self._known = known
            if len(known) >= MAX_VERDICTS:
                known.clear()
            known[key] = words
            if not lasting:
                self._passing.add(key)
            if self._path is None or not lasting:
                return
            rows = "".join(f"{one}\t{said}\n" for one, said in known.items() if one not in self._passing)
            draft = self._path.with_name(f"{self._path.name}.{os.getpid()}")
            with suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                draft.write_text(f"{self._head}\n{rows}", encoding="utf-8")
                draft.replace(self._path)

    def _load(self) -> dict[str, str]:
        """What was kept by the same version of the game with the same libraries."""
        try:
            text = read_bytes(self._path, MAX_VERDICTS_BYTES).decode() if self._path is not None else ""
        except (FileError, UnicodeDecodeError):
            return {}
        head, *rows = text.splitlines() or [""]
        if head != self._head:
            return {}
        return {key: clean_text(said, 300) for key, tab, said in (row.partition("\t") for row in rows) if tab}


class DecoderError(Exception):
    """What came of a file instead of pixels or samples; the message says why."""


class Sandbox:
    """Decodes files; every method may be called from any thread.

    `assets` is the folder with the list of shipped files' sums, `memory` the file in which it is kept what
    came of others (None: nowhere), `how` the command that starts the other process, and `patience_s` how
    long one file may take there.
    """

    def __init__(
        self,
        assets: Path | None = None,
        memory: Path | None = None,
        how: Sequence[str] = (),
        patience_s: float = PATIENCE_S,
    ) -> None:
        self._how = tuple(how) or command()
        self._patience_s = patience_s
        self._sums = assets / SUMS_NAME if assets is not None else None
        self._verdicts = Verdicts(memory)
        self._idle: queue.LifoQueue[_Process | None] = queue.LifoQueue()
        for _ in range(PROCESSES):
            self._idle.put(None)
        self._closed = False

    def is_shipped(self, data: bytes) -> bool:
        """Whether these are the bytes of a file that the game was shipped with."""
        return hashlib.sha256(data).hexdigest() in self._shipped

    @cached_property
    def _shipped(self) -> frozenset[str]:
        # Read when it is first asked for: a start that finds its scaled pictures needs none of it.
        return read_sums(self._sums) if self._sums is not None else frozenset()

    def knows(self, path: Path) -> bool:
        """Whether a file is one that the game was shipped with."""
        try:
            return self.is_shipped(read_bytes(path, MAX_SOUND_BYTES))
        except (FileError, MemoryError):
            return False

    def load(self, path: Path, fit: Resize | None = None, part: str = "") -> pygame.Surface:
        """The picture in a file, or a frame of it, brought to a size or at its own; raises PictureError."""
        try:
            data = read_bytes(path, MAX_FILE_BYTES)
        except FileError as error:
            raise PictureError(str(error)) from None
        header = read_header(data)
        if self.is_shipped(data):
            return load_picture(path, fit, part, header)
        return self._picture(data, header, fit, part)

    def decode(self, data: bytes, fit: Resize | None = None) -> pygame.Surface:
        """The picture in a save, brought to a size; raises PictureError."""
        header = read_header(data)
        if header.kind == "jpeg" and header.width <= OWN_THUMBNAIL[0] and header.height <= OWN_THUMBNAIL[1]:
            return decode_picture(data, fit)
        return self._picture(data, header, fit, "")

    def check_font(self, path: Path) -> None:
        """Raises FontError unless letters can be drawn from a font's file."""
        try:
            data = read_bytes(path, MAX_FONT_BYTES)
        except FileError as error:
            raise FontError(str(error)) from None
        if self.is_shipped(data):
            return
        check_tables(data)
        try:
            self._ask({"kind": "font"}, data)
        except DecoderError as error:
            raise FontError(str(error)) from None

    def samples(self, path: Path, rate_hz: int, channels: int) -> bytes | None:
        """The samples of a sound, 16 bits each; None for a shipped one, which may be decoded anywhere.
        Raises FileError or DecoderError."""
        data = read_bytes(path, MAX_SOUND_BYTES)
        if self.is_shipped(data):
            return None
        return bytes(self._ask({"kind": "sound", "rate_hz": rate_hz, "channels": channels}, data).data)

    def close(self) -> None:
        """Ends the processes."""
        self._closed = True
        waiting: list[_Process | None] = []
        with suppress(queue.Empty):
            while True:
                waiting.append(self._idle.get_nowait())
        for process in waiting:
            if process is not None:
                process.end()
            # Whoever comes for one yet, in a thread, is not to wait for ever.
            self._idle.put(None)

    def _picture(self, data: bytes, header: ImageHeader, fit: Resize | None, part: str) -> pygame.Surface:
        kind = "svg" if header.kind == "svg" else "picture"
        request: dict[str, object] = {"kind": kind, "fit": fit and list(fit), "part": part}
        try:
            answer = self._ask(request, data)
        except DecoderError as error:
            raise PictureError(str(error)) from None
        size = _size_of(answer)
        wanted = (fit.width, fit.height) if fit is not None else (header.width, header.height)
        if part and fit is None:
            wanted = (min(size[0], header.width), header.height)
        if size != wanted or len(answer.data) != size[0] * size[1] * 4:
            raise PictureError("the decoder gave something else than this picture")
        if fit is None or not fit.opaque:
            return pygame.image.frombuffer(answer.data, size, "BGRA")
        surface = pygame.Surface(size, 0, 32)
        surface.get_buffer().write(bytes(answer.data), 0)
        return surface

    def _ask(self, request: dict[str, object], data: bytes) -> Answer:
        """What the other process makes of a file; raises DecoderError."""
        key = f"{request['kind']} {hashlib.sha256(data).hexdigest()}"
        known = self._verdicts.get(key)
        if known is not None and known != WELL:
            raise DecoderError(known)
        if known == WELL and request["kind"] == "font":
            return Answer(True, {})
        # One that had nothing to do for long ends by itself, and may do so just now: then another is asked.
        for _ in range(2):
            with self._process() as process:
                if process is None and self._closed:
                    raise DecoderError("the game is being closed")
                if process is None:
                    return _decode_here(request, data)
                answer = process.ask(request, data)
                if answer is not None or not process.ended_well:
                    break
        if answer is None:
            # Of a process that was killed from outside the file may be innocent: that is soon forgotten.
            self._verdicts.keep(key, WORN_OUT, lasting=process is not None and process.fell)
            raise DecoderError(WORN_OUT)
        if not answer.well:
            raise DecoderError(f"it cannot be decoded: {clean_text(str(answer.said.get('why', '')), 200)}")
        if request["kind"] == "font":
            self._verdicts.keep(key, WELL)
        return answer

    @contextmanager
    def _process(self) -> Iterator[_Process | None]:
        """A process that waits for work, a new one where there is none; None where none can be started."""
        process = self._idle.get()
        try:
            if process is not None and not process.alive:
                process.end()
                process = None
            if process is None and not self._closed:
                process = _Process.start(self._how, self._patience_s)
            yield process
        finally:
            if self._closed and process is not None:
                process.end()
                process = None
            self._idle.put(process)


def _size_of(answer: Answer) -> tuple[int, int]:
    """The size that an answer gives; nothing in it is believed."""
    size = answer.said.get("size")
    if isinstance(size, list) and len(size) == 2 and all(isinstance(side, int) and side > 0 for side in size):
        return size[0], size[1]
    return 0, 0


def _decode_here(request: dict[str, object], data: bytes) -> Answer:
    """The same in this process, where none can be started: better unguarded than no pictures."""
    from game.shell.formats.decoder_process import decode

    answer = decode(request, data)
    if not answer.well:
        raise DecoderError(f"it cannot be decoded: {clean_text(str(answer.said.get('why', '')), 200)}")
    return answer._replace(said=json.loads(json.dumps(answer.said)))


class _Process:
    """One decoder that runs."""

    def __init__(self, popen: subprocess.Popen[bytes], patience_s: float) -> None:
        self._popen = popen
        self._patience_s = patience_s

    @classmethod
    def start(cls, how: Sequence[str], patience_s: float) -> _Process | None:
        """A decoder that has said hello; None where none could be started."""
        paths = (str(Path(__file__).resolve().parents[3]), os.environ.get("PYTHONPATH", ""))
        environment = os.environ | {
            "PYTHONPATH": os.pathsep.join(path for path in paths if path),
            "SDL_VIDEODRIVER": "dummy",
            "PYGAME_HIDE_SUPPORT_PROMPT": "1",
        }
        # On Windows no console flashes up.
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0) if sys.platform == "win32" else 0
        try:
            popen = subprocess.Popen(
                how, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                env=environment, creationflags=flags, close_fds=True,
            )  # fmt: skip
        except (OSError, ValueError):
            return None
        _widen(popen)
        process = cls(popen, max(patience_s, MIN_START_S))
        hello = b""
        with suppress(OSError), process._timed():
            hello = process._read(len(HELLO))
        if hello == HELLO:
            process._patience_s = patience_s
            return process
        process.end()
        return None

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self._popen.poll() is None

    @property
    def fell(self) -> bool:
        """Whether it ended of what it did, and not because somebody ended it."""
        return self._popen.poll() not in (None, 0, -signal.SIGTERM, *_KILLED)

    @property
    def ended_well(self) -> bool:
        """Whether it ended by itself, and not of a file."""
        return self._popen.poll() == 0

    def ask(self, request: dict[str, object], data: bytes) -> Answer | None:
        """What it makes of a file; None where it died of it, or was ended because it took too long."""
        words = json.dumps(request).encode()
        stdin = self._popen.stdin
        assert stdin is not None
        try:
            with self._timed():
                stdin.write(REQUEST.pack(len(words), len(data)))
                stdin.write(words)
                stdin.write(data)
                stdin.flush()
                well, said_bytes, data_bytes = ANSWER.unpack(self._read(ANSWER.size))
                if said_bytes > MAX_WORDS_BYTES or data_bytes > MAX_ANSWER_BYTES:
                    raise ValueError
                said = json.loads(self._read(said_bytes))
                found = self._read(data_bytes)
        except Exception:  # it is gone, or what came was no answer: it is none of ours any more
            with suppress(subprocess.TimeoutExpired):
                self._popen.wait(MIN_END_S)
            self.end()
            return None
        return Answer(bool(well), said if isinstance(said, dict) else {}, found)

    def end(self) -> None:
        """Ends it and waits until it is gone."""
        with suppress(OSError):
            self._popen.kill()
        for stream in (self._popen.stdin, self._popen.stdout):
            with suppress(OSError, ValueError):
                if stream is not None:
                    stream.close()
        self._popen.wait()

    def _read(self, count: int) -> bytes:
        stdout = self._popen.stdout
        assert stdout is not None
        data = stdout.read(count)
        if len(data) != count:
            raise OSError("the decoder has ended")
        return data

    @contextmanager
    def _timed(self) -> Iterator[None]:
        """Ends the process if what is done here takes too long."""
        timer = threading.Timer(self._patience_s, self._popen.kill)
        timer.daemon = True
        timer.start()
        try:
            yield
        except OSError:
            if self._popen.poll() is None:
                self._popen.kill()
            raise
        finally:
            timer.cancel()


def _widen(popen: subprocess.Popen[bytes]) -> None:
    """Makes the pipes of a process wider, where that can be done."""
    if sys.platform == "linux":
        import fcntl

        for stream in (popen.stdin, popen.stdout):
            with suppress(OSError):
                if stream is not None:
                    fcntl.fcntl(stream.fileno(), _SET_PIPE_SIZE, _PIPE_BYTES)
