"""Tilesets: the picture part of each tile number, and how such a tile is drawn.

Everything is checked here; pytmx then only cuts the sheets, from a map that we construct.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate, pairwise
from math import lcm
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

from game.shell.formats.image_headers import PictureError
from game.shell.formats.images import measure_picture
from game.shell.formats.map_bounds import (
    MAX_FRAMES,
    MAX_LOOKS,
    MAX_PERIOD_MS,
    MAX_SHEET_PIXELS,
    MAX_TILE_PX,
    MAX_TILES_A_SET,
    MIN_FRAME_MS,
)
from game.shell.formats.names import name_beside
from game.shell.formats.xml_elements import XmlElement, XmlError
from game.stage.frame import Color

# The three highest bits of a tile number: flipped horizontally, vertically, diagonally.
ACROSS, DOWN, DIAGONAL = 1 << 31, 1 << 30, 1 << 29
# A fourth is for hexagonal maps.
FLAGS = ACROSS | DOWN | DIAGONAL | 1 << 28
SHEETS_TOO_LARGE = (
    f"{MAX_SHEET_PIXELS // 1_000_000} million pixels are the most in the pictures of its tiles: make them "
    "smaller, or leave out what isn't used"
)
_COLOR = re.compile(r"#?([0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")
ALIGNMENTS = (
    "unspecified", "topleft", "top", "topright", "left", "center", "right", "bottomleft", "bottom",
    "bottomright",
)  # fmt: skip

# Name within the pack → path; None where there is none.
Find = Callable[[str], Path | None]
# Reports what isn't drawn: a line and a message.
Warn = Callable[[int, str], None]


class Tile(NamedTuple):
    """A tile: its picture, the part of it (x, y, width, height; None: all), and the transparent colour."""

    file: str
    part: tuple[int, int, int, int] | None
    clear: Color | None


class Tileset(NamedTuple):
    """A tileset: its first number, its tiles by local number, how they are drawn, and its animations."""

    first: int
    name: str
    size: tuple[int, int]
    offset: tuple[int, int] = (0, 0)
    alignment: str = "unspecified"
    to_grid: bool = False
    keeps_shape: bool = False
    sheet: str = ""
    clear: Color | None = None
    margin: int = 0
    spacing: int = 0
    columns: int = 0
    rows: int = 0
    pictures: tuple[tuple[int, Tile], ...] = ()
    frames: tuple[tuple[int, tuple[tuple[int, int], ...]], ...] = ()

    @property
    def length(self) -> int:
        """How many numbers it spans."""
        return max(self.columns * self.rows, max((number + 1 for number, _ in self.pictures), default=0))


class Tilesets:
    """All tilesets of a map, by first number."""

    def __init__(self, tilesets: Iterable[Tileset]) -> None:
        self.all = sorted(tilesets, key=lambda tileset: tileset.first)
        self._firsts = [tileset.first for tileset in self.all]
        self._frames_by_gid = {
            tileset.first + number: frames for tileset in self.all for number, frames in tileset.frames
        }

    def of(self, gid: int) -> Tileset | None:
        """The tileset of a number (without flags)."""
        at = bisect_right(self._firsts, gid) - 1
        tileset = self.all[at] if at >= 0 else None
        return tileset if tileset is not None and gid - tileset.first < tileset.length else None

    def cut(self, gids: Iterable[int], at_ms: int = 0) -> dict[int, Tile]:
        """The tiles of these numbers (without flags), as they look at a time; unknown numbers are left
        out."""
        shown = {gid: self._frame_at(gid, at_ms) for gid in gids if self.of(gid) is not None}
        wanted = set(shown.values())
        tiles = {
            tileset.first + number: tile
            for tileset in self.all
            for number, tile in tileset.pictures
            if tileset.first + number in wanted
        }
        sheets = [tileset for tileset in self.all if tileset.sheet]
        if wanted - tiles.keys() and sheets:
            tiles |= _cut_sheets(sheets, sorted(wanted - tiles.keys()))
        return {gid: tiles[frame] for gid, frame in shown.items() if frame in tiles}

    def moves(self, gids: Iterable[int]) -> bool:
        """Whether any of these tiles is animated."""
        return any(len(self._frames(gid)) > 1 for gid in gids)

    def looks(self, gids: Iterable[int]) -> tuple[tuple[int, int], ...]:
        """The distinct looks of these tiles in one loop: from which millisecond, and for how many. Empty
        where nothing is animated, or there would be too many."""
        rhythms = {tuple(ms for _, ms in frames) for frames in map(self._frames, gids) if len(frames) > 1}
        period = lcm(*map(sum, rhythms))
        if not rhythms or period > MAX_PERIOD_MS:
            return ()
        starts: set[int] = set()
        for rhythm in rhythms:
            steps = list(accumulate(rhythm, initial=0))
            starts |= {begun + step for begun in range(0, period, steps[-1]) for step in steps[:-1]}
            if len(starts) > MAX_LOOKS:
                return ()
        return tuple((start, end - start) for start, end in pairwise((*sorted(starts), period)))

    def _frames(self, gid: int) -> tuple[tuple[int, int], ...]:
        """The frames of a tile, as local numbers and milliseconds; none where it isn't animated."""
        return self._frames_by_gid.get(gid, ()) if self.of(gid) is not None else ()

    def _frame_at(self, gid: int, at_ms: int) -> int:
        """The local number that an animated tile shows at a time."""
        tileset, frames = self.of(gid), self._frames(gid)
        if tileset is None or not frames:
            return gid
        left = at_ms % sum(ms for _, ms in frames)
        for frame, ms in frames:
            if left < ms:
                return tileset.first + frame
            left -= ms
        return gid


