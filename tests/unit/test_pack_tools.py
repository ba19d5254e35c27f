"""The tools of pack makers, each as it is typed: what it writes, prints and answers."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from itertools import dropwhile
from pathlib import Path

import pygame
import pytest

from game.__main__ import main
from game.author import pack_tools, tools
from game.author.needs import needs_of
from game.author.new_game import write_game
from game.author.pack_new import id_from, write_pack
from game.author.tiled_project import draw_object_types, draw_project
from game.author.tool_runner import told_if_slow
from game.author.workshop import Workshop, check_sound, preview_home
from game.command_line import MAX_TILE
from game.shell.formats.sandbox import Interrupt, Sandbox
from game.shell.formats.values import clean_text
from game.shell.formats.xml_elements import read_xml
from game.shell.messages import Messages
from game.shell.packs.loaded_pack import load_pack
from game.shell.packs.manifest import read_pack
from game.shell.packs.map_classes import CLASSES
from game.shell.packs.pack_folders import PackFolders
from game.shell.paths import DataMissingError, Home, find_data, pack_paths, with_game
from game.shell.script_folder import load_script
from game.shell.storage.settings import load_settings, save_settings
from game.story.script import Script
from tests.goldens import hold_text
from tests.hostile import png
from tests.parsed import parsed_script
from tests.pilot import STILL, headless_app

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "assets/fonts"
JESS, BODY, DINER = "sprites/jess/sprite.yaml", "sprites/jess/left/body.png", "sets/diner.tmx"
# A mark of the diner that the script asks for.
ASKED = next(
    need.name
    for need in needs_of(parsed_script(ROOT / "script"))
    if (need.kind, need.of) == ("mark", "diner")
)
Type = Callable[..., tuple[int, str]]


def load_once(folder: Path) -> Script:
    """What a tool reads of a script's folder."""
    return parsed_script(folder) if folder == ROOT / "script" else load_script(folder)


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Type:
    """Types a command; gives its exit code and what it printed."""
    monkeypatch.setenv("RUNNING_ASHTRAYS_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    # The shipped script is the same for every command; reading it is a third of what most of them take.
    for module in (pack_tools, tools):
        monkeypatch.setattr(module, "load_script", load_once)

    def run(*words: str) -> tuple[int, str]:
        code = main(words)
        output = capsys.readouterr()
        assert "Traceback" not in output.err
        return code, output.out

    return run


def test_a_new_pack_shows_one_person_otherwise_and_has_no_fault(typed: Type, tmp_path: Path) -> None:
    """The words say where it is and how to go on; the rest of the game stays as it was."""
    code, said = typed("pack", "new", "My Night")
    folder = tmp_path / "home/packs/my-night"
    assert code == 0
    assert str(folder) in said
    assert "running-ashtrays pack preview my-night" in said
    assert typed("pack", "check", "my-night")[1].startswith("my-night: 0 faults\n")
    pack_folders = PackFolders((folder.parent, ROOT / "assets/packs"), tmp_path / "cache", "lamplight")
    ours, theirs = (load_pack(pack_folders.stack(name), FONTS).artwork for name in ("my-night", "lamplight"))
    assert ours.sprites["jess"].layers == ("{facing}/{expression}.behind.png", "{facing}/body.png",
                                           "{facing}/{expression}.face.png")  # fmt: skip
    body = pygame.image.load(folder / "sprites/jess/left/body.png")
    red, green, _, alpha = pygame.transform.average_color(body)
    assert red > 1.5 * green
    assert alpha
    assert {who for who in ours.sprites if ours.sprites[who].boxes != theirs.sprites[who].boxes} == {"jess"}


def test_a_pack_is_never_written_over_another(typed: Type, tmp_path: Path) -> None:
    """Nor under a name that no folder can have, nor upon a pack that is not there."""
    for wrong, text in (
        (("pack", "new", "…"), "is no name"),
        (("pack", "new", "a", "--extends", "b"), "“b”"),
    ):
        code, said = typed(*wrong)
        assert code == 2
        assert text in said
    (tmp_path / "home/packs/a").mkdir(parents=True)
    (tmp_path / "home/packs/a/mine.txt").write_text("mine")
    code, said = typed("pack", "new", "a")
    assert (code, "holds something already" in said) == (2, True)
    assert [path.name for path in (tmp_path / "home/packs/a").iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    "name", ["Night: one", '"Night', "&night", "!night", "- night", "{night}", "n\udcff"]
)
def test_a_pack_has_the_name_that_was_typed(tmp_path: Path, name: str) -> None:
    """Whatever YAML would make of it."""
    write_pack(tmp_path / "c", name, "lamplight")
    pack = read_pack(tmp_path / "c", "c")
    assert (pack.name, pack.problems) == (clean_text(name), ())


def test_a_new_place_of_the_largest_tiles_is_within_what_is_drawn(typed: Type) -> None:
    typed("pack", "new", "b", "--place", "diner", "--tile", str(MAX_TILE))
    assert typed("pack", "check", "b")[0] == 0


def test_a_new_place_has_all_marks_and_views_of_the_one_below(typed: Type, tmp_path: Path) -> None:
    """In pixels of its own tiles, with the same names at the same points of the stage."""
    code, said = typed("pack", "new", "b", "--extends", "poster", "--place", "diner", "--tile", "32")
    assert code == 0
    assert "tiles of 32 pixels" in said
    pack_folders = PackFolders(
        (tmp_path / "home/packs", ROOT / "assets/packs"), tmp_path / "cache", "lamplight"
    )
    ours, theirs = (
        load_pack(pack_folders.stack(name), FONTS).artwork.sets["diner"] for name in ("b", "poster")
    )
    assert ours.marks.keys() == theirs.marks.keys()
    for name, mark in ours.marks.items():
        other = theirs.marks[name]
        assert (mark.x, mark.y) == pytest.approx((other.x, other.y), abs=1)
        assert mark.scale == pytest.approx(other.scale)
        assert mark.facing == other.facing
    assert {name: tuple(box) for name, box in ours.views.items()} == {
        name: pytest.approx(tuple(box), abs=2) for name, box in theirs.views.items()
    }
    assert (ours.variants, ours.people_light_by_variant) == (theirs.variants, theirs.people_light_by_variant)
    assert [len(part) for part in (ours.lamps, ours.emitters)] == [len(theirs.lamps), len(theirs.emitters)]
    assert typed("pack", "check", "b")[0] == 0
    assert typed("pack", "new", "b", "--place", "diner") == (
        2,
        f"{tmp_path}/home/packs/b/sets/diner.tmx is there already: open it in Tiled, or move it away.\n",
    )
    assert not (tmp_path / "home/packs/b/sprites").exists()
    for pack in ("b", "new"):
        code, said = typed("pack", "new", pack, "--place", "moon")
        assert code == 2
        assert "The script has no place “moon”" in said
    assert not (tmp_path / "home/packs/new").exists()


def test_a_place_that_no_pack_draws_yet_is_begun_with_an_empty_map(typed: Type, tmp_path: Path) -> None:
    """As the page of a new game says; what places there are, its script says, not the art."""
    write_game(tmp_path / "small")
    for place in ("quay", "deck"):
        code, said = typed("pack", "new", "My Night", "--game", "small", "--place", place)
        assert code == 0, said
    code, said = typed("pack", "new", "My Night", "--game", "small", "--place", "diner")
    assert (code, said) == (2, "The script has no place “diner”. It has: quay, deck\n")


def write(root: Path, name: str, data: str | bytes) -> None:
    """A file of the pack."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)


def edit(root: Path, name: str, old: str, new: str) -> None:
    """Other words in a file of the pack."""
    text = (root / name).read_text(encoding="utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new), encoding="utf-8")


def replaced(name: str, old: str, new: str) -> Callable[[Path], object]:
    """Whoever edits a file so."""
    return lambda root: edit(root, name, old, new)


def written(name: str, data: bytes) -> Callable[[Path], object]:
    """Whoever writes a file."""
    return lambda root: write(root, name, data)


FAULTS: dict[str, tuple[Callable[[Path], object], str, str]] = {
    "missing": (lambda root: (root / BODY).unlink(), BODY, "missing"),
    "cut short": (written(BODY, png(766, 1248)[:90]), BODY, ""),
    "size": (written(BODY, png(30, 30)), BODY, "stretched"),
    "case": (written("ui/Title.PNG", png(1000, 510)), "ui/Title.PNG", "large and small letters"),
    "slip": (written("events/lionn.png", png(1920, 1080)), "events/lionn.png", "events/lion.png"),
    "stray": (written("ui/dail.png", png(1003, 1003)), "ui/dail.png", "ui/dial"),
    "shape": (written("events/lion.png", png(1000, 1000)), "events/lion.png", "stretched"),
    "interface": (written("ui/dial.png", png(300, 100)), "ui/dial.png", "1003 × 1003"),
    "anchor": (replaced(JESS, "[546, 1560]", "[546, -9]"), JESS, "beside the canvas"),
    "floats": (replaced(JESS, "[546, 1560]", "[546, 2000]"), JESS, "floats"),
    "contrast": (replaced("pack.yaml", "# palette: {amber:", "palette: {ink:"), "pack.yaml", "4.5:1"),
    "isometric": (replaced(DINER, "orthogonal", "isometric"), f"{DINER}:2", "only orthogonal"),
    "mark": (replaced(DINER, f'name="{ASKED}" type="mark"', 'name="nowhere" type="mark"'), DINER, ASKED),
    "variant": (replaced(DINER, "open closed", "open"), DINER, "closed"),
    "extends": (replaced("pack.yaml", "extends: lamplight", "extends: moon"), "pack.yaml", "“moon”"),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack without a fault, to be copied."""
    home = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUNNING_ASHTRAYS_HOME", str(home))
        assert main(["pack", "new", "c"]) == 0
        assert main(["pack", "new", "c", "--place", "diner"]) == 0
    return home / "packs/c"


@pytest.mark.parametrize("kind", FAULTS)
def test_check_names_what_is_wrong_with_its_file(typed: Type, tmp_path: Path, whole: Path, kind: str) -> None:
    """One thing is spoilt in a pack that was whole: it is told, and the tool answers 1."""
    spoil, file, text = FAULTS[kind]
    shutil.copytree(whole, tmp_path / "home/packs/c")
    spoil(tmp_path / "home/packs/c")
    code, said = typed("pack", "check", "c", "--json")
    faults = json.loads(said)["packs"][0]["faults"]
    assert code == 1
    assert [fault for fault in faults if file in fault["file"] and text in fault["message"]], faults


def test_a_pack_with_a_fault_is_not_zipped(typed: Type, tmp_path: Path, whole: Path) -> None:
    """What is wrong is said instead."""
    shutil.copytree(whole, tmp_path / "home/packs/c")
    (tmp_path / "home/packs/c" / BODY).unlink()
    code, said = typed("pack", "zip", "c")
    assert (code, f"{BODY}: this file is missing" in said) == (1, True)
    assert not list(tmp_path.glob("*.zip"))


def test_a_zip_is_not_written_to_what_is_no_file(typed: Type, tmp_path: Path, whole: Path) -> None:
    """A pipe that nobody reads would be waited for."""
    shutil.copytree(whole, tmp_path / "home/packs/c")
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "home"):
        code, said = typed("pack", "zip", "c", name)
        assert (code, said) == (2, f"{name} is no file to write: name one as c.zip\n")


