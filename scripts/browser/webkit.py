"""WebKit, driven by Selenium: MiniBrowser on a screen of its own.

A window has a least width, so the pages stand in a frame whose width can be any.
"""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

DRIVER = "/usr/bin/WebKitWebDriver"
BASE = "/frame/"
FRAME = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Frame</title>
<style>body { margin: 0; } iframe { border: 0; display: block; }</style><iframe title="page"></iframe></html>"""


class WebKit:
    """A frame in one running MiniBrowser."""

    def __init__(self, driver: webdriver.WebKitGTK, origin: str) -> None:
        self.driver = driver
        driver.get(origin + BASE)

    def open(self, address: str) -> None:
        self.driver.switch_to.default_content()
        self.driver.execute_script("document.querySelector('iframe').src = arguments[0]", address)
        self.driver.switch_to.frame(self.driver.find_element(By.TAG_NAME, "iframe"))
        until = time.monotonic() + 30
        while not self.driver.execute_script(
            "return location.href === arguments[0] && document.readyState === 'complete'", address
        ):
            if time.monotonic() > until:
                raise RuntimeError(f"WebKit does not open {address}")
            time.sleep(0.02)

    def resize(self, width: int, height: int) -> None:
        self.driver.switch_to.default_content()
        self.driver.execute_script(
            "const frame = document.querySelector('iframe'); frame.width = arguments[0]; frame.height = arguments[1]",
            width, height,
        )
        self.driver.switch_to.frame(self.driver.find_element(By.TAG_NAME, "iframe"))

    def call(self, function: str, *arguments: str) -> Any:
        """What a function of the page returns, through JSON."""
        values = ", ".join(f"JSON.parse(arguments[{at}])" for at in range(len(arguments)))
        return json.loads(
            self.driver.execute_script(f"return JSON.stringify(({function})({values}) ?? null)", *arguments)
        )


@contextmanager
def screen() -> Iterator[str]:
    """An X server without a screen; gives its display."""
    read, write = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "2100x1200x24", "-nolisten", "tcp"],
        pass_fds=(write,), stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            yield ":" + pipe.readline().strip()
    finally:
        process.terminate()
        process.wait()


@contextmanager
def webkit(light: str, origin: str) -> Iterator[WebKit]:
    with screen() as display:
        os.environ.update({
            "DISPLAY": display, "GDK_BACKEND": "x11", "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
            "GTK_THEME": "Adwaita:dark" if light == "dark" else "Adwaita",
        })
        options = Options()
        browser = next(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
        options.binary_location = str(browser)
        options.add_argument("--automation")
        driver = webdriver.WebKitGTK(options=options, service=Service(executable_path=DRIVER))
        try:
            yield WebKit(driver, origin)
        finally:
            driver.quit()
