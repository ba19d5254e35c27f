"""The voice: reads aloud by a program of the player's system, one process for each text.

A thread starts the programs and waits for them, so nothing here keeps a frame, or quitting, waiting.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Condition
from typing import NamedTuple

from game.shell.formats.values import clean_text
from game.shell.system_programs import start_program
from game.shell.threads import Worker
from game.ui.screen import as_sentences

NO_VOICE = "Nothing here reads aloud. Install espeak-ng, or speech-dispatcher, for that."
# The letters of a text that are read; a page of the text box holds some four hundred.
MAX_LETTERS = 4000
# A text is read once it has stood so long, for a focus may move on before a word could be heard.
SETTLE_S = 0.08
# No program takes longer than this for a text, and this for each of its letters, or it hangs.
LIMIT_S, LETTER_LIMIT_S = 10.0, 0.25
# How long quitting waits for the voice to fall silent, and silence for the program that makes it.
PATIENCE_S = 0.5


class Program(NamedTuple):
    """A program that speaks: its command, whether its text is its last argument (else it comes by standard
    input), and the command that silences it where a server does the speaking."""

    command: tuple[str, ...]
    takes_argument: bool = False
    silence: tuple[str, ...] = ()


# It reads the text as bytes, for a console has its own idea of letters.
_POWERSHELL = (
    "Add-Type -AssemblyName System.Speech;"
    "$bytes = [Console]::OpenStandardInput();"
    "$text = (New-Object IO.StreamReader($bytes, [Text.Encoding]::UTF8)).ReadToEnd();"
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak($text)"
)
# For each system, in the order in which they are tried.
PROGRAMS: Mapping[str, tuple[Program, ...]] = {
    "linux": (
        Program(("espeak-ng", "--stdin")),
        Program(("spd-say", "--wait", "--"), takes_argument=True, silence=("spd-say", "-S")),
        Program(("espeak", "--stdin")),
    ),
    "darwin": (Program(("say", "-f", "-")),),
    "win32": (Program(("powershell", "-NoProfile", "-NonInteractive", "-Command", _POWERSHELL)),),
}


def installed_programs() -> tuple[Program, ...]:
    """The programs that can speak here, with their paths; none of the current folder, which may be
    anybody's."""
    programs = []
    for program in PROGRAMS.get(sys.platform, ()):
        path = shutil.which(program.command[0])
        if path is not None and os.path.isabs(path):
            silence = (path, *program.silence[1:]) if program.silence else ()
            programs.append(program._replace(command=(path, *program.command[1:]), silence=silence))
    return tuple(programs)


class Speaker:
    """Reads texts aloud, the newest one only. `wake_loop` is called from a thread when one is over."""

    def __init__(self, wake_loop: Callable[[], None]) -> None:
        self._wake_loop = wake_loop
        self._programs = installed_programs()
        self._worker = Worker(self._work, "voice", without_thread=self._fall_silent)
        self._changed = Condition()
        # The text to be read next (empty: none), how many there were so far, whether one is being read.
        self._next, self._count, self._reads = "", 0, False
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def available(self) -> bool:
        """Whether there is a program that speaks, as far as is known."""
        return bool(self._programs)

    @property
    def speaking(self) -> bool:
        """Whether a text is being read, or is to be."""
        return bool(self._next) or self._reads

    def speak(self, text: str) -> None:
        """Reads a text instead of what is being read; an empty one: is silent."""
        with self._changed:
            self._next = clean_text(text, MAX_LETTERS)
            self._count += 1
            if self._process is not None:
                self._process.kill()
            self._changed.notify()
        if self._next:
            self._worker.wake()

    def close(self) -> None:
        """Falls silent; no program of it is left."""
        self.speak("")
        self._worker.close(2 * PATIENCE_S)

    def _fall_silent(self) -> None:
        """There is no thread to read in."""
        self._next, self._programs = "", ()

    def _work(self) -> None:
        with self._changed:
            count = -1
            while count != self._count:
                count = self._count
                self._changed.wait(SETTLE_S)
            text, self._next, self._reads = self._next, "", bool(self._next)
        while self._reads and self._programs and not self._read(text, count):
            self._programs = self._programs[1:]
        self._reads = False
        self._wake_loop()

    def _read(self, text: str, count: int) -> bool:
        """Reads the text of this number until it is over, or another comes; whether the program works."""
        program = self._programs[0]
        words = (text,) if program.takes_argument else ()
        try:
            source = subprocess.DEVNULL if program.takes_argument else subprocess.PIPE
            process = start_program((*program.command, *words), source)
        except OSError:
            return False
        with self._changed:
            self._process = process
            if self._count != count:
                process.kill()
        _end_within(process, LIMIT_S + LETTER_LIMIT_S * len(text), None if words else text.encode())
        with self._changed:
            self._process, stopped = None, self._count != count
        if stopped and program.silence:
            with suppress(OSError):
                _end_within(start_program(program.silence), PATIENCE_S)
        return stopped or process.returncode == 0


def _end_within(process: subprocess.Popen[bytes], seconds: float, text: bytes | None = None) -> None:
    """Gives a program its text, and waits until it has ended; ends it after so long."""
    try:
        process.communicate(text, seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()


class Narrator:
    """Reads aloud whatever is new: a message to the player, then the text of the frame."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker
        self._text, self._message = "", ("", 0)

    def follow(self, text: str, message: str, message_at_ms: int) -> None:
        """A frame shows this text, and the last message was shown at this time."""
        new = message if (message, message_at_ms) != self._message else ""
        if text != self._text or new:
            self._text, self._message = text, (message, message_at_ms)
            self._speaker.speak(as_sentences(new, text))

    def stop(self) -> None:
        """Falls silent; whatever is shown when it begins again is read."""
        if self._text or self._message[0]:
            self._text, self._message = "", ("", 0)
            self._speaker.speak("")
