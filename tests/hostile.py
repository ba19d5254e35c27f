"""Packs that mean ill, or went wrong: each kind is written into a folder by one small function.

`meet` takes such a pack the whole way that the game takes it, through the real parts.
"""

from __future__ import annotations

import os
import socket
import struct
import zipfile
import zlib
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pygame

from game.shell.formats.problems import Problem
from game.shell.packs.loaded_pack import LoadedPack, load_pack
from game.shell.packs.pack_folders import PackFolders
from game.shell.paint.painter import Painter
from game.shell.script_folder import load_script
from game.stage.frame import STAGE, DrawOp, Frame, Picture, Text, TextStyle
from game.stage.idle_motion import ambient_at
from game.stage.look import Look
from game.stage.scenery import SceneTime, air_group, scene_group
from game.stage.timepiece import WatchFace, WatchSpot, watch_ops
from game.story.state import Actor, Position, State

ROOT = Path(__file__).resolve().parents[1]
FONTS = ROOT / "assets" / "fonts"
SCRIPT = load_script(ROOT / "tests/scripts/tiny")
SIZE = (480, 270)
HEAD = "name: Bad\nauthor: Somebody\nlicence: CC0\nversion: 1\n"
HOME = 'palette: {ink: "#101010", paper: "#EEEEEE"}\n'
SPRITE = """
canvas: [100, 200]
height: 900
anchor: [50, 190]
defaults: {pose: pockets, expression: neutral}
layers: ["{pose}.webp"]
boxes: {pockets.webp: [0, 0, 100, 200]}
"""
WATCH = """
small: {radius: 50, scale: 1, case: case.png, size: [90, 150], centre: [45, 75],
  hour: {image: hand.png, pivot: [5, 60]}, minute: {image: hand.png, pivot: [5, 60]},
  second: {image: hand.png, pivot: [5, 60]}}
large: {radius: 50, scale: 1, case: case.png, size: [90, 150], centre: [45, 75],
  hour: {image: hand.png, pivot: [5, 60]}, minute: {image: hand.png, pivot: [5, 60]},
  second: {image: hand.png, pivot: [5, 60]}}
"""
MAP = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<map version="1.10" orientation="orthogonal" width="64" height="36" tilewidth="30" tileheight="30">\n'
)
SKY = (
    '<imagelayer id="1" name="sky"{more}>{inner}<image source="sky.png" width="300" height="170"/>'
    "</imagelayer>\n"
)
MARKS = (
    '<objectgroup id="2" name="marks"><object id="1" name="left" x="500" y="900">{inner}<point/></object>'
    "</objectgroup>"
)


class Met(NamedTuple):
    """What came of a pack: the packs on the shelf, what was loaded, every problem that was told."""

    pack_folders: PackFolders
    loaded: LoadedPack
    problems: tuple[Problem, ...]


def meet(folder: Path) -> Met:
    """Everything of the packs in `folder`/player read and painted, the first chosen over a plain default."""
    pygame.font.init()
    home = folder / "game" / "home"
    if not home.exists():
        home.mkdir(parents=True)
        (home / "pack.yaml").write_text(HEAD + HOME)
    pack_folders = PackFolders([folder / "player", folder / "game"], folder / "cache", "home")
    chosen = next((name for name in pack_folders.packs if name != "home"), "home")
    loaded = load_pack(pack_folders.choose(chosen), FONTS)
    painter = Painter(pygame.Surface(SIZE, 0, 32), loaded.theme, pack_folders.resolve)
    for ops in scenes(loaded, Look(loaded.artwork, painter.measure)):
        painter.paint(Frame(ops))
    painter.close()
    faults = [problem for pack in pack_folders.packs.values() for problem in pack.problems]
    return Met(
        pack_folders, loaded, (*dict.fromkeys((*faults, *loaded.problems, *painter.found_problems())),)
    )


