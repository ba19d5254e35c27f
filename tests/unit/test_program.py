"""The real program in a bad world: damaged files, a full disk, no rights, another copy, a kill.

Each time it tells the player in a sentence, plays on, and keeps what there was.
"""

from __future__ import annotations

import ctypes
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from game.shell.formats.documents import encode, read_document
from game.shell.messages import Messages
from game.shell.saver import SAVED_UNTIL_QUIT
from game.shell.storage.history_beside import KEPT
from game.shell.storage.history_db import HistoryData
from game.shell.storage.history_writer import HELD, open_history
from game.shell.storage.profile import ANOTHER_COPY
from game.shell.storage.settings import save_settings
from game.shell.storage.slot_folder import SlotFolder
from tests.desktop import PATIENCE_S, ROOT, STILL
from tests.told import told

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="limits and rights are taken away by Linux's means"
)
# From the title to the third line, for the first time.
NEW_EVENING = ("return", "return", "return", "return")
# Goes on where the evening was left, then a line on.
CONTINUE = ("return", "return")
# Linux's numbers for taking a right away, and for that of writing anywhere.
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE = 24, 1
# Those for going past limits, and a user without any process.
CAP_SYS_ADMIN, CAP_SYS_RESOURCE, NOBODY = 21, 24, 54_321