def test_a_folder_a_zip_or_a_word_that_is_no_pack_is_said_so(typed: Type, tmp_path: Path) -> None:
    """With what to do: nothing is ever a traceback."""
    (tmp_path / "none/inner").mkdir(parents=True)
    assert "this file is missing" in typed("pack", "check", "none")[1]
    (tmp_path / "none/inner/pack.yaml").write_text("name: N\nauthor: A\nlicence: CC0\nversion: 1\n")
    assert "there is one in “inner”" in typed("pack", "check", str(tmp_path / "none"))[1]
    (tmp_path / "bad.zip").write_bytes(b"PK")
    assert "bad.zip: this is no zip" in typed("pack", "check", "bad.zip")[1]
    code, said = typed("pack", "check", "nobody")
    assert (code, said) == (2, "“nobody” is no pack, folder or zip. There are: lamplight, pixel, poster\n")


@pytest.mark.parametrize("pack_id", ["lamplight", "pixel", "poster"])
def test_our_packs_are_whole(typed: Type, pack_id: str) -> None:
    """Each draws all that the script asks for, without a fault."""
    code, said = typed("pack", "check", pack_id, "--json")
    (found,) = json.loads(said)["packs"]
    assert (code, found["faults"]) == (0, [])


def test_a_zip_is_read_as_the_folder_was(typed: Type, tmp_path: Path, whole: Path) -> None:
    """What is no part of a pack stays out of it; the same pack gives the same zip."""
    folder = Path(shutil.copytree(whole, tmp_path / "home/packs/d"))
    write(folder, "sprites/jess/.hidden.png", b"")
    write(folder, "sprites/jess/body.kra", b"brush strokes")
    assert typed("pack", "zip", "d")[0] == 0
    first = (tmp_path / "d.zip").read_bytes()
    assert typed("pack", "zip", "d", "other.zip")[0] == 0
    assert (tmp_path / "other.zip").read_bytes() == first
    shutil.rmtree(folder)
    shutil.move(tmp_path / "d.zip", folder.parent / "d.zip")
    pack_folders = PackFolders((folder.parent, ROOT / "assets/packs"), tmp_path / "cache", "lamplight")
    style = load_pack(pack_folders.stack("d"), FONTS).artwork
    assert pack_folders.packs["d"].problems == ()
    assert "{facing}/body.png" in style.sprites["jess"].layers
    assert "stairs" in style.sets["diner"].marks
    assert not list((tmp_path / "cache").rglob("*.kra"))


