"""What parts of the shell have told the player."""

from __future__ import annotations

from game.shell.messages import Messages


def told(messages: Messages) -> list[str]:
    """The sentences told since the last look."""
    return [message.text for message in messages.drain()]
