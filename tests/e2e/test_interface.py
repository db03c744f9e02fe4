"""The features of Interface, each by its example, as a visitor uses them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.browsers
def test_examples_fill_in_the_inputs(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "calculator.py")
    rows = app.page.locator(".examples tbody tr")
    expect(rows).to_have_count(4)
    rows.nth(1).click()
    app.expect_value("First number", "3.14")
    expect(app.page.get_by_role("radio", name="divide")).to_be_checked()
    app.expect_value("Second number", "2")
    app.expect_value("Result", "0")
    rows.nth(2).focus()
    rows.nth(2).press("Enter")
    app.expect_value("First number", "144")
    app.submit()
    app.expect_value("Result", "360")


def test_a_hundred_thousand_examples_are_paged(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\n"
        "rows = [[f'word {i}', i] for i in range(100_000)]\n"
        "gr.Interface(lambda a, b: a * int(b), [gr.Textbox(label='a'), gr.Number(label='b')], "
        "'text', examples=rows, examples_per_page=20).launch()\n"
    )
    expect(app.page.locator(".examples tbody tr")).to_have_count(20)
    app.page.locator("nav.paginate").get_by_role("button", name="5000").click()
    row = app.page.locator(".examples tbody tr").filter(has_text="word 99999")
    row.click()
    app.expect_value("a", "word 99999")
    app.expect_value("b", "99999")


def test_cached_examples_show_their_result_without_a_run(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "cached_examples.py")
    app.expect_value("Text", "a rose is a rose")
    app.page.locator(".examples .gallery-item").nth(1).click()
    app.expect_value("Text", "mississippi")
    expect(app.page.locator(".label-heading")).to_have_text("i")
    expect(app.page.locator(".confidence").first).to_contain_text("36%")


def test_live_runs_at_each_change_and_ends_with_the_newest(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "live.py")
    expect(app.button("Submit")).to_have_count(0)
    app.fill("Degrees Celsius", "100")
    app.expect_value("Degrees Fahrenheit", "212")
    for degrees in range(0, 30):
        app.fill("Degrees Celsius", str(degrees))
    app.expect_value("Kelvin", "302.15")


def test_a_generator_streams_each_value(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "streaming_text.py")
    app.fill("Words per second", "10")
    app.submit()
    expect(app.field("Story")).to_have_value(re.compile(r"^Once\b.*[^.]$"))
    expect(app.button("Stop")).to_be_visible()
    expect(app.field("Story")).to_have_value(
        "Once there was a page that needed no server. It computed in the visitor's own browser, "
        "asked nobody for anything, and went on working for ever.",
        timeout=30_000,
    )
    expect(app.button("Submit")).to_be_visible()


def test_a_state_lasts_for_the_visit_and_clear_resets_it(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "remember.py")
    for count, word in enumerate(["fox", "dog"], start=1):
        app.fill("Word", word)
        app.submit()
        expect(app.field("Known so far")).to_have_value(
            ["1 words: fox", "2 words: fox, dog"][count - 1]
        )
    app.button("Clear").click()
    app.expect_value("Known so far", "")
    app.fill("Word", "cat")
    app.submit()
    app.expect_value("Known so far", "1 words: cat")


def test_additional_inputs_unfold(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "more_options.py")
    expect(app.field("How often")).to_be_hidden()
    app.page.get_by_text("More options", exact=True).click()
    app.fill("How often", "3")
    app.fill("Text", "hey")
    app.submit()
    app.expect_value("Shouted", "HEY! HEY! HEY!")


@pytest.mark.browsers
def test_progress_is_shown_and_alerts_come(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "progress_and_alerts.py")
    app.fill("Items", "50")
    app.submit()
    expect(app.toast("This takes a while.")).to_be_visible()
    status = app.page.locator(".block.textbox pagelet-status")
    expect(status).to_contain_text("Preparing")
    expect(status).to_contain_text("/50")
    expect(app.toast("50 items are ready.")).to_be_visible(timeout=30_000)
    app.expect_value("Report", "Prepared 50 items.")
    app.page.get_by_role("button", name="Success", exact=True).click()
    expect(app.toast("50 items are ready.")).to_be_hidden()


@pytest.mark.browsers
def test_batches_validators_and_tabs(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "batches.py")
    app.submit()
    app.expect_value("Trimmed", "abra")

    app = open_app(EXAMPLES / "check_inputs.py")
    app.submit()
    expect(app.page.get_by_text("Who are you?")).to_be_visible()
    expect(app.page.get_by_text("You must be at least 18.")).to_be_visible()
    app.fill("Name", "Ada")
    app.fill("Age", "36")
    app.submit()
    app.expect_value("Welcome", "Welcome, Ada!")
    expect(app.page.get_by_text("Who are you?")).to_be_hidden()

    app = open_app(EXAMPLES / "two_tabs.py")
    app.page.get_by_role("tab", name="Length").click()
    app.page.get_by_role("tabpanel", name="Length").get_by_label("Text").fill("abcd")
    app.page.get_by_role("tabpanel", name="Length").get_by_role("button", name="Submit").click()
    expect(app.page.get_by_role("tabpanel", name="Length").get_by_label("Length")).to_have_value(
        "4"
    )


def test_interfaces_side_by_side_run_apart(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "side_by_side.py")
    app.fill("Words", "one page")
    app.button("Submit").first.click()
    app.expect_value("Capitalised", "One Page")
    app.fill("Text", "stressed")
    app.button("Submit").last.click()
    app.expect_value("Backwards", "desserts")
    app.expect_value("Capitalised", "One Page")


@pytest.mark.browsers
def test_returned_updates_change_components(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\n"
        "def f(what):\n"
        "    if what == 'skip': return gr.skip()\n"
        "    if what == 'choices': return gr.update(choices=['x', 'y'], value='y'), 'new choices'\n"
        "    return gr.Radio(label='Renamed', visible=what != 'hide'), what\n"
        "gr.Interface(f, gr.Textbox(label='what'), "
        "[gr.Radio(['a', 'b'], label='Choice', interactive=True), gr.Textbox(label='said')]"
        ").launch()\n"
    )
    app.fill("what", "choices")
    app.submit()
    app.expect_value("said", "new choices")
    expect(app.page.get_by_role("radio", name="y")).to_be_checked()
    app.fill("what", "skip")
    app.submit()
    app.fill("what", "rename")
    app.submit()
    expect(app.page.get_by_role("group", name="Renamed")).to_be_visible()
    app.fill("what", "hide")
    app.submit()
    expect(app.page.get_by_role("group", name="Renamed")).to_be_hidden()
    app.expect_value("said", "hide")
