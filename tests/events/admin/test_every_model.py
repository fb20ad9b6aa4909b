"""Every model is in the admin, can be searched and looked at, and can be deleted by nobody."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.test import RequestFactory
from django.urls import reverse

from tests import factories

UNREGISTERED = {"ActorMention", "ActorName", "ActorRelation", "EventActor", "EventSource", "QuoteActor", "Evidence"}
DERIVED = {"EventRendering", "MonthCount"}  # kept by the database, edited by nobody
MODELS = [model for model in apps.get_app_config("events").get_models() if model.__name__ not in UNREGISTERED | DERIVED]

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_list_search_and_form_answer(admin_client, model):
    factory = getattr(factories, f"{model.__name__}Factory", None)
    row = factory() if factory else None
    name = f"admin:events_{model._meta.model_name}"
    assert admin_client.get(reverse(f"{name}_changelist")).status_code == 200
    if admin.site._registry[model].search_fields:
        assert admin_client.get(reverse(f"{name}_changelist"), {"q": "river"}).status_code == 200
    if row is not None:
        assert admin_client.get(reverse(f"{name}_change", args=[row.pk])).status_code == 200


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_not_even_a_superuser_deletes(admin_user, model):
    request = RequestFactory().get("/")
    request.user = admin_user
    assert not admin.site._registry[model].has_delete_permission(request)
    assert "delete_selected" not in admin.site._registry[model].get_actions(request)


def test_the_list_of_events_asks_the_same_number_of_questions_for_one_and_for_thirty(
    admin_client, django_assert_max_num_queries
):
    def events(number):
        for event in factories.EventFactory.create_batch(number):
            factories.EventActorFactory(event=event)

    url = reverse("admin:events_event_changelist")
    events(1)
    admin_client.get(url)
    with django_assert_max_num_queries(16):
        admin_client.get(url)
    events(29)
    with django_assert_max_num_queries(16):
        admin_client.get(url)