def start(home: Path, *given: str, before: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    """The program, played by a hand."""
    environment = os.environ | {
        "RUNNING_ASHTRAYS_HOME": str(home),
        "SDL_VIDEODRIVER": "dummy",
        "SDL_AUDIODRIVER": "dummy",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-m", "tests.played", *given]
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, text=True, preexec_fn=before,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def play(home: Path, *keys: str, before: Callable[[], None] | None = None) -> list[str]:
    """Plays and quits; what the player was told. The program must end well and must have played."""
    process = start(home, *keys, before=before)
    printed, _ = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 0, printed
    assert "Traceback" not in printed, printed
    assert "stop:" in printed, printed
    assert "\ndone" in printed, printed
    return [row.partition(": ")[2] for row in printed.splitlines() if row.startswith("told: ")]


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A player's folder after an evening was begun and saved."""
    home = tmp_path_factory.mktemp("lived") / "player"
    home.mkdir()
    save_settings(home / "settings.json", STILL)
    assert play(home, *NEW_EVENING, "f5") == ["Saved."]
    return home


@pytest.fixture
def home(lived: Path, tmp_path: Path) -> Path:
    """A copy of it, to be damaged."""
    copy = tmp_path / "player"
    subprocess.run(["cp", "-a", lived, copy], check=True)
    return copy


def truncated(data: bytes) -> bytes:
    return data[: len(data) // 2]


def flipped(data: bytes) -> bytes:
    return data[:400] + bytes([data[400] ^ 16]) + data[401:]


def garbage(data: bytes) -> bytes:
    return random.Random(5).randbytes(3000)


def enormous(data: bytes) -> bytes:
    return data + b" " * 9_000_000


def hostile(data: bytes) -> bytes:
    """Well formed and signed, and wrong in every field."""
    body = json.loads(data)["body"]
    wrong = {key: {"__class__": "os.system", "a": [[[[]]]]} for key in body} if isinstance(body, dict) else 7
    return encode(wrong)


def deep(data: bytes) -> bytes:
    return b'{"sha256": "' + b"0" * 64 + b'", "body":\n' + b"[" * 100_000 + b"\n}\n"


def foreign(data: bytes) -> bytes:
    """Of another game: its own script, and a path that leads out of the folder."""
    body = json.loads(data)["body"]
    body |= {
        "fingerprint": "f" * 64,
        "edges": "9*a;c:../../etc",
        "scene": "../../etc/passwd",
        "stop": "nowhere",
    }
    return encode(body | {"state": {"position": ["nowhere", 10**8]}, "path": "../x " * 50})


def closed_history(path: Path) -> HistoryData:
    """What is in a history."""
    opened = open_history(path, "")
    assert opened.writer.close() is None
    return opened.data


DAMAGES = (truncated, flipped, garbage, enormous, hostile, deep, foreign)


@pytest.mark.parametrize("damage", DAMAGES)
def test_bad_files_are_told_and_never_stop_the_game(home: Path, damage: Callable[[bytes], bytes]) -> None:
    """A save, the settings, the keys and the window's place, all of them bad."""
    slot, settings = home / "saves" / "quick-01.json", home / "settings.json"
    for path in (slot, settings):
        path.write_bytes(damage(path.read_bytes()))
    for name in ("keys.json", "window.json"):
        (home / name).write_bytes(settings.read_bytes())
    bad = slot.read_bytes()
    messages = play(home, *CONTINUE, "f9", "return")
    known = "The script has changed" if damage is foreign else "No quick save can be read"
    assert any(known in word for word in messages), messages
    if damage not in (hostile, foreign):
        assert any("settings.json can't be used" in word for word in messages), messages
    assert slot.read_bytes() == bad


@pytest.mark.parametrize("damage", [truncated, flipped, garbage])
def test_a_bad_history_is_set_aside_and_the_saves_give_it_back(
    home: Path, damage: Callable[[bytes], bytes]
) -> None:
    history = home / "history.sqlite3"
    history.write_bytes(damage(history.read_bytes()))
    messages = play(home, *CONTINUE, "f9", "return")
    if damage is garbage:
        assert any("history was damaged" in word for word in messages), messages
        assert list(home.glob("*.broken"))
    opened = open_history(history, "")
    opened.writer.close()
    assert not opened.broken
    assert len(opened.data.tree.moments) >= 3


def test_a_history_that_another_program_holds_is_told_and_loses_nothing(home: Path) -> None:
    """The evening goes on where it was left, at the next start too; it is kept beside the file."""
    path = home / "history.sqlite3"
    before = closed_history(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        messages = play(home, *CONTINUE, "return")
        assert HELD in messages
        assert KEPT in play(home, *CONTINUE)
        holder.execute("ROLLBACK")
    after = closed_history(path)
    assert after.tree.moments[: len(before.tree.moments)] == before.tree.moments
    assert len(after.tree.moments) == len(before.tree.moments) + 3
    assert after.cursor == len(after.tree.moments) - 1
    assert not list(home.glob("*.broken"))


def test_a_folder_in_place_of_the_history_is_told(home: Path) -> None:
    (home / "history.sqlite3").unlink()
    (home / "history.sqlite3").mkdir()
    messages = play(home, *CONTINUE, "f5")
    assert any("history can't be opened" in word for word in messages), messages
    assert "Saved." in messages


def test_a_full_disk_is_told_and_the_old_save_is_whole(home: Path) -> None:
    """No file may grow past a few pages: saving is told as failed, and nothing there is harmed."""
    slot = home / "saves" / "quick-01.json"
    whole = slot.read_bytes()

    def fill() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (6000, 6000))

    messages = play(home, *CONTINUE, "f5", "return", before=fill)
    assert any(
        f"quick-02.json was not written in {home / 'saves'}: the disk takes no file of this size. Set" in word
        for word in messages
    )
    assert "Saved." not in messages
    assert slot.read_bytes() == whole
    assert not list((home / "saves").glob("*.part"))
    play(home, *CONTINUE)
    assert open_slots(home)


def test_where_nothing_can_be_written_the_game_is_played_and_says_so(home: Path) -> None:
    """A file stands where the player's folder should be."""
    folder = home.parent / "file"
    folder.write_text("not a folder")
    messages = play(folder, *NEW_EVENING)
    assert any("nothing will be kept" in word for word in messages), messages
    assert folder.read_text() == "not a folder"


def test_without_rights_to_its_folder_the_game_is_played_and_says_so(home: Path) -> None:
    """The folder can be read and not written, by root neither."""
    before = {path: path.read_bytes() for path in home.rglob("*.json")}
    for folder in (home, home / "saves"):
        folder.chmod(0o555)
    messages = play(home, *NEW_EVENING, "f5", before=drop_rights)
    assert any("nothing will be kept" in word for word in messages), messages
    assert "Saved." not in messages, "nothing is, once it is quit"
    assert messages[-1] == SAVED_UNTIL_QUIT
    assert {path: path.read_bytes() for path in home.rglob("*.json")} == before


def drop_rights() -> None:
    """Takes from root what lets it write where it may not; others don't have it."""
    ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0)


def test_where_the_system_gives_no_threads_the_game_is_played_and_kept(home: Path) -> None:
    """What threads do otherwise is done between the frames."""
    before = len(saves_in(home))
    messages = play(home, *CONTINUE, "return", "f5", before=take_threads)
    assert "Saved." in messages
    assert len(saves_in(home)) > before
    opened = open_history(home / "history.sqlite3", "")
    opened.writer.close()
    assert len(opened.data.tree.moments) >= 4


def test_where_the_system_gives_no_processes_one_explores_alone() -> None:
    command = [sys.executable, "-m", "game", "explore", "--script", "tests/scripts/tiny"]
    explored = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, preexec_fn=take_threads)
    assert "3 of 3 endings" in explored.stdout, explored.stderr


def test_a_signal_ends_the_game_where_the_system_gives_no_threads(home: Path) -> None:
    game = start(home, *CONTINUE, "--stay", before=take_threads)
    assert game.stdout is not None
    assert any(row == "done\n" for row in game.stdout)
    game.send_signal(signal.SIGTERM)
    printed, _ = game.communicate(timeout=PATIENCE_S)
    assert game.returncode == 128 + signal.SIGTERM, printed


def saves_in(home: Path) -> list[Path]:
    """The files of the saves."""
    return list((home / "saves").glob("*.json"))


def take_threads() -> None:
    """Leaves a process its first thread alone; root is bound by no such limit, so it is called otherwise."""
    resource.setrlimit(resource.RLIMIT_NPROC, (1, 1))
    if os.getuid() == 0:
        for right in (CAP_SYS_ADMIN, CAP_SYS_RESOURCE):
            ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, right, 0, 0, 0)
        os.setresuid(NOBODY, 0, 0)