def test_sheets_show_all_that_a_script_asks_for(typed: Type, tmp_path: Path) -> None:
    """A sheet a place and a person, one of events, of the watch and of the screens."""
    write_game(tmp_path / "ferry")
    view = '<object name="close" x="10" y="10" width="960" height="540"/>'
    for place in ("quay", "deck"):
        head = '<map width="64" height="36" tilewidth="30" tileheight="30">'
        text = f'{head}<objectgroup name="views">{view}</objectgroup></map>'
        write(tmp_path, f"ferry/assets/packs/sea/sets/{place}.tmx", text)
    write(tmp_path, "ferry/assets/packs/sea/pack.yaml", "name: Sea\nauthor: A\nlicence: CC0\nversion: 1\n")
    code, said = typed("pack", "sheet", "sea", "out", "--game", "ferry")
    names = ["place-deck.png", "place-quay.png", "events.png", "watch.png", "screens.png"]
    assert code == 0
    assert [Path(row).name for row in said.splitlines()] == names
    deck = pygame.image.load(tmp_path / "out/place-deck.png")
    assert deck.get_width() >= 2 * 480
    screens = pygame.image.load(tmp_path / "out/screens.png")
    assert screens.get_size() > (3 * 960, 4 * 540)
    assert len({screens.get_at((x * 966 + 400, y * 590 + 300))[:3] for x in range(3) for y in range(4)}) > 3


