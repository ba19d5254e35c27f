"""What is typed, and where: each wrong word and each bad place gets a sentence that helps, and a code."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from game import command_line
from game.author.new_game import write_game
from game.shell.doctor import _history
from game.shell.formats.documents import encode
from game.shell.paths import Home
from game.shell.script_folder import open_script
from game.shell.storage.history_writer import open_history
from tests.desktop import PATIENCE_S, ROOT, x_server

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="screens are taken away there")
BLIND = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "XDG_RUNTIME_DIR")
TOOLS = tuple(tool.name for tool in command_line.TOOLS)
OPTIONS = ("--version", "--size", "--at", "--game", "--record", "--portable", "--safe-mode")


def run(
    home: Path | str, *arguments: str, module: str = "game", cwd: str = str(ROOT), **environ: str
) -> subprocess.CompletedProcess[str]:
    """What comes of a command line."""
    environment = {name: value for name, value in os.environ.items() if name not in SCREEN}
    environment |= {"RUNNING_ASHTRAYS_HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"} | environ
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=PATIENCE_S
    )


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment with a small game's data, where what is asked has nothing to do with this game's."""
    data = tmp_path_factory.mktemp("small")
    shutil.copytree(ROOT / "tests/scripts/tiny", data / "script")
    (data / "assets").mkdir()
    return {"RUNNING_ASHTRAYS_DATA": str(data)}


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment with a small script's data and this game's art: its own script takes longer to read."""
    data = tmp_path_factory.mktemp("drawn")
    shutil.copytree(ROOT / "tests/scripts/tiny", data / "script")
    (data / "assets").symlink_to(ROOT / "assets")
    return {"RUNNING_ASHTRAYS_DATA": str(data)}


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """The one sentence, or two, that a start which was refused has said; it has said nothing else."""
    assert done.returncode == 2, done
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1, done.stderr
    assert done.stderr[0].isupper() or not done.stderr[0].isalpha(), done.stderr
    return done.stderr


def test_help_names_every_tool_and_option(tmp_path: Path) -> None:
    done = run(tmp_path, "--help")
    assert done.returncode == 0
    words = done.stdout.split()
    assert [word for word in (*TOOLS, *OPTIONS) if word not in words] == []
    for tool in TOOLS:
        assert run(tmp_path, tool, "--help").stdout.startswith(f"usage: running-ashtrays {tool}")


def test_every_tool_names_a_function_that_is_there() -> None:
    """Its module is imported only when it runs, so no type checker follows the name."""
    named = [tool.run for tool in (*command_line.TOOLS, *command_line.PACK_COMMANDS) if not tool.commands]
    assert named
    for name in (*named, command_line.PLAY):
        module, _, function = name.partition(":")
        assert callable(getattr(import_module(module), function)), name


WRONG = [
    (("chek",), "'chek'"),
    (("--sizes", "3"), "--sizes"),
    (("--size", "3"), "1920x1080"),
    (("--size", "99999x1"), "1920x1080"),
    (("--size", "9" * 5_000 + "x1"), "1920x1080"),
    (("--size",), "--size"),
    (("--at", "nowhere"), "video_store"),
    (("--at", "x" * 100_000), "xxx…”. There are: room"),
    (("pack", "preview", ""), "“” is no pack"),
    (("--game", "/nowhere"), "running-ashtrays new /nowhere"),
    (("replay",), "FILE"),
    (("--record", "."), "“.” is no file to write"),
    (("--record", "/dev/zero"), "“/dev/zero” is no file to write"),
    (("check", "--scrpt", "x"), "--scrpt"),
    (("pack",), "COMMAND"),
    (("pack", "chek"), "'chek'"),
    (("pack", "zip"), "PACK"),
    (("pack", "new", "a", "--tile", "x"), "“x” is no size of a tile"),
    (("pack", "preview", "nobody"), "“nobody” is no pack"),
]


@pytest.mark.parametrize(("given", "named"), WRONG, ids=lambda value: "".join(value)[:40])
def test_a_wrong_word_is_named_in_a_sentence(tmp_path: Path, given: tuple[str, ...], named: str) -> None:
    assert named in refused(run(tmp_path, *given, **BLIND))
    assert not list(tmp_path.rglob("*.json"))


def test_a_game_in_the_stead_of_a_file_is_refused_for_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "ferry").write_text("no folder")
    done = run(tmp_path / "home", "new", str(tmp_path / "ferry"), **BLIND)
    assert (done.returncode, done.stdout) == (
        2,
        f"{tmp_path / 'ferry'} is no folder. Name one that is not there yet.\n",
    )


def test_what_stands_after_two_dashes_is_no_option(tmp_path: Path) -> None:
    done = run(tmp_path, "new", "--", "--mine", cwd=str(tmp_path), PYTHONPATH=str(ROOT), **BLIND)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "--mine/script/evening.yaml").is_file()


@pytest.mark.parametrize(
    "given", [(), ("check",), ("explore", "--random", "2")], ids=lambda given: "".join(given)
)
def test_an_evening_that_runs_in_a_circle_before_its_first_stop_is_told(
    tmp_path: Path, given: tuple[str, ...]
) -> None:
    write_game(tmp_path / "ferry")
    scene = "scene: quay\nbeats:\n- label: round\n- jump: .round\n- label: wait\n- Over.\n"
    (tmp_path / "ferry/script/scenes/01_quay.yaml").write_text(scene)
    done = run(tmp_path, *given, "--game", str(tmp_path / "ferry"), **BLIND)
    assert done.returncode == 1
    assert "runs in a circle at script/scenes/01_quay.yaml:4" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


TOO_LONG, NO_LETTERS = "/far" * 2000, os.fsdecode(b"s\xff")


@pytest.mark.parametrize(
    "given",
    [("--game", TOO_LONG), ("check", "--game", TOO_LONG), ("check", "--script", TOO_LONG), ("replay", ""),
     ("ids", "--script", TOO_LONG), ("pack", "check", TOO_LONG), ("pack", "preview", TOO_LONG)],
    ids=lambda given: " ".join(given)[:20],
)  # fmt: skip
def test_a_place_that_nobody_can_reach_is_told_in_a_sentence(tmp_path: Path, given: tuple[str, ...]) -> None:
    done = run(tmp_path, *given, **BLIND)
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stdout + done.stderr
    assert done.stdout + done.stderr


@linux
@pytest.mark.parametrize("tool", ["new", "replay"])
def test_links_in_a_circle_are_told_in_plain_words(tmp_path: Path, tool: str) -> None:
    for name, other in (("one", "other"), ("other", "one")):
        (tmp_path / name).symlink_to(other)
    done = run(tmp_path / "home", tool, str(tmp_path / "one"), **BLIND)
    assert done.returncode == 2
    assert "its links lead in a circle" in done.stdout + done.stderr
    assert "Errno" not in done.stdout + done.stderr


@linux
@pytest.mark.parametrize("linked", ["evening.yaml", "scenes", "lines.tsv"])
def test_no_file_outside_a_script_is_read_for_it(tmp_path: Path, linked: str) -> None:
    """A stranger's script could have its faults quote what isn't theirs. A link within it is followed."""
    script, outside = tmp_path / "game/script", tmp_path / "outside"
    shutil.copytree(ROOT / "tests/scripts/tiny", script)
    (script / "lines.tsv").touch()
    (script / linked).rename(script / "within")
    (script / linked).symlink_to("within")
    words = run(tmp_path, "check", "--game", str(script.parent), **BLIND).stdout.rstrip().rpartition("\n")[2]
    assert words.startswith("41 words")
    (script / "within").rename(outside)
    (script / linked).unlink()
    (script / linked).symlink_to(outside)
    done = run(tmp_path, "check", "--game", str(script.parent), **BLIND)
    assert done.returncode in (1, 2)
    assert "its link leads out of the folder" in done.stdout
    assert "its link leads out" in run(tmp_path, "--game", str(script.parent), **BLIND).stderr


@pytest.mark.parametrize("place", [TOO_LONG, "~nobody-is-called-so/data"])
def test_data_that_nobody_can_reach_is_looked_for_elsewhere(tmp_path: Path, place: str) -> None:
    assert run(tmp_path, "doctor", RUNNING_ASHTRAYS_DATA=place, **BLIND).returncode == 0


@linux
def test_a_folder_whose_name_is_no_text_is_played_from(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests/scripts/tiny", tmp_path / NO_LETTERS / "script")
    kept = tmp_path / "kept"
    assert open_script(tmp_path / NO_LETTERS / "script", kept) == open_script(
        tmp_path / NO_LETTERS / "script", kept
    )
    assert list(kept.iterdir())


@linux
def test_a_scene_whose_file_has_a_name_that_is_no_text_is_read_and_its_faults_are_told(
    tmp_path: Path,
) -> None:
    scripts = Path(shutil.copytree(ROOT / "tests/scripts/tiny", tmp_path / "script"))
    scene = scripts / "scenes" / f"more\n{NO_LETTERS}.yaml"
    scene.write_text("scene: more\nbeats:\n- More.\n- ending: good\n")
    assert open_script(scripts, tmp_path / "kept").scenes["more"].id == "more"
    scene.write_text("scene: more\nbeats:\n- ending: nowhere\n")
    done = run(tmp_path, "check", "--script", str(scripts), **BLIND)
    assert "script/scenes/more s.yaml:3:11  S206" in done.stdout + done.stderr


@linux
@pytest.mark.parametrize("name", [f"n{NO_LETTERS}", "- night"])
def test_a_pack_of_any_name_is_written_whole(tmp_path: Path, drawn: dict[str, str], name: str) -> None:
    assert run(tmp_path, "pack", "new", name, **BLIND, **drawn).returncode == 0
    (pack_folder,) = (tmp_path / "packs").iterdir()
    done = run(tmp_path, "pack", "check", pack_folder.name, **BLIND, **drawn)
    assert ": 0 faults" in done.stdout, done.stdout


@linux
def test_a_full_disk_leaves_the_ledger_as_it_was(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(ROOT / "tests/scripts/tiny", tmp_path / "script"))
    assert run(tmp_path, "ids", "--script", str(folder)).returncode == 0
    ledger = (folder / "lines.tsv").read_bytes()
    program = (
        "import resource, sys; from game.__main__ import main;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10));"
        f"sys.exit(main(['ids', '--script', {str(folder)!r}]))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (2, "")
    assert "lines.tsv was not written" in done.stdout
    assert (folder / "lines.tsv").read_bytes() == ledger


def test_an_older_python_is_told_before_anything_else(tmp_path: Path) -> None:
    """It could not read the rest of the program."""
    program = "import sys; sys.version_info = (3, 9, 2); import runpy; runpy.run_module('game')"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert refused(done) == "Running Ashtrays needs Python 3.11 or newer, and this is 3.9.\n"


@pytest.mark.parametrize(
    ("inside", "remedy"), [("", "pip uninstall -y pygame"), ("raise ImportError", "pip install pygame-ce")]
)
def test_another_pygame_or_none_is_told_with_the_remedy(tmp_path: Path, inside: str, remedy: str) -> None:
    (tmp_path / "pygame").mkdir()
    (tmp_path / "pygame/__init__.py").write_text(inside)
    for tool in ((), ("doctor",), ("check",)):
        assert remedy in refused(run(tmp_path, *tool, PYTHONPATH=str(tmp_path)))


# The name of a driver in another encoding than the system's.
NO_TEXT = os.fsdecode(b"\xff\xfe")
SCREENS = [
    ({}, "DISPLAY is not set"),
    ({"DISPLAY": ":4711"}, "Nothing answers where DISPLAY points, at :4711."),
    ({"WAYLAND_DISPLAY": "wayland-47"}, "Xwayland"),
    ({"SDL_VIDEODRIVER": "cinema"}, "SDL_VIDEODRIVER is set to “cinema”: unset it."),
    ({"SDL_VIDEODRIVER": "wayland", "DISPLAY": ":4711"}, "SDL_VIDEODRIVER is set to “wayland”: unset it."),
    ({"SDL_VIDEODRIVER": NO_TEXT}, "SDL_VIDEODRIVER is set to “”: unset it."),
]


@linux
@pytest.mark.parametrize(("environ", "remedy"), SCREENS)
def test_a_missing_screen_is_told_and_nothing_is_printed_over_it(
    tmp_path: Path, small: dict[str, str], environ: dict[str, str], remedy: str
) -> None:
    """What SDL's libraries say of it is left out."""
    said = refused(run(tmp_path, **small, **environ))
    assert remedy in said
    done = run(tmp_path, "doctor", **small, **environ)
    assert done.returncode == 1
    assert remedy in done.stdout
    assert done.stderr == ""


