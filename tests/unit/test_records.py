"""Scripts kept as records: what is read back is what was read, and nothing is believed that was changed."""

from __future__ import annotations

import ast
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.shell.formats.records import KEPT_FILES, MAKING, PROGRAM, Records, cache_key_of, program
from game.shell.packs import loaded_pack
from game.shell.packs.loaded_pack import LoadedPack, load_pack, write_bundled
from game.shell.packs.pack_folders import PackFolders
from game.shell.script_folder import RECORDS, load_script, open_script, write_bundled_script
from game.story.director import Director
from game.story.faults import ScriptFaults
from game.story.nodes import Scalar, SourcePos
from game.story.script import Script
from game.ui.play.play_update import Mode

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A script that may be changed."""
    return Path(shutil.copytree(ROOT / "tests" / "scripts" / "tiny", tmp_path / "script"))


def kept_file(kept: Path) -> Path:
    """The only file of a folder."""
    (found,) = kept.iterdir()
    return found


def same(one: Script, other: Script) -> bool:
    """Whether two scripts are alike in everything."""
    fields = (name for name in Script.__match_args__ if name != "scenes")
    return dict(one.scenes) == dict(other.scenes) and all(
        getattr(one, name) == getattr(other, name) for name in fields
    )


def test_a_script_that_is_read_back_is_the_script_that_was_read(tmp_path: Path) -> None:
    plain = load_script(ROOT / "script")
    assert same(open_script(ROOT / "script", tmp_path), plain)
    again = open_script(ROOT / "script", tmp_path)
    assert not isinstance(again.scenes, dict), "it was not read from its records"
    assert same(again, plain)


def test_whatever_makes_records_is_in_their_key() -> None:
    """So are the modules of the story and the stage that are imported there: they say what is known."""
    making = {path for pattern in MAKING for path in (ROOT / "game").glob(pattern)}
    imported = {
        ROOT / "game" / Path(*node.module.split(".")[1:]).with_suffix(".py")
        for path in making
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        if node.module is not None and node.module.startswith(("game.story", "game.stage"))
    }
    assert ROOT / "game/stage/idle_motion.py" in imported
    assert {path for path in imported if path.is_file()} <= making


def test_a_packaged_game_finds_its_own_script_read(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever it was unpacked; one that was changed there, or is of another program, is read anew."""
    packed = tmp_path / "bundle" / "records"
    write_bundled_script(folder, packed)
    (packed / PROGRAM).write_text(program(None))
    unpacked = Path(shutil.copytree(folder, tmp_path / "elsewhere" / folder.name))
    monkeypatch.setattr(sys, "_MEIPASS", str(packed.parent), raising=False)
    found = open_script(unpacked, tmp_path / "kept")
    assert not isinstance(found.scenes, dict), "it was read anew"
    assert same(found, load_script(folder))
    assert not (tmp_path / "kept").exists()
    path = unpacked / "evening.yaml"
    path.write_text(path.read_text().replace(found.title, "Another Title"))
    assert open_script(unpacked, tmp_path / "kept").title == "Another Title"
    assert kept_file(tmp_path / "kept").is_file()
    (packed / PROGRAM).write_text("another program")
    program.cache_clear()
    assert isinstance(open_script(folder, tmp_path / "others").scenes, dict), "another program's was believed"


def test_an_evening_goes_the_same_way_from_records(folder: Path, tmp_path: Path) -> None:
    open_script(folder, tmp_path / "kept")
    ways = []
    for script in (load_script(folder), open_script(folder, tmp_path / "kept")):
        director = Director(script)
        for _ in range(300):
            if director.options:
                director.choose(director.options[-1].id)
            elif not director.advance():
                director.new_evening()
        ways.append((director.state, director.edges(), director.record))
    assert ways[0] == ways[1]


