"""The tables of the guide for pack makers, generated from the reader's tables."""

from __future__ import annotations

from collections.abc import Iterator

from game.shell.packs import pack_keys
from game.shell.packs.map_classes import CLASSES, MapProperty
from game.shell.packs.pack_fields import PackKey, PackKeyType
from game.shell.packs.pack_files import FILES, INTERFACE

USED = {"map": "the map", "layer": "layers", "object": "objects of the layer"}


def draw_tables() -> str:
    """The tables in Markdown: files, pictures of the interface, classes of maps, and keys of YAML files."""
    return "\n".join((*_files(), "", *_interface(), "", *_maps(), "", *_keys())) + "\n"


def _files() -> Iterator[str]:
    yield "| file | what | size | where it is missing |"
    yield "|---|---|---|---|"
    for file in FILES:
        yield f"| `{file.name}` | {file.about} | {file.size} | {file.missing} |"


def _interface() -> Iterator[str]:
    yield "| `ui/` | what | upper left corner | size |"
    yield "|---|---|---|---|"
    for picture in INTERFACE:
        place = picture.place or "where it is wanted"
        yield f"| `{picture.stem}` | {picture.about} | {place} | {picture.width:g}×{picture.height:g} |"


def _maps() -> Iterator[str]:
    yield "| class | of | property | type | what | default |"
    yield "|---|---|---|---|---|---|"
    for name, map_class in CLASSES.items():
        layer = f" `{map_class.layer}`" if map_class.layer else ""
        yield f"| **{name}** | {USED[map_class.use]}{layer} | | | {map_class.about} | |"
        for key, prop in map_class.properties.items():
            yield f"| | | `{key}` | {_kind(prop)} | {prop.about} | {_default(prop)} |"


def _kind(prop: MapProperty) -> str:
    if prop.words:
        return ", ".join(f"`{word}`" for word in prop.words if word)
    return f"{prop.kind} {prop.minimum:g}–{prop.maximum:g}" if prop.kind == "float" else prop.kind


def _default(prop: MapProperty) -> str:
    if isinstance(prop.default, bool):
        return str(prop.default).lower()
    return f"{prop.default:g}" if isinstance(prop.default, float) else prop.default or "–"


def _keys() -> Iterator[str]:
    yield "| in | key | holds | what |"
    yield "|---|---|---|---|"
    for file, mappings in pack_keys.MAPPINGS_BY_FILE.items():
        for name, keys in mappings.items():
            yield f"| **{file}**{f' `{name}`' if name else ''} | | | |"
            for key, pack_key in keys.items():
                shown = f"**`{key}`**" if pack_key.required else f"`{key}`"
                yield f"| | {shown} | {_holds(pack_key)} | {_what(pack_key)} |"


def _holds(key: PackKey) -> str:
    bounds = f"{key.minimum:g} to {key.maximum:g}"
    match key.type:
        case PackKeyType.NUMBER:
            return f"a number, {bounds}; else {key.default:g}"
        case PackKeyType.NUMBERS:
            return f"{key.length} numbers, {bounds}"
        case PackKeyType.NAMES if key.item is not None:
            return f"names, each with {_holds(key.item)}"
        case PackKeyType.LIST:
            return f"a list of at most {key.maximum:g}, each with keys"
    return key.type.value


def _what(key: PackKey) -> str:
    return f"{key.description}: {key.item.description}" if key.item is not None else key.description
