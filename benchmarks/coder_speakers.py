"""The weights by which the coder weighs whose a quotation is, fitted to articles.

usage: python -m benchmarks.coder_speakers FOLDER... > new.tsv; mv new.tsv coder/lexicon/speakers.tsv
A folder holds one JSON file per annotated article (id, language, published, text, actors, quotes, ...) that the rules
were not made by; the tables of tests/coder are added. What the weights are worth on texts they were not fitted to
(eight folds) goes to standard error. Needs numpy (requirements-fit.txt); the coder itself only adds up the weights.
"""

import sys
from pathlib import Path

from benchmarks.coder_meant import Fitted, worth
from benchmarks.speaker_rows import choices, specified

RESTRAINT = 3.0
"""How much large weights cost: there are few quotations whose speaker is only pointed at."""


def main() -> None:
    """Prints the weights fitted to all texts; what they are worth goes to standard error."""
    told = [choice for folder in sys.argv[1:] for choice in choices(Path(folder))]
    texts, quotations = len({choice.text for choice in told}), len(told)
    told += [choice for language in ("nl", "en") for choice in specified(language)]
    for line in worth(told, "quotations", RESTRAINT):
        print(line, file=sys.stderr)
    print("# What the signs of a speaker say of whether a quotation is his, whose sentence tells no speaker or only")
    print("# points at him: sign and weight, parted by a tab; signs of coder/quotes/speakersigns.py, the same for both")
    print(
        f"# languages. Fitted to {quotations} quotations of {texts} texts and {len(told) - quotations} of tests/coder."
    )
    for line in Fitted(told, RESTRAINT).lines():
        print(line)


if __name__ == "__main__":
    main()
