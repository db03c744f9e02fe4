"""What a script needs: packages, modules beside it, components."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_steps import scan as scanning
from build_steps.catalogue import Catalogue
from build_steps.paths import PACKAGE
from build_steps.runtime import Lock
from build_steps.scan import Needs


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return an empty folder for a script."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def scan(home: Path, lock: Lock, catalogue: Catalogue, app: str, **files: str) -> Needs:
    for name, text in {"app": app, **files}.items():
        path = home / f"{name.replace('__', '/', 1)}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return scanning.scan(home / "app.py", lock, catalogue)


def inline(*dependencies: str) -> str:
    return f"# /// script\n# dependencies = {list(dependencies)}\n# ///\n"


def test_packages_come_from_imports(home: Path, lock: Lock, catalogue: Catalogue) -> None:
    needs = scan(home, lock, catalogue, app="import json, pandas\nfrom js import document")
    assert needs.packages == {"pandas"}
    assert [package.name for package in scanning.packages(needs, lock)] == [
        "numpy",
        "pandas",
        "python-dateutil",
        "six",
    ]


def test_a_package_is_found_by_a_dotted_import(
    home: Path, lock: Lock, catalogue: Catalogue
) -> None:
    assert scan(home, lock, catalogue, app="import mpl_toolkits.axes.x").packages == {"toolkits"}


def test_modules_beside_the_script_are_followed(
    home: Path, lock: Lock, catalogue: Catalogue
) -> None:
    needs = scan(
        home,
        lock,
        catalogue,
        app="import helpers\nfrom kit import tool",
        helpers="import more",
        more="import six",
        kit____init__="",
        kit__tool="from . import inner",
        kit__inner="import numpy",
    )
    assert needs.packages == {"numpy", "six"}
    assert {file.path.relative_to(home).as_posix() for file in needs.sources} == {
        "app.py", "helpers.py", "more.py", "kit/__init__.py", "kit/tool.py", "kit/inner.py",
    }  # fmt: skip


def test_a_module_beside_the_script_wins(home: Path, lock: Lock, catalogue: Catalogue) -> None:
    assert scan(home, lock, catalogue, app="import numpy", numpy="").packages == set()


@pytest.mark.parametrize(
    "text",
    [
        "import gradio as gr\ngr.Image()",
        "import gradio\ngradio.components.Image()",
        "from gradio import Image",
        "from gradio.components import Image as Picture",
        "import pagelet as gr\ngr.Interface(f, 'image', 'text_field')",
        "import gradio as gr\ngr.Sketch()",
    ],
)
def test_components_bring_their_packages(
    home: Path, lock: Lock, catalogue: Catalogue, text: str
) -> None:
    assert scan(home, lock, catalogue, app=text).packages == {"numpy", "pillow"}


@pytest.mark.parametrize("name", ["textbox", "textfield", "text_field"])
def test_a_text_only_app_needs_no_packages(
    home: Path, lock: Lock, catalogue: Catalogue, name: str
) -> None:
    text = f"import gradio as gr\ngr.Interface(f, '{name}', gr.Textbox()).launch()"
    assert scan(home, lock, catalogue, app=text).packages == set()


def test_inline_metadata_brings_packages(home: Path, lock: Lock, catalogue: Catalogue) -> None:
    text = (
        "# /// script\n# dependencies = ['NumPy', 'Python_DateUtil>=2', 'gradio', 'torch']\n# ///"
    )
    needs = scan(home, lock, catalogue, app=text)
    assert needs.packages == {"numpy", "python-dateutil"}
    assert needs.required.others == ["torch"]


def test_a_requirements_file_brings_packages(
    home: Path, lock: Lock, catalogue: Catalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "requirements.txt").write_text(
        "# for the app\n-i https://index.test/simple\n-e .\nnumpy>=1  # numbers\n\ngradio==5.0\n"
        "cow-say==6 \\\n  --hash=sha256:00\n./wheels/a-1-py3-none-any.whl\n"
    )
    needs = scan(home, lock, catalogue, app="import cow_say, other")
    assert needs.packages == {"numpy"}
    assert needs.required.indexes == ["https://index.test/simple"]
    assert needs.required.plain == ["cow-say==6", "./wheels/a-1-py3-none-any.whl"]
    assert "--hash=sha256:00" in needs.required.others[0]
    told = capsys.readouterr().err
    assert "-e . means nothing" in told
    assert "imports" not in told


def test_another_pinned_version_is_told(
    home: Path, lock: Lock, catalogue: Catalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    scan(
        home,
        lock,
        catalogue,
        app="# /// script\n# dependencies = ['numpy==0.9', 'six==1.0']\n# ///",
    )
    told = capsys.readouterr().err
    assert "'numpy==0.9'" in told
    assert "six" not in told


def test_an_unknown_module_is_told(
    home: Path, lock: Lock, catalogue: Catalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    scan(home, lock, catalogue, app="import torch.nn")
    assert "imports torch" in capsys.readouterr().err


def test_the_real_components(lock: Lock) -> None:
    catalogue = Catalogue(PACKAGE, lock)
    assert catalogue.packages("Textbox") == set()
    assert catalogue.packages("Image") == {"numpy", "pillow"}
    assert catalogue.shortcuts["text"] == "Textbox"


def test_styled_tables_bring_what_pandas_makes_them_with(
    home: Path, lock: Lock, catalogue: Catalogue
) -> None:
    plain = "import pandas as pd\nframe = pd.DataFrame({'a': [1]})\n"
    assert scan(home, lock, catalogue, app=plain).packages == {"pandas"}
    styled = f"{plain}frame.style.format(precision=1)\n"
    assert scan(home, lock, catalogue, app=styled).packages == {"pandas", "jinja2"}
    module = f"{plain}import toolkits.plot as plt\nplt.style.use('dark')\n"
    assert scan(home, lock, catalogue, app=module).packages == {"pandas"}
    other = "import numpy as np\nx = np.zeros(1)\nx.style\n"
    assert scan(home, lock, catalogue, app=other).packages == {"numpy"}