@linux
def test_missing_sound_is_told_in_the_game_and_nothing_is_printed(
    tmp_path: Path, small: dict[str, str]
) -> None:
    """ALSA tells of it in ten lines of its own."""
    nothing = tmp_path / "alsa.conf"
    nothing.write_text("")
    found = small | {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "alsa", "ALSA_CONFIG_PATH": str(nothing)}
    done = run(tmp_path / "home", "return", module="tests.played", **found)
    assert done.returncode == 0
    assert "told: No sound could be opened" in done.stdout
    assert done.stderr == ""


SOUND = [
    ({"SDL_AUDIODRIVER": "gramophone"}, "SDL_AUDIODRIVER is set to “gramophone”: unset it."),
    ({"SDL_AUDIODRIVER": NO_TEXT}, "SDL_AUDIODRIVER is set to “”: unset it."),
    ({"SDL_AUDIODRIVER": "alsa", "AUDIODEV": "horn"}, "AUDIODEV is set to “horn”: unset it."),
]


@linux
@pytest.mark.parametrize(("environ", "remedy"), SOUND)
def test_a_variable_that_takes_the_sound_away_is_told_with_what_to_do(
    tmp_path: Path, small: dict[str, str], environ: dict[str, str], remedy: str
) -> None:
    """By the game, which goes on, and by the doctor alike."""
    found = {"SDL_VIDEODRIVER": "dummy", **small, **environ}
    done = run(tmp_path / "home", "return", module="tests.played", **found)
    assert (done.returncode, done.stderr) == (0, "")
    assert "told: No sound could be opened" in done.stdout
    assert remedy in done.stdout
    done = run(tmp_path / "home", "doctor", **found)
    assert (done.returncode, done.stderr) == (1, "")
    assert f"data       {small['RUNNING_ASHTRAYS_DATA']}" in done.stdout
    assert remedy in done.stdout
    assert "Connect or switch on" not in done.stdout


