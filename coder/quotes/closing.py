"""Who speaks behind a whole clause and the verb: "A crowd beat him, said Pol", "Onzin, vindt Pol"."""

from coder.quotes.following import first_after, is_named
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm
from coder.speech import SpeechKind, SpeechLexicon, SpeechVerb
from coder.wordlists import word_list

_LEAST_PREDICATE = 2  # words that tell what a subject does
_SAID = word_list("en/telling.toml", "said_to_nobody")
_BEFORE_NAME = frozenset({",", "'s", "’s"})
_SAID_WHEN = frozenset("yesterday today earlier later late early on in at during last this".split())
_THEN = frozenset({"dan", "toen"})  # a main clause begins with them
_FAR_ROLE = 6  # tokens from a comma to the office that an apposition tells


def behind_whole_clause(
    left: list[Phrase], verb_at: int, after: int, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon
) -> Phrase | None:
    """Gives who speaks in "A crowd beat him to death, said Yusuf, a grocer": the clause before has its own subject."""
    tokens = frame.tokens
    if not left or verb_at < 2 or tokens[verb_at - 1].text != ",":
        return None
    clause = tokens[left[-1].last : verb_at - 1]
    if lexicon.language == "en" and tokens[verb_at].lower in _SAID():
        said = first_after(phrases, verb_at + 1, after, frame, lexicon)
        if said is not None and is_named(said) and (said.last >= len(tokens) or tokens[said.last].text in {",", "."}):
            return said  # "If they come, said Mr. Pol, "
    if _closes_sentence(verb_at, after, frame, phrases, lexicon):
        return first_after(phrases, verb_at + 1, after, frame, lexicon)
    if len(clause) < _LEAST_PREDICATE or any(not token.is_word and token.text in {",", ";", ":"} for token in clause):
        return None  # "The ministry, based in Goma, said"
    right = first_after(phrases, verb_at + 1, after, frame, lexicon)
    if right is None or right.governed or right.form is PhraseForm.PRONOUN:
        return None
    if lexicon.language == "nl":
        return right if is_named(right) or right.form is PhraseForm.ROLE else None
    closed = right.last >= len(tokens) or not tokens[right.last].is_word
    return right if closed or tokens[right.last].lower in lexicon.words["genitive"] else None


def _closes_sentence(verb_at: int, after: int, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon) -> bool:
    """Says whether English ends with the verb and a name, told closer at most: "..., perhaps, says Pol, a painter."."""
    tokens = frame.tokens
    if lexicon.language != "en":
        return False
    right = first_after(phrases, verb_at + 1, after, frame, lexicon)
    if right is None or right.governed or not is_named(right):
        return False
    title = tokens[verb_at + 1 : right.first]  # "said the deputy mayor, Raad Pol."
    titled = not title or title[-1].lower in _BEFORE_NAME or lexicon.role_of(title[-1]) is not None
    if len(title) > _FAR_ROLE or not titled:
        return False
    rest = tokens[right.last :]
    if rest and rest[0].text not in {",", "."} and rest[0].lower not in _SAID_WHEN:
        return False
    verbal = lexicon.words["copulas"] | lexicon.verbs.keys() | lexicon.words["relatives"]
    return not any(token.lower in verbal or token.lower.endswith("ed") for token in rest)


def behind_comma(
    left: list[Phrase],
    verb_at: int,
    verb: SpeechVerb,
    after: int,
    frame: Frame,
    phrases: list[Phrase],
    lexicon: SpeechLexicon,
) -> Phrase | None:
    """Gives who speaks in Dutch behind a comma and the verb: "Onzin, vindt Pol", "uit Togo, zei Pol"."""
    if lexicon.language != "nl" or not left or verb_at < 1 or frame.tokens[verb_at - 1].text != ",":
        return None
    calls = verb.kind not in {SpeechKind.SAY, SpeechKind.WRITE, SpeechKind.ACCUSE}
    if calls and any(token.lower in lexicon.words["relatives"] for token in frame.tokens[left[0].last : verb_at]):
        return None  # "Jan Pol, die ziek is, noemde minister Vos"
    if any(_is_told_closer(phrase, verb_at, frame, lexicon) for phrase in left):
        return None  # "Jan Pol, die toen in Goma was, beschuldigde minister Vos", "zwoer de rebellen te verslaan"
    right = first_after(phrases, verb_at + 1, after, frame, lexicon, verb)
    if right is None or right.governed or left[-1].last == verb_at - 1 and _is_closed_apposition(left, frame):
        return None
    told = right.form in {PhraseForm.NAME, PhraseForm.ROLE, PhraseForm.ACTOR, PhraseForm.SOMEBODY, PhraseForm.PRONOUN}
    told = told or (right.form is PhraseForm.PROCLAIMER and right.definite is True)
    return right if told else None


def _is_told_closer(told: Phrase, verb_at: int, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether nothing but a relative clause of his stands between somebody and the verb."""
    tokens = frame.tokens
    if told.last + 1 >= verb_at or tokens[told.last].text != ",":
        return False
    relative = tokens[told.last + 1].lower in lexicon.words["relatives"]
    return relative and not any(token.text in {",", ";", ":"} for token in tokens[told.last + 1 : verb_at - 1])


def _is_closed_apposition(left: list[Phrase], frame: Frame) -> bool:
    """Says whether a comma before the last phrase opened what the verb's comma closes: "Jan Pol, de baas, zei"."""
    between = frame.tokens[left[-2].last : left[-1].first] if len(left) > 1 else []
    comma = next((k for k in range(len(between) - 1, -1, -1) if between[k].text == ","), None)
    return comma is not None and not any(token.lower in _THEN for token in between[comma:])
