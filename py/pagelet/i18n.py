"""I18n: an author's own texts in several languages."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping

from . import dom

LOCALE = re.compile(r"[a-z]{2,3}([-_][A-Za-z0-9]{2,8})*")


class I18nData(str):
    """A text in the visitor's language.

    Attributes:
        key: what the translations call it.
    """

    key: str


class I18n:
    """Texts by key, in several languages; called with a key it gives the visitor's one.

    For a language that is missing, that without the country is taken, then English, then the key.

    Args:
        translations: for each language, such as `en`, `es` or `pt-BR`, its texts by key.

    Raises:
        TypeError: for texts that are not a dict.
    """

    def __init__(self, **translations: Mapping[str, str]) -> None:
        for locale, texts in translations.items():
            if not isinstance(texts, Mapping):
                raise TypeError(f"I18n({locale}=...) takes a dict of texts, not {texts!r}.")
            if LOCALE.fullmatch(locale) is None:
                warnings.warn(
                    f"{locale!r} does not look like a language's code, such as 'en' or 'pt-BR'.",
                    stacklevel=2,
                )
        self.translations = translations

    def __call__(self, key: str) -> I18nData:
        """Return the text that `key` stands for, in the visitor's language."""
        known = {_plain(locale): texts for locale, texts in self.translations.items()}
        language = _plain(dom.visit()["language"])
        candidates = [language, language.partition("-")[0], "en"]
        found = (known[name][key] for name in candidates if key in known.get(name, {}))
        text = I18nData(next(found, key))
        text.key = key
        return text


def _plain(locale: str) -> str:
    return locale.replace("_", "-").lower()
