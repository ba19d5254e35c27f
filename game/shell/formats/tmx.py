"""Tiled maps, read safely: the XML is scanned first, and only what was checked is given to pytmx.

From the XML come the order of layers and what groups hand down; from pytmx objects, properties and
tiles. What pytmx cannot read is refused here by name and line.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree
from xml.parsers import expat

from game.shell.formats.documents import FileError
from game.shell.formats.files import read_bytes
from game.shell.formats.names import is_inner_name
from game.shell.formats.values import to_number

MAX_BYTES = 4_000_000
MAX_ELEMENTS = 60_000
MAX_DEPTH = 24
MAX_TILES = 500_000
MAX_MAP_PX = 20_000
LAYER_TAGS = ("layer", "imagelayer", "objectgroup")
COMPRESSIONS = (None, "", "zlib", "gzip")
# Attributes that pytmx casts to whole numbers, or keeps as texts; they are taken from the XML.
TAKEN_FROM_XML = ("offsetx", "offsety", "parallaxx", "parallaxy", "opacity", "visible", "tintcolor", "locked")


class MapError(Exception):
    """A map that is not used; the line, and what is wrong there."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


@dataclass
class Element:
    """An element of XML with the line it begins on."""

    tag: str
    attributes: dict[str, str]
    line: int
    children: list[Element] = field(default_factory=list)
    text: str = ""

    def all(self, tag: str) -> Iterator[Element]:
        """The elements of that tag inside this one, in the order of the file."""
        for child in self.children:
            if child.tag == tag:
                yield child
            yield from child.all(tag)

    def number(self, name: str, default: float) -> float:
        """An attribute's number; raises MapError for what is none."""
        text = self.attributes.get(name)
        value = default if text is None else to_number(text)
        if value is None:
            raise MapError(self.line, f'{name}="{text}" must be a number')
        return value


class Inherited(NamedTuple):
    """What a layer has from the groups round it and from itself."""

    dx: float = 0.0
    dy: float = 0.0
    parallax_x: float = 1.0
    parallax_y: float = 1.0
    opacity: float = 1.0
    visible: bool = True


class Layer(NamedTuple):
    """A layer: its element, what it inherits, and pytmx's reading of it."""

    element: Element
    inherited: Inherited
    tiled: Any


class TiledPlace(NamedTuple):
    """A map: size in map pixels, properties, and its layers from the bottom up."""

    width: float
    height: float
    properties: dict[str, Any]
    layers: tuple[Layer, ...]
    warnings: tuple[tuple[int, str], ...]


def read_map(path: Path, has: Callable[[str], bool]) -> TiledPlace:
    """The map in a file. `has` tells whether the pack has a file beside the map; raises MapError."""
    import pytmx  # Not needed where a game has no maps, and a third of the time to start.

    root = scan(path)
    warnings = check_map(root, has)
    for number, layer in enumerate(_all_layers(root)):
        # Tiled gives them ids of their own since 1.2; these are told apart whatever the file says.
        layer.attributes["id"] = str(number)
    for tileset in root.all("tileset"):
        source = tileset.attributes.get("source")
        if source is not None:
            check_tileset(scan(path.parent / source), tileset.line, source)
    tiled = pytmx.TiledMap(None, allow_duplicate_names=True, image_loader=_name_images, load_all=False)
    tiled.filename = str(path)
    try:
        tiled.parse_xml(_cleaned(root))
    except Exception as error:  # pytmx raises whatever its parts raise
        raise MapError(1, f"pytmx cannot read this map: {type(error).__name__}: {error}") from None
    by_id = {str(getattr(layer, "id", "")): layer for layer in tiled.layers}
    layers = tuple(
        Layer(element, inherited, by_id.get(element.attributes.get("id", "")))
        for element, inherited in _layers(root, Inherited())
    )
    width = root.number("width", 0) * root.number("tilewidth", 0)
    height = root.number("height", 0) * root.number("tileheight", 0)
    return TiledPlace(width, height, dict(tiled.properties), layers, tuple(warnings))


def _all_layers(parent: Element) -> Iterator[Element]:
    """The layers in drawing order; those of tiles, which are outlines for collisions, are none."""
    for child in parent.children:
        if child.tag == "group":
            yield from _all_layers(child)
        elif child.tag in LAYER_TAGS:
            yield child


def scan(path: Path) -> Element:
    """The XML of a file as elements with lines; raises MapError for what is unsafe or broken."""
    try:
        return _Scan().read(read_bytes(path, MAX_BYTES))
    except FileError as error:
        raise MapError(1, str(error)) from None


