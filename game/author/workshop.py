"""The workshop: the packs available to a pack maker's tools, and their checks."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from game.author.needs import Need, needs_of
from game.author.pack_check import Report, check_pack
from game.author.tool_runner import told_if_slow
from game.shell.audio.sound_list import LIST_NAME, OWN_SOUNDS, load_sounds
from game.shell.formats.file_errors import FileError
from game.shell.formats.problems import Problem, Problems
from game.shell.formats.sandbox import DecoderError, Sandbox
from game.shell.messages import Messages
from game.shell.packs.manifest import PACK_FILE
from game.shell.packs.pack_folders import PackFolders, default_pack, id_of, is_zip
from game.shell.paths import Data, DataMissingError, Home, pack_paths, temporary_home
from game.shell.storage.settings import load_settings, save_settings
from game.story.script import Script
from game.ui.sound_lanes import EFFECT

RATE_HZ, CHANNELS = 44_100, 2


class Workshop:
    """The packs of a game's folders; must be closed."""

    def __init__(self, data: Data, script: Script, home: Home) -> None:
        self.data, self.script, self.home = data, script, home
        self.fonts = data.assets / "fonts"
        self.sandbox = Sandbox(data.assets, home.cache / "decoded.txt")
        self.default = default_pack(script)
        self._paths = pack_paths(data, home)
        self.packs = self._search(self._paths)

    def close(self) -> None:
        """Ends the sandbox's processes."""
        self.sandbox.close()

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        """The assets that the script refers to."""
        return tuple(needs_of(self.script))

    def _search(self, paths: Sequence[Path]) -> PackFolders:
        return PackFolders(paths, self.home.cache, self.default, self.sandbox.check_font)

    def find(self, word: str) -> tuple[PackFolders, str]:
        """The packs, and the id of the one given by its id, a folder or a zip, whose folder is among them;
        raises DataMissingError."""
        path = Path(word)
        if path.name == word and self.packs.get(word) is not None:
            return self.packs, word
        if os.path.isdir(path) or (os.path.isfile(path) and is_zip(path.name)):
            path = path.resolve()
            return self._search((path.parent, *self._paths)), id_of(path.name)
        raise DataMissingError(
            f"“{word}” is no pack, folder or zip. There are: {', '.join(self.packs.packs)}"
        )

    def check(self, word: str) -> Report:
        """Checks the pack given by its id, a folder or a zip; raises DataMissingError."""
        packs, pack_id = self.find(word)
        if packs.get(pack_id) is None:
            return Report(pack_id, Path(word).name, (Problem(PACK_FILE, no_manifest(Path(word))),))
        with told_if_slow(f"Still looking at the pack {pack_id} …"):
            return check_pack(packs.stack(pack_id), self.needs, self.fonts, self.sandbox)

    def check_all(self) -> Iterator[Report]:
        """Checks every pack available."""
        yield from map(self.check, self.packs.packs)

    def sound(self) -> tuple[Problem, ...]:
        """The problems of the sound files."""
        return check_sound(self.data.audio, self.data.audio == self.data.assets / "audio", self.sandbox)


def no_manifest(folder: Path) -> str:
    """The message about a folder that is not a pack."""
    try:
        inside = [path.name for path in sorted(folder.iterdir())] if folder.is_dir() else []
    except OSError as error:
        return f"the folder can't be listed: {error.strerror}"
    near = next((name for name in inside if name.casefold() == PACK_FILE), "")
    nested = next((name for name in inside if (folder / name / PACK_FILE).is_file()), "")
    remedy = "write one, with name, author, licence and version; “running-ashtrays pack new NAME” does so"
    if near:
        remedy = f"“{near}” is there: large and small letters differ"
    elif nested:
        remedy = f"there is one in “{nested}”: name that folder"
    return f"this file is missing, so the folder is no pack: {remedy}"


def preview_home(data: Data, script: Script, home: Home, word: str) -> Home:
    """A temporary home in which this pack is selected, with the packs that `pack check` sees, and all other
    settings are the player's. Raises
    DataMissingError and OSError."""
    with closing(Workshop(data, script, home)) as workshop:
        packs, pack_id = workshop.find(word)
        if packs.get(pack_id) is None:
            raise DataMissingError(f"“{word}” is no pack: {no_manifest(Path(word))}")
    settings = load_settings(home.settings, Messages())
    passing = temporary_home(packs.folders)
    save_settings(passing.settings, replace(settings, pack=pack_id, people_packs=""))
    return passing


def check_sound(folder: Path, own: bool, sandbox: Sandbox) -> tuple[Problem, ...]:
    """The problems of a sound folder; `own`: the program's own folder, which must have the built-in
    sounds."""
    problems = Problems()
    sounds = load_sounds(folder, problems)
    for name in OWN_SOUNDS if own else ():
        if (EFFECT, name) not in sounds:
            problems.note(LIST_NAME, f"the program plays an effect “{name}”, and none is listed: add one")
    # Why each file can't be heard: several sounds may be one file.
    faults: dict[Path, str] = {}
    for sound in sounds.values():
        file = sound.path.relative_to(folder.resolve()).as_posix()
        if not sound.path.is_file():
            problems.note(file, f"{LIST_NAME} names it for “{sound.id}”, and it is missing")
            continue
        if sound.path not in faults:
            with told_if_slow(f"Still trying to hear {file} …"):
                faults[sound.path] = _fault_of(sound.path, sandbox)
        if faults[sound.path]:
            problems.note(file, f"“{sound.id}” can't be heard: {faults[sound.path]}")
    return problems.listed()


def _fault_of(path: Path, sandbox: Sandbox) -> str:
    """Why a sound file can't be heard; empty where it can."""
    try:
        sandbox.samples(path, RATE_HZ, CHANNELS)
    except (FileError, DecoderError) as error:
        return str(error)
    return ""
