"""Dead told by who lived: "van de negen soldaten overleefde er één", "all but two of the fourteen were killed"."""

from collections.abc import Sequence

from coder.deaths.words import DeathWords, TriggerHit
from coder.functionwords import OF
from coder.mentions import DeathCount
from coder.records import Span
from coder.wordlists import made_of, word_list
from coder.words import Token

_LIVED = word_list("fate.toml", "survived")
_HALF = frozenset({"helft", "half"})
_MADE_IT = word_list("fate.toml", "made_it")
_IN = frozenset({"in", "er"})
_NOT = frozenset("niet niemand geen nobody none not no evenmin nooit never".split())
_NOBODY = frozenset("niemand geen nobody none no".split())
_ONLY = frozenset("alleen enkel only".split())
_ALL = frozenset({"alle", "all"})
_THE = frozenset("de het the hun zijn haar its their his her deze die".split())
_EXCEPT = frozenset({"except", "bar", "save"})
_FOR = frozenset({"for"})
_NOT_SO = frozenset({"not", "didn't", "niet"})
_DO = frozenset({"did", "do", "does"})
_BUT = frozenset({"but", "maar", "though", "and", "en"})
_LEAVES = frozenset({"laat", "liet", "leaves"})
_KIN = word_list("people.toml", "next_of_kin")
_SURVIVED_BY = ("survived", "by")
_KIN_REACH = 6  # tokens from "leaves" to a relative
_NOUN, _EXCEPTION = 5, 4  # tokens from a number to its noun; from "op" to "na"
_WORTH_READING = made_of(lambda: _LIVED() | _EXCEPT | _HALF | {"na", "but"})


