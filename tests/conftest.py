"""Options of the tests."""

from __future__ import annotations

import os

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
    if config.getoption("--update-goldens"):
        os.environ[UPDATE] = "1"
