"""Packs: what is read of them, what answers for what, and that nothing hostile gets anywhere."""

from __future__ import annotations

import os
import shutil
import stat
import sys
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

import pygame
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.shell.formats.names import is_inner_name
from game.shell.formats.problems import Problems
from game.shell.pack_cards import PackCards
from game.shell.packs import zips
from game.shell.packs.contrast import MIN_RATIO, PAIRS, ratio, readable
from game.shell.packs.loaded_pack import load_pack
from game.shell.packs.manifest import ID, Pack, read_pack
from game.shell.packs.pack_folders import MAX_CHAIN, MAX_PACKS, UNPACKED, PackFolders, id_of
from game.shell.packs.sprites import read_sprite, read_watch
from game.shell.packs.zips import ZipError, unpack_zip
from game.stage.art import Pulse
from game.stage.frame import STAGE, Color
from game.ui.view_model import MORE_PACKS
from tests.hostile import MAP, png, sky
from tests.unit.painted import ASSETS, draw_pictures

HEAD = 'name: "{name}"\nauthor: Somebody\nlicence: CC0\nversion: "1.0"\n'
SPRITE = """
canvas: [100, 200]
height: 900
anchor: [50, 190]
defaults: {pose: pockets, expression: neutral}
layers: ["{pose}.webp", "{expression}.face.webp"]
boxes: {pockets.webp: [0, 0, 100, 200], neutral.face.webp: [30, 10, 40, 40]}
"""


def write_pack(folder: Path, name: str, more: str = "") -> Path:
    """A pack's folder with a pack.yaml."""
    root = folder / name
    root.mkdir(parents=True)
    (root / "pack.yaml").write_text(HEAD.format(name=name) + more, encoding="utf-8")
    return root


@pytest.fixture
def shelf(tmp_path: Path) -> Callable[[], PackFolders]:
    """Opens a shelf of two folders, the player's and the game's; the default is `home`."""
    write_pack(tmp_path / "game", "home", 'palette: {ink: "#101010", paper: "#EEEEEE"}\n')
    (tmp_path / "player").mkdir()

    def open_shelf() -> PackFolders:
        return PackFolders([tmp_path / "player", tmp_path / "game"], tmp_path / "cache", "home")

    return open_shelf


def test_a_pack_says_who_made_it_and_what_it_extends(tmp_path: Path) -> None:
    root = write_pack(tmp_path, "poster", 'extends: home\npalette: {ink: "#1A2233"}\ntitle: {place: town}\n')
    pack = read_pack(root, "poster")
    assert (pack.name, pack.author, pack.licence, pack.version) == ("poster", "Somebody", "CC0", "1.0")
    assert pack.extends == "home"
    assert pack.palette == {"ink": (26, 34, 51, 255)}
    assert pack.title == {"place": "town"}
    assert pack.problems == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "missing"),
        ("name: [", ""),
        ("- a list", "keys with values"),
        ('name: x\nauthor: y\nlicence: z\nversion: 1\npalette: {ink: "blue"}', "colour"),
        ("name: x\nauthor: y\nlicence: z\nversion: 1\nfonts: {prose: ../../x.ttf}", "font"),
        ("name: x\nauthor: y\nlicence: z\nversion: 1\npalete: {}", "did you mean"),
        ("nam: x", "“name” is missing"),
    ],
)
def test_a_faulty_pack_file_is_told_with_its_line_and_still_gives_a_pack(
    tmp_path: Path, text: str, message: str
) -> None:
    root = tmp_path / "odd"
    root.mkdir()
    (root / "pack.yaml").write_text(text or "# nothing\n", encoding="utf-8")
    pack = read_pack(root, "odd")
    assert pack.problems
    assert all(problem.file.startswith("odd/pack.yaml") for problem in pack.problems)
    assert any(message in problem.message for problem in pack.problems) or message == "missing"


