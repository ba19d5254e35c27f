"""Playing in the real program, from key to picture: going on, winding, skipping, and what a line weighs.

Run: python -m tests.bench.bench_play [WIDTHxHEIGHT]
"""

from __future__ import annotations

import gc
import random
import sys
import time
import tracemalloc

import pygame

from game.ui.play.play_update import Mode
from tests.bench.bench_painter import resident_mb
from tests.bench.program import SIZE, Program, Took, running, tell, took

ROUNDS, WOUND, SKIPPED, LIVED = 60, 90, 300, 10_000


def same_set(program: Program) -> tuple[list[Took], list[Took]]:
    """Winding back and going on between two lines of one set."""
    director = program.profile.director
    back: list[Took] = []
    on: list[Took] = []
    while len(back) < ROUNDS:
        place = director.state.place
        one = took(lambda: program.press(pygame.K_PAGEUP))
        if director.state.place == place:
            back.append(one)
        program.settle(150)
        two = took(lambda: program.press(pygame.K_RETURN))
        if director.state.place == place:
            on.append(two)
        program.settle()
    return back, on


def other_set(program: Program) -> tuple[list[Took], list[Took]]:
    """Winding over every change of set on the way back to 7:30, with time to read before each: to the
    first picture, and to the next, which may be sharper."""
    director = program.profile.director
    first, second = [], []
    while director.tree.previous(director.cursor) is not None:
        place = director.state.place
        path = director.tree.path(director.cursor)
        before = director.states.of(path[-2].number).place
        if before == place:
            director.rewind()
            continue
        program.session.enter_evening()
        program.settle()
        first.append(took(lambda: program.press(pygame.K_PAGEUP)))
        second.append(took(program.turn))
    return first, second


def skipping(program: Program) -> list[Took]:
    """Skipping, every line drawn."""
    session = program.session
    found: list[Took] = []
    while len(found) < SKIPPED:
        director = program.profile.director
        if director.options:
            director.choose(director.options[0].id)
            session.enter_evening()
        session.play.mode = Mode.SKIP
        found.append(took(program.turn))
        if not director.options and session.play.mode is not Mode.SKIP:
            break
    session.play.mode = Mode.MANUAL
    return found


def wind(program: Program) -> None:
    """Winds a long way back, and shows where that leads."""
    session = program.session
    program.app.runner.apply_update(session.play.wind(WOUND, session.now))
    program.turn()


def weight(program: Program) -> None:
    """What lived lines add to memory."""
    director = program.profile.director
    gc.collect()
    known, before_mb = len(director.tree.moments), resident_mb()
    tracemalloc.start()
    program.live(LIVED, random.Random(3))
    program.profile.writer.flush()
    gc.collect()
    # Pictures and sounds that threads make ready meanwhile are not the lines', and are bounded.
    others = [tracemalloc.Filter(False, f"*{name}.py") for name in ("scaled", "samples", "miniaudio")]
    traced = tracemalloc.take_snapshot().filter_traces(others)
    held = sum(row.size for row in traced.statistics("filename"))
    tracemalloc.stop()
    new = len(director.tree.moments) - known
    print(
        f"{LIVED:,} lines lived, {new:,} of them new   "
        f"{held / LIVED:.0f} bytes a line, {held / new:.0f} a new one   reach 512"
    )
    print(f"memory                                 {before_mb:.0f} MB before, {resident_mb():.0f} MB after")


def main(size: tuple[int, int]) -> None:
    """Prints the measurements."""
    with running(size) as program:
        print(f"{size[0]}×{size[1]}")
        session = program.session
        program.play()
        program.live(6)
        session.enter_evening()
        program.settle()
        back, on = same_set(program)
        tell("wind back, same set: key to picture", back, "16 / 33 ms")
        tell("go on, same set: key to picture", on, "16 / 33 ms")
        for when in "the first time", "again":
            program.profile.director.rewind(10**6)
            session.enter_evening()
            found = skipping(program)
            tell(f"a line skipped and drawn, {when}", found, "16 ms")
            each_s = sum(one.wall_ms for one in found) / len(found) / 1000
            print(f"skipping, {when:<29}{1 / each_s:.0f} lines a second   reach 60")
        wound = []
        for _ in range(ROUNDS // 4):
            wound.append(took(lambda: program.profile.director.rewind(WOUND)))
            assert program.profile.director.forward(WOUND) == WOUND
        tell(f"wind {WOUND} steps, without a picture", wound, "33 ms")
        whole = []
        for _ in range(ROUNDS // 4):
            session.enter_evening()
            program.settle()
            whole.append(took(lambda: wind(program)))
            program.profile.director.forward(WOUND)
        tell(f"wind {WOUND} steps: to the picture", whole, "33 ms, other set 50")
        first, second = other_set(program)
        tell("wind into another set: first picture", first, "50 ms")
        tell("wind into another set: the next", second)
        program.profile.director.new_evening()
        begun = time.process_time()
        weight(program)
        print(
            f"living them took                       {time.process_time() - begun:.2f} s of processor, traced"
        )


if __name__ == "__main__":
    width, _, height = (sys.argv[1] if len(sys.argv) > 1 else f"{SIZE[0]}x{SIZE[1]}").partition("x")
    main((int(width), int(height)))
