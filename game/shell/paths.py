"""Locations: the game's data, and the player's folders.

The same search serves a checkout, an installed package, a bundle and a system package. Files are only written
to check whether a folder is writable.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from game.shell.formats.documents import BACKUP
from game.shell.formats.file_errors import FileError, folder_text, reason_of, remedy_of
from game.shell.formats.files import make_folder

DATA_VARIABLE = "RUNNING_ASHTRAYS_DATA"
HOME_VARIABLE = "RUNNING_ASHTRAYS_HOME"
APP_NAME = "running-ashtrays"
# The folder for other games, each in a folder of its own.
GAMES = "games"
# The player's folder beside a portable program.
PORTABLE = "player"


class DataMissingError(Exception):
    """The game's data, or a pack or a scene that was asked for by name, was found nowhere."""


class Data(NamedTuple):
    """The program's data folder, and that of another game to play (None: the program's own)."""

    root: Path
    game: Path | None = None

    @property
    def assets(self) -> Path:
        """The program's packs, sound, fonts and icons."""
        return self.root / "assets"

    @property
    def script(self) -> Path:
        """The script's folder."""
        return (self.game or self.root) / "script"

    @property
    def audio(self) -> Path:
        """The game's sounds, or else the program's."""
        return self._own("audio") or self.assets / "audio"

    @property
    def packs(self) -> tuple[Path, ...]:
        """The folders of packs, in order of precedence."""
        own = self._own("packs")
        return (*((own,) if own else ()), self.assets / "packs")

    def _own(self, name: str) -> Path | None:
        folder = self.game / "assets" / name if self.game is not None else None
        return folder if folder is not None and folder.is_dir() else None


@dataclass(frozen=True, slots=True)
class Home:
    """The player's folders: history and saves are in `root`, and so is everything whose own folder is None;
    `is_persistent` is false for a temporary folder, `other_packs` are folders of packs in place of its own,
    `safe`: added packs are ignored."""

    root: Path
    config: Path | None = None
    own_cache: Path | None = None
    is_persistent: bool = True
    other_packs: tuple[Path, ...] = ()
    safe: bool = False

    @property
    def saves(self) -> Path:
        """The folder of slots."""
        return self.root / "saves"

    @property
    def packs(self) -> Path:
        """The folder of packs that the player added."""
        return self.other_packs[0] if self.other_packs else self.root / "packs"

    @property
    def cache(self) -> Path:
        """The folder of what can be recreated: unpacked packs, scaled pictures."""
        return self.own_cache or self.root / "cache"

    @property
    def screenshots(self) -> Path:
        """The folder of screenshots."""
        return self.root / "screenshots"

    @property
    def settings(self) -> Path:
        """The settings' file."""
        return (self.config or self.root) / "settings.json"

    @property
    def keys(self) -> Path:
        """The key map's file."""
        return (self.config or self.root) / "keys.json"

    @property
    def window(self) -> Path:
        """The window placement's file."""
        return (self.config or self.root) / "window.json"

    @property
    def history(self) -> Path:
        """The history's file."""
        return self.root / "history.sqlite3"

    @property
    def lock(self) -> Path:
        """The file that is locked while the game runs."""
        return self.root / "running.lock"

    @property
    def folders(self) -> tuple[Path, ...]:
        """All folders that must exist."""
        return (self.root, self.settings.parent, self.saves, self.packs, self.cache, self.screenshots)

    def make(self) -> None:
        """Creates missing folders; raises OSError. Without those of caches, packs and pictures, what is lived
        is kept all the same."""
        for folder in self.folders:
            try:
                make_folder(folder)
            except OSError:
                if folder in (self.root, self.settings.parent, self.saves):
                    raise


def data_places(environ: Mapping[str, str] = os.environ) -> tuple[Path, ...]:
    """The candidates for the data folder, in order of precedence."""
    package = Path(__file__).resolve().parents[1]
    places = []
    if environ.get(DATA_VARIABLE):
        places.append(Path(os.path.expanduser(environ[DATA_VARIABLE])))
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        places.append(Path(bundle))
    if getattr(sys, "frozen", False):
        places.append(_program_folder())
    return (*places, package.parent, package / "_data")


