"""The assets that a script requires (places with their marks, views and variants, people with their
attributes, event pictures) and whether a pack's artwork has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from game.shell.packs.sprite_files import attribute_values
from game.stage.art import Artwork, StageSet
from game.stage.camera import BLACK_VIEW, named_in
from game.story.faults import Fault, join_words, suggest
from game.story.nodes import SourcePos
from game.story.operations import Assign, Branch, Choice, Jump, Operation, Show
from game.story.script import Scene, Script
from game.story.state import StateFields

# The kinds of needs of people and of places.
PERSON_KINDS = ("person", "pose", "expression", "outfit")
PLACE_KINDS = ("place", "mark", "view", "variant")


@dataclass(frozen=True, slots=True)
class Need:
    """A required asset: its kind (`picture`, or one of the above), the person or place it belongs to, its
    name, and where the script asks for it: equal needs may be asked for anywhere."""

    kind: str
    of: str
    name: str
    pos: SourcePos = field(compare=False)


def needs_of(script: Script) -> Iterator[Need]:
    """All assets required, once per use."""
    people = {name for name, person in script.cast.items() if person.on_stage}
    for scene in script.scenes.values():
        yield from _needs_of_people(scene)
        if scene.place is not None:
            yield Need("place", scene.place, scene.place, scene.pos)
        for place, operation in _with_place(scene):
            yield from _needs_of_place(place, operation, people, scene.place)


def _needs_of_people(scene: Scene) -> Iterator[Need]:
    """The people and event pictures that a scene requires."""
    for operation in scene.operations:
        if isinstance(operation, Assign):
            fields = operation.fields
            insert = fields.get("insert")
            picture = fields.get("picture") or (insert.picture if insert else None)
            if picture:
                yield Need("picture", "", picture, operation.pos)
        elif isinstance(operation, Show):
            for kind in PERSON_KINDS:
                name = operation.who if kind == "person" else getattr(operation, kind)
                if name:
                    yield Need(kind, operation.who, name, operation.pos)


def _needs_of_place(place: str, operation: Operation, people: set[str], first: str | None) -> Iterator[Need]:
    """What an operation requires of its place; `first` is the place where the scene begins."""
    if isinstance(operation, Show) and operation.mark:
        yield Need("mark", place, operation.mark, operation.pos)
    elif isinstance(operation, Assign):
        fields = operation.fields
        if fields.get("place") not in (None, first):
            yield Need("place", place, place, operation.pos)
        kind, name = _named_by(fields, people)
        if name:
            yield Need(kind, place, name, operation.pos)


def _with_place(scene: Scene) -> Iterator[tuple[str, Operation]]:
    """The operations of a scene with the place where each is executed, as far as it is known statically: at a
    join, there may be several."""
    meet = {index for _, index in scene.labels}
    for operation in scene.operations:
        match operation:
            case Branch(_, _, target) | Jump(_, target, None):
                meet.add(target)
            case Choice():
                meet |= {index for option in operation.options for index in (option.target, option.end)}
    place, moved = scene.place, False
    for index, operation in enumerate(scene.operations):
        if moved and index in meet:
            place = None
        to = operation.fields.get("place") if isinstance(operation, Assign) else None
        if to is not None:
            place, moved = to, moved or to != scene.place
        if place is not None:
            yield place, operation


def _named_by(fields: StateFields, people: set[str]) -> tuple[str, str]:
    """The kind and the name of what an assignment requires of a set (empty name: nothing)."""
    if variant := fields.get("variant"):
        return "variant", variant
    insert = fields.get("insert")
    if insert is not None and insert.view:
        return "view", insert.view
    camera = fields.get("camera", "wide")
    if camera in ("wide", BLACK_VIEW) or people.issuperset(named_in(camera)):
        return "view", ""
    return "view", camera


def missing_of(needs: Iterable[Need], artwork: Artwork) -> Iterator[Fault]:
    """The faults of the needs that the artwork lacks; equal needs are looked up once."""
    faults: dict[Need, Fault | None] = {}
    for need in needs:
        if need not in faults:
            faults[need] = fault_of(need, artwork)
        fault = faults[need]
        if fault is not None:
            yield fault._replace(pos=need.pos)


def fault_of(need: Need, artwork: Artwork) -> Fault | None:
    """The fault of a need that the artwork lacks; None if it has it, or lacks the whole place or person,
    which is another need."""
    if need.kind == "picture":
        if need.name in artwork.events:
            return None
        remedy = suggest(need.name, artwork.events, f"It would be events/{need.name}.webp.")
        return Fault("S303", need.pos, f"the pack has no event picture “{need.name}”", remedy)
    if need.kind in PERSON_KINDS:
        return _fault_of_person(need, artwork)
    return _fault_of_place(need, artwork)


def _fault_of_person(need: Need, artwork: Artwork) -> Fault | None:
    sprite = artwork.sprites.get(need.of)
    if sprite is None and need.kind == "person":
        return Fault("S303", need.pos, f"the pack has no sprite of “{need.of}”",
                     "Draw one, or write “sprite: none” in script/cast.yaml.")  # fmt: skip
    if sprite is None or need.kind == "person":
        return None
    names = attribute_values(sprite, need.kind)
    if need.name in names:
        return None
    return Fault("S303", need.pos, f"{need.of} has no {need.kind} “{need.name}” in the pack",
                 suggest(need.name, names, "Draw it, or ask for one that is there."))  # fmt: skip


def _fault_of_place(need: Need, artwork: Artwork) -> Fault | None:
    stage_set = artwork.sets.get(need.of)
    if stage_set is None:
        return None if need.kind != "place" else Fault(
            "S303", need.pos, f"the pack has no set of “{need.of}”", "Draw it, or play the scene elsewhere."
        )  # fmt: skip
    names = _names_of(need.kind, stage_set)
    if need.kind == "place" or not names or need.name in names:
        return None
    return Fault("S303", need.pos, f"the set “{need.of}” has no {need.kind} “{need.name}”",
                 suggest(need.name, names, f"It has {join_words(names)}."))  # fmt: skip


def _names_of(kind: str, stage_set: StageSet) -> tuple[str, ...]:
    if kind == "variant":
        return stage_set.variants
    if kind == "view":
        return (*stage_set.views, BLACK_VIEW)
    return tuple(stage_set.marks)
