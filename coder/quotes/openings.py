"""Who speaks where the words before a quotation hold no subject of their own: "X: “...”", "For X, it is “...”"."""

from coder.quotes.following import is_named, named_later
from coder.quotes.narration import Frame, Slot
from coder.quotes.phrase import Phrase, PhraseForm
from coder.quotes.strangers import unlisted_person
from coder.speech import SpeechLexicon

_TOLD_BY = (PhraseForm.PRONOUN, PhraseForm.ROLE, PhraseForm.EPITHET)
_FAR_PAPER = 6  # tokens from "staat" to the statement in which words stand
_WITHIN = frozenset({"in", "op"})
_IN = frozenset({"in", "op", "on"})
_TURNS = frozenset({"but", "maar", "while", "terwijl"})
_THAT = frozenset({"that", "dat"})


def neuter_opening(position: int, frame: Frame, lexicon: SpeechLexicon) -> Phrase | None:
    """Gives the "it" that opens a sentence and still is the subject of a verb behind "and": "It held on and warned"."""
    tokens = frame.tokens
    if tokens[0].lower not in lexicon.words["neuter"] or tokens[position - 1].lower not in lexicon.words["and"]:
        return None
    return Phrase(0, 1, PhraseForm.BODY, tokens[0].span) if position > 1 else None


