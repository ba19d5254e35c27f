"""The game's end of a decoder process: starts it, sends it files, takes its answers, ends it.

What is decoded, and which files need no process, is up to the sandbox.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from game.shell.formats.decoder_process import (
    ANSWER,
    HELLO,
    MAX_MESSAGE_BYTES,
    MAX_SAMPLES_BYTES,
    REQUEST,
    Answer,
)
from game.shell.formats.images import MAX_FITTED_PIXELS
from game.shell.threads import start_thread

# Starting a subprocess takes a fifth of a second, and longer on a busy machine.
MIN_START_S = 20.0
# How long a process gets to exit cleanly.
MIN_END_S = 0.5
# Linux: the largest pipe for an unprivileged process, so that a picture passes in few steps.
_PIPE_BYTES, _SET_PIPE_SIZE = 1 << 20, 1031
# The largest picture, or an hour of sound.
MAX_ANSWER_BYTES = max(MAX_FITTED_PIXELS * 4, MAX_SAMPLES_BYTES)
# The exit codes of a killed process; where there is no such signal, it can't be told apart.
_KILLED = (-signal.SIGKILL,) if hasattr(signal, "SIGKILL") else (1,)


class DecoderClient:
    """A running decoder process."""

    def __init__(self, popen: subprocess.Popen[bytes], timeout_s: float) -> None:
        self._popen = popen
        self._timeout_s = timeout_s

    @classmethod
    def start(cls, command: Sequence[str], timeout_s: float) -> DecoderClient | None:
        """Starts a decoder; None where that fails."""
        paths = (str(Path(__file__).resolve().parents[3]), os.environ.get("PYTHONPATH", ""))
        environment = os.environ | {
            "PYTHONPATH": os.pathsep.join(path for path in paths if path),
            "SDL_VIDEODRIVER": "dummy",
            "PYGAME_HIDE_SUPPORT_PROMPT": "1",
        }
        # Prevents a console window on Windows.
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0) if sys.platform == "win32" else 0
        try:
            popen = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                env=environment, creationflags=flags, close_fds=True,
            )  # fmt: skip
        except (OSError, ValueError):
            return None
        _widen(popen)
        return cls(popen, timeout_s)

    def greets(self) -> bool:
        """Waits for the greeting of a started decoder; whether it came."""
        with suppress(OSError), self._timed(max(self._timeout_s, MIN_START_S)):
            return self._read(len(HELLO)) == HELLO
        return False

    @property
    def alive(self) -> bool:
        """Whether it is running."""
        return self._popen.poll() is None

    @property
    def crashed(self) -> bool:
        """Whether it crashed, as opposed to being ended by us."""
        return self._popen.poll() not in (None, 0, -signal.SIGTERM, *_KILLED)

    @property
    def exited_cleanly(self) -> bool:
        """Whether it exited on its own, and not because of a file."""
        return self._popen.poll() == 0

    def ask(self, request: dict[str, object], data: bytes) -> Answer | None:
        """Sends a file; None where it crashed, or was ended by the timeout."""
        message = json.dumps(request).encode()
        stdin = self._popen.stdin
        assert stdin is not None
        try:
            with self._timed(self._timeout_s):
                stdin.write(REQUEST.pack(len(message), len(data)))
                stdin.write(message)
                stdin.write(data)
                stdin.flush()
                ok, said_bytes, data_bytes = ANSWER.unpack(self._read(ANSWER.size))
                if said_bytes > MAX_MESSAGE_BYTES or data_bytes > MAX_ANSWER_BYTES:
                    raise ValueError
                details = json.loads(self._read(said_bytes))
                answer = self._read(data_bytes)
        except Exception:  # it is gone, or what came was no answer: it is none of ours any more
            with suppress(subprocess.TimeoutExpired):
                self._popen.wait(MIN_END_S)
            self.end()
            return None
        return Answer(bool(ok), details if isinstance(details, dict) else {}, answer)

    def kill(self) -> None:
        """Ends it; a caller that waits for its answer gets none. Thread-safe."""
        with suppress(OSError):
            self._popen.kill()

    def end(self) -> None:
        """Ends it and waits for its exit."""
        self.kill()
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
    def _timed(self, timeout_s: float) -> Iterator[None]:
        """Ends the process if the block takes too long."""
        block_end = threading.Event()

        def wait() -> None:
            if not block_end.wait(timeout_s):
                self._popen.kill()

        start_thread(wait, "timeout")  # without it, the process still has its own limit
        try:
            yield
        except OSError:
            if self._popen.poll() is None:
                self._popen.kill()
            raise
        finally:
            block_end.set()


def _widen(popen: subprocess.Popen[bytes]) -> None:
    """Enlarges the pipes of a process, where possible."""
    if sys.platform == "linux":
        import fcntl

        for stream in (popen.stdin, popen.stdout):
            with suppress(OSError):
                if stream is not None:
                    fcntl.fcntl(stream.fileno(), _SET_PIPE_SIZE, _PIPE_BYTES)
