"""What stands before the first sentence of a paragraph: the dateline of an agency, the time of a live blog."""

import re

from coder.monthnames import MONTH_NAMES
from coder.records import Span

_DATELINE = re.compile(
    r"(?=[^\n]{0,30}[A-ZÀ-Ý]{3})[A-ZÀ-Ý][A-ZÀ-Ý'’./ -]+(?:,[^()\n:–—]{1,40}?)?"
    r"\s*(?:\([^()\n]{2,40}\)\s*[-–—]+|[–—]+|--)\s+"
    r"|(?=[A-ZÀ-Ý]{4}|[A-ZÀ-Ý]{2,3} [A-ZÀ-Ý]{2})[A-ZÀ-Ý][A-ZÀ-Ý'’. ]{3,30}(?:,[^()\n:–—-]{1,30})? - "
    r"|(?=[A-ZÀ-Ý]{4})[A-ZÀ-Ý][A-ZÀ-Ý'’. -]{3,30}: (?=[A-ZÀ-Ý\d])"
    r"|(?:[A-ZÀ-Ý][\w'’.-]+(?: [A-ZÀ-Ý][\w'’.-]+){0,2}, )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Za-z]{3,9}\.?),?"
    r" \([A-ZÀ-Ý][\w/ ]{1,20}\)\s*\.?[-–—]+\s+"
    r"|[A-ZÀ-Ý][A-ZÀ-Ý'’./ -]{2,40},[^()\n:–—-]{1,40}(?:[-–—]+|:)\s+"
    r"|[A-ZÀ-Ý][\w'’.-]+(?: [A-ZÀ-Ý][\w'’.-]+){0,2}(?:, [A-ZÀ-Ý][\w'’. -]{1,30})?"
    r" ?\([A-ZÀ-Ý][\w/ ]{1,20}\)\s*[-–—]+\s+"
    r"|\d{1,2}[.:]\d{2}(?: ?(?:uur|GMT|CET|BST))?\s*[-–—:]\s+"
)
_PLAIN = re.compile(
    r"[A-ZÀ-Ý][a-zà-ÿ'’]+(?:[ -][A-ZÀ-Ý][a-zà-ÿ'’]+){0,2}\s+[-–—]\s+(?=[A-ZÀ-Ý\d“„\"‘])(?![^.\n]*\s[-–—]\s)"
)
"""A town before the whole text, in small letters and without an agency: "Patna - Rebels shot"; no aside in dashes."""
_LONGEST = 110


def dateline_of(text: str, paragraph: Span) -> Span | None:
    """Gives the dateline or time at the head of a paragraph ("GOMA, Congo (AP) —", "21.40 uur -"), or None."""
    found = _DATELINE.match(text, paragraph.start, min(paragraph.start + _LONGEST, paragraph.end))
    if found is None and paragraph.start == 0:
        found = _PLAIN.match(text, 0, paragraph.end)
        if found is not None and found.group().split()[0].lower() in MONTH_NAMES:
            return None  # "Februari – Op de 17de": the heading of an entry
    return None if found is None else Span(paragraph.start, paragraph.start + len(found.group().rstrip()))
