"""Firefox, driven by WebDriver BiDi over a socket."""

from __future__ import annotations

import asyncio
import itertools
import json
import re
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

EXECUTABLE = "firefox-esr"
PREFERENCES: dict[str, dict[str, int]] = {
    "light": {"layout.css.prefers-color-scheme.content-override": 1},
    "dark": {"layout.css.prefers-color-scheme.content-override": 0},
    "forced colours": {"browser.display.document_color_use": 2, "layout.css.prefers-color-scheme.content-override": 1},
}


class Firefox:
    """One tab of one running Firefox."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.numbers = itertools.count(1)
        self.context = ""

    async def begin(self) -> None:
        await self.send("session.new", {"capabilities": {}})
        tree = await self.send("browsingContext.getTree", {})
        self.context = tree["contexts"][0]["context"]

    async def send(self, method: str, parameters: dict[str, Any]) -> dict[str, Any]:
        number = next(self.numbers)
        await self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(await self.socket.recv())
            if answer.get("id") != number:
                continue  # An event that nobody asked for.
            if answer["type"] == "error":
                raise RuntimeError(f"Firefox refuses {method}: {answer['message']}")
            result: dict[str, Any] = answer["result"]
            return result

    async def open(self, address: str) -> None:
        await self.send("browsingContext.navigate", {"context": self.context, "url": address, "wait": "complete"})

    async def resize(self, width: int, height: int) -> None:
        await self.send("browsingContext.setViewport", {
            "context": self.context, "viewport": {"width": width, "height": height}, "devicePixelRatio": 1,
        })

    async def call(self, function: str, *arguments: str) -> Any:
        """What a function of the page returns, through JSON."""
        answer = await self.send("script.callFunction", {
            "functionDeclaration": f"(...texts) => JSON.stringify(({function})(...texts.map(JSON.parse)) ?? null)",
            "arguments": [{"type": "string", "value": argument} for argument in arguments],
            "awaitPromise": False, "target": {"context": self.context},
        })
        if answer["type"] == "exception":
            raise RuntimeError(f"the page throws in Firefox: {answer['exceptionDetails']['text']}")
        return json.loads(answer["result"]["value"])


@asynccontextmanager
async def firefox(light: str) -> AsyncIterator[Firefox]:
    """A headless Firefox in the given light, with a profile that is thrown away."""
    with tempfile.TemporaryDirectory() as profile:
        lines = (f'user_pref("{name}", {value});' for name, value in PREFERENCES[light].items())
        (Path(profile) / "user.js").write_text("\n".join(lines))
        process = await asyncio.create_subprocess_exec(
            EXECUTABLE, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0",
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
        )
        try:
            address = await asyncio.wait_for(listening(process), 60)
            async with connect(address + "/session", max_size=None) as socket:
                browser = Firefox(socket)
                await browser.begin()
                yield browser
        finally:
            process.terminate()
            await process.wait()


async def listening(process: asyncio.subprocess.Process) -> str:
    assert process.stderr is not None
    async for line in process.stderr:
        match = re.search(rb"WebDriver BiDi listening on (ws://\S+)", line)
        if match:
            return match[1].decode()
    raise RuntimeError("Firefox ended before it listened")
