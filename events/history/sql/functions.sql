-- What all triggers share. The place in the order of transactions is the transaction's number plus `shift`,
-- so that the order goes on where a dump is restored into a new cluster, whose numbers begin anew.
CREATE SCHEMA IF NOT EXISTS history;
CREATE TABLE IF NOT EXISTS history.origin (single boolean PRIMARY KEY DEFAULT true CHECK (single), shift bigint NOT NULL);
INSERT INTO history.origin (shift) VALUES (0) ON CONFLICT DO NOTHING;

-- All transactions with a position below this one are over.
CREATE OR REPLACE FUNCTION history.settled() RETURNS bigint LANGUAGE sql STABLE
SET search_path = pg_catalog AS $$
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint + (SELECT shift FROM history.origin)
$$;

-- The change that this transaction makes: found again while user and reason stay the same, else written.
CREATE OR REPLACE FUNCTION history.change(OUT id bigint, OUT made_at timestamptz) LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, {schema} AS $$
DECLARE
    who bigint := nullif(current_setting('app.user_id', true), '')::bigint;
    why text := coalesce(current_setting('app.reason', true), '');
    label text := pg_current_xact_id()::text || ' ' || coalesce(who::text, '') || ' ' || md5(why);
    known text := current_setting('history.change_label', true);
    program text := left(coalesce(current_setting('application_name', true), ''), 63);
BEGIN
    IF known = label THEN
        id := current_setting('history.change_id')::bigint;
        made_at := current_setting('history.change_made_at')::timestamptz;
        RETURN;
    END IF;
    made_at := clock_timestamp();
    INSERT INTO events_change (position, made_at, user_id, user_name, database_role, application, reason)
    VALUES (
        pg_current_xact_id()::text::bigint + (SELECT shift FROM history.origin),
        made_at,
        who,
        coalesce(
            (SELECT username FROM auth_user WHERE auth_user.id = who),
            left(session_user || coalesce(' (' || nullif(program, '') || ')', ''), 150)
        ),
        session_user,
        program,
        why
    )
    RETURNING events_change.id INTO id;
    PERFORM set_config('history.change_label', label, true);
    PERFORM set_config('history.change_id', id::text, true);
    PERFORM set_config('history.change_made_at', made_at::text, true);
END $$;
REVOKE ALL ON FUNCTION history.change(), history.settled() FROM PUBLIC;

-- The moment that the views of schema as_of show. No settings of its own, so that Postgres puts its text in place of the
-- calls, of which there are two a row.
CREATE SCHEMA IF NOT EXISTS as_of;
CREATE OR REPLACE FUNCTION as_of.moment() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
RETURN current_setting('history.as_of')::timestamptz;
