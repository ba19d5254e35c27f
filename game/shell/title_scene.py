"""The scene under the title: a place that the pack names, without people, lit by the endings found."""

from __future__ import annotations

from game.shell.session import Session
from game.stage.frame import Audio, Frame
from game.stage.scenery import scene_group
from game.story.state import Position, State


class TitleScene:
    """The title's scene in a session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        # The same object from frame to frame, so that its picture isn't composed again.
        self._state: State | None = None

    def frame(self) -> Frame:
        """The scene, with the title's sound."""
        session = self._session
        scene = scene_group(session.script, self.state(), session.look)
        loops = tuple((sound.kind, sound.name) for sound in session.script.edition.loops)
        return Frame((scene,), audio=Audio(loops))

    def state(self) -> State:
        """The state that the scene shows."""
        script = self._session.script
        first = script.scenes[script.first]
        values = {key: str(value) for key, value in self._session.pack.artwork.title.items()}
        place = values.get("place", "")
        state = State(Position(first.id, 0), (), place=first.place)
        if place in script.places:
            found_count = sum(1 for ending in script.endings if ending in self._session.profile.endings_found)
            variant = title_variant(values.get("lights", ""), found_count, len(script.endings))
            state = state._replace(place=place, variant=variant, camera=values.get("view", "wide"))
        if state != self._state:
            self._state = state
        return self._state


def title_variant(lights: str, endings_found: int, endings: int) -> str | None:
    """The variant of the title's place, of those a pack names, separated by blanks: the first before any
    ending is found, the last once all are, in proportion between. None: the place's own."""
    names = lights.split()
    return names[-(-endings_found * (len(names) - 1) // max(1, endings))] if names else None
