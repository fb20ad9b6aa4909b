"""The subject of a verb of speech: which noun phrase of its sentence speaks."""

from coder.quotes.closing import behind_comma, behind_whole_clause
from coder.quotes.following import first_after, is_named, named_later
from coder.quotes.joined import is_joined, is_participle
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm, is_medium
from coder.quotes.relative import relative_around
from coder.speech import SpeechKind, SpeechLexicon, SpeechVerb

_PARTICIPLES = ("ge", "be", "ver", "toege", "aange", "opge", "uitge", "ont", "her")  # how Dutch participles begin
_HAVE = frozenset({"has", "have", "had", "always", "never", "often", "heeft", "hebben", "hadden"})
_OF_PLACE = ("waar", "where", "when")  # relative pronouns whose antecedent is no subject
_FAR_ROLE = 6  # tokens from a comma to the office that an apposition tells
_BY = frozenset({"by"})
_FAR_TELLER = 4  # tokens from "by" to the noun of who tells it
_AUXILIARIES = frozenset({"heeft", "hebben", "had", "hadden"})


def subject_of(
    verb_at: int,
    verb: SpeechVerb,
    before: int,
    after: int,
    frame: Frame,
    phrases: list[Phrase],
    lexicon: SpeechLexicon,
) -> Phrase | None:
    """Finds the subject of the speech verb at token `verb_at`: left of it, or right of it where something else leads.

    A verb in a relative clause has the antecedent as subject; a verb joined by "and" or a participle has the subject
    of the clause before; of "X quoted Y as saying" and "Y was quoted by X", Y speaks.
    """
    tokens = frame.tokens
    if verb.kind is SpeechKind.CITE:
        return _cited(verb_at, after, frame, phrases, lexicon)
    teller = told_by(verb_at, verb, after, frame, phrases, lexicon)
    if teller is not None:
        return teller
    before = max([before, *(k + 1 for k in range(before, verb_at) if tokens[k].text == ";")])
    relative = relative_around(verb_at, tokens, lexicon)
    if relative is not None and relative[0] >= before:
        within = [p for p in phrases if relative[0] < p.first and p.last <= verb_at and not p.governed]
        accused = verb.kind is SpeechKind.ACCUSE and any(t.lower == "ervan" for t in tokens[relative[0] : verb_at])
        if within and not accused:  # "Hamas, dat Israël ervan beschuldigde"
            return within[-1]
        if tokens[relative[0] + 1].lower.startswith(_OF_PLACE):
            return None  # "Goma, where everyone fears that"
        left = [p for p in phrases if before <= p.first and p.last <= relative[0] and not p.embedded]
        return left[-1] if left else None
    left = [p for p in phrases if before <= p.first and p.last <= verb_at and not p.governed and not p.embedded]
    shared = _before_auxiliary(left, verb_at, frame, lexicon)
    if shared is not None:
        return named_later(shared, phrases, frame, verb_at, lexicon)
    appositive = _before_apposition(left, verb_at, frame, lexicon)
    if appositive is not None:
        return appositive
    behind = behind_whole_clause(left, verb_at, after, frame, phrases, lexicon)
    behind = behind or behind_comma(left, verb_at, verb, after, frame, phrases, lexicon)
    if behind is not None:
        return behind
    if left and not _inverted(left[-1], verb_at, frame, phrases, lexicon):
        subject = left[0] if is_joined(verb_at, frame, lexicon) else _first_of_pair(left, frame, lexicon)
        return named_later(subject, phrases, frame, verb_at, lexicon)  # "the boy, who gave his name as Yusuf, said"
    if lexicon.language == "en" and is_participle(tokens[verb_at].lower, lexicon):
        return left[-1] if left else None  # "accusing the troops of": they do not speak
    right = first_after(phrases, verb_at + 1, after, frame, lexicon)
    if right is not None and not right.governed:
        return right
    return left[-1] if left else None


def told_by(
    verb_at: int, verb: SpeechVerb, after: int, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon
) -> Phrase | None:
    """Gives who tells it where English turns the verb round: "Reuters was told by an official at the ministry"."""
    tokens = frame.tokens
    if lexicon.language != "en" or verb.kind is not SpeechKind.TELL or not verb_at:
        return None
    if tokens[verb_at - 1].lower not in lexicon.words["copulas"] or verb_at + 1 >= len(tokens):
        return None
    if tokens[verb_at + 1].lower not in _BY:
        return None
    return next((p for p in phrases if verb_at + 1 < p.first <= verb_at + 1 + _FAR_TELLER and p.last <= after), None)


