"""Every module of the coder with its sentence, folder by folder: the text of docs/coder-modules.md.

usage: python -m benchmarks.coder_modules > docs/coder-modules.md
"""

import ast
from pathlib import Path

CODER = Path(__file__).parents[1] / "coder"
HEAD = """# The modules of the coder

One line a module, from its first sentence; [coder.md](coder.md) tells how they work together. Made by
`python -m benchmarks.coder_modules > docs/coder-modules.md`; a test holds it to the modules there are.
"""


def sentence(path: Path) -> str:
    """Gives the first line of a module's docstring."""
    return (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").partition("\n")[0]


def page() -> str:
    """Gives the page: a heading a folder, a line a module."""
    lines = [HEAD]
    for folder in sorted({path.parent for path in CODER.rglob("*.py")}):
        opening = sentence(folder / "__init__.py") if (folder / "__init__.py").exists() else ""
        lines += [f"## {folder.relative_to(CODER.parent).as_posix()}", "", *([opening, ""] if opening else [])]
        modules = sorted(path for path in folder.glob("*.py") if path.stem != "__init__")
        lines += [f"- `{path.stem}`: {sentence(path)}" for path in modules]
        lines.append("")
    return "\n".join(lines)


def main() -> None:
    """Prints the page."""
    print(page(), end="")


if __name__ == "__main__":
    main()
