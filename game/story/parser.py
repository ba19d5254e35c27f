"""The parser: turns nodes into a script (evening, cast and scenes) and collects all faults."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace

from game.story.compiler import SCENES, SceneCompiler
from game.story.cues import CUE_COMPILERS, NOT_FOR_PEOPLE, Scope
from game.story.edition import Edition, read_edition
from game.story.expression import Constant
from game.story.expression_parser import SymbolTable
from game.story.faults import ScriptFaults, quoted
from game.story.field_reader import FieldReader, Fields
from game.story.flags import Flag
from game.story.ids import LedgerRow, options_by_id, positions_by_id, with_ids
from game.story.nodes import Mapping, Node, Scalar, Sequence, Source, SourcePos
from game.story.operations import AdvanceClockTo, SceneEnd
from game.story.operators import OPERATORS
from game.story.player_knowledge import is_knowledge, known_flags
from game.story.script import Deadline, EndingCard, Fact, Outcome, Person, Place, Scene, Script
from game.story.script_keys import (
    DEADLINE_WITH_OUTCOMES,
    ENDING,
    EVENING,
    FLAG,
    LATE_REWIND,
    OUTCOME,
    PERSON,
    PLACE,
    SCENE,
    SCENE_SETUP,
)

NAME = re.compile(r"[A-Za-z_]\w*", re.ASCII)
# Ids of scenes and endings: what a condition can ask for, and a save can hold.
ID = re.compile(r"\w{1,80}", re.ASCII)
# Each is one more state that all evenings go through.
MAX_DEADLINES = 1_000
WORD_OPERATORS = tuple(name for name in OPERATORS if name.isidentifier())
NOT_FOR_FLAGS = ("place", "watch", "wound", "true", "false", "not", *WORD_OPERATORS)


def parse(
    evening: Source, cast: Source, scenes: tuple[Source, ...], ledger: tuple[LedgerRow, ...] = ()
) -> Script:
    """The parsed script; raises ScriptFaults with every fault in it."""
    return _Parse(evening, cast, scenes, ledger).script()


class _Parse:
    """One parse of all files; methods are in the order of execution."""

    def __init__(
        self, evening: Source, cast: Source, scenes: tuple[Source, ...], ledger: tuple[LedgerRow, ...]
    ) -> None:
        self.reader = FieldReader()
        self.sources = (evening, cast, *scenes)
        self.ledger = ledger
        self.evening = self._top(evening)
        self.evening_pos = SourcePos(evening.file, 1, 1)
        self.cast = self._cast(cast)
        self.scene_fields = self._scene_fields(scenes)

    def _top(self, source: Source) -> Fields:
        if source.node is None:
            self.reader.fault("S001", SourcePos(source.file, 1, 1), "the file is empty",
                            "Write something in it, or delete it.")  # fmt: skip
            return {}
        return self.reader.mapping(source.node, "the file")

    def _cast(self, source: Source) -> dict[str, Person]:
        cast: dict[str, Person] = {}
        for who, (key, value) in self._top(source).items():
            if who in NOT_FOR_PEOPLE:
                self.reader.fault("S208", key.pos, f"nobody can be called “{who}”: it is a cue",
                                "Call them something else here; “name” is what is shown.")  # fmt: skip
            fields = self.reader.read_mapping(value, PERSON, who, key.pos)
            name = self.reader.optional(fields, "name", self.reader.text, "a name")
            sprite = self.reader.optional(fields, "sprite", self.reader.word, ("none", "own"), "sprite")
            cast[who] = Person(who, name or who, sprite != "none")
        return cast

    def _scene_fields(self, sources: tuple[Source, ...]) -> dict[str, Fields]:
        scenes: dict[str, Fields] = {}
        for source in sources:
            keys = self._top(source)
            pos = SourcePos(source.file, 1, 1)
            self.reader.check_keys(keys, SCENE, "a scene", pos)
            name = self.reader.optional(keys, "scene", self.reader.text, "a scene's id")
            if name in scenes:
                self.reader.fault("S207", keys["scene"][1].pos, f"another scene is called “{name}”",
                                "Give one of the two another id.")  # fmt: skip
            elif name:
                scenes[name] = keys
                if not ID.fullmatch(name):
                    self.reader.fault("S115", keys["scene"][1].pos, f"no scene can be called {quoted(name)}",
                                    "Its id is up to 80 of a–z, A–Z, 0–9 and _.")  # fmt: skip
        return scenes

    def script(self) -> Script:
        reader, keys = self.reader, self.evening
        reader.check_keys(keys, EVENING, "the evening", self.evening_pos)
        title = reader.optional(keys, "title", reader.text, "title")
        first = reader.optional(keys, "first", reader.name, self.scene_fields, "S201", "the scene", SCENES)
        starts_s = reader.optional(keys, "starts", reader.time_of_day, "starts", None) or 0
        ends_s = reader.optional(keys, "bus", reader.time_of_day, "bus", starts_s)
        edition = Edition()
        if "edition" in keys:
            edition = read_edition(reader, keys["edition"][1], starts_s, self.scene_fields)
        flags, places, endings = self._flags(), self._places(), self._endings()
        by_name = {flag.name: (index, flag) for index, flag in enumerate(flags)}
        fixed_flags = known_flags(endings, self.scene_fields)
        names = SymbolTable(by_name, frozenset(places), starts_s, fixed_flags)
        facts = self._facts(names)
        on_stage = frozenset(who for who, person in self.cast.items() if person.on_stage)
        scope = Scope(names, frozenset(self.cast), on_stage, frozenset(self.scene_fields), frozenset(endings))
        deadlines, canonical = self._deadlines(names), self._canonical()
        late_rewind_outcomes = self._late_rewind_outcomes(names)
        scenes = self._scenes(scope)
        if reader.faults:
            raise ScriptFaults(reader.faults)
        scenes = with_ids(scenes, self.ledger)
        stops, options = positions_by_id(scenes), options_by_id(scenes)
        flags = tuple(flag for _, flag in names.flags.values())
        facts = tuple(replace(fact, used=fact.name in names.used) for fact in facts)
        return Script(
            title or "", first or "", starts_s, ends_s or 0, scenes, flags, deadlines,
            late_rewind_outcomes, self.cast,
            places, endings, stops, options, self._fingerprint(), canonical, facts, edition,
            self._older_fingerprint(),
        )  # fmt: skip

    def _flags(self) -> tuple[Flag, ...]:
        flags = []
        for name, (key, value) in self._section("flags").items():
            self._own_name(key, "flag")
            if isinstance(value, Mapping):
                words = self._words(self.reader.read_mapping(value, FLAG, name, key.pos))
                flags.append(Flag(name, key.pos, words[0] if words else "", words))
                continue
            text = self.reader.text(value, "a flag") or "false"
            if text in ("true", "false"):
                flags.append(Flag(name, key.pos, text == "true"))
            elif text.isdecimal():
                flags.append(Flag(name, key.pos, self.reader.count(value, "a flag") or 0))
            else:
                message = f"a flag starts as true, false or a count, not {quoted(text)}"
                remedy = "A word out of a list is written {one of: [none, some]}."
                self.reader.fault("S107", value.pos, message, remedy)
        return tuple(flags)

    def _words(self, fields: Fields) -> tuple[str, ...]:
        """The words that a flag may hold."""
        if "one of" not in fields:
            return ()
        key, node = fields["one of"]
        if isinstance(node, Sequence) and not node.items:
            self.reader.fault("S102", key.pos, "“one of” is a list of words, and this is none",
                            "Write them between the brackets: one of: [none, some]")  # fmt: skip
        words: list[str] = []
        for item in self.reader.text_nodes(node, "a word"):
            word = item.text.strip()
            if word in words:
                self.reader.fault("S207", item.pos, f"the word {quoted(word)} stands here twice",
                                "Take one of the two out.")  # fmt: skip
            words.append(word)
        return tuple(words)

    def _own_name(self, key: Scalar, label: str) -> None:
        """Faults a name that conditions can't refer to, or that is reserved in them."""
        if key.text in NOT_FOR_FLAGS or is_knowledge(key.text):
            self.reader.fault("S208", key.pos, f"no {label} can be called “{key.text}”",
                            f"The language uses this word itself: give the {label} another.")  # fmt: skip
        elif not NAME.fullmatch(key.text):
            self.reader.fault("S115", key.pos, f"no {label} can be called “{key.text}”",
                            "A name is letters, digits and _, and starts with a letter.")  # fmt: skip

    def _facts(self, names: SymbolTable) -> tuple[Fact, ...]:
        """The named conditions; each may refer to earlier ones."""
        facts = []
        for name, (key, value) in self._section("facts").items():
            self._own_name(key, "fact")
            if name in names.flags:
                self.reader.fault("S207", key.pos, f"a flag is called “{name}” already",
                                "Give the fact another name.")  # fmt: skip
            when = self.reader.expression(value, names)
            if when is not None:
                facts.append(Fact(name, key.pos, when))
            names.facts[name] = when or Constant(value=True)
        return tuple(facts)

    def _section(self, name: str) -> Fields:
        return self.reader.mapping(self.evening[name][1], name) if name in self.evening else {}

    def _places(self) -> dict[str, Place]:
        places = {}
        for name, (key, value) in self._section("places").items():
            fields = self.reader.read_mapping(value, PLACE, name, key.pos)
            texts = self.reader.texts(fields, PLACE)
            places[name] = Place(name, texts.get("name", name), texts.get("preposition", name))
        return places

    def _endings(self) -> dict[str, EndingCard]:
        endings = {}
        for name, (key, value) in self._section("endings").items():
            if not ID.fullmatch(name):
                self.reader.fault("S115", key.pos, f"no ending can be called {quoted(name)}",
                                "Its id is up to 80 of a–z, A–Z, 0–9 and _; “name” is shown.")  # fmt: skip
            fields = self.reader.read_mapping(value, ENDING, name, key.pos)
            count = self.reader.optional(fields, "number", self.reader.count, "an ending's number")
            texts = self.reader.texts(fields, ENDING)
            shown, line = texts.get("name", name), texts.get("line", "")
            picture, hint = texts.get("picture", f"end_{name}"), texts.get("hint", "")
            endings[name] = EndingCard(name, count or 0, shown, line, picture, hint)
        return endings

    def _deadlines(self, names: SymbolTable) -> tuple[Deadline, ...]:
        deadlines = []
        items = self.reader.items(self.evening, "deadlines")
        for item in items[MAX_DEADLINES:]:
            message = f"an evening has at most {MAX_DEADLINES:,} deadlines, and this is one more"
            self.reader.fault("S012", item.pos, message, "Let conditions ask for the watch instead.")
            break
        for item in items[:MAX_DEADLINES]:
            fields = self.reader.mapping(item, "a deadline")
            at = self.reader.optional(fields, "at", self.reader.time_of_day, "at", names.starts_s)
            if "first" in fields:
                self.reader.check_keys(fields, DEADLINE_WITH_OUTCOMES, "a deadline", item.pos)
                outcomes = self._outcomes(fields, names)
            else:
                self.reader.require(item.pos, fields, ("at",), "a deadline")
                fields.pop("at", None)
                outcomes = self._outcome(item.pos, fields, names)
            deadlines.append(Deadline(item.pos, at or 0, outcomes))
        return tuple(sorted(deadlines, key=lambda deadline: deadline.watch_s))

    def _outcomes(self, fields: Fields, names: SymbolTable) -> tuple[Outcome, ...]:
        outcomes: tuple[Outcome, ...] = ()
        for item in self.reader.items(fields, "first"):
            outcomes += self._outcome(item.pos, self.reader.mapping(item, "an outcome"), names)
        return outcomes

    def _outcome(self, pos: SourcePos, fields: Fields, names: SymbolTable) -> tuple[Outcome, ...]:
        self.reader.check_keys(fields, OUTCOME, "an outcome", pos)
        when = self.reader.condition(fields, names)
        if ("jump" in fields) == ("call" in fields):
            self.reader.fault("S103", pos, "an outcome has either a key “jump” or a key “call”",
                            "Write one of the two, and the scene.")  # fmt: skip
            return ()
        key = "call" if "call" in fields else "jump"
        scene = self.reader.name(fields[key][1], self.scene_fields, "S201", "the scene", SCENES)
        return (Outcome(when, scene, key == "call"),) if scene else ()

    def _late_rewind_outcomes(self, names: SymbolTable) -> tuple[Outcome, ...]:
        fields = self._section("wound")
        if not fields:
            return ()
        self.reader.check_keys(fields, LATE_REWIND, "wound", self.evening["wound"][0].pos)
        return self._outcomes(fields, names)

    def _canonical(self) -> tuple[Scalar, ...]:
        texts = self.reader.optional(self.evening, "canonical", self.reader.text_nodes, "canonical")
        return texts or ()

    def _scenes(self, scope: Scope) -> dict[str, Scene]:
        compilers = {name: self._compiled(name, fields, scope) for name, fields in self.scene_fields.items()}
        labels = {name: compiler.labels for name, compiler in compilers.items()}
        for compiler in compilers.values():
            compiler.resolve_jumps(labels)
        return {
            name: self._scene(name, self.scene_fields[name], compiler) for name, compiler in compilers.items()
        }

    def _compiled(self, name: str, fields: Fields, scope: Scope) -> SceneCompiler:
        compiler = SceneCompiler(self.reader, scope, name)
        for cue in SCENE_SETUP:
            if cue in fields:
                for operation in CUE_COMPILERS[cue](self.reader, scope, fields[cue][1]):
                    compiler.add(operation)
        compiler.compile_beats(self.reader.items(fields, "beats"))
        compiler.add(SceneEnd("", fields["scene"][0].pos))
        return compiler

    def _scene(self, name: str, fields: Fields, compiler: SceneCompiler) -> Scene:
        title = self.reader.optional(fields, "title", self.reader.text, "title")
        place = fields["place"][1] if "place" in fields else None
        clocks_s = (op.watch_s for op in compiler.operations if isinstance(op, AdvanceClockTo))
        return Scene(
            name,
            fields["scene"][0].pos,
            title or "",
            place.text.strip() if isinstance(place, Scalar) else None,
            tuple(compiler.operations),
            tuple(compiler.labels.items()),
            next(clocks_s, None) if "clock" in fields else None,
            tuple(compiler.presumptions),
            tuple(compiler.visibility_claims),
        )

    def _fingerprint(self) -> str:
        """A hash of the content of the files, independent of their names and of formatting."""
        evening, cast, *scenes = (json.dumps(_plain(source.node)) for source in self.sources)
        return _sum("\n".join((evening, cast, *sorted(scenes))))

    def _older_fingerprint(self) -> str:
        """A hash of the text and the names of the files, used by versions up to 0.2."""
        sources = sorted(self.sources, key=lambda source: source.file)
        return _sum("".join("\n".join((source.file, *source.lines, "")) for source in sources))


def _plain(node: Node | None) -> object:
    """The content of a node, without positions."""
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [_plain(item) for item in items]
        case Mapping(items=pairs):
            return {key.text: _plain(value) for key, value in pairs}
    return None


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
