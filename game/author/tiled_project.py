"""A project for the Tiled editor with the classes and enums of our maps, generated from the reader's table.

Tiled has classes since 1.9; 1.8 has them as object types, in a separate file.
"""

from __future__ import annotations

import json
from xml.sax.saxutils import quoteattr

from game.shell.packs.map_classes import CLASSES, MapClass, MapProperty

OBJECT_TYPES = "objecttypes.xml"


def project_file(pack_id: str) -> str:
    """The file name of a pack's project."""
    return f"{pack_id}.tiled-project"


def draw_project() -> str:
    """The project's JSON: its folder, our classes, and the enums of their properties."""
    words = {
        prop.words: name for kind in CLASSES.values() for name, prop in kind.properties.items() if prop.words
    }
    enums = {allowed: name if len(allowed) > 3 else "side" for allowed, name in words.items()}
    types: list[dict[str, object]] = [
        {"id": number, "name": name, "type": "enum", "storageType": "string", "values": list(allowed),
         "valuesAsFlags": False}
        for number, (allowed, name) in enumerate(enums.items(), 1)
    ]  # fmt: skip
    for name, map_class in CLASSES.items():
        members = [_member(key, prop, enums) for key, prop in sorted(map_class.properties.items())]
        types.append(
            {"id": len(types) + 1, "name": name, "type": "class", "color": f"#ff{map_class.color[1:]}",
             "drawFill": True, "members": members, "useAs": [map_class.use]}
        )  # fmt: skip
    project = {
        "automappingRulesFile": "", "commands": [], "compatibilityVersion": 1100,
        "extensionsPath": "extensions", "folders": ["."], "objectTypesFile": OBJECT_TYPES,
        "propertyTypes": types,
    }  # fmt: skip
    return json.dumps(project, indent=4, ensure_ascii=False) + "\n"


def _member(name: str, prop: MapProperty, enums: dict[tuple[str, ...], str]) -> dict[str, object]:
    values: dict[str, object] = {"name": name, "type": prop.kind, "value": _value(prop)}
    return values | ({"propertyType": enums[prop.words]} if prop.words else {})


def _value(prop: MapProperty) -> object:
    return f"#ff{str(prop.default)[1:]}" if prop.kind == "color" else prop.default


def draw_object_types() -> str:
    """The object types for Tiled 1.8 and older, as XML."""
    rows = [
        row
        for name, map_class in CLASSES.items()
        if map_class.use == "object"
        for row in _object_type(name, map_class)
    ]
    return '<?xml version="1.0" encoding="UTF-8"?>\n<objecttypes>\n' + "\n".join(rows) + "\n</objecttypes>\n"


def _object_type(name: str, map_class: MapClass) -> list[str]:
    rows = [f' <objecttype name="{name}" color="{map_class.color}">']
    for key, prop in map_class.properties.items():
        value = str(_value(prop)).lower() if prop.kind == "bool" else f"{_value(prop)}"
        rows.append(f'  <property name="{key}" type="{prop.kind}" default={quoteattr(value)}/>')
    return [*rows, " </objecttype>"]
