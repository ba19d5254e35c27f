"""Installs packages in a bare Debian, plays each in a real window by real keys, and takes it out again.

    python -m release.play [--debian RELEASE] [--roots FOLDER] [--pictures FOLDER] [--pipx] PACKAGE …

A package is a .deb, .tar.xz, .zip or wheel of `python -m release`; what a wheel needs is fetched by pip and
put beside it. Played are a first start with nothing set; a new evening with ten lines, winding, another pack,
a save; after a second start the load and the way to an ending. Afterwards only the player's own folders may
be left.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pygame

from game.shell.script_folder import load_script
from game.shell.storage.settings import save_settings
from game.story.operations import Ending
from release.bare_debian import USER, Debian, bare, make_root, missing
from release.build import NAME, ROOT
from release.driver import SETTINGS, Album, Desktop, WindowDirector, colours, difference, run, shows, x_server

PLAY = ROOT / "tests" / "plays" / "last_bus.play"
LINES = 10
SETTLING_S = 3.0
SIZE = (1280, 720)
# What the game needs of a system that has no package of ours to ask for it.
LIBRARIES = ("libx11-6", "libxext6")
# Where a wheel and what it needs lie within, and how pip is told that this is all there is.
WHEELS = "/opt/wheels"
OFFLINE = ("env", "PIP_NO_INDEX=1", f"PIP_FIND_LINKS={WHEELS}", "PIP_NO_CACHE_DIR=1")
# What else pipx keeps in a home.
PIPX_OWN = (
    ".local/bin",
    ".local/pipx",
    ".local/share/man",
    ".local/share/pipx",
    ".local/state",
    ".cache/pipx",
)


def prepare(debian: Debian, package: Path, pipx: bool) -> None:
    """Installs what somebody has who installs such a package; a .deb asks for what it needs itself."""
    if package.suffix == ".deb":
        return
    if package.suffix != ".whl":
        debian.install(*LIBRARIES, "unzip", "xz-utils")
        return
    debian.install(*LIBRARIES, "pipx" if pipx else "python3-venv")
    version = debian.run("python3", "-c", "import sys; print('{}.{}'.format(*sys.version_info))").strip()
    kinds = [f"--platform={kind}_x86_64" for kind in ("manylinux_2_28", "manylinux2014", "linux")]
    wanted = [str(package), *(("pip", "setuptools", "wheel") if pipx else ())]
    fetch = [sys.executable, "-m", "pip", "download", "-q", "-d", f"{debian.written}{WHEELS}"]
    subprocess.run(
        [*fetch, "--only-binary=:all:", f"--python-version={version}", *kinds, *wanted], check=True
    )


def install_wheel(debian: Debian, name: str, pipx: bool) -> tuple[tuple[str, ...], Callable[[], object]]:
    """Installs a wheel in an environment of its own, as `install` does."""
    home = f"/home/{USER}"
    if pipx:
        debian.run(*OFFLINE, "pipx", "install", f"{WHEELS}/{name}", user=USER)

        def remove() -> None:
            debian.run("pipx", "uninstall", NAME, user=USER)
            debian.run("rm", "-rf", *(f"{home}/{folder}" for folder in PIPX_OWN))

        return (f"{home}/.local/bin/{NAME}",), remove
    debian.run("python3", "-m", "venv", f"{home}/venv", user=USER)
    debian.run(*OFFLINE, f"{home}/venv/bin/pip", "install", "-q", f"{WHEELS}/{name}", user=USER)
    return (f"{home}/venv/bin/{NAME}",), lambda: debian.run("rm", "-r", f"{home}/venv", user=USER)


def install(debian: Debian, package: Path, pipx: bool) -> tuple[tuple[str, ...], Callable[[], object]]:
    """Installs a package; returns what starts the game, and what takes it out again."""
    if package.suffix == ".whl":
        return install_wheel(debian, package.name, pipx)
    if package.suffix == ".deb":
        debian.install(f"/opt/{package.name}")
        return started_by_desktop(debian), lambda: debian.run(
            "apt-get", "purge", "-y", "-qq", "--autoremove", NAME
        )
    games = f"/home/{USER}/games"
    debian.run("mkdir", games, user=USER)
    unpack = ("unzip", "-q", f"/opt/{package.name}", "-d", games)
    if package.suffix != ".zip":
        unpack = ("tar", "-xf", f"/opt/{package.name}", "-C", games)
    debian.run(*unpack, user=USER)
    folder = debian.run("ls", games).strip()
    return (f"{games}/{folder}/{NAME}",), lambda: debian.run("rm", "-r", games, user=USER)


def started_by_desktop(debian: Debian) -> tuple[str, ...]:
    """What the desktop file says to start."""
    rows = debian.run("cat", f"/usr/share/applications/{NAME}.desktop").splitlines()
    return tuple(next(row for row in rows if row.startswith("Exec=")).removeprefix("Exec=").split())


@contextmanager
def playing(debian: Debian, display: str, command: Sequence[str], folder: Path) -> Iterator[Desktop]:
    """The game in its window, without a terminal, as a desktop starts it; ends it where that is left open."""
    os.environ["DISPLAY"] = display
    with (folder / "printed.txt").open("ab") as printed:
        process = subprocess.Popen(
            debian.command(*command, user=USER), stdin=subprocess.DEVNULL, stdout=printed, stderr=printed,
            start_new_session=True, env=os.environ | {"DISPLAY": display},
        )  # fmt: skip
        desktop = Desktop(display, folder, process)
        try:
            desktop.until(lambda picture: colours(picture) > 500, "the first picture")
            desktop.window = desktop.tool("search", "--onlyvisible", "--class", NAME).split()[0]
            desktop.tool("windowfocus", "--sync", desktop.window)
            yield desktop
        finally:
            process.kill()
            process.wait()


def like(one: pygame.Surface, wanted: bool) -> Callable[[pygame.Surface], bool]:
    """Whether a picture looks like another, or does not."""
    return lambda picture: (difference(one, picture) < 2_000) == wanted


def settled(desktop: Desktop) -> pygame.Surface:
    """The picture once nothing has come for a while: packs are read one by one while they are looked at."""
    picture = desktop.still()
    while True:
        time.sleep(SETTLING_S)
        last, picture = picture, desktop.still()
        if difference(last, picture) < 60:
            return picture


def begin(desktop: Desktop, album: Album) -> pygame.Surface:
    """A new evening, ten lines, winding, another pack and back, a save; returns where it stands."""
    album.keep(desktop.still(), "title")
    album.keep(desktop.changed(desktop.still(), ["Return"], "the note before", 20_000), "note")
    lines = [desktop.changed(desktop.still(), ["Return"], "the first line", 20_000)]
    for number in range(2, LINES + 1):
        lines.append(desktop.changed(lines[-1], ["Return"], f"line {number}"))
    album.keep(lines[-1], "line-10")
    wound = desktop.changed(lines[-1], ["Prior"], "the line before")
    for _ in range(2):
        wound = desktop.changed(wound, ["Prior"], "the line before that")
    album.keep(wound, "wound-back")
    assert difference(lines[-4], wound) < 2_000
    for _ in range(3):
        wound = desktop.changed(wound, ["Next"], "the line after")
    assert difference(lines[-1], wound) < 2_000
    for key, name in (("Down", "another-pack"), ("Up", "the-pack-before")):
        desktop.changed(desktop.still(), ["p"], "the packs", 20_000)
        for pressed in (key, "Return"):
            desktop.changed(settled(desktop), [pressed], name, 2_000)
        desktop.changed(settled(desktop), ["Escape"], f"the play in {name}", 20_000)
        desktop.until(like(lines[-1], key == "Up"), name)
        album.keep(desktop.still(), name)
    desktop.press("F5")
    saved = desktop.home / "player" / "saves" / "quick-01.json"
    desktop.until(lambda _: saved.is_file(), "a quick save")
    pause = desktop.changed(desktop.still(), ["Escape"], "the pause", 5_000)
    album.keep(pause, "pause")
    desktop.changed(pause, ["Up", "Return"], "the question whether to quit")
    desktop.press("Right", "Return")
    assert desktop.quit() == 0, desktop.said()
    return lines[-1]


def finish(desktop: Desktop, album: Album, saved: pygame.Surface) -> str:
    """Loads what was saved, and plays to an ending; returns it."""
    album.keep(desktop.still(), "title-again")
    at = desktop.changed(desktop.still(), ["Return"], "the evening again", 20_000)
    for _ in range(2):
        at = desktop.changed(at, ["Prior"], "the line before")
    desktop.changed(at, ["F9"], "what was saved")
    desktop.until(like(saved, True), "what was saved, and no word over it")
    album.keep(desktop.still(), "loaded")
    director = WindowDirector(load_script(ROOT / "script"), desktop)
    run(PLAY, director, lambda played: played)
    assert isinstance(director.stop, Ending)
    picture = desktop.still()
    album.keep(picture, f"ending-{director.stop.ending}")
    assert director.state.picture is not None
    assert shows(picture, director.state.picture, SETTINGS.pack or "lamplight")
    return director.stop.ending


def play(debian: Debian, command: Sequence[str], album: Album, folder: Path) -> str:
    """All that is to be played of an installed package; returns the ending it came to."""
    config = debian.home / ".config" / NAME
    (folder / "player").symlink_to(debian.home / ".local" / "share" / NAME)
    with x_server(SIZE) as display:
        started = time.monotonic()
        with playing(debian, display, command, folder) as desktop:
            print(f"  the first picture after {time.monotonic() - started:.1f} s", flush=True)
            time.sleep(SETTLING_S)  # it lives, so it is never still
            album.keep(desktop.picture(), "first-start")
            desktop.press("Escape")
            time.sleep(SETTLING_S)
            album.keep(desktop.picture(), "first-start-left")
            desktop.press("Right", "Return")
            assert desktop.quit() == 0, desktop.said()
        save_settings(config / "settings.json", SETTINGS)
        shutil.chown(config / "settings.json", 1000, 1000)
        with playing(debian, display, command, folder) as desktop:
            saved = begin(desktop, album)
        with playing(debian, display, command, folder) as desktop:
            ending = finish(desktop, album, saved)
        assert "Traceback" not in desktop.said()
    return ending


def left_behind(debian: Debian, before: set[str]) -> list[str]:
    """What is there now and was not before, but for the player's own folders."""
    own = [f"/home/{USER}/{name}" for name in (f".local/share/{NAME}", f".config/{NAME}", f".cache/{NAME}")]
    parents = {str(parent) for path in own for parent in Path(path).parents}
    return sorted(
        path
        for path in debian.files() - before
        if path not in parents and not any(path == folder or path.startswith(folder + "/") for folder in own)
    )


