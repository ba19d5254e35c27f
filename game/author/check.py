"""All that is wrong with a script and its art, and what the evening costs, in one go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from game.author.canonical import canonical_faults
from game.author.ids import is_stale
from game.author.letters import Draws, letter_faults
from game.stage.camera import BLACK, BOTH
from game.stage.look import StageSet, Style
from game.story.expression import Expression, reads
from game.story.faults import Fault, listed, nearest
from game.story.flags import Flag
from game.story.script import Assign, Branch, Choice, Fact, Let, Line, Operation, Scene, Script, Show, Sound
from game.story.state import Insert
from game.story.watch import spoken_s

# Three rows of the text box hold about this much at the default size.
MOST_LETTERS = 195


class Budget(NamedTuple):
    """A scene's length: words in all, and the seconds its spoken lines and cues cost together."""

    scene: str
    words: int
    spoken_s: int


def faults_of(
    script: Script,
    folder: Path,
    style: Style | None,
    sounds: frozenset[str] | None,
    draws: Draws = lambda letter: True,
) -> Iterator[Fault]:
    """The faults that don't keep the script from being played; `draws`: whether a font has a letter."""
    if is_stale(folder, script):
        mark = script.scenes[script.first].mark._replace(file=f"{folder.name}/lines.tsv", line=1, column=1)
        yield Fault("S304", mark, "the ledger is older than the script", "Type: python -m game ids")
    yield from letter_faults(script, draws)
    yield from _unread_flags(script)
    yield from canonical_faults(script)
    for scene in script.scenes.values():
        for operation in scene.operations:
            yield from _long_lines(operation)
            if sounds is not None:
                yield from _unknown_sounds(operation, sounds)
            if style is not None:
                yield from _missing_art(operation, style, script)
    if style is not None:
        yield from _missing_stage(script, style)


def _long_lines(operation: Operation) -> Iterator[Fault]:
    for wording in operation.wordings if isinstance(operation, Line) else ():
        if len(wording.text) > MOST_LETTERS:
            yield Fault("S301", operation.mark,
                        f"this line has {len(wording.text)} letters, and the box holds {MOST_LETTERS}",
                        "Cut it, or make two lines of it.")  # fmt: skip


def _unknown_sounds(operation: Operation, sounds: frozenset[str]) -> Iterator[Fault]:
    names: tuple[str, ...] = ()
    if isinstance(operation, Sound):
        names = operation.names
    elif isinstance(operation, Assign):
        names = tuple(
            str(value) for field, value in operation.values if field in ("music", "ambience") and value
        )
    for name in names:
        if name not in sounds:
            where = "The sounds are in assets/audio/sounds.yaml."
            yield Fault("S305", operation.mark, f"no sound is called “{name}”", nearest(name, sounds, where))


def _missing_art(operation: Operation, style: Style, script: Script) -> Iterator[Fault]:
    if isinstance(operation, Assign):
        fields: dict[str, Any] = dict(operation.values)
        insert = fields.get("insert")
        picture = fields.get("picture") or (insert.picture if insert else None)
        if picture and picture not in style.events:
            remedy = nearest(str(picture), style.events, f"It would be events/{picture}.webp.")
            yield Fault("S303", operation.mark, f"the pack has no event picture “{picture}”", remedy)
    if isinstance(operation, Show):
        sprite = style.sprites.get(operation.who)
        if sprite is None:
            yield Fault("S303", operation.mark, f"the pack has no sprite of “{operation.who}”",
                        "Draw one, or write “sprite: none” in script/cast.yaml.")  # fmt: skip
            return
        for kind, value in (("pose", operation.pose), ("expression", operation.expression)):
            if value and not any(_names(file, value) for file in sprite.boxes):
                yield Fault("S303", operation.mark, f"{operation.who} has no {kind} “{value}” in the pack",
                            "Draw it, or ask for one that is there.")  # fmt: skip


def _names(file: str, value: str) -> bool:
    return value in file.replace("/", ".").split(".")


