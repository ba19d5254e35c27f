"""A bare Debian to install a package in, and to take it out of again: a root of debootstrap's, never changed,
with a layer over it that takes what is written.

Needs root, debootstrap, and a kernel that lays folders over each other.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

USER = "player"
NEEDED = ("debootstrap", "unshare", "chroot", "apt-get")
# Where packages of the system itself leave their traces.
SYSTEMS_OWN = ("/proc", "/sys", "/dev", "/run", "/tmp", "/var/cache", "/var/log", "/var/lib/apt",
               "/var/lib/dpkg", "/etc/ld.so.cache", "/var/lib/systemd")  # fmt: skip
ENTER = """
mount -t overlay overlay -o "lowerdir=$0,upperdir=$1/written,workdir=$1/work" "$1/root" &&
mount -t proc proc "$1/root/proc" &&
mount --bind /dev "$1/root/dev" &&
mkdir -p "$1/root/tmp/.X11-unix" && mount --bind /tmp/.X11-unix "$1/root/tmp/.X11-unix" &&
root=$1 && shift && exec chroot "$root/root" "$@"
"""


@dataclass(frozen=True)
class Debian:
    """A root and the folder of what is written over it."""

    root: Path
    layer: Path

    @property
    def written(self) -> Path:
        """What has been written, as seen from outside."""
        return self.layer / "written"

    @property
    def home(self) -> Path:
        """The home of who plays, as seen from outside."""
        return self.written / "home" / USER

    def command(self, *command: str, user: str | None = None) -> tuple[str, ...]:
        """A command that runs another within, as root or as somebody who has no rights and no network."""
        cut_off: tuple[str, ...] = ()
        if user is not None:
            cut_off = ("--net",)
            variables = (f"HOME=/home/{user}", f"USER={user}", "PATH=/usr/local/bin:/usr/bin:/bin:/usr/games")
            shown = [f"{name}={os.environ[name]}" for name in ("DISPLAY",) if name in os.environ]
            command = ("setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups", "--reset-env",
                       "env", *variables, *shown, *command)  # fmt: skip
        return ("unshare", "--mount", "--pid", "--fork", "--kill-child", *cut_off,
                "sh", "-c", ENTER, str(self.root), str(self.layer), *command)  # fmt: skip

    def run(self, *command: str, user: str | None = None) -> str:
        """What a command says within; raises AssertionError where it fails."""
        done = subprocess.run(
            self.command(*command, user=user), capture_output=True, text=True, stdin=subprocess.DEVNULL
        )
        assert done.returncode == 0, f"{' '.join(command)}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
        return done.stdout

    def install(self, *packages: str) -> None:
        """Has apt install packages, by name or by file, and no more than they need."""
        self.run("apt-get", "update", "-qq")
        self.run(
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            *packages,
        )

    def files(self) -> set[str]:
        """Every path within but for those that the system keeps for itself."""
        pruned = [word for path in SYSTEMS_OWN for word in ("-path", path, "-o")][:-1]
        return set(self.run("find", "/", "-xdev", "(", *pruned, ")", "-prune", "-o", "-print").splitlines())


def missing() -> str:
    """What keeps this machine from making a Debian within; empty for nothing."""
    lacking = [tool for tool in NEEDED if shutil.which(tool) is None]
    if lacking:
        return f"{', '.join(lacking)} missing"
    if os.geteuid() != 0:
        return "only root can"
    with subprocess.Popen(["unshare", "--mount", "true"], stderr=subprocess.DEVNULL) as tried:
        return "" if tried.wait() == 0 else "no rooms of its own are to be had here"


def make_root(release: str, folder: Path) -> Path:
    """The bare root of a Debian release, made where it is not there yet; raises CalledProcessError."""
    root = folder / release
    if not (root / "complete").exists():
        shutil.rmtree(root, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["debootstrap", "--variant=minbase", release, str(root / "root")],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        (root / "complete").touch()
    return root / "root"


@contextmanager
def bare(root: Path, layer: Path) -> Iterator[Debian]:
    """A Debian over that root, with somebody to play in it; what was written is gone afterwards."""
    shutil.rmtree(layer, ignore_errors=True)
    for name in ("written", "work", "root"):
        (layer / name).mkdir(parents=True)
    debian = Debian(root, layer)
    debian.run("useradd", "--create-home", USER)
    try:
        yield debian
    finally:
        shutil.rmtree(layer, ignore_errors=True)
