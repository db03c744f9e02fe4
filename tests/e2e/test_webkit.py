"""The engine that Safari is built on runs an app and the playground: smoke tests by its own driver.

WebKitGTK has no JSPI yet, so this is also the way in which Python waits without it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait
from selenium.webdriver.webkitgtk.service import Service

from build_steps.playground import add_playground
from e2e.serving import Server

# Selenium's own driver for WebKitGTK uses what Selenium has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:setting remote_server_addr:DeprecationWarning")

SEEDS = Path(__file__).parents[1] / "seeds"
BROWSERS = "/usr/lib/*/webkit2gtk-4.1/MiniBrowser"
PATIENCE = 60


@pytest.fixture
def display() -> Iterator[str]:
    """A screen that exists in memory only."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("there is no Xvfb (on Debian: apt-get install xvfb)")
    reading, writing = os.pipe()
    screen = ["-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    command = [server, "-displayfd", str(writing), *screen]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as running:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield f":{number}"
        running.terminate()


@pytest.fixture
def webkit(display: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[WebDriver]:
    """WebKitGTK's own small browser."""
    driver = os.environ.get("PAGELET_WEBKIT_DRIVER")
    browsers = sorted(Path("/").glob(BROWSERS.lstrip("/")))
    if not driver or not browsers:
        pytest.skip("there is no WebKitGTK (on Debian: apt-get install webkit2gtk-driver)")
    monkeypatch.setenv("DISPLAY", display)
    options = webdriver.WebKitGTKOptions()
    options.binary_location = str(browsers[0])
    options.add_argument("--automation")
    running = webdriver.WebKitGTK(options=options, service=Service(executable_path=driver))
    yield running
    running.quit()


def wait(driver: WebDriver, met: Callable[[WebDriver], object]) -> None:
    """Wait until something holds."""
    WebDriverWait(driver, PATIENCE, poll_frequency=0.1).until(met)


def field(driver: WebDriver, label: str) -> WebElement:
    """Return the control with this label."""
    caption = driver.find_element(By.XPATH, f"//label[normalize-space()='{label}']")
    return driver.find_element(By.ID, str(caption.get_attribute("for")))


@pytest.mark.parametrize("query", ["", "?main"], ids=["worker", "main"])
def test_greet(webkit: WebDriver, server: Server, query: str) -> None:
    webkit.get(server.add(SEEDS / "greet.py") + query)
    wait(webkit, lambda w: w.find_elements(By.CSS_SELECTOR, "#pagelet-app[data-stage=ready]"))
    assert webkit.execute_script("return 'Suspending' in WebAssembly") is False
    output = field(webkit, "output")
    field(webkit, "name").send_keys("Ada")
    field(webkit, "intensity").clear()
    field(webkit, "intensity").send_keys("3")
    webkit.find_element(By.XPATH, "//button[.='Submit']").click()
    wait(webkit, lambda w: output.get_property("value") == "Hello, Ada!!!")
    assert webkit.find_elements(By.CSS_SELECTOR, ".script-error") == []


def test_playground(webkit: WebDriver, server: Server) -> None:
    add_playground(server.site, [server.site.add_app(SEEDS / "greet.py", None, "greet/")])
    webkit.get(server.url)
    wait(webkit, lambda w: w.find_elements(By.CSS_SELECTOR, ".cm-content"))
    enter_app(webkit, "iframe.pg-frame")
    field(webkit, "name").send_keys("Ada")
    webkit.find_element(By.XPATH, "//button[.='Submit']").click()
    output = field(webkit, "output")
    wait(webkit, lambda w: str(output.get_property("value")).startswith("Hello, Ada"))
    webkit.switch_to.default_content()
    webkit.find_element(By.CSS_SELECTOR, ".cm-content").send_keys("# mine\n")
    code = webkit.find_element(By.CSS_SELECTOR, ".cm-content")
    wait(webkit, lambda w: "# mine" in str(code.get_property("textContent")))


def enter_app(driver: WebDriver, selector: str) -> None:
    """Wait until the app in a frame is ready, and stay in the frame."""

    def entered(w: WebDriver) -> object:
        # A frame that has loaded its document since is another one for the driver.
        w.switch_to.default_content()
        frames = w.find_elements(By.CSS_SELECTOR, selector)
        if not frames:
            return False
        w.switch_to.frame(frames[-1])
        return w.find_elements(By.CSS_SELECTOR, "#pagelet-app[data-stage=ready]")

    wait(driver, entered)
