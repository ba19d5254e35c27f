"""What was lived, as the screens show it: the log, the moments of the dial, what the gallery has.

Functions of a director's tree and of what was read; nothing is kept here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from game.menus.view_model import LogEntry, Sight, Spot, SpotKind, Stretch, Tune, Unfound
from game.stage.layout import plain
from game.story.director import Director
from game.story.script import Assign, Choice, Ending, Line, Pause, Scene, Script
from game.story.step import words

# What moments are on the dial, by their stops; lines, where nothing else is said.
SPOTS: dict[type, SpotKind] = {Choice: SpotKind.CHOICE, Ending: SpotKind.ENDING}


def log_entries(director: Director) -> list[LogEntry]:
    """The lines and choices on the way to where the evening stands, as the log has them."""
    script = director.script
    found = []
    path = director.tree.path(director.cursor)
    for at, moment in enumerate(path):
        stop = script.stop_called(moment.stop)
        if isinstance(stop, Line):
            person = script.cast.get(stop.speaker or "")
            said = words(script, director.state_at(moment.number))
            found.append(LogEntry(moment.number, moment.watch_s, person.name if person else "", plain(said)))
        edge = path[at + 1].edge if at + 1 < len(path) else None
        if isinstance(stop, Choice) and edge is not None and (text := _option(script, edge.option)):
            found.append(LogEntry(moment.number, moment.watch_s, "", text, True))
    return found


def spot(director: Director, number: int, faded: bool = False) -> Spot:
    """A lived moment as the dial shows it; its words are those last read there."""
    script, moment = director.script, director.tree.moments[number]
    stop = script.stop_called(moment.stop)
    kind = SPOTS.get(type(stop), SpotKind.LINE)
    scene = script.scenes.get(moment.scene)
    place = script.places.get(scene.place or "") if scene else None
    said = plain(director.seen.get(moment.stop, ""))
    taken = _option(script, moment.edge.option) if moment.edge is not None else ""
    return Spot(number, moment.parent, moment.watch_s, kind, moment.scene, said,
                place.name if place else "", plain(taken), faded or stop is None,
                stop.ending if isinstance(stop, Ending) else "")  # fmt: skip


def _option(script: Script, option: str | None) -> str:
    """The words of an option; empty where there is none of that id."""
    if option not in script.options or option is None:
        return ""
    scene, index, number = script.options[option]
    choice = script.scenes[scene].operations[index]
    return choice.options[number].text if isinstance(choice, Choice) else ""


def unfound(director: Director, spots: Sequence[Spot]) -> tuple[Unfound, ...]:
    """When there are choices that were never come to, and options never taken of those that were:
    when, and not what."""
    script, seen = director.script, director.seen
    lived = {moment.stop for moment in director.tree.moments}
    found = []
    for scene in script.scenes.values():
        for operation in scene.operations:
            if isinstance(operation, Choice) and operation.id not in lived and scene.clock_s is not None:
                found.append(Unfound(scene.clock_s))
    for known in spots:
        if known.kind is not SpotKind.CHOICE:
            continue
        choice = script.stop_called(director.tree.moments[known.number].stop)
        if isinstance(choice, Choice):
            # What is only offered at times is not promised.
            left = [option for option in choice.options if option.when is None and option.id not in seen]
            found += [Unfound(known.watch_s + option.takes_s, known.number) for option in left]
    return tuple(found)


def stretches(script: Script) -> tuple[Stretch, ...]:
    """The evening's parts by the written hours of its scenes."""
    timed = [(scene.clock_s, scene.title) for scene in script.scenes.values()
             if scene.clock_s is not None and scene.clock_s < script.bus_s and scene.title]  # fmt: skip
    if not timed:
        return ()
    timed.sort()
    ends = [start for start, _ in timed[1:]] + [script.bus_s]
    return tuple(
        Stretch(title, start, end) for (start, title), end in zip(timed, ends, strict=True) if end > start
    )


def tunes(director: Director, titles: Mapping[str, str]) -> tuple[Tune, ...]:
    """The music of the script, in the order in which it comes; a piece is heard that played at a stop that
    was come to."""
    found: dict[str, Tune] = {}
    for _, name, stop, _ in _stops_with(director.script, "music"):
        if titles.get(name):
            known = found.get(name, Tune(name, titles[name]))
            found[name] = known._replace(found=known.found or stop in director.seen)
    return tuple(found.values())


def sights(director: Director) -> tuple[Sight, ...]:
    """The event pictures of the script but those that endings show, in the script's order. One is seen
    that stood over the stop after it."""
    ends = {f"end_{ending}" for ending in director.script.endings}
    found: dict[str, Sight] = {}
    for scene, name, stop, first in _stops_with(director.script, "picture"):
        # How somebody is dressed makes no other moment: the plain one stands for both.
        plainly = name.removesuffix("_sweater")
        if first and not ends & {name, plainly}:
            known = found.get(plainly, Sight(name, scene.title))
            now = stop in director.seen
            found[plainly] = Sight(name if now else known.id, known.scene, known.found or now)
    return tuple(found.values())


def _stops_with(script: Script, field: str) -> Iterator[tuple[Scene, str, str, bool]]:
    """Every stop at which a field of the state holds something that its scene has set: the scene, what it
    holds, the stop's id, and whether it is the first since then."""
    for scene in script.scenes.values():
        now, first = "", False
        for operation in scene.operations:
            if isinstance(operation, Assign):
                values = dict(operation.values)
                now, first = str(values.get(field, now) or ""), first or field in values
            elif isinstance(operation, Line | Choice | Pause | Ending) and now:
                yield scene, now, operation.id, first
                first = False
