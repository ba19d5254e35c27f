"""The voice (`shell/voice`): what is shown is read aloud by a program of the system, here by a small one
that passes on what it is given."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Event

import pygame
import pytest

from game.shell.crash import handle_crash
from game.shell.doctor import Diagnosis, _voice
from game.shell.messages import Messages
from game.shell.storage.settings import load_settings
from game.shell.system_programs import system_environment
from game.shell.voice import MAX_LETTERS, NO_VOICE, Speaker
from game.story.operations import Choice
from game.ui.play.quick_menu import QUICK_MENU
from game.ui.requests import NewEvening
from tests.pilot import STILL, Pilot, headless_app

# Whether a process of the tests' own can stand for the voice: a pipe with a name, and a script.
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="asks for pipes with names")
OPENS = 'exec 3>"SPOKEN"'
READS = f"{OPENS}; /bin/cat >&3"
# It goes on speaking until it is ended.
SPEAKS_ON = f"{READS}; exec /usr/bin/tail -f /dev/null"


class Mouth:
    """Programs on PATH that write each text they are given into a pipe."""

    def __init__(self, folder: Path) -> None:
        self.pipe, self.go, self.programs = folder / "spoken", folder / "go", folder / "bin"
        self.programs.mkdir()
        self.voices: list[Speaker] = []
        os.mkfifo(self.pipe)
        os.mkfifo(self.go)

    def install(self, name: str, body: str) -> None:
        """Puts a program of these lines of shell on PATH."""
        path = self.programs / name
        path.write_text(f"#!/bin/sh\n{body}\n".replace("SPOKEN", str(self.pipe)))
        path.chmod(0o755)

    def heard(self) -> str:
        """The next text, once its program has let go of the pipe."""
        return self.pipe.read_text(encoding="utf-8")

    def hear(self, text: str) -> None:
        """Listens until this text comes; one before it may be heard, or be stopped before its first word."""
        while not self.heard().endswith(text):
            pass

    def voice(self, wake: Callable[[], None] = lambda: None) -> Speaker:
        """A voice that speaks by these programs, until the end of the test."""
        self.voices.append(Speaker(wake))
        return self.voices[-1]


@pytest.fixture
def mouth(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mouth]:
    """A mouth whose programs are all that is found, on Linux; none of them outlives the test."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    mouth = Mouth(tmp_path)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("PATH", str(mouth.programs))
    yield mouth
    for voice in mouth.voices:
        voice.close()
    processes = Path("/proc").glob("[0-9]*/cmdline")
    assert not [path for path in processes if os.fsencode(mouth.programs) in command_line(path)]


def command_line(path: Path) -> bytes:
    """The words of a running process; none where it has ended meanwhile."""
    with suppress(OSError):
        return path.read_bytes()
    return b""


@pytest.fixture
def voice(mouth: Mouth) -> Speaker:
    """A voice that speaks by a program which only passes on its text."""
    mouth.install("espeak-ng", READS)
    return mouth.voice()


def test_a_voice_is_given_one_clean_line_of_bounded_length(mouth: Mouth, voice: Speaker) -> None:
    voice.speak("A “bell”\n\x1b[2J rings.\u202e")
    assert mouth.heard() == "A “bell” [2J rings."
    voice.speak("x" * 3 * MAX_LETTERS)
    assert mouth.heard() == "x" * (MAX_LETTERS - 1) + "…"


def test_a_text_that_looks_like_an_option_is_only_words(mouth: Mouth) -> None:
    mouth.install("spd-say", f'{OPENS}; printf "%s|" "$@" >&3')
    voice = mouth.voice()
    voice.speak('--help $(touch here); "it\'s"')
    assert mouth.heard() == '--wait|--|--help $(touch here); "it\'s"|'


def test_a_new_text_stops_the_one_before(mouth: Mouth, voice: Speaker) -> None:
    mouth.install("espeak-ng", SPEAKS_ON)
    voice.speak("One.")
    with mouth.pipe.open(encoding="utf-8") as speaking:
        assert speaking.read(4) == "One."
        voice.speak("")
        assert not speaking.read(), "the program has ended, or the pipe would be open"
    voice.speak("Two.")
    with mouth.pipe.open(encoding="utf-8") as speaking:
        assert speaking.read(4) == "Two."
        voice.close()
        assert not speaking.read()


def test_a_voice_behind_a_server_is_told_to_be_silent(mouth: Mouth) -> None:
    mouth.install("spd-say", f'[ "$1" != -S ] || exec /bin/echo silent > "{mouth.go}"\n{SPEAKS_ON}')
    voice = mouth.voice()
    voice.speak("One.")
    with mouth.pipe.open(encoding="utf-8"):
        voice.speak("")
        assert mouth.go.read_text() == "silent\n"


