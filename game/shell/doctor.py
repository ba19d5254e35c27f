"""The doctor: checks everything the game depends on, and prints what it found with remedies.

It changes nothing in the player's folders, opens no window, and needs no display.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pygame

from game import __version__
from game.shell.audio.mixer import SoundMixer, sound_advice
from game.shell.composition import APP_CLASS
from game.shell.formats.documents import read_document
from game.shell.formats.file_errors import FileError
from game.shell.formats.files import walk_files
from game.shell.formats.font_files import FontError, check_font
from game.shell.formats.problems import Problems
from game.shell.packs.loaded_pack import load_pack
from game.shell.packs.pack_folders import PackFolders, default_pack
from game.shell.paths import Data, DataMissingError, Home, find_data, home_of, pack_paths, with_game
from game.shell.script_folder import load_script
from game.shell.sdl import OPEN_ERRORS, error_text
from game.shell.silent_servers import silent_buses_hidden
from game.shell.stderr import silence_stderr
from game.shell.storage.history_db import NewerError
from game.shell.storage.history_faults import is_damage, remedy_for
from game.shell.storage.history_writer import read_history
from game.shell.storage.slot_folder import is_slot
from game.shell.video_driver import WindowError, check_driver, find_screens, prepare_driver, screen_advice
from game.shell.voice import NO_VOICE, installed_programs
from game.story.faults import ScriptFaults
from game.ui.words import counted

# With less free space saving soon fails: a save is 40 KB, the caches of a start are some megabytes.
MIN_FREE_BYTES = 200_000_000
# The most entries of a folder whose sizes are added up: more than all packs and caches have.
MAX_COUNTED = 1_000_000
UPDATE = "Install the game again"


class Diagnosis(NamedTuple):
    """The result of one check, and its remedy (empty: nothing is wrong)."""

    about: str
    message: str
    remedy: str = ""


def run_doctor(args: Namespace) -> int:
    """Prints all diagnoses; returns 0 where all is well, 1 where something needs mending."""
    to_mend = 0
    for diagnosis in diagnoses(args.portable, args.game):
        print(f"{diagnosis.about:<10} {diagnosis.message}")
        if diagnosis.remedy:
            to_mend += 1
            print(f"{'':<10} → {diagnosis.remedy}")
    print(f"\n{counted(to_mend, 'thing')} to mend." if to_mend else "\nAll is well.")
    return 1 if to_mend else 0


def diagnoses(portable: bool, game: Path | None) -> Iterator[Diagnosis]:
    """All checks, one after the other."""
    yield _program()
    yield _screen()
    try:
        data = with_game(find_data(), game)
        script = load_script(data.script)
    except DataMissingError as error:
        yield Diagnosis("data", str(error), f"{UPDATE}." if game is None else "Name the folder of a game.")
        return
    except ScriptFaults as error:
        remedy = f"{UPDATE}; for all of them type:  check"
        yield Diagnosis("script", f"{len(error.faults)} faults", remedy if game is None else "Type:  check")
        return
    yield Diagnosis("data", str(data.root))
    if data.game is not None:
        yield Diagnosis("game", str(data.game))
    yield _sound(data)
    yield _voice()
    yield _fonts(data)
    home, message = home_of(data, script.title, portable)
    yield from _folders(home, message)
    yield from _packs(data, home, default_pack(script))
    yield _saves(home)
    yield _history(home)


def _program() -> Diagnosis:
    kind = "packaged" if getattr(sys, "frozen", False) else "from source"
    sdl = ".".join(map(str, pygame.get_sdl_version()))
    python = f"Python {platform.python_version()}, pygame-ce {pygame.version.ver}, SDL {sdl}"
    return Diagnosis("program", f"Running Ashtrays {__version__}, {kind}, {python}, {platform.platform()}")


def _screen() -> Diagnosis:
    try:
        prepare_driver(APP_CLASS)
        with silence_stderr(), silent_buses_hidden():
            pygame.display.init()
        check_driver(pygame.display.get_driver())
        sizes = ", ".join(f"{screen.w}×{screen.h}" for screen in find_screens())
        return Diagnosis("screen", f"{pygame.display.get_driver()}, {sizes}")
    except OPEN_ERRORS as error:
        return Diagnosis("screen", f"none: {error_text(error)}", screen_advice())
    except WindowError as error:
        return Diagnosis("screen", "none", str(error))
    finally:
        pygame.display.quit()


def _sound(data: Data) -> Diagnosis:
    problems = Problems()
    mixer = SoundMixer(data.audio, problems)
    no_sound = mixer.open()
    mixer.close()
    if no_sound:
        return Diagnosis("sound", no_sound, sound_advice())
    broken = [f"{problem.file}: {problem.message}" for problem in problems.listed()]
    summary = f"{counted(len(mixer.sounds), 'sound')}, {os.environ.get('SDL_AUDIODRIVER') or 'a device'}"
    return Diagnosis("sound", "; ".join((summary, *broken)), f"{UPDATE}." if broken else "")


def _voice() -> Diagnosis:
    """Which programs can read aloud; that there are none is told, and harms nobody who doesn't ask for it."""
    programs = ", ".join(Path(program.command[0]).name for program in installed_programs())
    return Diagnosis("voice", programs or NO_VOICE)


