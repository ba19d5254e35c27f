"""The real decoder process, which tells when it begins with a file; and a file that it is at for long."""

from __future__ import annotations

import os
import sys
import wave
from pathlib import Path

TELLS = """
import sys
from game.shell.formats import decoder_process

decode = decoder_process.decode

def tell_and_decode(*given):
    with open(sys.argv[1], "wb", buffering=0) as pipe:
        pipe.write(b".")
    while "endless" in sys.argv:
        pass
    return decode(*given)

decoder_process.decode = tell_and_decode
sys.exit(decoder_process.serve())
"""


class Begun:
    """A named pipe into which decoders that are started with `how` tell each file that they begin with;
    `endless`: that they never end with."""

    def __init__(self, path: Path, endless: bool = False) -> None:
        self.path = path
        self.command = (sys.executable, "-c", TELLS, str(path), *(("endless",) if endless else ()))
        os.mkfifo(path)
        # Open for both, so that nobody waits for the other to open it.
        self._pipe = os.open(path, os.O_RDWR)

    def wait(self) -> None:
        """Returns when a decoder has begun with one more file."""
        os.read(self._pipe, 1)

    def close(self) -> None:
        """Closes the pipe."""
        os.close(self._pipe)


def write_long_sound(path: Path, seconds: int = 1_800) -> None:
    """Half an hour of silence, which decoded for the mixer has 350 MB; or less of it."""
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8_000)
        sound.writeframes(b"\x80" * 8_000 * seconds)
