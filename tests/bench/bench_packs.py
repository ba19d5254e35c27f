"""Changing packs: python -m tests.bench.bench_packs

From the press to the first full picture of another pack at 1080p, the first time ever and again; the packs
screen with fifty packs; what two hundred changes leave in memory; a large map. The program runs in this
process, without a window; what threads decode is waited for, and processor time counts all threads.
"""

from __future__ import annotations

import gc
import tempfile
import zlib
from base64 import b64encode
from functools import partial
from itertools import cycle, islice
from pathlib import Path

import pygame

from game.shell.formats.tmx import read_map
from game.ui.requests import SetSetting
from game.ui.screens.packs import PacksScreen
from tests.bench.bench_painter import resident_mb
from tests.bench.program import Program, Took, running, tell, took

PACKS = ("pixel", "poster", "lamplight")
COLUMNS, LAYERS = 200, 20
SWITCHES, OTHERS, WARM = 200, 50, 30
LINES = 12


def choose(program: Program, pack: str) -> None:
    """Chooses a pack as its screen does, and has the picture whole."""
    program.app.runner.run(SetSetting("pack", pack))
    program.turn()


def switches(program: Program) -> None:
    """The first time each pack is shown, and then again and again."""
    for pack in PACKS:
        tell(f"first ever: {pack}", [took(partial(choose, program, pack))])
    again = [took(partial(choose, program, pack)) for pack in islice(cycle(PACKS), WARM)]
    for number, pack in enumerate(PACKS):
        tell(f"again: {pack}", again[number :: len(PACKS)])


def memory(program: Program) -> None:
    """What many changes leave behind."""
    for pack in islice(cycle(PACKS), 12):
        choose(program, pack)
    gc.collect()
    before = resident_mb()
    for pack in islice(cycle(PACKS), SWITCHES):
        choose(program, pack)
    gc.collect()
    print(f"{SWITCHES} changes leave {resident_mb() - before:+.1f} MB, of {before:.0f} MB")


def screen(program: Program, packs: Path) -> None:
    """The packs screen, opened with many packs in the folder."""
    for number in range(OTHERS):
        folder = packs / f"pack-{number:02}"
        (folder / "events").mkdir(parents=True)
        text = f"name: Pack {number}\nauthor: A\nlicence: CC0\nversion: 1\nextends: poster\n"
        (folder / "pack.yaml").write_text(text)
        pygame.image.save(pygame.Surface((64, 36)), folder / "events" / "lion.png")

    found: list[Took] = []
    followed: list[Took] = []
    for _ in range(6):
        program.session.show(PacksScreen())
        found.append(took(partial(shown, program)))
        followed.append(took(partial(follow, program)))
        program.session.show(None)
        program.turn()
    tell(f"packs screen, {OTHERS} packs, first", found[:1])
    tell(f"packs screen, {OTHERS} packs, again", found[1:])
    tell("all that follows, first", followed[:1])
    tell("all that follows, again", followed[1:])


def shown(program: Program) -> None:
    """The first picture of a screen; what follows it is done afterwards."""
    program.app.runner.pack_watch.scan()
    program.app.window.show(program.session.painter.paint(program.app.presenter.frame()))


def follow(program: Program) -> None:
    """Turns until every scene on the screen is there."""
    program.turn()
    while program.app.presenter.previews.preparing:
        program.turn(*program.app.window.wait(1000))


def large_map(folder: Path) -> None:
    """A map of many tiles and layers, read."""
    pygame.image.save(pygame.Surface((160, 160)), folder / "t.png")
    data = b64encode(zlib.compress(b"\5\0\0\0" * (COLUMNS * COLUMNS))).decode()
    layer = (
        f'<layer name="l" width="{COLUMNS}" height="{COLUMNS}"><data encoding="base64" compression="zlib">'
    )
    sheet = '<tileset firstgid="1" name="t" tilewidth="16" tileheight="16" tilecount="100" columns="10">'
    head = f'<map width="{COLUMNS}" height="{COLUMNS}" tilewidth="16" tileheight="16">'
    image = '<image source="t.png" width="160" height="160"/></tileset>'
    (folder / "m.tmx").write_text(head + sheet + image + f"{layer}{data}</data></layer>" * LAYERS + "</map>")
    read = partial(read_map, "m.tmx", folder.joinpath)
    tell(f"a map of {COLUMNS}×{COLUMNS}, {LAYERS} layers", [took(read) for _ in range(9)])


def main() -> None:
    """Measures everything in folders that are gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        large_map(Path(folder))
    with running() as program:
        program.live(LINES)
        program.play()
        switches(program)
        memory(program)
        screen(program, program.session.home.packs)


if __name__ == "__main__":
    main()
