"""The shelf: every pack that can be chosen, and the stack of packs that answers for one.

The chosen pack answers first, then those it extends, then the default; the first that has a file wins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game.shell.formats.problems import Problem
from game.shell.formats.zips import ZipError, unpack_zip
from game.shell.packs.manifest import ID, PACK_FILE, Pack, read_pack

# The pack that comes with the program.
DEFAULT_PACK = "lamplight"


@dataclass(frozen=True)
class PackStack:
    """Packs in the order in which they answer; the first is the chosen one."""

    packs: tuple[Pack, ...]

    @property
    def id(self) -> str:
        """The id of the chosen pack."""
        return self.packs[0].id if self.packs else ""

    def find(self, file: str) -> Path | None:
        """The path of a file, from the first pack that has it."""
        return next((path for pack in self.packs if (path := pack.find(file)) is not None), None)

    def names(self, folder: str, pattern: str) -> dict[str, list[Pack]]:
        """The files of a folder in any pack, each with the packs that have it in their order."""
        found: dict[str, list[Pack]] = {}
        for pack in self.packs:
            for name in pack.names(folder, pattern):
                found.setdefault(name, []).append(pack)
        return found


class PackFolders:
    """The packs in some folders (those of the first folder win), and `default`, which all fall back to."""

    def __init__(self, folders: Sequence[Path], cache: Path, default: str) -> None:
        self.default = default
        self._folders = tuple(folders)
        self._cache = cache
        self._chosen = default
        self._stacks: dict[str, PackStack] = {}
        self.packs: dict[str, Pack] = {}
        self.search()

    def search(self) -> None:
        """Look for packs again: new ones appear, removed ones go."""
        found: dict[str, Pack] = {}
        for place in self._folders:
            for pack in search_folder(place, self._cache):
                found.setdefault(pack.id, pack)
        self.packs = {pack_id: _check_base(pack, found) for pack_id, pack in found.items()}
        self._stacks.clear()

    def choose(self, pack_id: str) -> PackStack:
        """Make this pack's stack answer for names without a pack; the default's where it is gone."""
        self._chosen = pack_id if pack_id in self.packs else self.default
        return self.stack(self._chosen)

    def stack(self, pack_id: str) -> PackStack:
        """The packs that answer for this one."""
        if pack_id not in self._stacks:
            self._stacks[pack_id] = PackStack(tuple(self._chain(pack_id)))
        return self._stacks[pack_id]

    def resolve(self, file: str) -> Path | None:
        """Where a file is: `pack:name` asks that pack's stack, a plain name the chosen one."""
        pack_id, colon, name = file.partition(":")
        if not colon:
            return self.stack(self._chosen).find(file)
        return self.stack(pack_id).find(name) if pack_id in self.packs else None

    def _chain(self, pack_id: str) -> Iterator[Pack]:
        seen: set[str] = set()
        following: str | None = pack_id
        while following is not None and following in self.packs and following not in seen:
            seen.add(following)
            yield self.packs[following]
            following = self.packs[following].extends
        if self.default in self.packs and self.default not in seen:
            yield self.packs[self.default]


def search_folder(place: Path, cache: Path) -> Iterator[Pack]:
    """The packs in a folder, as folders or zips, by name."""
    try:
        paths = sorted(place.iterdir())
    except OSError:
        # A folder that is not there, or not ours to read, holds no packs.
        return
    for path in paths:
        if path.suffix.lower() == ".zip" and path.is_file():
            yield _zipped(path, cache)
        elif path.is_dir() and (path / PACK_FILE).is_file():
            yield read_pack(path, path.name)


def _zipped(path: Path, cache: Path) -> Pack:
    pack_id = path.stem.casefold()
    if not ID.fullmatch(pack_id):
        pack_id = "".join(c if c.isascii() and c.isalnum() else "-" for c in pack_id).strip("-") or "pack"
    try:
        return read_pack(unpack_zip(path, cache), pack_id)
    except ZipError as error:
        # A root that is no folder has no files, so the packs below answer for everything.
        problem = Problem(path.name, str(error))
        return Pack(pack_id, cache / "none", name=path.name, problems=(problem,))


def _check_base(pack: Pack, found: dict[str, Pack]) -> Pack:
    """The pack, with a problem more where what it extends is not there."""
    if pack.extends is None or pack.extends in found:
        return pack
    problem = Problem(f"{pack.id}/{PACK_FILE}", f"it extends “{pack.extends}”, which is not installed")
    return replace(pack, problems=(*pack.problems, problem))
