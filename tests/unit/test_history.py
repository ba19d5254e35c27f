"""What was lived outlives a killed game, a damaged file, a full disk and a second copy."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.shell.formats.files import PARTIAL
from game.shell.messages import Messages
from game.shell.storage import history_db
from game.shell.storage.edge_format import edge_from_text, edge_text
from game.shell.storage.history_beside import KEPT, path_beside, write_beside
from game.shell.storage.history_db import HistoryData
from game.shell.storage.history_writer import PATIENCE_S, OpenResult, open_history
from game.shell.storage.lock import take_lock
from game.story.player_record import Unsaved
from game.story.state import Choose, PlayerKnowledge
from game.story.tree import Input, Moment, Tree
from tests.told import told

# Lives lines as fast as it can; tells the number of each and the time at which it was noted.
PLAYER = """
import sys, time
from pathlib import Path
from game.shell.messages import Messages
from game.shell.storage.history_writer import open_history
from game.shell.storage.edge_format import edge_from_text, edge_text
from game.story.player_record import Unsaved
from game.story.state import PlayerKnowledge
from game.story.tree import Input, Moment
messages = Messages()
history, memory, broken, _ = open_history(Path(sys.argv[1]), "f00d", messages)
words = messages.drain()
assert not broken and not words, words
number = len(memory.tree.moments)
while True:
    edge = None if number == 0 else Input()
    moment = Moment(number, number - 1 if number else None, edge, f"line{number}", "room", number)
    history.queue(Unsaved((moment,), ((f"line{number}", f"words {number}"),), (), 0), number)
    if sys.argv[2] == "flush":
        assert history.flush() is None
    print(number, time.monotonic(), flush=True)
    number += 1
    until = time.perf_counter() + 0.002
    while time.perf_counter() < until:
        pass
"""


def moments(count: int, start: int = 0) -> tuple[Moment, ...]:
    """A chain of moments, with a choice every twelve."""
    return tuple(
        Moment(
            number,
            number - 1 if number else None,
            (Input(0, Choose(f"{number:08x}")) if number % 12 == 0 else Input()) if number else None,
            f"stop{number:04x}",
            "room",
            number * 3,
        )
        for number in range(start, start + count)
    )


def fresh(count: int, start: int = 0, late_rewinds: int = 0) -> Unsaved:
    """News of a chain of moments, each of them read."""
    lived = moments(count, start)
    return Unsaved(
        lived, tuple((moment.stop, f"words {moment.number}") for moment in lived), (), late_rewinds
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a history is to be."""
    return tmp_path / "history.sqlite3"


@pytest.fixture
def lived(path: Path) -> Path:
    """A history of a hundred moments, closed."""
    opened = open_history(path, "f00d")
    opened.writer.queue(fresh(100, late_rewinds=2), 99)
    opened.writer.queue(Unsaved((), (), ("last_bus",), 2), 42)
    assert opened.writer.close() is None
    return path


def closed(path: Path, messages: Messages | None = None) -> OpenResult:
    """Opens the history, and lets go of it again."""
    opened = open_history(path, "f00d", messages)
    opened.writer.close()
    return opened


def test_what_was_lived_is_remembered(lived: Path) -> None:
    memory = closed(lived).data
    assert memory.tree.moments == list(moments(100))
    rebuilt = Tree()
    for moment in moments(100):
        rebuilt.add(moment.parent, moment.edge, moment.stop, moment.scene, moment.watch_s)
    assert memory.tree == rebuilt
    assert memory.read_or_taken["stop0001"] == "words 1"
    assert len(memory.read_or_taken) == 100
    assert list(memory.endings) == ["last_bus"]
    assert (memory.late_rewinds_ever, memory.cursor, memory.fingerprint) == (2, 42, "f00d")


def test_a_new_history_is_empty_and_says_nothing(path: Path) -> None:
    messages = Messages()
    assert closed(path, messages)[1:] == (HistoryData(fingerprint="f00d"), False, False)
    assert told(messages) == []


def test_branches_come_back_under_the_moment_they_left(path: Path) -> None:
    tree = Tree()
    root = tree.add(None, None, "a", "room", 0)
    for edge in (Input(), Input(0, Choose("b1")), Input(5000, None), Input(late_rewind=2)):
        tree.add(root.number, edge, "b", "room", 9)
    history = open_history(path, "f00d").writer
    history.queue(Unsaved(tuple(tree.moments), (), (), 0), 0)
    history.close()
    assert closed(path).data.tree == tree


