"""The quotations that the weights of whose one is are fitted to: of annotated articles and tests/coder."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.backing_rows import KEYS, names_of, plain
from benchmarks.coder_parts import replaced
from benchmarks.meant_rows import Choice
from benchmarks.telling_rows import PUBLISHED
from coder import code_article
from coder.quotes.narration import Slot
from coder.quotes.speakersigns import SpeakerSigns
from coder.quotes.utterance import Utterance
from coder.quotes.weighed import Weighed
from coder.records import Article
from tests.coder.quotes.test_said import lines

_LEAST = 0.9  # share of a part's words that stand in the quotation as annotated


@dataclass(frozen=True)
class Seen:
    """One quotation as it is weighed: its words, and of each candidate the name, whether unnamed, and the signs."""

    words: tuple[str, ...]
    candidates: tuple[tuple[str, bool, frozenset[str]], ...]


def choices(folder: Path) -> Iterator[Choice]:
    """Gives the weighed quotations of the annotated articles of a folder (one JSON file each)."""
    for file in sorted(folder.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        names = names_of(gold)
        said = [(_words(q["text"]), names(q["speaker"]), bool(q.get("anonymous"))) for q in gold["quotes"]]
        yield from _chosen(gold["id"], quotations(Article(**{key: gold[key] for key in KEYS})), said)


def specified(language: str) -> Iterator[Choice]:
    """Gives the weighed quotations of the specification's tables of who said what."""
    for of, text, wanted in lines(language):
        told = [one.partition(": ") for one in wanted.split(" | ")] if wanted != "none" else []
        said = [(_words(words), frozenset({plain(who.removeprefix("~"))}), who[:1] == "~") for who, _, words in told]
        article = Article(id=text, text=text, published=PUBLISHED, language=of)
        yield from _chosen(text, quotations(article), said, specified=True)


def quotations(article: Article) -> list[Seen]:
    """Gives the quotations of an article of which it is weighed whose they are."""
    found: list[Seen] = []
    reconsider: Callable[[Weighed, Utterance, Slot], None] = Weighed.reconsider

    def watched(weighed: Weighed, utterance: Utterance, slot: Slot) -> None:
        signs = weighed.signs(utterance, slot)
        if signs is not None:
            found.append(Seen(_words(slot.quotation.inner.of(article.text)), tuple(_told(signs))))
        reconsider(weighed, utterance, slot)

    with replaced(Weighed, "reconsider", watched):
        code_article(article)
    return found


def _told(signs: SpeakerSigns) -> Iterator[tuple[str, bool, frozenset[str]]]:
    for (name, anonymous), speaker in signs.candidates().items():
        yield plain(name), anonymous, signs.of(speaker)


def _chosen(
    text: str, seen: list[Seen], said: list[tuple[tuple[str, ...], frozenset[str], bool]], specified: bool = False
) -> Iterator[Choice]:
    for one in seen:
        whose = next(((names, unnamed) for words, names, unnamed in said if _is_part(one.words, words)), None)
        if whose is None:
            continue
        names, unnamed = whose
        meant = tuple((unnamed and anonymous) or name in names for name, anonymous, _ in one.candidates)
        if any(meant) and not all(meant):
            yield Choice(text, tuple(signs for *_, signs in one.candidates), meant, specified)


def _is_part(words: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Says whether words are those of a quotation, or a part of it."""
    return bool(words) and sum(word in whole for word in words) >= _LEAST * len(words)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in ("".join(filter(str.isalnum, part)) for part in text.lower().split()) if word)
