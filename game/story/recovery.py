"""Finding a moment again after the script was edited.

The inputs of an evening are retraced by what was chosen, not by how often the player went on, so lines
that came or went in between don't matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from game.story.director import Director
from game.story.known import NOTHING
from game.story.script import Choice, Line, Pause
from game.story.step import StepError, begin, stop_of
from game.story.tree import Edge

# More lines than this between two choices is no evening.
MOST_LINES = 20_000
# New choices in a row, each tried with all its options.
MOST_BRIDGES = 2


class Found(StrEnum):
    """How near a retraced evening came to the moment that was looked for."""

    SAME = "same"
    BEFORE = "before"
    CHOICES = "choices"
    SCENE = "scene"
    NOWHERE = "nowhere"


def retrace(director: Director, edges: Sequence[Edge], ids: Sequence[str], scene: str) -> Found:
    """Stands where the evening of these inputs led, as nearly as the script still allows.

    `ids` are the stops of its path, the last of them the moment looked for. In this order: that stop;
    the last stop of its own path that still exists; where its choices lead; the start of its scene.
    """
    wanted = [name for name in reversed(ids) if _can_be_stood_at(director, name)]
    inputs = [edge for edge in edges if edge.option is not None or edge.waited]
    known = edges[0].known if edges else None
    director.start(known or NOTHING)
    done = _follow_inputs(director, inputs)
    if done < len(inputs):
        return _scene_start(director, scene) if director.moment.scene != scene else Found.CHOICES
    end = director.cursor
    for name in wanted:
        director.go(end)
        if _go_on_to(director, name):
            return Found.SAME if name == ids[-1] else Found.BEFORE
    director.go(end)
    return Found.CHOICES if director.moment.scene == scene else _scene_start(director, scene)


def _can_be_stood_at(director: Director, name: str) -> bool:
    """Whether the script has such a stop, and it doesn't go on by itself."""
    place = director.script.stops.get(name)
    return place is not None and not isinstance(director.script.scenes[place[0]].operations[place[1]], Pause)


def _follow_inputs(director: Director, inputs: Sequence[Edge]) -> int:
    """Makes the choices again, in their order; returns how many could be made."""
    for done, edge in enumerate(inputs):
        if not _to_input(director, edge):
            return done
        elapsed_ms = edge.elapsed_ms
        if edge.option is not None:
            if elapsed_ms and director.elapse(elapsed_ms):
                return done
            if not director.choose(edge.option):
                return done
        elif not director.elapse(elapsed_ms):
            return done
    return len(inputs)


def _to_input(director: Director, edge: Edge, bridges: int = MOST_BRIDGES) -> bool:
    """Goes on to the choice at which this was done, through choices that came into the script before it;
    False where the script no longer has it."""
    for _ in range(MOST_LINES):
        if isinstance(director.stop, Choice):
            offered = {option.id for option in director.options}
            return edge.waited or edge.option in offered or _bridge(director, edge, bridges)
        if not (isinstance(director.stop, Line | Pause) and director.advance()):
            return False
    return False


def _bridge(director: Director, edge: Edge, bridges: int) -> bool:
    """Takes, at a choice that was not there then, the first option behind which this could be done; False
    where there is none. Others are only tried by a scout, so that nothing of them counts as lived."""
    for option in director.options if bridges else ():
        scout = Director(director.script)
        scout.replay(director.edges())
        if scout.choose(option.id) and _to_input(scout, edge, bridges - 1):
            director.choose(option.id)
            return _to_input(director, edge, bridges - 1)
    return False


def _go_on_to(director: Director, name: str) -> bool:
    """Goes on to a stop without choosing anything; False where it isn't on the way."""
    for _ in range(MOST_LINES):
        if director.stop.id == name:
            return True
        if not director.advance():
            return False
    return False


def _scene_start(director: Director, scene: str) -> Found:
    """Stands at the first stop of a scene that this evening came through, if it did."""
    for moment in director.tree.path(director.cursor):
        if moment.scene == scene:
            director.go(moment.number)
            return Found.SCENE
    return Found.NOWHERE


def derive_again(director: Director) -> frozenset[int]:
    """Steps every moment of the tree again in the script as it is now.

    Moments that still replay say what they now are; returns the numbers of those that don't, which
    are kept as they were.
    """
    tree, script = director.tree, director.script
    director.states = {0: begin(script)}
    faded: set[int] = set()
    for moment in list(tree.moments):
        if moment.parent in faded:
            faded.add(moment.number)
            continue
        try:
            state = director.states[0] if moment.parent is None else director.derive(moment)
        except StepError:
            faded.add(moment.number)
            continue
        director.states[moment.number] = state
        tree.moments[moment.number] = moment._replace(
            stop=stop_of(script, state).id, scene=state.position.scene, watch_s=state.watch_s
        )
    director.start()
    return frozenset(faded)
