"""Where things are: the game's own data, and the folders that belong to the player.

One finder serves a checkout, an installed package, a bundle and a system package. Nothing here
reads or writes a file but to see whether a folder takes one.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pygame

DATA_VARIABLE = "RUNNING_ASHTRAYS_DATA"
HOME_VARIABLE = "RUNNING_ASHTRAYS_HOME"
APP_NAME = "running-ashtrays"
# Where the saves of other games are kept, each in a folder of its own.
GAMES = "games"


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
    """The player's folder; `kept` is false where it is a temporary one."""

    root: Path
    kept: bool = True

    @property
    def saves(self) -> Path:
        """The slots."""
        return self.root / "saves"

    @property
    def packs(self) -> Path:
        """Art packs that the player has added."""
        return self.root / "packs"

    @property
    def cache(self) -> Path:
        """What can be made again: unpacked packs, scaled pictures."""
        return self.root / "cache"

    @property
    def screenshots(self) -> Path:
        """Pictures that the player has taken."""
        return self.root / "screenshots"

    @property
    def settings(self) -> Path:
        """The file of settings."""
        return self.root / "settings.json"

    @property
    def window(self) -> Path:
        """The file of where the window was."""
        return self.root / "window.json"

    @property
    def history(self) -> Path:
        """The file of history."""
        return self.root / "history.sqlite3"

    @property
    def folders(self) -> tuple[Path, ...]:
        """Every folder that has to be there."""
        return (self.root, self.saves, self.packs, self.cache, self.screenshots)


def data_places(environ: Mapping[str, str] = os.environ) -> tuple[Path, ...]:
    """Every folder that could hold the data, the one that is to win first."""
    package = Path(__file__).resolve().parents[1]
    places = []
    if environ.get(DATA_VARIABLE):
        places.append(Path(environ[DATA_VARIABLE]).expanduser())
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        places.append(Path(bundle))
    if getattr(sys, "frozen", False):
        places.append(Path(sys.executable).resolve().parent)
    return (*places, package.parent, package / "_data")


def find_data(environ: Mapping[str, str] = os.environ) -> Data:
    """The first place that holds both parts; raises DataMissingError naming all it looked in."""
    places = data_places(environ)
    for place in places:
        data = Data(place)
        if data.assets.is_dir() and data.script.is_dir():
            return data
    looked = "\n".join(f"  {place}" for place in places)
    raise DataMissingError(
        "The folders “assets” and “script” are missing. Running Ashtrays looked in\n"
        f"{looked}\nSet {DATA_VARIABLE} to the folder that holds them, or install the game again."
    )


def find_game(data: Data, folder: Path) -> Data:
    """The data with another game's script; raises DataMissingError where there is none in the folder."""
    if not (folder / "script").is_dir():
        raise DataMissingError(
            f"There is no folder “script” in {folder}. A game is a folder that holds one; to make a small "
            f"one type:  running-ashtrays new {folder}"
        )
    return data._replace(game=folder.resolve())


def pack_folders(data: Data, home: Home) -> tuple[Path, ...]:
    """Where art packs lie, those that win first: the player's, beside the program, the game's."""
    places = [home.packs]
    if getattr(sys, "frozen", False):
        places.append(Path(sys.executable).resolve().parent / "assets" / "packs")
    return tuple(dict.fromkeys((*places, *data.packs)))


def open_home(environ: Mapping[str, str] = os.environ, game: str = "") -> tuple[Home, str | None]:
    """The player's folder with all its folders in it, and a word where nothing will be kept. Another
    `game` than the program's own, by its title, has a folder of its own in that."""
    asked = environ.get(HOME_VARIABLE)
    try:
        root = Path(asked).expanduser() if asked else _preferred()
        home = Home(root / GAMES / folder_name(game) if game else root)
        for folder in home.folders:
            folder.mkdir(parents=True, exist_ok=True)
        _try_writing(home)
    except (OSError, pygame.error) as error:
        return _borrowed(str(error))
    return home, None


def folder_name(title: str) -> str:
    """A name for a folder, by a title in any letters: what is legible of it, and a part of its hash."""
    legible = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:40]
    return f"{legible or 'game'}-{hashlib.sha256(title.encode()).hexdigest()[:8]}"


def _preferred() -> Path:
    """The folder that the platform has for the game's files."""
    return Path(pygame.system.get_pref_path("", APP_NAME))


def _try_writing(home: Home) -> None:
    """Raises OSError where one of the folders takes no file."""
    for folder in (home.root, home.saves):
        with tempfile.TemporaryFile(dir=folder):
            pass


def _borrowed(reason: str) -> tuple[Home, str]:
    """A temporary folder and its word; raises OSError if there is not even that."""
    home = Home(Path(tempfile.mkdtemp(prefix=f"{APP_NAME}-")), kept=False)
    for folder in home.folders:
        folder.mkdir(exist_ok=True)
    word = (
        f"Your folder can't be written ({reason}). You can play, but nothing will be kept: "
        "no saves, no history, no settings."
    )
    return home, word
