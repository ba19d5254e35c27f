"""The compiler of a scene: turns its nested beats into a flat list of operations with branches and jumps.

Compiles lines, choices, conditions and live blocks; plain cues are in `cues`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from game.story import operations as ops
from game.story.cues import CUE_COMPILERS, VISIBILITY_KEYS, Scope
from game.story.expression import Expression, count_parts
from game.story.faults import join_words, suggest
from game.story.field_reader import Field, FieldReader, Fields
from game.story.nodes import Mapping, Node, Scalar, Sequence, SourcePos
from game.story.script_keys import CONTROL_KEYS, FULL_LINE, LIVE, WORDING
from game.story.state import Position
from game.story.text_markup import normalize_text
from game.story.time_format import TEXT_VARIABLE, TEXT_VARIABLES

SPEAKER = re.compile(r"(\w+)\s*(?:\(\s*(\w+)\s*\))?")
# A jump target that is not known yet.
LATER = -1
# Keys that make a beat a stop, besides speakers; keys after which nothing of a beat is done.
STOP_KEYS = ("say", "pause", "choice", "live", "ending")
LEAD_KEYS = ("jump", "ending")
SCENES = "The scenes are in script/scenes."
ENDINGS = "The endings are in script/evening.yaml."


def _where_labels(labels: Iterable[str]) -> str:
    """A sentence that lists a scene's labels."""
    names = list(labels)
    return f"It has {join_words(names)}." if names else "It has none yet; one is written “label: again”."


class PendingJump(NamedTuple):
    """A jump whose target is resolved once all scenes are compiled: the index of its operation, the scene and
    the label it leads to (empty: the scene's start), and where the live block around it begins (None: none).
    """

    at: int
    scene: str
    label: str
    pos: SourcePos
    block: int | None


