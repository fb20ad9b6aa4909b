"""Spellings of place names: the form that names are compared by, the form that transliterations share, and the
rewriting of Dutch transliteration into English.

Arabic, Russian, Ukrainian, Persian and Caucasian names reach a newspaper in many spellings (Wattiyah, al-Watiya, Al
Watiyah). `sound` gives them one form; it is used only where the exact form (`key`) finds nothing.
"""

import re
import unicodedata
from functools import lru_cache

from coder.words import LETTERS

_SILENT = re.compile(r"['’‘ʼ`´ʻʿʾ.]")
_GAPS = re.compile(r"[\s\-–—_/,]+")
_ARTICLE = re.compile(r"(?:al|el|ar|as|ash|at|ath|az|an|ad|adh|ed|er|es|esh|et|ez) (?=\w\w\w)")
_DOUBLE = re.compile(r"([a-z])\1+")
_FINAL = re.compile(r"(?<=[aeiou])h(?= |$)")
_SOUNDS = tuple(
    pair.split(">")
    for pair in (
        "tsch>c tsj>c tch>c dzh>j dzj>j dj>j ch>c kh>x sch>s sh>s sj>s zh>z zj>z gh>g dh>d th>t ph>f ou>u oo>u oe>u"
        " ee>i iy>i ij>i ie>i ei>ai ey>ai ay>ai aw>au q>k w>v y>i e>i o>u"
    ).split()
)
_DUTCH = tuple(pair.split(">") for pair in "tsjtsj>shch sjtsj>shch tsj>ch dzj>j sj>sh zj>zh ch>kh oe>u".split())
_DUTCH_SIGNS = ("tsj", "dzj", "sj", "zj", "oe")
# Countries whose names Dutch writes with j for y: Russian, Ukrainian, Caucasian and Central Asian names.
_GLIDES = frozenset(
    {
        "Armenia", "Azerbaijan", "Belarus", "Georgia", "Kazakhstan", "Kyrgyzstan", "Moldova", "Mongolia", "Russia",
        "Tajikistan", "Turkmenistan", "Ukraine", "Uzbekistan",
    }
)  # fmt: skip
_UNTOUCHED = frozenset({"Myanmar", "Thailand", "Cambodia", "Laos", "Sri Lanka", "Malaysia", "Japan", "South Korea"})
_J_BEFORE_OE = re.compile(r"(?<![dDlLnNsStTzZ])[jJ](?=oe)")
_REGION = "ië"  # how Dutch names of regions end
_LONG = 8  # letters of names that may be variants of one another
_J = re.compile(r"(?<![dDnNlL])j(?=[aeiou])|(?<=[nl])j(?=[aeiou])|(?<=[aeiou])j(?![aeiou])")


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """Gives the form by which names are compared: lower case, no accents or apostrophes, one space for each gap."""
    lowered = _SILENT.sub("", name.lower().translate(LETTERS))
    if not lowered.isascii():
        plain = unicodedata.normalize("NFKD", lowered)
        lowered = _SILENT.sub("", "".join(c for c in plain if not unicodedata.combining(c)))
    return _GAPS.sub(" ", lowered).strip()


@lru_cache(maxsize=65536)
def sound(name: str) -> str:
    """Gives the form that transliterations of one name share; the Arabic article is left out."""
    word = _ARTICLE.sub("", key(name), count=1)
    word = _FINAL.sub("", word)
    for spelling, sounded in _SOUNDS:
        word = word.replace(spelling, sounded)
    return _DOUBLE.sub(r"\1", word).replace(" ", "")


def vowels(name: str) -> str:
    """Gives the vowels of a name as English, French or Dutch spell them alike: ou, oe and oo are u, y is i."""
    word = key(from_dutch(name)).replace("ou", "u").replace("oe", "u").replace("oo", "u").replace("y", "i")
    return _DOUBLE.sub(r"\1", "".join(letter for letter in word if letter in "aeiou"))


def is_variant(name: str, other: str) -> bool:
    """Says whether two long names differ by a letter in the middle: Gadchiroli, Garhchiroli; no exonym does so."""
    first, second = key(name), key(other)
    long = min(len(first), len(second)) >= _LONG and abs(len(first) - len(second)) <= 1
    return long and first[:2] == second[:2] and first[-4:] == second[-4:]


def has_dutch_signs(name: str) -> bool:
    """Says whether a name is visibly in Dutch transliteration: "Tsjarektar", "Loehansk"."""
    lowered = name.lower()
    return any(sign in lowered for sign in _DUTCH_SIGNS)


def from_dutch(name: str, *, glides: bool = False) -> str:
    """Rewrites Dutch transliteration into English: Tsjarektar to Charektar, Loehansk to Luhansk.

    With `glides` also j to y, as in names from the Russian, Ukrainian, Armenian or Azerbaijani: Jevlach to Yevlakh.
    """
    rewritten = name
    marks: list[str] = []
    if glides:
        rewritten = _J_BEFORE_OE.sub(_as_glide, rewritten)
    for spelling, english in _DUTCH:
        mark = chr(0xE000 + len(marks))  # a private letter, so that no later rule rewrites what an earlier one wrote
        marks.append(english)
        rewritten = rewritten.replace(spelling.capitalize(), mark.upper() + "\ue100").replace(spelling, mark)
    if glides:
        rewritten = _J.sub("y", rewritten)
        rewritten = re.sub(r"\bJ(?=[aeiou])", "Y", rewritten)
    for number, english in enumerate(marks):
        mark = chr(0xE000 + number)
        rewritten = rewritten.replace(mark + "\ue100", english.capitalize()).replace(mark, english)
    return rewritten


def _as_glide(found: re.Match[str]) -> str:
    return "Y" if found[0] == "J" else "y"


def in_english(name: str, country: str | None, language: str) -> str:
    """Gives a name of a text in `language` (nl or en) the English way: Dutch transliteration is rewritten."""
    if language != "nl":
        return name
    if country in _UNTOUCHED:
        return name  # names that Dutch newspapers take over from English or French
    if name.endswith(_REGION):
        name = f"{name.removesuffix(_REGION)}ia"  # "Kabardië", "Boerjatië"
    glides = country in _GLIDES
    return from_dutch(name, glides=glides) if glides or has_dutch_signs(name) else name
