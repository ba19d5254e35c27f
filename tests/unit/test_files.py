"""Documents survive being killed, flipped bits, full disks and folders that can't be written."""

from __future__ import annotations

import errno
import json
import os
import resource
import signal
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pygame
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.shell.formats.documents import (
    BACKUP,
    MAX_BYTES,
    decode,
    delete_document,
    encode,
    read_document,
    write_document,
)
from game.shell.formats.file_errors import FileError, failed
from game.shell.formats.files import MAX_FILE_BYTES, delete_partial_files, make_folder, read_bytes
from game.shell.formats.records import Records
from game.shell.paint.disk_cache import DiskCache

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)
# Writes numbers for ever, and says after each that it is on the disk.
WRITER = """
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event
from game.shell.formats.documents import write_document
number = 0
while True:
    write_document(Path(sys.argv[1]), {"number": number, "ballast": "x" * 40_000})
    print(number, flush=True)
    number += 1
"""


@given(VALUES)
def test_what_is_packed_is_unpacked(value: object) -> None:
    data = encode(value)
    assert decode(data) == value
    assert json.loads(data.decode("utf-8", "surrogatepass"))["body"] == value


@given(VALUES, st.data())
def test_a_flipped_bit_is_always_noticed(value: object, draw: st.DataObject) -> None:
    data = bytearray(encode(value))
    index = draw.draw(st.integers(0, len(data) - 1))
    data[index] ^= 1 << draw.draw(st.integers(0, 7))
    with pytest.raises(ValueError, match=r"^it "):
        decode(bytes(data))


@given(VALUES, st.data())
def test_a_file_cut_short_is_always_noticed(value: object, draw: st.DataObject) -> None:
    data = encode(value)
    with pytest.raises(ValueError, match=r"^it "):
        decode(data[: draw.draw(st.integers(0, len(data) - 1))])


@pytest.mark.parametrize(
    "body", ["[" * 100_000, "[" * 900 + "]" * 900, "NaN", "-1e999", "1" * 10_000, '{"a":', ""]
)
def test_json_made_to_hurt_is_refused_though_its_checksum_is_right(body: str) -> None:
    import hashlib

    rest = body.encode() + b"\n}\n"
    digest = hashlib.sha256(rest).hexdigest().encode()
    with pytest.raises(ValueError, match="no game has written"):
        decode(b'{"sha256": "' + digest + b'", "body":\n' + rest)


def test_nothing_there_is_nothing_to_complain_of(tmp_path: Path) -> None:
    assert read_document(tmp_path / "save.json") is None


def test_a_damaged_file_is_answered_for_by_its_backup_with_a_word(tmp_path: Path) -> None:
    path = tmp_path / "save.json"
    write_document(path, "first")
    write_document(path, "second")
    path.write_bytes(path.read_bytes()[:-9])
    document = read_document(path)
    assert document is not None
    assert document.body == "first"
    assert document.message is not None
    assert "save.json" in document.message
    assert "damaged" in document.message


def test_a_damaged_file_never_replaces_a_good_backup(tmp_path: Path) -> None:
    path = tmp_path / "save.json"
    write_document(path, "first")
    write_document(path, "second")
    path.write_bytes(b"rubbish")
    write_document(path, "third")
    assert read_document(path) == ("third", None)
    path.unlink()
    document = read_document(path)
    assert document is not None
    assert document.body == "first"
    assert "is missing" in (document.message or "")


def test_two_damaged_files_are_an_error_in_plain_words(tmp_path: Path) -> None:
    path = tmp_path / "save.json"
    write_document(path, "first")
    write_document(path, "second")
    path.write_bytes(b"rubbish")
    path.with_name(path.name + BACKUP).write_bytes(b"")
    with pytest.raises(FileError, match=r"^save\.json can't be used: it is not a file of this game\.$"):
        read_document(path)


def test_a_folder_may_lie_deeper_than_python_calls_itself(tmp_path: Path) -> None:
    deep = tmp_path / ("x/" * (sys.getrecursionlimit() + 100))
    (tmp_path / "kept").touch()
    for _ in range(2):
        make_folder(deep)
    assert deep.is_dir()
    # Not left to whoever tidies up after the tests, and would call himself.
    os.removedirs(deep)


