"""How a sentence introduces people: the role beside a name, somebody described, a lone name that is a place."""

from coder.firstnames import sex_of_name
from coder.mentions import MentionForm
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm
from coder.speech import SpeechLexicon
from coder.verbs import VerbReader
from coder.words import Token

_WHICH = frozenset({"die", "dat", "that", "which"})
_ISSUERS = frozenset({PhraseForm.ACTOR, PhraseForm.NAME, PhraseForm.BODY, PhraseForm.PROCLAIMER})
_FAR_ISSUER = 16  # tokens from a statement to "by" and who issued it
_FAR_NAME = 4  # tokens from "by" to the noun it governs
_SHORTEST = 4  # letters of such an ending and what it ends, at most
_ONE = {
    "nl": (
        "er",
        "ster",
        "ist",
        "iste",
        "ling",
        "eur",
        "aar",
        "man",
        "vrouw",
        "genoot",
        "ier",
        "oog",
        "oge",
        "ant",
        "ent",
    ),
    "en": ("er", "or", "ist", "ian", "man", "woman", "eer", "ant", "mate", "herd", "wright", "smith"),
}
_PLURAL_VERBS = frozenset({"zijn", "gaan", "doen", "staan", "zien", "slaan"})
_NAMED = frozenset({"named", "called", "genaamd"})  # between what somebody is and his name
_NO = frozenset("no neither geen".split())
_SINGLE = frozenset("enkele enkel één een single one".split())  # "geen enkele groep"
_FAR_NO = 4  # words between "no" and its noun
_LABEL = 2  # words of a label before a paragraph at most


