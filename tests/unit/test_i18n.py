"""I18n: the author's texts in the visitor's language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import js
from pagelet.i18n import I18n


@pytest.fixture(autouse=True)
def _page() -> Iterator[None]:
    js.reset()
    yield
    js.reset()


@pytest.mark.parametrize(
    ("language", "said"),
    [("es", "Nombre"), ("es-MX", "Nombre"), ("pt-BR", "Nome (BR)"), ("pt", "Name"), ("fr", "Name")],
)
def test_the_visitors_language_is_chosen(language: str, said: str) -> None:
    texts = I18n(en={"name": "Name"}, es={"name": "Nombre"}, pt_BR={"name": "Nome (BR)"})
    js.pagelet_host.language = language
    assert texts("name") == said
    assert texts("name").key == "name"


def test_an_unknown_key_stands_for_itself() -> None:
    assert I18n(es={"name": "Nombre"})("name") == "name"
    assert I18n()("anything") == "anything"


def test_wrong_translations_are_refused_and_odd_codes_warned_of() -> None:
    with pytest.raises(TypeError, match=r"I18n\(en=\.\.\.\) takes a dict"):
        I18n(en="Name")  # type: ignore[arg-type]
    with pytest.warns(UserWarning, match="'Spanish' does not look like"):
        I18n(Spanish={"name": "Nombre"})
