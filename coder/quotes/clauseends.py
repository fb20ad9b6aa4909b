"""The subject of a Dutch verb of speech that ends its clause behind a quotation: "De VN hebben dat „...” genoemd"."""

from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm
from coder.quotes.relative import relative_around
from coder.speech import SpeechLexicon

_HAVE = frozenset("heeft hebben had hadden".split())
_PARTICIPLES = ("ge", "be", "ver", "ont", "her", "aange", "uitge", "omschre")  # how Dutch participles begin
_RELATED = frozenset({"die", "dat"})
_ABLE = (PhraseForm.ROLE, PhraseForm.ACTOR, PhraseForm.NAME)
_FAR_ANTECEDENT = 3  # tokens of "in Bangladesh" between a noun and its relative clause


def subject_of_ending(
    position: int, quoted: int, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon
) -> Phrase | None:
    """Gives who speaks of a clause that the verb at token `position` ends; the quotation stands before `quoted`.

    A relative clause without a subject of its own is its antecedent's; the subject of a participle stands before its
    auxiliary, or right behind it where something else leads.
    """
    antecedent = _antecedent(position, frame, phrases, lexicon)
    if antecedent is not None:
        return antecedent
    left = [p for p in phrases if p.last <= quoted and not p.governed and p.form is not PhraseForm.PROCLAIMER]
    near = [p for p in left if not p.embedded] or left
    near = _around_auxiliary(position, near, frame) or near
    return near[-1] if near else None


def _antecedent(position: int, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    """Gives whom a relative clause without a subject of its own tells of: "hulpgroepen in Goma, die „...” meldden"."""
    relative = relative_around(position, frame.tokens, lexicon)
    if relative is None or frame.tokens[relative[0] + 1].lower not in _RELATED:
        return None
    if any(relative[0] + 1 < p.first and p.last <= position and not p.governed for p in phrases):
        return None  # "het blad, dat Jan Pol „...” noemt"
    before = [p for p in phrases if p.last <= relative[0] and relative[0] - p.last <= _FAR_ANTECEDENT]
    able = [p for p in before if p.form in _ABLE]
    agrees = frame.tokens[position].lower.endswith("en")
    several = [p for p in able if _is_several(p, frame, lexicon)]
    chosen = (several if agrees else []) or [p for p in able if p.last == relative[0]]
    if agrees and chosen and not several and chosen[-1].governed:
        return _before_place(chosen[-1], frame, lexicon) or chosen[-1]
    return chosen[-1] if chosen else None


def _before_place(place: Phrase, frame: Frame, lexicon: SpeechLexicon) -> Phrase | None:
    """Gives people whom the lexicon lacks in front of where they are: "drie artsengroepen in Tsjaad, die"."""
    at = place.first - 2
    if at < 1 or frame.tokens[at + 1].lower not in lexicon.words["locative"] | {"uit", "van"}:
        return None
    noun = frame.tokens[at]
    plain = noun.is_word and not noun.is_capital and noun.lower not in lexicon.closed
    if not plain or not noun.lower.endswith(("en", "s")):
        return None
    return Phrase(at, at + 1, PhraseForm.ROLE, noun.span, None, False)


def _is_several(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether a phrase is of several people, also by its ending where the lexicon lacks the noun."""
    word = frame.tokens[phrase.last - 1].lower
    return lexicon.is_several(word) or (phrase.form is PhraseForm.ROLE and word.endswith(("en", "s")))


def _around_auxiliary(position: int, near: list[Phrase], frame: Frame) -> list[Phrase]:
    """Gives the subject of a participle: "De VN hebben het „...” genoemd", "Gisteren heeft Pol het „...” genoemd"."""
    if not frame.tokens[position].lower.startswith(_PARTICIPLES) or len(near) < 2:
        return []
    at = next((k for k in range(position - 1, -1, -1) if frame.tokens[k].lower in _HAVE), -1)
    before, after = [p for p in near if p.last <= at], [p for p in near if p.first > at]
    return (before[-1:] or after[:1]) if at >= 0 else []
