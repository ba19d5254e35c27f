"""What painting costs: `python -m tests.bench.bench_painter [WIDTHxHEIGHT]`, with the shipped pack.

Processor time is this process's own; a busy machine lengthens it a little, and wall time a lot.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

BEGUN = time.process_time(), time.perf_counter()
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame  # noqa: E402

from game.shell.malloc import fix_mmap_threshold  # noqa: E402
from game.shell.packs.loaded_pack import load_pack  # noqa: E402
from game.shell.packs.pack_folders import PackFolders  # noqa: E402
from game.shell.paint.painter import Painter  # noqa: E402
from game.stage.art import Artwork  # noqa: E402
from game.stage.frame import (  # noqa: E402
    STAGE,
    Arc,
    Box,
    Crossfade,
    Disc,
    DrawOp,
    Frame,
    Gradient,
    Group,
    Panel,
    PanelEdge,
    Picture,
    Stock,
    Text,
    TextStyle,
)

ASSETS = Path(__file__).resolve().parents[2] / "assets"
PROSE = TextStyle("prose", 37)
LINES = (
    "She has run across a street for me, which makes two people this year,",
    "and the other one wanted his newspaper back. Three minutes. I look at",
    "the bag as if it might have an opinion.",
)
INK = (26, 34, 51, 255)


def resident_mb() -> float:
    """Megabytes of memory in use now, where the system tells."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        return float("nan")


def measure(name: str, times: int, work: Callable[[int], object]) -> None:
    """Do the work some times and print what one cost."""
    cpu, wall = time.process_time(), time.perf_counter()
    longest = 0.0
    for i in range(times):
        begun = time.perf_counter()
        work(i)
        longest = max(longest, time.perf_counter() - begun)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    each = f"{cpu / times * 1000:8.3f} ms CPU, {wall / times * 1000:8.3f} ms wall"
    print(f"{name:<30}{each}, longest {longest * 1000:6.1f} ms, {times / wall:7.0f} a second")


def scene(style: Artwork, variant: str, *more: DrawOp) -> Group:
    """The first set of the pack as one picture."""
    stage_set = style.sets["bus_stop"]
    layers = (
        Picture(layer.file, layer.box, layer.opacity, opaque=layer.opaque)
        for layer in stage_set.layers
        if not layer.variants or variant in layer.variants
    )
    return Group(STAGE, (*layers, *people(style), *more), opaque=True)


def people(style: Artwork) -> Iterator[DrawOp]:
    """Everybody's first layers, side by side."""
    for i, sprite in enumerate(list(style.sprites.values())[:2]):
        scale = sprite.height / sprite.canvas[1]
        for pattern in sprite.layers:
            file = pattern.format_map(sprite.defaults)
            if file in sprite.boxes:
                x, y, w, h = sprite.boxes[file]
                box = Box(300 + i * 700 + x * scale, 150 + y * scale, w * scale, h * scale)
                yield Picture(f"{sprite.prefix}/{file}", box)


def ticket(shown: float | None) -> tuple[DrawOp, ...]:
    """The text box with a line in it, its last row shown so far."""
    rows = (
        Text(232, 856 + 54 * i, row, PROSE, INK, shown if i == 2 else None) for i, row in enumerate(LINES)
    )
    return (
        Gradient(Box(0, 660, 1920, 420), (10, 15, 28, 0), (10, 15, 28, 190)),
        Panel(Box(160, 772, 1400, 270), Stock.PAPER, PanelEdge.PERFORATED_SIDES),
        *rows,
    )


def main(size: tuple[int, int]) -> None:
    fix_mmap_threshold()
    pygame.display.init()
    pygame.font.init()
    window = pygame.display.set_mode(size)
    pack_folders = PackFolders([ASSETS / "packs"], Path.home() / ".cache" / "bench", "lamplight")
    dress = load_pack(pack_folders.choose("lamplight"), ASSETS / "fonts")
    painter = Painter(window, dress.theme, pack_folders.resolve)
    ready = time.process_time() - BEGUN[0], time.perf_counter() - BEGUN[1]
    style = dress.artwork
    first, second = scene(style, "lamp"), scene(style, "no_lamp")
    painter.paint(Frame((first, *ticket(None))))
    drawn = time.process_time() - BEGUN[0], time.perf_counter() - BEGUN[1]
    print(f"{size[0]}×{size[1]}, pygame {pygame.ver}, {len(style.sets)} sets, {len(style.sprites)} people")
    for name, (cpu, wall) in (("pack ready", ready), ("first frame", drawn)):
        print(f"{name:<30}{cpu:8.2f} s CPU, {wall:8.2f} s wall since the start")
    print(f"memory at the first line: {resident_mb():.0f} MB")
    widths = painter.measure(LINES[2], PROSE)

    def still(i: int) -> object:
        return painter.paint(Frame((first, *ticket(None))))

    def hand(i: int) -> object:
        art = style.small_watch
        assert art is not None
        box = Box(1728 - art.second.pivot[0], 876 - art.second.pivot[1], *art.second.size)
        return painter.paint(
            Frame((first, *ticket(None), Picture(art.second.file, box, 1, i * 6 % 360, (1728, 876))))
        )

    def glyph(i: int) -> object:
        return painter.paint(Frame((first, *ticket(widths[i % len(widths)]))))

    def dissolve(i: int) -> object:
        return painter.paint(Frame((Crossfade(first, second, (i % 60) / 60), *ticket(None))))

    def blink(i: int) -> object:
        lid = Disc(700, 300 + i % 2 * 3, 40, (120, 80, 60, 255))
        return painter.paint(Frame((scene(style, "lamp", lid), *ticket(None))))

    def zoom(i: int) -> object:
        part = 1 - i % 60 / 200
        view = Box(960 - 960 * part, 540 - 540 * part, 1920 * part, 1080 * part)
        return painter.paint(Frame((first._replace(view=view, moving=True), *ticket(None))))

    def line(i: int) -> object:
        words = LINES[i % 2].split()
        rows = [
            Text(232, 856 + 54 * j, " ".join((*words[(i + j) % 5 :], str(i))), PROSE, INK) for j in range(3)
        ]
        return painter.paint(Frame((first, *ticket(None)[:2], *rows)))

    def rack(i: int) -> object:
        return painter.paint(Frame((first._replace(blur=1 + i % 60),)))

    def dial(i: int) -> object:
        rings = [Arc(628, 548, 300 - 46 * j, 4, i, 200 + j * 20, INK) for j in range(4)]
        moments = [Disc(600 + j % 50 * 9, 300 + j // 50 * 9, 9, INK) for j in range(2000)]
        return painter.paint(Frame((first._replace(blur=26), *rings, *moments)))

    measure("the same frame again", 200, still)
    measure("a second hand's step", 60, hand)
    measure("a letter more", 120, glyph)
    measure("another line of three rows", 60, line)
    measure("a blink in the scene", 60, blink)
    measure("dissolve", 120, dissolve)
    measure("zoom", 60, zoom)
    measure("racking out of focus", 60, rack)
    measure("a dial of 2,000 moments", 5, dial)
    print(f"memory at the end: {resident_mb():.0f} MB")
    for problem in painter.found_problems():
        print(problem)


if __name__ == "__main__":
    width, _, height = (sys.argv[1] if len(sys.argv) > 1 else "1920x1080").partition("x")
    main((int(width), int(height)))
