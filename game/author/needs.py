"""What a script asks of the art: places with their marks, views and variants, people with their poses and
expressions, event pictures; and whether a pack's style has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from game.shell.packs.sprite_files import values_of
from game.stage.camera import BLACK, BOTH
from game.stage.look import StageSet, Style
from game.story.faults import Fault, listed, nearest
from game.story.nodes import SourcePos
from game.story.script import Assign, Branch, Choice, Jump, Operation, Scene, Script, Show
from game.story.state import Insert

# What people and places are asked for.
PERSON_KINDS = ("person", "pose", "expression", "outfit")
PLACE_KINDS = ("place", "mark", "view", "variant")


class Need(NamedTuple):
    """What is asked for: its kind (`picture`, or one of the above), of which person or place, its name, and
    where in the script."""

    kind: str
    of: str
    name: str
    pos: SourcePos


def needs_of(script: Script) -> Iterator[Need]:
    """Everything that is asked for, each time."""
    people = {name for name, person in script.cast.items() if person.on_stage}
    for scene in script.scenes.values():
        yield from _asked_of_people(scene)
        if scene.place is not None:
            yield Need("place", scene.place, scene.place, scene.pos)
        for place, operation in _placed(scene):
            yield from _asked_of_place(place, operation, people, scene.place)


def _asked_of_people(scene: Scene) -> Iterator[Need]:
    """The people and event pictures of a scene."""
    for operation in scene.operations:
        if isinstance(operation, Assign):
            fields: dict[str, Any] = dict(operation.values)
            insert = fields.get("insert")
            picture = fields.get("picture") or (insert.picture if insert else None)
            if picture:
                yield Need("picture", "", str(picture), operation.pos)
        elif isinstance(operation, Show):
            for kind in PERSON_KINDS:
                name = operation.who if kind == "person" else getattr(operation, kind)
                if name:
                    yield Need(kind, operation.who, name, operation.pos)


def _asked_of_place(place: str, operation: Operation, people: set[str], first: str | None) -> Iterator[Need]:
    """What an operation asks of the place where it is carried out; `first` is where the scene begins."""
    if isinstance(operation, Show) and operation.at:
        yield Need("mark", place, operation.at, operation.pos)
    elif isinstance(operation, Assign):
        values: dict[str, object] = dict(operation.values)
        if values.get("place") not in (None, first):
            yield Need("place", place, place, operation.pos)
        kind, name = _asked(values, people)
        if name:
            yield Need(kind, place, name, operation.pos)


def _placed(scene: Scene) -> Iterator[tuple[str, Operation]]:
    """The operations of a scene, each with the place where it is carried out, as far as that is known: where
    ways meet, they may come from two places."""
    meet = {number for _, number in scene.labels}
    for operation in scene.operations:
        match operation:
            case Branch(_, _, target) | Jump(_, target, None):
                meet.add(target)
            case Choice():
                meet |= {number for option in operation.options for number in (option.target, option.end)}
    place, moved = scene.place, False
    for number, operation in enumerate(scene.operations):
        if moved and number in meet:
            place = None
        to = dict(operation.values).get("place") if isinstance(operation, Assign) else None
        if to is not None:
            place, moved = str(to), moved or to != scene.place
        if place is not None:
            yield place, operation


def _asked(values: dict[str, object], people: set[str]) -> tuple[str, str]:
    """What an assignment asks of a set: what kind of thing, and its name (empty: nothing)."""
    if values.get("light"):
        return "variant", str(values["light"])
    insert = values.get("insert")
    if isinstance(insert, Insert) and insert.view:
        return "view", insert.view
    camera = str(values.get("camera") or "wide")
    if camera in ("wide", BLACK) or people.issuperset(camera.split(BOTH)):
        return "view", ""
    return "view", camera


def lacks(needs: Iterable[Need], style: Style) -> Iterator[Fault]:
    """What is wrong with each of the needs; looked up once for those that ask for the same."""
    found: dict[tuple[str, ...], Fault | None] = {}
    for need in needs:
        if need[:3] not in found:
            found[need[:3]] = lack(need, style)
        fault = found[need[:3]]
        if fault is not None:
            yield fault._replace(pos=need.pos)


def lack(need: Need, style: Style) -> Fault | None:
    """What is wrong where a style lacks what is asked for; None where it has it, or lacks the whole place or
    person, which is a need of its own."""
    if need.kind == "picture":
        if need.name in style.events:
            return None
        remedy = nearest(need.name, style.events, f"It would be events/{need.name}.webp.")
        return Fault("S303", need.pos, f"the pack has no event picture “{need.name}”", remedy)
    if need.kind in PERSON_KINDS:
        return _lack_of_person(need, style)
    return _lack_of_place(need, style)


def _lack_of_person(need: Need, style: Style) -> Fault | None:
    sprite = style.sprites.get(need.of)
    if sprite is None and need.kind == "person":
        return Fault("S303", need.pos, f"the pack has no sprite of “{need.of}”",
                     "Draw one, or write “sprite: none” in script/cast.yaml.")  # fmt: skip
    if sprite is None or need.kind == "person":
        return None
    known = values_of(sprite, need.kind)
    if need.name in known:
        return None
    return Fault("S303", need.pos, f"{need.of} has no {need.kind} “{need.name}” in the pack",
                 nearest(need.name, known, "Draw it, or ask for one that is there."))  # fmt: skip


def _lack_of_place(need: Need, style: Style) -> Fault | None:
    shown = style.sets.get(need.of)
    if shown is None:
        return None if need.kind != "place" else Fault(
            "S303", need.pos, f"the pack has no set of “{need.of}”", "Draw it, or play the scene elsewhere."
        )  # fmt: skip
    known = _known(need.kind, shown)
    if need.kind == "place" or not known or need.name in known:
        return None
    return Fault("S303", need.pos, f"the set “{need.of}” has no {need.kind} “{need.name}”",
                 nearest(need.name, known, f"It has {listed(known)}."))  # fmt: skip


def _known(kind: str, shown: StageSet) -> tuple[str, ...]:
    if kind == "variant":
        return shown.variants
    if kind == "view":
        return (*shown.views, BLACK)
    return tuple(shown.marks)
