"""Takes a small picture of each public component, from an example, and shows all in the README."""

from __future__ import annotations

import argparse
import io
import re
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, FilePayload, Locator, Page, TimeoutError, sync_playwright

from build_steps.console import say, warn
from build_steps.paths import EXAMPLES, PACKAGE, ROOT
from e2e import ways
from e2e.serving import Server

FOLDER = ROOT / ".github" / "components"
README = ROOT / "README.md"
BEGIN, END = "<!-- gallery -->", "<!-- end of gallery -->"
COLUMNS = 4

WIDTH, HEIGHT = 480, 330
"""The most pixels of a picture."""
BYTES = 25_000
PATIENCE = 120_000
"""Milliseconds that an example may take to begin."""
SETTLING = 2_000
RUNNING = "pagelet-status:is([state=pending], [state=generating])"
WATCH = f"""() => {{
  window.hasRun = false;
  const look = () => {{ window.hasRun ||= document.querySelector("{RUNNING}") !== null; }};
  const options = {{ subtree: true, attributes: true, attributeFilter: ["state"] }};
  new MutationObserver(look).observe(document, options);
}}"""
DONE = f"() => window.hasRun && document.querySelector('{RUNNING}') === null"
FIXTURES = ROOT / "tests" / "conformance" / "fixtures"
BROUGHT = {
    "audio": FIXTURES / "mono16_8000.wav",
    "video": FIXTURES / "tiny.mp4",
    "": ROOT / "LICENSE",
}
"""What a visitor brings to an example, by what its field takes."""
SCREENSHOT, PHOTOGRAPH = ROOT / ".github" / "screenshot.jpg", (34, 154, 630, 496)
"""The photograph that is brought is a part of a screenshot."""

PLACES = {
    "Button": "button.primary",
    "ClearButton": "button.secondary",
    "DeepLinkButton": "button:has-text('Share')",
    "DownloadButton": "pagelet-download-button",
    "DuplicateButton": "button:has-text('Duplicate')",
    "UploadButton": "pagelet-upload-button",
    "Dataset": ".examples",
    "Navbar": ".navbar",
}
"""Where components are that have no block of their own."""

BEST = {
    "CheckboxGroup": "order",
    "HighlightedText": "letters",
    "Image": "sepia",
    "Markdown": "formula",
    "Number": "calculator",
    "Slider": "greeting",
    "Textbox": "greeting",
}
"""Examples that show a component better than the first one that names it."""


def main() -> None:
    """Take the pictures that are asked for, and write the gallery."""
    parser = argparse.ArgumentParser(prog="build.py gallery", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="components (default: all)")
    chosen = parser.parse_args().names
    server = Server()
    public = components(server.site.catalogue.public)
    if unknown := set(chosen) - set(public):
        parser.error(f"no such components: {', '.join(sorted(unknown))}")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = ways.launch(playwright, "chromium")
        for script, names in examples_of(chosen or public).items():
            say(f"{script.stem}: {', '.join(names)}")
            take(browser, server.add(script), names)
        browser.close()
    server.close()
    write_gallery([name for name in public if picture(name).is_file()])


def components(public: dict[str, str]) -> list[str]:
    """Return the names of the components, each once, as its class has it."""
    found = set()
    for module in public.values():
        if module.startswith("components."):
            source = (PACKAGE / f"{module.replace('.', '/')}.py").read_text("utf-8")
            classes = re.findall(r"^class (\w+)\(", source, re.MULTILINE)
            found.update(name for name in classes if name.lower() == module.split(".")[1])
    return sorted(found & public.keys())


def examples_of(names: list[str]) -> dict[Path, list[str]]:
    """Return the examples that show components, each with what it shows."""
    found: dict[Path, list[str]] = {}
    for name in names:
        script = example_of(name)
        if script is None:
            warn(f"{name}: no example")
        else:
            found.setdefault(script, []).append(name)
    return found


def example_of(name: str) -> Path | None:
    """Return the example that shows a component."""
    if name in BEST:
        return EXAMPLES / f"{BEST[name]}.py"
    scripts = sorted(EXAMPLES.glob("*.py"))
    for pattern in (rf"\bgr\.{name}\(", rf"[\"']{name.lower()}[\"']", r"examples=|submit_btn="):
        for script in scripts:
            if re.search(pattern, script.read_text("utf-8")):
                return script
    return None


