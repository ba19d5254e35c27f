"""Tiled maps as checked plain data: layers from the bottom up, each with what it inherits from its groups.

The XML is read by our own code: numbers within bounds, names within the pack, lists within limits. What can't
be drawn is reported with its line; an unusable map raises XmlError.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from game.shell.formats.file_errors import FileError
from game.shell.formats.files import read_bytes
from game.shell.formats.map_bounds import (
    FURTHEST_LAYER_PX,
    MAX_ALL_TILES,
    MAX_CELL_PX,
    MAX_LAYERS,
    MAX_MAP_PX,
    MAX_TILES,
    MAX_TILESETS,
    MAX_WARNINGS,
)
from game.shell.formats.map_objects import MapObject, Properties, Template, read_objects, read_properties
from game.shell.formats.names import name_beside
from game.shell.formats.tile_data import Chunk, read_chunks
from game.shell.formats.tilesets import (
    FLAGS,
    Find,
    Tileset,
    Tilesets,
    measured,
    read_tileset,
    source_of,
    to_color,
)
from game.shell.formats.values import clean_text
from game.shell.formats.xml_elements import MAX_BYTES, XmlElement, XmlError, read_xml
from game.stage.frame import Color

LAYER_TAGS = ("layer", "imagelayer", "objectgroup")
# The part of a map's picture that is only its background colour.
BACKGROUND = "background"
WHITE: Color = (255, 255, 255, 255)
JSON_KINDS = (".json", ".tmj", ".tsj", ".tj")


class Inherited(NamedTuple):
    """What a layer inherits from its groups, combined with its own."""

    dx: float = 0.0
    dy: float = 0.0
    parallax_x: float = 1.0
    parallax_y: float = 1.0
    opacity: float = 1.0
    tint: Color = WHITE
    visible: bool = True


class TileLayer(NamedTuple):
    """A layer of rectangles of tiles."""

    chunks: tuple[Chunk, ...]


class ImageLayer(NamedTuple):
    """A picture layer: its size, its transparent colour, and whether it repeats."""

    file: str
    size: tuple[int, int]
    clear: Color | None
    across: bool
    down: bool


class ObjectLayer(NamedTuple):
    """A layer of objects in drawing order."""

    objects: tuple[MapObject, ...]


class Layer(NamedTuple):
    """A layer: its name, its number in the file, and its content."""

    name: str
    number: int
    line: int
    inherited: Inherited
    properties: Properties
    content: TileLayer | ImageLayer | ObjectLayer


class TiledMap(NamedTuple):
    """A map. Its upper left corner and size are in map pixels; an infinite one is as large as its chunks."""

    x: float
    y: float
    width: float
    height: float
    tile: tuple[int, int]
    properties: Properties
    background: Color | None
    origin: tuple[float, float] | None
    backwards: tuple[bool, bool]
    layers: tuple[Layer, ...]
    tilesets: Tilesets
    warnings: tuple[tuple[int, str], ...]


@dataclass
class MapBudget:
    """What all maps of a pack may still take: bytes, and elements, which cost far more. Tiles that are
    elements cost a quarter of others."""

    bytes_left: int = 64_000_000
    elements_left: float = 300_000

    def spend(self, data: bytes) -> None:
        """Takes a file's share; raises XmlError where too little is left."""
        self.bytes_left -= len(data)
        self.elements_left -= data.count(b"<") - data.count(b"<tile gid") * 3 / 4
        if min(self.bytes_left, self.elements_left) < 0:
            raise XmlError(1, "the maps of this pack are too large together; this one is left out")


def read_map(file: str, find: Find, budget: MapBudget | None = None) -> TiledMap:
    """The map of a name in a pack whose files `find` resolves; raises XmlError."""
    return _MapReading(file, find, budget or MapBudget()).read()