def read_tileset(element: XmlElement, first: int, file: str, find: Find, warn: Warn) -> Tileset:
    """The tileset of an element of `file`; raises XmlError for an invalid one."""
    size = (element.whole("tilewidth", 0, 0, MAX_TILE_PX), element.whole("tileheight", 0, 0, MAX_TILE_PX))
    offset = element.first("tileoffset")
    alignment = element.get("objectalignment", "unspecified")
    if alignment not in ALIGNMENTS:
        raise XmlError(element.line, f"the alignment “{alignment}” is not known")
    x, y = (offset.whole(axis, 0, -MAX_TILE_PX, MAX_TILE_PX) if offset else 0 for axis in "xy")
    tileset = Tileset(
        first,
        element.get("name"),
        size,
        (x, y),
        alignment,
        to_grid=element.get("tilerendersize") == "grid",
        keeps_shape=element.get("fillmode") == "preserve-aspect-fit",
        pictures=tuple(_pictures(element, file, find, warn)),
        frames=tuple(_frames(element)),
    )
    image = element.first("image")
    if image is not None:
        tileset = _with_sheet(tileset, element, image, file, find, warn)
    return tileset._replace(frames=tuple(_frames_within(tileset, element.line, warn)))


def _frames_within(
    tileset: Tileset, line: int, warn: Warn
) -> Iterable[tuple[int, tuple[tuple[int, int], ...]]]:
    """The animations whose frames are in the tileset: the number after its last is another one's."""
    for number, frames in tileset.frames:
        if all(frame < tileset.length for frame, _ in frames):
            yield number, frames
        elif tileset.length:
            warn(
                line,
                f"the animation of the tile {number} leads to tiles beyond its tileset, and isn't shown",
            )


