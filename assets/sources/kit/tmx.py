"""The Tiled map of a place: its pictures, and what its staging says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from .staging import MAP_SIZE, Staging

TILE = 20

# An object's name, its point (x, y) or box (x, y, width, height), and its properties.
Item = tuple[str, tuple[float, ...], str]


@dataclass(frozen=True)
class Picture:
    """An image layer: a file beside the map, its pixels, the box of the map it fills, how far it moves with
    the camera (1 as the place does), when it is drawn, and whence it comes and whither it goes."""

    file: str
    pixels: tuple[int, int]
    box: tuple[int, int, int, int]
    parallax: tuple[float, float] = (1.0, 1.0)
    variants: tuple[str, ...] = ()
    front: bool = False
    comes: str = ""
    goes: str = ""


def _property(key: str, value: str | float | bool) -> str:
    kind = "bool" if isinstance(value, bool) else "string" if isinstance(value, str) else "float"
    text = str(value).lower() if kind == "bool" else value if isinstance(value, str) else f"{value:g}"
    sort = "" if kind == "string" else f' type="{kind}"'
    return f"<property name={quoteattr(key)}{sort} value={quoteattr(text)}/>"


def _properties(values: dict[str, str | float | bool]) -> str:
    """The properties that say something."""
    told = "".join(_property(key, value) for key, value in values.items() if value != "")
    return f"<properties>{told}</properties>" if told else ""


class _Writer:
    """Lines of a map, with running layer and object numbers."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.layers = 0
        self.objects = 0

    def image(self, picture: Picture) -> None:
        self.layers += 1
        x, y, wide, tall = picture.box
        across, down = picture.parallax
        shift = "" if across == down == 1 else f' parallaxx="{across:g}" parallaxy="{down:g}"'
        told: dict[str, str | float | bool] = {"width": wide, "height": tall}
        told["variant"] = " ".join(picture.variants)
        if picture.front:
            told["front"] = True
        told |= {"comes": picture.comes, "goes": picture.goes}
        self.lines.append(
            f' <imagelayer id="{self.layers}" name={quoteattr(Path(picture.file).stem)}'
            f' offsetx="{x}" offsety="{y}"{shift}>{_properties(told)}'
            f'<image source={quoteattr(picture.file)} width="{picture.pixels[0]}"'
            f' height="{picture.pixels[1]}"/></imagelayer>'
        )

    def group(self, title: str, items: Sequence[Item]) -> None:
        if not items:
            return
        self.layers += 1
        self.lines.append(f' <objectgroup id="{self.layers}" name="{title}">')
        for label, box, told in items:
            self.objects += 1
            sides = zip(("x", "y", "width", "height"), box, strict=False)
            place = " ".join(f'{side}="{round(value)}"' for side, value in sides)
            name = f" name={quoteattr(label)}" if label else ""
            point = "<point/>" if len(box) == 2 else ""
            self.lines.append(f'  <object id="{self.objects}"{name} {place}>{told}{point}</object>')
        self.lines.append(" </objectgroup>")


def _groups(staging: Staging) -> Iterator[tuple[str, list[Item]]]:
    """Each object layer with its objects."""
    yield (
        "marks",
        [
            (name, one.at, _properties({"scale": one.scale, "facing": one.facing}))
            for name, one in staging.marks.items()
        ],
    )
    yield "views", [(name, box, "") for name, box in staging.views.items()]
    lights: list[Item] = []
    for light in staging.lights:
        told = _properties(
            {
                "color": light.color,
                "radius": light.radius,
                "flicker": light.flicker,
                "variant": " ".join(light.variants),
            }
        )
        lights += [("", at, told) for at in light.at]
    yield "lights", lights
    emitters: list[Item] = []
    for emitter in staging.emitters:
        told = _properties(
            {"kind": emitter.kind, "rate": emitter.rate, "variant": " ".join(emitter.variants)}
        )
        emitters.append(("", emitter.box, told))
    yield "emitters", emitters
    yield "clocks", [("clock", one.at, _properties({"radius": one.radius})) for one in staging.clocks]


def draw_map(staging: Staging, pictures: Iterable[Picture]) -> str:
    """The map as XML: pictures behind people, objects, then pictures before people."""
    writer, before = _Writer(), []
    for picture in pictures:
        if picture.front:
            before.append(picture)
        else:
            writer.image(picture)
    for title, items in _groups(staging):
        writer.group(title, items)
    for picture in before:
        writer.image(picture)
    width, height = (-(-side // TILE) for side in MAP_SIZE)
    told: dict[str, str | float | bool] = {"light": staging.light, "variants": " ".join(staging.variants)}
    told |= {f"light.{variant}": light for variant, light in staging.variant_light.items()}
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<map version="1.10" orientation="orthogonal" renderorder="right-down"'
        f' width="{width}" height="{height}" tilewidth="{TILE}" tileheight="{TILE}"'
        f' infinite="0" nextlayerid="{writer.layers + 1}" nextobjectid="{writer.objects + 1}">\n'
        f" {_properties(told)}\n" + "\n".join(writer.lines) + "\n</map>\n"
    )


def read_properties(element: ElementTree.Element) -> dict[str, str]:
    """An element's properties as text."""
    return {one.get("name", ""): one.get("value", "") for one in element.iterfind("properties/property")}


def read_pictures(path: Path) -> list[Picture]:
    """The image layers of a map, to write it anew around them."""
    pictures = []
    for layer in ElementTree.parse(path).iterfind("imagelayer"):
        told = read_properties(layer)
        image = layer.find("image")
        assert image is not None, f"{path}: the layer {layer.get('name')} has no picture"
        at = int(layer.get("offsetx", "0")), int(layer.get("offsety", "0"))
        pictures.append(
            Picture(
                image.get("source", ""),
                (int(image.get("width", "0")), int(image.get("height", "0"))),
                (*at, round(float(told["width"])), round(float(told["height"]))),
                (float(layer.get("parallaxx", "1")), float(layer.get("parallaxy", "1"))),
                tuple(told.get("variant", "").split()),
                told.get("front") == "true",
                told.get("comes", ""),
                told.get("goes", ""),
            )
        )
    return pictures
