"""How a noun phrase stands in its sentence: governed by a preposition, in a relative clause, in apposition."""

from coder.firstnames import is_first_name
from coder.mentions import MentionForm
from coder.monthnames import ENGLISH_DAYS
from coder.quotes.introductions import renames_embedded
from coder.quotes.owners import is_title, owns_men, owns_role
from coder.quotes.parenthesis import between_commas
from coder.quotes.phrase import Phrase, PhraseForm, is_person
from coder.quotes.preposed import begins_surname, opens_attribute
from coder.quotes.relative import relative_around
from coder.speech import SpeechLexicon
from coder.values import replace
from coder.wordlists import word_list
from coder.words import Token

_AGED = frozenset({"old", "jarige"})
_POSTED = frozenset({"on", "via", "op", "in"})
_SHORTEST_VERB = 3
_ADJECTIVAL = ("ige", "se", "ke", "le", "re", "we", "ude")  # how adjectives before a noun end
_STRONG_PAST = word_list("nl/verbforms.toml", "strong_pasts_of_one")
_FAR_PRONOUN = 40  # tokens between a relative pronoun and what stands in its clause
_FAR_LEFT = 7  # tokens that may stand between a preposition and the name it governs
_STOPS = ("conjunctions", "copulas")


def placed(phrases: list[Phrase], tokens: list[Token], lexicon: SpeechLexicon) -> list[Phrase]:
    """Gives the phrases of a sentence with how each stands in it."""
    found = [replace(p, governed=True) if _governed(p, phrases, tokens, lexicon) else p for p in phrases]
    aside = between_commas(found, tokens, lexicon)
    found = [
        replace(p, embedded=True) if n in aside or _is_embedded(p, found, tokens, lexicon) else p
        for n, p in enumerate(found)
    ]
    return [
        replace(p, embedded=True) if renames_embedded(n, found, tokens, lexicon) else p for n, p in enumerate(found)
    ]


