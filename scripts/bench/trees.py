"""What a build left in its folder: which files it wrote, which of them differ, and one digest of all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Leaf:
    """A file. A new one has another inode, one written in place another time; a link to the old one has neither."""

    inode: int
    modified: int
    digest: str


def leaves(folder: Path) -> dict[str, Leaf]:
    """Every file by its path, sorted."""
    return {str(path.relative_to(folder)): leaf(path) for path in files(folder)}


def leaf(path: Path) -> Leaf:
    status = path.stat()
    return Leaf(status.st_ino, status.st_mtime_ns, hashlib.sha256(path.read_bytes()).hexdigest())


def files(folder: Path) -> Iterator[Path]:
    return iter(sorted(path for path in folder.rglob("*") if path.is_file()))


def digest(tree: dict[str, Leaf]) -> str:
    """Of all paths and contents."""
    return hashlib.sha256("".join(f"{path} {leaf.digest}\n" for path, leaf in tree.items()).encode()).hexdigest()


def written(old: dict[str, Leaf], new: dict[str, Leaf]) -> set[str]:
    """The files that the build wrote, be it with the contents that they had."""
    return {
        path for path, leaf in new.items()
        if path not in old or (old[path].inode, old[path].modified) != (leaf.inode, leaf.modified)
    }


def changed(old: dict[str, Leaf], new: dict[str, Leaf]) -> set[str]:
    """The files that are new or hold something else than before."""
    return {path for path, leaf in new.items() if path not in old or old[path].digest != leaf.digest}
