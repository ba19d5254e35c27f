"""The checks of a pack: the problems found by loading it, and those that the game has no time to look for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from functools import partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from game.author.needs import PERSON_KINDS, PLACE_KINDS, Need, fault_of
from game.shell.formats.image_headers import ImageHeader, PictureError
from game.shell.formats.images import PICTURE_SUFFIXES, measure_picture
from game.shell.formats.problems import Problem, Problems
from game.shell.formats.sandbox import Sandbox
from game.shell.packs.event_pictures import EVENTS
from game.shell.packs.loaded_pack import SPRITES, WATCH_FILE, load_pack, make_theme
from game.shell.packs.manifest import Pack
from game.shell.packs.pack_files import INTERFACE
from game.shell.packs.pack_folders import PackStack
from game.shell.packs.sprite_files import SpriteFiles, plain_name
from game.stage.art import Artwork, Sprite

# The tolerance between the aspect ratios of a picture and its box.
STRETCH = 0.03
# The tolerance between a figure's feet and its anchor, as a share of the canvas.
FEET_OFF = 0.05
# The similarity at which a name counts as a misspelling of a required one.
SIMILAR = 0.75
# The number of names listed of a group.
SHOWN = 6


class Report(NamedTuple):
    """The faults of a pack; and for information, what it inherits or leaves to defaults, and unused
    pictures."""

    pack: str
    name: str
    faults: tuple[Problem, ...]
    inherited: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether the pack has all assets that the script requires, without faults."""
        return not self.faults and not self.inherited


@dataclass(frozen=True)
class TracedPack(Pack):
    """A pack that records which files are requested, to find unused ones."""

    requested: set[str] = field(default_factory=set)

    def find(self, file: str) -> Path | None:
        """The path of a file; records the request."""
        self.requested.add(plain_name(file))
        return super().find(file)

    def files(self, folder: str, pattern: str, problems: Problems | None = None) -> list[str]:
        """The files of a folder; listing them does not count as a request."""
        before = set(self.requested)
        names = super().files(folder, pattern, problems)
        self.requested.intersection_update(before)
        return names


def check_pack(stack: PackStack, needs: Sequence[Need], fonts: Path, sandbox: Sandbox) -> Report:
    """Checks the first pack of a stack; `needs` are the assets that the script requires (empty: another
    game's pack, or none)."""
    pack = TracedPack(
        **{pack_field.name: getattr(stack.packs[0], pack_field.name) for pack_field in fields(Pack)}
    )
    return _Check(
        PackStack((pack, *stack.packs[1:]), sandbox.check_font), pack, needs, fonts, sandbox
    ).report()


