"""The canonical evening: the options listed in the evening's file, played to see whether they meet
every written hour on their way.

Each floor is made to note the hour it is come to, in a flag of its own; the play itself is `step`'s.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.story.expression import Field
from game.story.faults import Fault
from game.story.flags import Flag
from game.story.nodes import Scalar, SourcePos
from game.story.script import Choice, Ending, Floor, Jump, Let, Line, Operation, Pause, Script
from game.story.state import Advance, Choose, Event, State
from game.story.step import StepError, begin, options, step, stop_of
from game.story.watch import hour

# What a floor that was never come to has noted.
NEVER = -1


def canonical_faults(script: Script) -> Iterator[Fault]:
    """Where the canonical play is late, and where it can't be played at all; nothing without one."""
    if not script.canonical:
        return
    noting, floors = with_noted_floors(script)
    states, fault = play(noting, script.canonical)
    for floor, noted in zip(floors, states[-1].flags[len(script.flags) :], strict=True):
        late_s = int(noted) - floor.watch_s
        if int(noted) != NEVER and late_s > 0:
            message = f"the canonical play comes {late_s} s after {hour(script, floor.watch_s)}"
            yield Fault("S302", floor.pos, message, "Take the time out before it, or write a later hour.")
    if fault is not None:
        yield fault


def with_noted_floors(script: Script) -> tuple[Script, tuple[Floor, ...]]:
    """The script with a flag more for each floor, which is set to the hour it is come to."""
    floors: list[Floor] = []
    scenes = {}
    for name, scene in script.scenes.items():
        operations: list[Operation] = list(scene.operations)
        for number, operation in enumerate(scene.operations):
            if isinstance(operation, Floor):
                operations[number] = Jump(operation.pos, len(operations))
                noting = Let(operation.pos, len(script.flags) + len(floors), Field("watch_s"))
                operations += [noting, operation, Jump(operation.pos, number + 1)]
                floors.append(operation)
        scenes[name] = replace(scene, operations=tuple(operations))
    flags = tuple(Flag(f"floor {number}", floor.pos, NEVER) for number, floor in enumerate(floors))
    return replace(script, scenes=scenes, flags=script.flags + flags), tuple(floors)


def play(script: Script, taken: tuple[Scalar, ...]) -> tuple[list[State], Fault | None]:
    """Every state that these options lead through, and why the last is not at an ending."""
    states, left = [begin(script)], list(taken)
    while not isinstance(stop := stop_of(script, states[-1]), Ending):
        last = taken[-1].pos if taken else stop.pos
        event: Event = Advance()
        if not isinstance(stop, Line | Pause):
            if not left:
                return states, _stuck(last, "the canonical play ends here, before an ending")
            offered = options(states[-1], stop) if isinstance(stop, Choice) else ()
            wanted = left.pop(0)
            option = next((one for one in offered if one.text == wanted.text), None)
            if option is None:
                text = " | ".join(one.text for one in offered) or "nothing"
                return states, _stuck(wanted.pos, f"this is not offered at {stop.pos}", f"Offered is {text}")
            event = Choose(option.id)
        try:
            states.append(step(script, states[-1], event))
        except StepError as error:
            return states, _stuck(last, str(error))
    return states, _stuck(left[0].pos, "the evening has ended before this", "Leave it out.") if left else None


def _stuck(pos: SourcePos, message: str, remedy: str = "List the options up to an ending.") -> Fault:
    return Fault("S308", pos, message, remedy)
