"""What an analyst's login can and cannot reach, tried door by door with a real login."""

import psycopg
import pytest
from psycopg import errors

from analytics.logins import CONNECTIONS, give_login
from tests.analytics.drafts import SECRET, Ask, drafts, views  # noqa: F401

pytestmark = pytest.mark.usefixtures("drafts")


def test_published_rows_are_there(analyst: Ask):
    assert analyst("SELECT notes, actor1, location, fatalities FROM analytics.events") == [
        ("Published at Rivertown", "River Front", "Rivertown", 5)
    ]


def test_no_view_tells_of_a_draft(analyst: Ask):
    for view in views(analyst):
        told = analyst(f"SELECT count(*) FROM analytics.{view} AS row WHERE row::text LIKE %s", f"%{SECRET}%")
        assert told == [(0,)], view


# A cast that fails quotes the value in its message; a division by zero tells that a row with the value is there.
LEAKY = [
    "SELECT count(*) FROM analytics.{view} WHERE {column}::text::integer > 0",
    "SELECT count(*) FROM analytics.{view} WHERE 1 / (CASE WHEN {column}::text ~ 'Hiddenbrook' THEN 0 ELSE 1 END) = 1",
]


@pytest.mark.parametrize("query", LEAKY)
def test_no_predicate_is_tried_on_a_draft(analyst: Ask, query: str):
    """For every text column; also with the planner's choices of joins turned off one by one."""
    columns = analyst("SELECT view, \"column\" FROM analytics.data_dictionary WHERE type ~ '^(character|text|jsonb)'")
    for switch in ("enable_hashjoin", "enable_nestloop", "enable_seqscan", "enable_mergejoin"):
        analyst("SELECT set_config(%s, 'off', false)", switch)
        for view, column in columns:
            try:
                analyst(query.format(view=view, column=f'"{column}"'))
            except errors.InvalidTextRepresentation as error:
                assert SECRET not in str(error), f"{view}.{column}"
        analyst("SELECT set_config(%s, 'on', false)", switch)


def test_no_predicate_is_tried_on_the_numbers_of_a_draft(analyst: Ask):
    assert analyst("SELECT count(*) FROM analytics.all_events WHERE 1 / (fatalities - 77) < 9") == [(1,)]
    assert analyst("SELECT count(*) FROM analytics.all_events WHERE 1 / (length(inter1) - 16) < 9") == [(1,)]
    assert analyst("SELECT count(*) FROM analytics.event_actors WHERE 1 / (inter - 4) < 9") == [(1,)]


REFUSED = {
    "a table": "SELECT * FROM public.events_event",
    "articles' text": "SELECT text FROM public.events_article",
    "users": "SELECT * FROM public.auth_user",
    "sessions": "SELECT * FROM public.django_session",
    "proposals": "SELECT * FROM public.events_proposal",
    "passwords of roles": "SELECT * FROM pg_authid",
    "writing a view": "DELETE FROM analytics.events",
    "writing a plain view": "UPDATE analytics.countries SET country = 'x'",
    "inserting": "INSERT INTO analytics.datasets (dataset) VALUES ('x')",
    "a schema": "CREATE SCHEMA mine",
    "a table of its own": "CREATE TABLE analytics.mine (x int)",
    "a table in public": "CREATE TABLE public.mine (x int)",
    "a temporary table": "CREATE TEMP TABLE mine (x int)",
    "a temporary view": "CREATE TEMP VIEW mine AS SELECT 1",
    "a function": "CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "a role": "CREATE ROLE mine",
    "another role": "SET ROLE {owner}",
    "the owner of the views": "SET ROLE {database}_reader",
    "a large object": "SELECT lo_create(0)",
    "a large object with bytes": "SELECT lo_from_bytea(0, 'x')",
    "a large object from a file": "SELECT lo_import('/etc/passwd')",
    "the log of changes": "SELECT pg_logical_emit_message(false, 'x', 'x')",
    "a file": "SELECT pg_read_file('/etc/passwd')",
    "a folder": "SELECT pg_ls_dir('/')",
    "copying a file in": "COPY analytics.datasets FROM '/etc/passwd'",
    "copying to a file": "COPY (SELECT 1) TO '/tmp/mine'",
    "a program": "COPY (SELECT 1) TO PROGRAM 'id'",
    "ending others": "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{owner}'",
    "the server's settings": "ALTER SYSTEM SET log_statement = 'all'",
    "the limit on disk": "SET temp_file_limit = -1",
    "the number of ids": "SELECT nextval('public.public_id_sequence')",
    "an id": "SELECT public.new_public_id('e')",
    "an extension": "CREATE EXTENSION dblink",
    "what the planner knows of a table": "SELECT * FROM pg_statistic",
    "what it knows of expressions": "SELECT * FROM pg_statistic_ext_data",
    "a query as text": "SELECT query_to_xml('SELECT text FROM public.events_article', true, true, '')",
    "words of a query": "SELECT * FROM ts_stat('SELECT to_tsvector(text) FROM public.events_article')",
    "a block of code": "DO $$ BEGIN PERFORM 1 FROM public.auth_user; END $$",
    "the plan of a table": "EXPLAIN SELECT text FROM public.events_article",
    "a lock on a table": "BEGIN; LOCK TABLE public.events_event IN ACCESS SHARE MODE",
    "history's functions": "SELECT history.change()",
    "the rollups": "SELECT rollups.rebuild()",
    "going without policies": "SET row_security = off; SELECT * FROM analytics.actors",
    "triggers off": "SET session_replication_role = replica",
    "a longer life": "ALTER ROLE CURRENT_USER VALID UNTIL 'infinity'",
    "more connections": "ALTER ROLE CURRENT_USER CONNECTION LIMIT 100",
    "passing its right on": "GRANT {database}_analysts TO {owner}",
    "a view of the group's": "SET ROLE {database}_analysts; CREATE OR REPLACE VIEW analytics.datasets AS SELECT 1",
    "a library": "LOAD 'auto_explain'",
    "the log": "SELECT pg_current_logfile()",
    "who may connect": "SELECT * FROM pg_hba_file_rules",
    "replication": "SELECT pg_create_physical_replication_slot('mine')",
    "a trigger's function": "SELECT public.keep_public_id()",
    "a language of the server's": "CREATE FUNCTION analytics.f() RETURNS int LANGUAGE c AS 'x', 'y'",
}
REFUSALS = (errors.InsufficientPrivilege, errors.FeatureNotSupported, errors.ObjectNotInPrerequisiteState)


