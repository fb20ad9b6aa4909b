"""Facts are known again by overlapping evidence; values only tell apart what one passage tells."""

from coder.records import Span
from events.services.importing.know_again import Trace, know_again


def trace(start, end, **values):
    return Trace((Span(start, end),), values)


def test_overlapping_evidence_is_the_same_fact_whatever_its_values():
    assert know_again(stored=[trace(0, 40, kind="clash")], read=[trace(10, 60, kind="strike")]) == {0: 0}


def test_touching_spans_do_not_overlap():
    assert know_again(stored=[trace(0, 40)], read=[trace(40, 60)]) == {}


def test_equal_values_elsewhere_are_another_fact():
    assert know_again(stored=[trace(0, 40, kind="clash")], read=[trace(500, 540, kind="clash")]) == {}


def test_of_two_facts_of_one_sentence_the_values_decide():
    stored = [trace(0, 40, place="Dalen"), trace(0, 40, place="Zoom")]
    assert know_again(stored=stored, read=[trace(0, 40, place="Zoom")]) == {0: 1}
    assert know_again(stored=stored, read=[trace(0, 40, place="Zoom"), trace(0, 40, place="Dalen")]) == {0: 1, 1: 0}


def test_with_equal_values_the_larger_overlap_decides():
    assert know_again(stored=[trace(0, 100), trace(90, 130)], read=[trace(95, 130)]) == {0: 1}


def test_each_fact_is_paired_once():
    assert know_again(stored=[trace(0, 40)], read=[trace(0, 40), trace(0, 40)]) == {0: 0}


def test_evidence_far_into_a_long_text_is_found():
    far = 4_000_000
    stored = [trace(at, at + 80) for at in range(0, far, 100)]
    read = [trace(at + 10, at + 90) for at in range(0, far, 100)]
    assert know_again(stored=stored, read=read) == {at: at for at in range(len(stored))}
