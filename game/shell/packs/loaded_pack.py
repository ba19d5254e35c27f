"""A stack of packs as it is loaded: the stage's artwork, the painter’s theme, and problems.

Each set, sprite and watch is taken from the first pack whose description is usable; faults in the others are
reported. Files are named `pack:name`, so pictures of two packs can be on one screen.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from game.shell.formats.file_errors import FileError
from game.shell.formats.files import read_bytes, stamp_line
from game.shell.formats.font_files import FontError, check_tables
from game.shell.formats.font_tables import MAX_FONT_BYTES
from game.shell.formats.images import DrawingBudget
from game.shell.formats.problems import Problem, Problems
from game.shell.formats.records import Records, bundled_records_dir, cache_key_of
from game.shell.formats.tmx import MapBudget
from game.shell.packs.contrast import readable
from game.shell.packs.event_pictures import EVENTS, read_events
from game.shell.packs.manifest import MAX_ENTRIES, PACK_FILE, Pack
from game.shell.packs.pack_folders import MAX_PACKS, PackStack
from game.shell.packs.sets import FOLDER as SETS
from game.shell.packs.sets import read_set
from game.shell.packs.sprite_files import SpriteFiles
from game.shell.packs.sprites import read_sprite, read_watch
from game.shell.packs.theme import Theme
from game.stage import art
from game.stage.art import Artwork, EventArt, Sprite, StageSet, WatchArt
from game.stage.frame import WIDTH, Box

# How many pictures of a sprite are measured when a pack is loaded, at a thirtieth of a millisecond each.
MAX_MEASURED = 40
# The limit of all descriptions in the strangers' packs that are loaded together; those of one of ours take
# 190 KB. Reading as much takes three seconds.
MAX_YAML_BYTES = 1_000_000
# Where a pack's descriptions are.
DESCRIPTIONS = (("events", "*.yaml"), ("sprites", "*/sprite.yaml"), ("watch", "watch.yaml"))
WATCH_FILE = "watch/watch.yaml"
SPRITES = "sprites"
# The cache folder of descriptions.
KEPT = "packs-read"
# In bundled packs the pictures of people, which are in deeper folders than this, are not measured.
FOLDERS_DEEP = 2
# In bundled packs, only the size of these files counts.
PICTURES = (".png", ".webp")


class LoadedPack(NamedTuple):
    """A loaded stack: the stage's artwork, the painter's theme, and the packs' problems."""

    artwork: Artwork
    theme: Theme
    problems: tuple[Problem, ...]


class PackArt(NamedTuple):
    """The content of a stack's descriptions without its theme, and their problems."""

    small_watch: WatchArt | None
    large_watch: WatchArt | None
    events: dict[str, str]
    event_art: dict[str, EventArt]
    sets: dict[str, StageSet]
    sprites: dict[str, Sprite]
    problems: tuple[Problem, ...]


# The classes of a description's records.
RECORDS = (
    PackArt, Problem, Box, art.StageSet, art.SetLayer, art.MarkPoint, art.Lamp, art.Emitter,
    art.ClockFace, art.Pulse, art.EventLayer, art.EventArt, art.CanvasBox, art.CanvasRows, art.Sprite,
    art.Hand, art.Glass, art.Crown, art.WatchArt,
)  # fmt: skip


def load_pack(
    stack: PackStack, fonts: Path, contrast: bool = False, people: Mapping[str, PackStack] | None = None
) -> LoadedPack:
    """The artwork and theme of a stack, with those `people` that other stacks draw; `fonts` is the folder of
    bundled fonts."""
    problems = Problems()
    for pack in stack.packs:
        problems.extend(pack.problems)
    # Each of these catches errors of single files; this one catches those of folders.
    theme = problems.catch(stack.id, partial(make_theme, stack, fonts, contrast, problems)) or Theme()
    pack_art = _cached_or_read(stack) if stack.cache is not None else _read_art(stack)
    problems.extend(pack_art.problems)
    drawn = {who: _load_person(person_stack, who, problems) for who, person_stack in (people or {}).items()}
    artwork = Artwork(
        palette=theme.palette,
        sets=pack_art.sets,
        sprites={**pack_art.sprites, **{who: sprite for who, sprite in drawn.items() if sprite is not None}},
        small_watch=pack_art.small_watch,
        large_watch=pack_art.large_watch,
        events=pack_art.events,
        event_art=pack_art.event_art,
        title=dict(next((pack.title for pack in stack.packs if pack.title), {})),
        name=stack.packs[0].name if stack.packs else "",
        stippled_air=next((pack.air for pack in stack.packs if pack.air), "") == "cut",
        pixel_size=0.0 if theme.pixel is None else WIDTH / theme.pixel.canvas[0] * theme.pixel.pixel_size,
    )
    return LoadedPack(artwork, theme, problems.listed())