def find_data(environ: Mapping[str, str] = os.environ) -> Data:
    """The first candidate that has both parts; raises DataMissingError naming all candidates."""
    places = data_places(environ)
    for folder in places:
        data = Data(folder)
        # Unlike Path.is_dir, it also returns false for a folder without permission.
        if os.path.isdir(data.assets) and os.path.isdir(data.script):
            return data
    looked = "\n".join(f"  {folder}" for folder in places)
    raise DataMissingError(
        "The folders “assets” and “script” are missing. Running Ashtrays looked in\n"
        f"{looked}\nSet {DATA_VARIABLE} to the folder that holds them, or install the game again."
    )


def with_game(data: Data, folder: Path | None) -> Data:
    """The data with another game's script (None: the program's own); raises DataMissingError where the folder
    has none."""
    if folder is None:
        return data
    folder = folder.resolve()
    if not os.path.isdir(folder / "script"):
        raise DataMissingError(
            f"There is no folder “script” in {folder}. A game is a folder that holds one; to make a small "
            f"one type:  running-ashtrays new {folder}"
        )
    return data._replace(game=folder)


def pack_paths(data: Data, home: Home) -> tuple[Path, ...]:
    """The folders of packs, in order of precedence: the player's, beside the program, the game's; the last is
    the program's, though it may be among those before."""
    if home.safe:
        return data.packs
    beside = (_program_folder() / "assets" / "packs",) if getattr(sys, "frozen", False) else ()
    return (*(home.other_packs or (home.packs,)), *beside, *data.packs)


def open_home(
    environ: Mapping[str, str] = os.environ, game: str = "", portable: Path | None = None
) -> tuple[Home, str | None]:
    """The player's folders, created if necessary, and a message where nothing will be saved or something was
    moved. Another `game`, by its title, has its own subfolders. They are `portable` if given, else those of
    the environment, else beside a portable program, else the platform's."""
    try:
        home = _own_home(environ, portable)
        if game:
            home = of_game(home, folder_name(game))
        home.make()
        _try_writing(home)
    except OSError as error:
        where = f"{folder_text(Path(error.filename))}: " if isinstance(error.filename, str) else ""
        return _temporary_fallback(f"{where}{reason_of(error)}. {remedy_of(error)}")
    except (RuntimeError, FileError) as error:
        return _temporary_fallback(str(error))
    return home, migrate_files(home)


def home_of(data: Data, title: str, portable: bool) -> tuple[Home, str | None]:
    """The folders of this game's player, as `open_home` gives them; `title` is the script's, `portable`:
    those beside the program."""
    game = title if data.game is not None else ""
    return open_home(game=game, portable=portable_folder(data) if portable else None)


def _own_home(environ: Mapping[str, str], portable: Path | None) -> Home:
    """The player's folders, existing or not; raises RuntimeError where the system has no home, or the
    environment a relative one."""
    if portable is None and environ.get(HOME_VARIABLE):
        portable = Path(environ[HOME_VARIABLE]).expanduser()
        if not portable.root:
            raise RuntimeError(f"{HOME_VARIABLE} is “{portable}”, and must say where it is, from the root")
    portable = portable or _portable_before()
    return Home(portable) if portable is not None else platform_home(environ, sys.platform)


def cache_folder(environ: Mapping[str, str] = os.environ, portable: Path | None = None) -> Path | None:
    """The cache folder of `open_home`, common to all games; None where it can't be determined."""
    with suppress(RuntimeError):
        return _own_home(environ, portable).cache
    return None


def portable_folder(data: Data) -> Path:
    """The player's folder beside the program."""
    return (_program_folder() if getattr(sys, "frozen", False) else data.root) / PORTABLE


def _portable_before() -> Path | None:
    """The player's folder beside a packaged program, if it exists."""
    if not getattr(sys, "frozen", False):
        return None
    folder = _program_folder() / PORTABLE
    return folder if folder.is_dir() else None


def _program_folder() -> Path:
    """The folder of the packaged program."""
    return Path(sys.executable).resolve().parent


