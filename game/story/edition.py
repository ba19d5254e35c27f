"""The edition: titles, small print and presentation of one particular game, from its evening's file.

It has no effect on the story. Fields left out are not shown.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from game.story.field_reader import FieldReader
from game.story.nodes import Mapping, Node, SourcePos
from game.story.script_keys import EDITION, LOOPS, SAMPLE
from game.story.time_parsing import DAY_S

# The room of the credits: a thousand rows of thirty letters, some fifty pages, laid out when they are opened.
MAX_CREDITS, CREDIT_LETTERS = 1_000, 30
# The names that the dial engraves, letter by letter, in each of its pictures.
MAX_NIGHT = 24


class Sample(NamedTuple):
    """The sample line of the settings screen: its speaker, its text, and a caption."""

    speaker: str = ""
    says: str = (
        "This is how a line looks when somebody says it, as slowly as you like. It takes as long "
        "as it takes, and _not_ a second more."
    )
    caption: str = ""


class TitleSound(NamedTuple):
    """A sound that plays on the title: its kind, its id, and its position in the script."""

    kind: str
    name: str
    pos: SourcePos


class Credit(NamedTuple):
    """A heading of the credits and the rows under it."""

    heading: str
    rows: tuple[str, ...]


class Edition(NamedTuple):
    """The fields of an edition.

    `about` is shown before the first line. `day` and `days` say when it plays (`Saturday`, `Saturdays only`),
    `pause` is the heading of the pause menu; `serial` and `ticket` are small print, `countdown` is what the
    clock counts to (`the bus`). `emblem` names a picture of that in the pack's `ui/`, `lettering` the
    pictures of the title there; `pack` is the default art pack; `loops` are the sounds that play on the
    title; `compare` names scenes that the packs screen previews at their first line. `night`
    names times after the end of the clock, in seconds since midnight of the day on which the evening starts.
    """

    about: tuple[str, ...] = ()
    day: str = ""
    days: str = ""
    pause: str = "Pause"
    serial: str = ""
    ticket: str = ""
    countdown: str = "the end"
    emblem: str = ""
    lettering: str = ""
    pack: str = ""
    loops: tuple[TitleSound, ...] = ()
    sample: Sample = Sample()
    compare: tuple[str, ...] = ()
    night: tuple[tuple[str, int], ...] = ()
    credits: tuple[Credit, ...] = ()


def read_edition(reader: FieldReader, node: Node, starts_s: int, scenes: Collection[str]) -> Edition:
    """Reads an edition from a mapping, noting faults."""
    fields = reader.read_mapping(node, EDITION, "the edition")
    values: dict[str, Any] = dict(reader.texts(fields, EDITION))
    for name, (key, value) in fields.items():
        match name:
            case "about":
                values[name] = _texts(reader, value, "about")
            case "sample":
                values[name] = _sample(reader, value)
            case "compare":
                names = reader.sequence(value, "compare")
                named = (reader.name(scene, scenes, "S201", "the scene") for scene in names)
                values[name] = tuple(scene for scene in named if scene)
            case "night":
                values[name] = _night(reader, value, starts_s)
            case "credits":
                values[name] = _credits(reader, value, key.pos)
    loops = tuple(
        TitleSound(kind, name, fields[kind][1].pos) for kind in LOOPS if (name := values.pop(kind, ""))
    )
    return Edition()._replace(loops=loops, **values)


def _texts(reader: FieldReader, node: Node, label: str) -> tuple[str, ...]:
    """Reads a text or a list of texts."""
    return tuple(item.text.strip() for item in reader.text_nodes(node, label))


def _sample(reader: FieldReader, node: Node) -> Sample:
    fields = reader.read_mapping(node, SAMPLE, "the sample")
    return Sample()._replace(**reader.texts(fields, SAMPLE))


def _night(reader: FieldReader, node: Node, starts_s: int) -> tuple[tuple[str, int], ...]:
    """Reads names with times; each is the first such time after the evening's start."""
    times = []
    named = reader.mapping(node, "night")
    if len(named) > MAX_NIGHT:
        remedy = "Name fewer: they stand on one ring of the dial."
        reader.fault("S012", node.pos, f"the night has at most {MAX_NIGHT} names, not {len(named):,}", remedy)
        return ()
    for name, (_, value) in named.items():
        time_s = reader.time_of_day(value, name, None)
        if time_s is not None:
            times.append((name, time_s if time_s > starts_s else time_s + DAY_S))
    return tuple(times)


def _credits(reader: FieldReader, node: Node, pos: SourcePos) -> tuple[Credit, ...]:
    if not isinstance(node, Mapping):
        remedy = "Write a heading, a colon, and its rows."
        reader.fault("S102", pos, "credits are headings with rows", remedy)
        return ()
    items = reader.mapping(node, "credits").items()
    credits = tuple(Credit(heading, _texts(reader, value, heading)) for heading, (_, value) in items)
    texts = (text for credit in credits for text in (credit.heading, *credit.rows))
    if sum(max(CREDIT_LETTERS, len(text)) for text in texts) > MAX_CREDITS * CREDIT_LETTERS:
        message = f"these credits are longer than {MAX_CREDITS:,} rows of {CREDIT_LETTERS} letters"
        reader.fault("S012", pos, message, "Cut them; several names can stand in one row.")
        return ()
    return credits