def _cached_or_read(stack: PackStack) -> PackArt:
    """The descriptions from the records of these very files, or else read and recorded."""
    assert stack.cache is not None
    records = Records(stack.cache / KEPT, RECORDS, MAX_PACKS)
    name = cache_key_of(os.fsencode(f"{pack.id} {pack.root}") for pack in stack.packs)
    try:
        cache_key = cache_key_of(_stamps(stack))
    except OSError:
        return _read_art(stack)
    record = records.load(name, cache_key)
    if record is not None and isinstance(record.value, PackArt):
        return record.value
    packed = bundled_records_dir()
    record = Records(packed, RECORDS).load(stack.id, cache_key_of(_contents(stack))) if packed else None
    pack_art = record.value if record is not None and isinstance(record.value, PackArt) else _read_art(stack)
    records.save(name, cache_key, pack_art)
    return pack_art


def write_bundled(stack: PackStack, records_dir: Path) -> None:
    """Writes the records of a stack's descriptions, to be bundled; raises OSError."""
    Records(records_dir, RECORDS).save(stack.id, cache_key_of(_contents(stack)), _read_art(stack))


def _stamps(stack: PackStack) -> Iterator[bytes]:
    """The stamps of the files that a stack's descriptions are made of; raises OSError."""
    for pack in stack.packs:
        yield os.fsencode(f"{pack.id} {pack.root} {pack.shipped}")
    for _, entry in _entries(stack):
        yield stamp_line(entry)


def _contents(stack: PackStack) -> Iterator[bytes]:
    """A location-independent identity of these files: names, contents, and of pictures only the file size;
    raises OSError."""
    for pack, entry in _entries(stack):
        yield os.fsencode(f"{pack.id} {entry.path.removeprefix(str(pack.root))}")
        with open(entry.path, "rb") as file:
            yield b"%d" % entry.stat().st_size if entry.name.endswith(PICTURES) else file.read()


def _entries(stack: PackStack) -> Iterator[tuple[Pack, os.DirEntry[str]]]:
    """The files that a stack's descriptions are made of; raises OSError."""
    count = 0
    for pack in stack.packs:
        waiting = [(pack.root, 0)] if pack.root.is_dir() else []
        while waiting:
            folder, depth = waiting.pop()
            with os.scandir(folder) as entries:
                listed = sorted(islice(entries, MAX_ENTRIES + 1), key=lambda entry: entry.name)
            count += len(listed)
            if count > MAX_ENTRIES:
                raise OSError("more files than anybody draws")
            for entry in listed:
                if not entry.is_dir(follow_symlinks=False):
                    yield pack, entry
                elif not pack.shipped or depth < FOLDERS_DEEP:
                    waiting.append((Path(entry.path), depth + 1))


def _read_art(stack: PackStack) -> PackArt:
    """Reads the descriptions of a stack."""
    problems = Problems()
    stack = _within_bounds(stack, problems)
    small, large = problems.catch(WATCH_FILE, partial(_watch, stack, problems)) or (None, None)
    events, event_art = problems.catch(EVENTS, partial(read_events, stack, problems)) or ({}, {})
    return PackArt(
        small,
        large,
        events,
        event_art,
        sets=problems.catch(SETS, partial(_sets, stack, problems)) or {},
        sprites=problems.catch(SPRITES, partial(_sprites, stack, problems)) or {},
        problems=problems.listed(),
    )


def make_theme(stack: PackStack, fonts: Path, contrast: bool, problems: Problems) -> Theme:
    """The colours and font files; those of packs further down where a pack names none."""
    theme = Theme(flat=contrast, pixel=next((pack.pixel for pack in stack.packs if pack.pixel), None))
    budget = DrawingBudget()
    for pack in reversed(stack.packs):
        for palette in (pack.palette, pack.contrast) if contrast else (pack.palette,):
            theme.palette.update(readable(palette, theme.palette, f"{pack.id}/{PACK_FILE}", problems))
        for role, file in pack.fonts.items():
            read = partial(_font, stack, pack, file, fonts, problems, budget)
            path = problems.catch(f"{pack.id}/{file}", read)
            if path is not None:
                theme.fonts[role] = path
                if not pack.shipped and path.is_relative_to(pack.root):
                    theme.unshipped_fonts.add(path)
    return theme


