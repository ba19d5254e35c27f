"""The program at a terminal: any encoding, a reader that goes away, signals, a full device."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from game.shell.signals import ENDING
from game.shell.storage.history_db import connect
from tests.desktop import PATIENCE_S, ROOT
from tests.unit.test_program import NEW_EVENING, start

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes as Unix has them")
# A script with a fault, told with typographic quotes and an arrow of its own.
BAD = "scene: a\nbeats:\n- rroy: “There you are” → he says… é 鳥\n"


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A script that `check` finds fault with."""
    folder = tmp_path / "script"
    subprocess.run(["cp", "-a", ROOT / "tests/bad/good", folder], check=True)
    (folder / "scenes" / "hall.yaml").write_text(BAD, encoding="utf-8")
    return folder


def tool(
    *given: object, encoding: str = "utf-8", stdout: int = subprocess.PIPE, cwd: Path = ROOT
) -> subprocess.Popen[bytes]:
    """A tool, with its output in an encoding."""
    command = [sys.executable, "-m", "game", *map(str, given)]
    environment = os.environ | {
        "PYTHONIOENCODING": encoding,
        "SDL_VIDEODRIVER": "dummy",
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.Popen(command, cwd=cwd, env=environment, stdout=stdout, stderr=subprocess.PIPE)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8", "cp437"])
@pytest.mark.parametrize("given", [("check", "--script"), ("explore", "--script")])
def test_a_message_comes_out_in_any_encoding(bad: Path, given: tuple[str, ...], encoding: str) -> None:
    """What the terminal has no letter for is said in plain ones."""
    out, err = tool(*given, bad, encoding=encoding).communicate(timeout=PATIENCE_S)
    printed = (out + err).decode(encoding)
    assert "Traceback" not in printed
    assert "S203" in printed
    if encoding == "ascii":
        assert 'nobody is called "rroy"' in printed
        assert '"There you are" -> he says...' in printed


def test_a_game_that_is_not_there_is_told_in_ascii(tmp_path: Path) -> None:
    process = tool("--game", tmp_path / "näher", encoding="ascii")
    _, err = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 2
    assert b"Traceback" not in err


@pytest.mark.parametrize(
    "given",
    [("pack", "check", "a\x1b[31mb"), ("--game", "a\x1b[31mb"), ("--a\x1b[31mb",), ("check", "\x9b31m")],
)
def test_what_is_named_in_a_message_commands_no_terminal(given: tuple[str, ...]) -> None:
    out, err = tool(*given).communicate(timeout=PATIENCE_S)
    assert (out + err).strip()
    assert not {"\x1b", "\x9b"} & set((out + err).decode())


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("pack", "sheet", "pixel", "/dev/null"), "what stands there is no folder"),
        (("--game", ""), f"There is no folder “script” in {ROOT / 'tests'}."),
    ],
)
def test_a_place_that_is_none_is_told_in_our_words(given: tuple[str, ...], said: str) -> None:
    out, err = tool(*given, cwd=ROOT / "tests").communicate(timeout=PATIENCE_S)
    assert said in (out + err).decode()


def test_a_reader_that_goes_away_ends_a_tool_without_a_word() -> None:
    """As `| head` does."""
    reading, writing = os.pipe()
    os.close(reading)
    process = tool("check", "--script", ROOT / "tests/scripts/tiny", stdout=writing)
    os.close(writing)
    _, err = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, err) == (128 + signal.SIGPIPE, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
def test_a_full_device_is_told() -> None:
    with open("/dev/full", "wb") as full:
        process = tool("check", "--script", ROOT / "tests/scripts/tiny", stdout=full.fileno())
        _, err = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 2
    assert err.startswith(b"Nothing more can be printed")
    assert b"Traceback" not in err


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_ends_the_game_quietly_and_keeps_the_moment(tmp_path: Path, number: signal.Signals) -> None:
    """It waits without end inside SDL when the signal comes, as it does while somebody reads."""
    process = start(tmp_path, "--stay", *NEW_EVENING)
    assert process.stdout is not None
    printed = ""
    while "\ndone" not in printed:
        row = process.stdout.readline()
        assert row, printed
        printed += row
    process.send_signal(number)
    rest, _ = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, rest) == (128 + number, "")
    connection = connect(tmp_path / "history.sqlite3", writes=False)
    kept = connection.execute("SELECT count(*) FROM moments").fetchone()[0]
    connection.close()
    assert kept == printed.count("stop:")
    assert (tmp_path / "saves" / "auto-01.json").exists()


