"""The filters of quotes."""

from events.filtersets import keeping, reading
from events.filtersets.filterset import Filter, FilterSet
from events.filtersets.who import read_actor
from events.querysets.folding import is_named


class QuoteFilters(FilterSet):
    """What may be asked of quotes."""

    filters = {
        "speaker": Filter(
            "Who speaks: public id or name; a leader also stands for the group led, and a group for its leaders.",
            read_actor,
            lambda quotes, meant: quotes.with_actor("speaker", keeping.chained(meant)),
        ),
        "about": Filter(
            "Whom the words are about, told in the same way.",
            read_actor,
            lambda quotes, meant: quotes.with_actor("about", keeping.chained(meant)),
        ),
        "addressee": Filter(
            "Whom the words are addressed to, told in the same way.",
            read_actor,
            lambda quotes, meant: quotes.with_actor("addressee", keeping.chained(meant)),
        ),
        **keeping.days("said_on", what="Day the words were said"),
        "medium": Filter(
            "Twitter, interview, statement, ...; case and accents do not count.",
            reading.read_text,
            lambda quotes, names: quotes.filter(keeping.any_of(is_named("medium", name) for name in names)),
        ),
        "language": Filter("Language of the words, such as nl.", reading.read_text, keeping.equal("language")),
        "anonymous": Filter(
            "Whether the speaker is unnamed.",
            reading.read_flag,
            keeping.lookup("anonymous"),
            False,
            reading.BOOLEAN,
        ),
        "q": Filter(
            'Words of the quote, all of them; "a phrase", or, -not.',
            reading.read_text,
            lambda quotes, words: quotes.mentioning(words[0]),
            repeated=False,
        ),
    }
