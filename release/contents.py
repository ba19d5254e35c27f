"""What a build holds, whose it is and under which licence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path
from typing import NamedTuple


class Part(NamedTuple):
    """Files by a pattern that the whole of a path within the build has to match, and their licence."""

    name: str
    licence: str
    pattern: str
    # The distribution it comes from, which brings its version and the text of its licence.
    package: str | None = None


LIBRARY = r"_internal/(?:pygame_ce\.libs/)?lib{}[-.].*"
# Texts that no library brings along.
TEXTS = Path(__file__).parent / "licences"
OURS = "CC-BY-NC-SA-4.0"


def _library(name: str, licence: str, *stems: str) -> Part:
    return Part(name, licence, LIBRARY.format(f"(?:{'|'.join(map(re.escape, stems))})"))


# The first that matches a file has it.
PARTS = (
    Part("PyInstaller’s starter", "GPL-2.0-or-later, with an exception for what it starts",
         r"running-ashtrays(\.exe)?", "pyinstaller"),
    Part("fonts", "GFL-1.0, OFL-1.1, CC-BY-3.0: the texts lie beside them", r"_internal/assets/fonts/.*"),
    Part("Running Ashtrays: pictures, icons", OURS, r"_internal/assets/((packs|icons)/.*|SHA256SUMS)"),
    Part("Running Ashtrays: music and sound", OURS, r"_internal/assets/audio/.*"),
    Part("Running Ashtrays: words", OURS, r"_internal/(script|records)/.*"),
    Part("Running Ashtrays: pages", "MIT", r"LICENSE|CHANGELOG\.md|CONTENTS\.txt|licences/.*"),
    Part("pygame-ce: its own font, shown only where the game’s can't be read",
         "GPL-2.0-or-later, with an exception for documents", r"_internal/pygame/freesansbold\.ttf"),
    Part("pygame-ce", "LGPL-2.1-or-later", r"_internal/pygame/.*", "pygame-ce"),
    _library("SDL2 and its libraries for images, sound and type", "Zlib",
             "SDL2-2", "SDL2_image-2", "SDL2_mixer-2", "SDL2_ttf-2"),
    _library("brotli, xmp, libffi, HarfBuzz, Expat", "MIT",
             "brotlicommon", "brotlidec", "xmp", "ffi", "harfbuzz", "expat"),
    _library("ogg, vorbis, opus, FLAC, webp, wavpack", "BSD-3-Clause",
             "ogg", "opus", "opusfile", "vorbis", "vorbisenc", "vorbisfile", "FLAC", "webp", "webpdemux",
             "sharpyuv", "wavpack"),
    _library("mpg123, sndfile, FluidSynth", "LGPL-2.1-or-later", "mpg123", "sndfile", "fluidsynth"),
    _library("FreeType", "FTL", "freetype"),
    _library("libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib", "jpeg"),
    _library("libpng", "libpng-2.0", "png16"),
    _library("libtiff", "libtiff", "tiff"),
    _library("zlib", "Zlib", "z"),
    _library("bzip2", "bzip2-1.0.6", "bz2"),
    _library("liblzma", "public domain", "lzma"),
    _library("SQLite", "public domain", "sqlite3"),
    _library("libgcc, libstdc++", "GPL-3.0-or-later WITH GCC-exception-3.1", "gcc_s", "stdc++"),
    Part("PyYAML and libyaml", "MIT", r"_internal/yaml/.*", "PyYAML"),
    Part("miniaudio", "MIT", r"_internal/_miniaudio\..*", "miniaudio"),
    Part("cffi", "MIT-0", r"_internal/_cffi_backend\..*", "cffi"),
    Part("python-zstandard and zstd", "BSD-3-Clause", r"_internal/zstandard/.*", "zstandard"),
    Part("Python", "PSF-2.0", r"_internal/(libpython3|python3|base_library\.zip).*"),
)  # fmt: skip
# What only other systems' builds have.
UNLISTED = Part("not listed", "look into the files", ".*")
# Their modules are within the program: the game's own, and one library's.
WITHIN = (
    Part("Running Ashtrays: the program", "MIT", ""),
    Part("PyTMX", "LGPL-3.0-or-later", "", "PyTMX"),
)


def table(bundle: Path) -> str:
    """The parts of a build with their versions, licences, files and bytes."""
    found: Mapping[Part, list[int]] = defaultdict(list)
    for path in sorted(bundle.rglob("*")):
        if path.is_file() and not path.is_symlink():
            found[part_of(path.relative_to(bundle).as_posix())].append(path.stat().st_size)
    rows = [
        f"{_titled(part)}\n    {part.licence}\n    {len(sizes)} files, {sum(sizes):,} bytes\n"
        for part, sizes in found.items()
    ]
    rows += [f"{_titled(part)}\n    {part.licence}\n    within the program\n" for part in WITHIN]
    return (
        "What Running Ashtrays is made of, and under which licences.\n"
        "Texts of licences are in the folder licences, in LICENSE, and beside the fonts.\n\n"
        + "\n".join(sorted(rows))
    )


def part_of(path: str) -> Part:
    """Whose a file is, by its path in the build."""
    for part in PARTS:
        if re.fullmatch(part.pattern, path):
            return part
    return UNLISTED


def write_licences(folder: Path) -> None:
    """Writes the licences of the libraries, those that bring theirs under the library's name."""
    folder.mkdir(exist_ok=True)
    for text in TEXTS.iterdir():
        (folder / text.name).write_bytes(text.read_bytes())
    for part in (*PARTS, *WITHIN):
        if part.package is not None:
            texts = [
                Path(str(file.locate())).read_text(encoding="utf-8")
                for file in sorted(metadata.files(part.package) or ())
                if file.name.upper().startswith(("LICEN", "COPYING"))
            ]
            if texts:
                (folder / f"{part.package}.txt").write_text("\n\n".join(texts), encoding="utf-8")


def _titled(part: Part) -> str:
    return part.name if part.package is None else f"{part.name} {metadata.version(part.package)}"