def role_beside(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> str | None:
    """Gives the role that stands beside a name: "burgemeester Jansen", "Jansen, de burgemeester"; None for none."""
    title = frame.tokens[phrase.last - 1]
    if phrase.span.start > title.end and lexicon.role_of(title) is not None:
        return title.lemma  # a role and its name that were read as one phrase
    if renames(phrase, frame, lexicon):
        return frame.tokens[phrase.first - 2].lemma
    back = phrase.first - 1
    while back >= 0 and frame.tokens[back].lower in _NAMED:
        back -= 1
    before = frame.tokens[back] if back >= 0 else None
    if before is not None and lexicon.role_of(before) is not None:
        return before.lemma
    fronted = phrase.governed and phrase.first == 1  # "After Homs, its chairman declared"
    if phrase.last < len(frame.tokens) and frame.tokens[phrase.last].text == "," and not fronted:
        for token in frame.tokens[phrase.last + 1 : phrase.last + 6]:
            if lexicon.role_of(token) is not None:
                return token.lemma
            if not token.is_word or token.lower in lexicon.words["relatives"]:
                break  # "Ana Pol, whose son"
    return None


def renames(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether a name is given to whom the article told of by a bare office: "The minister, Ahmad Karimi,"."""
    tokens = frame.tokens
    if phrase.span.start > tokens[phrase.last - 1].end:
        return True
    if phrase.first < 3 or tokens[phrase.first - 1].text != ",":
        return False
    article = tokens[phrase.first - 3].lower in lexicon.words["definite"] or tokens[phrase.first - 3].lower == "'s"
    return article and lexicon.role_of(tokens[phrase.first - 2]) is not None


def renames_embedded(number: int, phrases: list[Phrase], tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether a noun between commas tells closer who stands in a relative clause: "who came with Bo, a nurse,"."""
    phrase, before = phrases[number], phrases[number - 1] if number else None
    if before is None or not before.embedded or phrase.embedded or lexicon.language != "en":
        return False
    between = [token.lower for token in tokens[before.last : phrase.first]]
    opened = between[:1] == [","] and len(between) > 1 and between[1] in lexicon.words["determiners"]
    return opened and phrase.last < len(tokens) and tokens[phrase.last].text == ","


def is_described(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether a noun for somebody unnamed of a force or state stands there: "a Chilean colonel"."""
    mention = phrase.mention
    owned = any(
        token.lower in lexicon.words["possessive"] for token in frame.tokens[max(0, phrase.first - 2) : phrase.first]
    )
    if mention is None or mention.form is not MentionForm.FORCES or (phrase.definite is not False and not owned):
        return False
    return lexicon.role_of(frame.tokens[phrase.last - 1]) is not None


def is_nobody(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether a noun stands behind "no", "geen", so that nobody is meant: "No group has claimed it"."""
    if phrase.form in {PhraseForm.NAME, PhraseForm.PRONOUN}:
        return False
    for position in range(phrase.last - 1, max(-1, phrase.first - _FAR_NO), -1):
        word = frame.tokens[position].lower
        if word in _NO:
            return True
        if position < phrase.first and word not in _SINGLE and (word in lexicon.closed or word in lexicon.verbs):
            return False
    return False


def is_generic(phrase: Phrase) -> bool:
    """Says whether a phrase was read as people of no side: "the teacher"."""
    return phrase.mention is not None and phrase.mention.form is MentionForm.GENERIC


def is_aged(phrase: Phrase, frame: Frame) -> bool:
    """Says whether an age follows a name: "Oleh, 28, sold bread"."""
    after = frame.tokens[phrase.last : phrase.last + 2]
    return len(after) > 1 and after[0].text in {",", "("} and after[1].text.isdigit()


def is_bare_office(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether a phrase is an article and an office that the lexicon of actors gave a name: "the president"."""
    if phrase.mention is None or phrase.mention.form is not MentionForm.ROLE or phrase.last - phrase.first > 1:
        return False
    closer = phrase.last < len(frame.tokens) and frame.tokens[phrase.last].lower in lexicon.words["genitive"]
    return not closer and phrase.first > 0 and frame.tokens[phrase.first - 1].lower in lexicon.words["definite"]


def is_one(noun: Token, lexicon: SpeechLexicon) -> bool:
    """Says whether a noun that the lexicon lacks ends as those for one person do: "ferryman", "veerman"."""
    return len(noun.lower) > _SHORTEST and noun.lower.endswith(_ONE[lexicon.language])


def heads_fragment(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon, verbs: VerbReader) -> bool:
    """Says whether a lone name heads words without a verb: "Bulape, in May lost to the river.": a place."""
    tokens = frame.tokens
    lone = phrase.form is PhraseForm.NAME and phrase.first == 0 and phrase.last == 1 and len(tokens) > 3
    if not lone or tokens[1].text != "," or tokens[2].lower not in lexicon.words["prepositions"]:
        return False
    return not verbs.has_finite(tokens, 1, len(tokens))


def pronoun_word(phrase: Phrase, text: str, lexicon: SpeechLexicon) -> str:
    """Gives the pronoun that stands for what a phrase may stand for: any person's for an epithet."""
    if phrase.form is PhraseForm.BODY:
        return next(iter(lexicon.words["neuter"]))
    word = phrase.span.of(text).lower()
    if phrase.form is PhraseForm.EPITHET:
        last = word.split()[-1]
        sexes = (("men", "he"), ("women", "she"))
        return next((min(lexicon.words[sex]) for name, sex in sexes if last in lexicon.words[name]), word)
    return word


def agrees_with_one(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> bool | None:
    """Says whether the verb beside Dutch "zij", "ze" is of one person; None where that is not to be told."""
    tokens = frame.tokens
    if lexicon.language != "nl" or tokens[phrase.first].lower not in lexicon.words["plural"]:
        return None
    after = tokens[phrase.last] if phrase.last < len(tokens) else None
    before = tokens[phrase.first - 1] if phrase.first else None
    verb = next((t for t in (before, after) if t is not None and t.lower in lexicon.verbs), None)
    if verb is None and before is not None and after is not None and after.lower in lexicon.closed:
        verb = before if before.is_word and before.lower not in lexicon.closed else after  # "stuitten zij op"
    verb = verb or after or before
    if verb is None or not verb.is_word or verb.lower in lexicon.words["objects"]:
        return None
    return not verb.lower.endswith("en") and verb.lower not in _PLURAL_VERBS


def names_itself(phrase: Phrase) -> bool:
    """Says whether a phrase names somebody by itself, or introduces somebody unnamed."""
    return phrase.form in {PhraseForm.NAME, PhraseForm.ACTOR} or (
        phrase.form is PhraseForm.ROLE and phrase.definite is False
    )


def is_label(frame: Frame) -> bool:
    """Says whether a frame is a word or two that head a paragraph: "Security."."""
    words = [token for token in frame.tokens if token.is_word]
    return len(words) <= _LABEL and not frame.slots and frame.tokens[-1].text == "."


def is_personal_actor(phrase: Phrase) -> bool:
    return phrase.mention is not None and phrase.mention.actor.kind == "person" and phrase.form is PhraseForm.ACTOR


def issuer(paper: Phrase, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    """Gives whose a statement is by what follows it: "of the ministry", "that was issued by the ministry"."""
    owned = next((p for p in phrases if p.last == paper.first - 1), None)
    if owned is not None and frame.tokens[owned.last].lower == "'s":
        return owned  # "the prosecutor's office"
    beside = next((p for p in phrases if p.last in (paper.first, paper.first - 1) and p.form is PhraseForm.ACTOR), None)
    if beside is not None and all(token.text == "-" for token in frame.tokens[beside.last : paper.first]):
        return beside  # "the FBI statement"
    for other in phrases:
        near = paper.last < other.first <= paper.last + 4
        if near and not other.governed and frame.tokens[paper.last].lower in _WHICH and issues(other):
            return other  # "een verklaring die gouverneur Pol uitgaf", "a statement that Pol issued"
        if near and other.governed and other.form in _ISSUERS and not is_generic(other):
            seen = other.mention is not None and other.mention.actor.kind == "media"
            if seen and frame.tokens[paper.last].text == ",":
                break  # "a report, seen by the BBC,"
            return other
    reach = min(len(frame.tokens), paper.last + _FAR_ISSUER)
    for position in range(paper.last, reach):
        token = frame.tokens[position]
        if token.text in {".", ";", ":"}:
            return None
        if token.lower in lexicon.words["agents"]:
            return next((p for p in phrases if position < p.first <= position + _FAR_NAME), None)
    return None


def issues(phrase: Phrase) -> bool:
    """Says whether a phrase is the subject of a clause, so that a paper told of beside it may be his."""
    spoken = phrase.form in {PhraseForm.ROLE, PhraseForm.NAME, PhraseForm.ACTOR}
    return spoken and not phrase.governed and not phrase.embedded


def bears_first_name(name: str) -> bool:
    """Says whether a name of several words begins with a first name, so that it is no place."""
    return " " in name and sex_of_name(name) is not None