def _font(
    stack: PackStack, pack: Pack, file: str, fonts: Path, problems: Problems, budget: DrawingBudget
) -> Path | None:
    """A font of the pack or a bundled one; None, and a problem, where none is usable. `budget`: what all
    fonts may still take."""
    own = pack.find(file)
    path = own or fonts / file
    try:
        if own is not None:
            stack.check_font(own, budget)
        elif path.is_file():
            check_tables(read_bytes(path, MAX_FONT_BYTES))
        else:
            raise FontError("this font is missing")
    except (FileError, FontError) as error:
        problems.note(f"{pack.id}/{file}", str(error))
        return None
    return path


def _within_bounds(stack: PackStack, problems: Problems) -> PackStack:
    """The stack without strangers' packs whose descriptions are too large, together with those before
    them."""
    left, usable = MAX_YAML_BYTES, []
    for pack in stack.packs:
        if not pack.shipped:
            files = (pack.root / file for where in DESCRIPTIONS for file in pack.files(*where))
            size = sum(path.stat().st_size for path in files)
            if size > left:
                most = f"{MAX_YAML_BYTES // 1_000_000} MB are the most, with those of the packs it belongs to"
                problems.note(pack.id, f"its descriptions are too large, and it is left out: {most}")
                continue
            left -= size
        usable.append(pack)
    return replace(stack, packs=tuple(usable))


def _sets(stack: PackStack, problems: Problems) -> dict[str, StageSet]:
    sets: dict[str, StageSet] = {}
    of_strangers = MapBudget()
    budgets = {pack.id: MapBudget() if pack.shipped else of_strangers for pack in stack.packs}
    for file, packs in stack.packs_by_file(SETS, "*.tmx", problems).items():
        answering = stack
        for pack in packs:
            read = partial(read_set, file, f"{answering.id}:", answering.find, problems, budgets[pack.id])
            stage_set = problems.catch(file, read)
            if stage_set:
                sets[PurePosixPath(file).stem] = stage_set
                break
            # The rest of the stack, so that parts of the map aren't looked up in the broken one.
            answering = PackStack(stack.packs[stack.packs.index(pack) + 1 :])
    for file in (*stack.packs_by_file(SETS, "*.tmj"), *stack.packs_by_file(SETS, "*.json")):
        if PurePosixPath(file).stem not in sets:
            problems.note(file, "maps as JSON are not read: export it from Tiled as XML (.tmx)")
    return sets


def _sprites(stack: PackStack, problems: Problems) -> dict[str, Sprite]:
    sprites: dict[str, Sprite] = {}
    files = SpriteFiles(stack.packs, problems, MAX_MEASURED)
    for file, packs in stack.packs_by_file(SPRITES, "*/sprite.yaml", problems).items():
        sprite = _sprite(stack, file, packs, problems, files)
        if sprite is not None:
            sprites[PurePosixPath(file).parent.name] = sprite
    return sprites


def _sprite(
    stack: PackStack, file: str, packs: list[Pack], problems: Problems, files: SpriteFiles
) -> Sprite | None:
    """The first usable sprite of the packs."""
    for pack in packs:
        path = pack.find(file)
        sprite = path and problems.catch(file, partial(read_sprite, path, file, f"{stack.id}:", problems))
        if sprite:
            check = partial(files.check, sprite, PurePosixPath(file).parent.as_posix())
            if pack.shipped or problems.catch(file, check):
                return sprite
    return None


def _load_person(stack: PackStack, who: str, problems: Problems) -> Sprite | None:
    """A person as a stack draws them; None where no pack does."""
    file, own_problems = f"sprites/{who}/sprite.yaml", Problems()
    packs = [pack for pack in stack.packs if pack.find(file) is not None]
    sprite = _sprite(stack, file, packs, own_problems, SpriteFiles(stack.packs, own_problems, MAX_MEASURED))
    for problem in own_problems.listed():
        problems.note(f"{stack.id}:{problem.file}", problem.message)
    return sprite


def _watch(stack: PackStack, problems: Problems) -> tuple[WatchArt | None, WatchArt | None]:
    """The small and the large watch, from one pack where it has both."""
    small: WatchArt | None = None
    large: WatchArt | None = None
    for pack in stack.packs:
        path = pack.find(WATCH_FILE)
        if path is not None and (small is None or large is None):
            read = partial(read_watch, path, WATCH_FILE, f"{stack.id}:", stack.find, problems)
            pack_small, pack_large = problems.catch(WATCH_FILE, read) or (None, None)
            small, large = small or pack_small, large or pack_large
    return small, large
