"""Pack folders: every pack that can be chosen, and the stack of packs that answers for one.

The chosen pack answers first, then those it extends, then the default; the first that has a file wins.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from pathlib import Path

from game.shell.formats.font_files import CheckFont, check_font
from game.shell.formats.problems import Problem, Problems
from game.shell.formats.values import clean_text
from game.shell.formats.zips import ZipError, unpack_zip
from game.shell.packs.manifest import ID, MAX_NAME, PACK_FILE, Pack, read_pack

# More packs than these are not listed: nobody looks through more, and each takes a millisecond to read.
MAX_PACKS = 100
# What is looked at in a folder, and how far packs may extend each other.
MAX_ENTRIES, MAX_CHAIN = 20_000, 16
# What is listed for those that are not listed; no pack can be called so.
MORE = ":more"

# The pack that comes with the program.
DEFAULT_PACK = "lamplight"


@dataclass(frozen=True)
class PackStack:
    """Packs in the order in which they answer; the first is the chosen one. What was read of them may be
    kept in the folder `cache`."""

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

    def names(self, folder: str, pattern: str, problems: Problems | None = None) -> dict[str, list[Pack]]:
        """The files of a folder in any pack, each with the packs that have it in their order."""
        found: dict[str, list[Pack]] = {}
        for pack in self.packs:
            for name in pack.names(folder, pattern, problems):
                found.setdefault(name, []).append(pack)
        return found


class PackFolders:
    """The packs in some folders (those of the first folder win), and `default`, which all fall back to.

    Looking for packs reads no more than names; a pack is read when it is first asked for.
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
        self._locations: dict[str, tuple[Path, str]] = {}
        self._read: dict[str, tuple[object, Pack]] = {}
        self._twins: dict[str, str] = {}
        self.search()

    def search(self) -> None:
        """Look for packs again: new ones appear, removed ones go, changed ones are read anew."""
        found: dict[str, tuple[Path, str]] = {}
        self._twins = {}
        for folder in self.folders:
            for name in search_folder(folder):
                pack_id = id_of(name)
                first = found.setdefault(pack_id, (folder, name))
                if first != (folder, name) and first[0] == folder:
                    self._twins[pack_id] = name
        self._locations = found
        self._stacks.clear()

    @property
    def packs(self) -> dict[str, Pack]:
        """Every pack there is, up to some hundred, read; and a word for what is beyond."""
        found = ((pack_id, self.listed(pack_id)) for pack_id in self.ids)
        return {pack_id: pack for pack_id, pack in found if pack is not None}

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all that `packs` holds, in its order; nothing is read."""
        places = self._locations.items()
        found = (pack_id for pack_id, (folder, name) in places if _stamp(folder / name) is not None)
        listed = dict.fromkeys(islice(found, MAX_PACKS))
        if self.default in self._locations:
            listed[self.default] = None
        if any(pack_id not in listed for pack_id in found):
            listed[MORE] = None
        return tuple(listed)

    def listed(self, pack_id: str) -> Pack | None:
        """What stands under an id of `ids`: the pack, read, or the word for those beyond."""
        if pack_id != MORE:
            return self.get(pack_id)
        problem = Problem("packs", f"{MAX_PACKS} packs are listed; move the others out of the folder")
        name = f"… and {len(self._locations) - MAX_PACKS} more"
        return Pack(MORE, self._cache / "none", name=name, problems=(problem,))

    def get(self, pack_id: str) -> Pack | None:
        """The pack of that id, read; None where there is none."""
        pack = self._own(pack_id)
        if pack is not None and pack_id in self._twins:
            words = (
                f"“{self._twins[pack_id]}” beside it would be called the same, and is not read: rename one"
            )
            pack = replace(pack, problems=(*pack.problems, Problem(pack_id, clean_text(words, 300))))
        return pack and _check_base(pack, self._own)

    def choose(self, pack_id: str) -> PackStack:
        """Make this pack's stack answer for names without a pack; the default's where it is gone."""
        self._chosen = pack_id if self._own(pack_id) is not None else self.default
        return self.stack(self._chosen)

    def stack(self, pack_id: str) -> PackStack:
        """The packs that answer for this one."""
        if pack_id not in self._stacks:
            self._stacks[pack_id] = PackStack(tuple(self._chain(pack_id)), self._check_font, self._cache)
        return self._stacks[pack_id]

    def change_stamp(self, pack_id: str) -> tuple[object, ...]:
        """What changes whenever a file does of the player's own packs that answer for this one."""
        own = self.folders[0] if self.folders else None
        found: list[object] = []
        for pack in self.stack(pack_id).packs:
            if own is not None and own in pack.root.parents:
                count, newest, size = 0, 0, 0
                for status in _files(pack.root):
                    count += 1
                    newest, size = max(newest, status.st_mtime_ns), size + status.st_size
                found.append((pack.id, count, newest, size))
        return tuple(found)

    def resolve(self, file: str) -> Path | None:
        """Where a file is: `pack:name` asks that pack's stack, a plain name the chosen one."""
        pack_id, colon, name = file.partition(":")
        if not colon:
            return self.stack(self._chosen).find(file)
        return self.stack(pack_id).find(name) if pack_id in self._locations else None

    def _own(self, pack_id: str) -> Pack | None:
        """The pack as its own files describe it, read again where they have changed."""
        location = self._locations.get(pack_id)
        if location is None:
            return None
        path = location[0] / location[1]
        stamp = _stamp(path)
        cached = self._read.get(pack_id)
        if cached is None or cached[0] != (path, stamp):
            pack = _open(path, pack_id, self._cache) if stamp is not None else None
            if pack is None:
                return None
            cached = self._read[pack_id] = ((path, stamp), pack)
        return cached[1]

    def _chain(self, pack_id: str) -> Iterator[Pack]:
        seen: set[str] = set()
        following: str | None = pack_id
        while following is not None and following not in seen and len(seen) < MAX_CHAIN:
            pack = self.get(following)
            if pack is None:
                break
            seen.add(following)
            yield pack
            following = pack.extends
        default = self.get(self.default) if self.default not in seen else None
        if default is not None:
            yield default