@linux
def test_where_not_even_a_temporary_folder_can_be_made_it_says_so(tmp_path: Path) -> None:
    """The report can be kept nowhere, so it is printed."""
    (tmp_path / "file").write_text("in the way")
    program = (
        "import tempfile, sys; tempfile.mkdtemp = lambda **given: open('/proc/nothing/there', 'w');"
        "from game.__main__ import main; sys.exit(main([]))"
    )
    environment = os.environ | BLIND | {"RUNNING_ASHTRAYS_HOME": str(tmp_path / "file/home")}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 3
    assert done.stderr.startswith("The game can't start.\n")


def test_the_doctor_names_what_is_wrong_and_the_remedy(tmp_path: Path) -> None:
    """A broken save, a broken history, settings that are none and a pack with a fault; and what is well."""
    well = run(tmp_path, "doctor", **BLIND)
    assert well.returncode == 0, well.stdout
    assert "All is well." in well.stdout
    for pack_id in ("lamplight", "poster", "pixel"):
        assert f"{pack_id}: whole" in well.stdout
    (tmp_path / "saves/save-01.json").write_bytes(encode({"format": 1})[:-30])
    (tmp_path / "settings.json").write_text(json.dumps("none"))
    (tmp_path / "history.sqlite3").write_bytes(b"this is no history" * 400)
    shutil.copytree(ROOT / "tests/fixtures/home-0.1/packs/matchbook", tmp_path / "packs/matchbook")
    (tmp_path / "packs/matchbook/pack.yaml").write_text("name: M\nauthor: A\nlicence: CC0\nextends: nobody\n")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    ill = run(tmp_path, "doctor", **BLIND)
    assert ill.returncode == 1
    assert "4 things to mend." in ill.stdout
    assert "save-01.json can't be used" in ill.stdout
    assert "settings.json can't be used" in ill.stdout
    assert "“nobody”, which is not installed" in ill.stdout
    assert "history    it can't be read: file is not a database" in ill.stdout
    assert ill.stdout.count("→") == 4
    assert before == {path: path.read_bytes() for path in before}


