"""The sandbox: untrusted pictures, fonts and sounds are decoded in a subprocess, within limits.

Bundled files (matched by checksum) are decoded in-process, which is faster; all others in a subprocess whose
crash only rejects the file.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path

import pygame

from game import __version__
from game.shell.formats.decoder_client import DecoderClient
from game.shell.formats.decoder_process import MAX_SECONDS, Answer, decoder_command
from game.shell.formats.file_errors import FileError
from game.shell.formats.files import MAX_FILE_BYTES, make_folder, read_bytes
from game.shell.formats.font_files import FontError, check_tables
from game.shell.formats.font_tables import MAX_FONT_BYTES
from game.shell.formats.image_headers import ImageHeader, PictureError, read_header
from game.shell.formats.images import (
    MAX_DRAWING_S,
    PICTURE_SHARE,
    DrawingBudget,
    Resize,
    decode_picture,
    load_picture,
)
from game.shell.formats.values import clean_text

MAX_SOUND_BYTES = 64_000_000
# As many as threads that decode pictures.
PROCESSES = 2
# The timeout for one file by the clock; its processor time is limited further.
PATIENCE_S = 30.0
OK = "well"
# The largest thumbnail that the game makes; these are decoded in-process.
OWN_THUMBNAIL = (480, 270)
# The largest of any in a save: a page of them is decoded in one frame.
MAX_THUMBNAIL_PIXELS = 2_100_000
INTERRUPTED = "the game is being closed, or has no more use for it"
DECODE_FAILED = "decoding it took too long, or ended the decoder: the file is damaged, or made to do harm"
FONTS_TOO_SLOW = (
    f"trying the fonts before it took more than {MAX_DRAWING_S:g} s; "
    "it is tried when the pack is opened again"
)
SUMS_NAME = "SHA256SUMS"
MAX_SUMS_BYTES = 8_000_000
# The limits of the results remembered between starts.
MAX_RESULTS, MAX_RESULTS_BYTES = 4_000, 1_000_000


def read_sums(path: Path) -> frozenset[str]:
    """The checksums in a list in sha256sum's format; none where it can't be read."""
    try:
        text = read_bytes(path, MAX_SUMS_BYTES).decode("ascii", "replace")
    except FileError:
        return frozenset()
    return frozenset(row[:64] for row in text.splitlines() if row[64:66] == "  ")


class DecodeResultCache:
    """Earlier results by kind and checksum, cached in a file that may be lost at any time."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._head = f"{__version__} {pygame.version.ver}"
        self._lock = threading.Lock()
        self._known: dict[str, str] | None = None
        self._temporary: set[str] = set()

    def get(self, key: str) -> str | None:
        """The result for a file."""
        with self._lock:
            if self._known is None:
                self._known = self._load()
            return self._known.get(key)

    def keep(self, key: str, result: str, lasting: bool = True) -> None:
        """Stores a result; one that isn't `lasting` only until the game ends."""
        with self._lock:
            results = self._known if self._known is not None else self._load()
            self._known = results
            if len(results) >= MAX_RESULTS:
                results.clear()
            results[key] = result
            if lasting:
                self._temporary.discard(key)
            else:
                self._temporary.add(key)
            if self._path is None or not lasting:
                return
            rows = "".join(
                f"{file_key}\t{outcome}\n"
                for file_key, outcome in results.items()
                if file_key not in self._temporary
            )
            draft = self._path.with_name(f"{self._path.name}.{os.getpid()}")
            with suppress(OSError):
                make_folder(self._path.parent)
                draft.write_text(f"{self._head}\n{rows}", encoding="utf-8")
                draft.replace(self._path)

    def _load(self) -> dict[str, str]:
        """The results stored by the same version of the game with the same libraries."""
        try:
            text = read_bytes(self._path, MAX_RESULTS_BYTES).decode() if self._path is not None else ""
        except (FileError, UnicodeDecodeError):
            return {}
        head, *rows = text.splitlines() or [""]
        if head != self._head:
            return {}
        return {
            key: clean_text(reason, 300) for key, tab, reason in (row.partition("\t") for row in rows) if tab
        }


class DecoderError(Exception):
    """The failure to decode a file; its message says why."""


class Interrupt:
    """Handed over with a request, so that another thread can end it: see `Sandbox.interrupt`."""

    def __init__(self) -> None:
        self.given = False