def _before_apposition(left: list[Phrase], verb_at: int, frame: Frame, lexicon: SpeechLexicon) -> Phrase | None:
    """Gives who is told closer between two commas before the verb: "Jan Pol, owner of Mr. G's Studios, said"."""
    tokens = frame.tokens
    while verb_at > 1 and (tokens[verb_at - 1].lower in lexicon.words["skipped"] or tokens[verb_at - 1].lower in _HAVE):
        verb_at -= 1  # "have always insisted"
    if len(left) < 2 or tokens[verb_at - 1].text != ",":
        return None
    first, last = left[0], left[-1]
    several = first.form is PhraseForm.ROLE and lexicon.is_several(tokens[first.last - 1].lower)
    if several and last.last == verb_at - 1 and tokens[last.first - 1].text == ",":
        return first  # "Lawyers for the firm, Northgate, said"
    named = left[-2]
    if last.definite is False and tokens[named.last].text == "," and named.form is PhraseForm.ROLE:
        told = tokens[named.last + 1 : last.first]
        if told and all(token.is_word or token.text == "-" for token in told):
            return named  # "De verdachte, een man uit Zwolle, riep"
    for phrase in reversed(left):
        if phrase.last >= verb_at - 1 or tokens[phrase.last].text != "," or not is_named(phrase):
            continue
        opening = tokens[phrase.last + 1 : min(verb_at - 1, phrase.last + 1 + _FAR_ROLE)]
        new = opening[0].lower in lexicon.words["conjunctions"] or opening[0].lower in lexicon.words["relatives"]
        head = next((k for k, token in enumerate(opening) if lexicon.role_of(token) is not None), None)
        if head is not None and not new and not any(token.lower in lexicon.verbs for token in opening[:head]):
            return phrase
    return None


def _before_auxiliary(left: list[Phrase], verb_at: int, frame: Frame, lexicon: SpeechLexicon) -> Phrase | None:
    """Gives the subject of a Dutch verb at the end of its clause: "X heeft Y gewaarschuwd"."""
    word = frame.tokens[verb_at].lower
    if lexicon.language != "nl" or len(left) < 2 or not word.startswith(_PARTICIPLES) or left[-1].last < verb_at - 3:
        return None
    first = left[0].first
    for position in range(verb_at - 1, max(-1, first - 2), -1):
        token = frame.tokens[position]
        if not token.is_word:
            return None
        if token.lower in _AUXILIARIES:
            before = [phrase for phrase in left if phrase.last <= position]
            opened = _opened_at(position, frame, lexicon) if position == verb_at - 1 else 0
            inside = [phrase for phrase in before if phrase.first > opened] if opened else []
            if len(inside) > 1:
                return inside[0]  # "omdat zij de minister had opgeroepen"
            after = [phrase for phrase in left if phrase.first > position]
            if not after or (not before and len(after) < 2):
                return None
            return before[-1] if before else after[0]
    return None


def _opened_at(position: int, frame: Frame, lexicon: SpeechLexicon) -> int:
    """Gives the conjunction that opened the clause that ends at `position`; 0 where none did in front of a comma."""
    for opener in range(position - 1, 0, -1):
        token = frame.tokens[opener]
        if not token.is_word and token.text != "-":
            return 0
        if token.lower in lexicon.words["subordinating"]:
            return opener
    return 0


def _first_of_pair(left: list[Phrase], frame: Frame, lexicon: SpeechLexicon) -> Phrase:
    """Gives the last of the phrases before a verb, or the first of two that open the clause: "France and Germany".

    Of "omdat hij Frans spreekt" that is the pronoun, not the object behind it.
    """
    if len(left) < 2:
        return left[-1]
    first, second, tokens = left[-2], left[-1], frame.tokens
    if lexicon.language == "nl" and first.form is PhraseForm.PRONOUN and first.last == second.first:
        return first
    between = [token.lower for token in tokens[first.last : second.first]]
    if not between or between[0] not in lexicon.words["and"] or set(between[1:]) - lexicon.words["definite"]:
        return second
    start = first.first - 1
    while start >= 0 and tokens[start].lower in lexicon.words["definite"]:
        start -= 1
    return first if start < 0 or not tokens[start].is_word else second


def _cited(verb_at: int, after: int, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    right = first_after(phrases, verb_at + 1, after, frame, lexicon)
    if right is not None and is_medium(right) and lexicon.language == "nl":
        cited = first_after(phrases, right.last, after, frame, lexicon)
        if cited is not None and not cited.governed:
            return cited  # "„...”, citeert persbureau Mehr de diplomaat"
    if right is not None and not right.governed:
        return right
    left = [p for p in phrases if p.last <= verb_at and not p.governed]
    return left[-1] if left else None


def _inverted(left: Phrase, verb_at: int, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon) -> bool:
    """Says whether a Dutch subject follows the verb although a phrase precedes it.

    So it does where a pronoun stands right behind the verb, or a fronted prepositional phrase right before it.
    """
    if lexicon.language != "nl":
        return False
    if any(p.first == verb_at + 1 and p.form is PhraseForm.SOMEBODY for p in phrases):
        return True  # "Op het kantoor van Jan Pol spreekt men van"
    if verb_at and frame.tokens[verb_at - 1].lower == "zo":
        return True  # "zo zei Jan Pol"
    if verb_at > 1 and frame.tokens[verb_at - 1].lower == "al" and frame.tokens[verb_at - 2].text == ",":
        return True  # "Jerevan ontkent het, al schreef Jan Pol"
    if left.last == verb_at:
        return False
    if any(p.first == verb_at + 1 and p.form is PhraseForm.PRONOUN for p in phrases):
        return True
    fronted = next((p for p in phrases if p.last == verb_at and p.governed), None)
    if fronted is None:
        return False
    tokens, prepositions = frame.tokens, lexicon.words["prepositions"]
    heads = [k for k in range(left.last, fronted.first) if tokens[k].lower in prepositions]
    return bool(heads) and (
        not tokens[heads[0] - 1].is_word or tokens[heads[0] - 1].lower in lexicon.words["conjunctions"]
    )
