"""Which noun phrase follows a verb of speech, and what name somebody is given behind his role."""

from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm
from coder.quotes.preposed import behind_attribute
from coder.speech import SpeechLexicon, SpeechVerb
from coder.words import Token

_FAR_ADJUNCT = 9  # words of "bij de Kuki's in de heuvels" and the title of who speaks
_FAR_OWNED = 3  # words of "former finance" between "'s" and who speaks
_APOSTROPHES = frozenset({"'", "’"})
_AGED = frozenset({"year", "old", "jarige", "jaar", "-"})
_CALLED = frozenset({"heet", "heette"})
_ALONE = frozenset({"alleen", "slechts", "enkel", "gewoon", "uitsluitend", "liever", "voornaam"})
_DENOTED = frozenset({"genoemd", "heten", "aangeduid", "geciteerd"})
_FAR_WISH = 3  # tokens of "wil worden genoemd"
_FAR_CALLED = 6  # tokens between somebody and "die Xie heet"
_FAR_HOLDER = 14  # words of an office and what it is held in, before the comma and who holds it
_FAR_NAME = 5  # words of an expression that introduces a name, at most


def first_after(
    phrases: list[Phrase],
    start: int,
    end: int,
    frame: Frame,
    lexicon: SpeechLexicon,
    verb: SpeechVerb | None = None,
) -> Phrase | None:
    """Gives the phrase that begins right after `start`: articles, adjectives and adverbs may stand before it."""
    tokens = frame.tokens
    if not any(phrase.first == start and phrase.form is PhraseForm.SOMEBODY for phrase in phrases):
        start = _behind_partitive(frame, start, lexicon)
    attributed = behind_attribute(phrases, start, end, tokens, lexicon)
    if attributed is not None:
        return attributed
    for phrase in phrases:
        if phrase.first < start or phrase.last > end:
            continue
        titled = next((p for p in phrases if p.first == phrase.last and is_named(p)), phrase)  # "Colonel Pol's deputy"
        if _only_owns(titled, phrases, tokens, end, lexicon):
            start = _behind_owner(titled, tokens)
            continue
        between = tokens[start : phrase.first]
        if any(not token.is_word and token.text not in {"-", "'", "’"} for token in _without_titles(between)):
            return None
        allowed = {verb.companion, verb.particle} if verb is not None else set()
        blocked = lexicon.words["prepositions"] | lexicon.words["conjunctions"]
        if any(token.lower in blocked and token.lower not in allowed for token in between):
            return _behind_adjunct(phrases, start, end, frame, lexicon)
        return named_later(_whose_office(phrase, phrases, end), phrases, frame, end, lexicon)
    return None


def _whose_office(phrase: Phrase, phrases: list[Phrase], end: int) -> Phrase:
    """Gives the person named right behind a body and an office of it: "UN envoy Volker Perthes"; else the phrase."""
    last, steps = phrase, 0
    while (behind := next((p for p in phrases if p.first == last.last and p.last <= end), None)) is not None:
        last, steps = behind, steps + 1
    return last if steps > 1 and is_named(last) else phrase