def summed_up(index: int, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    """Gives who would say no more than the words before token `index`: "“...” was all the envoy would say"."""
    words = [token.lower for token in frame.tokens[index : index + _FAR_PAPER]]
    if len(words) < 3:
        return None
    told = words[0] in {"is", "was"} and any(word in lexicon.words["summing"] for word in words[1:3])
    if not told and words[0] not in {"meer", "more"}:
        return None
    behind = (p for p in phrases if index < p.first <= index + _FAR_PAPER and not p.governed and not p.embedded)
    return next((p for p in behind if p.form is not PhraseForm.PROCLAIMER), None)


def opens_with_source(verb_at: int, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon) -> bool:
    """Says whether a sentence opens with who tells what a verb behind it says: "Volgens Pol pleit het land „...”"."""
    covered = lexicon.phrase_at("according", frame.tokens, 0)
    source = next((p for p in phrases if p.first >= covered), None) if covered else None
    if source is None or source.last > verb_at or not (is_named(source) or source.form in _TOLD_BY):
        return False
    gap = verb_at - source.last
    return gap == 0 if lexicon.language == "nl" else frame.tokens[source.last].text == ","


def minded(frame: Frame, slot: Slot, before: int, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    """Gives whose view it is in "For Jansen, it is “...”", "Voor Jansen is het „...”", "Wat Jansen betreft"."""
    tokens = frame.tokens
    if before or slot.before < 3 or tokens[0].lower not in lexicon.words["minding"]:
        return None
    named = next((p for p in phrases if p.first <= 2 and p.first > 0 and is_named(p)), None)
    if named is None or named.last >= slot.before:
        return None
    after = tokens[named.last].lower
    return named if after in {",", "betreft"} or after in lexicon.words["skipped"] else None


def dialogue(frame: Frame, slot: Slot, before: int, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    """Gives the phrase of "Jansen: „...”" and "zijn woordvoerder, Jansen: „...”"."""
    if slot.before - 1 < before or frame.tokens[slot.before - 1].text != ":":
        return None
    turn = last_turn(frame, before, slot.before, lexicon)
    recorded = next((p for p in phrases if turn < p.first < slot.before and p.governed and is_named(p)), None)
    if turn >= 0 and recorded is not None and not any(turn < p.first < slot.before and not p.governed for p in phrases):
        return recorded  # "..., but a recording appeared of X: “...”"
    free = [p for p in phrases if before <= p.first and p.last <= slot.before - 1 and not p.governed]
    free = [p for p in free if p.first > turn] or free
    said = next((p for p in free if p.form is not PhraseForm.PROCLAIMER), None)
    if said is not None:
        return named_later(said, phrases, frame, slot.before, lexicon)
    stranger = unlisted_person(frame, before, slot.before - 1, lexicon)
    if stranger is not None:
        return stranger
    inside = [p for p in phrases if before <= p.first and p.last <= slot.before - 1]
    return next((p for p in inside if p.form is PhraseForm.PROCLAIMER), None)  # "the answer of X was short: ..."


def last_turn(frame: Frame, before: int, end: int, lexicon: SpeechLexicon) -> int:
    """Gives the last ", but", ";" or end of "he said." between two tokens, behind which a clause begins; else -1."""
    tokens = frame.tokens
    return next(
        (
            k
            for k in range(end - 2, before, -1)
            if tokens[k].text == ";"
            or (tokens[k].text == "." and any(lexicon.verb_at(tokens, at) for at in range(before, k)))
            or (tokens[k].lower in _TURNS and tokens[k - 1].text == ",")
        ),
        -1,
    )


def utterer(position: int, frame: Frame, slot: Slot, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    """Gives whose words a noun right before a quotation tells of: "Kiev's claim that “...”", "zijn verwijt dat „...”".

    `position` is the token of the noun; only "that" or a colon, and whose words they are, may stand behind it.
    """
    tokens = frame.tokens
    if tokens[position].lower not in lexicon.words["utterances"]:
        return None
    opener = tokens[slot.before - 1]
    if opener.lower not in _THAT and opener.text != ":":
        return None
    of = next((p for p in reversed(phrases) if position < p.first and p.last <= slot.before), None)
    if (
        of is not None
        and of.last == slot.before - 1
        and tokens[position + 1].lower in {*lexicon.words["partitive"], "by"}
    ):
        return of  # "the remark by Martin Holloway that"
    if slot.before - 2 != position or not position:
        return None
    before = tokens[position - 1]
    if before.lower == "'s":
        return next((p for p in phrases if p.last == position - 1), None)
    if before.lower in lexicon.words["possessive"]:
        return Phrase(position - 1, position, PhraseForm.PRONOUN, before.span)
    return None


def documented(frame: Frame, slot: Slot, before: int, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    """Gives the paper in which words stand that follow: "in een memo heet het „...”", "in a memo it is called “...”".

    "Daarin" takes up a paper of the sentence before.
    """
    tokens = frame.tokens[before : slot.before]
    words = [token.lower for token in tokens]
    if not words or not any(lexicon.phrase_at("stands", tokens, index) for index in range(len(tokens))):
        return None
    if words[0] in lexicon.words["therein"]:
        return Phrase(before, before + 1, PhraseForm.PROCLAIMER, tokens[0].span)
    papers = (p for p in phrases if before <= p.first < slot.before and p.form is PhraseForm.PROCLAIMER)
    paper = next(papers, None)
    inside = paper is not None and any(word in _IN for word in words[: paper.first - before])
    return paper if inside else None


def written_in(index: int, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    """Gives the paper that words stand in, from token `index` on: "“...”, staat in een verklaring van", "stond erin".

    So too a site that they stand on, but no banner, which nobody speaks.
    """
    words = [token.lower for token in frame.tokens[index : index + _FAR_PAPER]]
    if lexicon.language != "nl" or not words or words[0] not in lexicon.words["written"]:
        return None
    pointing = next((k for k, word in enumerate(words[1:3], index + 1) if word in lexicon.words["therein"]), None)
    if pointing is not None and frame.index:
        return Phrase(pointing, pointing + 1, PhraseForm.PROCLAIMER, frame.tokens[pointing].span)
    if not _WITHIN & set(words):
        return None
    paper = next((p for p in phrases if p.first > index and p.form is PhraseForm.PROCLAIMER), None)
    if paper is None or paper.first > index + _FAR_PAPER:
        return None
    banner = frame.tokens[paper.first].lower in lexicon.words["banners"]
    return paper if not banner and any(token.lower in _WITHIN for token in frame.tokens[index : paper.first]) else None