def _temporary_folder() -> Path:
    """A new folder that is deleted at exit; raises OSError."""
    folder = tempfile.mkdtemp(prefix=f"{APP_NAME}-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def safe_home(home: Home) -> Home:
    """The same history and saves with default settings, no added packs, and an empty cache, all temporary.
    Raises OSError."""
    folder = _temporary_folder()
    safe = replace(home, config=folder / "config", own_cache=folder / "cache", safe=True)
    safe.make()
    return safe


def temporary_home(packs: tuple[Path, ...]) -> Home:
    """Temporary folders, except for those of packs. Raises OSError."""
    home = Home(_temporary_folder(), other_packs=packs)
    home.make()
    return home


def platform_home(environ: Mapping[str, str], platform: str) -> Home:
    """The platform's folders for data, settings and cache; raises RuntimeError where the system has no home.
    (freedesktop.org, “XDG Base Directory”; Apple, “File System Programming Guide”; Microsoft, “Known
    Folders”.)"""

    def own(variable: str, *default: str) -> Path:
        value = environ.get(variable, "")
        # The specification says to ignore relative paths.
        base = Path(value) if os.path.isabs(value) else _user(environ).joinpath(*default)
        return base / APP_NAME

    if platform == "win32":
        data = own("APPDATA", "AppData", "Roaming")
        return Home(data, own_cache=own("LOCALAPPDATA", "AppData", "Local") / "cache")
    if platform == "darwin":
        library = _user(environ) / "Library"
        return Home(library / "Application Support" / APP_NAME, own_cache=library / "Caches" / APP_NAME)
    data, cache = own("XDG_DATA_HOME", ".local", "share"), own("XDG_CACHE_HOME", ".cache")
    # Both have a folder “packs”: what is unpacked must not lie among the player's.
    return Home(data, own("XDG_CONFIG_HOME", ".config"), cache if cache != data else cache / "cache")


def _user(environ: Mapping[str, str]) -> Path:
    """The user's home; raises RuntimeError where there is none, or only a relative one."""
    named = (environ.get("HOME"), environ.get("USERPROFILE"))
    home = next((Path(name) for name in named if name and Path(name).root), None) or Path.home()
    if not home.root:
        raise RuntimeError(f"the user's folder is called “{home}”: HOME must say where it is, from the root")
    return home


def of_game(home: Home, name: str) -> Home:
    """The folders of another game, within those of this one; the cache is shared."""
    config = home.config / GAMES / name if home.config is not None else None
    return Home(home.root / GAMES / name, config, home.cache, home.is_persistent)


def migrate_files(home: Home) -> str | None:
    """Moves files of older versions to their current folders, and deletes their caches; returns a message if
    there were any."""
    if home.config is None and home.own_cache is None:
        return None
    moved = 0
    for path in (home.settings, home.keys, home.window):
        for name in (path.name, path.name + BACKUP):
            older, newer = home.root / name, path.with_name(name)
            if older != newer and older.is_file() and not newer.exists():
                with suppress(OSError):
                    shutil.move(older, newer)
                    moved += 1
    older = home.root / "cache"
    if home.own_cache is not None and older != home.own_cache and older.is_dir() and not older.is_symlink():
        shutil.rmtree(older, ignore_errors=True)
    return f"Your settings lie in {home.settings.parent} now." if moved else None


def folder_name(title: str) -> str:
    """A folder name from a title in any script: its ASCII letters, and a part of its hash."""
    legible = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:40]
    return f"{legible or 'game'}-{hashlib.sha256(title.encode()).hexdigest()[:8]}"


def _try_writing(home: Home) -> None:
    """Raises OSError where one of the folders isn't writable; its file is that folder."""
    for folder in (home.root, home.saves):
        try:
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as error:
            error.filename = str(folder)  # and not the name of a file that nobody knows
            raise


def _temporary_fallback(reason: str) -> tuple[Home, str]:
    """A temporary folder, deleted at exit, and a message; raises OSError if there is not even that."""
    home = Home(_temporary_folder(), is_persistent=False)
    home.make()
    message = (
        f"Your folder can't be written: {reason}. You can play, but nothing will be kept: "
        "no saves, no history, no settings."
    )
    return home, message
