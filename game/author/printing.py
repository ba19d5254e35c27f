"""Output of the authors' tools: walks, statistics, echoes and habits."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from game.author import text_habits
from game.author.echoes import echo_fault, echoes
from game.author.proof import Findings
from game.author.random_play import random_play
from game.author.shots import ShotFindings
from game.author.stretches import Without, stretches
from game.story.script import Script
from game.story.state import State
from game.story.time_format import format_time

# The interval of progress messages; the positions shown of an echo; the evenings shown of a player.
PROGRESS_S = 2.0
SHOWN_ECHOES = 6
SHOWN_EVENINGS = (1, 2, 3, 5, 10)


class ProgressPrinter:
    """Prints progress messages to stderr, at most one per PROGRESS_S."""

    def __init__(self) -> None:
        self.told_s = time.monotonic()

    def __call__(self, message: str) -> None:
        now_s = time.monotonic()
        if now_s - self.told_s >= PROGRESS_S:
            self.told_s = now_s
            print(message, file=sys.stderr, flush=True)


def print_shots(script: Script, findings: ShotFindings) -> None:
    """Prints shot statistics of the canonical evening, overlong shots, and speakers who are not visible."""
    if script.canonical and findings.first is not None:
        cut = findings.first
        print(f"\nThe canonical evening: {cut.stops} stops in {cut.shots} shots; "
              f"the longest is of {cut.longest} stops, from {cut.begins}")  # fmt: skip
    for pos, length in sorted(findings.overlong.items()):
        print(f"{pos}  {length} stops in one shot from here")
    for pos, who in sorted(findings.unseen.items()):
        print(f"{pos}  {who} speaks, and is not in the picture")


def print_stretches(script: Script, played: Sequence[Sequence[State]]) -> None:
    """Prints the longest stretches by ending."""
    by_ending = stretches(script, played)
    print(f"\n{'most words without':24} " + " ".join(f"{kind:>16}" for kind in Without))
    for ending, longest_of in by_ending.items():
        print(
            f"{ending:24} "
            + " ".join(f"{longest_of[kind].words if kind in longest_of else 0:16}" for kind in Without)
        )
    for kind in Without:
        worst = max(
            (longest_of[kind] for longest_of in by_ending.values() if kind in longest_of), default=None
        )
        if worst is not None:
            print(f"{worst.words} words without {kind} from {worst.begins}")


def print_style(script: Script, folder: Path) -> int:
    """Prints the style statistics of the text."""
    for habit in text_habits.habits(script, text_habits.load_habits(folder)):
        print(f"{habit.times:5}  {habit.name:40} {habit.first}")
    figures = text_habits.sentences(script)
    print(f"\n{figures.lines} lines of narration, {figures.sentences} sentences, "
          f"{figures.mean:.1f} words each; "
          f"{figures.short:.0%} of up to {text_habits.KICKER_WORDS} words, "
          f"{figures.long:.0%} of more than {text_habits.LONG_WORDS}; "
          f"{figures.kickers} end on a kicker.")  # fmt: skip
    return 0


def print_walk(script: Script, findings: Findings, took_s: float) -> None:
    """Prints the size of a walk, the endings with their shortest paths, and the times of scenes."""
    print(f"{findings.state_count:.2g} evenings in {findings.set_count:,} sets, {took_s:.0f} s.")
    print(f"Relevant flags: {', '.join(findings.relevant_flags) or 'none'}; all others affect text only.")
    print("Evenings that differ only in what is never read again are counted once.")
    for name, path in findings.endings.items():
        print(f"\n{name}: {len(path)} choices\n  " + "\n  ".join(path))
    lived = f"  on {findings.evening_count:,} evenings lived" if findings.evening_count else ""
    print(f"\nscene                    from   to{lived}")
    for scene, (low, high) in findings.times.items():
        print(f"{scene:24} {format_time(script, low):6} {format_time(script, high)}")
    if findings.unlived:
        print(
            f"\nNone of these evenings came to {len(findings.unlived)} lines that a longer look may come to:"
        )
    for stop in findings.unlived:
        print(f"{stop.pos}")


def print_faults(script: Script, findings: Findings) -> int:
    """Prints the faults that a walk found; returns their number."""
    faults = tuple(findings.faults(script))
    for fault in faults:
        print(fault)
    return len(faults)


def print_random(script: Script, evening_count: int) -> int:
    """Prints statistics of random evenings: endings, places, and the share of unread text by evening."""
    progress = ProgressPrinter()
    figures = random_play(script, evening_count, lambda played: progress(f"{played} evenings"))
    print(f"{figures.evening_count} evenings at random, ten by each player.\n")
    for name, count in figures.endings.most_common():
        print(f"{name:24} {count / figures.evening_count:6.1%}")
    unmet = [name for name in script.endings if name not in figures.endings]
    print(f"never: {', '.join(unmet) or 'none'}\n")
    for place, count in figures.places.most_common():
        print(f"{place or 'nowhere':24} {count / figures.evening_count:6.1%}")
    print("\nwords not read before, by evening")
    for evening in SHOWN_EVENINGS:
        if figures.words[evening]:
            print(f"{evening:24} {figures.share(evening):6.1%}")
    return 0


def print_echoes(script: Script) -> int:
    """Prints the echo of each option; one without any is a fault."""
    all_echoes = tuple(echoes(script))
    for echo in all_echoes:
        message = ", ".join(str(pos) for pos in echo.positions[:SHOWN_ECHOES])
        hidden = len(echo.positions) - SHOWN_ECHOES
        readers = f"asked {message}{f' and {hidden} more' if hidden > 0 else ''}" if message else ""
        none = "none" if echo.option.echoes else "echo: none"
        print(f"{echo.option.pos}  {echo.option.text}")
        print("    " + ("; ".join(part for part in (*echo.leads, readers) if part) or none))
    faults = [echo_fault(echo) for echo in all_echoes if echo.is_fault]
    for fault in faults:
        print(f"\n{fault.format()}")
    print(f"\n{len(faults)} options that nothing later speaks of.")
    return 1 if faults else 0