def test_the_chosen_pack_answers_then_what_it_extends_then_the_default(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    for name, base, files in (
        ("night", "dusk", ("a",)),
        ("dusk", "nothing", ("a", "b")),
    ):
        root = write_pack(tmp_path / "player", name, f"extends: {base}\n")
        for file in files:
            (root / f"{file}.txt").write_text(name)
    for file in "abc":
        (tmp_path / "game/home" / f"{file}.txt").write_text("home")
    opened = shelf()
    stack = opened.choose("night")
    assert [pack.id for pack in stack.packs] == ["night", "dusk", "home"]
    found = [opened.resolve(f"{file}.txt") for file in "abcd"]
    assert [path and path.read_text() for path in found] == ["night", "dusk", "home", None]
    assert opened.resolve("home:a.txt") == tmp_path / "game/home/a.txt"
    assert opened.resolve("nobody:a.txt") is None
    assert any("not installed" in problem.message for problem in opened.packs["dusk"].problems)


def test_packs_that_extend_each_other_end_at_the_default(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    write_pack(tmp_path / "player", "one", "extends: two\n")
    write_pack(tmp_path / "player", "two", "extends: one\n")
    assert [pack.id for pack in shelf().stack("one").packs] == ["one", "two", "home"]


def test_the_players_own_pack_wins_over_the_games_of_that_name(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    mine = write_pack(tmp_path / "player", "home")
    assert shelf().packs["home"].root == mine


@pytest.mark.parametrize("harm", ["nothing in it", "a circle", "no zip", "no map"])
def test_whatever_the_player_has_under_the_defaults_name_the_games_own_answers(
    shelf: Callable[[], PackFolders], tmp_path: Path, harm: str
) -> None:
    """A damaged download called like the default pack would leave no letter to read the problem with."""
    (tmp_path / "game/home/a.txt").write_text("home")
    (tmp_path / "game/home/sets").mkdir()
    (tmp_path / "game/home/sets/sky.png").write_bytes(png(300, 170))
    (tmp_path / "game/home/sets/room.tmx").write_text(MAP + sky() + "</map>")
    if harm == "no zip":
        (tmp_path / "player/home.zip").write_bytes(b"PK")
    else:
        mine = write_pack(tmp_path / "player", "home", "extends: home\n" if harm == "a circle" else "")
    if harm == "no map":
        (mine / "sets").mkdir()
        (mine / "sets/room.tmx").write_text("<map")
    opened = shelf()
    for chosen in ("home", "nobody"):
        stack = opened.choose(chosen)
        assert len(stack.packs) == 2
        loaded = load_pack(stack, ASSETS / "fonts")
        assert loaded.artwork.palette["ink"] == (16, 16, 16, 255)
        assert opened.resolve("home:a.txt") == opened.resolve("a.txt") == tmp_path / "game/home/a.txt"
        layer = loaded.artwork.sets["room"].layers[0].file.partition("#")[0]
        assert opened.resolve(layer) == tmp_path / "game/home/sets/sky.png"
    assert list(opened.packs) == ["home"]


def _rename(one: Path, other: Path) -> None:
    one.replace(one.with_name("third.png"))


def _swap(one: Path, other: Path) -> None:
    one.rename(one.with_name("aside"))
    other.rename(one)
    one.with_name("aside").rename(other)


def _replace_by_older(one: Path, other: Path) -> None:
    """As `cp -p` does."""
    one.write_bytes(b"2" * len(one.read_bytes()))
    os.utime(one, (1e9, 1e9))


def _delete(one: Path, other: Path) -> None:
    one.unlink()


@pytest.mark.parametrize("change", [_rename, _swap, _replace_by_older, _delete])
@pytest.mark.parametrize("shelf_name", ["player", "between"])
def test_whatever_is_done_to_a_packs_files_is_seen(
    tmp_path: Path, shelf_name: str, change: Callable[[Path, Path], None]
) -> None:
    """In every folder but that of what is shipped, and however often it is done."""
    write_pack(tmp_path / "game", "home")
    root = write_pack(tmp_path / shelf_name, "mine")
    (root / "events").mkdir()
    one, other = root / "events/one.png", root / "events/other.png"
    paths = [tmp_path / name for name in ("player", "between", "game")]
    opened = PackFolders(paths, tmp_path / "cache", "home")
    for _ in range(2):
        for path in (one, other):
            path.write_bytes(b"1" * 50)
        before = opened.change_stamp("mine")
        opened.search()
        assert opened.change_stamp("mine") == before
        change(one, other)
        opened.search()
        assert opened.change_stamp("mine") != before


def test_new_packs_appear_without_a_restart(shelf: Callable[[], PackFolders], tmp_path: Path) -> None:
    opened = shelf()
    write_pack(tmp_path / "player", "new")
    opened.search()
    assert "new" in opened.packs


@pytest.mark.parametrize(
    "name", ["../secret.txt", "/etc/passwd", "a/../../secret.txt", "C:/x", "a\\..\\b", "", "x\0y"]
)
def test_no_name_leads_out_of_a_pack(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    pack = Pack("p", write_pack(tmp_path, "p"))
    assert not is_inner_name(name) or "\0" in name
    assert pack.find(name) is None


def test_a_link_out_of_a_pack_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    root = write_pack(tmp_path, "p")
    (root / "link.txt").symlink_to(tmp_path / "secret.txt")
    assert Pack("p", root).find("link.txt") is None


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(name=st.text(alphabet=st.sampled_from("ab./\\: ~\0"), max_size=12))
def test_whatever_is_found_lies_in_the_pack(tmp_path: Path, name: str) -> None:
    root = tmp_path / "outer" / "p"
    (root / "a" / "b").mkdir(parents=True, exist_ok=True)
    for path in (root / "a" / "b" / "a", root / "b", tmp_path / "b", tmp_path / "outer" / "a"):
        path.touch()
    found = Pack("p", root).find(name)
    assert found is None or found.resolve().is_relative_to(root.resolve())


def write_zip(path: Path, *entries: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return path


def test_a_zipped_pack_is_unpacked_once_and_used(shelf: Callable[[], PackFolders], tmp_path: Path) -> None:
    head = HEAD.format(name="Zipped").encode()
    write_zip(tmp_path / "player/zipped.zip", ("look/pack.yaml", head), ("look/events/a.webp", b"x"))
    opened = shelf()
    assert opened.packs["zipped"].name == "Zipped"
    found = opened.resolve("zipped:events/a.webp")
    assert found is not None
    assert found.is_relative_to(tmp_path / "cache")
    stamp = found.stat().st_mtime_ns
    again = shelf().resolve("zipped:events/a.webp")
    assert again is not None
    assert again.stat().st_mtime_ns == stamp


def test_copies_of_the_game_that_start_at_once_all_have_the_pack(tmp_path: Path) -> None:
    """None takes away what another is unpacking, nor takes a zip for broken that another was faster with."""
    entries = [(f"events/{number}.webp", bytes(40_000)) for number in range(40)]
    path = write_zip(tmp_path / "p.zip", ("pack.yaml", b"name: x"), *entries)
    for start in range(5):
        with ThreadPoolExecutor(4) as copies:
            (root,) = set(copies.map(unpack_zip, [path] * 4, [tmp_path / f"cache{start}"] * 4))
        assert len(list(root.rglob("*.webp"))) == len(entries)
        assert list(root.parent.iterdir()) == [root]


def test_what_is_unpacked_and_not_used_goes_once_it_is_old(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    """What was left half unpacked, and packs whose zip has gone or had another name in the cache."""
    unpacked = tmp_path / "cache" / UNPACKED
    left, now = unpacked / "unpacking-long-ago", unpacked / "unpacking-now"
    unused, used = unpacked / "0123-4567", unpacked / "89ab-cdef"
    for folder in (left, now, unused, used):
        folder.mkdir(parents=True)
    for folder in (left, unused):
        (folder / "pack.yaml").write_text("name: x")
        os.utime(folder, (0, 0))
    shelf()
    assert {left.exists(), unused.exists()} == {False}
    assert {now.exists(), used.exists()} == {True}


def test_a_zip_that_is_used_stays_unpacked(shelf: Callable[[], PackFolders], tmp_path: Path) -> None:
    path = write_zip(tmp_path / "player/zipped.zip", ("pack.yaml", HEAD.format(name="Zipped").encode()))
    root = unpack_zip(path, tmp_path / "cache" / UNPACKED)
    os.utime(root, (0, 0))
    assert unpack_zip(path, tmp_path / "cache" / UNPACKED) == root
    shelf()
    assert root.is_dir()


def zips_of(tmp_path: Path, *names: str) -> list[Path]:
    """Zips in the player's folder that unpack to 90 kB each."""
    content = (
        ("pack.yaml", HEAD.format(name="Zip").encode()),
        *((f"{n}.txt", bytes(9_000)) for n in range(6)),
    )
    return [write_zip(tmp_path / f"player/{name}.zip", *content) for name in names]


def test_all_zips_together_have_a_bound_and_what_is_in_use_stays(
    shelf: Callable[[], PackFolders], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many are shown at once: those beyond say so, none of those shown is taken away again, and what
    no zip of this start uses gives way, the oldest first."""
    monkeypatch.setattr(zips, "MAX_UNPACKED_BYTES", 270_000)
    unpacked = tmp_path / "cache" / UNPACKED
    older = [unpack_zip(path, unpacked) for path in zips_of(tmp_path, "x", "y", "z")]
    for age, root in enumerate(reversed(older)):
        os.utime(root, (10**9 - age, 10**9 - age))
    for path in (tmp_path / "player").iterdir():
        path.unlink()
    zips_of(tmp_path, "a")
    monkeypatch.setattr(zips, "_UNUSED_S", 10**12)
    opened = shelf()
    opened.choose("a")
    assert [root.exists() for root in older] == [False, True, True]
    zips_of(tmp_path, "b", "c", "d", "e")
    opened.search()
    for _ in range(2):
        refused = [pack_id for pack_id in "abcde" if opened.packs[pack_id].problems]
        assert refused == ["d", "e"]
        assert len(list(unpacked.iterdir())) == 3
    assert "move some away" in opened.packs["d"].problems[0].message
    (tmp_path / "player/b.zip").unlink()
    opened.search()
    assert [pack_id for pack_id in "acde" if opened.packs[pack_id].problems] == ["e"]
    assert len(list(unpacked.iterdir())) == 3


def test_zips_leave_room_on_the_disk_for_saves(
    shelf: Callable[[], PackFolders], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zips, "ROOM_LEFT_BYTES", 10**18)
    unpacked = tmp_path / "cache" / UNPACKED
    zips_of(tmp_path, "a")
    opened = shelf()
    assert "too little room" in opened.packs["a"].problems[0].message
    assert list(unpacked.iterdir()) == []
    monkeypatch.undo()
    opened.search()
    assert opened.packs["a"].problems == ()


def test_no_room_is_made_by_what_another_copy_is_unpacking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its folder is as young as what is unpacked in it; what was left incomplete long ago gives way."""
    monkeypatch.setattr(zips, "MAX_UNPACKED_BYTES", 170_000)
    (tmp_path / "player").mkdir()
    (path,) = zips_of(tmp_path, "a")
    unpacked = tmp_path / "cache"
    growing = [unpacked / f"unpacking-{name}" for name in ("theirs", "left")]
    for folder in growing:
        folder.mkdir(parents=True)
        (folder / "day.png").write_bytes(bytes(40_000))
    os.utime(growing[1], (10**9, 10**9))
    assert unpack_zip(path, unpacked).is_dir()
    assert [folder.exists() for folder in growing] == [True, False]


def test_many_small_files_are_a_bomb_too(tmp_path: Path) -> None:
    """Each is too small to be looked at by itself."""
    path = write_zip(tmp_path / "p.zip", *((f"{n}.txt", bytes(900_000)) for n in range(12)))
    with pytest.raises(ZipError, match="times its size"):
        unpack_zip(path, tmp_path / "cache")


def test_names_without_latin_letters_are_ids_of_their_own(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    """The same whichever way a system writes an accent, and at every start."""
    named = ("夜", "ночь", "!!!", "été", "e\u0301te\u0301", "ночь 2", "день 2")
    ids = {name: id_of(f"{name}.zip") for name in named}
    assert ids["été"] == ids.pop("e\u0301te\u0301")
    assert len(set(ids.values())) == len(ids)
    assert all(ID.fullmatch(pack_id) for pack_id in ids.values())
    zips_of(tmp_path, "夜", "ночь")
    assert {ids["夜"], ids["ночь"]} <= set(shelf().ids)
    assert id_of("My Pack!.zip") == "my-pack"


def test_only_what_a_pack_is_made_of_is_unpacked(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "p.zip", ("pack.yaml", b"name: x"), ("run.sh", b"rm"), ("a.py", b"1"))
    root = unpack_zip(path, tmp_path / "cache")
    assert [file.name for file in root.iterdir()] == ["pack.yaml"]


def link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("../out.yaml", "no name"),
        ("/abs.yaml", "no name"),
        ("a/../../out.yaml", "no name"),
        ("C:/out.yaml", "letter"),
        ("..\\out.yaml", "no name"),
        ("a\\..\\..\\out.yaml", "no name"),
        ("\\\\server\\out.yaml", "no name"),
        ("con.yaml", "no name"),
        ("a/" * 12 + "x.yaml", "deep"),
        ("x" * 300 + ".yaml", "long"),
        (link("pack.yaml"), "link"),
    ],
)
def test_a_hostile_name_refuses_the_whole_zip(
    tmp_path: Path, name: str | zipfile.ZipInfo, message: str
) -> None:
    path = write_zip(tmp_path / "p.zip", ("ok.yaml", b"a: b"), (name, b"../../secret"))
    with pytest.raises(ZipError, match=message):
        unpack_zip(path, tmp_path / "cache")
    assert not list(tmp_path.glob("cache/*"))
    assert not (tmp_path / "out.yaml").exists()


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "p.zip", ("pack.yaml", b"\0" * 20_000_000))
    with pytest.raises(ZipError, match="times its size"):
        unpack_zip(path, tmp_path / "cache")


def test_too_much_in_all_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "MAX_TOTAL_BYTES", 1000)
    path = write_zip(tmp_path / "p.zip", *((f"{i}.txt", b"x" * 300) for i in range(5)))
    with pytest.raises(ZipError, match="more than"):
        unpack_zip(path, tmp_path / "cache")


def test_names_that_differ_by_case_alone_are_refused(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "p.zip", ("a.txt", b"1"), ("A.txt", b"2"))
    with pytest.raises(ZipError, match="twice"):
        unpack_zip(path, tmp_path / "cache")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(flips=st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=6))
def test_a_damaged_zip_is_a_problem_and_never_a_crash(tmp_path: Path, flips: list[tuple[int, int]]) -> None:
    path = write_zip(tmp_path / "whole.zip", ("pack.yaml", b"name: x\n" * 40), ("a.webp", bytes(range(256))))
    data = bytearray(path.read_bytes())
    for at, value in flips:
        data[at % len(data)] = value
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(data)
    with suppress(ZipError):
        assert unpack_zip(damaged, tmp_path / "cache").is_relative_to(tmp_path / "cache")


def test_a_broken_zip_stays_on_the_shelf_with_its_fault(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    (tmp_path / "player/My Pack!.zip").write_bytes(b"PK\x03\x04 nonsense")
    opened = shelf()
    pack = opened.packs["my-pack"]
    assert "zip" in pack.problems[0].message
    assert [p.id for p in opened.choose("my-pack").packs] == ["my-pack", "home"]


def test_what_cannot_be_reached_hides_no_pack_beside_it(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    """Links to names that are too long; a folder whose files may be listed but not opened answers alike."""
    write_pack(tmp_path / "player", "whole")
    for name in ("lost", "lost.zip"):
        (tmp_path / "player" / name).symlink_to("x" * 300)
    opened = shelf()
    assert {"whole", "home"} <= set(opened.ids)
    assert [problem.file for problem in opened.packs["lost"].problems] == ["lost.zip"]


def test_a_sprite_is_read_with_its_boxes(tmp_path: Path) -> None:
    (tmp_path / "sprite.yaml").write_text(SPRITE)
    problems = Problems()
    sprite = read_sprite(tmp_path / "sprite.yaml", "sprites/jess/sprite.yaml", "home:", problems)
    assert sprite is not None
    assert problems.listed() == ()
    assert sprite.prefix == "home:sprites/jess"
    assert sprite.anchor == (50, 190)
    assert sprite.boxes["neutral.face.webp"] == (30, 10, 40, 40)
    assert sprite.defaults["light"] == ""


@pytest.mark.parametrize(
    ("layer", "keys"),
    [(("{pose}.over.webp", "{expression}.head.webp"), ""),
     (("{pose}.front.webp", "{expression}.skull.webp"),
      "held: '{pose}.front.webp'\nhead: '{expression}.skull.webp'\n")],
)  # fmt: skip
def test_a_sprite_says_which_layers_are_what_is_held_and_the_head(
    tmp_path: Path, layer: tuple[str, str], keys: str
) -> None:
    """By its keys, or by the usual names; what is called otherwise and not said is neither."""
    over, head = (name.partition("}")[2] for name in layer)
    text = (
        "canvas: [100, 200]\n"
        f"defaults: {{pose: pockets, expression: neutral}}\nlayers: ['{layer[1]}', '{layer[0]}']\n"
        f"boxes: {{glad{head}: [0, 9, 9, 9], neutral{head}: [0, 20, 50, 60], bag{over}: [10, 120, 30, 40],\n"
        f"  pockets{over}: [0, 0, 2, 2]}}\n"
    )
    path, problems = tmp_path / "sprite.yaml", Problems()
    path.write_text(keys + text)
    sprite = read_sprite(path, "sprites/jess/sprite.yaml", "", problems)
    assert sprite is not None
    assert (sprite.held, sprite.hair_top_px, problems.listed()) == ({"bag": (120, 40)}, 20, ())
    if keys:
        path.write_text(text)
        sprite = read_sprite(path, "sprites/jess/sprite.yaml", "", problems)
        assert sprite is not None
        assert (sprite.held, sprite.hair_top_px) == ({}, 0)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("canvas: [100, 200]", "", "canvas"),
        ("canvas: [100, 200]", "canvas: [tall, 200]", "2 numbers"),
        ("{pose}.webp", "{pose.__class__}.webp", "attributes"),
        ("{pose}.webp", "{pose!r}.webp", "attributes"),
        ("{pose}.webp", "{pose", "attributes"),
        ("pockets.webp: [0, 0, 100, 200]", "pockets.webp: [0, 0, 100]", "width, height"),
        ("pockets.webp: [0", "../up.webp: [0", "file of the sprite"),
        ("canvas:", "held: '{pose}.front.webp'\ncanvas:", "one of “layers”"),
    ],
)
def test_a_faulty_sprite_is_told_with_its_line(tmp_path: Path, old: str, new: str, message: str) -> None:
    (tmp_path / "sprite.yaml").write_text(SPRITE.replace(old, new))
    problems = Problems()
    read_sprite(tmp_path / "sprite.yaml", "sprites/jess/sprite.yaml", "", problems)
    assert any(message in problem.message for problem in problems.listed())
    assert all(problem.file.startswith("sprites/jess/sprite.yaml:") for problem in problems.listed())


def test_a_watch_is_read_in_units(tmp_path: Path) -> None:
    folder = tmp_path / "watch"
    folder.mkdir()
    draw_pictures(folder)
    hand = "{image: hand.png, pivot: [10, 100]}"
    (folder / "watch.yaml").write_text(
        "small: {radius: 50, scale: 2, case: figure.png, size: [90, 150], centre: [45, 75],\n"
        f"  hour: {hand}, minute: {hand}, second: {hand}}}\n"
        f"large: {{scale: 2, case: figure.png, size: [90, 150], centre: [45, 75], hour: {hand}}}\n"
    )
    problems = Problems()
    find = Pack("home", tmp_path).find
    small, large = read_watch(folder / "watch.yaml", "watch/watch.yaml", "home:", find, problems)
    assert small is not None
    assert large is None
    assert small.hour.size == (10, 60)
    assert small.hour.pivot == (5, 50)
    assert small.centre == (22.5, 37.5)
    messages = [problem.message for problem in problems.listed()]
    assert messages == ["“minute” is missing", "“second” is missing"]


def test_a_watch_of_before_may_still_name_what_glows(tmp_path: Path) -> None:
    """Nothing draws it; such a pack loads as it did, whether the pictures are there or not."""
    folder = tmp_path / "watch"
    folder.mkdir()
    draw_pictures(folder)
    case = "radius: 50, scale: 2, case: figure.png, size: [90, 150], centre: [45, 75]"
    hand, lit = "{image: hand.png, pivot: [10, 100]}", "{image: hand.png, pivot: [10, 100], glow: gone.png}"
    now = f"{case}, hour: {hand}, minute: {hand}, second: {hand}"
    before = f"{case}, hour: {lit}, minute: {lit}, second: {hand}, glow: {{image: gone.png, centre: [9, 9]}}"
    (folder / "watch.yaml").write_text(f"small: {{{now}}}\nlarge: {{{before}}}\n")
    problems = Problems()
    find = Pack("home", tmp_path).find
    small, large = read_watch(folder / "watch.yaml", "watch/watch.yaml", "home:", find, problems)
    assert small is not None
    assert large == small
    assert problems.listed() == ()


def test_the_dress_takes_each_thing_from_the_first_pack_that_can_give_it(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    home = tmp_path / "game/home"
    mine = write_pack(tmp_path / "player", "mine", 'palette: {ink: "#202020"}\n')
    for root, text in ((home, SPRITE), (mine, "layers: none")):
        (root / "sprites/jess").mkdir(parents=True)
        (root / "sprites/jess/sprite.yaml").write_text(text)
        (root / "sets").mkdir()
        (root / "sets/alley.tmx").write_text("<map" if root == mine else "<nonsense/>")
    (home / "events").mkdir()
    (home / "events/bus.webp").touch()
    dress = load_pack(shelf().choose("mine"), ASSETS / "fonts")
    assert dress.artwork.palette["ink"] == (32, 32, 32, 255)
    assert dress.artwork.palette["paper"] == (238, 238, 238, 255)
    assert dress.artwork.sprites["jess"].prefix == "mine:sprites/jess"
    assert dress.artwork.events == {"bus": "mine:events/bus.webp"}
    assert dress.artwork.sets == {}
    files = {problem.file for problem in dress.problems}
    assert {"sets/alley.tmx:1", "sprites/jess/sprite.yaml:1"} <= files


LAYERS = """
layers:
- {file: bus/back.png, box: [0, 0, 1920, 1080], depth: 0}
- {file: bus/her.png, box: [100, 50, 400, 900], depth: 0.5, pulse: [0.5, 1, 4]}
emitters:
- {kind: dust, box: [0, 0, 600, 400], rate: 9}
"""


def write_event(root: Path, listing: str) -> None:
    """An event picture of two layers, and what lists them."""
    (root / "events/bus").mkdir(parents=True)
    for name, alpha in (("bus", 0), ("bus/back", 0), ("bus/her", pygame.SRCALPHA)):
        pygame.image.save(pygame.Surface((64, 36), alpha), root / f"events/{name}.png")
    (root / "events/bus.yaml").write_text(listing, encoding="utf-8")


def test_an_event_picture_has_its_layers_and_its_air(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    write_event(write_pack(tmp_path / "player", "mine"), LAYERS)
    style = load_pack(shelf().choose("mine"), ASSETS / "fonts").artwork
    back, her = style.event_art["bus"].layers
    assert (back.file, back.box, back.opaque) == ("mine:events/bus/back.png", STAGE, True)
    assert (her.depth, her.pulse, her.opaque) == (0.5, Pulse(0.5, 1.0, 4.0), False)
    assert [one.kind for one in style.event_art["bus"].emitters] == ["dust"]


def test_what_a_kind_of_air_was_called_before_is_still_read(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    write_event(write_pack(tmp_path / "player", "mine"), LAYERS.replace("dust", "snow"))
    style = load_pack(shelf().choose("mine"), ASSETS / "fonts").artwork
    assert [one.kind for one in style.event_art["bus"].emitters] == ["static"]


def test_anothers_layers_never_stand_for_a_flat_picture(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    write_event(tmp_path / "game/home", LAYERS)
    root = write_pack(tmp_path / "player", "mine")
    (root / "events").mkdir()
    (root / "events/bus.png").write_bytes(png(64, 36))
    style = load_pack(shelf().choose("mine"), ASSETS / "fonts").artwork
    assert style.events == {"bus": "mine:events/bus.png"}
    assert style.event_art == {}


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("bus/back.png", "bus/none.png", "missing"),
        ("bus/back.png", "../../pack.png", "a file of the folder"),
        ("bus/back.png", "bus/her.png", "without alpha"),
        ("[100, 50, 400, 900]", "[100, 50, 400]", "list of 4 numbers"),
        ("[100, 50, 400, 900]", "[100, 50, 0, 900]", "with its box"),
        ("depth: 0.5", "depth: near", "“depth”"),
        ("layers:", "layers: many\nothers:", "must be a list"),
        ("kind: dust", "kind: fog", "an emitter has"),
    ],
)
def test_what_is_wrong_with_layers_is_told_and_something_is_shown(
    shelf: Callable[[], PackFolders], tmp_path: Path, right: str, wrong: str, said: str
) -> None:
    write_event(write_pack(tmp_path / "player", "mine"), LAYERS.replace(right, wrong))
    loaded = load_pack(shelf().choose("mine"), ASSETS / "fonts")
    assert loaded.artwork.events["bus"] == "mine:events/bus.png"
    assert any(said in problem.message for problem in loaded.problems)


def test_high_contrast_changes_colours_and_makes_paper_flat(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    write_pack(tmp_path / "player", "mine", 'contrast: {palette: {ink: "#000000"}}\n')
    opened = shelf()
    assert load_pack(opened.choose("mine"), ASSETS / "fonts").theme.palette["ink"] == (16, 16, 16, 255)
    dress = load_pack(opened.choose("mine"), ASSETS / "fonts", contrast=True)
    assert dress.theme.palette["ink"] == (0, 0, 0, 255)
    assert dress.theme.flat


@pytest.mark.parametrize(
    ("palette", "message"),
    [
        ('ink: "#E0D0B0"', "“ink” can't be read on “paper”"),
        ('paper: "#101010"', "“ink” can't be read on “paper”"),
        ('ink: "#808080", paper: "#818181"', "1.0:1"),
    ],
)
def test_words_that_could_not_be_read_keep_the_colours_below(
    shelf: Callable[[], PackFolders], tmp_path: Path, palette: str, message: str
) -> None:
    write_pack(tmp_path / "player", "mine", f'palette: {{{palette}, brick: "#993322"}}\n')
    dress = load_pack(shelf().choose("mine"), ASSETS / "fonts")
    assert dress.theme.palette["ink"] == (16, 16, 16, 255)
    assert dress.theme.palette["paper"] == (238, 238, 238, 255)
    assert dress.theme.palette["brick"] == (0x99, 0x33, 0x22, 255)
    assert any(message in problem.message for problem in dress.problems)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    colors=st.dictionaries(
        st.sampled_from(["ink", "paper", "lit_paper", "buff", "second_ink", "cream", "night_0"]),
        st.integers(0, 0xFFFFFF),
    )
)
def test_whatever_a_palette_says_the_words_can_be_read(colors: dict[str, int]) -> None:
    """Over a palette that can be read, every palette can."""
    below: dict[str, Color] = {
        **dict.fromkeys(("ink", "second_ink", "rust_text", "brick_text", "night_0"), (10, 12, 16, 255)),
        **dict.fromkeys(("paper", "lit_paper", "buff", "cream"), (240, 230, 210, 255)),
    }
    own: dict[str, Color] = {
        name: (value >> 16, value >> 8 & 255, value & 255, 255) for name, value in colors.items()
    }
    mixed = readable(own, below, "pack.yaml", Problems())
    for ink, ground in PAIRS:
        assert ink not in mixed or ground not in mixed or ratio(mixed[ink], mixed[ground]) >= MIN_RATIO


def test_a_picture_in_another_form_wins_over_the_pack_below(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    """Whoever draws in PNG needs no WebP: one name is one picture, in whatever form."""
    mine = write_pack(tmp_path / "player", "mine")
    for root, file in ((mine, "events/bus.png"), (tmp_path / "game/home", "events/bus.webp"),
                       (mine, "ui/title.jpg"), (tmp_path / "game/home", "ui/title.webp")):  # fmt: skip
        (root / file).parent.mkdir(exist_ok=True)
        (root / file).write_bytes(b"x")
    stack = shelf().choose("mine")
    assert stack.find("ui/title.webp") == mine / "ui/title.jpg"
    assert stack.find("events/bus.webp") == mine / "events/bus.png"
    assert load_pack(stack, ASSETS / "fonts").artwork.events == {"bus": "mine:events/bus.png"}
    # The form that was asked for comes first, where both are there.
    (mine / "ui/title.webp").write_bytes(b"x")
    assert shelf().choose("mine").find("ui/title.webp") == mine / "ui/title.webp"


def test_a_sprites_pictures_are_looked_for_and_measured(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    mine = write_pack(tmp_path / "player", "mine")
    folder = mine / "sprites/jess"
    folder.mkdir(parents=True)
    (folder / "sprite.yaml").write_text(
        SPRITE.replace("boxes: {", "boxes: {a.webp: [0, 0, 9, 9], B.webp: [0, 0, 9, 9], ")
    )
    (folder / "b.PNG").write_bytes(png(9, 9))
    (folder / "pockets.png").write_bytes(png(200, 400))
    (folder / "neutral.face.png").write_bytes(png(41, 40))
    dress = load_pack(shelf().choose("mine"), ASSETS / "fonts")
    values = {problem.file: problem.message for problem in dress.problems}
    assert values == {
        "sprites/jess/a.webp": "this file is missing",
        "sprites/jess/B.webp": "there is “b.PNG”: large and small letters differ",
        "sprites/jess/neutral.face.webp": "it has 41 × 40 pixels, and its box is 40 × 40: it is stretched",
    }


def test_packs_that_extend_each_other_far_are_answered_for(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    """Each is read for the one above: a long row of them would keep the screen that lists them waiting."""
    for number in range(12):
        write_pack(tmp_path / "player", f"p{number}", f"extends: p{number + 1}\n" if number < 11 else "")
    shelves = shelf()
    assert [pack.id for pack in shelves.stack("p0").packs] == [*(f"p{n}" for n in range(MAX_CHAIN)), "home"]
    told = [bool(pack.problems) for n in range(12) if (pack := shelves.get(f"p{n}"))]
    assert told == [True] * (12 - MAX_CHAIN) + [False] * MAX_CHAIN


def test_a_description_longer_than_any_is_not_read(shelf: Callable[[], PackFolders], tmp_path: Path) -> None:
    """A hundred packs are read for the screen that lists them."""
    write_pack(tmp_path / "player", "long", f"zz: [{'a, ' * 8_000}a]\n")
    pack = shelf().get("long")
    assert pack is not None
    assert "larger than 16 KB" in pack.problems[0].message


def test_ten_thousand_packs_cost_no_more_than_their_names(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    """Nothing of a pack is read before it is asked for, and no more are listed than anybody looks through."""
    write_pack(tmp_path / "player", "mine", "extends: p00001\n")
    for number in range(10_000):
        folder = tmp_path / "player" / f"p{number:05}"
        folder.mkdir()
        if number < 150:
            (folder / "pack.yaml").write_text(HEAD.format(name=f"Pack {number}"))
    with opening() as opened:
        shelves = shelf()
        chain = [pack.id for pack in shelves.choose("mine").packs]
    assert chain == ["mine", "p00001", "home"]
    assert len(opened) == 3
    listed = shelves.packs
    assert len(listed) == MAX_PACKS + 1
    assert tuple(listed) == shelves.ids
    assert "home" in listed
    # 151 of the player's have a pack.yaml, and the default is listed besides.
    assert shelves.left_out == 151 - MAX_PACKS
    cards = PackCards(shelves).by_id()
    assert tuple(cards) == (*shelves.ids, MORE_PACKS)
    assert "packs are listed" in cards[MORE_PACKS].problems[0]
    assert cards[MORE_PACKS].name == f"… and {151 - MAX_PACKS} more"


@contextmanager
def opening() -> Iterator[list[str]]:
    """The files of packs that are opened meanwhile."""
    found: list[str] = []
    looking = True

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if looking and event == "open" and str(arguments[0]).endswith("pack.yaml"):
            found.append(str(arguments[0]))

    sys.addaudithook(hear)
    yield found
    looking = False


def test_a_changed_pack_is_read_again(shelf: Callable[[], PackFolders], tmp_path: Path) -> None:
    root = write_pack(tmp_path / "player", "mine")
    opened = shelf()
    assert opened.packs["mine"].name == "mine"
    (root / "pack.yaml").write_text(HEAD.format(name="Another"))
    opened.search()
    assert opened.packs["mine"].name == "Another"
    (root / "pack.yaml").unlink()
    opened.search()
    assert "mine" not in opened.packs


@pytest.mark.parametrize(
    ("entries", "root"),
    [
        (
            (("look/pack.yaml", b"name: x"), ("__MACOSX/look/._x.yaml", b""), ("look/.DS_Store", b"")),
            "look",
        ),
        ((("a\\pack.yaml", b"name: x"), ("a\\sets\\b.tmx", b"<map/>")), "a"),
        ((("download/look-1.0/pack.yaml", b"name: x"),), "download/look-1.0"),
        ((("pack.yaml", b"name: x"), ("Thumbs.db", b"\0")), ""),
    ],
)
def test_zips_of_other_systems_are_read(
    tmp_path: Path, entries: tuple[tuple[str, bytes], ...], root: str
) -> None:
    """Finder adds folders of its own, old programs of Windows write backslashes, and downloads lie deeper."""
    path = tmp_path / "p.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in entries:
            info = zipfile.ZipInfo("x")
            info.filename = name
            archive.writestr(info, data)
    found = unpack_zip(path, tmp_path / "cache")
    assert (found / "pack.yaml").is_file()
    assert found.as_posix().endswith(root)
    names = {file.name for file in found.rglob("*")}
    assert not names & {".DS_Store", "Thumbs.db", "._x.yaml"}


def test_a_replaced_zip_that_is_drawn_from_stays_until_it_no_longer_is(tmp_path: Path) -> None:
    head = HEAD.format(name="Night").encode()
    folders: list[Path] = []
    for content in (b"one", b"two", b"three"):
        path = write_zip(tmp_path / "night.zip", ("pack.yaml", head), ("events/a.webp", content))
        folders.append(unpack_zip(path, tmp_path / "cache", folders[:1]))
    assert [folder.exists() for folder in folders] == [True, False, True]
    path = write_zip(tmp_path / "night.zip", ("pack.yaml", head), ("events/a.webp", b"four"))
    unpack_zip(path, tmp_path / "cache")
    assert not any(folder.exists() for folder in folders)


def test_a_zip_of_the_same_name_elsewhere_takes_nothing_from_one_in_use(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    """`pack check ./night.zip` runs beside a game that draws with another of that name."""
    head = HEAD.format(name="Night").encode()
    write_zip(tmp_path / "player/night.zip", ("pack.yaml", head), ("events/a.webp", b"mine"))
    (tmp_path / "here").mkdir()
    write_zip(tmp_path / "here/night.zip", ("pack.yaml", head), ("events/a.webp", b"other"))
    opened = shelf()
    opened.choose("night")
    other = PackFolders([tmp_path / "here", tmp_path / "game"], tmp_path / "cache", "home")
    other.choose("night")
    for folders, held in ((opened, b"mine"), (other, b"other")):
        found = folders.resolve("night:events/a.webp")
        assert found is not None
        assert found.read_bytes() == held


def test_only_folders_that_came_with_the_program_are_shipped(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    """Whatever a pack is called, and wherever a link or a zip puts it."""
    head = HEAD.format(name="Night").encode()
    write_zip(tmp_path / "game/zipped.zip", ("pack.yaml", head))
    write_pack(tmp_path / "player", "mine")
    write_pack(tmp_path / "player", "home")
    opened = shelf()
    shipped = {pack_id: pack.shipped for pack_id, pack in opened.packs.items()}
    assert shipped == {"home": False, "mine": False, "zipped": False}
    assert [(pack.id, pack.shipped) for pack in opened.stack("home").packs] == [
        ("home", False),
        ("beneath/home", True),
    ]


def test_a_zip_whose_unpacked_files_are_gone_is_unpacked_again(
    shelf: Callable[[], PackFolders], tmp_path: Path
) -> None:
    """The cache may be emptied while the game runs."""
    head = HEAD.format(name="Night").encode()
    write_zip(tmp_path / "player/night.zip", ("pack.yaml", head), ("events/a.webp", b"x"))
    opened = shelf()
    assert opened.resolve("night:events/a.webp") is not None
    shutil.rmtree(tmp_path / "cache/packs")
    opened.search()
    assert opened.resolve("night:events/a.webp") is not None


def test_names_in_a_zip_are_utf8_even_where_it_does_not_say_so(tmp_path: Path) -> None:
    """macOS packs é as two letters in UTF-8, and says nothing of it."""
    path = write_zip(tmp_path / "p.zip", ("pack.yaml", b"name: x"), ("events/caxxx.webp", b"x"))
    path.write_bytes(path.read_bytes().replace(b"caxxx", "cae\u0301".encode()[:5]))
    found = unpack_zip(path, tmp_path / "cache")
    assert {file.name for file in (found / "events").iterdir()} == {"ca\u00e9.webp"}


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ((("a/pack.yaml", b"x"), ("b/pack.yaml", b"x")), "2 packs"),
        ((("a.png", b"x"),), "no pack.yaml"),
    ],
)
def test_a_zip_that_holds_no_pack_or_several_is_told(
    tmp_path: Path, entries: tuple[tuple[str, bytes], ...], message: str
) -> None:
    with pytest.raises(ZipError, match=message):
        unpack_zip(write_zip(tmp_path / "p.zip", *entries), tmp_path / "cache")


def test_only_a_zips_table_is_read_to_know_it_again(tmp_path: Path) -> None:
    """A zip that is larger than any pack is refused unread, however large; a changed one is unpacked anew."""
    huge = tmp_path / "huge.zip"
    with huge.open("wb") as stream:
        stream.truncate(3_000_000_000)
    with pytest.raises(ZipError, match="larger than"):
        unpack_zip(huge, tmp_path / "cache")
    path = tmp_path / "p.zip"
    first = unpack_zip(write_zip(path, ("pack.yaml", b"name: one")), tmp_path / "cache")
    second = unpack_zip(write_zip(path, ("pack.yaml", b"name: two")), tmp_path / "cache")
    assert (second / "pack.yaml").read_bytes() == b"name: two"
    # What it held before is gone.
    assert not first.exists()
