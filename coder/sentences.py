"""Where the sentences of a paragraph begin and end."""

import re

from coder.records import Span

_CLOSING = "”“\"’'»›)]"
_END = re.compile(r"[.!?…]+[" + re.escape(_CLOSING) + r"]*(?=\s)")
_LAST_WORD = re.compile(r"(?:[\w.]|(?<=\w)[-’'])*\Z")
_OPENERS = frozenset(
    "a after an and as at before but by despite during earlier even for from he her his however if in it its last later"
    " many meanwhile most no nobody none on one our several she since so some that the their then there these they this"
    " those three to two under until we what when where which while who with yet".split()
)
"""Words with which an English sentence opens, and no name goes on behind "U.S."."""
_LETTERS = frozenset({"v.s", "u.s", "v.n", "u.n", "e.u", "d.c", "n.v", "b.v", "v.k", "u.k", "s.a"})
"""What single letters stand for that are nobody's initials, so that a sentence may end behind them."""
_LONGEST = 1200  # characters of a sentence, at most
_ABBREVIATIONS = {
    "nl": frozenset(
        "a.i a.k.a b.d bijv bv ca dhr dr drs enz etc evt gen ing ir jl jr kol lt luit maj mej mevr mr nl nr o.a o.l.v"
        " prof resp sgt sr st t.a.v t.o.v v.chr wnd z.g zgn afd art bijz d.w.z i.p.v i.v.m m.b.t m.i.v m.n m.u.v n.a.v"
        " o.m red vs jan feb mrt apr jun jul aug sep sept okt nov dec".split()
    ),
    "en": frozenset(
        "a.k.a adm approx brig capt cmdr co col corp cpl dept dr e.g etc ft gen gov hon i.e inc jr lt ltd maj mr mrs ms"
        " mt no pres prof rep rev sen sgt sr st vs jan feb mar apr jun jul aug sep sept oct nov dec".split()
    ),
}


def split_sentences(text: str, span: Span, language: str) -> list[Span]:
    """Splits a paragraph into sentences; a full stop after an abbreviation or an initial ends none.

    `span` is the paragraph. Returns spans without the white space between sentences.
    """
    sentences: list[Span] = []
    start = span.start
    for match in _END.finditer(text, span.start, span.end):
        following = _next_word(text, match.end(), span.end)
        if following is None or not _ends_here(text, match, start, following, language):
            continue
        sentences.extend(_cut(text, Span(start, match.end())))
        start = following
    if start < span.end:
        sentences.extend(_cut(text, Span(start, span.end)))
    return sentences


def _cut(text: str, sentence: Span) -> list[Span]:
    """Cuts what is too long for a sentence, so that the time of reading stays linear in the text's length."""
    pieces: list[Span] = []
    start = sentence.start
    while sentence.end - start > _LONGEST:
        stop = next((at for at in range(start + _LONGEST, start + _LONGEST // 2, -1) if text[at].isspace()), None)
        pieces.append(Span(start, stop or start + _LONGEST))
        following = _next_word(text, stop or start + _LONGEST, sentence.end)
        start = sentence.end if following is None else following
    return [*pieces, Span(start, sentence.end)] if start < sentence.end else pieces


def _next_word(text: str, position: int, end: int) -> int | None:
    while position < end and text[position].isspace():
        position += 1
    return position if position < end else None


def _ends_here(text: str, match: re.Match[str], start: int, following: int, language: str) -> bool:
    first = text[following]
    if text.startswith(",,", following):
        following += 2  # a low double mark typed as two commas
        first = text[following : following + 1]
    if first.islower() or first in ",;:)–—":
        return False
    if match.group()[0] != "." or match.group().startswith(".."):
        return True
    word = _LAST_WORD.search(text[max(start, match.start() - 20) : match.start()])
    last = word.group().lower() if word else ""
    if len(match.group()) > 1:
        return True
    if language == "en" and re.fullmatch(r"(?:[A-Z]\.)+[A-Z]", word.group() if word else ""):
        return _opens_sentence(text, following)  # "the U.S. Treasury" or "... left the U.S. The army ..."
    if word and len(word.group()) > 1 and word.group().isupper() and "." not in last:
        return True  # an acronym at the end: "de VS. Vorige week"
    if last in _ABBREVIATIONS.get(language, _ABBREVIATIONS["en"]):
        return last == "etc" or last == "enz"
    if len(last) == 1 and last.isalpha():
        return False  # an initial
    if not re.fullmatch(r"(?:[a-z]\.)+[a-z]", last):
        return True
    return last in _LETTERS and text[following : following + 2].istitle()  # "K.P. Sharma Oli" are initials


def _opens_sentence(text: str, following: int) -> bool:
    """Says whether the word at `following` opens a sentence rather than goes on a name: "U.S. Central Command"."""
    word = re.match(r"\w+", text[following : following + 20])
    return word is None or word.group().lower() in _OPENERS