def test_a_program_that_should_silence_and_hangs_is_ended(mouth: Mouth) -> None:
    hangs = f'exec 4>"{mouth.go}"; exec /usr/bin/tail -f /dev/null'
    mouth.install("spd-say", f'[ "$1" != -S ] || {{ {hangs}; }}\n{SPEAKS_ON}')
    voice = mouth.voice()
    voice.speak("One.")
    with mouth.pipe.open(encoding="utf-8"):
        voice.speak("")
        assert not mouth.go.read_text(), "the program has ended, or the pipe would be open"


def test_a_crash_falls_silent(mouth: Mouth, tmp_path: Path) -> None:
    mouth.install("espeak-ng", SPEAKS_ON)
    app = headless_app(tmp_path / "home", replace(STILL, read_aloud=True))
    with app as pilot, mouth.pipe.open(encoding="utf-8") as speaking:
        assert "had to stop" in handle_crash(pilot.app)
        assert speaking.read()


def test_a_program_that_fails_is_followed_by_the_next_and_the_last_by_none(mouth: Mouth) -> None:
    over = Event()
    mouth.install("espeak-ng", "exit 1")
    mouth.install("espeak", f"{READS}\nexit 1")
    voice = mouth.voice(over.set)
    voice.speak("Hm.")
    assert mouth.heard() == "Hm."
    over.wait()
    assert not voice.available
    assert not voice.speaking


def test_programs_in_the_folder_one_stands_in_are_nobodys_voice(
    mouth: Mouth, monkeypatch: pytest.MonkeyPatch
) -> None:
    mouth.install("espeak-ng", READS)
    monkeypatch.chdir(mouth.programs)
    monkeypatch.setenv("PATH", ".")
    assert not Speaker(lambda: None).available
    assert _voice() == Diagnosis("voice", NO_VOICE)
    monkeypatch.setenv("PATH", str(mouth.programs))
    assert _voice() == Diagnosis("voice", "espeak-ng")


def test_programs_of_the_system_get_its_own_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/packaged")
    assert system_environment()["LD_LIBRARY_PATH"] == "/packaged"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "LD_LIBRARY_PATH" not in system_environment()
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/theirs")
    assert system_environment()["LD_LIBRARY_PATH"] == "/theirs"


def test_whatever_is_shown_is_read(mouth: Mouth, tmp_path: Path) -> None:
    mouth.install("espeak-ng", READS)
    with headless_app(tmp_path / "home") as pilot:
        pilot.press(pygame.K_v, "v")
        title = pilot.see().accessible_text
        assert title
        mouth.hear(title)
        pilot.press(pygame.K_DOWN)
        assert pilot.see().accessible_text != title
        mouth.hear(pilot.see().accessible_text)
        pilot.session.messages.tell("A word.")
        pilot.turn()
        mouth.hear(f"A word. {pilot.see().accessible_text}")
        begin(pilot)
        mouth.hear(pilot.see().accessible_text)
        to_a_choice(pilot)
        board = pilot.see().accessible_text
        assert all(option.text[:5] in board for option in pilot.session.director.options)
        pilot.press(pygame.K_DOWN)
        assert pilot.session.play.focus.option == 0
        mouth.hear(pilot.see().accessible_text)
        pilot.press(pygame.K_RIGHT)
        mouth.hear(QUICK_MENU[0].label)


def test_auto_waits_for_the_voice(mouth: Mouth, tmp_path: Path) -> None:
    mouth.install("espeak-ng", f'{READS}\nexec 3>&-\nread -r go < "{mouth.go}"')
    with headless_app(tmp_path / "home", replace(STILL, read_aloud=True)) as pilot:
        begin(pilot)
        mouth.hear(pilot.see().accessible_text)
        pilot.press(pygame.K_a, "a")
        line = pilot.session.director.cursor
        pilot.wait(60_000)
        assert pilot.session.director.cursor == line
        mouth.go.write_text("on\n")
        while pilot.session.director.cursor == line:
            pilot.turn()
        mouth.hear(pilot.see().accessible_text)


def test_the_setting_stays_off_where_nothing_speaks(mouth: Mouth, tmp_path: Path) -> None:
    with headless_app(tmp_path / "home", replace(STILL, read_aloud=True)) as pilot:
        assert NO_VOICE in pilot.session.message
        assert not pilot.session.settings.read_aloud
        pilot.press(pygame.K_v, "v")
        assert NO_VOICE in pilot.session.message
        assert not pilot.session.settings.read_aloud
    assert not load_settings(tmp_path / "home" / "settings.json", Messages()).read_aloud


def begin(pilot: Pilot) -> None:
    """Begins an evening."""
    pilot.app.runner.run(NewEvening())
    pilot.turn()


def to_a_choice(pilot: Pilot) -> None:
    """Goes on to the next choice."""
    while not isinstance(pilot.session.director.stop, Choice):
        pilot.press(pygame.K_RETURN)
