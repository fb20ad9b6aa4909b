"""The parts of `bin/demo`: the admin account, and the articles that are there already."""

from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError

from conflict import demo

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep secrets in a folder of the test's own, and no password in the environment."""
    monkeypatch.setattr(demo, "STATE", tmp_path)
    monkeypatch.delenv("DEMO_PASSWORD", raising=False)


def password_is(password: str) -> bool:
    """Tell whether the account `admin` has this password."""
    return get_user_model().objects.get(username="admin", is_superuser=True).check_password(password)


def test_the_password_is_random_and_the_same_on_the_next_start() -> None:
    password = demo.admin_password()
    assert password is not None and len(password) >= 12
    assert password_is(password)
    assert demo.admin_password() == password


def test_demo_password_sets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    demo.admin_password()
    monkeypatch.setenv("DEMO_PASSWORD", "chosen by hand")
    assert demo.admin_password() == "chosen by hand"
    assert password_is("chosen by hand")


def test_a_password_that_was_changed_is_neither_shown_nor_undone() -> None:
    demo.admin_password()
    admin = get_user_model().objects.get(username="admin")
    admin.set_password("changed in the admin")
    admin.save()
    assert demo.admin_password() is None
    assert password_is("changed in the admin")


def test_a_new_article_is_not_known(tmp_path: Path) -> None:
    file = tmp_path / "new.txt"
    file.write_text("date 2020-05-01\n\nThe town was quiet.\n")
    assert not demo.is_known(file)


@pytest.mark.parametrize("content", [None, b"", b"no header", b"\xff\xfe\x00"])
def test_a_file_that_is_no_article_is_refused_by_name(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "broken.txt"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(CommandError, match=r"broken\.txt"):
        demo.is_known(file)