class _Check:
    """The check of one pack."""

    def __init__(
        self, stack: PackStack, pack: TracedPack, needs: Sequence[Need], fonts: Path, sandbox: Sandbox
    ) -> None:
        self.stack, self.pack, self.needs, self.sandbox = stack, pack, needs, sandbox
        self.below = stack.packs[1:]
        self.problems = Problems()
        names = pack.files(".", "**/*.*", self.problems)
        self.pictures = [name for name in names if is_shown(PurePosixPath(name))]
        self.owned = set(map(plain_name, names))
        loaded = load_pack(stack, fonts)
        # Event pictures are loaded whether they are requested or not.
        pack.requested.difference_update(f"{EVENTS}/{name}" for name in loaded.artwork.events)
        inherited: set[Problem] = set()
        if self.below:
            under = load_pack(PackStack(self.below, sandbox.check_font), fonts)
            inherited = set(under.problems)
            pack.requested.update(f"{EVENTS}/{name}" for name in under.artwork.events)
        self.artwork: Artwork = loaded.artwork
        self.problems.extend(tuple(problem for problem in loaded.problems if problem not in inherited))
        make_theme(stack, fonts, True, self.problems)

    def report(self) -> Report:
        for who, sprite in self.artwork.sprites.items():
            self.problems.catch(f"{SPRITES}/{who}", partial(self._check_sprite, who, sprite))
        self._check_watch()
        self._check_interface()
        self._check_events()
        self._check_needs()
        self._check_pictures()
        inherited, idle = tuple(self._inherited()), tuple(self._unused_files())
        return Report(self.pack.id, self.pack.name, self.problems.listed(), inherited, idle)

    def _check_sprite(self, who: str, sprite: Sprite) -> None:
        """Checks the sizes of a person's pictures, and the position of the anchor."""
        folder = f"{SPRITES}/{who}"
        names = [f"{folder}/{name}" for name in sprite.boxes]
        self.pack.requested.update(map(plain_name, names))
        if self._has(f"{folder}/sprite.yaml"):
            SpriteFiles(self.stack.packs, self.problems).check(sprite, folder)
            width, height = sprite.canvas
            x, y = sprite.anchor
            lowest = max(box.y + box.h for box in sprite.boxes.values())
            if not (0 <= x <= width and 0 <= y <= height):
                self._note(f"{folder}/sprite.yaml", f"the anchor [{x:g}, {y:g}] lies beside the canvas of "
                           f"{width} × {height}: it is the point between the feet")  # fmt: skip
            elif lowest < y - height * FEET_OFF:
                self._note(f"{folder}/sprite.yaml", f"nothing is painted below {lowest}, and the anchor is "
                           f"at {y:g}: the figure floats. Put the anchor between its feet")  # fmt: skip
        else:
            for name in filter(self._has, names):
                box = sprite.boxes[name.removeprefix(f"{folder}/")]
                self._compare(name, (box.w, box.h), "its box")

    def _check_watch(self) -> None:
        """Checks the pictures that the watch's file names."""
        for art in (self.artwork.small_watch, self.artwork.large_watch):
            if art is None or not self._has(WATCH_FILE):
                continue
            hands = [hand for hand in (art.hour, art.minute, art.second, art.ghost) if hand is not None]
            files = [art.case, *(file for hand in hands for file in (hand.file, hand.shadow) if file)]
            files += [part.file for part in (art.glass, art.crown) if part is not None]
            for file in files:
                name = file.partition(":")[2]
                if self.stack.find(name) is None:
                    self._note(
                        name, f"{WATCH_FILE} names it, and it is missing: draw it, or take it out there"
                    )
            self._compare(art.case.partition(":")[2], art.size, "the “size” of the case")

    def _check_interface(self) -> None:
        """Checks the shapes of the pictures in `ui/`; the lowest pack must have all of them."""
        for picture in INTERFACE:
            name = f"ui/{picture.stem}.webp"
            if self._has(name):
                self._compare(name, (picture.width, picture.height), "its place")
            elif not self.below:
                self._note(name, "this picture is missing, and no other pack has it: draw it")

    def _check_events(self) -> None:
        for need in self.needs:
            if need.kind == "picture":
                self.pack.requested.add(f"events/{need.name}")
        for name in self.artwork.events:
            if self._has(f"events/{name}.webp"):
                self._compare(f"events/{name}.webp", (16, 9), "the stage")

    def _check_needs(self) -> None:
        """Checks the needs that this pack's art lacks, once each, with the first position that requires
        it."""
        for need in self._first(PLACE_KINDS if self.below else (*PLACE_KINDS, *PERSON_KINDS, "picture")):
            fault = fault_of(need, self.artwork)
            if need.kind in PLACE_KINDS:
                file = f"sets/{need.of}.tmx"
            elif need.kind in PERSON_KINDS:
                file = f"sprites/{need.of}/sprite.yaml"
            else:
                file = f"events/{need.name}.webp"
            if fault is not None and (not self.below or self._has(file)):
                self._note(file, f"{fault.message}, and {need.pos} asks for it. {fault.remedy}")

    def _first(self, kinds: Sequence[str]) -> Iterable[Need]:
        """The needs of these kinds, once each, where the script asks first."""
        return dict.fromkeys(need for need in self.needs if need.kind in kinds)

    def _check_pictures(self) -> None:
        """Checks that every picture can be decoded; those shipped with the game are known by their hashes."""
        for name in self.pictures:
            path = self._find(name)
            try:
                if path is not None and not self.sandbox.is_bundled_file(path):
                    measure_picture(path)
                    self.sandbox.load(path)
            except PictureError as error:
                self._note(name, str(error))

    def _unused_files(self) -> Iterator[str]:
        """Unused pictures; one whose name is similar to a required one is a fault."""
        self.pack.requested.update(f"ui/{picture.stem}" for picture in INTERFACE)
        wanted = {name for name in self.pack.requested - self.owned if not PurePosixPath(name).suffix}
        for name in self.pictures:
            own = plain_name(name)
            if own in self.pack.requested:
                continue
            near = _near(own, wanted)
            if near:
                text = (
                    "large and small letters differ" if near.casefold() == own.casefold() else "no such name"
                )
                self._note(
                    name, f"nothing asks for it ({text}): call it “{near}{PurePosixPath(name).suffix}”"
                )
            else:
                yield name

    def _inherited(self) -> Iterator[str]:
        """The assets that the script requires and the pack inherits."""
        if not self.below:
            return
        left: dict[str, list[str]] = {}
        for need in self._first(("place", "person", "picture")):
            file = {"place": "sets/{}.tmx", "person": "sprites/{}/sprite.yaml", "picture": "events/{}.webp"}
            if not self._has(file[need.kind].format(need.name)):
                left.setdefault({"person": "people"}.get(need.kind, f"{need.kind}s"), []).append(need.name)
            elif need.kind == "person":
                yield from self._left_of_person(need.name)
        if not self._has(WATCH_FILE):
            left["watch"] = []
        for kind, names in left.items():
            drawn = f"{len(names)} {kind}: {abbreviated(names)}" if names else f"the {kind}"
            yield f"{self.below[0].id} draws {drawn}"

    def _left_of_person(self, who: str) -> Iterator[str]:
        """The poses, expressions and outfits for which a person's defaults are used."""
        for kind in PERSON_KINDS[1:]:
            stands = self.artwork.sprites[who].defaults.get(kind, "")
            needs = [need for need in self._first((kind,)) if need.of == who and need.name != stands]
            names = [need.name for need in needs if fault_of(need, self.artwork)]
            if names:
                yield f"{who}: “{stands}” stands for the {kind}s {abbreviated(names)}"

    def _has(self, name: str) -> bool:
        return plain_name(name) in self.owned

    def _find(self, name: str) -> Path | None:
        """The path of a file, without recording a request."""
        return super(TracedPack, self.pack).find(name)

    def _compare(self, name: str, size: tuple[float, float], label: str) -> None:
        """Notes a picture of the pack whose aspect ratio differs from its box's."""
        path = self._find(name) if self._has(name) else None
        header = _measured(path) if path is not None else None
        if header is None:
            return
        shape, wanted = header.width / header.height, size[0] / size[1]
        off = max(shape / wanted, wanted / shape) - 1
        rounded = (
            abs(header.width - header.height * wanted) <= 1 or abs(header.height - header.width / wanted) <= 1
        )
        if off > STRETCH and not rounded and path is not None:
            own = path.relative_to(self.pack.root).as_posix()
            self._note(own, f"it has {header.width} × {header.height} pixels, and {label} is {size[0]:g} × "
                       f"{size[1]:g}: it is stretched. Draw it in that shape")  # fmt: skip

    def _note(self, file: str, message: str) -> None:
        self.problems.note(file, message)


def _measured(path: Path) -> ImageHeader | None:
    """A picture's header; None if it has none, which `_check_pictures` reports."""
    try:
        return measure_picture(path)
    except PictureError:
        return None


def is_shown(name: PurePosixPath) -> bool:
    """Whether a file is a picture and not hidden."""
    return name.suffix.lower() in PICTURE_SUFFIXES and not any(part.startswith(".") for part in name.parts)


def _near(name: str, wanted: Iterable[str]) -> str:
    """A required name that differs only in case, or is similar and in the same folder; else empty."""
    for candidate in wanted:
        if candidate.casefold() == name.casefold():
            return candidate
    folder, _, stem = name.rpartition("/")
    stems = [candidate.rpartition("/")[2] for candidate in wanted if candidate.rpartition("/")[0] == folder]
    matches = get_close_matches(stem, stems, 1, SIMILAR)
    return f"{folder}/{matches[0]}" if matches else ""


def abbreviated(names: Sequence[str]) -> str:
    """The first SHOWN names, and the number of the others."""
    rest = len(names) - SHOWN
    return ", ".join(names[:SHOWN]) + (f" and {rest} more" if rest > 0 else "")