def scenes(loaded: LoadedPack, look: Look) -> Iterator[tuple[DrawOp, ...]]:
    """Everything of a pack as it may come on the stage."""
    for place, found in loaded.artwork.sets.items():
        for variant in (None, *found.variants[:3]):
            for camera in ("", *list(found.views)[:3]):
                marks = (*list(found.marks)[:3], "nowhere")
                cast = tuple(Actor(who, mark) for who in loaded.artwork.sprites for mark in marks)
                state = State(Position("x", 0), (), place=place, variant=variant, camera=camera, cast=cast)
                yield (scene_group(SCRIPT, state, look),)
    cast = tuple(Actor(who, "centre") for who in loaded.artwork.sprites)
    yield (scene_group(SCRIPT, State(Position("x", 0), (), place="nowhere", cast=cast), look),)
    for art in (loaded.artwork.small_watch, loaded.artwork.large_watch):
        if art is not None:
            yield tuple(watch_ops(art, WatchSpot(960, 540, 300), WatchFace(70_000, 0.0, 1, 71_000), look))
    for name, file in loaded.artwork.events.items():
        yield (Picture(file, STAGE, opaque=True),)
        state = State(Position("x", 0), (), picture=name)
        now = SceneTime(ambient_at(9_000), 9_000)
        yield (scene_group(SCRIPT, state, look, time=now), air_group(state, look, now))
    for role in (*loaded.theme.fonts, "prose"):
        yield (Text(100, 500, f"{loaded.artwork.name}: one fine evening.", TextStyle(role, 60), (255,) * 4),)


Write = Callable[[Path], object]


class Kind(NamedTuple):
    """A kind of hostile pack: who writes it, and the file and a word that its problem must name."""

    write: Write
    file: str
    message: str


def pack(*files: tuple[str, str | bytes], head: str | None = HEAD) -> Write:
    """A pack of these files."""

    def write(folder: Path) -> None:
        root = folder / "player" / "bad"
        for name, data in (*((("pack.yaml", head),) if head is not None else ()), *files):
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode() if isinstance(data, str) else data)

    return write


def room(body: str, *files: tuple[str, str | bytes], head: str = MAP) -> Write:
    """A pack of one map."""
    return pack(("sets/room.tmx", f"{head}{body}\n</map>"), ("sets/sky.png", png(300, 170)), *files)


def sky(more: str = "", inner: str = "") -> str:
    """An image layer."""
    return SKY.format(more=more, inner=inner)


def tiles(data: str, extra: str = "") -> str:
    """A tileset and a layer of tiles."""
    return (
        '<tileset firstgid="1" name="t" tilewidth="30" tileheight="30" tilecount="9" columns="3">'
        '<image source="sky.png" width="300" height="170"/></tileset>'
        f'<layer id="9" name="tiles" width="64" height="36"{extra}>{data}</layer>'
    )


def sheets(count: int, side: int, times: int = 1) -> Write:
    """A map of so many tilesets, each of which says that it has so many pixels a side; one tile of each
    lies in so many layers that are drawn apart."""
    sets = "".join(
        f'<tileset firstgid="{number * 100 + 1}" name="t" tilewidth="400" tileheight="400" tilecount="100" '
        f'columns="10"><image source="{number}.png" width="{side}" height="{side}"/></tileset>'
        for number in range(count)
    )
    gids = ",".join(str(number * 100 + 1 if number < count else 0) for number in range(2304))
    layers = "".join(
        f'<layer id="{number}" name="a" width="64" height="36" parallaxx="0.{number + 1}">'
        f'<data encoding="csv">{gids}</data></layer>'
        for number in range(times)
    )
    picture = png(2, 2, (side, side))
    return room(sets + layers, *((f"sets/{number}.png", picture) for number in range(count)))


def layered(count: int, *files: tuple[str, str | bytes]) -> Write:
    """A person of so many layers, each of which says that it has 36 million pixels."""
    names = [f"{number}.webp" for number in range(count)]
    boxes = ", ".join(f"{name}: [0, 0, 60, 60]" for name in names)
    sheet = SPRITE.partition("layers:")[0] + f"layers: [{', '.join(names)}]\nboxes: {{{boxes}}}\n"
    large = ((f"sprites/kirk/{number}.png", png(2, 2, (6000, 6000))) for number in range(count))
    return pack(("sprites/kirk/sprite.yaml", sheet), *large, *files)