class Sandbox:
    """Decodes files; all methods are thread-safe.

    `assets` is the folder with the checksums of bundled files, `results` the file that caches those of
    others (None: none), `command` what starts the subprocess, and `timeout_s` its limit for one file.
    """

    def __init__(
        self,
        assets: Path | None = None,
        results: Path | None = None,
        command: Sequence[str] = (),
        timeout_s: float = PATIENCE_S,
    ) -> None:
        self._command = tuple(command) or decoder_command()
        self._timeout_s = timeout_s
        self._sums = assets / SUMS_NAME if assets is not None else None
        self._results = DecodeResultCache(results)
        # Guards the following, and wakes those that wait for a process.
        self._changed = threading.Condition()
        # None: a process that isn't started yet.
        self._idle: list[DecoderClient | None] = [None] * PROCESSES
        self._busy: list[tuple[DecoderClient, Interrupt]] = []
        # Given when all is closed; requests that nobody else may interrupt carry this one.
        self._closing = Interrupt()

    def is_bundled(self, data: bytes) -> bool:
        """Whether these bytes are a bundled file."""
        return hashlib.sha256(data).hexdigest() in self._bundled_sums

    @cached_property
    def _bundled_sums(self) -> frozenset[str]:
        # Read when first needed: a start that finds its scaled pictures doesn't need it.
        return read_sums(self._sums) if self._sums is not None else frozenset()

    def is_bundled_file(self, path: Path) -> bool:
        """Whether a file is bundled."""
        try:
            return self.is_bundled(read_bytes(path, MAX_SOUND_BYTES))
        except (FileError, MemoryError):
            return False

    def lies_in_assets(self, path: Path) -> bool:
        """Whether a file lies in the game's folder."""
        return self._sums is not None and self._sums.parent in path.parents

    def load(
        self, path: Path, fit: Resize | None = None, part: str = "", budget: DrawingBudget | None = None
    ) -> pygame.Surface:
        """The picture in a file, or a frame of it, resized or at its own size; raises PictureError. A drawing
        spends of the `budget`."""
        try:
            data = read_bytes(path, MAX_FILE_BYTES)
        except FileError as error:
            raise PictureError(str(error)) from None
        header = read_header(data)
        if self.is_bundled(data):
            return load_picture(path, fit, part, header)
        return self._picture(data, header, fit, part, budget)

    def decode(self, data: bytes, fit: Resize | None = None) -> pygame.Surface:
        """The picture in a save, resized; raises PictureError."""
        header = read_header(data)
        if header.kind == "jpeg" and header.width <= OWN_THUMBNAIL[0] and header.height <= OWN_THUMBNAIL[1]:
            return decode_picture(data, fit)
        if header.kind == "svg" or header.width * header.height > MAX_THUMBNAIL_PIXELS:
            raise PictureError("the game never put such a picture into a save")
        return self._picture(data, header, fit, "")

    def check_font(self, path: Path, budget: DrawingBudget | None = None) -> None:
        """Raises FontError unless letters can be drawn with a font's file; trying it spends of `budget`."""
        try:
            data = read_bytes(path, MAX_FONT_BYTES)
        except FileError as error:
            raise FontError(str(error)) from None
        if self.is_bundled(data):
            return
        check_tables(data)
        try:
            self._ask({"kind": "font"}, data, budget=budget)
        except DecoderError as error:
            raise FontError(str(error)) from None
        except PictureError:
            raise FontError(FONTS_TOO_SLOW) from None

    def samples(
        self, path: Path, rate_hz: int, channels: int, interrupt: Interrupt | None = None
    ) -> bytes | None:
        """The samples of a sound, 16 bits each; None for a bundled one, which may be decoded in-process.
        Raises FileError or DecoderError."""
        data = read_bytes(path, MAX_SOUND_BYTES)
        if self.is_bundled(data):
            return None
        request: dict[str, object] = {"kind": "sound", "rate_hz": rate_hz, "channels": channels}
        return bytes(self._ask(request, data, interrupt).data)

    def interrupt(self, interrupt: Interrupt) -> None:
        """Has all requests with this interrupt fail at once, and those to come; no file is blamed for it."""
        with self._changed:
            interrupt.given = True
            for process, request_interrupt in self._busy:
                if request_interrupt is interrupt or self._closing.given:
                    process.kill()
            self._changed.notify_all()

    def close(self) -> None:
        """Ends the processes, the busy ones too; later requests fail."""
        self.interrupt(self._closing)
        with self._changed:
            idle, self._idle = self._idle, [None] * len(self._idle)
        for process in idle:
            if process is not None:
                process.end()

    def _picture(
        self,
        data: bytes,
        header: ImageHeader,
        fit: Resize | None,
        part: str,
        budget: DrawingBudget | None = None,
    ) -> pygame.Surface:
        kind = "svg" if header.kind == "svg" else "picture"
        request: dict[str, object] = {"kind": kind, "fit": fit and list(fit), "part": part}
        try:
            answer = self._ask(request, data, budget=budget)
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

    def _ask(
        self,
        request: dict[str, object],
        data: bytes,
        interrupt: Interrupt | None = None,
        budget: DrawingBudget | None = None,
    ) -> Answer:
        """Decodes a file in a subprocess, within the `budget` that is left; raises DecoderError, and
        PictureError where none is left."""
        interrupt = interrupt or self._closing
        key = f"{request['kind']} {hashlib.sha256(data).hexdigest()}"
        cached = self._results.get(key)
        if cached is not None and cached != OK:
            raise DecoderError(cached)
        if cached == OK and request["kind"] == "font":
            return Answer(True, {})
        if budget is not None:
            budget.check()
        # An idle process may be exiting just now: then another one is used.
        for _ in range(2):
            with self._process(interrupt) as process:
                answer = process.ask(request, data) if process is not None else _decode_here(request, data)
                if budget is not None:
                    budget.spend(_spent_s(request, answer))
                if process is None or answer is not None or not process.exited_cleanly:
                    break
        if answer is None and self._is_interrupted(interrupt):
            raise DecoderError(INTERRUPTED)
        if answer is None:
            # If the process was killed from outside, the file may be innocent: that result doesn't last.
            self._results.keep(key, DECODE_FAILED, lasting=process is not None and process.crashed)
            raise DecoderError(DECODE_FAILED)
        if not answer.ok:
            raise DecoderError(f"it cannot be decoded: {clean_text(str(answer.details.get('why', '')), 200)}")
        if request["kind"] == "font":
            self._results.keep(key, OK)
        return answer

    @contextmanager
    def _process(self, interrupt: Interrupt) -> Iterator[DecoderClient | None]:
        """An idle subprocess, or a new one; None where none can be started. Raises DecoderError where the
        request is interrupted before it is made."""
        process = self._take(interrupt)
        usable = False
        try:
            usable = process is not None and process.alive
            if process is not None and not usable:
                process.end()
            if not usable:
                process = DecoderClient.start(self._command, self._timeout_s)
            if process is not None:
                self._begin(process, interrupt)
                usable = usable or process.greets()
            if self._is_interrupted(interrupt):
                raise DecoderError(INTERRUPTED)
            yield process if usable else None
        finally:
            with self._changed:
                self._busy = [entry for entry in self._busy if entry[0] is not process]
                usable = usable and not self._is_interrupted(interrupt)
                self._idle.append(process if usable else None)
                self._changed.notify()
            if process is not None and not usable:
                process.end()

    def _is_interrupted(self, interrupt: Interrupt) -> bool:
        return interrupt.given or self._closing.given

    def _take(self, interrupt: Interrupt) -> DecoderClient | None:
        """Waits for an idle process, and takes it."""
        with self._changed:
            self._changed.wait_for(lambda: self._idle or self._is_interrupted(interrupt))
            if self._is_interrupted(interrupt):
                raise DecoderError(INTERRUPTED)
            return self._idle.pop()

    def _begin(self, process: DecoderClient, interrupt: Interrupt) -> None:
        """From now on, the interrupt kills the process."""
        with self._changed:
            self._busy.append((process, interrupt))
            if self._is_interrupted(interrupt):
                process.kill()


def _size_of(answer: Answer) -> tuple[int, int]:
    """The size in an answer, validated."""
    size = answer.details.get("size")
    if isinstance(size, list) and len(size) == 2 and all(isinstance(side, int) and side > 0 for side in size):
        return size[0], size[1]
    return 0, 0


def _spent_s(request: dict[str, object], answer: Answer | None) -> float:
    """What an answer takes of the time of a frame, or of a pack's fonts: its processor time, as the process
    tells it, or all that there is; of a picture that is no drawing a share."""
    limit = MAX_SECONDS[str(request["kind"])]
    spent = answer.details.get("spent_s") if answer is not None else limit
    spent_s = min(max(spent, 0.0), limit) if isinstance(spent, (int, float)) else limit
    return spent_s * PICTURE_SHARE if request["kind"] == "picture" else spent_s


def _decode_here(request: dict[str, object], data: bytes) -> Answer:
    """Decodes in this process, where no subprocess can be started: unguarded is better than no pictures."""
    from game.shell.formats.decoder_process import decode

    answer = decode(request, data)
    return answer._replace(details=json.loads(json.dumps(answer.details)))