def _missing_stage(script: Script, style: Style) -> Iterator[Fault]:
    """Places, marks, views and variants that the sets lack."""
    for scene in script.scenes.values():
        if scene.place is None:
            continue
        shown = style.sets.get(scene.place)
        if shown is None:
            yield Fault("S303", scene.mark, f"the pack has no set of “{scene.place}”",
                        "Draw it, or play the scene elsewhere.")  # fmt: skip
            continue
        for operation in scene.operations:
            known: tuple[str, ...] = ()
            name: object = ""
            kind = ""
            if isinstance(operation, Show) and operation.at and operation.at not in shown.marks:
                known = tuple(shown.marks)
                name, kind = operation.at, "mark"
            elif isinstance(operation, Assign):
                found: dict[str, object] = dict(operation.values)
                if found.get("place") not in (None, scene.place):
                    break
                name, kind, known = _asked(found, shown, script)
            if known and name not in known:
                yield Fault("S303", operation.mark, f"the set “{scene.place}” has no {kind} “{name}”",
                            nearest(str(name), known, f"It has {listed(known)}."))  # fmt: skip


def _asked(values: dict[str, object], shown: StageSet, script: Script) -> tuple[str, str, tuple[str, ...]]:
    """What an assignment asks of a set: a name, what it names, and what there is."""
    if values.get("light"):
        return str(values["light"]), "variant", shown.variants
    views = tuple(shown.views)
    insert = values.get("insert")
    if isinstance(insert, Insert) and insert.view:
        return insert.view, "view", views
    camera = str(values.get("camera") or "wide")
    people = {name for name, person in script.cast.items() if person.on_stage}
    if camera in ("wide", BLACK) or people.issuperset(camera.split(BOTH)):
        return "", "", ()
    return camera, "view", (*views, BLACK)


def _unread_flags(script: Script) -> Iterator[Fault]:
    read: Counter[int | str] = Counter()
    for scene in script.scenes.values():
        for expression in _expressions(scene):
            read.update(reads(expression))
    for deadline in script.deadlines:
        for outcome in deadline.outcomes:
            read.update(reads(outcome.when))
    for outcome in script.wound:
        read.update(reads(outcome.when))
    unused: list[Flag | Fact] = [fact for fact in script.facts if not fact.asked]
    unused += [flag for number, flag in enumerate(script.flags) if not read[number] and not flag.known]
    for one in unused:
        yield Fault("S306", one.mark, f"nothing ever asks for “{one.name}”", "Use it, or take it out.")


def _expressions(scene: Scene) -> Iterator[Expression | None]:
    for operation in scene.operations:
        match operation:
            case Branch(when=when):
                yield when
            case Let(value=value, flag=flag):
                # A count that only counts itself up is not read by that.
                yield None if flag in set(reads(value)) else value
            case Choice(options=options):
                yield from (option.when for option in options)
            case Line(wordings=wordings):
                yield from (wording.when for wording in wordings)
    for presumption in scene.presumptions:
        yield presumption.expects


def budgets(script: Script) -> tuple[Budget, ...]:
    """The length of each scene, all branches together."""
    found = []
    for scene in script.scenes.values():
        lines = [operation for operation in scene.operations if isinstance(operation, Line)]
        words = sum(len(line.wordings[0].text.split()) for line in lines)
        cost = sum(line.takes_s if line.takes_s is not None else spoken_s(line.wordings[0].text)
                   for line in lines if line.speaker or line.takes_s is not None)  # fmt: skip
        found.append(Budget(scene.id, words, cost))
    return tuple(found)


def words_by_speaker(script: Script) -> Counter[str]:
    """How many words everybody has; narration is under the empty name."""
    found: Counter[str] = Counter()
    for scene in script.scenes.values():
        for operation in scene.operations:
            if isinstance(operation, Line):
                found[operation.speaker or ""] += len(operation.wordings[0].text.split())
    return found
