"""Shot statistics of evenings, and the check of visibility claims against the art.

A shot is a span of stops with the same place, light, view, picture and insert. Visibility claims of lines are
checked on every evening played here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from game.stage.art import Artwork
from game.stage.camera import face_of, has_event, is_black, seen_cast, set_of, view_of
from game.stage.frame import HEIGHT, STAGE
from game.stage.look import Look
from game.stage.scenery import insert_box
from game.stage.textbox import highest_top
from game.story.faults import Fault, suggest
from game.story.nodes import SourcePos
from game.story.operations import InView, Line, SpeakerOffStage, VisibilityClaim
from game.story.script import Script
from game.story.state import State, shot_of
from game.story.step import stop_of

# A shot of more stops than this is reported.
MAX_STOPS = 12


class Shots(NamedTuple):
    """The number of stops and of shots of an evening, the length of the longest shot, and its start."""

    stops: int
    shots: int
    longest: int
    begins: SourcePos


@dataclass
class ShotFindings:
    """The findings: the shots of the first evening, overlong shots by their start, lines whose speaker is not
    visible, and faults of visibility claims."""

    first: Shots | None = None
    overlong: dict[SourcePos, int] = field(default_factory=dict)
    unseen: dict[SourcePos, str] = field(default_factory=dict)
    faults: dict[SourcePos, Fault] = field(default_factory=dict)


def survey(script: Script, artwork: Artwork | None, evenings: Iterable[Iterable[State]]) -> ShotFindings:
    """Checks evenings; without the artwork, visibility is not checked."""
    findings = ShotFindings()
    check = _VisibilityCheck(script, artwork) if artwork is not None else None
    for evening in evenings:
        shots: list[list[SourcePos]] = []
        last: tuple[object, ...] | None = None
        for state in evening:
            stop = stop_of(script, state)
            if shot_of(state) != last:
                last = shot_of(state)
                shots.append([])
            shots[-1].append(stop.pos)
            if check is not None and isinstance(stop, Line):
                check.line(state, stop, findings)
        for shot in shots:
            if len(shot) > MAX_STOPS:
                findings.overlong[shot[0]] = max(len(shot), findings.overlong.get(shot[0], 0))
        if findings.first is None and shots:
            longest = max(shots, key=len)
            findings.first = Shots(sum(map(len, shots)), len(shots), len(longest), longest[0])
    return findings


class _VisibilityCheck:
    """Checks lines against the picture."""

    def __init__(self, script: Script, artwork: Artwork) -> None:
        self.script, self.look = script, Look(artwork, lambda text, kind: ())
        self.visibility_claims: dict[tuple[str, int], list[VisibilityClaim]] = {}
        for scene in script.scenes.values():
            for claim in scene.visibility_claims:
                self.visibility_claims.setdefault((scene.id, claim.at), []).append(claim)

    def line(self, state: State, line: Line, findings: ShotFindings) -> None:
        visibility_claims = self.visibility_claims.get((state.position.scene, state.position.at), [])
        for fault in self.missing(state, visibility_claims):
            findings.faults.setdefault(fault.pos, fault)
        thinks = next(iter(self.script.cast), "")
        person = self.script.cast.get(line.speaker or thinks)
        off = (
            any(isinstance(claim, SpeakerOffStage) for claim in visibility_claims)
            or person is None
            or not person.on_stage
        )
        if not off and line.speaker != thinks and line.speaker and not self.sees_person(state, line.speaker):
            findings.unseen.setdefault(line.pos, line.speaker)

    def missing(self, state: State, visibility_claims: Iterable[VisibilityClaim]) -> Iterator[Fault]:
        """The faults of a line's visibility claims."""
        names = {*set_of(state, self.look).views, *self.look.artwork.events, *self.script.cast}
        for claim in visibility_claims:
            for name in claim.names if isinstance(claim, InView) else ():
                if name not in names:
                    where = f"It is a view of the set “{state.place}”, an event picture, or somebody."
                    yield Fault("S303", claim.pos, f"the pack has no “{name}” to be seen here",
                                suggest(name, names, where))  # fmt: skip
                elif not self.shows(state, name):
                    yield Fault("S313", claim.pos, f"“{name}” is not in the picture here, or under the box",
                                "Show it: a view, an insert, an event picture.")  # fmt: skip

    def shows(self, state: State, name: str) -> bool:
        """Whether a thing or a person is visible above the text box."""
        pictures = {state.picture, *((state.insert.picture, state.insert.view) if state.insert else ())}
        if any(shown and (shown == name or shown.startswith(f"{name}_")) for shown in pictures):
            return True
        if has_event(state, self.look.artwork) or is_black(state, self.look):
            return False
        box = set_of(state, self.look).views.get(name)
        if box is None:
            return self.sees_person(state, name)
        return self.in_frame(state, box.centre_x, box.centre_y)

    def sees_person(self, state: State, who: str) -> bool:
        """Whether a person's face is visible; event pictures are assumed to show everybody."""
        if has_event(state, self.look.artwork):
            return True
        person = next((person for person in seen_cast(state, self.look) if person.who == who), None)
        if person is None or is_black(state, self.look):
            return False
        return self.in_frame(state, *face_of(person, set_of(state, self.look), self.look))

    def in_frame(self, state: State, x: float, y: float) -> bool:
        """Whether a point of the stage is visible: in the view, above the text box, not behind an insert."""
        view = view_of(state, self.look)
        x, y = (x - view.x) / view.w * STAGE.w, (y - view.y) / view.h * HEIGHT
        covered = state.insert is not None and insert_box(state, state.insert, self.look).holds(x, y)
        return 0 <= x < STAGE.w and 0 <= y < highest_top() and not covered
