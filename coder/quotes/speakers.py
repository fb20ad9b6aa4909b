"""Who a phrase of the narrator stands for as a speaker: a name, an organisation, or somebody unnamed."""

from coder.actors.states import capital_of, state_at
from coder.mentions import KnownActor, MentionForm
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm, is_person
from coder.records import Span
from coder.speech import SpeechLexicon, speech_lexicon
from coder.values import dataclass
from coder.words import Token

UNNAMED = "unnamed person"
"""The speaker of whom nothing is told."""

_FAR_NAME = 5  # words of an expression that stands before an assumed name, at most
_DENOTED = frozenset({"aangeduid", "genoemd", "opgevoerd"})  # "die als X wil worden aangeduid": no name of his own
_MOST_WORDS = 9  # words of a description


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: `name` is canonical, or an English description where `anonymous`; `text` in the article's words."""

    name: str
    text: str
    span: Span
    anonymous: bool
    actor: KnownActor | None
    role: str | None  # the noun that describes somebody unnamed
    why: str


def named_speaker(
    phrase: Phrase, frame: Frame, text: str, names: dict[str, str], lexicon: SpeechLexicon, phrases: list[Phrase]
) -> Speaker | None:
    """Gives the speaker that a phrase names by itself; None for a pronoun or a definite description.

    `names` gives the full name of a last name used alone, `phrases` are those of the frame.
    """
    if lexicon.has_phrase("pseudonym", frame.tokens) or _is_assumed(phrase, frame.tokens, lexicon):
        return Speaker(_plain(phrase, text), phrase.span.of(text), phrase.span, True, None, None, "pseudonym")
    mention = phrase.mention
    if mention is not None and phrase.form is PhraseForm.ACTOR:
        described = mention.form is MentionForm.FORCES and lexicon.role_of(frame.tokens[phrase.last - 1]) is not None
        body = mention.actor.kind == "organisation" and frame.tokens[phrase.last - 1].lower in lexicon.words["bodies"]
        described = described and not (body and phrase.definite is True)  # "volgens de organisatie"
        if described and phrase.definite is True:
            return None  # "de functionaris": somebody described before
        if not described and mention.form is not MentionForm.GENERIC:
            actor = mention.actor
            whole = names.get(actor.name)
            if whole is not None and not actor.known:
                return Speaker(whole, phrase.span.of(text), phrase.span, False, None, None, "named in full before")
            return Speaker(actor.name, phrase.span.of(text), phrase.span, False, actor, None, "named")
        return described_speaker(phrase, frame, text, lexicon, phrases)
    if phrase.form is PhraseForm.NAME:
        state = _state_of(phrase, frame, lexicon)
        if state is not None:  # "Moscow spoke of “...”"
            return Speaker(state.name, phrase.span.of(text), phrase.span, False, state, None, "capital")
        name = _plain(phrase, text)
        return Speaker(names.get(name, name), phrase.span.of(text), phrase.span, False, None, None, "named")
    if phrase.form is PhraseForm.ROLE and phrase.definite is not True:
        return described_speaker(phrase, frame, text, lexicon, phrases)
    return None


