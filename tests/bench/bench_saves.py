"""Saving and loading after a thousand lines, in the real program: what the player waits for, and the disk.

Run: python -m tests.bench.bench_saves [WIDTHxHEIGHT]
"""

from __future__ import annotations

import sys
import time

import pygame

from game.shell.storage.slot_folder import SlotFolder
from tests.bench.program import SIZE, Took, running, share, tell, took

LINES, ROUNDS = 1000, 60


def main(size: tuple[int, int]) -> None:
    """Prints the measurements."""
    with running(size) as program:
        session = program.session
        program.play()
        program.live(LINES)
        session.enter_evening()
        program.settle()
        pressed, written, own = [], [], []
        for _ in range(ROUNDS):
            begun = time.thread_time()
            pressed.append(took(lambda: program.press(pygame.K_F5)))
            own.append(1000 * (time.thread_time() - begun))
            written.append(took(lambda: program.profile.slots.headers()))
            program.turn()
        print(
            f"{size[0]}×{size[1]}, {LINES:,} lines, {len(program.profile.director.edges())} of them tonight"
        )
        tell("save: key to picture", pressed, "10 ms")
        own.sort()
        loop = f"p50 {share(own, 0.5):.1f}  p95 {share(own, 0.95):.1f} ms"
        print(f"  of it in the thread of the loop      {loop}")
        both = zip(pressed, written, strict=True)
        tell("save: key to the disk", [Took(*map(sum, zip(one, two, strict=True))) for one, two in both])
        largest = max(path.stat().st_size for path in session.home.saves.glob("*.json"))
        print(f"save with thumbnail, on the disk        {largest / 1024:.1f} KB   reach 40 KB")
        loaded = []
        for _ in range(ROUNDS):
            program.press(pygame.K_PAGEUP)
            program.turn()
            loaded.append(took(lambda: program.press(pygame.K_F9)))
        tell("load: key to picture", loaded, "50 ms")
        other = []
        for _ in range(ROUNDS // 4):
            program.profile.director.new_evening()
            session.enter_evening()
            program.settle()
            other.append(took(lambda: program.press(pygame.K_F9)))
        tell("load from another set: key to picture", other, "50 ms")
        saved, _ = program.profile.slots.read("quick-01")
        for number in range(1, 61):
            program.profile.slots.write(f"save-{number:02}", saved)
        folder = session.home.saves
        tell(
            "headers, first time",
            [took(lambda: SlotFolder(folder, "1.0").headers()) for _ in range(ROUNDS // 4)],
        )
        tell("headers, unchanged", [took(program.profile.slots.headers) for _ in range(ROUNDS)])


if __name__ == "__main__":
    width, _, height = (sys.argv[1] if len(sys.argv) > 1 else f"{SIZE[0]}x{SIZE[1]}").partition("x")
    main((int(width), int(height)))
