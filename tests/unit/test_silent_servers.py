"""Servers of the desktop that have stopped answering, and files without an end: SDL would wait, deaf to
signals."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Thread

import pygame
import pytest

from game.shell.audio.mixer import SILENT_SERVER, SoundMixer
from game.shell.formats.problems import Problems
from game.shell.silent_servers import (
    GREETING,
    MAX_FILE_BYTES,
    NO_BUS,
    NO_FILE,
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
Hiding = Callable[[], AbstractContextManager[object]]
# Where the display of number 0 listens.
FIRST_DISPLAY_PORT = 6000
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


def opened_with(**variables: str) -> subprocess.CompletedProcess[str]:
    """A window opened on a display of its own, with these variables."""
    with x_server((1280, 720)) as display:
        environment = os.environ | {"DISPLAY": display, "PYTHONPATH": str(ROOT)}
        environment |= {"PYGAME_HIDE_SUPPORT_PROMPT": "1"} | variables
        environment.pop("SDL_VIDEODRIVER", None)
        return subprocess.run(
            [sys.executable, "-c", OPENING],
            env=environment,
            text=True,
            capture_output=True,
            timeout=PATIENCE_S,
        )


def test_a_window_opens_beside_a_bus_that_says_nothing(tmp_path: Path, bus: socket.socket) -> None:
    opened = opened_with(**{SESSION: f"unix:path={tmp_path}/bus"})
    assert opened.stdout == "(800, 450)\n", opened.stderr


def test_a_window_opens_beside_files_without_end(tmp_path: Path) -> None:
    """X's library reads both to their end, whatever they are."""
    os.mkfifo(tmp_path / ".Xauthority")
    opened = opened_with(HOME=str(tmp_path), XCOMPOSEFILE="/dev/zero")
    assert opened.stdout == "(800, 450)\n", opened.stderr


def endless(kind: str, path: Path) -> None:
    """Puts something there that a library would read for ever, or for minutes."""
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    else:
        with path.open("wb") as stream:
            stream.truncate(MAX_FILE_BYTES + 1)