def _files(root: Path) -> Iterator[os.stat_result]:
    """What the system says of the files of a pack, up to some thousands of them."""
    count = 0
    for folder, _, names in os.walk(root):
        for name in names:
            count += 1
            if count > MAX_ENTRIES:
                return
            with suppress(OSError):
                yield os.lstat(os.path.join(folder, name))


def search_folder(folder: Path) -> list[str]:
    """What may be a pack in a folder: the names of its folders and zips, in their order."""
    try:
        with os.scandir(folder) as entries:
            found = [
                entry.name
                for entry in islice(entries, MAX_ENTRIES)
                if not entry.name.startswith(".") and (is_zip(entry.name) or entry.is_dir())
            ]
    except OSError:
        # A folder that is not there, or not ours to read, holds no packs.
        return []
    return sorted(found)


def is_zip(name: str) -> bool:
    """Whether a name is that of a zip."""
    return name.lower().endswith(".zip")


def id_of(name: str) -> str:
    """The id of a pack: the name of its folder, or of its zip in plain letters."""
    if ID.fullmatch(name):
        return name
    if not is_zip(name) and clean_text(name) == name and ":" not in name:
        return name
    plain = (name[:-4] if is_zip(name) else name).casefold()
    if ID.fullmatch(plain):
        return plain
    return "".join(c if c.isascii() and c.isalnum() else "-" for c in plain).strip("-")[:64] or "pack"


def _stamp(path: Path) -> tuple[int, int] | None:
    """What changes with a pack's description; None where there is none, so that a folder is no pack."""
    file = path if is_zip(path.name) and not path.is_dir() else path / PACK_FILE
    try:
        found = file.stat()
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        # Not ours to read, or links in a circle: reading it will say so.
        return 0, 0
    return found.st_mtime_ns, found.st_size


def _open(path: Path, pack_id: str, cache: Path) -> Pack:
    """The pack in a folder or a zip; whatever is wrong with it is its problem."""
    problems = Problems()
    if pack_id != path.name and not is_zip(path.name):
        problems.note(pack_id, f"“{path.name}” is no name for a folder; give it another name")
    pack = problems.within(path.name, partial(_read, path, pack_id, cache, problems))
    # A root that is no folder has no files, so the packs below answer for everything.
    pack = pack or Pack(pack_id, cache / "none", name=clean_text(path.name, MAX_NAME))
    return replace(pack, problems=(*problems.listed(), *pack.problems))


def _read(path: Path, pack_id: str, cache: Path, problems: Problems) -> Pack | None:
    """The pack in a folder or a zip; None, and a problem, for a zip that is not to be trusted."""
    if not is_zip(path.name) or path.is_dir():
        return read_pack(path, pack_id)
    try:
        return read_pack(unpack_zip(path, cache / "packs"), pack_id)
    except ZipError as error:
        problems.note(path.name, str(error))
        return None


def _check_base(pack: Pack, find: Callable[[str], Pack | None]) -> Pack:
    """The pack, with a problem more where what it extends is not there, or leads back to it."""
    words = ""
    seen = {pack.id}
    following = pack.extends
    while following is not None and not words:
        base = find(following)
        if base is None:
            words = f"it extends “{following}”, which is not installed"
        elif base.id in seen or len(seen) > MAX_CHAIN:
            words = f"it extends “{following}”, which leads in a circle: the default pack answers"
        else:
            seen.add(base.id)
            following = base.extends
    if not words:
        return pack
    problem = Problem(f"{pack.id}/{PACK_FILE}", clean_text(words, 300))
    return replace(pack, problems=(*pack.problems, problem))