def test_the_words_last_read_and_the_day_first_found_are_kept(lived: Path) -> None:
    before = closed(lived).data.endings["last_bus"]
    history = open_history(lived, "f00d").writer
    history.queue(Unsaved((), (("stop0001", "other words"),), ("last_bus", "missed"), 3), 1)
    history.close()
    memory = closed(lived).data
    assert memory.read_or_taken["stop0001"] == "other words"
    assert memory.late_rewinds_ever == 3
    assert memory.endings["last_bus"] == before
    assert set(memory.endings) == {"last_bus", "missed"}


def test_a_clock_that_was_set_back_matters_to_nothing(lived: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: 1_000_000.0)
    history = open_history(lived, "f00d").writer
    history.queue(fresh(10, 100), 109)
    assert history.close() is None
    messages = Messages()
    assert len(closed(lived, messages).data.tree.moments) == 110
    assert told(messages) == []


@pytest.mark.parametrize("round_number", range(6))
def test_killed_at_any_moment_nothing_that_was_flushed_is_lost(path: Path, round_number: int) -> None:
    count, _ = play_and_kill(path, "flush", 3 + 11 * round_number)
    opened = closed(path)
    assert not opened.broken
    assert count <= len(opened.data.tree.moments) - 1 <= count + 1


@pytest.mark.parametrize("round_number", range(4))
def test_killed_at_any_moment_at_most_the_last_second_is_lost(path: Path, round_number: int) -> None:
    count, times = play_and_kill(path, "go on", 60 + 171 * round_number)
    opened = closed(path)
    kept = len(opened.data.tree.moments) - 1
    assert not opened.broken
    assert len(opened.data.read_or_taken) == kept + 1
    # Killed in its first second, nothing need be there yet. The thread writes four times a second; what is
    # allowed beyond a second is for a machine that has other things to do.
    assert times[count] - times[max(0, min(kept, count))] <= 3.0


def play_and_kill(path: Path, how: str, lines: int) -> tuple[int, dict[int, float]]:
    """Plays so many lines in a process, kills it, and returns the last line and all the times."""
    child = subprocess.Popen(
        [sys.executable, "-c", PLAYER, str(path), how], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    messages = [child.stdout.readline() for _ in range(lines)]
    child.send_signal(signal.SIGKILL)
    messages += [line for line in child.stdout if line.endswith("\n")]
    child.wait()
    child.stdout.close()
    times = {int(line.split()[0]): float(line.split()[1]) for line in messages}
    return max(times), times


def test_a_file_that_is_no_history_is_set_aside_with_a_word(path: Path) -> None:
    path.write_bytes(b"this is no database, and it is long enough to be looked at closely" * 40)
    messages = Messages()
    assert closed(path, messages).broken
    (words,) = told(messages)
    (aside,) = path.parent.glob("*.broken")
    assert aside.name in words
    assert aside.read_bytes().startswith(b"this is no database")
    assert not closed(path).broken


def test_of_a_damaged_file_what_is_sound_is_taken_over(path: Path) -> None:
    history = open_history(path, "f00d").writer
    history.queue(fresh(3000), 2999)
    history.queue(Unsaved((), (), ("last_bus",), 5), 2999)
    history.close()
    data = bytearray(path.read_bytes())
    middle = data.index(b"stop0" + b"800")
    data[middle - 2000 : middle + 2000] = bytes(4000)
    path.write_bytes(data)
    opened = closed(path)
    assert opened.broken
    assert "last_bus" in opened.data.endings
    assert opened.data.late_rewinds_ever == 5
    kept = opened.data.tree.moments
    assert kept == list(moments(3000))[: len(kept)]
    again = closed(path)
    assert not again.broken
    assert again.data.tree.moments == kept


def test_a_damaged_file_stays_until_what_is_sound_of_it_is_written(lived: Path) -> None:
    """Where that can't be written, as on a full disk, the next start takes it over."""
    with sqlite3.connect(lived) as connection:
        connection.execute("CREATE VIEW v AS SELECT 1")
    damaged = lived.read_bytes()
    in_the_way = lived.with_name(f"{path_beside(lived).name}{PARTIAL}")
    in_the_way.mkdir()
    messages = Messages()
    assert closed(lived, messages).data.tree.moments == []
    (words,) = told(messages)
    assert "can't be opened" in words
    assert lived.read_bytes() == damaged
    in_the_way.rmdir()
    opened = closed(lived)
    assert opened.broken
    assert opened.data.tree.moments == list(moments(100))
    assert not closed(lived).broken


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM moments WHERE number = 50",
        "UPDATE moments SET parent = 99 WHERE number = 50",
        "UPDATE moments SET edge = 'nonsense' WHERE number = 50",
        "UPDATE moments SET watch_s = 'late' WHERE number = 50",
        "UPDATE moments SET stop = x'00' WHERE number = 50",
        "CREATE TRIGGER t AFTER INSERT ON seen BEGIN DELETE FROM moments; END",
        "CREATE VIEW v AS SELECT 1",
        "DROP TABLE endings",
        "DROP TABLE migrations",
    ],
)
def test_a_sound_file_with_wrong_things_in_it_is_set_aside_too(lived: Path, damage: str) -> None:
    with sqlite3.connect(lived) as connection:
        connection.execute(damage)
    connection.close()
    messages = Messages()
    opened = closed(lived, messages)
    assert opened.broken
    assert told(messages)
    assert len(opened.data.tree.moments) == (50 if "50" in damage else 100)
    assert not closed(lived).broken


