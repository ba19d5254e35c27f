"""Pack folders: all available packs, and the stack of packs behind each.

A file is taken from the chosen pack, else from the packs it extends, else from the default one.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from unicodedata import normalize

from game.shell.formats.files import Stamp, stamp_line, stamp_of, walk_files
from game.shell.formats.font_files import CheckFont, check_font
from game.shell.formats.problems import Problem, Problems
from game.shell.formats.records import cache_key_of
from game.shell.formats.values import clean_text
from game.shell.packs.manifest import ID, MAX_ENTRIES, MAX_NAME, PACK_FILE, Pack, read_pack
from game.shell.packs.zips import ZipError, delete_unused, unpack_zip
from game.story.script import Script

# The most packs listed: each takes a millisecond to read.
MAX_PACKS = 100
# The most packs that extend each other.
MAX_CHAIN = 8
# The bundled default pack.
BUNDLED_PACK = "lamplight"
# The folder of the cache that zips are unpacked into.
UNPACKED = "packs"
# The root there of a pack that can't be read: no folder, so the packs below are used for everything.
NO_ROOT = "none"
# Precedes the id of a default pack that lies under another of its name; no folder can be called so.
BENEATH = "beneath/"


@dataclass(frozen=True)
class PackStack:
    """Packs in the order of lookup; the first is the chosen one. `cache` is the folder for records of
    them."""

    packs: tuple[Pack, ...]
    check_font: CheckFont = field(default=check_font, compare=False)
    cache: Path | None = field(default=None, compare=False)

    @property
    def id(self) -> str:
        """The id of the chosen pack."""
        return self.packs[0].id if self.packs else ""

    def find(self, file: str) -> Path | None:
        """The path of a file, from the first pack that has it."""
        return next((path for pack in self.packs if (path := pack.find(file)) is not None), None)

    def packs_by_file(
        self, folder: str, pattern: str, problems: Problems | None = None
    ) -> dict[str, list[Pack]]:
        """The files of a folder in all packs, each with the packs that have it, in order."""
        by_file: dict[str, list[Pack]] = {}
        for pack in self.packs:
            for file in pack.files(folder, pattern, problems):
                by_file.setdefault(file, []).append(pack)
        return by_file


class PackFolders:
    """The packs in some folders (the first has precedence, those of the last are shipped), and `default`, the
    fallback of all.

    Searching reads only names; a pack is read when it is first accessed.
    """

    def __init__(
        self, folders: Sequence[Path], cache: Path, default: str, check_font: CheckFont = check_font
    ) -> None:
        self.default = default
        self._check_font = check_font
        self.folders = tuple(folders)
        self._cache = cache
        self._chosen = default
        self._stacks: dict[str, PackStack] = {}
        self._paths: dict[str, Path] = {}
        # The game's default pack, where the player has another of its name.
        self._beneath: Path | None = None
        self._packs_by_id: dict[str, tuple[object, Pack]] = {}
        self._duplicates: dict[str, str] = {}
        delete_unused(cache / UNPACKED)
        self.search()

    def search(self) -> None:
        """Searches again: new packs appear, removed ones disappear, changed ones are read again."""
        paths: dict[str, Path] = {}
        beneath: Path | None = None
        self._duplicates = {}
        for folder in self.folders:
            for name in search_folder(folder):
                pack_id = id_of(name)
                path = folder / name
                first = paths.setdefault(pack_id, path)
                if first != path and first.parent == folder:
                    self._duplicates[pack_id] = name
                if pack_id == self.default and folder not in (first.parent, beneath and beneath.parent):
                    beneath = path
        self._paths, self._beneath = paths, beneath
        self._stacks.clear()
        # A zip that was refused may have the room now that it lacked.
        refused = self._cache / NO_ROOT
        self._packs_by_id = {
            pack_id: read for pack_id, read in self._packs_by_id.items() if read[1].root != refused
        }

    @property
    def packs(self) -> dict[str, Pack]:
        """All packs up to the limit, read."""
        read = ((pack_id, self.get(pack_id)) for pack_id in self.ids)
        return {pack_id: pack for pack_id, pack in read if pack is not None}

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all packs up to the limit, in order, without reading them; the default is among them."""
        listed = dict.fromkeys(islice(self._existing(), MAX_PACKS))
        if self.default in self._paths:
            listed[self.default] = None
        return tuple(listed)

    @property
    def left_out(self) -> int:
        """The number of packs beyond the limit."""
        return len(set(self._existing()) - set(self.ids))

    def _existing(self) -> Iterator[str]:
        """The ids of the folders that hold a pack, one after the other."""
        return (pack_id for pack_id, path in self._paths.items() if _stamp(path) is not None)

    def get(self, pack_id: str) -> Pack | None:
        """The pack of an id, read; None where there is none."""
        pack = self._read_pack(pack_id)
        if pack is not None and pack_id in self._duplicates:
            duplicate = self._duplicates[pack_id]
            message = f"“{duplicate}” beside it would be called the same, and is not read: rename one"
            pack = replace(pack, problems=(*pack.problems, Problem(pack_id, clean_text(message, 300))))
        return pack and _check_base(pack, self._read_pack)

    def choose(self, pack_id: str) -> PackStack:
        """Selects the pack that resolves names without a pack; the default where it doesn't exist."""
        self._chosen = pack_id if self._read_pack(pack_id) is not None else self.default
        return self.stack(self._chosen)

    def stack(self, pack_id: str) -> PackStack:
        """The stack of a pack."""
        if pack_id not in self._stacks:
            self._stacks[pack_id] = PackStack(tuple(self._chain(pack_id)), self._check_font, self._cache)
        return self._stacks[pack_id]

    def change_stamp(self, pack_id: str) -> tuple[object, ...]:
        """A stamp that changes with a pack's stack, and with any file of its packs; those that are shipped
        stay as they are, except in the first folder."""
        stack = self.stack(pack_id)
        # A zip that was replaced is unpacked into another folder.
        watched = [pack for pack in stack.packs if not pack.shipped or pack.root.parent == self.folders[0]]
        return stack, cache_key_of(line for pack in watched for line in sorted(_stamp_lines(pack.root)))

    def resolve(self, file: str) -> Path | None:
        """The path of a file: `pack:name` in that pack's stack, a plain name in the selected one."""
        pack_id, colon, name = file.partition(":")
        if not colon:
            return self.stack(self._chosen).find(file)
        return self.stack(pack_id).find(name) if self._path(pack_id) is not None else None

    def _path(self, pack_id: str) -> Path | None:
        return self._beneath if pack_id == BENEATH + self.default else self._paths.get(pack_id)

    def _read_pack(self, pack_id: str) -> Pack | None:
        """The pack from its own files, read again where they have changed."""
        path = self._path(pack_id)
        if path is None:
            return None
        stamp = _stamp(path)
        cached = self._packs_by_id.get(pack_id)
        if cached is None or cached[0] != (path, stamp) or self._is_gone(cached[1]):
            if stamp is None:
                return None
            listed = [pack.root for known, (_, pack) in self._packs_by_id.items() if known in self._paths]
            pack = _read_with_problems(path, pack_id.removeprefix(BENEATH), self._cache, listed)
            # A zip is unpacked elsewhere, so it is never shipped.
            shipped = pack.root.parent == self.folders[-1]
            cached = self._packs_by_id[pack_id] = ((path, stamp), replace(pack, id=pack_id, shipped=shipped))
        return cached[1]

    def _is_gone(self, pack: Pack) -> bool:
        """Whether an unpacked zip was deleted from the cache since."""
        return self._cache / UNPACKED in pack.root.parents and not pack.root.is_dir()

    def _chain(self, pack_id: str) -> Iterator[Pack]:
        pack_ids: set[str] = set()
        following: str | None = pack_id
        while following is not None and following not in pack_ids and len(pack_ids) < MAX_CHAIN:
            pack = self.get(following)
            if pack is None:
                break
            pack_ids.add(following)
            yield pack
            following = pack.extends
        # What is missing or broken in a pack that has the default's name comes from the game's own.
        for last in (self.default, BENEATH + self.default):
            pack = self.get(last) if BENEATH + self.default not in pack_ids else None
            if pack is not None and last not in pack_ids:
                yield pack