def _is_embedded(phrase: Phrase, phrases: list[Phrase], tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    relative = relative_around(phrase.first, tokens, lexicon) is not None
    bracketed = phrase.first > 0 and tokens[phrase.first - 1].text == "("
    return relative or bracketed or _in_apposition(phrase, phrases, tokens, lexicon)


def _governed(phrase: Phrase, phrases: list[Phrase], tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether a preposition governs the phrase; the name after a title's own complement is not governed."""
    if owns_role(phrase, tokens, lexicon) or owns_men(phrase, phrases, tokens, lexicon):
        return True
    if _is_medium(phrase, tokens, lexicon):
        return True
    if _leads_verb(phrase, tokens, lexicon) or _begins_with_title(phrase, tokens, lexicon):
        return False
    if phrase.form is PhraseForm.PRONOUN and lexicon.language == "en" and phrase.first:
        return tokens[phrase.first - 1].lower in lexicon.words["prepositions"]
    if lexicon.language == "nl" and is_person(phrase) and _follows_verb(phrase.first, tokens, lexicon):
        return False
    if _follows_noun(phrase, tokens, lexicon):
        return False
    opened = phrase.form is PhraseForm.SOMEBODY
    for position in range(phrase.first - 1, max(-1, phrase.first - 1 - _FAR_LEFT), -1):
        before = tokens[position]
        if before.lower in lexicon.words["partitive"] and _is_one(tokens, position - 1, lexicon):
            return position > 1 and tokens[position - 2].lower in lexicon.words["prepositions"]
        if opened and before.lower not in lexicon.words["prepositions"]:
            return False  # "in a statement the group": the article opens a phrase of its own
        opened = opened or _opens_phrase(tokens, position, lexicon)
        if position == 0 and before.lower in lexicon.words["adverbial"] and not opened and phrase.first > 1:
            return False  # "Binnen kookt Anna soep"
        if before.lower in lexicon.words["prepositions"]:
            if opens_attribute(position, phrase, tokens, lexicon):
                continue
            if tokens[position + 1].lower in ENGLISH_DAYS and phrase.first > position + 1:
                return False  # "in Goma on Monday President Pol said"
            if begins_surname(before, phrase) or (before.lower == "as" and _speaks_behind(phrase, tokens, lexicon)):
                return False
            head = tokens[position - 1] if position else None
            title = head is not None and (head.is_capital or lexicon.role_of(head) is not None)
            inner = any(
                position < other.first and other.last == phrase.first and not is_title(other) for other in phrases
            )
            return not (title and inner and is_person(phrase))
        if not before.is_word and before.text not in {"-", "'"}:
            return False
        if before.lower in lexicon.words["and"] and position == phrase.first - 1:
            first = next((other for other in phrases if other.last == position), None)
            spoken = phrase.last < len(tokens) and lexicon.verb_at(tokens, phrase.last) is not None
            return first is not None and not spoken and _governed(first, phrases, tokens, lexicon)
        if before.lower in lexicon.verbs or any(before.lower in lexicon.words[name] for name in _STOPS):
            return False
        if before.lower in lexicon.words["naming"] and before.lower not in lexicon.words["definite"]:
            return False  # "in what one of them called"
    return False


def _is_medium(phrase: Phrase, tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether a name behind "on" or "op" is that of what somebody posts on: "op zijn platform Truth Social"."""
    if not is_person(phrase) or not phrase.first:
        return False
    words = tuple(token.lower for token in tokens[phrase.first : phrase.last])
    if not any(words[: len(row)] == row for row, _ in lexicon.media.get(words[0], ())):
        return False
    return any(token.lower in _POSTED for token in tokens[max(0, phrase.first - _FAR_LEFT) : phrase.first])


def _says(phrase: Phrase, tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether a verb of saying stands right behind a phrase with an article."""
    verb = lexicon.verb_at(tokens, phrase.last) if phrase.last < len(tokens) else None
    return verb is not None and verb.lemma in {"say", "tell"} and phrase.definite is not None


def _follows_noun(phrase: Phrase, tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether an English name stands right behind a fronted noun: "Before the war Iryna Koval sold dresses"."""
    first = phrase.first
    if lexicon.language != "en" or first < 2 or phrase.last >= len(tokens) or not is_person(phrase):
        return False
    noun, article = tokens[first - 1], tokens[first - 2].lower
    if tokens[0].lower not in lexicon.words["prepositions"] or not noun.is_word or noun.is_capital:
        return False
    told = (
        article in lexicon.words["definite"]
        or article in lexicon.words["determiners"]
        or tokens[first - 2].text.isdigit()
    )
    plain = noun.lower not in lexicon.closed and lexicon.role_of(noun) is None and noun.lower not in lexicon.modifiers
    after = tokens[phrase.last]
    does = after.text == "," or (after.is_word and not after.is_capital and after.lower not in lexicon.closed)
    full = phrase.last - first > 1 or is_first_name(tokens[first].text)
    return told and plain and first <= _FAR_LEFT and full and does


def _follows_verb(index: int, tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether a Dutch verb stands right before the name that follows it: "In zijn winkel wacht X"."""
    if index < 3 or tokens[0].lower not in lexicon.words["prepositions"]:
        return False
    verb, noun = tokens[index - 1], tokens[index - 2]
    plain = verb.is_word and not verb.is_capital and verb.lower not in lexicon.closed
    if not plain or lexicon.role_of(verb) is not None or not noun.is_word:
        return False
    if verb.lower in _STRONG_PAST():
        return True
    described = noun.lower in lexicon.words["definite"] | lexicon.words["determiners"] or noun.lower in lexicon.closed
    ended = verb.lower.endswith(("t", "de", "te")) and len(verb.lower) > _SHORTEST_VERB
    return ended and not described and not noun.lower.endswith(_ADJECTIVAL)


def _speaks_behind(phrase: Phrase, tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether a verb of speech follows a phrase, also past a clause between commas: "as X, who is 9, puts it"."""
    at = phrase.last
    if at < len(tokens) and tokens[at].text == ",":
        end = min(len(tokens), at + _FAR_PRONOUN)
        at = next((k + 1 for k in range(at + 1, end) if tokens[k].text == ","), len(tokens))
    while at < len(tokens) and tokens[at].lower in lexicon.words["skipped"]:
        at += 1
    return at < len(tokens) and lexicon.verb_at(tokens, at) is not None


def _is_one(tokens: list[Token], position: int, lexicon: SpeechLexicon) -> bool:
    """Says whether "one", "een" stands at `position`, of a group that is told after it: "one of its commanders"."""
    return position >= 0 and tokens[position].lower in lexicon.words["determiners"]


def _opens_phrase(tokens: list[Token], position: int, lexicon: SpeechLexicon) -> bool:
    """Says whether an article at `position` opens a noun phrase, rather than "all the", "both their"."""
    word = tokens[position].lower
    if word not in lexicon.words["definite"] and word not in lexicon.words["determiners"]:
        return False
    return position > 0 and tokens[position - 1].is_word


def _leads_verb(phrase: Phrase, tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether a full name between a plain noun and a verb of speech is its subject: "in a letter to the council
    Anna Bruin wrote".
    """
    if not is_person(phrase):
        return False
    before = tokens[phrase.first - 1].lower if phrase.first > 0 else ""
    told = before in lexicon.words["proclaimers"] or before in lexicon.media
    full = phrase.last - phrase.first > 1 or told
    if not full or phrase.first < 2 or phrase.last >= len(tokens) or tokens[phrase.last].lower not in lexicon.verbs:
        return False
    word = tokens[phrase.first - 1]
    closed = word.lower in lexicon.closed or word.lower in lexicon.words["definite"] or word.lower in lexicon.modifiers
    return word.is_word and not word.is_capital and not closed and lexicon.role_of(word) is None


def _begins_with_title(phrase: Phrase, tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether a name's title stands right behind a whole noun phrase: "zucht in de heuvels kerkleider Jan Pol"."""
    if lexicon.language != "nl" or not is_person(phrase) or phrase.first < 3:
        return False
    title, noun, opener = (tokens[phrase.first - back] for back in (1, 2, 3))
    if title.is_capital or lexicon.role_of(title) is None or not noun.is_word or noun.lower in lexicon.closed:
        return False
    if noun.is_capital:
        return opener.lower in lexicon.words["locative"] and noun.lemma not in lexicon.modifiers
    return opener.lower in lexicon.words["definite"] and not noun.lower.endswith(("e", "eigen"))


def _in_apposition(phrase: Phrase, phrases: list[Phrase], tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether a role explains the name before its comma: "Pascaline, a farmer ..."."""
    if phrase.form not in {PhraseForm.ROLE, PhraseForm.ACTOR} or phrase.first == 0:
        return False
    position = phrase.first - 1
    while position >= 0 and (tokens[position].is_word or tokens[position].text == "-") and phrase.first - position < 6:
        position -= 1
    if position < 1 or tokens[position].text != ",":
        return False
    if lexicon.language == "en" and _says(phrase, tokens, lexicon):
        return False  # "Hunger, the bishop told worshippers, is"
    before = next((other for other in reversed(phrases) if other.last <= position), None)
    if before is not None and before.first == 1 and tokens[0].lower in lexicon.words["prepositions"]:
        if phrase.last < len(tokens) and tokens[phrase.last].lower in lexicon.verbs:
            return False  # "After Homs, its mayor declared"
        if before.last == position and tokens[0].lower in lexicon.words["locative"]:
            return False  # "In Homs, a father of five had heard it"
    if before is not None and before.governed and tokens[0].lower in lexicon.words["prepositions"]:
        alone = all(other.governed for other in phrases if other.last <= position)
        if alone and phrase.last < len(tokens) and tokens[phrase.last].lower in lexicon.verbs:
            return False  # "In a statement on Telegram, the group said"
    named = phrase.mention is not None and phrase.mention.form is MentionForm.NAME and is_person(phrase)
    if named and before is not None and before.governed and before.form is PhraseForm.ROLE and before.last == position:
        return any(token.lower in _AGED for token in tokens[position : phrase.first])  # "of a victim, 17-year-old X"
    return before is not None and before.last == position and is_person(before) and not named