class _MapReading:
    """Reading of one map."""

    def __init__(self, file: str, find: Find, budget: MapBudget) -> None:
        self._file = file
        self._budget = budget
        self._find = find
        self._warnings: dict[tuple[int, str], None] = {}
        self._sets: dict[str, Tileset] = {}
        self._templates: dict[str, Template] = {}
        self._count = 0
        self._tiles = 0

    def read(self) -> TiledMap:
        root = self._open(self._file, "map")
        tile = self._check(root)
        for number, element in enumerate(child for child in root.children if child.tag == "tileset"):
            self._add_tileset(element, number)
        layers = tuple(self._layers(root, Inherited()))
        endless = root.flag("infinite", False)
        x, y, columns, rows = _reach(layers) if endless else (0, 0, *self._size(root))
        if columns * tile[0] > MAX_MAP_PX or rows * tile[1] > MAX_MAP_PX:
            raise XmlError(root.line, f"{MAX_MAP_PX:,} pixels a side are the most that are drawn of a map")
        tilesets = Tilesets(self._sets.values())
        self._look_at_tiles(layers, tilesets)
        own = "parallaxoriginx" in root.attributes or "parallaxoriginy" in root.attributes
        order = root.get("renderorder", "right-down")
        return TiledMap(
            x * tile[0],
            y * tile[1],
            columns * tile[0],
            rows * tile[1],
            tile,
            read_properties(root, self._warn),
            to_color(root.get("backgroundcolor")),
            tuple(_far(root, f"parallaxorigin{axis}", 0) for axis in "xy") if own else None,  # type: ignore[arg-type]
            (order.startswith("left"), order.endswith("up")),
            layers,
            tilesets,
            tuple(self._warnings),
        )

    def _warn(self, line: int, message: str) -> None:
        if len(self._warnings) < MAX_WARNINGS:
            self._warnings[line, message] = None

    def _open(self, file: str, tag: str) -> XmlElement:
        """The root element of a file; raises XmlError where it is another one."""
        if file.lower().endswith(JSON_KINDS):
            raise XmlError(1, f"“{file}” is JSON: export it from Tiled as XML (.tmx, .tsx, .tx)")
        path = self._find(file)
        if path is None:
            raise XmlError(1, f"“{file}” is missing")
        try:
            data = read_bytes(path, MAX_BYTES)
            self._budget.spend(data)
            root = read_xml(data)
        except FileError as error:
            raise XmlError(1, f"“{file}”: {error}") from None
        if root.tag != tag:
            raise XmlError(
                root.line, f"a <{tag}> is expected here, and this is a <{clean_text(root.tag, 40)}>"
            )
        return root

    def _check(self, root: XmlElement) -> tuple[int, int]:
        """The grid's tile size; raises XmlError for maps that can't be drawn."""
        shape = root.get("orientation", "orthogonal")
        if shape != "orthogonal":
            raise XmlError(
                root.line,
                f"this map is {shape}, and the stage is seen from the front: only orthogonal maps are drawn",
            )
        for element in root.all("properties"):
            for child in element.children:
                if not child.attributes.get("name"):
                    self._warn(child.line, "this property has no name")
        return root.whole("tilewidth", 0, 1, MAX_CELL_PX), root.whole("tileheight", 0, 1, MAX_CELL_PX)

    def _size(self, root: XmlElement) -> tuple[int, int]:
        columns, rows = root.whole("width", 0, 1, MAX_MAP_PX), root.whole("height", 0, 1, MAX_MAP_PX)
        if columns * rows > MAX_TILES:
            raise XmlError(root.line, f"{MAX_TILES:,} tiles are the most in a map")
        return columns, rows

    def _add_tileset(self, element: XmlElement, number: int) -> None:
        """Adds a tileset of the map, from its own file where it has one."""
        if number >= MAX_TILESETS:
            raise XmlError(element.line, f"{MAX_TILESETS} tilesets are the most in a map")
        first = element.whole("firstgid", 1, 1, FLAGS & -FLAGS)
        name = element.attributes.get("source")
        if name is None:
            self._sets[f"#{number}"] = read_tileset(element, first, self._file, self._find, self._warn)
            return
        source = name_beside(self._file, name)
        if source is None:
            raise XmlError(element.line, f"“{element.get('source')}” leads out of the pack")
        # Templates find the first of a file by its name; a map may have the same file twice.
        key = source if source not in self._sets else f"{source}#{number}"
        self._sets[key] = self._outside(source, first, element.line)

    def _outside(self, source: str, first: int, line: int) -> Tileset:
        """The tileset in a file of its own; raises XmlError with the line that refers to it."""
        try:
            return read_tileset(self._open(source, "tileset"), first, source, self._find, self._warn)
        except XmlError as error:
            where = "" if source in str(error) else f"“{source}”, line {error.line}: "
            raise XmlError(line, f"{where}{error}") from None

    def _template(self, source: str) -> Template:
        """The content of a template's file."""
        if source not in self._templates:
            root = self._open(source, "template")
            thing, tileset = root.first("object"), root.first("tileset")
            if thing is None:
                raise XmlError(root.line, "it holds no object")
            used = name_beside(source, tileset.attributes.get("source", "")) if tileset is not None else None
            first = tileset.whole("firstgid", 1, 1, FLAGS & -FLAGS) if tileset is not None else 0
            self._templates[source] = Template(thing, used or "", first)
        return self._templates[source]

    def _first_of(self, source: str) -> int:
        """The first number of a template's tileset, which is added to the map's where it isn't one of
        them."""
        if source not in self._sets:
            first = max(
                (existing.first + max(1, existing.length) for existing in self._sets.values()), default=1
            )
            self._sets[source] = self._outside(source, first, 1)
        return self._sets[source].first

    def _layers(self, parent: XmlElement, outer: Inherited) -> Iterator[Layer]:
        """The layers in drawing order; groups pass on what they have, and are left out."""
        for child in parent.children:
            if child.tag == "group":
                yield from self._layers(child, _inherit(child, outer))
            elif child.tag in LAYER_TAGS:
                self._count += 1
                if self._count > MAX_LAYERS:
                    raise XmlError(child.line, f"{MAX_LAYERS} layers are the most in a map")
                inherited = _inherit(child, outer)
                number = self._count - 1
                properties = read_properties(child, self._warn)
                content = self._content(child)
                if content is not None:
                    yield Layer(child.get("name"), number, child.line, inherited, properties, content)

    def _content(self, child: XmlElement) -> TileLayer | ImageLayer | ObjectLayer | None:
        if child.tag == "layer":
            chunks = read_chunks(child)
            self._tiles += sum(len(chunk.gids) for chunk in chunks)
            if self._tiles > MAX_ALL_TILES:
                raise XmlError(child.line, f"{MAX_ALL_TILES:,} tiles are the most in all layers of a map")
            return TileLayer(chunks)
        if child.tag == "objectgroup":
            objects = read_objects(child, self._file, self._template, self._first_of, self._warn)
            if child.get("draworder", "topdown") == "topdown":
                objects = tuple(sorted(objects, key=lambda thing: thing.y))
            return ObjectLayer(objects)
        image = child.first("image")
        if image is None or not (image.attributes.get("source") or image.children):
            self._warn(child.line, "this layer has no picture")
            return None
        source = source_of(image, self._file)
        return ImageLayer(
            source,
            measured(image, source, self._find, self._warn),
            to_color(image.get("trans")),
            child.flag("repeatx", False),
            child.flag("repeaty", False),
        )

    def _look_at_tiles(self, layers: tuple[Layer, ...], tilesets: Tilesets) -> None:
        """Reports tiles that belong to no tileset."""
        for layer in layers:
            gids = used_gids(layer)
            strange = next((gid for gid in sorted(gids) if tilesets.of(gid) is None), None)
            if strange is not None:
                self._warn(layer.line, f"the tile {strange} is in no tileset, and is not drawn")


