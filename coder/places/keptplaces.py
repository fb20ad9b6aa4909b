"""Which of several places of one name a text has meant before: "Tripoli, in the north of Lebanon, ... in Tripoli"."""

from collections.abc import Sequence

from coder.places.homonyms import Setting, choose
from coder.places.known import Candidate
from coder.places.named import Named
from coder.places.spelling import key


class KeptPlaces:
    """Keeps the places of one document that share their name with others, and whose sentence names their country."""

    def __init__(self, setting: Setting) -> None:
        """Keeps where the countries of the text are named."""
        self._setting = setting
        self._kept: dict[str, Candidate] = {}

    def choose(self, name: Named, text: str, candidates: Sequence[Candidate]) -> Candidate | None:
        """Gives the place that a name, written `text`, means of `candidates`: the one told before, else the likeliest.

        None where the text speaks against all of them.
        """
        around = name.around
        chosen = self._told_before(name, text) or choose(
            candidates, self._setting, name.sentence.index, around.kind, around.country
        )
        self._keep(name, text, chosen)
        return chosen

    def _told_before(self, name: Named, text: str) -> Candidate | None:
        """Gives the place that a name was told to mean before; None where its sentence bars it.

        Another country beside the name, or one in its sentence in which a namesake lies, speaks of that one.
        """
        kept = self._kept.get(key(text)) if name.around.country is None else None
        if kept is None or not any(found.place == kept.place for found in name.candidates):
            return None
        here = self._setting.by_sentence.get(name.sentence.index, ())
        namesakes = {found.place.country for found in name.candidates} - {kept.place.country}
        return kept if namesakes.isdisjoint(here) else None

    def _keep(self, name: Named, text: str, chosen: Candidate | None) -> None:
        """Keeps the place that a name was found to mean, if it has namesakes abroad and its sentence says where."""
        if chosen is None or len({found.place.country for found in name.candidates}) == 1:
            return
        here = self._setting.by_sentence.get(name.sentence.index, ())
        if chosen.place.country is not None and chosen.place.country in (name.around.country, *here):
            self._kept.setdefault(key(text), chosen)