def test_check_counts_what_is_wrong_with_art_and_sound(typed: Type, tmp_path: Path) -> None:
    """A picture that is gone, one that is damaged, and a sound that is missing."""
    write_game(tmp_path / "ferry")
    pack = tmp_path / "ferry/assets/packs/lamplight"
    shutil.copytree(ROOT / "tests/fixtures/home-0.1/packs/matchbook", pack)
    write(
        tmp_path,
        "ferry/assets/audio/sounds.yaml",
        "- {id: gull, kind: effect, file: gull.ogg, loop: false}\n",
    )
    _, said = typed("check", "--game", "ferry")
    assert "gull.ogg: sounds.yaml names it for “gull”, and it is missing" in said
    write(tmp_path, "ferry/assets/audio/gull.ogg", b"OggS but not really")
    write(pack, "events/lion.png", png(64, 36)[:60])
    _, said = typed("check", "--game", "ferry")
    assert "gull.ogg: “gull” can't be heard" in said
    assert "events/lion.png: " in said


def test_a_file_of_several_sounds_is_heard_once(tmp_path: Path) -> None:
    """A damaged one may take twenty seconds each time."""

    class Counting(Sandbox):
        heard = 0

        def samples(
            self, path: Path, rate_hz: int, channels: int, interrupt: Interrupt | None = None
        ) -> bytes | None:
            self.heard += 1
            return super().samples(path, rate_hz, channels, interrupt)

    rows = "".join(
        f"- {{id: gull, kind: {kind}, file: gull.ogg}}\n" for kind in ("music", "ambience", "effect")
    )
    write(tmp_path, "sounds.yaml", rows)
    write(tmp_path, "gull.ogg", b"OggS but not really")
    sandbox = Counting()
    assert [problem.file for problem in check_sound(tmp_path, False, sandbox)] == ["gull.ogg"]
    assert sandbox.heard == 1
    sandbox.close()


