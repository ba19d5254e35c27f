"""Writes a starter map of a place: empty layers, with all its marks, views and lights."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import quoteattr

from game.author.tool_error import ToolError
from game.shell.formats.files import make_folder
from game.shell.packs.map_classes import CLASSES
from game.stage.art import StageSet
from game.stage.frame import HEIGHT, WIDTH, Box

# The map in tiles, slightly larger than the stage; a tile's size in stage units.
COLUMNS, ROWS, TILE_UNITS = 32, 18, 64.0
LAYERS = (("ground", False), ("things", False), ("before the people", True))

# An object's name, its box in map pixels (no width: a point), and its properties.
ObjectProperties = dict[str, str | float]
PlacedObject = tuple[str, Box, ObjectProperties]


def write_place(folder: Path, place: str, below: StageSet, tile_px: int) -> Path:
    """Writes `sets/<place>.tmx` into a pack, for tiles of `tile_px`; returns its path. Raises
    ToolError and OSError."""
    path = folder / "sets" / f"{place}.tmx"
    if path.exists():
        raise ToolError(f"{path} is there already: open it in Tiled, or move it away.")
    make_folder(path.parent)
    path.write_text(_draw(below, tile_px), encoding="utf-8")
    return path


def _draw(below: StageSet, tile_px: int) -> str:
    scale = TILE_UNITS / tile_px
    values: ObjectProperties = {
        "scale": scale,
        "light": below.people_light_by_variant.get("", ""),
        "variants": " ".join(below.variants),
    }
    values |= {f"light.{name}": light for name, light in below.people_light_by_variant.items() if name}
    empty = ",\n".join([",".join("0" * COLUMNS)] * ROWS)
    rows = [_properties(values, " ")]
    for number, (name, front) in enumerate(LAYERS, 1):
        markup = (
            ' <properties>\n   <property name="front" type="bool" value="true"/>\n  </properties>\n'
            if front
            else ""
        )
        rows.append(f' <layer id="{number}" name={quoteattr(name)} width="{COLUMNS}" height="{ROWS}">\n'
                    f'{markup}  <data encoding="csv">\n{empty}\n</data>\n </layer>')  # fmt: skip
    objects = 0
    for number, (kind, items) in enumerate(_items(below, scale).items(), len(LAYERS) + 1):
        rows.append(
            f' <objectgroup id="{number}" name="{CLASSES[kind].layer}" color="{CLASSES[kind].color}">'
        )
        for name, box, said_of in items:
            objects += 1
            rows.append(_object(objects, kind, name, box, said_of))
        rows.append(" </objectgroup>")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<map version="1.10" orientation="orthogonal" renderorder="right-down"'
        f' width="{COLUMNS}" height="{ROWS}" tilewidth="{tile_px}" tileheight="{tile_px}" infinite="0"'
        f' nextlayerid="{len(LAYERS) + 6}" nextobjectid="{objects + 1}">\n' + "\n".join(rows) + "\n</map>\n"
    )


def _items(below: StageSet, scale: float) -> dict[str, list[PlacedObject]]:
    """The objects of the place in the base pack, in pixels of the new map, by class."""
    left, top = (WIDTH - COLUMNS * TILE_UNITS) / 2, (HEIGHT - ROWS * TILE_UNITS) / 2

    def moved(box: Box) -> Box:
        return Box(*(round(value / scale, 1) for value in (box.x - left, box.y - top, box.w, box.h)))

    def point(x: float, y: float) -> Box:
        return moved(Box(x, y, 0, 0))

    def length(units: float) -> float:
        return round(units / scale, 1)

    # Smaller objects come last, so that they can be clicked.
    order = ("view", "emitter", "light", "clock", "mark")
    objects: dict[str, list[PlacedObject]] = {kind: [] for kind in order}
    for name, mark in below.marks.items():
        objects["mark"].append(
            (name, point(mark.x, mark.y), {"scale": mark.scale, "facing": mark.facing or ""})
        )
    for name, view in below.views.items():
        objects["view"].append((name, moved(view), {}))
    for lamp in below.lamps:
        color = "#ff{:02x}{:02x}{:02x}".format(*lamp.color)
        values: ObjectProperties = {"color": color, "radius": length(lamp.radius), "flicker": lamp.flicker}
        objects["light"].append(("", point(lamp.x, lamp.y), values | _variants(lamp.variants)))
    for emitter in below.emitters:
        values = {"kind": emitter.kind, "rate": emitter.rate}
        objects["emitter"].append(("", moved(emitter.box), values | _variants(emitter.variants)))
    for face in below.clocks:
        objects["clock"].append(("clock", point(face.x, face.y), {"radius": length(face.radius)}))
    return objects


def _variants(names: frozenset[str]) -> ObjectProperties:
    return {"variant": " ".join(sorted(names))}


def _object(number: int, kind: str, name: str, box: Box, values: ObjectProperties) -> str:
    defaults = {key: prop.default for key, prop in CLASSES[kind].properties.items()}
    markup = _properties({key: value for key, value in values.items() if value != defaults[key]}, "   ", kind)
    size = f' width="{box.w:g}" height="{box.h:g}"' if box.w else ""
    inner = "".join(f"{part}\n" for part in (markup, "" if box.w else "   <point/>") if part)
    head = f'  <object id="{number}" name={quoteattr(name)} type="{kind}" x="{box.x:g}" y="{box.y:g}"{size}>'
    return f"{head}\n{inner}  </object>"


def _properties(values: ObjectProperties, indent: str, kind: str = "place") -> str:
    """The XML of the non-empty properties."""
    rows = "\n".join(_property(key, value, indent, kind) for key, value in values.items() if value != "")
    return f"{indent}<properties>\n{rows}\n{indent}</properties>" if rows else ""


def _property(name: str, value: str | float, indent: str, kind: str) -> str:
    rule = CLASSES[kind].properties.get(name)
    sort = rule.kind if rule is not None else "string"
    typed = "" if sort == "string" else f' type="{sort}"'
    text = value if isinstance(value, str) else f"{value:g}"
    return f'{indent} <property name="{name}"{typed} value={quoteattr(text)}/>'
