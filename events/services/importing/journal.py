"""The journal of a run: which articles are done, so that an interrupted run goes on where it stopped."""

import hashlib
from collections.abc import Iterable

from django.conf import settings

from coder.records import Article
from events.fixtures.keys import article_key
from events.models import Article as StoredArticle

FOLDER = settings.BASE_DIR / ".data" / "imports"


class Journal:
    """A file that lives as long as a run: one line for each article done, gone when the run comes to its end."""

    def __init__(self, command: Iterable[str]) -> None:
        """`command`: what tells runs apart; the same command again takes up what an interrupted one left."""
        name = hashlib.sha256("\0".join(command).encode()).hexdigest()[:16]
        self._path = FOLDER / f"{name}.done"
        self._done = set(self._path.read_text().split()) if self._path.exists() else set()

    def has(self, article: Article) -> bool:
        """Says whether the interrupted run stored the article as it is now, and the database still has it."""
        source, text_hash = article_key(article)
        return (
            _line(article) in self._done
            and StoredArticle.objects.filter(source__name=source, text_hash=text_hash).exists()
        )

    def add(self, article: Article) -> None:
        """Notes that the article is done."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a") as file:
            file.write(_line(article) + "\n")

    def close(self) -> None:
        """Forgets the run: it came to its end."""
        self._path.unlink(missing_ok=True)


def _line(article: Article) -> str:
    return hashlib.sha256(repr(article).encode()).hexdigest()
