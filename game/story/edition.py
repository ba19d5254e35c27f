"""The edition: what titles and small print say of one particular game, from its evening's file.

Nothing here changes what happens. Whatever is left out is not shown.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from game.story.field_reader import Reader
from game.story.keys import EDITION, SAMPLE
from game.story.nodes import Mapping, Node, Scalar, SourcePos

DAY_S = 24 * 3600


class Sample(NamedTuple):
    """The line with which the settings show what they do: who says it, what, and a caption."""

    speaker: str = ""
    says: str = (
        "This is how a line looks when somebody says it, as slowly as you like. It takes as long "
        "as it takes, and _not_ a second more."
    )
    caption: str = ""


class Credit(NamedTuple):
    """A heading of the credits and the rows under it."""

    heading: str
    rows: tuple[str, ...]


class Edition(NamedTuple):
    """All of it.

    `about` is read before the first line. `day` and `days` say when it plays (`Saturday`, `Saturdays
    only`), `pause` is the heading of its menu; `serial` and `ticket` are small print, `countdown` is what
    the clock counts to (`the bus`).
    `emblem` names a picture of that in the pack's `ui/`, `lettering` the pictures of the title there; `pack`
    is the art pack it comes with, `music` and `ambience` are heard under the title; `compare` names scenes
    that the packs screen shows as each pack draws them at their first line. `night` names hours
    after the end of the clock, in seconds since midnight of the day the evening starts on.
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
    music: str = ""
    ambience: str = ""
    sample: Sample = Sample()
    compare: tuple[str, ...] = ()
    night: tuple[tuple[str, int], ...] = ()
    credits: tuple[Credit, ...] = ()


def read_edition(reader: Reader, node: Node, starts_s: int, scenes: Collection[str]) -> Edition:
    """The edition as a mapping says it; what is wrong in it is noted."""
    fields = reader.read_mapping(node, EDITION, "the edition")
    found: dict[str, Any] = {}
    for name, (key, value) in fields.items():
        match name:
            case "about":
                found[name] = _texts(reader, value, "about")
            case "sample":
                found[name] = _sample(reader, value)
            case "compare":
                names = reader.sequence(value, "compare")
                named = (reader.name(one, scenes, "S201", "the scene") for one in names)
                found[name] = tuple(one for one in named if one)
            case "night":
                found[name] = _night(reader, value, starts_s)
            case "credits":
                found[name] = _credits(reader, value, key.pos)
            case _ if name in EDITION:
                found[name] = reader.text(value, name) or ""
    return Edition()._replace(**found)


def _texts(reader: Reader, node: Node, what: str) -> tuple[str, ...]:
    """A text, or a list of them."""
    items = (node,) if isinstance(node, Scalar) else reader.sequence(node, what)
    return tuple(text for item in items if (text := reader.text(item, what)))


def _sample(reader: Reader, node: Node) -> Sample:
    fields = reader.read_mapping(node, SAMPLE, "the sample")
    texts = {name: reader.text(value, name) or "" for name, (_, value) in fields.items() if name in SAMPLE}
    return Sample()._replace(**texts)


def _night(reader: Reader, node: Node, starts_s: int) -> tuple[tuple[str, int], ...]:
    """Names and hours; each hour is the first of its kind after the evening's start."""
    found = []
    for name, (_, value) in reader.mapping(node, "night").items():
        hour_s = reader.hour(value, name, None)
        if hour_s is not None:
            found.append((name, hour_s if hour_s > starts_s else hour_s + DAY_S))
    return tuple(found)


def _credits(reader: Reader, node: Node, pos: SourcePos) -> tuple[Credit, ...]:
    if not isinstance(node, Mapping):
        remedy = "Write a heading, a colon, and its rows."
        reader.fault("S102", pos, "credits are headings with rows", remedy)
        return ()
    items = reader.mapping(node, "credits").items()
    return tuple(Credit(heading, _texts(reader, value, heading)) for heading, (_, value) in items)
