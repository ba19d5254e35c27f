"""The process that decodes strangers' files: it does what it is told over its standard input and output.

The libraries that read pictures, fonts and sounds are written in C, and a file made to hurt them can end the
process they run in, or worse. So they run here, within limits, and the game gets plain pixels and samples.
"""

from __future__ import annotations

import json
import os
import struct
import sys
from contextlib import suppress
from typing import BinaryIO, NamedTuple

# How it is asked for: an argument that no person types.
ARGUMENT = "--decode-for-the-game"
HELLO = b"decoder 1\n"
# A request: the length of what is asked as JSON, and of the file. An answer: whether it went well, the
# length of what is said as JSON, and of the pixels or samples.
REQUEST, ANSWER = struct.Struct("<II"), struct.Struct("<BII")
MAX_FILE_BYTES, MAX_WORDS_BYTES = 100_000_000, 65_536
# Pixels of the largest picture four times over, and the libraries themselves.
MAX_MEMORY_BYTES = 1_600_000_000
# Of the processor, for one file. A drawing of half a megabyte can keep it busy for minutes; sounds are
# decoded off the loop, and may be long.
MAX_SECONDS = {"svg": 2, "picture": 6, "font": 6, "sound": 20}
MAX_SAMPLES_BYTES = 400_000_000
# Nobody asks for so long: the process ends by itself, and another one is started when there is a need.
IDLE_S = 60.0


class Answer(NamedTuple):
    """What came of a file: whether it went well, what there is to say, and the bytes."""

    well: bool
    said: dict[str, object]
    data: bytes | memoryview = b""


def serve() -> int:
    """Answers requests until nobody asks any more; returns the exit code."""
    # Whatever a library prints must not get between the answers.
    asked, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)
    _limit_memory()
    answers.write(HELLO)
    answers.flush()
    while _is_asked(asked) and (head := _read(asked, REQUEST.size)) is not None:
        said_bytes, file_bytes = REQUEST.unpack(head)
        said, data = _read(asked, said_bytes), _read(asked, file_bytes)
        if said is None or data is None:
            break
        what = json.loads(said)
        _limit_time(MAX_SECONDS.get(str(what.get("kind")), 1))
        answer = decode(what, data)
        words = json.dumps(answer.said).encode()
        answers.write(ANSWER.pack(answer.well, len(words), len(answer.data)))
        answers.write(words)
        answers.write(answer.data)
        answers.flush()
    return 0


def _is_asked(stream: BinaryIO) -> bool:
    """Waits for a request; false where none comes for so long that the memory is better given back."""
    if os.name == "nt":
        return True  # pipes can't be waited for there
    import select

    return bool(select.select([stream], [], [], IDLE_S)[0])


def _read(stream: BinaryIO, count: int) -> bytes | None:
    """So many bytes; None where there are fewer."""
    data = stream.read(count)
    return data if len(data) == count else None


def _limit_memory() -> None:
    """Keeps the process within bounds, and from leaving anything behind; where the system knows how."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY_BYTES, MAX_MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time(seconds: int) -> None:
    """Gives the next file its share of the processor."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        end = int(used.ru_utime + used.ru_stime) + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (end, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def decode(request: dict[str, object], data: bytes) -> Answer:
    """What comes of a file; a fault of any kind is an answer."""
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
    # The view keeps the surface; its description does not say that it has one.
    return Answer(True, {"size": picture.get_size()}, memoryview(picture.get_buffer()).cast("B"))  # type: ignore[arg-type]


def _font(data: bytes) -> Answer:
    from game.shell.formats.font_files import try_letters

    try_letters(data)
    return Answer(True, {})


def _sound(request: dict[str, object], data: bytes) -> Answer:
    import miniaudio

    rate_hz, channels = int(str(request["rate_hz"])), int(str(request["channels"]))
    decoded = miniaudio.decode(data, miniaudio.SampleFormat.SIGNED16, channels, rate_hz)
    samples = memoryview(decoded.samples).cast("B")
    if len(samples) > MAX_SAMPLES_BYTES:
        return Answer(False, {"why": "it is too long"})
    return Answer(True, {}, samples)


def command() -> tuple[str, ...]:
    """How the process is started: the packaged program again, or this interpreter."""
    frozen = getattr(sys, "frozen", False)
    return (sys.executable, ARGUMENT) if frozen else (sys.executable, "-m", "game", ARGUMENT)
