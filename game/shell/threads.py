"""Starting threads where the system may give no more of them."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread


def start_thread(work: Callable[[], object], name: str) -> Thread | None:
    """A thread that does this work and keeps nobody from ending the program; None where the system gives no
    more: the caller then does the work itself, or does without."""
    thread = Thread(target=work, name=name, daemon=True)
    try:
        thread.start()
    except RuntimeError:
        return None
    return thread