def test_a_file_made_so_that_reading_never_ends_is_given_up(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.shell.storage.history_db.PATIENCE_S", 0.05)
    with sqlite3.connect(path) as connection:
        connection.execute(
            "CREATE VIEW moments AS WITH RECURSIVE r(number) AS "
            "(SELECT 1 UNION ALL SELECT number + 1 FROM r) "
            "SELECT number, 0 parent, 'a' edge, 's' stop, 's' scene, 0 watch_s FROM r "
            "WHERE number < 0"
        )
    connection.close()
    opened = closed(path)
    assert opened.broken
    assert opened.data.tree.moments == []


def test_a_history_of_more_moments_than_are_read_is_kept_whole_beside_a_new_one(
    lived: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would take minutes and all memory to read; the new one has the endings and what was read."""
    with monkeypatch.context() as less:
        less.setattr("game.shell.storage.history_db.MAX_ROWS", 60)
        messages = Messages()
        opened = closed(lived, messages)
        assert opened.broken
        assert "it has more than 60 moments" in told(messages)[0]
        assert opened.data.tree.moments == []
        assert opened.data.cursor is None
        again = closed(lived, messages)
        assert (again.broken, told(messages)) == (False, [])
        assert list(again.data.endings) == ["last_bus"]
        assert len(again.data.read_or_taken) == 60, "as many as are read of any table"
    (kept,) = lived.parent.glob("*.full")
    assert closed(kept).data.tree.moments == list(moments(100))


def test_a_newer_games_history_is_left_as_it_is(lived: Path) -> None:
    with sqlite3.connect(lived) as connection:
        connection.execute("INSERT INTO migrations VALUES (99, 0)")
    connection.close()
    before = lived.read_bytes()
    messages = Messages()
    opened = open_history(lived, "f00d", messages)
    opened.writer.queue(fresh(5), 4)
    opened.writer.close()
    assert not opened.broken
    assert "newer" in told(messages)[0]
    assert lived.read_bytes() == before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.data())
def test_a_flipped_bit_never_stops_the_game(lived: Path, draw: st.DataObject) -> None:
    sound = lived.read_bytes()
    data = bytearray(sound)
    # Half of the flips hit the head of the file, where one bit means most.
    index = draw.draw(st.integers(0, 110) | st.integers(0, len(data) - 1))
    data[index] ^= 1 << draw.draw(st.integers(0, 7))
    lived.write_bytes(data[: draw.draw(st.just(len(data)) | st.integers(0, len(data)))])
    opened = closed(lived)
    for number, moment in enumerate(opened.data.tree.moments):
        assert moment.number == number
        assert (moment.parent or 0) <= number
    again = open_history(lived, "f00d")
    number = len(again.data.tree.moments)
    again.writer.queue(fresh(1, number), number)
    assert again.writer.close() is None
    assert not again.broken
    assert len(closed(lived).data.tree.moments) == number + 1
    for path in lived.parent.iterdir():
        path.unlink()
    lived.write_bytes(sound)


def test_a_second_copy_reads_and_plays_on_without_writing(lived: Path) -> None:
    first = open_history(lived, "f00d")
    messages = Messages()
    second = open_history(lived, "f00d", messages, writes=False)
    assert len(second.data.tree.moments) == 100
    assert told(messages) == []
    second.writer.queue(fresh(50, 100), 149)
    assert second.writer.close() is None
    first.writer.queue(fresh(1, 100), 100)
    first.writer.close()
    assert len(closed(lived).data.tree.moments) == 101


def test_the_lock_is_for_one_and_ends_with_its_process(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    code = (
        "import sys; from pathlib import Path; from game.shell.storage.lock import take_lock\n"
        "lock = take_lock(Path(sys.argv[1])); print(lock is not None, flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(path)]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdin is not None
    assert child.stdout.readline() == "True\n"
    assert take_lock(path) is None
    child.kill()
    child.communicate()
    lock = take_lock(path)
    assert lock is not None
    assert subprocess.run(command, input="", capture_output=True, text=True).stdout == "False\n"
    lock.release()
    assert subprocess.run(command, input="", capture_output=True, text=True).stdout == "True\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open can't be deleted there")
@pytest.mark.parametrize("begun", ["file", "folder"])
def test_the_lock_holds_where_its_file_is_deleted_or_was_never_made(tmp_path: Path, begun: str) -> None:
    path = tmp_path / "lock"
    if begun == "folder":
        path.mkdir()
    lock = take_lock(path)
    assert lock is not None
    path.rmdir() if begun == "folder" else path.unlink()
    assert take_lock(path) is None
    lock.release()
    assert take_lock(path) is not None


def test_a_folder_that_takes_no_lock_keeps_nobody_from_playing(tmp_path: Path) -> None:
    assert take_lock(tmp_path / "gone" / "lock") is not None


def test_a_history_that_cannot_be_opened_is_told_and_played_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    messages = Messages()
    opened = open_history(tmp_path / "file" / "history.sqlite3", "f00d", messages)
    (words,) = told(messages)
    assert "will not be kept" in words
    opened.writer.queue(fresh(3), 2)
    assert opened.writer.flush() is None
    assert opened.writer.close() is None


@pytest.mark.parametrize("writes", [True, False])
@pytest.mark.parametrize("ending", ["", "-journal", "-wal", "-shm"])
def test_a_pipe_in_place_of_the_history_or_beside_it_is_not_waited_for(
    lived: Path, ending: str, writes: bool
) -> None:
    beside = lived.with_name(lived.name + ending)
    beside.unlink(missing_ok=True)
    os.mkfifo(beside)
    opening = (
        "import sys; from pathlib import Path; from game.shell.storage.history_writer import open_history; "
        "from game.shell.messages import Messages; messages = Messages(); "
        f"open_history(Path(sys.argv[1]), 'f00d', messages, {writes}); "
        "print(*(message.text for message in messages.drain()))"
    )
    command = [sys.executable, "-c", opening, str(lived)]
    printed = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True).stdout
    # A copy that only reads leaves it to the one that writes.
    assert (f"can't be opened ({beside.name} is not a file)" in printed) == writes
    assert beside.is_fifo()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of 512 KiB, mounted for this test."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=512k", "none", str(folder)]
    if subprocess.run(command, capture_output=True).returncode != 0:
        pytest.skip("not run: no right to mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_is_told_and_what_could_not_be_written_comes_later(small_disk: Path) -> None:
    woken: list[bool] = []
    opened = open_history(small_disk / "h.sqlite3", "f00d", wake_loop=lambda: woken.append(True))
    history = opened.writer
    history.queue(fresh(100), 99)
    assert history.flush() is None
    ballast = small_disk / "ballast"
    with ballast.open("wb", buffering=0) as stream:
        try:
            while True:
                stream.write(bytes(4096))
        except OSError:
            pass
    history.queue(fresh(2000, 100), 2099)
    trouble = history.flush()
    assert trouble is not None
    assert "full" in trouble
    assert woken
    ballast.unlink()
    history.queue(fresh(1, 2100), 2100)
    assert history.flush() is None
    assert history.close() is None
    again = closed(small_disk / "h.sqlite3")
    assert not again.broken
    assert len(again.data.tree.moments) == 2101


def test_a_history_taken_away_while_it_is_written_is_noticed_and_made_again(lived: Path) -> None:
    """It says so by itself, without anything new to write."""
    noticed = threading.Event()
    opened = open_history(lived, "f00d", wake_loop=noticed.set)
    for path in lived.parent.glob("history.sqlite3*"):
        path.unlink()
    assert noticed.wait(PATIENCE_S)
    assert opened.writer.file_missing
    opened.writer.queue(fresh(1, 100), 100)
    opened.writer.recreate(opened.data)
    opened.writer.queue(fresh(1, 100), 100)
    assert opened.writer.close() is None
    memory = closed(lived).data
    assert len(memory.tree.moments) == 101
    assert list(memory.endings) == ["last_bus"]


def test_a_file_in_the_stead_of_the_folder_is_told_in_plain_words(tmp_path: Path) -> None:
    noticed = threading.Event()
    home = tmp_path / "home"
    home.mkdir()
    opened = open_history(home / "history.sqlite3", "f00d", wake_loop=noticed.set)
    home.rename(tmp_path / "moved")
    home.write_text("in the way")
    assert noticed.wait(PATIENCE_S)
    opened.writer.recreate(opened.data)
    words = opened.writer.close()
    assert words is not None
    assert "its folder is not a folder" in words
    assert "Move away what stands in its place." in words
    assert "Errno" not in words


FOREIGN = (
    "CREATE VIEW loud AS SELECT * FROM seen",
    "CREATE TRIGGER t AFTER INSERT ON meta BEGIN SELECT 1; END",
    "CREATE TABLE other(x)",
)


@pytest.mark.parametrize("statement", FOREIGN)
def test_a_foreign_view_trigger_or_table_is_never_run(lived: Path, statement: str) -> None:
    with closing(sqlite3.connect(lived, isolation_level=None)) as connection:
        connection.execute(statement)
    opened = closed(lived)
    assert opened.broken
    assert len(opened.data.tree.moments) == 100
    assert len(list(lived.parent.glob("*.broken"))) == 1


@pytest.mark.parametrize(("rows", "letters"), [(1, 1_000_000), (3_000, 20_000)])
def test_lines_longer_than_any_script_are_not_taken_into_memory(lived: Path, rows: int, letters: int) -> None:
    """Hundreds of megabytes would be read at each start, and written again at each edit."""
    with closing(sqlite3.connect(lived, isolation_level=None)) as connection, connection:
        given = ((f"zzz{number}", "a" * letters) for number in range(rows))
        connection.executemany("INSERT INTO seen VALUES (?, ?)", given)
    opened = closed(lived)
    assert opened.broken
    assert len(opened.data.tree.moments) == 100
    assert sum(map(len, opened.data.read_or_taken.values())) < 50_000_000


def test_moments_with_names_longer_than_any_script_has_are_not_taken_into_memory(
    lived: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nine hundred of a megabyte each filled a gigabyte."""
    monkeypatch.setattr(history_db, "MAX_LETTERS", 100_000)
    with closing(sqlite3.connect(lived, isolation_level=None)) as connection, connection:
        for number in range(100, 200):
            row = (number, number - 1, edge_text(Input()), "a" * 10_000, "room", 1)
            connection.execute("INSERT INTO moments VALUES (?, ?, ?, ?, ?, ?)", row)
    opened = closed(lived)
    assert opened.broken
    assert 100 <= len(opened.data.tree.moments) < 120


def test_a_history_that_is_held_is_done_without_where_there_is_no_room_for_a_copy(
    lived: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(lived.parent / "gone"))
    messages = Messages()
    with closing(sqlite3.connect(lived, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert closed(lived, messages).data.tree.moments == []
    assert "can't be opened (database is locked)" in " ".join(told(messages))
    assert len(closed(lived).data.tree.moments) == 100


def test_after_an_edit_the_tree_can_be_written_anew(lived: Path) -> None:
    opened = open_history(lived, "beef")
    assert opened.data.fingerprint == "f00d"
    memory = opened.data
    memory.fingerprint = "beef"
    memory.tree = Tree(moments=list(moments(3)))
    opened.writer.rewrite(memory)
    opened.writer.queue(fresh(1, 3), 3)
    assert opened.writer.close() is None
    found = closed(lived).data
    assert found.fingerprint == "beef"
    assert found.tree.moments == list(moments(4))
    assert found.read_or_taken["stop0032"] == "words 50"
    assert "last_bus" in found.endings


def test_everything_can_be_forgotten(lived: Path) -> None:
    history = open_history(lived, "f00d").writer
    history.rewrite(HistoryData(fingerprint="f00d"))
    history.close()
    assert closed(lived).data == HistoryData(fingerprint="f00d")


@pytest.mark.parametrize(
    "damage",
    [
        "INSERT OR REPLACE INTO counts VALUES ('evenings', -9), ('wound', -1)",
        "INSERT OR REPLACE INTO counts VALUES ('evenings', 10000000), ('wound', 10000000)",
        "INSERT OR REPLACE INTO counts VALUES ('evenings', 9000000000000000000)",
        "INSERT OR REPLACE INTO meta VALUES ('last_ending', 'no; name')",
        "INSERT OR REPLACE INTO endings VALUES ('no, name', 5)",
    ],
)
def test_what_no_input_could_say_begins_no_evening(path: Path, damage: str) -> None:
    """A new evening writes down what is known as it begins: whatever the file says, it can."""
    closed(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(damage)
        connection.commit()
    memory = closed(path).data
    evenings = memory.evenings
    known = PlayerKnowledge(
        evenings.ended, memory.late_rewinds_ever, evenings.last_ending, frozenset(memory.endings), ()
    )
    assert edge_from_text(edge_text(known)) == known


def test_all_endings_and_scenes_that_a_script_may_have_can_be_known() -> None:
    """A game of hundreds of endings is kept as any other."""
    names = [f"ending_{number}" for number in range(900)]
    known = PlayerKnowledge(900, 3, names[0], frozenset(names), tuple((name, 7) for name in sorted(names)))
    assert edge_from_text(edge_text(known)) == known


def test_what_is_lived_after_a_rewriting_comes_after_it(lived: Path) -> None:
    """The whole is written as it was when it was asked for, however late the thread comes to it."""
    opened = open_history(lived, "f00d")
    with closing(sqlite3.connect(lived, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        opened.writer.rewrite(opened.data)
        opened.data.tree.moments.clear()
        opened.data.read_or_taken.clear()
        opened.data.endings.clear()
        other.execute("ROLLBACK")
        assert opened.writer.close() is None
    found = closed(lived).data
    assert len(found.tree.moments) == 100
    assert found.read_or_taken
    assert "last_bus" in found.endings


def test_what_another_program_kept_out_of_the_file_is_in_it_at_the_next_start(lived: Path) -> None:
    """It may hold the file until after that, or let go and write."""
    opened = open_history(lived, "f00d")
    memory = opened.data
    with closing(sqlite3.connect(lived, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        for moment in moments(3, 100):
            memory.tree.moments.append(moment)
            opened.writer.queue(fresh(1, moment.number), moment.number)
        assert opened.writer.close()
        assert opened.writer.is_held
        write_beside(lived, memory)
        messages = Messages()
        following = open_history(lived, "f00d", messages)
        assert told(messages) == [KEPT]
        assert following.data.tree.moments == list(moments(103))
        assert following.writer.close() is None
        holder.execute("ROLLBACK")
    assert closed(lived, messages).data.tree.moments == list(moments(103))
    assert told(messages) == []


def test_what_lies_damaged_beside_a_history_does_not_replace_it(lived: Path) -> None:
    path_beside(lived).write_bytes(b"no history")
    assert closed(lived).data.tree.moments == list(moments(100))


def test_what_memory_is_refused_for_is_told_and_written_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The thread lives on with what it was given."""

    def refuse(*given: object) -> None:
        raise MemoryError

    opened = open_history(tmp_path / "history.sqlite3", "f")
    with monkeypatch.context() as patch:
        patch.setattr("game.shell.storage.history_db.write", refuse)
        opened.writer.queue(Unsaved((), (), ("last_bus",), 2), 0)
        fault = opened.writer.flush()
        assert fault is not None
        assert "too little memory" in fault
    opened.writer.queue(Unsaved((), (), ("missed",), 2), 0)
    assert opened.writer.flush() is None
    opened.writer.close()
    again = open_history(tmp_path / "history.sqlite3", "f")
    assert set(again.data.endings) == {"last_bus", "missed"}
    again.writer.close()