def test_a_folder_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "file", tmp_path / "file/folder", tmp_path / "file/folder/folder"):
        with pytest.raises((FileExistsError, NotADirectoryError)):
            make_folder(path)


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_what_is_no_file_is_told_and_never_waited_for(tmp_path: Path, make: Callable[[Path], None]) -> None:
    """A pipe would wait for its other end, and the game with it."""
    make(tmp_path / "settings.json")
    with pytest.raises(FileError, match="it is no file, but a folder, a pipe or a device"):
        read_document(tmp_path / "settings.json")


def test_a_writing_that_failed_after_its_backup_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Document and backup are one file then, and renaming one over the other does nothing."""
    path = tmp_path / "save.json"
    write_document(path, "first")
    synced = os.fsync

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileError, match="disk is full"):
        write_document(path, "second")
    monkeypatch.setattr(os, "fsync", synced)
    write_document(path, "third")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["save.json", "save.json.bak"]
    assert read_document(path) == ("third", None)


def test_deleting_takes_the_backup_too(tmp_path: Path) -> None:
    path = tmp_path / "save.json"
    write_document(path, 1)
    write_document(path, 2)
    delete_document(path)
    assert list(tmp_path.iterdir()) == []
    delete_document(path)


def test_a_document_past_the_limit_is_neither_written_nor_read(tmp_path: Path) -> None:
    path = tmp_path / "save.json"
    with pytest.raises(FileError, match="larger than"):
        write_document(path, "x" * MAX_BYTES)
    assert list(tmp_path.iterdir()) == []
    path.write_bytes(b"x" * (MAX_BYTES + 10))
    with pytest.raises(FileError, match="larger"):
        read_document(path)


def test_killed_at_any_moment_the_file_is_whole_and_at_most_one_write_old(tmp_path: Path) -> None:
    path = tmp_path / "save.json"
    for round_number in range(25):
        child = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        count = -1
        for _ in range(1 + round_number % 7):
            count = int(child.stdout.readline())
        child.send_signal(signal.SIGKILL)
        count = max([count, *(int(line) for line in child.stdout if line.endswith("\n"))])
        child.wait()
        child.stdout.close()
        document = read_document(path)
        assert document is not None
        assert document.message is None
        assert isinstance(document.body, dict)
        assert count <= document.body["number"] <= count + 1
    (tmp_path / "film.mkv.part").write_bytes(b"of another program")
    delete_partial_files(tmp_path)
    assert {entry.name for entry in tmp_path.iterdir()} == {"save.json", "save.json.bak", "film.mkv.part"}


def limit_file_size() -> None:
    """In a child: no file may pass 4 KiB; writing on gives an error, not a signal."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def test_a_disk_that_takes_no_more_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "save.json"
    write_document(path, "old")
    code = (
        "import sys; from pathlib import Path\n"
        "from game.shell.formats.documents import write_document\n"
        "from game.shell.formats.file_errors import FileError\n"
        "try: write_document(Path(sys.argv[1]), 'x' * 40_000)\n"
        "except FileError as error: print(error)\n"
    )
    child = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        preexec_fn=limit_file_size,
        capture_output=True,
        text=True,
        check=True,
    )
    assert child.stdout == (
        f"save.json was not written in {tmp_path}: the disk takes no file of this size. "
        "Set RUNNING_ASHTRAYS_HOME to a folder on another disk.\n"
    )
    assert read_document(path) == ("old", None)
    assert not list(tmp_path.glob("*.part"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A real disk of 64 KiB, mounted for this test."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(folder)]
    if subprocess.run(command, capture_output=True).returncode != 0:
        pytest.skip("not run: no right to mount a small disk")
    return folder


FAILURES = [
    errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOENT,
    errno.ENOTDIR, errno.EISDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.EIO, errno.ETIMEDOUT,
]  # fmt: skip


@pytest.mark.parametrize("done", ["written", "deleted"])
@pytest.mark.parametrize("number", FAILURES, ids=errno.errorcode.get)
def test_every_failure_names_the_folder_and_says_what_to_do(tmp_path: Path, number: int, done: str) -> None:
    """One sentence of what failed, where and why, one of what to do; a folder's name may hold anything."""
    folder = tmp_path / "a\nfolder\udcff"
    told = str(failed(folder / "save.json", done, OSError(number, "unheard of")))
    assert told.startswith(f"save.json was not {done} in {tmp_path / 'a folder'}: ")
    why, remedy = told.partition(": ")[2].split(". ")
    assert why
    begun = ("Close", "Connect", "Delete", "Give", "Have", "Make", "Move", "Remove", "Set", "Start")
    assert remedy.split()[0] in begun
    assert told.isprintable()


def test_caches_leave_a_small_disk_to_saves(small_disk: Path) -> None:
    """Whatever fits there, they keep nothing where so little is left."""
    try:
        DiskCache(small_disk / "scaled").put("a leaf", pygame.Surface((8, 8), pygame.SRCALPHA, 32))
        Records(small_disk / "read", ()).save("script", "key", ["a word"])
        assert [path for path in small_disk.rglob("*") if path.is_file()] == []
        assert not DiskCache(small_disk / "scaled").has("a leaf")
        assert Records(small_disk / "read", ()).load("script", "key") is None
    finally:
        subprocess.run(["umount", str(small_disk)], check=True)


def test_a_full_disk_is_told_and_the_old_file_is_whole(small_disk: Path) -> None:
    try:
        path = small_disk / "save.json"
        write_document(path, "old")
        (small_disk / "ballast").write_bytes(b"x" * 45_000)
        with pytest.raises(FileError, match="the disk is full"):
            write_document(path, "x" * 40_000)
        assert read_document(path) == ("old", None)
        assert not list(small_disk.glob("*.part"))
        subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
        with pytest.raises(FileError, match="the disk is read-only"):
            write_document(path, "new")
        with pytest.raises(FileError, match="the disk is read-only"):
            delete_document(path)
        assert read_document(path) == ("old", None)
    finally:
        subprocess.run(["umount", str(small_disk)], check=True)


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FileError, match="its folder is not a folder"):
        write_document(tmp_path / "file" / "save.json", 1)
    with pytest.raises(FileError, match="its folder is gone"):
        write_document(tmp_path / "gone" / "save.json", 1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.binary(max_size=300))
def test_any_bytes_at_all_are_a_document_or_an_error(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "save.json"
    path.write_bytes(data)
    with pytest.raises(FileError):
        read_document(path)


def test_a_file_system_without_hard_links_still_keeps_a_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "save.json"
    write_document(path, "first")
    write_document(path, "second")
    path.unlink()
    document = read_document(path)
    assert document is not None
    assert document.body == "first"


def test_a_small_file_is_read_without_room_for_the_largest(tmp_path: Path) -> None:
    (tmp_path / "small").write_bytes(b"a" * 500)
    tracemalloc.start()
    try:
        assert read_bytes(tmp_path / "small", MAX_FILE_BYTES) == b"a" * 500
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("number", "said", "to_do"),
    [
        (errno.EMFILE, "too many files are open", "Close other programs"),
        (errno.ENFILE, "too many files are open", "Close other programs"),
        (errno.ENOMEM, "too little memory", "Close other programs"),
        (errno.ESTALE, "doesn't answer any more", "Connect that disk again"),
        (errno.ENOTCONN, "doesn't answer any more", "Connect that disk again"),
    ],
)
def test_what_is_no_fault_of_a_disk_sends_nobody_to_have_one_checked(
    tmp_path: Path, number: int, said: str, to_do: str
) -> None:
    told = str(failed(tmp_path / "x.json", "written", OSError(number, os.strerror(number))))
    assert said in told
    assert to_do in told
    assert os.strerror(number) not in told


def test_a_disk_that_does_not_answer_is_told_and_heard_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for it twice, and what comes to its end late undoes nothing that was written after it."""
    gate, path = Event(), tmp_path / "settings.json"
    fsync = os.fsync
    write_document(path, "before")
    monkeypatch.setattr("game.shell.formats.silent_disks.PATIENCE_S", 0.05)
    monkeypatch.setattr(os, "fsync", lambda number: gate.wait() and fsync(number))
    with pytest.raises(FileError, match="doesn't answer any more"):
        write_document(path, "late")
    monkeypatch.setattr("game.shell.formats.silent_disks.PATIENCE_S", 60.0)
    with pytest.raises(FileError, match="doesn't answer any more"):
        write_document(path, "never")
    with pytest.raises(FileError, match="doesn't answer any more"):
        delete_document(path)
    assert read_document(path) == ("before", None)
    gate.set()
    while True:
        try:
            write_document(path, "after")
            break
        except FileError:
            assert read_document(path) in (("before", None), ("late", None))
    assert read_document(path) == ("after", None)


def test_a_small_document_asks_for_little_memory(tmp_path: Path) -> None:
    """Also where the machine has none left: quitting writes where the window was."""
    write_document(tmp_path / "small.json", {"x": 1})
    tracemalloc.start()
    try:
        write_document(tmp_path / "small.json", {"x": 2})
        read_document(tmp_path / "small.json")
        peak_bytes = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak_bytes < MAX_BYTES // 10
