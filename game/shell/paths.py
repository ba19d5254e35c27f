"""Where things are: the game's own data, and the folders that belong to the player.

One finder serves a checkout, an installed package, a bundle and a system package. Nothing here
reads or writes a file but to see whether a folder takes one.
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

from game.shell.formats.documents import BACKUP, FileError, reason_of

DATA_VARIABLE = "RUNNING_ASHTRAYS_DATA"
HOME_VARIABLE = "RUNNING_ASHTRAYS_HOME"
APP_NAME = "running-ashtrays"
# Where the saves of other games are kept, each in a folder of its own.
GAMES = "games"
# Where the player's folders are beside the program, once they have been asked for there.
PORTABLE = "player"


class DataMissingError(Exception):
    """The game's own data is in none of the places where it could be."""


class Data(NamedTuple):
    """The program's own folder, and the folder of another game that it is to play (None: its own)."""

    root: Path
    game: Path | None = None

    @property
    def assets(self) -> Path:
        """The program's own packs, sound, fonts and icons."""
        return self.root / "assets"

    @property
    def script(self) -> Path:
        """What the game says, asks and does."""
        return (self.game or self.root) / "script"

    @property
    def audio(self) -> Path:
        """The game's sounds, or the program's where the game has none."""
        return self._own("audio") or self.assets / "audio"

    @property
    def packs(self) -> tuple[Path, ...]:
        """The folders of packs, those that win first."""
        own = self._own("packs")
        return (*((own,) if own else ()), self.assets / "packs")

    def _own(self, name: str) -> Path | None:
        folder = self.game / "assets" / name if self.game is not None else None
        return folder if folder is not None and folder.is_dir() else None


@dataclass(frozen=True, slots=True)
class Home:
    """The player's folders: what he has lived is in `root`, and everything else too where it has no
    place of its own (None); `kept` is false where it is a temporary folder, `own_packs` another
    folder of packs than its own, `safe` is true where packs that were added stay shut."""

    root: Path
    config: Path | None = None
    cached: Path | None = None
    kept: bool = True
    own_packs: Path | None = None
    safe: bool = False

    @property
    def saves(self) -> Path:
        """The slots."""
        return self.root / "saves"

    @property
    def packs(self) -> Path:
        """Art packs that the player has added."""
        return self.own_packs or self.root / "packs"

    @property
    def cache(self) -> Path:
        """What can be made again: unpacked packs, scaled pictures."""
        return self.cached or self.root / "cache"

    @property
    def screenshots(self) -> Path:
        """Pictures that the player has taken."""
        return self.root / "screenshots"

    @property
    def settings(self) -> Path:
        """The file of settings."""
        return (self.config or self.root) / "settings.json"

    @property
    def keys(self) -> Path:
        """The file of keys that were bound anew."""
        return (self.config or self.root) / "keys.json"

    @property
    def window(self) -> Path:
        """The file of where the window was."""
        return (self.config or self.root) / "window.json"

    @property
    def history(self) -> Path:
        """The file of history."""
        return self.root / "history.sqlite3"

    @property
    def folders(self) -> tuple[Path, ...]:
        """Every folder that has to be there."""
        return (self.root, self.settings.parent, self.saves, self.packs, self.cache, self.screenshots)

    def make(self) -> None:
        """Makes every folder that is not there; raises OSError. Without a cache all is only slower."""
        for folder in self.folders:
            with suppress(*((OSError,) if folder == self.cache else ())):
                folder.mkdir(parents=True, exist_ok=True)


def data_places(environ: Mapping[str, str] = os.environ) -> tuple[Path, ...]:
    """Every folder that could hold the data, the one that is to win first."""
    package = Path(__file__).resolve().parents[1]
    places = []
    if environ.get(DATA_VARIABLE):
        places.append(Path(os.path.expanduser(environ[DATA_VARIABLE])))
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        places.append(Path(bundle))
    if getattr(sys, "frozen", False):
        places.append(_beside())
    return (*places, package.parent, package / "_data")


def find_data(environ: Mapping[str, str] = os.environ) -> Data:
    """The first place that holds both parts; raises DataMissingError naming all it looked in."""
    places = data_places(environ)
    for folder in places:
        data = Data(folder)
        # Unlike Path.is_dir, it says no where nobody may look, too.
        if os.path.isdir(data.assets) and os.path.isdir(data.script):
            return data
    looked = "\n".join(f"  {folder}" for folder in places)
    raise DataMissingError(
        "The folders “assets” and “script” are missing. Running Ashtrays looked in\n"
        f"{looked}\nSet {DATA_VARIABLE} to the folder that holds them, or install the game again."
    )


def find_game(data: Data, folder: Path) -> Data:
    """The data with another game's script; raises DataMissingError where there is none in the folder."""
    if not os.path.isdir(folder / "script"):
        raise DataMissingError(
            f"There is no folder “script” in {folder}. A game is a folder that holds one; to make a small "
            f"one type:  running-ashtrays new {folder}"
        )
    return data._replace(game=folder.resolve())


def pack_folders(data: Data, home: Home) -> tuple[Path, ...]:
    """Where art packs lie, those that win first: the player's, beside the program, the game's."""
    if home.safe:
        return data.packs
    places = [home.packs]
    if getattr(sys, "frozen", False):
        places.append(_beside() / "assets" / "packs")
    return tuple(dict.fromkeys((*places, *data.packs)))


