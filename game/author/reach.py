"""What of a script is never come to, proved past what the explorer merges."""

from __future__ import annotations

from game.author.explore import Walk, Walker
from game.story.expression import reads
from game.story.script import Branch, Leave, Scene, Script, Stop


def unreachable(script: Script, walk: Walk, most_states: int) -> tuple[Stop, ...]:
    """The stops that no evening comes to.

    A stop that the walk didn't visit may stand behind a flag that only colours; so it is walked
    for again with the flags of the conditions round it told apart.
    """
    found: list[Stop] = []
    for scene in script.scenes.values():
        for index, operation in enumerate(scene.operations):
            if isinstance(operation, Leave) or not isinstance(operation, Stop):
                continue
            if operation.id in walk.visited or any(operation.id == seen.id for seen in found):
                continue
            again = Walker(script, most_states, flags_round(scene, index)).walk()
            walk.visited |= again.visited
            if operation.id not in walk.visited:
                found.append(operation)
    return tuple(found)


def flags_round(scene: Scene, index: int) -> frozenset[int]:
    """The flags that the conditions before an operation of its scene ask about."""
    return frozenset(
        number
        for operation in scene.operations[:index]
        if isinstance(operation, Branch)
        for number in reads(operation.when)
        if isinstance(number, int)
    )
