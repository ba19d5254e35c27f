"""Where the game looks for its data and keeps what belongs to the player."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from game.shell.paths import (
    DATA_VARIABLE,
    HOME_VARIABLE,
    DataMissingError,
    Home,
    _try_writing,
    cache_folder,
    data_places,
    find_data,
    open_home,
    pack_paths,
    platform_home,
)


def make_data(folder: Path) -> Path:
    """A folder that holds both parts of the data."""
    (folder / "assets").mkdir(parents=True)
    (folder / "script").mkdir()
    return folder


def test_the_checkout_is_found_without_being_told() -> None:
    data = find_data({})
    assert data.assets.name == "assets"
    assert (data.root / "game" / "shell").is_dir()


def test_an_override_wins_where_it_holds_both_parts(tmp_path: Path) -> None:
    folder = make_data(tmp_path / "data")
    assert find_data({DATA_VARIABLE: str(folder)}).root == folder
    (folder / "script").rmdir()
    assert find_data({DATA_VARIABLE: str(folder)}).root != folder


def test_a_bundle_comes_before_the_checkout_and_its_neighbour_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle, beside = make_data(tmp_path / "_internal"), make_data(tmp_path)
    monkeypatch.setattr(sys, "_MEIPASS", str(bundle), raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "running-ashtrays"))
    assert data_places({})[:2] == (bundle, beside)
    assert find_data({}).root == bundle
    (bundle / "script").rmdir()
    assert find_data({}).root == beside


def test_packs_beside_the_program_come_before_those_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "running-ashtrays"))
    data = find_data({DATA_VARIABLE: str(make_data(tmp_path / "_internal"))})
    home, _ = open_home({HOME_VARIABLE: str(tmp_path / "home")})
    assert pack_paths(data, home) == (
        tmp_path / "home" / "packs",
        tmp_path / "assets" / "packs",
        tmp_path / "_internal" / "assets" / "packs",
    )


def test_missing_data_is_told_with_every_place_looked_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.shell.paths.data_places", lambda environ: (Path("/nowhere/a"),))
    with pytest.raises(DataMissingError, match="/nowhere/a"):
        find_data({})


def test_the_players_folder_is_made_with_all_its_folders(tmp_path: Path) -> None:
    home, word = open_home({HOME_VARIABLE: str(tmp_path / "new" / "home")})
    assert word is None
    assert home.is_persistent
    assert all(folder.is_dir() for folder in home.folders)
    assert not list(home.root.glob("tmp*"))


PLACES = [
    ("linux", {}, ".local/share/running-ashtrays", ".config/running-ashtrays", ".cache/running-ashtrays"),
    ("linux", {"XDG_DATA_HOME": "/d", "XDG_CONFIG_HOME": "/c", "XDG_CACHE_HOME": "/x"},
     "/d/running-ashtrays", "/c/running-ashtrays", "/x/running-ashtrays"),
    ("linux", {"XDG_DATA_HOME": "/d", "XDG_CONFIG_HOME": "/d", "XDG_CACHE_HOME": "/d"},
     "/d/running-ashtrays", "/d/running-ashtrays", "/d/running-ashtrays/cache"),
    ("linux", {"XDG_DATA_HOME": "rel", "XDG_CACHE_HOME": "../up"},
     ".local/share/running-ashtrays", ".config/running-ashtrays", ".cache/running-ashtrays"),
    ("darwin", {"XDG_DATA_HOME": "/d"}, "Library/Application Support/running-ashtrays",
     "Library/Application Support/running-ashtrays", "Library/Caches/running-ashtrays"),
    ("win32", {}, "AppData/Roaming/running-ashtrays", "AppData/Roaming/running-ashtrays",
     "AppData/Local/running-ashtrays/cache"),
]  # fmt: skip


@pytest.mark.parametrize(("platform", "environ", "data", "config", "cache"), PLACES)
def test_each_platform_has_its_own_places(
    platform: str, environ: dict[str, str], data: str, config: str, cache: str
) -> None:
    """What is lived, what is set and what can be made again lie apart where the platform says so."""
    user = Path("/home/user")
    home = platform_home({"HOME": str(user), **environ}, platform)
    assert (home.root, home.settings.parent, home.cache) == (user / data, user / config, user / cache)


def test_what_an_older_version_wrote_is_moved_once_and_told(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path)}
    home, _ = open_home(environ)
    if home.config is None:
        return
    for name in ("settings.json", "keys.json", "settings.json.bak"):
        (home.root / name).write_text(name)
    (home.root / "cache" / "scaled").mkdir(parents=True)
    (home.saves / "save-01.json").write_text("kept")
    home, word = open_home(environ)
    assert word is not None
    assert str(home.settings.parent) in word
    assert home.settings.read_text() == "settings.json"
    assert home.settings.with_name("settings.json.bak").is_file()
    assert not (home.root / "settings.json").exists()
    assert not (home.root / "cache").exists()
    assert (home.saves / "save-01.json").read_text() == "kept"
    assert open_home(environ)[1] is None
    (home.root / "settings.json").write_text("older still")
    assert open_home(environ)[1] is None
    assert home.settings.read_text() == "settings.json"


def test_a_cache_that_cannot_be_made_only_costs_speed(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    home, word = open_home({"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "file")})
    assert home.is_persistent
    assert word is None


def test_the_platforms_own_place_is_used_where_nothing_is_said(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path)} | {f"XDG_{kind}_HOME": "" for kind in ("DATA", "CONFIG", "CACHE")}
    home, word = open_home(environ)
    assert word is None
    if sys.platform.startswith("linux"):
        assert home.root == tmp_path / ".local/share/running-ashtrays"
    assert all(tmp_path in folder.parents and folder.is_dir() for folder in home.folders)


def test_a_folder_that_cannot_be_made_gives_a_temporary_one_and_a_word(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    home, word = open_home({HOME_VARIABLE: str(tmp_path / "file" / "home")})
    assert word is not None
    assert str(tmp_path / "file" / "home") in word
    assert "nothing will be kept" in word
    assert not home.is_persistent
    assert home.saves.is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_to_a_stick_that_is_not_plugged_in_keep_nothing_from_being_kept(tmp_path: Path) -> None:
    for name in ("packs", "screenshots"):
        (tmp_path / name).symlink_to(tmp_path / "media" / name)
    home, word = open_home({HOME_VARIABLE: str(tmp_path)})
    assert word is None
    assert home.is_persistent
    assert home.saves.is_dir()


def test_a_folder_with_a_name_longer_than_a_screen_is_told_in_a_sentence_that_fits(tmp_path: Path) -> None:
    _, word = open_home({HOME_VARIABLE: str(tmp_path / "far" / ("far/" * 2_000))})
    assert word is not None
    assert "its name is too long. Give it a shorter name." in word
    assert len(word) < 600


@pytest.mark.parametrize("environ", [{"HOME": "."}, {HOME_VARIABLE: "here"}, {HOME_VARIABLE: "./here"}])
def test_a_relative_home_is_none(
    environ: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would be wherever the program was started."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", ".")
    monkeypatch.setenv("USERPROFILE", ".")
    home, word = open_home(environ)
    assert word is not None
    assert f"{next(iter(environ))} " in word
    assert not home.is_persistent
    assert cache_folder(environ) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a folder that even root can't write")
def test_a_folder_that_cannot_be_written_is_told_by_its_own_name() -> None:
    """Not by that of the file that was tried there."""
    with pytest.raises(OSError, match=r"/proc/self'$"):
        _try_writing(Home(Path("/proc/self")))
