"""Servers of the desktop that have stopped answering, for which SDL would wait, deaf to signals."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pygame
import pytest

from game.shell.audio.mixer import SILENT_SERVER, SoundMixer
from game.shell.formats.problems import Problems
from game.shell.silent_servers import (
    GREETING,
    NO_BUS,
    NO_SOUND,
    SESSION,
    SOUND,
    SYSTEM,
    WRONG_FRAME,
    bus_socket,
    is_silent,
    silent_buses_hidden,
    silent_sound_hidden,
)
from tests.desktop import PATIENCE_S, ROOT, x_server
from tests.unit.painted import ASSETS

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="such a bus is Linux's")
OPENING = """
from game.shell.window import Window
print(Window("title", "class", (800, 450)).size)
"""


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[socket.socket]:
    """Somebody who listens, as a bus that was stopped does, and says nothing."""
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "bus"))
        listening.listen()
        yield listening


@pytest.mark.parametrize("variable", [SESSION, SYSTEM, "XDG_RUNTIME_DIR"])
def test_a_silent_bus_is_hidden_while_the_display_is_opened(
    tmp_path: Path, bus: socket.socket, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    """And no longer: a file manager that the game starts may find it well again."""
    for name in (SESSION, SYSTEM, "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    place = (
        str(tmp_path) if variable == "XDG_RUNTIME_DIR" else f"unix:path={tmp_path}/%62us,guid=0;tcp:host=x"
    )
    monkeypatch.setenv(variable, place)
    before = dict(os.environ)
    with silent_buses_hidden():
        assert os.environ[SYSTEM if variable == SYSTEM else SESSION] == NO_BUS
    assert dict(os.environ) == before


def test_a_bus_that_answers_is_left_to_sdl(tmp_path: Path, bus: socket.socket) -> None:
    def answer() -> None:
        with bus.accept()[0] as client:
            client.recv(1)
            client.sendall(b"REJECTED EXTERNAL\r\n")

    answering = Thread(target=answer)
    answering.start()
    assert not is_silent(os.fsencode(tmp_path / "bus"), GREETING)
    answering.join()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "unix",
        "unix:path=",
        "unix:path=/nowhere/bus",
        "unix:path=/%00",
        "unix:path=" + "x" * 5_000,
        "unix:abstract=nobody-so",
        "unix:runtime=yes",
        "tcp:host=localhost,port=1",
        "=;:,\udcff",
    ],
)
def test_where_nobody_listens_nothing_is_waited_for(address: str) -> None:
    assert not is_silent(bus_socket(address), GREETING)


def test_a_window_opens_beside_a_bus_that_says_nothing(tmp_path: Path, bus: socket.socket) -> None:
    with x_server((1280, 720)) as display:
        environment = os.environ | {"DISPLAY": display, "PYTHONPATH": str(ROOT)}
        environment |= {"PYGAME_HIDE_SUPPORT_PROMPT": "1", SESSION: f"unix:path={tmp_path}/bus"}
        environment.pop("SDL_VIDEODRIVER", None)
        opened = subprocess.run(
            [sys.executable, "-c", OPENING],
            env=environment,
            text=True,
            capture_output=True,
            timeout=PATIENCE_S,
        )
    assert opened.stdout == "(800, 450)\n", opened.stderr


@pytest.mark.parametrize("variable", [SOUND, "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH"])
def test_a_silent_sound_server_is_hidden_while_the_sound_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    """What is told to the player names it."""
    folder = tmp_path / "pulse"
    folder.mkdir()
    for name in (SOUND, "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH"):
        monkeypatch.delenv(name, raising=False)
    places = {SOUND: f"unix:{folder}/native other", "XDG_RUNTIME_DIR": str(tmp_path)}
    monkeypatch.setenv(variable, places.get(variable, str(folder)))
    monkeypatch.setenv("SDL_AUDIODRIVER", "pulseaudio")
    pygame.mixer.quit()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(folder / "native"))
        listening.listen()
        before = dict(os.environ)
        with silent_sound_hidden() as silent:
            assert silent
            assert os.environ[SOUND] == NO_SOUND
        assert dict(os.environ) == before
        assert SoundMixer(ASSETS / "audio", Problems()).open() == SILENT_SERVER
    with silent_sound_hidden() as silent:
        assert not silent


def test_sound_that_goes_elsewhere_asks_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SOUND, "tcp:host")
    with silent_sound_hidden() as silent:
        assert not silent


def test_a_server_that_hangs_up_has_answered(bus: socket.socket, tmp_path: Path) -> None:
    answering = Thread(target=lambda: bus.accept()[0].close())
    answering.start()
    assert not is_silent(os.fsencode(tmp_path / "bus"), WRONG_FRAME)
    answering.join()
