"""Targets: every way by which something from outside comes in, with inputs that are known to be good.

A target is given bytes, and does with them what the game does. Raising anything is a find: whatever a
reader has to say of a faulty file, it says as its problem.
"""

from __future__ import annotations

import itertools
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

import pygame

from game.shell.audio.sound_list import load_sounds, read_loop
from game.shell.formats.documents import decode, encode
from game.shell.formats.file_errors import FileError
from game.shell.formats.font_files import FontError
from game.shell.formats.image_headers import PictureError, read_header
from game.shell.formats.images import Resize, decode_picture, load_picture
from game.shell.formats.problems import Problems
from game.shell.formats.sandbox import DECODE_FAILED, DecoderError, Sandbox
from game.shell.formats.tmx import read_map
from game.shell.formats.xml_elements import XmlError
from game.shell.input.bindings import Bindings
from game.shell.messages import Messages
from game.shell.packs.manifest import read_pack
from game.shell.packs.sets import read_set
from game.shell.packs.sprites import read_sprite, read_watch
from game.shell.packs.zips import ZipError, unpack_zip
from game.shell.paint.tiles import draw_part
from game.shell.script_folder import load_script
from game.shell.storage.settings import load_settings
from game.shell.storage.share_codes import CodeError, read_code, share_code
from game.shell.storage.slot_folder import SlotFolder
from game.story.expression_parser import SymbolTable, parse_expression
from game.story.faults import ScriptFaults
from game.story.nodes import Scalar, SourcePos
from tests.fuzz.death import DeathError
from tests.hostile import SPRITE, WATCH, jpeg, png
from tests.tiled.maps import MAPS, draw_pictures
from tests.unit.painted import ASSETS

ROOT = ASSETS.parent
TINY = ROOT / "tests/scripts/tiny"
# Whatever a library makes of it, a picture is wanted in a size like this.
FIT = Resize(64, 36, 64, 36)


@dataclass
class Target:
    """A way in: its good inputs, what is done with one, and whether a library in C reads it."""

    name: str
    seeds: tuple[bytes, ...]
    meet: Callable[[bytes], object]
    native: bool = False


@contextmanager
def every_target(folder: Path) -> Iterator[dict[str, Target]]:
    """All targets, working in a folder of their own."""
    pygame.font.init()
    sandbox = Sandbox()
    made = [*_texts(folder), *_packs(folder), *_player(folder), *_native(sandbox, folder)]
    try:
        yield {target.name: target for target in made}
    finally:
        sandbox.close()


def _files(pattern: str, most: int = 60_000) -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(ROOT.glob(pattern)) if path.stat().st_size <= most)


def _texts(folder: Path) -> Iterator[Target]:
    """What writers write."""
    script = folder / "script"
    scenes = script / "scenes"
    scenes.mkdir(parents=True)
    for file in ("evening.yaml", "cast.yaml"):
        (script / file).write_bytes((TINY / file).read_bytes())
    for path in (TINY / "scenes").glob("*.yaml"):
        (scenes / path.name).write_bytes(path.read_bytes())
    first = sorted(scenes.glob("*.yaml"))[0]

    def meet_script(file: Path, data: bytes) -> None:
        good = file.read_bytes()
        file.write_bytes(data)
        try:
            with suppress(ScriptFaults):
                load_script(script)
        finally:
            file.write_bytes(good)

    yield Target(
        "scene", (first.read_bytes(), *_files("tests/bad/*.yaml", 4000)), partial(meet_script, first)
    )
    yield Target(
        "evening", ((TINY / "evening.yaml").read_bytes(),), partial(meet_script, script / "evening.yaml")
    )
    ledger = script / "lines.tsv"
    ledger.write_bytes(b"")
    rows = b"".join((ROOT / "script/lines.tsv").read_bytes().splitlines(keepends=True)[:12])
    yield Target("ledger", (rows,), partial(meet_script, ledger))
    flags = {flag.name: (number, flag) for number, flag in enumerate(load_script(TINY).flags)}
    names = SymbolTable(flags, frozenset({"stop"}), 27_000)
    yield Target(
        "expression",
        (b"not met and watch > 7:43 pm", b"count + 1 >= 3 or (visited stop)", b"true", b"a == 'b'"),
        lambda data: parse_expression(Scalar(data.decode("utf-8", "replace"), SourcePos("x", 1, 1)), names),
    )


