"""The packs as the packs screen lists them: what each says of itself, how complete it is, what is wrong with
it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from itertools import islice

from game.shell.formats.problems import Problem
from game.shell.formats.values import clean_text
from game.shell.packs.manifest import MAX_FILES, Pack
from game.shell.packs.pack_folders import MAX_PACKS, PackFolders
from game.ui.view_model import MORE_PACKS, NOTHING_DRAWN, LazyMapping, PackCard
from game.ui.words import counted

PARTS = (("sets", "*.tmx", "place"), ("sprites", "*/sprite.yaml", "person"), ("watch", "watch.yaml", "watch"),
         ("events", "*.*", "picture"))  # fmt: skip
MANY = {"person": "people", "watch": "watch"}


class PackCards:
    """The cards of the packs, cached until packs change."""

    def __init__(self, packs: PackFolders) -> None:
        self._folders = packs
        self._cards: Mapping[str, PackCard] | None = None
        self._problems: dict[str, tuple[Problem, ...]] = {}
        # How complete each pack is, and the names of what the default one draws.
        self._coverage: dict[str, str] = {}
        self._wanted: tuple[frozenset[str], ...] = ()

    @property
    def folder(self) -> str:
        """The folder for packs of the player's own."""
        return clean_text(str(self._folders.folders[0]))

    def forget(self) -> None:
        """Packs were added, removed or changed."""
        self._cards = None
        self._coverage.clear()
        self._wanted = ()

    def note_problems(self, pack: str, problems: tuple[Problem, ...]) -> None:
        """Notes the problems found when a pack was loaded completely."""
        if self._problems.get(pack) != problems:
            self._problems[pack] = problems
            self._cards = None

    def by_id(self) -> Mapping[str, PackCard]:
        """The packs by id, and a card for those that aren't listed; one is read when its card is accessed."""
        if self._cards is None:
            self._cards = LazyMapping(self._ids, self._card)
        return self._cards

    def _ids(self) -> tuple[str, ...]:
        return (*self._folders.ids, *((MORE_PACKS,) if self._folders.left_out else ()))

    def _card(self, pack_id: str) -> PackCard:
        if pack_id == MORE_PACKS:
            problem = f"packs: {MAX_PACKS} packs are listed; move the others out of the folder"
            name = f"… and {self._folders.left_out} more"
            return PackCard(MORE_PACKS, name, coverage=NOTHING_DRAWN, problems=(problem,))
        pack = self._folders.get(pack_id)
        if pack is None:
            return PackCard(pack_id, pack_id, problems=(f"{pack_id}: it is gone",))
        problems = tuple(f"{problem.file}: {problem.message}" for problem in self._problems_of(pack))
        return PackCard(pack_id, pack.name or pack_id, pack.about, pack.author, pack.licence,
                        self._coverage_of(pack), problems)  # fmt: skip

    def _coverage_of(self, pack: Pack) -> str:
        """How much a pack draws itself, cached until packs change."""
        default = self._folders.get(self._folders.default)
        if pack.id not in self._coverage:
            if default is not None and not self._wanted:
                self._wanted = files_by_part(default)
            self._coverage[pack.id] = coverage(pack, default, self._wanted)
        return self._coverage[pack.id]

    def _problems_of(self, pack: Pack) -> tuple[Problem, ...]:
        """A pack's own problems, without those of the default pack that it falls back to."""
        problems, default = self._problems.get(pack.id, ()), self._folders.default
        others = set() if pack.id == default else {*self._problems.get(default, ())}
        return tuple(
            dict.fromkeys((*pack.problems, *(problem for problem in problems if problem not in others)))
        )


def files_by_part(pack: Pack) -> tuple[frozenset[str], ...]:
    """The names of a pack's files by part, without suffixes. The files aren't opened; an unreadable folder
    holds none."""
    parts = []
    for folder, pattern, _ in PARTS:
        names: frozenset[str] = frozenset()
        with suppress(OSError, ValueError):
            paths = islice((pack.root / folder).glob(pattern), MAX_FILES)
            names = frozenset(path.relative_to(pack.root).with_suffix("").as_posix() for path in paths)
        parts.append(names)
    return tuple(parts)


def coverage(pack: Pack, default: Pack | None, wanted: tuple[frozenset[str], ...]) -> str:
    """How much of what the default pack draws (`wanted`) a pack draws itself: `complete`, or a list."""
    if default is None or pack.id == default.id:
        return "complete"
    messages, whole = [], True
    for (_, _, word), own, default_files in zip(PARTS, files_by_part(pack), wanted, strict=True):
        whole = whole and default_files <= own
        if own & default_files:
            messages.append(counted(len(own & default_files), word, MANY.get(word, "")))
    return "complete" if whole else ", ".join(messages) or NOTHING_DRAWN
