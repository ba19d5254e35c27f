"""The dial over many evenings in the real program: reading the tree, opening, walking about in it.

Run: python -m tests.bench.bench_dial [WIDTHxHEIGHT]
"""

from __future__ import annotations

import random
import sys
from functools import partial

import pygame

from game.shell.storage.history_writer import open_history
from tests.bench.program import SIZE, running, tell, took

EVENINGS, MOMENTS, ROUNDS = 50, 5000, 20


def main(size: tuple[int, int]) -> None:
    """Prints the measurements."""
    with running(size) as program:
        session, dice = program.session, random.Random(11)
        director = program.profile.director
        program.play()
        evenings = 0
        while evenings < EVENINGS or len(director.tree.moments) < MOMENTS:
            program.live(1, dice)
            evenings += director.cursor == 0
        program.profile.writer.flush()
        print(f"{size[0]}×{size[1]}, {evenings} evenings, {len(director.tree.moments):,} moments")
        path, fingerprint = session.home.history, session.script.fingerprint
        read = []
        for _ in range(ROUNDS):
            read.append(took(lambda: open_history(path, fingerprint, writes=False)))
        tell("the tree read from the disk", read)
        session.enter_evening()
        program.settle()
        tell("the dial: key to picture, first time", [took(lambda: program.press(pygame.K_d))])
        steps = []
        for key in (pygame.K_LEFT, pygame.K_UP, pygame.K_LEFT, pygame.K_DOWN) * (ROUNDS // 2):
            steps.append(took(partial(program.press, key)))
        tell("a step on the dial: key to picture", steps)
        opened = []
        for _ in range(ROUNDS):
            program.press(pygame.K_ESCAPE)
            program.press(pygame.K_PAGEUP)
            opened.append(took(lambda: program.press(pygame.K_d)))
        tell("the dial: key to picture, again", opened)
        program.press(pygame.K_ESCAPE)
        tell("the watch: key to picture, first time", [took(lambda: program.press(pygame.K_w))])


if __name__ == "__main__":
    width, _, height = (sys.argv[1] if len(sys.argv) > 1 else f"{SIZE[0]}x{SIZE[1]}").partition("x")
    main((int(width), int(height)))
