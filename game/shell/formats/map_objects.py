"""Objects of a map and their properties, with what their templates hand down."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from game.shell.formats.names import beside
from game.shell.formats.tilesets import Warn
from game.shell.formats.values import clean_text, to_number
from game.shell.formats.xml_elements import Element, XmlError

MAX_OBJECTS = 10_000
FURTHEST_PX = 1_000_000.0
MAX_TEXT = 2_000
# Names of properties that are numbers or switches, written so that a mistyped one is told.
PropertyValue = str | float | bool
Properties = dict[str, PropertyValue]
SHAPES = ("point", "ellipse", "polygon", "polyline", "text")


class Lettering(NamedTuple):
    """The words of a text object, and how they are set."""

    words: str
    size_px: int
    color: str
    wraps: bool
    across: str
    down: str


class MapObject(NamedTuple):
    """An object: `kind` is its class, `gid` that of a tile with its flags, 0 for none. Sizes that it lacks
    are 0."""

    name: str
    kind: str
    x: float
    y: float
    width: float
    height: float
    rotation: float
    visible: bool
    gid: int
    shape: str
    properties: Properties
    lettering: Lettering | None
    line: int


class Template(NamedTuple):
    """What a template's file says: its object, and the tileset that its tile belongs to."""

    thing: Element
    tileset: str = ""
    first: int = 0


# A template's name within the pack → what it says; raises XmlError.
FindTemplate = Callable[[str], Template]
# A tileset's name within the pack → its first number in the map.
FindFirst = Callable[[str], int]


def read_objects(
    layer: Element, file: str, template_of: FindTemplate, first_of: FindFirst, warn: Warn
) -> tuple[MapObject, ...]:
    """The objects of a layer; raises XmlError for what can't be used."""
    found = [child for child in layer.children if child.tag == "object"]
    if len(found) > MAX_OBJECTS:
        raise XmlError(layer.line, f"{MAX_OBJECTS:,} objects are the most in a layer")
    return tuple(_read(child, *_base(child, file, template_of, first_of, warn), warn) for child in found)


def _base(
    element: Element, file: str, template_of: FindTemplate, first_of: FindFirst, warn: Warn
) -> tuple[Element | None, int]:
    """The object of an object's template, and what is added to its tile's number."""
    name = element.attributes.get("template")
    if name is None:
        return None, 0
    source = beside(file, name)
    if source is None:
        raise XmlError(element.line, f"“{element.get('template')}” leads out of the pack")
    try:
        template = template_of(source)
    except XmlError as error:
        warn(element.line, f"the template “{source}” is not read: {error}")
        return None, 0
    return template.thing, first_of(template.tileset) - template.first if template.tileset else 0


def _read(element: Element, base: Element | None, shift: int, warn: Warn) -> MapObject:
    """The object itself; what it doesn't say is taken from its template's."""
    whole = element
    if base is not None:
        whole = Element(element.tag, {**base.attributes, **element.attributes}, element.line)
        own = {child.tag for child in element.children}
        inherited = (child for child in base.children if child.tag not in own and child.tag != "properties")
        whole.children = [*element.children, *inherited]
    gid = whole.whole("gid", 0, 0, (1 << 32) - 1)
    shape = next((child for child in whole.children if child.tag in SHAPES), None)
    properties = read_properties(base, warn) | read_properties(element, warn)
    return MapObject(
        whole.get("name"),
        # Tiled 1.9 calls it class, those before and after it type.
        whole.get("type") or whole.get("class"),
        whole.number("x", 0, -FURTHEST_PX, FURTHEST_PX),
        whole.number("y", 0, -FURTHEST_PX, FURTHEST_PX),
        whole.number("width", 0, 0, FURTHEST_PX),
        whole.number("height", 0, 0, FURTHEST_PX),
        whole.number("rotation", 0, -36_000, 36_000),
        whole.flag("visible", True),
        gid + shift if gid and "gid" not in element.attributes else gid,
        shape.tag if shape is not None else "tile" if gid else "rectangle",
        properties,
        _lettering(shape) if shape is not None and shape.tag == "text" else None,
        element.line,
    )


def _lettering(text: Element) -> Lettering:
    return Lettering(
        "\n".join(clean_text(row, MAX_TEXT) for row in text.text[:MAX_TEXT].splitlines()),
        text.whole("pixelsize", 16, 1, 999),
        text.get("color", "#000000"),
        text.flag("wrap", False),
        text.get("halign", "left"),
        text.get("valign", "top"),
    )


def read_properties(holder: Element | None, warn: Warn, outer: str = "") -> Properties:
    """The properties of an element by name. Those of a class are called `class.member`; what says something
    else than its type is told, and left out."""
    found: Properties = {}
    for child in _properties(holder):
        name = f"{outer}{child.get('name')}"
        kind = child.get("type", "string")
        if kind == "class":
            found |= read_properties(child, warn, f"{name}.")
            continue
        text = clean_text(child.attributes.get("value", child.text), MAX_TEXT)
        value: PropertyValue | None = text
        if kind in ("int", "float", "object"):
            value = to_number(text)
        elif kind == "bool":
            value = {"true": True, "1": True, "false": False, "0": False}.get(text.lower())
        if value is None:
            warn(child.line, f"“{name}” is no {kind}: “{clean_text(text, 40)}”")
        elif name:
            found[name] = value
    return found


def _properties(holder: Element | None) -> Iterable[Element]:
    held = holder.first("properties") if holder is not None else None
    return [child for child in held.children if child.tag == "property"] if held is not None else []
