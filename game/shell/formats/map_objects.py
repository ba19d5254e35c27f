"""The objects of a map and their properties, with those inherited from templates."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from game.shell.formats.map_bounds import FURTHEST_OBJECT_PX, MAX_OBJECTS, MAX_TEXT
from game.shell.formats.names import name_beside
from game.shell.formats.tilesets import Warn
from game.shell.formats.values import clean_text, to_number
from game.shell.formats.xml_elements import XmlElement, XmlError

PropertyValue = str | float | bool
Properties = dict[str, PropertyValue]
SHAPES = ("point", "ellipse", "polygon", "polyline", "text")


class Lettering(NamedTuple):
    """The text of a text object, and its style."""

    text: str
    size_px: int
    color: str
    wraps: bool
    across: str
    down: str


class MapObject(NamedTuple):
    """An object: `kind` is its class, `gid` its tile's number with flags, 0 for none. Missing sizes are 0."""

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
    """The content of a template's file: its object, and its tile's tileset."""

    thing: XmlElement
    tileset: str = ""
    first: int = 0


# Template name within the pack → template; raises XmlError.
FindTemplate = Callable[[str], Template]
# Tileset name within the pack → its first number in the map.
FindFirst = Callable[[str], int]


def read_objects(
    layer: XmlElement, file: str, template_of: FindTemplate, first_of: FindFirst, warn: Warn
) -> tuple[MapObject, ...]:
    """The objects of a layer; raises XmlError for invalid ones."""
    elements = [child for child in layer.children if child.tag == "object"]
    if len(elements) > MAX_OBJECTS:
        raise XmlError(layer.line, f"{MAX_OBJECTS:,} objects are the most in a layer")
    return tuple(_read(child, *_base(child, file, template_of, first_of, warn), warn) for child in elements)


def _base(
    element: XmlElement, file: str, template_of: FindTemplate, first_of: FindFirst, warn: Warn
) -> tuple[XmlElement | None, int]:
    """The object of an object's template, and the offset of its tile's number."""
    name = element.attributes.get("template")
    if name is None:
        return None, 0
    source = name_beside(file, name)
    if source is None:
        raise XmlError(element.line, f"“{element.get('template')}” leads out of the pack")
    try:
        template = template_of(source)
    except XmlError as error:
        warn(element.line, f"the template “{source}” is not read: {error}")
        return None, 0
    return template.thing, first_of(template.tileset) - template.first if template.tileset else 0


def _read(element: XmlElement, base: XmlElement | None, shift: int, warn: Warn) -> MapObject:
    """The object; attributes it lacks are its template's."""
    whole = element
    if base is not None:
        whole = XmlElement(element.tag, {**base.attributes, **element.attributes}, element.line)
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
        whole.number("x", 0, -FURTHEST_OBJECT_PX, FURTHEST_OBJECT_PX),
        whole.number("y", 0, -FURTHEST_OBJECT_PX, FURTHEST_OBJECT_PX),
        whole.number("width", 0, 0, FURTHEST_OBJECT_PX),
        whole.number("height", 0, 0, FURTHEST_OBJECT_PX),
        whole.number("rotation", 0, -36_000, 36_000),
        whole.flag("visible", True),
        gid + shift if gid and "gid" not in element.attributes else gid,
        shape.tag if shape is not None else "tile" if gid else "rectangle",
        properties,
        _lettering(shape) if shape is not None and shape.tag == "text" else None,
        element.line,
    )


def _lettering(text: XmlElement) -> Lettering:
    return Lettering(
        "\n".join(clean_text(row, MAX_TEXT) for row in text.text[:MAX_TEXT].splitlines()),
        text.whole("pixelsize", 16, 1, 999),
        text.get("color", "#000000"),
        text.flag("wrap", False),
        text.get("halign", "left"),
        text.get("valign", "top"),
    )


def read_properties(holder: XmlElement | None, warn: Warn, outer: str = "") -> Properties:
    """The properties of an element by name. Those of a class are called `class.member`; one that doesn't fit
    its type is reported and left out."""
    properties: Properties = {}
    for child in _properties(holder):
        name = f"{outer}{child.get('name')}"
        kind = child.get("type", "string")
        if kind == "class":
            properties |= read_properties(child, warn, f"{name}.")
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
            properties[name] = value
    return properties


def _properties(holder: XmlElement | None) -> Iterable[XmlElement]:
    held = holder.first("properties") if holder is not None else None
    return [child for child in held.children if child.tag == "property"] if held is not None else []