def test_a_tool_that_a_file_keeps_long_says_at_which_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    ear, mouth = os.pipe()
    with os.fdopen(mouth, "w", encoding="utf-8") as terminal, os.fdopen(ear, encoding="utf-8") as reader:
        monkeypatch.setattr(sys, "stderr", terminal)
        with told_if_slow("Still trying to hear gull.ogg …", silent_s=0):
            assert reader.readline() == "Still trying to hear gull.ogg …\n"


def test_tiled_is_offered_what_maps_are_read_by() -> None:
    """Every class with every property, its default and its words; for Tiled 1.8 as types of objects."""
    project = json.loads(draw_project())
    types = {one["name"]: one for one in project["propertyTypes"]}
    for name, found in CLASSES.items():
        members = {member["name"]: member for member in types[name]["members"]}
        assert types[name]["useAs"] == [found.use]
        assert set(members) == set(found.properties)
        for key, prop in found.properties.items():
            assert members[key]["type"] == prop.kind
            if prop.words:
                assert types[members[key]["propertyType"]]["values"] == list(prop.words)
                assert members[key]["value"] in prop.words
    older = read_xml(draw_object_types().encode())
    assert [child.get("name") for child in older.children] == [
        name for name, found in CLASSES.items() if found.use == "object"
    ]


def test_the_guides_tables_are_those_that_packs_are_read_by(typed: Type) -> None:
    """`pack files` prints them, and the guide has them whole; `pytest --update-goldens` writes them anew."""
    path = ROOT / "assets/README.md"
    guide = path.read_text(encoding="utf-8")
    code, said = typed("pack", "files")
    assert code == 0
    for table in said.strip().split("\n\n"):
        head = table.partition("\n")[0] + "\n"
        before, _, after = guide.partition(head)
        rows = after.splitlines(keepends=True)
        rest = "".join(dropwhile(lambda row: row.startswith("|"), rows))
        guide = f"{before}{table}\n{rest}"
    hold_text(path, guide)


def guide_commands() -> list[str]:
    """What the guide has its reader type, in its order."""
    text = (ROOT / "assets/README.md").read_text(encoding="utf-8")
    guide = text.partition("## Make a pack\n")[2].partition("### All commands")[0]
    return [row for row in guide.splitlines() if row.startswith("running-ashtrays ")]


def test_every_command_of_the_guide_does_what_it_says(typed: Type, tmp_path: Path) -> None:
    """From an empty home, one after the other, with the pack and the zip where the words say."""
    commands = guide_commands()
    assert [command.split()[2] for command in commands] == [
        "new", "preview", "check", "zip", "new", "preview", "check",
    ]  # fmt: skip
    for command in commands:
        words = shlex.split(command)[1:]
        if "preview" in words:
            # Somebody closes the window as soon as it is there.
            pygame.display.init()
            pygame.event.post(pygame.event.Event(pygame.QUIT))
        code, said = typed(*words)
        assert code == 0, said
    packs = tmp_path / "home/packs"
    assert sorted(path.name for path in packs.iterdir()) == ["red-jess", "small-town"]
    for name in ("sprites/jess/left/body.png", "sprites/jess/right/body.png", "red-jess.tiled-project"):
        assert (packs / "red-jess" / name).is_file()
    assert (packs / "small-town/sets/store_front.tmx").is_file()
    assert (tmp_path / "red-jess.zip").is_file()
    assert not list((tmp_path / "home").rglob("*.sqlite3"))


