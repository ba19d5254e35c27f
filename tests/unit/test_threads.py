"""`Worker`: work in the background is done whole, once at a time, with or without a thread."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from queue import SimpleQueue

import pytest

from game.shell.threads import Worker, start_thread

PATIENCE_S = 30.0


@contextmanager
def no_threads() -> Iterator[None]:
    """The system starts none: no system has so much memory for its stack."""
    threading.stack_size(1 << 46)
    try:
        yield
    finally:
        threading.stack_size(0)


def test_a_worker_that_is_woken_while_it_works_works_once_more() -> None:
    begun, goes_on = threading.Event(), threading.Event()
    done: list[str] = []

    def work() -> None:
        begun.set()
        assert goes_on.wait(PATIENCE_S)
        done.append(threading.current_thread().name)

    worker = Worker(work, "helper")
    worker.wake()
    assert begun.wait(PATIENCE_S)
    assert worker.is_busy
    assert not worker.wait(0)
    for _ in range(100):
        worker.wake()
    goes_on.set()
    assert worker.wait(PATIENCE_S)
    assert done == ["helper", "helper"]
    assert not worker.is_busy


def test_nothing_that_a_worker_is_given_is_left_lying() -> None:
    """Whenever it is woken, just before its thread ends, too."""
    given: SimpleQueue[int] = SimpleQueue()
    done: list[int] = []

    def work() -> None:
        while not given.empty():
            done.append(given.get())

    worker = Worker(work, "helper")
    for number in range(2_000):
        given.put(number)
        worker.wake()
        if number % 7 == 0:
            assert worker.wait(PATIENCE_S)
            assert given.empty()
    assert worker.wait(PATIENCE_S)
    assert done == list(range(2_000))


def test_an_error_of_a_worker_is_reported_and_keeps_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda hook: told.append(hook.exc_value))
    error = ValueError("no")
    errors = [error]
    done: list[str] = []

    def work() -> None:
        if errors:
            raise errors.pop()
        done.append("well")

    worker = Worker(work, "helper")
    worker.wake()
    assert worker.wait(PATIENCE_S)
    worker.wake()
    assert worker.wait(PATIENCE_S)
    assert done == ["well"]
    assert told == [error]


def test_without_a_thread_whoever_wakes_a_worker_does_its_work() -> None:
    done: list[str] = []
    with no_threads():
        Worker(lambda: done.append("here"), "helper").wake()
        other = Worker(
            lambda: done.append("never"), "helper", without_thread=lambda: done.append("otherwise")
        )
        other.wake()
        assert other.wait(0)
        assert other.close(0)
    assert done == ["here", "otherwise"]


def test_a_worker_looks_again_by_itself_until_it_is_closed() -> None:
    looked = threading.Semaphore(0)
    worker = Worker(looked.release, "helper", every_s=0.001)
    worker.wake()
    for _ in range(3):
        assert looked.acquire(timeout=PATIENCE_S)
    assert worker.close(PATIENCE_S)


def test_a_thread_that_never_begins_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the system refuses memory in that moment. What Python waits for then is its own affair,
    and may be another thing in another version: with such a one this waits without end."""
    monkeypatch.setattr(threading.Thread, "_bootstrap", lambda thread: None)
    done: list[str] = []
    assert start_thread(lambda: done.append("never"), "helper") is None
    assert not done


HELD_QUEUE = """
import ctypes
import threading
import pygame
from game.shell.sdl import sdl, wake_loop

pygame.display.init()
pygame.display.set_mode((9, 9))
pygame.event.clear()
pygame.event.post(pygame.event.Event(pygame.USEREVENT))
waited = []

@ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
def holds_the_queue(_data, _event):
    thread = threading.Thread(target=wake_loop, daemon=True)
    thread.start()
    thread.join(0.2)
    waited.append(thread)
    return thread.is_alive()

sdl().SDL_FilterEvents(holds_the_queue, None)
waited[0].join()
print([event.type == pygame.USEREVENT for event in pygame.event.get()])
"""


def test_who_wakes_the_loop_keeps_no_python_waiting() -> None:
    """Who is called while SDL or X hold something, as the handler of X's errors is, goes on in Python;
    a thread that waits for the same thing must leave it that."""
    command = [sys.executable, "-c", HELD_QUEUE]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("[True, True]\n")
