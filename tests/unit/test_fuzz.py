"""A few damaged inputs of every kind; `python -m tests.fuzz` tries millions."""

from __future__ import annotations

import random
from pathlib import Path

from tests.fuzz.__main__ import tried
from tests.fuzz.mutate import mutated
from tests.fuzz.targets import Target, every_target

# Enough to notice a reader that was broken; the readers of scripts and fonts are slow.
COUNT, NATIVE_COUNT = 60, 15


def test_no_damaged_input_raises_or_hangs(tmp_path: Path) -> None:
    """Whatever comes from outside, a reader says what is wrong with it, and no more."""
    with every_target(tmp_path) as targets:
        found = {
            name: dict(
                tried(target, None, NATIVE_COUNT if target.native else COUNT, 7, tmp_path / "finds")[1]
            )
            for name, target in targets.items()
        }
    # That a library ends its own process is what the process is for.
    for kinds in found.values():
        kinds.pop("ended the decoder", None)
    assert {name: kinds for name, kinds in found.items() if kinds} == {}


def test_a_reader_that_raises_is_found(tmp_path: Path) -> None:
    """The search itself: a fault at one number in a thousand bytes comes up."""

    def meet(data: bytes) -> None:
        if b"4294967295" in data:
            raise ZeroDivisionError

    target = Target("odd", (b'<a width="16" height="32"/>',), meet)
    done, found = tried(target, None, 3000, 1, tmp_path)
    assert done == 3000
    assert sum(found.values()) > 5
    assert list((tmp_path / "odd").iterdir())


def test_the_same_seed_tries_the_same_inputs() -> None:
    seeds = (b"one: 1\n", b"two: [2, 3]\n")
    first, second = ([mutated(seeds[0], seeds, random.Random(n)) for n in range(50)] for _ in range(2))
    assert first == second
    assert len(set(first)) > 40