@pytest.mark.parametrize("kind", ["pipe", "device", "huge"])
@pytest.mark.parametrize(
    ("hiding", "variable", "own"),
    [
        (silent_buses_hidden, "XCOMPOSEFILE", ".XCompose"),
        (silent_buses_hidden, "XAUTHORITY", ".Xauthority"),
        (silent_sound_hidden, "ALSA_CONFIG_PATH", ".asoundrc"),
    ],
)
def test_files_without_end_are_hidden_while_libraries_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hiding: Hiding, variable: str, own: str, kind: str
) -> None:
    for name in ("XCOMPOSEFILE", "XAUTHORITY", "ALSA_CONFIG_PATH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / own).write_text("", encoding="utf-8")
    with hiding():
        assert variable not in os.environ
    (tmp_path / own).unlink()
    endless(kind, tmp_path / own)
    with hiding():
        assert os.environ[variable] == NO_FILE
    assert variable not in os.environ
    (tmp_path / own).unlink()
    endless(kind, tmp_path / "given")
    monkeypatch.setenv(variable, str(tmp_path / "given"))
    with hiding():
        assert os.environ[variable] == NO_FILE
    assert os.environ[variable] == str(tmp_path / "given")


IMPATIENT = """
import os
from pathlib import Path
from game.shell import start_watch
from game.shell.audio import device_trial
from game.shell.audio.mixer import SoundMixer
from game.shell.formats.problems import Problems
from game.shell.start_watch import AGAIN, begin_silently
from game.shell.stderr import silence_stderr
from game.shell.window import Window
start_watch.PATIENCE_S = start_watch.LAST_PATIENCE_S = device_trial.PATIENCE_S = 0.5
with silence_stderr():
    Window("title", "class", (800, 450))
mixer = SoundMixer(Path("assets/audio"), Problems())
mixer.open()
if mixer.is_stuck:
    begin_silently()
print(os.environ.get(AGAIN))
"""


def begun_with(tmp_path: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """A display and a sound device opened with these variables, with little patience."""
    with x_server((1280, 720)) as display:
        environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
        environment |= {"DISPLAY": display, "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
        return subprocess.run(
            [sys.executable, "-c", IMPATIENT],
            cwd=ROOT,
            env=environment | variables,
            text=True,
            capture_output=True,
            timeout=PATIENCE_S,
        )


@pytest.mark.parametrize(
    ("awaited", "variables"),
    [
        ("display", {"XLOCALEDIR": ""}),
        ("display", {SESSION: "unix:path=/nowhere;unix:path={}/bus"}),
        ("display", {SESSION: "unixexec:path=/bin/sleep,argv1=1000"}),
        ("sound", {"SDL_AUDIODRIVER": "pulseaudio", "PULSE_CLIENTCONFIG": "{}/locale.alias"}),
        ("sound", {"SDL_AUDIODRIVER": "disk", "SDL_DISKAUDIOFILE": "{}/locale.alias"}),
    ],
)
def test_a_start_that_a_library_keeps_waiting_begins_again(
    tmp_path: Path, bus: socket.socket, awaited: str, variables: dict[str, str]
) -> None:
    """Whatever it waits for; the player is told which variables were left out."""
    os.mkfifo(tmp_path / "locale.alias")
    told = {name: value.format(tmp_path) or str(tmp_path) for name, value in variables.items()}
    begun = begun_with(tmp_path, **told)
    assert f"waited too long for the {awaited}" in begun.stdout, begun.stderr
    wrong = [name for name in told if not name.endswith("DRIVER")]
    assert begun.stdout.endswith(f" One of these may be wrong: {', '.join(wrong)}.\n")


def test_a_start_that_nothing_keeps_waiting_is_the_only_one(tmp_path: Path) -> None:
    assert begun_with(tmp_path).stdout == "None\n"


def test_a_display_that_never_answers_is_told(tmp_path: Path) -> None:
    """In the second start, too."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        display = f"127.0.0.1:{listening.getsockname()[1] - FIRST_DISPLAY_PORT}"
        begun = begun_with(tmp_path, DISPLAY=display, SDL_VIDEODRIVER="x11")
    assert begun.returncode == 2
    assert "The display doesn't answer" in begun.stderr


def test_a_window_of_another_program_is_not_taken() -> None:
    """One that there isn't ended the start without a word."""
    assert opened_with(SDL_WINDOWID="0x123456").stdout == "(800, 450)\n"


def test_a_signal_ends_a_start_for_which_a_library_waits(tmp_path: Path) -> None:
    """A display that listens and says nothing: nothing of ours runs while its library waits."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        environment = os.environ | {
            "DISPLAY": f"127.0.0.1:{listening.getsockname()[1] - FIRST_DISPLAY_PORT}",
            "SDL_VIDEODRIVER": "x11",
            "SDL_AUDIODRIVER": "dummy",
            "RUNNING_ASHTRAYS_HOME": str(tmp_path / "home"),
        }
        command = [sys.executable, "-m", "game"]
        game = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
        listening.settimeout(PATIENCE_S)
        with listening.accept()[0]:
            game.terminate()
            _, said = game.communicate(timeout=PATIENCE_S)
    assert (game.returncode, said) == (-signal.SIGTERM, "")


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


PADS = """
from pathlib import Path
import pygame
from game.shell.input import gamepads
gamepads.LISTED = Path("listed")
pygame.display.init()
gamepads.Gamepads().poll(0)
print("went on")
"""


@pytest.mark.parametrize("variable", ["SDL_GAMECONTROLLERCONFIG_FILE", "SDL_JOYSTICK_DEVICE"])
def test_pads_are_found_beside_a_file_without_end(tmp_path: Path, variable: str) -> None:
    """SDL reads both to their end once a pad is listed."""
    (tmp_path / "listed").mkdir()
    (tmp_path / "listed" / "js0").touch()
    os.mkfifo(tmp_path / "pipe")
    environment = os.environ | {"PYTHONPATH": str(ROOT), variable: str(tmp_path / "pipe")}
    environment |= {"SDL_VIDEODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    found = subprocess.run(
        [sys.executable, "-c", PADS],
        cwd=tmp_path,
        env=environment,
        text=True,
        capture_output=True,
        timeout=PATIENCE_S,
    )
    assert found.stdout == "went on\n", found.stderr


SINKLESS = """
from pathlib import Path
from game.shell.audio.mixer import SoundMixer
from game.shell.formats.problems import Problems
import pygame
pygame.display.init()
print(SoundMixer(Path("assets/audio"), Problems()).open())
"""


def test_a_sound_server_without_a_sink_is_left_alone(tmp_path: Path) -> None:
    """SDL would end the program: its only device was pulled, and no module stands in for it."""
    if shutil.which("pulseaudio") is None:
        pytest.skip("not run: no pulseaudio")
    environment = os.environ | {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    environment |= {"PYTHONPATH": str(ROOT), "PYGAME_HIDE_SUPPORT_PROMPT": "1", "SDL_VIDEODRIVER": "dummy"}
    environment |= {"SDL_AUDIODRIVER": "pulseaudio", "PULSE_SERVER": f"unix:{tmp_path}/sound"}
    listening = f"module-native-protocol-unix auth-anonymous=1 socket={tmp_path}/sound"
    server = subprocess.Popen(
        ["pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no", "-L", listening],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while not (tmp_path / "sound").exists():
            assert server.poll() is None
        opened = subprocess.run(
            [sys.executable, "-c", SINKLESS],
            cwd=ROOT,
            env=environment,
            text=True,
            capture_output=True,
            timeout=PATIENCE_S,
        )
    finally:
        server.kill()
        server.wait()
    assert (opened.returncode, opened.stdout) == (0, f"{SILENT_SERVER}\n"), opened.stderr