def _only_owns(phrase: Phrase, phrases: list[Phrase], tokens: list[Token], end: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a phrase only tells whose relative or officer speaks: "said Haddad's neighbour Amina"."""
    if not _is_genitive(phrase, tokens, lexicon):
        return False
    owned = next((other for other in phrases if phrase.last < other.first and other.last <= end), None)
    if owned is None or owned.first > phrase.last + 1 + _FAR_OWNED:
        return False
    between = tokens[phrase.last + 1 : owned.first]
    return all(token.is_word and token.lower not in lexicon.verbs for token in between)


def _is_genitive(phrase: Phrase, tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether a phrase ends as an owner does: "Haddad's", "the rebels'", "Machars"."""
    after = tokens[phrase.last] if phrase.last < len(tokens) else None
    last = tokens[phrase.last - 1]
    if lexicon.language == "nl" and phrase.span.end == last.end - 1 and last.lower.endswith("s"):
        return after is not None and lexicon.role_of(after) is not None
    if after is None:
        return False
    return after.lower == "'s" or (after.text in _APOSTROPHES and last.lower.endswith("s") and after.start == last.end)


def _behind_owner(phrase: Phrase, tokens: list[Token]) -> int:
    """Gives the token after an owner and the mark that makes him one: "Haddad's", "Machars"."""
    return phrase.last + (tokens[phrase.last].lower == "'s" or tokens[phrase.last].text in _APOSTROPHES)


def _behind_adjunct(phrases: list[Phrase], start: int, end: int, frame: Frame, lexicon: SpeechLexicon) -> Phrase | None:
    """Gives the Dutch subject behind where it was said: "zegt in Goma een oom", "zucht bij de poort imker Pol"."""
    if lexicon.language != "nl" or frame.tokens[start].lower not in lexicon.words["prepositions"]:
        return None
    for phrase in phrases:
        if phrase.first < start or phrase.governed:
            continue
        if phrase.last > end or phrase.embedded or phrase.first > start + _FAR_ADJUNCT:
            return None
        between = frame.tokens[start : phrase.first]
        opened = lexicon.words["subordinating"]
        told = any(not token.is_word and token.text != "-" or token.lower in lexicon.verbs for token in between)
        told = told or any(token.lower in opened for token in between[1:])  # "zei tegen verslaggevers dat een arsenaal"
        return None if told else named_later(phrase, phrases, frame, end, lexicon)
    return None


def _behind_partitive(frame: Frame, start: int, lexicon: SpeechLexicon) -> int:
    """Gives the token after "one of", "een van", which stand before the people that somebody is one of."""
    words = [token.lower for token in frame.tokens[start : start + 2]]
    third = frame.tokens[start + 2].lower if start + 2 < len(frame.tokens) else ""
    if third in lexicon.words["objects"]:  # "one of them" is a phrase by itself
        return start
    partitive = len(words) == 2 and words[0] in lexicon.words["determiners"] and words[1] in lexicon.words["partitive"]
    return start + 2 if partitive else start


def _without_titles(between: list[Token]) -> list[Token]:
    """Leaves out an abbreviated title that ends the words before a name: "said the Rev. Samuel Okoro"."""
    if len(between) >= 2 and between[-1].text == "." and between[-2].is_capital:
        return between[:-2]
    return between


def named_later(phrase: Phrase, phrases: list[Phrase], frame: Frame, end: int, lexicon: SpeechLexicon) -> Phrase:
    """Gives the name that a role is given after it: "the minister, Javad Zarif"; otherwise the phrase itself."""
    if phrase.form not in {PhraseForm.ROLE, PhraseForm.ACTOR, PhraseForm.SOMEBODY} or is_named(phrase):
        return phrase
    if phrase.form is PhraseForm.ROLE and _is_of_others(phrase, frame, lexicon):
        return phrase
    for other in phrases:
        if other.first == phrase.last and is_named(other):
            return other
        if other.first <= phrase.last or other.last > end or _only_owns(other, phrases, frame.tokens, end, lexicon):
            continue
        opened = other.first - 1
        if frame.tokens[opened].text == "." and frame.tokens[opened - 1].is_capital and opened - 1 > phrase.last:
            opened -= 2  # "a military spokesman, Maj. Jan Pol"
        while opened > phrase.last and lexicon.role_of(frame.tokens[opened]) is not None:
            opened -= 1  # "een van hen, de leraar Jan Pol"
        if opened == phrase.last and frame.tokens[opened].lower in lexicon.words["and"] and other.first > opened + 1:
            return other  # "zanger en burgemeester Jan Pol"
        told = frame.tokens[opened].is_capital or frame.tokens[opened].lower in lexicon.modifiers
        if opened > phrase.last + 1 and told:
            opened -= 1  # "het hoofd van de missie, de Uruguayaan Jan Pol"
        article = lexicon.words["definite"] - lexicon.words["relatives"]
        if opened > phrase.last and frame.tokens[opened].lower in article:
            opened -= 1
        before = frame.tokens[opened]
        between = frame.tokens[phrase.last : opened]
        called = frame.tokens[other.first - 1].lower == "die" and other.last < len(frame.tokens)
        if called and is_named(other) and frame.tokens[other.last].lower in _CALLED and len(between) <= _FAR_CALLED:
            return other  # "een getuige, een vrouw die Xie heet"
        if _introduces(frame, phrase.last, other.first, lexicon) or _wants_to_be_called(other, frame, lexicon):
            return other  # "a barber, who gave his name only as Yusuf"
        if not is_named(other) or lexicon.role_of(frame.tokens[other.last - 1]) is not None:
            continue  # "the head of the mission and Special Representative of the Secretary-General, Jan Pol"
        plain = len(between) <= _FAR_HOLDER and all(token.is_word or token.text == "-" for token in between)
        articled = opened == other.first - 2 and frame.tokens[other.first - 1].lower in article
        owned = articled and frame.tokens[opened - 1].lower in lexicon.words["bodies"]
        if owned and any(token.lower in lexicon.words["genitive"] for token in between[:-1]):
            return phrase  # "a spokesman for the group, the Sons of the Hills"
        behind = frame.tokens[other.last].text if other.last < len(frame.tokens) else ""
        if other.governed and behind == "," and not any(token.lower in lexicon.verbs for token in between):
            continue  # "a separatist leader in Oslo, Jan Pol, wrote"
        if before.text == "," and plain and not any(token.lower in lexicon.verbs for token in between):
            return other
        return phrase
    return phrase


def _is_of_others(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether a noun is of several people, whose name a later one is not: "Lawyers for the firm, Northgate"."""
    tokens = frame.tokens
    several = lexicon.is_several(tokens[phrase.last - 1].lower)
    return several and phrase.last < len(tokens) and tokens[phrase.last].lower in lexicon.words["genitive"]


def _introduces(frame: Frame, start: int, end: int, lexicon: SpeechLexicon) -> bool:
    """Says whether the words right before token `end` say that a name follows for whom the text met as a role."""
    while end > start and lexicon.role_of(frame.tokens[end - 1]) is not None:
        end -= 1  # "bij monde van woordvoerder Jan Pol"
    while end > start and (frame.tokens[end - 1].lower in _AGED or frame.tokens[end - 1].text.isdigit()):
        end -= 1  # "named by police as 31-year-old Jan Pol"
    if end > start and frame.tokens[end - 1].text == ",":
        end -= 1  # "only her first name, Amina,"
    return any(
        position + lexicon.phrase_at("introduced", frame.tokens, position) == end
        for position in range(max(start, end - _FAR_NAME), end)
        if frame.tokens[position].is_word
    )


def _wants_to_be_called(name: Phrase, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether Dutch tells that somebody goes by that name alone: "die alleen Yusuf genoemd wil worden"."""
    if lexicon.language != "nl" or not name.first:
        return False
    behind = [token.lower for token in frame.tokens[name.last : name.last + _FAR_WISH]]
    return frame.tokens[name.first - 1].lower in _ALONE and bool(_DENOTED.intersection(behind))


def is_named(phrase: Phrase) -> bool:
    if phrase.form is PhraseForm.NAME:
        return True
    return phrase.mention is not None and phrase.mention.actor.kind == "person" and phrase.mention.form == "name"
