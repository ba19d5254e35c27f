"""What screens show of a history and of what a script holds: the log, the dial's moments, what was found.

Pure functions of the director; nothing is cached here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Literal

from game.stage.layout import plain
from game.story.director import Director
from game.story.operations import Assign, Choice, Ending, Line, SceneEnd, Show, Stop
from game.story.script import Scene, Script
from game.story.step import StepError, apply_edge, shown_text
from game.story.time_format import substitute
from game.story.tree import Input, Moment
from game.ui.view_model import (
    EveningPart,
    GalleryPicture,
    LogEntry,
    MomentKind,
    TimelineMoment,
    Tune,
    UnvisitedMoment,
)

# The kinds of moments on the dial by their stops; all others are lines.
MOMENT_KINDS: dict[type, MomentKind] = {Choice: MomentKind.CHOICE, Ending: MomentKind.ENDING}


def log_entries(director: Director) -> list[LogEntry]:
    """The log's entries: lines and choices up to the current moment."""
    script = director.script
    entries = []
    path = director.tree.path(director.cursor)
    for at, (moment, state) in enumerate(director.states.on_path(director.cursor)):
        stop = script.stop_with_id(moment.stop)
        if isinstance(stop, Line):
            person = script.cast.get(stop.speaker or "")
            line_text = shown_text(script, state)
            entries.append(LogEntry(moment.number, moment.watch_s, person.name if person else "", line_text))
        if isinstance(stop, Choice) and at + 1 < len(path) and (text := option_text(director, path[at + 1])):
            entries.append(LogEntry(moment.number, moment.watch_s, "", text, True))
    return entries


def timeline_moment(director: Director, number: int, stale: bool = False) -> TimelineMoment:
    """A lived moment as the dial shows it."""
    script, moment = director.script, director.tree.moments[number]
    stop = script.stop_with_id(moment.stop)
    kind = MOMENT_KINDS.get(type(stop), MomentKind.LINE)
    scene = script.scenes.get(moment.scene)
    place = script.places.get(scene.place or "") if scene else None
    taken = option_text(director, moment)
    return TimelineMoment(number, moment.parent, moment.watch_s, kind, moment.scene,
                place.name if place else "", plain(taken), stale or stop is None,
                stop.ending if isinstance(stop, Ending) else "")  # fmt: skip


def option_text(director: Director, moment: Moment) -> str:
    """The text of the option that led to a moment, as it was shown; empty where none did, or an unknown
    one."""
    script, option = director.script, _option_taken(director, moment)
    if option is None or option not in script.options:
        return ""
    text = script.options[option].text
    if "$" not in text:
        return text  # the dial asks for thousands
    before = director.tree.moments[moment.parent or 0]
    try:
        state = director.states.of(before.number)
    except StepError:
        # Of a moment to which the script no longer leads, only the hour is known.
        state = director.state._replace(watch_s=before.watch_s)
    return substitute(script, state, text)


def _option_taken(director: Director, moment: Moment) -> str | None:
    """The option that led to a moment; None: another input did, or a late rewind led there instead."""
    edge = moment.edge
    if not isinstance(edge, Input):
        return None
    if not edge.late_rewind:
        return edge.option
    try:
        return apply_edge(director.script, director.states.of(moment.parent or 0), edge).option
    except StepError:
        return edge.option


def unvisited(director: Director, moments: Sequence[TimelineMoment]) -> tuple[UnvisitedMoment, ...]:
    """The moments not yet visited: choices never reached, and options never taken of choices that were. Only
    their hours are revealed."""
    script, taken = director.script, director.record.options_taken
    lived = {moment.stop for moment in director.tree.moments}
    missed_moments = []
    for scene in script.scenes.values():
        for operation in scene.operations:
            if isinstance(operation, Choice) and operation.id not in lived and scene.clock_s is not None:
                missed_moments.append(UnvisitedMoment(scene.clock_s))
    for moment in moments:
        if moment.kind is not MomentKind.CHOICE:
            continue
        choice = script.stop_with_id(director.tree.moments[moment.number].stop)
        if isinstance(choice, Choice):
            # Options with a condition are not always there.
            left = [option for option in choice.options if option.when is None and option.id not in taken]
            # An edited script may no longer lead there, and then to none of them.
            with suppress(StepError):
                for option in left:
                    missed_moments.append(
                        UnvisitedMoment(director.states.watch_s_after(moment.number, option), moment.number)
                    )
    return tuple(missed_moments)


def evening_parts(script: Script) -> tuple[EveningPart, ...]:
    """The evening's parts by the written hours of its scenes."""
    timed = [(scene.clock_s, scene.title) for scene in script.scenes.values()
             if scene.clock_s is not None and scene.clock_s < script.ends_s and scene.title]  # fmt: skip
    if not timed:
        return ()
    timed.sort()
    ends = [start for start, _ in timed[1:]] + [script.ends_s]
    return tuple(
        EveningPart(title, start, end) for (start, title), end in zip(timed, ends, strict=True) if end > start
    )


def tunes(director: Director, titles: Mapping[str, str]) -> tuple[Tune, ...]:
    """The music of the script in its order; found is what played at a stop that was visited."""
    by_name: dict[str, Tune] = {}
    for _, name, stop, _ in _stops_with(director.script, "music"):
        if titles.get(name):
            tune = by_name.get(name, Tune(name, titles[name]))
            by_name[name] = tune._replace(found=tune.found or stop in director.record.texts_read)
    return tuple(by_name.values())


def gallery_pictures(director: Director) -> tuple[GalleryPicture, ...]:
    """The event pictures of the script other than endings', in its order; found is one shown at a stop that
    was visited. Two that differ only in what somebody wears, `kiss` and `kiss_<outfit>`, count as one."""
    dressed = tuple(f"_{outfit}" for outfit in sorted(outfits(director.script)))
    ends = {f"end_{ending}" for ending in director.script.endings}
    pictures: dict[str, GalleryPicture] = {}
    for scene, name, stop, first in _stops_with(director.script, "picture"):
        plainly = next((name.removesuffix(ending) for ending in dressed if name.endswith(ending)), name)
        if first and not ends & {name, plainly}:
            picture = pictures.get(plainly, GalleryPicture(name, scene.title))
            is_found = stop in director.record.texts_read
            pictures[plainly] = GalleryPicture(
                name if is_found else picture.id, picture.scene_title, picture.found or is_found
            )
    return tuple(pictures.values())


def outfits(script: Script) -> set[str]:
    """The outfits that are worn anywhere in the script."""
    shows = (operation for operation in script.operations if isinstance(operation, Show))
    return {show.outfit for show in shows if show.outfit}


def _stops_with(script: Script, field: Literal["music", "picture"]) -> Iterator[tuple[Scene, str, str, bool]]:
    """All stops at which a field of the state has a value set in their scene: the scene, the value, the
    stop's id, and whether it is the first since it was set."""
    for scene in script.scenes.values():
        value, first = "", False
        for operation in scene.operations:
            if isinstance(operation, Assign):
                fields = operation.fields
                value, first = fields.get(field, value) or "", first or field in fields
            elif value and isinstance(operation, Stop) and not isinstance(operation, SceneEnd):
                yield scene, value, operation.id, first
                first = False
