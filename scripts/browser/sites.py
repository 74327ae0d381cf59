"""The sites that are checked, and the server that hands them out on loopback."""

from __future__ import annotations

import posixpath
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True)
class Site:
    """A folder of pages and the path that it is served under, which begins and ends with `/`."""

    name: str
    folder: Path
    base: str
    #: Whether its pages have to be small enough for one round trip.
    is_light: bool = False

    def pages(self) -> list[Page]:
        paths = sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return [page for page in (Page(self, path) for path in paths) if not page.has_moved]


@dataclass(frozen=True)
class Page:
    """One HTML file of a site."""

    site: Site
    path: str

    @property
    def name(self) -> str:
        return f"{self.site.name}/{self.path}"

    @property
    def has_moved(self) -> bool:
        """Whether it leads on to another page at once, so that nothing can be measured on it."""
        return '<meta http-equiv="refresh"' in (self.site.folder / self.path).read_text()

    def address(self, base: str | None = None) -> str:
        """The path on the server; that of `index.html` is its folder's, as links have it."""
        path = self.path.removesuffix("index.html") if posixpath.basename(self.path) == "index.html" else self.path
        return (base or self.site.base) + path


def chosen(sites: Sequence[Site], words: Sequence[str]) -> list[Page]:
    """The pages whose names hold one of the words; all of them where there is none."""
    pages = [page for site in sites for page in site.pages()]
    return [page for page in pages if not words or any(word in page.name for word in words)]


class Server:
    """Serves several folders under their base paths, on a port that was free."""

    def __init__(self, mounts: dict[str, Path]) -> None:
        self.mounts = dict(sorted(mounts.items(), key=lambda item: -len(item[0])))
        server = self

        class Handler(SimpleHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def translate_path(self, path: str) -> str:
                return str(server.file(path) or server.nowhere)

            def log_message(self, format: str, *arguments: object) -> None:
                pass

        self.nowhere = Path("/nonexistent")
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self.http.server_address[1]}"

    def file(self, address: str) -> Path | None:
        """The file that an address names, or nil where there is none."""
        path = unquote(urlsplit(address).path)
        for base, folder in self.mounts.items():
            if not path.startswith(base):
                continue
            file = folder / path.removeprefix(base)
            if path.endswith("/"):
                file = file / "index.html"
            inside = file.resolve().is_relative_to(folder.resolve())
            return file if inside and file.is_file() else None
        return None

    @contextmanager
    def running(self) -> Iterator[Server]:
        threading.Thread(target=self.http.serve_forever, daemon=True).start()
        try:
            yield self
        finally:
            self.http.shutdown()
            self.http.server_close()
