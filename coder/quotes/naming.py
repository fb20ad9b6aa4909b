"""Which capital words of a sentence are a name that no lexicon has, and where it ends."""

from coder.actors import ActorReading
from coder.firstnames import is_first_name
from coder.monthnames import AMBIGUOUS_MONTHS, ENGLISH_DAYS, ENGLISH_MONTHS
from coder.speech import SpeechLexicon
from coder.wordlists import word_list
from coder.words import Token, is_month

_NAME_PARTICLES = word_list("nameparts.toml", "of_speakers", shared=True)
_ADJECTIVAL = ("ical", "ional", "tial", "ous", "ive", "ful", "less", "ary", "able", "ible")  # of English adjectives
_A = frozenset({"a", "an", "een"})
_FAR_ARTICLE = 2  # tokens from an article to a capital word, with one adjective between
_WHAT_FOR = frozenset({"for", "of", "against"})
_LONGEST_SYLLABLE = 5  # letters of the second part of a Korean first name
_TIMES = {
    "nl": ("dag", "avond", "ochtend", "nacht", "morgen", "maand"),
    "en": ("ly", "ing"),
}
"""Endings of words that tell when or how."""
_CALENDAR = ENGLISH_DAYS | (ENGLISH_MONTHS - AMBIGUOUS_MONTHS)


def may_name(tokens: list[Token], index: int, lexicon: SpeechLexicon, common: frozenset[str]) -> bool:
    """Says whether the capital word at `index` may begin a name; `common` are words also written small."""
    token = tokens[index]
    if is_month(tokens, index):
        return False
    if not token.text[0].isalpha() or token.lower in lexicon.closed or token.lower in lexicon.verbs:
        return False
    if token.lower in _CALENDAR and not (index + 1 < len(tokens) and tokens[index + 1].is_capital):
        return False  # "in June", but "June Carter"
    if lexicon.phrase_at("according", tokens, index) or token.lower in lexicon.words["nameless_openers"]:
        return False
    if (
        index + 2 < len(tokens)
        and tokens[index + 1].text == "."
        and len(token.text) > 1
        and tokens[index + 2].is_capital
    ):
        return False  # "the Rev. Samuel Okoro"
    if index and tokens[index - 1].lower in lexicon.words["quantifiers"]:
        return False  # "not all Druze"
    if lexicon.language == "nl" and token.lower.endswith("ërs"):
        return False  # "Melanesiërs": a people
    if lexicon.language == "nl" and _is_dutch_adjective(tokens, index, lexicon):
        return False  # "de Koerdische president"
    first_word = all(not before.is_word for before in tokens[:index])
    if not first_word:
        return True
    if lexicon.language == "nl" and _is_fronted(tokens, index, lexicon):
        return False
    followed = index + 1 < len(tokens) and tokens[index + 1].is_capital
    if not followed and token.lower.endswith(_TIMES[lexicon.language]) and not is_first_name(token.text):
        return False  # "Zaterdagavond kwamen", "Shortly after", "Walking home was"
    if not followed and index + 1 < len(tokens) and lexicon.role_of(tokens[index + 1]) is not None:
        return False  # "Militair historicus Pol"
    if not followed and index + 1 < len(tokens) and _heads_noun_phrase(token, tokens[index + 1], lexicon):
        return False
    return token.lower not in common and (followed or not token.lower.endswith(("en", "s")))


