"""Tokens of a text with their offsets and the form a lexicon knows them by."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from coder.records import Span
from coder.values import dataclass

_APOSTROPHES = "'’‘ʼ`´"
_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S., D.C., a.m.
    r"|\d+(?:[.,:]\d+)*"  # 12.000, 7:45
    r"|[^\W\d_]\w*(?:[" + _APOSTROPHES + r"](?=\w)\w+)*"  # Wattiyah, zo’n, Sana’a, M23
    r"|\w+"
    r"|['’](?:[a-z]{1,2}(?!\w))"  # 's of "'s ochtends"
    r"|[^\w\s]"
)
_POSSESSIVE = re.compile(r"(?<=\w)[" + _APOSTROPHES + r"][sS]$")
_STRAIGHT = str.maketrans({mark: "'" for mark in _APOSTROPHES})
LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark: its text, its offsets, its lower case with straight apostrophes, and its folded form.

    `is_word`: a word or a number rather than a mark; `is_capital`: it begins with a capital letter; `is_figure`: with a
    digit. These, and the span, are asked of a token a dozen times.
    """

    text: str
    start: int
    end: int
    lower: str
    lemma: str
    span: Span
    is_word: bool
    is_capital: bool
    is_figure: bool


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Gives the form by which lexicons know a word: lower case, no accents, straight apostrophes."""
    lowered = word.translate(_STRAIGHT).lower()
    if lowered.isascii():
        return lowered
    plain = unicodedata.normalize("NFKD", lowered.translate(LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c))


def tokenize(text: str, start: int, end: int, language: str) -> tuple[Token, ...]:
    """Splits `text[start:end]` into words and marks, with offsets into `text`; `language` is nl or en.

    A possessive 's is a token of its own ("Congo’s": Congo, ’s); a hyphen is too ("M23-rebellen": M23, -, rebellen).
    """
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        begin, stop = match.span()
        word = match.group()
        cut = _POSSESSIVE.search(word) if word[-1] in "sS" and stop - begin > 2 and word[-2] in _APOSTROPHES else None
        if cut is not None and (language == "nl" or word.lower().translate(_STRAIGHT) not in _CONTRACTIONS):
            tokens.append(_token(word[: cut.start()], begin))
            begin, word = begin + cut.start(), word[cut.start() :]
        if word == "one" and _is_no_one(tokens, begin):
            start = tokens[-2].start
            del tokens[-2:]
            tokens.append(
                Token(text[start:stop], start, stop, "nobody", "nobody", Span(start, stop), True, False, False)
            )
            continue
        if word == "de" and _is_counted(tokens, begin):
            tokens.append(Token("de", begin, stop, "de", _ORDINAL, Span(begin, stop), True, False, False))
            continue
        tokens.append(_token(word, begin))
    return tuple(tokens)


def _is_counted(tokens: Sequence[Token], start: int) -> bool:
    """Says whether digits stand right before: in "op de 17de werpen toestellen" the second "de" is no article."""
    return bool(tokens) and tokens[-1].end == start and tokens[-1].is_figure


def _is_no_one(tokens: Sequence[Token], start: int) -> bool:
    """Says whether "no-" stands right before: "no-one" is one word, and counts nobody."""
    touches = len(tokens) > 1 and tokens[-1].text == "-" and tokens[-1].end == start
    return touches and tokens[-2].lower == "no" and tokens[-2].end == tokens[-1].start


def folded(phrase: str) -> tuple[str, ...]:
    """Gives the folded words of a phrase as the tokenizer splits it; plain letters need none, and most phrases are."""
    if is_plain(phrase):
        return tuple(phrase.lower().split())
    return tuple(token.lemma for token in tokenize(phrase, 0, len(phrase), "nl"))


def is_plain(phrase: str) -> bool:
    """Says whether a phrase is letters and blanks alone, without an accent: its words are tokens as they stand."""
    return phrase.isascii() and phrase.replace(" ", "").isalpha()


def words_stand(tokens: Sequence[Token], at: int, words: Sequence[str]) -> bool:
    """Says whether lower-case words stand at a token that the first of them is, as lexicons kept by first word know."""
    size = len(words)
    if size == 1:
        return True
    if at + size > len(tokens) or tokens[at + 1].lower != words[1]:
        return False  # as nearly everywhere
    for step in range(2, size):  # a plain loop: asked for nearly every word of a text
        if tokens[at + step].lower != words[step]:
            return False
    return True


def is_month(tokens: Sequence[Token], at: int) -> bool:
    """Says whether "March" or "May" is the month: with a capital inside a sentence, or before a number."""
    if tokens[at].text not in MONTHS:
        return False
    return at > 0 or (at + 1 < len(tokens) and tokens[at + 1].is_figure)


def is_hyphened(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a word goes on behind a hyphen: the first one of "staakt-het-vuren" tells no strike."""
    return at + 1 < len(tokens) and tokens[at + 1].text == "-" and tokens[at].end == tokens[at + 1].start