def left_dead(tokens: Sequence[Token], hits: Sequence[TriggerHit], words: DeathWords) -> DeathCount | None:
    """Gives how many of a number died where a sentence tells how many lived, or all but how many died; else None."""
    lowers = {token.lower for token in tokens}
    if _WORTH_READING().isdisjoint(lowers):
        return None
    whole = _whole(tokens, words)
    if whole is None:
        return None
    first, last, number = whole
    spared = _spared(tokens, last, words)
    lived = any(_tells_of_life(tokens, at) for at in range(len(tokens)))
    halved = first > 0 and tokens[first - 1].lower in _HALF
    if halved and any(hit.first >= last for hit in hits):
        return _told(number // 2, tokens, first, last)
    if spared is None and lived and not lowers & _NOT and not hits and tokens[first].lower in _ALL:
        if _alive(tokens, first, last, words) is None:
            return _told(0, tokens, first, last)
    if spared is not None:
        dead = number - spared if hits or ((lived or lowers & _MADE_IT()) and lowers & _NOBODY) else 0
    elif lived and _NOT.isdisjoint(lowers):
        alive = _alive(tokens, first, last, words)
        dead = 0 if alive is None or any(hit.trigger.side == "noun" for hit in hits) else number - alive
    elif lived and lowers & _NOBODY and all(_tells_of_life(tokens, hit.first) for hit in hits):
        dead = number
    else:
        return None
    return _told(dead, tokens, first, last) if dead > 0 else None


def _told(dead: int, tokens: Sequence[Token], first: int, last: int) -> DeathCount:
    span = Span(tokens[first].start, tokens[last - 1].end)
    return DeathCount(span, span, dead, dead, dead, vague=False, claimed=False, other=False, rule="all but who lived")


def _tells_of_life(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a token tells of life: "in leven", no "het leven lieten"."""
    if tokens[at].lower != "leven":
        return tokens[at].lower in _LIVED()
    return at > 0 and tokens[at - 1].lower in _IN


def _whole(tokens: Sequence[Token], words: DeathWords) -> tuple[int, int, int] | None:
    """Gives the tokens and the number of "van de negen soldaten", "of the ten men", "alle twaalf inzittenden"."""
    for at in range(len(tokens) - 2):
        if tokens[at].lower in OF and tokens[at + 1].lower in _THE:
            start = at + 2
            if tokens[start].lower in words.families and start + 2 < len(tokens) and tokens[start + 1].lower in OF:
                size = words.numbers.number(tokens, start + 2)  # "van het gezin van vijf"
                if size is not None:
                    return at, size[0], size[1]
        elif tokens[at].lower in _ALL:
            start = at + 1 + (tokens[at + 1].lower in _THE)
        else:
            continue
        read = words.numbers.number(tokens, start)
        if read is None or read[1] < 2:
            continue
        if at and tokens[at - 1].lower in _NOBODY and read[0] < len(tokens) and tokens[read[0]].lower in _LIVED():
            return at, read[0], read[1]  # "niemand van de acht overleefde het"
        for last in range(read[0], min(read[0] + _NOUN, len(tokens))):
            if words.is_people(tokens[last]) or tokens[last].lower.endswith(words.people_endings):
                return at, last + 1, read[1]
            if not tokens[last].is_word:
                break
    return None


def _spared(tokens: Sequence[Token], whole: int, words: DeathWords) -> int | None:
    """Gives how many were spared of all: "op één na", "op de chauffeur na", "all but two", "except the driver"."""
    for at in range(len(tokens) - 2):
        word, after = tokens[at].lower, tokens[at + 1].lower
        if word == "op":
            end = next(
                (k for k in range(at + 2, min(at + 2 + _EXCEPTION, len(tokens))) if tokens[k].lower == "na"), None
            )
            if end is not None:
                return _number(tokens, at + 1, words)
        if (word in _ALL and after == "but") or (word in _EXCEPT and at >= whole):
            return _number(tokens, at + 1 + (after == "but" or after in _FOR), words)
    return None


def _number(tokens: Sequence[Token], at: int, words: DeathWords) -> int:
    """Gives the number at a token, 1 for a person with an article."""
    read = words.numbers.number(tokens, at) if at < len(tokens) else None
    return 1 if read is None else read[1]


def _alive(tokens: Sequence[Token], first: int, last: int, words: DeathWords) -> int | None:
    """Gives how many lived of the people at `first` to `last`: a number outside of these, or the only one."""
    for at, token in enumerate(tokens):
        if first <= at < last:
            continue
        read = words.numbers.number(tokens, at)
        if read is not None:
            return read[1] if read[0] == len(tokens) or tokens[read[0]].lower not in words.things else None
        if token.lower in _ONLY and at + 1 < len(tokens):
            only = words.numbers.number(tokens, at + 1)
            return 1 if only is None else only[1]
    return None


def contrasted(tokens: Sequence[Token], words: DeathWords) -> DeathCount | None:
    """Gives the one who died where another lived: "the mayor survived, but his driver did not"."""
    last = next((at for at in range(len(tokens) - 1, -1, -1) if tokens[at].is_word), 0)
    if tokens[last].lower not in _NOT_SO or not any(
        token.lower in _LIVED() or token.lower == "lived" for token in tokens[:last]
    ):
        return None
    end = last - 1 if tokens[last].lower == "not" else last
    if tokens[last].lower == "not" and tokens[end].lower not in _DO:
        return None
    mark = next((at for at in range(end - 1, max(end - _NOUN, 0), -1) if not tokens[at].is_word), None)
    if mark is None:
        return None
    first = mark + 1
    while first < end and tokens[first].lower in _BUT:
        first += 1
    if first >= end or tokens[first].lower not in words.determiners:
        return None
    one = words.is_person(tokens[end - 1]) or tokens[first].lower in words.possessives
    if not one or words.is_people(tokens[end - 1]) or words.is_many(tokens[end - 1]):
        return None
    return _told(1, tokens, first, end)


def leaving_kin(tokens: Sequence[Token], words: DeathWords) -> DeathCount | None:
    """Gives the one who died by whom he leaves behind: "hij laat een vrouw en twee kinderen na", "is survived by"."""
    lowers = [token.lower for token in tokens]
    if _KIN().isdisjoint(lowers):
        return None
    verb = next((at for at, word in enumerate(lowers) if word in _LEAVES), None)
    behind = lowers[verb + 1 :] if verb is not None else []
    if words.language == "nl":
        left = "na" in behind or ("achter" in behind and behind[0] not in words.possessives | _THE)
    else:
        survived = next((at for at in range(len(lowers) - 1) if tuple(lowers[at : at + 2]) == _SURVIVED_BY), None)
        verb = verb if survived is None else survived
        left = survived is not None or (behind[:1] != [] and _is_indefinite(tokens, verb, words))
    left = left and not _KIN().isdisjoint(behind if verb is None else lowers[verb + 1 : verb + 1 + _KIN_REACH])
    if not left or verb is None or verb == 0 or not _NOT.isdisjoint(lowers):
        return None
    return _told(1, tokens, 0, verb)


def _is_indefinite(tokens: Sequence[Token], verb: int | None, words: DeathWords) -> bool:
    """Says whether relatives unknown so far stand behind a verb: "leaves a wife", "leaves behind two sons"."""
    at = 0 if verb is None else verb + 1
    at += at < len(tokens) and tokens[at].lower == "behind"
    if at >= len(tokens):
        return False
    return tokens[at].lower in words.numbers.articles or words.numbers.number(tokens, at) is not None
