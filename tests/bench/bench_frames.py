"""Every frame of the canonical evening: `python -m tests.bench.bench_frames [WxH] [--lines N]`.

The evening is lived twice in one folder, and the second time is measured: the processor time that the loop's
own thread spends on each frame, from the press to a second after it. Threads that decode
are not counted. Printed are how the frames are spread, and whatever takes longer than 33 ms.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

import pygame

from game.shell.preloader import QUIET_MS
from game.stage.shown_line import line_ms
from game.story.operations import Choice, Ending
from tests.bench.live import FRAME_MS, Live, press

SHOWN_MS, MAX_MS = 950, 33.0
BOUNDS_MS = (4, 8, 16, 24, 33, 50, 100)


class Slow(NamedTuple):
    """A frame that took too long: how long, which one after the press, and where."""

    took_ms: float
    frame: int
    place: str


class Evening:
    """The canonical evening in the running game, frame by frame."""

    def __init__(self, live: Live) -> None:
        self.live = live
        self.frames_ms: list[float] = []
        self.slow: list[Slow] = []
        self.lines = 0

    def live_it(self, most: int, measured: bool) -> None:
        """From its first line on, at most so many."""
        live, director = self.live, self.live.director
        director.new_evening()
        live.begin()
        taken = [option.text for option in live.session.script.canonical]
        while self.lines < most and not isinstance(director.stop, Ending):
            self.lines += 1
            self._settle()
            if isinstance(director.stop, Choice):
                wanted = taken.pop(0) if taken else ""
                option = next((one for one in director.options if one.text == wanted), director.options[0])
                press(pygame.K_1 + director.options.index(option))
            else:
                press(pygame.K_RETURN)
            self._watch(measured)

    def _settle(self) -> None:
        """The line is read to its end, and what comes next is made ready."""
        live = self.live
        whole_ms = line_ms(live.session.script, live.director.state, live.session.look)
        live.clock.ms += round(whole_ms) + 1200
        self._turn()
        live.settle()

    def _turn(self) -> float:
        """A turn of the loop; in how many milliseconds the next is due."""
        due_ms = self.live.app.run_frame(self.live.app.window.wait(0))
        return 1000 if due_ms is None else due_ms

    def _watch(self, measured: bool) -> None:
        live = self.live
        end_ms, number = live.clock.ms + SHOWN_MS, 0
        while live.clock.ms < end_ms:
            took_ms, due_ms = timed_ms(self._turn)
            if measured:
                self.frames_ms.append(took_ms)
                if took_ms > MAX_MS:
                    state = live.director.state
                    self.slow.append(Slow(took_ms, number, f"{state.position.scene} {live.director.stop.id}"))
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
    """Lives it twice, and prints what the second time took."""
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("size", nargs="?", default="1920x1080")
    parser.add_argument("--lines", type=int, default=10_000, help="only so many stops")
    args = parser.parse_args()
    width, _, height = args.size.partition("x")
    live = Live((int(width), int(height)))
    with live.opened(still=False):
        Evening(live).live_it(args.lines, measured=False)
        evening = Evening(live)
        gc.collect()
        gc.freeze()  # as the program does once its title is there
        begun = time.process_time()
        evening.live_it(args.lines, measured=True)
        print(f"{evening.lines} stops, {time.process_time() - begun:.0f} s of the processor in all")
    frames = sorted(evening.frames_ms)
    for share in (0.5, 0.9, 0.99, 0.999):
        print(f"{share:6.1%} of {len(frames)} frames within {frames[int(len(frames) * share)]:.1f} ms")
    for bound in BOUNDS_MS:
        print(f"over {bound:3} ms: {sum(took > bound for took in frames)}")
    for slow in sorted(evening.slow, reverse=True)[:30]:
        print(f"{slow.took_ms:6.1f} ms, frame {slow.frame} at {slow.place}")
    places = Counter(slow.place for slow in evening.slow if slow.frame)
    print("most often, but for the first frame:")
    for place, count in places.most_common(12):
        print(f"{count:4} at {place}")


if __name__ == "__main__":
    main()