def _packs(folder: Path) -> Iterator[Target]:
    """What pack makers make."""
    root = folder / "packs" / "bad"
    (root / "sets").mkdir(parents=True)
    draw_pictures(root / "sets")
    heads = _files("assets/packs/*/pack.yaml")
    yield Target("pack.yaml", heads, partial(_meet_file, root / "pack.yaml", lambda: read_pack(root, "bad")))
    sprite, watch = root / "sprite.yaml", root / "watch.yaml"

    def find(name: str) -> Path | None:
        inner = root / name
        return inner if inner.is_file() else root / "sets/tree.png" if name.startswith("watch/") else None

    yield Target(
        "sprite.yaml",
        (SPRITE.encode(), *_files("assets/packs/*/sprites/kirk/sprite.yaml")),
        partial(_meet_file, sprite, lambda: read_sprite(sprite, "sprite.yaml", "", Problems())),
    )
    yield Target(
        "watch.yaml",
        (WATCH.encode(), *_files("assets/packs/*/watch/watch.yaml")),
        partial(_meet_file, watch, lambda: read_watch(watch, "watch.yaml", "", find, Problems())),
    )
    maps = []
    for write in MAPS.values():
        write(root / "sets")
        maps.append((root / "sets/map.tmx").read_bytes())
    shipped = _files("assets/packs/*/sets/*.tmx")
    yield Target(
        "map.tmx", (*maps, *shipped), partial(_meet_file, root / "sets/map.tmx", partial(_draw, find))
    )
    tsx, tx = root / "sets/sheet.tsx", root / "sets/tree.tx"
    MAPS["templates"](root / "sets")
    template = (root / "sets/map.tmx").read_bytes()

    def outside(file: Path) -> None:
        (root / "sets/map.tmx").write_bytes(template)
        _draw(find)

    for file in (tsx, tx):
        good = file.read_bytes()
        yield Target(
            file.name, (good,), _after(partial(_meet_file, file, partial(outside, file)), file, good)
        )
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("look/pack.yaml", heads[0])
        made.writestr("look/sets/room.tmx", maps[0])
        made.writestr("look/a.png", png(4, 4))
    path = folder / "packs" / "bad.zip"
    yield Target(
        "zip", (archive.getvalue(),), partial(_meet_file, path, partial(_unzip, path, folder / "unzipped"))
    )
    pictures = (png(8, 8), jpeg(16, 16), *_files("assets/packs/*/sprites/kirk/night/left/*.webp", 900)[:6])
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0L9 9" stroke="red"/></svg>'
    yield Target("picture's header", (*pictures, svg, _gif()), _measure)


def _meet_file(path: Path, read: Callable[[], object], data: bytes) -> None:
    path.write_bytes(data)
    read()


def _after(meet: Callable[[bytes], None], file: Path, good: bytes) -> Callable[[bytes], None]:
    """A meeting after which the file is as it was."""

    def met(data: bytes) -> None:
        try:
            meet(data)
        finally:
            file.write_bytes(good)

    return met


def _draw(find: Callable[[str], Path | None]) -> None:
    """A map read and all its parts drawn."""
    made = read_set("sets/map.tmx", "", find, Problems())
    parts = [layer.file.partition("#")[2] for layer in made.layers] if made is not None else []

    def load(name: str) -> pygame.Surface:
        path = find(name)
        if path is None:
            raise PictureError("missing")
        return load_picture(path)

    for part in filter(None, parts):
        with suppress(PictureError, XmlError):
            tiled_map = read_map("sets/map.tmx", find)
            if tiled_map.width * tiled_map.height < 400_000:
                draw_part(tiled_map, part, load, lambda size: nullcontext(pygame.font.Font(None, size)))


def _unzip(path: Path, cache: Path) -> None:
    with suppress(ZipError):
        assert unpack_zip(path, cache).resolve().is_relative_to(cache.resolve())


def _measure(data: bytes) -> None:
    with suppress(PictureError):
        read_header(data)


def _gif() -> bytes:
    return b"GIF89a\2\0\1\0\x80\0\0\xff\0\0\0\0\xff\x2c\0\0\0\0\2\0\1\0\0\2\2D\x0a\0;"