def is_country(tokens: Sequence[Token], at: int) -> bool:
    """Says whether Dutch "staat" is a country or a part of one, and no verb: "in de naburige staat Jalisco"."""
    if tokens[at].lemma != "staat" or at < 2 or at + 1 >= len(tokens):
        return False
    describes = tokens[at - 1].lemma.endswith("e") and tokens[at - 2].lemma in _ARTICLES
    return describes and tokens[at + 1].is_capital


def is_early(tokens: Sequence[Token], at: int) -> bool:
    """Says whether Dutch "vroeg" tells the time and not who asked: "donderdagochtend vroeg", "vroeg in de ochtend"."""
    if tokens[at].lemma != "vroeg":
        return False
    before = tokens[at - 1].lemma if at else ""
    behind = [token.lemma for token in tokens[at + 1 : at + 5]]
    if before in _DEGREES:
        return True
    if before.endswith(_DAYTIME):
        opens = at == 1 or not tokens[at - 2].is_word or tokens[at - 2].lemma in _AND_THEN
        asks = opens and bool(behind) and (behind[0] in _ASKING or tokens[at + 1].is_capital)
        return not asks
    return behind[:1] in (["in"], ["op"]) and any(word.endswith(_DAYTIME) for word in behind[1:])


_DAYS = tuple(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gister vandaag vannacht vanochtend vanmiddag vanavond"
    " monday tuesday wednesday thursday friday saturday sunday yesterday today overnight tonight".split()
)
MONTHS = frozenset({"March", "May"})
_DAYTIME = ("ochtend", "ochtends", "morgen", "morgens", "middag", "nacht")
_ARTICLES = frozenset({"de", "deze", "die", "elke", "een"})
_DEGREES = frozenset({"te", "heel", "zo", "erg", "nog", "al", "zeer", "wat", "iets"})
_AND_THEN = frozenset({"en", "maar", "want"})
_ASKING = frozenset({"de", "het", "een", "hij", "zij", "ze", "men", "hun", "president", "premier", "minister"})
_ORDINAL = "ste"  # the lemma of every ending that makes an ordinal: "17de", "20ste"
_CONTRACTIONS = frozenset("it's he's she's that's there's here's what's who's let's where's".split())


def _token(word: str, start: int) -> Token:
    end = start + len(word)
    lower, lemma, is_word, is_capital, is_figure = _seen(word)
    return Token(word, start, end, lower, lemma, Span(start, end), is_word, is_capital, is_figure)


@lru_cache(maxsize=65536)
def _seen(word: str) -> tuple[str, str, bool, bool, bool]:
    """Gives what a token tells of its text: lower case, folded form, whether a word, with a capital, a figure."""
    is_word = word[0].isalnum() or (len(word) > 1 and word[1].isalnum())
    return word.translate(_STRAIGHT).lower(), fold(word), is_word, word[0].isupper(), word[0].isdigit()


def names_day(words: Iterable[str]) -> bool:
    """Says whether one of some words names a day: "maandag", "dinsdagavond", "yesterday"."""
    return any(word.startswith(_DAYS) for word in words)