def test_a_pack_that_is_painted_shows_as_it_is_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the middle of a line, with what is wrong said in the window; it stays on the same moment."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    root = tmp_path / "packs/mine"
    write(root, "pack.yaml", 'name: M\nauthor: A\nlicence: CC0\nversion: 1\npalette: {amber: "#102030"}\n')
    with headless_app(tmp_path, replace(STILL, pack="mine"), polls_pack=True) as pilot:
        heard: list[str] = []
        pilot.on_message = heard.append
        pilot.session.enter_evening()
        pilot.wait(1000)
        at = pilot.session.director.cursor
        edit(root, "pack.yaml", "#102030", "#9080A0FF")
        pilot.wait(1000)
        assert pilot.session.look.artwork.palette["amber"] == (0x90, 0x80, 0xA0, 255)
        assert heard == ["Drawn anew."]
        edit(root, "pack.yaml", "#9080A0FF", "green")
        pilot.wait(1000)
        assert "“amber” must be a colour" in heard[-1]
        assert pilot.session.director.cursor == at


def test_a_preview_keeps_nothing_and_takes_the_players_settings(tmp_path: Path) -> None:
    """Its folders are others, with the pack chosen and the rest as the player likes it."""
    home = Home(tmp_path / "home")
    home.make()
    save_settings(home.settings, replace(STILL, text_size=150, pack="poster"))
    write(tmp_path, "work/mine/pack.yaml", "name: M\nauthor: A\nlicence: CC0\nversion: 1\n")
    data = find_data()
    passing = preview_home(data, parsed_script(data.script), home, str(tmp_path / "work/mine"))
    settings = load_settings(passing.settings, Messages())
    assert (settings.pack, settings.text_size) == ("mine", 150)
    assert passing.packs == tmp_path / "work"
    assert passing.root != home.root
    with pytest.raises(DataMissingError, match="no pack, folder or zip"):
        preview_home(data, parsed_script(data.script), home, "nobody")


def test_a_preview_has_the_packs_that_the_check_has(tmp_path: Path) -> None:
    """A pack elsewhere may extend one of the player's; one of another game is seen as its files change."""
    home = Home(tmp_path / "home")
    home.make()
    write(home.packs, "base/pack.yaml", "name: B\nauthor: A\nlicence: CC0\nversion: 1\n")
    mine = "name: M\nauthor: A\nlicence: CC0\nversion: 1\nextends: base\n"
    write(tmp_path, "work/mine/pack.yaml", mine)
    shutil.copytree(find_data().script, tmp_path / "game/script")
    write(tmp_path, "game/assets/packs/theirs/pack.yaml", mine)
    data = with_game(find_data(), tmp_path / "game")
    script = parsed_script(find_data().script)
    for word, pack_id in ((str(tmp_path / "work/mine"), "mine"), ("theirs", "theirs")):
        with closing(Workshop(data, script, home)) as workshop:
            checked = workshop.find(word)[0].stack(pack_id).packs
        passing = preview_home(data, script, home, word)
        packs = PackFolders(pack_paths(data, passing), passing.cache, "lamplight")
        assert [pack.root for pack in packs.stack(pack_id).packs] == [pack.root for pack in checked]
        assert [pack.id for pack in checked] == [pack_id, "base", "lamplight"]
        before = packs.change_stamp(pack_id)
        write(checked[0].root, "events/a.webp", "")
        assert packs.change_stamp(pack_id) != before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="who is root may list every folder")
def test_a_folder_that_cannot_be_listed_is_no_pack(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    folder.mkdir(0o000)
    data = find_data()
    with pytest.raises(DataMissingError, match="can't be listed"):
        preview_home(data, parsed_script(data.script), Home(tmp_path / "home"), str(folder))


@pytest.mark.parametrize("name", ["con", "Nul", "lpt3"])
def test_a_new_pack_has_a_name_that_windows_can_hold(name: str) -> None:
    assert id_from(name) == f"{name.lower()}-pack"
