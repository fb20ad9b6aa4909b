"""The reading page: an article's text with its passages marked."""

import pytest
from django.urls import reverse

from events.admin.highlights import cut
from tests.factories import ArticleFactory, EventFactory, EvidenceFactory, QuoteFactory

pytestmark = pytest.mark.django_db


def test_passages_are_marked_and_numbered(login):
    article = ArticleFactory(text="Rebels took the bridge. “We stay”, they said.")
    EvidenceFactory(article=article, start=0, end=23)
    EvidenceFactory(article=article, event=None, quote=QuoteFactory(), start=25, end=32)
    page = login("Coder").get(reverse("admin:events_article_read", args=[article.pk])).content.decode()
    assert "</sup>Rebels took the bridge.</mark>" in page
    assert "</sup>We stay</mark>" in page


def test_overlapping_passages_are_cut_at_their_edges():
    article = ArticleFactory(text="abcdefgh")
    first = EvidenceFactory(article=article, start=0, end=5)
    second = EvidenceFactory(article=article, start=3, end=8)
    pieces, facts = cut(article.text, [first, second])
    assert [(piece.text, [fact.number for fact in piece.facts]) for piece in pieces] == [
        ("abc", [1]),
        ("de", [1, 2]),
        ("fgh", [2]),
    ]
    assert len(facts) == 2


def test_an_emptied_text_still_shows_its_passages(login):
    article = ArticleFactory()
    evidence = EvidenceFactory(article=article, event=EventFactory())
    type(article).objects.filter(pk=article.pk).update(text="")
    page = login("Coder").get(reverse("admin:events_article_read", args=[article.pk])).content.decode()
    assert evidence.passage in page


def test_the_text_is_for_editors_only(client):
    article = ArticleFactory()
    assert client.get(reverse("admin:events_article_read", args=[article.pk])).status_code == 302
