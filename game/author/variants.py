"""The players that the explorer tries: what they may know when their evening starts."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.questions import asked_by
from game.story.expression import Binary, Constant, Expression, FlagRef
from game.story.known import NO_ENDING, NOTHING, asked
from game.story.script import Branch, Choice, Let, Line, Scene, Script
from game.story.state import Known

# Of counts that the script compares with a number, those round it are tried.
ROUND = (-1, 0, 1)


def variants(script: Script) -> tuple[Known, ...]:
    """Players who know nothing, one ending and all of them, with every count that makes a difference."""
    if not any(flag.known for flag in script.flags):
        return (NOTHING,)
    found = {NOTHING}
    counts = _counts(script)
    endings = tuple(script.endings)
    for name in endings:
        found.add(Known(1, 0, name, frozenset({name})))
        found.add(Known(len(endings), 0, name, frozenset(endings)))
    for evenings in counts["evenings"]:
        for windings in counts["windings"]:
            for some in (endings[:1], endings[:evenings]) if evenings else ((),):
                last = some[-1] if some else NO_ENDING
                found.add(Known(evenings, windings, last, frozenset(some)))
    for number in counts["found"]:
        some = endings[:number]
        if some:
            found.add(Known(len(some), 0, some[-1], frozenset(some)))
    return tuple(sorted({asked(script, known) for known in found}, key=_order))


def _order(known: Known) -> tuple[int, int, str, tuple[str, ...]]:
    return len(known.found) + known.evenings, known.windings, known.last_ending, tuple(sorted(known.found))


def told(known: Known) -> str:
    """Who they are, for a way that is printed; nothing for one who knows nothing."""
    if known == NOTHING:
        return ""
    parts = [f"after {known.evenings} evenings" if known.evenings != 1 else "after one evening"]
    if known.last_ending != NO_ENDING:
        parts.append(f"the last {known.last_ending}")
    if known.found:
        parts.append(f"found {', '.join(sorted(known.found))}")
    if known.windings:
        parts.append(f"wound back {known.windings} times")
    return f"({'; '.join(parts)})"


def _counts(script: Script) -> dict[str, set[int]]:
    """For each count of what is known, the numbers to be tried."""
    found: dict[str, set[int]] = {name: {0} for name in ("evenings", "windings", "found")}
    for condition in conditions(script):
        for question in asked_by(condition):
            match question:
                case Binary(_, FlagRef(number), Constant(int() as value)) | Binary(
                    _, Constant(int() as value), FlagRef(number)
                ):
                    flag = script.flags[number]
                    if flag.known and flag.name in found:
                        found[flag.name] |= {max(0, value + more) for more in ROUND}
    return found


def conditions(script: Script) -> Iterator[Expression | None]:
    """Every condition of the script."""
    for scene in script.scenes.values():
        yield from scene_conditions(scene)
    for outcomes in (*(deadline.outcomes for deadline in script.deadlines), script.wound):
        yield from (outcome.when for outcome in outcomes)


def scene_conditions(scene: Scene) -> Iterator[Expression | None]:
    """Every condition of a scene, and what its flags are set to."""
    for operation in scene.operations:
        match operation:
            case Branch(when=when):
                yield when
            case Let(value=value):
                yield value
            case Choice(options=options):
                yield from (option.when for option in options)
            case Line(wordings=wordings):
                yield from (wording.when for wording in wordings)
    for presumption in scene.presumptions:
        yield presumption.expects
        yield presumption.when
