"""`python -m tests.mutation`: changes the story core in small ways, and says which of them no test notices.

    python -m tests.mutation [MODULE …] [--sample N] [--seed N] [--all]

A mutant is tried in a fork of a process that has all tests at hand, by those tests that run the function
it is in, the fastest first. What is equivalent is listed with its reason in `equivalent.tsv`.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import resource
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any

import pytest
from hypothesis import settings

from tests.mutation.mutants import Mutant, codes, mutants

ROOT = Path(__file__).parents[2]
STORY = ROOT / "game/story"
EQUIVALENT = Path(__file__).with_name("equivalent.tsv")
# The quick tests of the core.
TESTS = ("step", "director", "expression", "recovery", "staging", "state_format", "player_knowledge", "ids",
         "nodes", "times", "directing", "bad_scripts", "core")  # fmt: skip
PLAYS = ("tiny", "wound")
# What a test may use besides what it used without a mutant: for a mutant that runs in circles.
PATIENCE, SPARE_S, MAX_BYTES = 5, 4, 3_000_000_000
NAMED = tuple[str, str]


def files_of_tests() -> list[Path]:
    """The modules of the quick tests, and of the plays."""
    return [ROOT / f"tests/unit/test_{name}.py" for name in (*TESTS, "plays")]


class Trial:
    """A plugin for pytest: learns which test runs what, then tries every mutant."""

    def __init__(self, asked: list[Mutant]) -> None:
        self.asked = asked
        self.seconds: dict[pytest.Item, float] = {}
        self.runs: defaultdict[NAMED, list[pytest.Item]] = defaultdict(list)
        self.survivors: list[Mutant] = []
        self.failed = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In the stead of running the tests once."""
        for item in session.items:
            self._learn(item)
        for number, mutant in enumerate(self.asked, 1):
            if not self._notices(mutant):
                self.survivors.append(mutant)
                print(f"\n{number}: {mutant.name}  (line {mutant.line})", end="", flush=True)
            elif number % 50 == 0:
                print(f" {number}", end="", flush=True)
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Notes a failure, wherever in a test it is."""
        self.failed = self.failed or report.failed

    def _learn(self, item: pytest.Item) -> None:
        """Runs a test as the core is now."""
        seen: set[CodeType] = set()

        def look(frame: FrameType, event: str, _: Any) -> None:
            if event == "call":
                seen.add(frame.f_code)

        begun = time.process_time()
        sys.setprofile(look)
        try:
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        finally:
            sys.setprofile(None)
        self.seconds[item] = time.process_time() - begun
        if self.failed:
            raise pytest.UsageError(f"{item.nodeid} fails without any mutant")
        for name in {_named(code) for code in seen if code.co_filename.startswith(str(STORY))}:
            self.runs[name].append(item)

    def _notices(self, mutant: Mutant) -> bool:
        """Whether a test fails where the core is so."""
        path = str(mutant.path)
        touched = [items for name, items in self.runs.items() if name[0] == path and _in(name[1], mutant)]
        items = {item for found in touched for item in found}
        child = os.fork()
        if child:
            return os.waitpid(child, 0)[1] != 0
        status = 1
        try:
            _silence()
            self.failed = False
            _change(mutant)
            for item in sorted(items, key=self.seconds.__getitem__):
                cpu_s = int(resource.getrusage(resource.RUSAGE_SELF).ru_utime + SPARE_S)
                limit = cpu_s + int(PATIENCE * self.seconds[item])
                resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 10))
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
                if self.failed:
                    break
            status = int(self.failed)
        finally:
            os._exit(status)


def _named(code: CodeType) -> NAMED:
    return code.co_filename, code.co_qualname.replace(".<locals>", "")


def _in(function: str, mutant: Mutant) -> bool:
    """Whether a function is the mutant's, or lies in it; a constant may be anybody's."""
    return not mutant.function or function == mutant.function or function.startswith(f"{mutant.function}.")


def _silence() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    resource.setrlimit(resource.RLIMIT_AS, (MAX_BYTES, MAX_BYTES))


def _change(mutant: Mutant) -> None:
    """Makes the core what the mutant says: in every function there is, and in every name of a constant."""
    new: defaultdict[tuple[str, int], list[CodeType]] = defaultdict(list)
    for code in codes(mutant.code()):
        new[code.co_qualname, code.co_firstlineno].append(code)
    if not mutant.function:
        scope = vars(sys.modules[f"game.story.{mutant.path.stem}"])
        name = mutant.was.split(" = ")[0]
        before, after = scope[name], eval(mutant.now.split(" = ", 1)[1], scope)
        for module in list(sys.modules.values()):
            if getattr(module, "__name__", "").startswith("game.") and vars(module).get(name) is before:
                setattr(module, name, after)
    for found in gc.get_objects():
        if isinstance(found, FunctionType) and found.__code__.co_filename == str(mutant.path):
            old = found.__code__
            alike = new[old.co_qualname, old.co_firstlineno]
            same = [one for one in alike if one.co_freevars == old.co_freevars]
            if len(same) == 1:
                found.__code__ = same[0]
        elif hasattr(type(found), "cache_clear") and str(found.__module__).startswith("game.story"):
            found.cache_clear()


def equivalents() -> dict[str, str]:
    """The mutants that change nothing that can be seen, and why."""
    rows = EQUIVALENT.read_text(encoding="utf-8").splitlines() if EQUIVALENT.is_file() else []
    return dict(row.split("\t", 1) for row in rows if row.strip())


def main() -> int:
    """Tries what is asked for; 0 where at least 95 of a hundred are noticed."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__.splitlines()[0])
    parser.add_argument("modules", nargs="*", help="of game/story; absent: all")
    parser.add_argument("--sample", type=int, default=0, help="so many of them, drawn by the seed")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    names = given.modules or sorted(path.stem for path in STORY.glob("*.py") if path.stem != "__init__")
    known = equivalents()
    all_of_them = [mutant for name in names for mutant in mutants(STORY / f"{name}.py")]
    asked = [mutant for mutant in all_of_them if mutant.name not in known]
    if given.sample:
        asked = random.Random(given.seed).sample(asked, min(given.sample, len(asked)))
        asked.sort(key=lambda one: (one.path, one.line))
    settings.register_profile("mutation", derandomize=True, database=None, max_examples=25, deadline=None)
    settings.load_profile("mutation")
    trial = Trial(asked)
    files = [str(path) for path in files_of_tests()]
    chosen = f"not shipped and ({' or '.join(PLAYS)} or not goes_as_played and not a_save_and_a_load)"
    pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:randomly", "-k", chosen, *files], plugins=[trial])
    if not trial.runs:
        return 2
    by_module = Counter(mutant.path.stem for mutant in trial.survivors)
    noticed = len(asked) - len(trial.survivors)
    share = 100 * noticed / max(1, len(asked))
    print(f"\n{noticed} of {len(asked)} mutants were noticed, {share:.1f} %; {len(all_of_them)} there are,")
    print(f"{len(known)} of them equivalent. Missed: {dict(by_module)}")
    return 0 if noticed >= 0.95 * len(asked) else 1


if __name__ == "__main__":
    sys.exit(main())
