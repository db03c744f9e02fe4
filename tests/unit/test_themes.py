"""Themes: what they take, the CSS they become, and whether what they colour can be read."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import pagelet
from pagelet import themes
from pagelet.themes import Base, Color, Default, Font, GoogleFont, Size, Soft, ThemeClass, colors
from pagelet.themes.lookup import THEMES, theme_of
from pagelet.themes.stylesheet import SCOPE, stylesheet
from pagelet.themes.utils import fonts, sizes
from pagelet.themes.variables import FOLLOWING, KNOWN, OWN, SEPARATE, SETTABLE, UNIFORM
from unit.palette import SHEET, Palette, declarations

BODY = "body-background-fill"
BLOCK = ("block-background-fill", BODY)
INPUT = ("input-background-fill", *BLOCK)
TEXTS = [
    ("body-text-color", BODY),
    ("body-text-color", *BLOCK),
    ("body-text-color", *INPUT),
    ("body-text-color", "input-background-fill-focus", *BLOCK),
    ("body-text-color", "code-background-fill", BODY),
    ("body-text-color-subdued", BODY),
    ("body-text-color-subdued", *BLOCK),
    ("block-info-text-color", *BLOCK),
    ("block-title-text-color", "block-title-background-fill", *BLOCK),
    ("block-label-text-color", "block-label-background-fill", *BLOCK),
    ("link-text-color", BODY),
    ("link-text-color", *BLOCK),
    ("link-text-color-hover", BODY),
    ("link-text-color-visited", BODY),
    ("input-placeholder-color", *INPUT),
    ("checkbox-label-text-color", "checkbox-label-background-fill", *BLOCK),
    ("checkbox-label-text-color", "checkbox-label-background-fill-hover", *BLOCK),
    ("checkbox-label-text-color-selected", "checkbox-label-background-fill-selected", *BLOCK),
    ("table-text-color", "table-even-background-fill", *BLOCK),
    ("table-text-color", "table-odd-background-fill", *BLOCK),
    ("error-text-color", "error-background-fill", BODY),
    *(
        (f"button-{kind}-text-color{state}", f"button-{kind}-background-fill{state}", BODY)
        for kind in ("primary", "secondary", "cancel")
        for state in ("", "-hover")
    ),
]
MARKS = [
    ("input-border-color", *BLOCK),
    ("input-border-color-focus", *BLOCK),
    ("checkbox-border-color", *BLOCK),
    ("checkbox-background-color-selected", *BLOCK),
    ("slider-color", *BLOCK),
    ("loader-color", *BLOCK),
    ("focus-ring", *BLOCK),
    ("focus-ring", BODY),
]


def unreadable(theme: ThemeClass) -> list[str]:
    """Return what stands out too little from what is behind it."""
    found = []
    for scheme in ("light", "dark"):
        palette = Palette(theme, scheme)
        palette.values["white"] = "#fff"
        check = ("white", "checkbox-background-color-selected", *BLOCK)
        for least, pairs in ((4.5, TEXTS), (3, [*MARKS, check])):
            for pair in pairs:
                contrast = palette.least_contrast(*pair)
                if contrast < least:
                    found.append(f"{scheme}: {' on '.join(pair)}: {contrast:.2f}")
    return found


@pytest.mark.parametrize("name", sorted(THEMES))
def test_every_theme_can_be_read_by_day_and_by_night(name: str) -> None:
    assert unreadable(theme_of(name)) == []


@pytest.mark.parametrize("name", sorted(colors.HUES))
def test_every_hue_can_be_read(name: str) -> None:
    assert unreadable(Base(primary_hue=name, secondary_hue=name)) == []


@pytest.mark.parametrize("name", ["slate", "gray", "zinc", "neutral", "stone"])
def test_every_grey_can_be_read(name: str) -> None:
    assert unreadable(Base(neutral_hue=name)) == []


def test_the_style_sheet_knows_every_variable() -> None:
    sheet = declarations(SHEET.read_text())
    names = {name.replace("_", "-").removesuffix("-dark") for name in KNOWN}
    assert names - set(sheet) == set()


def test_themes_use_only_what_there_is() -> None:
    for name in THEMES:
        css = stylesheet(theme_of(name))
        declared = declarations(SHEET.read_text()) | declarations(css)
        assert set(re.findall(r"var\(--([a-z0-9-]+)", css)) <= set(declared)
        assert "*" not in re.sub(r"\.(light|dark) \*|/\*.*?\*/", "", css)


def test_names_are_told_apart() -> None:
    groups = [set(UNIFORM), set(FOLLOWING), set(SEPARATE), set(OWN)]
    assert sum(map(len, groups)) == len(set.union(*groups))
    assert len(SETTABLE) == len(UNIFORM) + 2 * (len(FOLLOWING) + len(SEPARATE) + len(OWN))


def test_the_default_theme_changes_nothing() -> None:
    assert stylesheet(Default()) == ""
    assert "--primary-500: #14b8a6" in stylesheet(Default(primary_hue="teal"))
    assert "--neutral-500" not in stylesheet(Default(primary_hue="teal"))


def test_the_sizes_of_the_style_sheet_are_the_middle_ones() -> None:
    sheet = declarations(SHEET.read_text())
    for kind in ("text", "spacing", "radius"):
        size = sizes.size("md", kind)
        for step, value in zip(sizes.STEPS, size.expand(), strict=True):
            assert sheet[f"{kind}-{step}"] == value


def test_hues_sizes_and_fonts_are_given_as_such_or_by_name() -> None:
    own = Color(*(f"#{step:02}0000" for step in range(11)))
    wide = Size("1px", "2px", "3px", "4px", "5px", "6px", "7px")
    theme = Base(
        primary_hue=own,
        neutral_hue="slate",
        spacing_size=wide,
        radius_size="none",
        font=[GoogleFont("Inter"), "Comic Sans MS"],
        font_mono="Press Start 2P",
    )
    assert theme.primary_100 == "#010000"
    assert theme.neutral_500 == colors.slate.c500
    assert theme.spacing_xxl == "7px"
    assert theme.radius_md == "0px"
    assert theme.font == "'Inter', Comic Sans MS, system-ui, sans-serif"
    assert theme.font_mono == "'Press Start 2P', ui-monospace, monospace"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"primary_hue": "Red"}, "There is no hue 'Red'"),
        ({"radius_size": "radius_sm"}, "There is no radius_size 'radius_sm'. There are: 'none'"),
    ],
)
def test_unknown_names_are_refused(arguments: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Base(**arguments)  # type: ignore[arg-type]


def test_other_types_are_refused() -> None:
    with pytest.raises(TypeError, match="A hue is"):
        Base(primary_hue=3)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="text_size"):
        Base(text_size=3)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="A font is"):
        Base(font=[3])  # type: ignore[list-item]


def test_set_knows_its_names_and_suggests() -> None:
    with pytest.raises(TypeError, match="Did you mean 'button_primary_shadow'"):
        Base().set(button_primary_shaddow="none")
    with pytest.raises(ValueError, match="leave out the '_dark'"):
        Base().set(block_title_text_color="*body_text_color_dark")
    with pytest.warns(UserWarning, match="no variable 'primary_550'"):
        Base().set(body_text_color="*primary_550")


def test_set_returns_the_theme_and_leaves_what_is_none() -> None:
    theme = Base().set(body_text_color="red", body_text_size=None)
    assert theme.body_text_color == "red"
    assert "body-text-size" not in stylesheet(theme)


def test_references_become_variables_wherever_they_stand() -> None:
    css = stylesheet(Base().set(block_shadow="0 0 *spacing_sm *primary_500, calc(2 * 3px)"))
    assert "--block-shadow: 0 0 var(--spacing-sm) var(--primary-500), calc(2 * 3px);" in css


def test_a_variable_that_is_not_set_reads_as_a_reference_to_it() -> None:
    theme = Base()
    theme.set(block_label_text_color=theme.block_title_text_color)
    assert "--block-label-text-color: var(--block-title-text-color);" in stylesheet(theme)
    theme.set(table_radius=theme.table_radius)
    assert "--table-radius" not in stylesheet(theme)
    with pytest.raises(AttributeError, match="no_such"):
        _ = theme.no_such


def rules(css: str, part: str) -> str:
    return "".join(
        body for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", css) if part in selector
    )


def test_day_and_night_are_set_apart_as_in_gradio() -> None:
    own = stylesheet(ThemeClass().set(body_text_color="red"))
    assert "red" in rules(own, ":not(.dark,")
    assert "red" not in rules(own, ":not(.light,")
    only_dark = stylesheet(ThemeClass().set(body_text_color_dark="red"))
    assert "red" in rules(only_dark, ":not(.light,")
    assert "red" not in rules(only_dark, ":not(.dark,")
    follows = stylesheet(ThemeClass().set(block_shadow="red"))
    assert follows == f"{SCOPE} {{\n  --block-shadow: red;\n}}"
    both = stylesheet(ThemeClass().set(block_shadow="red", block_shadow_dark="blue"))
    assert "red" in rules(both, ":where(.light ")
    assert "blue" in rules(both, ":where(.dark ")


def test_a_theme_of_ones_own_as_gradios_guide_writes_it() -> None:
    class Seafoam(Base):
        def __init__(self, *, primary_hue: Color | str = colors.emerald) -> None:
            super().__init__(primary_hue=primary_hue, font=(Font("Quicksand"), "sans-serif"))
            self.name = "seafoam"
            self.custom_css = ".x { color: red }"
            super().set(button_primary_background_fill="*primary_200")

    css = stylesheet(Seafoam())
    assert "--primary-500: #10b981;" in css
    assert "--font: 'Quicksand', sans-serif;" in css
    assert css.endswith(".x { color: red }")


def test_themes_are_found_by_name() -> None:
    assert type(theme_of("soft")) is Soft
    assert type(theme_of("gradio/Soft")) is Soft
    assert type(theme_of(Soft)) is Soft
    given = Soft()
    assert theme_of(given) is given
    with pytest.warns(UserWarning, match="There is no theme 'huggingface/x'"):
        assert type(theme_of("huggingface/x")) is Default
    with pytest.raises(TypeError, match="must be a theme"):
        theme_of(3)


def test_themes_travel_as_json(tmp_path: Path) -> None:
    theme = Soft(font=GoogleFont("Inter")).set(body_text_color="#123456")
    theme.dump(tmp_path / "theme.json")
    again = ThemeClass.load(tmp_path / "theme.json")
    assert stylesheet(again) == stylesheet(theme)
    assert again.name == "soft"


def test_a_theme_that_gradio_wrote_is_read(tmp_path: Path) -> None:
    written = {
        "theme": {
            "name": "sky",
            "custom_css": "",
            "_stylesheets": ["https://fonts.example/x"],
            "font": [{"__gradio_font__": True, "name": "Inter", "class": "google"}, "sans-serif"],
            "body_text_color": "*neutral_800",
            "body_text_color_dark": None,
        },
        "version": "0.0.1",
    }
    (tmp_path / "theme.json").write_text(json.dumps(written))
    css = stylesheet(ThemeClass.load(tmp_path / "theme.json"))
    assert "--font: 'Inter', sans-serif;" in css
    assert "--body-text-color: var(--neutral-800);" in css
    assert "fonts.example" not in css
    with pytest.raises(ValueError, match="no theme"):
        ThemeClass.from_dict({})


def test_the_hub_is_out_of_reach_and_the_errors_say_what_is_possible() -> None:
    with pytest.raises(NotImplementedError, match=r"ThemeClass\.load\('theme\.json'\)"):
        ThemeClass.from_hub("gradio/dracula")
    with pytest.raises(NotImplementedError, match=r"theme\.dump\('theme\.json'\)"):
        Soft().push_to_hub("mine")


def test_fonts_are_never_asked_for() -> None:
    assert GoogleFont("Inter").stylesheet() == {"url": None, "css": None}
    assert "url(" not in stylesheet(Base(font=GoogleFont("Inter", weights=(300,))))
    assert repr(GoogleFont("Inter")) == "GoogleFont('Inter')"
    assert fonts.family("system-ui", "x") == "system-ui"


def test_scripts_find_the_names_where_gradio_has_them() -> None:
    assert pagelet.themes is themes
    assert pagelet.Theme is Base
    assert themes.sizes is sizes
    assert {"Soft", "GoogleFont", "sizes"} <= set(dir(themes))
    with pytest.raises(AttributeError, match="it has: Base"):
        _ = themes.Sotf


def test_a_page_without_a_theme_loads_none() -> None:
    program = (
        "import sys, pagelet; pagelet.Interface; print([m for m in sys.modules if 'theme' in m])"
    )
    paths = [path for path in sys.path if path]
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {paths!r}; {program}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == "[]"
