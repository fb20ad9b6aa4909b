"""Who is named only behind a quotation: for a pronoun that finds nobody before, or as somebody new."""

from coder.quotes.account import Account
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm, is_person
from coder.quotes.protagonists import protagonist
from coder.quotes.speakers import UNNAMED, Speaker, described_speaker
from coder.values import replace


def named_ahead(account: Account, phrase: Phrase, frame: Frame) -> Speaker | None:
    """Gives who the next sentence names for a pronoun that finds nobody before: "“...”, she says. Anna Pol is 9."."""
    following = _following(account, frame)
    if following is None or following.paragraph != frame.paragraph:
        return None
    about = protagonist(following, account.phrases[following.index], account.lexicon, account.verbs)
    speaker = account.named(about, following) if about is not None and is_person(about) else None
    word = phrase.span.of(account.document.text).lower()
    return speaker if speaker is not None and account.memory.fits(word, speaker, account.lexicon) else None


def unknown(account: Account, phrase: Phrase, frame: Frame) -> Speaker:
    """Gives a speaker for a pronoun, "the group" or a statement that finds nobody: who is named next, or somebody."""
    text, lexicon = account.document.text, account.lexicon
    if phrase.form is PhraseForm.PRONOUN:
        ahead = named_ahead(account, phrase, frame)
        return ahead or Speaker(UNNAMED, phrase.span.of(text), phrase.span, True, None, None, "pronoun")
    described = described_speaker(phrase, frame, text, lexicon, account.phrases[frame.index])
    nobody = phrase.form is PhraseForm.BODY and described.text.lower() in lexicon.words["neuter"]
    return replace(described, name=UNNAMED, role=None) if nobody else described


def _following(account: Account, frame: Frame) -> Frame | None:
    return account.frames[frame.index + 1] if frame.index + 1 < len(account.frames) else None