def default_pack(script: Script) -> str:
    """The pack that answers for all others: the one that the game comes with."""
    return script.edition.pack or BUNDLED_PACK


def _stamp_lines(root: Path) -> Iterator[bytes]:
    """A line for each of a pack's files, up to a limit."""
    for entry in walk_files(root, MAX_ENTRIES):
        with suppress(OSError):
            yield stamp_line(entry)


def search_folder(folder: Path) -> list[str]:
    """The candidates for packs in a folder: its folders and zips, in order."""
    try:
        with os.scandir(folder) as entries:
            names = [
                entry.name
                for entry in islice(entries, MAX_ENTRIES)
                if not entry.name.startswith(".") and (is_zip(entry.name) or _is_folder(entry))
            ]
    except OSError:
        # A missing or unreadable folder holds no packs.
        return []
    return sorted(names)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder, or a link to one that can be reached."""
    try:
        return entry.is_dir()
    except OSError:
        return False  # one bad link must not hide the packs beside it


def is_zip(name: str) -> bool:
    """Whether a name is a zip's."""
    return name.lower().endswith(".zip")


def id_of(name: str) -> str:
    """The id of a pack: its folder's name, or its zip's in ASCII letters; what is lost of a name in other
    letters is in a checksum."""
    if ID.fullmatch(name):
        return name
    if not is_zip(name) and clean_text(name) == name and ":" not in name:
        return name
    plain = normalize("NFC", name[:-4] if is_zip(name) else name).casefold()
    if ID.fullmatch(plain):
        return plain
    legible = re.sub(r"[^a-z0-9]", "-", plain).strip("-")[:48]
    if legible and not any(letter.isalnum() and not letter.isascii() for letter in plain):
        return legible
    whole = plain.encode(errors="surrogatepass")
    return f"{legible or 'pack'}-{blake2b(whole, digest_size=4).hexdigest()}"