def test_a_history_of_a_newer_game_is_not_told_to_be_broken(tmp_path: Path) -> None:
    """The next start leaves it as it is."""
    home = Home(tmp_path)
    open_history(home.history, "f00d").writer.close()
    with contextlib.closing(sqlite3.connect(home.history)) as file, file:
        file.execute("INSERT INTO migrations VALUES (999, 0)")
        file.execute("CREATE TABLE later(what TEXT)")
    told = _history(home)
    assert "newer version" in told.message
    assert told.remedy


@linux
def test_a_portable_player_and_another_game_are_meant_by_every_tool(tmp_path: Path) -> None:
    """What one of them writes another finds, and so does the game."""
    home, data, small = (tmp_path / name for name in ("home", "data", "small"))
    data.mkdir()
    (data / "assets").symlink_to(ROOT / "assets")
    (data / "script").symlink_to(ROOT / "tests/scripts/tiny")
    write_game(small)
    given = BLIND | {"RUNNING_ASHTRAYS_DATA": str(data)}
    for words in (("new", "Mine"), ("check", "mine")):
        done = run(home, "--portable", "pack", *words, **given)
        assert done.returncode == 0, done.stdout
    theirs = ("new", "Theirs", "--place", "quay")
    for typed in (("pack", *theirs), ("pack", "check", "theirs"), ("doctor",)):
        done = run(home, "--portable", "--game", str(small), *typed, **given)
        assert done.returncode == 0, done.stdout
    assert "theirs: whole" in done.stdout
    assert f"game       {small}" in done.stdout
    (player,) = (data / "player/games").iterdir()
    assert (player / "packs/theirs/sets/quay.tmx").is_file()
    assert (data / "player/packs/mine").is_dir()
    assert not home.exists()


