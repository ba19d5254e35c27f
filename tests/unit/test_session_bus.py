"""A desktop's bus that has stopped answering, for which SDL would wait without end, deaf to signals."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from game.shell.session_bus import NOBODY, SESSION, SYSTEM, is_silent, silent_buses_hidden
from tests.desktop import PATIENCE_S, ROOT, x_server

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
        assert os.environ[SYSTEM if variable == SYSTEM else SESSION] == NOBODY
    assert dict(os.environ) == before


def test_a_bus_that_answers_is_left_to_sdl(tmp_path: Path, bus: socket.socket) -> None:
    def answer() -> None:
        with bus.accept()[0] as client:
            client.recv(1)
            client.sendall(b"REJECTED EXTERNAL\r\n")

    answering = Thread(target=answer)
    answering.start()
    assert not is_silent(f"unix:path={tmp_path}/bus")
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
    assert not is_silent(address)


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