def open_home(
    environ: Mapping[str, str] = os.environ, game: str = "", portable: Path | None = None
) -> tuple[Home, str | None]:
    """The player's folders, all of them there, and a word where nothing will be kept or something was
    moved. Another `game` than the program's own, by its title, has folders of its own in them. They are in
    `portable` where that is asked for, else where the environment says, else beside the program if they
    have been there before, else in the platform's own place."""
    try:
        home = _own_home(environ, portable)
        if game:
            home = of_game(home, folder_name(game))
        home.make()
        _try_writing(home)
    except (OSError, RuntimeError, FileError) as error:
        return _borrowed(reason_of(error) if isinstance(error, OSError) else str(error))
    return home, move_older(home)


def _own_home(environ: Mapping[str, str], portable: Path | None) -> Home:
    """The player's folders, there or not; raises RuntimeError where the system names no home, or the
    environment one that would be wherever we stand."""
    if portable is None and environ.get(HOME_VARIABLE):
        portable = Path(environ[HOME_VARIABLE]).expanduser()
        if not portable.root:
            raise RuntimeError(f"{HOME_VARIABLE} is “{portable}”, and must say where it is, from the root")
    portable = portable or _portable_before()
    return Home(portable) if portable is not None else platform_home(environ, sys.platform)


def cache_folder(environ: Mapping[str, str] = os.environ, portable: Path | None = None) -> Path | None:
    """Where `open_home` has what can be made again, whichever game it is; None where that can't be said."""
    with suppress(RuntimeError):
        return _own_home(environ, portable).cache
    return None


def portable_folder(data: Data) -> Path:
    """Where the player's folders are beside the program."""
    return (_beside() if getattr(sys, "frozen", False) else data.root) / PORTABLE


def _portable_before() -> Path | None:
    """The player's folders beside a packaged program, if they are there."""
    if not getattr(sys, "frozen", False):
        return None
    folder = _beside() / PORTABLE
    return folder if folder.is_dir() else None


def _beside() -> Path:
    """The folder of the packaged program."""
    return Path(sys.executable).resolve().parent


def safe_home(home: Home) -> Home:
    """The same evenings with settings as they came, no packs that were added, and a cache that begins empty:
    what is set and kept there is gone with the program. Raises OSError."""
    folder = Path(tempfile.mkdtemp(prefix=f"{APP_NAME}-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    safe = replace(home, config=folder / "config", cached=folder / "cache", safe=True)
    safe.make()
    return safe


def passing_home(packs: Path) -> Home:
    """Folders that are gone with the program, but for the player's own packs. Raises OSError."""
    folder = tempfile.mkdtemp(prefix=f"{APP_NAME}-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    home = Home(Path(folder), own_packs=packs)
    home.make()
    return home


def platform_home(environ: Mapping[str, str], platform: str) -> Home:
    """The folders that a platform has for what is lived, for settings, and for what can be made again;
    raises RuntimeError where the system names no home. (freedesktop.org, “XDG Base Directory”; Apple, “File
    System Programming Guide”; Microsoft, “Known Folders”.)"""

    def own(variable: str, *default: str) -> Path:
        value = environ.get(variable, "")
        # A relative one must be ignored, says the specification.
        base = Path(value) if os.path.isabs(value) else _user(environ).joinpath(*default)
        return base / APP_NAME

    if platform == "win32":
        data = own("APPDATA", "AppData", "Roaming")
        return Home(data, cached=own("LOCALAPPDATA", "AppData", "Local") / "cache")
    if platform == "darwin":
        library = _user(environ) / "Library"
        return Home(library / "Application Support" / APP_NAME, cached=library / "Caches" / APP_NAME)
    return Home(
        own("XDG_DATA_HOME", ".local", "share"),
        own("XDG_CONFIG_HOME", ".config"),
        own("XDG_CACHE_HOME", ".cache"),
    )


def _user(environ: Mapping[str, str]) -> Path:
    """The user's own folder; raises RuntimeError where the system names none, or only a relative one, which
    would be wherever we stand."""
    named = (environ.get("HOME"), environ.get("USERPROFILE"))
    home = next((Path(name) for name in named if name and Path(name).root), None) or Path.home()
    if not home.root:
        raise RuntimeError(f"the user's folder is called “{home}”: HOME must say where it is, from the root")
    return home


def of_game(home: Home, name: str) -> Home:
    """The folders of another game, within those of this one; what can be made again is shared."""
    config = home.config / GAMES / name if home.config is not None else None
    return Home(home.root / GAMES / name, config, home.cache, home.kept)


def move_older(home: Home) -> str | None:
    """Moves what older versions have written to where it belongs now; a word if there was any. What can be
    made again is taken away."""
    if home.config is None and home.cached is None:
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
    if home.cached is not None and older != home.cached and older.is_dir() and not older.is_symlink():
        shutil.rmtree(older, ignore_errors=True)
    return f"Your settings lie in {home.settings.parent} now." if moved else None


def folder_name(title: str) -> str:
    """A name for a folder, by a title in any letters: what is legible of it, and a part of its hash."""
    legible = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:40]
    return f"{legible or 'game'}-{hashlib.sha256(title.encode()).hexdigest()[:8]}"


def _try_writing(home: Home) -> None:
    """Raises OSError where one of the folders takes no file."""
    for folder in (home.root, home.saves):
        with tempfile.TemporaryFile(dir=folder):
            pass


def _borrowed(reason: str) -> tuple[Home, str]:
    """A temporary folder, gone with the program, and its word; raises OSError if there is not even that."""
    folder = tempfile.mkdtemp(prefix=f"{APP_NAME}-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    home = Home(Path(folder), kept=False)
    home.make()
    word = (
        f"Your folder can't be written: {reason}. You can play, but nothing will be kept: "
        "no saves, no history, no settings."
    )
    return home, word
