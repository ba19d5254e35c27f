"""Messages to the player: every part of the shell tells its own, and the session shows them each frame."""

from __future__ import annotations

from queue import SimpleQueue
from typing import NamedTuple


class Message(NamedTuple):
    """A sentence for the player, and the id of an effect that is heard with it. One without either takes away
    the sentence that is shown."""

    text: str = ""
    sound: str = ""


class Messages:
    """What the player hasn't been told yet, in order. Any thread may add to it; one that isn't the loop's
    wakes the loop afterwards. `first`: what is told already."""

    def __init__(self, *first: str | None) -> None:
        self._waiting: SimpleQueue[Message] = SimpleQueue()
        for text in filter(None, first):
            self.tell(text)

    def tell(self, text: str = "", sound: str = "") -> None:
        """Has this shown and heard with the next frame."""
        self._waiting.put(Message(text, sound))

    def drain(self) -> list[Message]:
        """All that was told since the last call."""
        return [self._waiting.get() for _ in range(self._waiting.qsize())]