class SceneCompiler:
    """Compiles one scene; `operations` and `labels` are its output, once its jumps are resolved."""

    def __init__(self, reader: FieldReader, scope: Scope, scene: str) -> None:
        self.reader, self.scope, self.scene = reader, scope, scene
        self.operations: list[ops.Operation] = []
        self.labels: dict[str, int] = {}
        self.label_blocks: dict[str, int | None] = {}
        self.jumps: list[PendingJump] = []
        self.presumptions: list[ops.Presumption] = []
        self.visibility_claims: list[ops.VisibilityClaim] = []
        self.block: int | None = None

    def add(self, operation: ops.Operation) -> int:
        """Appends an operation; returns its index."""
        self.operations.append(operation)
        return len(self.operations) - 1

    def compile_beats(self, nodes: tuple[Node, ...]) -> None:
        """Compiles a list of beats."""
        for node in nodes:
            if isinstance(node, Scalar):
                self.compile_line(node, None, node, None)
            elif isinstance(node, Mapping):
                self.compile_beat(node)
            else:
                self.reader.fault("S102", node.pos, "a beat is a line or a cue, and this is a list",
                                "A line that starts with [ or with two dashes needs quotes.")  # fmt: skip

    def compile_beat(self, node: Mapping) -> None:
        """Compiles one beat that is a mapping."""
        fields = {key.text: (key, value) for key, value in node.items}
        when, presumes = fields.pop("when", None), fields.pop("presumes", None)
        if when is None:
            self.record_presumption(presumes, len(self.operations))
            self.compile_keys(fields, node.pos)
            return
        condition = self.reader.expression(when[1], self.scope.names)
        branch = None
        if condition is not None:
            branch = self.add(ops.Branch(when[0].pos, condition, LATER, count_parts(condition)))
        self.record_presumption(presumes, len(self.operations))
        otherwise = fields.pop("else", None)
        self.compile_keys(fields, node.pos, holds_then=True)
        if otherwise is not None:
            jump = self.add(ops.Jump(otherwise[0].pos, LATER))
            self._backpatch(branch)
            self.compile_beats(self.reader.sequence(otherwise[1], "else"))
            self._backpatch(jump)
        else:
            self._backpatch(branch)

    def record_presumption(self, field: Field | None, at: int, when: Expression | None = None) -> None:
        """Records the assertion of a `presumes` key for the operation at `at`."""
        expects = self.reader.expression(field[1], self.scope.names) if field else None
        if field is not None and expects is not None:
            self.presumptions.append(ops.Presumption(field[0].pos, at, expects, when))

    def add_visibility_claims(self, fields: list[Field], at: int | None) -> None:
        """Records the visibility claims of the line at `at`, if the beat has one."""
        for key, value in fields:
            if at is None:
                self.reader.fault("S101", key.pos, f"“{key.text}” stands only beside a line",
                                "Give it to the line that speaks of what is seen.")  # fmt: skip
            elif key.text == "sees":
                items = value.items if isinstance(value, Sequence) else (value,)
                names = tuple(name for name in (self.reader.text(item, "sees") for item in items) if name)
                self.visibility_claims.append(ops.InView(key.pos, at, names))
            elif self.reader.word(value, ("off",), "voice"):
                self.visibility_claims.append(ops.SpeakerOffStage(key.pos, at))

    def _backpatch(self, index: int | None) -> None:
        """Sets the target of the branch or jump at `index` to the next operation."""
        if index is None:
            return
        end = len(self.operations)
        operation = self.operations[index]
        if isinstance(operation, ops.Branch):
            self.operations[index] = replace(operation, otherwise=end)
        elif isinstance(operation, ops.Jump):
            self.operations[index] = replace(operation, target=end)

    def compile_keys(self, fields: Fields, pos: SourcePos, *, holds_then: bool = False) -> None:
        """Compiles the keys of a beat, in source order, its `then` among them where it may have one; what its
        line claims to be seen counts from the line, wherever both stand."""
        visibility_claims = [fields.pop(name) for name in VISIBILITY_KEYS if name in fields]
        line: int | None = None
        stops = [name for name in fields if self.makes_stop(name)]
        if len(stops) > 1:
            self.reader.fault("S109", pos, f"one beat can't be “{stops[0]}” and “{stops[1]}”",
                            "Give each its own dash.")  # fmt: skip
        takes = fields.pop("takes", None) if stops else None
        if takes is not None and stops[0] in STOP_KEYS and stops[0] != "say":
            self.reader.fault("S109", takes[0].pos, f"“takes” counts for nothing beside “{stops[0]}”",
                            "Give it its own dash.")  # fmt: skip
        lead = next((at for at, name in enumerate(fields) if name in LEAD_KEYS), len(fields))
        for name, (key, _) in list(fields.items())[lead + 1 :]:
            self.reader.fault("S109", key.pos, f"“{name}” is never done: what stands before it leads away",
                            "Put it first.")  # fmt: skip
        for name, (key, value) in fields.items():
            if name in CUE_COMPILERS:
                for operation in CUE_COMPILERS[name](self.reader, self.scope, value):
                    self.add(operation)
            elif name == "say":
                line = self.compile_line(key, None, value, takes)
            elif name == "then" and holds_then:
                self.compile_beats(self.reader.sequence(value, "then"))
            elif name in CONTROL_KEYS:
                self.compile_control(name, key, value)
            else:
                line = self.compile_spoken_line(key, value, takes)
        self.add_visibility_claims(visibility_claims, line)

    def makes_stop(self, name: str) -> bool:
        """Whether the key makes the beat a stop."""
        return name in STOP_KEYS or (name not in CUE_COMPILERS and name not in CONTROL_KEYS)

    def compile_control(self, name: str, key: Scalar, value: Node) -> None:
        """Compiles a key that is a stop, holds beats, or jumps."""
        match name:
            case "pause":
                ms = self.reader.duration(value, "pause")
                self.add(ops.Pause("", key.pos, ms or 0))
            case "choice":
                self.compile_choice(key, value)
            case "live":
                self.compile_live_block(key, value)
            case "jump":
                self.compile_jump(value)
            case "call":
                scene = self.reader.name(value, self.scope.scenes, "S201", "the scene", SCENES)
                if scene:
                    self.add(ops.Call(value.pos, scene))
            case "label":
                self.define_label(value)
            case "ending":
                ending = self.reader.name(value, self.scope.endings, "S206", "the ending", ENDINGS)
                self.add(ops.Ending("", value.pos, ending or ""))
            case "echo":
                self.reader.fault("S101", key.pos, "“echo” stands only in an option",
                                "Write it beside the option's other keys.")  # fmt: skip
            case _:
                self.reader.fault("S101", key.pos, f"“{name}” stands only beside “when”",
                                "Add a “when” to this beat, or write its lines without “then”.")  # fmt: skip

    def compile_spoken_line(self, key: Scalar, value: Node, takes: Field | None) -> int | None:
        """Compiles a line with a speaker; returns its index."""
        match = SPEAKER.fullmatch(key.text.strip())
        names = self.scope.cast | frozenset(CUE_COMPILERS) | frozenset(CONTROL_KEYS)
        if match is None or match[1] not in self.scope.cast:
            who = match[1] if match else key.text
            self.reader.fault("S203", key.pos, f"nobody is called “{who}”, and no cue is",
                            suggest(who, names, "The cast is in script/cast.yaml."))  # fmt: skip
            return None
        if match[2]:
            self.add(ops.Show(key.pos, match[1], expression=match[2], if_present=True))
        return self.compile_line(key, match[1], value, takes)

    def compile_line(self, key: Scalar, speaker: str | None, value: Node, takes: Field | None) -> int | None:
        """Compiles a line: a text, a list of conditional wordings, or a mapping; returns its index."""
        cost = takes[1] if takes else None
        if isinstance(value, Mapping):
            fields = self.reader.read_mapping(value, FULL_LINE, "a line in full")
            if takes and "takes" in fields:
                self.reader.fault("S109", takes[0].pos, "“takes” stands in this line and beside it",
                                "Take one of the two out.")  # fmt: skip
            cost = fields["takes"][1] if "takes" in fields else cost
            if "says" not in fields:
                return None
            value = fields["says"][1]
        wordings = self.wordings(value)
        takes_s = self.reader.seconds(cost, "takes") if cost is not None else None
        return self.add(ops.Line("", key.pos, speaker, wordings, takes_s))

    def wordings(self, value: Node) -> tuple[ops.Wording, ...]:
        """The wordings of a line; the last has no condition."""
        if isinstance(value, Scalar):
            text = self.spoken_text(value)
            return (ops.Wording(text),) if text else ()
        wordings: list[ops.Wording] = []
        items = self.reader.sequence(value, "a line")
        if isinstance(value, Sequence) and not items:
            self.reader.fault("S110", value.pos, "this line has no wordings",
                            "Write its words after the colon, or each wording after a dash.")  # fmt: skip
        for item in items:
            fields = self.reader.read_mapping(item, WORDING, "a wording")
            last = item is items[-1]
            if last and "when" in fields:
                self.reader.fault("S110", item.pos, "where no “when” of this line is true, it has no words",
                                "Take the “when” off the last wording, or add one without.")  # fmt: skip
            elif not last and "when" not in fields:
                self.reader.fault("S110", item.pos, "the wordings after this one are never said",
                                "Give this one a “when”, or set it last.")  # fmt: skip
            when = self.reader.condition(fields, self.scope.names)
            text = self.reader.optional(fields, "says", self.spoken_text)
            if text:
                wordings.append(ops.Wording(text, when))
        return tuple(wordings)

    def spoken_text(self, node: Node) -> str | None:
        """The normalised text of a line, None if it is empty."""
        return self.checked(self.reader.text(node, "a line") or "", node.pos) or None

    def checked(self, text: str, pos: SourcePos) -> str:
        """The normalised text of a line or an option; an unknown text variable is a fault."""
        text = normalize_text(text)
        names = [f"${name}" for name in TEXT_VARIABLES]
        for match in TEXT_VARIABLE.finditer(text):
            if match[0] not in names:
                self.reader.fault("S114", pos, f"“{match[0]}” is not filled in",
                                suggest(match[0], names, f"There are {join_words(names)}."))  # fmt: skip
        return text

    def compile_choice(self, key: Scalar, value: Node) -> None:
        """Compiles a choice and the beats of its options."""
        items = self.reader.sequence(value, "a choice")
        if not items:
            self.reader.fault("S108", key.pos, "a choice needs options",
                            "Write each under it, after a dash: - Sit and wait.:")  # fmt: skip
        at = self.add(ops.Choice("", key.pos, ()))
        options, jumps = [], []
        for item in items:
            pair = item.items[0] if isinstance(item, Mapping) and len(item.items) == 1 else None
            if pair is None and not isinstance(item, Scalar):
                self.reader.fault("S102", item.pos, "an option is one text, and what it leads to",
                                "What belongs to it stands deeper, under its text.")  # fmt: skip
                continue
            name, body = pair if pair else (item, Scalar("", item.pos))
            assert isinstance(name, Scalar)
            options.append(self.compile_option(name, body, at))
            jumps.append(self.add(ops.Jump(name.pos, LATER)))
            options[-1] = replace(options[-1], end=len(self.operations))
        for jump in jumps:
            self._backpatch(jump)
        self.operations[at] = ops.Choice("", key.pos, tuple(options))

    def compile_option(self, name: Scalar, body: Node, choice: int) -> ops.Option:
        """Compiles an option's beats; `choice` is the index of the choice."""
        option = ops.Option("", name.pos, self.checked(name.text, name.pos), len(self.operations))
        if isinstance(body, Scalar) and not body.text.strip():
            return option
        if not isinstance(body, Mapping):
            self.compile_beats(self.reader.sequence(body, "an option's beats"))
            return option
        fields = {key.text: (key, value) for key, value in body.items}
        when, presumes = fields.pop("when", None), fields.pop("presumes", None)
        takes, echo = fields.pop("takes", None), fields.pop("echo", None)
        otherwise = fields.pop("else", None)
        if otherwise is not None:
            self.reader.fault("S101", otherwise[0].pos, "an option has no “else”",
                            "It isn't offered where its “when” is not true: write another.")  # fmt: skip
        leads = {name: fields.pop(name) for name in LEAD_KEYS if name in fields}
        self.compile_keys(fields, body.pos, holds_then=True)
        self.compile_keys(leads, body.pos)
        condition = self.reader.expression(when[1], self.scope.names) if when else None
        self.record_presumption(presumes, choice, condition)
        echoes = echo is None or self.reader.word(echo[1], ("none",), "echo") is None
        takes_s = (self.reader.seconds(takes[1], "takes") or 0) if takes else 0
        return replace(option, when=condition, takes_s=takes_s, echoes=echoes)

    def compile_live_block(self, key: Scalar, value: Node) -> None:
        """Compiles a live block."""
        if self.block is not None:
            self.reader.fault("S113", key.pos, "a live block can't stand inside another",
                            "Leave this “live” out: time walks here already.")  # fmt: skip
        fields = self.reader.read_mapping(value, LIVE, "live")
        for_s = self.reader.optional(fields, "for", self.reader.seconds, "for")
        at = self.add(ops.BeginLive(key.pos, for_s))
        if "deadline" in fields:
            self.add_jump_target(fields["deadline"][1], at)
        self.block = at
        self.compile_beats(self.reader.items(fields, "beats"))
        self.block = None
        self.add(ops.EndLive(key.pos))

    def compile_jump(self, value: Node) -> None:
        """Compiles a jump. Within a live block it ends the block first; `resolve_jumps` removes that for a
        jump that stays in the block."""
        if self.block is not None:
            self.add(ops.EndLive(value.pos))
        self.add_jump_target(value, self.add(ops.Jump(value.pos, LATER)))

    def add_jump_target(self, value: Node, index: int) -> None:
        """Records the target of the operation at `index`, a scene or a label."""
        text = self.reader.text(value, "where to go")
        if not text:
            return
        scene, dot, label = text.partition(".")
        if dot and not label:
            self.reader.fault("S202", value.pos, "a label is missing after this dot",
                            "Write it there, or the scene alone without a dot.")  # fmt: skip
            return
        self.jumps.append(PendingJump(index, scene or self.scene, label, value.pos, self.block))

    def define_label(self, value: Node) -> None:
        """Defines a label for the next operation."""
        name = self.reader.text(value, "a label")
        if name in self.labels:
            self.reader.fault("S207", value.pos, f"the label “{name}” stands twice in this scene",
                            "Give one of the two another name.")  # fmt: skip
        if name:
            self.labels[name] = len(self.operations)
            self.label_blocks[name] = self.block

    def resolve_jumps(self, labels: dict[str, dict[str, int]]) -> None:
        """Sets the targets of all jumps; `labels` are those of each scene."""
        for jump in self.jumps:
            target = self._target_of(jump, labels)
            operation, before = self.operations[jump.at], self.operations[jump.at - 1]
            within = jump.scene == self.scene and jump.label != ""
            if target is None:
                continue
            if isinstance(operation, ops.BeginLive):
                self.operations[jump.at] = replace(operation, leads_to=Position(jump.scene, target))
            elif isinstance(operation, ops.Jump):
                scene = None if within else jump.scene
                self.operations[jump.at] = replace(operation, scene=scene, target=target)
            stays = within and jump.block is not None and self.label_blocks[jump.label] == jump.block
            if stays and isinstance(before, ops.EndLive):
                self.operations[jump.at - 1] = ops.Jump(before.pos, jump.at)

    def _target_of(self, jump: PendingJump, labels: dict[str, dict[str, int]]) -> int | None:
        """The index in the scene that a jump leads to; None, and a fault, where that isn't known."""
        if jump.scene not in labels:
            where = f"A label of this scene is written with a dot: .{jump.scene}"
            where = where if jump.scene in self.labels else suggest(jump.scene, labels, SCENES)
            self.reader.fault("S201", jump.pos, f"the scene “{jump.scene}” is not known", where)
            return None
        indices = labels[jump.scene]
        if jump.label and jump.label not in indices:
            self.reader.fault("S202", jump.pos, f"the scene “{jump.scene}” has no label “{jump.label}”",
                            suggest(jump.label, indices, _where_labels(indices)))  # fmt: skip
            return None
        return indices.get(jump.label, 0)