@pytest.mark.parametrize("door", REFUSED)
def test_shut_door(analyst: Ask, door: str):
    (owner,) = analyst(
        "SELECT pg_get_userbyid(datdba), current_database() FROM pg_database WHERE datname = current_database()"
    )
    command = REFUSED[door].format(owner=owner[0], database=owner[1])
    analyst("SELECT set_config('default_transaction_read_only', 'off', false)")  # a default that anybody can lift
    with pytest.raises(REFUSALS):
        analyst(command)


def test_read_only_even_where_a_right_were_forgotten(analyst: Ask):
    assert analyst("SHOW transaction_read_only") == [("on",)]


def test_no_right_on_anything_outside_the_schema(analyst: Ask):
    readable = analyst(
        "SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
        " WHERE nspname NOT IN ('analytics', 'pg_catalog', 'information_schema', 'pg_toast')"
        " AND relkind IN ('r', 'v', 'm', 'p', 'f') AND has_any_column_privilege(c.oid, 'SELECT')"
    )
    assert readable == []


def test_no_statistics_of_the_tables_are_shown(analyst: Ask):
    for view in ("pg_stats", "pg_stats_ext", "pg_stats_ext_exprs"):
        shown = analyst(f"SELECT count(*) FROM {view} WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")
        assert shown == [(0,)], view


def test_nothing_is_granted_to_everybody(analyst: Ask):
    granted = analyst(
        "SELECT relname::text FROM pg_class, aclexplode(relacl)"
        " WHERE grantee = 0 AND relnamespace = 'analytics'::regnamespace"
        " UNION ALL SELECT proname::text FROM pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner)))"
        " WHERE grantee = 0 AND pronamespace = 'analytics'::regnamespace"
        " UNION ALL SELECT nspname::text FROM pg_namespace, aclexplode(nspacl)"
        " WHERE grantee = 0 AND nspname = 'analytics'"
        " UNION ALL SELECT datname::text FROM pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba)))"
        " WHERE grantee = 0 AND datname = current_database()"
    )
    assert granted == []


def test_what_others_ask_is_not_shown(analyst: Ask):
    others = analyst("SELECT DISTINCT query FROM pg_stat_activity WHERE usename <> current_user AND query <> ''")
    assert {query for (query,) in others} <= {"<insufficient privilege>"}


def test_other_databases_are_shut():
    for database in ("postgres", "template1"):
        with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
            psycopg.connect(give_login(), dbname=database)


def test_a_password_is_asked():
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(give_login(), password="guessed")


def test_connections_are_limited():
    sessions = [psycopg.connect(give_login()) for _ in range(CONNECTIONS)]
    with pytest.raises(psycopg.OperationalError, match="too many connections"):
        psycopg.connect(give_login())
    for session in sessions:
        session.close()


def test_a_statement_has_an_end(analyst: Ask):
    assert analyst("SHOW statement_timeout") == [("1min",)]
    analyst("SELECT set_config('statement_timeout', '50ms', false)")
    with pytest.raises(errors.QueryCanceled):
        analyst("SELECT pg_sleep(600)")