def test_what_was_changed_is_read_anew(folder: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    before = open_script(folder, kept)
    path = folder / "evening.yaml"
    path.write_text(path.read_text().replace(before.title, "Another Title"))
    assert open_script(folder, kept).title == "Another Title"
    assert open_script(folder, kept).title == "Another Title"


def test_a_scene_that_came_or_went_is_noticed(folder: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    before = open_script(folder, kept)
    (folder / "scenes" / "zz_new.yaml").write_text("scene: zz_new\nbeats:\n- Nobody comes here.\n")
    assert set(open_script(folder, kept).scenes) == {*before.scenes, "zz_new"}
    (folder / "scenes" / "zz_new.yaml").unlink()
    assert set(open_script(folder, kept).scenes) == set(before.scenes)


@pytest.mark.parametrize("name", ["more.yml", "scenes/more.yml"])
def test_a_file_whose_name_nothing_reads_is_told_whatever_is_kept(
    folder: Path, tmp_path: Path, name: str
) -> None:
    open_script(folder, tmp_path / "kept")
    (folder / name).write_text("scene: more\nbeats:\n- Hi.\n")
    for _ in range(2):
        with pytest.raises(ScriptFaults) as told:
            open_script(folder, tmp_path / "kept")
        assert [fault.code for fault in told.value.faults] == ["S020"]


def test_faults_are_told_every_time(folder: Path, tmp_path: Path) -> None:
    (folder / "scenes" / "zz_new.yaml").write_text("scene: zz_new\nbeats:\n- jump: nowhere\n")
    for _ in range(2):
        with pytest.raises(ScriptFaults):
            open_script(folder, tmp_path / "kept")


@pytest.mark.parametrize("damage", ["empty", "cut", "one bit", "foreign", "older form", "a folder"])
def test_damaged_foreign_and_older_records_are_made_anew(folder: Path, tmp_path: Path, damage: str) -> None:
    kept = tmp_path / "kept"
    plain = open_script(folder, kept)
    path = kept_file(kept)
    good = path.read_bytes()
    match damage:
        case "empty":
            path.write_bytes(b"")
        case "cut":
            path.write_bytes(good[: len(good) // 2])
        case "one bit":
            at = len(good) * 2 // 3
            path.write_bytes(good[:at] + bytes([good[at] ^ 4]) + good[at + 1 :])
        case "foreign":
            path.write_bytes(b"\x89PNG\r\n\x1a\n" + good)
        case "older form":
            path.write_bytes(good.replace(b"records 1", b"records 0", 1))
        case _:
            path.unlink()
            path.mkdir()
    assert same(open_script(folder, kept), plain)
    if damage != "a folder":
        assert path.read_bytes() == good


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 10**6))
def test_no_byte_that_was_changed_is_believed(
    tmp_path_factory: pytest.TempPathFactory, new: bytes, at: int
) -> None:
    folder = tmp_path_factory.mktemp("records")
    records = Records(folder, RECORDS)
    value = (Scalar("text", SourcePos("file", 1, 2)), {"key": (1, 2.5, None, True)}, frozenset({"a"}))
    records.save("name", "mark", value, {"part": SourcePos("file", 3, 4)})
    good = (folder / "name").read_bytes()
    at %= len(good)
    changed = good[:at] + new + good[at + 1 :]
    (folder / "name").write_bytes(changed)
    found = records.load("name", "mark")
    assert found is None or (changed == good and found.value == value)
    assert records.load("name", "another mark") is None


def test_where_nothing_can_be_kept_it_is_read_every_time(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    for _ in range(2):
        assert same(open_script(folder, tmp_path / "file" / "kept"), load_script(folder))


def test_what_no_record_holds_is_not_kept(tmp_path: Path) -> None:
    records = Records(tmp_path, RECORDS)
    records.save("name", "mark", object())
    records.save("name", "mark", float("nan"))
    records.save("name", "mark", Mode.AUTO)
    assert records.load("name", "mark") is None


def test_old_files_go_when_new_ones_come(tmp_path: Path) -> None:
    records = Records(tmp_path, RECORDS)
    for number in range(KEPT_FILES + 5):
        records.save(str(number), "mark", number)
    assert len(list(tmp_path.iterdir())) == KEPT_FILES


def test_a_mark_changes_with_each_thing_and_with_where_one_ends() -> None:
    assert (
        len({cache_key_of(()), cache_key_of([b"ab"]), cache_key_of([b"a", b"b"]), cache_key_of([b"b", b"a"])})
        == 4
    )


def test_a_pack_is_read_back_as_it_was_and_anew_where_a_file_changed(tmp_path: Path) -> None:
    pack = tmp_path / "own" / "mine"
    shutil.copytree(ROOT / "assets" / "packs" / "lamplight" / "watch", pack / "watch")
    (pack / "pack.yaml").write_text("name: Mine\nauthor: Me\nlicence: CC0\nversion: 1\n")

    def read(cache: Path | None) -> LoadedPack:
        folders = PackFolders([tmp_path / "own", ROOT / "assets" / "packs"], tmp_path / "cache", "lamplight")
        stack = replace(folders.choose("mine"), cache=cache)
        return load_pack(stack, ROOT / "assets" / "fonts")

    plain = read(None)
    assert read(tmp_path / "cache") == plain
    assert read(tmp_path / "cache") == plain
    path = pack / "watch" / "watch.yaml"
    path.write_text("small: nonsense\n")
    changed = read(tmp_path / "cache")
    assert changed == read(None)
    assert changed.problems != plain.problems


def test_a_packaged_game_finds_its_pack_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever it was unpacked; what is written in a file that was changed there counts."""
    first, packed = tmp_path / "built" / "mine", tmp_path / "bundle" / "records"
    shutil.copytree(ROOT / "assets" / "packs" / "lamplight" / "watch", first / "watch")
    (first / "pack.yaml").write_text("name: Mine\nauthor: Me\nlicence: CC0\nversion: 1\n")

    def read(folder: Path) -> LoadedPack:
        shutil.rmtree(tmp_path / "cache", ignore_errors=True)
        stack = PackFolders([folder], tmp_path / "cache", "mine").choose("mine")
        return load_pack(stack, ROOT / "assets" / "fonts")

    plain = read(first.parent)
    assert plain.artwork.small_watch is not None
    write_bundled(PackFolders([first.parent], tmp_path / "cache", "mine").choose("mine"), packed)
    (packed / PROGRAM).write_text(program(None))
    unpacked = Path(shutil.copytree(first, tmp_path / "elsewhere" / "mine"))
    monkeypatch.setattr(sys, "_MEIPASS", str(packed.parent), raising=False)
    assert read(unpacked.parent) == plain
    # Something is put into the record that nothing else says.
    cache_key = (packed / "mine").read_bytes().partition(b"\n")[0].split()[-2].decode()
    records = Records(packed, loaded_pack.RECORDS)
    kept = records.load("mine", cache_key)
    assert kept is not None
    records.save("mine", cache_key, kept.value._replace(small_watch=None))
    assert read(unpacked.parent).artwork.small_watch is None, "its pack was read anew"
    (unpacked / "watch" / "watch.yaml").write_text("small: nonsense\n")
    assert read(unpacked.parent).problems != plain.problems