def _stamp(path: Path) -> Stamp | None:
    """The stamp of a pack's description; None where there is none, so the folder is no pack."""
    try:
        file = path if is_zip(path.name) and not path.is_dir() else path / PACK_FILE
        return stamp_of(file.stat())
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        # Unreadable, or circular links: reading it will report that.
        return 0, 0, 0, 0


def _read_with_problems(path: Path, pack_id: str, cache: Path, spared: Collection[Path]) -> Pack:
    """The pack in a folder or zip; faults are in its problems. What was unpacked makes room for it, except
    what is `spared`."""
    problems = Problems()
    if pack_id != path.name and not is_zip(path.name):
        problems.note(pack_id, f"“{path.name}” is no name for a folder; give it another name")
    pack = problems.catch(path.name, partial(_read_or_unpack, path, pack_id, cache, spared, problems))
    pack = pack or Pack(pack_id, cache / NO_ROOT, name=clean_text(path.name, MAX_NAME))
    return replace(pack, problems=(*problems.listed(), *pack.problems))


def _read_or_unpack(
    path: Path, pack_id: str, cache: Path, spared: Collection[Path], problems: Problems
) -> Pack | None:
    """The pack in a folder or zip; None, and a problem, for a zip that is refused."""
    if not is_zip(path.name) or path.is_dir():
        return read_pack(path, pack_id)
    try:
        return read_pack(unpack_zip(path, cache / UNPACKED, spared), pack_id)
    except ZipError as error:
        problems.note(path.name, str(error))
        return None


def _check_base(pack: Pack, find: Callable[[str], Pack | None]) -> Pack:
    """The pack, with a problem where the pack it extends is missing or extends it in turn."""
    words = ""
    pack_ids = {pack.id}
    following = pack.extends
    while following is not None and not words:
        base = find(following)
        if base is None:
            words = f"it extends “{following}”, which is not installed"
        elif base.id in pack_ids:
            words = f"it extends “{following}”, which leads in a circle: the default pack answers"
        elif len(pack_ids) == MAX_CHAIN:
            words = f"packs extend each other {MAX_CHAIN} deep at most; “{following}” is left out"
        else:
            pack_ids.add(base.id)
            following = base.extends
    if not words:
        return pack
    problem = Problem(f"{pack.id}/{PACK_FILE}", clean_text(words, 300))
    return replace(pack, problems=(*pack.problems, problem))