def _is_fronted(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a first word stands before a verb and its subject pronoun: "Vreemd vindt zij het plan niet"."""
    if index + 2 >= len(tokens) or tokens[index + 1].is_capital or not tokens[index + 1].is_word:
        return False
    subjects = lexicon.words["pronouns"] | {"ik", "wij", "we", "men", "iedereen", "niemand"}
    return tokens[index + 2].lower in subjects - lexicon.words["objects"]


def _is_dutch_adjective(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a capital word behind an article is the adjective of a people before a noun."""
    if not index or index + 1 >= len(tokens) or not tokens[index].lower.endswith("se"):
        return False
    before, after = tokens[index - 1].lower, tokens[index + 1]
    opened = before in lexicon.words["definite"] or before in lexicon.words["determiners"]
    return opened and after.is_word and not after.is_capital and after.lower not in lexicon.verbs


def _heads_noun_phrase(token: Token, following: Token, lexicon: SpeechLexicon) -> bool:
    """Says whether a first word goes on to an article or noun, as no name does: "Begin deze week", "Political aid"."""
    word = following.lower
    if word in lexicon.words["definite"] or word in lexicon.words["determiners"]:
        return True
    plain = following.is_word and word not in lexicon.closed and word not in lexicon.verbs
    return lexicon.language == "en" and plain and token.lower.endswith(_ADJECTIVAL)


def name_end(tokens: list[Token], index: int, actors: ActorReading, lexicon: SpeechLexicon) -> int:
    """Gives the index after a name: capitals, with small particles and hyphens between them."""
    last = index + 1
    while last < len(tokens):
        ahead = last
        while ahead < len(tokens) and (tokens[ahead].text == "-" or tokens[ahead].lower in _NAME_PARTICLES()):
            ahead += 1
        if ahead < len(tokens) and tokens[ahead].text == "." and len(tokens[ahead - 1].text) == 1:
            ahead += 1  # "J. D. Okeke"
        if (
            ahead < len(tokens)
            and ahead > last
            and (_is_whose(tokens[ahead], lexicon) or _is_behind_surname(tokens, index, last))
        ):
            break  # "minister Jan Pol van Defensie", "Jan Pol van de Universiteit Gent"
        if _names_body(tokens, index, last, lexicon):
            last += 2  # "the Centre for Justice"
            while last < len(tokens) and tokens[last].is_capital and tokens[last].is_word:
                last += 1
            continue
        if ahead == last + 1 and last - index > 1 and _ends_joined(tokens, ahead, lexicon):
            last = ahead + 1  # "Park Min-jae"
            continue
        if ahead - last > 2 or ahead >= len(tokens) or not tokens[ahead].is_capital or not tokens[ahead].is_word:
            break
        if actors.at(tokens[ahead].span) is not None and ahead == last:
            break
        last = ahead + 1
    return last


def _names_body(tokens: list[Token], index: int, last: int, lexicon: SpeechLexicon) -> bool:
    """Says whether English goes on to tell what a body is for: "Centre for Justice", "Committee of Elders"."""
    if lexicon.language != "en" or last + 1 >= len(tokens) or tokens[last].lower not in _WHAT_FOR:
        return False
    head = tokens[last - 1].lower
    body = head in lexicon.words["institutions"] or head in lexicon.words["bodies"]
    return body and tokens[last + 1].is_capital and tokens[last + 1].is_word


def _ends_joined(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a small word behind a hyphen ends a name: "Min-jae", but not "Hamas-woordvoerder"."""
    if index >= len(tokens) or tokens[index - 1].text != "-" or tokens[index].start != tokens[index - 1].end:
        return False
    word = tokens[index]
    plain = word.is_word and not word.is_capital and len(word.text) <= _LONGEST_SYLLABLE
    return plain and lexicon.role_of(word) is None and word.lower not in lexicon.closed


def _is_behind_surname(tokens: list[Token], first: int, last: int) -> bool:
    """Says whether "van" at `last` stands behind a first and last name, and so tells where somebody works."""
    surname = tokens[last - 1]
    return (
        tokens[last].lower == "van" and last - first > 1 and len(surname.text) > 2 and not is_first_name(surname.text)
    )


def _is_whose(token: Token, lexicon: SpeechLexicon) -> bool:
    """Says whether a word behind "van" tells of what office or institution somebody is, rather than ends his name."""
    if token.lower in lexicon.words["portfolios"] or token.lower in lexicon.words["institutions"]:
        return True
    return token.lower.endswith(tuple(lexicon.words["institutions"]))


def is_one_of_a_kind(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    """Says whether "a", "een" makes a lone capital word a kind of person: "a moderate Catholic", "een ME'er"."""
    at = index - 1
    while at >= 0 and index - at <= _FAR_ARTICLE and tokens[at].is_word and not tokens[at].is_capital:
        if tokens[at].lower in lexicon.words["determiners"]:
            fronted = at > 0 and tokens[at - 1].lower in lexicon.words["prepositions"]  # "In a letter Pol blamed"
            return tokens[at].lower in _A and not (fronted and index - at > 1)
        if tokens[at].lower in lexicon.closed or tokens[at].lower in lexicon.verbs:
            return False
        at -= 1
    return False