def main() -> int:
    """Plays as the command line says; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m release.play")
    parser.add_argument("packages", type=Path, nargs="+", metavar="PACKAGE")
    parser.add_argument("--pipx", action="store_true", help="wheels by pipx, else by pip in an environment")
    parser.add_argument("--debian", default="bookworm", metavar="RELEASE")
    parser.add_argument("--roots", type=Path, default=ROOT / "build" / "roots", metavar="FOLDER")
    parser.add_argument("--pictures", type=Path, default=ROOT / "build" / "played", metavar="FOLDER")
    args = parser.parse_args()
    if missing():
        print(f"Not played: {missing()}.")
        return 2
    root = make_root(args.debian, args.roots)
    for package in args.packages:
        with (
            tempfile.TemporaryDirectory() as folder,
            bare(root, args.roots / f"layer-{os.getpid()}") as debian,
        ):
            print(f"{package.name} in {args.debian}", flush=True)
            prepare(debian, package, args.pipx)
            inside = debian.written / "opt" / package.name
            inside.parent.mkdir(exist_ok=True)
            before = debian.files()
            shutil.copy(package, inside)
            command, remove = install(debian, package, args.pipx)
            by = "pipx-" if args.pipx else ""
            pictures = args.pictures / f"{args.debian}-{by}{package.name}"
            shutil.rmtree(pictures, ignore_errors=True)
            album = Album(pictures)
            ending = play(debian, command, album, Path(folder))
            inside.unlink()
            remove()
            left = left_behind(debian, before)
            print(
                f"  the ending “{ending}”; {album.count} pictures in {album.folder}; "
                f"left behind: {left[:9] or 'nothing'}"
            )
            if left:
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
