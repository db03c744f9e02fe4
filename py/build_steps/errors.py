"""What a build reports instead of a traceback."""

from collections.abc import Sequence


class BuildError(Exception):
    """An expected problem, told in a sentence, with what was tried before giving up."""

    def __init__(self, message: str, tried: Sequence[str] = ()) -> None:
        self.tried = tuple(tried)
        lines = [message]
        if tried:
            lines.append("What was tried:")
            lines += [f"  - {attempt}" for attempt in tried]
        super().__init__("\n".join(lines))