def test_a_second_copy_says_so_and_harms_nothing(home: Path) -> None:
    first = start(home, *CONTINUE, "--stay")
    assert first.stdout is not None
    rows = iter(first.stdout.readline, "")
    assert any(row == "done\n" for row in rows)
    before = {path.name: path.read_bytes() for path in (home / "saves").iterdir()}
    messages = play(home, *CONTINUE, "f5", "return")
    assert messages[0] == ANOTHER_COPY
    assert "Saved." not in messages
    assert {path.name: path.read_bytes() for path in (home / "saves").iterdir()} == before
    first.terminate()
    first.communicate(timeout=PATIENCE_S)
    assert first.returncode == 128 + signal.SIGTERM


def test_a_clock_set_back_loses_nothing(home: Path) -> None:
    """The newest save is the newest, whatever the clock says."""
    assert "Saved." in play(home, *CONTINUE, "return", "f5", "--clock=-300000000")
    assert open_slots(home)
    slots = SlotFolder(home / "saves", "")
    newest = max((header for name, header in slots.headers().items() if name.startswith("quick")),
                 key=lambda header: header.saved.serial)  # fmt: skip
    assert newest.id == "quick-02"
    assert newest.saved.saved_at < slots.headers()["quick-01"].saved.saved_at
    assert play(home, *CONTINUE, "f9") == []


@pytest.mark.parametrize("round_number", range(3))
def test_killed_at_any_moment_the_evening_is_kept(home: Path, round_number: int) -> None:
    """Lines, saves and choices as fast as may be, then a kill: all files are whole, and of what was
    shown before the last second nothing is missing."""
    dice = random.Random(round_number)
    process = start(home, "return", "return", "return", "f5", "down", "tab", "--forever")
    assert process.stdout is not None
    shown: list[int] = []
    wanted = dice.randrange(12, 60)
    for row in iter(process.stdout.readline, ""):
        assert "Traceback" not in row
        if row.startswith("stop: "):
            shown.append(int(row.split()[1]))
        if len(shown) >= wanted:
            break
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=PATIENCE_S)
    assert open_slots(home)
    messages = Messages()
    opened = open_history(home / "history.sqlite3", "", messages)
    opened.writer.close()
    assert told(messages) == []
    assert len(opened.data.tree.moments) > 3
    assert play(home, *CONTINUE) == []


def open_slots(home: Path) -> bool:
    """Whether every save there is whole; none was left half written."""
    slots = [path for path in (home / "saves").iterdir() if path.suffix == ".json"]
    return bool(slots) and all(
        (found := read_document(path)) is not None and found.message is None for path in slots
    )


def test_what_a_killed_writer_left_is_cleared_away(home: Path) -> None:
    """Beside saves, settings and the history; of a copy that still runs it is left alone."""
    left = [home / name for name in ("saves/save-01.json.99.part", "settings.json.99.part")]
    for path in left:
        path.write_bytes(b"half")
    play(home, *CONTINUE)
    assert [path for path in left if path.exists()] == []
