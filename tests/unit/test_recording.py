"""A run can be lived again from what it recorded, and a fault of the program leaves all that is needed."""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.author import pack_tools, tools
from game.author.new_game import write_game
from game.author.tool_runner import Run
from game.author.tools import replay, run_replay
from game.shell.crash import crashes_reported, handle_crash
from game.shell.formats.documents import write_document
from game.shell.formats.file_errors import FileError
from game.shell.storage.history_writer import open_history
from game.shell.storage.recording import (
    MAX_STOPS_BYTES,
    SIGNS,
    RecordedStop,
    Recorder,
    Recording,
    place_fault,
    read_recording,
    write_recording,
)
from game.shell.storage.slot_folder import SlotFolder
from game.story.director import Director
from game.story.state_format import StateFormatError, from_plain, to_plain
from game.story.step import begin
from tests.desktop import PATIENCE_S, ROOT
from tests.pilot import Pilot, headless_app
from tests.small import minimal_script


@pytest.fixture
def pilot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pilot]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    with headless_app(tmp_path / "home") as flown:
        for _ in range(2):
            flown.press(pygame.K_RETURN)
        yield flown


def play_about(pilot: Pilot) -> None:
    """On, back, another way, on again."""
    for key in ("return",) * 6 + ("pageup",) * 3 + ("return",) * 9 + ("1", "return", "2", "pageup", "return"):
        pilot.press(pygame.key.key_code(key))


def test_a_run_ends_in_the_same_state_when_it_is_lived_again(pilot: Pilot, tmp_path: Path) -> None:
    play_about(pilot)
    write_recording(tmp_path / "run.json", pilot.app.recorder.recording())
    recording = read_recording(tmp_path / "run.json")
    assert len(recording.items) > 12
    assert replay(pilot.session.script, recording) == (len(recording.items), None)


def test_a_run_through_evenings_says_what_each_was_told_of_those_before() -> None:
    """What was read is told as a number, and only of the scenes that the script asks about."""
    script = minimal_script("- One.\n- {when: found_home and read_a > 0, say: Again.}\n- ending: home")
    director = Director(script)
    recorder = Recorder(director)
    for _ in range(2):
        recorder.record()
        while director.advance():
            recorder.record()
        director.new_evening()
    recording = recorder.recording()
    inputs = [item.inputs for item in recording.items]
    assert inputs == ["", "a", "k0,0,none,home,a=1", "a", "a", "k0,0,none,home,a=2"]
    assert replay(script, recording) == (len(recording.items), None)


@pytest.mark.parametrize("to_and_fro", [True, False])
def test_of_a_run_that_no_document_holds_the_end_is_kept(to_and_fro: bool, tmp_path: Path) -> None:
    """It is lived again to the last stop: that is where a fault was."""
    script = minimal_script("".join(f"- Line {number}.\n" for number in range(200)) + "- ending: home")
    director = Director(script)
    recorder = Recorder(director, max_bytes=1_000)
    for step in range(150):
        assert director.advance()
        recorder.record()
        if to_and_fro and step % 3 == 2:
            assert director.rewind()
            recorder.record()
    write_recording(tmp_path / "run.json", recorder.recording())
    recording = read_recording(tmp_path / "run.json")
    assert 1 <= len(recording.items) < 100
    assert sum(len(item.inputs) + len(item.stop) for item in recording.items) <= 1_000
    assert recording.items[-1].stop == director.stop.id
    assert replay(script, recording) == (len(recording.items), None)


@pytest.mark.parametrize("inputs", ["a", "e12000 c:abc123;" * 400])
def test_all_that_a_recorder_keeps_fits_into_its_document(inputs: str, tmp_path: Path) -> None:
    item = RecordedStop(False, inputs, "abc123")
    most = MAX_STOPS_BYTES // (len(inputs) + len(item.stop) + SIGNS)
    recording = Recorder(Director(minimal_script("- ending: home"))).recording()
    write_recording(tmp_path / "run.json", recording._replace(items=(item,) * most))
    assert read_recording(tmp_path / "run.json").items == (item,) * most
    assert MAX_STOPS_BYTES * 0.7 < (tmp_path / "run.json").stat().st_size <= MAX_STOPS_BYTES + 2_000


