"""Event pictures: a flat file each, and optionally its layers and emitters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath

from game.shell.formats.image_headers import ImageHeader, PictureError
from game.shell.formats.images import PICTURE_SUFFIXES, measure_picture
from game.shell.formats.names import is_inner_name
from game.shell.formats.problems import Problems
from game.shell.packs.bounds import MAX_EVENT_PIXELS, is_sane
from game.shell.packs.manifest import Pack
from game.shell.packs.pack_fields import PackFields, read_fields
from game.shell.packs.pack_folders import PackStack
from game.shell.packs.pack_keys import EVENT, FASTEST_S
from game.stage.art import Emitter, EventArt, EventLayer, Pulse
from game.stage.frame import STAGE, Box
from game.stage.particles import EMITTER_RENDERERS, FORMER_KINDS

EVENTS = "events"


def read_events(stack: PackStack, problems: Problems) -> tuple[dict[str, str], dict[str, EventArt]]:
    """The event pictures by id: their files, and their layers where there are any. Layers come from the pack
    of the flat picture only, for another's would show something else."""
    files: dict[str, str] = {}
    arts: dict[str, EventArt] = {}
    for file, packs in stack.packs_by_file(EVENTS, "*.*", problems).items():
        name = PurePosixPath(file)
        if name.suffix.lower() not in PICTURE_SUFFIXES or name.stem in files:
            continue
        files[name.stem] = f"{stack.id}:{file}"
        pack = packs[0]
        if not pack.shipped:
            _measured(pack, file, problems)
        listing = name.with_suffix(".yaml").as_posix()
        art = problems.catch(listing, partial(_art, stack, pack, listing, problems))
        if art is not None:
            arts[name.stem] = art
    return files, arts


def _art(stack: PackStack, pack: Pack, listing: str, problems: Problems) -> EventArt | None:
    """The layers of a listing; None, for the flat picture, where one can't be shown."""
    path = pack.find(listing)
    fields = read_fields(path, listing, problems, EVENT) if path is not None else None
    if fields is None:
        return None
    layers: list[EventLayer] = []
    pixels = 0
    for inner in fields.items("layers"):
        layer = _layer(inner, stack, pack, problems)
        if layer is None:
            return None
        event_layer, size = layer
        layers.append(event_layer)
        pixels += size
    if not layers or not layers[0].opaque or layers[0].box != STAGE or pixels > MAX_EVENT_PIXELS:
        fields.note(None, "the first layer must be a picture without alpha over the whole stage, and all of "
                    f"them have at most {MAX_EVENT_PIXELS // 1_000_000} million pixels")  # fmt: skip
        return None
    return EventArt(tuple(layers), tuple(_emitters(fields)))


def _layer(
    fields: PackFields, stack: PackStack, pack: Pack, problems: Problems
) -> tuple[EventLayer, int] | None:
    name, box = fields.text("file"), fields.numbers("box")
    if not is_inner_name(name) or box is None or not is_sane(Box(*box)):
        fields.note(fields.node("file"), "a layer is a file of the folder, with its box on the stage")
        return None
    file = f"{EVENTS}/{name}"
    header = _measured(pack, file, problems)
    if header is None:
        return None
    pulse = fields.numbers("pulse")
    beats = None
    if pulse is not None:
        beats = Pulse(min(1.0, pulse[0]), min(1.0, pulse[1]), max(FASTEST_S, pulse[2]))
    depth = fields.number("depth")
    opaque = not header.alpha and beats is None
    return EventLayer(f"{stack.id}:{file}", Box(*box), depth, beats, opaque), header.width * header.height


def _measured(pack: Pack, file: str, problems: Problems) -> ImageHeader | None:
    """A picture's header; None, and a problem, where it has none."""
    path = pack.find(file)
    try:
        if path is None:
            raise PictureError("this picture is missing")
        header = measure_picture(path)
    except PictureError as error:
        problems.note(file, str(error))
        return None
    if header.note:
        problems.note(file, header.note)
    return header


def _emitters(fields: PackFields) -> Iterator[Emitter]:
    """The emitters of a picture."""
    for inner in fields.items("emitters"):
        kind, box = inner.text("kind"), inner.numbers("box")
        kind = FORMER_KINDS.get(kind, kind)
        if kind not in EMITTER_RENDERERS or box is None:
            inner.note(None, f"an emitter has a box, and a kind: {', '.join(sorted(EMITTER_RENDERERS))}")
        else:
            yield Emitter(Box(*box), kind, inner.number("rate"))