def _with_sheet(
    tileset: Tileset, element: XmlElement, image: XmlElement, file: str, find: Find, warn: Warn
) -> Tileset:
    """The tileset with the tiles of its sheet, as many as fit in the picture."""
    if not all(tileset.size):
        raise XmlError(element.line, "a tileset's tiles have a width and a height")
    margin, spacing = (element.whole(name, 0, 0, MAX_TILE_PX) for name in ("margin", "spacing"))
    sheet = source_of(image, file)
    width, height = measured(image, sheet, find, warn)
    columns = max(0, (width - margin + spacing) // (tileset.size[0] + spacing))
    rows = max(0, (height - margin + spacing) // (tileset.size[1] + spacing))
    if columns * rows > MAX_TILES_A_SET:
        raise XmlError(element.line, f"{MAX_TILES_A_SET:,} tiles are the most in a tileset")
    return tileset._replace(
        sheet=sheet,
        clear=to_color(image.get("trans")),
        margin=margin,
        spacing=spacing,
        columns=columns,
        rows=rows,
    )


def _pictures(element: XmlElement, file: str, find: Find, warn: Warn) -> Iterable[tuple[int, Tile]]:
    """The tiles with pictures of their own."""
    for child in element.children:
        image = child.first("image") if child.tag == "tile" else None
        if image is None:
            continue
        number = child.whole("id", 0, 0, MAX_TILES_A_SET)
        source = source_of(image, file)
        width, height = measured(image, source, find, warn)
        part = None
        if "width" in child.attributes and "height" in child.attributes:
            # Since Tiled 1.9 a tile may be a part of its picture.
            x, y = child.whole("x", 0, 0, width - 1), child.whole("y", 0, 0, height - 1)
            part = (x, y, child.whole("width", 1, 1, width - x), child.whole("height", 1, 1, height - y))
        yield number, Tile(source, part, to_color(image.get("trans")))


def _frames(element: XmlElement) -> Iterable[tuple[int, tuple[tuple[int, int], ...]]]:
    """The animated tiles: local numbers and milliseconds of their frames."""
    for child in element.children:
        moving = child.first("animation") if child.tag == "tile" else None
        if moving is None:
            continue
        steps = [step for step in moving.children if step.tag == "frame"][:MAX_FRAMES]
        frames = (
            (
                step.whole("tileid", 0, 0, MAX_TILES_A_SET),
                max(MIN_FRAME_MS, step.whole("duration", 0, 0, 3_600_000)),
            )
            for step in steps
        )
        yield child.whole("id", 0, 0, MAX_TILES_A_SET), tuple(frames)


def source_of(image: XmlElement, file: str) -> str:
    """The pack's name of an element's picture; raises XmlError where it leaves the pack."""
    name = image.attributes.get("source", "")
    if not name:
        raise XmlError(image.line, "a picture kept inside the map is not read: save it as a file beside it")
    source = name_beside(file, name)
    if source is None:
        raise XmlError(image.line, f"“{image.get('source')}” leads out of the pack")
    return source


def measured(image: XmlElement, source: str, find: Find, warn: Warn) -> tuple[int, int]:
    """The size of a picture; the element's own where there is no picture."""
    path = find(source)
    try:
        if path is None:
            raise PictureError("this picture is missing")
        header = measure_picture(path)
    except PictureError as error:
        warn(image.line, f"“{source}”: {error}")
        return tuple(image.whole(name, 1, 1, 16_384) for name in ("width", "height"))  # type: ignore[return-value]
    if header.note:
        warn(image.line, f"“{source}”: {header.note}")
    return header.width, header.height


def to_color(text: str) -> Color | None:
    """A colour that Tiled writes as #rrggbb or #aarrggbb, the # being optional."""
    match = _COLOR.fullmatch(text)
    if match is None:
        return None
    red, green, blue = bytes.fromhex(match[2])
    return red, green, blue, int(match[1] or "ff", 16)


def _cut_sheets(sheets: list[Tileset], wanted: list[int]) -> dict[int, Tile]:
    """The picture parts of numbers, cut by pytmx.

    It is given a row of just these tiles, and sheets exactly as large as their tiles take, for it treats a
    margin on both sides as room for one tile more.
    """
    import pytmx  # Only where a map has tiles: it takes longer to load than most maps.

    root = ElementTree.Element("map", width=str(len(wanted)), height="1", tilewidth="1", tileheight="1")
    for number, sheet in enumerate(sheets):
        across, down = sheet.size[0] + sheet.spacing, sheet.size[1] + sheet.spacing
        tileset = ElementTree.SubElement(
            root, "tileset", firstgid=str(sheet.first), name=str(number), tilewidth=str(sheet.size[0]),
            tileheight=str(sheet.size[1]), spacing=str(sheet.spacing), margin=str(sheet.margin),
        )  # fmt: skip
        ElementTree.SubElement(
            tileset, "image", source=str(number), width=str(sheet.columns * across - sheet.spacing),
            height=str(sheet.rows * down - sheet.spacing),
        )  # fmt: skip
    layer = ElementTree.SubElement(root, "layer", name="tiles", width=str(len(wanted)), height="1")
    ElementTree.SubElement(layer, "data", encoding="csv").text = ",".join(map(str, wanted))
    tiled = pytmx.TiledMap(None, image_loader=_name_part, load_all=False)
    tiled.filename = ""
    tiled.parse_xml(root)
    tiles = {}
    for x, _, (number, part) in tiled.layers[0].tiles():
        sheet = sheets[int(number)]
        tiles[wanted[x]] = Tile(sheet.sheet, part, sheet.clear)
    return tiles


def _name_part(path: str, _clear: object, **_: object) -> Callable[..., Any]:
    """A loader for pytmx that decodes nothing, but names the sheet and the part."""
    return lambda part=None, _flags=None: (path, part)
