"""What a part-of-speech tagger would add to the coder: the scores with HanTa's tags beside our own word forms.

usage: pip install HanTa==1.2.1 numpy; python -m benchmarks.coder_tagger GOLD_FOLDER SCORER
The folder and the scorer are those of `benchmarks.coder_parts`. Three uses are tried: a trigger read as a verb must be
tagged so, one read as a noun must not be tagged a verb, and the verbs that end a noun phrase are the tagger's.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.coder_parts import replaced, row, scores
from coder.clause import Clause
from coder.events.hits import HitFinder
from coder.events.verbwords import VerbWords
from coder.triggers import Hit
from coder.words import Token

try:
    from HanTa import HanoverTagger
except ImportError:
    sys.exit("the tagger is not installed: pip install HanTa==1.2.1 numpy")

_MODELS = {"nl": "morphmodel_dutch.pgz", "en": "morphmodel_en.pgz"}
_VERBS = ("WW", "VV", "VB", "VD", "VH", "VM")
_ATTRIBUTIVE = "prenom"  # Dutch participles before a noun


class Tags:
    """Tags each sentence once."""

    def __init__(self) -> None:
        """Loads both models."""
        self._taggers = {language: HanoverTagger.HanoverTagger(model) for language, model in _MODELS.items()}
        self._known: tuple[Sequence[Token], list[str]] = ((), [])

    def is_verb(self, language: str, tokens: Sequence[Token], at: int) -> bool:
        """Says whether the tagger takes a token for a verb that stands for itself."""
        if self._known[0] is not tokens:
            tagged = self._taggers[language].tag_sent([token.text for token in tokens])
            self._known = (tokens, [str(tag) for _, _, tag in tagged])
        tag = self._known[1][at]
        return tag.startswith(_VERBS) and _ATTRIBUTIVE not in tag


def main() -> None:
    """Prints the table: without a tagger, then with each use of it, then with all."""
    gold, scorer = Path(sys.argv[1]), Path(sys.argv[2])
    tags = Tags()
    find = HitFinder.find

    def kept(verbs: bool, nouns: bool) -> Any:
        def fits(hit: Hit, finder: HitFinder, clause: Clause) -> bool:
            tagged = tags.is_verb(finder._language, clause.sentence.tokens, hit.first)
            return tagged or not verbs if hit.trigger.is_verb else not (tagged and nouns)

        def found(finder: HitFinder, clause: Clause, idioms: frozenset[int]) -> list[list[Hit]]:
            rows = find(finder, clause, idioms)
            return [fit for hits in rows if (fit := [hit for hit in hits if fits(hit, finder, clause)])]

        return found

    def tagged_verb(words: VerbWords, tokens: Sequence[Token], at: int) -> bool:
        return tags.is_verb(words.language, tokens, at)

    print(
        "| with a tagger for | strict F1 | relaxed F1 | deaths equal % | not events coded % | alliances F1 |\n"
        + "|---" * 6
        + "|"
    )
    print(row("nothing", scores(gold, scorer)), flush=True)
    for name, verbs, nouns in (("verbs that trigger", True, False), ("nouns that trigger", False, True)):
        with replaced(HitFinder, "find", kept(verbs, nouns)):
            print(row(name, scores(gold, scorer)), flush=True)
    with replaced(VerbWords, "is_verb", tagged_verb):
        print(row("where a noun phrase ends", scores(gold, scorer)), flush=True)
        with replaced(HitFinder, "find", kept(True, True)):
            print(row("all three", scores(gold, scorer)))


if __name__ == "__main__":
    main()