def _fonts(data: Data) -> Diagnosis:
    """Whether each of the game's fonts can be drawn with."""
    files = sorted(path for path in (data.assets / "fonts").rglob("*") if path.suffix in (".otf", ".ttf"))
    broken = []
    for path in files:
        try:
            check_font(path)
        except FontError as error:
            broken.append(f"{path.name}: {error}")
    remedy = f"{UPDATE}." if broken or not files else ""
    return Diagnosis("fonts", "; ".join((str(len(files)), *broken)), remedy)


def _folders(home: Home, message: str | None) -> Iterator[Diagnosis]:
    """The player's folders: where, how large, and whether writable."""
    if not home.is_persistent:
        yield Diagnosis(
            "folders",
            message or "",
            "Make that folder yours and writable, or set RUNNING_ASHTRAYS_HOME to one that is.",
        )
        return
    for about, folder in (("player", home.root), ("settings", home.settings.parent), ("cache", home.cache)):
        writable = os.access(folder, os.W_OK)
        remedy = "" if writable else f"Make {folder} writable for yourself."
        yield Diagnosis(about, f"{folder}, {_size_of(folder) / 1_000_000:.1f} MB", remedy)
    free = shutil.disk_usage(home.root).free
    remedy = "" if free >= MIN_FREE_BYTES else "Make room on this disk; the cache may be emptied."
    yield Diagnosis("free", f"{free / 1_000_000:,.0f} MB", remedy)
    try:
        document = read_document(home.settings)
        message = document.message if document is not None else None
    except FileError as error:
        message = f"{error} The default settings are used."
    if message:
        yield Diagnosis(
            "settings", message, f"Change a setting, and it is written anew; or remove {home.settings}."
        )


def _packs(data: Data, home: Home, default: str) -> Iterator[Diagnosis]:
    """Every pack with its problems, bundled and added."""
    packs = PackFolders(pack_paths(data, home), home.cache, default)
    for pack_id, pack in packs.packs.items():
        loaded = load_pack(packs.stack(pack_id), data.assets / "fonts")
        messages = [f"{problem.file}: {problem.message}" for problem in loaded.problems]
        summary = "; ".join(messages[:3]) + (f"; and {len(messages) - 3} more" if len(messages) > 3 else "")
        # The folder of a portable game's player lies within the game's.
        added = any(pack.root.is_relative_to(folder) for folder in (home.packs, home.cache))
        own = pack.root.is_relative_to(data.root) and not added
        remedy = (
            f"{UPDATE}." if own else f"The packs screen lists all; its maker can mend it, in {home.packs}."
        )
        yield Diagnosis("pack", f"{pack_id}: {summary or 'whole'}", remedy if messages else "")


def _saves(home: Home) -> Diagnosis:
    faults, count = [], 0
    for path in sorted(home.saves.glob("*.json")):
        if not is_slot(path.stem):
            continue
        count += 1
        try:
            read_document(path)
        except FileError as error:
            faults.append(str(error))
    remedy = f"The other saves are whole. Delete these on the screen of saves, or in {home.saves}."
    return Diagnosis("saves", "; ".join((str(count), *faults)), remedy if faults else "")


def _history(home: Home) -> Diagnosis:
    if not home.history.is_file() or not home.history.stat().st_size:
        return Diagnosis("history", "none yet")
    data, error = read_history(home.history)
    if error is None:
        return Diagnosis("history", counted(len(data.tree.moments), "moment"))
    if isinstance(error, NewerError):
        return Diagnosis("history", "a newer version of the game wrote it", "Play on with that version.")
    remedy = f"{remedy_for(error)}."
    if is_damage(error, home.history):
        remedy = "The next start sets it aside, and the saves give back what is in them."
    return Diagnosis("history", f"it can't be read: {error}", remedy)


def _size_of(folder: Path) -> int:
    """The size of a folder's files in bytes; unreadable ones count as none."""
    total = 0
    for entry in walk_files(folder, MAX_COUNTED):
        with suppress(OSError):
            total += 0 if entry.is_symlink() else entry.stat().st_size
    return total
