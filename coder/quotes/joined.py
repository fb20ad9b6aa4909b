"""Verbs of speech that have their subject from the clause before: "and said", ", accusing her"."""

from coder.quotes.narration import Frame
from coder.speech import SpeechLexicon


def is_participle(word: str, lexicon: SpeechLexicon) -> bool:
    """Says whether a form cannot head "said X": an English -ing form goes on from a subject before it."""
    return lexicon.language == "en" and word.endswith("ing")


def is_joined(verb_at: int, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether the verb shares the subject of an earlier verb: "and said", "en verweet", ", accusing her"."""
    position = verb_at - 1
    while position >= 0 and frame.tokens[position].lower in lexicon.words["skipped"]:
        position -= 1
    if position < 0:
        return False
    before = frame.tokens[position]
    participle = is_participle(frame.tokens[verb_at].lower, lexicon) and before.text == ","
    return participle or before.lower in lexicon.words["conjunctions"]
