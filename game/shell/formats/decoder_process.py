"""The decoder process: decodes untrusted files over standard input and output.

The libraries for pictures, fonts and sounds are written in C, and a malicious file can crash them or worse.
So they run here, within limits, and the game receives plain pixels and samples.
"""

from __future__ import annotations

import json
import math
import os
import signal
import struct
import sys
import time
from contextlib import suppress
from typing import BinaryIO, NamedTuple

# The argument that starts the process; not for people.
ARGUMENT = "--decode-for-the-game"
HELLO = b"decoder 1\n"
# A request: the lengths of its JSON and of the file. An answer: whether it succeeded, the lengths of its JSON
# and of the pixels or samples.
REQUEST, ANSWER = struct.Struct("<II"), struct.Struct("<BII")
MAX_MESSAGE_BYTES = 65_536
# Four times the largest picture, and the libraries.
MAX_MEMORY_BYTES = 1_600_000_000
# Processor time for one file. A drawing of half a megabyte can take minutes; sounds are decoded off the loop,
# and may be long.
MAX_SECONDS = {"svg": 1.5, "picture": 6.0, "font": 1.5, "sound": 20.0}
# Those of a sound of the longest length.
MAX_SAMPLES_BYTES = 70_000_000
# Idle timeout: the process ends, and another is started when needed.
IDLE_S = 60.0


class Answer(NamedTuple):
    """The result for a file: whether it succeeded, details, and the bytes."""

    ok: bool
    details: dict[str, object]
    data: bytes | memoryview = b""


def serve() -> int:
    """Answers requests until the input ends; returns the exit code."""
    # What a library prints must not get into the answers.
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)
    _limit_memory()
    answers.write(HELLO)
    answers.flush()
    while _wait_for_request(requests) and (head := _read(requests, REQUEST.size)) is not None:
        details_bytes, file_bytes = REQUEST.unpack(head)
        details, data = _read(requests, details_bytes), _read(requests, file_bytes)
        if details is None or data is None:
            break
        request = json.loads(details)
        _limit_time(MAX_SECONDS.get(str(request.get("kind")), 1.0))
        answer = decode(request, data)
        message = json.dumps(answer.details).encode()
        answers.write(ANSWER.pack(answer.ok, len(message), len(answer.data)))
        answers.write(message)
        answers.write(answer.data)
        answers.flush()
    return 0


def _wait_for_request(stream: BinaryIO) -> bool:
    """Waits for a request; false after the idle timeout."""
    if os.name == "nt":
        return True  # pipes can't be waited for there
    import select

    return bool(select.select([stream], [], [], IDLE_S)[0])


def _read(stream: BinaryIO, count: int) -> bytes | None:
    """Exactly `count` bytes; None where there are fewer."""
    data = stream.read(count)
    return data if len(data) == count else None


def _limit_memory() -> None:
    """Limits memory and file writing, where the system can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY_BYTES, MAX_MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time(seconds: float) -> None:
    """Limits the processor time of the next file: its signal ends the process."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)
    with suppress(ImportError, ValueError, OSError):
        import resource

        # Whole seconds, and where the timer fails.
        used = resource.getrusage(resource.RUSAGE_SELF)
        end = math.ceil(used.ru_utime + used.ru_stime + seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (end, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def decode(request: dict[str, object], data: bytes) -> Answer:
    """Decodes a file; every error becomes an answer, which tells its processor time."""
    begun_s = time.thread_time()
    answer = _decode(request, data)
    spent_s = time.thread_time() - begun_s
    return answer._replace(details=answer.details | {"spent_s": round(spent_s, 4)})


def _decode(request: dict[str, object], data: bytes) -> Answer:
    try:
        match request["kind"]:
            case "picture" | "svg":
                return _picture(request, data)
            case "font":
                return _font(data)
            case "sound":
                return _sound(request, data)
            case kind:
                return Answer(False, {"why": f"nothing is known of a {kind}"})
    except MemoryError:
        return Answer(False, {"why": "it takes more memory than a file may"})
    except Exception as error:  # whatever a library raises is the file's fault
        return Answer(False, {"why": str(error) or type(error).__name__})


def _picture(request: dict[str, object], data: bytes) -> Answer:
    from game.shell.formats.images import Resize, decode_picture, with_alpha

    wanted = request.get("fit")
    fit = Resize(*wanted) if isinstance(wanted, list) else None
    picture = decode_picture(data, fit, str(request.get("part", "")))
    if fit is None or picture.get_pitch() != picture.get_width() * 4 or picture.get_bytesize() != 4:
        picture = with_alpha(picture)
    # The view keeps the surface alive; its stub doesn't say that it has one.
    return Answer(True, {"size": picture.get_size()}, memoryview(picture.get_buffer()).cast("B"))  # type: ignore[arg-type]


def _font(data: bytes) -> Answer:
    from game.shell.formats.font_files import try_letters

    try_letters(data)
    return Answer(True, {})


def _sound(request: dict[str, object], data: bytes) -> Answer:
    from game.shell.formats.sounds import decode_sound

    samples = decode_sound(data, int(str(request["rate_hz"])), int(str(request["channels"])))
    return Answer(True, {}, samples.cast("B"))


def decoder_command() -> tuple[str, ...]:
    """The command that starts the process: the packaged program, or this interpreter."""
    frozen = getattr(sys, "frozen", False)
    # -P: else a file called `json.py` in the folder where the player stands would be run as a library.
    return (sys.executable, ARGUMENT) if frozen else (sys.executable, "-P", "-m", "game", ARGUMENT)
