"""An editor adds an article by paste or upload; it is coded on saving."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from events.models import Article, Event

pytestmark = pytest.mark.django_db
ADD = "/admin/events/article/add/"
TEXT = (
    "The Ukrainian army recaptured the town of Izium from Russian forces on Saturday.\n\n"
    "“We will not stop here”, President Volodymyr Zelensky said on Sunday."
)


def add(client, **values):
    return client.post(ADD, {"date": "2022-09-12", "source": "The Harbour Courier", **values}, follow=True)


def test_a_pasted_text_is_coded_and_its_reading_page_shown(login):
    client = login("Coder")
    page = add(client, pasted=TEXT, title="Izium retaken")
    article = Article.objects.get()
    assert page.redirect_chain[-1][0] == f"/admin/events/article/{article.pk}/read/"
    event = Event.objects.get()
    assert (event.sub_event_type, event.review_status) == ("Government regains territory", "machine")
    assert "recaptured the town of Izium" in page.content.decode()
    assert "new" in page.content.decode()


def test_an_uploaded_file_brings_its_header(login):
    file = SimpleUploadedFile("izium.txt", f"date 2022-09-12\nsource The Harbour Courier\n\n{TEXT}".encode())
    login("Coder").post(ADD, {"file": file})
    assert Article.objects.get().source.name == "The Harbour Courier"


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"pasted": ""}, "one of the two"),
        ({"pasted": TEXT, "date": "2022-02-30"}, "does not exist"),
        ({"pasted": TEXT, "date": "2222-02"}, "future"),
        ({"file": SimpleUploadedFile("x.txt", b"date 2022-09-12\n\n\xff\xfe")}, "not UTF-8"),
    ],
)
def test_what_cannot_be_read_is_told_and_nothing_is_stored(login, values, told):
    page = add(login("Coder"), **values)
    assert told in page.content.decode()
    assert not Article.objects.exists()


def test_adding_the_same_text_again_changes_nothing(login):
    client = login("Coder")
    add(client, pasted=TEXT)
    add(client, pasted=TEXT)
    assert Article.objects.count() == 1
    assert Event.objects.count() == 1