def _state_of(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> KnownActor | None:
    """Gives the state whose capital a name is, also of more words: "Addis Ababa"."""
    if phrase.last - phrase.first == 1:
        return capital_of(frame.tokens[phrase.first], lexicon.language)
    found = state_at(frame.tokens, phrase.first, lexicon.language)
    return found[0] if found is not None and found[1] == phrase.last else None


def _is_assumed(phrase: Phrase, tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether somebody has given himself the name: "calling himself Bruno", "die zich Bruno noemt"."""
    if phrase.form not in {PhraseForm.NAME, PhraseForm.ACTOR}:
        return False
    opener = phrase.first - 1
    while opener > 0 and lexicon.role_of(tokens[opener]) is not None:
        opener -= 1  # "als dokter Hamza"
    behind = {token.lower for token in tokens[phrase.last : phrase.last + _FAR_NAME]}
    if opener > 0 and tokens[opener].lower == "als" and behind & _DENOTED:
        return True
    starts = range(max(0, phrase.first - _FAR_NAME), phrase.first)
    ends = [k for k in starts if k + lexicon.phrase_at("assumed", tokens, k) == phrase.first]
    if not ends:
        return False
    reflexive = tokens[phrase.first - 1].lower in lexicon.words["reflexive"] and lexicon.language == "nl"
    named = tokens[phrase.last : phrase.last + 2]
    return not reflexive or any(token.lower.startswith("noem") for token in named)  # "die zich Bruno laat noemen"


def described_speaker(
    phrase: Phrase, frame: Frame, text: str, lexicon: SpeechLexicon, phrases: list[Phrase]
) -> Speaker:
    """Gives a speaker without a name, with a description in English such as "Egyptian official"."""
    tokens = frame.tokens
    first = _noun_phrase_start(tokens, phrase.first, lexicon)
    last = _noun_phrase_end(tokens, phrase.last, lexicon)
    names = {p.first: p for p in phrases if p.mention is not None and p.mention.form is MentionForm.NAME}
    words: list[str] = []
    index = first
    while index < last:
        named = names.get(index)
        if named is not None and named.mention is not None:
            words.append(named.mention.actor.name)
            index = named.last
            continue
        english = _in_english(tokens[index], lexicon)
        if index == 0 and english == tokens[0].text and lexicon.role_of(tokens[0]) is not None:
            english = english.lower()  # "Residents said"
        if not english and phrase.first <= index < phrase.last:
            english = tokens[index].text  # a noun that the lexicon lacks stays as it is
        if english:
            words.append(english)
        index += 1
    role = tokens[phrase.last - 1].lemma
    words, english_words = words[:_MOST_WORDS], speech_lexicon("en").words
    loose = english_words["prepositions"] | english_words["definite"] | english_words["determiners"]
    while words and words[-1] in loose:
        words.pop()
    name = " ".join(words)
    span = Span(tokens[first].start, tokens[phrase.last - 1].end)
    return Speaker(name or role, span.of(text), span, True, None, role, "unnamed, described")


def group_of_its_men(phrase: Phrase, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    """Gives the group for which all its men speak: "the rebels of the Houthi movement", "de strijders van Hamas"."""
    tokens = frame.tokens
    if phrase.definite is not True or tokens[phrase.last - 1].lower not in lexicon.words["men_of"]:
        return None
    if phrase.last >= len(tokens) or tokens[phrase.last].lower not in lexicon.words["partitive"]:
        return None
    group = next((p for p in phrases if p.first > phrase.last), None)
    if group is None or group.form is not PhraseForm.ACTOR or group.first > phrase.last + 3 or is_person(group):
        return None
    return group


def somebody(phrase: Phrase, frame: Frame, text: str, several: Speaker | None, lexicon: SpeechLexicon) -> Speaker:
    """Gives somebody left unnamed, described by a noun of the phrase ("one of its commanders" is a commander).

    Without a noun it is one of the `several` that the sentence before told of: "Officials ... one said".
    """
    roles = (lexicon.role_of(token) for token in frame.tokens[phrase.first : phrase.last])
    noun = next((role for role in roles if role is not None), None)
    if noun is None and several is not None and several.anonymous:
        noun = several.name
    name = noun.removesuffix("s") if noun is not None else UNNAMED
    return Speaker(name, phrase.span.of(text), phrase.span, True, None, None, "one of several")


def _noun_phrase_start(tokens: list[Token], first: int, lexicon: SpeechLexicon) -> int:
    start = first
    while start > 0 and first - start < 4:
        before = tokens[start - 1]
        closed = before.lower in lexicon.words["determiners"] or before.lower in lexicon.words["definite"]
        if closed or not (before.is_word or before.text == "-") or before.lower in lexicon.verbs:
            break
        if any(before.lower in lexicon.words[name] for name in ("prepositions", "conjunctions", "skipped")):
            break
        start -= 1
    return start


def _noun_phrase_end(tokens: list[Token], last: int, lexicon: SpeechLexicon) -> int:
    """Gives the end of what a noun is closer told by: "of the militia", "van het ziekenhuis", "in Goma"."""
    end = last
    near = lexicon.words["genitive"]
    if end >= len(tokens) or tokens[end].lower not in near:
        return last
    end += 1
    while end < len(tokens) and end - last < 7:
        token = tokens[end]
        if not (token.is_word or token.text == "-") or token.lower in lexicon.verbs:
            break
        if any(token.lower in lexicon.words[name] for name in ("relatives", "conjunctions", "skipped")):
            break
        if token.lower in lexicon.words["prepositions"] and token.lower not in near:
            break
        end += 1
    return end if end > last + 1 else last


def _in_english(token: Token, lexicon: SpeechLexicon) -> str:
    if lexicon.language == "en":
        return lexicon.modifiers.get(token.lemma, token.text if token.is_word else "")
    role = lexicon.role_of(token)
    if role is not None:
        return role
    if token.lemma in lexicon.modifiers:
        return lexicon.modifiers[token.lemma]
    return token.text if token.is_capital else ""


def _plain(phrase: Phrase, text: str) -> str:
    return phrase.span.of(text).replace("’s", "").removesuffix("'s").strip()
