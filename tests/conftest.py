"""Options of the tests."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from hypothesis import settings

from tests.goldens import UPDATE


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-goldens`: what is kept in files is written anew."""
    parser.addoption("--update-goldens", action="store_true", help="write frames, pictures and pages anew")


def pytest_configure(config: pytest.Config) -> None:
    """Lets every golden know, and sets no property a time: a machine may have other things to do."""
    settings.register_profile(
        "patient", settings.get_profile(settings.get_current_profile_name()), deadline=None
    )
    settings.load_profile("patient")
    # A shell that starts the tests in the background has interrupts ignored, and so would their programs.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if config.getoption("--update-goldens"):
        os.environ[UPDATE] = "1"


@pytest.fixture
def no_more_files() -> Callable[[], AbstractContextManager[None]]:
    """A stretch in which the process can open nothing: it has as many files open as it may."""
    resource = pytest.importorskip("resource", reason="Windows has no such limit")

    @contextmanager
    def limited() -> Iterator[None]:
        before = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, before)

    return limited