def test_the_doctor_tells_a_font_that_is_cut_short(tmp_path: Path) -> None:
    """It looks at every one of the game's own."""
    data = Path(shutil.copytree(ROOT / "tests/scripts/tiny", tmp_path / "data/script")).parent
    fonts = Path(shutil.copytree(ROOT / "assets/fonts", data / "assets/fonts"))
    cut = next(fonts.rglob("Lato-*.ttf"))
    cut.write_bytes(cut.read_bytes()[:5000])
    done = run(tmp_path / "home", "doctor", **BLIND, RUNNING_ASHTRAYS_DATA=str(data))
    assert f"{cut.name}: it is damaged or cut short" in done.stdout
    assert "→ Install the game again." in done.stdout
    assert done.returncode == 1


def test_check_writes_nothing_where_it_stands(tmp_path: Path, drawn: dict[str, str]) -> None:
    """Not even where the user's folder is a relative one and the temporary folder is this one."""
    nowhere = dict.fromkeys(
        ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"), ""
    )
    nowhere |= {"HOME": ".", "USERPROFILE": ".", "TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = run("", "check", cwd=str(tmp_path), **BLIND, **nowhere, **drawn)
    assert done.stdout.endswith(" faults.\n"), done
    assert list(tmp_path.iterdir()) == []


def test_the_doctor_tells_a_pack_of_the_players_from_one_of_the_games(tmp_path: Path) -> None:
    """The folder of a portable game's player lies within the game's."""
    data = Path(shutil.copytree(ROOT / "tests/scripts/tiny", tmp_path / "data/script")).parent
    for folder in ("assets/packs/theirs", "player/packs/mine"):
        (data / folder).mkdir(parents=True)
        (data / folder / "pack.yaml").write_text("name: M\nauthor: A\nlicence: CC0\nextends: nobody\n")
    done = run(tmp_path / "home", "--portable", "doctor", **BLIND, RUNNING_ASHTRAYS_DATA=str(data))
    rows = done.stdout.splitlines()
    remedies = {
        rows[index].split(":")[0].split()[-1]: rows[index + 1]
        for index, row in enumerate(rows)
        if row.startswith("pack ")
    }
    assert "Install the game again" in remedies["theirs"]
    assert "its maker can mend it" in remedies["mine"]
    assert str(data / "player/packs") in remedies["mine"]


def test_a_screen_that_is_asked_for_by_a_number_and_not_there_is_told_of(
    tmp_path: Path, drawn: dict[str, str]
) -> None:
    """Another screen answers: nothing is said of what doesn't."""
    told = refused(run(tmp_path, PYGAME_DISPLAY="7", **BLIND, **drawn))
    assert "PYGAME_DISPLAY is set to “7”: unset it." in told
    assert "answers" not in told


def test_pixels_that_no_screen_has_are_told_of(tmp_path: Path, drawn: dict[str, str]) -> None:
    """SDL itself gives no reason then."""
    with x_server((1280, 720)) as display:
        shown = {"DISPLAY": display, "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy"}
        told = refused(run(tmp_path, SDL_VIDEO_X11_WINDOW_VISUALID="0x999", **shown, **drawn))
    assert "SDL gives no reason. SDL_VIDEO_X11_WINDOW_VISUALID is set to “0x999”: unset it." in told


def test_where_no_recording_can_be_written_is_told_before_the_evening(tmp_path: Path) -> None:
    told = refused(run(tmp_path, "--record", str(tmp_path / "nowhere/evening.json"), **BLIND))
    assert "There is no folder" in told


@linux
def test_a_mask_that_takes_away_the_players_own_rights_is_not_heeded(tmp_path: Path) -> None:
    """Folders that were made with it could be neither read nor written, and the game didn't start."""
    command = ["sh", "-c", 'umask 0777; exec "$@"', "sh", sys.executable, "-m", "game", "--at", "nowhere"]
    environment = os.environ | BLIND | {"RUNNING_ASHTRAYS_HOME": str(tmp_path / "home")}
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=PATIENCE_S)
    for folder in (tmp_path / "home", tmp_path / "home/saves"):
        assert folder.stat().st_mode & 0o777 == 0o700