class _Scan:
    """One pass of expat over a file."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate()
        self._open: list[Element] = []
        self._root: Element | None = None
        self._count = 0

    def read(self, data: bytes) -> Element:
        parser = self._parser
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            raise MapError(error.lineno, f"this is not XML: {expat.ErrorString(error.code)}") from None
        except (LookupError, ValueError):  # how expat tells of an encoding that Python doesn't know
            raise MapError(1, "its encoding is not known; save it as UTF-8") from None
        if self._root is None:
            raise MapError(1, "this file is empty")
        return self._root

    def _refuse_doctype(self, *_: object) -> None:
        raise MapError(self._parser.CurrentLineNumber, "a DOCTYPE has no place in a map")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        element = Element(tag, attributes, self._parser.CurrentLineNumber)
        self._count += 1
        if self._count > MAX_ELEMENTS or len(self._open) >= MAX_DEPTH:
            raise MapError(element.line, "this map is too large or nested too deep")
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, _tag: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        self._open[-1].text += text


def check_map(root: Element, has: Callable[[str], bool]) -> list[tuple[int, str]]:
    """What in a map is not drawn, as lines and words; raises MapError for what makes it unusable."""
    if root.tag != "map":
        raise MapError(root.line, f"a <map> is expected here, and this is a <{root.tag}>")
    if root.attributes.get("orientation", "orthogonal") != "orthogonal":
        raise MapError(root.line, "only orthogonal maps are drawn")
    if root.attributes.get("infinite", "0") not in ("0", "false"):
        raise MapError(root.line, "infinite maps are not drawn: give the map a size")
    for across, tile in (("width", "tilewidth"), ("height", "tileheight")):
        pixels = root.number(across, 0) * root.number(tile, 0)
        if not 0 < pixels <= MAX_MAP_PX:
            raise MapError(root.line, f"{across} × {tile} must be 1 to {MAX_MAP_PX} pixels")
    if root.number("width", 0) * root.number("height", 0) > MAX_TILES:
        raise MapError(root.line, f"more than {MAX_TILES} tiles")
    for image in root.all("image"):
        _check_source(image)
    for tileset in root.all("tileset"):
        if "source" in tileset.attributes and not has(_check_source(tileset)):
            raise MapError(tileset.line, f"the tileset “{tileset.attributes['source']}” is missing")
    for data in root.all("data"):
        if data.attributes.get("compression") not in COMPRESSIONS:
            raise MapError(data.line, "zstd is not read here: save tile layers as CSV or zlib")
        if data.attributes.get("compression"):
            _check_inflated(data, int(root.number("width", 0) * root.number("height", 0)))
    return list(_warn(root, has))


def _check_inflated(data: Element, tiles: int) -> None:
    """Raises MapError where packed tiles are more than the map has."""
    try:
        unpacking = zlib.decompressobj(wbits=47)
        unpacking.decompress(base64.b64decode(data.text), tiles * 4 + 1)
        if not unpacking.eof:
            raise MapError(
                data.line, f"the tiles of this layer are not the {tiles} of the map; save it again"
            )
    except (zlib.error, ValueError):
        raise MapError(data.line, "the tiles of this layer can't be unpacked; save it again") from None


def check_tileset(root: Element, line: int, source: str) -> None:
    """Raises MapError unless the tileset outside a map is safe to open."""
    if root.tag != "tileset":
        raise MapError(line, f"“{source}” is no tileset")
    for image in root.all("image"):
        _check_source(image)


def _check_source(element: Element) -> str:
    """The file an element names; raises MapError where the name leads out of the folder."""
    source = element.attributes.get("source", "")
    if not is_inner_name(source):
        raise MapError(element.line, f"“{source}” must be a name inside the pack's sets folder")
    return source


def _warn(root: Element, has: Callable[[str], bool]) -> Iterator[tuple[int, str]]:
    for image in root.all("image"):
        if not has(image.attributes["source"]):
            yield image.line, f"“{image.attributes['source']}” is missing"
    for item in root.all("object"):
        name = item.attributes.get("name", "")
        if "template" in item.attributes:
            yield item.line, f"“{name}”: templates are not read: detach the object"
        if item.number("rotation", 0):
            yield item.line, f"“{name}”: turned objects are taken as upright"
        for kind in ("text", "ellipse", "polygon", "polyline"):
            if any(child.tag == kind for child in item.children):
                yield item.line, f"“{name}”: a {kind} is not drawn; use points and rectangles"
    for layer in (*root.all("layer"), *root.all("imagelayer")):
        if "tintcolor" in layer.attributes:
            yield layer.line, "tints are not drawn"


def _layers(parent: Element, outer: Inherited) -> Iterator[tuple[Element, Inherited]]:
    """The layers in drawing order, each with what it inherits; groups themselves are left out."""
    for child in parent.children:
        if child.tag != "group" and child.tag not in LAYER_TAGS:
            continue
        inner = Inherited(
            outer.dx + child.number("offsetx", 0),
            outer.dy + child.number("offsety", 0),
            outer.parallax_x * child.number("parallaxx", 1),
            outer.parallax_y * child.number("parallaxy", 1),
            outer.opacity * max(0.0, min(1.0, child.number("opacity", 1))),
            outer.visible and child.attributes.get("visible", "1") not in ("0", "false"),
        )
        if child.tag == "group":
            yield from _layers(child, inner)
        else:
            yield child, inner


def _cleaned(element: Element) -> ElementTree.Element:
    """The element for pytmx, without the attributes it trips over."""
    layer = element.tag == "group" or element.tag in LAYER_TAGS
    attributes = {
        name: value
        for name, value in element.attributes.items()
        if not (layer and name in TAKEN_FROM_XML) and name != "template"
    }
    made = ElementTree.Element(element.tag, attributes)
    made.text = element.text
    made.extend(_cleaned(child) for child in element.children if child.tag != "text")
    return made


def _name_images(path: str, _colorkey: object, **_: object) -> Callable[..., tuple[str, Any, Any]]:
    """A loader for pytmx that decodes nothing: it names the file, the part and the turning."""

    def name(rect: Any = None, flags: Any = None) -> tuple[str, Any, Any]:
        return path, rect, flags

    return name
