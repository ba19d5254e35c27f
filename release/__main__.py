"""Makes the packages of this version:  python -m release [FOLDER]"""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from pathlib import Path

from game import __version__
from release.archives import delete_packages, write_sums, write_tar, write_zip
from release.build import NAME, ROOT, build_bundle, build_python_packages, size_without_art, source_date
from release.debian import architecture, write_deb


def main() -> int:
    """Writes all packages that this system can make into a folder, with their sums; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m release", description="Makes the packages of this version."
    )
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "dist" / "release")
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    delete_packages(folder)
    if any(folder.iterdir()):
        parser.error(f"{folder} holds other files than earlier packages: name another folder, or empty it")
    date = source_date()
    system = "macos" if sys.platform == "darwin" else platform.system().lower()
    name = f"{NAME}-{__version__}-{system}-{platform.machine().lower()}"
    with tempfile.TemporaryDirectory() as work:
        bundle = build_bundle(Path(work), date)
        write_zip(bundle, folder / f"{name}.zip", f"{NAME}-{__version__}", date)
        if sys.platform.startswith("linux"):
            write_tar(bundle, folder / f"{name}.tar.xz", f"{NAME}-{__version__}", date)
            write_deb(bundle, folder / f"{NAME}_{__version__}_{architecture()}.deb", date)
        (folder / "CONTENTS.txt").write_bytes((bundle / "CONTENTS.txt").read_bytes())
        print(f"{size_without_art(bundle) / 1e6:.1f} MB without art and sound")
    build_python_packages(folder, date)
    write_sums(folder)
    for path in sorted(folder.iterdir()):
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
