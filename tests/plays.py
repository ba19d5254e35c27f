"""Plays: what a player sees and does, as text that reads like the evening.

7:43 stop              the hour on the watch and the place, here
jess: Good evening.    the line shown, word for word; then the player goes on
- It is dark.          the same for narration
...                    lines go by, up to where the next step fits
? Sit. | Cross.        the options offered, all of them
> Cross.               an option is taken
~ 12 s                 real time passes
< 3                    the watch is wound back so many stops
>> 3                   and forward
! last                 the evening has ended so
k1,0,last,last,bus=3   at the top: what the player knows, written as inputs are (evenings, windings, how the
                       last one ended, the endings found, lines read of scenes)
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from game.shell.storage.edge_format import edge_from_text
from game.stage.layout import plain
from game.story.director import Director
from game.story.operations import Ending, Line, Pause
from game.story.player_knowledge import restrict_to_script
from game.story.state import PlayerKnowledge
from game.story.step import shown_text
from game.story.time_format import format_time
from game.story.time_parsing import duration_ms


class PlayError(AssertionError):
    """A step of a play that the evening doesn't take."""


def run(path: Path, director: Director, between: Callable[[Director], Director]) -> Director:
    """Plays the file; after every step `between` may swap the director for one like it."""
    loose = False
    for number, row in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        step = row.split("#")[0].strip()
        if not step:
            continue
        if step == "...":
            loose = True
            continue
        while True:
            fault = take(step, director)
            if fault is None:
                break
            if not loose or not (isinstance(director.stop, Line | Pause) and director.advance()):
                raise PlayError(f"{path.name}:{number}: {step}\n{fault}\n{describe(director)}")
            director = between(director)
        loose = False
        director = between(director)
    return director


def describe(director: Director) -> str:
    """Where the evening stands."""
    state = director.state
    shown = shown_text(director.script, state) or " | ".join(option.text for option in director.options)
    return f"The evening is at {director.stop.pos}, {format_time(director.script, state.watch_s)}: {shown}"


def take(step: str, director: Director) -> str | None:
    """Takes one step; returns what is wrong, with nothing done, where it doesn't fit."""
    sign, _, rest = step.partition(" ")
    offered = [option.text for option in director.options]
    match sign:
        case "?":
            return None if offered == rest.split(" | ") else f"offered are {offered}"
        case ">":
            if rest not in offered:
                return f"offered are {offered}"
            director.choose(director.options[offered.index(rest)].id)
            return None
        case "~":
            elapse(director, duration_ms(rest) or 0)
            return None
        case "<":
            return None if director.rewind(int(rest)) == int(rest) else "there is nothing so far back"
        case ">>":
            return None if director.forward(int(rest)) == int(rest) else "there is nothing so far ahead"
        case "!":
            stop = director.stop
            return None if isinstance(stop, Ending) and stop.ending == rest else "the evening goes on"
    if re.match(r"k\d", step):
        knowledge = edge_from_text(step)
        assert isinstance(knowledge, PlayerKnowledge)
        director.start(restrict_to_script(director.script, knowledge))
        return None
    if sign[0].isdigit():
        now = f"{format_time(director.script, director.state.watch_s)} {director.state.place}"
        return None if now == step else f"it is {now}"
    return spoken(step, director)


def elapse(director: Director, ms: int) -> bool:
    """Lets real time pass, over whatever stops it leads; whether it led to another."""
    before = director.cursor
    while ms > 0:
        ms = director.wait(ms)
    return director.cursor != before


def spoken(step: str, director: Director) -> str | None:
    """Goes on from a line that reads like the step."""
    stop = director.stop
    if not isinstance(stop, Line):
        return "no line is shown"
    said = plain(shown_text(director.script, director.state))
    shown = f"{stop.speaker}: {said}" if stop.speaker else f"- {said}"
    if shown != step:
        return f"shown is {shown}"
    director.advance()
    return None
