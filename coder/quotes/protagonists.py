"""Whom a sentence that ascribes no words is about, and whom "the latter" takes up."""

from coder.mentions import MentionForm
from coder.quotes.introductions import heads_fragment, is_described, is_personal_actor, names_itself
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm, is_person
from coder.speech import SpeechLexicon
from coder.verbs import VerbReader

_PERSONAL = frozenset({PhraseForm.NAME, PhraseForm.ROLE, PhraseForm.PRONOUN, PhraseForm.EPITHET, PhraseForm.SOMEBODY})
_MANY = frozenset({"zijn", "waren", "gaan", "kwamen", "zagen", "stonden"})  # "Die" of several is no one person
_AT = frozenset({"bij", "voor", "van"})
_TURNS = frozenset({"but", "maar"})
_WHEN = frozenset({"when", "as", "while", "after", "before", "although", "if", "since", "asked"})
_FAR_MAIN = 4  # tokens from the comma behind a fronted clause to its main clause's subject
_LEAST_TOLD = 4  # tokens of a clause that somebody tells
_FAR_CLOSE = 6  # tokens of "on Monday", "tegen persbureau AFP" that may close a sentence
_FAR_TITLE = 4  # tokens of a title between "but" and the name


def protagonist(frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon, verbs: VerbReader) -> Phrase | None:
    """Gives the person that a sentence is about: whom its last main clause turns to, else whom it begins with."""
    turned = next((phrase for phrase in reversed(phrases) if _is_turned_to(phrase, frame, lexicon)), None)
    if turned is not None:
        return turned
    for phrase in phrases:
        if heads_fragment(phrase, frame, lexicon, verbs):
            continue
        personal = phrase.form in _PERSONAL or is_personal_actor(phrase) or is_described(phrase, frame, lexicon)
        minded = phrase.first <= 2 and is_person(phrase) and frame.tokens[0].lower in lexicon.words["minding"]
        if personal and (not phrase.governed or minded) and not phrase.embedded:
            shown = _shown_behind(phrase, frame, phrases, lexicon)
            if shown is not None:
                return shown
            return _main_subject(phrase, frame, phrases, lexicon) or phrase  # also "For Haddad, that is no choice"
    return None


def _shown_behind(phrase: Phrase, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    """Gives who is named as one of several: "One of them was Ali Haddad", "Een van hen is imker Jan Pol"."""
    tokens = frame.tokens
    if phrase.form is not PhraseForm.SOMEBODY or phrase.last >= len(tokens):
        return None
    if tokens[phrase.last].lower not in lexicon.words["copulas"]:
        return None
    behind = (p for p in phrases if phrase.last < p.first <= phrase.last + _FAR_TITLE and not p.governed)
    return next((p for p in behind if is_person(p)), None)


def _main_subject(phrase: Phrase, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    """Gives the person behind the comma of a fronted clause that has a pronoun: "Asked if she is safe, Anna laughs"."""
    tokens = frame.tokens
    opener = tokens[0].lower
    fronted = opener in lexicon.words["subordinating"] or opener in lexicon.words["contrasting"] or opener == "asked"
    fronted = fronted or opener in lexicon.words["prepositions"]
    clause = opener in lexicon.words["subordinating"] or opener in _WHEN
    if not fronted or not (phrase.form is PhraseForm.PRONOUN or (clause and not is_person(phrase))):
        return None
    comma = next((k for k in range(phrase.last, len(tokens)) if tokens[k].text == ","), len(tokens))
    behind = (p for p in phrases if comma < p.first <= comma + _FAR_MAIN and not p.governed and not p.embedded)
    return next((p for p in behind if is_person(p)), None)


def _is_turned_to(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether a person is the subject behind ", but", ", maar": "X wanted it, but Y refused"."""
    tokens = frame.tokens
    if not (phrase.form is PhraseForm.NAME or is_personal_actor(phrase)) or phrase.governed or phrase.embedded:
        return False
    position = phrase.first - 1
    while position > 0 and phrase.first - position <= _FAR_TITLE and _is_title(position, frame, lexicon):
        position -= 1
    return position > 0 and tokens[position].lower in _TURNS and tokens[position - 1].text == ","


def _is_title(position: int, frame: Frame, lexicon: SpeechLexicon) -> bool:
    token = frame.tokens[position]
    return token.lower in lexicon.words["definite"] or lexicon.role_of(token) is not None


def latter(phrases: list[Phrase]) -> Phrase | None:
    """Gives whom "the latter", "die" takes up of the phrases before it: the object of its clause, not the subject."""
    told = [
        phrase for phrase in phrases if not phrase.embedded and (names_itself(phrase) or phrase.form is PhraseForm.ROLE)
    ]
    free = [phrase for phrase in told if not phrase.governed]
    addressed = [p for p in told if p.governed and p.form is PhraseForm.ROLE and p.definite]
    if free and addressed and addressed[-1].first > free[-1].last:
        return addressed[-1]  # "zei Jan Pol tegen de rechter. Die ..."
    if len(free) > 1:
        return free[-1]
    governed = [p for p in told if p.governed and p.form is PhraseForm.ACTOR]
    return governed[-1] if governed else next(iter(free), None)


def takes_up_last(frame: Frame, lexicon: SpeechLexicon, verbs: VerbReader) -> bool:
    """Says whether a Dutch sentence opens with "Die" for a person told of last: "Die was niet overtuigd."."""
    tokens = frame.tokens
    if lexicon.language != "nl" or len(tokens) < 2 or tokens[0].lower != "die":
        return False
    verb = tokens[1].lower
    return verbs.has_finite(tokens, 1, 2) and not verb.endswith("en") and verb not in _MANY


def told_aside(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether a pronoun and its verb of saying only close what somebody told before: "A nephew was shot, he said".

    Who was told of in it is hardly who tells it.
    """
    tokens, first, last = frame.tokens, phrase.first, phrase.last
    if phrase.form is not PhraseForm.PRONOUN or first < _LEAST_TOLD or frame.slots:
        return False
    dutch = lexicon.language == "nl"
    verb, opener = (first - 1, first - 2) if dutch else (last, first - 1)
    if tokens[opener].text != "," or verb >= len(tokens) or lexicon.verb_at(tokens, verb) is None:
        return False
    close = last if dutch else last + 1
    return close >= len(tokens) or not tokens[close].is_word or len(tokens) - close <= _FAR_CLOSE


def names_group(phrase: Phrase) -> bool:
    """Says whether a phrase is the name of a group, of more than one word."""
    mention = phrase.mention
    named = mention is not None and mention.form is MentionForm.NAME and mention.actor.kind != "person"
    return named and phrase.form is PhraseForm.ACTOR and phrase.last - phrase.first > 1


def opens_with_person(phrase: Phrase, frame: Frame, phrases: list[Phrase]) -> bool:
    """Says whether a Dutch sentence opens with for whom or of whom it tells, so that a pronoun behind takes him up:
    "Bij agent Jan Pol leidde dat tot woede: „...”, zei hij".
    """
    first = phrases[0]
    named = is_person(first) and (first.form is PhraseForm.NAME or is_personal_actor(first))
    between = (other for other in phrases[1:] if other.last < phrase.first)
    alone = all(other.governed or other.form is not PhraseForm.NAME for other in between)
    return named and first.governed and first.last < phrase.first and alone and frame.tokens[0].lower in _AT
