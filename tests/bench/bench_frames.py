"""Every frame of the canonical evening: `python -m tests.bench.bench_frames [WxH] [--lines N]`.

The evening is lived three times in one folder, and the second and third time are measured: the processor time
that the loop's own thread spends on each frame, from the press to a second after it. Threads that decode
are not counted. Printed are how the frames are spread, whatever takes longer than 33 ms, and which stops have
such a frame both times: what the machine does besides, a page fault or a cache that another process took,
is in either figure, but hardly twice at the same stop.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable
from typing import NamedTuple

import pygame

from game.shell.preloader import QUIET_MS
from game.stage.shown_line import line_reveal_ms
from game.story.operations import Choice, Ending
from tests.bench.live import FRAME_MS, Live, press

SHOWN_MS, MAX_MS = 950, 33.0
# In a live scene the watch runs while a line is looked at.
LIVE_SHOWN_MS = 300
BOUNDS_MS = (4, 8, 16, 24, 33, 50, 100)


class Shown(NamedTuple):
    """A frame: how long it took, its number after the press, and its stop."""

    took_ms: float
    frame: int
    place: str


class Evening:
    """The canonical evening in the running game, frame by frame."""

    def __init__(self, live: Live) -> None:
        self.live = live
        self.frames: list[Shown] = []
        self.lines = 0

    def live_it(self, most: int) -> None:
        """From its first line on, at most so many."""
        live, director = self.live, self.live.director
        # An evening after another is told otherwise.
        director.move_to_root()
        live.session.enter_evening()
        live.show()
        taken = [option.text for option in live.session.script.canonical]
        while self.lines < most and not isinstance(director.stop, Ending):
            self.lines += 1
            self._settle()
            if isinstance(director.stop, Choice):
                wanted = taken.pop(0)
                texts = [option.text for option in director.options]
                assert wanted in texts, f"at {director.stop.pos} the evening offers {texts}, and not {wanted}"
                press(pygame.K_1 + texts.index(wanted))
            else:
                press(pygame.K_RETURN)
            self._watch()

    def _settle(self) -> None:
        """The line is read to its end, and what comes next is made ready; where time is short, at once."""
        live = self.live
        if live.director.state.live is not None:
            self._turn()
            return
        reveal_ms = line_reveal_ms(live.session.script, live.director.state, live.session.look)
        live.clock.ms += round(reveal_ms) + 1200
        self._turn()
        live.settle()

    def _turn(self) -> float:
        """A turn of the loop; in how many milliseconds the next is due."""
        due_ms = self.live.app.run_frame(self.live.app.window.wait(0))
        return 1000 if due_ms is None else due_ms

    def _watch(self) -> None:
        live = self.live
        shown_ms = SHOWN_MS if live.director.state.live is None else LIVE_SHOWN_MS
        end_ms, number = live.clock.ms + shown_ms, 0
        while live.clock.ms < end_ms:
            took_ms, due_ms = timed_ms(self._turn)
            place = f"{live.director.state.position.scene} {live.director.stop.id}"
            self.frames.append(Shown(took_ms, number, place))
            number += 1
            if live.session.play.clock.age_ms(live.session.now_ms) < 0:
                # The hole in an option is seen while what follows is read: that takes real time.
                time.sleep(max(0.0, max(FRAME_MS, due_ms) - took_ms) / 1000)
            live.clock.ms = round(live.clock.ms + max(FRAME_MS, due_ms))
            while due_ms >= QUIET_MS and live.app.preloader.warm_up():
                pass


def timed_ms(work: Callable[[], float]) -> tuple[float, float]:
    """Milliseconds of the processor that this thread spends on the work, and what it gives."""
    begun = time.thread_time()
    found = work()
    return (time.thread_time() - begun) * 1000, found


def main() -> None:
    """Lives it three times, and prints what the second and the third time took."""
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("size", nargs="?", default="1920x1080")
    parser.add_argument("--lines", type=int, default=10_000, help="only so many stops")
    args = parser.parse_args()
    width, _, height = args.size.partition("x")
    live = Live((int(width), int(height)))
    with live.opened(still=False):
        evenings = [Evening(live) for _ in range(3)]
        evenings[0].live_it(args.lines)
        gc.collect()
        gc.freeze()  # as the program does once its title is there
        for evening in evenings[1:]:
            begun = time.process_time()
            evening.live_it(args.lines)
            print(f"{evening.lines} stops, {time.process_time() - begun:.0f} s of the processor in all")
        slow = [_print_frames(evening) for evening in evenings[1:]]
    again = sorted(slow[0] & slow[1])
    print(f"{len(again)} stops have such a frame both times: {again}")


def _print_frames(evening: Evening) -> set[str]:
    """Prints how the frames are spread; returns the stops with one that is too long."""
    frames = sorted(shown.took_ms for shown in evening.frames)
    for share in (0.5, 0.9, 0.99, 0.999):
        print(f"{share:6.1%} of {len(frames)} frames within {frames[int(len(frames) * share)]:.1f} ms")
    print(", ".join(f"{sum(took > bound for took in frames)} over {bound} ms" for bound in BOUNDS_MS))
    slow = [shown for shown in evening.frames if shown.took_ms > MAX_MS]
    for shown in slow:
        print(f"{shown.took_ms:6.1f} ms, frame {shown.frame} at {shown.place}")
    return {shown.place for shown in slow}


if __name__ == "__main__":
    main()