def _player(folder: Path) -> Iterator[Target]:
    """What is kept of a player, and what one gives to another."""
    home = folder / "home"
    (home / "saves").mkdir(parents=True)
    settings = home / "settings.json"
    yield Target(
        "settings",
        (encode({"text_speed": 45, "volume_main": 80, "pack": "poster", "font": "plain", "mute": True}),),
        partial(_meet_file, settings, lambda: load_settings(settings, Messages())),
    )
    keys = home / "keys.json"
    yield Target(
        "keys",
        (encode({"return": "advance", "f": "fullscreen"}),),
        partial(_meet_file, keys, lambda: Bindings(keys)),
    )
    yield Target("document", (encode({"a": [1, 2.5, None, "x"]}),), _unpack)
    save = home / "saves" / "save-01.json"
    slots = SlotFolder(home / "saves", "fuzz")
    body = {"format": 1, "game": "fuzz", "stop": "a", "scene": "b", "title": "c", "place": "d", "last": "e"}
    yield Target(
        "save", (encode(body), *_files("tests/saves/*.json")), partial(_meet_file, save, slots.headers)
    )
    code = share_code((), "0" * 64).encode()
    yield Target("share code", (code, b"RA1-YH2T7-Q7BRV-G8ACX-M0G0T-TN230-0"), _read_code)
    audio = folder / "audio"
    audio.mkdir()
    yield Target(
        "sounds.yaml",
        ((ASSETS / "audio/sounds.yaml").read_bytes()[:3000],),
        partial(_meet_file, audio / "sounds.yaml", lambda: load_sounds(audio, Problems())),
    )
    ogg = audio / "a.ogg"
    tick = (ASSETS / "audio/effects/ui_move.ogg").read_bytes()
    yield Target("sound's loop", (tick[:4000],), partial(_meet_file, ogg, lambda: read_loop(ogg)))


def _unpack(data: bytes) -> None:
    with suppress(ValueError):
        decode(data)


def _read_code(data: bytes) -> None:
    with suppress(CodeError):
        read_code(data.decode("utf-8", "replace"), "0" * 64)


def _native(sandbox: Sandbox, folder: Path) -> Iterator[Target]:
    """What libraries in C read, each file in the sandbox."""
    where = folder / "native"
    where.mkdir()
    numbers = itertools.count()

    def strange(suffix: str, meet: Callable[[Path], object], data: bytes) -> None:
        path = where / f"{next(numbers) % 4}{suffix}"
        path.write_bytes(data)
        try:
            meet(path)
        except (PictureError, FontError, DecoderError, FileError) as error:
            if DECODE_FAILED in str(error):
                raise DeathError(str(error)) from None

    webp = _files("assets/packs/*/sprites/kirk/night/left/*.webp", 3000)[:12]
    load = partial(strange, ".picture", lambda path: sandbox.load(path, FIT))
    yield Target(
        "png", (png(20, 20), (ROOT / "assets/icons/running-ashtrays-16.png").read_bytes()), load, True
    )
    yield Target("jpeg", (jpeg(40, 30), jpeg(16, 16)), load, True)
    yield Target("webp", webp, load, True)
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g transform="rotate(3)"><path '
        b'd="M0 0L9 9C1 2 3 4 5 6z" stroke="red" fill="url(#a)"/></g><circle cx="3" cy="3" r="2"/></svg>'
    )
    yield Target("svg and gif", (svg, _gif()), load, True)
    fonts = _files("assets/fonts/*/*.otf", 45_000)[:1] + _files("assets/fonts/*/*.ttf")[:1]
    yield Target("font", fonts, partial(strange, ".ttf", sandbox.check_font), True)
    sounds = _files("assets/audio/effects/*.ogg", 12_000)[:3]
    sound = partial(strange, ".ogg", lambda path: sandbox.samples(path, 44_100, 2))
    yield Target("sound", sounds, sound, True)
    # The one that is decoded where the game runs; here too it goes to the other process, to see what it does.
    yield Target("save's picture", (jpeg(480, 270), jpeg(160, 90)), partial(_thumbnail, load), True)


def _thumbnail(load: Callable[[bytes], None], data: bytes) -> None:
    with suppress(PictureError):
        header = read_header(data)
        if header.kind == "jpeg":
            load(data)
            decode_picture(data, FIT)
