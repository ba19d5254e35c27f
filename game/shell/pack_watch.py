"""The pack watch: notices packs that come, change and go, and draws the game anew."""

from __future__ import annotations

from game.shell.preloader import Preloader
from game.shell.presenter import Changed, Presenter
from game.shell.session import Session

# The polling interval of a pack's files in a preview.
POLL_MS = 400


class PackWatch:
    """Reloads the pack of a session. `polls`: its files are looked at all the time, for a preview."""

    def __init__(
        self, session: Session, presenter: Presenter, preloader: Preloader, polls: bool = False
    ) -> None:
        self._session, self._presenter, self._preloader = session, presenter, preloader
        self._poll_at_ms = 0 if polls else None

    def scan(self) -> None:
        """Updates the list of packs, and reloads the pack in use if it has changed."""
        changed = self._session.scan_packs()
        self._presenter.invalidate(Changed.PACKS)
        if changed:
            self.reload()

    def poll(self) -> int | None:
        """Looks after a previewed pack from time to time; returns the milliseconds until it does again, None:
        never."""
        session = self._session
        if self._poll_at_ms is None:
            return None
        if session.now_ms >= self._poll_at_ms:
            self._poll_at_ms = session.now_ms + POLL_MS
            self.look()
        return self._poll_at_ms - session.now_ms

    def look(self) -> None:
        """Reloads a pack whose files have changed, and tells the player, with its first problem."""
        session, pack = self._session, self._session.settings.pack
        if session.scan_packs():
            self._presenter.invalidate(Changed.PACKS)
            self.reload()
            problems = session.pack.problems
            if session.settings.pack == pack:
                session.messages.tell(str(problems[0]) if problems else "Drawn anew.")

    def reload(self) -> None:
        """Loads the pack that the settings name, from its current files."""
        self._session.reload_pack()
        self._presenter.invalidate(Changed.PACK_IN_USE)
        self._preloader.start_over()
