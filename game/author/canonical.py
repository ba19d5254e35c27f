"""The canonical evening: plays the options listed in the evening's file and checks that it is on time for
every `clock:`.

The script is instrumented: before each `clock:` a flag records the time at which it is reached.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.author.random_play import MAX_STOPS
from game.story.expression import StateField
from game.story.faults import Fault
from game.story.flags import Flag
from game.story.nodes import Scalar, SourcePos
from game.story.operations import AdvanceClockTo, Choice, Ending, Jump, Let, Operation, Passable
from game.story.script import Script
from game.story.state import Advance, Choose, Event, State
from game.story.step import StepError, begin, options, step, stop_of
from game.story.text_markup import normalize_text
from game.story.time_format import format_time

# The recorded time of a `clock:` that was not reached.
NEVER = -1


def canonical_faults(script: Script) -> Iterator[Fault]:
    """The faults of the canonical play: where it is late, and where it can't continue; none without one."""
    if not script.canonical:
        return
    noting, floors = with_noted_floors(script)
    states, fault = play_evening(noting, script.canonical)
    for floor, noted in zip(floors, states[-1].flags[len(script.flags) :], strict=True):
        late_s = int(noted) - floor.watch_s
        if int(noted) != NEVER and late_s > 0:
            message = f"the canonical play comes {late_s} s after {format_time(script, floor.watch_s)}"
            yield Fault("S302", floor.pos, message, "Take the time out before it, or write a later hour.")
    if fault is not None:
        yield fault


def with_noted_floors(script: Script) -> tuple[Script, tuple[AdvanceClockTo, ...]]:
    """The instrumented script, with one flag per `clock:` that records the time at which it is reached."""
    floors: list[AdvanceClockTo] = []
    scenes = {}
    for name, scene in script.scenes.items():
        operations: list[Operation] = list(scene.operations)
        for index, operation in enumerate(scene.operations):
            if isinstance(operation, AdvanceClockTo):
                operations[index] = Jump(operation.pos, len(operations))
                noting = Let(operation.pos, len(script.flags) + len(floors), StateField("watch_s"))
                operations += [noting, operation, Jump(operation.pos, index + 1)]
                floors.append(operation)
        scenes[name] = replace(scene, operations=tuple(operations))
    flags = tuple(Flag(f"floor {index}", floor.pos, NEVER) for index, floor in enumerate(floors))
    return replace(script, scenes=scenes, flags=script.flags + flags), tuple(floors)


def play_evening(script: Script, taken: tuple[Scalar, ...]) -> tuple[list[State], Fault | None]:
    """Every state of the evening that takes these options, and the fault if it does not reach an ending."""
    states, left = [begin(script)], list(taken)
    while not isinstance(stop := stop_of(script, states[-1]), Ending):
        last = taken[-1].pos if taken else stop.pos
        if len(states) > MAX_STOPS:
            return states, _stuck(last, "the canonical play runs in a circle", "Write a choice into it.")
        event: Event = Advance()
        if not isinstance(stop, Passable):
            if not left:
                return states, _stuck(last, "the canonical play ends here, before an ending")
            offered = options(states[-1], stop) if isinstance(stop, Choice) else ()
            wanted = left.pop(0)
            text = normalize_text(wanted.text)
            option = next((candidate for candidate in offered if candidate.text == text), None)
            if option is None:
                texts = " | ".join(candidate.text for candidate in offered) or "nothing"
                return states, _stuck(wanted.pos, f"this is not offered at {stop.pos}", f"Offered is {texts}")
            event = Choose(option.id)
        try:
            states.append(step(script, states[-1], event))
        except StepError as error:
            return states, _stuck(last, str(error))
    return states, _stuck(left[0].pos, "the evening has ended before this", "Leave it out.") if left else None


def _stuck(pos: SourcePos, message: str, remedy: str = "List the options up to an ending.") -> Fault:
    return Fault("S308", pos, message, remedy)