def picture(name: str) -> Path:
    """Return the path of a component's picture."""
    return FOLDER / f"{name.lower()}.webp"


def take(browser: Browser, url: str, names: list[str]) -> None:
    """Open an example, use it, and take the pictures of what it shows."""
    page = browser.new_page(viewport=ways.ViewportSize(width=1020, height=900))
    page.set_default_timeout(PATIENCE)
    try:
        page.goto(url)
        page.wait_for_selector("#pagelet-app[data-stage=ready]", state="attached")
        use(page)
        for name in names:
            block = place_of(page, name)
            if block is None:
                warn(f"{name}: nothing to see")
                continue
            block.scroll_into_view_if_needed()
            page.wait_for_timeout(SETTLING)
            save(Image.open(io.BytesIO(block.screenshot(animations="disabled"))), name)
            say(f"   {name}: {picture(name).stat().st_size / 1000:.0f} kB")
    except TimeoutError as error:
        warn(f"{', '.join(names)}: {error.message.splitlines()[0]}")
    finally:
        page.close()


def use(page: Page) -> None:
    """Do what a visitor would: bring what is asked for, and press the button."""
    page.add_style_tag(content="pagelet-toasts { display: none; }")
    rows = page.locator(".examples :is(tbody tr, .gallery-item)")
    if rows.count():
        rows.first.click()
    else:
        for field in page.locator("input[type=file]").all():
            accepted = field.get_attribute("accept") or ""
            if "image" in accepted:
                field.set_input_files(photograph())
            else:
                kind = next(kind for kind in BROUGHT if kind in accepted)
                field.set_input_files(BROUGHT[kind])
        for field in page.locator(".block textarea:not([readonly])").all():
            if field.is_visible() and field.input_value() == "":
                field.fill("Ada Lovelace")
    page.evaluate(WATCH)
    button = page.locator("button.lg").filter(has_text=re.compile("^(Submit|Generate)$"))
    if button.count() and button.first.is_visible():
        button.first.click()
        page.wait_for_function(DONE)
    elif page.locator("input[type=range]").count():
        # Without a button the page is live.
        page.locator("input[type=range]").first.press("ArrowRight")
        page.wait_for_function(DONE)
    page.wait_for_function("() => document.querySelector(':not(:defined)') === null")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(SETTLING)
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement?.blur()")


def photograph() -> FilePayload:
    """Return a picture for examples that want one."""
    data = io.BytesIO()
    Image.open(SCREENSHOT).crop(PHOTOGRAPH).save(data, "png")
    return {"name": "sunset.png", "mimeType": "image/png", "buffer": data.getvalue()}


def place_of(page: Page, name: str) -> Locator | None:
    """Return the last place where a component is seen; outputs come after inputs."""
    selector = PLACES.get(name, f".block.{name.lower()}")
    seen = [found for found in page.locator(selector).all() if found.is_visible()]
    return seen[-1] if seen else None


def save(image: Image.Image, name: str) -> None:
    """Write a picture, as small as the README needs it."""
    image = image.convert("RGB")
    image = image.crop((0, 0, image.width, min(image.height, image.width * HEIGHT // WIDTH)))
    image.thumbnail((WIDTH, HEIGHT))
    for quality in (85, 70, 55, 40, 25):
        image.save(picture(name), quality=quality, method=6)
        if picture(name).stat().st_size < BYTES:
            return


def write_gallery(names: list[str]) -> None:
    """Put the pictures into the README, between the marks."""
    text = README.read_text("utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    table = "\n".join(rows(names))
    README.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", "utf-8")


def rows(names: list[str]) -> Iterator[str]:
    """Yield the lines of the table."""
    cells = [f"![{name}](.github/components/{name.lower()}.webp)<br>{name}" for name in names]
    cells += [""] * (-len(cells) % COLUMNS)
    yield "| " * COLUMNS + "|"
    yield "|---" * COLUMNS + "|"
    for start in range(0, len(cells), COLUMNS):
        yield f"| {' | '.join(cells[start : start + COLUMNS])} |"


main()
