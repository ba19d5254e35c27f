"""A frame written down so that a change can be read in a diff: one operation a line."""

from __future__ import annotations

import re
from pathlib import Path

from game.stage.frame import (
    Arc,
    Box,
    Color,
    Crossfade,
    Disc,
    DrawOp,
    Fill,
    FocusRing,
    Frame,
    Glow,
    Gradient,
    Group,
    Panel,
    Picture,
    Polygon,
    Strips,
    Stroke,
    Text,
    Thumbnail,
)
from tests.goldens import updating

FOLDER = Path(__file__).parent
PACK = FOLDER.parent.parent / "assets" / "packs" / "lamplight" / "pack.yaml"


def read_palette() -> dict[str, Color]:
    """The default pack's colours."""
    found: dict[str, Color] = {}
    text = PACK.read_text(encoding="utf-8").split("contrast:")[0]
    for name, value in re.findall(r'^  (\w+): "#([0-9A-F]{6})"', text, re.MULTILINE):
        red, green, blue = (int(value[start : start + 2], 16) for start in (0, 2, 4))
        found[name] = (red, green, blue, 255)
    return found


PALETTE = read_palette()
_NAMES = {color[:3]: name for name, color in reversed(PALETTE.items())}


def number(value: float) -> str:
    """A number without needless zeros."""
    return f"{value:.1f}".removesuffix(".0")


def box(value: Box) -> str:
    """A box as `x,y w×h`."""
    return f"{number(value.x)},{number(value.y)} {number(value.w)}×{number(value.h)}"


def color(value: Color) -> str:
    """A colour by its name, with its alpha where it has one."""
    name = _NAMES.get(value[:3], "#" + "".join(f"{part:02X}" for part in value[:3]))
    return name if value[3] == 255 else f"{name}/{value[3]}"


def points(values: tuple[tuple[float, float], ...]) -> str:
    """A few points, or how many and from where to where."""
    shown = values if len(values) <= 5 else (values[0], values[-1])
    text = " ".join(f"{number(x)},{number(y)}" for x, y in shown)
    return text if len(values) <= 5 else f"{len(values)} points {text}"


def write(op: DrawOp, indent: str = "") -> list[str]:
    """An operation in a line; what is in a group, indented under it."""
    match op:
        case Text(x, baseline, text, style, ink, shown):
            part = "" if shown is None else f" shown {number(shown)}"
            at = f"{number(x)},{number(baseline)}"
            line = f"text {at} “{text}” {style.role} {number(style.size)} {color(ink)}{part}"
        case Panel(area, stock, edge, shadow, misprint, opacity, outline, dashed):
            marks = (("shadow", shadow), ("misprint", misprint), ("dashed", dashed))
            flags = [name for name, on in marks if on]
            flags += [f"outline {color(outline)}"] if outline else []
            flags += [f"opacity {opacity}"] if opacity != 1 else []
            line = " ".join(["panel", box(area), stock.value, edge.value, *flags])
        case Fill(area, ink):
            line = f"fill {box(area)} {color(ink)}"
        case Gradient(area, top, bottom):
            line = f"gradient {box(area)} {color(top)} to {color(bottom)}"
        case Picture(file, area, opacity, angle, _, _):
            turned = f" turned {number(angle)}" if angle else ""
            line = f"picture {file} {box(area)}{turned}" + (f" opacity {opacity}" if opacity != 1 else "")
        case FocusRing(area):
            line = f"ring {box(area)}"
        case Disc(x, y, radius, ink):
            line = f"disc {number(x)},{number(y)} {number(radius)} {color(ink)}"
        case Arc(x, y, radius, width, start, sweep, ink):
            at = f"{number(x)},{number(y)} {number(radius)} wide {number(width)}"
            line = f"arc {at} from {number(start)} by {number(sweep)} {color(ink)}"
        case Stroke(path, width, ink, dash):
            line = f"line {points(path)} wide {number(width)} {color(ink)}" + (" dashed" if dash else "")
        case Polygon(path, ink):
            line = f"polygon {points(path)} {color(ink)}"
        case Glow(x, y, radius, ink, strength):
            line = f"glow {number(x)},{number(y)} {number(radius)} {color(ink)} {strength}"
        case Strips(picture, height, offsets_x, _):
            line = f"strips {picture.file} {box(picture.box)} {len(offsets_x)} of {number(height)}"
        case Thumbnail(area, key):
            line = f"thumbnail {box(area)} {key}"
        case Group(area, inner, opacity, _, view, blur, _):
            attributes = f" view {box(view)}" if view else ""
            attributes += f" opacity {opacity}" if opacity != 1 else ""
            attributes += f" blur {number(blur)}" if blur else ""
            lines = [f"{indent}group {box(area)}{attributes}"]
            for nested in inner:
                lines += write(nested, indent + "  ")
            return lines
        case Crossfade(before, after, amount, through):
            lines = [f"{indent}{'dissolve' if through is None else f'fade through {through}'} {amount}"]
            return [*lines, *write(before, indent + "  "), *write(after, indent + "  ")]
    return [indent + line]


def written(frame: Frame) -> str:
    """The whole frame: what is spoken, when it is due, what is drawn, what can be pressed."""
    lines = [f"spoken: {frame.accessible_text}", f"due: {frame.due_ms}", ""]
    for op in frame.ops:
        lines += write(op)
    lines += ["", *(f"target {box(area)} {command}" for area, command in frame.targets)]
    return "\n".join(lines) + "\n"


def compare(name: str, frame: Frame) -> None:
    """Holds a frame against the one written down; writes it where that is asked for."""
    path = FOLDER / f"{name}.txt"
    text = written(frame)
    if updating():
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"no frame is written down as {path.name}: --update-goldens writes it"
    assert text == path.read_text(encoding="utf-8"), f"{path.name} differs; --update-goldens writes it anew"
