"""The tables of the guide for pack makers, written from those by which packs are read and checked."""

from __future__ import annotations

from collections.abc import Iterator

from game.shell.packs.map_classes import CLASSES, Property
from game.shell.packs.pack_files import FILES, INTERFACE

USED = {"map": "the map", "layer": "layers", "object": "objects of the layer"}


def draw_tables() -> str:
    """All of them, as Markdown: every file, the interface's pictures, and what maps may say."""
    return "\n".join((*_files(), "", *_interface(), "", *_maps())) + "\n"


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
    for name, found in CLASSES.items():
        layer = f" `{found.layer}`" if found.layer else ""
        yield f"| **{name}** | {USED[found.use]}{layer} | | | {found.about} | |"
        for key, prop in found.properties.items():
            yield f"| | | `{key}` | {_kind(prop)} | {prop.about} | {_default(prop)} |"


def _kind(prop: Property) -> str:
    if prop.words:
        return ", ".join(f"`{word}`" for word in prop.words if word)
    return f"{prop.kind} {prop.least:g}–{prop.most:g}" if prop.kind == "float" else prop.kind


def _default(prop: Property) -> str:
    if isinstance(prop.default, bool):
        return str(prop.default).lower()
    return f"{prop.default:g}" if isinstance(prop.default, float) else prop.default or "–"
