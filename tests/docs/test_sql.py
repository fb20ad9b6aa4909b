"""The page for analysts keeps its word: its questions are answered, under the columns that it prints."""

import re

import psycopg
import pytest
from psycopg import Connection

from analytics.logins import give_login
from docs.answers import PAGE, WORKED, table
from tests import factories
from tests.analytics.conftest import committed  # noqa: F401

TEXT = PAGE.read_text(encoding="utf-8")
QUESTIONS = [(found["question"], found["answer"]) for found in WORKED.finditer(TEXT)]


@pytest.fixture(scope="module")
def session(committed: None) -> Connection:  # noqa: F811
    """An analyst's session on a database with an event."""
    factories.EventActorFactory()
    with psycopg.connect(give_login(), autocommit=True) as session:
        yield session


def test_there_are_25_questions():
    assert len(QUESTIONS) == len(re.findall(r"^### \d+\. ", TEXT, re.MULTILINE)) == 25


@pytest.mark.parametrize("number", range(25))
def test_question_is_answered_in_the_columns_printed(session: Connection, number: int):
    question, printed = QUESTIONS[number]
    cursor = session.execute(question.encode())
    columns = [column.name for column in cursor.description or ()]
    assert [name.strip() for name in printed.splitlines()[0].split(" | ")] == columns
    assert re.fullmatch(r"\((\d+) rows?\)", printed.splitlines()[-1])


def test_every_view_and_function_that_is_not_a_helper_is_on_the_page(session: Connection):
    views = {name for (name,) in session.execute("SELECT DISTINCT view FROM analytics.data_dictionary")}
    assert {name for name in views if f"`{name}`" not in TEXT} == set()


def test_a_table_is_set_as_psql_sets_it():
    assert table(["a", "long name"], [(1, None), ("two\nlines", "x" * 70)]) == (
        "a         | long name\n----------+-" + "-" * 60 + "\n1         |\ntwo lines | " + "x" * 59 + "…\n(2 rows)\n"
    )
