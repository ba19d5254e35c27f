"""Maps: a place's Tiled map, written from its description."""

from __future__ import annotations

from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from .place import Place
from .sheet import MAP

STAGE = (1920, 1080)


class Layer(NamedTuple):
    """A picture on the map: its file, its box in map pixels, the variants that show it."""

    file: str
    box: tuple[int, int, int, int]
    variant: str = ""
    front: bool = False
    moves: bool = False


def write_map(place: Place, layers: list[Layer]) -> str:
    """The map as XML text."""
    ids = iter(range(1, 1000))
    groups = [_write_layer(next(ids), place, layer) for layer in layers if not layer.front]
    groups += [_write_group(next(ids), name, rows) for name, rows in _list_objects(place) if rows]
    groups += [_write_layer(next(ids), place, layer) for layer in layers if layer.front]
    names = {"light": place.people, "variants": " ".join(place.lights)}
    names |= {f"light.{variant}": light for variant, light in place.people_in.items()}
    counted = [_number(row, number) for number, row in enumerate("\n".join(groups).split("\n"), 1)]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<map version="1.10" orientation="orthogonal" renderorder="right-down" width="101" height="59" '
        f'tilewidth="20" tileheight="20" infinite="0" nextlayerid="{next(ids)}" '
        f'nextobjectid="{len(counted) + 1}">\n'
        f" {_properties(names)}\n" + "\n".join(counted) + "\n</map>\n"
    )


def _number(row: str, number: int) -> str:
    return row.replace("<object ", f'<object id="{number}" ', 1)


def _properties(values: dict[str, object]) -> str:
    kinds = {bool: "bool", float: "float", int: "float"}
    rows = []
    for name, value in values.items():
        kind = kinds.get(type(value))
        text = str(value).lower() if isinstance(value, bool) else str(value)
        told = f' type="{kind}"' if kind else ""
        rows.append(f"<property name={quoteattr(name)}{told} value={quoteattr(text)}/>")
    return f"<properties>{''.join(rows)}</properties>"


def _write_layer(number: int, place: Place, layer: Layer) -> str:
    x, y, w, h = layer.box
    values: dict[str, object] = {"width": w, "height": h}
    if layer.variant:
        values["variant"] = layer.variant
    if layer.front:
        values["front"] = True
    name = layer.file.partition(".")[0]
    move = ' parallaxx="1.06" parallaxy="1.03"' if layer.moves else ""
    return (
        f' <imagelayer id="{number}" name="{name}" offsetx="{x}" offsety="{y}"{move}>{_properties(values)}'
        f'<image source="{place.name}/{layer.file}" width="{w}" height="{h}"/></imagelayer>'
    )


def _write_group(number: int, name: str, rows: list[str]) -> str:
    return f' <objectgroup id="{number}" name="{name}">\n' + "\n".join(rows) + "\n </objectgroup>"


def _list_objects(place: Place) -> list[tuple[str, list[str]]]:
    point = '  <object name={name} x="{x}" y="{y}">{properties}<point/></object>'
    marks = [
        point.format(
            name=quoteattr(name),
            x=mark.x,
            y=mark.y,
            properties=_properties({"scale": mark.scale, "facing": mark.facing}),
        )
        for name, mark in place.marks.items()
    ]
    margin = ((MAP[0] - STAGE[0]) // 2, (MAP[1] - STAGE[1]) // 2)
    views = [f'  <object name="wide" x="{margin[0]}" y="{margin[1]}" width="1920" height="1080"/>']
    for name, (x, y, w) in place.views.items():
        h = round(w * 9 / 16)
        views.append(f'  <object name="{name}" x="{x}" y="{y}" width="{w}" height="{h}"/>')
    lamps = []
    for number, lamp in enumerate(place.lamps):
        values: dict[str, object] = {
            "color": lamp.colour,
            "radius": lamp.radius,
            "flicker": lamp.flicker,
        }
        if lamp.variant:
            values["variant"] = lamp.variant
        name = quoteattr(f"lamp {number + 1}")
        lamps.append(point.format(name=name, x=lamp.x, y=lamp.y, properties=_properties(values)))
    emitters = [
        f'  <object name="{one.kind}" x="{one.box[0]}" y="{one.box[1]}" width="{one.box[2]}" '
        f'height="{one.box[3]}">{_properties({"kind": one.kind, "rate": one.rate})}</object>'
        for one in place.emitters
    ]
    clocks = [
        point.format(name='"clock"', x=x, y=y, properties=_properties({"radius": radius}))
        for x, y, radius in place.clocks
    ]
    return [
        ("marks", marks),
        ("views", views),
        ("lights", lamps),
        ("emitters", emitters),
        ("clocks", clocks),
    ]