def used_gids(layer: Layer) -> set[int]:
    """The numbers, without flags, of all tiles of a layer."""
    content = layer.content
    if isinstance(content, TileLayer):
        flagged = set().union(*(set(chunk.gids) for chunk in content.chunks))
    elif isinstance(content, ObjectLayer):
        flagged = {thing.gid for thing in content.objects}
    else:
        flagged = set()
    return {gid & ~FLAGS for gid in flagged} - {0}


def _far(element: XmlElement, name: str, default: float) -> float:
    return element.number(name, default, -FURTHEST_LAYER_PX, FURTHEST_LAYER_PX)


def _inherit(child: XmlElement, outer: Inherited) -> Inherited:
    """A layer's or group's own attributes combined with the inherited ones."""
    # Before Tiled 0.15 an image layer's position was its x and y.
    x, y = (_far(child, axis, 0) if child.tag == "imagelayer" else 0.0 for axis in "xy")
    tint = to_color(child.get("tintcolor")) or WHITE
    return Inherited(
        outer.dx + _far(child, "offsetx", x),
        outer.dy + _far(child, "offsety", y),
        outer.parallax_x * child.number("parallaxx", 1, -100, 100),
        outer.parallax_y * child.number("parallaxy", 1, -100, 100),
        outer.opacity * max(0.0, min(1.0, child.number("opacity", 1, -1e6, 1e6))),
        tuple(
            outer_channel * channel // 255 for outer_channel, channel in zip(outer.tint, tint, strict=True)
        ),  # type: ignore[arg-type]
        outer.visible and child.flag("visible", True),
    )


def _reach(layers: tuple[Layer, ...]) -> tuple[int, int, int, int]:
    """The columns and rows of an infinite map: the first of each, and their count."""
    chunks = [
        chunk for layer in layers if isinstance(layer.content, TileLayer) for chunk in layer.content.chunks
    ]
    if not chunks:
        return 0, 0, 1, 1
    left, top = min(chunk.x for chunk in chunks), min(chunk.y for chunk in chunks)
    right = max(chunk.x + chunk.columns for chunk in chunks)
    bottom = max(chunk.y + chunk.rows for chunk in chunks)
    return left, top, right - left, bottom - top