def test_a_tool_that_is_interrupted_ends_without_a_traceback() -> None:
    process = tool("explore")
    assert process.stderr is not None
    # The first of its progress: in the midst of an import a library could swallow the interrupt.
    assert process.stderr.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=PATIENCE_S)
    assert b"Traceback" not in err
    # A shell sees 130 for both: where the interrupt meets text that `dataclass` compiles, Python remembers it
    # and ends itself by the signal, whatever the exit code (run_eval_code_obj in its pythonrun.c).
    assert process.returncode in (128 + signal.SIGINT, -signal.SIGINT)


def test_a_fault_after_beginning_at_a_scene_names_a_report_that_is_there(tmp_path: Path) -> None:
    """Its folder goes when the program ends, unless a report lies in it."""
    crash = (
        "import sys; from game.shell import app; from game.__main__ import main\n"
        "def run_frame(self, events): raise RuntimeError('a fault of ours')\n"
        # Where it has another name, replacing it would change nothing, and the game would run for ever.
        "assert hasattr(app.App, 'run_frame')\n"
        "app.App.run_frame = run_frame\n"
        "sys.exit(main(['--at', 'bus_stop']))"
    )
    quiet = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "TMPDIR": str(tmp_path)}
    environment = os.environ | quiet
    done = subprocess.run(
        [sys.executable, "-c", crash],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )
    assert done.returncode == 3, done.stderr
    (report,) = tmp_path.glob("*/fault.txt")
    assert str(report) in done.stderr
    assert "a fault of ours" in report.read_text()


def test_closed_streams_are_not_the_numbers_of_the_next_files(tmp_path: Path) -> None:
    """What libraries print would go into them: a sound driver's messages into the display's connection."""
    code = (
        "import os, sys; from game.shell.console import prepare_output; prepare_output();"
        "number = os.open(sys.argv[1], os.O_CREAT | os.O_WRONLY); os.write(number, str(number).encode())"
    )
    arguments = [sys.executable, "-c", code, str(tmp_path / "number")]
    subprocess.run(["sh", "-c", '"$0" "$@" <&- >&- 2>&-', *arguments], cwd=ROOT, check=True)
    assert int((tmp_path / "number").read_text()) > 2


@pytest.mark.skipif(sys.platform == "win32", reason="there nobody can be asked whether a pipe is full")
def test_a_full_pipe_that_nobody_reads_keeps_nobody_waiting() -> None:
    """A terminal stopped by Ctrl+S is one, too: what is printed there is lost, and the game ends."""
    code = (
        "import sys; from game.shell.console import never_wait_for_stderr, prepare_output; prepare_output();"
        "never_wait_for_stderr(); print('x\\n' * 99, file=sys.stderr); print('ended')"
    )
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    while select.select([], [writer], [], 0)[1]:
        os.write(writer, bytes(4096))
    os.set_blocking(writer, True)
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=writer, timeout=PATIENCE_S)
    os.close(reader)
    os.close(writer)
    assert done.stdout.split() == [b"ended"]


def test_nohup_is_heeded_and_a_background_job_ends_all_the_same() -> None:
    code = (
        "import signal; from game.shell.signals import Signals; signal.signal(signal.SIGHUP, signal.SIG_IGN);"
        "signal.signal(signal.SIGINT, signal.SIG_IGN); Signals(int); signal.raise_signal(signal.SIGHUP);"
        "print(signal.getsignal(signal.SIGHUP).name, callable(signal.getsignal(signal.SIGINT)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout == "SIG_IGN True\n"
