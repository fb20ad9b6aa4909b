"""What tells a person closer between his name and his verb of speech: "Jan Pol, the group's founder, said"."""

from coder.quotes.phrase import Phrase, PhraseForm, is_person
from coder.speech import SpeechLexicon
from coder.wordlists import word_list
from coder.words import Token

_FAR_VERB = 24  # tokens from the comma behind a name to the one before the verb
_SAID = word_list("en/telling.toml", "said_irregularly")
_HAVE = frozenset({"has", "have", "had"})


def between_commas(phrases: list[Phrase], tokens: list[Token], lexicon: SpeechLexicon) -> frozenset[int]:
    """Gives the numbers of the phrases that stand between two commas, behind a person who then speaks.

    A name in it counts where an article makes it an office ("the State Minister for Trade"), else it is another's.
    """
    if lexicon.language != "en":
        return frozenset()
    found: set[int] = set()
    for phrase in phrases:
        if phrase.governed or not is_person(phrase) or phrase.last >= len(tokens) or tokens[phrase.last].text != ",":
            continue
        end = _closing(phrase.last, tokens, lexicon)
        inside = [n for n, other in enumerate(phrases) if phrase.last < other.first and other.last <= end]
        if all(_tells_closer(phrases[n], tokens, lexicon) for n in inside):
            found.update(inside)
    return frozenset(found)


def _closing(comma: int, tokens: list[Token], lexicon: SpeechLexicon) -> int:
    """Gives the comma behind that at `comma` which a verb of speech follows; `comma` itself where there is none."""
    passed = lexicon.words["skipped"] | _HAVE
    for position in range(comma + 1, min(len(tokens) - 1, comma + _FAR_VERB)):
        token = tokens[position]
        spoken = lexicon.verb_at(tokens, position) is not None and _is_verb(position, tokens)
        if token.text in {".", ";", ":"} or spoken:
            return comma
        if token.text != ",":
            continue
        verb = position + 1
        while verb < len(tokens) - 1 and tokens[verb].lower in passed:
            verb += 1
        if lexicon.verb_at(tokens, verb) is not None:
            return position
    return comma


def _is_verb(position: int, tokens: list[Token]) -> bool:
    """Says whether a word is more than the noun of its spelling: not "the head", "of state"."""
    return tokens[position].lower.endswith(("ed", "s")) or tokens[position].lower in _SAID()


def _tells_closer(phrase: Phrase, tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether a phrase may be what a person is, or whose: no other person beside him."""
    if phrase.form is PhraseForm.PRONOUN:
        return False
    if not is_person(phrase) or phrase.governed:
        return True
    before = tokens[phrase.first - 1].lower
    article = before == "'s" or before in lexicon.words["definite"] | lexicon.words["determiners"]
    owner = phrase.last < len(tokens) and tokens[phrase.last].lower == "'s"
    return article or owner
