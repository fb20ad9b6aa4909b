"""What is wrong with what somebody asked, and how to mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One parameter that cannot be answered; `nearest` is what was probably meant, from published names only."""

    parameter: str
    message: str
    value: str | None = None
    nearest: str | None = None


class Refusal(ValueError):
    """A question with at least one problem."""

    def __init__(self, *problems: Problem) -> None:
        """`problems`: all that were found, in the order of the parameters."""
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems


class Unreadable(ValueError):
    """A value that a filter cannot read; the filter set adds which parameter it was."""

    def __init__(self, message: str, nearest: str | None = None) -> None:
        """`message`: what is wrong, without the parameter's name; `nearest`: what was probably meant."""
        super().__init__(message)
        self.nearest = nearest
