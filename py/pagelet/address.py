"""An address that knows its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from urllib.parse import SplitResult


class Address(str):
    """An address: a `str`, whose parts can be asked for as those of a request at a server."""

    __slots__ = ()

    @property
    def components(self) -> SplitResult:
        """All parts."""
        from urllib.parse import urlsplit

        return urlsplit(str(self))

    @property
    def scheme(self) -> str:
        """What is before the first colon: "https"."""
        return self.components.scheme

    @property
    def netloc(self) -> str:
        """The host and, where it is given, the port."""
        return self.components.netloc

    @property
    def hostname(self) -> str | None:
        """The host alone."""
        return self.components.hostname

    @property
    def port(self) -> int | None:
        """The port, where it is given."""
        return self.components.port

    @property
    def path(self) -> str:
        """What is between the host and the parameters."""
        return self.components.path

    @property
    def query(self) -> str:
        """The parameters as they are written."""
        return self.components.query

    @property
    def fragment(self) -> str:
        """What is after the `#`."""
        return self.components.fragment

    @property
    def is_secure(self) -> bool:
        """Whether it was got by https."""
        return self.scheme == "https"