@pytest.mark.parametrize("run", [run_replay, tools.run_check, tools.run_explore, pack_tools.run_check])
def test_every_tool_tells_what_is_wrong_with_a_script(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each fault with its place and what to do."""
    write_recording(tmp_path / "run.json", Recorder(Director(minimal_script("- ending: home"))).recording())
    write_game(tmp_path / "game")
    (tmp_path / "game/script/scenes/pier.yaml").write_text("scene: pier\nbeats:\n- jump: nowhere\n")
    asked = argparse.Namespace(file=tmp_path / "run.json", game=tmp_path / "game")
    assert run(asked) == 1
    said = capsys.readouterr().out
    assert "script/scenes/pier.yaml:3:9" in said
    assert said.endswith("\n1 faults.\n")


def test_a_run_that_parts_says_where(pilot: Pilot) -> None:
    play_about(pilot)
    recording = pilot.app.recorder.recording()
    items = list(recording.items)
    items[5] = items[5]._replace(stop="elsewhere")
    stops, divergence = replay(pilot.session.script, recording._replace(items=tuple(items)))
    assert stops == 5
    assert divergence is not None
    assert "elsewhere" in divergence
    _, divergence = replay(pilot.session.script, recording._replace(state=recording.state | {"watch_s": 7}))
    assert divergence is not None
    assert "watch_s" in divergence
    items[5] = items[5]._replace(inputs="nonsense")
    assert replay(pilot.session.script, recording._replace(items=tuple(items))).stops == 5


def test_a_recording_of_a_version_without_a_field_ends_as_it_did(pilot: Pilot) -> None:
    """Each field of the state was once new."""
    play_about(pilot)
    recording = pilot.app.recorder.recording()
    for field in recording.state.keys() - {"flags", "position"}:
        state = {key: value for key, value in recording.state.items() if key != field}
        assert replay(pilot.session.script, recording._replace(state=state)).divergence is None
    broken = recording._replace(state=recording.state | {"cast": 7})
    assert "doesn't have" in str(replay(pilot.session.script, broken).divergence)


@pytest.mark.parametrize("body", [7, {}, {"format": 1}, {"format": 1, "items": [[1]]}, {"format": 2}])
def test_what_is_no_recording_is_refused_in_a_sentence(tmp_path: Path, body: object) -> None:
    write_document(tmp_path / "run.json", body)
    with pytest.raises(FileError, match="no recording"):
        read_recording(tmp_path / "run.json")
    with pytest.raises(FileError, match="not there"):
        read_recording(tmp_path / "other.json")


def test_a_fault_of_the_program_keeps_the_moment_and_a_report(pilot: Pilot, tmp_path: Path) -> None:
    play_about(pilot)
    home, stop = pilot.session.home, pilot.session.director.stop.id
    pilot.session.look = replace(pilot.session.look, measure=None)  # type: ignore[arg-type]
    try:
        pilot.press(pygame.K_RETURN)
        pilot.press(pygame.K_l)
        pytest.fail("that should not have worked")
    except TypeError:
        word = handle_crash(pilot.app)
    assert "Continue" in word
    report = (home.root / "fault.txt").read_text(encoding="utf-8")
    assert "TypeError" in report
    assert pilot.session.director.stop.id in report
    recording = read_recording(home.root / "fault.json")
    assert replay(pilot.session.script, recording).divergence is None
    assert SlotFolder(home.saves, "").headers()
    opened = open_history(home.history, "", writes=False)
    assert stop in {moment.stop for moment in opened.data.tree.moments}
    assert json.dumps(recording.state)


def test_a_fault_for_want_of_memory_keeps_the_moment(pilot: Pilot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The trace of where it was refused may itself be refused."""
    play_about(pilot)

    def refused() -> str:
        raise MemoryError

    monkeypatch.setattr("traceback.format_exc", refused)
    try:
        raise MemoryError
    except MemoryError:
        assert "had to stop" in handle_crash(pilot.app)
    assert SlotFolder(pilot.session.home.saves, "").headers()
    assert "too little memory" in (pilot.session.home.root / "fault.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("taken", "told", "untold"),
    [(("fault.json",), "fault.txt; please send it along", "fault.json"),
     (("fault.json", "fault.txt"), "TypeError", "please send")],
)  # fmt: skip
def test_only_what_was_written_of_a_fault_is_told(
    pilot: Pilot, taken: tuple[str, ...], told: str, untold: str
) -> None:
    """A folder lies in the place of a file."""
    for name in taken:
        (pilot.session.home.root / name / "mine").mkdir(parents=True)
    try:
        raise TypeError
    except TypeError:
        word = handle_crash(pilot.app)
    assert told in word
    assert untold not in word


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the disk is filled by Linux's means")
def test_a_full_disk_takes_no_report_and_the_game_ends_well(tmp_path: Path) -> None:
    """What could not be written must not come up again when the report is closed."""
    program = (
        "import resource; from types import SimpleNamespace as N; from pathlib import Path\n"
        "from game.shell.crash import crashes_reported\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
        f"home = N(root=Path({str(tmp_path)!r}), is_persistent=True)\n"
        "session = N(home=home, profile=N(writes=True), message='')\n"
        "with crashes_reported(N(session=session)): pass\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals as Unix has them")
def test_a_crash_in_a_library_leaves_a_report_and_the_next_start_tells_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole program is ended as a fault in C ends it; of a run that ends well nothing stays."""
    quiet = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "RUNNING_ASHTRAYS_HOME": str(tmp_path)}
    process = subprocess.Popen([sys.executable, "-m", "game"], cwd=ROOT, env=os.environ | quiet)
    report = tmp_path / "crash.txt"
    while not report.exists() or not report.stat().st_size:
        assert process.poll() is None
    process.send_signal(signal.SIGSEGV)
    assert process.wait(PATIENCE_S) == -signal.SIGSEGV
    for name in ("SDL_VIDEODRIVER", "SDL_AUDIODRIVER"):
        monkeypatch.setenv(name, "dummy")
    with headless_app(tmp_path) as pilot:
        with crashes_reported(pilot.app):
            earlier = tmp_path / "crash-before.txt"
            pilot.turn()
            pilot.turn()
            assert str(earlier) in pilot.session.message
            assert "Segmentation fault" in earlier.read_text()
            assert "app.py" in earlier.read_text()
            pilot.press(pygame.K_RETURN)
        assert not report.exists()
        with crashes_reported(pilot.app):
            assert pilot.session.messages.drain() == []


def test_a_folder_in_place_of_a_recording_is_named() -> None:
    with pytest.raises(FileError, match=r"^\. can't be used"):
        read_recording(Path())


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ([False, "", "\x1b]0;mine\x07\u202e"], "It came to “]0;mine”"),
        ([False, "a\x1b[31m", "x"], "The input “a[31m” leads nowhere"),
    ],
)
def test_a_strangers_recording_tells_the_terminal_nothing(item: list[object], said: str) -> None:
    """Some signs are orders to it."""
    script = minimal_script("- One.\n- ending: home")
    on, inputs, stop = item
    told = replay(script, Recording("", "", (RecordedStop(bool(on), str(inputs), str(stop)),), {})).divergence
    assert told is not None
    assert said in told
    assert told.isprintable()


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("position", None, "what no game has written"),
        ("position", ["nowhere", 0], "'nowhere' is not there"),
        ("watch_s", "9" * 1_000_000, "… is no count"),
        ("cast", [["x" * 1_000_000, "a", "b", None]], ""),
        ("place", "\x1b" * 1_000_000, "… is not known"),
    ],
)
def test_a_wrong_state_is_told_in_a_sentence(field: str, value: object, said: str) -> None:
    """However long the value is, and in no words of Python's."""
    script = minimal_script("- One.\n- ending: home")
    state = to_plain(script, begin(script)) | {field: value}
    with pytest.raises(StateFormatError) as caught:
        from_plain(script, state)
    assert said in str(caught.value)
    assert len(str(caught.value)) < 200
    assert "unpack" not in str(caught.value)


def test_a_recording_replaces_nothing_but_a_recording(tmp_path: Path) -> None:
    """A slip names the history of all evenings, and at the end it would be gone."""
    script = minimal_script("- One.\n- ending: home")
    path, save, history = (tmp_path / name for name in ("run.json", "save-01.json", "history.sqlite3"))
    assert place_fault(path) is None
    path.touch()
    assert place_fault(path) is None
    write_recording(path, Recorder(Director(script)).recording())
    assert place_fault(path) is None
    write_document(save, {"format": 1, "edges": "a"})
    open_history(history, "x").writer.close()
    for other in (save, history, tmp_path):
        assert "would be lost" in str(place_fault(other))
    before = history.read_bytes()  # it was made after the start, where a recording was to lie
    with pytest.raises(FileError, match="would be lost"):
        write_recording(history, Recorder(Director(script)).recording())
    assert history.read_bytes() == before
    assert "There is no folder" in str(place_fault(tmp_path / "nowhere" / "run.json"))
