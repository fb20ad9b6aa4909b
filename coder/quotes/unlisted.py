"""Definite nouns that no lexicon has, beside a verb of speech: "the ferryman said", "aldus de gevangenisdirectie"."""

from coder.quotes.introductions import is_one
from coder.quotes.phrase import Phrase, PhraseForm
from coder.quotes.strangers import describes, speaks_further_on
from coder.speech import SpeechLexicon
from coder.words import Token

_FAR_NOUN = 6  # tokens from an article to the noun that it belongs to
_POINTING = frozenset({"die", "dat", "dit"})  # more often pronouns or conjunctions than before a noun
_SEVERAL = {
    "nl": (
        "ers",
        "sters",
        "isten",
        "lingen",
        "aars",
        "lieden",
        "genoten",
        "anten",
        "enten",
        "directie",
        "leiding",
        "bestuur",
    ),
    "en": ("ers", "ors", "ists", "ians", "men", "women", "ants", "people", "ministry", "office", "department"),
}


def definite_strangers(
    tokens: list[Token], phrases: list[Phrase], behind: frozenset[int], lexicon: SpeechLexicon
) -> list[Phrase]:
    """Gives the definite nouns of a sentence that speak and that `phrases` do not hold.

    `behind` are the tokens right behind quotations: a verb there stands before its subject.
    """
    found: list[Phrase] = []
    for index, token in enumerate(tokens):
        if token.lower not in lexicon.words["definite"] or token.lower in _POINTING:
            continue
        last = index + 1
        while last < len(tokens) and last < index + _FAR_NOUN and describes(tokens, last, lexicon):
            last += 1
        last = _noun_end(tokens, index, last, lexicon)
        if last == index + 1 or any(p.first < last and p.last > index for p in phrases):
            continue
        head = tokens[last - 1]
        if head.is_capital or not head.lower.isalpha():
            continue
        if any(head.lower in lexicon.words[name] for name in ("unspeaking", "proclaimers", "utterances")):
            continue
        if _speaks(tokens, index, last, behind, lexicon):
            found.append(Phrase(last - 1, last, PhraseForm.ROLE, head.span, None, True))
    return found


def _noun_end(tokens: list[Token], index: int, last: int, lexicon: SpeechLexicon) -> int:
    """Gives the token after the noun of a Dutch article at `index`: adjectives before it end in -e, as no verb after
    it need do: "volgens het comité waren".
    """
    if lexicon.language != "nl":
        return last
    for position in range(index + 1, last):
        word = tokens[position]
        if word.lower in lexicon.words["copulas"] or word.lower in lexicon.words["adverbial"]:
            return position
        if lexicon.role_of(word) is not None or word.lower in lexicon.words["bodies"]:
            return last if position + 1 < last and tokens[position + 1].text == "-" else position + 1
        if not word.lower.endswith(("e", "-")) and not word.is_capital and not _is_described_on(tokens, position, last):
            return position + 1
    return last


def _is_described_on(tokens: list[Token], position: int, last: int) -> bool:
    """Says whether a word only tells the adjective or compound behind it closer: "de zwaar gewapende groep"."""
    after = tokens[position + 1] if position + 1 < last else None
    if after is None:
        return False
    return after.text == "-" or (after.lower.endswith("e") and position + 2 < last)


def _speaks(tokens: list[Token], index: int, last: int, behind: frozenset[int], lexicon: SpeechLexicon) -> bool:
    """Says whether a verb of speech stands right behind the noun, or right before it behind a quotation."""
    before = index - 1
    while before >= 0 and tokens[before].lower in lexicon.words["skipped"]:
        before -= 1
    if before in behind and lexicon.verb_at(tokens, before) is not None:
        return _is_able(tokens[last - 1], lexicon)  # not "the ministry, which called it “...”, denies the losses"
    starts = range(max(0, index - _FAR_NOUN), index)
    if any(start + lexicon.phrase_at("according", tokens, start) == index for start in starts):
        return True
    if index and tokens[index - 1].lower in lexicon.words["prepositions"]:
        return False
    after = last
    while after < len(tokens) and tokens[after].lower in lexicon.words["skipped"]:
        after += 1
    verb = lexicon.verb_at(tokens, after) if after < len(tokens) else None
    if verb is None:
        return speaks_further_on(tokens, last, lexicon)
    if lexicon.language == "en":
        return True
    return _is_able(tokens[last - 1], lexicon)


def _is_able(noun: Token, lexicon: SpeechLexicon) -> bool:
    """Says whether a noun that the lexicon lacks is of people or of a body of people."""
    bodies = tuple(lexicon.words["bodies"] | lexicon.words["collective"] | lexicon.words["men_of"])
    endings = (*_SEVERAL[lexicon.language], *(bodies if lexicon.language == "nl" else ()))
    return is_one(noun, lexicon) or noun.lower in bodies or noun.lower.endswith(endings)
