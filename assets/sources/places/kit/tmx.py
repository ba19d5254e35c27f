"""The Tiled map of a place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from .place import Place

TILE = 20
STAGE = (1920, 1080)


@dataclass(frozen=True)
class Picture:
    """An image layer: a file beside the map, its pixels, where it lies and when it is drawn."""

    file: str
    pixels: tuple[int, int]
    box: tuple[int, int, int, int]
    parallax: float = 1.0
    variants: tuple[str, ...] = ()
    front: bool = False


def _property(key: str, value: str | float | bool) -> str:
    kind = {bool: "bool", float: "float", int: "float", str: "string"}[type(value)]
    text = str(value).lower() if isinstance(value, bool) else f"{value:g}" if kind == "float" else value
    sort = "" if kind == "string" else f' type="{kind}"'
    return f"<property name={quoteattr(key)}{sort} value={quoteattr(str(text))}/>"


def _properties(**values) -> str:
    told = "".join(_property(k.replace("__", "."), v) for k, v in values.items() if v not in ("", None))
    return f"<properties>{told}</properties>" if told else ""


class _Writer:
    """Lines of the map, with running layer and object numbers."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.layers = 0
        self.objects = 0

    def image(self, picture: Picture) -> None:
        self.layers += 1
        x, y, wide, tall = picture.box
        parallax = picture.parallax
        shift = "" if parallax == 1 else f' parallaxx="{parallax:g}" parallaxy="{parallax:g}"'
        told = _properties(
            width=float(wide),
            height=float(tall),
            variant=" ".join(picture.variants),
            front=picture.front or None,
        )
        self.lines.append(
            f' <imagelayer id="{self.layers}" name={quoteattr(Path(picture.file).stem)}'
            f' offsetx="{x}" offsety="{y}"{shift}>{told}'
            f'<image source={quoteattr(picture.file)} width="{picture.pixels[0]}"'
            f' height="{picture.pixels[1]}"/></imagelayer>'
        )

    def group(self, title: str, items: list[tuple[str, tuple[float, ...], str]]) -> None:
        """An object layer of points (x, y) and rectangles (x, y, width, height)."""
        if not items:
            return
        self.layers += 1
        self.lines.append(f' <objectgroup id="{self.layers}" name="{title}">')
        for label, box, told in items:
            self.objects += 1
            place = f'x="{round(box[0])}" y="{round(box[1])}"'
            if len(box) == 4:
                place += f' width="{round(box[2])}" height="{round(box[3])}"'
            name = f" name={quoteattr(label)}" if label else ""
            point = "<point/>" if len(box) == 2 else ""
            self.lines.append(f'  <object id="{self.objects}"{name} {place}>{told}{point}</object>')
        self.lines.append(" </objectgroup>")


def _views(place: Place, width: int, height: int):
    """Rectangles of 16:9 about a centre with a magnification; `wide` is the whole stage."""
    views = {"wide": (width / 2, height / 2, 1.0), **place.views}
    for title, (x, y, zoom) in views.items():
        wide, tall = STAGE[0] / zoom, STAGE[1] / zoom
        left = min(max(x - wide / 2, 0), width - wide)
        top = min(max(y - tall / 2, 0), height - tall)
        yield title, (left, top, wide, tall), ""


def _drawn_in(variants: tuple[str, ...], place: Place) -> tuple[str, ...]:
    """The variants of a layer: of one that the first variant shares, those that now share it."""
    return place.shown_in(variants[0]) if variants else ()


def read_pictures(path: Path, place: Place) -> list[Picture]:
    """The image layers of the place's map that was written before, to write it anew around them."""
    pictures = []
    for layer in ElementTree.parse(path).iterfind("imagelayer"):
        told = {one.get("name"): one.get("value", "") for one in layer.iterfind("properties/property")}
        image = layer.find("image")
        x, y, wide, tall = layer.get("offsetx"), layer.get("offsety"), told["width"], told["height"]
        pictures.append(
            Picture(
                image.get("source"),
                (int(image.get("width")), int(image.get("height"))),
                (int(x), int(y), round(float(wide)), round(float(tall))),
                float(layer.get("parallaxx", "1")),
                _drawn_in(tuple(told.get("variant", "").split()), place),
                told.get("front") == "true",
            )
        )
    return pictures


def write_map(place: Place, pictures: list[Picture], path: Path) -> None:
    """Write the map of a place whose pictures lie beside it."""
    width, height = place.camera.width, place.camera.height
    writer = _Writer()
    for picture in pictures:
        if not picture.front:
            writer.image(picture)
    writer.group(
        "marks",
        [
            (title, (m.x, m.y), _properties(scale=float(m.scale), facing=m.facing))
            for title, m in place.marks.items()
        ],
    )
    writer.group("views", list(_views(place, width, height)))
    glows = []
    for glow in place.glows:
        at = place.camera.pixel(glow.at) if len(glow.at) == 3 else glow.at
        told = _properties(
            color=glow.color, radius=float(glow.radius), flicker=float(glow.flicker), variant=glow.variant
        )
        glows.append(("", at, told))
    writer.group("lights", glows)
    writer.group(
        "emitters",
        [
            ("", e.area, _properties(kind=e.kind, rate=float(e.rate), variant=e.variant))
            for e in place.emitters
        ],
    )
    if place.clock:
        at, radius = place.clock
        writer.group("clocks", [("clock", place.camera.pixel(at), _properties(radius=float(radius)))])
    for picture in pictures:
        if picture.front:
            writer.image(picture)
    told = {"light": place.light, "variants": " ".join(place.variants)}
    told |= {f"light__{variant}": light for variant, light in place.variant_light.items()}
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<map version="1.10" orientation="orthogonal" renderorder="right-down"'
        f' width="{-(-width // TILE)}" height="{-(-height // TILE)}" tilewidth="{TILE}" tileheight="{TILE}"'
        f' infinite="0" nextlayerid="{writer.layers + 1}" nextobjectid="{writer.objects + 1}">\n'
        f" {_properties(**told)}\n"
    )
    path.write_text(head + "\n".join(writer.lines) + "\n</map>\n", encoding="utf-8")