def png(width: int, height: int, says: tuple[int, int] | None = None) -> bytes:
    """A PNG of one colour; its header may say another size."""
    rows = zlib.compress((b"\0" + b"\x60\x90\xc0\xff" * width) * height)
    header = struct.pack(">IIBBBBB", *(says or (width, height)), 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(chunk, (b"IHDR", b"IDAT", b"IEND"), (header, rows, b"")))


def chunk(kind: bytes, data: bytes) -> bytes:
    """A part of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def jpeg(width: int, height: int) -> bytes:
    """A JPEG as the library writes it."""
    from io import BytesIO

    out = BytesIO()
    pygame.image.save(pygame.Surface((width, height)), out, "a.jpg")
    return out.getvalue()


def second_frame(data: bytes, side: int) -> bytes:
    """A JPEG with another header, of another size, before its own."""
    at = data.index(b"\xff\xc0")
    (length,) = struct.unpack_from(">H", data, at + 2)
    frame = bytearray(data[at : at + 2 + length])
    struct.pack_into(">HH", frame, 5, side, side)
    return data[:at] + b"\xff\xff\xff" + bytes(frame[1:]) + data[at:]


def zipped(*entries: tuple[str | zipfile.ZipInfo, bytes], head: str | None = HEAD) -> Write:
    """A zip of these entries."""

    def write(folder: Path) -> None:
        (folder / "player").mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(folder / "player" / "bad.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            if head is not None:
                archive.writestr("pack.yaml", head)
            for name, data in entries:
                archive.writestr(name, data)

    return write


def lone(name: str, data: bytes) -> Write:
    """One file in the folder of packs."""

    def write(folder: Path) -> None:
        (folder / "player").mkdir(parents=True, exist_ok=True)
        (folder / "player" / name).write_bytes(data)

    return write


def beside(*writes: Write) -> Write:
    """Several packs."""

    def write(folder: Path) -> None:
        for one in writes:
            one(folder)

    return write


def then(write: Write, change: Callable[[Path], object]) -> Write:
    """A pack that is changed once more after it was written; `change` is given its root."""

    def both(folder: Path) -> None:
        write(folder)
        (folder / "secret.png").write_bytes(png(8, 8))
        (folder / "secret.txt").write_text("secret")
        with suppress(NotImplementedError):
            change(folder / "player" / "bad")

    return both


def packed(count: int) -> str:
    """So many tiles, packed so that they take no room."""
    return b64encode(zlib.compress(b"\1\0\0\0" * count)).decode()


def linked(name: str) -> Write:
    """A map whose picture is a link that leads out of the pack."""

    def change(root: Path) -> None:
        (root / name).unlink(missing_ok=True)
        (root / name).symlink_to("../../../secret.png")

    return then(room(sky()), change)


def piped(name: str, write: Write) -> Write:
    """A pack with a pipe in a file's stead: who opens it waits for ever."""

    def change(root: Path) -> None:
        (root / name).unlink(missing_ok=True)
        os.mkfifo(root / name)

    return then(write, change)


def socketed(name: str, write: Write) -> Write:
    """A pack with a socket in a file's stead."""

    def change(root: Path) -> None:
        (root / name).unlink(missing_ok=True)
        # The name of a socket is short, wherever the tests lie.
        made = socket.socket(socket.AF_UNIX)
        before = Path.cwd()
        os.chdir((root / name).parent)
        try:
            made.bind(Path(name).name)
        finally:
            os.chdir(before)
            made.close()

    return then(write, change)


def circled(name: str, write: Write) -> Write:
    """A pack with a link that leads to itself in a file's or a folder's stead."""

    def change(root: Path) -> None:
        (root / name).unlink(missing_ok=True)
        (root / name).symlink_to(Path(name).name)

    return then(write, change)


def named(name: bytes, write: Write) -> Write:
    """A pack in a folder of another name."""

    def change(root: Path) -> None:
        os.rename(root, os.fsencode(root.parent) + b"/" + name)

    return then(write, change)
